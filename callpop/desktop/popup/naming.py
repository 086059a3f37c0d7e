"""What people and numbers are called on a card, and which circle stands for them."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.calls.numbers import display_number, number_key
from callpop.contacts.directory import Directory, Name, NameSource
from callpop.desktop.popup.view import Avatar, AvatarKind
from callpop.desktop.words import Words
from callpop.notifications.model import Party
from callpop.settings.schema import Settings

_REAL_NAMES = frozenset({NameSource.DIRECTORY, NameSource.BOOK, NameSource.NETWORK, NameSource.EMAIL})


@dataclass(frozen=True, slots=True)
class Naming:
    """Names from the directory, said in the agent's words."""

    directory: Directory
    settings: Settings
    words: Words

    @property
    def region(self) -> str:
        """Country of numbers without a country code."""
        return self.settings.agent.region

    def person(self, party: Party | None) -> str | None:
        """The name of a colleague, or None if nothing better than a number is known."""
        if party is None:
            return None
        name = self.directory.name(party)
        return name.text if name.source in _REAL_NAMES else None

    def number(self, number: str | None) -> str:
        """A number as people read it; '' if there is none or it is withheld."""
        if number_key(number, self.region) is None or number is None:
            return ""
        return display_number(number, self.region)

    def line(self, dialled: str | None) -> tuple[str, str]:
        """The called line: its label, and its number; either may be ''."""
        return self.directory.line_label(dialled) or "", self.number(dialled)

    def avatar(self, party: Party | None, name: Name | None = None) -> Avatar:
        """The circle of a party."""
        if party is None:
            return Avatar(AvatarKind.LINE)
        name = name or self.directory.name(party)
        if name.source is NameSource.WITHHELD:
            return Avatar(AvatarKind.HIDDEN)
        letters = initials(name.text) if name.source in _REAL_NAMES else ""
        if not letters:
            return Avatar(AvatarKind.PERSON)
        key = party.emails[0] if party.emails else number_key(party.number, self.region)
        return Avatar(AvatarKind.INITIALS, letters, key or name.text)


def initials(name: str) -> str:
    """First letters of the first and the last word, upper case; '' if there are none."""
    words = [word for word in name.split() if word[0].isalpha()] or [
        letters for word in name.split() if (letters := word.lstrip("\"'(<[{&@#+-*.,;:!?"))[:1].isalpha()
    ]
    if not words:
        return ""
    letters = words[0][0] if len(words) == 1 else words[0][0] + words[-1][0]
    return letters.upper()[:2]


def first_name(name: str) -> str:
    """The first word of a name."""
    return name.split(maxsplit=1)[0] if name.split() else name
