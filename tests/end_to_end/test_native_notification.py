"""Calls as notifications of a real notification daemon (dunst), on a message bus of their own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from pytestqt.qtbot import QtBot

from callpop.calls.popup import CardState, Step
from callpop.desktop.platform.native_notification import NativeNotifications
from callpop.desktop.platform.session_bus import SessionBus
from callpop.desktop.popup.view import Action, Button, CardView
from callpop.desktop.words import Words
from callpop.settings.schema import PopupSettings, Settings
from tests.end_to_end.support.screen import Screen

pytestmark = pytest.mark.end_to_end

PATIENCE_MS = 60_000
TRICKY = "<b>Bold & Söhne</b> <img src=x>"


@pytest.fixture(scope="module")
def dunst(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with Screen(tmp_path_factory.mktemp("dunst"), tray=False) as made:
        yield made


@pytest.fixture
def notifications(dunst: Screen, qtbot: QtBot) -> Iterator[NativeNotifications]:
    clear(dunst, qtbot)
    made = make(dunst, qtbot)
    qtbot.waitUntil(lambda: made.ready, timeout=PATIENCE_MS)
    yield made
    made.shutdown()


def make(screen: Screen, qtbot: QtBot, **popup: Any) -> NativeNotifications:
    bus = SessionBus(screen.env["DBUS_SESSION_BUS_ADDRESS"])
    return NativeNotifications(words=Words.load("en"), settings=Settings(popup=PopupSettings(**popup)), bus=bus)


def ringing(card_id: str = "a", title: str = "Karin Hoekstra") -> CardView:
    return CardView(
        card_id=card_id,
        state=CardState.RINGING,
        header="Ringing",
        title=title,
        organisation=TRICKY,
        number="+31 6 1234 5678",
        primary=Button(Action.OPEN, "Open in CRM", "open", filled=True),
        others=(Button(Action.NOTE, "Add a note", "pencil"), Button(Action.COPY, "Copy number", "copy")),
    )


def start_dunst(screen: Screen) -> None:
    """Start a notification daemon late."""
    screen._spawn("dunst")


def count(screen: Screen, which: str) -> int:
    return int(screen.run("dunstctl", "count", which, check=False).strip() or 0)


def shown(screen: Screen) -> int:
    return count(screen, "displayed") + count(screen, "waiting")


def clear(screen: Screen, qtbot: QtBot) -> None:
    """Take off what an earlier test may have left."""
    screen.run("dunstctl", "close-all")
    qtbot.waitUntil(lambda: shown(screen) == 0, timeout=PATIENCE_MS)


def wait_displayed(screen: Screen, qtbot: QtBot) -> None:
    """Wait until one can be clicked: those that dunst has yet to display cannot."""
    qtbot.waitUntil(lambda: count(screen, "displayed") == 1, timeout=PATIENCE_MS)


def wait_settled(notifications: NativeNotifications, qtbot: QtBot) -> None:
    """Wait until the server has answered all that it was told, and has done it."""
    qtbot.waitUntil(lambda: not notifications._server._bus._replies, timeout=PATIENCE_MS)


def closed(screen: Screen) -> list[dict[str, str]]:
    """Summary and body of those that are gone, newest first."""
    told = json.loads(screen.run("dunstctl", "history"))["data"][0]
    return [{key: one[key]["data"] for key in ("summary", "body")} for one in told]


def test_a_ringing_call_is_shown_until_it_is_gone(
    notifications: NativeNotifications, dunst: Screen, qtbot: QtBot
) -> None:
    view = ringing()
    notifications.carry_out(view, Step.SHOWN)
    qtbot.waitUntil(lambda: shown(dunst) == 1, timeout=PATIENCE_MS)
    notifications.carry_out(replace(view, state=CardState.GONE), Step.CLOSED)
    qtbot.waitUntil(lambda: shown(dunst) == 0, timeout=PATIENCE_MS)
    gone = closed(dunst)[0]
    assert gone["summary"] == "Karin Hoekstra"
    assert "Ringing" in gone["body"]


def test_what_a_caller_is_called_is_never_read_as_markup(
    notifications: NativeNotifications, dunst: Screen, qtbot: QtBot
) -> None:
    notifications.carry_out(ringing(title=TRICKY), Step.SHOWN)
    qtbot.waitUntil(lambda: shown(dunst) == 1, timeout=PATIENCE_MS)
    notifications.close_all()
    qtbot.waitUntil(lambda: shown(dunst) == 0, timeout=PATIENCE_MS)
    gone = closed(dunst)[0]
    assert gone["summary"] == TRICKY
    # A server that had read the tags would have taken them out.
    assert TRICKY in gone["body"]


def test_what_becomes_of_a_call_replaces_its_notification(
    notifications: NativeNotifications, dunst: Screen, qtbot: QtBot
) -> None:
    view, before = ringing(), len(closed(dunst))
    notifications.carry_out(view, Step.SHOWN)
    notifications.update(replace(view, title="Karin H."))
    notifications.carry_out(replace(view, state=CardState.IN_CALL, header="In call"), Step.UPDATED)
    wait_settled(notifications, qtbot)
    wait_displayed(dunst, qtbot)
    assert shown(dunst) == 1
    notifications.shutdown()
    qtbot.waitUntil(lambda: shown(dunst) == 0, timeout=PATIENCE_MS)
    assert closed(dunst)[0]["body"].startswith("In call")
    assert len(closed(dunst)) == before + 1


def test_a_click_opens_the_record(notifications: NativeNotifications, dunst: Screen, qtbot: QtBot) -> None:
    notifications.carry_out(ringing(), Step.SHOWN)
    wait_displayed(dunst, qtbot)
    with qtbot.waitSignal(notifications.open_clicked, timeout=PATIENCE_MS) as clicked:
        dunst.run("dunstctl", "action", "0")
    assert clicked.args == ["a"]


def test_closing_it_closes_the_card_for_good(notifications: NativeNotifications, dunst: Screen, qtbot: QtBot) -> None:
    view = ringing()
    notifications.carry_out(view, Step.SHOWN)
    wait_displayed(dunst, qtbot)
    with qtbot.waitSignal(notifications.dismissed, timeout=PATIENCE_MS) as gone:
        dunst.run("dunstctl", "close")
    assert gone.args == ["a"]
    notifications.carry_out(replace(view, state=CardState.MISSED), Step.CLOSED)
    wait_settled(notifications, qtbot)
    assert shown(dunst) == 0


def test_missed_calls_become_one_notification_that_opens_the_log(dunst: Screen, qtbot: QtBot) -> None:
    clear(dunst, qtbot)
    notifications = make(dunst, qtbot, missed=0)
    qtbot.waitUntil(lambda: notifications.ready, timeout=PATIENCE_MS)
    for name in "abc":
        view = ringing(name)
        notifications.carry_out(view, Step.SHOWN)
        notifications.carry_out(replace(view, state=CardState.MISSED, rang=24.0), Step.CLOSED)
    wait_settled(notifications, qtbot)
    wait_displayed(dunst, qtbot)
    assert shown(dunst) == 1
    with qtbot.waitSignal(notifications.missed_strip_clicked, timeout=PATIENCE_MS):
        dunst.run("dunstctl", "action", "0")
    qtbot.waitUntil(lambda: shown(dunst) == 0, timeout=PATIENCE_MS)
    assert closed(dunst)[0]["summary"] == "3 missed"
    notifications.shutdown()


@pytest.mark.logs_warnings
def test_a_server_that_comes_late_gets_what_still_rings(tmp_path: Path, qtbot: QtBot) -> None:
    with Screen(tmp_path / "bare", tray=False, notifications=False) as screen:
        notifications = make(screen, qtbot)
        with qtbot.waitSignal(notifications.failed, timeout=PATIENCE_MS):
            pass
        notifications.carry_out(ringing(), Step.SHOWN)
        assert not notifications.ready
        start_dunst(screen)
        qtbot.waitUntil(lambda: shown(screen) == 1, timeout=PATIENCE_MS)
        notifications.shutdown()


@pytest.mark.logs_warnings
def test_without_a_bus_nothing_breaks(qtbot: QtBot) -> None:
    bus = SessionBus("unix:path=/nonexistent/bus")
    notifications = NativeNotifications(words=Words.load("en"), settings=Settings(), bus=bus)
    notifications.carry_out(ringing(), Step.SHOWN)
    notifications.close_all()
    notifications.shutdown()
    assert not notifications.ready
