"""What came lately: counted by the day, and of the newest what they did; of others' calls no number."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.calls.agent import Agent
from callpop.storage.arrivals import Arrivals, arrivals
from tests.unit.intake.office import ANNA, BOB, CALLER, MINUTE, NOON, Call, office

ME = Agent(emails=frozenset({"anna@example.com"}))


@pytest.mark.asyncio
async def test_all_are_counted_and_the_newest_told_with_what_they_did(tmp_path: Path) -> None:
    async with office(tmp_path / "callpop.sqlite3") as anna:
        assert anna.ask(lambda conn: arrivals(conn, ME, since=0, limit=3)) == Arrivals()
        mine, theirs = Call("mine", caller=CALLER, began=NOON), Call("theirs", caller=CALLER, began=NOON + MINUTE)
        await anna.play(mine.ringing(ANNA))
        await anna.play(theirs.ringing(BOB), theirs.ended("no-answer"))
        found = anna.ask(lambda conn: arrivals(conn, ME, since=0, limit=3))
        assert found.today == 3 and found.last is not None
        assert [(one.status, one.decision, one.mine) for one in found.newest] == [
            ("ended", "ignored", False),
            ("ringing", "ignored", False),
            ("ringing", "shown", True),
        ]
        assert [one.number for one in found.newest] == [None, None, CALLER]
        assert anna.ask(lambda conn: arrivals(conn, ME, since=2**62, limit=1)).today == 0
