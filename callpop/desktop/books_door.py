"""What the settings window asks of address books, look-ups and the keyring: never on the GUI thread."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from callpop.calls.known import Known
from callpop.calls.numbers import is_withheld, number_key
from callpop.desktop.errands import Errands
from callpop.desktop.settings_window.door import BooksDoor, LookupResult, Previewed, RecipeFacts
from callpop.desktop.words import Words
from callpop.engine.contacts_door import ContactsDoor
from callpop.events import BookState, LookupState
from callpop.said import said_of
from callpop.settings.books import Book, WrongBook, at_home
from callpop.settings.profile import Profile
from callpop.settings.schema import Lookup, Settings
from callpop.settings.secrets import Secrets

T = TypeVar("T")
_RECORDS = 4
_PATIENCE = 10.0


class EngineBooksDoor(BooksDoor):
    """Asks the engine, or a thread of its own where the engine has no part in it.

    Args:
        contacts: Has the address books.
        errands: Waits for answers.
        profile: Whose keyring it is.
        settings: As they are now.
        words: The language of the windows.
    """

    def __init__(
        self,
        *,
        contacts: ContactsDoor,
        errands: Errands,
        profile: Profile,
        settings: Callable[[], Settings],
        words: Callable[[], Words],
    ) -> None:
        self._contacts, self._errands, self._profile = contacts, errands, profile
        self._settings, self._words = settings, words

    def states(self, use: Callable[[tuple[BookState, ...]], None]) -> None:
        """How all address books are."""
        self._errands.then(self._contacts.states(), use, "while address books were asked how they are", quietly=True)

    def lookup_states(self, use: Callable[[tuple[LookupState, ...]], None]) -> None:
        """How all CRMs are that are asked."""
        self._errands.then(self._contacts.lookup_states(), use, "while look-ups were asked how they are", quietly=True)

    def refresh(self, name: str) -> None:
        """Read a book now."""
        self._errands.send(self._contacts.refresh(name), "while an address book was refreshed")

    def find(self, number: str, use: Callable[[LookupResult], None]) -> None:
        """Who has this number in the address books, and in the CRMs that are asked."""
        if self._key(number) is None:
            use(self._wrong(number))
            return

        def told(known: Known) -> None:
            use(LookupResult(known.contacts, "" if known.settled else self._words().text("try_out.late")))

        self._errands.then(self._contacts.find(number), told, "while a number was looked up")

    def preview(self, book: Book, use: Callable[[Previewed], None]) -> None:
        """How a CSV file would be read."""
        at = at_home(book, self._settings().agent.region)
        self._aside(lambda: previewed(at), use, "while a file was looked into")

    def has_secret(self, name: str, use: Callable[[bool], None]) -> None:
        """Whether a secret is kept under a name."""
        self._aside(lambda: self._secrets().named(name) is not None, use, "while the keyring was asked")

    def keep_secret(self, name: str, secret: str, use: Callable[[str], None]) -> None:
        """Keep a secret; '' forgets it."""
        self._aside(lambda: self._keep(name, secret), use, "while a secret was kept")

    def move_secret(self, before: str, after: str, use: Callable[[None], None]) -> None:
        """Keep under another name what was kept under ``before``."""

        def move() -> None:
            found = self._secrets().named(before)
            if found is not None:
                self._keep(after, found)
                self._keep(before, "")

        self._aside(move, use, "while a secret was kept")

    def recipes(self, own: str, use: Callable[[tuple[RecipeFacts, ...]], None]) -> None:
        """The ready recipes; with the path of one of the agent's own, that one last."""
        self._aside(lambda: recipe_facts(own), use, "while recipes were read")

    def secret_names(self, lookup: Lookup, use: Callable[[dict[str, str]], None]) -> None:
        """Under which name each secret of a look-up is kept."""

        def names() -> dict[str, str]:
            from callpop.crm.fields import BadFile
            from callpop.crm.lookup import secret_names
            from callpop.crm.recipe_file import load_recipe

            try:
                found = secret_names(lookup, load_recipe(lookup.recipe))
            except (BadFile, ValueError):
                return {}
            # Without a host a secret would be kept for nobody.
            return {name: kept for name, kept in found.items() if not kept.endswith("@")}

        self._aside(names, use, "while a recipe was read")

    def try_lookup(self, lookup: Lookup, number: str, use: Callable[[LookupResult], None]) -> None:
        """Ask a CRM now."""
        key = self._key(number)
        if key is None or not key.startswith("+"):
            use(self._wrong(number))
            return
        region = self._settings().agent.region
        self._aside(lambda: self._tried(lookup, key, region), use, "while a look-up was tried")

    def _tried(self, lookup: Lookup, key: str, region: str) -> LookupResult:
        from callpop.crm.try_out import try_out

        contacts, problem = try_out(lookup, key, region, secret=self._secrets().named, patience=_PATIENCE)
        return LookupResult(contacts, problem)

    def _key(self, number: str) -> str | None:
        return None if is_withheld(number) else number_key(number, self._settings().agent.region)

    def _wrong(self, number: str) -> LookupResult:
        return LookupResult(problem=self._words().text("try_out.wrong", number=number[:60]))

    def _secrets(self) -> Secrets:
        # The environment was emptied of its secrets when Callpop began.
        return Secrets(self._profile, {})

    def _keep(self, name: str, secret: str) -> str:
        self._profile.create()
        secrets = self._secrets()
        if secret:
            secrets.keep(name, secret)
        else:
            secrets.forget(name)
        return "\n".join(map(self._words().said, secrets.notices))

    def _aside(self, work: Callable[[], T], use: Callable[[T], None], where: str) -> None:
        """Do it on a thread that nobody waits for when Callpop ends."""
        promise: Future[T] = Future()

        def run() -> None:
            # From now on nobody who stops waiting (the window is closed) can take the promise away.
            if not promise.set_running_or_notify_cancel():
                return
            try:
                done = work()
            except BaseException as error:
                promise.set_exception(error)
            else:
                promise.set_result(done)

        threading.Thread(target=run, name="callpop-settings", daemon=True).start()
        self._errands.then(promise, use, where)


