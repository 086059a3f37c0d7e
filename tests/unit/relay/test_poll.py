"""A desktop reads its mailbox: its own alone, nothing twice, nothing left out."""

from __future__ import annotations

import asyncio
import gc
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web
from msgspec.structs import replace

from callpop.relay.keys import digest
from callpop.relay.roster import Token
from callpop.relay.store import SightingKind
from tests.unit.relay.served import ANNA, BOB, Served, served_metrics, serving, staffed, token_of

pytestmark = pytest.mark.asyncio


async def waiting_polls(relay: Served, count: int) -> None:
    """Until so many wait."""
    while f"waiting_polls {count}\n" not in await served_metrics(relay):
        await asyncio.sleep(0.01)


async def test_cursors_lead_from_item_to_item() -> None:
    async with serving() as relay:
        for _ in range(3):
            await relay.post(ANNA)
        page = (await relay.poll(ANNA)).json
        first, second, third = page["notifications"]
        assert [one["notification"]["call_id"] for one in (first, second, third)] == ["call-1", "call-2", "call-3"]
        assert page["next"] == third["cursor"]
        assert (await relay.poll(ANNA, after=first["cursor"])).json["notifications"] == [second, third]
        rest = (await relay.poll(ANNA, after=third["cursor"])).json
        assert (rest["notifications"], rest["next"]) == ([], third["cursor"])


async def test_an_empty_mailbox_has_a_cursor_to_go_on_from() -> None:
    async with serving() as relay:
        start = (await relay.poll(ANNA)).json["next"]
        await relay.post(ANNA)
        assert len((await relay.poll(ANNA, after=start)).json["notifications"]) == 1


async def test_times_are_utc_and_of_the_relays_clock() -> None:
    async with serving() as relay:
        before = datetime.now(UTC)
        await relay.post(ANNA)
        page = (await relay.poll(ANNA)).json
        received, now = (
            datetime.fromisoformat(text) for text in (page["notifications"][0]["received_at"], page["now"])
        )
        assert before <= received <= now <= datetime.now(UTC)


async def test_a_poll_waits_until_something_comes() -> None:
    async with serving() as relay:
        poll = asyncio.create_task(relay.poll(ANNA, wait=50))
        await waiting_polls(relay, 1)
        await relay.post(BOB)
        await relay.post(ANNA)
        assert len((await poll).json["notifications"]) == 1
        assert relay.store.reads == 2, "what came for others woke nobody"


async def test_a_poll_ends_empty_when_its_time_is_over() -> None:
    async with serving() as relay:
        answer = await relay.poll(ANNA, wait=0.2)
        assert (answer.status, answer.json["notifications"]) == (200, [])


@pytest.mark.parametrize("wait", ["-1", "soon", "nan", "inf", "1e999", "1_0", ""])
async def test_a_wait_that_is_none_is_refused(wait: str) -> None:
    async with serving() as relay:
        headers = {"Authorization": f"Bearer {token_of(ANNA)}"}
        assert (await relay.ask("GET", f"/v1/notifications?wait={wait}", headers=headers)).status == 400


async def test_a_newer_poll_ends_the_oldest_beyond_the_limit() -> None:
    async with serving(polls_each=2) as relay:
        oldest = asyncio.create_task(relay.poll(ANNA, wait=50))
        await waiting_polls(relay, 1)
        newer = [asyncio.create_task(relay.poll(ANNA, wait=50)) for _ in range(2)]
        answer = await oldest
        assert (answer.status, answer.headers["retry-after"]) == (429, "30"), "else it asks again, and ends another"
        await waiting_polls(relay, 2)
        await relay.post(ANNA)
        assert [len((await one).json["notifications"]) for one in newer] == [1, 1]


async def test_an_agent_has_no_more_polls_for_having_more_desktops() -> None:
    company = staffed(ANNA, BOB)
    (anna, bob) = company.agents
    tokens = (*anna.tokens, Token("second", digest("second desktop"), 0), Token("third", digest("third desktop"), 0))
    async with serving(replace(company, agents=(replace(anna, tokens=tokens), bob)), polls_each=2) as relay:

        def poll(token: str) -> asyncio.Task[Any]:
            headers = {"Authorization": f"Bearer {token}"}
            return asyncio.create_task(relay.ask("GET", "/v1/notifications?wait=50", headers=headers))

        those = [poll(token_of(ANNA)), poll("second desktop")]
        await waiting_polls(relay, 2)
        answer = await poll("third desktop")
        assert (answer.status, answer.headers["retry-after"]) == (429, "30")
        assert b"too many desktops" in answer.body
        await relay.post(ANNA)
        assert [len((await one).json["notifications"]) for one in those] == [1, 1]


