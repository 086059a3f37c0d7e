"""Rows of the repeating tables (``[[people]]``), as a file has them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from callpop.settings.origin import Problem
from callpop.settings.schema import tables
from callpop.settings.values import WrongValue, from_toml, row_keys, shown


def rows_of(name: str, raw: object, file: str, problems: list[Problem]) -> tuple[object, ...]:
    """The rows of one table; one that does not say what a row cannot do without is left out.

    Args:
        name: One of ``schema.tables()``.
        raw: What the file has under this name.
        file: For messages.
        problems: Gets what was wrong.
    """
    if not isinstance(raw, list):
        problems.append(Problem(file, name, f"expected sections [[{name}]], not {shown(raw)}"))
        return ()
    made = (_row(f"{name}[{place}]", name, row, file, problems) for place, row in enumerate(raw, start=1))
    return tuple(row for row in made if row is not None)


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown word: what may have been meant."""
    near = difflib.get_close_matches(word.lower(), list(known), n=1)
    return f", did you mean '{near[0]}'?" if near else "; it is ignored"


def _row(where: str, name: str, row: object, file: str, problems: list[Problem]) -> object | None:
    cls = tables()[name]
    if not isinstance(row, dict):
        problems.append(Problem(file, where, f"expected a section [[{name}]], not {shown(row)}; it is left out"))
        return None
    columns = row_keys(cls)
    chosen: dict[str, Any] = {}
    for field, raw in row.items():
        key = columns.get(field)
        if key is None:
            problems.append(Problem(file, f"{where}.{field[:60]}", f"unknown key{nearest(field, columns)}"))
            continue
        try:
            chosen[field] = from_toml(key, raw)
        except WrongValue as error:
            problems.append(Problem(file, f"{where}.{field}", f"{error}; it is left out"))
    needed = next(iter(columns))
    if not str(chosen.get(needed, "")).strip():
        problems.append(Problem(file, f"{where}.{needed}", "expected a text; without it the section is left out"))
        return None
    made: object = cls(**chosen)
    return made
