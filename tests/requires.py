"""A pytest plugin: with CJM_REQUIRE=all nothing may be skipped.

On a person's machine a test that lacks a tool or a file skips and says so. Where everything has been installed, a skip
would mean that something goes unproved without anybody noticing: there it fails, with the reason it gave.
"""

import os
from collections.abc import Generator

import pytest


def _missing(report: pytest.TestReport | pytest.CollectReport) -> str | None:
    """What a skipped report lacked; None where nothing was skipped or nothing is required."""
    if os.environ.get("CJM_REQUIRE") != "all" or not report.skipped or hasattr(report, "wasxfail"):
        return None
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return f"CJM_REQUIRE=all, so this may not be skipped. {reason}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skipped test, reported as a failed one."""
    report = yield
    if missing := _missing(report):
        report.outcome, report.longrepr = "failed", missing
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A module that was skipped whole, reported as one that could not be collected."""
    report = yield
    if missing := _missing(report):
        report.outcome, report.longrepr = "failed", missing
    return report
