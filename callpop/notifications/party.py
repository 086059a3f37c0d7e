"""Caller, redirector and targets, in every place and shape that the wire has for them."""

from __future__ import annotations

from typing import Any

from callpop.notifications.model import Party
from callpop.notifications.refusal import NotANotification, refused, shown
from callpop.notifications.text import LIST_LENGTH, emails, name, number, numbers

_PARTY_KEYS = frozenset({"number", "name", "account_number", "user_numbers", "user_emails"})
_UNFAMILIAR_SHOWN = 5


def report_unfamiliar(keys: set[str], where: str, oddities: list[str]) -> None:
    """Say which keys are unknown, in an order that does not depend on theirs."""
    listed = sorted(keys)
    oddities.extend(f"unfamiliar key {shown(where + key)}" for key in listed[:_UNFAMILIAR_SHOWN])
    if len(listed) > _UNFAMILIAR_SHOWN:
        oddities.append(f"{len(listed) - _UNFAMILIAR_SHOWN} more unfamiliar keys")


def party(value: object, where: str, oddities: list[str]) -> Party:
    """Read one party.

    Args:
        value: The decoded JSON.
        where: Its path, for messages: ``caller``, ``targets[0]``.
        oddities: Takes what was unfamiliar.

    Raises:
        NotANotification: It, or one of its fields, has a type that says nothing.
    """
    if type(value) is not dict:
        raise refused(where, "an object", value)
    fields: dict[str, Any] = value
    if not fields.keys() <= _PARTY_KEYS:
        report_unfamiliar(fields.keys() - _PARTY_KEYS, where + ".", oddities)
    get = fields.get
    return Party(
        number(get("number"), where, "number", oddities),
        name(get("name"), where, oddities),
        numbers(get("account_number"), where, "account_number", oddities),
        numbers(get("user_numbers"), where, "user_numbers", oddities),
        emails(get("user_emails"), where, oddities),
    )


def targets(payload: dict[str, Any], destination: dict[str, Any], oddities: list[str]) -> tuple[Party, ...]:
    """The phones that a notification names, wherever its dialect puts them (calls.md, 'The wire').

    A list or one object is taken in each of the places; several places give their union without repetition.
    More than 1000 are refused: no company has as many phones that ring for one call.
    """
    places = (
        ("targets", payload.get("targets")),
        ("target", payload.get("target")),
        ("destination.targets", destination.get("targets")),
        ("destination.target", destination.get("target")),
    )
    found = [_listed(value, where, oddities) for where, value in places if value is not None]
    if len(found) == 1:
        return found[0]
    lists = [parties for parties in found if parties]
    if len(lists) == 1:
        return lists[0]
    return tuple(dict.fromkeys(one for parties in lists for one in parties))


def _listed(value: object, where: str, oddities: list[str]) -> tuple[Party, ...]:
    if type(value) is dict:
        return (party(value, where, oddities),)
    if type(value) is not list:
        raise refused(where, "an object or a list of objects", value)
    if len(value) > LIST_LENGTH:
        raise NotANotification(f"{where}: expected at most {LIST_LENGTH} entries, found {len(value)}")
    return tuple([party(one, f"{where}[{at}]", oddities) for at, one in enumerate(value) if one is not None])
