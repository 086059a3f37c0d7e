"""Who plays in the scenarios, and how each of them stands on the wire."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from callpop.resources import resource

Payload = dict[str, Any]
_LONGEST_EXTENSION = 6


@dataclass(frozen=True, slots=True)
class Me:
    """The agent for whom a scenario is played.

    Attributes:
        email: Makes the calls mine; '' for somebody whom the platform knows by numbers alone.
        numbers: My internal and direct numbers, from settings; may be empty.
        mobiles: My mobiles, from settings; may be empty.
    """

    email: str
    numbers: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()

    @property
    def extension(self) -> str:
        """My internal number."""
        usual = self.numbers[0] if self.numbers and not self.email else "201"
        return next((n for n in self.numbers if len(n) <= _LONGEST_EXTENSION), usual)

    @property
    def direct(self) -> str:
        """The number that only my phone answers to."""
        return next((n for n in self.numbers if len(n) > _LONGEST_EXTENSION), self.extension)

    @property
    def mobile(self) -> str:
        """My mobile."""
        return next(iter(self.mobiles), "+31611112222")


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the company."""

    name: str
    number: str
    email: str


@dataclass(frozen=True, slots=True)
class Outsider:
    """A caller from outside; ``name`` is what the network sends, or None."""

    number: str
    name: str | None


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """A number that callers dial, and what it is called."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody of ``resources/scenarios/cast.toml``, by the names that scenarios use."""

    outsiders: dict[str, Outsider]
    colleagues: dict[str, Colleague]
    lines: dict[str, CompanyLine]

    def number(self, who: str, me: Me) -> str:
        """The number of a line, a person, or ``me``; what is none of these is a number itself."""
        own = {"me": me.extension, "me.direct": me.direct, "me.mobile": me.mobile}
        if who in own:
            return own[who]
        for group in (self.lines, self.colleagues, self.outsiders):
            if who in group:
                return group[who].number
        return who

    def party(self, spelt: str, me: Me) -> Payload:
        """A caller, target or redirector as the platform sends it.

        Args:
            spelt: ``karin``; ``me``; ``anna@sales`` is Anna's phone under the number of Sales.
            me: The agent.
        """
        who, _, line = spelt.partition("@")
        number = self.number(line or who, me)
        if who == "me.mobile":
            return _party(number, account=None, email=me.email)
        if who in {"me", "me.direct"}:
            return _party(number, account=me.extension, email=me.email)
        colleague = self.colleagues.get(who)
        if colleague is not None:
            return _party(number, account=colleague.number, email=colleague.email)
        outsider = self.outsiders.get(who)
        return _party(number, name=outsider.name if outsider is not None else None)


def load_cast() -> Cast:
    """Read the cast."""
    raw = tomllib.loads(resource("scenarios", "cast.toml").read_text(encoding="utf-8"))
    return Cast(
        outsiders={who: Outsider(one["number"], one.get("name")) for who, one in raw["outside"].items()},
        colleagues={who: Colleague(**one) for who, one in raw["colleague"].items()},
        lines={who: CompanyLine(**one) for who, one in raw["line"].items()},
    )


def _party(number: str, *, name: str | None = None, account: str | None = None, email: str | None = None) -> Payload:
    return {
        "number": number,
        "name": name,
        "account_number": account,
        "user_numbers": [account] if account else [],
        "user_emails": [email] if email else [],
    }
