"""Callpop is started again while it runs: what was wanted comes to the front, and nothing over it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import MakeApp
from tests.end_to_end.support import typist
from tests.end_to_end.support.application import App
from tests.end_to_end.support.processes import end, spawn
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually, stays
from tests.end_to_end.support.windows import Window, Windows
from tests.end_to_end.test_everyday import QUESTION
from tests.end_to_end.test_first_start import EMPTY, keys

pytestmark = pytest.mark.end_to_end

LINK = "callpop://enrol?url=https://relay.example.com&code=ABCD-1234"
SETUP, SETTINGS, LOG = "^Set up Callpop", "^Settings", "^Call log"
PLATFORM = EMPTY + '[dial]\nby = "platform"\n'


@pytest.fixture
def work(screen: Screen, windows: Windows, tmp_path: Path) -> Iterator[Window]:
    """Another program's window, in which somebody is at work."""
    process = spawn([sys.executable, typist.__file__, tmp_path / "diary"], env=screen.env, log=tmp_path / "typist.log")
    try:
        (window,) = eventually(lambda: windows.named("^Somebody's work$"), what="the window to work in")
        yield window
    finally:
        end(process)


@pytest.fixture
def app(make_app: MakeApp, screen: Screen, windows: Windows) -> App:
    """In its first start, whose steps are on the screen."""
    app = make_app(screen.env, settings=PLATFORM).start().wait_ready()
    eventually(lambda: windows.named(SETUP), what="the steps of the first start")
    return app


def start_again(app: App, screen: Screen, work: Window, *words: str) -> None:
    """As from a menu or a browser, in front of which somebody sits."""
    screen.run("xdotool", "windowactivate", "--sync", str(work.id))
    done = app.command("run", *words)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def comes_to_the_front(windows: Windows, title: str) -> None:
    """Wait for the window; nothing takes the keyboard from it again."""
    eventually(lambda: [one.id for one in windows.named(title)] == [windows.focused()], what=f"{title} in front")
    stays(windows.focused, lambda seen: seen == windows.named(title)[0].id, what=f"{title} in front")


def test_in_the_first_start_a_link_is_asked_about_in_front(
    app: App, screen: Screen, windows: Windows, work: Window
) -> None:
    for _ in range(2):
        start_again(app, screen, work, LINK)
        comes_to_the_front(windows, SETUP)
    assert windows.named(LOG) == windows.named(SETTINGS) == []


def test_in_the_first_start_a_number_is_asked_about_in_front(
    app: App, screen: Screen, windows: Windows, work: Window
) -> None:
    for _ in range(2):
        start_again(app, screen, work, "tel:+31-50-800-9001")
        comes_to_the_front(windows, QUESTION)
    assert windows.named(LOG) == windows.named(SETTINGS) == []


def test_a_plain_start_shows_the_steps_as_long_as_they_are_there_and_then_the_log(
    app: App, screen: Screen, windows: Windows, work: Window
) -> None:
    start_again(app, screen, work)
    comes_to_the_front(windows, SETUP)
    assert windows.named(LOG) == []
    keys(screen, "Escape")
    eventually(lambda: not windows.named(SETUP), what="the steps are left")
    start_again(app, screen, work)
    comes_to_the_front(windows, LOG)
    assert windows.named(SETUP) == []


def test_without_the_steps_a_link_brings_the_settings_alone(
    app: App, screen: Screen, windows: Windows, work: Window
) -> None:
    start_again(app, screen, work)
    comes_to_the_front(windows, SETUP)
    keys(screen, "Escape")
    eventually(lambda: not windows.named(SETUP), what="the steps are left")
    start_again(app, screen, work, LINK)
    comes_to_the_front(windows, SETTINGS)
    assert windows.named(LOG) == []


def test_a_newcomers_link_that_starts_callpop_is_asked_about_in_the_first_of_the_steps(
    make_app: MakeApp, screen: Screen, windows: Windows
) -> None:
    app = make_app(screen.env, settings=PLATFORM).start(arguments=[LINK]).wait_ready()
    comes_to_the_front(windows, SETUP)
    assert windows.named(LOG) == windows.named(SETTINGS) == []
    keys(screen, "Escape")
    eventually(lambda: not windows.named(SETUP), what="the steps are left")
    app.stop()
    app.start(arguments=["tel:+31-50-800-9001"]).wait_ready()
    comes_to_the_front(windows, QUESTION)
    assert windows.named(SETUP) == [], "who wants to call is not asked to set anything up"


def test_a_link_that_is_refused_is_told_of_and_nothing_comes_over_the_steps(
    app: App, screen: Screen, windows: Windows, work: Window
) -> None:
    start_again(app, screen, work, "callpop://enrol?url=http://relay.example.com&code=ABCD-1234")
    logs = app.profile / "logs" / "callpop.log"
    eventually(lambda: "https" in logs.read_text(encoding="utf-8"), what="the refusal")
    stays(windows.focused, lambda seen: seen == work.id, what="the work in front")
    assert windows.named(LOG) == windows.named(SETTINGS) == []