async def test_a_long_mailbox_is_not_kept_for_a_desktop_that_waits() -> None:
    gc.collect()  # what other tests have left is not to be taken for this one's
    async with serving() as relay:
        await relay.post(ANNA, note="x" * 5000)
        page = (await relay.poll(ANNA)).json
        # One connection, as a desktop has: aiohttp keeps its last answer until there is a next one.
        waits = asyncio.create_task(relay.poll(ANNA, after=page["next"], wait=50))
        await waiting_polls(relay, 1)
        kept = [len(one.body) for one in gc.get_objects() if isinstance(one, web.Response) and one.body]
        assert max(kept, default=0) < 5000
        waits.cancel()


async def test_of_many_desktops_that_come_back_together_few_are_read_at_once() -> None:
    async with serving() as relay:
        await relay.post(ANNA)
        at_once: list[int] = [0]
        most = 0
        read = relay.store.read
        as_many_as_may = asyncio.Event()

        async def slow_read(*args: Any, **kwargs: Any) -> Any:
            nonlocal most
            at_once[0] += 1
            most = max(most, at_once[0])
            if most == 32:
                as_many_as_may.set()
            await as_many_as_may.wait()
            await asyncio.sleep(0.001)
            at_once[0] -= 1
            return await read(*args, **kwargs)

        relay.store.read = slow_read  # type: ignore[method-assign]
        pages = await asyncio.gather(*(relay.poll(ANNA) for _ in range(100)))
        assert [len(page.json["notifications"]) for page in pages] == [1] * 100
        assert most == 32


async def test_who_hangs_up_waits_no_longer() -> None:
    async with serving() as relay:
        poll = asyncio.create_task(relay.poll(ANNA, wait=50))
        await waiting_polls(relay, 1)
        poll.cancel()
        await waiting_polls(relay, 0)


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer ", "Bearer wrong", f"Basic {token_of(ANNA)}", token_of(ANNA), "Bearer \xff"]
)
async def test_without_a_valid_token_nothing_is_told(authorization: str) -> None:
    async with serving() as relay:
        await relay.post(ANNA)
        headers = {"Authorization": authorization} if authorization else {}
        answer = await relay.ask("GET", "/v1/notifications", headers=headers)
        assert (answer.status, answer.headers["www-authenticate"]) == (401, "Bearer")
        assert b"call" not in answer.body


async def test_a_token_in_the_address_is_none() -> None:
    async with serving() as relay:
        assert (await relay.ask("GET", f"/v1/notifications?token={token_of(ANNA)}")).status == 401


async def test_the_cursor_of_another_mailbox_opens_nothing() -> None:
    async with serving() as relay:
        for _ in range(3):
            await relay.post(BOB)
        theirs = (await relay.poll(BOB)).json["next"]
        answer = await relay.poll(ANNA, after=theirs)
        assert (answer.status, answer.json) == (410, {"oldest": "5t0re.0"})
        assert (await relay.poll(ANNA)).json["notifications"] == []


@pytest.mark.parametrize(
    "cursor", ["5t0re.9", "other.0", "0", "5t0re.-1", "5t0re.x", "5t0re.1e1", "5t0re." + "9" * 40, "\x00", "5t0re.0 "]
)
async def test_a_guessed_cursor_is_gone(cursor: str) -> None:
    async with serving() as relay:
        await relay.post(ANNA)
        answer = await relay.poll(ANNA, after=cursor)
        assert (answer.status, answer.json) == (410, {"oldest": "5t0re.0"})


async def test_the_cursor_that_410_names_gives_all_that_is_left() -> None:
    async with serving() as relay:
        for _ in range(5):
            await relay.post(ANNA)
        relay.store.delete_oldest("default-0", 2)
        answer = await relay.poll(ANNA, after="5t0re.1")
        assert answer.status == 410
        left = (await relay.poll(ANNA, after=answer.json["oldest"])).json["notifications"]
        assert [one["notification"]["call_id"] for one in left] == ["call-3", "call-4", "call-5"]
        assert left == (await relay.poll(ANNA)).json["notifications"]


