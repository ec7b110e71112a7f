"""The main job as a user has it: from installed wheels, in a folder that holds nothing but a workbook."""

import subprocess
from importlib.metadata import entry_points
from pathlib import Path

import cjm

ENDINGS = (".svg", ".miro.json", ".cjm.json", ".md")
OUTLINE = """<opml version="2.0"><head><title>Trip</title></head><body>
<outline text="Plan"><outline text="Search"/></outline><outline text="Travel"/></body></opml>"""


def main() -> None:
    """Fails where something does not come out as it should, and says what."""
    assert "site-packages" in cjm.__file__, cjm.__file__

    journey = cjm.read("clinic.xlsx")
    print(repr(journey))
    for ending in ENDINGS:
        cjm.write(journey, f"api{ending}")
        command("convert", "clinic.xlsx", f"command{ending}")
        for name in (f"api{ending}", f"command{ending}"):
            size = Path(name).stat().st_size
            assert size, f"{name} is empty"
            print(f"{name}: {size} bytes")
    for name in ("api.cjm.json", "command.cjm.json"):
        assert cjm.read(name) == journey, f"{name} reads as another map than clinic.xlsx"

    names = {entry.name for entry in entry_points(group="cjm")}
    assert names == {"excel", "miro", "opml", "svg"}, names
    listed = command("plugins")
    assert "opml" in listed, listed

    Path("trip.opml").write_text(OUTLINE, "utf-8")
    trip = cjm.read("trip.opml")
    assert [phase.name for phase in trip.phases] == ["Plan", "Travel"], trip


def command(*arguments: str) -> str:
    """What `cjm …` prints."""
    done = subprocess.run(["cjm", *arguments], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"cjm {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return done.stdout


if __name__ == "__main__":
    main()
