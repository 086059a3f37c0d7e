"""The reminder: one quiet panel for all promises that are due and all missed calls that still wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Signal

from callpop.desktop.popup.geometry import WIDTH
from callpop.desktop.popup.paint import Brush
from callpop.desktop.popup.pane import CloseButton, Pane, PaneButton, WordsButton, words_font
from callpop.desktop.popup.reminder_view import ReminderAct, ReminderRow, ReminderView
from callpop.desktop.popup.text import draw_line, tool_tip, width_of
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_CARD, RADIUS_CONTROL, RADIUS_ROW, TextStyle
from callpop.desktop.words import Words

_HEAD, _ROW, _FOOT, _MORE, _PADDING, _BELOW = 44, 52, 52, 28, 8, 6


class _Row(PaneButton):
    """One promise or missed call; a click opens it in the log."""

    def __init__(self, pane: Pane, *, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__(pane, theme=theme, radius=RADIUS_ROW)
        self.shown: ReminderRow | None = None

    def show_row(self, row: ReminderRow) -> None:
        """Show this one."""
        self.shown = row
        self.setText(row.title)
        self.setAccessibleName(f"{row.open_name}, {row.second}")
        self.setToolTip(tool_tip(f"{row.title} · {row.second}"))
        self.update()

    def paint_content(self, brush: Brush) -> None:
        """Icon, name, and below it what it is about."""
        if self.shown is None:
            return
        theme, palette, px = self._theme, self._theme.palette, self._theme.scale
        icon, pad, half = round(18 * px), round(8 * px), self.height() // 2
        done = self.shown.done
        amber = self.shown.late or (self.shown.icon == "handset-missed" and not done)
        ink = palette.missed.ink if amber else palette.text2
        brush.icon(self.shown.icon, ink, QRect(pad, (self.height() - icon) // 2, icon, icon))
        room = self.rect().adjusted(pad + icon + round(12 * px), round(5 * px), -pad, 0)
        room.setHeight(half - round(4 * px))
        strong = theme.font(TextStyle.STRONG)
        strong.setStrikeOut(done)
        draw_line(brush.painter, room, self.shown.title, strong, palette.text3 if done else palette.text)
        room.moveTop(half)
        second = palette.missed.ink if self.shown.late else palette.text2
        draw_line(brush.painter, room, self.shown.second, theme.font(TextStyle.CAPTION), second)


class _Tick(PaneButton):
    """'Done' for one row."""

    def paint_content(self, brush: Brush) -> None:
        """A tick in the middle."""
        edge = round(18 * self._theme.scale)
        at = QRect((self.width() - edge) // 2, (self.height() - edge) // 2, edge, edge)
        palette = self._theme.palette
        brush.icon("check", palette.text2 if self.isEnabled() else palette.answered.ink, at)


class ReminderPane(Pane):
    """Rows with a tick each, and 'Later'.

    Signals:
        said: What the agent says (a ``ReminderAct``), and the key of the row they say it of, or ''.
    """

    said = Signal(str, str)

    def __init__(self, *, theme: Theme, words: Words, composited: bool) -> None:
        """Show nothing yet."""
        super().__init__(theme=theme, composited=composited, radius=RADIUS_CARD, title="Callpop reminder")
        self._words = words
        self._view: ReminderView | None = None
        self._rows: list[tuple[_Row, _Tick]] = []
        self._cross = CloseButton(self, theme=theme, ink="quiet")
        self._cross.say(words.text("remind.close"), tip=True)
        self._log, self._later = (WordsButton(self, theme=theme, radius=RADIUS_CONTROL) for _ in range(2))
        self._log.say(words.text("menu.open_log"))
        self._later.say(words.text("remind.later"))
        self._cross.clicked.connect(lambda: self.said.emit(ReminderAct.CLOSE, ""))
        self._log.clicked.connect(lambda: self.said.emit(ReminderAct.LOG, ""))
        self._later.clicked.connect(lambda: self.said.emit(ReminderAct.LATER, ""))
        self.refresh()

    @property
    def view(self) -> ReminderView | None:
        """What it shows."""
        return self._view

    def set_view(self, view: ReminderView) -> None:
        """Show these reminders."""
        self._view = view
        self.setAccessibleName(view.accessible_name)
        while len(self._rows) < len(view.rows):
            self._rows.append(self._make_row())
        for (row, tick), shown in zip(self._rows, view.rows, strict=False):
            row.show_row(shown)
            tick.say(shown.done_name, tip=True)
            tick.setEnabled(not shown.done)
        for place, pair in enumerate(self._rows):
            for button in pair:
                button.setVisible(place < len(view.rows))
        self.refresh()

    def refresh(self) -> None:
        """Measure and paint everything anew."""
        px = self._theme.scale
        width, pad, row, edge = round(WIDTH * px), round(_PADDING * px), round(_ROW * px), round(28 * px)
        head, foot = round(_HEAD * px), round(_FOOT * px)
        shown = len(self._view.rows) if self._view is not None else 0
        self._place(self._cross, QRect(width - edge - pad, (head - edge) // 2, edge, edge))
        for place, (line, tick) in enumerate(self._rows[:shown]):
            top = head + place * row
            self._place(line, QRect(pad, top, width - 3 * pad - edge, row))
            self._place(tick, QRect(width - edge - pad, top + (row - edge) // 2, edge, edge))
        end = head + shown * row + (round(_MORE * px) if self._view is not None and self._view.more else 0)
        end += round(_BELOW * px)
        font, high, left = words_font(self._theme), round(36 * px), pad
        for button in (self._later, self._log):
            across = width_of(button.text(), font) + round(24 * px)
            self._place(button, QRect(left, end + (foot - high) // 2, across, high))
            left += across + round(4 * px)
        self._resize_body(width, end + foot)
        title = self._view.title if self._view is not None else ""
        # The rows and buttons have tooltips of their own.
        self.setToolTip(tool_tip(title) if width_of(title, font) > width - round(96 * px) else "")

    def paint_body(self, brush: Brush) -> None:
        """The title, what is left out, and the line above the foot."""
        if self._view is None:
            return
        theme, palette, px = self._theme, self._theme.palette, self._theme.scale
        icon, pad, head = round(18 * px), round(16 * px), round(_HEAD * px)
        brush.icon("clock", palette.text2, QRect(pad, (head - icon) // 2, icon, icon))
        room = QRect(pad + icon + round(12 * px), 0, self._body.width() - round(96 * px), head)
        draw_line(brush.painter, room, self._view.title, words_font(theme), palette.text)
        end = self._body.height() - round(_FOOT * px)
        if self._view.more:
            more = QRect(room.x(), end - round((_MORE + _BELOW) * px), room.width(), round(_MORE * px))
            draw_line(brush.painter, more, self._view.more, theme.font(TextStyle.CAPTION), palette.text2)
        brush.painter.fillRect(QRect(0, end, self._body.width(), 1), palette.border)

    def _make_row(self) -> tuple[_Row, _Tick]:
        row, tick = _Row(self, theme=self._theme), _Tick(self, theme=self._theme, radius=RADIUS_CONTROL)
        row.clicked.connect(self._tell(row, ReminderAct.OPEN))
        tick.clicked.connect(self._tell(row, ReminderAct.DONE))
        return row, tick

    def _tell(self, row: _Row, act: ReminderAct) -> Callable[[], None]:
        def clicked() -> None:
            if row.shown is not None:
                self.said.emit(act, row.shown.key)

        return clicked
