"""Calls through the platform's API, against a server that answers as the platform is documented to, and worse."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from callpop.dialling import click_to_dial
from callpop.dialling.click_to_dial import ClickToDial
from callpop.dialling.dialler import Dialler
from callpop.dialling.states import CannotDial, DialState, secret_name
from callpop.events import DialEvent, Event
from callpop.said import Said, said_of
from callpop.settings.schema import AgentSettings, DialSettings, Settings

TOKEN = "t0ken-of-lotte"


class Platform:
    """Takes calls, and tells of them in the words it is given."""

    def __init__(self) -> None:
        self.asked: list[tuple[dict[str, Any], str]] = []
        self.looked: list[str] = []
        self.states: list[str | None] = []
        self.answer: Callable[[], web.StreamResponse] | None = None
        self.url = ""

    async def place(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((await request.json(), request.headers["Authorization"]))
        return self.answer() if self.answer is not None else web.json_response({"callid": "c/1 ü"}, status=201)

    async def look(self, request: web.Request) -> web.StreamResponse:
        self.looked.append(request.match_info["call"])
        if self.answer is not None:
            return self.answer()
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        return web.json_response({"callid": "c/1 ü", "status": state})


@asynccontextmanager
async def platform() -> AsyncIterator[Platform]:
    made, app = Platform(), web.Application()
    app.router.add_post("/api/clicktodial/", made.place)
    app.router.add_get("/api/clicktodial/{call}/", made.look)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield made
    finally:
        await runner.cleanup()


def api(base_url: str, **more: Any) -> ClickToDial:
    return ClickToDial(base_url=base_url, account="lotte@example.com", token=TOKEN, **more)


async def refusal(base_url: str) -> str:
    async with api(base_url) as asked:
        with pytest.raises(CannotDial) as refused:
            await asked.place("+31501234567")
    told = said_of(refused.value)
    assert isinstance(told, Said), "the screen can say it in each language"
    assert TOKEN not in told
    return str(told)


@pytest.mark.asyncio
async def test_a_call_is_asked_for_with_what_the_settings_say_and_nothing_else() -> None:
    async with platform() as server:
        async with api(server.url) as asked:
            assert await asked.place("+31501234567") == "c/1 ü"
        async with api(server.url, a_number="201", b_cli="+31508009000", auto_answer=True) as asked:
            await asked.place("202")
    who = f"Token lotte@example.com:{TOKEN}"
    assert server.asked == [
        ({"b_number": "+31501234567"}, who),
        ({"b_number": "202", "a_number": "201", "b_cli": "+31508009000", "auto_answer": True}, who),
    ]


@pytest.mark.parametrize(
    ("word", "state"),
    [
        (None, DialState.ASKED),
        ("dialing_a", DialState.MY_PHONE),
        ("confirm", DialState.MY_PHONE),
        ("dialing_b", DialState.THEIR_PHONE),
        ("connected", DialState.CONNECTED),
        ("disconnected", DialState.OVER),
        ("failed_a", DialState.MY_PHONE_FAILED),
        ("failed_b", DialState.THEIR_PHONE_FAILED),
        ("blacklisted", DialState.BLOCKED),
        ("something new", DialState.ASKED),
    ],
)
@pytest.mark.asyncio
async def test_each_word_of_the_platform_is_a_state(word: str | None, state: DialState) -> None:
    async with platform() as server, api(server.url) as asked:
        server.states = [word]
        assert await asked.state("c/1 ü") is state
    assert server.looked == ["c/1 ü"], "the call's name is one part of the path, whatever it holds"


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (400, {"clicktodial": {"b_number": ["Invalid number."]}}, "The call was refused: Invalid number."),
        (422, {"error": "No phone\nis\x00 set"}, "The call was refused: No phone is  set"),
        (400, {}, "The call was refused: the number cannot be called."),
        (401, {"detail": "no"}, "{host} refuses: account or token are wrong."),
        (403, {}, "{host} refuses: account or token are wrong."),
        (404, {}, "{host} answered with status 404."),
        (429, {}, "{host} asks for a pause: try again in a minute."),
        (500, {}, "{host} is out of order (status 500)."),
        (503, {}, "{host} is out of order (status 503)."),
        (201, {"call": "x"}, "{host} answered what cannot be understood."),
        (201, {"callid": 7}, "{host} answered what cannot be understood."),
        (201, {"callid": ""}, "{host} answered what cannot be understood."),
        (201, ["c1"], "{host} answered what cannot be understood."),
    ],
)
@pytest.mark.asyncio
async def test_each_answer_that_places_no_call_is_said_in_words(status: int, body: Any, told: str) -> None:
    async with platform() as server:
        server.answer = lambda: web.json_response(body, status=status)
        assert await refusal(server.url) == told.format(host=server.url.partition("//")[2])
    assert len(server.asked) == 1, "a call that was asked for twice would ring twice"


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff\xfe", b"[" * 5000, b'{"callid": "' + b"x" * 100_000 + b'"}'])
@pytest.mark.asyncio
async def test_what_is_no_answer_is_said_to_be_none(body: bytes) -> None:
    async with platform() as server:
        server.answer = lambda: web.Response(body=body, status=201, content_type="application/json")
        assert await refusal(server.url) == f"{server.url.partition('//')[2]} answered what cannot be understood."


@pytest.mark.asyncio
async def test_no_redirect_is_followed_with_the_token() -> None:
    async with platform() as other, platform() as server:
        server.answer = lambda: web.Response(status=307, headers={"Location": f"{other.url}/api/clicktodial/"})
        assert "status 307" in await refusal(server.url)
        assert other.asked == []


@pytest.mark.asyncio
async def test_a_platform_that_is_silent_or_gone_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(click_to_dial, "SECONDS", 0.2)

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    assert await refusal(f"http://127.0.0.1:{port}") == f"127.0.0.1:{port} does not answer."
    server.close()
    await server.wait_closed()
    assert await refusal(f"http://127.0.0.1:{port}") == f"127.0.0.1:{port} cannot be reached."


@pytest.mark.parametrize("url", ["", "http://api.example.com", "ftp://api.example.com", "https://", "https://a b"])
def test_a_token_goes_over_https_alone(url: str) -> None:
    with pytest.raises(CannotDial, match="must begin with https"):
        api(url)


def test_each_host_has_a_token_of_its_own() -> None:
    assert secret_name("https://api.voipgrid.nl") == secret_name("https://API.voipgrid.nl/x")
    assert secret_name("https://api.voipgrid.nl") != secret_name("https://evil.example")
    assert secret_name("https://api.voipgrid.nl@evil.example") == secret_name("https://evil.example")


@given(st.recursive(st.none() | st.text() | st.integers(), lambda one: st.lists(one) | st.dictionaries(st.text(), one)))
def test_whatever_the_platform_complains_of_is_one_short_printable_line(told: Any) -> None:
    said = click_to_dial._complaint(json.dumps(told).encode())
    assert len(said) <= 160 and said.isprintable()


def dialler(events: list[Event], secret: str | None = TOKEN) -> Dialler:
    return Dialler(secret=lambda name: secret, deliver=events.append, every=0.01)


def settings(url: str) -> Settings:
    return Settings(agent=AgentSettings(emails=("lotte@example.com",)), dial=DialSettings(base_url=url))


async def told(events: list[Event], last: str) -> list[str]:
    async with asyncio.timeout(30):
        while not any(isinstance(one, DialEvent) and one.state == last for one in events):
            await asyncio.sleep(0.01)
    return [one.state for one in events if isinstance(one, DialEvent)]


@pytest.mark.asyncio
async def test_a_call_is_followed_to_its_end_and_each_change_is_told_once() -> None:
    events: list[Event] = []
    async with platform() as server:
        server.states = [None, "dialing_a", "dialing_a", "confirm", "dialing_b", "connected", "disconnected"]
        one = dialler(events)
        await one.dial("+31501234567", settings(server.url))
        assert await told(events, "over") == ["asked", "my-phone", "their-phone", "connected", "over"]
        await one.stop()
    assert {event.number for event in events if isinstance(event, DialEvent)} == {"+31501234567"}


@pytest.mark.asyncio
async def test_looks_that_fail_a_few_times_are_told_and_end() -> None:
    events: list[Event] = []
    async with platform() as server:
        server.states = ["dialing_a"]
        one = dialler(events)
        await one.dial("202", settings(server.url))
        await told(events, "my-phone")
        server.answer = lambda: web.Response(status=500)
        states = await told(events, "not-placed")
        looked = len(server.looked)
        await asyncio.sleep(0.1)
        assert len(server.looked) == looked, "nobody looks any more"
        await one.stop()
    assert states == ["asked", "my-phone", "not-placed"]
    last = events[-1]
    assert isinstance(last, DialEvent) and "status 500" in last.message


@pytest.mark.asyncio
async def test_a_second_call_takes_the_place_of_the_first_and_stopping_ends_both() -> None:
    events: list[Event] = []
    async with platform() as server:
        server.states = ["dialing_a"]
        one = dialler(events)
        await one.dial("202", settings(server.url))
        await told(events, "my-phone")
        await one.dial("203", settings(server.url))
        async with asyncio.timeout(60):
            while not any(isinstance(each, DialEvent) and each.number == "203" for each in events[3:]):
                await asyncio.sleep(0.01)
        await one.stop()
        looked = len(server.looked)
        await asyncio.sleep(0.1)
        assert len(server.looked) == looked
    numbers = [(event.number, event.state) for event in events if isinstance(event, DialEvent)]
    assert numbers == [("202", "asked"), ("202", "my-phone"), ("203", "asked"), ("203", "my-phone")]


@pytest.mark.asyncio
async def test_without_a_token_nothing_is_asked() -> None:
    async with platform() as server:
        for secret, agent in ((None, AgentSettings(emails=("a@example.com",))), (TOKEN, AgentSettings())):
            with pytest.raises(CannotDial, match="API token"):
                await dialler([], secret).dial("202", Settings(agent=agent, dial=DialSettings(base_url=server.url)))
        assert server.asked == []


@pytest.mark.parametrize(
    ("header", "times", "pause"),
    [({}, 5, 0.05), ({"Retry-After": "soon"}, 5, 0.05), ({"Retry-After": "1"}, 1, 3600.0)],
    ids=["untold", "unreadable", "told"],
)
@pytest.mark.asyncio
async def test_a_platform_that_wants_a_pause_gets_it_and_the_call_is_followed_on(
    header: dict[str, str], times: int, pause: float
) -> None:
    events: list[Event] = []
    async with platform() as server:
        server.states = ["dialing_a"]
        one = Dialler(secret=lambda name: TOKEN, deliver=events.append, every=0.01, pause=pause)
        await one.dial("202", settings(server.url))
        await told(events, "my-phone")
        looked = len(server.looked)

        def answer() -> web.StreamResponse:
            if len(server.looked) - looked > times:
                return web.json_response({"status": "disconnected"})
            return web.Response(status=429, headers=header)

        server.answer = answer
        assert await told(events, "over") == ["asked", "my-phone", "over"]
        assert len(server.looked) - looked == times + 1
        await one.stop()


@pytest.mark.asyncio
async def test_a_platform_that_wants_a_longer_pause_than_a_call_rings_is_left_alone() -> None:
    events: list[Event] = []
    async with platform() as server:
        server.states = ["dialing_a"]
        one = dialler(events)
        await one.dial("202", settings(server.url))
        server.answer = lambda: web.Response(status=429, headers={"Retry-After": "86400"})
        following = one._following
        assert following is not None
        await asyncio.wait_for(following, 30)
    assert "not-placed" not in [event.state for event in events if isinstance(event, DialEvent)]


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("+31 50 (800) 9001", "+31508009001"),
        ("+31 (0)50 800 90 01", "+31508009001"),
        ("050-800 9001", "+31508009001"),
        ("(201)", "201"),
        ("*201#", "201"),
    ],
)
@pytest.mark.asyncio
async def test_numbers_of_mine_go_as_plus_and_digits_however_i_write_them(typed: str, sent: str) -> None:
    async with platform() as server:
        server.states = ["disconnected"]
        one = dialler([])
        mine = settings(server.url)
        await one.dial("202", replace(mine, dial=replace(mine.dial, a_number=typed, b_cli=typed)))
        await one.stop()
        async with api(server.url, a_number="+31 50 (800) 9001", b_cli=" 20-1 ") as asked:
            await asked.place("202")
    assert [one for one, _ in server.asked] == [
        {"b_number": "202", "a_number": sent, "b_cli": sent},
        {"b_number": "202", "a_number": "+31508009001", "b_cli": "201"},
    ]


def _is(status: int, body: bytes = b"{}") -> Callable[[], web.StreamResponse]:
    return lambda: web.Response(status=status, body=body, content_type="application/json")


FAULTS: dict[str, Callable[[], web.StreamResponse]] = {
    **{str(status): _is(status) for status in (307, 400, 401, 403, 404, 422, 429, 500, 503)},
    "no JSON": _is(201, b"<html>"),
    "no list": _is(201, b"[]"),
    "no text": _is(201, b"\xff\xfe"),
    "too much": _is(201, b"x" * 100_000),
    "the token itself": _is(400, json.dumps({"error": TOKEN}).encode()),
}


@asynccontextmanager
async def faulty(fault: str) -> AsyncIterator[tuple[str, Callable[[], None]]]:
    """A platform that fails so, once it is told to; before that it takes calls."""
    if fault in FAULTS:
        async with platform() as server:
            server.states = ["dialing_a"]

            def fail() -> None:
                server.answer = FAULTS[fault]

            yield server.url, fail
        return
    failing = False

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readuntil(b"\r\n\r\n")
        if not failing:
            body = b'{"callid": "c1"}' if asked.startswith(b"POST") else b'{"status": "dialing_a"}'
            writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))
        elif fault == "silent":
            await reader.read()
        elif fault == "torn":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)

    def fail_now() -> None:
        nonlocal failing
        failing = True
        if fault == "gone":
            server.close()

    yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", fail_now
    server.close()
    await server.wait_closed()


@pytest.mark.parametrize("fault", [*FAULTS, "silent", "gone", "torn"])
@pytest.mark.asyncio
async def test_no_log_has_the_token(
    fault: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fault == "silent":  # nothing else is waited for: to whom a busy computer lets wait, it would be a fault
        monkeypatch.setattr(click_to_dial, "SECONDS", 1.0)
    caplog.set_level(logging.DEBUG)
    events: list[Event] = []
    async with faulty(fault) as (url, fail):
        one = dialler(events)
        await one.dial("202", settings(url))
        await told(events, "my-phone")
        fail()
        if fault != "429":
            await told(events, "not-placed")
        with pytest.raises(CannotDial) as refused:
            await one.dial("203", settings(url))
        logging.getLogger("callpop").error("it failed", exc_info=refused.value)
        await one.stop()
    assert "it failed" in caplog.text
    assert TOKEN not in caplog.text
    assert TOKEN not in repr(events)
