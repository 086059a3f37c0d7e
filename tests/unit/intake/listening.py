"""A listener on a free port, with an ``accept`` that the test decides about, and raw senders."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from callpop.events import SourceState
from callpop.http.limits import Limits
from callpop.http.receipt import Receipt
from callpop.intake.listener import Listener
from callpop.notifications.decode import decode

SECRET = "s3cret"
PATH = f"/notify/{SECRET}"
QUICK = Limits(body_seconds=0.5, header_seconds=0.5, idle_seconds=1.0, linger_seconds=0.2, retry_seconds=(0.05,))

Accept = Callable[[bytes], Awaitable[Receipt]]


async def accept_notifications(body: bytes) -> Receipt:
    """What the pipeline does, without keeping anything."""
    decode(body)
    return Receipt.ACCEPTED


@dataclass
class States:
    """What the listener said of itself."""

    said: list[tuple[SourceState, str]] = field(default_factory=list)

    def __call__(self, state: SourceState, message: str) -> None:
        self.said.append((state, message))


def make(accept: Accept = accept_notifications, states: States | None = None, **settings: Any) -> Listener:
    """A listener that is not started yet."""
    wanted = {"host": "127.0.0.1", "port": 0, "secret": SECRET, **settings}
    return Listener(accept=accept, on_state=states or States(), **wanted)


@asynccontextmanager
async def listening(accept: Accept = accept_notifications, **settings: Any) -> AsyncIterator[Listener]:
    """A listener that runs."""
    listener = make(accept, **settings)
    await listener.start()
    try:
        yield listener
    finally:
        await listener.stop()


@dataclass
class Answer:
    """An HTTP answer as it came over the wire."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Sender:
    """A sender that writes bytes as it likes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def answer(self, *, has_body: bool = True) -> Answer:
        """The next answer; an EOFError if the connection is closed before it."""
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status, *lines = head.rstrip().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        body = await self.reader.readexactly(int(headers.get("content-length", "0")) if has_body else 0)
        return Answer(int(status.split()[1]), headers, body)

    async def closed(self) -> bytes:
        """What still comes until the listener closes the connection."""
        try:
            return await self.reader.read()
        except ConnectionError:
            return b""

    async def close(self) -> None:
        self.writer.close()
        with suppress(ConnectionError):
            await self.writer.wait_closed()


@asynccontextmanager
async def sender(listener: Listener) -> AsyncIterator[Sender]:
    """A raw connection to the listener."""
    one = Sender(*await asyncio.open_connection("127.0.0.1", listener.port))
    try:
        yield one
    finally:
        await one.close()


def request(body: bytes, *, method: str = "POST", path: str = PATH, extra: str = "") -> bytes:
    """A whole request with a body of known length."""
    head = f"{method} {path} HTTP/1.1\r\nHost: here\r\nContent-Length: {len(body)}\r\n{extra}\r\n"
    return head.encode() + body
