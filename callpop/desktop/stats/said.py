"""What the page of statistics says, in the agent's language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from callpop.calls.periods import Period
from callpop.calls.statistics import Counts, Spread, Statistics
from callpop.desktop.stats.choice import PeriodChoice, PeriodKind
from callpop.desktop.stats.grouping import Bar, Unit
from callpop.desktop.words import Words

OUTCOMES = ("missed", "answered", "elsewhere", "outgoing")
"""The outcomes from the baseline upwards; attributes of ``Counts``."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """One of the figures at the head of the page.

    Attributes:
        label: What it is.
        value: It.
        change: Compared with the period before; '' if nothing can be said.
        good: Whether the change is for the better; None where it is neither.
        within: What nine of ten kept to; '' if it is no time.
        explained: The same in a whole sentence.
    """

    label: str
    value: str
    change: str
    good: bool | None = None
    within: str = ""
    explained: str = ""

    @property
    def spoken(self) -> str:
        """The figure for a screen reader."""
        return ", ".join(part for part in (f"{self.label}: {self.value}", self.change, self.explained) if part)


class StatisticsWords:
    """Says periods, bars and figures.

    Args:
        words: The language.
        today: The local day it is.
    """

    def __init__(self, words: Words, today: dt.date) -> None:
        self.words, self.today = words, today

    def heading(self, choice: PeriodChoice) -> str:
        """What the page is about."""
        text = self.words.text
        if choice.kind is PeriodKind.TODAY:
            return text("stats.head_today")
        if choice.kind.days is not None:
            return text("stats.head_days", n=choice.kind.days)
        period = choice.period(self.today)
        if period.length == 1:
            return text("stats.head_day", day=self._date(period.first))
        with_year = period.first.year != self.today.year or period.last.year != self.today.year
        since, until = (self.words.calendar_date(day, with_year=with_year) for day in (period.first, period.last))
        return text("stats.head_span", since=since, until=until)

    def choice(self, kind: PeriodKind) -> str:
        """A choice of the period."""
        if kind.days is None:
            return self.words.text("stats.period_span")
        if kind is PeriodKind.TODAY:
            return self.words.text("stats.period_today")
        return self.words.text("stats.period_days", n=kind.days)

    def figures(self, of: Statistics) -> tuple[FigureView, ...]:
        """Calls, missed rate, ring time and talk time, each compared with the period before."""
        text, before = self.words.text, of.previous
        ring = self._time("ring", of.ring, before.ring, shorter_is_better=True)
        return (
            FigureView(text("stats.calls"), self.words.number(of.calls), self._more(of.calls, before.counts.total)),
            self._rate(of.counts, before.counts),
            ring,
            self._time("talk", of.talk, before.talk),
        )

    def bars_title(self, unit: Unit) -> str:
        """What the bars are."""
        return self.words.text(f"stats.per_{unit}")

    def bar_label(self, bar: Bar, *, short: bool = False) -> str:
        """A bar's label where every bar has room for one; a short one says less."""
        match bar.unit:
            case Unit.HOUR if short:
                return str(bar.hour)
            case Unit.DAY if short:
                return str(bar.first.day)
            case Unit.HOUR:
                return self.words.hour(bar.hour)
            case Unit.DAY if bar.first == self.today:
                return self.words.text("stats.today")
            case Unit.DAY:
                return self.words.text("stats.weekday_day", weekday=self.weekday(bar.first.weekday()), d=bar.first.day)
            case Unit.WEEK:
                return self.words.calendar_date(bar.first, with_year=False)
            case Unit.MONTH if bar.first.month == 1:
                return str(bar.first.year)
            case Unit.MONTH:
                return self._month(bar.first)
            case Unit.YEAR:
                return str(bar.first.year)

    def landmark(self, bar: Bar, *, first_weekday: int) -> str:
        """A bar's label where only some have room for one; '' if it is none of these."""
        first = bar.first
        match bar.unit:
            case Unit.DAY if first == self.today:
                return self.words.text("stats.today")
            case Unit.DAY if first.weekday() == first_weekday:
                return self.words.calendar_date(first, with_year=False)
            case Unit.WEEK if bar.last.day <= (bar.last - first).days + 1 and bar.last.day <= 7:
                return str(bar.last.year) if bar.last.month == 1 else self._month(bar.last)
            case Unit.MONTH if first.month == 1:
                return str(first.year)
            case Unit.YEAR:
                return str(first.year)
            case _:
                return ""

    def bar_name(self, bar: Bar) -> str:
        """The whole name of what a bar stands for."""
        text = self.words.text
        match bar.unit:
            case Unit.HOUR:
                return text("stats.hours", since=self.words.hour(bar.hour), until=self.words.hour(bar.hour + 1))
            case Unit.DAY:
                return text("stats.weekday_date", weekday=self.weekday(bar.first.weekday()), date=self._date(bar.first))
            case Unit.WEEK:
                return text("stats.week_of", date=self._date(bar.first))
            case Unit.MONTH:
                return text("stats.month_year", month=self._month(bar.first), year=bar.first.year)
            case Unit.YEAR:
                return str(bar.first.year)

    def counts(self, counts: Counts) -> tuple[str, ...]:
        """How many calls, and of which outcomes."""
        single = ((outcome, getattr(counts, outcome)) for outcome in OUTCOMES)
        return (self.calls(counts.total), *(self._count(outcome, n) for outcome, n in single if n))

    def calls(self, n: int) -> str:
        """So many calls."""
        return self._count("calls", n)

    def missed(self, n: int) -> str:
        """So many missed."""
        return self._count("missed", n)

    def weekday(self, number: int) -> str:
        """A weekday in short, 0 for Monday."""
        return self.words.text(f"stats.weekday.{number}")

    def rate_missed(self, share: float | None) -> str:
        """'12.2 % missed'; '' where nothing rang."""
        return "" if share is None else self.words.text("stats.rate_missed", rate=self.words.percent(share))

    def rate(self, share: float | None) -> str:
        """A missed rate, or a dash."""
        return self.words.text("stats.nothing") if share is None else self.words.percent(share)

    def period(self, period: Period) -> str:
        """Its days as part of a file's name."""
        if period.length == 1:
            return period.first.isoformat()
        return f"{period.first.isoformat()}_{period.last.isoformat()}"

    def _rate(self, now: Counts, before: Counts) -> FigureView:
        label = self.words.text("stats.missed_rate")
        rate, earlier = now.missed_rate, before.missed_rate
        if rate is None or earlier is None:
            return FigureView(label, self.rate(rate), self._nothing_before(earlier))
        points = round(100 * (rate - earlier), 1)
        if not points:
            return FigureView(label, self.rate(rate), self.words.text("stats.points_same"))
        key = "stats.points_more" if points > 0 else "stats.points_fewer"
        change = self.words.text(key, n=self.words.number(abs(points), 1))
        return FigureView(label, self.rate(rate), change, good=points < 0)

    def _time(self, kind: str, now: Spread, before: Spread, *, shorter_is_better: bool = False) -> FigureView:
        text = self.words.text
        label = text(f"stats.{kind}")
        if now.median is None or now.p90 is None:
            return FigureView(label, text("stats.nothing"), "")
        say = self.words.timer if kind == "talk" else self._seconds
        within, explained = text("stats.within", t=say(now.p90)), text("stats.within_long", t=say(now.p90))
        if before.median is None:
            alone = text("stats.before_answer") if kind == "ring" else self._nothing_before(None)
            return FigureView(label, say(now.median), alone, None, within, explained)
        longer = round(now.median - before.median)
        key = "stats.longer" if longer > 0 else "stats.shorter" if longer else "stats.as_long"
        change = text(key, t=say(abs(longer))) if longer else text(key)
        good = longer < 0 if longer and shorter_is_better else None
        return FigureView(label, say(now.median), change, good, within, explained)

    def _more(self, now: int, before: int) -> str:
        more = now - before
        if not before:
            return self._nothing_before(None)
        key = "stats.more" if more > 0 else "stats.fewer" if more else "stats.as_many"
        return self.words.text(key, n=self.words.number(abs(more))) if more else self.words.text(key)

    def _nothing_before(self, earlier: object) -> str:
        return self.words.text("stats.none_before") if earlier is None else ""

    def _seconds(self, seconds: float) -> str:
        return self.words.exact_duration(seconds)

    def _count(self, outcome: str, n: int) -> str:
        return self.words.count(f"outcome_count.{outcome}", n)

    def _date(self, day: dt.date) -> str:
        return self.words.calendar_date(day, with_year=day.year != self.today.year)

    def _month(self, day: dt.date) -> str:
        return self.words.text(f"time.month.{day.month - 1}")


def hour(number: int) -> str:
    """An hour of the day: '8:00'."""
    return f"{number}:00"
