"""The words on the screen, in the languages there are, and how times and counts are said in them.

They are Qt's translations by id: ``resources/translations/callpop_*.ts``, which Qt Linguist opens, compiled to
``.qm``. The keys are ``table.name``. ``packaging/texts.py`` adds a text and compiles; tests hold the languages
and the code together.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from callpop.calls.local_time import local
from callpop.desktop.catalogue import Catalogue, PlainCatalogue, TranslatorCatalogue
from callpop.desktop.ways import Ways
from callpop.said import Said
from callpop.settings.schema import Language

LANGUAGES = ("en", "de", "nl")
_MINUTE = 60
_HOUR = 3600
_WEEK = 7
_THOUSAND, _MILLION = 1_000, 1_000_000


def language_for(choice: Language, system: Iterable[str]) -> str:
    """The language to speak.

    Args:
        choice: What the settings say.
        system: Names of the system's languages, best first ('de-AT', 'nl_NL.UTF-8').

    Returns:
        One of ``LANGUAGES``; English if the system's are not among them.
    """
    if choice is not Language.SYSTEM:
        return choice.value
    for name in system:
        short = name.replace("_", "-").partition("-")[0].lower()
        if short in LANGUAGES:
            return short
    return "en"


class Words:
    """One language.

    Args:
        language: Its code.
        catalogue: Its texts.
        zone: In which times of day are said; None: the computer's.
        ways: How numbers, times of day and dates are written.
    """

    def __init__(
        self, language: str, catalogue: Catalogue, zone: tzinfo | None = None, ways: Ways | None = None
    ) -> None:
        self.language = language
        self._ways = ways or Ways()
        self._catalogue = catalogue
        self._texts: dict[str, str] = {}
        self._zone = zone

    @classmethod
    def load(cls, language: str, zone: tzinfo | None = None, ways: Ways | None = None) -> Words:
        """A language by Qt's translator.

        Raises:
            OSError: There is no such language.
        """
        return cls(language, TranslatorCatalogue(language), zone, ways)

    @classmethod
    def without_qt(cls, language: str) -> Words:
        """A language for a command that runs where there is no Qt.

        Raises:
            OSError: There is no such language.
        """
        return cls(language, PlainCatalogue(language))

    @property
    def locale(self) -> str:
        """What Qt's own fields go by, 'de_CH'."""
        return self._ways.locale_of(self.language)

    @property
    def zone(self) -> tzinfo | None:
        """In which times of day are said; None: the computer's."""
        return self._zone

    def text(self, key: str, **values: object) -> str:
        """The words for a key, its placeholders filled.

        Raises:
            KeyError: No such key, or a placeholder without a value.
        """
        template = self._template(key)
        return template.format(**values) if values else template

    def has(self, key: str) -> bool:
        """Whether there are words for a key."""
        return bool(self._catalogue.find(key))

    def count(self, key: str, n: int, **values: object) -> str:
        """The words for a number of things, with ``{n}``: in the form that the language has for this number.

        Raises:
            KeyError: No such key, or a placeholder without a value.
        """
        template = self._catalogue.find(key, n)
        if not template:
            raise KeyError(key)
        return template.format(n=n if n < 1000 else self.number(n), **values)

    def said(self, text: str) -> str:
        """A text from below the screen, in this language if it is known in it; else as it came."""
        if not isinstance(text, Said):
            return text
        try:
            key = text.key if "." in text.key else f"said.{text.key}"
            return self.text(key, **{name: self._value(value) for name, value in text.values.items()})
        except KeyError:  # newer than its translation
            return str(text)

    def around(self, key: str, part: str, **values: object) -> tuple[str, str, str]:
        """A text in three pieces, so that one placeholder can be set in bold.

        Returns:
            What stands before the placeholder ``part``, its value, and what stands after it.
        """
        before, _, after = self._template(key).partition("{" + part + "}")
        return before.format(**values), str(values[part]), after.format(**values)

    def parts(self, key: str, **values: object) -> tuple[str, str]:
        """A text of two parts joined by ' · ', as the two parts; the second may be ''."""
        first, _, second = self._template(key).partition(" · ")
        return first.format(**values), second.format(**values)

    def ordinal(self, n: int) -> str:
        """'3rd', '3.', '3e'."""
        if self.language == "de":
            return f"{n}."
        if self.language == "nl":
            return f"{n}e"
        last_two, last = n % 100, n % 10
        teen = 11 <= last_two <= 13
        return f"{n}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th')}"

    def number(self, value: float, places: int = 0) -> str:
        """A number for people: '10,000', '12.2'; ``places`` behind the decimal sign."""
        written = f"{value:,.{places}f}"
        ways = self._ways
        signs = {",": ways.thousands or self.text("number.thousands"), ".": ways.decimal or self.text("number.decimal")}
        return "".join(signs.get(sign, sign) for sign in written)

    def counted(self, n: int) -> tuple[str, ...]:
        """How many there are, from the longest writing to the shortest: '12,345', '12k'. What is cut off is missing."""
        if n < _THOUSAND:
            return (self.number(n),)
        unit, short, least = (
            (_THOUSAND, "number.thousands_short", "number.k")
            if n < _MILLION
            else (_MILLION, "number.millions_short", "number.m")
        )
        tenths, whole = n * 10 // unit, self.number(n // unit)
        cut = self.number(tenths / 10, 1) if tenths < 100 and tenths % 10 else whole
        said = (self.number(n), self.text(short, n=cut), self.text(least, n=cut), self.text(least, n=whole))
        return tuple(dict.fromkeys(said))

    def percent(self, share: float) -> str:
        """A share of 1 with one decimal: '12.2 %'."""
        return self.text("number.percent", n=self.number(100 * share, 1))

    def timer(self, seconds: float) -> str:
        """A running or finished duration as a clock: '0:07', '12:40', '1:02:33'. Never negative."""
        whole = max(0, int(seconds))
        hours, rest = divmod(whole, _HOUR)
        minutes, secs = divmod(rest, _MINUTE)
        return f"{hours}:{minutes:02}:{secs:02}" if hours else f"{minutes}:{secs:02}"

    def duration(self, seconds: float) -> str:
        """A duration inside a sentence, rounded to what matters: '24 s', '3 min', '1 h 12 min'."""
        whole = max(0, round(seconds))
        if whole < _MINUTE:
            return self.text("time.seconds", n=whole)
        minutes = round(whole / _MINUTE)
        if minutes < _MINUTE:
            return self.text("time.minutes", n=minutes)
        return self.text("time.hours_minutes", h=minutes // _MINUTE, m=minutes % _MINUTE)

    def exact_duration(self, seconds: float) -> str:
        """A duration to the second: '41 s', '2 min 41 s', '1 h 12 min'."""
        whole = max(0, round(seconds))
        if whole < _MINUTE or whole >= _HOUR:
            return self.duration(whole)
        return self.text("time.minutes_seconds", m=whole // _MINUTE, s=whole % _MINUTE)

    def clock(self, at: int) -> str:
        """The time of day, '14:02', or '2:02 PM' where that is the way.

        Args:
            at: Microseconds since the epoch, UTC.
        """
        return self._time_of_day(self._local(at), seconds=False)

    def exact_clock(self, at: int) -> str:
        """The time of day with its seconds, '14:02:08' or '2:02:08 PM'.

        Args:
            at: Microseconds since the epoch, UTC.
        """
        return self._time_of_day(self._local(at), seconds=True)

    def hour(self, number: int) -> str:
        """An hour of the day, 0 to 24: '8:00', or '8 AM' where that is the way."""
        if self._ways.halves is None:
            return f"{number}:00"
        return f"{number % 12 or 12} {self._ways.halves[number % 24 >= 12]}"

    def day(self, at: int, now: int) -> str:
        """The day, as seen from now: '' for today, 'yesterday', a weekday, or '12 Nov' ('12 Nov 2025' last year)."""
        then, today = self._local(at).date(), self._local(now).date()
        ago = (today - then).days
        if ago == 0:
            return ""
        if ago == 1:
            return self.text("time.yesterday")
        if 0 < ago < _WEEK:
            return self.text(f"time.weekday.{then.weekday()}")
        return self.calendar_date(then, with_year=then.year != today.year)

    def date_of(self, at: int) -> date:
        """The day of a moment, where its times are said.

        Args:
            at: Microseconds since the epoch, UTC.
        """
        return self._local(at).date()

    def moment(self, at: int, now: int) -> str:
        """Day and time, as seen from now: '14:02', 'yesterday 14:02', '12 Nov 14:02'."""
        day = self.day(at, now)
        return self.text("time.at", day=day, clock=self.clock(at)) if day else self.clock(at)

    def calendar_date(self, day: date, *, with_year: bool) -> str:
        """A day by its date: '12 Nov', '12 Nov 2025'."""
        month = self.text(f"time.month.{day.month - 1}")
        key = "time.date_year" if with_year else "time.date"
        if self._ways.month_first:
            key = "time.month_first_year" if with_year else "time.month_first"
        return self.text(key, d=day.day, month=month, **({"year": day.year} if with_year else {}))

    def _template(self, key: str) -> str:
        found = self._texts.get(key)
        if found is None:
            # A painter asks for the same one at each paint.
            found = self._texts[key] = self._catalogue.find(key)
        if not found:
            raise KeyError(key)
        return found

    def _value(self, value: object) -> object:
        if isinstance(value, int):
            return self.number(value)
        return self.said(value) if isinstance(value, str) else value

    def _time_of_day(self, moment: datetime, *, seconds: bool) -> str:
        halves = self._ways.halves
        if halves is None:
            return moment.strftime("%H:%M:%S" if seconds else "%H:%M")
        said = moment.strftime("%I:%M:%S" if seconds else "%I:%M").removeprefix("0")
        return f"{said} {halves[moment.hour >= 12]}"

    def _local(self, at: int) -> datetime:
        return local(at, self._zone)
