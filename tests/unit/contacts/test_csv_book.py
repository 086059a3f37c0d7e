"""CSV files as people's programs write them: any delimiter, any encoding, headers of three languages."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callpop.contacts.book import BookFault
from callpop.contacts.csv_book import CsvBook
from callpop.contacts.csv_layout import layout_of, preview
from callpop.settings.books import Book, BookKind, WrongBook
from tests.unit.contacts.recorder import Recorder

ROWS = [
    ["Name", "Telefon", "Firma", "Ort"],
    ["Jörg Müller", "0441 98765-0", 'Müller "&" Söhne; Bau', "Oldenburg"],
    ["Zoë Ångström", "+46 8 123 456 78", "", "Västerås"],
]
WESTERN = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]


def book(path: Path, **more: object) -> Book:
    return replace(Book(name="b", kind=BookKind.CSV, path=str(path), region="DE"), **more)


def quoted(rows: list[list[str]], delimiter: str) -> str:
    return "\r\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows) + "\r\n"


def read(path: Path, sink: Recorder | None = None, **more: object) -> Recorder:
    sink = sink or Recorder()
    sink.read(CsvBook(book(path, **more)))
    return sink


@pytest.mark.parametrize("encoding", WESTERN)
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_every_delimiter_and_encoding_is_found_out(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(quoted(ROWS, delimiter).encode(encoding))
    assert layout_of(path, book(path)).delimiter == delimiter
    sink = read(path)
    found = sink.named("Jörg Müller").contact
    assert (found.organisation, found.place) == ('Müller "&" Söhne; Bau', "Oldenburg")
    assert [number.key for number in found.numbers] == ["+49441987650"]
    assert sink.named("Zoë Ångström").contact.numbers[0].key == "+46812345678"


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("First Name,Last Name,Company,Business Phone,Mobile Phone,E-mail Address,Business City", "A,V,C,1,2,m@x.y,G"),
        ("Name,Organization 1 - Name,Phone 1 - Type,Phone 1 - Value,Phone 2 - Value,E-mail 1 - Value,City",
         "A V,C,Work,1,2,m@x.y,G"),
        ("Voornaam;Achternaam;Bedrijf;Telefoon;Mobiel;E-mailadres;Plaats", "A;V;C;1;2;m@x.y;G"),
        ("Vorname;Nachname;Firma;Telefon geschäftlich;Handy;E-Mail;Ort;Kundennummer", "A;V;C;1;2;m@x.y;G;0508009999"),
        ("Name|Tel.|GSM|Account Name|Email|Town|Customer number", "A V|1|2|C|m@x.y|G|7"),
    ],
)  # fmt: skip
def test_the_columns_of_usual_exports_are_understood(tmp_path: Path, header: str, row: str) -> None:
    path = tmp_path / "people.csv"
    row = row.replace("1", "0441 987650", 1).replace("2", "0151 23456789", 1)
    path.write_text(f"{header}\n{row}\n", encoding="utf-8")
    (contact,) = read(path).contacts
    assert (contact.name, contact.organisation, contact.place) == ("A V", "C", "G")
    assert [number.key for number in contact.numbers] == ["+49441987650", "+4915123456789"]
    assert contact.emails == ("m@x.y",)


def test_a_file_without_a_header_is_read_by_what_its_columns_hold(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("0441 987650;Anna Visser;Bakkerij;anna@example.com\n0441 987651;Bob;;bob@example.com\n")
    sink = read(path)
    assert sink.names == ["Anna Visser", "Bob"]
    assert sink.named("Anna Visser").contact.emails == ("anna@example.com",)
    assert sink.named("Bob").contact.numbers[0].key == "+49441987651"


def test_a_line_that_names_the_delimiter_is_heeded(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("sep=,\nName,Tel\nAnna; Visser,0441 987650\n")
    assert read(path).names == ["Anna; Visser"]


def test_the_settings_columns_count_by_name_or_by_place(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("A;B;C;D\nAnna;0441 987650;0441 987651;77\n")
    (contact,) = read(path, columns=("name=A", "number=B", "number=c", "id=D")).contacts
    assert ([number.key for number in contact.numbers], contact.id) == (["+49441987650", "+49441987651"], "77")
    path.write_text("Anna;0441 987650\n")
    assert read(path, columns=("name=1", "number=2")).names == ["Anna"]
    with pytest.raises(BookFault, match="no column 'Mobile'"):
        read(path, columns=("number=Mobile",))
    with pytest.raises(WrongBook, match="did you mean 'number'"):
        read(path, columns=("nummber=1",))


def test_a_preview_shows_the_first_records_and_what_they_are_taken_for(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(quoted(ROWS, ","), encoding="utf-16")
    seen = preview(path, book(path), records=1)
    assert (seen.layout.encoding, seen.layout.delimiter) == ("utf-16", ",")
    assert seen.layout.header == tuple(ROWS[0])
    assert seen.layout.columns == {"name": (0,), "number": (1,), "organisation": (2,), "place": (3,)}
    assert seen.records == (tuple(ROWS[1]),)


def test_only_rows_that_changed_are_taken_anew(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("ID;Name;Tel\n1;Anna;0441 987650\n2;Bob;0441 987651\n2;Twin;0441 987652\n")
    sink = read(path)
    assert sink.names == ["Anna", "Bob", "Twin"]
    path.write_text("ID;Name;Tel\n1;Anna Visser;0441 987650\n2;Bob;0441 987651\n")
    read(path, sink)
    assert (sink.new, sink.names) == (["1"], ["Anna Visser", "Bob"])
    assert len(sink.gone) == 1


def test_several_numbers_in_one_cell_and_spreadsheets_tricks_are_taken_apart(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(
        "Name,Phone,Phone 2\n"
        'Anna,"0441 987650; 0441 987651 / 0151 23456789",\'+31508009000\n'
        'Bob,"=""0441987652""",0441 987653 ::: 0441 987654\n'
        "Cas,0441 987655 ext. 12,ask Anna\n"
    )
    sink = read(path)
    keys = {name: [number.key for number in sink.named(name).contact.numbers] for name in sink.names}
    assert keys == {
        "Anna": ["+49441987650", "+49441987651", "+4915123456789", "+31508009000"],
        "Bob": ["+49441987652", "+49441987653", "+49441987654"],
        "Cas": ["+49441987655;ext=12"],
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\n\n;;\n", "is empty"),
        (b"Name;Street\nAnna;Main Street\n", "telephone numbers"),
        (b"x" * 400_000, "line without an end"),
        (b'Name;Tel\nAnna;"0441 987650' + b"x" * 200_000, "row|no CSV"),
    ],
)
def test_what_is_no_address_book_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    with pytest.raises(BookFault, match=said):
        read(path)


