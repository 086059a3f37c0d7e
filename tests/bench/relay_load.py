"""Desktops that wait at a relay, and the platform that posts to it: a process of its own, on raw sockets.

Run as a program: ``relay_load.py PORT HOOK_PATH TOKENS_FILE RATE SECONDS SEED``. The file has one line for each
desktop: its address and its token. Prints one JSON line
``{"posted", "received", "lost", "twice", "p50_ms", "p99_ms", "worst_ms", "statuses"}``; a time is that from the
hook's POST to the desktop's receipt of what it brought.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_SETTLES = 2.0
_WAIT = 25
_REST_SECONDS = 5.0
"""A line that was not needed for so long may be hung up by the server at any moment."""


class Line(asyncio.Protocol):
    """A keep-alive connection that hands over each answer: status and body."""

    def __init__(self) -> None:
        self._buffer = b""
        self._transport: asyncio.Transport | None = None
        self.open = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way out."""
        assert isinstance(transport, asyncio.Transport)
        self._transport, self.open = transport, True

    def connection_lost(self, exc: BaseException | None) -> None:
        """The server hung up."""
        self.open = False

    def send(self, data: bytes) -> None:
        """Send a request."""
        assert self._transport is not None
        self._transport.write(data)

    def data_received(self, data: bytes) -> None:
        """An answer, or a part of one."""
        self._buffer += data
        head, separator, body = self._buffer.partition(b"\r\n\r\n")
        if not separator:
            return
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
        if len(body) >= length:
            self._buffer = body[length:]
            self.answered(int(head[9:12]), body[:length])

    def answered(self, status: int, body: bytes) -> None:
        """Take an answer."""
        raise NotImplementedError

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.abort()


class Desktop(Line):
    """One desktop that waits for its own."""

    def __init__(self, run: Run, address: str, token: str) -> None:
        super().__init__()
        self._run, self._address, self._token = run, address, token
        self._after = ""

    def poll(self) -> None:
        """Ask for what comes next."""
        after = f"after={self._after}&" if self._after else ""
        self.send(
            f"GET /v1/notifications?{after}wait={_WAIT} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Authorization: Bearer {self._token}\r\n\r\n".encode()
        )

    def answered(self, status: int, body: bytes) -> None:
        """Note what came, and wait for more."""
        at = time.perf_counter()
        self._run.statuses[status] += 1
        if status != 200:
            return
        told = json.loads(body)
        for item in told["notifications"]:
            one = item["notification"]
            self._run.received(self._address, one["call_id"], one["status"], at)
        self._after = told["next"]
        self.poll()


