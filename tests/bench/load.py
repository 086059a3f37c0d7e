"""The load generator: a process of its own, raw sockets, cheap enough not to be what is measured.

Run as a program: ``load.py PORT SECRET COUNT CONNECTIONS SEED [RATE]``; prints one JSON line
``{"seconds", "count", "per_second", "p50_ms", "p99_ms", "statuses"}``. With RATE, in notifications a
second, it sends at that pace instead of as fast as it is answered.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

AGENTS = 100
MINE = 0.01
ME = "anna@example.com"


def _agent(number: int) -> dict[str, Any]:
    email = ME if number == 0 else f"agent{number}@example.com"
    account = str(201 + number)
    return {
        "number": account, "name": None, "account_number": account,
        "user_numbers": [account], "user_emails": [email],
    }  # fmt: skip


def calls(seed: int, base: datetime) -> Iterator[list[bytes]]:
    """Calls of a company of 100 agents; the first agent's are mine, one call in a hundred.

    Each is a list of bodies in order: created, ringing (a few phones), in-progress or not, ended.
    """
    chance = random.Random(seed)
    sequence = 0
    while True:
        mine = chance.random() < MINE
        first = 0 if mine else chance.randrange(1, AGENTS)
        rung = [_agent(first), *(_agent(chance.randrange(1, AGENTS)) for _ in range(chance.choice((0, 0, 1, 2))))]
        caller = {"number": f"+316{chance.randrange(10**8):08}", "name": None, "account_number": None}
        sequence += 1
        head = {
            "call_id": f"load{seed}-{int(base.timestamp())}.{sequence}",
            "version": "v2",
            "direction": "inbound",
            "caller": caller,
        }
        number = f"+3150800{9000 + chance.randrange(8)}"
        steps: list[dict[str, Any]] = [
            {"status": "created", "destination": {"number": number}},
            {"status": "ringing", "destination": {"number": number, "targets": rung}},
        ]
        if chance.random() < 0.8:
            taker = {"number": number, "targets": [chance.choice(rung)]}
            steps.append({"status": "in-progress", "destination": taker})
        reason = "completed" if len(steps) == 3 else "no-answer"
        steps.append({"status": "ended", "reason": reason, "destination": {"number": number}})
        bodies = []
        for at, step in enumerate(steps):
            stamped = base + timedelta(microseconds=200 * sequence + 50 * at)
            bodies.append(json.dumps({**head, "timestamp": stamped.isoformat(), **step}).encode())
        yield bodies


def request(secret: str, body: bytes) -> bytes:
    """The request as it goes over the wire."""
    head = (
        f"POST /notify/{secret} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Connection(asyncio.Protocol):
    """One keep-alive connection: sends the next request when the last is answered."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._queue: Iterator[bytes] = iter(())
        self._buffer = b""
        self.sent = 0.0
        self.idle = True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self.go()

    def go(self) -> None:
        """Send the next, if there is one now."""
        following = next(self._queue, None)
        if following is None:
            call = self._run.next_call()
            if call is None:
                self.idle = True
                return
            self._queue = iter(call)
            following = next(self._queue)
        self.idle = False
        self.sent = time.perf_counter()
        self._transport.write(following)

    def data_received(self, data: bytes) -> None:
        """An answer, or a part of one."""
        self._buffer += data
        head, separator, body = self._buffer.partition(b"\r\n\r\n")
        if not separator:
            return
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
        if len(body) < length:
            return
        self._buffer = body[length:]
        self._run.answered(int(head[9:12]), time.perf_counter() - self.sent)
        self.go()

    def connection_lost(self, error: Exception | None) -> None:
        """The server hung up: nothing more can come."""
        self._run.lost()


class Run:
    """One run of the load."""

    def __init__(self, secret: str, count: int, seed: int, rate: float) -> None:
        self._rate = rate
        self._calls: list[list[bytes]] = []
        made = 0
        for bodies in calls(seed, datetime.now(UTC)):
            self._calls.append([request(secret, body) for body in bodies])
            made += len(bodies)
            if made >= count:
                break
        self._calls.reverse()
        self.count = made
        self._released = len(self._calls) if not rate else 0
        self.took: list[float] = []
        self.statuses: Counter[int] = Counter()
        self.over = asyncio.get_running_loop().create_future()

    def next_call(self) -> list[bytes] | None:
        """The next call's requests, if its time has come."""
        if not self._calls or self._released <= 0:
            return None
        self._released -= 1
        return self._calls.pop()

    def answered(self, status: int, took: float) -> None:
        """Count an answer."""
        self.statuses[status] += 1
        self.took.append(took)
        if len(self.took) == self.count and not self.over.done():
            self.over.set_result(None)

    def lost(self) -> None:
        """A connection is gone."""
        if not self.over.done():
            self.over.set_result(None)

    async def pace(self, connections: list[Connection]) -> None:
        """Release calls at the wanted rate (about 3.8 notifications a call)."""
        per_call = self.count / len(self._calls)
        began, released = time.perf_counter(), 0
        while self._calls:
            due = int((time.perf_counter() - began) * self._rate / per_call) + 1
            self._released += due - released
            released = due
            # The one that has been idle longest first: a server closes those on which nothing ever comes.
            for connection in sorted(connections, key=lambda one: one.sent):
                if connection.idle:
                    connection.go()
            await asyncio.sleep(0.005)


async def main(port: int, secret: str, count: int, connections: int, seed: int, rate: float) -> dict[str, Any]:
    """Send, and tell how it went."""
    loop = asyncio.get_running_loop()
    run = Run(secret, count, seed, rate)
    began = time.perf_counter()
    made = [await loop.create_connection(lambda: Connection(run), "127.0.0.1", port) for _ in range(connections)]
    pacing = asyncio.create_task(run.pace([protocol for _, protocol in made])) if rate else None
    await run.over
    took = time.perf_counter() - began
    if pacing is not None:
        pacing.cancel()
    for transport, _ in made:
        transport.abort()
    each = sorted(run.took)
    return {
        "seconds": took,
        "count": len(each),
        "per_second": len(each) / took,
        "p50_ms": each[len(each) // 2] * 1e3,
        "p99_ms": each[len(each) * 99 // 100] * 1e3,
        "statuses": dict(run.statuses),
    }


if __name__ == "__main__":
    _port, _secret, _count, _connections, _seed = sys.argv[1:6]
    _rate = float(sys.argv[6]) if len(sys.argv) > 6 else 0.0
    print(json.dumps(asyncio.run(main(int(_port), _secret, int(_count), int(_connections), int(_seed), _rate))))
