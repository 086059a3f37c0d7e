"""Texts and numbers from outside, made safe to keep and to show.

What is too long is cut, not refused: a call with a strange name still rings. Only what identifies a call
(its ids) is refused instead, because a cut id would join calls that have nothing to do with each other.
"""

from __future__ import annotations

import re
import unicodedata

from callpop.notifications.refusal import refused

NAME_LENGTH = 200
NUMBER_LENGTH = 64
WORD_LENGTH = 64
ID_LENGTH = 512
EMAIL_LENGTH = 254
LIST_LENGTH = 1000

# Controls, and what turns or hides text: bidi marks, embeddings, overrides and isolates, zero-width blanks.
# Controls that are blanks stay here and are folded below; the joiners U+200C and U+200D are part of scripts.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# Normalising sorts runs of combining marks in quadratic time: 64 KiB of them would take seconds.
_BEFORE_NORMALISING = 4 * NAME_LENGTH
_INT_BITS = 212
"""An int of more bits has more than 63 digits."""


def clean(value: str) -> str:
    """Drop controls and what turns text around, and fold white space."""
    if value.isprintable() and value.isascii():
        # Only then are blanks the sole white space.
        return " ".join(value.split()) if "  " in value else value.strip()
    return " ".join(_UNSHOWABLE.sub("", value).split())


def name(value: object, where: str, oddities: list[str]) -> str | None:
    """A person's name, cleaned, in NFC, of at most 200 characters; None if nothing is left."""
    if value is None:
        return None
    if type(value) is not str:
        raise refused(f"{where}.name", "text or null", value)
    if len(value) > _BEFORE_NORMALISING:
        value = value[:_BEFORE_NORMALISING]
        oddities.append(f"{where}.name was cut")
    text = clean(value)
    if not text.isascii():
        text = clean(unicodedata.normalize("NFC", text))
    return text[:NAME_LENGTH].rstrip() or None


def word(value: object, field: str, oddities: list[str]) -> str | None:
    """A keyword of the wire (status, reason, direction) as it came; None if empty."""
    if value is None:
        return None
    if type(value) is not str:
        raise refused(field, "text or null", value)
    text = clean(value)
    if len(text) > WORD_LENGTH:
        oddities.append(f"{field} was cut at {WORD_LENGTH} characters")
        text = text[:WORD_LENGTH].rstrip()
    return text or None


def identifier(value: object, field: str) -> str:
    """A call_id: opaque, so refused rather than changed when it cannot be one."""
    if (
        type(value) is not str
        or not value
        or len(value) > ID_LENGTH
        or value.isspace()
        or (not value.isprintable() and _CONTROL.search(value) is not None)
    ):
        expected = f"text of 1 to {ID_LENGTH} characters without control characters"
        raise refused(field, expected, value)
    return value


def number(value: object, where: str, key: str, oddities: list[str]) -> str | None:
    """A phone number as it came, text or int; None if empty; cut at 64 characters."""
    if value is None:
        return None
    if type(value) is str:
        if " " not in value and value.isascii() and value.isprintable() and len(value) <= NUMBER_LENGTH:
            # Nothing to clean, as in all but a few; every call more is felt at thousands of bodies a second.
            return value or None
        text = clean(value)
        if len(text) > NUMBER_LENGTH:
            oddities.append(f"{where}.{key} was cut at {NUMBER_LENGTH} characters")
            text = text[:NUMBER_LENGTH].rstrip()
        return text or None
    if type(value) is int and value.bit_length() <= _INT_BITS:
        return str(value)
    raise refused(f"{where}.{key}", f"text or a whole number of at most {NUMBER_LENGTH - 1} digits", value)


def numbers(value: object, where: str, key: str, oddities: list[str]) -> tuple[str, ...]:
    """Internal numbers: null, one, or a list; text or ints; nulls and empty ones are skipped."""
    if not value and (value is None or value == []):
        return ()
    if type(value) is not list:
        one = number(value, where, key, oddities)
        return () if one is None else (one,)
    if len(value) > LIST_LENGTH:
        oddities.append(f"{where}.{key} was cut at {LIST_LENGTH} entries")
        value = value[:LIST_LENGTH]
    found = [number(item, where, key, oddities) for item in value]
    return tuple([item for item in found if item is not None])


def emails(value: object, where: str, oddities: list[str]) -> tuple[str, ...]:
    """E-mail addresses, case-folded; absent, null, one, or a list. A longer one than exists is left out."""
    if not value and (value is None or value == []):
        return ()
    items = value if type(value) is list else [value]
    if len(items) > LIST_LENGTH:
        oddities.append(f"{where}.user_emails was cut at {LIST_LENGTH} entries")
        items = items[:LIST_LENGTH]
    found = []
    for item in items:
        if type(item) is str:
            address = clean(item).casefold()
            if len(address) > EMAIL_LENGTH:
                oddities.append(f"{where}.user_emails holds one that is too long")
            elif address:
                found.append(address)
        elif item is not None:
            raise refused(f"{where}.user_emails", "a list of e-mail addresses", item)
    return tuple(found)
