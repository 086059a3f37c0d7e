"""What was promised in a call's note: each with its day, to be ticked off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from callpop.calls.promise import Promise
from callpop.desktop.due_words import due_line
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_CONTROL, TextStyle
from callpop.desktop.words import Words

_ROW, _BOX = 28, 18


class PromiseRow(QAbstractButton):
    """One promise; a click says that it was kept, or that it was not."""

    def __init__(self, promise: Promise, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.promise, self._theme, self._due, self._late = promise, theme, "", False
        self.setCheckable(True)
        self.setChecked(promise.done)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: Words, today: dt.date) -> None:
        """Say when it is due."""
        self._due = due_line(words, self.promise.day, today)
        self._late = self.promise.day < today and not self.promise.done
        spoken = words.text("detail.promise", what=self.promise.text, due=self._due)
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
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        edge, done = round(_BOX * scale), self.isChecked()
        box = QRectF(round(4 * scale), (self.height() - edge) / 2, edge, edge)
        painter.setPen(QPen(QColor(palette.accent if done else palette.control), 2 if done else 1))
        painter.setBrush(QColor(palette.accent if done else palette.surface))
        painter.drawRoundedRect(box, 5, 5)
        if done:
            size = round(12 * scale)
            pixmap = icon_pixmap("check", palette.on_accent, size, painter.deviceTransform().m11())
            painter.drawPixmap(round(box.center().x() - size / 2), round(box.center().y() - size / 2), pixmap)
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(TextStyle.SECOND, 600 if self._late else 400))
        painter.setPen(QColor(palette.missed.ink if self._late else palette.text2))
        wide = painter.fontMetrics().horizontalAdvance(self._due) + 1
        painter.drawText(QRect(self.width() - wide, 0, wide, self.height()), centre, self._due)
        begin = round(32 * scale)
        room = self.width() - wide - begin - 8
        painter.setFont(self._theme.font(TextStyle.SECOND))
        painter.setPen(QColor(palette.text3 if done else palette.text))
        fitting = painter.fontMetrics().elidedText(self.promise.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(begin, 0, room, self.height()), centre, fitting)


class PromiseList(QWidget):
    """The promises of one call; takes no room where there are none.

    Args:
        theme: The look in force.
        parent: The owner.

    Signals:
        promise_done: A promise was kept, or it was not: its id and which.
    """

    promise_done = Signal(int, bool)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[PromiseRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self.updateGeometry)

    def show_promises(self, promises: Sequence[Promise], words: Words, today: dt.date) -> None:
        """Show those of a call."""
        if [row.promise for row in self.rows] != list(promises):
            for row in self.rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = [self._row(promise) for promise in promises]
        for row in self.rows:
            row.say(words, today)
            row.show()
        self.setVisible(bool(self.rows))

    def _row(self, promise: Promise) -> PromiseRow:
        row = PromiseRow(promise, theme=self._theme)
        row.clicked.connect(lambda done: self.promise_done.emit(promise.promise_id, done))
        self._column.addWidget(row)
        return row
