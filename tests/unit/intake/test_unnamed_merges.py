"""Transfers that do not say what they merge: a row is the same whatever came between its notifications.

A restart, many calls of the agent's own, an end that comes before housekeeping, any order.
"""

from __future__ import annotations

import asyncio
import datetime
import random
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callpop.calls.agent import Agent
from callpop.calls.desk import Desk
from callpop.calls.popup import CardRules
from callpop.calls.record import Record
from callpop.intake.memory import AT_HAND
from callpop.storage import call_log
from tests.unit.calls.generated import ME, calls, decoded
from tests.unit.intake.office import ANNA, BOB, CAROL, DAVE, EPOCH, HOUR, NOON, SECOND, Call, Office, Payload, office

A = Call("A")
B = Call("B", caller=BOB, dialled="201")
PASSED_TO_ME = (
    A.ringing(BOB, at=0),
    A.answered(BOB, 3),
    B.ringing(ANNA, at=10),
    B.answered(ANNA, 12),
    A.passed(BOB, ANNA, 20),
)
PASSED_ON = (A.passed(ANNA, DAVE, 80),)
END = (A.answered(DAVE, 85), A.ended(at=200))

# Bob asks Carol and Anna, whom nobody answers, then Carol alone: the transfer may mean either, so it means none.
GROUP = Call("B", caller=BOB, dialled="401")
AGAIN = Call("C", caller=BOB, dialled="203")
TWO_CANDIDATES = (
    A.ringing(BOB, at=0),
    A.answered(BOB, 3),
    GROUP.ringing(CAROL, ANNA, at=10),
    GROUP.ended("no-answer", 20),
    AGAIN.ringing(CAROL, at=25),
    AGAIN.answered(CAROL, 28),
    A.passed(BOB, CAROL, 40),
)


def rows(one: Office) -> set[tuple[str, tuple[str, ...], str, float | None]]:
    """What the log holds: call_id, call_ids, outcome, seconds talked."""
    page = one.ask(lambda conn: call_log.page(conn, before=None, limit=500))
    return {
        (entry.record.call_id, entry.record.call_ids, entry.record.outcome.value, entry.record.talk_seconds)
        for _, entry in page
        if not entry.record.call_id.startswith("other")
    }


@pytest.mark.asyncio
@pytest.mark.parametrize("turns", [True, False])
async def test_what_was_passed_to_me_stays_so_over_a_restart(tmp_path: Path, turns: bool) -> None:
    path = tmp_path / "callpop.sqlite3"
    async with office(path) as before:
        await before.play(*PASSED_TO_ME, *PASSED_ON)
        kept = rows(before)
        assert kept == {("A", ("A", "B"), "answered", 68.0)}
    async with office(path, learnt=False, now=before.now) as again:
        if turns:
            await again.housekeeping.turn()
        await again.play(*END)
        await again.housekeeping.turn()
        assert rows(again) == kept
        again.now += 25 * HOUR
        await again.housekeeping.turn()
        assert {call_id for call_id, _ in again.journal()} == {"A", "B"}


@pytest.mark.asyncio
async def test_a_call_that_ends_before_the_first_turn_after_a_start_was_answered(tmp_path: Path) -> None:
    path = tmp_path / "callpop.sqlite3"
    async with office(path) as before:
        await before.play(*PASSED_TO_ME)
    async with office(path, learnt=False, now=before.now) as again:
        await again.play(A.ended(at=80))
        await again.housekeeping.turn()
        assert rows(again) == {("A", ("A", "B"), "answered", 68.0)}


@pytest.mark.asyncio
async def test_many_calls_of_my_own_in_between_change_nothing(tmp_path: Path) -> None:
    async with office(tmp_path / "callpop.sqlite3") as one:
        await one.play(*PASSED_TO_ME, *PASSED_ON)
        for number in range(AT_HAND + 10):
            other = Call(f"other{number}", caller=f"+3161111{number:04}", began=NOON + 81 * SECOND)
            await one.play(other.ringing(ANNA, at=0), other.ended("no-answer", 0.5))
        await one.play(*END)
        assert rows(one) == {("A", ("A", "B"), "answered", 68.0)}


@pytest.mark.asyncio
@pytest.mark.parametrize("seed", range(25))
async def test_of_two_candidates_none_is_meant_in_any_order(tmp_path: Path, seed: int) -> None:
    shuffled = list(TWO_CANDIDATES)
    if seed:
        random.Random(seed).shuffle(shuffled)
    path = tmp_path / "callpop.sqlite3"
    expected = {("B", ("B",), "missed", None)}
    async with office(path) as before:
        await before.play(*shuffled)
        assert rows(before) == expected
    async with office(path, learnt=False, now=before.now) as again:
        await again.housekeeping.turn()
        assert rows(again) == expected


@pytest.mark.parametrize("seed", range(25))
def test_a_desk_has_one_record_a_call_also_when_a_link_is_undone(seed: int) -> None:
    shuffled = decoded(list(TWO_CANDIDATES))
    random.Random(seed).shuffle(shuffled)
    desk = Desk(Agent.of(emails=("anna@example.com",)))
    for one in shuffled:
        desk.receive(one, one.stamped_at, CardRules())
    assert [(each.call_id, each.call_ids) for each in desk.records()] == [("B", ("B",))]


def known(record: Record) -> tuple[object, ...]:
    """What must be the same."""
    return (
        record.call_id,
        frozenset(record.call_ids),
        record.direction,
        record.outcome,
        record.reason,
        record.remote.number,
        record.dialled,
        record.started_at,
        record.answered_at,
        record.ended_at,
    )


@pytest.mark.once
@given(calls(skewed=False), st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=40, deadline=None)
def test_the_log_holds_what_the_set_of_notifications_means_whatever_the_order_and_a_restart(
    payloads: list[Payload], chance: random.Random, shuffled: bool
) -> None:
    sent = list(payloads)
    if shuffled:
        chance.shuffle(sent)
    cut = chance.randrange(len(sent) + 1)
    desk = Desk(Agent.of(emails=(ME,)))
    for one in decoded(sent):
        desk.receive(one, one.stamped_at, CardRules())
    with TemporaryDirectory() as folder:
        assert asyncio.run(_log(Path(folder) / "callpop.sqlite3", sent, cut)) == {
            known(record) for record in desk.records()
        }


async def _log(path: Path, sent: list[Payload], cut: int) -> set[tuple[object, ...]]:
    """The log after these notifications, with a restart between two of them."""
    now = max(_stamped(each) for each in sent)
    for begin, end in pairwise((0, cut, len(sent))):
        async with office(path, emails=(ME,), learnt=not begin, now=now) as one:
            if begin:
                await one.housekeeping.turn()
            for each in sent[begin:end]:
                await one.post(each)
            await one.housekeeping.turn()
            page = one.ask(lambda conn: call_log.page(conn, before=None, limit=50))
    return {known(entry.record) for _, entry in page}


def _stamped(payload: Payload) -> int:
    stamped = datetime.datetime.fromisoformat(payload["timestamp"])
    return round((stamped - EPOCH) / datetime.timedelta(microseconds=1))
