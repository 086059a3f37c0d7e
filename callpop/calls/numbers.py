"""Telephone numbers as the wire has them: one key for 'the same number', one spelling to show.

phonenumbers is loaded at the first use: commands that show no number do not pay for it.
"""

from __future__ import annotations

from functools import lru_cache

_SEPARATORS = str.maketrans("", "", " \t\u00a0-./()")
_LONGEST_EXTENSION = 6


def is_withheld(number: str | None) -> bool:
    """Whether the number is hidden: anything with a letter in it is (CALLS.md, the wire)."""
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
    if not number or is_withheld(number):
        return None
    compact = number.translate(_SEPARATORS)
    if compact.startswith("00"):
        compact = "+" + compact[2:]
    digits = compact.removeprefix("+")
    if not digits.isascii() or not digits.isdigit():
        return None
    if compact[0] not in "+0" and len(digits) <= _LONGEST_EXTENSION:
        return digits
    return _e164(compact, number, region) or compact


def _e164(compact: str, number: str, region: str) -> str | None:
    import phonenumbers

    # '+31 (0)50…' is read right only with its parentheses, so the original goes first.
    for spelling in (number, compact):
        try:
            parsed = phonenumbers.parse(spelling, region.upper())
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(parsed):
            return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
    return None


@lru_cache(maxsize=1024)
def display_number(number: str, region: str) -> str:
    """The spelling people read: international form, or as it came when that is not possible."""
    key = number_key(number, region)
    if key is None or not key.startswith("+"):
        return number
    import phonenumbers

    try:
        parsed = phonenumbers.parse(key, None)
    except phonenumbers.NumberParseException:
        return number
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
