"""Makes every example in README, docs and docstrings a test; refuses skips where CJM_REQUIRE=all."""

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

from tests.pages import EVALUATORS, FLAGS, enter_folder, leave_folder

pytest_plugins = ["tests.requires"]

# The same cases each time; `--hypothesis-profile=default --hypothesis-seed=N` looks for new ones.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")

_pages = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=FLAGS),
        *(CodeBlockParser(language, evaluator) for language, evaluator in EVALUATORS.items()),
    ],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    setup=enter_folder,
    teardown=leave_folder,
)
_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=FLAGS)],
    patterns=["src/*/*.py", "src/*/*/*.py", "plugins/*/src/*/*.py"],
    setup=enter_folder,
    teardown=leave_folder,
)

pytest_collect_file = (_pages + _docstrings).pytest()
