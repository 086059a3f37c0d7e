from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from callpop.calls.agent import Agent
from callpop.notifications.decode import decode
from callpop.simulation.player import Answer, CannotPost, Poster, play, play_test_call


class Receiver:
    """A listener that keeps what it gets and answers as it is told."""

    def __init__(self) -> None:
        self.got: list[tuple[str, dict[str, object]]] = []
        self.answer: tuple[int, bytes, dict[str, str]] = (200, b'{"status":"accepted"}', {})
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.append((self.path, json.loads(body)))
                status, answer, headers = receiver.answer
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/notify/hush"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    thread.join()


def test_everything_is_posted_in_order_and_each_answer_told(receiver: Receiver) -> None:
    answers: list[Answer] = []
    play(
        [(0.0, {"n": 1}), (0.01, {"n": 2})], Poster(receiver.url), lambda _at, _payload, answer: answers.append(answer)
    )
    assert receiver.got == [("/notify/hush", {"n": 1}), ("/notify/hush", {"n": 2})]
    assert answers == [Answer(200, "accepted")] * 2


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (400, b'{"error":"call_id: expected a text"}', "call_id: expected a text"),
        (404, b"", ""),
        (503, b"<html>\x1b[31m", "<html> [31m"),
    ],
)
def test_a_refusal_is_an_answer_not_a_crash(receiver: Receiver, status: int, body: bytes, words: str) -> None:
    receiver.answer = (status, body, {})
    answer = Poster(receiver.url).post({})
    assert answer == Answer(status, words)
    assert not answer.taken


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.answer = (302, b"", {"Location": receiver.url + "/elsewhere"})
    assert Poster(receiver.url).post({}).status == 302
    assert len(receiver.got) == 1


def test_a_proxy_of_the_environment_is_not_asked_for_this_computer(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert Poster(receiver.url).post({}).taken


def test_nobody_there_is_said_without_the_secret() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(CannotPost, match=f"nothing listens at http://127.0.0.1:{port}") as raised:
        Poster(f"http://127.0.0.1:{port}/notify/hush").post({})
    assert "hush" not in str(raised.value)


@pytest.mark.parametrize("url", ["ftp://h/x", "127.0.0.1:8765/notify/x", "https://", "http://[::1/", "http://h:x/"])
def test_what_is_no_web_address_is_refused_at_once(url: str) -> None:
    with pytest.raises(CannotPost, match="URL"):
        Poster(url)


def test_the_test_call_is_marked_and_mine(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    async def at_once(_seconds: float) -> None:
        pass

    monkeypatch.setattr("callpop.simulation.player.asyncio.sleep", at_once)
    asyncio.run(play_test_call(receiver.url, "me@example.com", ("201",)))
    assert [payload["status"] for _, payload in receiver.got] == ["created", "ringing", "in-progress", "ended"]
    assert all(payload["test"] is True for _, payload in receiver.got)
    assert "me@example.com" in json.dumps(receiver.got[1])


@pytest.mark.parametrize("numbers", [("201",), ("+31501234567",), ("050 123 4567", "+31611112222")])
def test_without_an_address_the_test_call_is_mine_by_a_number_alone(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, numbers: tuple[str, ...]
) -> None:
    async def at_once(_seconds: float) -> None:
        pass

    monkeypatch.setattr("callpop.simulation.player.asyncio.sleep", at_once)
    asyncio.run(play_test_call(receiver.url, "", numbers))
    notifications = [decode(json.dumps(payload).encode()) for _, payload in receiver.got]
    me = Agent.of(numbers=numbers)
    assert any(me.is_party(target) for one in notifications for target in one.targets)


def test_a_test_call_without_an_address_or_with_a_wrong_secret_says_so(receiver: Receiver) -> None:
    with pytest.raises(CannotPost, match="no e-mail address"):
        asyncio.run(play_test_call(receiver.url, ""))
    receiver.answer = (404, b"", {})
    with pytest.raises(CannotPost, match="404"):
        asyncio.run(play_test_call(receiver.url, "me@example.com"))
