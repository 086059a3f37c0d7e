"""Clocks that are wrong, that differ, and that are set: each ring gets its card, and its seconds are right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.intake.office import ANNA, BOB, MINUTE, NOON, SECOND, Call, Office, office
from tests.unit.intake.reading import reading
from tests.unit.intake.relay_stand_in import stand_in

pytestmark = pytest.mark.asyncio

TRIALS = [("trial", {"test": True}), ("sim-0a1b2c3d-1763629200.1", {})]
"""A test call, and one that ``callpop simulate`` plays: both are stamped by the computer that plays them."""


async def rings(anna: Office, call_id: str, *, wrong_by: int) -> None:
    """The platform, whose clock is right, lets Anna's phone ring."""
    await anna.post(Call(call_id, began=anna.now - wrong_by).ringing(ANNA, at=0))


@pytest.mark.parametrize("wrong_by", [-90 * SECOND, 90 * SECOND])
@pytest.mark.parametrize(("call_id", "marks"), TRIALS)
async def test_an_own_trial_on_a_wrong_clock_has_its_card_and_costs_no_other_its_own(
    path: Path, wrong_by: int, call_id: str, marks: dict[str, Any]
) -> None:
    async with office(path, now=NOON + wrong_by) as anna:
        await anna.post(Call("others", began=NOON).ringing(BOB, at=0))
        trial = Call(call_id, began=anna.now)
        await anna.post(trial.said("ringing", 0, targets=Call("x").ringing(ANNA)["targets"], **marks))
        assert len(anna.shown()) == 1, anna.decided()
        await anna.post(trial.said("ended", 0, reason="completed", **marks))
        for number in range(3):
            anna.now += 10 * SECOND
            await rings(anna, f"real{number}", wrong_by=wrong_by)
        assert len(anna.shown()) == 4, anna.decided()


@pytest.mark.parametrize("by", [-60 * SECOND, 60 * SECOND])
async def test_a_clock_that_is_set_costs_no_call_its_card(path: Path, by: int) -> None:
    async with office(path, now=NOON - 60 * SECOND) as anna:
        for number in range(10):
            anna.now += SECOND
            await rings(anna, f"before{number}", wrong_by=-60 * SECOND)
        anna.set_clock(by)
        for number in range(3):
            anna.now += SECOND
            await rings(anna, f"after{number}", wrong_by=by - 60 * SECOND)
        assert len(anna.shown()) == 13, anna.decided()


@pytest.mark.parametrize("wrong_by", [-90 * SECOND, 0, 90 * SECOND])
async def test_the_desktop_is_told_by_how_much_its_clock_is_ahead_of_a_calls_stamps(path: Path, wrong_by: int) -> None:
    async with office(path, now=NOON + wrong_by) as anna:
        call = Call("c1", began=NOON)
        await anna.post(call.ringing(ANNA, at=0))
        anna.now += 4 * SECOND
        await anna.post(call.answered(ANNA, at=4))
        assert [event.ahead for event in anna.calls()] == [wrong_by, wrong_by]
        trial = Call("trial", began=anna.now).said("ringing", 0, targets=call.ringing(ANNA)["targets"], test=True)
        await anna.post(trial)
        assert anna.calls()[-1].ahead == 0


async def test_seconds_go_on_by_the_steady_clock_when_the_other_is_set(path: Path) -> None:
    async with office(path, now=NOON - 60 * SECOND) as anna:
        call = Call("c1", began=NOON)
        await anna.post(call.ringing(ANNA, at=0))
        anna.set_clock(60 * SECOND)
        anna.now += 4 * SECOND
        await anna.post(call.answered(ANNA, at=4))
        # The steady clock has never been set: it is a minute behind, as it was.
        assert [event.ahead for event in anna.calls()] == [-60 * SECOND, -60 * SECOND]


async def test_a_test_call_that_had_waited_at_a_relay_is_dated_by_the_relays_clock(path: Path) -> None:
    """The relay's own clock is two minutes slow; it stamps the test call, the platform all others."""
    slow = 2 * MINUTE
    async with office(path) as anna, stand_in(lambda: anna.now - slow) as relay:
        relay.put(Call("others", began=anna.now).ringing(BOB, at=0))
        trial = Call("trial", began=anna.now - slow)
        relay.put(trial.said("ringing", 0, targets=trial.ringing(ANNA)["targets"], test=True))
        async with reading(anna, relay):
            assert len(anna.shown()) == 1, anna.decided()
            assert [event.ahead for event in anna.calls()][-1] == slow
