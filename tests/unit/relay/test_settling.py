"""Who has missed whom, and what counts as having talked with them since."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.calls.agent import Agent
from callpop.calls.conversation import Conversations
from callpop.calls.numbers import number_key
from callpop.calls.record import Outcome
from callpop.notifications.model import Notification, Status
from callpop.relay.routing import Entry
from callpop.relay.settling import Miss, Talk, by_hand, by_talk, is_due, misses, reckon, talks
from callpop.relay.staff import Staff
from callpop.relay.store import Settled, SettledBy
from tests.unit.calls.generated import calls, decoded
from tests.unit.relay.company import KARIN, SECOND, START, answered, missed, outgoing, records, sent, staff

EVERYBODY = ("anna", "bob", "carla", "dirk")
LATER = 2**62
"""No stamp is after it."""


def who_missed(notifications: list[Notification]) -> dict[str, str]:
    return {
        one.mailbox: one.number
        for one in misses(notifications, staff=staff(), participants=EVERYBODY, received_at=LATER)
    }


def talked(notifications: list[Notification]) -> list[tuple[str, str, int]]:
    return [
        (one.number, one.by, (one.at - START) // SECOND)
        for notification in notifications
        for one in talks(notification, staff=staff(), received_at=LATER)
    ]


def test_all_whom_it_rang_missed_a_call_that_nobody_took() -> None:
    assert who_missed(missed("c1", 0, "anna", "bob")) == {"anna": KARIN, "bob": KARIN}


@pytest.mark.once
@settings(max_examples=200)
@given(calls(skewed=True), st.booleans())
def test_whoever_missed_a_call_by_their_own_log_missed_it_for_the_relay(payloads: list[Any], losing: bool) -> None:
    together = Conversations()
    all_sent = decoded(payloads[::2] if losing else payloads)
    for one in all_sent:
        together.add(one)
    # With a transfer lost, the calls of a conversation may be several: the relay looks at one.
    stream = list(together.of(all_sent[0].call_id))
    people = {f"u{n}": Agent.of(emails=(f"u{n}@example.com",)) for n in range(1, 5)}
    found = {
        (one.mailbox, one.at, frozenset(one.call_ids))
        for one in misses(stream, staff=Staff(people), participants=people, received_at=LATER)
    }
    by_log = {
        (name, record.ended_at, frozenset(record.call_ids))
        for name, who in people.items()
        for record in records(stream, who)
        if record.outcome is Outcome.MISSED
        and not record.internal
        and (number_key(record.remote.number, "NL") or "").startswith("+")
    }
    assert found <= by_log
    assert {one for one in by_log if stream[0].call_id in one[2]} <= found


def test_a_miss_is_dated_by_the_end_of_the_call_and_knows_its_calls() -> None:
    (one,) = misses(missed("c1", 0, "anna"), staff=staff(), participants=("anna",), received_at=LATER)
    assert (one.at, one.call_ids, one.settled) == (START + 10 * SECOND, ("c1",), False)


def test_nobody_missed_a_call_that_a_colleague_took() -> None:
    assert who_missed(answered("c1", 0, "anna", "bob", by="bob")) == {}


def test_nobody_has_missed_a_call_that_still_rings() -> None:
    assert who_missed(missed("c1", 0, "anna")[:2]) == {}


@pytest.mark.parametrize("caller", ["anonymous", "+31260xxxxxx", "dirk", "207", ""])
def test_withheld_callers_and_colleagues_are_never_called_back(caller: str) -> None:
    assert who_missed(missed("c1", 0, "anna", caller=caller)) == {}
    assert talked(answered("c1", 0, "anna", by="anna", caller=caller)) == []


def test_a_test_call_is_never_missed_and_settles_nothing() -> None:
    assert who_missed(missed("c1", 0, "anna", test=True)) == {}
    assert talks(sent("in-progress", targets=("anna",), test=True), staff=staff(), received_at=LATER) == ()


def test_an_answer_is_a_talk_of_the_one_who_answered() -> None:
    assert talked(answered("c1", 0, "anna", "bob", by="bob")) == [(KARIN, "bob@example.com", 5)]


@pytest.mark.parametrize("spelt", [KARIN, "0612345678", "0031612345678"])
def test_a_call_back_is_a_talk_once_the_other_side_answers(spelt: str) -> None:
    assert talked(outgoing("c1", 0, "carla", spelt)) == [(KARIN, "carla@example.com", 4)]


def test_colleagues_who_talk_with_each_other_settle_nothing() -> None:
    assert talked(outgoing("c1", 0, "anna", "bob")) == []


def test_an_answer_on_a_mobile_may_be_its_voicemail_and_settles_nothing() -> None:
    assert talked([sent("in-progress", targets=("anna/+31611111111",))]) == []


def test_somebody_who_is_not_enrolled_settles_too() -> None:
    (one,) = talks(sent("in-progress", targets=("dirk",)), staff=staff("anna"), received_at=LATER)
    assert one.by == "dirk@example.com"


def test_misses_are_looked_for_only_once_something_has_ended() -> None:
    ringing, ended = sent("ringing", targets=("anna",)), sent("ended")
    entry = Entry(1, Status.RINGING, None)
    assert not is_due(ringing, [entry])
    assert is_due(ended, [entry])
    assert is_due(ringing, [Entry(1, Status.ENDED, None)])
    assert not is_due(sent("parked"), [Entry(1, Status.ENDED, None)])


def miss(mailbox: str = "anna", at: int = 10, *call_ids: str, settled: bool = False) -> Miss:
    return Miss(mailbox, KARIN, at, call_ids or ("c1",), settled)


def test_a_talk_settles_what_was_over_before_it_in_one_item_a_mailbox() -> None:
    found = [
        miss("anna", 10, "c1"),
        miss("anna", 20, "c2"),
        miss("bob", 30, "c3"),
        miss("carla", 5, "c4", settled=True),
    ]
    settled = by_talk(found, Talk(KARIN, "dirk@example.com", 25))
    assert settled == {"anna": Settled(KARIN, "dirk@example.com", 25, SettledBy.TALKED, ("c1", "c2"))}


def test_marking_one_settles_it_and_earlier_ones_for_the_others() -> None:
    own = miss("anna", 20, "c2")
    found = [own, miss("bob", 20, "c2"), miss("bob", 10, "c1"), miss("carla", 21, "c3")]
    settled = by_hand(found, own, by="anna@example.com", at=50)
    assert settled == {"bob": Settled(KARIN, "anna@example.com", 50, SettledBy.HANDLED, ("c2", "c1"))}


def test_a_miss_that_is_told_late_is_settled_by_a_talk_that_came_since() -> None:
    reckoning = reckon((), (miss(at=10),), {KARIN: Talk(KARIN, "bob@example.com", 12)})
    assert reckoning.settled == {"anna": Settled(KARIN, "bob@example.com", 12, SettledBy.TALKED, ("c1",))}
    assert reckoning.misses == (miss(at=10, settled=True),)
    assert reckon((), (miss(at=10),), {KARIN: Talk(KARIN, "bob@example.com", 9)}).settled == {}


def test_a_miss_is_settled_once_however_often_late_news_comes() -> None:
    reckoning = reckon((miss(settled=True),), (miss(at=11),), {KARIN: Talk(KARIN, "bob@example.com", 99)})
    assert reckoning.settled == {}
    assert reckoning.misses == (miss(at=11, settled=True),)


def test_late_news_of_an_answer_takes_the_miss_away() -> None:
    assert reckon((miss(),), (), {}).misses == ()
