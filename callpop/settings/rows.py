"""Rows of the repeating tables (``[[people]]``), as a file has them."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from callpop.said import Said, said_of
from callpop.settings import findings
from callpop.settings.origin import Problem
from callpop.settings.schema import tables
from callpop.settings.values import WrongValue, as_toml, from_toml, row_keys, shown


def rows_of(name: str, raw: object, file: str, problems: list[Problem]) -> tuple[object, ...]:
    """The rows of one table; one that does not say what a row cannot do without is left out.

    Args:
        name: One of ``schema.tables()``.
        raw: What the file has under this name.
        file: For messages.
        problems: Gets what was wrong.
    """
    if not isinstance(raw, list):
        problems.append(Problem(file, name, findings.no_sections(name, shown(raw))))
        return ()
    made = (_row(f"{name}[{place}]", name, row, file, problems) for place, row in enumerate(raw, start=1))
    return tuple(row for row in made if row is not None)


def plain_rows(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Rows of a table as TOML has them: what is as usual is left out."""
    plain: list[dict[str, Any]] = []
    for row in rows:
        fields = {field: (getattr(row, field.name), field.default) for field in dataclasses.fields(row)}
        first = next(iter(fields))
        plain.append(
            {field.name: as_toml(value) for field, (value, usual) in fields.items() if value != usual or field is first}
        )
    return plain


def _row(where: str, name: str, row: object, file: str, problems: list[Problem]) -> object | None:
    cls = tables()[name]
    if not isinstance(row, dict):
        problems.append(Problem(file, where, findings.left_out(findings.no_section(f"[{name}]", shown(row)))))
        return None
    columns = row_keys(cls)
    chosen: dict[str, Any] = {}
    for field, raw in row.items():
        key = columns.get(field)
        if key is None:
            problems.append(Problem(file, f"{where}.{field[:60]}", findings.unknown_key(field, columns)))
            continue
        try:
            chosen[field] = from_toml(key, raw)
        except WrongValue as error:
            problems.append(Problem(file, f"{where}.{field}", findings.left_out(said_of(error))))
    needed = next(iter(columns))
    if not str(chosen.get(needed, "")).strip():
        problems.append(
            Problem(
                file, f"{where}.{needed}", Said("expected a text; without it the section is left out", "needs_text")
            )
        )
        return None
    made: object = cls(**chosen)
    return made
