"""The roster at hand: how fast changes count, and that none is lost."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from callpop.relay import hook_keys, membership
from callpop.relay.agents import Registry
from callpop.relay.keys import digest
from callpop.relay.membership import Person
from callpop.relay.roster import Roster, Token, decode, encode
from callpop.relay.store import Document
from callpop.store_faults import StorageUnavailable
from tests.unit.relay.memory_store import MemoryStore
from tests.unit.relay.served import ANNA, BOB, HOOK, staffed, token_of

pytestmark = pytest.mark.asyncio


def keeping(*companies: Any) -> MemoryStore:
    store = MemoryStore()
    store.document = Document(1, encode(Roster(companies)))
    return store


async def test_a_token_belongs_to_one_agent_of_one_company() -> None:
    registry = Registry(keeping(staffed(ANNA), staffed(BOB, name="other", hook="h2")))
    found = await registry.reader(token_of(BOB))
    assert found is not None and (found.company, found.agent.emails) == ("other", (BOB,))
    assert await registry.reader("token-of-nobody") is None
    assert await registry.reader("") is None


async def test_a_new_agent_need_not_wait() -> None:
    store = keeping(staffed(ANNA))
    registry = Registry(store)
    await registry.refresh()
    assert await registry.reader(token_of(BOB)) is None
    store.document = Document(2, encode(Roster((staffed(ANNA, BOB),))))
    assert await registry.reader(token_of(BOB)) is not None
    assert await registry.hook("new") is None
    store.document = Document(3, encode(Roster((staffed(ANNA, hook="new"),))))
    assert await registry.hook("new") is not None


async def test_a_thousand_wrong_tokens_ask_the_store_a_few_times() -> None:
    store = keeping(staffed(ANNA))
    asked = 0
    unwatched = store.roster

    async def roster(*, unless: int = -1) -> Document | None:
        nonlocal asked
        asked += 1
        return await unwatched(unless=unless)

    store.roster = roster  # type: ignore[method-assign]
    registry = Registry(store)
    await registry.refresh()
    found = await asyncio.gather(*(registry.reader(f"wrong-{at}") for at in range(1000)))
    assert not any(found)
    assert asked < 5


async def test_a_hook_works_until_its_overlap_is_over() -> None:
    now = 1_000
    company, _ = hook_keys.rotate(staffed(ANNA), "new", now=now, overlap=500)
    registry = Registry(keeping(company), clock=lambda: now)
    assert await registry.hook(HOOK) is not None
    now = 1_500
    assert await registry.hook(HOOK) is None
    assert await registry.hook("new") is not None


async def test_changes_of_two_processes_at_once_are_both_kept() -> None:
    store = keeping(staffed(ANNA))
    one, other = Registry(store), Registry(store)

    def adding(email: str) -> Any:
        def change(roster: Roster) -> tuple[Roster, None]:
            company, _ = membership.add(roster.companies[0], Person((email,)), agent_id=email, now=1)
            return roster.with_company(company), None

        return change

    await asyncio.gather(*(each.edit(adding(f"{at}@example.com")) for at, each in enumerate([one, other] * 5)))
    assert len(decode(store.document.content).companies[0].agents) == 11


async def test_what_changes_nothing_is_not_written() -> None:
    store = keeping(staffed(ANNA))
    assert await Registry(store).edit(lambda roster: (roster, "done")) == "done"
    assert store.document.version == 1


async def test_a_store_that_is_gone_makes_no_token_wrong() -> None:
    store = keeping(staffed(ANNA))
    registry = Registry(store)
    await registry.refresh()
    store.broken = "no disk"
    assert await registry.reader(token_of(ANNA)) is not None
    with pytest.raises(StorageUnavailable):
        await registry.reader(token_of(BOB))


async def test_a_company_that_did_not_change_is_not_made_anew() -> None:
    store = keeping(staffed(ANNA), staffed(BOB, name="other", hook="h2"))
    registry = Registry(store)
    await registry.refresh()
    before = registry.office("default")
    company = staffed(BOB, name="other", hook="h2")
    changed = membership.with_token(company, company.agents[0], Token("t", digest("t"), 1))
    store.document = Document(2, encode(Roster((staffed(ANNA), changed[0]))))
    other = registry.office("other")
    await registry.refresh()
    assert registry.office("default") is before
    now = registry.office("other")
    assert now is not other and now is not None and other is not None
    assert (now.staff, now.profile) == (other.staff, other.profile), "a token more is no other agent"


async def test_a_roster_of_another_version_is_said_in_words() -> None:
    store = MemoryStore()
    store.document = Document(1, b'{"companies": "elsewhere"}')
    with pytest.raises(StorageUnavailable, match="another version"):
        await Registry(store).refresh()


async def test_what_others_changed_counts_for_the_next_who_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("callpop.relay.agents.FRESH_SECONDS", 0.0)
    store = keeping(staffed(ANNA))
    registry = Registry(store)
    office = await registry.hook(HOOK)
    assert office is not None and len(office.staff) == 1
    store.document = Document(2, encode(Roster((staffed(ANNA, BOB),))))
    office = await registry.hook(HOOK)
    assert office is not None and len(office.staff) == 2
    store.document = Document(3, encode(Roster((staffed(BOB),))))
    assert await registry.reader(token_of(ANNA)) is None


async def test_who_comes_all_the_time_does_not_ask_the_store_each_time() -> None:
    store = keeping(staffed(ANNA))
    registry = Registry(store)
    await registry.hook(HOOK)
    store.document = Document(2, encode(Roster(())))
    assert await registry.hook(HOOK) is not None
