"""Where the platform posts: as the listener answers, and only to whom may post."""

from __future__ import annotations

import asyncio

import pytest

from callpop.relay import hook_keys, membership
from callpop.relay.keys import digest, hook_name
from callpop.relay.membership import Person
from callpop.relay.store import SightingKind
from tests.unit.relay.memory_store import MemoryStore
from tests.unit.relay.served import ANNA, BOB, HOOK, served_metrics, serving, staffed

pytestmark = pytest.mark.asyncio

NAME = hook_name(digest(HOOK))


async def test_a_notification_is_accepted_once_and_reaches_its_mailbox() -> None:
    async with serving() as relay:
        payload = relay.ringing(ANNA)
        first = await relay.ask("POST", f"/hooks/{HOOK}", json=payload)
        again = await relay.ask("POST", f"/hooks/{HOOK}", json=payload)
        assert (first.status, first.json) == (200, {"status": "accepted"})
        assert (again.status, again.json) == (200, {"status": "duplicate"})
        (item,) = (await relay.poll(ANNA)).json["notifications"]
        assert item["notification"] == payload
        assert (await relay.poll(BOB)).json["notifications"] == []


@pytest.mark.parametrize("secret", ["wrong", "", f"{HOOK}x", HOOK[:-1], f"{HOOK}/", "%ff", "..%2f"])
async def test_a_wrong_secret_and_a_wrong_path_look_the_same(secret: str) -> None:
    async with serving() as relay:
        answer = await relay.post(ANNA, hook=secret)
        assert (answer.status, answer.body) == (404, (await relay.ask("GET", "/nothing")).body)


async def test_a_secret_may_be_written_with_percent_signs() -> None:
    async with serving() as relay:
        assert (await relay.post(ANNA, hook="%" + f"{ord(HOOK[0]):02x}" + HOOK[1:])).status == 200


@pytest.mark.parametrize(
    "body", [b"", b"{", b"null", b"[]", b'{"call_id": 1}', b"\xff" * 100, b"[" * 60_000, b'{"a":' * 10_000, b"1e999999"]
)
async def test_a_hostile_body_is_refused_in_words(body: bytes) -> None:
    async with serving() as relay:
        answer = await relay.ask("POST", f"/hooks/{HOOK}", data=body)
        assert answer.status == 400
        assert answer.json["error"]


async def test_the_other_answers_of_the_listener() -> None:
    async with serving() as relay:
        wrong = await relay.ask("GET", f"/hooks/{HOOK}")
        assert (wrong.status, wrong.headers["allow"]) == (405, "POST")
        assert (await relay.ask("POST", f"/hooks/{HOOK}", data=b" " * 70_000)).status == 413


@pytest.mark.logs_warnings
async def test_what_cannot_be_stored_is_not_answered_with_200() -> None:
    async with serving() as relay:
        relay.store.broken = "the disk is full"
        answer = await relay.post(ANNA)
        assert (answer.status, "retry-after" in answer.headers) == (503, True)
        assert b"disk" not in answer.body
        relay.store.broken = ""
        assert (await relay.post(ANNA)).status == 200


