"""A contact: who somebody is, as one or more address books or systems have it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContactNumber:
    """One number of a contact.

    Attributes:
        text: As the book has it.
        key: What it is found by (``calls.numbers.number_key``); ``;ext=12`` behind it for an extension.
        label: What the book says of it (``work``, ``cell``), or ''.
    """

    text: str
    key: str
    label: str = ""

    @property
    def main(self) -> str:
        """The key without an extension."""
        return self.key.partition(";")[0]


@dataclass(frozen=True, slots=True)
class ContactSource:
    """Where a contact stands.

    Attributes:
        book: The book's name in the settings.
        ref: The contact's name inside the book.
        id: The record's id in the system behind the book, or ''.
        url: The record's own address there, or ''.
    """

    book: str
    ref: str
    id: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Who somebody is; all texts are plain, cleaned and bounded.

    Attributes:
        name: The person's name; '' where only the organisation is known.
        organisation: Theirs, or ''.
        numbers: All numbers.
        emails: All e-mail addresses, case-folded.
        place: Where they are, or ''.
        url: The record's own address (http or https), or ''; to be guarded like any other before it is opened.
        id: The record's id in the system behind the book that ``url`` is of, or ''.
        photo: What ``Keeper.photo`` gives the picture for, or None.
        sources: Where it stands, the most trusted first.
    """

    name: str
    organisation: str = ""
    numbers: tuple[ContactNumber, ...] = ()
    emails: tuple[str, ...] = ()
    place: str = ""
    url: str = ""
    id: str = ""
    photo: int | None = None
    sources: tuple[ContactSource, ...] = ()

    @property
    def title(self) -> str:
        """What to call it in one line."""
        return self.name or self.organisation
