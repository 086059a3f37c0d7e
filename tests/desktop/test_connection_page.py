"""The page 'Connection': what has come lately as it comes, the relay and who is known there, and a way out of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.arrivals import about, summary_of
from callpop.desktop.settings_window.connection_page import ConnectionPage
from callpop.desktop.settings_window.relay_control import RelayControl
from callpop.desktop.words import LANGUAGES, Words
from callpop.engine import now_us
from callpop.events import SourceState
from callpop.settings.policy import Policy
from callpop.settings.schema import SourceKind
from callpop.storage.arrivals import Arrival, Arrivals
from tests.desktop.settings_support import desk
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider
from tests.unit.intake.relay_stand_in import TOKEN, stand_in

pytestmark = pytest.mark.once

Run = Callable[[Coroutine[Any, Any, None]], None]
RELAYED = '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n'
NOON = 1_795_608_000_000_000


@pytest.fixture
def run(qtbot: QtBot) -> Iterator[Run]:
    """Runs a test on the loop that the app runs on."""
    before = QApplication.quitOnLastWindowClosed()
    QApplication.setQuitOnLastWindowClosed(False)
    with qasync.QEventLoop(QApplication.instance(), set_running_loop=False) as loop:
        yield loop.run_until_complete
    QApplication.setQuitOnLastWindowClosed(before)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def connection(of: Desk) -> ConnectionPage:
    of.desk.windows.show_settings("connection")
    window = of.desk.windows._settings_window
    assert window is not None
    return window.connection


def test_notifications_stand_there_as_they_come_and_others_calls_without_their_numbers(
    run: Run, tmp_path: Path
) -> None:
    async def test() -> None:
        lines = '[[lines]]\nnumber = "+31508009000"\nlabel = "Sales"\n'
        async with Desk(tmp_path, SETTINGS + lines) as at:
            page = connection(at)
            await until(lambda: "No notification has come yet" in said(page.banner), "the word", lambda: said(page))
            assert "Each notification stands here" in said(page.arrivals)
            mine, theirs = Call(outsider("+31612345678")), Call(outsider("+31687654321"))
            at.post(mine.ringing(ANNA))
            await until(lambda: at.surface.cards, "the card")
            page._look_again()
            await until(lambda: page.arrivals.rows, "the notification")
            (row,) = page.arrivals.rows
            assert (row.status, row.about, row.did) == ("ringing", "+31 6 12345678 to Sales", "card shown")
            at.post(theirs.ringing(BOB), theirs.ended())
            # Nobody tells of others' calls: the page looks by itself.
            await until(lambda: len(page.arrivals.rows) == 3, "those of others", lambda: page.arrivals.rows)
            assert [one.did for one in page.arrivals.rows] == ["not you", "not you", "card shown"]
            assert {one.about for one in page.arrivals.rows[:2]} == {"a colleague's call, not kept"}
            assert "87654321" not in said(page)
            assert ", 3 today" in said(page.banner)
            at.desk.windows.show_settings("you")
            assert not page._again.isActive(), "nobody looks"

    run(test())


def test_since_when_a_relay_knows_this_desktop_is_remembered(run: Run, tmp_path: Path) -> None:
    async def test() -> None:
        async with stand_in(now_us) as relay, Desk(tmp_path, environ={"CALLPOP_RELAY_TOKEN": TOKEN}) as at:
            page = connection(at)
            page.source.panels[SourceKind.RELAY].radio.click()
            assert page.enrol.isVisible(), "without a relay a code is asked for"
            known = replace(at.preferences.settings.relay, url=relay.url)
            await asyncio.wrap_future(at.engine.keep_token(known, TOKEN))
            at.preferences.change("relay.url", relay.url)
            day = Words.load("en").calendar_date(Words.load("en").date_of(now_us()), with_year=True)
            await until(
                lambda: page.enrolled.text() == f"Enrolled on {day} as anna@example.com, 201.",
                "since when",
                page.enrolled.text,
            )
            await until(lambda: "Connected to 127.0.0.1" in said(page.banner), "the relay", lambda: said(page.banner))
            assert not page.enrol.isVisible()
            page.new_code.click()
            assert page.enrol.isVisible()

    run(test())


def test_the_relay_is_left_with_a_click_and_that_can_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p", RELAYED)
    at.window.show_page("connection")
    control = at.row("relay.url").control
    assert isinstance(control, RelayControl)
    control.disconnect_button.click()
    assert at.value("relay.url") == "" and not control.disconnect_button.isVisible()
    assert at.window.connection.enrol.isVisible()
    assert "The relay is not asked any more." in said(at.window.strip)
    at.window.strip.button.click()
    assert at.value("relay.url") == "https://relay.example.com"
    assert not at.window.connection.enrol.isVisible()


def test_who_is_known_at_the_relay_is_said_only_once_it_is_known(qtbot: QtBot, tmp_path: Path) -> None:
    at = desk(qtbot, tmp_path / "p", RELAYED + '[agent]\nemails = ["anna@example.com"]\n')
    at.window.show_page("connection")
    page = at.window.connection
    assert "anna@example.com" not in said(page) and not page.enrol.isVisible() and page.new_code.isVisible()
    at.window.set_source(SourceState.CONNECTED, "")
    assert "Enrolled as anna@example.com." in said(page)
    # A desktop that the relay does not know, or not any more, needs a code: nobody has to look for where it goes.
    at.window.set_source(SourceState.DISCONNECTED, "The relay does not know this desktop.", final=True)
    assert "anna@example.com" not in said(page) and page.enrol.isVisible()


def test_a_relay_that_is_locked_cannot_be_left(qtbot: QtBot, tmp_path: Path) -> None:
    policy = Policy(file="p", locked={"source.kind": SourceKind.RELAY, "relay.url": "https://relay.example.com"})
    at = desk(qtbot, tmp_path / "p", policy=policy)
    at.window.show_page("connection")
    control = at.row("relay.url").control
    assert isinstance(control, RelayControl) and not control.disconnect_button.isEnabled()
    page = at.window.connection
    assert not any(panel.radio.isEnabled() for panel in page.source.panels.values())


def test_where_a_policy_names_this_computer_it_can_be_chosen_in_a_remote_session(qtbot: QtBot, tmp_path: Path) -> None:
    policy = Policy(file="p", defaults={"source.kind": SourceKind.LISTENER})
    at = desk(qtbot, tmp_path / "p", RELAYED, policy=policy)
    at.window.theme.restrain(True)
    at.window.show_page("connection")
    QTest.mouseClick(at.window.connection.source.panels[SourceKind.LISTENER], Qt.MouseButton.LeftButton)
    assert at.value("source.kind") == "listener"


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_the_last_one_came_is_said_in_each_language(language: str) -> None:
    words = Words.load(language)
    today = summary_of(Arrivals(NOON, 214), words, NOON + 60_000_000)
    assert words.exact_clock(NOON) in today and "214" in today
    before = summary_of(Arrivals(NOON), words, NOON + 2 * 24 * 3600 * 1_000_000)
    assert words.moment(NOON, NOON + 2 * 24 * 3600 * 1_000_000) in before and before != today
    assert summary_of(Arrivals(), words, NOON) not in ("", before)
    for decision in ("shown", "updated", "closed", "logged", "ignored", "duplicate", "rejected"):
        assert words.text(f"connection.did.{decision}")


@pytest.mark.parametrize(
    ("one", "line", "said"),
    [
        (
            Arrival(1, "ringing", "shown", "w", True, "+31612345678", False, "+31508009000"),
            "Sales",
            "+31 6 12345678 to Sales",
        ),
        (
            Arrival(1, "ringing", "shown", "w", True, None, True, "+31508009000"),
            "",
            "Withheld number to +31 50 800 9000",
        ),
        (Arrival(1, "ended", "closed", "w", True, "+31612345678"), "", "+31 6 12345678"),
        (Arrival(1, "ringing", "ignored", "w", False), "", "a colleague's call, not kept"),
    ],
)
def test_whose_call_it_is(one: Arrival, line: str, said: str) -> None:
    assert about(one, Words.load("en"), line=line, region="NL") == said
