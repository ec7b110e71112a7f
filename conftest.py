"""Makes every example in README, docs and docstrings a test; refuses skips where CJM_REQUIRE=all."""

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

from cjm.testing._generated import no_constants_of_modules
from tests.pages import EVALUATORS, FLAGS, enter_folder, leave_folder

pytest_plugins = ["tests.requires"]

# The same cases each time, whatever else is loaded. `--hypothesis-profile=default --hypothesis-seed=N` tries others.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")
_steady = no_constants_of_modules()
_steady.__enter__()

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