def previewed(book: Book) -> Previewed:
    """How a CSV file would be read; where no column is understood, its first rows all the same."""
    from callpop.contacts.book import BookFault
    from callpop.contacts.csv_layout import preview

    path = Path(book.path).expanduser()
    try:
        return Previewed(preview(path, book, records=_RECORDS))
    except (BookFault, WrongBook) as fault:
        problem = said_of(fault)
    try:
        seen = preview(path, dataclasses.replace(book, columns=("number=1",)), records=_RECORDS + 1)
    except (BookFault, WrongBook):
        return Previewed(problem=problem)
    # Nobody has said what the columns are called: the first row mostly does.
    first = seen.records[0] if seen.records else ()
    named = bool(first) and not any(any(letter.isdigit() for letter in cell) for cell in first)
    header = tuple(cell.strip() for cell in first) if named else ()
    layout = dataclasses.replace(seen.layout, header=header, columns={})
    records = seen.records[1:] if named else seen.records[:_RECORDS]
    return Previewed(dataclasses.replace(seen, layout=layout, records=records), problem)


def recipe_facts(own: str) -> tuple[RecipeFacts, ...]:
    """What is to be known of the ready recipes, and of the agent's own at a path."""
    from callpop.crm.fields import BadFile
    from callpop.crm.recipe_file import load_recipe, ready_recipes

    made = []
    for key in [own] if own else ready_recipes():
        try:
            one = load_recipe(key)
        except BadFile as problem:
            made.append(RecipeFacts(key, key, problem=said_of(problem)))
        else:
            made.append(RecipeFacts(key, one.name, one.trust, one.source, one.fields, one.secrets))
    return tuple(made)
