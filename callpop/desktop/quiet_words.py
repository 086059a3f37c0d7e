"""Quiet hours and the system's 'do not disturb' in words."""

from __future__ import annotations

from callpop.calls.quiet import DAYS, QuietSpan, clock_of
from callpop.calls.rest import Rest
from callpop.desktop.words import Words

_DAY = 86_400_000_000
_WEEK = 7 * _DAY


def quiet_line(quiet: Rest, lifted_until: int | None, words: Words, now: int) -> str:
    """What the tray says of it.

    Args:
        quiet: What hours or the system ask for.
        lifted_until: Until when calls are shown all the same, microseconds UTC; None: they are not.
        words: The language.
        now: Microseconds UTC.
    """
    if lifted_until is not None:
        return words.text("quiet.lifted", time=coming(lifted_until, words, now))
    if quiet.until is None or quiet.until - now >= _WEEK:
        return words.text(f"quiet.open_{quiet.reason}")
    return words.text(f"quiet.until_{quiet.reason}", time=coming(quiet.until, words, now))


def show_to_end(quiet: Rest, words: Words, now: int) -> str:
    """What 'as long as it is quiet' is called in the menu: 'Until 08:00'."""
    end = end_of(quiet, words, now)
    midnight = quiet.until is None or end != quiet.until
    return words.text("menu.pause_tomorrow") if midnight else words.text("quiet.to", time=coming(end, words, now))


def end_of(quiet: Rest, words: Words, now: int) -> int:
    """When a quiet ends as far as anybody can tell: at the coming midnight if nobody can."""
    if quiet.until is not None and quiet.until - now < _WEEK:
        return quiet.until
    # No day has more hours; a longer look finds the first moment of tomorrow on days of 23 to 25 hours.
    low, high = now, now + 26 * 3_600_000_000
    today = words.date_of(now)
    while high - low > 1:
        middle = (low + high) // 2
        if words.date_of(middle) == today:
            low = middle
        else:
            high = middle
    return high


def coming(moment: int, words: Words, now: int) -> str:
    """A moment ahead, less than a week away: '18:00', 'tomorrow 08:00', 'Monday 08:00'."""
    ahead = (words.date_of(moment) - words.date_of(now)).days
    if ahead <= 0:
        return words.clock(moment)
    later = "menu.tomorrow" if ahead == 1 else f"time.weekday.{words.date_of(moment).weekday()}"
    return words.text("time.at", day=words.text(later), clock=words.clock(moment))


def span_words(span: QuietSpan, words: Words) -> str:
    """Some days' hours: 'Mon–Fri 18:00–08:00', 'Sat, Sun all day'."""
    days = days_words(span.days, words)
    if span.all_day:
        return words.text("quiet.span_all_day", days=days)
    return words.text("quiet.span", days=days, begin=clock_of(span.begins), end=clock_of(span.ends))


def days_words(days: frozenset[int], words: Words) -> str:
    """Days of the week: 'every day', 'Mon–Fri', 'Mon, Wed'."""
    if len(days) == len(DAYS):
        return words.text("quiet.every_day")
    said, day = [], 0
    while day < len(DAYS):
        end = day
        while end + 1 in days and end in days:
            end += 1
        if day in days:
            names = [words.text(f"quiet.day.{one}") for one in range(day, end + 1)]
            said += [f"{names[0]}–{names[-1]}"] if len(names) > 2 else names
        day = end + 1
    return ", ".join(said)
