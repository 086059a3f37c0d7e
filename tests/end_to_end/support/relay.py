"""A relay as a process of its own, with the commands that administer it."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
from pathlib import Path

from tests.end_to_end.support.application import Installed, free_port
from tests.end_to_end.support.processes import end, spawn
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import Payload


class Relay:
    """One relay on SQLite.

    Args:
        installed: What to run.
        folder: Where its data and output go.
    """

    def __init__(self, installed: Installed, folder: Path) -> None:
        """Lay out the folder; nothing runs before ``start``."""
        self._installed, self._folder = installed, folder
        folder.mkdir(parents=True, exist_ok=True)
        self._env = {**os.environ, "HOME": str(folder), "CALLPOP_RELAY_ADMIN_LISTEN": "off"}
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._hook = ""
        self._process: subprocess.Popen[bytes] | None = None

    def command(self, *words: str | Path) -> str:
        """Run ``callpop relay …``; what it prints."""
        done = self._installed.run("relay", *words, "--data", self._folder / "data", env=self._env, cwd=self._folder)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start(self) -> Relay:
        """Serve."""
        if not self._hook:
            self._hook = self.command("hook", "show")
        command = self._installed.command(
            "relay", "serve", "--data", self._folder / "data", "--host", "127.0.0.1", "--port", str(self.port)
        )
        env = self._installed.environment(self._env)
        self._process = spawn(command, env=env, log=self._folder / "relay.log", cwd=self._folder)
        eventually(self._listens, what="the relay listens")
        return self

    def stop(self) -> None:
        """Serve no more."""
        if self._process is not None:
            end(self._process)
            self._process = None

    def deliver(self, *payloads: Payload) -> None:
        """POST notifications as the platform does; each must be accepted."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            for payload in payloads:
                connection.request("POST", self._hook, json.dumps(payload), {"Content-Type": "application/json"})
                answer = connection.getresponse()
                said = answer.read()
                assert (answer.status, json.loads(said)) == (200, {"status": "accepted"}), said
        finally:
            connection.close()

    def _listens(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()
