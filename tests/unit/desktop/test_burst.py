"""A burst loses no news: the newest record, every card that is still to be seen, the last count."""

from __future__ import annotations

from callpop.calls.entry import LogEntry
from callpop.calls.popup import CardRules
from callpop.desktop.burst import merged
from callpop.events import CallEvent, Event, MissedOpen, RowsRemoved
from tests.unit.calls.notation import Play, me, sent
from tests.unit.calls.test_fold import ANSWERED, ENDED, INCOMING


def events(account: str, text: str) -> list[Event]:
    """What the engine would tell of a flow."""
    play = Play(me(account), CardRules())
    told: list[Event] = []
    for one in sent(text):
        for change in play.desk.receive(one, one.stamped_at, play.rules):
            if change.record is not None:
                told.append(CallEvent(LogEntry(change.record), change.plan.changes))
    return told


def steps(told: list[Event]) -> list[tuple[str, str]]:
    return [
        (change.step.value, change.card.state.value)
        for event in told
        if isinstance(event, CallEvent)
        for change in event.changes
    ]


def test_a_call_that_goes_on_is_shown_once_as_it_is_now() -> None:
    (event,) = left = merged(events("201", ANSWERED))
    assert steps(left) == [("shown", "in-call")]
    assert isinstance(event, CallEvent)
    assert event.entry.record.outcome == "in-progress"


def test_what_is_over_before_it_could_be_seen_shows_nothing_but_its_row() -> None:
    for account in ("201", "202"):
        (event,) = left = merged(events(account, ANSWERED + ENDED))
        assert steps(left) == []
        assert isinstance(event, CallEvent)
        assert event.entry.record.over


def test_a_missed_call_keeps_its_card() -> None:
    assert steps(merged(events("201", INCOMING + ENDED))) == [("shown", "ringing"), ("closed", "missed")]


def test_a_card_that_stood_already_is_told_the_last_word() -> None:
    assert steps(merged(events("201", ANSWERED + ENDED)[1:])) == [("closed", "ended")]


def test_only_the_last_count_of_missed_calls_is_left() -> None:
    assert merged([MissedOpen(1), MissedOpen(2)]) == [MissedOpen(2)]


def test_a_row_that_was_removed_in_between_stays_removed_before_it_comes_anew() -> None:
    first, *_, last = events("201", ANSWERED)
    removed = RowsRemoved(("x",))
    assert isinstance(first, CallEvent)
    gone = RowsRemoved(first.entry.record.call_ids)
    assert [type(event) for event in merged([first, gone, last])] == [CallEvent, RowsRemoved, CallEvent]
    assert [type(event) for event in merged([first, removed, last])] == [RowsRemoved, CallEvent]
