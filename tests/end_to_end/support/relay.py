"""A relay as a process of its own, with the commands that administer it."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.processes import end, kill, spawn
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import Payload
from tests.unit.relay.redis_server import RedisServer
from tests.unit.relay.redis_server import installed as redis_installed

STORES = ("sqlite", "redis")


class Relay:
    """One relay.

    Args:
        installed: What to run.
        folder: Where its data and output go.
        store: ``redis://…``; SQLite in the folder if empty.
        options: More words for ``relay serve``.
    """

    def __init__(self, installed: Installed, folder: Path, *, store: str = "", options: Sequence[str] = ()) -> None:
        """Lay out the folder; nothing runs before ``start``."""
        self._installed, self.folder = installed, folder
        folder.mkdir(parents=True, exist_ok=True)
        self._env = {**os.environ, "HOME": str(folder), "CALLPOP_RELAY_ADMIN_LISTEN": "off"}
        self._place = ["--data", str(folder / "data"), *(["--store", store] if store else [])]
        self._options = options
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._hook = ""
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The running process."""
        assert self._process is not None
        return self._process.pid

    @property
    def hook(self) -> str:
        """The path that the platform posts to, of the only company."""
        if not self._hook:
            self._hook = self.command("hook", "show")
        return self._hook

    def command(self, *words: str | Path) -> str:
        """Run ``callpop relay …``; what it prints."""
        done = self._installed.run("relay", *words, *self._place, env=self._env, cwd=self.folder)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def codes(self, *emails: str, company: str = "") -> dict[str, str]:
        """Import these people; the enrolment code of each."""
        file = self.folder / "people.csv"
        file.write_text("email\n" + "".join(f"{one}\n" for one in emails), encoding="utf-8")
        place = ("--company", company) if company else ()
        said = self.command("agent", "import", file, "--base-url", "https://relay.example.com", *place)
        links = dict(line.split("\t") for line in said.splitlines())
        return {email: link.rpartition("code=")[2] for email, link in links.items()}

    def start(self) -> Relay:
        """Serve one company."""
        self._hook = self.hook
        return self.serve()

    def serve(self) -> Relay:
        """Serve those that there are."""
        command = self._installed.command(
            *("relay", "serve", *self._place, "--host", "127.0.0.1", "--port", str(self.port), *self._options)
        )
        env = self._installed.environment(self._env)
        self._process = spawn(command, env=env, log=self.folder / "relay.log", cwd=self.folder)
        eventually(self.is_alive, what="the relay listens")
        return self

    def stop(self) -> None:
        """Serve no more."""
        if self._process is not None:
            end(self._process)
            self._process = None

    def kill(self) -> None:
        """``kill -9``."""
        if self._process is not None:
            kill(self._process)
            self._process = None

    def said(self) -> str:
        """All that it wrote."""
        return (self.folder / "relay.log").read_text(encoding="utf-8", errors="replace")

    def ask(
        self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None
    ) -> tuple[int, Any]:
        """One request on a connection of its own; status and what the answer's JSON says."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            return _asked(connection, method, path, None if body is None else json.dumps(body), headers or {})
        finally:
            connection.close()

    def poll(self, token: str, after: str | None = None, wait: float = 0) -> tuple[int, Any]:
        """One poll of a mailbox."""
        query = f"?wait={wait:g}" + ("" if after is None else f"&after={after}")
        return self.ask("GET", f"/v1/notifications{query}", headers={"Authorization": f"Bearer {token}"})

    def mailbox(self, token: str) -> list[dict[str, Any]]:
        """All that a mailbox holds."""
        items: list[dict[str, Any]] = []
        after = None
        while True:
            status, page = self.poll(token, after)
            assert status == 200, page
            if not page["notifications"]:
                return items
            items += page["notifications"]
            after = page["next"]

    def enrol(self, code: str) -> str:
        """Turn a code into a token."""
        status, told = self.ask("POST", "/v1/enrol", {"code": code})
        assert status == 200, told
        token: str = told["token"]
        return token

    def deliver(self, *payloads: Payload) -> None:
        """POST notifications as the platform does; each must be accepted."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            for payload in payloads:
                told = _asked(connection, "POST", self.hook, json.dumps(payload), {"Content-Type": "application/json"})
                assert told == (200, {"status": "accepted"}), told
        finally:
            connection.close()

    def is_alive(self) -> bool:
        """Whether it answers."""
        try:
            return self.ask("GET", "/healthz")[0] == 200
        except OSError:
            return False


@contextmanager
def redis_server(folder: Path) -> Iterator[RedisServer]:
    """A real Redis that confirms nothing before it is on the disk; the test is skipped where there is none."""
    if redis_installed() is None:
        pytest.skip("redis-server is not installed")
    server = RedisServer(folder).start()
    try:
        yield server
    finally:
        server.kill()


@contextmanager
def stored(kind: str, folder: Path) -> Iterator[str]:
    """A place for a relay's data, as ``--store`` wants it; '' for SQLite."""
    if kind == "sqlite":
        yield ""
        return
    with redis_server(folder / "redis") as server:
        yield server.url


def _asked(
    connection: http.client.HTTPConnection, method: str, path: str, body: str | None, headers: Mapping[str, str]
) -> tuple[int, Any]:
    connection.request(method, path, body, dict(headers))
    answer = connection.getresponse()
    text = answer.read()
    return answer.status, json.loads(text) if text[:1] in (b"{", b"[") else {}
