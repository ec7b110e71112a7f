"""Drawing a journey of 1,000 tasks against mermaid-cli on the same journey: time and memory of the whole program.

    PUPPETEER_SKIP_DOWNLOAD=1 npm install @mermaid-js/mermaid-cli       # in any folder
    CJM_MMDC=that/folder/node_modules/.bin/mmdc python benchmarks/mermaid.py

It needs node, and Debian's chromium; where one of them is not here it says so and measures nothing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import verdict

import cjm

TASKS = 1000
SECTION = 10
ROUNDS = 2


def mermaid() -> str:
    """The journey in Mermaid's own language: sections of ten tasks, each with a score and who does it."""
    lines = ["journey", "    title A long way through many offices"]
    for task in range(TASKS):
        if task % SECTION == 0:
            lines.append(f"    section Phase {task // SECTION + 1}")
        lines.append(f"      Does step {task + 1}: {task % 5 + 1}: Customer")
    return "\n".join(lines) + "\n"


def journey() -> cjm.JourneyMap:
    """The same as a map: phases of ten steps, each with a feeling of that score."""
    steps = [cjm.Step(f"Does step {task + 1}", emotions=f"{task % 5 + 1}/5") for task in range(TASKS)]
    phases = [
        cjm.Phase(f"Phase {at // SECTION + 1}", steps=steps[at : at + SECTION]) for at in range(0, TASKS, SECTION)
    ]
    return cjm.JourneyMap("A long way through many offices", personas="Customer", phases=phases)


def descendants(pid: int) -> list[int]:
    """A process and all that it started."""
    found = [pid]
    for each in found:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def memory(pid: int) -> int:
    """The memory of a process in bytes, of what it shares with others its share."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))


def computed(pid: int) -> float:
    """The seconds that a process has computed."""
    try:
        said = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


def measured(command: Sequence[str | Path], folder: Path) -> tuple[float, float, int]:
    """How long a program takes, how long it and what it starts compute, and the most memory that they hold at once.

    On a busy machine what it takes says little: a browser spreads over the cores, and gets a larger share of them.
    """
    spent: dict[int, float] = {}
    began, peak = time.monotonic(), 0
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            held = descendants(process.pid)
            peak = max(peak, sum(map(memory, held)))
            spent |= {pid: max(spent.get(pid, 0.0), computed(pid)) for pid in held}
            time.sleep(0.02)
        took = time.monotonic() - began
        if process.returncode:
            said = process.stderr.read().decode(errors="replace") if process.stderr else ""
            sys.exit(f"{command[0]} ended with {process.returncode}: {said[-500:]}")
    return took, sum(spent.values()), peak


def main() -> None:
    """Print the table of figures."""
    mmdc = os.environ.get("CJM_MMDC") or shutil.which("mmdc")
    chromium = shutil.which("chromium")
    if not (mmdc and Path(mmdc).exists() and chromium and shutil.which("node")):
        print("mermaid-cli, node or chromium is not here: nothing was measured. The head of this file says what to do.")
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "m.mmd").write_text(mermaid(), "utf-8")
        config = {"executablePath": chromium, "args": ["--no-sandbox", "--disable-gpu"]}
        (folder / "puppeteer.json").write_text(json.dumps(config), "utf-8")
        cjm.write(journey(), folder / "m.cjm.json")
        # Both may take all the text there is; Mermaid refuses more than 50,000 characters unless told.
        (folder / "mermaid.json").write_text(json.dumps({"maxTextSize": 10_000_000}), "utf-8")
        ours = [Path(sys.executable).with_name("cjm"), "convert", "m.cjm.json", "ours.svg", "--overwrite"]
        theirs = [mmdc, "-q", "-p", "puppeteer.json", "-c", "mermaid.json", "-i", "m.mmd", "-o", "theirs.svg"]
        runs = [(measured(ours, folder), measured(theirs, folder)) for _ in range(ROUNDS)]
        sizes = {name: (folder / f"{name}.svg").stat().st_size for name in ("ours", "theirs")}
    ours_least, theirs_least = (tuple(min(run[side][what] for run in runs) for what in (0, 1, 2)) for side in (0, 1))
    print(
        f"{TASKS} tasks in {TASKS // SECTION} phases, from file to drawing; {os.getloadavg()[0]:.1f} programs at work"
    )
    for name, (took, spent, peak), size in (
        ("cjm", ours_least, sizes["ours"]),
        ("mermaid-cli", theirs_least, sizes["theirs"]),
    ):
        held = f"{peak / 2**20:6.0f} MiB   drawing of {size / 2**20:.1f} MiB"
        print(f"      {name:<12} {took:6.1f} s, of which it computes {spent:6.1f} s  {held}")
    print(verdict("      time, cjm / mermaid-cli", ours_least[0] / theirs_least[0], 0.2))
    print(verdict("      time of computing, cjm / mermaid-cli", ours_least[1] / theirs_least[1], None))
    print(verdict("      memory, cjm / mermaid-cli", ours_least[2] / theirs_least[2], 0.25))


if __name__ == "__main__":
    main()
