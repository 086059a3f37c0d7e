"""When something is due, in words."""

from __future__ import annotations

from datetime import date

from callpop.desktop.words import Words

_WEEK = 7


def due_day(words: Words, due: date, today: date) -> str:
    """The day inside a sentence: 'today', 'tomorrow', 'yesterday', 'Friday', '4 Dec', '4 Jan 2028'."""
    ahead = (due - today).days
    if ahead in (-1, 0, 1):
        return words.text({-1: "time.yesterday", 0: "due.today", 1: "due.tomorrow"}[ahead])
    if abs(ahead) < _WEEK:
        return words.text(f"time.weekday.{due.weekday()}")
    month = words.text(f"time.month.{due.month - 1}")
    if due.year != today.year:
        return words.text("time.date_year", d=due.day, month=month, year=due.year)
    return words.text("time.date", d=due.day, month=month)


def promised(words: Words, what: str, due: date, today: date) -> tuple[str, str]:
    """'Promised for Friday: ' and 'quote'; of a day that is over, 'Overdue since Friday: '.

    Args:
        words: The language.
        what: What was promised.
        due: The day.
        today: The day on which it is read.
    """
    key = "promise.overdue" if due < today else "promise.on"
    before, strong, after = words.around(key, "what", what=what, day=due_day(words, due, today))
    return before, strong + after


def due_line(words: Words, due: date, today: date) -> str:
    """'Due today', 'Due since Friday', 'Due Friday'."""
    if due == today:
        return words.text("due.due_today")
    return words.text("due.due_since" if due < today else "due.due_on", day=due_day(words, due, today))
