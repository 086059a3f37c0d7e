"""Calls become cards: shown, renewed, closed; and the tray hears what rings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from callpop.calls.entry import Closed, ClosedBy, History, LogEntry
from callpop.calls.masking import masked_record
from callpop.calls.popup import Card, CardChange, CardKind, CardState, Step
from callpop.calls.promises import Promise
from callpop.calls.record import Outcome
from callpop.contacts.directory import Directory
from callpop.desktop.calls_on_screen import CallsOnScreen
from callpop.desktop.gallery_calls import NOW
from callpop.desktop.words import Words
from callpop.events import CallEvent, RowsRemoved
from callpop.notifications.model import Party
from callpop.settings.schema import Person, Settings
from tests.desktop.windows_support import call
from tests.desktop.wiring_support import FakeSurface


def change(card_id: str, state: CardState, step: Step, call_id: str = "c1") -> CardChange:
    return CardChange(step, Card(card_id, CardKind.RING, call_id, frozenset(), state, ""), None)


class Screen:
    """The calls on the screen, the surface they are shown on, and what the tray hears."""

    def __init__(self) -> None:
        self.surface = FakeSurface()
        self.ringing: list[tuple[str, str]] = []
        self.calls = CallsOnScreen(
            surface=self.surface,
            settings=Settings(),
            directory=Directory((), (), "NL"),
            words=Words.load("en"),
            now=lambda: NOW,
        )
        self.calls.ringing_changed.connect(lambda *told: self.ringing.append(told))

    def ring(self, entry: LogEntry, card_id: str = "k1", history: History | None = None) -> None:
        shown = change(card_id, CardState.RINGING, Step.SHOWN, entry.record.call_id)
        self.calls.call_changed(CallEvent(entry, (shown,), history))

    def becomes(self, entry: LogEntry, state: CardState, card_id: str = "k1") -> None:
        step = Step.CLOSED if state.final else Step.UPDATED
        self.calls.call_changed(CallEvent(entry, (change(card_id, state, step),)))


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    return Screen()


KARIN = call("c1", 0, name="Karin", outcome=Outcome.RINGING)


def test_a_ring_is_a_card_and_the_tray_hears_whose(screen: Screen, qtbot: QtBot) -> None:
    screen.ring(KARIN)
    assert screen.surface.cards["k1"].title == "Karin"
    qtbot.waitUntil(lambda: screen.ringing == [("Karin", "c1")])
    screen.becomes(KARIN, CardState.IN_CALL)
    assert screen.surface.states == [CardState.IN_CALL]
    qtbot.waitUntil(lambda: screen.ringing[-1] == ("", ""))


def test_the_card_is_there_before_the_tray_is_told(screen: Screen) -> None:
    screen.ring(KARIN)
    assert screen.surface.cards
    assert screen.ringing == []


def test_of_two_that_ring_the_tray_names_the_newest_and_then_the_other(screen: Screen, qtbot: QtBot) -> None:
    other = call("c2", 0, name="Piet", outcome=Outcome.RINGING)
    screen.ring(KARIN)
    screen.ring(other, "k2")
    qtbot.waitUntil(lambda: bool(screen.ringing))
    assert screen.ringing == [("Piet", "c2")]
    screen.calls.dismissed("k2")
    qtbot.waitUntil(lambda: screen.ringing[-1] == ("Karin", "c1"))


def test_events_without_end_do_not_keep_the_tray_from_hearing(screen: Screen, qtbot: QtBot) -> None:
    screen.ring(KARIN)
    heard: list[bool] = []

    def busy() -> bool:
        screen.calls.call_changed(CallEvent(call("other", 0)))
        heard.append(bool(screen.ringing))
        return heard[-1]

    qtbot.waitUntil(busy)
    assert heard[-1]


def test_what_the_log_knew_when_it_rang_stays_on_the_card(screen: Screen) -> None:
    history = History(calls_this_week=3, missed_today=0, last=None)
    screen.ring(KARIN, history=history)
    first = screen.surface.cards["k1"].context
    screen.calls.call_changed(CallEvent(KARIN, (change("k1", CardState.RINGING, Step.UPDATED),)))
    assert screen.surface.cards["k1"].context == first
    assert "week" in str(first)


def test_a_dismissed_card_is_forgotten(screen: Screen) -> None:
    screen.ring(KARIN)
    screen.calls.dismissed("k1")
    assert screen.calls.entry("k1") is None
    assert screen.calls.card_of("c1") is None


def test_a_merged_call_is_found_by_all_its_names(screen: Screen) -> None:
    screen.ring(KARIN)
    merged = LogEntry(replace(KARIN.record, call_id="c9", call_ids=("c1", "c9")), note="said before")
    screen.calls.call_changed(CallEvent(merged))
    assert screen.calls.card_of("c9") == screen.calls.card_of("c1") == "k1"
    assert screen.calls.entry("k1") == merged


def test_the_note_of_a_call_that_is_merged_in_is_on_the_card_at_once(screen: Screen) -> None:
    screen.ring(KARIN)
    merged = LogEntry(replace(KARIN.record, call_id="c9", call_ids=("c1", "c9")), note="Bob knows")
    screen.calls.call_changed(CallEvent(merged))
    assert screen.surface.cards["k1"].note == "Bob knows"
    assert screen.surface.cards["k1"].note_of == ("c9", "c1")


def test_a_call_that_proved_not_mine_takes_its_card_along(screen: Screen) -> None:
    screen.ring(KARIN)
    screen.calls.rows_removed(RowsRemoved(("c1",), (change("k1", CardState.GONE, Step.CLOSED),)))
    assert screen.surface.cards == {}
    assert screen.calls.entry("k1") is None


def test_a_call_of_which_nothing_is_kept_takes_its_card_along(screen: Screen) -> None:
    screen.ring(KARIN)
    screen.calls.rows_removed(RowsRemoved(("another",)))
    assert list(screen.surface.cards) == ["k1"]
    screen.calls.rows_removed(RowsRemoved(("c1",)))
    assert screen.surface.cards == {}
    assert screen.calls.entry("k1") is None


def test_a_note_written_in_the_log_shows_on_the_card(screen: Screen) -> None:
    screen.ring(KARIN)
    screen.calls.entry_changed(LogEntry(KARIN.record, note="rings back"))
    assert screen.surface.cards["k1"].note == "rings back"


def test_a_log_that_lags_does_not_take_back_what_the_card_says(screen: Screen) -> None:
    named = LogEntry(replace(KARIN.record, remote=Party(number="+31612345678", name="Karin Hoekstra")))
    screen.ring(named)
    screen.calls.entry_changed(LogEntry(KARIN.record, note="n"))
    assert screen.surface.cards["k1"].title == "Karin Hoekstra"


def test_a_missed_call_handled_in_the_log_leaves_the_screen(screen: Screen) -> None:
    missed = call("c1", 0, outcome=Outcome.MISSED)
    screen.ring(missed)
    screen.becomes(missed, CardState.MISSED)
    screen.calls.entry_changed(replace(missed, handled=True))
    assert screen.surface.cards == {}
    assert screen.calls.entry("k1") is None


def test_other_names_reach_the_cards_that_stand_there(screen: Screen, qtbot: QtBot) -> None:
    screen.ring(call("c1", 0, number="+31612345678", outcome=Outcome.RINGING))
    people = (Person("Bob de Vries", numbers=("+31612345678",)),)
    screen.calls.apply(Settings(people=people), Directory(people, (), "NL"), Words.load("de"))
    assert screen.surface.cards["k1"].title == "Bob de Vries"
    assert screen.surface.cards["k1"].header == "Klingelt"
    qtbot.waitUntil(lambda: screen.ringing == [("Bob de Vries", "c1")])


def test_on_another_surface_only_what_goes_on_is_shown_again(screen: Screen) -> None:
    screen.ring(KARIN)
    missed = call("c2", 1, outcome=Outcome.MISSED)
    screen.ring(missed, "k2")
    screen.becomes(missed, CardState.MISSED, "k2")
    other = FakeSurface()
    screen.calls.move_to(other)
    assert list(other.cards) == ["k1"]
    screen.becomes(KARIN, CardState.IN_CALL)
    assert other.states == [CardState.IN_CALL]


def test_days_of_calls_are_not_remembered(screen: Screen) -> None:
    for n in range(300):
        entry = call(f"c{n}", 1, outcome=Outcome.MISSED)
        screen.ring(entry, f"k{n}")
        screen.becomes(entry, CardState.MISSED, f"k{n}")
    remembered = [n for n in range(300) if screen.calls.entry(f"k{n}") is not None]
    assert len(remembered) <= 64
    assert remembered[-1] == 299


@pytest.mark.parametrize("kind", list(ClosedBy))
def test_a_missed_card_leaves_whatever_closed_its_call(screen: Screen, kind: ClosedBy) -> None:
    missed = call("c1", 0, outcome=Outcome.MISSED)
    screen.ring(missed)
    screen.becomes(missed, CardState.MISSED)
    screen.calls.entry_changed(replace(missed, closed=Closed(kind, NOW)))
    assert screen.surface.cards == {}


QUOTE = Promise(1, "earlier", "quote by Friday", "2030-01-04")


def test_a_promise_that_is_kept_while_its_caller_rings_leaves_the_card(screen: Screen) -> None:
    screen.ring(KARIN, history=History(1, 0, None, (QUOTE, Promise(2, "other", "parts", "2030-01-05"))))
    assert any("quote" in line.text for line in screen.surface.cards["k1"].context)
    earlier = replace(call("earlier", 100), promises=(replace(QUOTE, done=True),))
    screen.calls.entry_changed(earlier)
    context = " ".join(line.text for line in screen.surface.cards["k1"].context)
    assert "quote" not in context and "parts" in context


def let_go(screen: Screen, how: str) -> None:
    """A missed call's card leaves: its call was closed elsewhere, proved not the agent's, or its card was closed."""
    missed = call("c1", 0, outcome=Outcome.MISSED)
    screen.ring(missed)
    screen.becomes(missed, CardState.MISSED)
    if how == "handled":
        screen.calls.entry_changed(replace(missed, handled=True))
    elif how == "not mine":
        screen.calls.rows_removed(RowsRemoved(("c1",), (change("k1", CardState.GONE, Step.CLOSED),)))
    else:
        screen.calls.dismissed("k1")


@pytest.mark.parametrize("how", ["handled", "not mine", "dismissed"])
def test_a_note_on_a_card_that_was_let_go_of_is_still_its_calls(screen: Screen, how: str) -> None:
    let_go(screen, how)
    assert screen.calls.entry("k1") is None
    assert screen.calls.noted_call("k1") == "c1"
    assert screen.calls.noted_cards("c1") == ("k1",)


def test_of_a_wiped_call_no_note_is_taken(screen: Screen) -> None:
    dropped: list[str] = []
    screen.surface.drop_note = dropped.append  # type: ignore[attr-defined]
    let_go(screen, "handled")
    other = call("c2", 0, outcome=Outcome.IN_PROGRESS, note="what was said")
    screen.ring(other, "k2")
    screen.calls.rows_removed(RowsRemoved(("c1", "c2"), wiped=True))
    assert sorted(dropped) == ["k1", "k2"]
    assert screen.surface.cards == {}
    assert [screen.calls.noted_call(card_id) for card_id in ("k1", "k2")] == [None, None]
    assert screen.calls.noted_cards("c1") == screen.calls.noted_cards("c2") == ()


def test_cards_that_left_are_not_remembered_for_ever(screen: Screen) -> None:
    for n in range(300):
        screen.ring(call(f"c{n}", 1), f"k{n}")
        screen.calls.dismissed(f"k{n}")
    remembered = [n for n in range(300) if screen.calls.noted_call(f"k{n}") is not None]
    assert len(remembered) <= 64
    assert remembered[-1] == 299


def test_a_card_says_nothing_more_of_a_call_that_was_masked(screen: Screen) -> None:
    missed = replace(KARIN, record=replace(KARIN.record, outcome=Outcome.MISSED))
    screen.ring(missed)
    screen.becomes(missed, CardState.MISSED)
    assert screen.calls.concerned(frozenset({"c1", "c9"})) == screen.calls.concerned(None) == ("c1",)
    assert screen.calls.concerned(frozenset({"c9"})) == ()
    record = masked_record(missed.record)
    screen.calls.entry_changed(replace(missed, record=record, name="", masked=True))
    assert screen.surface.cards["k1"].title != "Karin"
    entry = screen.calls.entry("k1")
    assert entry is not None and entry.record.remote == record.remote


def test_a_card_is_concerned_by_the_earlier_call_in_which_something_was_promised(screen: Screen) -> None:
    promise = Promise(1, "earlier", "quote", "2026-11-27", False)
    screen.ring(KARIN, history=History(1, 0, None, (promise,)))
    assert screen.calls.concerned(frozenset({"earlier"})) == ("earlier",)
