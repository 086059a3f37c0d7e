"""The start: the tray and the word that calls can come, then the rest; nothing that comes in between is lost."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.front import Front
from callpop.desktop.tray import Tray
from callpop.events import CallEvent, Event, MissedOpen, SourceEvent, SourceState, TroubleEvent
from tests.desktop.windows_support import call, presenter

CONNECTED = SourceEvent(SourceState.CONNECTED, "")
TAKEN = SourceEvent(SourceState.DISCONNECTED, "the port is taken")


class Start:
    """A front whose rest of the desktop remembers what it is handed."""

    def __init__(self) -> None:
        self.furnished = 0
        self.handed: list[Event] = []
        self.told: list[str] = []
        self.tray = Tray(presenter=presenter(), template=False, available=lambda: False)
        self.front = Front(tray=self.tray, furnish=self.furnish)
        self.front.listening.connect(lambda: self.told.append("listening"))
        self.front.ready.connect(lambda: self.told.append("ready"))

    def furnish(self) -> object:
        self.furnished += 1
        self.told.append("furnished")
        return self.handed.append


@pytest.fixture
def start(qtbot: QtBot) -> Start:
    return Start()


def test_listening_is_told_before_the_rest_is_made(start: Start, qtbot: QtBot) -> None:
    start.front.start()
    start.front.handle(CONNECTED)
    assert start.told == ["listening"]
    qtbot.waitUntil(lambda: start.told == ["listening", "furnished", "ready"])
    assert start.handed == [CONNECTED]


def test_a_call_does_not_wait_for_the_rest(start: Start) -> None:
    ringing = CallEvent(call("c1"))
    start.front.handle(MissedOpen(2))
    start.front.handle(CONNECTED)
    start.front.handle(ringing)
    assert start.handed == [MissedOpen(2), CONNECTED, ringing]


def test_a_port_that_is_taken_does_not_keep_the_rest_away(start: Start, qtbot: QtBot) -> None:
    start.front.start()
    start.front.handle(TAKEN)
    assert "the port is taken" in start.tray.icon.toolTip()
    qtbot.waitUntil(lambda: start.furnished == 1)
    assert start.told == ["furnished"]
    start.front.handle(CONNECTED)
    assert start.told == ["furnished", "listening", "ready"]


def test_ready_is_told_once_and_listening_each_time(start: Start) -> None:
    start.front.complete()
    start.front.complete()
    for event in (CONNECTED, TAKEN, CONNECTED, TroubleEvent("storage", "full")):
        start.front.handle(event)
    assert start.told == ["furnished", "listening", "ready", "listening"]
    assert start.handed[-1] == TroubleEvent("storage", "full")


def test_closed_it_makes_nothing_any_more(start: Start, qtbot: QtBot) -> None:
    start.front.start()
    start.front.handle(CONNECTED)
    start.front.close()
    qtbot.wait(60)
    assert start.furnished == 0
