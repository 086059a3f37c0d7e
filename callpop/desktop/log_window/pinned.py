"""Calls that ring now, above the list whatever it shows: with what can be done about them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.record import Direction, Outcome, Record
from callpop.desktop.buttons import ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import ElidedLabel
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.ring_seconds import RingSeconds
from callpop.desktop.theme import Theme

MOST = 3
"""More than that are rows like any other: they must not push the log out of its window."""

_HEIGHT, _GAP = 60, 4
_SECOND_MS = 1000
_ROOMY = 480
"""Narrower than that, opening is an icon."""


Seconds = Callable[[Record], float]
"""For how many seconds a call has been ringing."""


def rings(entry: LogEntry) -> bool:
    """Whether the agent's phone rings with this call."""
    return entry.record.outcome is Outcome.RINGING and entry.record.direction is Direction.INCOMING


class PinnedCall(QFrame):
    """One call that rings.

    Args:
        theme: The look in force.
        presenter: Language and names.
        entry: The call.
        seconds: For how long it has been ringing.

    Signals:
        open_record: Its CRM page is wanted; ``note``: its note; ``copy``: its number on the clipboard.
        picked: More about it is wanted: the call_id.
    """

    open_record = Signal(str)
    note = Signal(str)
    copy = Signal(str)
    picked = Signal(str)

    def __init__(self, *, theme: Theme, presenter: RowPresenter, entry: LogEntry, seconds: Seconds) -> None:
        super().__init__()
        self._theme, self._presenter, self._ringing_for = theme, presenter, seconds
        self.setObjectName("pinned")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(_RingingCircle(theme=theme))
        row.addSpacing(4)
        who = QVBoxLayout()
        who.setSpacing(2)
        self._name, self._second = ElidedLabel("strong"), ElidedLabel("second")
        who.addStretch()
        who.addWidget(self._name)
        who.addWidget(self._second)
        who.addStretch()
        row.addLayout(who, 1)
        self._open = ThemedButton(theme=theme, icon_name="open")
        self._open_short = ThemedButton(theme=theme, icon_name="open", icon_only=True)
        self._note = ThemedButton(theme=theme, icon_name="pencil", icon_only=True)
        self._copy = ThemedButton(theme=theme, icon_name="copy", icon_only=True)
        for button, signal in (
            (self._open, self.open_record),
            (self._open_short, self.open_record),
            (self._note, self.note),
            (self._copy, self.copy),
        ):
            row.addWidget(button)
            button.clicked.connect(lambda _=False, told=signal: told.emit(self.entry.record.call_id))
        theme.changed.connect(self._resize)
        self._resize()
        self.show_call(entry, presenter)

    def show_call(self, entry: LogEntry, presenter: RowPresenter) -> None:
        """Show the call as it is now."""
        self.entry, self._presenter = entry, presenter
        view, text = presenter.row(entry), presenter.words.text
        self._name.set_text(view.title)
        for button in (self._open, self._open_short):
            button.set_label(text("act.open"))
        self._note.set_label(text("act.note"))
        self._copy.set_label(text("act.copy"))
        self._opens = not entry.record.internal and bool(view.number)
        self._fit()
        self._copy.setVisible(bool(view.number))
        parts = (view.organisation, view.line, view.when)
        self.setAccessibleName(text("list.ringing", who=", ".join((view.title, *(part for part in parts if part)))))
        self.tick()

    def tick(self) -> None:
        """Say how long it has been ringing."""
        view = self._presenter.row(self.entry)
        ringing = f"{view.outcome} {self._presenter.words.timer(self._ringing_for(self.entry.record))}"
        self._second.set_text(" · ".join(part for part in (ringing, view.line, view.organisation) if part))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See QWidget."""
        self.picked.emit(self.entry.record.call_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who calls comes before words on a button."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= _ROOMY * self._theme.scale
        self._open.setVisible(self._opens and roomy)
        self._open_short.setVisible(self._opens and not roomy)

    def _resize(self) -> None:
        self.setFixedHeight(round(_HEIGHT * self._theme.scale))


class PinnedCalls(QWidget):
    """All that ring, the one that has waited longest on top.

    Args:
        theme: The look in force.
        presenter: Language and names.
        grows: Told by how many pixels it grows, before it does.
        parent: The owner.

    Signals:
        open_record: A call's CRM page is wanted; ``note``: its note; ``copy``: its number; ``picked``: its details.

    Attributes:
        seconds: For how long a call has been ringing; whoever makes cards says it as they count it.
    """

    open_record = Signal(str)
    note = Signal(str)
    copy = Signal(str)
    picked = Signal(str)

    def __init__(
        self, *, theme: Theme, presenter: RowPresenter, grows: Callable[[int], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter, self._grows = theme, presenter, grows
        self.seconds: Seconds = RingSeconds(now=self._clock, steady=self._clock).of
        self._calls: dict[str, PinnedCall] = {}
        # To make one takes half of a turn of the loop: in a busy hour they are used again and again.
        self._spare: list[PinnedCall] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 4)
        self._column.setSpacing(_GAP)
        self._seconds = QTimer(self, interval=_SECOND_MS)
        self._seconds.timeout.connect(self._tick)
        self.hide()

    @property
    def count(self) -> int:
        """How many are pinned."""
        return len(self._calls)

    def entry(self, call_id: str) -> LogEntry | None:
        """A call that is pinned."""
        return self._calls[call_id].entry if call_id in self._calls else None

    def take(self, entry: LogEntry) -> bool:
        """Show a call that rings, or let one go that no longer does; whether it is shown here."""
        here = [each for each in entry.record.call_ids if each in self._calls]
        held = here[0] if here else None
        for each in here[1:]:
            # Two that rang have become one.
            self._let_go(each)
        if not rings(entry):
            if held is not None:
                self._let_go(held)
            return False
        if held is not None:
            card = self._calls.pop(held)
            self._calls[entry.record.call_id] = card
            card.show_call(entry, self._presenter)
            return True
        if len(self._calls) >= MOST:
            return False
        self._add(entry)
        return True

    def remove(self, call_ids: tuple[str, ...]) -> None:
        """Let calls go that are no more."""
        for call_id in call_ids:
            if call_id in self._calls:
                self._let_go(call_id)

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        for card in self._calls.values():
            card.show_call(card.entry, presenter)

    def _add(self, entry: LogEntry) -> None:
        before = self._height()
        card = self._spare.pop() if self._spare else self._made(entry)
        card.show_call(entry, self._presenter)
        self._calls[entry.record.call_id] = card
        # The one that has waited longest is on top.
        self._column.addWidget(card)
        card.show()
        self._seconds.start()
        self._grows(self._height() - before)
        self.show()

    def _made(self, entry: LogEntry) -> PinnedCall:
        card = PinnedCall(theme=self._theme, presenter=self._presenter, entry=entry, seconds=self._ringing_for)
        card.setParent(self)
        for signal, told in (
            (card.open_record, self.open_record),
            (card.note, self.note),
            (card.copy, self.copy),
            (card.picked, self.picked),
        ):
            signal.connect(told)
        return card

    def _let_go(self, call_id: str) -> None:
        before = self._height()
        card = self._calls.pop(call_id)
        self._column.removeWidget(card)
        card.hide()
        self._spare.append(card)
        if not self._calls:
            self._seconds.stop()
            self.hide()
        self._grows(self._height() - before)

    def _clock(self) -> int:
        return self._presenter.now()

    def _ringing_for(self, record: Record) -> float:
        return self.seconds(record)

    def _height(self) -> int:
        count = len(self._calls)
        return count * (round(_HEIGHT * self._theme.scale) + _GAP) if count else 0

    def _tick(self) -> None:
        for card in self._calls.values():
            card.tick()


class _RingingCircle(QWidget):
    """The sign of a call that rings; the words beside it say the same."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._resize)
        self._resize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(self.rect())
        edge = round(16 * self._theme.scale)
        pixmap = icon_pixmap("handset-waves", palette.ringing.ink, edge, painter.deviceTransform().m11())
        box = QRect(0, 0, edge, edge)
        box.moveCenter(self.rect().center())
        painter.drawPixmap(box.topLeft(), pixmap)

    def _resize(self) -> None:
        edge = round(32 * self._theme.scale)
        self.setFixedSize(edge, edge)