def test_a_missing_file_and_a_wrong_encoding_are_said(tmp_path: Path) -> None:
    with pytest.raises(BookFault, match="cannot be read"):
        read(tmp_path / "nothing.csv")
    path = tmp_path / "people.csv"
    path.write_text("Name;Tel\nAnna;0441 987650\n")
    with pytest.raises(BookFault, match="cannot be read as 'klingon'"):
        read(path, encoding="klingon")


def test_rows_that_name_nobody_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name;Tel\nAnna;0441 987650\n;0441 987651\n")
    assert Recorder().read(CsvBook(book(path))).notes == ("1 of 2 rows name nobody",)


NASTY = st.text(max_size=40) | st.sampled_from(
    ["javascript:alert(1)", "<img src=x>", "a\u202eb", "=cmd|' /C calc'!A0", "x\r\nEND:VCARD", "(|(uid=*))", "\0", "🙂"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.tuples(NASTY, NASTY, NASTY, NASTY), min_size=1, max_size=5))
def test_whatever_stands_in_the_cells_every_text_is_plain_and_bounded(
    tmp_path: Path, rows: list[tuple[str, str, str, str]]
) -> None:
    path = tmp_path / "people.csv"
    cells = [["Name", "Company", "Phone", "URL"], ["Anna", "", "0441 987650", ""], *map(list, rows)]
    path.write_bytes(codecs.BOM_UTF8 + quoted(cells, ",").encode("utf-8", "replace"))
    for contact in read(path).contacts:
        for text in (contact.name, contact.organisation, *(number.text for number in contact.numbers)):
            assert len(text) <= 200
            assert not set(text) & set("\0\r\n\t\u202e\u2066\u200e")
        assert contact.url == "" or contact.url.lower().startswith(("http://", "https://"))
