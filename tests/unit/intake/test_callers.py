"""What the engine finds out of a caller: at once, a little later, and never for those it must not ask about."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from callpop.calls.contact import Contact
from callpop.calls.known import Known
from callpop.calls.record import Record
from callpop.events import ContactsChanged, Event, LookupState
from callpop.intake import callers as module
from callpop.intake.callers import Callers
from callpop.intake.vault import Vault
from callpop.notifications.model import Party
from callpop.settings.books import Book, BookKind
from callpop.settings.schema import Lookup, Rule, RuleCard, Settings
from tests.unit.crm.conversations import conversation
from tests.unit.crm.crm_server import CrmServer, crm_server

KARIN, STRANGER = "+31612345678", "+31687654321"
RECIPE = """
name = "Test"
trust = "tried"
source = "here"
spellings = ["{number_nsn}"]
[fields]
base = { kind = "base", example = "https://crm.example.com" }
[request]
url = "{base}/people"
query = { q = "{spelling}" }
[answer]
hits = "people"
id = "id"
name = "name"
organisation = "company"
numbers = "phones"
record_url = "https://crm.example.com/c/{id}"
"""
HIT = {"id": 7, "name": "Karin Hoekstra", "company": "Noorderlicht", "phones": ["06-12345678"]}


class Bench:
    """One agent's callers, with a CRM and a book, and what the desktop was told."""

    def __init__(self, folder: Path, server: CrmServer) -> None:
        self.events: list[Event] = []
        self.bugs: list[BaseException] = []
        self.vault = Vault(folder / "callpop.sqlite3", lambda _: None)
        self.callers = Callers(
            vault=self.vault,
            secret=lambda _: None,
            deliver=self.events.append,
            report=lambda error, _: self.bugs.append(error),
            clock=lambda: 1_795_165_200_000_000,
        )
        recipe, book = folder / "test.toml", folder / "people.csv"
        recipe.write_text(RECIPE)
        book.write_text("Name,Phone\nKarin Hoekstra,0612345678\n")
        self.book = Book("Company", BookKind.CSV, path=str(book))
        self.lookup = Lookup("CRM", str(recipe), (f"base={server.base}",))

    def told(self) -> list[ContactsChanged]:
        return [event for event in self.events if isinstance(event, ContactsChanged)]

    async def until_told(self, number: int) -> ContactsChanged:
        async with asyncio.timeout(60):
            while len(self.told()) < number:
                await asyncio.sleep(0.01)
        return self.told()[number - 1]


def rings(number: str, **changes: object) -> Record:
    return replace(conversation(), remote=Party(number=number), **changes)  # type: ignore[arg-type]


@pytest_asyncio.fixture
async def server() -> AsyncIterator[CrmServer]:
    async with crm_server() as made:
        made.says({"people": [HIT]})
        yield made


@pytest_asyncio.fixture
async def bench(tmp_path: Path, server: CrmServer, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bench]:
    # Places are asked in a process of their own, which has tests of its own.
    monkeypatch.setattr(module, "may_have_place", lambda *_, **__: False)
    made = Bench(tmp_path, server)
    await made.vault.open()
    yield made
    await made.callers.stop()
    made.vault.close()
    assert made.bugs == []


@pytest.mark.asyncio
async def test_the_crm_is_asked_behind_the_card_and_its_answer_is_told(bench: Bench) -> None:
    bench.callers.follow(Settings(lookups=(bench.lookup,)))
    call = rings(KARIN)
    before = bench.callers.known(call)
    assert (before.contacts, before.searching, before.is_known) == ((), True, None)
    bench.callers.ask(call)
    told = await bench.until_told(1)
    assert (told.number_key, told.known.searching, told.known.settled) == (KARIN, False, True)
    assert [(one.name, one.url) for one in told.known.contacts] == [("Karin Hoekstra", "https://crm.example.com/c/7")]
    assert bench.callers.known(call) == told.known


@pytest.mark.asyncio
async def test_a_crm_that_fails_leaves_it_open_whether_they_are_known(bench: Bench, server: CrmServer) -> None:
    server.says({}, status=500)
    bench.callers.follow(Settings(lookups=(bench.lookup,)))
    bench.callers.ask(rings(KARIN))
    told = await bench.until_told(1)
    assert (told.known.contacts, told.known.searching, told.known.is_known) == ((), False, None)


@pytest.mark.asyncio
async def test_nobody_outside_is_asked_about_a_colleague_or_a_withheld_number(bench: Bench, server: CrmServer) -> None:
    bench.callers.follow(Settings(lookups=(bench.lookup,)))
    for call in (rings("202"), rings("anonymous"), rings(KARIN, internal=True)):
        bench.callers.ask(call)
        assert not bench.callers.known(call).searching
    bench.callers.ask(rings(STRANGER))
    await bench.until_told(1)
    assert [asked.query for asked in server.asked if "12345678" in asked.query] == []


