"""Where everything stands on a card: lengths of the visual language at the agent's text size.

All rectangles are logical pixels from the card's own corner, its shadow left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from callpop.desktop.popup.view import CardView, Form

WIDTH = 400
SMALL_HEIGHT = 72
NOTICE_HEIGHT = 104
MOST_ROWS = 3
_HEADER = 40
_SMALL_HEADER = 28
_PADDING = 16
_TEXT_LEFT = 92
_CONTEXT_TOP = 130
_PITCH = 24
_GAP = 12
_BUTTON = 36
_BETWEEN = 8
_ROW = 52


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places of one card. None and empty tuples are parts it does not have."""

    scale: float
    width: int
    height: int
    header: QRect
    icon: QRect
    header_text: QRect
    close: QRect
    title: QRect
    second: QRect
    third: QRect
    avatar: QRect
    context: tuple[QRect, ...] = ()
    lineage: QRect | None = None
    note: QRect | None = None
    rows: tuple[QRect, ...] = ()
    ghost: QRect | None = None
    primary: QRect | None = None
    others: tuple[QRect, ...] = ()

    def px(self, length: float) -> int:
        """A length of the visual language at this text size."""
        return round(length * self.scale)


def shape(view: CardView, *, scale: float = 1.0, small: bool = False, note_open: bool = False) -> Geometry:
    """The places of a card.

    Args:
        view: What it shows.
        scale: The agent's text size, 1.0 to 1.3: everything grows with it, nothing is clipped.
        small: Whether it is the small card.
        note_open: Whether its note field shows.
    """
    if small:
        return _small(view, scale)
    if view.form is Form.NOTICE:
        return _notice(scale)
    return _full(view, scale, note_open=note_open)


def small_height(scale: float) -> int:
    """Of the small card's body, whatever it shows."""
    return round(SMALL_HEIGHT * scale)


def _scaled(scale: float, x: float, y: float, width: float, height: float) -> QRect:
    left, top = round(x * scale), round(y * scale)
    return QRect(left, top, round((x + width) * scale) - left, round((y + height) * scale) - top)


def _small(view: CardView, scale: float) -> Geometry:
    count = len(view.small_actions)
    actions = tuple(
        _scaled(scale, WIDTH - 14 - 32 - (count - 1 - i) * (32 + _BETWEEN), 34, 32, 32) for i in range(count)
    )
    left = WIDTH - 14 - count * (32 + _BETWEEN)
    return Geometry(
        scale=scale,
        width=round(WIDTH * scale),
        height=small_height(scale),
        header=_scaled(scale, 0, 0, WIDTH, _SMALL_HEADER),
        icon=_scaled(scale, 16, 6, 16, 16),
        header_text=_scaled(scale, 40, 0, WIDTH - 40 - 46, _SMALL_HEADER),
        close=_scaled(scale, WIDTH - 10 - 28, 0, 28, 28),
        title=_scaled(scale, 16, 32, left - 16, 20),
        second=_scaled(scale, 16, 50, left - 16, 16),
        third=QRect(),
        avatar=QRect(),
        others=actions,
    )


def _notice(scale: float) -> Geometry:
    return Geometry(
        scale=scale,
        width=round(WIDTH * scale),
        height=round(NOTICE_HEIGHT * scale),
        header=_scaled(scale, 0, 0, WIDTH, _HEADER),
        icon=_scaled(scale, 16, 11, 18, 18),
        header_text=_scaled(scale, 40, 0, WIDTH - 40 - 44, _HEADER),
        close=_scaled(scale, WIDTH - 8 - 28, 6, 28, 28),
        title=_scaled(scale, 68, 48, WIDTH - 68 - _PADDING, 24),
        second=_scaled(scale, 68, 72, WIDTH - 68 - _PADDING, 20),
        third=QRect(),
        avatar=_scaled(scale, 20, 54, 36, 36),
    )


def _full(view: CardView, scale: float, *, note_open: bool) -> Geometry:
    inner = WIDTH - 2 * _PADDING
    top = _CONTEXT_TOP + _PITCH * len(view.context) + 14
    lineage = note = ghost = primary = None
    rows: list[QRect] = []
    others: list[QRect] = []
    last = 0
    if view.lineage:
        lineage = _scaled(scale, _PADDING, top, inner, 44)
        top, last = top + 44 + _GAP, _GAP
    if view.matches:
        for _ in range(min(len(view.matches), MOST_ROWS)):
            rows.append(_scaled(scale, 8, top, WIDTH - 16, _ROW))
            top += _ROW
        top, last = top + _GAP, _GAP
        if view.ghost is not None:
            ghost = _scaled(scale, _PADDING, top, inner, _BUTTON)
            top += _BUTTON + _GAP
    if note_open:
        note = _scaled(scale, _PADDING, top, inner, 84)
        top, last = top + 84 + _GAP, _GAP
    if view.primary is not None:
        count = len(view.others)
        wide = inner - count * (_BUTTON + _BETWEEN)
        primary = _scaled(scale, _PADDING, top, wide, _BUTTON)
        left = _PADDING + wide + _BETWEEN
        others = [_scaled(scale, left + i * (_BUTTON + _BETWEEN), top, _BUTTON, _BUTTON) for i in range(count)]
        top, last = top + _BUTTON, 0
    elif not last:
        last = _GAP
    return Geometry(
        scale=scale,
        width=round(WIDTH * scale),
        height=round((top - last + _PADDING) * scale),
        header=_scaled(scale, 0, 0, WIDTH, _HEADER),
        icon=_scaled(scale, 16, 11, 18, 18),
        header_text=_scaled(scale, 40, 0, WIDTH - 40 - 44, _HEADER),
        close=_scaled(scale, WIDTH - 8 - 28, 6, 28, 28),
        title=_scaled(scale, _TEXT_LEFT, 48, WIDTH - _TEXT_LEFT - _PADDING, 28),
        second=_scaled(scale, _TEXT_LEFT, 76, WIDTH - _TEXT_LEFT - _PADDING, 20),
        third=_scaled(scale, _TEXT_LEFT, 96, WIDTH - _TEXT_LEFT - _PADDING, 20),
        avatar=_scaled(scale, 20, 56, 52, 52),
        context=tuple(
            _scaled(scale, 20, _CONTEXT_TOP + i * _PITCH, WIDTH - 20 - _PADDING, _PITCH)
            for i in range(len(view.context))
        ),
        lineage=lineage,
        note=note,
        rows=tuple(rows),
        ghost=ghost,
        primary=primary,
        others=tuple(others),
    )
