"""The face of a card at one moment: what is painted, which part of it has changed, and what is cut short."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont

from callpop.desktop.popup import paint
from callpop.desktop.popup.avatar import pulse_bounds
from callpop.desktop.popup.geometry import Geometry
from callpop.desktop.popup.text import width_of
from callpop.desktop.popup.view import CardView, Form
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle


@dataclass(frozen=True, slots=True)
class Face:
    """Everything that decides what the card's own painting looks like; places are from the body's corner.

    Attributes:
        view: What the card shows.
        geometry: Where.
        small: Whether it is the small card.
        state: The state in words, as it is said now.
        timer: The time beside it.
        tint: The header's colour now (it fades from one to the next).
        bars: Whether the look-up's placeholders show yet.
        phase: Where the pulse is, 0 to 1; None without one.
        left: What is left of the countdown, 0 to 1; None without one.
        radius: Of the corners.
    """

    view: CardView
    geometry: Geometry
    small: bool
    state: str
    timer: str
    tint: str
    bars: bool
    phase: float | None
    left: float | None
    radius: int


def paint_face(brush: paint.Brush, face: Face, dirty: QRect) -> None:
    """Paint the parts that touch ``dirty``."""
    for place, draw in _parts(brush, face):
        if place.intersects(dirty):
            draw()


def _parts(brush: paint.Brush, face: Face) -> Iterator[tuple[QRect, Callable[[], None]]]:
    view, geometry, small = face.view, face.geometry, face.small
    yield geometry.header, lambda: paint.paint_header(brush, geometry, face.tint, face.radius)
    yield geometry.header, lambda: paint.paint_state(brush, geometry, view, face.state, face.timer, small=small)
    yield identity_of(geometry), lambda: paint.paint_identity(brush, geometry, view, small=small, bars=face.bars)
    if small:
        return
    yield circle_of(geometry), lambda: paint.paint_circle(brush, geometry, view, phase=face.phase)
    for place, line in zip(geometry.context, view.context, strict=False):
        yield place, lambda place=place, line=line: paint.paint_context(brush, geometry, place, line)  # type: ignore[misc]
    if geometry.lineage is not None:
        yield geometry.lineage, lambda: paint.paint_lineage(brush, geometry, view)
    if face.left is not None:
        left = face.left
        yield countdown_of(geometry), lambda: paint.paint_countdown(brush, geometry, left, face.radius)


def identity_of(geometry: Geometry) -> QRect:
    """Name, organisation and number together."""
    return geometry.title | geometry.second | geometry.third


def circle_of(geometry: Geometry) -> QRect:
    """The caller's circle with its rings."""
    return pulse_bounds(geometry.avatar, geometry.scale)


def countdown_of(geometry: Geometry) -> QRect:
    """The line at the bottom."""
    return QRect(0, geometry.height - 3, geometry.width, 3)


def differing(before: CardView, after: CardView, geometry: Geometry) -> list[QRect]:
    """The places whose content is another in the new view, if both have the same geometry."""
    places: list[QRect] = []
    if (before.header, before.icon, before.tone) != (after.header, after.icon, after.tone):
        places.append(geometry.header)
    if (before.avatar, before.state) != (after.avatar, after.state):
        places.append(circle_of(geometry))
    if _identity(before) != _identity(after):
        places.append(identity_of(geometry))
    for i, place in enumerate(geometry.context):
        if before.context[i : i + 1] != after.context[i : i + 1]:
            places.append(place)
    if before.lineage != after.lineage and geometry.lineage is not None:
        places.append(geometry.lineage)
    if before.countdown != after.countdown:
        places.append(countdown_of(geometry))
    return places


def _identity(view: CardView) -> tuple[object, ...]:
    return view.title, view.organisation, view.number, view.small_line, view.searching


def cut_text_at(face: Face, theme: Theme, at: QPoint) -> str:
    """The full text of a line that is shown cut short under a place, or ''."""
    view, geometry = face.view, face.geometry
    if face.small:
        title, second = theme.font(TextStyle.STRONG), theme.font(TextStyle.CAPTION)
    elif view.form is Form.NOTICE:
        title, second = theme.font(TextStyle.HEADING), theme.font(TextStyle.SECOND)
    else:
        title, second = theme.font(TextStyle.TITLE), theme.font(TextStyle.BODY, 500)
    lines: list[tuple[QRect, str, QFont]] = [(geometry.title, view.title, title)]
    if face.small or view.form is Form.NOTICE:
        lines.append((geometry.second, view.small_line, second))
    else:
        lines.append((geometry.second, view.organisation or view.number, second))
    for place, text, font in lines:
        if place.contains(at):
            return text if width_of(text, font) > place.width() else ""
    for place, line in zip(geometry.context, () if face.small else view.context, strict=False):
        if place.contains(at):
            room = place.width() - geometry.px(24) - geometry.px(24) * len(line.avatars)
            plain, strong = theme.font(TextStyle.SECOND), theme.font(TextStyle.SECOND, 600)
            taken = width_of(line.before, plain) + width_of(line.strong, strong) + width_of(line.after, plain)
            return line.text if taken > room else ""
    return ""
