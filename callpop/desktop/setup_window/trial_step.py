"""Step 4: a test call through the real path, ticked off as it goes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.calls.popup import Step
from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel
from callpop.desktop.setup_window.tick_line import Tick, TickLine
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import CallEvent
from callpop.settings.schema import Settings, SourceKind

PATIENCE_MS = 15_000
"""After so long a tick that did not come is a failure; a test call rings for less."""

_LOOK_MS = 300
_LINES = ("received", "mine", "popup", "opened")


class TrialStep(QWidget):
    """The live list.

    Args:
        theme: The look in force.
        words: The language of the windows.
        opened: The call_ids of calls whose record was opened.
        now: Microseconds UTC.

    Signals:
        test_call: A test call shall be played.
    """

    test_call = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        opened: Callable[[], Iterable[str]],
        now: Callable[[], int] = lambda: time.time_ns() // 1000,
    ) -> None:
        super().__init__()
        self._words, self._opened, self._now = words, opened, now
        self._matched = ""
        self._call_ids: frozenset[str] = frozenset()
        self._has_crm = True
        self._late = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._late.timeout.connect(self._fail)
        # The card's button tells nobody but the browser.
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._look_for_opened)
        self.play = ThemedButton(theme=theme, label=words.text("setup.play"), icon_name="play")
        self.play.clicked.connect(self.begin)
        self.lines = {name: TickLine(theme=theme, words=words, name=name) for name in _LINES}
        box = QFrame()
        box.setObjectName("choice")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(0)
        for line in self.lines.values():
            rows.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(box)
        row = QHBoxLayout()
        row.addWidget(self.play)
        row.addSpacing(8)
        row.addWidget(PitchedLabel("second", words.text("setup.play_hint")), 1)
        column.addLayout(row)
        column.addStretch()

    @property
    def passed(self) -> bool:
        """Whether all that can be ticked is."""
        needed = [line for name, line in self.lines.items() if name != "opened" or self._has_crm]
        return all(line.tick is Tick.DONE for line in needed)

    def show_settings(self, settings: Settings) -> None:
        """Know by what a test call is recognised, and whether there is an address to open."""
        agent = settings.agent
        addressed = settings.source.kind is SourceKind.LISTENER or len(agent.emails) == 1
        # Which of several addresses a relay calls is the relay's to know.
        self._matched = next(iter(agent.emails or agent.numbers or agent.mobiles), "") if addressed else ""
        self.set_crm(bool(settings.crm.template))

    def set_crm(self, known: bool) -> None:
        """Say whether there is an address to open."""
        self._has_crm = known
        self.lines["opened"].setEnabled(known)
        if self.lines["opened"].tick is not Tick.DONE:
            self.lines["opened"].say(Tick.WAITING, "" if known else "no_crm")

    def begin(self) -> None:
        """Play a test call and wait for each tick."""
        self._call_ids = frozenset()
        for line in self.lines.values():
            line.say(Tick.WAITING)
        self.set_crm(self._has_crm)
        self.lines["received"].say(Tick.RUNNING)
        self._late.start()
        self.test_call.emit()

    def arrived(self) -> None:
        """A notification of a test call has come; whether it is recognised as the agent's is seen by its call."""
        if self._late.isActive() and self.lines["received"].tick is Tick.RUNNING:
            self._done("received")
            self.lines["mine"].say(Tick.RUNNING)

    def not_played(self, problem: str) -> bool:
        """Say at once why the test call cannot be played; False if it is not waited for, or has come.

        Args:
            problem: In words, ``Said`` or not.
        """
        if not self._late.isActive() or self.lines["received"].tick is not Tick.RUNNING:
            return False
        self._late.stop()
        self.lines["received"].say(Tick.FAILED, hint=self._words.said(problem))
        return True

    def call_changed(self, event: CallEvent) -> None:
        """See what a call did; only the test's counts."""
        record = event.entry.record
        if not record.test or (not self._late.isActive() and not self._call_ids):
            return
        self._call_ids |= frozenset(record.call_ids)
        # What is not the agent's never comes here, and what comes here has arrived.
        for name in ("received", "mine"):
            self._done(name)
        if any(change.step is Step.SHOWN for change in event.changes):
            self._done("popup")
            if self._has_crm and self.lines["opened"].tick is not Tick.DONE:
                self.lines["opened"].say(Tick.RUNNING)
                self._look.start()
                # Somebody has to click: that may take as long as it likes.
                self._late.stop()
        elif self.lines["popup"].tick is Tick.WAITING:
            self.lines["popup"].say(Tick.RUNNING)

    def _look_for_opened(self) -> None:
        if self._call_ids.intersection(self._opened()):
            self._look.stop()
            self._done("opened")

    def _done(self, name: str) -> None:
        """Tick a line off, with what was found; what is ticked stays as it was."""
        if self.lines[name].tick is Tick.DONE:
            return
        if name == "mine":
            found = self._words.text("setup.found_mine", by=self._matched) if self._matched else ""
        else:
            found = self._words.text(f"setup.found_{name}", time=self._words.exact_clock(self._now()))
        self.lines[name].say(Tick.DONE, hint=found)

    def _fail(self) -> None:
        for name, line in self.lines.items():
            if line.tick in (Tick.RUNNING, Tick.WAITING) and (name != "opened" or self._has_crm):
                line.say(Tick.FAILED)
                break
