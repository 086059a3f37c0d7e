"""Where the cards stand: geometry alone, without a window.

All numbers are logical pixels; rectangles are those of the visible cards, without their shadows.
Items come oldest first. The oldest stands at the corner and the newest farthest from it, so that a new
call moves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from callpop.settings.schema import Corner

EDGE = 16
"""From a card to the edge of the work area."""
GAP = 12
"""Between two cards."""
CHIP_HEIGHT = 36
"""Of the chip and of a strip, at 100 % text size."""
TALLEST = 0.9
"""The part of the work area's height that the stack may take."""


class Rect(NamedTuple):
    """A rectangle; ``right`` and ``bottom`` lie just outside it."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column right of it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.height

    def intersects(self, other: Rect) -> bool:
        """Whether the two share a pixel."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def holds(self, other: Rect) -> bool:
        """Whether the other lies inside."""
        across = self.x <= other.x and other.right <= self.right
        return across and self.y <= other.y and other.bottom <= self.bottom


@dataclass(frozen=True, slots=True)
class Item:
    """Something that stands in the stack.

    Attributes:
        key: Its name.
        full: Height when full.
        small: Height when small; equal to ``full`` for what has one size.
        wants_full: Whether the rules ask for the full card now.
        ringing: Whether it rings: the newest such one is the last to be shrunk.
        opened: Whether the agent opened it to its full size; it is shrunk even later.
        counts: Whether it counts as a card (strips and the panel do not, and never wait).
    """

    key: str
    full: int
    small: int
    wants_full: bool = True
    ringing: bool = False
    opened: bool = False
    counts: bool = True

    def height(self, *, full: bool) -> int:
        """Its height at a size."""
        return self.full if full else self.small


