"""Strangers who take connections and keep them: they make room, and are counted."""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from callpop.http import connections as rooms
from callpop.http.limits import Limits
from tests.unit.relay.served import ANNA, Served, served_metrics, serving

pytestmark = pytest.mark.asyncio

TLS = Path(__file__).parents[1] / "intake" / "tls"
WITH_TLS: dict[str, Any] = {"certificate": str(TLS / "certificate.pem"), "key": str(TLS / "key.pem")}
SLOW = b"POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\n\r\n{"
HEALTH = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

Pair = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@contextlib.asynccontextmanager
async def crowd(relay: Served, size: int, first: bytes = b"") -> AsyncIterator[list[Pair]]:
    """So many connections that say this, and then nothing."""
    port = int(relay.relay.url.rpartition(":")[2])
    pairs = [await asyncio.open_connection("127.0.0.1", port) for _ in range(size)]
    try:
        for _, writer in pairs:
            writer.write(first)
        yield pairs
    finally:
        for _, writer in pairs:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()


async def is_cut(pair: Pair) -> bool:
    """Waits until the other side ended it."""
    try:
        return await pair[0].read() == b""
    except OSError:
        return True


async def status(relay: Served, sent: bytes, **how: object) -> int:
    port = int(relay.relay.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port, **how)  # type: ignore[arg-type]
    writer.write(sent)
    try:
        return int((await reader.readline()).split()[1])
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


async def answered(relay: Served) -> None:
    """Until all requests so far are being answered."""
    while "waiting_polls 1" not in await served_metrics(relay):
        await asyncio.sleep(0.01)


async def test_slow_bodies_of_strangers_do_not_keep_others_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "_SWEEP_SECONDS", 0.0)
    async with serving(connections=3) as relay:
        poll = asyncio.create_task(relay.poll(ANNA, wait=50))
        await answered(relay)
        async with crowd(relay, 2, SLOW) as strangers:
            # Both are being answered, and wait for the rest of the body.
            for _ in range(20):
                await asyncio.sleep(0.005)
            assert await status(relay, HEALTH) == 200
            assert await is_cut(strangers[0])
        assert (await relay.post(ANNA)).status == 200
        assert len((await poll).json["notifications"]) == 1, "who has shown a token is not cut off"


async def test_a_body_that_does_not_come_counts_as_a_wrong_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.relay.server.Limits", lambda **given: Limits(**given, body_seconds=0.05))
    async with serving(wrong_each=2) as relay:
        assert [await status(relay, SLOW) for _ in range(3)] == [408, 408, 429]
        assert 'refused_total{reason="code"} 2' in await served_metrics(relay)


async def test_what_is_no_http_is_counted_and_logged_without_what_it_said(tmp_path: Path) -> None:
    file = tmp_path / "access.log"
    async with serving(access_log=str(file)) as relay:
        for asked in (
            b"GET /hooks/s3cret-path HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 20_000 + b"\r\n\r\n",
            b"\x16\x03\x01 s3cret-path\r\n\r\n",
        ):
            assert await status(relay, asked) == 400
        assert 'refused_total{reason="malformed"} 2' in await served_metrics(relay)
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [(one["surface"], one["status"], one["refused"], one["client"]) for one in lines] == [
        ("none", 400, "malformed", "127.0.0.1")
    ] * 2
    assert "s3cret" not in file.read_text()


async def test_who_is_refused_for_want_of_room_is_counted_and_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    async with serving(connections=1) as relay:
        poll = asyncio.create_task(relay.poll(ANNA, wait=50))
        await answered(relay)
        assert [await status(relay, HEALTH) for _ in range(3)] == [503] * 3
        assert 'refused_total{reason="full"} 3' in await served_metrics(relay)
        await relay.relay.stop()
        await poll
    told = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
    assert len(told) == 1 and "All 1 connections are taken" in told[0]


@pytest.mark.logs_warnings
async def test_a_connection_counts_before_its_handshake_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "_SWEEP_SECONDS", 3600.0)  # however long it takes to open so many, none makes room
    async with serving(connections=3, **WITH_TLS) as relay, crowd(relay, 10) as silent:
        async with asyncio.timeout(60):
            assert all([await is_cut(pair) for pair in silent[3:]])
        assert 'refused_total{reason="full"} 7' in await served_metrics(relay)
        assert not any(pair[0].at_eof() for pair in silent[:3])


async def test_silence_before_the_handshake_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "_SWEEP_SECONDS", 0.0)
    async with serving(connections=2, **WITH_TLS) as relay, crowd(relay, 2) as silent:
        assert await status(relay, HEALTH, ssl=trusting()) == 200
        assert await is_cut(silent[0])


async def test_what_speaks_no_tls_ends_without_a_word_and_leaves_its_place() -> None:
    async with serving(connections=1, **WITH_TLS) as relay:
        for _ in range(3):
            async with crowd(relay, 1, HEALTH) as (plain,):
                await plain[0].read()
            assert await status(relay, HEALTH, ssl=trusting()) == 200


async def test_many_requests_over_one_secure_connection_are_answered() -> None:
    async with serving(**WITH_TLS) as relay:
        port = int(relay.relay.url.rpartition(":")[2])
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusting())
        writer.write(HEALTH.replace(b"Connection: close\r\n", b"") * 20)
        for _ in range(20):
            assert (await reader.readline()).split()[1] == b"200"
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(int(head.lower().split(b"content-length:")[1].split()[0]))
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
