"""The door of the settings window to books, look-ups and the keyring: nothing of it on the GUI thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from pathlib import Path
from typing import Any, cast

import pytest

from callpop.calls.contact import Contact, ContactSource
from callpop.calls.known import Known
from callpop.desktop.books_door import EngineBooksDoor, previewed, recipe_facts
from callpop.desktop.errands import Errands
from callpop.desktop.settings_window.door import LookupResult
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.words import Words
from callpop.engine.contacts_door import ContactsDoor
from callpop.events import BookState
from callpop.settings.books import Book, BookKind
from callpop.settings.profile import Profile
from callpop.settings.schema import Lookup, Settings

KARIN = Contact("Karin Hoekstra", sources=(ContactSource("Klanten", "1"),))


class FakeContacts:
    def __init__(self) -> None:
        self.refreshed: list[str | None] = []
        self.known = Known((KARIN,))

    def states(self) -> Future[tuple[BookState, ...]]:
        return done((BookState("Klanten", "csv"),))

    def refresh(self, name: str | None = None) -> Future[None]:
        self.refreshed.append(name)
        return done(None)

    def find(self, number_text: str) -> Future[Known]:
        return done(self.known)


def done(value: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(value)
    return future


class Rig:
    """A door on the loop that runs; ``ask`` waits for what it says."""

    def __init__(self, folder: Path) -> None:
        self.contacts, self.errors = FakeContacts(), []  # type: ignore[var-annotated]
        slots = AsyncSlots(lambda error, where: self.errors.append(error))
        self.door = EngineBooksDoor(
            contacts=cast(ContactsDoor, self.contacts),
            errands=Errands(slots=slots, complain=self.errors.append),
            profile=Profile.locate(folder, {}),
            settings=Settings,
            words=lambda: Words.load("en"),
        )

    async def ask(self, question: Callable[[Callable[[Any], None]], None]) -> Any:
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        home = threading.get_ident()

        def use(value: Any) -> None:
            assert threading.get_ident() == home
            answer.set_result(value)

        question(use)
        return await answer


@pytest.fixture
def rig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rig:
    # No test may touch the keyring of whoever runs it.
    monkeypatch.setattr("keyring.get_keyring", lambda: None)
    return Rig(tmp_path / "profile")


def run(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(work)


def csv_file(folder: Path, text: str) -> Book:
    file = folder / "klanten.csv"
    file.write_text(text, encoding="utf-8")
    return Book("Klanten", BookKind.CSV, path=str(file), region="NL")


def test_the_books_and_who_has_a_number_come_from_the_engine(rig: Rig) -> None:
    async def work() -> None:
        assert [state.name for state in await rig.ask(rig.door.states)] == ["Klanten"]
        assert await rig.ask(lambda use: rig.door.find("06 12345678", use)) == LookupResult((KARIN,))
        rig.contacts.known = Known(settled=False)
        assert (await rig.ask(lambda use: rig.door.find("06 12345678", use))).problem
        assert "'anonymous' is no number" in (await rig.ask(lambda use: rig.door.find("anonymous", use))).problem
        rig.door.refresh("Klanten")
        assert rig.contacts.refreshed == ["Klanten"]

    run(work())


def test_a_file_is_looked_into_elsewhere(rig: Rig, tmp_path: Path) -> None:
    book = csv_file(tmp_path, "Naam;Telefoon\nKarin;0612345678\n")

    async def work() -> None:
        seen = await rig.ask(lambda use: rig.door.preview(book, use))
        assert seen.preview.layout.header == ("Naam", "Telefoon")
        assert seen.preview.records == (("Karin", "0612345678"),)

    run(work())


def test_a_file_whose_columns_nobody_understands_is_shown_all_the_same(tmp_path: Path) -> None:
    seen = previewed(csv_file(tmp_path, "aaa;bbb\nKarin;x\nPiet;y\n"))
    assert "no column" in seen.problem and seen.preview is not None
    assert seen.preview.layout.header == ("aaa", "bbb") and seen.preview.layout.columns == {}
    assert seen.preview.records == (("Karin", "x"), ("Piet", "y"))


def test_a_file_that_is_not_there_is_explained(tmp_path: Path) -> None:
    seen = previewed(Book("X", BookKind.CSV, path=str(tmp_path / "none.csv")))
    assert seen.preview is None and "none.csv" in seen.problem


def test_secrets_are_kept_moved_and_forgotten_off_the_screen(rig: Rig) -> None:
    async def work() -> None:
        notice = await rig.ask(lambda use: rig.door.keep_secret("book:a@h", "geheim", use))
        assert "readable by this user alone" in notice
        assert await rig.ask(lambda use: rig.door.has_secret("book:a@h", use))
        await rig.ask(lambda use: rig.door.move_secret("book:a@h", "book:b@h", use))
        assert await rig.ask(lambda use: rig.door.has_secret("book:b@h", use))
        assert not await rig.ask(lambda use: rig.door.has_secret("book:a@h", use))
        await rig.ask(lambda use: rig.door.keep_secret("book:b@h", "", use))
        assert not await rig.ask(lambda use: rig.door.has_secret("book:b@h", use))

    run(work())
    assert rig.errors == []


def test_every_ready_recipe_says_how_well_it_is_known() -> None:
    facts = recipe_facts("")
    assert len(facts) > 10
    for one in facts:
        assert one.name and one.source and not one.problem
        assert Words.load("en").text(f"crm_page.trust.{one.trust}")
        for field in one.fields:
            assert Words.load("nl").text(f"crm_field.{field.name}")


def test_a_recipe_that_is_not_there_is_explained() -> None:
    (facts,) = recipe_facts("/nowhere/own.toml")
    assert facts.key == "/nowhere/own.toml" and "no recipe" in facts.problem


def test_a_secret_is_bound_to_the_host_of_its_lookup(rig: Rig) -> None:
    async def work() -> None:
        found = await rig.ask(lambda use: rig.door.secret_names(Lookup("My", "hubspot", ("portal=1",)), use))
        assert found == {"token": "lookup:my.token@api.hubapi.com"}
        assert await rig.ask(lambda use: rig.door.secret_names(Lookup("My", "none"), use)) == {}

    run(work())


def test_a_lookup_without_its_secret_says_what_is_missing(rig: Rig) -> None:
    hubspot = Lookup("My", "hubspot", ("host=app.hubspot.com", "portal=1"))

    async def work() -> None:
        found = await rig.ask(lambda use: rig.door.try_lookup(hubspot, "+31612345678", use))
        assert found.contacts == () and "token" in found.problem
        wrong = await rig.ask(lambda use: rig.door.try_lookup(hubspot, "203", use))
        assert "no number" in wrong.problem

    run(work())
    assert rig.errors == []
