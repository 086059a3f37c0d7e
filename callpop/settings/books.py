"""The address books of ``settings.toml``: ``[[books]]``, in the agent's order of trust.

Passwords and tokens are no settings: they are kept under the book's name (settings/secrets.py).
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from urllib.parse import urlsplit

from callpop.said import Said


class BookKind(StrEnum):
    """What an address book is."""

    UNSAID = ""
    CSV = "csv"
    VCARD = "vcard"
    CARDDAV = "carddav"
    LDAP = "ldap"


class BookAuth(StrEnum):
    """How a CardDAV server is told who asks."""

    BASIC = "basic"
    BEARER = "bearer"


class BookTls(StrEnum):
    """How the way to a directory is protected."""

    STARTTLS = "starttls"
    LDAPS = "ldaps"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Book:
    """One address book.

    Attributes:
        name: Unique; shown as the source of a contact, and the password's name in the keyring.
        kind: What it is.
        path: csv, vcard: the file, or for vcard a folder of files.
        url: carddav: a server, principal or address book; ldap: ``ldap://host`` or ``ldaps://host``.
        user: carddav, ldap: who asks; '' asks anonymously (a bearer token needs no user).
        auth: carddav: what the kept secret is.
        tls: ldap: how the way is protected.
        ca: carddav, ldap: a PEM file with the authority that signs the server; '' is the system's.
        plain: carddav, ldap: whether a password may go over an unprotected way to another computer.
        base: ldap: where the search begins.
        filter: ldap: which entries count; '' is all with a telephone number.
        columns: ``field=Column`` texts: which column (csv), attribute (ldap) or property (vcard) holds
            a field of a contact. A field may come several times. Empty: guessed.
        delimiter: csv: the character between columns; '' is found out.
        encoding: csv: the file's encoding; '' is found out.
        region: Two-letter country of the book's numbers without a country code; '' is the agent's.
        refresh: Minutes between two looks at a server.
    """

    name: str = ""
    kind: BookKind = BookKind.UNSAID
    path: str = ""
    url: str = ""
    user: str = ""
    auth: BookAuth = BookAuth.BASIC
    tls: BookTls = BookTls.STARTTLS
    ca: str = ""
    plain: bool = False
    base: str = ""
    filter: str = ""
    columns: tuple[str, ...] = ()
    delimiter: str = ""
    encoding: str = ""
    region: str = ""
    refresh: int = field(default=60, metadata={"low": 1, "high": 10_080, "unit": "min"})


FIELDS = ("id", "name", "first", "last", "organisation", "number", "email", "place", "url")
"""Fields of a contact that ``columns`` may name."""

_NEEDED = {
    BookKind.CSV: "path",
    BookKind.VCARD: "path",
    BookKind.CARDDAV: "url",
    BookKind.LDAP: "url",
}


_PROTECTED = {"https": 443, "ldaps": 636, "starttls": 389}
_UNPROTECTED = {"http": 80, "ldap": 389}
"""The usual ports."""


class WrongBook(ValueError):
    """A book whose settings cannot be used; the text says what to change."""


def mapping(book: Book) -> Mapping[str, tuple[str, ...]]:
    """Where each field of a contact comes from, in the order of the file.

    Raises:
        WrongBook: A text of ``columns`` names no field, or is no ``field=Column``.
    """
    found: dict[str, tuple[str, ...]] = {}
    for text in book.columns:
        name, sign, column = (part.strip() for part in text.partition("="))
        if not sign or not column:
            raise WrongBook(
                Said("columns: expected texts like 'number=Mobile', not '{text}'", "columns_text", text=text[:40])
            )
        if name not in FIELDS:
            near = difflib.get_close_matches(name.lower(), FIELDS, n=1)
            if near:
                told = Said(
                    "columns: a contact has no '{name}', did you mean '{near}'?",
                    "near_field",
                    name=name[:40],
                    near=near[0],
                )
            else:
                every = ", ".join(FIELDS)
                told = Said(
                    "columns: a contact has no '{name}': expected one of {all}", "no_field", name=name[:40], all=every
                )
            raise WrongBook(told)
        found[name] = (*found.get(name, ()), column)
    return found


def at_home(book: Book, region: str) -> Book:
    """The book with the agent's region where it has none of its own: what sources are made of."""
    return replace(book, region=(book.region or region).upper())


def secret_name(book: Book) -> str:
    """Under which name the book's password is kept: with the way to its server, so that no other way gets it.

    A protected way to the usual port is named by the host alone. Whoever turns https into http, or leads to another
    port of the same host, where somebody else may answer, is asked for the password anew.
    """
    return f"book:{book.name.casefold()}@{_place(book)}"


def _place(book: Book) -> str:
    parts = urlsplit(book.url)
    host, way = parts.hostname or "", parts.scheme
    if way == "ldap" and book.tls is not BookTls.NONE:
        way = str(book.tls)
    try:
        port = parts.port
    except ValueError:  # it is none of them all, and nobody answers there
        return f"{way}://{parts.netloc.rpartition('@')[2]}"
    # One that is to come by ldaps has its own port, also where the address says ldap.
    usual = _PROTECTED.get(way)
    if not host or not way or (usual is not None and port in (None, usual)):
        return host
    return f"{way}://{host}:{_UNPROTECTED.get(way, usual) if port is None else port}"


def check(book: Book) -> None:
    """See whether a book can be used at all.

    Raises:
        WrongBook: It cannot.
    """
    if book.kind is BookKind.UNSAID:
        raise WrongBook(Said("kind: expected one of {all}", "no_kind", all=", ".join(filter(None, BookKind))))
    needed = _NEEDED[book.kind]
    if not getattr(book, needed).strip():
        raise WrongBook(Said("{field}: a book of kind {kind} needs it", "book_needs", field=needed, kind=book.kind))
    mapping(book)
