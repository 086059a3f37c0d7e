"""Earlier calls with the same caller: the newest three, and the way to all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.record import Direction, Outcome
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_label, plain_tooltip
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_CONTROL, TextStyle

MOST = 3
"""How many calls are shown."""

_ROW = 28


def short_outcome(entry: LogEntry, presenter: RowPresenter) -> str:
    """What became of a call in a few words: 'You, 3:04', 'Missed, rang 18 s', 'Anna Visser, 5:21'."""
    record, text, timer = entry.record, presenter.words.text, presenter.words.timer
    if record.outcome is Outcome.ANSWERED:
        key = "detail.you_called" if record.direction is Direction.OUTGOING else "detail.you"
        talked = record.talk_seconds
        return text(key) if talked is None else text(f"{key}_for", t=timer(talked))
    if record.outcome is Outcome.ANSWERED_ELSEWHERE:
        name = presenter.party(record.answered_by)
        if name and record.answered_at is not None and record.ended_at is not None:
            return text("detail.name_for", name=name, t=timer((record.ended_at - record.answered_at) / 1e6))
    return presenter.row(entry).outcome


class EarlierRow(QAbstractButton):
    """One earlier call; a click shows it."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entry: LogEntry | None = None
        self._icon, self._ink, self._said, self._when = "", "", "", ""
        self._tone = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_entry(self, entry: LogEntry, presenter: RowPresenter) -> None:
        """Show another call."""
        row = presenter.row(entry)
        self.entry, self._icon, self._tone, self._when = entry, row.icon, row.tone, row.when
        self._said = short_outcome(entry, presenter)
        spoken = ", ".join((self._said, self._when))
        self.setAccessibleName(spoken)
        self.setToolTip(plain_tooltip(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(200, round(_ROW * self._theme.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, scale = self._theme.palette, self._theme.scale
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selected))
            painter.drawRoundedRect(whole, RADIUS_CONTROL, RADIUS_CONTROL)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, RADIUS_CONTROL, RADIUS_CONTROL)
        if not self._icon:
            return
        size, left = round(16 * scale), round(4 * scale)
        pixmap = icon_pixmap(self._icon, self._theme.shades(self._tone).ink, size, painter.deviceTransform().m11())
        painter.drawPixmap(QPointF(left, (self.height() - size) / 2), pixmap)
        painter.setFont(self._theme.font(TextStyle.SECOND))
        metrics = painter.fontMetrics()
        wide = metrics.horizontalAdvance(self._when) + 1
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(palette.text2))
        place = QRect(self.width() - wide, 0, wide, self.height())
        painter.drawText(place, centre | Qt.AlignmentFlag.AlignRight, self._when)
        begin = round(28 * scale)
        room = place.left() - begin - 8
        painter.setPen(QColor(palette.text))
        fitting = metrics.elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(begin, 0, room, self.height()), centre, fitting)


class EarlierCalls(QWidget):
    """The section of the detail pane.

    Args:
        theme: The look in force.
        parent: The owner.

    Signals:
        call_clicked: An earlier call is wanted: its LogEntry.
        all_clicked: All calls with this caller are wanted.
    """

    call_clicked = Signal(object)
    all_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._none = plain_label("strong"), plain_label("second")
        self.all = ThemedButton(theme=theme, kind=ButtonKind.GHOST)
        self.all.setProperty("small", True)
        self.all.setObjectName("all-calls")
        self.all.clicked.connect(self.all_clicked)
        self._theme = theme
        theme.changed.connect(self._resize)
        self._resize()
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(4)
        self.rows = [EarlierRow(theme=theme) for _ in range(MOST)]
        for row in self.rows:
            row.clicked.connect(lambda _=False, row=row: self.call_clicked.emit(row.entry))
            column.addWidget(row)
        column.addWidget(self._none)

    def show_calls(self, calls: Sequence[LogEntry], total: int, presenter: RowPresenter) -> None:
        """Show earlier calls, newest first, of so many calls with this caller in all, this one included."""
        text = presenter.words.text
        self._heading.setText(text("detail.earlier"))
        self._none.setText(text("detail.first"))
        self._none.setVisible(not calls)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(calls))
            if number < len(calls):
                row.show_entry(calls[number], presenter)
        self.all.setVisible(total > 1)
        self.all.set_label(text("detail.all", n=total))
        self.all.setAccessibleName(text("detail.all_spoken", n=total))

    def _resize(self) -> None:
        self.all.setFixedHeight(round(_ROW * self._theme.scale))
