"""Several calls at once, and a screen that shrinks under them."""

from __future__ import annotations

import itertools

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import CARD, Window, Windows
from tests.end_to_end.support.wire import ANNA, Call, outsider

pytestmark = pytest.mark.end_to_end


def answered_calls(app: App, count: int) -> list[Call]:
    """So many calls that I am in, one after the other: they keep their cards and never make a list."""
    calls = [Call(outsider(f"+3161234500{number}")) for number in range(count)]
    for call in calls:
        app.deliver(call.created(), call.ringing(ANNA), call.answered(ANNA))
    return calls


def on_screen(windows: Windows) -> list[Window]:
    """All that Callpop shows in the corner: cards, the chip, the list."""
    return [window for window in windows.named("^Callpop") if window.width > 40]


def still(windows: Windows, wanted: int) -> list[Window]:
    """Wait until so many of Callpop's windows stand still, clear of each other.

    Somewhere on their way a busy computer lets them stand still too.
    """
    last: list[Window] = []

    def settled(seen: list[Window]) -> bool:
        nonlocal last
        same, last = seen == last, seen
        return same and len(seen) == wanted and not overlapping(seen)

    return eventually(lambda: on_screen(windows), settled, what=f"{wanted} windows that stand clear", pause=0.4)


def overlapping(seen: list[Window]) -> list[tuple[Window, Window]]:
    """Windows that cover a part of another."""
    return [(one, other) for one, other in itertools.combinations(seen, 2) if one.overlaps(other)]


def test_four_cards_and_the_chip_stand_clear_of_each_other(app: App, windows: Windows) -> None:
    answered_calls(app, 7)
    five = still(windows, 5)
    assert len([window for window in five if window.title.startswith(CARD)]) == 4
    assert all(window.inside(1920, 1080) for window in five)


def test_more_than_four_that_ring_make_one_list(app: App, windows: Windows) -> None:
    calls = [Call(outsider(f"+3161234500{number}")) for number in range(6)]
    for call in calls[:4]:
        app.deliver(call.created(), call.ringing(ANNA))
    four = still(windows, 4)
    assert len([window for window in four if window.title.startswith(CARD)]) == 4
    assert all(card.inside(1920, 1080) for card in four)
    for call in calls[4:]:
        app.deliver(call.created(), call.ringing(ANNA))
    (panel,) = still(windows, 1)
    assert "list" in panel.title
    assert panel.inside(1920, 1080)


def test_a_new_call_moves_no_card_that_fits(app: App, windows: Windows) -> None:
    first = Call(outsider("+31612345001"))
    app.deliver(first.created(), first.ringing(ANNA))
    (before,) = windows.wait_for_cards(1)
    second = Call(outsider("+31612345002"))
    app.deliver(second.created(), second.ringing(ANNA))
    both = windows.wait_for_cards(2)
    assert before in both
    assert before.y == max(card.y for card in both)


def test_cards_move_inside_when_the_screen_shrinks(make_app: MakeApp, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Screen(tmp_path_factory.mktemp("docked")) as screen:
        windows = Windows(screen)
        app = make_app(screen.env).start().wait_ready()
        for number in range(2):
            call = Call(outsider(f"+3161234500{number}"))
            app.deliver(call.created(), call.ringing(ANNA))
        assert all(card.x > 1024 for card in windows.wait_for_cards(2))
        windows.resize_screen(1024, 768)

        def inside(cards: list[Window]) -> bool:
            return len(cards) == 2 and all(card.inside(1024, 768) for card in cards) and not overlapping(cards)

        eventually(windows.cards, inside, what="both cards on what is left of the screen, clear of each other")
        app.stop()
