"""What the search of the settings found: a line for each, which leads to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QStyle, QStyleOption, QVBoxLayout

from callpop.desktop.labels import plain_label, plain_tooltip
from callpop.desktop.settings_window.finder import Entry
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle
from callpop.desktop.words import Words

_MOST = 40
_HEIGHT = 56


class SearchPage(QScrollArea):
    """The results.

    Args:
        theme: The look in force.
        words: The language of the windows.

    Attributes:
        results: The lines, the likeliest first.

    Signals:
        chosen: One of them (an ``Entry``).
    """

    chosen = Signal(object)

    def __init__(self, *, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.results: list[Result] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        inner.setObjectName("surface")
        inner.setAccessibleName(words.text("settings_more.results"))
        column = QVBoxLayout(inner)
        # The words of a line stand below the title; its ground reaches further.
        column.setContentsMargins(12, 20, 12, 24)
        column.setSpacing(0)
        title = plain_label("title", words.text("settings_more.results"))
        self.count = plain_label("second")
        self.count.setWordWrap(True)
        for label in (title, self.count):
            label.setContentsMargins(12, 0, 12, 0)
        column.addWidget(title)
        column.addWidget(self.count)
        column.addSpacing(12)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column.addLayout(self._column)
        column.addStretch()
        self.setWidget(inner)

    def show_found(self, query: str, found: Sequence[Entry]) -> None:
        """Show what was found."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.results = []
        text = self._words
        told = text.count("settings_more.results_count", len(found)) if found else ""
        self.count.setText(told or text.text("settings_more.results_none", query=query))
        for entry in found[:_MOST]:
            line = Result(theme=self._theme, entry=entry)
            line.clicked.connect(lambda _=False, chosen=entry: self.chosen.emit(chosen))
            line.moved.connect(self._move)
            self.results.append(line)
            self._column.addWidget(line)
        self.verticalScrollBar().setValue(0)

    def enter(self) -> None:
        """Give the first result the focus."""
        if self.results:
            self.results[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, step: int) -> None:
        place = next((i for i, line in enumerate(self.results) if line.hasFocus()), 0) + step
        if 0 <= place < len(self.results):
            self.results[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(self.results[place])


class Result(QAbstractButton):
    """One of them: what it is called, where it is and what it does.

    Args:
        theme: The look in force.
        entry: What was found.

    Signals:
        moved: An arrow key wants the next (1) or the one before (-1).
    """

    moved = Signal(int)

    def __init__(self, *, theme: Theme, entry: Entry) -> None:
        super().__init__()
        self._theme, self.entry = theme, entry
        self._second = f"{entry.where} · {entry.hint}" if entry.hint and entry.key else entry.hint or entry.where
        self.setText(entry.label)
        self.setAccessibleName(f"{entry.label}, {entry.where}")
        self.setAccessibleDescription(entry.hint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(200, round(_HEIGHT * self._theme.scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the list; Enter opens."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        palette, scale = self._theme.palette, self._theme.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        option = QStyleOption()
        option.initFrom(self)
        by_keyboard = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        focused = option.state & by_keyboard == by_keyboard
        painter.setPen(QPen(QColor(palette.accent), 2) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.hover if self.underMouse() or focused else palette.surface))
        painter.drawRoundedRect(area, RADIUS_ROW, RADIUS_ROW)
        width, half = self.width() - 24, self.height() / 2
        cut = False
        top, bottom = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop
        for style, ink, text, box, side in (
            (TextStyle.BODY, palette.text, self.text(), QRectF(12, 0, width, half), top),
            (TextStyle.SECOND, palette.text2, self._second, QRectF(12, half, width, half), bottom),
        ):
            painter.setPen(QColor(ink))
            painter.setFont(self._theme.font(style, 500 if style is TextStyle.BODY else 400))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            cut = cut or shown != text
            painter.drawText(box.adjusted(0, 0, 0, -round(scale) if side == top else 0), side, shown)
        told = plain_tooltip(f"{self.text()} · {self._second}") if cut else ""
        if self.toolTip() != told:
            self.setToolTip(told)
