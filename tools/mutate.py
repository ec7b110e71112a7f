"""Breaks one token after the other in the modules that compare, merge and put back, and says which breaks no test sees.

Run by hand, for as long as there is time; cosmic-ray makes the mutants:

    uv run --with cosmic-ray python tools/mutate.py all                # every module below, every mutant
    uv run --with cosmic-ray python tools/mutate.py merge --list       # how many there are
    uv run --with cosmic-ray python tools/mutate.py merge --only 82,99 # these again, after a test was written
    uv run --with cosmic-ray python tools/mutate.py apply --sample 200 --minutes 20

Nothing in the tree is touched. The tests of a target are collected once, and run once to see which of them reach which
line. Then each mutant is tried in a process of its own: the code of the functions that it changes is put into the
functions that are there, and only the tests run that reach the changed line, the quick ones first, until one fails.
What survived and why is in tests/mutation/survivors.md, by the changed line, so that it is found when numbers shift.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import functools
import gc
import importlib
import itertools
import json
import os
import random
import signal
import sys
import time
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

ROOT = Path(__file__).parent.parent
QUICK = ("align", "likeness", "cases", "merge", "corners", "disputes", "merged_references", "say", "prospects")
COMPARING = [*(f"tests/compare/test_{name}.py" for name in QUICK), "src/cjm/_compare"]
PUTTING = [
    "tests/test_putback.py",
    "tests/test_outlines_come_back.py",
    "tests/test_moods.py",
    "tests/test_pictures.py",
    "tests/testing/test_outline_formats.py",
    "plugins/cjm-excel/tests/test_excel_edits.py",
    "plugins/cjm-miro/tests/test_miro_edits.py",
]
TARGETS: dict[str, tuple[list[str], list[str]]] = {
    "align": ([f"cjm._compare.{name}" for name in ("_align", "_sequences", "_similar")], COMPARING),
    "compare": ([f"cjm._compare.{name}" for name in ("_compare", "_tree")], COMPARING),
    "merge": ([f"cjm._compare.{name}" for name in ("_merge", "_fate", "_refer", "_order", "_values")], COMPARING),
    "apply": ([f"cjm.putback.{name}" for name in ("_apply", "_rebuild")], PUTTING),
    "told": ([f"cjm.putback.{name}" for name in ("_tree", "_plane", "_grid", "_told", "_mood", "_pictures")], PUTTING),
}
# Generated maps take too long for every mutant, and seconds are no matter of right or wrong.
LEFT_OUT = (
    *("seconds_at_most", "whatever_people_do", "nobody_touched", "changes_alone", "gone_alone"),
    *("same_map_gives", "any_map", "few_files", "carried_map", "sample", "generated", "refused", "touches"),
)
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
_PLAIN = (int, float, str, bool, tuple, frozenset, dict, list, set, range)


class Mutant:
    """One change of one token of a module."""

    def __init__(self, number: int, module: str, operator: str, source: str, text: str) -> None:
        self.number, self.module, self.operator = number, module, operator
        self.source, self.text = source, text
        pairs = zip(source.splitlines(), text.splitlines(), strict=False)
        self.line = next((at for at, (old, new) in enumerate(pairs, 1) if old != new), 1)

    def __str__(self) -> str:
        lines = difflib.unified_diff(self.source.splitlines(), self.text.splitlines(), lineterm="", n=0)
        shown = "\n".join(line for line in lines if not line.startswith(("---", "+++")))
        return f"{self.number} {self.module} {self.operator}\n{shown}"


def path_of(module: str) -> Path:
    """The file of a module of the core."""
    return ROOT / "src" / Path(*module.split(".")).with_suffix(".py")


def mutants(modules: list[str]) -> list[Mutant]:
    """Every mutant of these modules, numbered."""
    found: list[Mutant] = []
    for module in modules:
        source = path_of(module).read_text("utf-8")
        texts: dict[str, str] = {}
        for first, last, deep in _pieces(ast.parse(source)):
            # Piece by piece: the mutator reads what it is given anew for every mutant.
            lines = source.splitlines()
            piece = "\n".join(line[deep:] for line in lines[first - 1 : last]) + "\n"
            for name in OPERATORS:
                operator = get_operator(f"core/{name}")()
                occurrence = 0
                while (changed := mutate_code(piece, operator, occurrence)) is not None:
                    own = [" " * deep + line if line else line for line in changed.rstrip("\n").split("\n")]
                    text = "\n".join([*lines[: first - 1], *own, *lines[last:]]) + "\n"
                    if text != source and _counts(text):
                        texts.setdefault(text, name)
                    occurrence += 1
        found += [Mutant(len(found) + at, module, name, source, text) for at, (text, name) in enumerate(texts.items())]
    return found


def _pieces(tree: ast.Module | ast.ClassDef) -> Iterator[tuple[int, int, int]]:
    """The functions and other statements of a module: first line, last line, indentation."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from _pieces(node)
        elif not isinstance(node, ast.Import | ast.ImportFrom):
            first = min([node.lineno, *(each.lineno for each in getattr(node, "decorator_list", []))])
            yield first, node.end_lineno or first, node.col_offset


