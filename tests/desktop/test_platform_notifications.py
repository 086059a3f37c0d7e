"""How long a native notification stays, by the rules of the cards; the server is a fake that answers at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from callpop.calls.popup import CardState, Step
from callpop.desktop.platform.native_notification import NativeNotifications
from callpop.desktop.platform.session_bus import Reply
from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.popup.view import CardView
from callpop.desktop.words import Words
from callpop.said import Said
from callpop.settings.schema import Settings
from tests.desktop.stack_support import Clock, become, ringing

SERVER = "org.freedesktop.Notifications"


class FakeBus(QObject):
    """A message bus with a notification server on it."""

    received = Signal(str, str, object)
    lost = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[int, tuple[str, str]] = {}
        self.closed = False

    def call(self, target: tuple[str, str, str], method: str, signature: str, what: tuple[Any, ...], re: Reply) -> None:
        if method == "GetCapabilities":
            re((["actions", "body"],))
        elif method == "Notify":
            number = what[1] or max(self.shown, default=0) + 1
            self.shown[number] = (what[3], what[4])
            re((number,))
        else:
            self.shown.pop(what[0], None)
            re(())

    def listen(self, name: str, interface: str, path: str | None = None) -> None:
        pass

    def close(self) -> None:
        self.closed = True


class Desk:
    def __init__(self) -> None:
        self.clock, self.bus = Clock(), FakeBus()
        self.surface = NativeNotifications(
            words=Words.load("en"),
            settings=Settings(),
            bus=self.bus,  # type: ignore[arg-type]
            clock=self.clock,
        )
        self.told: list[tuple[str, ...]] = []
        for name in ("open_clicked", "dismissed", "handled_clicked", "call_back_clicked"):
            getattr(self.surface, name).connect(lambda card_id, name=name: self.told.append((name, card_id)))
        self.surface.missed_strip_clicked.connect(lambda: self.told.append(("missed_strip_clicked",)))

    def ring(self, card_id: str, *, others: int = 0) -> CardView:
        view = ringing(card_id, others=others)
        self.surface.carry_out(view, Step.SHOWN)
        return view

    def becomes(self, view: CardView, state: CardState) -> None:
        self.surface.carry_out(become(view, state), Step.UPDATED if state is CardState.IN_CALL else Step.CLOSED)

    def passes(self, seconds: float) -> None:
        self.clock.seconds += seconds
        self.surface.tick()

    @property
    def titles(self) -> list[str]:
        return [summary for summary, _ in self.bus.shown.values()]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.surface.shutdown()


def test_a_ringing_call_stays_until_something_becomes_of_it(desk: Desk) -> None:
    desk.ring("a")
    desk.passes(600)
    assert desk.titles == ["Caller a"]


@pytest.mark.parametrize(("others", "stays"), [(0, 4.0), (3, 1.5)])
def test_answered_by_a_colleague_leaves_soon(desk: Desk, others: int, stays: float) -> None:
    desk.becomes(desk.ring("a", others=others), CardState.ANSWERED_ELSEWHERE)
    desk.passes(stays - 0.1)
    assert desk.titles == ["Caller a"]
    desk.passes(0.2)
    assert desk.titles == []


def test_in_call_it_leaves_after_eight_seconds_for_it_would_hide_the_desktop(desk: Desk) -> None:
    desk.becomes(desk.ring("a"), CardState.IN_CALL)
    desk.passes(7.9)
    assert [body.splitlines()[0] for _, body in desk.bus.shown.values()] == ["In call"]
    desk.passes(0.2)
    assert desk.titles == []


def test_missed_calls_become_one_line(desk: Desk) -> None:
    for name in "ab":
        desk.becomes(desk.ring(name), CardState.MISSED)
    desk.passes(20)
    assert desk.titles == ["2 missed"]
    desk.surface.set_missed_open(1)
    assert desk.titles == ["1 missed"]
    desk.surface.set_missed_open(0)
    assert desk.titles == []


def test_an_absence_is_told_in_one_line(desk: Desk) -> None:
    desk.surface.set_away(True)
    desk.becomes(desk.ring("a"), CardState.MISSED)
    desk.becomes(desk.ring("b"), CardState.ANSWERED_ELSEWHERE)
    assert desk.titles == []
    desk.surface.set_away(False)
    assert desk.titles == ["While away: 1 missed, 1 answered by Anna"]
    desk.surface.away(AwaySummary(1))
    assert desk.titles == ["While away: 2 missed, 1 answered by Anna"]


def test_while_paused_nothing_new_is_shown_and_my_call_stays(desk: Desk) -> None:
    desk.becomes(desk.ring("mine"), CardState.IN_CALL)
    desk.ring("a")
    desk.surface.set_paused(True)
    desk.ring("b")
    assert desk.titles == ["Caller mine"]
    assert desk.told == []


def test_close_all_spares_the_call_that_i_am_in(desk: Desk) -> None:
    desk.becomes(desk.ring("mine"), CardState.IN_CALL)
    desk.ring("a")
    desk.surface.close_all()
    assert desk.titles == ["Caller mine"]
    assert desk.told == [("dismissed", "a")]


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("default", "open_clicked"),
        ("open", "open_clicked"),
        ("call-back", "call_back_clicked"),
        ("handled", "handled_clicked"),
        ("close", "dismissed"),
    ],
)
def test_each_action_says_what_the_card_would(desk: Desk, action: str, told: str) -> None:
    desk.ring("a")
    (number,) = desk.bus.shown
    desk.bus.received.emit(SERVER, "ActionInvoked", (number, action))
    assert desk.told == [(told, "a")]


def test_another_server_gets_everything_again(desk: Desk) -> None:
    desk.ring("a")
    desk.bus.shown.clear()
    desk.bus.received.emit("org.freedesktop.DBus", "NameOwnerChanged", (SERVER, ":1.5", ""))
    desk.bus.received.emit("org.freedesktop.DBus", "NameOwnerChanged", (SERVER, "", ":1.9"))
    assert desk.titles == ["Caller a"]


def test_shutdown_takes_everything_off_the_screen(desk: Desk) -> None:
    desk.ring("a")
    desk.surface.shutdown()
    assert desk.titles == []
    assert desk.bus.closed


@pytest.mark.logs_warnings
def test_why_there_are_no_notifications_can_be_said_in_other_languages(desk: Desk) -> None:
    told: list[object] = []
    desk.surface.failed.connect(told.append)
    desk.bus.lost.emit()
    (why,) = told
    assert isinstance(why, Said) and Words.load("de").said(why) == "Der Sitzungsbus ist weg"
