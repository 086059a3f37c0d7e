"""Paints a card's parts. Everything here is told what to paint and where; nothing here knows a window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath

from callpop.calls.popup import CardState
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.popup.avatar import paint_avatar, paint_badge, paint_pulse, paint_ring
from callpop.desktop.popup.geometry import Geometry
from callpop.desktop.popup.text import draw_line, width_of
from callpop.desktop.popup.view import CardView, ContextLine, Form
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_ROW, TextStyle

_LINE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Brush:
    """What every part needs to paint.

    Attributes:
        painter: With antialiasing on, its origin at the card's own corner.
        theme: Colours and fonts.
        ratio: Device pixels per logical pixel.
    """

    painter: QPainter
    theme: Theme
    ratio: float

    def icon(self, name: str, colour: str, rect: QRect) -> None:
        """An icon that fills a square."""
        self.painter.drawPixmap(rect.topLeft(), icon_pixmap(name, colour, rect.width(), self.ratio))


def paint_header(brush: Brush, geometry: Geometry, tint: str, radius: int) -> None:
    """The tinted band; rounded like the card at the top."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    band = QRectF(geometry.header)
    if radius:
        path.addRoundedRect(band.adjusted(0, 0, 0, radius), radius, radius)
        brush.painter.save()
        brush.painter.setClipRect(geometry.header, Qt.ClipOperation.IntersectClip)
        brush.painter.fillPath(path, QColor(tint))
        brush.painter.restore()
    else:
        brush.painter.fillRect(geometry.header, QColor(tint))


def paint_state(brush: Brush, geometry: Geometry, view: CardView, state: str, timer: str, *, small: bool) -> None:
    """Icon, state in words, and the time: the words elide, the time never does."""
    ink = brush.theme.shades(view.tone).ink
    brush.icon(view.icon, ink, geometry.icon)
    font = brush.theme.font(TextStyle.CAPTION if small else TextStyle.SECOND, 600)
    room = geometry.header_text
    separator = geometry.px(6)
    tail = width_of(f"· {timer}", font) + geometry.px(4) + separator if timer else 0
    taken = draw_line(brush.painter, room.adjusted(0, 0, -tail, 0), state, font, ink)
    if timer:
        rest = room.adjusted(taken + separator, 0, 0, 0)
        dot = draw_line(brush.painter, rest, "·", font, ink)
        draw_line(brush.painter, rest.adjusted(dot + separator, 0, 0, 0), timer, font, ink, elide=False)


def paint_identity(brush: Brush, geometry: Geometry, view: CardView, *, small: bool, bars: bool) -> None:
    """Name, organisation and number."""
    theme, painter, palette = brush.theme, brush.painter, brush.theme.palette
    notice = view.form is Form.NOTICE
    if small:
        title, second = theme.font(TextStyle.STRONG), theme.font(TextStyle.CAPTION)
    elif notice:
        title, second = theme.font(TextStyle.HEADING), theme.font(TextStyle.SECOND)
    else:
        title, second = theme.font(TextStyle.TITLE), theme.font(TextStyle.BODY, 500)
    draw_line(painter, geometry.title, view.title, title, palette.text, spill=view.title_is_number)
    if small or notice:
        draw_line(painter, geometry.second, view.small_line, second, palette.text2)
        return
    if view.searching:
        if bars:
            _paint_bars(brush, geometry)
        return
    lines = [(view.organisation, second), (view.number, theme.font(TextStyle.BODY))]
    places = (geometry.second, geometry.third)
    for place, (text, font) in zip(places, [line for line in lines if line[0]], strict=False):
        draw_line(painter, place, text, font, palette.text2)


def paint_circle(brush: Brush, geometry: Geometry, view: CardView, *, phase: float | None) -> None:
    """The caller's circle with its ring.

    Args:
        brush: How to paint.
        geometry: Where.
        view: Whose.
        phase: Where the pulse is, 0 to 1; None: there is none, the ring alone stays.
    """
    palette, scale = brush.theme.palette, geometry.scale
    paint_avatar(brush.painter, geometry.avatar, view.avatar, brush.theme, brush.ratio)
    if view.form is Form.NOTICE:
        return
    if view.rings:
        paint_ring(brush.painter, geometry.avatar, palette.accent, scale)
        if phase is not None:
            paint_pulse(brush.painter, geometry.avatar, palette.accent, scale, phase)
    elif view.state is CardState.IN_CALL:
        paint_ring(brush.painter, geometry.avatar, palette.answered.solid, scale)
        paint_badge(brush.painter, geometry.avatar, brush.theme, brush.ratio)


