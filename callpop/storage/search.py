"""What a row is found by, and how the agent's words become a question to the index.

Both sides are folded alike: no case, no accents, single blanks. A number is indexed in every
spelling without its signs: as it came, international, and national with a leading zero; so that
'06 12', '+31 6-12' and '0031612' all find +31612345678.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from callpop.calls import country_codes
from callpop.calls.record import Record

_PART = 3
"""From so many characters on, any part is found; fewer find beginnings of words."""

_TAG_MARK = "\x1f"

_NOWHERE = _TAG_MARK * _PART
"""Is in no row's text."""

_BEGINS_NUMBER = " +("
"""With these a number begins: they say nothing yet of what is wanted."""

_NUMBER_SIGNS = re.compile(r"[\s()./–-]+")
_TRUNK_ZERO = re.compile(r"\(0\)")
_TYPED_NUMBER = re.compile(r"\+?\d+")
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


def wanted(search: str, *, tag: str | None = None) -> tuple[Wanted, ...]:
    """What rows have to have for what the agent typed: one of these. None at all if every row will do.

    Words are found in any order, all of them; what looks like a number is also found as one. Signs alone are found
    from three on; beside words, fewer do not count.

    Args:
        search: What was typed.
        tag: A tag that each of them has to have.
    """
    tagged = () if tag is None else (_tagged(tag),)
    text = fold(search)
    digits = _typed_digits(search)
    found = [_all_words(text.split(" "))] if text else []
    if digits and digits != text:
        found.append(_all_words([digits]))
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


def _typed_digits(search: str) -> str:
    """The digits of a typed number in any spelling, without its international prefix; '' if it is none."""
    compact = _NUMBER_SIGNS.sub("", _TRUNK_ZERO.sub("", search))
    if _TYPED_NUMBER.fullmatch(compact) is None:
        return ""
    return compact.removeprefix("+").removeprefix("00") or compact.removeprefix("+")


def _spellings(wire: str | None, number_key: str | None) -> list[str]:
    spellings = []
    if wire is not None:
        spellings.append(re.sub(r"\D", "", wire))
    if number_key is not None:
        digits = number_key.removeprefix("+")
        spellings.append(digits)
        if number_key.startswith("+"):
            spellings.append("0" + country_codes.split(digits)[1])
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
