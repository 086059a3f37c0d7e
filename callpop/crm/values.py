"""What a call offers to the placeholders of a URL template."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.calls.local_time import utc
from callpop.calls.numbers import is_withheld, number_key
from callpop.calls.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class CallValues:
    """The values of one call; '' is 'not known'. The field names are the placeholders.

    Attributes:
        number: The other side's number as it came on the wire.
        number_e164: ``+31612345678``.
        number_digits: ``31612345678``.
        number_national: ``06 12345678``.
        number_international: ``+31 6 12345678``.
        number_nsn: ``612345678``, neither country code nor leading zero.
        name: The other side's name, as far as it is known.
        organisation: Where they work, as far as it is known.
        contact_id: The contact's id in the address book it came from.
        dialled: The number the caller dialled, as it came.
        dialled_label: What that line is called.
        call_id: The original call_id where it is known, else the surviving one.
        direction: ``incoming`` or ``outgoing``.
        agent_email: The agent's first address.
        started_at: ISO 8601, UTC.
    """

    number: str = ""
    number_e164: str = ""
    number_digits: str = ""
    number_national: str = ""
    number_international: str = ""
    number_nsn: str = ""
    name: str = ""
    organisation: str = ""
    contact_id: str = ""
    dialled: str = ""
    dialled_label: str = ""
    call_id: str = ""
    direction: str = ""
    agent_email: str = ""
    started_at: str = ""


def call_values(
    record: Record,
    *,
    region: str,
    name: str = "",
    organisation: str = "",
    contact_id: str = "",
    dialled_label: str = "",
    agent_email: str = "",
    original_call_id: str = "",
) -> CallValues:
    """The values of a record.

    Args:
        record: The conversation.
        region: Two-letter country of numbers without a country code.
        name: The other side's name, if one is known (a number is no name: leave it '').
        organisation: Their organisation.
        contact_id: Their id in the book they were found in.
        dialled_label: The label of the line that was dialled.
        agent_email: The agent's first address.
        original_call_id: That of the call the other side placed, where a transfer merged several; '' takes the
            surviving one.
    """
    number = record.remote.number or ""
    e164, national, international, nsn = spellings(number, region)
    started = utc(record.started_at)
    return CallValues(
        number=number,
        number_e164=e164,
        number_digits=e164.removeprefix("+"),
        number_national=national,
        number_international=international,
        number_nsn=nsn,
        name=name,
        organisation=organisation,
        contact_id=contact_id,
        dialled=record.dialled or "",
        dialled_label=dialled_label,
        call_id=original_call_id or record.call_id,
        direction=record.direction.value,
        agent_email=agent_email,
        started_at=started.isoformat(timespec="seconds"),
    )


def spellings(number: str, region: str) -> tuple[str, str, str, str]:
    """E.164, national, international, national significant; an internal number is itself in all."""
    key = None if is_withheld(number) else number_key(number, region)
    if key is None:
        return "", "", "", ""
    if not key.startswith("+"):
        return key, key, key, key
    import phonenumbers  # loaded at the first use

    try:
        parsed = phonenumbers.parse(key, None)
    except phonenumbers.NumberParseException:
        return key, key, key, key.removeprefix("+")
    form = phonenumbers.PhoneNumberFormat
    return (
        key,
        str(phonenumbers.format_number(parsed, form.NATIONAL)),
        str(phonenumbers.format_number(parsed, form.INTERNATIONAL)),
        str(phonenumbers.national_significant_number(parsed)),
    )
