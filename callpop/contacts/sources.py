"""The source that a book's settings describe."""

from __future__ import annotations

from callpop.contacts.book import Source
from callpop.settings.books import Book, BookKind, check

FILES = frozenset({BookKind.CSV, BookKind.VCARD})
"""Kinds that are watched for changes."""


def source_of(book: Book, secret: str | None) -> Source:
    """Make the source; nothing is read or asked yet.

    Args:
        book: Its settings; ``region`` is filled in.
        secret: Its password or token, if one is kept.

    Raises:
        WrongBook: The settings cannot be used.
    """
    check(book)
    # Each kind loads its own libraries: who has a CSV file does not pay for LDAP.
    if book.kind is BookKind.CSV:
        from callpop.contacts.csv_book import CsvBook

        return CsvBook(book)
    if book.kind is BookKind.VCARD:
        from callpop.contacts.vcard_book import VcardBook

        return VcardBook(book)
    if book.kind is BookKind.CARDDAV:
        from callpop.contacts.carddav_book import CarddavBook

        return CarddavBook(book, secret)
    from callpop.contacts.ldap_book import LdapBook

    return LdapBook(book, secret)
