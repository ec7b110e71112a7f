"""`python -m tests.checker map.svg …`: the faults of each drawing, and their number."""

import shutil
import sys
from collections import Counter
from pathlib import Path

from . import Checker, faults_of_file


def main(files: list[str]) -> int:
    """How many faults were found, at most 1."""
    count = 0
    with Checker(shutil.which("chromium") or "chromium") as checker:
        for file in files:
            data = Path(file).read_bytes()
            found = {"file": faults_of_file(data), **checker.faults(data)}
            for name, faults in found.items():
                count += len(faults)
                print(f"{file}, {name}: {dict(Counter(each.rule for each in faults)) or 'well'}")
                for fault in faults:
                    print(f"    {fault}")
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
