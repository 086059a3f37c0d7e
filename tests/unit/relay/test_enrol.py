"""A desktop turns a code into a token."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from callpop.relay import membership
from callpop.relay.keys import code_digest
from callpop.relay.membership import Person
from callpop.relay.roster import Code, Company, JoinCode, decode
from tests.unit.relay.served import ANNA, BOB, Answer, Served, served_metrics, serving, staffed

pytestmark = pytest.mark.asyncio

CODE = "K7QX2-M9T4A-0CJ5R-WZ3NE"
LATE = 2**60


def coded(until: int = LATE) -> Company:
    company, anna = membership.add(
        Company("default"), Person((ANNA,), ("201",), ("+31687654321",)), agent_id="m1", now=1
    )
    return membership.with_code(company, Code(code_digest(CODE), anna.id, until), now=1)


def joinable() -> Company:
    return membership.with_join_code(staffed(ANNA), JoinCode(code_digest(CODE), LATE))


async def enrol(relay: Served, **body: Any) -> Answer:
    return await relay.ask("POST", "/v1/enrol", json=body)


async def may_read(relay: Served, token: str) -> bool:
    answer = await relay.ask("GET", "/v1/notifications?wait=0", headers={"Authorization": f"Bearer {token}"})
    return answer.status == 200


async def test_a_personal_code_gives_one_token() -> None:
    async with serving(coded()) as relay:
        answer = await enrol(relay, code=CODE.lower())
        assert answer.status == 200
        assert answer.headers["cache-control"] == "no-store"
        assert {**answer.json, "token": ""} == {
            "token": "",
            "emails": [ANNA],
            "numbers": ["201"],
            "mobiles": ["+31687654321"],
        }
        assert len(answer.json["token"]) >= 43
        assert await may_read(relay, answer.json["token"])
        assert (await enrol(relay, code=CODE)).status == 401


async def test_of_many_with_one_code_one_comes_in() -> None:
    async with serving(coded()) as relay:
        answers = await asyncio.gather(*(enrol(relay, code=CODE) for _ in range(10)))
        assert sorted(one.status for one in answers) == [200] + [401] * 9


async def test_tokens_and_codes_are_kept_as_digests() -> None:
    async with serving(coded()) as relay:
        kept = relay.store.document.content
        token = (await enrol(relay, code=CODE)).json["token"]
        kept += relay.store.document.content
        assert token.encode() not in kept and CODE.encode() not in kept


@pytest.mark.parametrize("code", ["K7QX2-M9T4A-0CJ5R-WZ3NF", "x", "é", "\x00"])
async def test_a_wrong_code_gives_nothing(code: str) -> None:
    async with serving(coded()) as relay:
        assert (await enrol(relay, code=code)).status == 401
        assert relay.store.document.version == 1


async def test_an_expired_code_gives_nothing() -> None:
    async with serving(coded(until=5)) as relay:
        assert (await enrol(relay, code=CODE)).status == 401


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b'{"code": 1}', b'{"code": ""}', b"\xff", b'{"code": "' + b"x" * 300 + b'"}', b"[" * 50_000],
)
async def test_what_is_no_attempt_is_refused_in_words(body: bytes) -> None:
    async with serving(coded()) as relay:
        answer = await relay.ask("POST", "/v1/enrol", data=body)
        assert (answer.status, "code" in answer.json["error"]) == (400, True)


async def test_who_guesses_codes_has_to_wait_even_with_the_right_one() -> None:
    async with serving(coded(), wrong_each=3) as relay:
        assert [(await enrol(relay, code=f"guess{at}")).status for at in range(4)] == [401, 401, 401, 429]
        answer = await enrol(relay, code=CODE)
        assert (answer.status, int(answer.headers["retry-after"]) > 0) == (429, True)


async def approve(relay: Served, who: str) -> None:
    """What an administrator's command does."""
    roster = decode(relay.store.document.content)
    company, _ = membership.approve(roster.companies[0], who, Person(()), agent_id="m7", now=1)
    relay.change(company)


async def test_a_join_code_waits_for_an_administrator() -> None:
    async with serving(joinable()) as relay:
        first = await enrol(relay, code=CODE, email="Bob@Example.com")
        again = await enrol(relay, code=CODE, email=BOB)
        assert (first.status, again.status) == (202, 202)
        assert first.json == again.json == {"status": "waiting", "request": first.json["request"]}
        await approve(relay, first.json["request"])
        let_in = await enrol(relay, code=CODE, email=BOB)
        assert (let_in.status, let_in.json["emails"]) == (200, [BOB])
        assert await may_read(relay, let_in.json["token"])
        assert (await enrol(relay, code=CODE, email=BOB)).status == 202


async def test_a_desktop_that_gave_a_value_is_the_only_one_to_come_in() -> None:
    async with serving(joinable()) as relay:
        await enrol(relay, code=CODE, email=BOB, desktop="random")
        await approve(relay, BOB)
        assert (await enrol(relay, code=CODE, email=BOB)).status == 202
        assert (await enrol(relay, code=CODE, email=BOB, desktop="guess")).status == 202
        assert (await enrol(relay, code=CODE, email=BOB, desktop="random")).status == 200


async def test_a_desktop_without_a_value_is_known_by_where_it_asks_from() -> None:
    async with serving(joinable(), trusted_proxies=("127.0.0.1",)) as relay:

        async def from_(site: str) -> Answer:
            return await relay.ask(
                "POST", "/v1/enrol", json={"code": CODE, "email": BOB}, headers={"X-Forwarded-For": site}
            )

        asked, other = await from_("192.0.2.4"), await from_("192.0.2.5")
        assert asked.json["request"] != other.json["request"], "their windows show other signs"
        await approve(relay, asked.json["request"])
        assert (await from_("192.0.2.5")).status == 202, "whoever knows code and address gets no token by that"
        assert (await enrol(relay, code=CODE, email=BOB, desktop="192.0.2.4")).status == 202
        assert (await from_("192.0.2.4")).status == 200


async def test_a_desktop_beyond_those_that_may_wait_is_told_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.relay.membership._MOST_REQUESTS", 1)
    async with serving(joinable()) as relay:
        assert (await enrol(relay, code=CODE, email=BOB)).status == 202
        assert (await enrol(relay, code=CODE, email="carla@example.com")).status == 429
        assert 'refused_total{reason="queue"} 1' in await served_metrics(relay)


@pytest.mark.parametrize("email", [None, "", "bob", "@"])
async def test_a_join_code_needs_an_address(email: str | None) -> None:
    async with serving(joinable()) as relay:
        assert (await enrol(relay, code=CODE, email=email)).status == 400


@pytest.mark.logs_warnings
async def test_an_unreachable_store_uses_no_code_up() -> None:
    async with serving(coded()) as relay:
        relay.store.broken = "no disk"
        assert (await enrol(relay, code=CODE)).status == 503
        relay.store.broken = ""
        assert (await enrol(relay, code=CODE)).status == 200
