"""The way of a call is told once, in order, and agrees with what its row says."""

from __future__ import annotations

import datetime
import itertools
import json

import pytest

from callpop.calls.agent import Agent
from callpop.calls.conversation import Conversations
from callpop.calls.fold import fold
from callpop.calls.record import Direction, Outcome, Record
from callpop.calls.story import Scene, SceneKind
from callpop.notifications.decode import decode
from callpop.notifications.model import Notification
from callpop.storage.rows import decode_record, encode_record
from tests.flows import Dialect, Flow, flow_payloads, flows
from tests.unit.calls.notation import SECOND, START_US, me, sent

START = datetime.datetime(2026, 11, 20, 9, 0, 0, tzinfo=datetime.UTC)
ANSWERED = """
C1 i +31612345678>+31508009000
R1 i +31612345678>+31508009000 [@201 @202]
I1 i +31612345678>+31508009000 [@201]
"""
CONSULTED = (
    ANSWERED
    + """
R2 o @201>203 [@203]
I2 o @201>203 [@203]
W2<1 i +31612345678>203 [@203] by @201
"""
)


def record_of(notifications: list[Notification], agent: Agent) -> Record:
    conversations = Conversations()
    for one in notifications:
        conversations.add(one)
    record = fold(conversations.of(notifications[0].call_id), agent)
    assert record is not None
    return record


def told(text: str, account: str) -> list[tuple[str, int, int | None]]:
    """Kind, begin and end of each scene, in seconds of the flow."""

    def second(at: int | None) -> int | None:
        return None if at is None else (at - START_US) // SECOND

    story = record_of(sent(text), me(account)).story
    return [(scene.kind.value, second(scene.at) or 0, second(scene.until)) for scene in story]


def records(flow: Flow, dialect: Dialect, agent: Agent) -> list[Record]:
    conversations = Conversations()
    notifications = [decode(json.dumps(one).encode()) for one in flow_payloads(flow, dialect, START)]
    for one in notifications:
        conversations.add(one)
    groups = {conversations.call_ids(one.call_id): one.call_id for one in notifications}
    folded = (fold(conversations.of(call_id), agent) for call_id in groups.values())
    return [record for record in folded if record is not None]


def only(record: Record, kind: SceneKind) -> list[Scene]:
    return [scene for scene in record.story if scene.kind is kind]


@pytest.mark.parametrize("dialect", list(Dialect))
@pytest.mark.parametrize("flow", flows(), ids=lambda flow: flow.name)
def test_the_story_of_every_flow_agrees_with_its_row(flow: Flow, dialect: Dialect) -> None:
    for account in (201, 202, 203, 204, 205, 217, 218):
        for record in records(flow, dialect, Agent.of(emails=(f"u{account}@example.com",))):
            story = record.story
            assert [scene.at for scene in story] == sorted(scene.at for scene in story)
            assert len({(scene.kind, scene.at, scene.by, scene.by_me) for scene in story}) == len(story)
            assert all(scene.until is None or scene.until >= scene.at for scene in story)
            assert story[0].kind in (SceneKind.CAME, SceneKind.RANG, SceneKind.ANSWERED)
            assert (story[-1].kind is SceneKind.ENDED) == record.over
            assert len(only(record, SceneKind.ENDED)) == record.over
            mine = [scene for scene in only(record, SceneKind.ANSWERED) if scene.by_me]
            if record.direction is Direction.INCOMING:
                assert bool(mine) == (record.outcome is Outcome.ANSWERED)
                assert any(scene.to_me for scene in story) == bool(record.rings)
            else:
                assert bool(only(record, SceneKind.ANSWERED)) == (record.outcome is Outcome.ANSWERED)
                assert story[0].by_me
            if mine and record.answered_at == mine[0].at and record.direction is Direction.INCOMING:
                assert mine[0].until is not None and record.talk_seconds is not None
                assert mine[0].until - mine[0].at == record.talk_seconds * 1e6
            passed = only(record, SceneKind.PASSED)
            assert any(scene.to_me for scene in passed) == (record.transferred_by is not None) or account == 217
            if record.outcome is Outcome.MISSED:
                assert not story[-1].talked


def test_the_other_end_stands_in_no_scene_by_its_number() -> None:
    for scene in record_of(sent(CONSULTED), me("203")).story:
        assert "+31612345678" not in {party.number for party in (*scene.to, scene.by) if party is not None}


def test_a_consultation_is_how_a_call_is_passed_on_and_no_call_of_its_own() -> None:
    assert told(CONSULTED + "E2 i +31612345678>203 =completed", "203") == [
        ("rang", 1, 2),
        ("answered", 2, 3),
        ("passed", 3, 4),
        ("answered", 4, 6),
        ("ended", 6, None),
    ]
    passed = record_of(sent(CONSULTED), me("203")).story[2]
    assert (passed.announced, passed.to_me, passed.by_me) == (True, True, False)


def test_who_passes_a_call_on_talked_until_then_as_the_row_says() -> None:
    record = record_of(sent(CONSULTED), me("201"))
    mine = next(scene for scene in record.story if scene.by_me and scene.kind is SceneKind.ANSWERED)
    assert mine.until is not None and (mine.until - mine.at) / 1e6 == record.talk_seconds


def test_a_call_passed_on_blindly_rings_until_somebody_answers() -> None:
    text = ANSWERED + "X1 i +31612345678>203 [@203] by @201\nI1 i +31612345678>203 [@203]"
    assert told(text, "203")[2:] == [("passed", 3, 4), ("answered", 4, None)]


def test_a_call_passed_on_that_nobody_takes_ends_without_talk() -> None:
    text = ANSWERED + "X1 i +31612345678>203 [@203] by @201\nE1 i +31612345678>203 =no-answer"
    end = record_of(sent(text), me("203")).story[-1]
    assert (end.kind, end.talked, end.reason) == (SceneKind.ENDED, False, "no-answer")


def test_phones_that_join_later_ring_in_the_same_scene() -> None:
    text = """
    R1 i +31612345678>+31508009000 [@201]
    R1 i +31612345678>+31508009000 [@201 @202]
    R1 i +31612345678>+31508009000 [@203]
    """
    (scene,) = record_of(sent(text), me("201")).story
    assert scene.to_me and [party.number for party in scene.to] == ["202", "203"]


def test_a_call_that_is_picked_up_without_having_rung_is_told_too() -> None:
    text = "C1 i +31612345678>+31508009000\nI1 i +31612345678>+31508009000 [@201]"
    assert told(text, "201") == [("came", 0, 1), ("answered", 1, None)]


def test_an_answer_told_twice_is_one_answer() -> None:
    text = ANSWERED + "I1 i +31612345678>+31508009000 [@201]\nR1 i +31612345678>+31508009000 [@201 @202]"
    assert [kind for kind, _, _ in told(text, "201")] == ["rang", "answered"]


def test_the_end_of_a_merged_call_is_no_end() -> None:
    text = CONSULTED + "E1 o @201>203 =cancelled"
    assert "ended" not in [kind for kind, _, _ in told(text, "203")]


def test_every_order_of_arrival_tells_the_same() -> None:
    notifications = sent(CONSULTED)
    wanted = record_of(notifications, me("203")).story
    for order in itertools.islice(itertools.permutations(notifications), 0, 720, 17):
        assert record_of(list(order), me("203")).story == wanted


def test_a_story_is_kept_with_its_record() -> None:
    record = record_of(sent(CONSULTED), me("203"))
    assert decode_record(encode_record(record)) == record
