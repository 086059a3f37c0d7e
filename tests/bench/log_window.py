"""The call log window on a real X server: how soon it shows rows, what scrolling to the oldest call keeps in memory,
and whether 50 calls a second disturb an agent who scrolls, searches and types a note.

    python tests/bench/log_window.py open|scroll|busy FILE SECONDS      one of them, in this process
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.bench.lag import corrected  # noqa: E402
from tests.bench.log_profile import NEWEST, profile  # noqa: E402
from tests.bench.measuring import Result, median, percentile, resident  # noqa: E402
from tests.end_to_end.support.application import Installed  # noqa: E402
from tests.end_to_end.support.screen import Screen  # noqa: E402

NAME = "log-window"
FEW, MANY, QUICK = 10_000, 1_000_000, 100_000
BAR_OPEN, BAR_GROWTH, BAR_LAG, BAR_MEMORY = 150.0, 2.0, 16.0, 8.0
RATE = 50
OPENED = 9
PERIOD_MS = 2
TYPED = "wants a quote before friday "


class Desk:
    """The window over a file, without the rest of the app."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtCore import QObject, QTimer, Signal
        from PySide6.QtWidgets import QApplication

        from callpop.contacts.directory import Directory
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
        self.timer_of = QTimer
        self.database = Database.open(path)
        self.reader = Reader(self.database)
        self.door = Door()
        self.door.answered.connect(lambda answer, value: answer(value))
        settings = Settings()
        naming = Naming(Directory((), (), "NL"), settings, Words.load("en"))
        self.presenter = RowPresenter(naming=naming, now=lambda: NEWEST)
        self.theme = Theme()

    def fetch(self, query: Any, answer: Callable[[Any], None]) -> None:
        """Pages, by the reader's thread."""
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

    def window(self) -> Any:
        """A new window, of all time."""
        from callpop.desktop.log_window.window import LogWindow
        from callpop.desktop.window_state import ForgottenState, LogWindowState

        state = ForgottenState(LogWindowState(period="ever"))
        return LogWindow(theme=self.theme, presenter=self.presenter, fetch=self.fetch, state=state)

    def until(self, holds: Callable[[], bool], longest: float = 30.0) -> None:
        """Let the loop run until something holds."""
        from PySide6.QtCore import QEventLoop

        ends = time.monotonic() + longest
        while not holds():
            assert time.monotonic() < ends, "the window does not get there"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def close(self) -> None:
        """Let go of the file."""
        self.reader.close()
        self.database.close()


