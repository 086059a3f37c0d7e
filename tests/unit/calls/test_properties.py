"""What must hold for every call, in every order and number of deliveries."""

from __future__ import annotations

import os
import random
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from callpop.calls.agent import Agent
from callpop.calls.desk import Desk
from callpop.calls.order import in_order
from callpop.calls.popup import Card, CardKind, CardRules, CardState, Step
from callpop.calls.record import Ring, RingEnd
from callpop.notifications.model import Notification
from tests.unit.calls.generated import ME, calls, compact, decoded

pytestmark = pytest.mark.once
EXAMPLES = int(os.environ.get("CALLPOP_EXAMPLES", "300"))
AGENT = Agent.of(emails=(ME,))
RULES = CardRules(age_limit=3_600_000_000)


def played(
    notifications: list[Notification], *, cards: dict[str, Card] | None = None
) -> tuple[Desk, list[tuple[Card, Step]]]:
    """A desk after these notifications, each received at its own stamp, and all its cards did."""
    desk = Desk(AGENT)
    did = []
    for one in notifications:
        for change in desk.receive(one, one.stamped_at, RULES):
            did += [(each.card, each.step) for each in change.plan.changes]
    return desk, did


def drawn(data: Any, skewed: bool, *, losing: bool = False) -> list[Notification]:
    """A conversation in the order sent."""
    payloads = data.draw(calls(skewed=skewed))
    if losing:
        payloads = [one for one in payloads if data.draw(st.integers(0, 9))]
    note(compact(payloads))
    return decoded(payloads)


def has_length(ring: Ring) -> bool:
    """Not a ringing that is stamped after its leg was answered or over: that one rings nobody."""
    return not ring.silent


def shuffled(draw: Any, notifications: list[Notification]) -> list[Notification]:
    """Any order, with repetitions."""
    again = draw(st.lists(st.sampled_from(notifications), max_size=4)) if notifications else []
    mixed = [*notifications, *again]
    random.Random(draw(st.integers(0, 2**32))).shuffle(mixed)
    return mixed


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data(), st.booleans(), st.booleans())
def test_any_order_and_number_of_deliveries_gives_the_same_record(data: Any, skewed: bool, losing: bool) -> None:
    sent = drawn(data, skewed, losing=losing)
    once, _ = played(sent)
    mixed, _ = played(shuffled(data.draw, sent))
    assert sorted(mixed.records(), key=lambda r: r.call_id) == sorted(once.records(), key=lambda r: r.call_id)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data(), st.booleans())
def test_in_order_each_ring_gets_exactly_one_card(data: Any, losing: bool) -> None:
    # The order that the fold itself defines: at equal stamps no other can be known.
    desk, did = played(list(in_order(drawn(data, False, losing=losing))))
    shown = [card for card, step in did if step is Step.SHOWN and card.kind is CardKind.RING]
    rings = [ring for record in desk.records() for ring in record.rings if has_length(ring)]
    for ring in rings:
        assert sum(bool(card.notifications & ring.notifications) for card in shown) == 1
    assert len(shown) == len(rings)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data(), st.booleans(), st.booleans())
def test_in_any_order_each_ring_gets_at_most_one_card(data: Any, skewed: bool, losing: bool) -> None:
    sent = drawn(data, skewed, losing=losing)
    desk, did = played(shuffled(data.draw, sent))
    shown = [card for card, step in did if step is Step.SHOWN and card.kind is CardKind.RING]
    for record in desk.records():
        for ring in record.rings:
            assert sum(bool(card.notifications & ring.notifications) for card in shown) <= 1


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data(), st.booleans())
def test_no_ringing_or_in_call_card_outlives_its_call(data: Any, skewed: bool) -> None:
    sent = shuffled(data.draw, drawn(data, skewed))
    desk, _ = played(sent)
    for record in desk.records():
        for card in desk.cards(record.call_ids):
            ringing = any(ring.state is RingEnd.STILL_RINGING for ring in record.rings)
            if record.over:
                assert card.state.final
            elif not ringing:
                assert card.state not in (CardState.RINGING, CardState.PASSED_ON)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data(), st.booleans())
def test_a_card_that_the_agent_closed_never_returns_for_that_ring(data: Any, skewed: bool) -> None:
    sent = shuffled(data.draw, drawn(data, skewed))
    desk = Desk(AGENT)
    closed: list[Card] = []
    for one in sent:
        for change in desk.receive(one, one.stamped_at, RULES):
            for each in change.plan.changes:
                assert each.card.card_id not in {card.card_id for card in closed}
                if each.step is Step.SHOWN:
                    assert not any(each.card.notifications & card.notifications for card in closed)
                    if data.draw(st.booleans()):
                        desk.replace_card(each.card.closed_by_agent())
                        closed.append(each.card)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.data(), st.booleans())
def test_agents_that_no_notification_names_have_no_row(data: Any, skewed: bool) -> None:
    stranger = Desk(Agent.of(emails=("u9@example.com",), numbers=("209",)))
    for one in drawn(data, skewed):
        assert stranger.receive(one, one.stamped_at, RULES) == ()
    assert stranger.records() == ()