@pytest.mark.asyncio
async def test_a_person_in_book_and_crm_is_one_contact_with_the_records_address(bench: Bench) -> None:
    bench.callers.follow(Settings(books=(bench.book,), lookups=(bench.lookup,)))
    call = rings(KARIN)
    async with asyncio.timeout(60):
        while not bench.callers.known(call).contacts:
            await asyncio.sleep(0.01)
    bench.callers.ask(call)
    (one,) = (await bench.until_told(1)).known.contacts
    assert (one.name, one.organisation, one.url) == ("Karin Hoekstra", "Noorderlicht", "https://crm.example.com/c/7")
    assert [source.book for source in one.sources] == ["Company", "CRM"]


@pytest.mark.asyncio
async def test_whom_the_agent_names_is_the_caller_of_that_call_alone(bench: Bench) -> None:
    bench.callers.follow(Settings())
    call, other = rings("anonymous", call_id="a", call_ids=("a",)), rings("anonymous", call_id="b", call_ids=("b",))
    karin = Contact("Karin Hoekstra")
    await bench.callers.choose(call, karin)
    assert bench.callers.known(call).contacts == (karin,)
    assert bench.callers.known(other).contacts == ()
    assert bench.told()[0].call_ids == ("a",)


@pytest.mark.asyncio
async def test_a_rule_keeps_away_the_cards_of_those_it_is_about(bench: Bench) -> None:
    rule = Rule("Spam", callers=(f"{STRANGER[:6]}*",), card=RuleCard.NEVER)
    bench.callers.follow(Settings(rules=(rule,)))
    assert bench.callers.kept_away(rings(STRANGER)) == "no popup: a rule keeps its card away (Spam)"
    assert bench.callers.kept_away(rings("+31501234567")) == ""


@pytest.mark.asyncio
async def test_an_unknown_number_is_told_with_its_place_in_the_screens_language(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Told:
        def __init__(self, *, language: str, region: str) -> None:
            self.said = f"{language} {region}"

        async def place(self, key: str) -> str:
            return f"{key} in {self.said}"

        def stop(self) -> None:
            pass

        async def end(self) -> None:
            pass

    monkeypatch.setattr(module, "Places", Told)
    monkeypatch.setattr(module, "may_have_place", lambda *_, **__: True)
    bench.callers.follow(Settings())
    bench.callers.speak("de")
    bench.callers.ask(rings(STRANGER))
    assert (await bench.until_told(1)).known.place == f"{STRANGER} in de NL"
    bench.callers.speak("nl")
    assert bench.callers.known(rings(STRANGER)).place == ""
    assert await bench.callers.place(STRANGER) == f"{STRANGER} in nl NL", "the call log asks without a call"


@pytest.mark.asyncio
async def test_of_several_that_a_crm_brings_the_chosen_one_is_remembered_for_the_number(
    bench: Bench, server: CrmServer
) -> None:
    other = {"id": 8, "name": "Sanne Wiersma", "company": "Noorderlicht", "phones": ["06-12345678"]}
    server.says({"people": [HIT, other]})
    bench.callers.follow(Settings(lookups=(bench.lookup,)))
    call = rings(KARIN)
    bench.callers.ask(call)
    told = await bench.until_told(1)
    assert len(told.known.contacts) == 2
    sanne = next(one for one in told.known.contacts if one.name == "Sanne Wiersma")
    await bench.callers.choose(call, sanne)
    assert bench.callers.known(call) == Known((sanne,), for_call=True)
    another = rings(KARIN, call_id="another", call_ids=("another",))
    assert len(bench.callers.known(another).contacts) == 2
    await bench.callers.choose(call, sanne, for_number=True)
    assert bench.callers.known(call) == Known((sanne,), for_number=True)
    assert [one.name for one in bench.callers.known(another).contacts] == ["Sanne Wiersma"]
    found = await bench.callers.find("0612345678")
    assert [one.name for one in found.contacts] == ["Sanne Wiersma"]
    await bench.callers.choose(call, sanne)
    assert bench.callers.known(call) == Known((sanne,), for_call=True)
    assert len(bench.callers.known(another).contacts) == 2


@pytest.mark.asyncio
async def test_a_choice_for_a_withheld_call_is_never_offered_for_the_number(bench: Bench) -> None:
    bench.callers.follow(Settings(books=(bench.book,)))
    async with asyncio.timeout(60):
        while not bench.callers.known(rings(KARIN)).contacts:
            await asyncio.sleep(0.01)
    (karin,) = bench.callers.known(rings(KARIN)).contacts
    hidden = rings("anonymous", call_id="hidden", call_ids=("hidden",))
    await bench.callers.choose(hidden, karin)
    assert bench.callers.known(hidden) == Known((karin,))


@pytest.mark.asyncio
async def test_how_a_crm_is_that_was_asked_is_told_and_can_be_asked_for(bench: Bench, server: CrmServer) -> None:
    def told() -> list[LookupState]:
        return [event for event in bench.events if isinstance(event, LookupState)]

    assert bench.callers.lookup_states() == ()
    server.says({}, status=500)
    bench.callers.follow(Settings(lookups=(bench.lookup,)))
    bench.callers.ask(rings(KARIN))
    await bench.until_told(1)
    assert "status 500" in told()[-1].message
    server.says({"people": [HIT]})
    assert bench.callers.lookup_states() == (told()[-1],)
    bench.callers.follow(Settings())
    assert bench.callers.lookup_states() == ()
