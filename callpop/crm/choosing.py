"""Which address one click opens for a call."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from callpop.crm.guard import Guard
from callpop.crm.rules import Treatment
from callpop.crm.template import CallValues, CannotFill, fill
from callpop.said import Said
from callpop.settings.schema import CrmSettings


class Page(StrEnum):
    """What an address shows."""

    RECORD = "record"
    SEARCH = "search"
    CREATE = "create"


@dataclass(frozen=True, slots=True)
class Choice:
    """An address that may be opened, and what it shows."""

    url: str
    page: Page


def guard_of(crm: CrmSettings) -> Guard:
    """The schemes and hosts that the settings allow."""
    return Guard.of(schemes=crm.schemes, hosts=crm.hosts)


def choose(
    crm: CrmSettings,
    values: CallValues,
    *,
    treatment: Treatment | None = None,
    record_url: str = "",
    known: bool | None = None,
) -> Choice:
    """The address for a call: the contact's own record, else the search, else (nobody knows them) a new contact.

    Args:
        crm: The settings.
        values: What the call and its contact offer; ``contact_id`` only if it is the CRM's own.
        treatment: What the rules say; a rule's addresses weigh more than the general ones.
        record_url: The contact's own address, as its book or look-up brought it; one that may not be opened
            is passed over.
        known: Whether a contact was found; None while that is not settled.

    Raises:
        CannotFill: There is none; the text is that of the first address that could have been it.
    """
    guard, said = guard_of(crm), treatment or Treatment()
    if record_url and guard.check_foreign(record_url) is None:
        return Choice(record_url, Page.RECORD)
    templates = [
        (said.record_template or crm.record_template if values.contact_id else "", Page.RECORD),
        (said.template or crm.template, Page.SEARCH),
        (said.create_template or crm.create_template if known is False else "", Page.CREATE),
    ]
    refusal: CannotFill | None = None
    for template, page in templates:
        if template.strip():
            try:
                return Choice(fill(template, values, guard), page)
            except CannotFill as why:
                refusal = refusal or why
    raise refusal or CannotFill(Said("No CRM address is set.", "no_crm"))


def choose_page(crm: CrmSettings, values: CallValues, page: Page, *, treatment: Treatment | None = None) -> Choice:
    """The address behind a button that says what it opens: search, or a new contact.

    Raises:
        CannotFill: There is none.
    """
    said = treatment or Treatment()
    template = {
        Page.RECORD: said.record_template or crm.record_template,
        Page.SEARCH: said.template or crm.template,
        Page.CREATE: said.create_template or crm.create_template,
    }[page]
    return Choice(fill(template, values, guard_of(crm)), page)