def _counts(text: str) -> bool:
    try:
        compile(text, "mutant", "exec")
    except SyntaxError:
        return False
    return True


# One process: collect, see what reaches what, then fork for each mutant


class Trial:
    """A run of pytest that stops after it has collected, and forks for every mutant."""

    def __init__(self, modules: list[str], chosen: list[Mutant], minutes: float, seconds: float) -> None:
        self.modules, self.chosen, self.minutes, self.seconds = modules, chosen, minutes, seconds
        self.files = {str(path_of(module)): module for module in modules}
        self.child: str | None = None
        self.reached: dict[tuple[str, int], list[str]] = {}
        self.spent: dict[str, float] = {}
        self.seen: dict[str, list[tuple[str, int]]] = {}
        self.results = {"killed": 0, "timeout": 0, "survived": 0, "reached by no test": 0}
        self.survivors: list[Mutant] = []
        self.pipe = 0

    @pytest.hookimpl(trylast=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Try every mutant, once the tests are collected."""
        session.items[:] = [item for item in session.items if not any(part in item.name for part in LEFT_OUT)]
        if not self.look(session):
            return
        functions = [each for each in gc.get_objects() if isinstance(each, types.FunctionType)]
        self.functions = [each for each in functions if each.__code__.co_filename in self.files]
        self.caches = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]
        items = {item.nodeid: item for item in session.items}
        gc.freeze()
        began = time.monotonic()
        for mutant in self.chosen:
            if time.monotonic() - began > 60 * self.minutes:
                break
            path = str(path_of(mutant.module))
            around = self.around(mutant)
            names = self.reached.get((path, mutant.line)) or self.reached.get((path, -around), [])
            if around and not names:
                self.say(mutant, "reached by no test")
                continue
            names = self.quick(names or list(items))
            limit = 10 + 6 * sum(self.spent.get(name, 0.0) for name in names)
            if self.fork(limit) is None:
                self.child = "mutant"
                session.items[:] = [items[name] for name in names if name in items]
                self.put(mutant)
                return
            self.say(mutant, self.outcome)
        self.report()
        session.items[:] = []

    def quick(self, names: list[str]) -> list[str]:
        """The quick ones of these tests first, and no more than take so many seconds."""
        ranked = sorted(names, key=lambda name: self.spent.get(name, 0.0))
        sums = itertools.accumulate(self.spent.get(name, 0.0) for name in ranked)
        return [name for name, spent in zip(ranked, sums, strict=True) if spent <= self.seconds] or ranked[:1]

    # Processes

    def fork(self, limit: float) -> int | None:
        """None in the child; in the parent the child's number, once it is done and `outcome` says how."""
        child = os.fork()
        if not child:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
            return None
        end = time.monotonic() + limit
        while time.monotonic() < end:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                self.outcome = "survived" if status == 0 else "killed"
                return child
            time.sleep(0.01)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        self.outcome = "timeout"
        return child

    def look(self, session: pytest.Session) -> bool:
        """See in a child which test reaches which lines; false in that child."""
        listen, tell = os.pipe()
        child = os.fork()
        if not child:
            os.close(listen)
            self.pipe, self.child = tell, "look"
            return False
        os.close(tell)
        with os.fdopen(listen, encoding="utf-8") as stream:
            told = stream.read()
        os.waitpid(child, 0)
        if not told:
            raise SystemExit("The tests fail as it is: mend them first.")
        found = json.loads(told)
        self.spent = found["spent"]
        for name, lines in found["lines"].items():
            for path, line in lines:
                self.reached.setdefault((path, line), []).append(name)
        print(f"{len(session.items)} tests, {sum(self.spent.values()):.0f} s; {len(self.chosen)} mutants", flush=True)
        return True

    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        """Begin to look which lines a test reaches."""
        if self.child == "look":
            self.lines: set[tuple[str, int]] = set()
            self.began = time.monotonic()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Look which lines a test reaches."""
        if self.child != "look":
            return (yield)
        sys.settrace(self.trace)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            self.seen[item.nodeid] = sorted(self.lines)
            self.spent[item.nodeid] = time.monotonic() - self.began

    def trace(self, frame: types.FrameType, event: str, _: Any) -> Any:
        """Keep a line of one of the modules, and the first line of its function."""
        if frame.f_code.co_filename not in self.files:
            return None
        self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        self.lines.add((frame.f_code.co_filename, -frame.f_code.co_firstlineno))
        return self.trace

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """End a child: how is all that the parent wants to know."""
        if self.child == "look":
            if not exitstatus:
                with os.fdopen(self.pipe, "w", encoding="utf-8") as stream:
                    json.dump({"lines": self.seen, "spent": self.spent}, stream)
            os._exit(int(exitstatus))
        if self.child == "mutant":
            os._exit(int(exitstatus))

    # Mutants

    def around(self, mutant: Mutant) -> int:
        """The first line of the innermost function that the changed line is in; 0 for a line of the module itself."""
        path = str(path_of(mutant.module))
        codes = [code for each in self.functions for code in _codes(each.__code__) if code.co_filename == path]
        return max(
            (code.co_firstlineno for code in codes if code.co_firstlineno < mutant.line <= _last(code)), default=0
        )

    def put(self, mutant: Mutant) -> None:
        """Put the code of a mutant into the functions and the constants of its module, and forget what was cached."""
        module = importlib.import_module(mutant.module)
        path = str(path_of(mutant.module))
        codes = {_key(code): code for code in _codes(compile(mutant.text, path, "exec"))}
        for each in self.functions:
            if each.__code__.co_filename == path:
                new = codes.get(_key(each.__code__))
                if new is not None and len(new.co_freevars) == len(each.__code__.co_freevars):
                    each.__code__ = new
        fresh: dict[str, Any] = {"__name__": "mutant", "__file__": path, "__package__": module.__package__}
        sys.modules["mutant"] = types.ModuleType("mutant")
        exec(compile(mutant.text, path, "exec"), fresh)  # noqa: S102 - our own module, one token changed
        for name, value in fresh.items():
            old = vars(module).get(name)
            if isinstance(value, _PLAIN) and not name.startswith("__"):
                setattr(module, name, value)
            elif isinstance(value, type) and isinstance(old, type) and old.__module__ == mutant.module:
                for part, plain in vars(value).items():
                    if isinstance(plain, _PLAIN) and not part.startswith("__"):
                        setattr(old, part, plain)
            elif isinstance(value, types.FunctionType) and isinstance(old, types.FunctionType):
                old.__defaults__, old.__kwdefaults__ = value.__defaults__, value.__kwdefaults__
        for cached in self.caches:
            if getattr(cached, "__module__", "") == mutant.module:
                cached.cache_clear()

    def say(self, mutant: Mutant, outcome: str) -> None:
        """Count an outcome, and print what survived."""
        self.results[outcome] += 1
        if outcome in {"survived", "reached by no test"}:
            self.survivors.append(mutant)
            print(f"\n{outcome}: {mutant}", flush=True)

    def report(self) -> None:
        """Print how many had which outcome."""
        print(f"\n{sum(self.results.values())} of {len(self.chosen)} mutants tried: {self.results}", flush=True)


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for each in code.co_consts:
        if isinstance(each, types.CodeType):
            yield from _codes(each)


def _key(code: types.CodeType) -> tuple[str, int]:
    return code.co_qualname, code.co_firstlineno


def _last(code: types.CodeType) -> int:
    return max((line or 0 for each in _codes(code) for *_, line in each.co_lines()), default=0)


def main() -> None:
    """Tries mutants and prints those that survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=[*TARGETS, "all"])
    parser.add_argument("--sample", type=int, help="how many mutants to try, by lot; without it all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="the numbers of those to try, with commas")
    parser.add_argument("--minutes", type=float, default=60, help="stop after that long")
    parser.add_argument("--seconds", type=float, default=8, help="the tests of one mutant take no longer")
    parser.add_argument("--list", action="store_true", help="only say how many mutants there are")
    given = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    for target in TARGETS if given.target == "all" else [given.target]:
        if given.target == "all" and os.fork():  # each in a process of its own
            os.wait()
            continue
        modules, tests = TARGETS[target]
        every = mutants(modules)
        print(f"{target}: {len(every)} mutants", flush=True)
        if not given.list:
            for module in modules:
                importlib.import_module(module)
            chosen = every
            if given.only:
                chosen = [every[int(each)] for each in given.only.split(",")]
            elif given.sample is not None:
                chosen = random.Random(given.seed).sample(every, min(given.sample, len(every)))  # noqa: S311
            options = ["-x", "-q", "--no-header", "--no-summary", "-p", "no:cacheprovider", "--tb=no", "-s"]
            pytest.main([*options, *tests], plugins=[Trial(modules, chosen, given.minutes, given.seconds)])
        if given.target == "all":
            return


if __name__ == "__main__":
    main()
