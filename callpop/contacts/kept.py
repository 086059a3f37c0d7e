"""Contacts on their way into the database and back."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import msgspec

from callpop.calls.contact import Contact, ContactSource
from callpop.storage.contacts import KeptContact, Row

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Contact).decode


def row_of(contact: Contact, *, book: str, ref: str, version: str, photo: bytes | None = None) -> Row:
    """What the database keeps of a contact.

    Args:
        contact: Without sources.
        book: The book's name.
        ref: Its name inside the book.
        version: Differs when it changes.
        photo: Its picture.
    """
    keys: dict[str, bool] = {}
    for number in contact.numbers:
        keys[number.key] = True
        keys.setdefault(number.main, False)
    words = [contact.name, contact.organisation, *contact.emails, contact.place]
    for number in contact.numbers:
        words += [number.text, number.key]
    # Written once, so that nothing is left to be put together while the phone rings.
    source = ContactSource(book, ref, contact.id, contact.url)
    kept = replace(contact, sources=(source,), photo=None if photo is None else 0)
    return Row(
        ref=ref,
        version=version,
        sort_name=folded(contact.title),
        search_text=" ".join(dict.fromkeys(folded(word) for word in words if word)),
        content=_encode(kept),
        keys=tuple(keys.items()),
        photo=photo,
    )


def contact_from(found: KeptContact) -> Contact:
    """The contact that a row holds."""
    kept = _decode(found.content)
    return kept if kept.photo is None else replace(kept, photo=found.id)


def folded(text: str) -> str:
    """Text for comparing and sorting: without case and accents."""
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFKC", "".join(c for c in spread if not unicodedata.combining(c)).casefold())
