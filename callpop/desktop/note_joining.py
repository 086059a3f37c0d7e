"""What another place brings into a note that is being written here: a word that was typed is never lost.

One conversation has one note, but it can be written in several places: on each card of its rings, and in the call log.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Brought(NamedTuple):
    """What is to be put into the text that is written here; nothing of that text goes.

    Attributes:
        at: Where, in UTF-16 units, as Qt counts them.
        text: What; '' for nothing.
    """

    at: int
    text: str


def brought(mine: str, theirs: str, known: Iterable[str]) -> Brought:
    """Let what was written elsewhere come into what is written here.

    Args:
        mine: What stands here.
        theirs: What the note is elsewhere.
        known: Texts from which either may have gone on: what was stored, and what was sent from here.
    """
    known = tuple(known)
    if theirs in known or mine.startswith(theirs) or set(theirs.split("\n")) <= set(mine.split("\n")):
        return Brought(0, "")
    both = [one for one in known if mine.startswith(one) and theirs.startswith(one)]
    if both:
        common = max(both, key=len)
        more, rest = theirs[len(common) :], mine[len(common) :]
        between = "\n" if rest and not rest.startswith("\n") and not more.endswith("\n") else ""
        return Brought(_units(common), more + between)
    old = {line for one in (*known, mine) for line in one.split("\n")}
    return Brought(0, "".join(f"{line}\n" for line in theirs.split("\n") if line not in old))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
