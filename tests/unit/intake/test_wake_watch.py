from __future__ import annotations

import asyncio

import pytest

from callpop.intake.wake_watch import WakeWatch

pytestmark = pytest.mark.asyncio


async def test_a_clock_that_jumped_tells_of_a_sleep_and_an_even_one_of_none() -> None:
    woken: list[float] = []
    clock = [0.0]
    steps = iter([5.0, 5.2, 3600.0, 5.0, 7.0])

    async def sleep(_: float) -> None:
        step = next(steps, None)
        if step is None:
            raise asyncio.CancelledError
        clock[0] += step

    with pytest.raises(asyncio.CancelledError):
        await WakeWatch(lambda: woken.append(clock[0]), wall=lambda: clock[0], sleep=sleep).run()
    assert woken == [3610.2]
