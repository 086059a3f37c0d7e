"""The filter may be wrong about a stranger, never about a known call."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from callpop.intake.seen import Seen


@given(st.lists(st.text(), max_size=50))
def test_what_was_added_is_always_found(call_ids: list[str]) -> None:
    seen = Seen()
    for call_id in call_ids:
        seen.add(call_id)
    assert all(call_id in seen for call_id in call_ids)


def test_few_strangers_are_taken_for_known() -> None:
    seen = Seen()
    for number in range(100_000):
        seen.add(f"pbx-{number}")
    assert sum(f"other-{number}" in seen for number in range(10_000)) < 500


def test_two_filters_together_know_what_each_knew() -> None:
    one, other = Seen(), Seen()
    one.add("a")
    other.add("b")
    one.update(other)
    assert "a" in one
    assert "b" in one
    assert "c" not in one
    one.add("c")
    assert "c" in one
