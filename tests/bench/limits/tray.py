"""The bare limit of a start: a PySide6 tray icon with a menu, and an aiohttp listener, on one qasync loop.

Run as a program: ``tray.py READY_FILE``; writes its port there once the icon is shown and the listener accepts.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import qasync
from aiohttp import web
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon


async def serve(ready: Path) -> None:
    """Show the icon, listen until the process is ended."""
    picture = QPixmap(32, 32)
    picture.fill("#2558CF")
    menu = QMenu()
    for text in ("Call log", "Settings", "Quit"):
        menu.addAction(text)
    tray = QSystemTrayIcon(QIcon(picture))
    tray.setContextMenu(menu)
    tray.show()

    async def notify(request: web.Request) -> web.Response:
        await request.read()
        return web.json_response({"status": "accepted"})

    app = web.Application()
    app.router.add_post("/notify/{secret}", notify)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    part = ready.with_suffix(".part")
    part.write_text(str(port), encoding="utf-8")
    part.rename(ready)
    await asyncio.Event().wait()


def main() -> None:
    """Run."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(application)
    with loop:
        loop.run_until_complete(serve(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
