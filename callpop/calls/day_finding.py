"""Finds the days that a line of a note looks ahead to: 'by Friday', 'bis 27.11.', 'volgende week'.

A day that is over, comes every week, or is somebody's name is none; rather one too few than a reminder of nothing.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from callpop.calls.day_words import (
    DAY_PARTS,
    DEADLINES,
    MONTHS,
    MONTHS_FIRST,
    NO_MORNING,
    NOT_AHEAD,
    NOT_AHEAD_AFTER,
    NUMBERS,
    SHORT_WEEKDAYS,
    VERSIONED,
    WEEKDAYS,
    any_of,
)

_FURTHEST = timedelta(days=731)
"""What is said of later years is no promise to a caller."""
_EARLIEST, _LATEST = date.min + _FURTHEST, date.max - _FURTHEST
"""The calendar has room before and after these for whatever a note names."""
_HALF_A_YEAR = 183
_NEAR = 48
"""Characters before and behind a day that can say that it is none."""


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day in a line.

    Attributes:
        start: Where its words begin.
        end: Where they end.
        due: The day they mean.
    """

    start: int
    end: int
    due: date


def days_in(line: str, today: date, language: str) -> tuple[DayFound, ...]:
    """The days to look ahead to that a line names, in its order; words that overlap count once.

    A date that has come or gone since it was written is among them: what a promise was due on stays to be found.

    Args:
        line: One line of a note.
        today: The day on which it was written.
        language: The agent's ('en', 'de', 'nl'); all three are understood, but short forms only in one's own.
    """
    found: list[DayFound] = []
    today = min(max(today, _EARLIEST), _LATEST)
    for find in (_iso, _numeric, _day_month, _named, _month_first, _week, _month, _ahead, _morrow, _weekday, _short):
        for one in find(line, today, language):
            if all(one.end <= other.start or one.start >= other.end for other in found):
                found.append(one)
    near = (one for one in found if one.due - today <= _FURTHEST)
    return tuple(sorted(near, key=lambda one: one.start))


