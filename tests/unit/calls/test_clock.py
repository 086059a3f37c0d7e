"""A wrong desktop clock, or one absurd stamp, silences no card."""

from __future__ import annotations

import pytest

from callpop.calls.clock import Skew, StampClock

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


class Computer:
    """A computer whose clock may be wrong, and may be set.

    Args:
        wrong_by: Microseconds by which it is ahead of the platform's.
    """

    def __init__(self, *, wrong_by: int = 0) -> None:
        self.true = 1_000 * HOUR
        self.wrong_by = wrong_by
        self.stamps = StampClock(self.wall, lambda: self.true - 7 * HOUR)

    def wall(self) -> int:
        return self.true + self.wrong_by

    def receives(self, *, late: int = 0) -> None:
        """One notification of the platform, after so many microseconds on its way."""
        self.stamps.observe(received_at=self.wall(), stamped_at=self.true - late)

    def plays_test_call(self) -> None:
        """One notification that this computer stamped itself."""
        self.stamps.observe(received_at=self.wall(), stamped_at=self.wall(), trial=True)

    def age(self) -> int:
        """How old what the platform stamped just now is held to be."""
        return self.stamps.now() - self.true


@pytest.mark.parametrize("wrong_by", [-90 * SECOND, 0, 90 * SECOND])
def test_a_test_call_says_nothing_of_the_platforms_clock(wrong_by: int) -> None:
    computer = Computer(wrong_by=wrong_by)
    computer.receives()
    computer.plays_test_call()
    computer.true += 10 * SECOND
    assert computer.age() == 0
    assert computer.stamps.now(trial=True) == computer.wall()


@pytest.mark.parametrize("by", [-HOUR, -60 * SECOND, 60 * SECOND, HOUR])
def test_a_clock_that_is_set_silences_nothing_from_the_next_receipt_on(by: int) -> None:
    computer = Computer(wrong_by=-60 * SECOND)
    for _ in range(30):
        computer.true += SECOND
        computer.receives()
    computer.wrong_by += by
    computer.receives(late=SECOND)
    assert computer.age() == -SECOND
    computer.receives()
    assert computer.age() == 0


def test_until_something_comes_a_clock_that_was_set_is_held_to_be_right() -> None:
    computer = Computer(wrong_by=-60 * SECOND)
    computer.receives()
    computer.wrong_by = 0
    assert computer.age() == 0


def test_a_clock_that_drifts_keeps_what_was_seen() -> None:
    computer = Computer()
    computer.receives()
    for _ in range(4):
        computer.wrong_by += SECOND
        computer.receives(late=40 * SECOND)
    assert computer.age() == 4 * SECOND, "something stale was taken for the offset"


def test_seconds_are_counted_by_the_steady_clock_whatever_the_other_says() -> None:
    computer = Computer(wrong_by=60 * SECOND)
    computer.receives()
    assert computer.stamps.ahead() == -7 * HOUR
    computer.wrong_by = 0
    computer.receives()
    assert computer.stamps.ahead() == -7 * HOUR


def test_by_another_clock_receipts_begin_anew() -> None:
    computer = Computer(wrong_by=2 * HOUR)
    computer.receives()
    relay = computer.true + 5 * SECOND
    computer.stamps.go_by(lambda: relay)
    assert computer.age() == 5 * SECOND
    computer.stamps.observe(received_at=relay, stamped_at=computer.true)
    assert computer.age() == 0
    computer.stamps.go_by(None)
    assert computer.age() == 2 * HOUR


def test_others_tell_the_time_by_live_receipts_or_by_their_own_clock_once_it_is_heard() -> None:
    now, heard = [1000 * HOUR], [False]
    clock = StampClock(lambda: now[0])
    assert clock.witnessed() is None
    clock.observe(received_at=now[0], stamped_at=now[0], trial=True)
    assert clock.witnessed() is None
    clock.observe(received_at=now[0], stamped_at=now[0] - 500 * HOUR)
    assert clock.witnessed() == 500 * HOUR
    clock.go_by(lambda: 7 * HOUR, lambda: heard[0])
    assert clock.witnessed() is None
    heard[0] = True
    assert clock.witnessed() == 7 * HOUR
    clock.go_by(None)
    assert clock.witnessed() is None
