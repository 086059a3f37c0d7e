"""vCards of every version, as phones and programs write them; files and folders."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.contacts.book import LARGEST_PHOTO, BookFault
from callpop.contacts.vcard import NotACard, read_card, split_cards
from callpop.contacts.vcard_book import VcardBook
from callpop.settings.books import Book, BookKind
from tests.unit.contacts.recorder import Recorder

PNG = b"\x89PNG\r\n\x1a\n" + bytes(300)
ENCODED = base64.b64encode(PNG).decode()
FOLDED = "\r\n ".join(ENCODED[place : place + 60] for place in range(0, len(ENCODED), 60))


def wrapped(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def test_version_2_1_with_quoted_printable_and_a_photo() -> None:
    card = wrapped(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
        "TEL;CELL;VOICE:0151 23456789",
        "TEL;WORK;FAX:+49 441 98765-12",
        "ADR;WORK:;;Weg 1;Oldenburg;;26121;DE",
        f"PHOTO;PNG;ENCODING=BASE64:\r\n {FOLDED}\r\n",
        version="2.1",
    )
    contact, photo = read_card(card, region="DE", columns={})
    assert (contact.name, contact.place, photo) == ("Jörg Müller", "Oldenburg", PNG)
    assert [(one.key, one.label) for one in contact.numbers] == [("+4915123456789", "cell"), ("+494419876512", "work")]


def test_version_3_with_groups_quoted_types_and_escapes() -> None:
    card = wrapped(
        "FN:Anna Visser",
        "ORG:Bakkerij\\, Visser;Verkoop",
        'item1.TEL;TYPE="WORK,VOICE":+31 50 800 9000',
        "item1.X-ABLabel:kantoor",
        "EMAIL;TYPE=INTERNET:Anna@Example.com",
        f"PHOTO;ENCODING=b;TYPE=PNG:{FOLDED}",
        "URL:https://anna.example.com",
        "X-RECORD:https://crm.example.com/7",
    )
    contact, photo = read_card(card, region="NL", columns={"url": ("X-RECORD",)})
    assert (contact.name, contact.organisation, contact.emails) == (
        "Anna Visser",
        "Bakkerij, Visser",
        ("anna@example.com",),
    )
    assert [(one.key, one.label) for one in contact.numbers] == [("+31508009000", "work")]
    assert (contact.url, photo) == ("https://crm.example.com/7", PNG)
    # Somebody's home page is no record.
    assert read_card(card, region="NL", columns={})[0].url == ""


def test_version_4_with_tel_addresses_and_a_photo_inside() -> None:
    card = wrapped(
        "FN:Bob",
        'TEL;VALUE=uri;TYPE="work,voice":tel:+31-26-1234567;ext=12',
        "TEL;VALUE=uri:tel:+31612345678",
        f"PHOTO:data:image/png;base64,{FOLDED}",
        version="4.0",
    )
    contact, photo = read_card(card, region="NL", columns={})
    assert [one.key for one in contact.numbers] == ["+31261234567;ext=12", "+31612345678"]
    assert photo == PNG


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;VALUE=uri:http://192.0.2.1/anna.png",
        "PHOTO:https://example.com/anna.png",
        "PHOTO;ENCODING=b:" + base64.b64encode(b"<svg onload=x>" * 20).decode(),
        "PHOTO;ENCODING=b:not base64!",
        "PHOTO;ENCODING=b:" + base64.b64encode(PNG + bytes(LARGEST_PHOTO)).decode(),
    ],
)
def test_a_photo_that_is_elsewhere_no_picture_or_too_large_is_left_out(line: str) -> None:
    contact, photo = read_card(wrapped("FN:Anna", line, "TEL:0508009000"), region="NL", columns={})
    assert (contact.name, photo) == ("Anna", None)


def test_a_card_without_a_name_is_its_organisation_and_one_without_both_is_none() -> None:
    assert read_card(wrapped("ORG:Firma", "TEL:0508009000"), region="NL", columns={})[0].title == "Firma"
    with pytest.raises(NotACard, match="names nobody"):
        read_card(wrapped("TEL:0508009000"), region="NL", columns={})


def test_a_file_with_broken_cards_between_good_ones_gives_the_good_ones(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    text = (
        wrapped("FN:Anna", "TEL:0508009000")
        + "garbage\nBEGIN:VCARD\nEND:VCARD\n"
        + wrapped("TEL:1")
        + wrapped("FN:Bob")
    )
    path.write_text(text + "BEGIN:VCARD\nFN:cut off", encoding="utf-8")
    sink = Recorder()
    outcome = sink.read(source(path))
    assert sink.names == ["Anna", "Bob"]
    assert outcome.notes == ("2 of 4 cards cannot be read or name nobody",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_of_a_file_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(wrapped("FN:Zoë Müller", "TEL:0508009000").encode(encoding))
    sink = Recorder()
    sink.read(source(path))
    assert sink.names == ["Zoë Müller"]


def test_a_folders_files_come_change_and_go(tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "a.vcf").write_text(wrapped("UID:a", "FN:Anna", "TEL:0508009000"))
    (folder / "b.VCF").write_text(wrapped("UID:b", "FN:Bob", "TEL:0508009001"))
    (folder / "notes.txt").write_text("nothing")
    sink = Recorder()
    sink.read(source(folder))
    assert sink.names == ["Anna", "Bob"]
    sink.read(source(folder))
    assert sink.new == []
    (folder / "a.vcf").write_text(wrapped("UID:a", "FN:Anna Visser", "TEL:0508009000"))
    (folder / "b.VCF").unlink()
    sink.read(source(folder))
    assert (sink.names, sink.new, sink.gone) == (["Anna Visser"], ["a"], ["b"])


def test_what_is_no_vcard_or_not_there_is_said(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text("Name;Tel\n")
    with pytest.raises(BookFault, match="no vCard"):
        Recorder().read(source(path))
    with pytest.raises(BookFault, match="cannot be read"):
        Recorder().read(source(tmp_path / "nothing.vcf"))


def source(path: Path) -> VcardBook:
    return VcardBook(Book(name="b", kind=BookKind.VCARD, path=str(path), region="NL"))


def escaped(text: str) -> str:
    for mark, written in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(mark, written)
    return text


@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip()))
def test_metacharacters_in_a_name_stay_in_the_name(name: str) -> None:
    card = wrapped(f"FN:x{escaped(name)}", "TEL:0508009000", "EMAIL:anna@example.com")
    if len(card.splitlines()) != 7:
        return  # a character that some call a line's end
    try:
        contact, _ = read_card(card, region="NL", columns={})
    except NotACard:
        return
    assert [number.key for number in contact.numbers] == ["+31508009000"]
    assert contact.emails == ("anna@example.com",)
    assert contact.name.startswith("x")


@given(st.text(max_size=300))
def test_any_text_is_a_card_or_is_refused(text: str) -> None:
    for card in [text, f"BEGIN:VCARD\n{text}\nEND:VCARD\n", *split_cards(text)]:
        try:
            contact, _ = read_card(card, region="NL", columns={})
        except NotACard:
            continue
        assert contact.title
