"""The geometry of the stack: nothing overlaps, nothing leaves the screen, a new card moves nothing."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.desktop.popup.layout import (
    CHIP_HEIGHT,
    EDGE,
    GAP,
    Arrangement,
    Frame,
    Item,
    Rect,
    arrange,
    arrange_held,
)
from callpop.settings.schema import Corner

DESK = Rect(0, 0, 1920, 1040)
CORNERS = st.sampled_from(list(Corner))


def card(number: int, *, full: int = 244, wants_full: bool = True, ringing: bool = True, opened: bool = False) -> Item:
    return Item(f"card{number}", full, 72, wants_full, ringing, opened)


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    area = Rect(
        draw(st.integers(-2000, 2000)), draw(st.integers(-1000, 1000)),
        draw(st.integers(440, 2600)), draw(st.integers(330, 1500)),
    )  # fmt: skip
    offset = (draw(st.integers(0, 900)), draw(st.integers(0, 700)))
    return Frame(area, draw(CORNERS), max_cards=draw(st.integers(1, 6)), offset=draw(st.sampled_from([(0, 0), offset])))


@st.composite
def stacks(draw: st.DrawFn, most: int = 9) -> list[Item]:
    count = draw(st.integers(0, most))
    items = [
        Item(
            f"card{number}",
            draw(st.sampled_from([104, 220, 244, 300, 340])),
            72,
            draw(st.booleans()),
            draw(st.booleans()),
            draw(st.booleans()),
        )
        for number in range(count)
    ]
    if draw(st.booleans()):
        items.insert(draw(st.integers(0, len(items))), Item("strip", 36, 36, counts=False))
    return items


def rects(arrangement: Arrangement) -> list[Rect]:
    found = [place.rect for place in arrangement.places]
    return found if arrangement.chip is None else [*found, arrangement.chip]


def by_key(arrangement: Arrangement) -> dict[str, Rect]:
    return {place.key: place.rect for place in arrangement.places}


def assert_sound(arrangement: Arrangement, items: list[Item], frame: Frame) -> None:
    for one, other in itertools.combinations(rects(arrangement), 2):
        assert not one.intersects(other)
    for rect in rects(arrangement):
        assert frame.area.holds(rect)
    shown = [place.key for place in arrangement.places]
    assert sorted([*shown, *arrangement.waiting]) == sorted(item.key for item in items)
    assert arrangement.chip is None or arrangement.waiting


@given(stacks(), frames())
def test_cards_never_overlap_and_never_leave_the_work_area(items: list[Item], frame: Frame) -> None:
    arrangement = arrange(items, frame)
    assert_sound(arrangement, items, frame)
    shown = [item for item in items if item.counts and item.key not in arrangement.waiting]
    assert len(shown) <= frame.max_cards
    assert (arrangement.chip is not None) == bool(arrangement.waiting)


@given(stacks(), frames())
def test_the_stack_takes_at_most_nine_tenths_of_the_height(items: list[Item], frame: Frame) -> None:
    found = rects(arrange(items, frame))
    if len(found) > 3:
        assert max(r.bottom for r in found) - min(r.y for r in found) <= 0.9 * frame.area.height


@given(stacks(), frames())
def test_the_newest_card_never_waits(items: list[Item], frame: Frame) -> None:
    cards = [item for item in items if item.counts]
    if cards:
        assert cards[-1].key not in arrange(items, frame).waiting


@given(stacks(most=5), frames(), st.sampled_from([104, 220, 244, 340]))
def test_a_new_card_moves_nothing_unless_space_is_out(items: list[Item], frame: Frame, height: int) -> None:
    before = arrange(items, frame)
    after = arrange([*items, Item("new", height, 72, ringing=True)], frame)
    shrunk = [place.key for place in before.places if place.full] != [
        place.key for place in after.places if place.full and place.key != "new"
    ]
    if not after.waiting and not shrunk and frame.offset == (0, 0):
        assert {key: rect for key, rect in by_key(after).items() if key != "new"} == by_key(before)


@given(stacks(), frames(), st.data())
def test_while_the_stack_is_held_nothing_moves_shrinks_or_leaves(
    items: list[Item], frame: Frame, data: st.DataObject
) -> None:
    before = arrange(items, frame)
    new = [card(100 + n) for n in range(data.draw(st.integers(0, 4)))]
    after = arrange_held([*items, *new], frame, before)
    assert_sound(after, [*items, *new], frame)
    assert [place for place in after.places if place.key in by_key(before)] == list(before.places)


@given(stacks(most=4), frames(), st.data())
def test_a_card_that_changes_its_height_while_held_keeps_its_edge_towards_the_corner(
    items: list[Item], frame: Frame, data: st.DataObject
) -> None:
    before = arrange(items, frame)
    if not before.places or frame.offset != (0, 0):
        return
    index = data.draw(st.integers(0, len(items) - 1))
    changed = list(items)
    changed[index] = Item(items[index].key, data.draw(st.integers(72, 340)), 72)
    after = arrange_held(changed, frame, before)
    assert_sound(after, changed, frame)
    if not before.waiting and not after.waiting and sum(r.height + GAP for r in rects(after)) < frame.tallest / 2:
        for old, new in list(zip(before.places, after.places, strict=True))[: index + 1]:
            assert frame.near(old.rect) == frame.near(new.rect)


@pytest.mark.parametrize(
    ("corner", "x", "y"),
    [
        (Corner.BOTTOM_RIGHT, 1920 - 16 - 400, 1040 - 16 - 244),
        (Corner.BOTTOM_LEFT, 16, 1040 - 16 - 244),
        (Corner.TOP_RIGHT, 1920 - 16 - 400, 16),
        (Corner.TOP_LEFT, 16, 16),
    ],
)
def test_the_oldest_card_stands_sixteen_pixels_from_its_corner(corner: Corner, x: int, y: int) -> None:
    first = arrange([card(1), card(2)], Frame(DESK, corner)).places[0]
    assert (first.key, first.rect) == ("card1", Rect(x, y, 400, 244))


def test_cards_stand_twelve_pixels_apart_and_the_chip_beyond_the_newest() -> None:
    arrangement = arrange([card(n) for n in range(7)], Frame(DESK))
    places = arrangement.places
    assert [place.key for place in places] == ["card3", "card4", "card5", "card6"]
    for nearer, farther in itertools.pairwise(places):
        assert nearer.rect.y - farther.rect.bottom == GAP
    assert arrangement.waiting == ("card0", "card1", "card2")
    assert arrangement.chip is not None
    assert places[-1].rect.y - arrangement.chip.bottom == GAP
    assert arrangement.chip.height == CHIP_HEIGHT
    assert arrangement.chip.right == places[-1].rect.right == 1920 - EDGE


def test_where_full_cards_do_not_fit_only_the_newest_ringing_one_is_full() -> None:
    items = [card(1, ringing=False), card(2), card(3), card(4, ringing=False)]
    sizes = {place.key: place.full for place in arrange(items, Frame(Rect(0, 0, 1440, 850))).places}
    assert sizes == {"card1": False, "card2": False, "card3": True, "card4": False}


def test_a_card_that_the_agent_opened_is_shrunk_last() -> None:
    items = [card(1, ringing=False, opened=True), card(2), card(3), card(4)]
    sizes = {place.key: place.full for place in arrange(items, Frame(Rect(0, 0, 1440, 850))).places}
    assert [key for key, full in sizes.items() if full] == ["card1"]


def test_on_a_small_laptop_at_150_percent_small_cards_are_the_fallback_for_all_but_one() -> None:
    area = Rect(0, 0, 1366 * 2 // 3, 768 * 2 // 3 - 40)
    arrangement = arrange([card(1), card(2), card(3)], Frame(area))
    assert [place.full for place in arrangement.places] == [False, False, True]
    assert arrangement.waiting == ()


def test_new_cards_wait_when_a_held_stack_has_no_room() -> None:
    frame = Frame(Rect(0, 0, 1440, 620))
    before = arrange([card(1), card(2)], frame)
    assert [place.full for place in before.places] == [True, True]
    after = arrange_held([card(1), card(2), card(3)], frame, before)
    assert after.places == before.places
    assert after.waiting == ("card3",)
