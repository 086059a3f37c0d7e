"""A wiped number's contact goes from the copies of address books; all others stay byte by byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.calls.spellings import spellings
from callpop.contacts.own_copies import forget_number

PATTERN = spellings("+31612345678")
ROWS = [
    "Name;Phone;Remark\r\n",
    "Müller;0201234567;x\r\n",
    'Gone;06-12 34 56 78;"two\r\nlines"\r\n',
    "Bob;030 7654321;y",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_the_row_of_the_number_goes_and_the_others_stay_as_they_are(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "1-a.csv"
    file.write_bytes("".join(ROWS).encode(encoding))
    assert forget_number(tmp_path, PATTERN) == ()
    assert file.read_bytes() == "".join([ROWS[0], ROWS[1], ROWS[3]]).encode(encoding)
    assert [one.name for one in tmp_path.iterdir()] == ["1-a.csv"]


def test_the_card_of_the_number_goes_also_where_its_line_is_folded(tmp_path: Path) -> None:
    def card(name: str, number: str) -> str:
        return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nTEL:{number}\r\nEND:VCARD\r\n"

    file = tmp_path / "1-a.vcf"
    text = card("A", "0201234567") + card("Gone", "+316123\r\n 45678") + card("Bö", "030 7654321")
    file.write_bytes(text.encode())
    assert forget_number(tmp_path, PATTERN) == ()
    assert file.read_bytes() == (card("A", "0201234567") + card("Bö", "030 7654321")).encode()


def test_a_file_that_cannot_be_understood_is_named(tmp_path: Path) -> None:
    file = tmp_path / "1-a.csv"
    file.write_text("Name;Remark\nA;call 06-12345678 please\nB;x\n", encoding="utf-8")
    (tmp_path / "2-b.csv").write_text("nothing here", encoding="utf-8")
    assert forget_number(tmp_path, PATTERN) == (file,)
    assert forget_number(tmp_path / "none", PATTERN) == forget_number(tmp_path, None) == ()
