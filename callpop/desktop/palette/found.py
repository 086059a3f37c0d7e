"""Whom the palette offers: recent callers and contacts, as one list in which nobody stands twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from callpop.calls.contact import Contact
from callpop.calls.entry import LogEntry
from callpop.calls.log_filters import RecentCaller
from callpop.contacts.directory import Name, NameSource
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.view import Avatar
from callpop.notifications.model import Party

MOST = 40
"""So many are listed; whoever is not among them is found by another letter."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody; all texts are plain.

    Attributes:
        title: Name or number.
        second: Organisation and number, as far as they are not the title.
        number: What can be dialled, a key; '' if there is none.
        when: When they last called or were called; '' for a contact who did not.
        outcome: What became of that call.
        icon: Its icon, or ''.
        tone: Its colours, or ''.
        avatar: The circle.
        entry: That call.
        contact: The contact of an address book.
    """

    title: str
    second: str
    number: str
    when: str = ""
    outcome: str = ""
    icon: str = ""
    tone: str = ""
    avatar: Avatar = field(default_factory=Avatar)
    entry: LogEntry | None = None
    contact: Contact | None = None

    @property
    def said(self) -> str:
        """All of it in one sentence, for a screen reader."""
        return ", ".join(part for part in (self.title, self.second, self.outcome, self.when) if part)

    def fits(self, text: str) -> bool:
        """Whether each word that was typed is a part of what is shown, or of the number."""
        shown = f"{self.title} {self.second}".casefold()
        digits = self.number.removeprefix("+")
        return all(
            word in shown or (word.strip("+").isdigit() and word.strip("+").lstrip("0") in digits)
            for word in text.casefold().split()
        )


def of_caller(caller: RecentCaller, presenter: RowPresenter) -> Found:
    """Somebody of the call log."""
    entry = caller.last
    row = presenter.row(entry)
    organisation = entry.organisation if entry.organisation != row.title else ""
    second = (organisation or (row.subtitle if row.is_number else ""), "" if row.is_number else row.number)
    return Found(
        title=row.title,
        second=" · ".join(part for part in second if part),
        number=caller.number_key,
        when=row.when,
        outcome=row.outcome,
        icon=row.icon,
        tone=row.tone,
        avatar=presenter.avatar(entry),
        entry=entry,
    )


def of_contact(contact: Contact, presenter: RowPresenter) -> Found:
    """Somebody of an address book, by the first of their numbers."""
    number = contact.numbers[0] if contact.numbers else None
    shown = presenter.naming.number(number.main) if number is not None else ""
    second = (contact.organisation if contact.name else contact.place, shown)
    party = Party(number=number.main if number is not None else None, emails=contact.emails[:1])
    return Found(
        title=contact.title,
        second=" · ".join(part for part in second if part),
        number=number.main if number is not None else "",
        avatar=presenter.naming.avatar(party, Name(contact.title, NameSource.BOOK)),
        contact=contact,
    )


def mixed(text: str, callers: Iterable[Found], contacts: Iterable[Found]) -> tuple[Found, ...]:
    """One list: whose name begins with what was typed, then the others; callers before contacts.

    Args:
        text: What was typed.
        callers: Newest first; the log may have found them by what is not shown, a note or a tag.
        contacts: By name.
    """
    called = tuple(callers)
    keys = {one.number for one in called}
    others = [one for one in contacts if one.contact is None or keys.isdisjoint(n.main for n in one.contact.numbers)]
    typed = text.casefold().split()

    def begins(one: Found) -> bool:
        words = one.title.casefold().split()
        return bool(typed) and any(word.startswith(typed[0]) for word in words)

    return tuple(sorted((*called, *others), key=lambda one: not begins(one))[:MOST])
