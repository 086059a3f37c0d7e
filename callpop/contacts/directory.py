"""Names of parties from what is at hand: the settings' colleagues and lines, and the wire itself.

The order is that of calls.md, 'Names': the directory by e-mail, then by number; the agent's address
books; the network's name; the e-mail's local part made readable; the number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from callpop.calls.contact import Contact
from callpop.calls.numbers import display_number, number_key
from callpop.notifications.model import Party
from callpop.settings.schema import Line, Person

# Dutch, German and Romance words that stand small inside a name.
_PARTICLE = re.compile(
    r"aan|af|bij|da|dal|dei?|del|della|de[nrs]|di|dos|du|het|in|las?|les?|los|op|'t|ten|ter|tot|uit|uijt|v[ao]n|vom|voor|zu[mr]?",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"|anonym[ou]us|unknown|unavailable|restricted|private|withheld|null|none|n/a", re.IGNORECASE)


class NameSource(StrEnum):
    """Where a name comes from, and so how far it can be trusted."""

    DIRECTORY = "directory"
    BOOK = "book"
    NETWORK = "network"
    EMAIL = "email"
    NUMBER = "number"
    WITHHELD = "withheld"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Name:
    """What to call a party.

    Attributes:
        text: The name or the number, plain text; '' where there is nothing to say
            (WITHHELD and NOBODY: the words for these belong to the screen's language).
        source: Where it comes from.
    """

    text: str
    source: NameSource


class Directory:
    """The colleagues and lines of the settings, ready to be asked.

    Args:
        people: Colleagues; of two that share an address or number the first one wins.
        lines: What dialled numbers are called.
        region: Two-letter country of numbers without a country code.
    """

    def __init__(self, people: Iterable[Person], lines: Iterable[Line], region: str) -> None:
        self._region = region
        self._by_email: dict[str, str] = {}
        self._by_number: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        for person in people:
            name = person.name.strip()
            if not name:
                continue
            for email in person.emails:
                self._by_email.setdefault(email.strip().casefold(), name)
            for number in person.numbers:
                self._keep(self._by_number, number, name)
        for line in lines:
            if line.label.strip():
                self._keep(self._labels, line.number, line.label.strip())

    def name(self, party: Party, contacts: Sequence[Contact] = ()) -> Name:
        """What to call the party; never raises, never empty but for WITHHELD and NOBODY.

        Args:
            party: Who it is on the wire.
            contacts: Who has the party's number in the agent's address books (``Keeper.find``).
        """
        known = self.real_name(party, contacts)
        if known is not None:
            return known
        for email in party.emails:
            readable = readable_name(email)
            if readable:
                return Name(readable, NameSource.EMAIL)
        return self._number_as_name(party)

    def real_name(self, party: Party, contacts: Sequence[Contact] = ()) -> Name | None:
        """What somebody calls the party; None where only an address or a number could stand for a name.

        Args are those of ``name``, which takes much longer where it has to spell a number.
        """
        person = self._person(party)
        if person is not None:
            return Name(person, NameSource.DIRECTORY)
        # A colleague's phone that rings under a line's number is still the colleague's.
        label = None if party.emails else self.line_label(party.number)
        if label is not None:
            return Name(label, NameSource.DIRECTORY)
        known = _book_name(contacts)
        if known:
            return Name(known, NameSource.BOOK)
        network = self._network_name(party)
        return None if network is None else Name(network, NameSource.NETWORK)

    def line_label(self, number: str | None) -> str | None:
        """What the dialled number is called, or None if it is not a line of the settings."""
        key = number_key(number, self._region)
        return None if key is None else self._labels.get(key)

    def knows(self, party: Party) -> bool:
        """Whether the party stands in the directory of colleagues."""
        return self._person(party) is not None

    def _keep(self, names: dict[str, str], number: str, name: str) -> None:
        key = number_key(number, self._region)
        if key is not None:
            names.setdefault(key, name)

    def _person(self, party: Party) -> str | None:
        for email in party.emails:
            known = self._by_email.get(email.casefold())
            if known is not None:
                return known
        # The account before the number: a target's number is often the line that was dialled.
        for number in (*party.account_numbers, *party.user_numbers, party.number):
            key = number_key(number, self._region)
            if key is not None and key in self._by_number:
                return self._by_number[key]
        return None

    def _network_name(self, party: Party) -> str | None:
        name = (party.name or "").strip()
        if _NO_NAME.fullmatch(name) or name == party.number:
            return None
        # Many platforms repeat the number as the name: that is no name.
        key = number_key(name, self._region)
        if key is not None and key == number_key(party.number, self._region):
            return None
        return name

    def _number_as_name(self, party: Party) -> Name:
        if party.withheld:
            return Name("", NameSource.WITHHELD)
        for number in (party.number, *party.user_numbers, *party.account_numbers):
            if number and number.strip():
                return Name(display_number(number.strip(), self._region), NameSource.NUMBER)
        return Name("", NameSource.NOBODY)


def _book_name(contacts: Sequence[Contact]) -> str:
    """The only contact's name; of several people, who may all be meant, what they have in common."""
    if len(contacts) == 1:
        return contacts[0].title
    organisations = {contact.organisation for contact in contacts}
    return organisations.pop() if len(organisations) == 1 else ""


def readable_name(email: str) -> str:
    """The local part of an address as a name: ``anna.visser@…`` gives ``Anna Visser``.

    Returns:
        The name, or '' if the local part has no letter or digit.
    """
    local = email.partition("@")[0].partition("+")[0]
    words = [word for word in re.split(r"[._\s]+", local) if any(c.isalnum() for c in word)]
    last = len(words) - 1
    spelt = [
        word.lower() if 0 < i < last and _PARTICLE.fullmatch(word) else _capitalised(word)
        for i, word in enumerate(words)
    ]
    return unicodedata.normalize("NFC", " ".join(spelt))


def _capitalised(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
