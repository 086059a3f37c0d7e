"""Whether the addresses in the settings may be opened at all: one check for whoever brings them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from callpop.crm.choosing import guard_of
from callpop.crm.template import check
from callpop.settings.file import Loaded
from callpop.settings.origin import Origin, Problem
from callpop.settings.schema import CrmSettings, Settings
from callpop.settings.values import Value, all_keys

TEMPLATES = ("crm.template", "crm.record_template", "crm.create_template")
"""The keys whose values are addresses with placeholders."""


def refusal(key: str, value: object, crm: CrmSettings) -> str | None:
    """Why a value is no address that could be opened, in words; None if it is one, or if the key holds none.

    Args:
        key: ``section.field``.
        value: What it is to be.
        crm: The schemes and hosts that count beside it.
    """
    return check(str(value), guard_of(crm)) if key in TEMPLATES else None


def wrong_templates(crm: CrmSettings) -> Iterator[tuple[str, str]]:
    """The addresses of some settings that open nothing, each with why."""
    for key in TEMPLATES:
        why = refusal(key, getattr(crm, all_keys()[key].field), crm)
        if why is not None:
            yield key, why


def found_wrong(loaded: Loaded, file: str) -> Iterator[Problem]:
    """The same of what was read, with who said it.

    Args:
        loaded: What reading gave.
        file: The user's own.
    """
    places = {Origin.POLICY: loaded.policy.file, Origin.ENVIRONMENT: "environment", Origin.COMPANY: "company"}
    for key, why in wrong_templates(loaded.settings.crm):
        yield Problem(places.get(loaded.origins[key], file), key, why)


def refusal_on_import(key: str, value: Value, loaded: Loaded, theirs: Settings) -> str | None:
    """As ``refusal``, for a value of a file that may bring its schemes and hosts along."""
    brought = {
        field: getattr(theirs.crm, field)
        for field in ("schemes", "hosts")
        if getattr(theirs.crm, field) and f"crm.{field}" not in loaded.locks
    }
    return refusal(key, value, replace(loaded.settings.crm, **brought))
