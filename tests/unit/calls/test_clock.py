"""A wrong desktop clock, or one absurd stamp, silences no card."""

from __future__ import annotations

from callpop.calls.clock import Skew

SECOND = 1_000_000
HOUR = 3600 * SECOND


def test_the_offset_is_the_smallest_difference_of_the_last_fifty_receipts() -> None:
    skew = Skew()
    assert skew.offset == 0
    for late in (7, 3, 9):
        skew.observe(received_at=(100 + late) * SECOND, stamped_at=100 * SECOND)
    assert skew.offset == 3 * SECOND
    for _ in range(50):
        skew.observe(received_at=108 * SECOND, stamped_at=100 * SECOND)
    assert skew.offset == 8 * SECOND


def test_a_clock_that_is_slow_gives_a_negative_offset() -> None:
    skew = Skew()
    skew.observe(received_at=0, stamped_at=90 * SECOND)
    assert skew.offset == -90 * SECOND


def test_a_single_absurd_stamp_is_passed_over() -> None:
    skew = Skew()
    for _ in range(3):
        skew.observe(received_at=HOUR, stamped_at=HOUR - SECOND)
    skew.observe(received_at=HOUR, stamped_at=HOUR * 24 * 365 * 1000)
    assert skew.offset == SECOND
