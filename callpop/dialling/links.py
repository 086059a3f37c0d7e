"""Links that ask for a call: ``tel:`` (RFC 3966) and ``callto:``. Anybody may have made one.

Only ``+`` and digits are ever called (interface.md, 'Rules'): ``*`` and ``#`` could switch on forwarding.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from callpop.calls.numbers import number_key

SCHEMES = ("tel", "callto")
_LONGEST = 200
_MOST_DIGITS = 15
"""Of a number with its country code (E.164); more is none."""

_WRITTEN = re.compile(r"\+?[0-9 ().\-/\u00a0\u2010\u2011]+")


class WrongLink(ValueError):
    """A link that asks for nothing that may be called; ``key`` says why (``link.wrong.<key>`` among the words).

    Attributes:
        key: ``number``, ``codes`` or ``long``.
    """

    def __init__(self, key: str, words: str) -> None:
        super().__init__(words)
        self.key = key


def is_phone_link(text: str) -> bool:
    """Whether it is meant as a link with a telephone number."""
    return text.strip().partition(":")[0].lower() in SCHEMES and ":" in text


def number_of(link: str, region: str) -> str:
    """The number that a link asks for: ``+`` and digits, or an internal number's digits.

    Args:
        link: As it was clicked.
        region: Two-letter country of numbers without a country code.

    Raises:
        WrongLink: It holds no number, or what is more than a number.
    """
    if len(link) > _LONGEST:
        raise WrongLink("long", "the link is too long")
    try:
        told = unquote(link.strip().partition(":")[2], errors="strict").removeprefix("//")
    except UnicodeDecodeError:
        raise WrongLink("number", "the link holds no text") from None
    if not told.isprintable():
        raise WrongLink("number", "the link holds control characters")
    # What follows a semicolon says more about the number, and is none of it.
    bare = told.partition(";")[0].strip()
    if re.search(r"[*#]", bare):
        raise WrongLink("codes", "the link holds * or #")
    if not _WRITTEN.fullmatch(bare):
        raise WrongLink("number", "the link holds no telephone number")
    number = number_key(bare, region)
    if number is None or not 0 < len(number.removeprefix("+")) <= _MOST_DIGITS:
        raise WrongLink("number", "the link holds no telephone number")
    return number
