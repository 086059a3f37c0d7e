"""Our own bugs: logged with their trace, told once each, and the app goes on."""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any

from callpop.said import Said

_LOG = logging.getLogger(__name__)


class CrashReporter:
    """Takes exceptions that nobody caught, wherever they come from.

    Args:
        on_bug: Told in words, from any thread; once for each place a bug is in.
    """

    def __init__(self, on_bug: Callable[[str], None]) -> None:
        self._on_bug = on_bug
        self._told: set[tuple[str, str, int]] = set()
        self._lock = threading.Lock()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Stand behind ``sys`` and ``threading``; the loops take ``loop_handler``."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._from_python
        threading.excepthook = self._from_thread
        sys.unraisablehook = self._from_nowhere

    def uninstall(self) -> None:
        """Put back what was there before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def report(self, error: BaseException, where: str) -> None:
        """Log an exception with its trace, and tell of it if it is new.

        Args:
            error: The exception.
            where: What was being done, in words.
        """
        _LOG.error("Bug %s", where, exc_info=(type(error), error, error.__traceback__))
        place = _place(error)
        with self._lock:
            known = place in self._told
            self._told.add(place)
        if known:
            return
        try:
            name = type(error).__name__
            self._on_bug(Said("{error} {where}; the log has the details.", "bug", error=name, where=where))
        except Exception:  # telling of a bug must not become one
            _LOG.exception("A bug could not be told")

    def loop_handler(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """For ``loop.set_exception_handler``: what tasks and callbacks raise."""
        error = context.get("exception")
        words = str(context.get("message") or "in a task")
        if isinstance(error, BaseException):
            self.report(error, f"({words})")
        else:
            _LOG.error("The loop reports: %s", words)

    def _from_python(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace), "outside of any handler")

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is None or issubclass(args.exc_type, SystemExit):
            return
        name = args.thread.name if args.thread is not None else "unknown"
        self.report(args.exc_value, f"in thread {name}")

    def _from_nowhere(self, args: Any) -> None:
        """What cannot be raised (in ``__del__``, in a callback from C)."""
        if isinstance(args.exc_value, BaseException):
            self.report(args.exc_value, str(args.err_msg or "where it could not be raised"))


def _place(error: BaseException) -> tuple[str, str, int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__, "", 0
    return type(error).__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno
