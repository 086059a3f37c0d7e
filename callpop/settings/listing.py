"""Every setting as data: its value, who set it, and whether it is locked."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from callpop.settings.file import Loaded
from callpop.settings.origin import Origin
from callpop.settings.schema import tables
from callpop.settings.values import all_keys, value_of


def listed(loaded: Loaded) -> Iterator[dict[str, object]]:
    """Each key and each table, in the schema's order, as ``config list --json`` prints it."""
    for key in all_keys():
        yield listed_key(loaded, key)
    for table in tables():
        yield listed_table(loaded, table)


def listed_key(loaded: Loaded, key: str) -> dict[str, object]:
    """One setting: ``section.field``."""
    about = all_keys()[key]
    return {
        "key": key,
        "value": value_of(loaded.settings, key),
        "origin": loaded.origins[key],
        "locked": key in loaded.locks,
        "locked_by": loaded.locks.get(key),
        "default": about.default,
        "expected": about.expected,
        "explanation": about.explanation,
    }


def listed_table(loaded: Loaded, table: str) -> dict[str, object]:
    """One table: the user's rows first, then those that policy and company bring."""
    rows = (*getattr(loaded.settings, table), *getattr(loaded.settings.company, table, ()))
    return {
        "key": table,
        "value": [dataclasses.asdict(row) for row in rows],
        "origin": ", ".join(table_origins(loaded, table)) or Origin.DEFAULT,
        "locked": table in loaded.locks,
        "locked_by": loaded.locks.get(table),
    }


def table_origins(loaded: Loaded, table: str) -> list[str]:
    """Who has rows in a table; none while it is empty."""
    own, brought = len(getattr(loaded.settings, table)), len(getattr(loaded.settings.company, table, ()))
    theirs = len(getattr(loaded.policy.rows, table, ()))
    counts = ((Origin.USER, own), (Origin.POLICY, theirs), (Origin.COMPANY, brought - theirs))
    return [str(who) for who, count in counts if count]
