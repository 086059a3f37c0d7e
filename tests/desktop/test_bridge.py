"""The engine's events reach the desktop: all of them, in order, whatever one of them does."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from callpop.calls.entry import LogEntry
from callpop.desktop.bridge import Bridge
from callpop.events import CallEvent, Event, MissedOpen
from tests.unit.calls.notation import Play, me, sent
from tests.unit.calls.test_fold import ENDED, INCOMING


class Reports:
    def __init__(self) -> None:
        self.made: list[tuple[BaseException, str]] = []

    def __call__(self, error: BaseException, where: str) -> None:
        self.made.append((error, where))


def test_events_of_another_thread_arrive_on_this_one_in_order(qtbot: QtBot) -> None:
    seen: list[tuple[Event, int]] = []
    bridge = Bridge(report=Reports())
    bridge.connect_to(lambda event: seen.append((event, threading.get_ident())))
    sent = [MissedOpen(n) for n in range(500)]
    engine = threading.Thread(target=lambda: [bridge.deliver(event) for event in sent])
    engine.start()
    qtbot.waitUntil(lambda: len(seen) == len(sent))
    engine.join()
    assert [event for event, _ in seen] == sent
    assert {thread for _, thread in seen} == {threading.get_ident()}


def test_what_came_before_anybody_took_it_is_not_lost(qtbot: QtBot) -> None:
    seen: list[Event] = []
    bridge = Bridge(report=Reports())
    bridge.deliver(MissedOpen(1))
    qtbot.wait(10)
    bridge.connect_to(seen.append)
    bridge.deliver(MissedOpen(2))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [MissedOpen(1), MissedOpen(2)]


def test_an_event_that_fails_is_reported_and_the_next_ones_follow(qtbot: QtBot) -> None:
    seen: list[Event] = []
    reports = Reports()

    def handle(event: Event) -> None:
        if event == MissedOpen(1):
            raise ZeroDivisionError
        seen.append(event)

    bridge = Bridge(report=reports)
    bridge.connect_to(handle)
    for n in range(3):
        bridge.deliver(MissedOpen(n))
    qtbot.waitUntil(lambda: len(seen) == 2)
    bridge.deliver(MissedOpen(3))
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == [MissedOpen(0), MissedOpen(2), MissedOpen(3)]
    assert [(type(error), where) for error, where in reports.made] == [
        (ZeroDivisionError, "while the desktop took in a MissedOpen")
    ]


def test_a_burst_leaves_room_for_clicks_and_paints(qtbot: QtBot) -> None:
    seen: list[Event] = []
    seen_at_click: list[int] = []

    def handle(event: Event) -> None:
        time.sleep(0.002)
        seen.append(event)

    bridge = Bridge(report=Reports())
    bridge.connect_to(handle)
    for n in range(60):
        bridge.deliver(MissedOpen(n))
    QTimer.singleShot(0, lambda: seen_at_click.append(len(seen)))
    qtbot.waitUntil(lambda: len(seen) == 60)
    assert seen_at_click and seen_at_click[0] < 60, "the whole burst came before anything else had its turn"


def test_closed_it_hands_over_nothing_any_more(qtbot: QtBot) -> None:
    seen: list[Event] = []
    bridge = Bridge(report=Reports())
    bridge.connect_to(seen.append)
    bridge.deliver(MissedOpen(1))
    bridge.close()
    bridge.deliver(MissedOpen(2))
    qtbot.wait(20)
    assert seen == []


def test_in_a_burst_only_what_is_left_to_see_is_handed_over_and_nothing_is_forgotten(qtbot: QtBot) -> None:
    play = Play(me("201")).receive(sent(INCOMING))
    ringing = CallEvent(LogEntry(play.record), tuple(play.changes))
    over = CallEvent(LogEntry(Play(me("201")).receive(sent(INCOMING + ENDED)).record, note="the last word"))
    seen: list[Event] = []
    bridge = Bridge(report=Reports())
    bridge.connect_to(seen.append)
    for _ in range(200):
        bridge.deliver(ringing)
    bridge.deliver(over)
    qtbot.waitUntil(lambda: bool(seen) and isinstance(seen[-1], CallEvent) and seen[-1].entry.note == "the last word")
    assert len(seen) < 30


def test_what_waited_while_the_screen_stood_still_is_a_burst_however_long_that_was(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    play = Play(me("201")).receive(sent(INCOMING))
    ringing = CallEvent(LogEntry(play.record), tuple(play.changes))
    seen: list[Event] = []
    bridge = Bridge(report=Reports())
    for _ in range(200):
        bridge.deliver(ringing)
    later = time.monotonic() + 5.0
    monkeypatch.setattr("callpop.desktop.bridge.time.monotonic", lambda: later)
    bridge.connect_to(seen.append)
    bridge.deliver(MissedOpen(1))
    qtbot.waitUntil(lambda: MissedOpen(1) in seen)
    assert len(seen) == 2


def test_what_is_left_of_a_burst_is_handled_together(qtbot: QtBot) -> None:
    play = Play(me("201")).receive(sent(INCOMING))
    ringing = CallEvent(LogEntry(play.record), tuple(play.changes))
    told: list[str] = []

    @contextmanager
    def together() -> Iterator[None]:
        told.append("begin")
        yield
        told.append("end")

    bridge = Bridge(report=Reports())
    bridge.connect_to(lambda event: told.append(type(event).__name__), together)
    for _ in range(200):
        bridge.deliver(ringing)
    qtbot.waitUntil(lambda: told[-1:] == ["end"])
    assert told[-3:] == ["begin", "CallEvent", "end"]


def test_while_notifications_queue_up_a_few_calls_are_a_burst(qtbot: QtBot) -> None:
    play = Play(me("201")).receive(sent(INCOMING))
    ringing = CallEvent(LogEntry(play.record), tuple(play.changes))
    seen: dict[bool, list[Event]] = {False: [], True: []}
    for busy, events in seen.items():
        bridge = Bridge(report=Reports())
        bridge.connect_to(events.append, busy=lambda busy=busy: busy)
        for _ in range(8):
            bridge.deliver(ringing)
        bridge.deliver(MissedOpen(1))
        qtbot.waitUntil(lambda events=events: MissedOpen(1) in events)
    assert len(seen[False]) == 9
    assert len(seen[True]) == 2
