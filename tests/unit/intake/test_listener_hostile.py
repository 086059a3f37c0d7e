"""Ten thousand hostile bodies: each is refused or taken, none is ever our fault."""

from __future__ import annotations

import asyncio
import gc
import mmap
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callpop.intake.listener import Listener
from tests.unit.intake.listening import PATH, listening
from tests.unit.notifications.payloads import bodies, body, ringing, transfer

pytestmark = pytest.mark.once

START = b'{"call_id":"a","timestamp":"2026-11-20T09:00:00Z","status":"ringing",'
HAND_PICKED = [
    b"",
    b"\x00" * 1000,
    b"\xff" * 65536,
    b"[" * 65536,
    b'{"a":' * 13000,
    START + b'"x":' + b"[" * 30000 + b"]" * 30000 + b"}",
    START + b'"x":' + b"1" * 65000 + b"}",
    START + b'"x":1e999999}',
    START + b'"x":NaN}',
    START + b'"x":"\\ud800"}',
    START + b'"x":"\xed\xa0\x80"}',
    START + b'"call_id":"' + b"z" * 60000 + b'"}',
    START + b",".join(b'"k%d":%d' % (at, at) for at in range(5000)) + b"}",
    START + b'"x":1,' * 10000 + b'"y":2}',
    body(ringing(caller={"name": "n" * 65000})),
    body(ringing(caller={"name": "\x00" * 10000})),
    body(ringing(caller={"name": "\u0301\u0323" * 5000})),
    body(ringing(caller={"name": "<img src=x onerror=alert(1)>", "number": "'; DROP TABLE call; --"})),
    body(ringing(targets=[{}] * 20000)),
    body(ringing(targets=[None] * 12000)),
    body(ringing(targets=[{"user_emails": ["a@b"] * 9000}])),
    body(ringing(timestamp="0001-01-01T00:00:00+23:59")),
    body(ringing(timestamp="9999-12-31T23:59:59-23:59")),
    body(ringing(timestamp="2026-11-20T09:00:00." + "1" * 60000 + "Z")),
    body(transfer(merged_id="host-1700000000.1")),
    body(transfer(merged_id="\x00")),
    b" " * 65536,
    b" " * 65537,
    b"x" * 300_000,
]


def corpus(count: int) -> Iterator[bytes]:
    """Hand-picked bodies, and whole notifications with damage in them."""
    chance = random.Random(2)
    whole = [body(ringing()), body(transfer()), *(each for each in HAND_PICKED if len(each) < 2000)]
    yield from HAND_PICKED
    for _ in range(count - len(HAND_PICKED)):
        data = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 6)):
            at = chance.randint(0, len(data))
            deed = chance.randint(0, 3)
            if deed == 0:
                data[at : at + chance.randint(1, 30)] = b""
            elif deed == 1:
                data[at:at] = chance.randbytes(chance.randint(1, 8))
            elif deed == 2:
                data[at:at] = chance.choice(
                    [b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\u0000", b"\\ud83d", b"null", b"1e5"]
                )
            else:
                data[at : at + 20] = data[:20]
        yield bytes(data)


def memory() -> int:
    """Bytes that are resident now; 0 where the system does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * mmap.PAGESIZE if statm.exists() else 0


async def post_all(listener: Listener, many: list[bytes], statuses: Counter[int]) -> None:
    """Post over eight connections that are kept, and count the answers."""
    waiting = iter(many)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=8)) as session:

        async def one() -> None:
            for data in waiting:
                async with session.post(listener.url + PATH, data=data) as answer:
                    await answer.read()
                    statuses[answer.status] += 1

        await asyncio.gather(*(one() for _ in range(8)))


@pytest.mark.asyncio
async def test_eight_thousand_damaged_bodies_give_no_5xx_and_leave_memory_flat() -> None:
    statuses: Counter[int] = Counter()
    async with listening() as listener:
        many = list(corpus(8000))
        await post_all(listener, many[:2000], statuses)
        gc.collect()
        before = memory()
        await post_all(listener, many[2000:], statuses)
        gc.collect()
        grown = memory() - before
        last: Counter[int] = Counter()
        await post_all(listener, [body(ringing())], last)
    assert sum(statuses.values()) == 8000
    assert set(statuses) == {200, 400, 413}
    assert last == {200: 1}
    # What is kept of a body would add up to more than this.
    assert grown < 8 * 2**20


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(bodies, min_size=20, max_size=20))
def test_two_thousand_bodies_that_hypothesis_makes_give_no_5xx(many: list[bytes]) -> None:
    async def run() -> Counter[int]:
        statuses: Counter[int] = Counter()
        async with listening() as listener:
            await post_all(listener, [*many, body(ringing())], statuses)
        return statuses

    statuses = asyncio.run(run())
    assert sum(statuses.values()) == len(many) + 1
    assert set(statuses) <= {200, 400, 413}
    assert statuses[200] >= 1


@settings(max_examples=150)
@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: f"POST {PATH} {text}\r\n\r\n".encode()))
def test_bytes_that_are_no_http_give_no_5xx(data: bytes) -> None:
    async def run() -> tuple[bytes, int]:
        async with listening() as listener:
            reader, writer = await asyncio.open_connection("127.0.0.1", listener.port)
            writer.write(data)
            writer.write_eof()
            answer = b""
            with suppress(ConnectionError):
                answer = await reader.read()
            writer.close()
            statuses: Counter[int] = Counter()
            await post_all(listener, [body(ringing())], statuses)
            return answer, statuses[200]

    answer, served = asyncio.run(run())
    assert not answer.startswith(b"HTTP/1.1 5")
    assert served == 1
