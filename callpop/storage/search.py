"""What a row is found by, and how the agent's words become a question to the index.

Both sides are folded alike: no case, no accents, single blanks. A number is indexed in every
spelling without its signs: as it came, international, and national with a leading zero; so that
'06 12', '+31 6-12' and '0031612' all find +31612345678.
"""

from __future__ import annotations

import re
import unicodedata

from callpop.calls.record import Record

_PART = 3
"""From so many characters on, any part is found; fewer find beginnings of words."""

_NUMBER_SIGNS = re.compile(r"[\s()./–-]+")
_TRUNK_ZERO = re.compile(r"\(0\)")
_TYPED_NUMBER = re.compile(r"\+?\d+")
_UNSEARCHABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")

# ITU-T E.164: a country code is 1, 7, one of these of two digits, or else has three.
_COUNTRY_CODE = re.compile(r"[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{1,3}")


def search_text(record: Record, *, number_key: str | None, name: str | None, note: str) -> str:
    """Everything a row is found by, one thing a line: names, spellings of the number, note."""
    wire = None if record.remote.withheld else record.remote.number
    lines = [_fold(one) for one in (name, record.remote.name, note) if one]
    lines += _spellings(wire, number_key)
    return "\n".join(dict.fromkeys(line for line in lines if line))


def condition(search: str) -> tuple[str, list[str]]:
    """The SQL condition on ``calls.id`` for what the agent typed, and its parameters.

    Words are found in any order, all of them; what looks like a number is also found as one.
    Nothing that can be searched for gives the empty condition ''.
    """
    text = _fold(search)
    if not text:
        return "", []
    words, parameters = _all_words(text.split(" "))
    digits = _typed_digits(search)
    if digits and digits != text:
        number, number_parameters = _all_words([digits])
        if words and number:
            return f"({words} OR {number})", parameters + number_parameters
        return words or number, parameters or number_parameters
    return words, parameters


def _all_words(words: list[str]) -> tuple[str, list[str]]:
    conditions = []
    parameters = []
    for word in words:
        quoted = '"' + word.replace('"', '""') + '"'
        if len(word) >= _PART:
            conditions.append("id IN (SELECT rowid FROM search_parts WHERE search_parts MATCH ?)")
            parameters.append(quoted)
        elif any(character.isalnum() for character in word):
            conditions.append("id IN (SELECT rowid FROM search_starts WHERE search_starts MATCH ?)")
            parameters.append(quoted + " *")
    return " AND ".join(conditions), parameters


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
            spellings.append("0" + _COUNTRY_CODE.sub("", digits, count=1))
    return spellings


def _fold(text: str) -> str:
    plain = _UNSEARCHABLE.sub(" ", text)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(plain.casefold().split())
