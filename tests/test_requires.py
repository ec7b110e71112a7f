import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def run(pytester, monkeypatch):
    """Runs tests that skip, xfail and pass, with or without CJM_REQUIRE."""

    def run(required, **modules):
        monkeypatch.setenv("CJM_REQUIRE", required)
        pytester.makepyfile(**modules)
        return pytester.runpytest_inprocess("-p", "tests.requires", "-p", "no:cacheprovider")

    return run


LACKING = "import pytest\ndef test_it():\n    pytest.skip('inkscape is not installed')"
MARKED = "import pytest\n@pytest.mark.skipif(True, reason='no network')\ndef test_it(): pass"
WHOLE = "import pytest\npytest.importorskip('no_such_library')"
EXPECTED = "import pytest\n@pytest.mark.xfail(reason='known')\ndef test_it(): assert False"


def test_a_lacking_tool_is_a_skip_on_a_persons_machine(run):
    run("", test_lacking=LACKING, test_marked=MARKED, test_whole=WHOLE).assert_outcomes(skipped=3)


def test_a_lacking_tool_is_a_failure_with_its_reason_where_everything_is_required(run):
    result = run("all", test_lacking=LACKING)

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*may not be skipped. Skipped: inkscape is not installed*"])


def test_a_marked_skip_and_a_skipped_module_fail_as_well(run):
    run("all", test_marked=MARKED).assert_outcomes(errors=1)

    result = run("all", test_whole=WHOLE)

    assert pytest.ExitCode.INTERRUPTED == result.ret
    result.stdout.fnmatch_lines(["*could not import 'no_such_library'*"])


def test_an_expected_failure_stays_one(run):
    run("all", test_expected=EXPECTED).assert_outcomes(xfailed=1)
