"""A newcomer's path with real clicks and keys: from an empty profile to the record opened."""

from __future__ import annotations

import time

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support.application import App
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.windows import Window, Windows

pytestmark = pytest.mark.end_to_end

_EDGE, _FOOT = 32, 32
"""From the window's right and lower edge to the middle of the button that goes on."""


EMPTY = '[listener]\nport = 0\n[crm]\nbrowser = "{browser} %s"\n[appearance]\nlanguage = "en"\n'
"""Nothing of the agent: a free port, as tests share this computer, a browser that tells, and a language."""


def click(screen: Screen, window: Window, x: int, y: int) -> None:
    """Click inside a window that has a frame: its place is asked of the server, not worked out."""
    screen.run("xdotool", "mousemove", "--window", str(window.id), str(x), str(y))
    time.sleep(0.3)  # as a person would
    screen.run("xdotool", "click", "1")


def go_on(screen: Screen, window: Window) -> None:
    click(screen, window, window.width - _EDGE - 40, window.height - _FOOT)


def keys(screen: Screen, *names: str) -> None:
    screen.run("xdotool", "key", "--delay", "40", *names)


def walk(app: App, screen: Screen, windows: Windows, window: Window) -> None:
    """All four steps, from the window of the first start to the record that opened and the window gone."""
    # Step 1: this computer, by a click on its circle.
    click(screen, window, 60, 307)
    go_on(screen, window)
    # Step 2: the field of the address has the keyboard; it counts when it is left.
    screen.run("xdotool", "type", "--delay", "20", "lotte@example.com")
    keys(screen, "Tab")
    eventually(lambda: "lotte@example.com" in app.command("config", "get", "agent.emails").stdout, what="who I am")
    go_on(screen, window)
    # Step 3: an address of one's own.
    click(screen, window, 200, 254)
    screen.run("xdotool", "type", "--delay", "20", "https://crm.example.com/?p={number_e164}")
    keys(screen, "Tab")
    eventually(lambda: "crm.example.com" in app.command("config", "get", "crm.template").stdout, what="the CRM")
    go_on(screen, window)
    # Step 4: play the test call, click the card.
    keys(screen, "space")
    (card,) = windows.wait_for_cards(1)
    windows.click_open(card)
    eventually(app.opened, what="the record")
    assert app.opened()[0].startswith("https://crm.example.com/?p=")
    go_on(screen, window)
    eventually(lambda: not windows.named("Set up Callpop"), what="it is done")


def first_window(app: App, screen: Screen, windows: Windows) -> Window:
    """Start the app; the window of the first start, where it stays."""
    app.start().wait_ready()
    (window,) = eventually(lambda: windows.named("Set up Callpop"), what="the window of the first start")
    screen.run("xdotool", "windowactivate", "--sync", str(window.id))
    # By now the window manager has put it there.
    (window,) = windows.named("Set up Callpop")
    return window


def test_from_an_empty_profile_to_the_record_opened(make_app: MakeApp, screen: Screen, windows: Windows) -> None:
    app = make_app(screen.env, settings=EMPTY)

    first_window(app, screen, windows)
    keys(screen, "Escape")
    eventually(lambda: not windows.named("Set up Callpop"), lambda gone: bool(gone), what="it can be left")
    app.stop()
    walk(app, screen, windows, first_window(app, screen, windows))
    app.stop()
    app.start().wait_ready()
    assert windows.named("Set up Callpop") == []
