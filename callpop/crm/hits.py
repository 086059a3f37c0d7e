"""What a CRM's answer says, made into contacts: cleaned, bounded, checked against the number that was asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from callpop.calls.contact import Contact, ContactNumber, ContactSource
from callpop.calls.numbers import written_number
from callpop.crm.fields import Field
from callpop.crm.guard import WEB
from callpop.crm.recipe import Reading
from callpop.crm.recipe_request import fill_address
from callpop.crm.template import CannotFill
from callpop.notifications.text import name as clean_name

MOST_HITS = 20
_MOST_NUMBERS = 40
_LONGEST_ID = 200
_LONGEST_URL = 2000
_LONGEST_TEXT = 800


def raw_hits(answer: Any, reading: Reading) -> list[Any]:
    """The hits of an answer as they came; none if the answer is of another shape."""
    found = reading.hits(answer)
    if isinstance(found, dict):
        return [found]
    return found[:MOST_HITS] if isinstance(found, list) else []


def contact_of(
    hit: Any,
    reading: Reading,
    *,
    lookup: str,
    number_key: str,
    region: str,
    values: Mapping[str, str],
    fields: tuple[Field, ...],
) -> Contact | None:
    """A hit as a contact.

    Args:
        hit: As it came.
        reading: Where in it things are.
        lookup: The look-up's name, which is the contact's source.
        number_key: What was asked for.
        region: Two-letter country of numbers without a country code.
        values: The recipe's fields, for the record's address.
        fields: How these are declared.

    Returns:
        None if the hit names nobody, or has not the number that was asked for.
    """
    name = _text(hit, reading.name)
    organisation = _text(hit, reading.organisation)
    if not name and not organisation:
        return None
    numbers = _numbers(hit, reading.numbers, region) if reading.numbers is not None else ()
    # Servers search loosely, or ignore a filter that they do not know: the number itself decides.
    if reading.numbers is not None and not any(number_key in (one.key, one.main) for one in numbers):
        return None
    ref = _text(hit, reading.id)[:_LONGEST_ID]
    url = _url(hit, reading, ref, values, fields)
    source = ContactSource(book=lookup, ref=ref or name or organisation, id=ref, url=url)
    return Contact(name=name, organisation=organisation, numbers=numbers, url=url, id=ref, sources=(source,))


def text_of(tree: Any, path: Callable[[Any], Any] | None) -> str:
    """A part of an answer as a plain, bounded text; '' if it is none."""
    return _text(tree, path)


def as_json(contacts: tuple[Contact, ...]) -> str:
    """Contacts of one look-up as they are kept."""
    return json.dumps(
        [
            {
                "name": one.name,
                "organisation": one.organisation,
                "id": one.id,
                "url": one.url,
                "ref": one.sources[0].ref,
                "numbers": [[number.text, number.key] for number in one.numbers],
            }
            for one in contacts
        ]
    )


def from_json(text: str, *, lookup: str) -> tuple[Contact, ...] | None:
    """The reverse of ``as_json``; None for what is not that."""
    try:
        return tuple(
            Contact(
                name=one["name"],
                organisation=one["organisation"],
                numbers=tuple(ContactNumber(written, key) for written, key in one["numbers"]),
                url=one["url"],
                id=one["id"],
                sources=(ContactSource(book=lookup, ref=one["ref"], id=one["id"], url=one["url"]),),
            )
            for one in json.loads(text)
        )
    except (ValueError, TypeError, KeyError):
        return None


def _text(tree: Any, path: Callable[[Any], Any] | None) -> str:
    found = path(tree) if path is not None else None
    if isinstance(found, int) and not isinstance(found, bool) and abs(found) < 1 << 128:
        found = str(found)
    if not isinstance(found, str):
        return ""
    return clean_name(found[:_LONGEST_TEXT], "", []) or ""


def _numbers(hit: Any, path: Callable[[Any], Any], region: str) -> tuple[ContactNumber, ...]:
    made: dict[str, ContactNumber] = {}
    for text in _flat(path(hit)):
        written = written_number(text, region)
        if written is not None:
            made.setdefault(written.key, ContactNumber(clean_name(text[:_LONGEST_TEXT], "", []) or "", written.key))
    return tuple(made.values())[:_MOST_NUMBERS]


def _flat(found: Any, depth: int = 3) -> list[str]:
    if isinstance(found, str):
        return [found]
    if isinstance(found, int) and not isinstance(found, bool) and abs(found) < 1 << 64:
        return [str(found)]
    if isinstance(found, list) and depth:
        return [text for one in found[:_MOST_NUMBERS] for text in _flat(one, depth - 1)][: 2 * _MOST_NUMBERS]
    return []


def _url(hit: Any, reading: Reading, ref: str, values: Mapping[str, str], fields: tuple[Field, ...]) -> str:
    whole = reading.url(hit) if reading.url is not None else None
    # The schemes and hosts that the settings allow are asked when it is opened; nothing else is even kept.
    if isinstance(whole, str) and len(whole) <= _LONGEST_URL and WEB.check_foreign(whole) is None:
        return whole
    if not reading.record_url or not ref:
        return ""
    try:
        made = fill_address(reading.record_url, {**values, "id": ref}, fields)
    except CannotFill:
        return ""
    return made if WEB.check_foreign(made) is None else ""
