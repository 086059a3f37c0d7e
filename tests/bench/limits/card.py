"""The bare limit of a card: aiohttp and qasync, and one kept QWidget that a POST shows and a DELETE hides.

Run as a program: ``card.py READY_FILE``; writes its port there.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

import qasync
from aiohttp import web
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget


class Card(QWidget):
    """A window like a card's: tool, frameless, on top, never with the keyboard."""

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle("Bare card")
        self.setFixedSize(400, 244)
        self.name, self.line = QLabel(self), QLabel(self)
        column = QVBoxLayout(self)
        for widget in (self.name, self.line, QPushButton("Open in CRM", self)):
            column.addWidget(widget)


async def serve(ready: Path) -> None:
    """Listen until the process is ended."""
    card = Card()
    screen = QApplication.primaryScreen().availableGeometry()
    card.move(screen.right() - 420, screen.bottom() - 260)

    async def ring(request: web.Request) -> web.Response:
        call = json.loads(await request.read())
        card.name.setText(call["caller"]["number"])
        card.line.setText(call["destination"]["number"])
        card.show()
        return web.json_response({"status": "accepted"})

    async def leave(request: web.Request) -> web.Response:
        card.hide()
        return web.json_response({"status": "accepted"})

    app = web.Application()
    app.router.add_post("/notify/{secret}", ring)
    app.router.add_delete("/notify/{secret}", leave)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    ready.write_text(str(port), encoding="utf-8")
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
