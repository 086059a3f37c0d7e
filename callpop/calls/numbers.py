"""Telephone numbers: one key for 'the same number', one spelling to show.

phonenumbers is loaded at the first use: commands that show no number do not pay for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from callpop.calls.number_signs import SEPARATORS

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_LONGEST_INTERNAL = 6
_LONGEST_COUNTRY = 3
_LONGEST_WRITTEN = 120

# 'tel:', 'Tel.', 'Mobile phone:': what stands before a number in a cell.
_LABEL = re.compile(r"(?i:^\s*(?:tel|fon|phone|telephone|telefon|telefoon|mob|mobil|mobile|mobiel|fax)\b\s*[.:]*\s*)")
_EXTENSION = re.compile(
    r"(?:;ext=|\s*[,;]?\s*\b(?:ext(?:ension|n)?|durchwahl|dw|nst|toestel|tst|poste|int(?:erno)?|anexo|ramal)\b\s*[.:]?"
    r"|\s*(?<=[\d\s)])[x#~]|\s*доб\.?)\s*(\d{1,7})\s*#?\s*$",
    re.IGNORECASE,
)


def is_withheld(number: str | None) -> bool:
    """Whether the number is hidden: anything with a letter in it is (calls.md, 'The wire')."""
    return number is not None and any(c.isalpha() for c in number)


@lru_cache(maxsize=1024)
def number_key(number: str | None, region: str) -> str | None:
    """One key for all spellings of a number.

    Args:
        number: As it came on the wire, or as somebody typed it.
        region: Two-letter country of numbers without a country code.

    Returns:
        E.164 (``+31612345678``) for what can be dialled from outside, the bare digits of an
        internal number (``201``), None for what is withheld, empty or no number.
    """
    return read_key(number, region)


def read_key(number: str | None, region: str) -> str | None:
    """As ``number_key``, without remembering: an address book's numbers would push out the callers'."""
    if not number or is_withheld(number):
        return None
    compact = number.translate(SEPARATORS)
    digits = compact.removeprefix("+")
    if not digits.isascii() or not digits.isdigit() or not digits.strip("0"):
        # Zeros alone stand for a caller whom nobody may know: not all of them are the same one.
        return None
    if compact[0] not in "+0" and len(digits) <= _LONGEST_INTERNAL:
        return _short(digits, region)
    if compact.startswith("00"):
        # The region's own prefix for abroad may begin so too (Australia: 0011), so that is tried first.
        return _e164((number, compact, "+" + compact[2:]), region) or _unknown("+" + compact[2:])
    return _e164((number, compact), region) or _unknown(compact)


def _unknown(compact: str) -> str | None:
    """A number that no country has; None for a country alone."""
    is_country = compact.startswith("+") and len(compact.lstrip("+0")) <= _LONGEST_COUNTRY
    return None if is_country else compact


@dataclass(frozen=True, slots=True)
class Written:
    """A number as an address book has it.

    Attributes:
        key: As of ``number_key``; with an extension ``+31508009000;ext=12``.
        main: The key without the extension: what such a phone's calls mostly show.
    """

    key: str
    main: str


def written_number(text: str, region: str) -> Written | None:
    """A number that people wrote: with a label before it, ``tel:``, or an extension behind it.

    Returns:
        None for what is no number (an empty or masked one, a remark).
    """
    if len(text) > _LONGEST_WRITTEN:
        return None
    bare = text.strip()
    if not bare.isprintable() or any(c.isalpha() for c in bare) or ";" in bare or "#" in bare or "~" in bare:
        bare = _LABEL.sub("", bare)
    extension = None
    if found := _EXTENSION.search(bare):
        extension, bare = found[1], bare[: found.start()]
    # RFC 3966: what follows a semicolon says more about the number, and is none of it.
    main = read_key(bare.partition(";")[0].strip(), region)
    if main is None:
        return None
    return Written(main if extension is None else f"{main};ext={extension}", main)


def _short(digits: str, region: str) -> str:
    """An internal number, unless the country itself writes a number in use that short, without a 0 before it."""
    import phonenumbers

    kind = phonenumbers.PhoneNumberType
    parsed = _parsed(digits, region)
    # Germany's pagers had four digits: there it is the extension that is meant.
    if parsed is None or phonenumbers.number_type(parsed) in (kind.UNKNOWN, kind.PAGER):
        return digits
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return _spelt(parsed) if written.translate(SEPARATORS) == digits else digits


def _e164(spellings: tuple[str, ...], region: str) -> str | None:
    """The first spelling that is a number in use, else the first that could be one."""
    import phonenumbers

    possible = None
    # '+31 (0)50…' is read right only with its parentheses, so the original goes first.
    for spelling in spellings:
        parsed = _parsed(spelling, region)
        if parsed is None or not phonenumbers.is_possible_number(parsed):
            continue
        if spelling is spellings[-1] and possible is None:
            return _spelt(parsed)
        if phonenumbers.is_valid_number(parsed):
            return _spelt(parsed)
        possible = possible or parsed
    return None if possible is None else _spelt(possible)


def _parsed(spelling: str, region: str) -> PhoneNumber | None:
    import phonenumbers

    try:
        return phonenumbers.parse(spelling, region.upper())
    except phonenumbers.NumberParseException:
        return None


def _spelt(parsed: PhoneNumber) -> str:
    import phonenumbers

    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=1024)
def display_number(number: str, region: str) -> str:
    """The spelling people read: international form, or as it came when that is not possible."""
    key = number_key(number, region)
    if key is None or not key.startswith("+"):
        return number
    import phonenumbers

    parsed = _parsed(key, region)
    if parsed is None:
        return number
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
