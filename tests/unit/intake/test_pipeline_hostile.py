"""Whatever is posted: it is refused, or it is a notification; nothing behind it breaks."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from callpop.notifications.decode import NotANotification
from tests.unit.intake.office import office
from tests.unit.notifications.payloads import bodies


@pytest.mark.once
@settings(max_examples=60)
@given(body=bodies)
def test_no_body_whatever_breaks_it(body: bytes) -> None:
    async def run() -> None:
        async with office(Path(folder) / "db.sqlite3") as anna:
            try:
                await anna.pipeline.accept(body)
            except NotANotification:
                return
            await anna.housekeeping.turn()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run())
