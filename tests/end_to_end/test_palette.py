"""A caller found with a few keys: from the tray's menu and from the call log, with real keys, and the record opens."""

from __future__ import annotations

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Window, Windows
from tests.end_to_end.support.wire import ANNA, Call, outsider

pytestmark = pytest.mark.end_to_end

TITLE = "^Find a caller$"
UP = 10
"""From below: quit, about, settings, the URL, a test call, the pause, the day sheet, a note, the clipboard's number."""

CALLERS = {"Karin Hoekstra": "+31612345678", "Jens Petersen": "+494012345678", "Mia de Boer": "+31502222222"}


def fill(app: App) -> None:
    """One missed call of each."""
    for name, number in CALLERS.items():
        call = Call(caller=outsider(number, name))
        app.deliver(call.created(), call.ringing(ANNA), call.ended("no-answer"))
    eventually(lambda: len(app.records()) == len(CALLERS), what="all calls in the log")


def keys(screen: Screen, *names: str) -> None:
    screen.run("xdotool", "key", "--delay", "40", *names)


def palette(windows: Windows) -> Window:
    """The palette, once it has the keyboard."""
    eventually(
        lambda: windows.focused() in {one.id for one in windows.named(TITLE)},
        what="the palette with the keyboard",
    )
    return windows.named(TITLE)[0]


def from_the_tray(screen: Screen, windows: Windows, app: App) -> None:
    """Choose 'Find a caller' in the tray's menu: it stands so far above its end."""
    windows.open_tray_menu(app.pid)
    keys(screen, *["Up"] * UP, "Return")


def find(screen: Screen, windows: Windows, app: App, typed: str) -> str:
    """Type, press Enter, and see what opens."""
    before = len(app.opened())
    if typed:
        screen.run("xdotool", "type", "--delay", "40", typed)
    keys(screen, "Return")
    eventually(lambda: len(app.opened()) > before, what="the record")
    eventually(lambda: not windows.named(TITLE), what="the palette's leave")
    return app.opened()[-1]


def test_from_the_trays_menu_and_from_the_log_a_few_keys_open_a_callers_record(
    make_app: MakeApp, screen: Screen, windows: Windows
) -> None:
    app = make_app(screen.env, extra="[popup]\nmissed_minimum = 60\n").start().wait_ready()
    fill(app)
    second = app.command("run")
    assert second.returncode == 0, second.stderr
    log = eventually(lambda: [one for one in windows.named("Callpop$") if one.width > 800], what="the call log")[0]

    def in_the_log() -> None:
        eventually(lambda: windows.focused() == log.id, what="the log with the keyboard")

    in_the_log()
    keys(screen, "ctrl+k")
    place = palette(windows)
    assert place.inside(1920, 1080)
    assert "31612345678" in find(screen, windows, app, "hoek")
    in_the_log()
    keys(screen, "ctrl+k")
    palette(windows)
    assert "494012345678" in find(screen, windows, app, "4012")
    in_the_log()
    keys(screen, "ctrl+k")
    palette(windows)
    keys(screen, "Escape")
    eventually(lambda: not windows.named(TITLE), what="the palette's leave by Escape")
    assert len(app.opened()) == 2
    from_the_tray(screen, windows, app)
    palette(windows)
    keys(screen, "Down", "Down")
    assert "31612345678" in find(screen, windows, app, ""), "the oldest of those who called, by the arrows alone"
