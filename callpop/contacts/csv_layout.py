"""What a CSV file looks like: its encoding, the character between its columns, and what they hold."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from callpop.calls.numbers import written_number
from callpop.contacts.book import BookFault
from callpop.contacts.findings import large_file, unreadable
from callpop.contacts.kept import folded
from callpop.said import Said
from callpop.settings.books import Book, mapping

LARGEST_FILE = 256 * 1024 * 1024
_CHUNK = 256 * 1024
_SAMPLE = 100
_DELIMITERS = (";", ",", "\t", "|")
_DIGITS_OF_A_NUMBER = 6
_SHARE = 0.5

# What exports of Outlook, Google, Excel and CRM systems call their columns, in three languages.
_NAMES = {
    "name": "name fullname displayname contact contactname contactperson naam volledigenaam contactpersoon "
    "anzeigename kontakt kontaktname ansprechpartner fileas",
    "first": "firstname givenname forename voornaam roepnaam vorname",
    "last": "lastname surname familyname achternaam nachname familienname",
    "organisation": "company companyname organization organisation organizationname organization1name account "
    "accountname customer customername firma firmenname unternehmen kunde bedrijf bedrijfsnaam organisatie klant "
    "klantnaam relatie debiteur employer",
    "email": "email mail emailaddress emailadres emailadresse email1value email2value email3value email2address "
    "email3address workemail homeemail",
    "place": "city town place businesscity workcity homecity ort stadt wohnort plaats woonplaats stad vestigingsplaats",
    "id": "id contactid recordid customerid accountid customernumber kundennummer kundennr klantnummer klantnr "
    "debiteurnummer relatienummer",
    "url": "url recordurl link contacturl recordlink",
}
_FIELD_OF = {spelt: field for field, all_ in _NAMES.items() for spelt in all_.split()}
_PHONE = re.compile(r"phone|telefo|mobil|mobiel|handy|gsm|fax|^tel|rufnummer|durchwahl|nummer$|^number$")
_NO_PHONE = re.compile(r"type|label|kind|ref|(?:kunden|klant|debiteur|relatie|rechnungs|order|artikel|haus|huis)nummer")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is to be read.

    Attributes:
        encoding: As Python calls it.
        delimiter: The character between columns.
        skipped: Lines before the first record (``sep=;``).
        header: The columns' names, or () if the first record is a contact.
        columns: The places of the columns that hold each field (``settings.books.FIELDS``).
    """

    encoding: str
    delimiter: str
    skipped: int
    header: tuple[str, ...]
    columns: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Preview:
    """What people see before they take a file: how it would be read, and its first records."""

    layout: Layout
    records: tuple[tuple[str, ...], ...]


def layout_of(path: Path, book: Book) -> Layout:
    """Find out how the file is to be read; what the book's settings say counts.

    Raises:
        BookFault: It cannot be read, or no column of it is understood.
        WrongBook: The settings' columns are wrong.
    """
    return preview(path, book).layout


def preview(path: Path, book: Book, records: int = 20) -> Preview:
    """How the file would be read, and its first records.

    Raises:
        BookFault: It cannot be read, or no column of it is understood.
        WrongBook: The settings' columns are wrong.
    """
    encoding = book.encoding or encoding_of(path)
    try:
        lines = _first_lines(path, encoding)
    except (LookupError, UnicodeError) as error:
        raise BookFault(
            Said("{file} cannot be read as '{encoding}'", "csv_encoding", file=path.name, encoding=encoding[:40])
        ) from error
    skipped = 0
    delimiter = book.delimiter[:1]
    if lines and (said := re.fullmatch(r"sep=(.)\r?\n?", lines[0])):
        skipped, delimiter, lines = 1, delimiter or said[1], lines[1:]
    delimiter = delimiter or _delimiter(lines)
    try:
        sample = list(islice(csv.reader(lines, delimiter=delimiter), max(records + 1, _SAMPLE)))
    except csv.Error as error:
        raise BookFault(Said("{file} is no CSV file: {why}", "no_csv", file=path.name, why=error)) from error
    sample = [row for row in sample if any(cell.strip() for cell in row)]
    if not sample:
        raise BookFault(Said("{file} is empty", "empty_file", file=path.name))
    wanted = mapping(book)
    columns, has_header = _chosen(sample, wanted, book, path) if wanted else _guessed(sample, book.region or "NL")
    if not columns.get("number") and not columns.get("email"):
        raise BookFault(
            Said(
                "no column of {file} holds telephone numbers: name one in the book's columns",
                "no_number_column",
                file=path.name,
            )
        )
    header = tuple(cell.strip() for cell in sample[0]) if has_header else ()
    shown = sample[1:] if has_header else sample
    return Preview(Layout(encoding, delimiter, skipped, header, columns), tuple(tuple(row) for row in shown[:records]))


