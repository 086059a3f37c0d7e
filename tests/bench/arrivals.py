"""Calls of mine that ring, are answered, are passed on and end, at a rate: posted to the listener of a running app, by
a process of its own, as the platform does.

Run as a program: ``arrivals.py PORT SECRET RATE SECONDS``; begins so many calls a second for so long, sees them to the
end, and prints one JSON line ``{"calls", "posted", "statuses", "p50_ms", "p99_ms", "behind_ms"}``. ``behind_ms`` is how
late the latest of all was sent: the load itself must not be what is measured.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.end_to_end.support.wire import ANNA, BOB, CARLA, Call, Payload, outsider  # noqa: E402

RINGS, TALKS = 0.4, 0.6
"""Seconds, short, so that many calls are in each state at once."""

_MISSED, _PASSED_ON = 4, 5
"""Each so-many-th call is missed; each so-many-th is passed on, and becomes one with the call that asked about it."""

_CONNECTIONS = 8
_MOST_ANSWER = 4096


def steps(number: int) -> Iterator[tuple[float, Callable[[], Payload]]]:
    """What becomes of one call: seconds after it began, and what makes its notification then.

    Args:
        number: Which call.
    """
    call = Call(outsider(f"+3161{number % 10_000_000:07d}"), dialled=f"+3150800900{number % 6}")
    yield 0.0, call.created
    yield 0.0, lambda: call.ringing(ANNA, CARLA)
    if number % _MISSED == 0:
        yield RINGS, lambda: call.ended("no-answer")
        return
    yield RINGS, lambda: call.answered(ANNA)
    if number % _PASSED_ON == 0:
        asked = Call(ANNA, dialled="202", direction="outbound")
        yield RINGS + 0.1, asked.created
        yield RINGS + 0.1, lambda: asked.ringing(BOB)
        yield RINGS + 0.2, lambda: asked.answered(BOB)
        yield RINGS + TALKS / 2, lambda: call.passed(ANNA, BOB, merged=asked)
    yield RINGS + TALKS, call.ended


def request(secret: str, payload: Payload) -> bytes:
    """The request as it goes over the wire."""
    body = json.dumps(payload).encode()
    head = (
        f"POST /notify/{secret} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Line:
    """One keep-alive connection; what it is given is sent in order, each after the answer to the one before.

    Args:
        port: The listener's.
        secret: In its path.
        statuses: Counts the answers.
        took: Gets the milliseconds of each.
    """

    def __init__(self, port: int, secret: str, statuses: Counter[int], took: list[float]) -> None:
        self._port, self._secret, self._statuses, self._took = port, secret, statuses, took
        self.waiting: asyncio.Queue[Payload | None] = asyncio.Queue()

    async def run(self) -> None:
        """Send until there is nothing more."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        while (payload := await self.waiting.get()) is not None:
            began = time.perf_counter()
            writer.write(request(self._secret, payload))
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
            await reader.readexactly(min(length, _MOST_ANSWER))
            self._statuses[int(head[9:12])] += 1
            self._took.append((time.perf_counter() - began) * 1e3)
        writer.close()


async def post(port: int, secret: str, rate: float, seconds: float) -> dict[str, Any]:
    """Begin calls for some seconds, and see them to their end.

    Args:
        port: The listener's.
        secret: In its path.
        rate: New calls a second.
        seconds: For so long.
    """
    statuses: Counter[int] = Counter()
    took: list[float] = []
    lines = [Line(port, secret, statuses, took) for _ in range(_CONNECTIONS)]
    running = [asyncio.create_task(line.run()) for line in lines]
    due: list[tuple[float, int, int, Callable[[], Payload]]] = []
    order, began, behind, number = itertools.count(), time.monotonic(), 0.0, 0
    calls = round(rate * seconds)
    while number < calls or due:
        now = time.monotonic()
        while number < calls and began + number / rate <= now:
            for after, make in steps(number):
                heapq.heappush(due, (began + number / rate + after, next(order), number, make))
            number += 1
        while due and due[0][0] <= now:
            at, _, which, make = heapq.heappop(due)
            behind = max(behind, now - at)
            # A call's own notifications stay on one line, and so in order.
            lines[which % _CONNECTIONS].waiting.put_nowait(make())
        await asyncio.sleep(0.002)
    for line in lines:
        line.waiting.put_nowait(None)
    await asyncio.gather(*running)
    took.sort()
    return {
        "calls": calls,
        "posted": len(took),
        "statuses": statuses,
        "p50_ms": took[len(took) // 2],
        "p99_ms": took[len(took) * 99 // 100],
        "behind_ms": behind * 1e3,
    }


if __name__ == "__main__":
    told = asyncio.run(post(int(sys.argv[1]), sys.argv[2], float(sys.argv[3]), float(sys.argv[4])))
    print(json.dumps(told))
