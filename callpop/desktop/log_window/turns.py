"""What the list has to show, and where the page under way belongs."""

from __future__ import annotations

from enum import StrEnum


class FeedState(StrEnum):
    """What the window has to show."""

    LOADING = "loading"
    ROWS = "rows"
    EMPTY = "empty"
    NOTHING_FOUND = "nothing-found"
    FAILED = "failed"


class Turn(StrEnum):
    """Where the page under way belongs."""

    FIRST = "first"
    OLDER = "older"
    NEWER = "newer"
    OLDEST = "oldest"
    AROUND = "around"
    STAY = "stay"
    AGAIN = "again"
    ANY = "any"


FRESH = frozenset({Turn.FIRST, Turn.OLDEST, Turn.AROUND, Turn.STAY})
"""What shows another part of the log than before."""

TOLD = FRESH | {Turn.NEWER, Turn.AGAIN}
"""What brings calls in at the top, or all of them."""
