"""The address is asked for the newest version, over real HTTP; nothing is told, and nothing odd is believed."""

from __future__ import annotations

import asyncio
import gzip
import json
from contextlib import suppress
from typing import Any

import pytest
from aiohttp import web

from callpop.updates import asking
from callpop.updates.asking import Announcement, CannotAsk, ask_newest, is_page
from tests.unit.updates.stand_in import Answer, served

PAGE = "https://callpop.example.com/releases/1.2.0"


def says(body: object, *, status: int = 200, headers: dict[str, str] | None = None) -> Answer:
    async def answer(request: web.BaseRequest) -> web.Response:
        told = body if isinstance(body, bytes) else json.dumps(body).encode()
        return web.Response(status=status, body=told, headers=headers)

    return answer


async def heard(answer: Answer) -> Announcement:
    async with served(answer) as there:
        return await ask_newest(f"{there.url}/newest.json")


@pytest.mark.asyncio
async def test_version_and_page_are_read_and_nothing_is_told() -> None:
    async with served(says({"version": "1.2.0", "url": PAGE, "more": [1]}, headers={"Set-Cookie": "who=me"})) as there:
        for _ in range(2):
            assert await ask_newest(f"{there.url}/newest.json") == Announcement("1.2.0", PAGE)
    for path, headers in there.requests:
        assert path == "/newest.json"
        told = {name.lower(): value for name, value in headers.items()}
        assert told.keys() <= {"host", "accept", "accept-encoding", "user-agent"}
        assert told["user-agent"] == "callpop"


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "page", ["http://x.example.com", "javascript:alert(1)", "https://u:p@x.example", 7, "https://x y"]
)
async def test_a_page_that_may_not_be_offered_is_left_out(page: Any) -> None:
    assert await heard(says({"version": "1.2.0", "url": page})) == Announcement("1.2.0", "")
    assert not is_page(str(page))


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "answer",
    [
        says({"version": "newest"}),
        says({"version": 2}),
        says({}),
        says([]),
        says(b""),
        says(b"<html>"),
        says(b"[" * 10_000),
        says({"version": "1.0", "more": "x" * 20_000}),
        says({"version": "1.0"}, status=404),
        says({"version": "1.0"}, status=500),
        says(gzip.compress(b'{"version": "1.0"}'), headers={"Content-Encoding": "gzip"}),
        says(b"", status=302),
        says(b"", status=302, headers={"Location": "http://elsewhere.example.com/x"}),
        says(b"", status=302, headers={"Location": "file:///etc/passwd"}),
        says(b"", status=302, headers={"Location": "/newest.json"}),
        says(b"", status=302, headers={"Location": "http://user:pass@127.0.0.1/x"}),
    ],
    ids=range(16),
)
async def test_what_is_no_answer_is_none(answer: Answer) -> None:
    with pytest.raises(CannotAsk):
        await heard(answer)


@pytest.mark.asyncio
async def test_an_endless_answer_is_not_read_to_its_end() -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        made = web.StreamResponse()
        await made.prepare(request)
        with suppress(ConnectionError):
            while True:
                await made.write(b" " * 8192)
        return made

    with pytest.raises(CannotAsk, match="too long"):
        await heard(answer)


@pytest.mark.asyncio
async def test_a_redirect_is_followed_where_it_may_be() -> None:
    async def answer(request: web.BaseRequest) -> web.Response:
        if request.raw_path == "/newest.json":
            return web.Response(status=302, headers={"Location": "/there.json"})
        return web.json_response({"version": "1.2.0"})

    assert await heard(answer) == Announcement("1.2.0")


@pytest.mark.asyncio
async def test_a_silent_server_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_SECONDS", 0.2)

    async def answer(request: web.BaseRequest) -> web.Response:
        await asyncio.Event().wait()
        raise AssertionError

    with pytest.raises(CannotAsk):
        await heard(answer)


@pytest.mark.asyncio
@pytest.mark.parametrize("url", ["http://updates.example.com/x", "ftp://127.0.0.1/x", "", "http://", "not a url"])
async def test_an_address_in_the_clear_is_not_asked(url: str) -> None:
    with pytest.raises(CannotAsk):
        await ask_newest(url)


@pytest.mark.asyncio
async def test_nobody_there_is_no_answer() -> None:
    async with served(says({})) as there:
        pass
    with pytest.raises(CannotAsk):
        await ask_newest(there.url)
