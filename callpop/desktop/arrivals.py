"""What has come lately, asked of the engine, in the words of the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from callpop.calls.numbers import display_number
from callpop.contacts.directory import Directory
from callpop.desktop.errands import Errands
from callpop.desktop.why_words import why_in
from callpop.desktop.words import Words
from callpop.engine.arrivals_door import ArrivalsDoor
from callpop.storage.arrivals import Arrival, Arrivals

NEWEST = 3


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """One notification, as it is shown.

    Attributes:
        time: When it came.
        status: What it says of the call.
        about: Whose call it is; of others' none is named.
        did: What it did here, in a word or two.
        why: The same in a sentence.
    """

    time: str
    status: str
    about: str
    did: str
    why: str

    @property
    def whole(self) -> str:
        """All of it, for screen readers."""
        return f"{self.time}, {self.status}, {self.about}: {self.why}"


@dataclass(frozen=True, slots=True)
class LatelyCame:
    """What is shown of all that.

    Attributes:
        summary: When the last one came, and how many today.
        rows: The newest few, the newest first.
        enrolled: The day since which the relay that is set knows this desktop; '' if that is not known.
    """

    summary: str
    rows: tuple[ArrivalRow, ...] = ()
    enrolled: str = ""


Look = Callable[[Callable[[LatelyCame], None]], None]
"""Asks what has come lately; who asked is told on the GUI thread."""


class EngineArrivals:
    """Asks the engine.

    Args:
        door: Knows.
        errands: Waits for the answer.
        words: The language.
        directory: Names of lines.
        region: Two-letter country of numbers without a country code.
        now: Microseconds UTC.
    """

    def __init__(
        self,
        *,
        door: ArrivalsDoor,
        errands: Errands,
        words: Words,
        directory: Directory,
        region: str,
        now: Callable[[], int],
    ) -> None:
        self._door, self._errands, self._words = door, errands, words
        self._directory, self._region, self._now = directory, region, now

    def look(self, use: Callable[[LatelyCame], None]) -> None:
        """See ``Look``."""

        def told(answer: tuple[Arrivals, int | None]) -> None:
            found, enrolled = answer
            words = self._words
            rows = tuple(self._row(one, words) for one in found.newest)
            day = "" if enrolled is None else words.calendar_date(words.date_of(enrolled), with_year=True)
            use(LatelyCame(summary_of(found, words, self._now()), rows, day))

        self._errands.then(self._door.lately(NEWEST), told, "while it was asked what came lately", quietly=True)

    def _row(self, one: Arrival, words: Words) -> ArrivalRow:
        directory, region = self._directory, self._region
        key = f"why.status.{one.status}"
        status = words.text(key) if one.status and words.has(key) else one.status
        return ArrivalRow(
            words.exact_clock(one.at),
            status,
            about(one, words, line=directory.line_label(one.dialled) or "", region=region),
            words.text(f"connection.did.{one.decision}"),
            why_in(words, one.why),
        )


def summary_of(found: Arrivals, words: Words, now: int) -> str:
    """When the last notification came, and how many did today."""
    if found.last is None:
        return words.text("connection.none_yet")
    time = words.moment(found.last, now) if words.day(found.last, now) else words.exact_clock(found.last)
    return (
        words.count("connection.last", found.today, time=time)
        if found.today
        else words.text("connection.last_of_before", time=time)
    )


def about(one: Arrival, words: Words, *, line: str, region: str) -> str:
    """Whose call a notification is about."""
    if not one.mine:
        return words.text("connection.others")
    caller = words.text("id.withheld") if one.withheld or not one.number else display_number(one.number, region)
    called = line or (display_number(one.dialled, region) if one.dialled else "")
    return words.text("connection.to", caller=caller, line=called) if called else caller
