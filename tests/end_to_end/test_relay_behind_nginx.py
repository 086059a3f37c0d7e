"""The relay behind a real nginx with the shipped example: long polls pass, senders are told apart, secrets stay."""

from __future__ import annotations

import http.client
import json
import os
import socket
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.nginx import NAME, Nginx, binary
from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.processes import end, spawn
from tests.end_to_end.support.waiting import eventually
from tests.end_to_end.support.wire import ANNA, ME, Call

pytestmark = [pytest.mark.end_to_end, pytest.mark.skipif(binary() is None, reason="nginx is not installed")]
CLIENT, OTHER = "127.0.0.2", "127.0.0.3"


class Front:
    """The relay as the world sees it, through nginx."""

    def __init__(self, installed: Installed, folder: Path) -> None:
        self.port = free_port()
        self.nginx = Nginx(folder / "nginx", relay_port=self.port)
        self.requests = folder / "requests.log"
        self._installed = installed
        self._folder = folder
        self._env = {**os.environ, "HOME": str(folder), "CALLPOP_RELAY_ADMIN_LISTEN": "off"}
        self.token = self.command("agent", "add", "--email", ME, "--token")
        self.hook = self.command("hook", "show")
        self._relay: Any = None

    def command(self, *words: str) -> str:
        done = self._installed.run(
            *("relay", *words, "--data", self._folder / "data"), env=self._env, cwd=self._folder, patience=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def start(self) -> None:
        self._relay = spawn(
            self._installed.command(
                *("relay", "serve", "--data", self._folder / "data", "--port", str(self.port)),
                *("--trusted-proxies", "127.0.0.1", "--access-log", self.requests, "--wrong-each", "5"),
            ),
            env=self._installed.environment(self._env),
            log=self._folder / "relay.log",
        )
        eventually(self._listens, what="the relay listens")

    def stop(self) -> None:
        if self._relay is not None:
            end(self._relay)
            self._relay = None

    def ask(
        self, method: str, path: str, *, body: object = None, client: str = CLIENT, **headers: str
    ) -> tuple[int, dict[str, Any]]:
        """One request through nginx, from an address of its own."""
        raw = None if body is None else json.dumps(body).encode()
        connection = _Through(self.nginx, client)
        try:
            connection.request(method, path, raw, {"Authorization": f"Bearer {self.token}", **headers})
            answer = connection.getresponse()
            text = answer.read()
            is_json = "json" in answer.headers.get("Content-Type", "")
            return answer.status, json.loads(text) if is_json else {}
        finally:
            connection.close()

    def clients(self) -> list[str]:
        """Whose requests the relay saw."""
        if not self.requests.exists():
            return []
        return [json.loads(line)["client"] for line in self.requests.read_text().splitlines()]

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


class _Through(http.client.HTTPSConnection):
    """A connection to nginx under the relay's public name, from a chosen address of loopback."""

    def __init__(self, nginx: Nginx, client: str) -> None:
        super().__init__(NAME, nginx.port, timeout=120)
        self._trust = nginx.trust
        self._client = client

    def connect(self) -> None:
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=120, source_address=(self._client, 0))
        self.sock: ssl.SSLSocket = self._trust.wrap_socket(plain, server_hostname=NAME)


@pytest.fixture
def front(installed: Installed, tmp_path: Path) -> Iterator[Front]:
    made = Front(installed, tmp_path)
    made.start()
    try:
        with made.nginx.running():
            yield made
    finally:
        made.stop()


def test_a_poll_waits_behind_the_proxy_until_the_call_comes(front: Front) -> None:
    empty = front.ask("GET", "/v1/notifications?wait=0")
    call = Call()
    payload = call.ringing(ANNA)
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(front.ask, "GET", f"/v1/notifications?wait=55&after={empty[1]['next']}")
        eventually(lambda: front.ask("GET", "/healthz")[0] == 200, what="others are answered meanwhile")
        assert not waiting.done()
        posted = front.ask("POST", front.hook, body=payload)
        status, page = waiting.result()
    assert posted == (200, {"status": "accepted"})
    assert status == 200
    assert [one["notification"]["call_id"] for one in page["notifications"]] == [call.call_id]


def test_a_poll_that_nothing_comes_for_ends_by_the_relays_clock_and_not_by_the_proxys(front: Front) -> None:
    assert front.ask("GET", "/v1/notifications?wait=2")[0] == 200


def test_the_relay_knows_the_sender_and_believes_no_claim(front: Front) -> None:
    front.ask("GET", "/healthz", client=CLIENT)
    front.ask("GET", "/healthz", client=OTHER, **{"X-Forwarded-For": "203.0.113.9"})
    assert eventually(front.clients, lambda seen: len(seen) >= 2, what="requests are logged") == [CLIENT, OTHER]


def test_whoever_guesses_waits_and_the_others_do_not(front: Front) -> None:
    statuses = [front.ask("GET", "/v1/notifications?wait=0", Authorization="Bearer no")[0] for _ in range(8)]
    assert statuses[0] == 401
    assert statuses[-1] == 429
    assert front.ask("GET", "/v1/notifications?wait=0", client=OTHER)[0] == 200


def test_no_secret_is_in_the_proxys_log_also_while_the_relay_is_away(front: Front) -> None:
    secret = front.hook.rpartition("/")[2]
    assert front.ask("POST", front.hook, body=Call().ringing(ANNA))[0] == 200
    assert front.ask("POST", f"//%68ooks/{secret}", body={})[0] in (200, 400, 404)
    front.stop()
    assert front.ask("POST", front.hook, body=Call().ringing(ANNA))[0] == 502
    written = eventually(front.nginx.logs, lambda text: text.count("[hidden]") >= 3, what="requests are logged")
    assert secret not in written
    assert front.token not in written


def test_a_body_that_is_too_large_is_refused(front: Front) -> None:
    assert front.ask("POST", front.hook, body={"call_id": "x" * 70_000})[0] == 413
