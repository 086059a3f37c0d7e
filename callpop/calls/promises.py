"""What the agent promised a caller: a note's line that names a day to come ('quote by Friday')."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from callpop.calls.day_finding import days_in
from callpop.calls.day_words import DEADLINES, any_of
from callpop.calls.promise import Promise

__all__ = ["FoundPromise", "Promise", "Standing", "find_promises", "follow", "without_day"]

_LONGEST = 200
_MOST = 20
_MOST_READ = 10_000
_LONGEST_LINE = 2_000
_AT_END = re.compile(rf"[\s,;:(\-–]*(?:\b{any_of(DEADLINES)}\s*)*$", re.IGNORECASE)
_NTH = re.compile(r" \d+$")
_AT_START = re.compile(r"^[\s,;:)\-–]+")


@dataclass(frozen=True, slots=True)
class FoundPromise:
    """A promise as a note says it.

    Attributes:
        words: The day's own words ('friday'), which tell it from others of the note; a second Friday is 'friday 2'.
        text: The note's line.
        due: The day, as 'YYYY-MM-DD', if the note was written today.
    """

    words: str
    text: str
    due: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A promise that was found in an earlier state of the note.

    Attributes:
        promise_id: Tells it from others.
        words: The day's own words, as then.
        due: The day they meant when they were written.
        text: The note's line, as then; '' if nobody knows.
    """

    promise_id: int
    words: str
    due: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """What an edited note makes of the promises that stood in it.

    Attributes:
        kept: Those that still stand there, by id, as the note says them now.
        new: What was not there before.
        gone: The ids of those whose day was taken out.
    """

    kept: dict[int, FoundPromise]
    new: tuple[FoundPromise, ...]
    gone: tuple[int, ...]


def find_promises(note: str, today: date, language: str) -> tuple[FoundPromise, ...]:
    """The promises in a note, in its order; a day that a line names twice counts once.

    Args:
        note: The whole note.
        today: The day on which it is written: a promise is always due on a later one.
        language: The agent's ('en', 'de', 'nl').
    """
    return tuple(one for one in _named(note, today, language) if one.due > today.isoformat())


def follow(standing: Iterable[Standing], note: str, today: date, language: str) -> Followed:
    """Compare what a note says now with what it said before.

    Words that are still there keep their promise, and its day: 'by Friday', written on a Monday, is that
    week's Friday, however often and late the note is edited. Other words for the same day keep it, too. A line that
    stands there as it did keeps its own, wherever it has gone: another Friday above it is another promise.

    Args:
        standing: The promises so far.
        note: The whole note as it is now.
        today: The day on which it is written.
        language: The agent's.
    """
    left = {one.promise_id: one for one in standing}
    kept: dict[int, FoundPromise] = {}
    named: Sequence[FoundPromise] = _named(note, today, language)
    for same in (_same_line, _same_line_elsewhere, _same_words, _same_day):
        others = []
        for one in named:
            match = next((old for old in left.values() if same(old, one)), None)
            if match is None:
                others.append(one)
                continue
            del left[match.promise_id]
            kept[match.promise_id] = replace(one, due=match.due)
        named = others
    # What is over on the day it is written down was none.
    return Followed(kept, tuple(one for one in named if one.due > today.isoformat()), tuple(left))


def without_day(text: str, today: date, language: str) -> str:
    """What was promised, without the day at its end or beginning: 'quote' of 'quote by Friday'.

    Args:
        text: A promise's.
        today: The day on which it is read.
        language: The agent's.
    """
    days = days_in(text, today, language)
    for day, is_last in [(days[-1], True), (days[0], False)] if days else []:
        rest = _AT_END.sub("", text[: day.start]) if is_last else _AT_START.sub("", text[day.end :])
        beyond = text[day.end :] if is_last else _AT_END.sub("", text[: day.start])
        if rest and not beyond.strip(" .!;:,)"):
            return rest
    return text


def _named(note: str, today: date, language: str) -> list[FoundPromise]:
    found: list[FoundPromise] = []
    seen: Counter[str] = Counter()
    for line in note[:_MOST_READ].splitlines():
        if len(found) >= _MOST:
            break
        text = " ".join(line[:_LONGEST_LINE].split())
        days = set()
        for day in days_in(text, today, language):
            if day.due in days:
                continue
            days.add(day.due)
            words = text[day.start : day.end].casefold()
            seen[words] += 1
            nth = words if seen[words] == 1 else f"{words} {seen[words]}"
            found.append(FoundPromise(nth, _short(text), day.due.isoformat()))
    return found[:_MOST]


def _same_line(old: Standing, found: FoundPromise) -> bool:
    return old.words == found.words and old.text == found.text


def _same_line_elsewhere(old: Standing, found: FoundPromise) -> bool:
    """What was the second Friday of the note may be the first or the third now."""
    return old.text == found.text and _NTH.sub("", old.words) == _NTH.sub("", found.words)


def _same_words(old: Standing, found: FoundPromise) -> bool:
    return old.words == found.words


def _same_day(old: Standing, found: FoundPromise) -> bool:
    return old.due == found.due


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
