"""``kill -9`` while a note is typed: what was typed until a second before is in the log afterwards."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable

import pytest

from tests.end_to_end.support.application import App
from tests.end_to_end.support.processes import tool
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import CARD_WIDTH, Windows
from tests.end_to_end.support.wire import ANNA, Call

pytestmark = pytest.mark.end_to_end

DELAY_MS = 40
"""From key to key: never the pause of 0.4 s that ends a note."""

TYPING = 2.6
"""Seconds from the first key to the kill."""

LOSS = 1.0
SLACK = 0.25
"""Seconds that a key may take from xdotool to the field on a busy machine."""

NOTE_FROM_BOTTOM = 16 + 36 + 12 + 42
"""The middle of a card's note: above the button and the room around it."""

TYPED = " ".join(f"w{number:03}" for number in range(36))


def test_at_most_the_last_second_of_typing_is_lost(app: App, windows: Windows, screen: Screen) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA), call.answered(ANNA), call.ended())
    eventually(lambda: app.record(call.call_id), what="the call in the log")
    # A second start shows the first one's window.
    app.installed.run("--profile", app.profile, env=app.env, cwd=app.folder)
    (window,) = eventually(lambda: windows.named("^Call log"), lambda found: len(found) == 1, what="the call log")
    screen.run("xdotool", "windowactivate", "--sync", str(window.id))
    to_the_note = lambda: screen.run("xdotool", "key", "--delay", "0", "ctrl+n")  # noqa: E731
    _lose_no_more_than_a_second(app, screen, call, to_the_note)


def test_at_most_the_last_second_of_typing_on_a_card_is_lost(app: App, windows: Windows, screen: Screen) -> None:
    call = Call()
    app.deliver(call.created(), call.ringing(ANNA), call.answered(ANNA))
    (card,) = windows.wait_for_cards(1)
    margin = (card.width - CARD_WIDTH) // 2
    place = card.x + margin + CARD_WIDTH // 2, card.y + card.height - margin - NOTE_FROM_BOTTOM
    _lose_no_more_than_a_second(app, screen, call, lambda: windows.click(*place))


def _lose_no_more_than_a_second(app: App, screen: Screen, call: Call, to_the_note: Callable[[], object]) -> None:
    """Type without a pause, kill the app meanwhile, and look what is left."""

    def first_key_is_saved() -> bool:
        """Type a mark until it is stored: then the keyboard is in the note, whatever came before it."""
        record = app.record(call.call_id)
        if record is not None and record["note"]:
            return True
        to_the_note()
        screen.run("xdotool", "type", "--delay", "0", "--", "q")
        time.sleep(0.7)
        return False

    eventually(first_key_is_saved, what="a first key in the note", pause=0.3)
    began = time.monotonic()
    delay = str(DELAY_MS)
    with subprocess.Popen([tool("xdotool"), "type", "--delay", delay, "--", TYPED], env=screen.env) as hands:
        time.sleep(TYPING)
        app.kill()
        killed = time.monotonic() - began
        assert hands.poll() is None, "it was still being typed"
        # The hands end by themselves: killed, they would leave a key down for whoever types next.
        assert hands.wait(60) == 0
        pace = (time.monotonic() - began) / len(TYPED)

    note = (app.record(call.call_id) or {"note": ""})["note"].lstrip("q")
    assert TYPED.startswith(note), "what is kept is what was typed"
    lost = killed - len(note) * pace
    assert lost <= LOSS + SLACK, f"of {killed:.2f} s of typing the last {lost:.2f} s are lost"
