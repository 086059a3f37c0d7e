"""Every way in which the app is asked to end becomes one call: nobody stops the loop but its owner."""

from __future__ import annotations

import signal
import socket
import sys
from collections.abc import Callable, Sequence
from types import FrameType

from PySide6.QtCore import QEvent, QSocketNotifier, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """The application object, which takes Qt's own wish to quit (Cmd-Q, the session's end) as a request.

    Args:
        argv: The process's arguments.
        on_quit: Called for each request, on the GUI thread.
        on_link: Called with each link that the system hands over as an event (macOS); None: nobody cares.

    WORKAROUND(qasync): a handled ``QEvent.Quit`` stops the loop under the awaiting main coroutine
    ('Event loop stopped before Future completed') and the cleanup is lost. To be removed when
    qasync offers a hook for it.
    """

    def __init__(
        self, argv: Sequence[str], on_quit: Callable[[], None], on_link: Callable[[str], None] | None = None
    ) -> None:
        super().__init__(list(argv))
        self._on_quit, self._on_link = on_quit, on_link
        self.setQuitOnLastWindowClosed(False)
        QGuiApplication.setApplicationName("callpop")
        QGuiApplication.setApplicationDisplayName("Callpop")
        QGuiApplication.setDesktopFileName("callpop")

    def event(self, event: QEvent) -> bool:
        """See QObject; only events for the application object itself come here."""
        if event.type() is QEvent.Type.Quit:
            self._on_quit()
            return True
        if isinstance(event, QFileOpenEvent) and self._on_link is not None and not event.file():
            self._on_link(event.url().toString(QUrl.ComponentFormattingOption.FullyEncoded))
            return True
        return super().event(event)


class SignalWatch:
    """SIGTERM, SIGINT and SIGHUP as requests: Python's handlers run only when Qt lets Python run.

    Args:
        on_quit: Called on the GUI thread.
    """

    def __init__(self, on_quit: Callable[[], None]) -> None:
        self._reader, self._writer = socket.socketpair()
        for end in (self._reader, self._writer):
            end.setblocking(False)
        self._on_quit = on_quit
        self._wakeup_before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        names = ("SIGTERM", "SIGINT") if sys.platform == "win32" else ("SIGTERM", "SIGINT", "SIGHUP")
        numbers = [getattr(signal, name) for name in names]
        self._before = {number: signal.signal(number, self._nothing) for number in numbers}
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._heard)

    def close(self) -> None:
        """Put back what was there before."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._reader.close()
        self._writer.close()

    @staticmethod
    def _nothing(number: int, frame: FrameType | None) -> None:
        """The byte in the socket says it all."""

    def _heard(self) -> None:
        numbers = self._reader.recv(64)
        if any(number in self._before for number in numbers):
            self._on_quit()
