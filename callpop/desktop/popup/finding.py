"""What a card makes of contacts: the rows of several, and which page of the CRM its button opens."""

from __future__ import annotations

from dataclasses import replace

from callpop.calls.contact import Contact
from callpop.calls.known import Known
from callpop.calls.record import Record
from callpop.crm.choosing import guard_of
from callpop.crm.rules import Treatment
from callpop.desktop.popup.actions import button
from callpop.desktop.popup.naming import Naming, initials
from callpop.desktop.popup.view import Action, Avatar, AvatarKind, Button, ContextLine, Match
from callpop.desktop.words import Words
from callpop.settings.schema import Settings


def contact_key(contact: Contact) -> str:
    """What a row's click says of whom it is."""
    return next((f"{one.book}\n{one.ref}" for one in contact.sources), contact.title)


def rows(known: Known, naming: Naming) -> tuple[Match, ...]:
    """A row for each of several people."""
    return tuple(_row(contact, naming) for contact in known.contacts)


def _row(contact: Contact, naming: Naming) -> Match:
    title, key = contact.title, contact_key(contact)
    second = contact.organisation if contact.name else ""
    letters = initials(title)
    avatar = Avatar(AvatarKind.INITIALS, letters, key) if letters else Avatar(AvatarKind.PERSON)
    beside = " · ".join(part for part in (second, contact.place) if part) or naming.number(
        contact.numbers[0].text if contact.numbers else None
    )
    return Match(key, title, beside, avatar, contact.url)


def page_of(settings: Settings, said: Treatment, known: Known) -> Action | None:
    """What the wide button opens: the record, the search, or the form for a new contact.

    Args:
        settings: The CRM's addresses.
        said: What the rules say of the call.
        known: Who the caller is.
    """
    crm = settings.crm
    search, record = said.template or crm.template, said.record_template or crm.record_template
    contact = known.contact
    if contact is not None:
        url = contact.url
        if (url and guard_of(crm).check_foreign(url) is None) or (contact.id and record):
            return Action.OPEN
    asked = bool(settings.all_books or settings.lookups)
    if asked and known.is_known is False and (said.create_template or crm.create_template):
        return Action.CREATE
    if not search:
        return None
    return Action.SEARCH if known.is_known is None else Action.OPEN


def naming_of(settings: Settings, record: Record, known: Known) -> Action | None:
    """What the agent may add to what is known of a caller: who it is, or that it is so for the number.

    Args:
        settings: Whom the agent could choose from.
        record: The call.
        known: Who the caller is.
    """
    if record.internal:
        return None
    if known.for_call or known.for_number:
        # It stays in its place: nothing moves under the pointer.
        return Action.REMEMBER if known.for_call else Action.FORGET
    return Action.THIS_IS if settings.all_books and not known.contacts and not known.searching else None


def all_rows(settings: Settings, said: Treatment, words: Words) -> str:
    """The text of the row that stands for the contacts that found no room."""
    return words.text("act.all_matches") if said.template or settings.crm.template else ""


def ghost(settings: Settings, said: Treatment, words: Words) -> Button | None:
    """'None of these, create contact', where the CRM has a form for it."""
    if not (said.create_template or settings.crm.create_template):
        return None
    return replace(button(Action.CREATE, words), text=words.text("act.none"))


def reaches_nobody(known: Known, naming: Naming) -> ContextLine | None:
    """What is amiss with the look-up, in one line; None while it goes on and where it found somebody."""
    if known.contacts:
        return None
    if known.searching:
        return ContextLine("search", before=naming.words.text("ctx.lookup"))
    if known.settled:
        return None
    first, dot, rest = naming.words.text("ctx.crm_down").partition(". ")
    return ContextLine("warning", strong=f"{first}{dot.strip()}", after=f" {rest}", warns=True)