async def test_a_revoked_token_gets_nothing_more_also_where_it_waits() -> None:
    async with serving() as relay:
        await relay.post(ANNA)
        poll = asyncio.create_task(relay.poll(ANNA, after="5t0re.1", wait=50))
        await waiting_polls(relay, 1)
        company = staffed(ANNA, BOB)
        anna = replace(company.agents[0], tokens=())
        relay.change(company.with_agent(anna))
        assert (await poll).status == 401
        assert (await relay.poll(ANNA)).status == 401
        assert (await relay.poll(BOB)).status == 200


async def test_guessing_tokens_is_slowed_down_and_a_whole_office_goes_on() -> None:
    async with serving(wrong_each=3) as relay:
        assert [(await relay.poll(f"guess{at}")).status for at in range(5)] == [401, 401, 401, 429, 429]
        assert (await relay.poll(ANNA)).status == 200


async def test_a_colleague_who_called_back_is_told() -> None:
    async with serving() as relay:
        await relay.post(ANNA, BOB)
        headers = {"Authorization": f"Bearer {token_of(BOB)}"}
        answer = await relay.ask("POST", "/v1/handled", json={"call_id": "call-1"}, headers=headers)
        assert (answer.status, answer.json) == (200, {"status": "ok"})
        _, settled = (await relay.poll(ANNA)).json["notifications"]
        assert settled["settled"]["by"] == BOB
        assert settled["settled"]["number"] == "+31612345678"
        assert datetime.fromisoformat(settled["settled"]["at"]).tzinfo is not None
        assert "notification" not in settled


@pytest.mark.parametrize("body", [b"", b"{}", b'{"call_id": 1}', b'{"call_id": ""}', b"[]", b"\xff"])
async def test_what_names_no_call_handles_none(body: bytes) -> None:
    async with serving() as relay:
        headers = {"Authorization": f"Bearer {token_of(BOB)}"}
        assert (await relay.ask("POST", "/v1/handled", data=body, headers=headers)).status == 400
        assert (await relay.ask("POST", "/v1/handled", data=body)).status == 401


async def test_a_long_backlog_comes_in_pages() -> None:
    async with serving() as relay:
        await asyncio.gather(*(relay.post(ANNA, note="x" * 5000) for _ in range(250)))
        got, after, pages = [], None, 0
        while page := (await relay.poll(ANNA, after=after)).json["notifications"]:
            got += [one["cursor"] for one in page]
            after, pages = got[-1], pages + 1
        assert got == [f"5t0re.{place}" for place in range(1, 251)]
        assert pages == 6, "a page is about a quarter of a megabyte"


async def test_when_a_desktop_was_last_seen_is_noted() -> None:
    async with serving() as relay:
        await relay.poll(ANNA)
        await relay.relay.stop()
        (seen,) = relay.store.seen
        assert (seen.company, seen.kind, seen.subject) == ("default", SightingKind.DESKTOP, "desk0")


@pytest.mark.logs_warnings
async def test_a_store_that_is_gone_is_no_empty_mailbox() -> None:
    async with serving() as relay:
        relay.store.broken = "no disk"
        assert (await relay.poll(ANNA)).status == 503


async def test_what_was_delivered_is_counted_and_test_calls_are_not() -> None:
    async with serving() as relay:
        await relay.poll(ANNA)
        await relay.post(ANNA)
        await relay.post(ANNA, test=True)
        assert "mailboxes_behind 1" in await served_metrics(relay)
        await relay.poll(ANNA)
        said = await served_metrics(relay)
        assert 'items_delivered_total{kind="notification"} 1' in said
        assert 'notifications_received_total{result="accepted"} 1' in said
        assert "delivery_lag_seconds_count 1" in said
        assert "mailboxes_behind 0" in said
        assert ANNA not in said and "+316" not in said


async def test_the_mailbox_of_a_revoked_agent_is_not_behind_for_ever() -> None:
    async with serving() as relay:
        await relay.poll(ANNA)
        await relay.post(ANNA)
        assert "mailboxes_behind 1" in await served_metrics(relay)
        relay.change(replace(staffed(ANNA, BOB), agents=staffed(ANNA, BOB).agents[1:]))
        while "mailboxes_behind 0" not in await served_metrics(relay):
            await asyncio.sleep(0.02)
