"""Who is one person in several books, and who is not."""

from __future__ import annotations

import itertools

from callpop.calls.contact import Contact, ContactSource
from callpop.contacts.merging import merged

TRUST = {"crm": 0, "office": 1, "phone": 2}


def contact(book: str, name: str, organisation: str = "", **more: object) -> Contact:
    return Contact(name, organisation, sources=(ContactSource(book, name),), **more)


def names(*contacts: Contact) -> list[str]:
    return [one.title for one in merged(contacts, TRUST)]


def test_one_person_of_three_books_is_one_contact_in_every_order() -> None:
    three = (
        contact("crm", "Anna Visser", url="https://crm.example.com/7", id="7"),
        contact("office", "Visser, Anna", "Bakkerij", emails=("anna@example.com",)),
        contact("phone", "ÁNNA VISSER", "Thuis", photo=5, place="Groningen"),
    )
    for order in itertools.permutations(three):
        (one,) = merged(order, TRUST)
        assert (one.name, one.organisation, one.place) == ("Anna Visser", "Bakkerij", "Groningen")
        assert (one.url, one.id, one.photo, one.emails) == ("https://crm.example.com/7", "7", 5, ("anna@example.com",))
        assert [source.book for source in one.sources] == ["crm", "office", "phone"]


def test_different_people_of_one_number_stay_apart() -> None:
    assert names(contact("office", "Anna Visser"), contact("phone", "Bob Visser")) == ["Anna Visser", "Bob Visser"]
    shared = {"emails": ("info@example.com",)}
    assert len(names(contact("office", "Anna", **shared), contact("phone", "Bob", **shared))) == 2


def test_an_address_joins_names_that_do_not_speak_against_it() -> None:
    shared = {"emails": ("anna@example.com",)}
    assert names(contact("office", "Anna", **shared), contact("phone", "Anna Visser", **shared)) == ["Anna"]


def test_the_entry_of_an_organisation_joins_its_only_person_and_stands_beside_several() -> None:
    firm, anna = contact("crm", "", "Bakkerij"), contact("office", "Anna", "Bakkerij")
    assert names(firm, anna) == ["Anna"]
    assert names(firm, anna, contact("office", "Bob", "Bakkerij")) == ["Anna", "Bob"]
    assert names(firm, contact("phone", "", "BAKKERIJ")) == ["Bakkerij"]
    assert names(firm, contact("phone", "", "Garage")) == ["Bakkerij", "Garage"]


def test_the_most_trusted_comes_first() -> None:
    assert names(contact("phone", "Anna"), contact("elsewhere", "Zoë"), contact("crm", "Bob")) == ["Bob", "Anna", "Zoë"]
