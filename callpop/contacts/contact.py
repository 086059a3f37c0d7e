"""Contacts made of what books say: every text cleaned and bounded, every number with its key."""

from __future__ import annotations

import re
from collections.abc import Iterable

from callpop.calls.contact import Contact, ContactNumber, ContactSource
from callpop.calls.numbers import written_number
from callpop.notifications.text import EMAIL_LENGTH, NUMBER_LENGTH
from callpop.notifications.text import name as cleaned_name

__all__ = ["Contact", "ContactNumber", "ContactSource", "cleaned", "contact_of", "split_numbers", "web_address"]

MOST_NUMBERS = 40
MOST_EMAILS = 20
_MOST_TEXT = 4000
_LONGEST_ID = 200
_LONGEST_URL = 2000
_WEB = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f\"<>\\^`{|}]+", re.IGNORECASE)


def contact_of(
    *,
    region: str,
    name: str = "",
    first: str = "",
    last: str = "",
    organisation: str = "",
    numbers: Iterable[tuple[str, str]] = (),
    emails: Iterable[str] = (),
    place: str = "",
    url: str = "",
    id: str = "",
) -> Contact | None:
    """Make a contact of what a book has.

    Args:
        region: Two-letter country of numbers without a country code.
        name: The whole name; '' takes the first and the last.
        first: Given names.
        last: Family name.
        organisation: Company or the like.
        numbers: Texts with one or several numbers, each with a label or ''.
        emails: Texts with one or several addresses.
        place: Town.
        url: The record's address; anything but http and https is dropped.
        id: The record's id.

    Returns:
        None if nothing tells who it is.
    """
    whole = cleaned(name) or cleaned(f"{first[:_MOST_TEXT]} {last[:_MOST_TEXT]}")
    company = cleaned(organisation)
    if not whole and not company:
        return None
    return Contact(
        name=whole,
        organisation=company,
        numbers=_numbers(numbers, region),
        emails=_emails(emails),
        place=cleaned(place),
        url=web_address(url),
        id=cleaned(id)[:_LONGEST_ID],
    )


def cleaned(text: str) -> str:
    """Text without controls, line breaks and what turns it around, of at most 200 characters."""
    return cleaned_name(text[:_MOST_TEXT], "", []) or ""


def web_address(text: str) -> str:
    """An address that a browser may be given, or ''."""
    address = text.strip()
    return address if len(address) <= _LONGEST_URL and _WEB.fullmatch(address) else ""


def split_numbers(text: str) -> list[str]:
    """The numbers of a text that may hold several: ``050 800 9000; 06 1234 5678``, ``… ::: …``."""
    # RFC 3966's ';ext=' belongs to its number.
    parts = re.split(r":::|[\r\n|]|;(?!\s*ext=)|,(?!\s*(?:ext|\d{1,4}\s*$))|\s/\s", text[:_MOST_TEXT])
    return [part.strip() for part in parts if part.strip()]


def _numbers(texts: Iterable[tuple[str, str]], region: str) -> tuple[ContactNumber, ...]:
    found: dict[str, ContactNumber] = {}
    for label, text in texts:
        for one in split_numbers(text):
            written = written_number(_spreadsheet_text(one), region)
            if written is not None and len(found) < MOST_NUMBERS:
                shown = cleaned(_spreadsheet_text(one))[:NUMBER_LENGTH].rstrip()
                found.setdefault(written.key, ContactNumber(shown, written.key, cleaned(label)[:NUMBER_LENGTH]))
    return tuple(found.values())


def _spreadsheet_text(text: str) -> str:
    """What is meant by ``'+31…`` and ``="0612…"``: a spreadsheet was kept from calculating with it."""
    if text.startswith('="') and text.endswith('"'):
        return text[2:-1]
    return text[1:] if text.startswith("'") else text


def _emails(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for text in texts:
        for word in re.split(r"[\s;,|<>]+|:::", text[:_MOST_TEXT]):
            address = cleaned(word).removeprefix("mailto:").casefold()
            if 0 < address.find("@") < len(address) - 1 and len(address) <= EMAIL_LENGTH and len(found) < MOST_EMAILS:
                found.setdefault(address)
    return tuple(found)
