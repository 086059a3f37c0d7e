"""Tasks that clicks start: owned, reported when they fail, cancelled at the end."""

from __future__ import annotations

import asyncio
import gc

import pytest

from callpop.desktop.slots import AsyncSlots


class Reports:
    def __init__(self) -> None:
        self.made: list[tuple[str, str]] = []

    def __call__(self, error: BaseException, where: str) -> None:
        self.made.append((repr(error), where))


@pytest.mark.asyncio
async def test_work_is_done_although_nobody_keeps_it() -> None:
    done = asyncio.Event()

    async def work() -> None:
        await asyncio.sleep(0)
        gc.collect()
        done.set()

    AsyncSlots(Reports()).run(work(), "while testing")
    await done.wait()


@pytest.mark.asyncio
async def test_what_fails_is_reported_with_what_was_being_done() -> None:
    reports = Reports()
    slots = AsyncSlots(reports)

    async def work() -> None:
        raise LookupError("nothing there")

    slots.run(work(), "while a record was opened")
    while not reports.made:
        await asyncio.sleep(0)
    assert reports.made == [("LookupError('nothing there')", "while a record was opened")]


@pytest.mark.asyncio
async def test_the_end_cancels_what_runs_waits_for_it_and_starts_nothing_more() -> None:
    reports = Reports()
    slots = AsyncSlots(reports)
    steps: list[str] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            steps.append("tidied up")

    async def late() -> None:
        steps.append("late")

    slots.run(work(), "while testing")
    await asyncio.sleep(0)
    await slots.shutdown()
    assert steps == ["tidied up"]
    slots.run(late(), "while testing")
    await asyncio.sleep(0)
    assert steps == ["tidied up"]
    assert reports.made == []