@pytest.mark.logs_warnings
async def test_a_bug_of_ours_is_answered_so_that_it_may_be_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def breaks(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(MemoryStore, "post", breaks)
    async with serving() as relay:
        assert (await relay.post(ANNA)).status == 503
        assert (await relay.ask("GET", "/healthz")).status == 200


@pytest.mark.logs_warnings
async def test_after_a_rotation_both_secrets_work_until_the_overlap_is_over() -> None:
    company, _ = hook_keys.rotate(staffed(ANNA), "new", now=1, overlap=2**60)
    ended, _ = hook_keys.rotate(staffed(ANNA), "new", now=1, overlap=5)
    async with serving(company) as relay:
        assert [(await relay.post(ANNA, hook=one)).status for one in (HOOK, "new")] == [200, 200]
    async with serving(ended) as relay:
        assert [(await relay.post(ANNA, hook=one)).status for one in (HOOK, "new")] == [404, 200]


async def test_only_the_platforms_networks_may_post() -> None:
    elsewhere = hook_keys.restrict(staffed(ANNA), sources=("203.0.113.0/24",), authorization=None)
    here = hook_keys.restrict(staffed(ANNA), sources=("203.0.113.0/24", "127.0.0.0/8"), authorization=None)
    async with serving(elsewhere) as relay:
        assert (await relay.post(ANNA)).status == 404
        assert 'refused_total{reason="source"} 1' in await served_metrics(relay)
    async with serving(here) as relay:
        assert (await relay.post(ANNA)).status == 200


async def test_behind_a_proxy_the_platforms_own_address_counts() -> None:
    company = hook_keys.restrict(staffed(ANNA), sources=("203.0.113.0/24",), authorization=None)
    for trusted, status in (("127.0.0.0/8",), 200), ((), 404):
        async with serving(company, trusted_proxies=trusted) as relay:
            headers = {"X-Forwarded-For": "203.0.113.9"}
            answer = await relay.ask("POST", f"/hooks/{HOOK}", json=relay.ringing(ANNA), headers=headers)
            assert answer.status == status


async def test_an_authorization_can_be_asked_for_beside_the_secret() -> None:
    company = hook_keys.restrict(staffed(ANNA), sources=None, authorization=digest("the-key"))
    async with serving(company) as relay:
        for given, status in (("Bearer the-key", 200), ("the-key", 200), ("Bearer other", 401), ("", 401)):
            headers = {"Authorization": given} if given else {}
            answer = await relay.ask("POST", f"/hooks/{HOOK}", json=relay.ringing(ANNA), headers=headers)
            assert answer.status == status
        assert (await relay.post(ANNA, hook="wrong")).status == 404


async def test_guessing_secrets_is_slowed_down_and_harms_nobody_else() -> None:
    async with serving(wrong_each=3) as relay:
        answers = [await relay.post(ANNA, hook=f"guess{at}") for at in range(5)]
        assert [one.status for one in answers] == [404, 404, 404, 429, 429]
        assert int(answers[-1].headers["retry-after"]) >= 1
        assert (await relay.post(ANNA)).status == 200, "the platform behind the same address goes on"


async def test_two_companies_on_one_relay_never_meet() -> None:
    one, two = staffed(ANNA), staffed(BOB, name="two", hook="h2")
    async with serving(one, two) as relay:
        assert (await relay.post(ANNA, BOB)).status == 200
        assert len((await relay.poll(ANNA)).json["notifications"]) == 1
        assert (await relay.poll(BOB)).json["notifications"] == []


async def test_what_administrators_are_told_is_noted() -> None:
    async with serving() as relay:
        await relay.post(ANNA, "stranger@example.com")
        await relay.post(ANNA, hook="wrong")
        await relay.ask("POST", f"/hooks/{HOOK}", data=b"{}")
        await relay.post(ANNA, test=True)
        await relay.relay.stop()
        seen = {(one.company, one.kind, one.subject): one.times for one in relay.store.seen}
        assert seen == {
            ("default", SightingKind.NOTIFICATION, NAME): 1,
            ("default", SightingKind.AGENT, "default-0"): 1,
            ("default", SightingKind.STRANGER, "stranger@example.com"): 1,
            ("default", SightingKind.ADDRESSES, ""): 1,
            ("", SightingKind.REFUSED, "wrong secret"): 1,
            ("default", SightingKind.REFUSED, "not a notification"): 1,
        }


async def test_where_no_address_is_named_the_numbers_that_are_nobodys_are_noted() -> None:
    company, _ = membership.add(staffed(ANNA), Person((ANNA,), ("201",)), agent_id="", now=1)
    async with serving(company) as relay:
        fax = {"number": "+31508009009", "account_number": "209", "user_numbers": ["309", "209"], "user_emails": []}
        customer = {"number": "+31612345678"}
        enrolled = {"number": "201", "account_number": "201"}
        await relay.post(targets=[enrolled, fax, customer])
        await relay.post(targets=[fax, {"number": "201", "user_emails": [ANNA]}])
        await relay.relay.stop()
        seen = {(one.kind, one.subject): one.times for one in relay.store.seen}
        assert seen == {
            (SightingKind.NOTIFICATION, NAME): 2,
            (SightingKind.AGENT, "default-0"): 2,
            (SightingKind.NUMBER, "209, 309"): 1,
            (SightingKind.ADDRESSES, ""): 1,
        }, "not what customers are called by, and nothing beside somebody with an address"


async def test_who_calls_or_passes_on_has_not_been_seen_in_a_target() -> None:
    async with serving() as relay:
        await relay.post(ANNA, caller={"number": "201", "name": None, "user_emails": [BOB]})
        await relay.relay.stop()
        assert {one.subject for one in relay.store.seen if one.kind is SightingKind.AGENT} == {"default-0"}


@pytest.mark.logs_warnings
async def test_posts_to_the_old_and_to_the_new_address_are_told_apart_also_after_the_old_one_ended(
    caplog: pytest.LogCaptureFixture,
) -> None:
    overlapping, _ = hook_keys.rotate(staffed(ANNA), "new", now=1, overlap=2**60)
    over, _ = hook_keys.rotate(staffed(ANNA), "new", now=1, overlap=5)
    forgotten, _ = hook_keys.rotate(staffed(ANNA), "new", now=1, overlap=0)
    new = hook_name(digest("new"))
    for company, old in (
        (overlapping, SightingKind.NOTIFICATION),
        (over, SightingKind.ENDED_HOOK),
        (forgotten, SightingKind.ENDED_HOOK),
    ):
        caplog.clear()
        async with serving(company) as relay:
            for hook in (HOOK, HOOK, "new"):
                await relay.post(ANNA, hook=hook)
            await relay.relay.stop()
            seen = {(one.company, one.kind, one.subject): one.times for one in relay.store.seen}
            assert seen[("default", old, NAME)] == 2
            assert seen[("default", SightingKind.NOTIFICATION, new)] == 1
            assert not any(one.kind is SightingKind.REFUSED for one in relay.store.seen)
            said = [one.getMessage() for one in caplog.records if one.levelname == "WARNING"]
            assert len(said) == (old is SightingKind.ENDED_HOOK), "once, however many come"
            assert all("still posts to an old URL" in one for one in said)
            assert not any(HOOK in one.getMessage() for one in caplog.records)


async def test_notes_that_cannot_be_written_now_are_written_later() -> None:
    async with serving() as relay:
        await relay.post(ANNA)
        relay.store.broken = "no disk"
        await relay.relay._sightings.flush()
        relay.store.broken = ""
        await relay.post(ANNA)
        await relay.relay._sightings.flush()
        assert {one.subject: one.times for one in relay.store.seen} == {NAME: 2, "default-0": 2, "": 2}


async def test_many_posts_at_once_are_all_answered() -> None:
    async with serving() as relay:
        answers = await asyncio.gather(*(relay.post(ANNA) for _ in range(100)))
        assert {one.status for one in answers} == {200}
        places = [one["cursor"] for one in (await relay.poll(ANNA)).json["notifications"]]
        assert len(places) == len(set(places)) == 100


async def test_who_is_wrong_about_the_authorization_again_and_again_has_to_wait() -> None:
    company = hook_keys.restrict(staffed(ANNA), sources=None, authorization=digest("right"))
    async with serving(company, wrong_each=3) as relay:

        async def status(token: str) -> int:
            headers = {"Authorization": f"Bearer {token}"}
            return (await relay.ask("POST", f"/hooks/{HOOK}", json=relay.ringing(ANNA), headers=headers)).status

        assert [await status(f"wrong-{n}") for n in range(5)] == [401] * 3 + [429] * 2
        assert await status("right") == 200, "the platform is always taken"
        assert 'refused_total{reason="authorization"} 3' in await served_metrics(relay)
