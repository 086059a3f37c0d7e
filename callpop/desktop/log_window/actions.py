"""What can be done with a call: open the record, call back, copy, mark as handled."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.numbers import number_key
from callpop.calls.record import Outcome
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.theme import Theme

_GAP = 8


class CallActionsBar(QWidget):
    """The buttons of the detail pane; the labelled one gets a row of its own where there is no room beside the others.

    Args:
        theme: The look in force.
        parent: The owner.

    Signals:
        open_clicked: The call's CRM page is wanted.
        call_back_clicked: The number shall be called.
        copy_clicked: The number shall go to the clipboard.
        handled_clicked: The call is dealt with, or again not.
        ask_clicked: A colleague shall be asked to call back.
    """

    open_clicked = Signal()
    call_back_clicked = Signal()
    copy_clicked = Signal()
    handled_clicked = Signal()
    ask_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = ThemedButton(theme=theme, icon_name="open", kind=ButtonKind.FILLED)
        self.call_back = ThemedButton(theme=theme, icon_name="phone", icon_only=True)
        self.copy = ThemedButton(theme=theme, icon_name="copy", icon_only=True)
        self.handled = ThemedButton(theme=theme, icon_name="check", icon_only=True)
        self.ask = ThemedButton(theme=theme, icon_name="mail", icon_only=True)
        named = (
            (self.open, "open", self.open_clicked),
            (self.call_back, "call-back", self.call_back_clicked),
            (self.copy, "copy", self.copy_clicked),
            (self.ask, "call-back-note", self.ask_clicked),
            (self.handled, "handled", self.handled_clicked),
        )
        for button, name, clicked in named:
            button.setObjectName(name)
            button.clicked.connect(clicked)
        self._squares = (self.call_back, self.copy, self.ask, self.handled)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.open)
        small = QHBoxLayout()
        small.setSpacing(_GAP)
        for square in self._squares:
            small.addWidget(square)
        small.addStretch()
        self._row.addLayout(small)
        self._lay_out(QBoxLayout.Direction.LeftToRight)
        theme.changed.connect(self._arrange)

    def show_entry(self, entry: LogEntry, presenter: RowPresenter) -> None:
        """Offer what can be done with a call. A number that is withheld is none (calls.md, 'The wire')."""
        record, text = entry.record, presenter.words.text
        dialable = number_key(record.remote.number, presenter.naming.region) is not None
        missed = record.outcome is Outcome.MISSED
        done = entry.handled or entry.closed is not None
        self.open.set_label(text("act.open"))
        self.call_back.set_label(text("act.call_back"))
        self.copy.set_label(text("act.copy"))
        self.ask.set_label(text("detail.call_back_note"))
        self.handled.set_label(text("calls.unhandle") if done else text("act.handled"))
        self.handled.set_icon("refresh" if done else "check")
        self.open.setVisible(not record.internal)
        self.open.setEnabled(dialable)
        self.call_back.setVisible(dialable)
        self.copy.setVisible(dialable)
        # Whom nobody can call, nobody can be asked to call.
        self.ask.setVisible(dialable and not entry.masked)
        self.handled.setVisible(missed)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = [square for square in self._squares if not square.isHidden()]
        needed = self.open.sizeHint().width() + sum(square.sizeHint().width() + _GAP for square in shown)
        fits = self.open.isHidden() or needed <= self.width()
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._lay_out(way)

    def _lay_out(self, way: QBoxLayout.Direction) -> None:
        self._row.setDirection(way)
        # What is stretched takes the room that is left in a row; one below the other, nothing is to be torn apart.
        self._row.setStretch(0, 1 if way is QBoxLayout.Direction.LeftToRight else 0)
        self.updateGeometry()
