"""``callpop relay serve`` as a process of its own, with SQLite, and the other commands beside it."""

from __future__ import annotations

import json
import os
import re
import resource
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.support.processes import end, plain_environment, spawn
from tests.unit.relay.served import ANNA, REMOTE

PATIENCE = 120.0
"""Seconds until something is given up: a guard, no test comes near it."""
TLS = Path(__file__).parents[1] / "intake" / "tls"
ROOT = Path(__file__).parents[3]


class Process:
    """One ``relay serve``."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.folder = folder
        self.log = folder / f"serve-{time.monotonic_ns()}.log"
        self.process = spawn(
            [sys.executable, "-m", "callpop", "relay", "serve", "--data", str(folder / "data"), *words],
            env=plain_environment(folder) | {"PYTHONPATH": str(ROOT)},
            log=self.log,
            cwd=folder,
        )

    def said(self) -> str:
        return self.log.read_text()

    @property
    def url(self) -> str:
        return self._told(r"the relay listens on (\S+)")

    @property
    def admin_url(self) -> str:
        return self._told(r"/metrics are on (\S+)")

    def command(self, *words: str) -> str:
        """Another command on the same data."""
        done = subprocess.run(
            [sys.executable, "-m", "callpop", "relay", *words, "--data", str(self.folder / "data")],
            env=plain_environment(self.folder) | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def ended(self) -> int:
        return self.process.wait(PATIENCE)

    def _told(self, pattern: str) -> str:
        until = time.monotonic() + PATIENCE
        while (found := re.search(pattern, self.said())) is None:
            assert self.process.poll() is None and time.monotonic() < until, self.said()
            time.sleep(0.02)
        return found[1]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Process]]:
    begun: list[Process] = []

    def start(*words: str) -> Process:
        begun.append(Process(tmp_path, "--port", "0", "--admin-listen", "127.0.0.1:0", *words))
        return begun[-1]

    yield start
    for one in begun:
        end(one.process)


def ask(url: str, *, token: str = "", body: Any = None) -> tuple[int, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


def has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as tried:
            tried.bind(("::1", 0))
    except OSError:
        return False
    return True


def ringing(call_id: str) -> dict[str, Any]:
    return {
        "call_id": call_id,
        "timestamp": "2026-11-20T09:00:00+00:00",
        "status": "ringing",
        "caller": {"number": REMOTE},
        "targets": [{"user_emails": [ANNA]}],
    }


def test_from_an_empty_folder_to_a_call_on_the_desktop(serve: Callable[..., Process]) -> None:
    relay = serve()
    url = relay.url
    hook = relay.command("hook", "show", "--base-url", url)
    code = relay.command("agent", "add", "--email", ANNA)
    status, enrolled = ask(f"{url}/v1/enrol", body={"code": code})
    assert (status, enrolled["emails"]) == (200, [ANNA])
    assert ask(hook, body=ringing("one")) == (200, {"status": "accepted"})
    status, page = ask(f"{url}/v1/notifications?wait=0", token=enrolled["token"])
    assert [one["notification"]["call_id"] for one in page["notifications"]] == ["one"]
    relay.command("agent", "revoke", ANNA)
    assert ask(f"{url}/v1/notifications?wait=0", token=enrolled["token"])[0] == 401
    assert ask(hook, body=ringing("two")) == (200, {"status": "accepted"}), "the company's platform goes on"


def test_what_was_accepted_is_there_after_a_kill(serve: Callable[..., Process]) -> None:
    relay = serve()
    hook = relay.command("hook", "show")
    token = relay.command("agent", "add", "--email", ANNA, "--token")
    assert ask(relay.url + hook, body=ringing("one"))[0] == 200
    relay.process.kill()
    relay.ended()
    again = serve()
    assert ask(again.url + hook, body=ringing("one")) == (200, {"status": "duplicate"})
    _, page = ask(f"{again.url}/v1/notifications?wait=0", token=token)
    assert len(page["notifications"]) == 1


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_it_is_asked_to(serve: Callable[..., Process], how: signal.Signals) -> None:
    relay = serve()
    token = relay.command("agent", "add", "--email", ANNA, "--token")
    request = urllib.request.Request(
        f"{relay.url}/v1/notifications?wait=60", headers={"Authorization": f"Bearer {token}"}
    )
    waiting = subprocess.Popen(
        [sys.executable, "-c", _POLL, request.full_url, token],
        stdout=subprocess.PIPE,
        env=plain_environment(relay.folder),
    )
    while b"waiting_polls 1" not in urllib.request.urlopen(f"{relay.admin_url}/metrics", timeout=PATIENCE).read():
        time.sleep(0.02)
    relay.process.send_signal(how)
    assert relay.ended() == 0
    assert "Traceback" not in relay.said()
    told, _ = waiting.communicate(timeout=PATIENCE)
    assert json.loads(told)["notifications"] == [], "what waited was answered"


_POLL = """
import sys, urllib.request
request = urllib.request.Request(sys.argv[1], headers={"Authorization": "Bearer " + sys.argv[2]})
print(urllib.request.urlopen(request, timeout=60).read().decode())
"""


def test_who_listens_everywhere_says_so(serve: Callable[..., Process], tmp_path: Path) -> None:
    everywhere, here = serve("--host", "0.0.0.0"), serve("--data", str(tmp_path / "here"))
    assert ask(f"{everywhere.url}/healthz")[0] == ask(f"{here.url}/healthz")[0] == 200
    assert "and on all other addresses of this computer\n" in everywhere.said()
    assert "other addresses" not in here.said()


def test_who_listens_on_all_addresses_of_ipv6_takes_ipv4_as_well(serve: Callable[..., Process]) -> None:
    both = serve("--host", "::")
    port = both.url.rpartition(":")[2]
    for host in ("127.0.0.1", *["[::1]"] * has_ipv6()):
        assert ask(f"http://{host}:{port}/healthz")[0] == 200


def test_what_it_cannot_use_is_said_in_words(serve: Callable[..., Process], tmp_path: Path) -> None:
    port = serve().url.rpartition(":")[2]
    (tmp_path / "file").write_text("no folder")
    for words, said in (
        (["--port", port], f"port {port}: another program uses this port"),
        (
            ["--certificate", str(TLS / "certificate.pem"), "--key", "/nowhere/key.pem"],
            "/nowhere/key.pem cannot be read",
        ),
        (["--store", "redis://127.0.0.1:1"], "127.0.0.1"),
        (["--data", str(tmp_path / "file")], "callpop:"),
        (["--config", "/nowhere/relay.toml"], "/nowhere/relay.toml: there is no such file"),
        (["--access-log", str(tmp_path / "none" / "log")], "the access log"),
    ):
        refused = serve("--data", str(tmp_path / "free"), *words)
        assert refused.ended() == 1, refused.said()
        assert said in refused.said()
        assert "Traceback" not in refused.said()


def test_a_hangup_takes_a_renewed_certificate_into_use_and_ends_nothing(
    serve: Callable[..., Process], tmp_path: Path
) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"

    def put(of_certificate: str, of_key: str) -> None:
        shutil.copyfile(TLS / of_key, key)
        shutil.copyfile(TLS / of_certificate, certificate)

    put("certificate.pem", "key.pem")
    relay = serve("--certificate", str(certificate), "--key", str(key))
    place = ("127.0.0.1", int(relay.url.rpartition(":")[2]))
    assert ssl.get_server_certificate(place) == (TLS / "certificate.pem").read_text()
    put("renewed.pem", "renewed_key.pem")
    relay.process.send_signal(signal.SIGHUP)
    while "the certificate was read anew" not in relay.said():
        assert relay.process.poll() is None, relay.said()
        time.sleep(0.02)
    assert ssl.get_server_certificate(place) == (TLS / "renewed.pem").read_text()


def test_a_second_one_on_the_same_file_is_refused_and_the_file_is_free_after_a_kill(
    serve: Callable[..., Process],
) -> None:
    first = serve("--port", "0")
    assert first.url
    second = serve("--port", "0")
    assert second.ended() == 1
    assert "another relay serves from" in second.said() and "relay.sqlite3" in second.said()
    first.command("agent", "add", "--email", ANNA)
    first.process.kill()
    first.ended()
    assert serve("--port", "0").url


def test_it_asks_the_system_for_as_many_connections_as_it_may_have(serve: Callable[..., Process]) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    relay = serve("--connections", "2000")
    assert relay.url
    limits = Path(f"/proc/{relay.process.pid}/limits").read_text()
    soft = int(re.findall(r"Max open files\s+(\d+)", limits)[0])
    assert soft >= min(2000, hard)


def test_neither_secrets_nor_numbers_are_in_what_it_says(serve: Callable[..., Process]) -> None:
    relay = serve("--debug")
    hook = relay.command("hook", "show")
    token = relay.command("agent", "add", "--email", ANNA, "--token")
    ask(relay.url + hook, body=ringing("one"))
    ask(relay.url + hook, body={"caller": REMOTE})
    ask(f"{relay.url}/v1/notifications?wait=0&after=x", token=token)
    ask(f"{relay.url}/v1/notifications?wait=0", token="another-secret")
    end(relay.process)
    said = relay.said()
    assert '"surface":"hooks"' in said
    for secret in (hook.rpartition("/")[2], token, "another-secret", "612345678", ANNA):
        assert secret not in said


def test_a_password_among_the_arguments_is_warned_of(serve: Callable[..., Process]) -> None:
    relay = serve("--store", "redis://:hunter2@127.0.0.1:1")
    assert relay.ended() == 1
    assert "CALLPOP_RELAY_STORE" in relay.said()
    assert "hunter2" not in relay.said()


def test_an_unread_pipe_does_not_stop_it(serve: Callable[..., Process], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "callpop", "relay", "serve", "--data", str(tmp_path / "data"), "--port", "0"],
        env=plain_environment(tmp_path) | {"PYTHONPATH": str(ROOT)},
        stderr=writing,
    )
    os.close(writing)
    try:
        said = b""
        while (found := re.search(rb"the relay listens on (\S+)", said)) is None:
            said += os.read(reading, 4096)
        url = found[1].decode()
        for _ in range(1200):  # 64 KiB are full after some 600 lines
            assert ask(f"{url}/healthz")[0] == 200
        process.terminate()
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        process.wait()
        os.close(reading)