@dataclass(frozen=True, slots=True)
class Frame:
    """The room in which the stack stands.

    Attributes:
        area: The work area of the screen.
        corner: Where the oldest card stands.
        width: Of the cards.
        chip_width: Of the chip.
        chip_height: Of the chip.
        max_cards: Cards at once; older ones wait.
        offset: How far the agent dragged the stack from its corner, inwards, (x, y).
    """

    area: Rect
    corner: Corner = Corner.BOTTOM_RIGHT
    width: int = 400
    chip_width: int = 180
    chip_height: int = CHIP_HEIGHT
    max_cards: int = 4
    offset: tuple[int, int] = (0, 0)

    @property
    def tallest(self) -> int:
        """The height that the stack, its chip included, may take."""
        return max(0, min(int(self.area.height * TALLEST), self.area.height - 2 * EDGE))

    @property
    def bottom(self) -> bool:
        """Whether the stack grows upwards."""
        return self.corner in (Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT)

    @property
    def right(self) -> bool:
        """Whether the stack stands at the right edge."""
        return self.corner in (Corner.BOTTOM_RIGHT, Corner.TOP_RIGHT)

    def rect(self, near: int, height: int, width: int) -> Rect:
        """The rectangle that begins ``near`` pixels away from the corner's edge."""
        indent = EDGE + self.offset[0]
        room = max(0, self.area.width - width)
        across = min(max(0, indent), room)
        x = self.area.right - across - width if self.right else self.area.x + across
        y = self.area.bottom - near - height if self.bottom else self.area.y + near
        return Rect(x, y, width, height)

    def near(self, rect: Rect) -> int:
        """How far a rectangle begins from the corner's edge."""
        return self.area.bottom - rect.bottom if self.bottom else rect.y - self.area.y


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """Where an item stands, and how large it is."""

    key: str
    rect: Rect
    full: bool


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The whole stack.

    Attributes:
        places: What is shown, from the corner outwards.
        waiting: What is not, oldest first; the chip counts it.
        chip: Where the chip stands, or None if nothing waits.
    """

    places: tuple[PlacedItem, ...] = ()
    waiting: tuple[str, ...] = ()
    chip: Rect | None = None


def arrange(items: Sequence[Item], frame: Frame) -> Arrangement:
    """Stack everything anew.

    Args:
        items: Oldest first.
        frame: The room there is.
    """
    cards = [item for item in items if item.counts]
    waiting = [item.key for item in cards[: max(0, len(cards) - frame.max_cards)]]
    while True:
        shown = [item for item in items if item.key not in waiting]
        full = _full_ones(shown, frame, chip=bool(waiting))
        if full is not None:
            break
        droppable = [item for item in shown if item.counts]
        if len(droppable) <= 1:
            full = set()
            break
        waiting.append(droppable[0].key)
    heights = {item.key: item.height(full=item.key in full) for item in shown}
    return _stand(shown, heights, full, tuple(waiting), frame)


def _full_ones(shown: Sequence[Item], frame: Frame, *, chip: bool) -> set[str] | None:
    """The keys of the cards that can be full; None if they do not fit even when small."""

    def fits(full: Iterable[str]) -> bool:
        return _total(shown, set(full), frame, chip=chip) <= frame.tallest

    wanted = [item for item in shown if item.wants_full]
    if fits(item.key for item in wanted):
        return {item.key for item in wanted}
    by_merit: tuple[Callable[[Item], bool], ...] = (lambda i: i.opened, lambda i: i.ringing, lambda i: True)
    best = next(([i.key for i in wanted if merit(i)][-1] for merit in by_merit if any(map(merit, wanted))), None)
    if best is not None and fits([best]):
        return {best}
    return set() if fits(()) else None


def _total(shown: Sequence[Item], full: set[str], frame: Frame, *, chip: bool) -> int:
    heights = [item.height(full=item.key in full) for item in shown]
    if chip:
        heights.append(frame.chip_height)
    return sum(heights) + GAP * max(0, len(heights) - 1)


def _stand(
    shown: Sequence[Item], heights: Mapping[str, int], full: set[str], waiting: tuple[str, ...], frame: Frame
) -> Arrangement:
    total = _total(shown, full, frame, chip=bool(waiting))
    room = frame.area.height - 2 * EDGE - total
    near = EDGE + min(max(0, frame.offset[1]), max(0, room))
    places = []
    for item in shown:
        height = heights[item.key]
        places.append(PlacedItem(item.key, frame.rect(near, height, frame.width), item.key in full))
        near += height + GAP
    chip = frame.rect(near, frame.chip_height, frame.chip_width) if waiting else None
    return Arrangement(tuple(places), waiting, chip)


def arrange_held(items: Sequence[Item], frame: Frame, before: Arrangement) -> Arrangement:
    """Arrange while the pointer or a note holds the stack: nothing restacks, shrinks or leaves.

    What stands stays where it is and as large as it is; a gap stays a gap. New cards stand beyond the newest
    if there is room, else they wait (without a chip if there is no room even for that). A card that grew (its
    note was opened) pushes those beyond it outwards.

    Args:
        items: Oldest first.
        frame: The room there is.
        before: How everything stands now; its ``full`` says how large each is to be.
    """
    known = {place.key: place for place in before.places}
    end = frame.area.height - EDGE
    near = EDGE
    places: list[PlacedItem] = []
    for item in (item for item in items if item.key in known):
        place = known[item.key]
        near = max(near, frame.near(place.rect))
        places.append(replace(place, rect=frame.rect(near, item.height(full=place.full), frame.width)))
        near = frame.near(places[-1].rect) + places[-1].rect.height + GAP
    new = [item for item in items if item.key not in known]
    if before.chip is not None and new:
        near = max(near, frame.near(before.chip))
        chip = frame.rect(near, frame.chip_height, frame.chip_width)
        if near + frame.chip_height > end:
            return arrange(items, frame)
        return Arrangement(tuple(places), tuple(item.key for item in new), chip)
    if near - GAP > end:
        return arrange(items, frame)
    if not places:
        return arrange(items, frame)
    count = sum(item.counts for item in items if item.key in known)
    return _beyond(new, places, near, frame, count=count)


def _beyond(new: Sequence[Item], places: list[PlacedItem], near: int, frame: Frame, *, count: int) -> Arrangement:
    """Stand new items beyond those that may not move, as long as there is room for the chip too."""
    end = frame.area.height - EDGE
    waiting: list[str] = []
    for item in new:
        room = end - frame.chip_height - GAP - near
        full = item.wants_full and item.full <= room
        if waiting or item.height(full=full) > room or (item.counts and count >= frame.max_cards):
            waiting.append(item.key)
            continue
        places.append(PlacedItem(item.key, frame.rect(near, item.height(full=full), frame.width), full))
        near += places[-1].rect.height + GAP
        count += item.counts
    chip = (
        frame.rect(near, frame.chip_height, frame.chip_width) if waiting and near + frame.chip_height <= end else None
    )
    return Arrangement(tuple(places), tuple(waiting), chip)