def encoding_of(path: Path) -> str:
    """The file's encoding: by its mark, by its zeros, UTF-8 if all of it is, else Western European.

    Raises:
        BookFault: It cannot be read.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BookFault(large_file(path.name, LARGEST_FILE))
        with path.open("rb") as file:
            chunk = file.read(_CHUNK)
            marked = _by_mark(chunk)
            if marked:
                return marked
            while chunk:
                decoder.decode(chunk)
                chunk = file.read(_CHUNK)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    except OSError as error:
        raise BookFault(unreadable(path, error)) from error
    return "utf-8"


def _by_mark(start: bytes) -> str:
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(start[:4096]) // 2
    if pairs and start[1:4096:2].count(0) > pairs * 0.4:
        return "utf-16-le"
    return "utf-16-be" if pairs and start[0:4096:2].count(0) > pairs * 0.4 else ""


def _first_lines(path: Path, encoding: str) -> list[str]:
    try:
        with path.open(encoding=encoding, errors="replace", newline="") as file:
            return list(islice(_short_lines(file), 4 * _SAMPLE))
    except OSError as error:
        raise BookFault(unreadable(path, error)) from error


def _short_lines(file: Iterable[str]) -> Iterator[str]:
    for line in file:
        if len(line) > _CHUNK:
            raise BookFault(Said("this is no CSV file: it has a line without an end", "endless_line"))
        yield line


def _delimiter(lines: Sequence[str]) -> str:
    def score(candidate: str) -> tuple[float, int]:
        try:
            widths = Counter(len(row) for row in islice(csv.reader(lines, delimiter=candidate), _SAMPLE) if row)
        except csv.Error:
            return 0, 0
        width, rows = max(widths.items(), key=lambda one: (one[0] > 1, one[1]), default=(1, 0))
        return (rows / widths.total() if width > 1 else 0), width

    return max(_DELIMITERS, key=score)


def _chosen(
    sample: Sequence[Sequence[str]], wanted: Mapping[str, tuple[str, ...]], book: Book, path: Path
) -> tuple[dict[str, tuple[int, ...]], bool]:
    """The columns that the settings name, by their header or by their place from 1 on."""
    places = {folded(cell.strip()): place for place, cell in reversed(list(enumerate(sample[0])))}
    found: dict[str, tuple[int, ...]] = {}
    by_header = False
    for field, names in wanted.items():
        for name in names:
            place = places.get(folded(name))
            by_header = by_header or place is not None
            if place is None and name.isdecimal() and 0 < int(name) <= len(sample[0]):
                place = int(name) - 1
            if place is None:
                raise BookFault(
                    Said(
                        "{file} has no column '{column}', which the book '{book}' names",
                        "no_such_column",
                        file=path.name,
                        column=name[:40],
                        book=book.name,
                    )
                )
            found[field] = (*found.get(field, ()), place)
    return found, by_header


def _guessed(sample: Sequence[Sequence[str]], region: str) -> tuple[dict[str, tuple[int, ...]], bool]:
    found: dict[str, tuple[int, ...]] = {}
    for place, cell in enumerate(sample[0]):
        spelt = re.sub(r"[^a-z0-9]", "", folded(cell))
        field = _FIELD_OF.get(spelt)
        if field is None and _PHONE.search(spelt) and not _NO_PHONE.search(spelt):
            field = "number"
        # The first column of a kind is the one that is filled; numbers and addresses may be many.
        if field is not None and (field in ("number", "email") or field not in found):
            found[field] = (*found.get(field, ()), place)
    if "number" in found or ("email" in found and len(found) > 1):
        return found, True
    by_content = _by_content(sample, region)
    first = sample[0]
    is_header = not any(
        _is_number(first[place], region) for place in by_content.get("number", ()) if place < len(first)
    )
    return {**by_content, **found}, is_header


def _by_content(sample: Sequence[Sequence[str]], region: str) -> dict[str, tuple[int, ...]]:
    """What the columns hold, from their cells."""
    rows = sample[1:] or sample
    found: dict[str, tuple[int, ...]] = {}
    texts = []
    for place in range(max(len(row) for row in rows)):
        cells = [row[place] for row in rows if place < len(row) and row[place].strip()]
        if not cells:
            continue
        if sum(_is_number(cell, region) for cell in cells) > len(cells) * _SHARE:
            found["number"] = (*found.get("number", ()), place)
        elif sum("@" in cell for cell in cells) > len(cells) * _SHARE:
            found["email"] = (*found.get("email", ()), place)
        elif sum(any(c.isalpha() for c in cell) for cell in cells) > len(cells) * _SHARE:
            texts.append(place)
    found.update(zip(("name", "organisation"), ((place,) for place in texts), strict=False))
    return found


def _is_number(cell: str, region: str) -> bool:
    return sum(c.isdigit() for c in cell) >= _DIGITS_OF_A_NUMBER and written_number(cell, region) is not None
