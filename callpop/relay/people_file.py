"""The CSV file of ``relay agent import``: one person a line."""

from __future__ import annotations

import csv
import io
import re

from callpop.relay.membership import NotPossible, Person

_COLUMNS = {
    "email": "email",
    "emails": "email",
    "e-mail": "email",
    "mail": "email",
    "address": "email",
    "number": "number",
    "numbers": "number",
    "extension": "number",
    "phone": "number",
    "mobile": "mobile",
    "mobiles": "mobile",
    "name": "name",
}
_LARGEST = 4_000_000
_MOST = 10_000
_BETWEEN = re.compile(r"[;,|\n]+")


def read_people(content: bytes) -> list[Person]:
    """The people of a CSV file.

    The first line names the columns: ``email`` is needed, ``number``, ``mobile`` and ``name`` may be there. Several
    values in a cell have ``;``, ``,`` or ``|`` between them. Comma, semicolon or TAB divide the columns.

    Raises:
        NotPossible: It is no such file; the text names the line.
    """
    if len(content) > _LARGEST:
        raise NotPossible(f"expected at most {_LARGEST} bytes")
    text = _text(content)
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as problem:
        raise NotPossible(f"it is no CSV file: {problem}") from None
    names = [_COLUMNS.get(cell.strip().casefold(), "") for cell in rows[0]] if rows else []
    if "email" not in names:
        raise NotPossible("the first line has to name the columns, with one called email")
    people = [_person(names, row, line) for line, row in enumerate(rows[1:], 2) if any(cell.strip() for cell in row)]
    if len(people) > _MOST:
        raise NotPossible(f"expected at most {_MOST} people")
    return people


def _person(names: list[str], row: list[str], line: int) -> Person:
    cells: dict[str, list[str]] = {"email": [], "number": [], "mobile": [], "name": []}
    for name, cell in zip(names, row, strict=False):
        if name == "name":
            cells[name].append(cell.strip())
        elif name:
            # A spreadsheet that fears formulas puts an apostrophe before a plus.
            cells[name] += [part.strip().removeprefix("'") for part in _BETWEEN.split(cell) if part.strip()]
    person = Person(tuple(cells["email"]), tuple(cells["number"]), tuple(cells["mobile"]), " ".join(cells["name"]))
    try:
        person.checked("NL")
    except NotPossible as problem:
        raise NotPossible(f"line {line}: {problem}") from None
    return person


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