def opened(desk: Desk, _seconds: float) -> dict[str, Any]:
    """Milliseconds from wanting the window to rows on the screen, each time a new window."""
    from PySide6.QtCore import QEvent, QObject

    took: list[float] = []

    class Watch(QObject):
        seen = False

        def eventFilter(self, watched: Any, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and window.pane.model.rowCount():
                self.seen = True
            return False

    for _ in range(OPENED):
        began = time.perf_counter()
        window = desk.window()
        watch = Watch()
        window.pane.list.viewport().installEventFilter(watch)
        window.show()
        desk.until(lambda watch=watch: watch.seen)  # type: ignore[misc]
        took.append((time.perf_counter() - began) * 1e3)
        window.close()
        window.deleteLater()
        desk.app.processEvents()
    return {"took": took}


def scrolled(desk: Desk, seconds: float) -> dict[str, Any]:
    """MiB after the first pages and at the end of scrolling down; the whole log if there is time."""
    window = desk.window()
    window.show()
    desk.until(lambda: window.pane.model.rowCount() > 0)
    bar, model = window.pane.list.verticalScrollBar(), window.pane.model
    ends, held, pages = time.monotonic() + seconds, [], 0
    last = model.last_key

    def went_on() -> bool:
        bar.setValue(bar.maximum())
        return bool(model.last_key != last or model.complete)

    while time.monotonic() < ends and not model.complete:
        desk.until(went_on)
        last, pages = model.last_key, pages + 1
        if pages % 20 == 0:
            held.append(resident(os.getpid()))
    return {"mib": held, "pages": pages, "calls_held": model.calls, "oldest": model.complete}


def busied(desk: Desk, seconds: float) -> dict[str, Any]:
    """Lags of the loop while calls arrive and an agent scrolls, searches and types; and what was lost or jumped."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window = desk.window()
    window.show()
    desk.until(lambda: window.pane.model.rowCount() > 100)
    pane, note = window.pane, window.detail.note
    bar = pane.list.verticalScrollBar()
    bar.setValue(600)
    assert pane.list.pick(pane.model.entries()[14].record.call_id)
    calls, acts, lags, jumps = _arriving(pane.model.entries()[0]), 0, [], 0
    due, typed, half = time.monotonic() + PERIOD_MS / 1e3, note.toPlainText(), time.monotonic() + seconds / 2
    lost = arrived = 0

    def sample() -> None:
        nonlocal due
        now = time.monotonic()
        lags.append((now, max(0.0, (now - due) * 1e3)))
        due = now + PERIOD_MS / 1e3

    def place() -> tuple[Any, int]:
        top = pane.list.indexAt(pane.list.viewport().rect().topLeft())
        return top.data(Qt.ItemDataRole.UserRole), pane.list.visualRect(top).top()

    def arrive() -> None:
        nonlocal jumps, arrived
        arrived += 1
        if arrived % 10:
            window.call_changed(next(calls))
            return
        entry, was = place()  # this lays out what is pending: seldom
        window.call_changed(next(calls))
        now = pane.model.index_of(entry.record.call_id) if entry is not None else None
        jumps += now is not None and now.isValid() and pane.list.visualRect(now).top() != was

    def act() -> None:
        nonlocal acts, typed, lost
        if time.monotonic() < half:
            if acts % 2:
                bar.setValue(bar.value() + (60 if acts % 40 < 20 else -60))
            else:
                QTest.keyClicks(note, TYPED[acts % len(TYPED)])
                typed += TYPED[acts % len(TYPED)]
                lost += note.toPlainText() != typed
        elif acts % 2:
            pane.search.setText("delivery"[: 1 + acts // 2 % 8])
        else:
            bar.setValue(bar.value() + (60 if acts % 40 < 20 else -60))
        acts += 1

    timers = [(PERIOD_MS, sample), (1000 // RATE, arrive), (60, act)]
    running = []
    for interval, slot in timers:
        timer = desk.timer_of()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(slot)
        timer.start(interval)
        running.append(timer)
    desk.timer_of.singleShot(round(seconds * 1000), desk.app.quit)
    desk.app.exec()
    for timer in running:
        timer.stop()
    return {"lags": lags, "jumps": int(jumps), "acts": acts, "lost": lost}


def _arriving(model: Any) -> Iterator[Any]:
    """Calls that ring and are answered a moment later, one change after the other."""
    from callpop.calls.record import Outcome

    number = 0
    while True:
        number += 1
        record = replace(
            model.record,
            call_id=f"live-{number}",
            call_ids=(f"live-{number}",),
            started_at=NEWEST + number * 20_000,
            outcome=Outcome.ANSWERED,
        )
        yield replace(model, record=record)


def _run(what: str, path: Path, seconds: float, env: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, str(Path(__file__)), what, str(path), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800, env=env)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def measure(installed: Installed, folder: Path, quick: bool, tell: Callable[[str], None]) -> list[Result]:
    """Each in a process of its own, from the source tree, on a screen of its own."""
    many = QUICK if quick else MANY
    few_file, many_file = profile(folder.parent, FEW), profile(folder.parent, many)
    with Screen(folder / "screen") as screen:
        env = {**os.environ, **screen.env}
        few, big = (_run("open", file, 0, env)["took"] for file in (few_file, many_file))
        down = _run("scroll", many_file, 8 if quick else 600, env)
        busy = _run("busy", many_file, 6 if quick else 45, env)
    lags = corrected([(at, late) for at, late in busy["lags"]], PERIOD_MS)
    memory = down["mib"] or [0.0]
    opening = {"first_ms": big[0], "worst_ms": max(big[1:]), "few_p50_ms": median(few[1:])}
    scrolling = {key: down[key] for key in ("pages", "calls_held", "oldest")} | {"first": memory[0], "last": memory[-1]}
    disturbing = {"p50_ms": percentile(lags, 0.5), "worst_ms": max(lags), "acts": busy["acts"]}
    return [
        Result(f"window open, {many}, median", median(big[1:]), BAR_OPEN, unit="ms", figures=opening),
        Result(f"growth from {FEW}", median(big[1:]) / median(few[1:]), BAR_GROWTH),
        Result("grown while scrolling", memory[-1] - memory[0], BAR_MEMORY, unit="MiB", figures=scrolling),
        Result("lag while calls arrive, p99", percentile(lags, 0.99), BAR_LAG, unit="ms", figures=disturbing),
        Result("lost keys and jumps", busy["lost"] + busy["jumps"], 0, unit=""),
    ]


if __name__ == "__main__":
    at_desk = Desk(Path(sys.argv[2]))
    print(json.dumps({"open": opened, "scroll": scrolled, "busy": busied}[sys.argv[1]](at_desk, float(sys.argv[3]))))
    at_desk.close()
