"""What the pages of address books, look-ups and rules ask of the rest; answers come later, on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject

from callpop.calls.contact import Contact
from callpop.events import BookState, LookupState
from callpop.settings.books import Book
from callpop.settings.schema import Lookup

if TYPE_CHECKING:  # who never opens the settings does not pay for them
    from callpop.contacts.csv_layout import Preview
    from callpop.crm.fields import Field

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LookupResult:
    """Who has a number.

    Attributes:
        contacts: They; may be none.
        problem: Why nobody could be asked, in words, or ''.
    """

    contacts: tuple[Contact, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Previewed:
    """How a CSV file would be read.

    Attributes:
        preview: Its columns and first records, or None.
        problem: What is wrong with it, in words, or ''.
    """

    preview: Preview | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class RecipeFacts:
    """What people must know of a recipe before they take it.

    Attributes:
        key: As in the settings.
        name: What the system is called.
        trust: How well it is known to work.
        source: Where it is known from.
        fields: What it must know of the company.
        secrets: What it needs of the keyring.
        problem: Why it cannot be used, in words, or ''.
    """

    key: str
    name: str
    trust: str = ""
    source: str = ""
    fields: tuple[Field, ...] = ()
    secrets: tuple[str, ...] = ()
    problem: str = ""


class BooksDoor:
    """Asks, and holds up nobody. This one gets no answers: it leads to no engine."""

    def states(self, use: Callable[[tuple[BookState, ...]], None]) -> None:
        """How all address books are."""

    def lookup_states(self, use: Callable[[tuple[LookupState, ...]], None]) -> None:
        """How all CRMs are that are asked."""

    def refresh(self, name: str) -> None:
        """Read a book now."""

    def find(self, number: str, use: Callable[[LookupResult], None]) -> None:
        """Who has this number in the address books."""

    def preview(self, book: Book, use: Callable[[Previewed], None]) -> None:
        """How a CSV file would be read."""

    def has_secret(self, name: str, use: Callable[[bool], None]) -> None:
        """Whether a secret is kept under a name."""

    def keep_secret(self, name: str, secret: str, use: Callable[[str], None]) -> None:
        """Keep a secret; '' forgets it. The answer is what people should know of how it is kept, or ''."""

    def move_secret(self, before: str, after: str, use: Callable[[None], None]) -> None:
        """Keep under another name what was kept under ``before``; ``use`` is called when that is done."""

    def recipes(self, own: str, use: Callable[[tuple[RecipeFacts, ...]], None]) -> None:
        """The ready recipes; with the path of one of the agent's own, that one last."""

    def secret_names(self, lookup: Lookup, use: Callable[[dict[str, str]], None]) -> None:
        """Under which name each secret of a look-up is kept."""

    def try_lookup(self, lookup: Lookup, number: str, use: Callable[[LookupResult], None]) -> None:
        """Ask a CRM now."""


def while_alive(owner: QObject, use: Callable[[T], None]) -> Callable[[T], None]:
    """Take an answer only while its page is still there: another language makes all pages anew."""

    @wraps(use)
    def take(answer: T) -> None:
        if shiboken6.isValid(owner):
            use(answer)

    return take
