"""The bare limit of intake: aiohttp on plain asyncio that only group-commits each body, synchronous=FULL.

Run as a program: ``intake.py READY_FILE DATABASE``; writes its port there.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import sys
import threading
from pathlib import Path

from aiohttp import web

Waiting = tuple[bytes, "asyncio.Future[None]"]


def write(database: Path, waiting: queue.SimpleQueue[Waiting], loop: asyncio.AbstractEventLoop) -> None:
    """Commit whatever has queued up, in one transaction, for ever."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS journal (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")

    def tell(batch: list[Waiting]) -> None:
        for _, future in batch:
            if not future.done():
                future.set_result(None)

    while True:
        batch = [waiting.get()]
        while True:
            try:
                batch.append(waiting.get_nowait())
            except queue.Empty:
                break
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO journal (body) VALUES (?)", [(body,) for body, _ in batch])
        connection.execute("COMMIT")
        loop.call_soon_threadsafe(tell, batch)


async def serve(ready: Path, database: Path) -> None:
    """Listen until the process is ended."""
    loop = asyncio.get_running_loop()
    waiting: queue.SimpleQueue[Waiting] = queue.SimpleQueue()
    threading.Thread(target=write, args=(database, waiting, loop), daemon=True).start()

    async def notify(request: web.Request) -> web.Response:
        done: asyncio.Future[None] = loop.create_future()
        waiting.put((await request.read(), done))
        await done
        return web.Response(body=b'{"status":"accepted"}', content_type="application/json")

    app = web.Application()
    app.router.add_post("/notify/{secret}", notify)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    ready.write_text(str(port), encoding="utf-8")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), Path(sys.argv[2])))