_DAY_NAME = any_of(WEEKDAYS)
_BESIDE = rf"(?:\b{_DAY_NAME}\b,?\s+(?:(?:the|den|dem|de)\s+)?)?"
"""A date with its weekday before it is one day."""
_NO_MORE = r"(?![\w]|[.,:/\-]\d)"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_ISO = _pattern(rf"{_BESIDE}(?<![\w.,:/+\-])(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?:(?=T\d)|(?![\w]|-\d))")
_NUMERIC = _pattern(
    rf"{_BESIDE}(?<![\w.,:/+\-])(?P<d>\d{{1,2}})(?P<between>[./\-])\s?(?P<m>\d{{1,2}})(?P=between)\s?"
    rf"(?P<y>20\d\d|\d\d){_NO_MORE}(?!\s\d\d\s\d\d)"
)
_DAY_MONTH_DOT = _pattern(rf"{_BESIDE}(?<![\w.,:/+\-])(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.(?![\w\-]|\s?\d{{2,4}}\b)")
_DAY_MONTH = _pattern(
    rf"(?:\b{any_of(DEADLINES)}\s+|\b{_DAY_NAME}\s+)(?P<core>(?P<d>\d\d)(?P<between>[/\-])(?P<m>\d\d))(?=\s*(?:$|[,;.!?)]))(?![.,]\d)"
)
_NAMED = _pattern(
    rf"{_BESIDE}(?<![\w.,:/+\-])(?P<d>\d{{1,2}})(?:\.|st|nd|rd|th|e)?\s*(?:of\s+)?\b(?P<month>{any_of(MONTHS)})\b\.?"
    r"(?:,?\s+(?P<y>20\d\d)\b)?"
)
_MONTH_FIRST = _pattern(
    rf"{_BESIDE}\b(?P<month>{any_of(MONTHS_FIRST)})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<y>20\d\d)\b|{_NO_MORE})"
)
_MONTH_FIRST_SHORT = _pattern(
    rf"\b(?:by|before|on|until|till)\s+(?P<core>(?P<month>{any_of(MONTHS)})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{_NO_MORE})"
)
_NEXT_WEEK = r"(?:next\s+week|(?:nächste[rn]?|naechste[rn]?|kommende[rn]?)\s+woche|(?:volgende|komende)\s+week)"
_WEEK = _pattern(
    rf"\b(?P<before>{_DAY_NAME})\s+(?:of\s+|in\s+de\s+|in\s+der\s+|van\s+)?{_NEXT_WEEK}\b"
    rf"|\b{_NEXT_WEEK},?(?:\s+(?:on|am|op))?(?:\s+(?P<behind>{_DAY_NAME})\b)?(?!\w)"
)
_MONTH = _pattern(r"\b(?:next\s+month|(?:nächsten|naechsten|kommenden)\s+monat|volgende\s+maand)\b")
_AHEAD = _pattern(
    rf"\b(?:in|within|over|binnen|innerhalb\s+von)\s+(?P<n>\d{{1,2}}|{any_of(NUMBERS)})\s+"
    r"(?P<unit>days?|tage?n?|dagen|weeks?|wochen?|weken)\b"
)
_MORROW = _pattern(
    r"\b(?P<after>(?:the\s+)?day\s+after\s+tomorrow|übermorgen|uebermorgen|overmorgen)"
    rf"(?:{any_of(DAY_PARTS)})?\b|\b(?:tomorrow|morgen(?:{any_of(DAY_PARTS)}|vroeg)?)\b(?!['’])"
)
_WEEKDAY = _pattern(rf"\b(?P<day>{_DAY_NAME})(?:{any_of(DAY_PARTS)})?\b(?!['’]s|-\w|@|\.\w)")
_AHEAD_OF_NEXT = _pattern(r"\b(?:übernächste[nr]?|uebernaechste[nr]?)\s+$")
_NOT_AHEAD = _pattern(rf"(?:^|[^\w]){any_of(NOT_AHEAD)}(?:\s+(?:week|woche|op|am|on))?\s+$")
_NOT_AHEAD_AFTER = _pattern(rf"\s*,?\s*{any_of(NOT_AHEAD_AFTER)}")
_NO_MORNING = _pattern(rf"(?:^|[^\w])(?:{any_of(NO_MORNING)}|{_DAY_NAME})\s+$")
_VERSIONED = _pattern(rf"(?:^|[^\w]){any_of(VERSIONED)}\s*$")
_DEADLINE = _pattern(rf"\b{any_of(DEADLINES)}\s+$")
_SHORT = {
    language: re.compile(
        rf"\b(?i:{any_of(DEADLINES)})\s+(?P<core>{any_of(_spelt)})(?:\b\.?)(?=\s*(?:$|[,;:!?)]|[\da-zäöü]))(?!['’])"
    )
    for language, _spelt in {
        "en": [f"[{one[0]}{one[0].upper()}]{one[1:]}" for one in SHORT_WEEKDAYS["en"]],
        "de": list(SHORT_WEEKDAYS["de"]),
        "nl": list(SHORT_WEEKDAYS["nl"]),
    }.items()
}


def _iso(line: str, today: date, _: str) -> Iterator[DayFound]:
    for found in _ISO.finditer(line):
        yield from _made(found, _date(int(found["y"]), int(found["m"]), int(found["d"])))


def _numeric(line: str, today: date, _: str) -> Iterator[DayFound]:
    for found in _NUMERIC.finditer(line):
        year = int(found["y"]) + (0 if len(found["y"]) == 4 else 2000)
        # '3.12.26' may be a version; a phone number's pairs stand after others.
        short = len(found["y"]) == 2 and re.search(r"\d\s$", _before(line, found))
        if not _VERSIONED.search(_before(line, found)) and not short:
            yield from _made(found, _date(year, int(found["m"]), int(found["d"])))


def _day_month(line: str, today: date, language: str) -> Iterator[DayFound]:
    for found in _DAY_MONTH_DOT.finditer(line):
        before = _before(line, found)
        # A version at the end of a sentence has its dot, too.
        told = language == "de" or found[0][0].isalpha() or _DEADLINE.search(before)
        if told and not _VERSIONED.search(before):
            yield from _made(found, _nearest(int(found["m"]), int(found["d"]), today))
    for found in _DAY_MONTH.finditer(line):
        if found["core"] != "24/7":
            yield from _made(found, _nearest(int(found["m"]), int(found["d"]), today), "core")


