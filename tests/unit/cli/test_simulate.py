from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from callpop.__main__ import main


class Listener:
    """Answers like Callpop's listener with the secret 'hush'."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.full = False
        listener = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status, answer = 404, b'{"error":"not found"}'
                if self.path == "/notify/hush%2F":
                    listener.got.append(json.loads(body))
                    status, answer = (503, b'{"error":"full"}') if listener.full else (200, b'{"status":"accepted"}')
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self.server.server_address[1]}"


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "settings.toml").write_text('[agent]\nemails = ["me@example.com"]\nnumbers = ["217"]\n')
    return tmp_path


def simulate(profile: Path, *words: str) -> int:
    return main(["simulate", "--profile", str(profile), "--speed", "1000", *words])


@pytest.mark.parametrize("ending", ["", "/", "/notify", "/notify/"])
def test_the_running_app_is_found_by_its_run_file_and_secret(
    profile: Path, listener: Listener, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ending: str
) -> None:
    (profile / "run.json").write_text(json.dumps({"pid": 1, "listener_url": listener.base + ending}))
    monkeypatch.setenv("CALLPOP_LISTENER_SECRET", "hush/")
    assert simulate(profile, "simple") == 0
    assert [payload["status"] for payload in listener.got] == ["created", "ringing", "in-progress", "ended"]
    (target,) = listener.got[1]["destination"]["targets"]
    assert (target["user_emails"], target["account_number"]) == (["me@example.com"], "217")
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 4
    assert "accepted" in told.out
    assert "hush" not in told.out + told.err


def test_another_url_and_another_agent_may_be_named(profile: Path, listener: Listener) -> None:
    url = listener.base + "/notify/hush%2F"
    assert simulate(profile, "simple", "--to", url, "--as", "bob@example.com") == 0
    (target,) = listener.got[1]["destination"]["targets"]
    assert (target["user_emails"], target["account_number"]) == (["bob@example.com"], "201")


def test_a_wrong_secret_is_said_and_ends_it(
    profile: Path, listener: Listener, capsys: pytest.CaptureFixture[str]
) -> None:
    assert simulate(profile, "simple", "--to", listener.base + "/notify/wrong") == 1
    assert "404: the secret in the URL is wrong" in capsys.readouterr().err


def test_a_listener_that_cannot_store_is_status_one_but_gets_everything(
    profile: Path, listener: Listener, capsys: pytest.CaptureFixture[str]
) -> None:
    listener.full = True
    assert simulate(profile, "simple", "--to", listener.base + "/notify/hush%2F") == 1
    assert len(listener.got) == 4, "the platform does not stop either"
    assert "503 full" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("run_file", "words"),
    [
        (None, "not running with this profile"),
        ("{", "cannot be read"),
        ("[]", "cannot be read"),
        ('{"listener_url": ""}', "reads from a relay"),
        ('{"listener_url": "http://127.0.0.1:9"}', "nothing listens at http://127.0.0.1:9"),
    ],
)
def test_an_app_that_is_not_there_is_said_in_words(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, run_file: str | None, words: str
) -> None:
    monkeypatch.setenv("CALLPOP_LISTENER_SECRET", "hush/")
    if run_file is not None:
        (profile / "run.json").write_text(run_file)
    assert simulate(profile, "simple") == 1
    assert words in capsys.readouterr().err


def test_without_any_address_one_must_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate(tmp_path, "simple", "--to", "http://127.0.0.1:9/") == 1
    assert "--as" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["simpel"], "did you mean 'simple'?"),
        ([], "expected a SCENARIO"),
        (["simple", "--speed", "0"], "above 0"),
        (["simple", "--speed", "nan"], "above 0"),
        (["simple", "--to", "ftp://h/"], "http:// or https://"),
    ],
)
def test_wrong_usage_is_said(profile: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str) -> None:
    assert simulate(profile, *words) == 2
    assert told in capsys.readouterr().err


def test_the_list_has_every_flow_of_the_platforms_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["simulate", "--list"]) == 0
    names = {line.split()[0] for line in capsys.readouterr().out.splitlines()}
    assert len(names) >= 24
    assert names >= {"simple", "no-answer", "unavailable", "attended", "blind", "semi-attended", "pickup", "forwarding"}