def paint_context(brush: Brush, geometry: Geometry, place: QRect, line: ContextLine) -> None:
    """One line: icon, circles, plain, strong and plain text."""
    theme, palette = brush.theme, brush.theme.palette
    px = geometry.px
    edge = px(16)
    icon_at = QRect(QPoint(place.x(), place.y() + (place.height() - edge) // 2), _square(edge))
    brush.icon(line.icon, palette.missed.ink if line.warns else palette.text3, icon_at)
    left = place.x() + px(24)
    for avatar in line.avatars:
        size = px(20)
        paint_avatar(
            brush.painter,
            QRect(QPoint(left, place.y() + (place.height() - size) // 2), _square(size)),
            avatar,
            theme,
            brush.ratio,
        )
        left += px(24)
    if line.avatars:
        left += px(4)
    plain, strong = theme.font(TextStyle.SECOND), theme.font(TextStyle.SECOND, 600)
    room = QRect(left, place.y(), place.right() + 1 - left, place.height())
    ink = palette.missed.ink if line.warns else palette.text
    before, middle, after = fitted(line, room.width(), geometry, theme)
    room.setLeft(room.left() + draw_line(brush.painter, room, before, plain, palette.text2, elide=False))
    room.setLeft(room.left() + draw_line(brush.painter, room, middle, strong, ink))
    draw_line(brush.painter, room, after, plain, palette.text2)


def fitted(line: ContextLine, room: int, geometry: Geometry, theme: Theme) -> tuple[str, str, str]:
    """The three pieces as far as they fit: a called line elides its name first, then drops its number."""
    plain, strong = theme.font(TextStyle.SECOND), theme.font(TextStyle.SECOND, 600)
    before, middle, after = line.before, line.strong, line.after
    taken = width_of(before, plain)
    if taken + width_of(middle, strong) + width_of(after, plain) <= room:
        return before, middle, after
    if not line.drops_after:
        # The longer of the two gives way: of a long promise its beginning stays, and that there are more.
        if width_of(middle, strong) > width_of(after, plain):
            middle = elided(middle, max(0, room - taken - width_of(after, plain)), theme)
        return before, middle, after
    widest = round(room * _LINE_SHARE) if after else room - taken
    middle = elided(middle, widest, theme)
    if taken + width_of(middle, strong) + width_of(after, plain) > room:
        return before, elided(line.strong, room - taken, theme), ""
    return before, middle, after


def elided(text: str, room: int, theme: Theme) -> str:
    """A strong text of a context line, cut to its room."""
    return QFontMetrics(theme.font(TextStyle.SECOND, 600)).elidedText(text, Qt.TextElideMode.ElideRight, room)


def paint_lineage(brush: Brush, geometry: Geometry, view: CardView) -> None:
    """The call's way to the agent: at most three stops in a sunken strip."""
    place = geometry.lineage
    if place is None:
        return
    theme, palette, painter, px = brush.theme, brush.theme.palette, brush.painter, geometry.px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.sunken))
    painter.drawRoundedRect(place, px(RADIUS_ROW), px(RADIUS_ROW))
    strong, caption = theme.font(TextStyle.CAPTION, 500), theme.font(TextStyle.CAPTION)
    mine = theme.font(TextStyle.CAPTION, 600)
    fixed = px(12) * 2 + sum(px(32) for stop in view.lineage if stop.avatar) + px(32) * (len(view.lineage) - 1)
    room = place.width() - fixed
    wishes = [max(width_of(s.text, mine if s.me else strong), width_of(s.under, caption)) + 2 for s in view.lineage]
    widths = shared(wishes, room)
    left = place.x() + px(12)
    middle = place.y() + place.height() // 2
    for i, (stop, width) in enumerate(zip(view.lineage, widths, strict=True)):
        if i:
            arrow = px(16)
            brush.icon("arrow-right", palette.text3, QRect(left + px(8), middle - arrow // 2, arrow, arrow))
            left += px(32)
        if stop.avatar is not None:
            size = px(24)
            circle = QRect(left, middle - size // 2, size, size)
            paint_avatar(painter, circle, stop.avatar, theme, brush.ratio, backdrop=palette.surface)
            left += px(32)
        line = px(16)
        if stop.under:
            upper = QRect(left, middle - line, width, line)
            draw_line(painter, upper, stop.text, strong, palette.text)
            draw_line(painter, upper.translated(0, line), stop.under, caption, palette.text2)
        else:
            font, ink = (mine, palette.passed.ink) if stop.me else (strong, palette.text)
            draw_line(painter, QRect(left, middle - line // 2, width, line), stop.text, font, ink)
        left += width


def shared(wishes: list[int], room: int) -> list[int]:
    """Widths for texts that want more than there is: the widest give first."""
    widths = list(wishes)
    while sum(widths) > room and max(widths) > 1:
        widest = max(range(len(widths)), key=widths.__getitem__)
        others = sorted(widths, reverse=True)
        step = max(1, min(sum(widths) - room, others[0] - (others[1] if len(others) > 1 else 0)))
        widths[widest] -= step
    return widths


def line_length(geometry: Geometry, part: float) -> int:
    """How long the line at the bottom is; ``part`` as below."""
    return round(geometry.width * part)


def paint_countdown(brush: Brush, geometry: Geometry, part: float, radius: int) -> None:
    """The 3 px line at the bottom that says how long the card still stays.

    Args:
        brush: How to paint.
        geometry: Where.
        part: What is left, 0 to 1.
        radius: Of the card's corners: the line follows them.
    """
    painter = brush.painter
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, geometry.width, geometry.height), radius, radius)
    painter.save()
    painter.setClipRect(QRect(0, geometry.height - 3, line_length(geometry, part), 3), Qt.ClipOperation.IntersectClip)
    painter.fillPath(outline, QColor(brush.theme.palette.quiet.solid))
    painter.restore()


def _paint_bars(brush: Brush, geometry: Geometry) -> None:
    """Where the look-up will put organisation and number."""
    painter, px = brush.painter, geometry.px
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(brush.theme.palette.skeleton))
    for place, width in ((geometry.second, 168), (geometry.third, 104)):
        height = px(10)
        bar = QRect(place.x(), place.y() + (place.height() - height) // 2, px(width), height)
        painter.drawRoundedRect(bar, height / 2, height / 2)


def _square(edge: int) -> QSize:
    return QSize(edge, edge)
