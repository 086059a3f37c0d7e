"""Starting, failing in words, trying again, and stopping."""

from __future__ import annotations

import asyncio
import socket
import ssl
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import aiohttp
import pytest

from callpop.events import SourceState
from callpop.http import connections
from callpop.http.binding import url_of
from callpop.http.limits import Limits
from callpop.http.receipt import Receipt
from tests.unit.intake.listening import PATH, QUICK, Sender, States, listening, make, request, sender
from tests.unit.notifications.payloads import body, ringing

NOTIFICATION = body(ringing())
TLS = Path(__file__).with_name("tls")
CERTIFICATE, KEY, OTHER_KEY, LOCKED_KEY, RSA_KEY = (
    str(TLS / name) for name in ("certificate.pem", "key.pem", "other_key.pem", "locked_key.pem", "renewed_key.pem")
)
pytestmark = [pytest.mark.logs_warnings]


async def said(states: States, state: SourceState) -> str:
    """Wait until the listener says that it is so; its words."""
    async with asyncio.timeout(60):
        while not states.said or states.said[-1][0] is not state:
            await asyncio.sleep(0.01)
    return states.said[-1][1]


@pytest.mark.asyncio
async def test_it_says_where_it_listens_without_the_secret() -> None:
    states = States()
    async with listening(states=states) as listener:
        assert listener.port > 0
        assert listener.url == f"http://127.0.0.1:{listener.port}"
        assert listener.notification_path == PATH
        assert states.said == [(SourceState.CONNECTED, f"Listening on {listener.url}")]


@pytest.mark.asyncio
async def test_a_taken_port_is_told_once_and_taken_over_when_it_is_free() -> None:
    states = States()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        async with listening(states=states, port=port, limits=Limits(retry_seconds=(0.05,))) as listener:
            assert states.said[0][0] is SourceState.DISCONNECTED
            words = states.said[0][1]
            assert "127.0.0.1" in words
            assert str(port) in words
            assert "another program" in words
            assert "listener.port" in words
            await asyncio.sleep(0.3)
            assert len(states.said) == 1
            other.close()
            await said(states, SourceState.CONNECTED)
            assert [state for state, _ in states.said] == [SourceState.DISCONNECTED, SourceState.CONNECTED]
            async with sender(listener) as raw:
                await raw.send(request(NOTIFICATION))
                assert (await raw.answer()).status == 200


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("host", "words"),
    [
        ("203.0.113.7", "does not have that address"),
        ("2001:db8::7", "does not have that address"),
        ("no.such.host.invalid", "no such address"),
        ("a..b", "no such address"),
        ("x" * 300, "no such address"),
    ],
)
async def test_an_address_that_cannot_be_used_is_told_with_what_to_do(host: str, words: str) -> None:
    states = States()
    async with listening(states=states, host=host, port=8765):
        assert states.said[0][0] is SourceState.DISCONNECTED
        assert words in states.said[0][1]
        assert "listener.host" in states.said[0][1]
        assert "8765" in states.said[0][1]


@pytest.mark.asyncio
@pytest.mark.parametrize("host", ["localhost", "", "0.0.0.0"])
async def test_all_addresses_of_a_host_share_one_port(host: str) -> None:
    async with listening(host=host) as listener, aiohttp.ClientSession() as session:
        async with session.post(f"http://127.0.0.1:{listener.port}{PATH}", data=NOTIFICATION) as answer:
            assert answer.status == 200
        async with session.get(f"{listener.url}/healthz") as answer:
            assert answer.status == 200


def test_the_url_is_one_that_this_computer_can_open() -> None:
    assert url_of("0.0.0.0", 1, secure=False) == "http://127.0.0.1:1"
    assert url_of("::", 1, secure=True) == "https://[::1]:1"
    assert url_of("", 1, secure=False) == "http://127.0.0.1:1"
    assert url_of("2001:db8::1", 1, secure=False) == "http://[2001:db8::1]:1"
    assert url_of("desk.example.com", 1, secure=True) == "https://desk.example.com:1"


@pytest.mark.asyncio
async def test_stopping_frees_the_port_and_a_new_listener_takes_it() -> None:
    async with listening() as first:
        port = first.port
        async with sender(first) as raw:
            await raw.send(request(NOTIFICATION))
            assert (await raw.answer()).status == 200
            await first.stop()
            assert await raw.closed() == b""
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)
    states = States()
    async with listening(states=states, port=port):
        assert states.said[0][0] is SourceState.CONNECTED


@pytest.mark.asyncio
async def test_stopping_twice_or_unstarted_is_no_fault() -> None:
    listener = make()
    await listener.stop()
    await listener.start()
    await listener.stop()
    await listener.stop()


@pytest.mark.asyncio
async def test_stopping_waits_for_no_silent_half_sent_or_stuck_sender() -> None:
    forever = asyncio.Event()

    async def accept(data: bytes) -> Receipt:
        await forever.wait()
        return Receipt.ACCEPTED

    # Each of them alone would hold it up for ten minutes or for ever.
    slow = Limits(body_seconds=600.0, header_seconds=600.0, idle_seconds=600.0, linger_seconds=600.0)
    async with listening(accept, limits=slow) as listener:
        open_ones = [Sender(*await asyncio.open_connection("127.0.0.1", listener.port)) for _ in range(30)]
        for at, each in enumerate(open_ones):
            await each.send(
                [b"", request(NOTIFICATION)[:50], request(NOTIFICATION)[:-5], request(NOTIFICATION)][at % 4]
            )
        await asyncio.sleep(0.1)
        async with asyncio.timeout(60):
            await listener.stop()
        for each in open_ones:
            assert b"200" not in await each.closed()
            await each.close()
    assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []


