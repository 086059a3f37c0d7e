"""How numbers, times of day and dates are written where somebody lives: the language alone does not say it."""

from __future__ import annotations

from dataclasses import dataclass

_USUAL = {"en": "en_GB", "de": "de_DE", "nl": "nl_NL"}


@dataclass(frozen=True, slots=True)
class Ways:
    """What a country has otherwise than its language usually has.

    Attributes:
        locale: Its name, as Qt knows it; '' for the language's usual one.
        decimal: The decimal sign; '' for the language's.
        thousands: The sign between thousands; '' for the language's.
        halves: What the halves of the day are called where hours go to twelve; None where they go to 24.
        month_first: Whether a date begins with its month.
    """

    locale: str = ""
    decimal: str = ""
    thousands: str = ""
    halves: tuple[str, str] | None = None
    month_first: bool = False

    def locale_of(self, language: str) -> str:
        """What Qt's own fields go by."""
        return self.locale or _USUAL.get(language, language)
