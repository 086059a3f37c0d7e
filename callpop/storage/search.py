"""What a row is found by, and how the agent's words become a question to the index.

Both sides are folded alike: no case, no accents, single blanks. A number is indexed in every
spelling without its signs: as it came, international, and national with a leading zero (or what the
country writes there); so that '06 12', '+31 6-12' and '0031612' all find +31612345678. A whole number
that is typed otherwise (with another country's prefix for abroad, say) is read as a call's is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from callpop.calls import country_codes
from callpop.calls.number_signs import TRUNK
from callpop.calls.numbers import number_key
from callpop.calls.record import Record
from callpop.calls.typed_numbers import Typed, visible, words_and_numbers

_PART = 3
"""From so many characters on, any part is found; fewer find beginnings of words."""

_TAG_MARK = "\x1f"

_NOWHERE = _TAG_MARK * _PART
"""Is in no row's text."""

_BEGINS_NUMBER = " +("
"""With these a number begins: they say nothing yet of what is wanted."""

_LONGEST_INTERNAL = 6
_UNSEARCHABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def search_text(
    record: Record,
    *,
    number_key: str | None,
    name: str | None,
    note: str,
    organisation: str | None = None,
    tags: Iterable[str] = (),
) -> str:
    """Everything a row is found by, one thing a line: names, organisation, spellings of the number, note, tags."""
    wire = None if record.remote.withheld else record.remote.number
    lines = [fold(one) for one in (name, record.remote.name, organisation, note) if one]
    lines += _spellings(wire, number_key)
    lines += [_tagged(tag) for tag in tags]
    return "\n".join(dict.fromkeys(line for line in lines if line))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a row has to have, all of it.

    Attributes:
        parts: Texts of three characters or more, each anywhere in it.
        starts: Texts that words of it begin with.
    """

    parts: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()

    def begins(self, text: str) -> bool:
        """Whether words of a row's text begin with each of ``starts``: what ``search_starts`` says, of one row."""
        return all(_has_word(text, one) for one in self.starts)

    @property
    def parts_query(self) -> str:
        """The question to ``search_parts``."""
        return " AND ".join(map(_quoted, self.parts))

    @property
    def starts_query(self) -> str:
        """The question to ``search_starts``."""
        return " AND ".join(f"{_quoted(one)} *" for one in self.starts)


def wanted(search: str, *, tag: str | None = None, region: str = "") -> tuple[Wanted, ...]:
    """What rows have to have for what the agent typed: one of these. None at all if every row will do.

    Words are found in any order, all of them; what looks like a number is also found as one. Signs alone are found
    from three on; beside words, fewer do not count.

    Args:
        search: What was typed.
        tag: A tag that each of them has to have.
        region: Two-letter country of whole numbers without a country code; '' if nobody knows.
    """
    tagged = () if tag is None else (_tagged(tag),)
    text = fold(visible(search))
    ways = [text.split(" ")] if text else []
    typed = words_and_numbers(search)
    if any(one.number for one in typed):
        for reading in (_without_prefix, partial(_as_indexed, region=region)):
            ways.append([word for one in typed for word in ([reading(one)] if one.number else fold(one.text).split())])
    found = list(dict.fromkeys(_all_words(words) for words in ways))
    found = [one for one in found if one.parts or one.starts]
    if not found and text.strip(_BEGINS_NUMBER):
        # A sign or two, which no index has.
        return (Wanted((_NOWHERE,)),)
    if not found:
        return (Wanted(tagged),) if tagged else ()
    return tuple(Wanted((*one.parts, *tagged), one.starts) for one in found)


def condition(search: str) -> tuple[str, list[str]]:
    """The SQL condition on ``calls.id`` for what the agent typed, and its parameters.

    Nothing, or what but begins a number, gives the empty condition ''.
    """
    return condition_of(wanted(search))


def condition_of(alternatives: Sequence[Wanted], also: str = "") -> tuple[str, list[str]]:
    """The SQL condition on ``calls.id`` that one of these holds, and its parameters; '' for none.

    Args:
        alternatives: What was typed.
        also: What else holds for the rows of the texts' indexes; its own values follow each parameter.
    """
    conditions = []
    parameters = []
    for one in alternatives:
        both = []
        if one.parts:
            both.append(f"id IN (SELECT rowid FROM search_parts WHERE search_parts MATCH ?{also})")
            parameters.append(one.parts_query)
        if one.starts:
            both.append(f"id IN (SELECT rowid FROM search_starts WHERE search_starts MATCH ?{also})")
            parameters.append(one.starts_query)
        conditions.append(" AND ".join(both))
    return (f"({' OR '.join(conditions)})" if len(conditions) > 1 else "".join(conditions)), parameters


def _all_words(words: list[str]) -> Wanted:
    short = ("".join(filter(str.isalnum, word)) for word in words if len(word) < _PART)
    return Wanted(tuple(word for word in words if len(word) >= _PART), tuple(filter(None, short)))


def _has_word(text: str, start: str) -> bool:
    at = text.find(start)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(start, at + 1)
    return at >= 0


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _without_prefix(typed: Typed) -> str:
    """The digits of a typed number without its international prefix."""
    digits = typed.number.removeprefix("+")
    return digits.removeprefix("00") or digits


def _as_indexed(typed: Typed, region: str) -> str:
    """The same, unless only the number's key has digits that rows with it are found by."""
    digits = _without_prefix(typed)
    if len(digits) <= _LONGEST_INTERNAL:
        return digits
    key = number_key(typed.text, region)
    if key is None or any(digits in one for one in _spellings(None, key)):
        return digits
    return key.removeprefix("+")


def _spellings(wire: str | None, key: str | None) -> list[str]:
    spellings = []
    if wire is not None:
        spellings.append(re.sub(r"\D", "", wire))
    if key is not None:
        digits = key.removeprefix("+")
        spellings.append(digits)
        if key.startswith("+"):
            country, rest = country_codes.split(digits)
            spellings += [trunk + rest for trunk in dict.fromkeys(("0", TRUNK.get(country, "0")))]
    return spellings


def _tagged(tag: str) -> str:
    """A tag as a whole, between marks that no text has: so the index finds the tag and no part of it."""
    return f"{_TAG_MARK}{fold(tag)}{_TAG_MARK}"


def fold(text: str) -> str:
    """The text as it is searched: no case, no accents, single blanks."""
    plain = _UNSEARCHABLE.sub(" ", text)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(plain.casefold().split())
