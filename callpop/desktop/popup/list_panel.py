"""List mode: when more calls ring than cards can show, one panel has a row for each. The row is the button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Signal

from callpop.desktop.popup.geometry import WIDTH
from callpop.desktop.popup.paint import Brush
from callpop.desktop.popup.pane import Pane, PaneButton
from callpop.desktop.popup.text import draw_line, tool_tip, width_of
from callpop.desktop.popup.view import CardView
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_CARD, RADIUS_ROW, TextStyle
from callpop.desktop.words import Words

ROW = 44
PADDING = 8
_SHARE = 0.55


class Row(PaneButton):
    """One ringing call."""

    def __init__(self, pane: Pane, *, theme: Theme, view: CardView, time: str) -> None:
        """Show a call.

        Args:
            pane: The panel.
            theme: Colours and fonts.
            view: What its card would show.
            time: How long it has waited.
        """
        super().__init__(pane, theme=theme, radius=RADIUS_ROW)
        self.view, self._time = view, time
        self.show_call(view, time)

    def show_call(self, view: CardView, time: str) -> None:
        """Show what has become of it."""
        if view != self.view:
            self.view = view
        self._time = time
        self.say(view.title)
        self.setAccessibleName(view.accessible_name or view.title)
        second = view.small_line if view.rings else view.header
        self.setToolTip(tool_tip(f"{view.title} · {second}" if second else view.title))
        self.update()

    def paint_content(self, brush: Brush) -> None:
        """Icon, name, line, time."""
        theme, palette, px = self._theme, self._theme.palette, self._theme.scale
        ink = theme.shades(self.view.tone).ink
        icon, pad = round(16 * px), round(12 * px)
        brush.icon(self.view.icon, ink, QRect(pad, (self.height() - icon) // 2, icon, icon))
        caption, strong = theme.font(TextStyle.CAPTION), theme.font(TextStyle.STRONG)
        timer = theme.font(TextStyle.CAPTION, 600)
        taken = width_of(self._time, timer)
        end = self.rect().adjusted(self.width() - pad - taken, 0, -pad + 1, 0)
        draw_line(brush.painter, end, self._time, timer, ink, elide=False)
        room = self.rect().adjusted(pad + icon + round(10 * px), 0, -pad - taken - round(10 * px), 0)
        name = QRect(room)
        if self.view.small_line:
            name.setWidth(min(room.width(), max(round(room.width() * _SHARE), room.width() - self._second(room))))
        used = draw_line(brush.painter, name, self.view.title, strong, palette.text)
        rest = room.adjusted(used + round(8 * px), 0, 0, 0)
        second = self.view.small_line if self.view.rings else self.view.header
        draw_line(brush.painter, rest, second, caption, palette.text2)

    def _second(self, room: QRect) -> int:
        font = self._theme.font(TextStyle.CAPTION)
        return width_of(self.view.small_line, font) + round(8 * self._theme.scale)


class ListPanel(Pane):
    """The rows, longest waiting first.

    Signals:
        row_clicked: The card_id of the row.
    """

    row_clicked = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, composited: bool) -> None:
        """Begin without rows."""
        super().__init__(theme=theme, composited=composited, radius=RADIUS_CARD, title="Callpop list")
        self._words = words
        self._rows: dict[str, Row] = {}
        self._left_out = 0

    @property
    def shown(self) -> tuple[CardView, ...]:
        """The calls that have a row, from the top."""
        return tuple(row.view for row in self._rows.values())

    def set_calls(self, views: Sequence[CardView], *, most: int, time: Callable[[CardView], str]) -> None:
        """Show these calls.

        Args:
            views: Longest waiting first.
            most: How many rows there is room for; the last then counts those left out.
            time: How long a call has waited, in words.
        """
        fits = list(views) if len(views) <= most else list(views)[: max(1, most - 1)]
        self._left_out = len(views) - len(fits)
        kept = {view.card_id for view in fits}
        for card_id in [each for each in self._rows if each not in kept]:
            row = self._rows.pop(card_id)
            row.hide()
            row.deleteLater()
        rows: dict[str, Row] = {}
        for view in fits:
            row = self._rows.get(view.card_id) or self._make_row(view, time(view))
            row.show_call(view, time(view))
            rows[view.card_id] = row
        self._rows = rows
        self.refresh()

    def tick(self, time: Callable[[CardView], str]) -> None:
        """Let the seconds go on."""
        for row in self._rows.values():
            row.show_call(row.view, time(row.view))

    def height_for(self, count: int, most: int) -> int:
        """How high the body is with so many calls."""
        px = self._theme.scale
        return round(min(count, most) * ROW * px) + 2 * round(PADDING * px)

    def rows_within(self, height: int) -> int:
        """How many rows fit into a height."""
        px = self._theme.scale
        return max(1, int((height - 2 * round(PADDING * px)) / (ROW * px)))

    def refresh(self) -> None:
        """Measure and paint everything anew."""
        px = self._theme.scale
        width, pad = round(WIDTH * px), round(PADDING * px)
        for at, row in enumerate(self._rows.values()):
            top = pad + round(at * ROW * px)
            self._place(row, QRect(pad, top, width - 2 * pad, round(ROW * px)))
            row.setVisible(True)
        count = len(self._rows) + (1 if self._left_out else 0)
        self._resize_body(width, self.height_for(count, count))

    def paint_body(self, brush: Brush) -> None:
        """The line that counts those without a row."""
        if not self._left_out:
            return
        px = self._theme.scale
        top = round(PADDING * px) + round(len(self._rows) * ROW * px)
        text, _ = self._words.parts("stack.more", n=self._left_out)
        room = QRect(round((PADDING + 38) * px), top, self._body.width() - round(54 * px), round(ROW * px))
        draw_line(brush.painter, room, text, self._theme.font(TextStyle.CAPTION, 600), brush.theme.palette.text2)

    def _make_row(self, view: CardView, time: str) -> Row:
        row = Row(self, theme=self._theme, view=view, time=time)
        row.clicked.connect(lambda: self.row_clicked.emit(row.view.card_id))
        return row
