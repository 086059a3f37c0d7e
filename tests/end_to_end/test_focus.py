"""A card takes neither the keyboard nor a single key from the window that somebody types in."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.support import typist
from tests.end_to_end.support.application import App
from tests.end_to_end.support.processes import end, spawn, tool
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Windows
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider

pytestmark = pytest.mark.end_to_end

TYPED = "the quick brown fox jumps over the lazy dog 0123456789 " * 4


@pytest.fixture
def diary(screen: Screen, windows: Windows, tmp_path: Path) -> Iterator[Path]:
    """A window with the keyboard, and the file in which it says what reached it."""
    path = tmp_path / "diary.jsonl"
    log = tmp_path / "typist.log"
    process = spawn([sys.executable, typist.__file__, path], env=screen.env, log=log)
    try:
        (window,) = eventually(lambda: windows.named("^Somebody's work$"), what="the window to type in")
        screen.run("xdotool", "windowactivate", "--sync", str(window.id))
        eventually(lambda: ["focus", True] in entries(path), what="the keyboard in it")
        yield path
    finally:
        end(process)


def entries(path: Path) -> list[list[object]]:
    """What the window has written down."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def test_keys_typed_while_cards_come_change_and_leave_all_reach_their_window(
    app: App, windows: Windows, screen: Screen, diary: Path
) -> None:
    keyboard = windows.focused()
    # `--` and no --window: real key events for whatever has the keyboard, as from a person's hands.
    with subprocess.Popen([tool("xdotool"), "type", "--delay", "25", "--", TYPED], env=screen.env) as hands:
        for number in range(3):
            call = Call(outsider(f"+3161234567{number}"))
            app.deliver(call.created(), call.ringing(ANNA, BOB))
            windows.wait_for_cards(1)
            app.deliver(call.answered(ANNA if number == 1 else BOB), call.ended())
            if number == 1:
                windows.click_close(windows.wait_for_cards(1)[0])
            windows.wait_for_cards(0)
        last = Call(outsider("+31612345679"))
        app.deliver(last.created(), last.ringing(ANNA))
        windows.wait_for_cards(1)
        assert hands.wait(120) == 0
    eventually(lambda: entries(diary)[-1] == ["text", TYPED], what="all keys")
    assert windows.focused() == keyboard
    lost = [entry for entry in entries(diary) if entry in (["focus", False], ["active", False])]
    assert lost == []
