"""Days and times as the log's rows and headings say them."""

from __future__ import annotations

import datetime as dt

from callpop.calls.local_time import day_of, stamp_of
from callpop.desktop.words import Words

_WEEK = 7


def local_day(at: int) -> dt.date:
    """The day of a stamp (microseconds UTC) where the agent sits."""
    return day_of(at)


def at_noon(day: dt.date) -> int:
    """A stamp inside a day, for what asks for one."""
    return stamp_of(dt.datetime.combine(day, dt.time(12)))


def heading(day: dt.date, *, now: int, words: Words) -> str:
    """``Today``, ``Yesterday``, ``Thursday, 19 Nov``, with the year if it is not this one."""
    ago = (local_day(now) - day).days
    if ago in (0, 1):
        return words.text("calls.yesterday" if ago else "calls.today")
    weekday = _capital(words.text(f"time.weekday.{day.weekday()}"))
    if 0 < ago < _WEEK:
        return weekday
    return words.text("calls.day", weekday=weekday, date=words.day(at_noon(day), now))


def coming_day(day: dt.date, *, today: dt.date, words: Words) -> str:
    """A day ahead as a row says it: ``today``, ``Friday`` within a week, else ``4 Dec``; what is past by its date."""
    ahead = (day - today).days
    if ahead == 0:
        return words.text("list.today")
    if 0 < ahead < _WEEK:
        return words.text(f"time.weekday.{day.weekday()}")
    return date(day, today=today, words=words)


def date(day: dt.date, *, today: dt.date, words: Words) -> str:
    """``16 Nov``, with the year if it is not this one."""
    return words.calendar_date(day, with_year=day.year != today.year)


def when(at: int, *, now: int, words: Words) -> str:
    """``Today 14:02``, ``Monday 16:40`` within a week, else ``16 Nov 10:12``."""
    day = words.day(at, now) or words.text("calls.today")
    return words.text("time.at", day=_capital(day), clock=words.clock(at))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
