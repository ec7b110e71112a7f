"""What tests ask for that a machine may lack: tools, and files that nobody here made.

Each helper skips and says what is missing; with CJM_REQUIRE=all such a skip is a failure (`tests.requires`).
"""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

_DEBIAN = {
    "chromium": "chromium",
    "inkscape": "inkscape",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftotext": "poppler-utils",
    "rsvg-convert": "librsvg2-bin",
    "soffice": "libreoffice-calc-nogui libreoffice-draw-nogui",
    "strace": "strace",
}


def need_tool(name: str) -> str:
    """The path of an installed program, or a skip that says how to install it."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (Debian: apt install {_DEBIAN.get(name, name)})")
    return found


def corpus(*parts: str) -> Path:
    """A file or folder of the corpus of real input, or a skip that says where it was looked for.

    The corpus lies beside the clone, in ../shared/corpus, and never in it; CJM_CORPUS names another place.
    """
    place = Path(os.environ.get("CJM_CORPUS") or ROOT.parent / "shared" / "corpus").joinpath(*parts)
    if not place.exists():
        pytest.skip(f"the corpus of real input is not here: {place}")
    return place
