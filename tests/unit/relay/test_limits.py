"""How often somebody may be wrong."""

from __future__ import annotations

import pytest

from callpop.relay.limits import Patience, Wrong


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_few_wrong_attempts_are_borne_and_forgiven() -> None:
    clock = Clock()
    patience = Patience(each=3, per_minute=6, clock=clock)
    assert [patience.was_wrong("a", Wrong.TOKEN) for _ in range(3)] == [0, 0, 0]
    assert patience.was_wrong("a", Wrong.TOKEN) == pytest.approx(10)
    assert patience.wait("a", Wrong.TOKEN) == pytest.approx(10)
    clock.now += 10
    assert patience.wait("a", Wrong.TOKEN) == 0
    assert patience.was_wrong("a", Wrong.TOKEN) == 0
    assert patience.was_wrong("a", Wrong.TOKEN) > 0


def test_senders_and_kinds_are_counted_apart() -> None:
    patience = Patience(each=1, per_minute=1, clock=Clock())
    assert patience.was_wrong("a", Wrong.TOKEN) == 0
    assert patience.was_wrong("a", Wrong.TOKEN) > 0
    assert patience.was_wrong("b", Wrong.TOKEN) == 0
    assert patience.was_wrong("a", Wrong.CODE) == 0


def test_a_flood_of_senders_costs_no_memory() -> None:
    patience = Patience(each=1, per_minute=1, clock=Clock())
    for sender in range(20_000):
        patience.was_wrong(str(sender), Wrong.SECRET)
    assert len(patience._left) <= 10_000
    assert patience.was_wrong("19999", Wrong.SECRET) > 0
