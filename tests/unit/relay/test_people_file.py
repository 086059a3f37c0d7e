"""The CSV of people."""

from __future__ import annotations

import pytest

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
    assert read_people(text.encode()) == [ANNA]


def test_several_values_in_a_cell() -> None:
    (found,) = read_people(b"email,number\na@example.com; b@example.com,201|202\n")
    assert (found.emails, found.numbers) == (("a@example.com", "b@example.com"), ("201", "202"))


def test_an_old_encoding() -> None:
    (found,) = read_people("email,name\nj@example.com,Jürgen\n".encode("cp1252"))
    assert found.name == "Jürgen"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "name the columns"),
        (b"name,number\nAnna,201\n", "called email"),
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
