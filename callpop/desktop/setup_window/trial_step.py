"""Step 4: a test call through the real path, ticked off as it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.calls.popup import Step as CardStep
from callpop.desktop.buttons import ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import divider, plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import CallEvent

PATIENCE_MS = 15_000
"""After so long a tick that did not come is a failure; a test call rings for less."""

_LOOK_MS = 300
_LINES = ("received", "mine", "popup", "opened")


class Tick(StrEnum):
    """How a line of the list is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class TrialStep(QWidget):
    """The live list.

    Args:
        theme: The look in force.
        words: The language of the windows.
        opened: The call_ids of calls whose record was opened.

    Signals:
        test_call: A test call shall be played.
    """

    test_call = Signal()

    def __init__(self, *, theme: Theme, words: Words, opened: Callable[[], Iterable[str]]) -> None:
        super().__init__()
        self._words, self._opened = words, opened
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
        rows.setContentsMargins(16, 4, 16, 4)
        rows.setSpacing(0)
        for place, line in enumerate(self.lines.values()):
            if place:
                rows.addWidget(divider())
            rows.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(box)
        row = QHBoxLayout()
        row.addWidget(self.play)
        hint = plain_label("second", words.text("setup.play_hint"))
        hint.setWordWrap(True)
        row.addSpacing(8)
        row.addWidget(hint, 1)
        column.addLayout(row)
        column.addStretch()

    @property
    def passed(self) -> bool:
        """Whether all that can be ticked is."""
        needed = [line for name, line in self.lines.items() if name != "opened" or self._has_crm]
        return all(line.tick is Tick.DONE for line in needed)

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
            self.lines["received"].say(Tick.DONE)
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
            self.lines[name].say(Tick.DONE)
        if any(change.step is CardStep.SHOWN for change in event.changes):
            self.lines["popup"].say(Tick.DONE)
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
            self.lines["opened"].say(Tick.DONE)

    def _fail(self) -> None:
        for name, line in self.lines.items():
            if line.tick in (Tick.RUNNING, Tick.WAITING) and (name != "opened" or self._has_crm):
                line.say(Tick.FAILED)
                break


class TickLine(QFrame):
    """One line: a sign, what it is about, and what to do about it.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: Which of them.
    """

    def __init__(self, *, theme: Theme, words: Words, name: str) -> None:
        super().__init__()
        self._words, self._name, self.tick = words, name, Tick.WAITING
        self._sign = _Sign(theme=theme)
        self._title, self.hint = plain_label("strong", words.text(f"setup.tick.{name}")), plain_label("second")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self._title)
        row.addWidget(self.hint, 1)
        self.say(Tick.WAITING)

    def say(self, tick: Tick, key: str = "", *, hint: str = "") -> None:
        """Show how it is; ``key`` or ``hint``: other words than the usual beside it."""
        self.tick = tick
        self._sign.show_tick(tick)
        usual = f"setup.{key}" if key else f"setup.{tick.value}_{self._name}"
        self.hint.setText(hint or (self._words.text(usual) if self._words.has(usual) else ""))
        state = self._words.text(f"setup.{tick.value}")
        self.setAccessibleName(f"{self._title.text()}: {state}. {self.hint.text()}".strip())


class _Sign(QWidget):
    """Open circle, dot, tick or cross; its line says the same in words."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme, self._tick = theme, Tick.WAITING
        theme.changed.connect(self.update)

    def show_tick(self, tick: Tick) -> None:
        """Show another."""
        self._tick = tick
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        edge = round(24 * self._theme.scale)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self.sizeHint().width()
        box = QRectF(1, (self.height() - edge) / 2 + 1, edge - 2, edge - 2)
        palette = self._theme.palette
        looks = {Tick.DONE: ("answered", "check"), Tick.FAILED: ("error", "close")}
        if self._tick not in looks:
            running = self._tick is Tick.RUNNING
            painter.setPen(QPen(QColor(palette.accent if running else palette.control), 2 if running else 1.5))
            painter.drawEllipse(box)
            if running:
                painter.setBrush(QColor(palette.accent))
                painter.drawEllipse(box.center(), 3, 3)
            return
        tone, sign = looks[self._tick]
        shades = self._theme.shades(tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.tint))
        painter.drawEllipse(box)
        size = round(14 * self._theme.scale)
        pixmap = icon_pixmap(sign, shades.ink, size, painter.deviceTransform().m11())
        painter.drawPixmap(round(box.center().x() - size / 2), round(box.center().y() - size / 2), pixmap)
