"""The CSV file of ``relay agent import``: one person a line."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from callpop.relay.membership import NotPossible, Person

# English, German and Dutch; as spreadsheets and the platforms' own lists call them. Letters and digits alone count.
_NAMES = {
    "email": "email emails mail mails emailaddress emailaddresses mailaddress primaryemail workemail useremail "
    "emailadresse emailadressen mailadresse mailadressen emailadres mailadres",
    "number": "number numbers extension extensions ext phone phones phonenumber phonenumbers telephone "
    "telephonenumber tel telnr businessphone workphone directnumber internalnumber "
    "nummer nummern rufnummer rufnummern nebenstelle nebenstellen nebenstellennummer nebenstellennr durchwahl "
    "durchwahlen internenummer telefon telefonnummer telefonnummern telefonnr telefongeschäftlich "
    "nummers toestel toestellen toestelnummer toestelnr toestelnummers internnummer doorkiesnummer doorkiesnummers "
    "telefoon telefoonnummer telefoonnummers telefoonnr vast vastnummer",
    "mobile": "mobile mobiles mobilephone mobilenumber mobilephonenumber cell cellphone "
    "handy handys handynummer handynummern handynr mobil mobilnummer mobilnummern mobilnr mobiltelefon telefonmobil "
    "mobilfunk mobilfunknummer mobilrufnummer mobiltelefonnummer "
    "mobiel mobiele mobielnummer mobielenummer mobielenummers mobieletelefoon mobieltelefoonnummer gsm gsmnummer 06",
    "name": "name names fullname displayname anzeigename vollername vollständigername naam namen weergavenaam "
    "volledigenaam",
    "first": "firstname givenname forename vorname rufname voornaam roepnaam",
    "between": "middlename tussenvoegsel tussenvoegsels voorvoegsel",
    "last": "lastname surname familyname nachname familienname achternaam",
}
_FIELD_OF = {spelt: field for field, all_ in _NAMES.items() for spelt in all_.split()}
_PERHAPS_EMAIL = "address"
"""An e-mail address where no other column is one; the postal one otherwise."""

_SIGNS = re.compile(r"[\W_]+")
_SPOKEN_OF = re.compile(r"\((optional|optioneel|required|erforderlich|verplicht|e164)\)|\[required\]", re.IGNORECASE)
_SEPARATOR = re.compile(r"sep=([;,\t])\r?\n", re.IGNORECASE)
_DELIMITERS = ";,\t"
_LARGEST = 4_000_000
_MOST = 10_000
_MOST_TOLD = 60
_QUANTITY = re.compile(r"([1-9]\d*)[.,]0+")
_BETWEEN = re.compile(r"[;,|\n]+")
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class PeopleFile:
    """What a file holds.

    Attributes:
        people: In the file's order.
        unused: Columns that nothing was taken from: their names in quotes, or their places where they have none.
    """

    people: tuple[Person, ...]
    unused: tuple[str, ...]


def read_people(content: bytes) -> PeopleFile:
    """The people of a CSV file.

    The first line names the columns, in English, German or Dutch: one of e-mail addresses is needed; numbers, mobiles
    and names may be there. Several values in a cell have ``;``, ``,`` or ``|`` between them. Comma, semicolon or TAB
    divide the columns. UTF-8, with its mark or without, UTF-16 with its mark, and Western European are understood.

    Raises:
        NotPossible: It is no such file; the text names the line.
    """
    if len(content) > _LARGEST:
        raise NotPossible(f"expected at most {_LARGEST} bytes")
    rows = _rows(_text(content))
    _, head = next(rows, (1, []))
    names = _fields(head)
    if "email" not in names:
        found = ", ".join(_quoted(cell) for cell in head if cell.strip())
        there = f"; it names {found[:200]}" if found else ""
        raise NotPossible(
            f"the first line has to name the columns, with one called email, E-Mail or e-mailadres{there}"
        )
    people: list[Person] = []
    filled: set[int] = set()
    for line, row in rows:
        people.append(_person(names, row, line))
        filled.update(place for place, cell in enumerate(row) if cell.strip())
        if len(people) > _MOST:
            raise NotPossible(f"expected at most {_MOST} people")
    return PeopleFile(tuple(people), tuple(_unused(head, names, filled)))


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line it begins in."""
    said = _SEPARATOR.match(text)
    skipped = 1 if said else 0
    if said:
        text = text[said.end() :]
    # Blank lines before the names would have nothing to divide columns by.
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = said[1] if said else max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1 + skipped
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1 + skipped
    except csv.Error as problem:
        raise NotPossible(f"it is no CSV file: {problem}") from None


def _fields(head: list[str]) -> list[str]:
    """What each column holds; '' for what is not understood."""
    spelt = [_SIGNS.sub("", _SPOKEN_OF.sub("", cell).casefold()) for cell in head]
    names = [_FIELD_OF.get(one, "") for one in spelt]
    if "email" not in names:
        names = ["email" if one == _PERHAPS_EMAIL else name for one, name in zip(spelt, names, strict=True)]
    return names


def _unused(head: list[str], names: list[str], filled: set[int]) -> Iterator[str]:
    for cell, name in zip(head, names, strict=True):
        if not name and cell.strip():
            yield _quoted(cell)
    for place in sorted(filled):
        if place >= len(head) or not head[place].strip():
            yield f"{place + 1}, which has no name"


def _quoted(cell: str) -> str:
    return f"'{cell.strip()[:_MOST_TOLD]}'"


def _person(names: list[str], row: list[str], line: int) -> Person:
    cells: dict[str, list[str]] = {field: [] for field in _NAMES}
    for name, cell in zip(names, row, strict=False):
        if name in ("email", "number", "mobile"):
            # A spreadsheet that fears formulas puts an apostrophe before a plus.
            # One that takes 201 for a quantity writes 201.0 or 201,0: neither 2010, nor 201 and 0.
            whole = _QUANTITY.fullmatch(cell.strip())
            values = [whole[1]] if whole else _BETWEEN.split(cell)
            cells[name] += [part.strip().removeprefix("'") for part in values if part.strip()]
        elif name and cell.strip():
            cells[name].append(cell.strip())
    called = cells["name"] or [*cells["first"], *cells["between"], *cells["last"]]
    person = Person(tuple(cells["email"]), tuple(cells["number"]), tuple(cells["mobile"]), " ".join(called))
    try:
        person.checked("NL")
    except NotPossible as problem:
        raise NotPossible(f"line {line}: {problem}") from None
    return person


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-16" if content.startswith(_MARKS) else "utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
