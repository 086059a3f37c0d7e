"""The call log window over a file, without the rest of the app: what the measures of the window work with."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.log_profile import NEWEST


class Desk:
    """Makes windows, and answers them as the app does: pages and counts by the reader's thread.

    Args:
        path: The file.
        loaded: Whether the window's modules are there, as they are a moment after the app's start.
    """

    def __init__(self, path: Path, *, loaded: bool = True) -> None:
        from PySide6.QtCore import QObject, QTimer, Signal
        from PySide6.QtWidgets import QApplication

        import callpop.desktop.workplace  # noqa: F401 - what a running app has loaded anyway
        from callpop.contacts.directory import Directory
        from callpop.desktop.idle_loading import PARTS, IdleLoading
        from callpop.desktop.log_window.rows import RowPresenter
        from callpop.desktop.popup.naming import Naming
        from callpop.desktop.theme import Theme
        from callpop.desktop.words import Words
        from callpop.settings.schema import Settings
        from callpop.storage.database import Database
        from callpop.storage.reader import Reader

        class Door(QObject):
            answered = Signal(object, object)

        self.app = QApplication([])
        self.app.setQuitOnLastWindowClosed(False)
        self.timer_of = QTimer
        self.database = Database.open(path)
        self.reader = Reader(self.database)
        self.door = Door()
        self.door.answered.connect(lambda answer, value: answer(value))
        settings = Settings()
        naming = Naming(Directory((), (), "NL"), settings, Words.load("en"))
        self.presenter = RowPresenter(naming=naming, now=lambda: NEWEST)
        self.theme = Theme()
        if loaded:
            from callpop.calls.numbers import display_number
            from callpop.desktop.tray_icon import TrayState, tray_icon
            from callpop.settling import settle_memory

            # What the engine and the tray have loaded before anybody clicks.
            display_number("020 123 45 67", "NL")
            tray_icon(TrayState.CONNECTED)
            left = list(PARTS)
            loading = IdleLoading()
            loading.destroyed.connect(left.clear)
            loading.start()
            self.until(lambda: not left)
            settle_memory()

    def fetch(self, query: Any, answer: Callable[[Any], None]) -> None:
        """Pages."""
        from callpop.desktop.log_window.query import LogPage
        from callpop.storage import log_pages

        def ask(conn: Any) -> Any:
            if query.around is not None:
                return log_pages.around(conn, query.filters, query.around, limit=query.limit)
            return log_pages.page(conn, query.filters, before=query.before, after=query.after, limit=query.limit)

        def done(future: Any) -> None:
            if future.exception() is None:
                rows = tuple(future.result())
                self.door.answered.emit(answer, LogPage(rows, end=len(rows) < query.limit))

        self.reader.submit(ask, slot="log").add_done_callback(done)

    def survey(self, filters: Any, answer: Callable[[Any], None]) -> None:
        """Counts of everything; those of a search are measured where the file is."""
        from callpop.calls.log_filters import Group, LogFilters
        from callpop.desktop.log_window.query import Overview
        from callpop.storage import log_counts

        def done(future: Any) -> None:
            if future.exception() is None:
                counts = future.result()
                self.door.answered.emit(answer, Overview({group: counts.of(group) for group in Group}))

        self.reader.submit(lambda conn: log_counts.counts(conn, LogFilters()), slot="log-counts").add_done_callback(
            done
        )

    def window(self) -> Any:
        """A new window, of all time."""
        from callpop.desktop.log_window.window import LogWindow
        from callpop.desktop.window_state import ForgottenState, LogWindowState

        state = ForgottenState(LogWindowState(period="ever"))
        return LogWindow(theme=self.theme, presenter=self.presenter, fetch=self.fetch, survey=self.survey, state=state)

    def until(self, holds: Callable[[], bool], longest: float = 30.0) -> None:
        """Let the loop run until something holds."""
        from PySide6.QtCore import QEventLoop

        ends = time.monotonic() + longest
        # Something happens every few milliseconds: so the loop may wait, and no turn is longer than its work.
        alive = self.timer_of()
        alive.start(5)
        while not holds():
            assert time.monotonic() < ends, "the window does not get there"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        alive.stop()

    def painted(self, window: Any) -> Callable[[], bool]:
        """Whether the list has been painted with rows since this was called."""
        from PySide6.QtCore import QEvent, QObject

        class Watch(QObject):
            seen = False

            def eventFilter(self, watched: Any, event: QEvent) -> bool:
                if event.type() == QEvent.Type.Paint and window.pane.model.rowCount():
                    self.seen = True
                return False

        watch = Watch(window)
        window.pane.list.viewport().installEventFilter(watch)

        def seen() -> bool:
            if watch.seen:
                window.pane.list.viewport().removeEventFilter(watch)
            return watch.seen

        return seen

    def run(self, seconds: float, *timers: tuple[int, Callable[[], None]]) -> None:
        """Let the loop run for a while with timers of so many milliseconds each."""
        from PySide6.QtCore import QEventLoop, Qt

        # Not the application's own: its quit closes the windows.
        loop, running = QEventLoop(), []
        for interval, slot in timers:
            timer = self.timer_of()
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(slot)
            timer.start(interval)
            running.append(timer)
        self.timer_of.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()
        for timer in running:
            timer.stop()

    def close(self) -> None:
        """Let go of the file."""
        self.reader.close()
        self.database.close()


class Turns:
    """How much processor time of its own thread each turn of the GUI's loop took, in milliseconds.

    From one wait to the next: waiting takes none, and what others run meanwhile does not count.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import QAbstractEventDispatcher

        self.own: list[float] = []
        self._last: float | None = None
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._rests)

    def forget(self) -> None:
        """Count from now on."""
        self.own, self._last = [], None

    def _rests(self) -> None:
        now = time.thread_time()
        if self._last is not None:
            self.own.append((now - self._last) * 1e3)
        self._last = now
