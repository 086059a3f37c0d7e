"""A real Chromium without a screen, started by the app as the agent's browser, looked into over DevTools."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
from pathlib import Path
from typing import Any

import aiohttp

from tests.end_to_end.support.processes import tool
from tests.end_to_end.support.waiting import eventually


class Chromium:
    """What the setting ``crm.browser`` starts.

    Attributes:
        command: The setting.
    """

    def __init__(self, folder: Path) -> None:
        self._profile, self._pids = folder / "chromium", folder / "chromium-pids"
        script = folder / "open-in-chromium"
        words = [
            tool("chromium"),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-proxy-server",
            "--password-store=basic",
            "--remote-debugging-port=0",
            f"--user-data-dir={self._profile}",
        ]
        script.write_text(
            f"#!/bin/sh\necho $$ >> '{self._pids}'\nexec {' '.join(words)} \"$1\" >> '{folder}/chromium.log' 2>&1\n"
        )
        script.chmod(0o755)
        self.command = f"{script} %s"

    def stop(self) -> None:
        """End every browser that was started through the setting."""
        with contextlib.suppress(FileNotFoundError):
            for pid in self._pids.read_text().split():
                # Callpop gives each browser a session of its own, so that it outlives Callpop.
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(int(pid), signal.SIGKILL)

    def wait_for(self, expression: str, *, what: str) -> Any:
        """Wait until a page of the browser makes the expression true; returns its value."""
        return eventually(lambda: asyncio.run(self._evaluate(expression)), what=what, pause=0.2)

    async def _evaluate(self, expression: str) -> Any:
        try:
            port = int((self._profile / "DevToolsActivePort").read_text().split()[0])
        except (FileNotFoundError, IndexError, ValueError):
            return None
        timeout = aiohttp.ClientTimeout(total=20)
        with contextlib.suppress(aiohttp.ClientError, TimeoutError):
            async with aiohttp.ClientSession(timeout=timeout) as session:
                async with session.get(f"http://127.0.0.1:{port}/json") as answer:
                    targets = await answer.json(content_type=None)
                for target in targets:
                    if target["type"] == "page":
                        value = await _ask(session, target["webSocketDebuggerUrl"], expression)
                        if value:
                            return value
        return None


async def _ask(session: aiohttp.ClientSession, address: str, expression: str) -> Any:
    async with session.ws_connect(address) as door:
        about = {"expression": expression, "returnByValue": True}
        await door.send_str(json.dumps({"id": 1, "method": "Runtime.evaluate", "params": about}))
        async for message in door:
            told = json.loads(message.data)
            if told.get("id") == 1:
                return told.get("result", {}).get("result", {}).get("value")
    return None
