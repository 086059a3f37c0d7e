"""Senders that are slow, silent, greedy or many take nothing from the others."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from callpop.http import connections
from callpop.http.limits import Limits
from callpop.http.receipt import Receipt
from callpop.intake.listener import Listener
from tests.unit.intake.listening import QUICK, Sender, listening, request, sender
from tests.unit.notifications.payloads import body, ringing

pytestmark = pytest.mark.once

NOTIFICATION = body(ringing())
PATIENT = 60.0
"""Seconds after which nobody can call it slowness that a listener has not done what takes it less than one."""


async def is_served(listener: Listener) -> None:
    async with sender(listener) as raw:
        await raw.send(request(NOTIFICATION))
        assert (await raw.answer()).status == 200


async def trickle(raw: Sender, data: bytes) -> None:
    try:
        for at in range(len(data)):
            await raw.send(data[at : at + 1])
            await asyncio.sleep(0.02)
    except ConnectionError:
        pass


@pytest.mark.asyncio
async def test_a_body_that_trickles_is_cut_off_with_408() -> None:
    async with listening(limits=QUICK) as listener, sender(listener) as raw:
        head, _, rest = request(NOTIFICATION).partition(b"\r\n\r\n")
        await raw.send(head + b"\r\n\r\n")
        trickling = asyncio.create_task(trickle(raw, rest))
        async with asyncio.timeout(PATIENT):
            answer = await raw.answer()
            assert answer.status == 408
            assert answer.headers["connection"] == "close"
            await raw.closed()
        trickling.cancel()
        await asyncio.gather(trickling, return_exceptions=True)
        await is_served(listener)


@pytest.mark.asyncio
async def test_a_body_that_takes_its_time_but_comes_in_time_is_accepted() -> None:
    async with listening(limits=replace(QUICK, body_seconds=30.0)) as listener, sender(listener) as raw:
        whole = request(NOTIFICATION)
        for start in range(0, len(whole), 200):
            await raw.send(whole[start : start + 200])
            await asyncio.sleep(0.01)
        assert (await raw.answer()).status == 200


@pytest.mark.asyncio
@pytest.mark.parametrize("begun", [b"", b"PO", request(NOTIFICATION)[:40]])
async def test_a_connection_that_sends_no_whole_request_is_closed(begun: bytes) -> None:
    async with listening(limits=QUICK) as listener, sender(listener) as raw:
        await raw.send(begun)
        async with asyncio.timeout(PATIENT):
            assert await raw.closed() == b""


@pytest.mark.asyncio
async def test_headers_that_trickle_are_cut_off() -> None:
    async with listening(limits=QUICK) as listener, sender(listener) as raw:
        trickling = asyncio.create_task(trickle(raw, request(NOTIFICATION, extra="A: b\r\n" * 100)))
        async with asyncio.timeout(PATIENT):
            assert b"200" not in await raw.closed()
        trickling.cancel()
        await asyncio.gather(trickling, return_exceptions=True)


@pytest.mark.asyncio
async def test_a_connection_is_kept_for_the_next_request_and_closed_when_none_comes() -> None:
    for idle_seconds, kept in ((600.0, True), (1.0, False)):
        async with listening(limits=replace(QUICK, idle_seconds=idle_seconds)) as listener, sender(listener) as raw:
            await raw.send(request(NOTIFICATION))
            assert (await raw.answer()).status == 200
            if kept:
                # Longer than a new connection would get.
                await asyncio.sleep(1.2)
                await raw.send(request(NOTIFICATION))
                assert (await raw.answer()).status == 200
            else:
                async with asyncio.timeout(PATIENT):
                    assert await raw.closed() == b""


@pytest.mark.asyncio
async def test_a_request_that_takes_long_to_store_is_not_taken_for_an_idle_one() -> None:
    async def accept(data: bytes) -> Receipt:
        await asyncio.sleep(1.6)
        return Receipt.ACCEPTED

    async with listening(accept, limits=QUICK) as listener, sender(listener) as raw:
        await raw.send(request(NOTIFICATION))
        assert (await raw.answer()).status == 200


@pytest.mark.asyncio
async def test_beyond_the_bound_busy_connections_stay_and_new_ones_are_told_to_come_again() -> None:
    go_on = asyncio.Event()
    begun = 0

    async def accept(data: bytes) -> Receipt:
        nonlocal begun
        begun += 1
        await go_on.wait()
        return Receipt.ACCEPTED

    async with listening(accept, limits=Limits(connections=4)) as listener:
        busy = [Sender(*await asyncio.open_connection("127.0.0.1", listener.port)) for _ in range(4)]
        for each in busy:
            await each.send(request(NOTIFICATION))
        while begun < 4:
            await asyncio.sleep(0.01)
        async with sender(listener) as raw:
            answer = await raw.answer()
            assert (answer.status, answer.headers["retry-after"]) == (503, "5")
            assert await raw.closed() == b""
        go_on.set()
        assert [(await each.answer()).status for each in busy] == [200] * 4
        for each in busy:
            await each.close()
        await is_served(listener)


@pytest.mark.asyncio
async def test_idle_connections_cannot_keep_the_platform_out() -> None:
    async with listening(limits=Limits(connections=8)) as listener:
        silent = [Sender(*await asyncio.open_connection("127.0.0.1", listener.port)) for _ in range(8)]
        await asyncio.sleep(1.1)
        await is_served(listener)
        async with asyncio.timeout(PATIENT):
            assert await silent[0].closed() == b""
        for each in silent:
            await each.close()


@pytest.mark.asyncio
async def test_more_connections_than_the_bound_are_never_open_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_SWEEP_SECONDS", 3600.0)  # however long it takes to open so many, none is idle
    async with listening() as listener:
        many = [Sender(*await asyncio.open_connection("127.0.0.1", listener.port)) for _ in range(300)]
        refused = 0
        for each in many[256:]:
            async with asyncio.timeout(PATIENT):
                assert (await each.answer()).status == 503
                refused += 1
        assert refused == 44
        for each in many:
            await each.close()
        await is_served(listener)


@pytest.mark.asyncio
async def test_a_sender_that_never_reads_its_answers_is_not_listened_to_and_then_cut_off() -> None:
    asked = 0
    async with listening(limits=replace(QUICK, idle_seconds=1.0)) as listener:
        raw = Sender(*await asyncio.open_connection("127.0.0.1", listener.port, limit=1))
        storm = request(b"", method="GET", path="/healthz") * 100
        with pytest.raises(ConnectionError):
            async with asyncio.timeout(60):
                while True:
                    await raw.send(storm)
                    asked += len(storm)
        await raw.close()
        # Only what fits into the system's buffers was ever taken.
        assert asked < 2**26
        await is_served(listener)


@pytest.mark.asyncio
async def test_senders_that_break_off_anywhere_leave_the_listener_whole() -> None:
    whole = request(NOTIFICATION)
    async with listening() as listener:
        for end in range(0, len(whole), 17):
            raw = Sender(*await asyncio.open_connection("127.0.0.1", listener.port))
            await raw.send(whole[:end])
            if end % 2:
                raw.writer.transport.abort()
            else:
                await raw.close()
        await is_served(listener)


@pytest.mark.asyncio
async def test_a_sender_that_leaves_before_its_answer_has_still_been_heard() -> None:
    taken: list[bytes] = []
    begun = asyncio.Event()

    async def accept(data: bytes) -> Receipt:
        begun.set()
        await asyncio.sleep(0.1)
        taken.append(data)
        return Receipt.ACCEPTED

    async with listening(accept) as listener:
        raw = Sender(*await asyncio.open_connection("127.0.0.1", listener.port))
        await raw.send(request(NOTIFICATION))
        await begun.wait()
        raw.writer.transport.abort()
        await asyncio.sleep(0.3)
        assert taken == [NOTIFICATION]