class Platform(Line):
    """One connection of the platform: a call's notifications in order."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._run = run
        self.idle = True
        self.used_at = time.perf_counter()

    def post(self, key: tuple[str, str], body: bytes) -> None:
        """Send a notification."""
        self.idle = False
        self._run.sent[key] = self.used_at = time.perf_counter()
        head = f"POST {self._run.hook} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n\r\n"
        self.send(head.encode() + body)

    def connection_lost(self, exc: BaseException | None) -> None:
        """What was under way has no answer."""
        super().connection_lost(exc)
        if not self.idle:
            self.answered(0, b"")

    def answered(self, status: int, body: bytes) -> None:
        """Free for the next."""
        self._run.statuses[status] += 1
        self.idle = True


class Run:
    """One run of the load."""

    def __init__(self, port: int, hook: str, desktops: list[tuple[str, str]], seed: int) -> None:
        self.port, self.hook, self.desktops = port, hook, desktops
        self.sent: dict[tuple[str, str], float] = {}
        self.statuses: Counter[int] = Counter()
        self._chance = random.Random(seed)
        self._seed = seed
        self._wanted: Counter[tuple[str, str, str]] = Counter()
        self._got: Counter[tuple[str, str, str]] = Counter()
        self._took: list[float] = []

    def received(self, address: str, call_id: str, status: str, at: float) -> None:
        """A desktop has it; what an earlier run left in its mailbox does not count."""
        if (call_id, status) not in self.sent:
            return
        self._got[address, call_id, status] += 1
        # What came before the call concerned anybody is delivered with what did.
        if status != "created":
            self._took.append(at - self.sent[call_id, status])

    def _call(self, number: int) -> list[tuple[str, dict[str, Any]]]:
        call_id = f"relay{self._seed}.{number}"
        rung = [address for address, _ in self._chance.sample(self.desktops, 2)]
        targets = [
            {"number": "201", "name": None, "account_number": "201", "user_numbers": ["201"], "user_emails": [one]}
            for one in rung
        ]
        for address in rung:
            for status in ("created", "ringing", "in-progress", "ended"):
                self._wanted[address, call_id, status] += 1
        head = {
            "call_id": call_id,
            "version": "v2",
            "direction": "inbound",
            "caller": {"number": f"+316{self._chance.randrange(10**8):08}", "name": None},
        }
        line = {"number": "+31508009000"}
        return [
            ("created", {**head, "status": "created", "destination": line}),
            ("ringing", {**head, "status": "ringing", "destination": {**line, "targets": targets}}),
            ("in-progress", {**head, "status": "in-progress", "destination": {**line, "targets": targets[:1]}}),
            ("ended", {**head, "status": "ended", "reason": "completed", "destination": line}),
        ]

    async def play(self, rate: float, seconds: float) -> dict[str, Any]:
        """Let all wait, post at the rate, and tell how it went."""
        loop = asyncio.get_running_loop()
        desktops = []
        for address, token in self.desktops:
            _, desktop = await loop.create_connection(
                lambda address=address, token=token: Desktop(self, address, token), "127.0.0.1", self.port
            )
            desktops.append(desktop)
            desktop.poll()
        await asyncio.sleep(_SETTLES)
        posted = await self._post(rate, seconds)
        deadline = time.perf_counter() + 10
        while self._wanted - self._got and time.perf_counter() < deadline:
            await asyncio.sleep(0.05)
        for desktop in desktops:
            desktop.close()
        took = sorted(self._took)
        return {
            "posted": posted,
            "received": sum(self._got.values()),
            "lost": sum((self._wanted - self._got).values()),
            "twice": sum((self._got - self._wanted).values()),
            "p50_ms": took[len(took) // 2] * 1e3,
            "p99_ms": took[len(took) * 99 // 100] * 1e3,
            "worst_ms": took[-1] * 1e3,
            "statuses": dict(self.statuses),
        }

    async def _free(self, lines: list[Platform]) -> Platform:
        """The line that was used last, or one more: a platform's calls do not wait for each other."""
        now = time.perf_counter()
        for line in [one for one in lines if one.idle and now - one.used_at > _REST_SECONDS]:
            line.close()
            lines.remove(line)
        free = max((line for line in lines if line.idle and line.open), key=lambda line: line.used_at, default=None)
        if free is None:
            loop = asyncio.get_running_loop()
            _, free = await loop.create_connection(lambda: Platform(self), "127.0.0.1", self.port)
            lines.append(free)
        return free

    async def _post(self, rate: float, seconds: float) -> int:
        """Post calls whose notifications follow one another by a second, mixed."""
        lines: list[Platform] = []
        began = time.perf_counter()
        calls = [self._call(number) for number in range(int(rate * seconds / 4))]
        spread = max(0.1, seconds - 3)
        due = [(n * spread / len(calls) + step, n, step) for n in range(len(calls)) for step in range(4)]
        for at, n, step in sorted(due):
            wait = began + at - time.perf_counter()
            if wait > 0:
                await asyncio.sleep(wait)
            status, payload = calls[n][step]
            stamped = {**payload, "timestamp": datetime.now(UTC).isoformat()}
            (await self._free(lines)).post((payload["call_id"], status), json.dumps(stamped).encode())
        while not all(line.idle for line in lines):
            await asyncio.sleep(0.001)
        for line in lines:
            line.close()
        return len(due)


def wait() -> None:
    """Let desktops wait until standard input ends; ``PORT TOKENS_FILE`` are the arguments."""
    port, file = sys.argv[1:3]

    async def waiting() -> None:
        run = Run(int(port), "", read(file), 0)
        loop = asyncio.get_running_loop()
        for address, token in run.desktops:
            made = await loop.create_connection(
                lambda address=address, token=token: Desktop(run, address, token), "127.0.0.1", run.port
            )
            made[1].poll()
        print("waiting", flush=True)
        await asyncio.to_thread(sys.stdin.read)

    asyncio.run(waiting())


def read(file: str) -> list[tuple[str, str]]:
    """The desktops' addresses and tokens."""
    pairs = [line.split() for line in Path(file).read_text(encoding="utf-8").splitlines()]
    return [(address, token) for address, token in pairs]


def main() -> None:
    """Run it and print the figures."""
    port, hook, file, rate, seconds, seed = sys.argv[1:7]
    run = Run(int(port), hook, read(file), int(seed))
    print(json.dumps(asyncio.run(run.play(float(rate), float(seconds)))))


if __name__ == "__main__":
    main()
