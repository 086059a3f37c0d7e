"""An agent at work in the call log window of the whole app while 50 calls a second come in.

The app runs as it always does: another process posts the calls to its listener; the engine journals, folds and stores
them in a copy of the large log; tray, lists and counts are told; the note is stored by the door that the app stores it
by. So the share of the interpreter's lock that the engine's and the writer's thread take is in every figure. Popups are
paused, as somebody pauses them for whom twenty phones ring at once: cards have a measure of their own (``lag.py``).
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.bench.log_desk import Turns

HERE = Path(__file__).resolve().parent
RATE = 50
PERIOD_MS = 2
ACT_MS = 60
TYPED = "wants a quote before friday "
SOUGHT = "delivery"

_SECRET = "busy-secret-0123456789"
_PATIENCE = 60.0
_PAUSED = 60
"""Minutes."""

_LOOKED_EVERY = 2
"""Acts: to look lays out what is pending, sooner than the loop would."""

_AT_REST = 6.0
"""Seconds after the start in which the app reads modules ahead, and settles."""

# A log of three years is to stay whole, and nobody is asked how the first start goes.
_SETTINGS = """\
[agent]
emails = ["anna@example.com"]
numbers = ["201"]
region = "NL"
[listener]
port = 0
[[people]]
name = "Bob de Vries"
emails = ["bob@example.com"]
numbers = ["202"]
[crm]
template = "https://crm.example.com/search?phone={number_e164}"
[log]
retention_days = 0
[appearance]
language = "en"
"""


@dataclass
class Noted:
    """What the agent's hands and eyes met.

    Attributes:
        lags: When the loop came to a piece of work that was due, and by how many milliseconds too late.
        own: Milliseconds of the processor that each turn of the loop took.
        acts: What the hands did: a scroll, a key, a letter of a search.
        lost: Keys that were not in the note right after they were hit.
        jumps: How often what stood in the middle of the list stood elsewhere although nobody scrolled.
        looked: How often that was looked at.
        handled: Changes of calls that the list was told of.
        stale: Whether the note in the file is not what was typed.
    """

    lags: list[tuple[float, float]] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    acts: int = 0
    lost: int = 0
    jumps: int = 0
    looked: int = 0
    handled: int = 0
    stale: bool = False


class Hands:
    """One agent: scrolls and types a note, then searches and scrolls.

    Args:
        window: The log window, with rows.
        seconds: How long.
    """

    def __init__(self, window: Any, seconds: float) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.noted = Noted()
        self._window, self._pane, self._note = window, window.pane, window.detail.note
        self._bar = self._pane.list.verticalScrollBar()
        self._half = time.monotonic() + seconds / 2
        self._typed = self._note.toPlainText()
        self._held: tuple[Any, int] | None = None
        self._due = 0.0
        self._follow(window)
        self._timers = []
        for interval, slot in ((PERIOD_MS, self._sample), (ACT_MS, self._act)):
            timer = QTimer()
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(slot)
            self._timers.append((timer, interval))

    @property
    def typed(self) -> str:
        """The note as it has to be."""
        return self._typed

    def begin(self) -> None:
        """Go to work."""
        self._due = time.monotonic() + PERIOD_MS / 1e3
        for timer, interval in self._timers:
            timer.start(interval)

    def end(self) -> None:
        """Lay everything down."""
        for timer, _ in self._timers:
            timer.stop()

    def _follow(self, window: Any) -> None:
        told = window.call_changed

        def call_changed(entry: Any) -> None:
            self.noted.handled += 1
            told(entry)

        window.call_changed = call_changed

    def _sample(self) -> None:
        now = time.monotonic()
        self.noted.lags.append((now, max(0.0, (now - self._due) * 1e3)))
        self._due = now + PERIOD_MS / 1e3

    def _act(self) -> None:
        from PySide6.QtTest import QTest

        reading = time.monotonic() < self._half
        if reading:
            self._look()
        acts, noted = self.noted.acts, self.noted
        if not reading and acts % 2 == 0:
            self._pane.search.setText(SOUGHT[: 1 + acts // 2 % len(SOUGHT)])
        elif reading and acts % 2 == 0:
            key = TYPED[acts // 2 % len(TYPED)]
            QTest.keyClicks(self._note, key)
            self._typed += key
            noted.lost += self._note.toPlainText() != self._typed
        else:
            self._bar.setValue(self._bar.value() + (60 if acts % 40 < 20 else -60))
        noted.acts += 1
        self._held = self._place() if reading and noted.acts % _LOOKED_EVERY == 0 else None

    def _place(self) -> tuple[Any, int] | None:
        """The call in the middle of the list, and where on the screen it stands."""
        from PySide6.QtCore import Qt

        index = self._pane.list.indexAt(self._pane.list.viewport().rect().center())
        entry = index.data(Qt.ItemDataRole.UserRole)
        return None if entry is None else (entry.record.call_id, self._height_of(index))

    def _height_of(self, index: Any) -> int:
        """Where on the screen a row stands once all that is pending is laid out, as it is before a painting."""
        from PySide6.QtCore import QCoreApplication, QEvent

        self._pane.list.visualRect(index)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return int(self._pane.list.viewport().mapToGlobal(self._pane.list.visualRect(index).topLeft()).y())

    def _look(self) -> None:
        """Is it where it was left? The agent has not scrolled since."""
        if self._held is None:
            return
        call_id, was = self._held
        index = self._pane.model.index_of(call_id)
        gone = index is None or not index.isValid()
        self.noted.looked += 1
        self.noted.jumps += gone or self._height_of(index) != was


def busied(path: Path, seconds: float) -> dict[str, Any]:
    """Run the app over a copy of a log, with calls coming in, and an agent at work in the log window.

    Args:
        path: The log's file; it is left as it is.
        seconds: How long the agent works.

    Returns:
        What was noted, and what the other process tells of its calls.
    """
    from callpop.app import run_desktop
    from callpop.settings.profile import Profile
    from callpop.storage import call_log

    ended: list[Agent] = []
    with _copied(path) as folder:
        profile = Profile.locate(folder, {})
        profile.settings_file.write_text(_SETTINGS, encoding="utf-8")
        profile.window_file.write_text(json.dumps({"log": {"period": "ever"}}), encoding="utf-8")
        before = _calls(profile.database)

        def begin(app: Any) -> None:
            ended.append(Agent(app, profile, seconds))

        assert run_desktop(profile, environ={**os.environ, "CALLPOP_LISTENER_SECRET": _SECRET}, on_ready=begin) == 0
        (agent,) = ended
        if agent.problem is not None:
            raise agent.problem
        noted, arrived = agent.noted, agent.arrived
        assert set(arrived["statuses"]) == {"200"}, arrived["statuses"]
        with closing(sqlite3.connect(profile.database)) as conn:
            stored = call_log.entry(conn, agent.call_id)
        assert stored is not None
        noted.stale = stored.note != agent.typed
        rows = _calls(profile.database) - before
    return {
        "lags": noted.lags,
        "own": noted.own,
        "jumps": noted.jumps,
        "looked": noted.looked,
        "acts": noted.acts,
        "lost": noted.lost + noted.stale,
        "handled": noted.handled,
        "told": arrived["posted"],
        "calls": arrived["calls"],
        "rows": rows,
        "answered_p99_ms": arrived["p99_ms"],
        "behind_ms": arrived["behind_ms"],
    }


class Agent:
    """Works in the log window once the app is up, and ends the app.

    Args:
        app: The app.
        profile: Where its files are.
        seconds: How long.
    """

    def __init__(self, app: Any, profile: Any, seconds: float) -> None:
        self._app, self._profile, self._seconds = app, profile, seconds
        self.noted = Noted()
        self.problem: BaseException | None = None
        self.arrived: dict[str, Any] = {}
        self.call_id = self.typed = ""
        from callpop.desktop.tray import Tray
        from callpop.desktop.windows import Windows

        # Now: what has settled is out of the collector's sight.
        every = gc.get_objects()
        self._windows = next(one for one in every if isinstance(one, Windows))
        self._tray = next(one for one in every if isinstance(one, Tray))
        self._work = asyncio.get_running_loop().create_task(self._run())

    async def _run(self) -> None:
        try:
            await self._at_work()
        except BaseException as problem:
            self.problem = problem
        finally:
            self._app.quit()

    async def _at_work(self) -> None:
        await asyncio.sleep(_AT_REST)
        self._tray.pause.emit(_PAUSED)
        window = self._windows.show_log()
        pane = window.pane
        await _until(lambda: pane.model.rowCount() > 100, "the rows")
        pane.list.verticalScrollBar().setValue(600)
        picked = next(entry for entry in pane.model.entries()[12:] if not entry.note)
        self.call_id = picked.record.call_id
        assert window.pick(self.call_id)
        await _until(lambda: window.detail.entry is not None and window.detail.entry == picked, "the call's details")
        gc.collect()
        hands, turns = Hands(window, self._seconds), Turns()
        await asyncio.sleep(0.5)
        turns.forget()
        port = urlsplit(json.loads(self._profile.run_file.read_text(encoding="utf-8"))["listener_url"]).port
        command = [sys.executable, HERE / "arrivals.py", port, _SECRET, RATE, self._seconds]
        with subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True) as load:
            hands.begin()
            await asyncio.sleep(self._seconds)
            hands.end()
            self.noted, self.noted.own, self.typed = hands.noted, list(turns.own), hands.typed
            await _until(lambda: load.poll() is not None, "the last call's end")
            assert load.returncode == 0 and load.stdout is not None
            self.arrived = json.loads(load.stdout.read())


async def _until(holds: Any, what: str) -> None:
    last = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < last, f"never came: {what}"
        await asyncio.sleep(0.05)


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    """A profile's folder with a copy of a log: what comes in must not stay in the file that others measure."""
    with tempfile.TemporaryDirectory(prefix="log-busy-", dir=path.parent.parent) as folder:
        copy = Path(folder) / path.name
        if subprocess.run(["cp", "--reflink=auto", str(path), str(copy)], check=False).returncode:
            shutil.copyfile(path, copy)
        copy.chmod(0o600)
        yield Path(folder)


def _calls(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as conn:
        return int(conn.execute("SELECT count(*) FROM calls").fetchone()[0])
