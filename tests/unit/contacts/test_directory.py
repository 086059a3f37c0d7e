from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.contact import Contact
from callpop.contacts.directory import Directory, Name, NameSource, readable_name
from callpop.notifications.model import NOBODY, Party
from callpop.settings.schema import Line, Person

DIRECTORY = Directory(
    people=(
        Person(name="Bob de Vries", emails=("Bob@Example.com",), numbers=("202", "0612345678")),
        Person(name="Anna Visser", emails=("anna@example.com",), numbers=("203",)),
    ),
    lines=(Line(number="050 800 9000", label="Sales"), Line(number="203", label="Never, Anna has it")),
    region="NL",
)


@pytest.mark.parametrize(
    ("party", "name"),
    [
        (Party(number="+31999999999", emails=("bob@example.com",)), "Bob de Vries"),
        (Party(number="202"), "Bob de Vries"),
        (Party(number="+31612345678"), "Bob de Vries"),
        (Party(number="+31508009000", account_numbers=("203",)), "Anna Visser"),
        (Party(number="+31508009000", user_numbers=("203",)), "Anna Visser"),
        (Party(number="203", name="Bob de Vries"), "Anna Visser"),
        (Party(number="+31508009000"), "Sales"),
    ],
)
def test_the_directory_names_by_address_then_by_number(party: Party, name: str) -> None:
    assert DIRECTORY.name(party) == Name(name, NameSource.DIRECTORY)


def test_an_address_weighs_more_than_a_number() -> None:
    passed_on = Party(number="202", emails=("anna@example.com",))
    assert DIRECTORY.name(passed_on).text == "Anna Visser"


def test_a_colleague_who_rings_under_a_line_is_not_called_like_the_line() -> None:
    queue_phone = Party(number="+31508009000", emails=("eva.jansen@example.com",))
    assert DIRECTORY.name(queue_phone) == Name("Eva Jansen", NameSource.EMAIL)


def test_the_networks_name_is_marked_as_such_and_comes_before_the_address() -> None:
    party = Party(number="+4944198765432", name="Matthias Brandt", emails=("m@example.net",))
    assert DIRECTORY.name(party) == Name("Matthias Brandt", NameSource.NETWORK)


@pytest.mark.parametrize("name", ["Anonymous", "unknown", " ", "+49 441 98765432", "004944198765432", "null"])
def test_a_placeholder_or_the_number_itself_is_no_network_name(name: str) -> None:
    party = Party(number="+4944198765432", name=name)
    assert DIRECTORY.name(party) == Name("+49 441 98765432", NameSource.NUMBER)


def test_a_withheld_number_is_not_shown_raw() -> None:
    assert DIRECTORY.name(Party(number="anonymous", name="Anonymous")) == Name("", NameSource.WITHHELD)
    assert DIRECTORY.name(Party(number="+31260xxxxxx")) == Name("", NameSource.WITHHELD)


def test_a_party_without_anything_is_nobody() -> None:
    assert DIRECTORY.name(NOBODY) == Name("", NameSource.NOBODY)
    assert DIRECTORY.name(Party(number=" ")) == Name("", NameSource.NOBODY)


def test_without_a_number_the_account_is_shown() -> None:
    assert DIRECTORY.name(Party(account_numbers=("217",))) == Name("217", NameSource.NUMBER)


def test_a_dialled_line_has_its_label_in_any_spelling() -> None:
    assert DIRECTORY.line_label("0508009000") == DIRECTORY.line_label("+31 50 800 9000") == "Sales"
    assert DIRECTORY.line_label("+31508009001") is None
    assert DIRECTORY.line_label(None) is None
    assert DIRECTORY.line_label("+31508xxxxxx") is None


def test_only_colleagues_are_known_not_lines() -> None:
    assert DIRECTORY.knows(Party(emails=("bob@example.com",)))
    assert DIRECTORY.knows(Party(number="203"))
    assert not DIRECTORY.knows(Party(number="+31508009000"))
    assert not DIRECTORY.knows(Party(number="anonymous"))


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("anna.visser@example.com", "Anna Visser"),
        ("bob_de_vries@example.com", "Bob de Vries"),
        ("jan-willem.van.den.berg+phone@example.com", "Jan-Willem van den Berg"),
        ("u201@example.com", "U201"),
        ("..@example.com", ""),
        ("", ""),
    ],
)
def test_an_address_reads_as_a_name(email: str, name: str) -> None:
    assert readable_name(email) == name


@given(st.builds(Party, number=st.none() | st.text(), name=st.none() | st.text(), emails=st.tuples(st.text())))
def test_any_party_has_a_name_or_a_reason_for_none(party: Party) -> None:
    name = DIRECTORY.name(party)
    assert bool(name.text) != (name.source in {NameSource.WITHHELD, NameSource.NOBODY})


def test_an_address_book_weighs_less_than_the_directory_and_more_than_the_network() -> None:
    anna = Contact("Anna Bakker", "Bakkerij")
    assert DIRECTORY.name(Party(number="+31201234567", name="BAKKER A"), [anna]) == Name("Anna Bakker", NameSource.BOOK)
    assert DIRECTORY.name(Party(number="202", name="BAKKER A"), [anna]) == Name("Bob de Vries", NameSource.DIRECTORY)
    firm = Contact("", "Bakkerij")
    assert DIRECTORY.name(Party(number="+31201234567"), [firm]) == Name("Bakkerij", NameSource.BOOK)


def test_of_several_people_only_what_they_share_is_the_name() -> None:
    party = Party(number="+31201234567", name="Central")
    anna, bob = Contact("Anna", "Bakkerij"), Contact("Bob", "Bakkerij")
    assert DIRECTORY.name(party, [anna, bob]) == Name("Bakkerij", NameSource.BOOK)
    assert DIRECTORY.name(party, [anna, Contact("Cas", "Garage")]) == Name("Central", NameSource.NETWORK)
