"""The connection to a relay: it comes back by itself, says what is wrong, and keeps the token to itself."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import os
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from typing import Any

import aiohttp
import msgspec
import pytest
from aiohttp import web
from aiohttp.client_reqrep import ConnectionKey

from callpop.desktop.source_words import source_message
from callpop.desktop.words import Words
from callpop.events import CompanyChanged, SourceState
from callpop.intake import relay_client
from callpop.intake.relay_api import Enrolled, RelayApi, Waiting
from callpop.intake.relay_client import mailbox_id
from callpop.intake.relay_pages import NotAPage, read_page
from callpop.intake.relay_trouble import Kind, RelayTrouble, trouble_of
from callpop.intake.relay_way import find_way
from callpop.settings.company import load_kept
from callpop.settings.relay_address import origin_of
from callpop.storage import mailbox
from tests.unit.intake.office import ANNA, NOON, Call, office
from tests.unit.intake.reading import Reading, reading, until
from tests.unit.intake.relay_stand_in import TOKEN, served, stand_in
from tests.unit.relay.served import ANNA as ADDRESS
from tests.unit.relay.served import serving, staffed

pytestmark = pytest.mark.asyncio


async def test_the_state_says_since_when_it_is_connected(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        assert [one.state for one in desk.states] == [SourceState.STARTING, SourceState.CONNECTED]
        connected = desk.states[-1]
        assert (connected.since, connected.key, connected.host) == (
            NOON,
            "connected",
            relay.url.removeprefix("http://"),
        )
        assert all(one.started for one in desk.states)
        assert relay.authorisations[0] == f"Bearer {TOKEN}"


async def test_an_idle_desktop_asks_again_only_when_its_poll_ends_and_writes_nothing(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay):
        before = len(relay.polls())
        changes = anna.ask(lambda conn: conn.execute("PRAGMA data_version").fetchone())
        relay.end_polls()
        await until(lambda: len(relay.polls()) > before, "the next poll")
        assert len(relay.polls()) == before + 1
        assert relay.polls()[-1]["wait"] == "25"
        assert anna.ask(lambda conn: conn.execute("SELECT count(*) FROM mailbox").fetchone()) == (0,)
        assert changes == anna.ask(lambda conn: conn.execute("PRAGMA data_version").fetchone())


async def test_a_relay_that_goes_and_comes_back_is_read_on(path: Path) -> None:
    async with office(path) as anna:
        async with stand_in(lambda: anna.now) as relay:
            desk = Reading(anna, relay)
            await desk.start()
            port = int(relay.url.rpartition(":")[2])
        await until(lambda: desk.state is SourceState.DISCONNECTED, "the word that it is gone")
        assert desk.states[-1].key in ("trouble.unreachable", "trouble.lost")
        assert not desk.states[-1].final
        relay.put(Call("c1").ringing(ANNA))
        async with served(relay, port=port):
            await desk.caught_up()
            assert desk.state is SourceState.CONNECTED
            assert anna.outcome("c1") == "ringing"
            await desk.stop()


async def test_one_lost_poll_is_not_told_but_tried_again(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        relay.refuse_polls = 1
        relay.put(Call("c1").ringing(ANNA))
        await desk.caught_up()
        assert relay.refusals == 1
        assert desk.state is SourceState.CONNECTED
        assert [one.state for one in desk.states].count(SourceState.DISCONNECTED) == 0


async def test_a_revoked_token_is_said_with_what_to_do(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        desk = Reading(anna, relay, token="revoked-token-0123456789")
        running = asyncio.create_task(desk.client.run())
        await until(lambda: desk.state is SourceState.DISCONNECTED, "a refusal")
        told = desk.states[-1]
        assert (told.key, told.final) == ("trouble.refused", True)
        assert "enrol again" in told.message
        assert "revoked-token" not in str(desk.states)
        running.cancel()
        await asyncio.wait([running])


async def test_without_a_token_nothing_is_asked(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        desk = Reading(anna, relay, token="")
        running = asyncio.create_task(desk.client.run())
        await until(lambda: desk.state is SourceState.DISCONNECTED, "the word that it is not enrolled")
        assert (desk.states[-1].key, desk.states[-1].final) == ("trouble.no_token", True)
        assert relay.asked == []
        running.cancel()
        await asyncio.wait([running])


async def test_a_nudge_tries_at_once_whatever_the_pause(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.refuse = web.Response(status=503, headers={"Retry-After": "3000"})
        desk = Reading(anna, relay)
        running = asyncio.create_task(desk.client.run())
        await until(lambda: desk.state is SourceState.DISCONNECTED, "a refusal")
        assert desk.states[-1].key == "trouble.busy"
        relay.refuse = None
        await asyncio.sleep(0.05)
        assert len(relay.polls()) == 1
        desk.client.nudge()
        await until(lambda: desk.state is SourceState.CONNECTED, "the connection")
        running.cancel()
        await asyncio.wait([running])


async def test_a_nudge_leaves_a_poll_that_may_be_dead(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        before = len(relay.polls())
        desk.client.nudge()
        await until(lambda: len(relay.polls()) >= before + 2, "new polls")
        relay.put(Call("c1").ringing(ANNA))
        await desk.caught_up()
        assert len(anna.shown()) == 1
        assert desk.state is SourceState.CONNECTED


async def test_a_redirect_is_not_followed_with_the_token(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, stand_in(lambda: anna.now) as other:
        relay.refuse = web.Response(status=307, headers={"Location": f"{other.url}/v1/notifications"})
        desk = Reading(anna, relay)
        running = asyncio.create_task(desk.client.run())
        await until(lambda: desk.state is SourceState.DISCONNECTED, "the word")
        assert desk.states[-1].key == "trouble.redirect"
        assert other.url in desk.states[-1].detail
        assert other.asked == []
        running.cancel()
        await asyncio.wait([running])


async def test_a_cursor_is_kept_for_each_token(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            relay.put(Call("c1").created())
            await desk.caught_up()
        origin = relay.url
        mine, other = mailbox_id(origin, TOKEN), mailbox_id(origin, "another")
        assert anna.ask(lambda conn: mailbox.read_to(conn, mine)) is not None
        assert anna.ask(lambda conn: mailbox.read_to(conn, other)) is None


async def test_the_companys_profile_is_kept_and_asked_for_only_once_unchanged(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.profile = {"people": [{"name": "Bob", "emails": ["bob@example.com"], "numbers": []}]}
        async with reading(anna, relay) as desk:
            await until(lambda: desk.company_file.exists(), "the profile")
            kept = load_kept(desk.company_file)
            assert (kept.etag, kept.profile["people"][0]["name"]) == ('"one"', "Bob")
            await until(lambda: CompanyChanged() in anna.events, "the word of it")
        anna.events.clear()
        async with reading(anna, relay):
            await until(lambda: relay.profile_answers == [200, 304], "a second question")
        assert CompanyChanged() not in anna.events


async def test_what_was_handled_is_told_until_the_relay_has_heard(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        anna.ask(lambda conn: mailbox.note_untold(conn, "c1", NOON))
        async with reading(anna, relay) as desk:
            await until(lambda: relay.handled == ["c1"], "the word")
            await until(lambda: anna.ask(mailbox.untold) == (), "it to be crossed off")
            anna.ask(lambda conn: mailbox.note_untold(conn, "c2", NOON))
            desk.client.tell_handled()
            await until(lambda: relay.handled == ["c1", "c2"], "the second")


async def test_another_profile_comes_with_the_next_answer_to_a_poll(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.tells_profile, relay.profile = True, {"lines": []}
        async with reading(anna, relay) as desk:
            await until(lambda: desk.company_file.exists(), "the profile")
            for etag in ('"two"', '"three"'):
                relay.etag, relay.profile = etag, {"lines": [{"number": "20", "label": etag}]}
                relay.end_polls()
                await until(lambda etag=etag: load_kept(desk.company_file).etag == etag, "the new profile")
            # The same one is not asked for again, whatever comes. (A word of it that came with the first call, at the
            # latest, is followed by one more question: in the same round of errands, after that call was told.)
            asked = []
            for call_id in ("c1", "c2", "c3"):
                relay.put(Call(call_id).ringing(ANNA))
                await until(lambda call_id=call_id: anna.outcome(call_id) == "ringing", "the call")
                anna.ask(lambda conn, call_id=call_id: mailbox.note_untold(conn, call_id, NOON))
                desk.client.tell_handled()
                await until(lambda call_id=call_id: call_id in relay.handled, "the errands' next turn")
                asked.append(len(relay.profile_answers))
            assert asked[2] == asked[1]


async def test_a_profile_that_changes_while_it_is_fetched_is_fetched_again(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.tells_profile, relay.profile = True, {"lines": []}
        relay.profile_held = asyncio.Event()
        async with reading(anna, relay) as desk:
            await until(lambda: relay.profile_asked, "the question")
            relay.etag = '"two"'
            relay.end_polls()
            polls = len(relay.polls())
            await until(lambda: len(relay.polls()) > polls, "the word of another one")
            relay.profile_held.set()
            await until(lambda: load_kept(desk.company_file).etag == '"two"', "the new profile")


async def test_what_was_handled_is_told_also_while_the_profile_cannot_be_had(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.profile_down = True
        anna.ask(lambda conn: mailbox.note_untold(conn, "c1", NOON))
        async with reading(anna, relay) as desk:
            await until(lambda: relay.handled == ["c1"], "the word")
            anna.ask(lambda conn: mailbox.note_untold(conn, "c2", NOON))
            desk.client.tell_handled()
            await until(lambda: relay.handled == ["c1", "c2"], "the second")


async def test_the_profile_comes_also_while_nothing_can_be_told(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.handled_down, relay.profile = True, {"lines": []}
        anna.ask(lambda conn: mailbox.note_untold(conn, "c1", NOON))
        async with reading(anna, relay) as desk:
            await until(lambda: desk.company_file.exists(), "the profile")


async def test_a_relay_that_asks_for_patience_gets_two_minutes_of_it_at_most(path: Path) -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url), TOKEN) as api:
        for asked, given in (("7", 7.0), ("3600", 120.0), ("nan", 0.0)):
            relay.refuse = web.Response(status=503, headers={"Retry-After": asked})
            with pytest.raises(RelayTrouble) as caught:
                await api.poll(None, 0)
            assert caught.value.retry_after == given


async def test_a_test_call_is_asked_of_the_relay(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        async with reading(anna, relay) as desk:
            await desk.client.play_test_call()
            assert relay.tests == 1
        with pytest.raises(RelayTrouble):
            await desk.client.play_test_call()


# Enrolling, and the requests as such.


async def test_a_personal_code_becomes_a_token_once(path: Path) -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url)) as api:
        enrolled = await api.enrol("GOOD-CODE")
        assert enrolled == Enrolled(TOKEN, ("anna@example.com",), ("201",))
        assert TOKEN not in repr(enrolled)
        with pytest.raises(RelayTrouble) as caught:
            await api.enrol("GOOD-CODE")
        assert caught.value.kind is Kind.CODE


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("wrong too often", Kind.WRONG_CODES, "too many wrong codes: try again in 42 s"),
        ("too many desktops wait to be approved", Kind.APPROVALS, "wait for approval"),
    ],
)
async def test_an_enrolment_that_has_to_wait_says_why(said: str, kind: Kind, words: str) -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url)) as api:
        relay.refuse = web.json_response({"error": said}, status=429, headers={"Retry-After": "42"})
        with pytest.raises(RelayTrouble) as caught:
            await api.enrol("ABCD")
    assert (caught.value.kind, caught.value.retry_after) == (kind, 42.0)
    assert words in str(caught.value)


async def test_a_relay_of_ours_says_which_of_both_it_is() -> None:
    async with serving(staffed(ADDRESS), wrong_each=2) as ours:
        way = find_way(ours.relay.url)
        async with RelayApi(way) as api, RelayApi(way, "no token") as stranger:
            said = [await trouble(api.enrol(f"WRONG-{number}")) for number in range(4)]
            assert [one.kind for one in said] == [Kind.CODE, Kind.CODE, Kind.WRONG_CODES, Kind.WRONG_CODES]
            assert said[-1].retry_after >= 1
            asked = [await trouble(stranger.poll(None, 0)) for _ in range(4)]
            assert asked[0].kind is Kind.REFUSED and asked[-1].kind is Kind.WRONG_TOKENS


async def trouble(asking: Awaitable[object]) -> RelayTrouble:
    with pytest.raises(RelayTrouble) as caught:
        await asking
    return caught.value


async def test_too_many_desktops_of_one_agent_are_told_so_and_ask_again_when_they_may(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        relay.refuse = web.json_response({"error": "too many polls"}, status=429, headers={"Retry-After": "30"})
        relay.end_polls()
        await until(lambda: desk.state is SourceState.DISCONNECTED, "the word")
        told = desk.states[-1]
        assert (told.key, told.detail, told.final) == ("trouble.crowded", "30", False)
        assert "end Callpop where it is not needed" in source_message(told, Words.load("en"), NOON)
        relay.refuse = None
        desk.client.nudge()
        await until(lambda: desk.state is SourceState.CONNECTED, "the connection")


async def test_a_desktop_that_is_refused_asks_for_its_token_again(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        desk = Reading(anna, relay, token="revoked-token-0123456789")
        running = asyncio.create_task(desk.client.run())
        await until(lambda: desk.state is SourceState.DISCONNECTED, "a refusal")
        desk.token = TOKEN
        desk.client.nudge()
        await until(lambda: desk.state is SourceState.CONNECTED, "the connection")
        assert desk.mail.mailbox == mailbox_id(origin_of(relay.url), TOKEN)
        running.cancel()
        await asyncio.wait([running])


async def test_a_desktop_that_knows_its_token_needs_no_keyring_when_the_line_breaks(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        desk.keyring_is_locked = True
        before = len(relay.polls())
        desk.client.nudge()
        await until(lambda: len(relay.polls()) > before + 1, "the next polls")
        assert desk.state is SourceState.CONNECTED


async def test_a_join_code_needs_an_address_and_an_administrator(path: Path) -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url)) as api:
        with pytest.raises(RelayTrouble) as caught:
            await api.enrol("JOIN-CODE")
        assert caught.value.kind is Kind.EMAIL
        assert await api.enrol("JOIN-CODE", "anna@example.com", "desk") == Waiting("AB12CD", 5.0)
        relay.approved = True
        assert isinstance(await api.enrol("JOIN-CODE", "anna@example.com", "desk"), Enrolled)
        assert relay.desktops == {"desk"}


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (404, b"<html>nothing here", Kind.STATUS),
        (410, b"<html>nothing here any more", Kind.STATUS),
        (200, b"<html>welcome", Kind.ANSWER),
        (200, b'{"notifications": 3, "now": 1}', Kind.ANSWER),
        (429, b"", Kind.BUSY),
        (429, b'{"error":"too many polls"}', Kind.CROWDED),
        (429, b'{"error":"wrong too often"}', Kind.WRONG_TOKENS),
        (500, b"", Kind.FAULT),
        (502, b"<html>Bad Gateway", Kind.DOWN),
        (503, b"", Kind.BUSY),
        (504, b"", Kind.DOWN),
        (521, b"", Kind.DOWN),
        (302, b"", Kind.REDIRECT),
        (401, b'{"error":"token"}', Kind.REFUSED),
        (401, b"<html>log in", Kind.STATUS),
    ],
)
async def test_every_odd_answer_has_its_words(status: int, body: bytes, kind: Kind) -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url), TOKEN) as api:
        relay.refuse = web.Response(status=status, body=body)
        with pytest.raises(RelayTrouble) as caught:
            await api.poll(None, 0)
        assert caught.value.kind is kind


async def test_a_host_that_nobody_answers_at_is_said() -> None:
    async with stand_in(lambda: NOON) as relay:
        way = find_way(relay.url)
    async with RelayApi(way, TOKEN) as api:
        with pytest.raises(RelayTrouble) as caught:
            await api.poll(None, 0)
        assert caught.value.kind is Kind.UNREACHABLE
        # The system's words, and not Python's, which name an address that nobody knows.
        assert caught.value.detail == os.strerror(errno.ECONNREFUSED)


async def test_a_system_that_has_a_word_for_it_is_quoted_and_one_that_has_none_says_its_own() -> None:
    refused = OSError(errno.ECONNREFUSED, "Connect call failed ('127.0.0.1', 53401)")
    unknown = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    key = ConnectionKey("relay.example.com", 443, True, True, None, None, None)
    both = OSError("Multiple exceptions: this, that.")
    for error, said in ((refused, os.strerror(errno.ECONNREFUSED)), (unknown, unknown.strerror), (both, "this, that")):
        found = trouble_of(aiohttp.ClientProxyConnectionError(key, error), "relay.example.com")
        assert found is not None
        assert found.detail.endswith(str(said))
        assert "127.0.0.1" not in str(found) and ".." not in str(found)


def tls_files(certificate: str = "certificate.pem") -> tuple[Path, Path]:
    folder = Path(__file__).parent / "tls"
    return folder / certificate, folder / "key.pem"


async def test_a_certificate_that_nobody_vouches_for_is_refused_and_a_company_authority_counts() -> None:
    certificate, key = tls_files()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    async with stand_in(lambda: NOON, ssl=context) as relay:
        url = relay.url
        async with RelayApi(find_way(url), TOKEN) as api:
            with pytest.raises(RelayTrouble) as caught:
                await api.poll(None, 0)
        assert caught.value.kind is Kind.UNTRUSTED
        assert "choose its file" in str(caught.value)
        async with RelayApi(find_way(url, str(certificate)), TOKEN) as api:
            assert (await api.poll(None, 0)).items == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("expired.pem", Kind.EXPIRED), ("future.pem", Kind.NOT_YET), ("named.pem", Kind.OTHER_NAME)],
)
async def test_a_certificate_of_another_day_or_name_says_what_to_look_at(name: str, kind: Kind) -> None:
    certificate, key = tls_files(name)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    async with (
        stand_in(lambda: NOON, ssl=context) as relay,
        RelayApi(find_way(relay.url, str(certificate)), TOKEN) as api,
    ):
        with pytest.raises(RelayTrouble) as caught:
            await api.poll(None, 0)
    assert caught.value.kind is kind
    assert ("date and time" in str(caught.value)) is (kind is not Kind.OTHER_NAME)


async def test_what_tls_says_otherwise_is_quoted() -> None:
    async with (
        stand_in(lambda: NOON) as relay,
        RelayApi(find_way(relay.url.replace("http:", "https:")), TOKEN) as api,
    ):
        with pytest.raises(RelayTrouble) as caught:
            await api.poll(None, 0)
    assert caught.value.kind is Kind.TLS and caught.value.detail


async def test_an_authority_in_the_systems_own_store_counts_without_a_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    certificate, key = tls_files()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    # Where this Python's OpenSSL looks there is nothing, as on Windows, on macOS and in a bundle.
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nothing.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setattr("truststore._openssl._CA_FILE_CANDIDATES", [str(certificate)])
    async with stand_in(lambda: NOON, ssl=context) as relay, RelayApi(find_way(relay.url), TOKEN) as api:
        assert (await api.poll(None, 0)).items == ()


async def test_a_file_that_is_no_authority_is_said(tmp_path: Path) -> None:
    for name, content in (("missing.pem", None), ("text.pem", "no certificate")):
        file = tmp_path / name
        if content is not None:
            file.write_text(content, encoding="utf-8")
        with pytest.raises(RelayTrouble) as caught:
            find_way("https://relay.example.com", str(file))
        assert caught.value.kind is Kind.AUTHORITY
        assert name in caught.value.detail


async def test_the_environments_proxy_is_used_with_its_password_and_never_netrc(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", "http://anna:p%40ss@127.0.0.1:9")
    way = find_way("https://relay.example.com")
    assert way.proxy == "http://127.0.0.1:9"
    assert way.proxy_headers == {"Proxy-Authorization": "Basic YW5uYTpwQHNz"}
    assert "YW5uYTpwQHNz" not in repr(way)
    async with RelayApi(way, TOKEN) as api:
        with pytest.raises(RelayTrouble) as caught:
            await api.poll(None, 0)
    assert caught.value.kind is Kind.PROXY
    monkeypatch.setenv("no_proxy", "example.com")
    assert find_way("https://relay.example.com").proxy is None
    assert find_way("http://127.0.0.1:1").proxy is None
    # A ~/.netrc must not put its own word in the token's place.
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login x password y\n", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url), TOKEN) as api:
        await api.poll(None, 0)
        assert relay.authorisations == [f"Bearer {TOKEN}"]


class Proxy:
    """Connects whoever asks with one port of this computer, whatever host they name.

    Args:
        port: Which.
        refusal: What it says instead.
    """

    def __init__(self, port: int, refusal: bytes = b"") -> None:
        self._port, self._refusal = port, refusal
        self.asked: list[str] = []

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.asked.append((await reader.readline()).decode().strip())
        while (await reader.readline()).strip():
            pass
        with contextlib.suppress(ConnectionError):
            if self._refusal:
                writer.write(self._refusal)
                await writer.drain()
            else:
                there, back = await asyncio.open_connection("127.0.0.1", self._port)
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                await asyncio.gather(carry(reader, back), carry(there, writer))
        writer.close()


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(ConnectionError):
        while content := await reader.read(65536):
            writer.write(content)
            await writer.drain()
    writer.close()


@contextlib.asynccontextmanager
async def proxied(proxy: Proxy, monkeypatch: pytest.MonkeyPatch, variable: str) -> AsyncIterator[None]:
    """The environment names the proxy, and no other."""
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    monkeypatch.setenv(variable, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    async with server:
        yield


@pytest.mark.parametrize("variable", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
async def test_a_proxy_carries_the_poll_to_its_relay(
    path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    certificate, key = tls_files("named.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    async with office(path) as anna, stand_in(lambda: anna.now, ssl=context) as relay:
        relay.put(Call("c1").ringing(ANNA))
        proxy = Proxy(int(relay.url.rpartition(":")[2]))
        async with (
            proxied(proxy, monkeypatch, variable),
            RelayApi(find_way("https://relay.example.com", str(certificate)), TOKEN) as api,
        ):
            assert len((await api.poll(None, 0)).items) == 1
        assert proxy.asked == ["CONNECT relay.example.com:443 HTTP/1.1"]
        assert relay.authorisations == [f"Bearer {TOKEN}"]


async def test_a_proxy_of_its_own_kind_goes_before_the_one_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    async with proxied(Proxy(0), monkeypatch, "https_proxy"):
        monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
        assert find_way("https://relay.example.com").proxy != "http://127.0.0.1:9"


async def test_a_proxy_that_refuses_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = Proxy(0, b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    async with (
        proxied(proxy, monkeypatch, "https_proxy"),
        RelayApi(find_way("https://relay.example.com"), TOKEN) as api,
    ):
        with pytest.raises(RelayTrouble) as caught:
            await api.poll(None, 0)
    assert (caught.value.kind, caught.value.detail[:3]) == (Kind.PROXY, "407")
    assert proxy.asked == ["CONNECT relay.example.com:443 HTTP/1.1"]


async def test_what_the_relay_keeps_for_itself_is_not_echoed() -> None:
    assert "secret" not in json.dumps(str(RelayTrouble(Kind.REFUSED, host="relay.example.com")))


# What stands in front of a relay, or says that it is one.


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 422])
async def test_what_a_proxy_says_of_a_code_is_no_verdict(status: int) -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url)) as api:
        relay.refuse = web.Response(status=status, body=b"<html>not now")
        said = await trouble(api.enrol("JOIN-CODE", "anna@example.com", "desk"))
        assert (said.kind, said.detail, said.final) == (Kind.STATUS, str(status), False)
        relay.refuse = web.json_response({"error": "no"}, status=status)
        assert (await trouble(api.enrol("JOIN-CODE", "anna@example.com", "desk"))).final


@pytest.mark.parametrize("status", [200, 202, 400, 404, 422])
async def test_what_was_handled_is_told_to_the_relay_and_not_to_what_stands_in_front(status: int) -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url), TOKEN) as api:
        relay.refuse = web.Response(status=status, body=b"<html>welcome")
        await trouble(api.handled("c1"))
        relay.refuse = None
        await api.handled("c1")
        relay.refuse = web.json_response({"error": "unknown call"}, status=404)
        await api.handled("c2")


async def test_a_test_call_is_played_by_the_relay_and_not_by_what_stands_in_front() -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url), TOKEN) as api:
        relay.refuse = web.Response(status=200, body=b"<html>welcome")
        assert (await trouble(api.test_call())).kind is Kind.ANSWER
        relay.refuse = web.json_response({"error": "one is being played"}, status=409)
        await api.test_call()


async def test_what_an_administrator_sees_of_a_desktop_is_bounded() -> None:
    async with stand_in(lambda: NOON) as relay, RelayApi(find_way(relay.url)) as api:
        relay.refuse = web.json_response({"request": "A\x07B" + "C" * 100_000}, status=202)
        waits = await api.enrol("JOIN-CODE", "anna@example.com", "desk")
    assert isinstance(waits, Waiting)
    assert waits.request == "AB" + "C" * 62


@pytest.mark.logs_warnings
@pytest.mark.parametrize(
    "odd",
    [
        *({"received_at": at} for at in (10**40, "yesterday", -1, None, True, {}, [])),
        *({"cursor": cursor} for cursor in ("9" * 200_000, None, 5)),
        {"settled": 3},
    ],
)
async def test_an_item_with_an_absurd_time_or_cursor_is_taken_and_holds_up_none(
    path: Path, odd: dict[str, Any]
) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        relay.items.append({"received_at": anna.now, "notification": Call("c1").ringing(ANNA, at=0)} | odd)
        relay.put(Call("c2").ringing(ANNA, at=0))
        await until(lambda: len(anna.shown()) == 2, "both cards")
        assert desk.state is SourceState.CONNECTED


async def test_a_settled_miss_with_an_absurd_time_holds_up_none(path: Path) -> None:
    async with office(path) as anna, stand_in(lambda: anna.now) as relay, reading(anna, relay) as desk:
        relay.items.append({"received_at": anna.now, "settled": {"number": "+31612345678", "by": "bob", "at": 10**40}})
        relay.put(Call("c2").ringing(ANNA, at=0))
        await until(anna.shown, "the card")
        assert desk.state is SourceState.CONNECTED


async def test_a_page_that_says_no_place_to_go_on_from_is_none() -> None:
    with pytest.raises(NotAPage):
        read_page(msgspec.json.encode({"notifications": [], "next": "9" * 200_000, "now": NOON}))


async def test_a_relay_that_keeps_no_poll_is_not_asked_as_fast_as_the_line_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relay_client, "_EARLY", 3600.0)
    async with office(path) as anna, stand_in(lambda: anna.now) as relay:
        relay.closing = True
        async with reading(anna, relay):
            # The first one asks for what had waited, and three in a row are nothing.
            await until(lambda: len(relay.polls()) >= 5, "the polls")
            for _ in range(200):
                await asyncio.sleep(0)
            await asyncio.sleep(0.05)
            assert len(relay.polls()) == 5
