"""Every way in which people and programs write one number, as a pattern that finds it in any text."""

from __future__ import annotations

import re

from callpop.calls import country_codes
from callpop.calls.number_signs import BLANKS, SIGNS, TRUNK, UNSEEN

_BETWEEN = rf"[\s{re.escape(UNSEEN + BLANKS + SIGNS)}]{{0,3}}"

_SHORTEST_BARE = 8
"""Digits that are told from other figures without anything before them."""


def spellings(number_key: str) -> re.Pattern[str] | None:
    """A pattern for all spellings of a number: international, national, with and without signs between.

    Args:
        number_key: As ``calls.numbers.number_key`` gives it.

    Returns:
        None for an internal number: '201' is also a price, a year and a room.
    """
    if not number_key.startswith("+"):
        return None
    digits = number_key.removeprefix("+")
    country, rest = country_codes.split(digits)
    if not digits.isdigit() or not rest:
        return None
    abroad = rf"(?:\+|00|%2[Bb])?{_BETWEEN}{_spread(country)}{_BETWEEN}(?:\(?0\)?{_BETWEEN})?"
    at_home = rf"\(?{_spread(TRUNK.get(country, '0'))}{_BETWEEN}"
    ways = [rf"(?<!\d)(?:{abroad}|{at_home}){_spread(rest)}(?!\d)"]
    if len(rest) >= _SHORTEST_BARE:
        # A call_id and a time have such figures too, beside a hyphen, a dot or a colon.
        ways.append(rf"(?<![\w.:+-]){_spread(rest)}(?![\w-]|[.:]\d)")
    return re.compile("|".join(ways))


def last_digits(number_key: str) -> str:
    """The end of a number: a text without them, when all signs are taken out, does not hold it."""
    return number_key[-4:]


def _spread(digits: str) -> str:
    return _BETWEEN.join(digits)
