"""The short way of reading gives what the long way gives, or leaves it to the long way."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.notifications import decode as the_long_way
from callpop.notifications.decode import decode
from callpop.notifications.familiar import familiar
from callpop.notifications.model import Notification
from callpop.notifications.refusal import NotANotification
from tests.unit.notifications.payloads import ANNA, BOB, Payload, bodies, body, mutated, ringing, transfer

USUAL = [
    ringing(),
    ringing(destination={"number": "0150010001", "targets": [ANNA, BOB]}, targets=[]),
    ringing(destination={"number": None, "target": ANNA}, targets=[]),
    ringing(status="created", targets=[], reason=None, merged_id=None, caller=None),
    ringing(status="in-progress", timestamp="2026-11-20T09:00:00", caller={}),
    ringing(status="ended", reason="completed", direction=None, test=True),
    transfer(),
    transfer(redirector={}, merged_id=""),
]
UNUSUAL = [
    ringing(status="Ringing"),
    ringing(version="v3"),
    ringing(reason="on fire"),
    ringing(queue="sales"),
    ringing(caller={"number": "+31612345678", "mood": "good"}),
    ringing(caller={"number": "+31612345678", "name": "x" * 2000}),
    ringing(targets=ANNA),
    ringing(target=ANNA, targets=[]),
    ringing(targets=[ANNA], destination={"number": "201", "targets": [BOB]}),
    transfer(merged_id="host-1700000000.1"),
]


def long_way(data: bytes) -> Notification | None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(the_long_way, "familiar", lambda _: None)
        try:
            return decode(data)
        except NotANotification:
            return None


@pytest.mark.parametrize("payload", USUAL)
def test_the_usual_shapes_are_read_at_once_and_alike(payload: Payload) -> None:
    found = familiar(body(payload))
    assert found is not None
    assert found == long_way(body(payload))


@pytest.mark.parametrize("payload", UNUSUAL)
def test_what_is_unlike_them_is_left_to_the_long_way(payload: Payload) -> None:
    assert familiar(body(payload)) is None
    assert long_way(body(payload)) is not None


@given(bodies)
def test_nothing_is_read_differently(data: bytes) -> None:
    found = familiar(data)
    assert found is None or found == long_way(data)


@given(mutated(), st.randoms(use_true_random=False))
def test_neither_blanks_nor_the_order_of_keys_make_another_notification(payload: Payload, chance: object) -> None:
    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            keys = list(value)
            chance.shuffle(keys)  # type: ignore[attr-defined]
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(one) for one in value] if isinstance(value, list) else value

    found = long_way(body(payload))
    other = json.dumps(shuffled(payload), indent=1).encode()
    assert (found and found.digest) == ((again := long_way(other)) and again.digest)
    if found is not None:
        assert decode(other).digest == decode(body(payload)).digest == found.digest


def test_a_party_that_was_refused_is_refused_again() -> None:
    spoilt = body(ringing(caller={"number": ["no", "number"]}))
    for _ in range(2):
        with pytest.raises(NotANotification, match=r"caller\.number: expected text"):
            decode(spoilt)
