from __future__ import annotations

import itertools

from callpop.intake.backoff import Backoff


def test_the_bound_doubles_up_to_the_longest_and_chance_spreads_what_is_below() -> None:
    bounds = Backoff(first=1, longest=60, chance=lambda: 1.0)
    assert [bounds.next() for _ in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]
    bounds.reset()
    assert bounds.next() == 1
    least = Backoff(chance=lambda: 0.0)
    assert [least.next() for _ in range(3)] == [0, 0, 0]


def test_what_the_other_side_asks_for_is_kept_and_spread() -> None:
    assert Backoff(first=2, chance=lambda: 0.5).next(at_least=30) == 31


def test_a_thousand_desktops_do_not_come_in_one_moment() -> None:
    waits = sorted(Backoff().next() for _ in range(1000))
    assert waits[0] < 0.1
    assert waits[-1] > 0.9
    assert max(later - sooner for sooner, later in itertools.pairwise(waits)) < 0.05
