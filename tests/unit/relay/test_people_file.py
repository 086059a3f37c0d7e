"""The CSV of people."""

from __future__ import annotations

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.relay.membership import NotPossible, Person
from callpop.relay.people_file import read_people

ANNA = Person(("anna@example.com",), ("201",), ("+31612345678",), "Anna Visser")


@pytest.mark.parametrize(
    "text",
    [
        "email,number,mobile,name\nanna@example.com,201,+31612345678,Anna Visser\n",
        "Name;E-Mail;Extension;Mobile\r\nAnna Visser;anna@example.com;201;'+31612345678\r\n",
        "name\temails\tnumbers\tmobiles\tremark\nAnna Visser\tanna@example.com\t201\t+31612345678\tx\n\n",
        '\ufeffemail,number,mobile,name\n"anna@example.com","201","+31612345678","Anna Visser"',
    ],
)
def test_as_spreadsheets_write_it(text: str) -> None:
    assert read_people(text.encode()).people == (ANNA,)


def test_several_values_in_a_cell() -> None:
    (found,) = read_people(b"email,number\na@example.com; b@example.com,201|202\n").people
    assert (found.emails, found.numbers) == (("a@example.com", "b@example.com"), ("201", "202"))


@pytest.mark.parametrize("cell", ["201.0", "201.00", '"201,0"', " 201.0 "])
def test_what_a_spreadsheet_took_for_a_quantity_is_the_number_that_was_meant(cell: str) -> None:
    (found,) = read_people(f"email,number\na@example.com,{cell}\n".encode()).people
    assert found.numbers == ("201",)


def test_an_old_encoding() -> None:
    (found,) = read_people("email,name\nj@example.com,Jürgen\n".encode("cp1252")).people
    assert found.name == "Jürgen"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "name the columns"),
        (b"name,number\nAnna,201\n", "called email"),
        ("Name;Straße\nAnna;Kerkstraat\n".encode(), "e-mailadres; it names 'Name', 'Straße'"),
        (b'email,note\na@example.com,\'one\r\nb@example.com,"two\r\nlines"\r\nnobody,\r\n', "line 5: 'nobody'"),
        (b"email\nanna@example.com\n\nnobody\n", "line 4: 'nobody' is no e-mail address"),
        (b"email,number\nanna@example.com,front desk\n", "line 2: 'front desk'"),
        (b"email,name\n,Anna\n", "line 2: an agent needs"),
        (b'email\n"anna', "no CSV file"),
        (b" " * 5_000_000, "at most"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(content: bytes, said: str) -> None:
    with pytest.raises(NotPossible, match=said):
        read_people(content)


@pytest.mark.parametrize(
    "head",
    [
        "E-Mail-Adresse;Nebenstelle;Handy;Name",
        "E-Mail;Nummer;Mobil;Name",
        "Mailadresse;Durchwahl;Mobilnummer;Anzeigename",
        "e-mail adresse;RUFNUMMER;Mobiltelefon;Vollständiger Name",
        "E-mailadres;Toestel;Mobiel;Naam",
        "e-mail;Intern nummer;Mobiele nummer;Weergavenaam",
        "Mailadres;Doorkiesnummer;GSM;Volledige naam",
        "Email Address;Ext.;Cell;Full name",
    ],
)
@pytest.mark.parametrize("delimiter", ";,\t")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_german_dutch_and_english_columns_in_every_dress(head: str, delimiter: str, encoding: str) -> None:
    text = f"{head}\r\njurgen@example.com;201;'+31612345678;Jürgen Groß\r\n".replace(";", delimiter)
    found = read_people(text.encode(encoding))
    assert found.people == (Person(("jurgen@example.com",), ("201",), ("+31612345678",), "Jürgen Groß"),)
    assert found.unused == ()


@pytest.mark.parametrize(
    "head", ["Nachname;Vorname;E-Mail", "Achternaam;Voornaam;E-mail", "Last name;First Name [Required];Email"]
)
def test_a_name_in_two_columns_is_said_as_it_is_spoken(head: str) -> None:
    (found,) = read_people(f"{head}\nVisser;Anna;anna@example.com\n".encode()).people
    assert found.name == "Anna Visser"


def test_a_dutch_name_in_three_columns() -> None:
    text = (
        "E-mailadres,Voornaam,Tussenvoegsel,Achternaam\nbob@example.com,Bob,de,Vries\nanna@example.com,Anna,,Visser\n"
    )
    assert [one.name for one in read_people(text.encode()).people] == ["Bob de Vries", "Anna Visser"]


def test_a_first_line_that_names_the_separator() -> None:
    found = read_people(b"sep=;\r\nName;E-Mail\r\nAnna Visser;anna@example.com\r\n")
    assert [one.name for one in found.people] == ["Anna Visser"]
    with pytest.raises(NotPossible, match="line 3: 'nobody'"):
        read_people(b"sep=;\r\nName;E-Mail\r\nAnna Visser;nobody\r\n")


def test_columns_that_nothing_is_taken_from_are_told() -> None:
    found = read_people(b"E-Mail;Abteilung;;Nebenstelle;\nanna@example.com;Sales;x;201;;205\nbob@example.com;;;202\n")
    assert found.unused == ("'Abteilung'", "3, which has no name", "6, which has no name")
    assert [one.numbers for one in found.people] == [("201",), ("202",)]


def test_an_address_is_the_postal_one_where_another_column_holds_the_mail() -> None:
    assert read_people(b"address\nanna@example.com\n").people[0].emails == ("anna@example.com",)
    found = read_people(b"Address,E-Mail\nKerkstraat 1,anna@example.com\n")
    assert (found.people[0].emails, found.unused) == (("anna@example.com",), ("'Address'",))


_NAME = st.text(st.sampled_from("abcdefgäöüßéëï -'"), min_size=1, max_size=20).map(str.strip)
_PEOPLE = st.lists(st.tuples(_NAME, st.integers(200, 99999).map(str)), min_size=1, max_size=6)
_COLUMNS = st.permutations(["E-Mail-Adresse", "Nebenstelle", "Naam", "Abteilung"])


@given(_PEOPLE, _COLUMNS, st.sampled_from(";,\t"), st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]))
def test_whatever_a_spreadsheet_makes_of_a_list_the_people_are_the_same(
    people: list[tuple[str, str]], columns: list[str], delimiter: str, encoding: str
) -> None:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, delimiter=delimiter)
    writer.writeheader()
    for at, (name, number) in enumerate(people):
        values = {"E-Mail-Adresse": f"u{at}@example.com", "Nebenstelle": number, "Naam": name, "Abteilung": "Büro"}
        writer.writerow(values)
    found = read_people(file.getvalue().encode(encoding))
    assert [(one.name, *one.numbers) for one in found.people] == people
    assert [one.emails for one in found.people] == [(f"u{at}@example.com",) for at in range(len(people))]
    assert found.unused == ("'Abteilung'",)


@given(st.binary(max_size=300), st.sampled_from([b"", b"email;name\n", codecs.BOM_UTF16_LE, b"sep=,\r\n"]))
def test_any_file_is_read_or_refused_in_words(content: bytes, before: bytes) -> None:
    try:
        read_people(before + content)
    except NotPossible as problem:
        assert str(problem)
