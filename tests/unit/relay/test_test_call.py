"""A desktop tests the whole path."""

from __future__ import annotations

import asyncio

import pytest

from callpop.notifications.decode import decode
from callpop.simulation.scenario import Scenario, Step
from tests.unit.relay.served import ANNA, BOB, serving, token_of

pytestmark = pytest.mark.asyncio

ASKER = {"Authorization": f"Bearer {token_of(ANNA)}"}


def step(at: float, status: str) -> Step:
    return Step(
        at=at, stamp=at, times=1, status=status, call=1, merged=None, direction="inbound", caller="tester",
        dialled="me.direct", targets=("me",), redirector=None, reason=None,
    )  # fmt: skip


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test call in a moment; its end only after minutes."""
    scenario = Scenario("test", "", (step(0, "ringing"), step(0.01, "in-progress"), step(300, "ended")), test=True)
    monkeypatch.setattr("callpop.relay.test_call.load_scenario", lambda _: scenario)


@pytest.mark.usefixtures("quick")
async def test_it_comes_into_the_askers_own_mailbox_and_says_that_it_is_a_test() -> None:
    async with serving() as relay:
        answer = await relay.ask("POST", "/v1/test", headers=ASKER)
        assert (answer.status, answer.json) == (202, {"status": "playing"})
        got: list[bytes] = []
        while len(got) < 2:
            got += [item.content for item in relay.store.mailboxes["default-0"][len(got) :]]  # type: ignore[misc]
            await asyncio.sleep(0.01)
        notifications = [decode(content) for content in got]
        assert [one.status for one in notifications] == ["ringing", "in-progress"]
        assert all(one.test for one in notifications)
        assert notifications[0].targets[0].emails == (ANNA,)
        assert (await relay.poll(BOB)).json["notifications"] == []


@pytest.mark.usefixtures("quick")
async def test_one_at_a_time_for_each_agent() -> None:
    async with serving() as relay:
        bob = {"Authorization": f"Bearer {token_of(BOB)}"}
        answers = [await relay.ask("POST", "/v1/test", headers=who) for who in (ASKER, ASKER, bob)]
        assert [one.status for one in answers] == [202, 409, 202]


async def test_only_agents_can_ask_for_one() -> None:
    async with serving() as relay:
        assert (await relay.ask("POST", "/v1/test")).status == 401
        assert (await relay.ask("GET", "/v1/test", headers=ASKER)).status == 405


@pytest.mark.usefixtures("quick")
async def test_one_under_way_does_not_hold_up_the_end() -> None:
    async with serving() as relay:
        await relay.ask("POST", "/v1/test", headers=ASKER)
        # Its call alone would hold it up for five minutes.
        async with asyncio.timeout(60):
            await relay.relay.stop()


async def test_a_store_that_goes_away_ends_it_without_a_noise() -> None:
    async with serving() as relay:
        relay.store.broken = "no disk"
        assert (await relay.ask("POST", "/v1/test", headers=ASKER)).status == 202
        # It is over once another one may begin.
        while (again := await relay.ask("POST", "/v1/test", headers=ASKER)).status == 409:
            await asyncio.sleep(0.01)
        assert again.status == 202