@pytest.mark.asyncio
async def test_a_notification_that_is_just_being_stored_is_still_answered() -> None:
    begun = asyncio.Event()

    async def accept(data: bytes) -> Receipt:
        begun.set()
        await asyncio.sleep(0.1)
        return Receipt.ACCEPTED

    async with listening(accept) as listener, sender(listener) as raw:
        await raw.send(request(NOTIFICATION))
        await begun.wait()
        await listener.stop()
        assert (await raw.answer()).status == 200


@pytest.mark.asyncio
async def test_stopping_ends_the_attempts_at_a_taken_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        states = States()
        async with listening(states=states, port=other.getsockname()[1], limits=QUICK):
            assert states.said[0][0] is SourceState.DISCONNECTED
    await asyncio.sleep(0.2)
    assert len(states.said) == 1


@pytest.mark.asyncio
async def test_with_a_certificate_it_speaks_https() -> None:
    trust = ssl.create_default_context(cafile=CERTIFICATE)
    async with listening(certificate=CERTIFICATE, key=KEY, limits=QUICK) as listener:
        assert listener.url.startswith("https://")
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust)) as session:
            async with session.post(listener.url + PATH, data=NOTIFICATION) as answer:
                assert answer.status == 200
            async with session.post(listener.url + PATH, data=b" " * 200_000) as answer:
                assert answer.status == 413
        async with sender(listener) as raw:
            await raw.send(request(NOTIFICATION))
            assert b"200" not in await raw.closed()


@pytest.mark.asyncio
async def test_who_keeps_silent_before_the_handshake_counts_and_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    trust = aiohttp.TCPConnector(ssl=ssl.create_default_context(cafile=CERTIFICATE))
    limits = replace(QUICK, connections=2, header_seconds=600.0)
    async with listening(certificate=CERTIFICATE, key=KEY, limits=limits) as listener, AsyncExitStack() as after:
        silent = [await after.enter_async_context(sender(listener)) for _ in range(6)]
        async with asyncio.timeout(20):
            assert [await one.closed() for one in silent[2:]] == [b""] * 4
            assert not any(one.reader.at_eof() for one in silent[:2])
        monkeypatch.setattr(connections, "_SWEEP_SECONDS", 0.0)  # who was silent for a moment was so for long
        async with (
            aiohttp.ClientSession(connector=trust) as session,
            session.post(listener.url + PATH, data=NOTIFICATION) as answer,
        ):
            assert answer.status == 200
            assert await silent[0].closed() == b""


@pytest.mark.asyncio
async def test_certificate_and_key_may_stand_in_one_file(tmp_path: Path) -> None:
    both = tmp_path / "both.pem"
    both.write_bytes(Path(CERTIFICATE).read_bytes() + Path(KEY).read_bytes())
    states = States()
    async with listening(states=states, certificate=str(both)):
        assert states.said[0][0] is SourceState.CONNECTED


@pytest.mark.asyncio
async def test_a_bad_certificate_or_key_is_told_in_words_and_used_once_it_is_good(tmp_path: Path) -> None:
    nonsense = tmp_path / "nonsense.pem"
    nonsense.write_text("nonsense")
    for certificate, key, words in [
        (str(tmp_path / "missing.pem"), KEY, "certificate"),
        (CERTIFICATE, str(tmp_path / "missing.pem"), "key"),
        (str(tmp_path), KEY, "cannot be read"),
        ("\x00", KEY, "cannot be read"),
        (str(nonsense), KEY, "PEM"),
        (CERTIFICATE, str(nonsense), "PEM"),
        (CERTIFICATE, "", "PEM"),
        ("", KEY, "listener.certificate"),
        (CERTIFICATE, OTHER_KEY, "does not belong"),
        (CERTIFICATE, RSA_KEY, "does not belong"),
        (CERTIFICATE, LOCKED_KEY, "without a password"),
    ]:
        states = States()
        async with listening(states=states, certificate=certificate, key=key):
            assert states.said[0][0] is SourceState.DISCONNECTED
            assert words in states.said[0][1]
    states = States()
    async with listening(states=states, certificate=str(nonsense), key=KEY, limits=QUICK):
        nonsense.write_bytes(Path(CERTIFICATE).read_bytes())
        await said(states, SourceState.CONNECTED)


@pytest.mark.asyncio
async def test_on_a_terminal_server_a_taken_port_is_no_obstacle() -> None:
    states = States()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        async with listening(states=states, port=port, any_port=True) as listener:
            assert listener.port not in (0, port)
            assert states.said == [(SourceState.CONNECTED, f"Listening on {listener.url}")]
    # One that is free is taken as it is set.
    async with listening(states=states, port=port, any_port=True) as listener:
        assert listener.port == port


@pytest.mark.asyncio
async def test_there_an_address_that_cannot_be_used_is_told_as_elsewhere() -> None:
    states = States()
    async with listening(states=states, host="203.0.113.9", any_port=True):
        assert "does not have that address" in await said(states, SourceState.DISCONNECTED)
