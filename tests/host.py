"""Real plugin distributions in a temporary folder, as pip would have installed them."""

import sys
from pathlib import Path

import pytest

from cjm import _plugins


class Site:
    """A folder of installed distributions; the plugin host is a new one, and forgets it all afterwards."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.modules: list[str] = []

    def install(self, distribution: str, source: str, *, version: str = "1.0", entry: str | None = None) -> str:
        """Install a distribution of one module that holds this source, with one entry point."""
        module = distribution.replace("-", "_")
        (self.folder / f"{module}.py").write_text(source, "utf-8")
        info = self.folder / f"{module}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n", "utf-8")
        name = entry or distribution.removeprefix("cjm-")
        (info / "entry_points.txt").write_text(f"[cjm]\n{name} = {module}\n", "utf-8")
        self.modules.append(module)
        _plugins.refresh_plugins()
        return module


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.delenv("CJM_PLUGINS", raising=False)
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    _plugins._host.cache_clear()
    made = Site(folder)
    yield made
    _plugins._host.cache_clear()
    for module in made.modules:
        sys.modules.pop(module, None)
