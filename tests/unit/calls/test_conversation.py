"""Which calls are one conversation, also when they are forgotten and come again."""

from __future__ import annotations

from callpop.calls.conversation import Conversations
from callpop.notifications.model import Notification
from tests.unit.calls.notation import sent

CONSULTED = """
R1 i +31612345678>+31508009000 [+31508009000@201]
I1 i +31612345678>+31508009000 [+31508009000@201]
R2 o @201>203 [@203]
"""
TRANSFER = "X1 i +31612345678>203 [@203] by @201"


def taken(notifications: list[Notification]) -> Conversations:
    calls = Conversations()
    for one in notifications:
        calls.add(one)
    return calls


def test_a_link_is_known_from_both_its_ends() -> None:
    flow = sent(CONSULTED + TRANSFER)
    calls = taken(flow)
    first, second = flow[0].call_id, flow[2].call_id
    assert calls.call_ids(first) == calls.call_ids(second) == {first, second}
    assert calls.of(first)[-1].merged_id == second


def test_a_second_candidate_undoes_the_link_and_says_whose_conversation_changed() -> None:
    flow = sent(CONSULTED + "R3 o @201>203 [@203]\n" + TRANSFER)
    *others, third, transfer = flow
    calls = taken([*others, transfer])
    first, second = flow[0].call_id, flow[2].call_id
    assert calls.call_ids(first) == {first, second}
    assert calls.add(third) >= {first, second, third.call_id}
    assert calls.call_ids(first) == {first}
    assert calls.call_ids(second) == {second}


def test_forgetting_one_of_two_candidates_makes_no_link() -> None:
    flow = sent(CONSULTED + "R3 o @201>203 [@203]\n" + TRANSFER)
    calls = taken(flow)
    calls.forget([flow[3].call_id])
    assert calls.call_ids(flow[0].call_id) == {flow[0].call_id}


def test_what_is_forgotten_is_gone_and_can_come_again() -> None:
    flow = sent(CONSULTED + "X1<2 i +31612345678>203 [@203] by @201")
    calls = taken(flow)
    calls.forget(calls.call_ids(flow[0].call_id))
    assert len(calls) == 0
    assert calls.of(flow[0].call_id) == ()
    assert calls.add(flow[0]) == {flow[0].call_id}


def test_two_calls_are_not_one_because_both_numbers_are_withheld() -> None:
    flow = sent(
        "R1 i +31612345678>+31508009000 [+31508009000@201]\nR2 i anonymous>203 [@203]\n"
        "X1 i +31612345678>203 [@203] by anonymous\n"
    )
    calls = taken(flow)
    assert calls.call_ids(flow[0].call_id) == {flow[0].call_id}
