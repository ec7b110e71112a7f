"""Breaks one line after the other in the modules that compare, merge and put back, and says which breaks no test sees.

Run by hand, for minutes; cosmic-ray makes the mutants:

    uv run --with cosmic-ray python tools/mutate.py merge --sample 100
    uv run --with cosmic-ray python tools/mutate.py align --list        # how many there are
    uv run --with cosmic-ray python tools/mutate.py align --only 7,31   # these again, after a test was written

Nothing in the tree is touched: each mutant is tried in a process of its own, into which its text is imported instead of
the module's. Mutants are numbered, and a sample of the same size and seed is the same one. What survived and why is in
tests/mutation/survivors.md.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import signal
import sys
import time
from pathlib import Path

from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

ROOT = Path(__file__).parent.parent
ALIGN = ("align", "cases", "merge", "corners")
COMPARE = (*ALIGN, "prospects")
MERGE = ("merge", "cases", "corners")
TARGETS = {
    "align": ("cjm._compare._align", [f"tests/compare/test_{name}.py" for name in ALIGN]),
    "compare": ("cjm._compare._compare", [f"tests/compare/test_{name}.py" for name in COMPARE]),
    "merge": ("cjm._compare._merge", [f"tests/compare/test_{name}.py" for name in MERGE]),
    "apply": ("cjm.putback._apply", ["tests/test_putback.py", "tests/test_edits_come_back.py"]),
}
OPERATORS = [
    "ReplaceComparisonOperator_Eq_NotEq",
    "ReplaceComparisonOperator_NotEq_Eq",
    "ReplaceComparisonOperator_Lt_LtE",
    "ReplaceComparisonOperator_LtE_Lt",
    "ReplaceComparisonOperator_Gt_GtE",
    "ReplaceComparisonOperator_GtE_Gt",
    "ReplaceComparisonOperator_Is_IsNot",
    "ReplaceComparisonOperator_IsNot_Is",
    "ReplaceBinaryOperator_Add_Sub",
    "ReplaceBinaryOperator_Sub_Add",
    "ReplaceBinaryOperator_Mul_Add",
    "ReplaceUnaryOperator_Delete_USub",
    "ReplaceUnaryOperator_Delete_Not",
    "AddNot",
    "ReplaceTrueWithFalse",
    "ReplaceFalseWithTrue",
    "ReplaceAndWithOr",
    "ReplaceOrWithAnd",
    "ReplaceBreakWithContinue",
    "ReplaceContinueWithBreak",
    "ExceptionReplacer",
    "NumberReplacer",
    "ZeroIterationForLoop",
]


def mutants(source: str) -> list[tuple[str, str]]:
    """The names of all operators that change something, and the text of the module after each change."""
    found: dict[str, str] = {}
    for name in OPERATORS:
        operator = get_operator(f"core/{name}")()
        occurrence = 0
        while (text := mutate_code(source, operator, occurrence)) is not None:
            if text != source:
                found.setdefault(text, name)
            occurrence += 1
    return [(name, text) for text, name in found.items()]


class _Instead(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports another text in the place of a module."""

    def __init__(self, module: str, path: Path, text: str) -> None:
        self.module, self.path, self.text = module, path, text

    def find_spec(self, name: str, path: object = None, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if name != self.module:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=self)

    def create_module(self, spec: object) -> None:
        return None

    def exec_module(self, module: object) -> None:
        exec(compile(self.text, self.path, "exec"), vars(module))  # noqa: S102 - our own module, one token changed


def tried(module: str, path: Path, text: str, tests: list[str], seconds: float) -> str:
    """Whether the tests kill this text of the module: "killed", "timeout" or "survived"."""
    child = os.fork()
    if not child:
        with open(os.devnull, "w") as nothing:  # noqa: PTH123 - a device
            os.dup2(nothing.fileno(), 1)
            os.dup2(nothing.fileno(), 2)
        sys.meta_path.insert(0, _Instead(module, path, text))
        import pytest

        code = 1
        with contextlib.suppress(BaseException):
            code = int(pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", "--tb=no", *tests]))
        os._exit(code)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "survived" if status == 0 else "killed"
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timeout"


def shown(source: str, text: str) -> str:
    """The changed lines, with the number of the first."""
    lines = difflib.unified_diff(source.splitlines(), text.splitlines(), lineterm="", n=0)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++")))


def main() -> None:
    """Tries mutants and prints those that survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--sample", type=int, help="how many mutants to try, by lot; without it all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="the numbers of those to try, with commas")
    parser.add_argument("--tests", nargs="+", help="these test files only: enough to try again what others let live")
    parser.add_argument("--minutes", type=float, default=60, help="stop after that long")
    parser.add_argument("--list", action="store_true", help="only say how many mutants there are")
    given = parser.parse_args()
    module, tests = TARGETS[given.target]
    tests = given.tests or tests
    path = ROOT / "src" / Path(*module.split(".")).with_suffix(".py")
    source = path.read_text("utf-8")
    all_of_them = mutants(source)
    if given.list:
        print(f"{given.target}: {len(all_of_them)} mutants")
        return
    os.chdir(ROOT)
    import pytest  # noqa: F401 - once, before the processes part

    began = time.monotonic()
    if tried(module, path, source, tests, 600) != "survived":
        raise SystemExit("The tests fail as it is: mend them first.")
    limit = 10 + 4 * (time.monotonic() - began)
    numbers = list(range(len(all_of_them)))
    if given.only:
        numbers = [int(each) for each in given.only.split(",")]
    elif given.sample is not None:
        random.Random(given.seed).shuffle(numbers)  # noqa: S311 - no secret
        numbers = numbers[: given.sample]
    results = {"killed": 0, "timeout": 0, "survived": 0}
    for number in numbers:
        if time.monotonic() - began > 60 * given.minutes:
            break
        name, text = all_of_them[number]
        outcome = tried(module, path, text, tests, limit)
        results[outcome] += 1
        if outcome == "survived":
            print(f"\n{number} {name}\n{shown(source, text)}", flush=True)
    print(f"\n{given.target}: {sum(results.values())} of {len(all_of_them)} mutants tried: {results}")


if __name__ == "__main__":
    main()
