"""What the tests of the pages of address books, look-ups and rules share: a door that answers when it is told to."""

from __future__ import annotations

from collections.abc import Callable

from callpop.calls.contact import Contact, ContactSource
from callpop.crm.fields import Field, FieldKind
from callpop.desktop.settings_window.door import BooksDoor, LookupResult, Previewed, RecipeFacts
from callpop.events import BookState
from callpop.settings.books import Book
from callpop.settings.schema import Lookup

KARIN = Contact(
    "Karin Hoekstra", "Noorderlicht", sources=(ContactSource("Klanten", "1"), ContactSource("HubSpot", "7"))
)
HUBSPOT = RecipeFacts(
    "hubspot",
    "HubSpot",
    trust="documented",
    source="developers.example",
    fields=(Field("portal", FieldKind.WORD, "1234567"),),
    secrets=("token",),
)


class FakeDoor(BooksDoor):
    """Keeps what it is asked; secrets are a dictionary."""

    def __init__(self) -> None:
        self.known: tuple[BookState, ...] = ()
        self.refreshed: list[str] = []
        self.previewed: list[tuple[Book, Callable[[Previewed], None]]] = []
        self.asked: list[tuple[str, Callable[[LookupResult], None]]] = []
        self.tried: list[tuple[Lookup, str]] = []
        self.secrets: dict[str, str] = {}
        self.moves: list[tuple[str, str, Callable[[None], None]]] = []

    def states(self, use: Callable[[tuple[BookState, ...]], None]) -> None:
        use(self.known)

    def refresh(self, name: str) -> None:
        self.refreshed.append(name)

    def find(self, number: str, use: Callable[[LookupResult], None]) -> None:
        self.asked.append((number, use))

    def preview(self, book: Book, use: Callable[[Previewed], None]) -> None:
        self.previewed.append((book, use))

    def has_secret(self, name: str, use: Callable[[bool], None]) -> None:
        use(name in self.secrets)

    def keep_secret(self, name: str, secret: str, use: Callable[[str], None]) -> None:
        if secret:
            self.secrets[name] = secret
        else:
            self.secrets.pop(name, None)
        use("")

    def move_secret(self, before: str, after: str, use: Callable[[None], None]) -> None:
        self.moves.append((before, after, use))

    def finish_moves(self) -> None:
        """As the keyring does: some time later."""
        for before, after, use in self.moves:
            if before in self.secrets:
                self.secrets[after] = self.secrets.pop(before)
            use(None)
        self.moves = []

    def recipes(self, own: str, use: Callable[[tuple[RecipeFacts, ...]], None]) -> None:
        use((RecipeFacts(own, own, problem="There is no such recipe."),) if own else (HUBSPOT,))

    def secret_names(self, lookup: Lookup, use: Callable[[dict[str, str]], None]) -> None:
        use({"token": f"lookup:{lookup.name.casefold()}.token@api.example"})

    def try_lookup(self, lookup: Lookup, number: str, use: Callable[[LookupResult], None]) -> None:
        self.tried.append((lookup, number))
        use(LookupResult((KARIN,)))
