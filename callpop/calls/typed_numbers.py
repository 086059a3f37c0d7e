"""Numbers among other words that somebody typed, in any spelling: 'bakker 06-79', 'tel:+31 (0)6 12'."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from callpop.calls.number_signs import BLANKS, SEPARATORS, SIGNS, UNSEEN

_UNSEEN = dict.fromkeys(map(ord, UNSEEN))
# A link's scheme, and what RFC 3966 lets follow the number.
_LINK = re.compile(rf"(?i:(?<!\w)(?:tel|callto):)(?=[{re.escape(BLANKS + SIGNS)}]*[+\d])([^\s;]*)(?:;\S*)?")
_TRUNK_ZERO = re.compile(r"\(0\)")
_PIECE = re.compile(r"\+?[0-9]*")


@dataclass(frozen=True, slots=True)
class Typed:
    """A word, or a number of one word or more.

    Attributes:
        text: As it was typed.
        number: The number's digits, and its plus sign; '' for another word. A zero in brackets is none of them: it is
            dialled only at home.
    """

    text: str
    number: str = ""


def visible(text: str) -> str:
    """The text without the marks that nobody sees and nobody types."""
    return text.translate(_UNSEEN)


def words_and_numbers(text: str) -> list[Typed]:
    """The words of a text in order; those that look like pieces of one number are one: '06 12-34' is 061234.

    A piece has digits of any script, and nothing else than signs between them; one with a plus sign begins anew.
    """
    plain = _LINK.sub(r"\1", visible(text))
    if not plain.isascii():
        plain = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)
    found: list[Typed] = []
    pieces: list[str] = []
    for word in plain.split():
        bare = word.translate(SEPARATORS)
        if _PIECE.fullmatch(bare) is None:
            found += [*_joined(pieces), Typed(word)]
            pieces = []
        elif bare.startswith("+"):
            found += _joined(pieces)
            pieces = [word]
        else:
            pieces.append(word)
    return found + _joined(pieces)


def _joined(pieces: list[str]) -> list[Typed]:
    together = " ".join(pieces)
    bare = together.translate(SEPARATORS)
    if not bare.strip("+"):
        return [Typed(piece) for piece in pieces]
    number = _TRUNK_ZERO.sub("", together).translate(SEPARATORS)
    return [Typed(together, number if number.strip("+") else bare)]
