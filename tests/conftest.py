"""Strictness that holds for every test; fixtures live beside the tests that use them."""

from __future__ import annotations

import logging
import os
from collections.abc import Generator, Iterator
from typing import TypeVar

import hypothesis
import pytest

# A deadline would make a test depend on how busy the machine is.
hypothesis.settings.register_profile("callpop", deadline=None)
hypothesis.settings.load_profile("callpop")

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
PEERS_REQUIRED = os.environ.get("CALLPOP_REQUIRE_PEERS") == "1"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where all peers are required, a test that is skipped, or expected to fail, has failed."""
    return _no_excuse((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a module that skips itself."""
    return _no_excuse((yield))


def _no_excuse(report: Report) -> Report:
    if PEERS_REQUIRED and report.skipped:
        report.outcome = "failed"
        vars(report).pop("wasxfail", None)  # with it, pytest would count no failure
        report.longrepr = f"skipped or expected to fail, where nothing may be missing: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that lets something warn in the log, unless it looks at the log itself or is marked so."""
    meant = "caplog" in request.fixturenames or request.node.get_closest_marker("logs_warnings")
    caplog = request.getfixturevalue("caplog")
    yield
    said = [r for phase in ("setup", "call", "teardown") for r in caplog.get_records(phase)]
    loud = [f"{r.name}: {r.getMessage()}" for r in said if r.levelno >= logging.WARNING]
    if loud and not meant:
        pytest.fail("unexpected in the log:\n" + "\n".join(loud))