def _named(line: str, today: date, _: str) -> Iterator[DayFound]:
    for found in _NAMED.finditer(line):
        yield from _made(found, _in_month(found, today))


def _month_first(line: str, today: date, language: str) -> Iterator[DayFound]:
    for found in _MONTH_FIRST.finditer(line):
        yield from _made(found, _in_month(found, today))
    if language == "en":
        for found in _MONTH_FIRST_SHORT.finditer(line):
            yield from _made(found, _nearest(MONTHS[found["month"].lower()], int(found["d"]), today), "core")


def _week(line: str, today: date, _: str) -> Iterator[DayFound]:
    monday = today + timedelta(days=7 - today.weekday())
    for found in _WEEK.finditer(line):
        name = found["before"] or found["behind"]
        yield from _made(found, monday + timedelta(days=WEEKDAYS[name.lower()] if name else 0))


def _month(line: str, today: date, _: str) -> Iterator[DayFound]:
    first = today.replace(day=1) + timedelta(days=calendar.monthrange(today.year, today.month)[1])
    for found in _MONTH.finditer(line):
        yield from _made(found, first)


def _ahead(line: str, today: date, _: str) -> Iterator[DayFound]:
    for found in _AHEAD.finditer(line):
        unit = found["unit"].lower()
        if found[0][:4].lower() == "over" and unit not in ("dagen", "weken"):
            continue  # 'over 3 days' is how long something took
        number = int(found["n"]) if found["n"].isdigit() else NUMBERS[found["n"].lower()]
        yield from _made(found, today + timedelta(days=number * (7 if unit.startswith(("w",)) else 1)))


def _morrow(line: str, today: date, _: str) -> Iterator[DayFound]:
    for found in _MORROW.finditer(line):
        if found[0].lower() == "morgen" and _NO_MORNING.search(_before(line, found)):
            continue
        yield from _made(found, today + timedelta(days=2 if found["after"] else 1))


def _weekday(line: str, today: date, _: str) -> Iterator[DayFound]:
    for found in _WEEKDAY.finditer(line):
        before, behind = _before(line, found), line[found.end() : found.end() + _NEAR]
        if _NOT_AHEAD.search(before) or _NOT_AHEAD_AFTER.match(behind):
            continue
        later = 7 if _AHEAD_OF_NEXT.search(before) else 0
        yield from _made(found, _coming(WEEKDAYS[found["day"].lower()], today) + timedelta(days=later))


def _short(line: str, today: date, language: str) -> Iterator[DayFound]:
    pattern = _SHORT.get(language)
    for found in pattern.finditer(line) if pattern is not None else ():
        names = {name.lower(): day for name, day in SHORT_WEEKDAYS[language].items()}
        yield from _made(found, _coming(names[found["core"].lower()], today), "core")


def _before(line: str, found: re.Match[str]) -> str:
    return line[max(0, found.start() - _NEAR) : found.start()]


def _made(found: re.Match[str], due: date | None, group: str | int = 0) -> Iterator[DayFound]:
    if due is not None:
        yield DayFound(found.start(group), found.end(group), due)


def _in_month(found: re.Match[str], today: date) -> date | None:
    month, day = MONTHS[found["month"].lower()], int(found["d"])
    return _date(int(found["y"]), month, day) if found["y"] else _nearest(month, day, today)


def _coming(weekday: int, today: date) -> date:
    """The next such day; today's own name means the one in a week."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _nearest(month: int, day: int, today: date) -> date | None:
    """A date without a year is the nearest one: what was a month ago is over, not due in eleven."""
    candidates = (_date(today.year + years, month, day) for years in (-1, 0, 1))
    near = (one for one in candidates if one is not None and abs((one - today).days) <= _HALF_A_YEAR)
    return min(near, key=lambda one: abs((one - today).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
