"""Cards stand where they were dragged to, also after a restart."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from tests.end_to_end.support.application import App
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import A_HAND, Windows
from tests.end_to_end.support.wire import ANNA, Call

pytestmark = pytest.mark.end_to_end


def drag(screen: Screen, start: tuple[int, int], to: tuple[int, int]) -> None:
    """Take what is there and put it elsewhere, in steps as a hand does."""
    screen.run("xdotool", "mousemove", *map(str, start))
    time.sleep(A_HAND)
    screen.run("xdotool", "mousedown", "1")
    steps = 8
    for step in range(1, steps + 1):
        place = (round(a + (b - a) * step / steps) for a, b in zip(start, to, strict=True))
        screen.run("xdotool", "mousemove", *map(str, place))
        time.sleep(0.05)
    screen.run("xdotool", "mouseup", "1")
    screen.run("xdotool", "mousemove", "5", "5")


def test_a_card_comes_where_it_was_dragged_to_before_the_restart(app: App, screen: Screen, windows: Windows) -> None:
    first = Call()
    app.deliver(first.created(), first.ringing(ANNA))
    (corner,) = windows.wait_for_cards(1)
    handle = (corner.x + corner.width // 2, corner.y + corner.height // 3)
    drag(screen, handle, (handle[0] - 500, handle[1] - 240))
    dragged = replace(corner, x=corner.x - 500, y=corner.y - 240)
    eventually(windows.cards, lambda cards: cards == [dragged], what="the card where it was let go of")
    app.stop()
    app.start().wait_ready()
    second = Call()
    app.deliver(second.created(), second.ringing(ANNA))
    (card,) = windows.wait_for_cards(1)
    assert (card.x + card.width, card.y + card.height) == (dragged.x + dragged.width, dragged.y + dragged.height)
