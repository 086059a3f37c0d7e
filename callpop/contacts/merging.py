"""One person in several books is one contact; several people on one number stay several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from callpop.calls.contact import Contact, ContactNumber
from callpop.contacts.kept import folded


def merged(contacts: Sequence[Contact], trust: Mapping[str, int]) -> tuple[Contact, ...]:
    """Contacts that share a number, those of one person joined.

    Two are the same if they share an e-mail address, or are called the same, or if one says no more
    than the organisation of the other. Texts are those of the most trusted book that has them.

    Args:
        contacts: Each from one book.
        trust: The place of each book in the agent's order of trust.

    Returns:
        One contact a person, in the order of trust.
    """
    if len(contacts) == 1:
        return (contacts[0],)
    ordered = sorted(contacts, key=lambda one: (_place(one, trust), one.title, one.sources))
    people: list[list[Contact]] = []
    # Named ones first: a row with an organisation alone joins the first person of it.
    for contact in sorted(ordered, key=lambda one: not one.name):
        same = [group for group in people if any(_same(contact, other) for other in group)]
        # Two colleagues are not made one by the entry of their company.
        if not same or (not contact.name and len(same) > 1):
            if not same:
                people.append([contact])
            continue
        joined = [one for group in same for one in group] + [contact]
        people = [group for group in people if not any(group is one for one in same)]
        people.append(joined)
    whole = [_joined(sorted(group, key=ordered.index)) for group in people]
    return tuple(sorted(whole, key=lambda one: (_place(one, trust), one.title)))


def _same(one: Contact, other: Contact) -> bool:
    if set(one.emails) & set(other.emails):
        # An address may be a whole office's: the names must not speak against it.
        words = _words(one), _words(other)
        if words[0] <= words[1] or words[1] <= words[0]:
            return True
    if one.name and other.name:
        return _words(one) == _words(other)
    organisations = folded(one.organisation), folded(other.organisation)
    return organisations[0] == organisations[1] and bool(organisations[0])


def _words(contact: Contact) -> frozenset[str]:
    """The name's words: 'Visser, Anna' is Anna Visser."""
    return frozenset(re.findall(r"\w+", folded(contact.name)))


def _joined(group: Sequence[Contact]) -> Contact:
    first = group[0]
    if len(group) == 1:
        return first
    numbers: dict[str, ContactNumber] = {}
    for contact in group:
        for number in contact.numbers:
            numbers.setdefault(number.key, number)
    record = next((one for one in group if one.url or one.id), first)
    return replace(
        first,
        name=next((one.name for one in group if one.name), ""),
        organisation=next((one.organisation for one in group if one.organisation), ""),
        numbers=tuple(numbers.values()),
        emails=tuple(dict.fromkeys(email for one in group for email in one.emails)),
        place=next((one.place for one in group if one.place), ""),
        url=record.url,
        id=record.id,
        photo=next((one.photo for one in group if one.photo is not None), None),
        sources=tuple(source for one in group for source in one.sources),
    )


def _place(contact: Contact, trust: Mapping[str, int]) -> int:
    return min((trust.get(source.book, len(trust)) for source in contact.sources), default=len(trust))
