from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator

import pytest

from callpop.diagnostics.crash import CrashReporter

pytestmark = pytest.mark.logs_warnings


class Told(list[str]):
    """What the user was told."""


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def reporter(told: Told) -> Iterator[CrashReporter]:
    made = CrashReporter(told.append)
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    made.install()
    yield made
    made.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def fail() -> None:
    raise ZeroDivisionError("by zero")


def raised() -> BaseException:
    try:
        fail()
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_a_bug_is_logged_each_time_and_told_once(
    reporter: CrashReporter, told: Told, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        reporter.report(raised(), "in a slot")
    assert caplog.text.count("ZeroDivisionError: by zero") == 3
    assert "Traceback" in caplog.text
    assert told == ["ZeroDivisionError in a slot; the log has the details."]


def test_another_bug_is_told_too(reporter: CrashReporter, told: Told) -> None:
    reporter.report(raised(), "in a slot")
    reporter.report(ValueError("another"), "in a task")
    assert len(told) == 2


def test_a_threads_bug_is_told_and_its_exit_is_none(reporter: CrashReporter, told: Told) -> None:
    for work in (fail, sys.exit):
        thread = threading.Thread(target=work, name="worker")
        thread.start()
        thread.join()
    assert told == ["ZeroDivisionError in thread worker; the log has the details."]


def test_an_uncaught_exception_is_told(reporter: CrashReporter, told: Told) -> None:
    error = raised()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(told) == 1


def test_ctrl_c_is_no_bug(reporter: CrashReporter, told: Told, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_a_tasks_bug_comes_through_the_loops_handler(reporter: CrashReporter, told: Told) -> None:
    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(reporter.loop_handler)
        loop.call_soon(fail)
        await asyncio.sleep(0)
        loop.call_exception_handler({"message": "only words"})

    asyncio.run(main())
    assert len(told) == 1
    assert told[0].startswith("ZeroDivisionError (Exception in callback fail")


def test_a_teller_that_fails_itself_is_logged_and_forgiven(caplog: pytest.LogCaptureFixture) -> None:
    def refuse(_words: str) -> None:
        raise RuntimeError("no tray")

    CrashReporter(refuse).report(raised(), "in a slot")
    assert "no tray" in caplog.text
