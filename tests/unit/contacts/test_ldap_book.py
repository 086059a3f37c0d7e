"""A directory against a real slapd, with StartTLS and LDAPS under a test's own authority."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.contacts.book import BookFault
from callpop.contacts.ldap_book import LdapBook, number_filter
from callpop.settings.books import Book, BookKind, BookTls
from tests.unit.contacts.peers import Slapd, authority
from tests.unit.contacts.recorder import Recorder

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    server = Slapd(tmp_path_factory.mktemp("slapd") / "server")
    yield server
    server.stop()


@pytest.fixture
def slapd(running: Slapd) -> Iterator[Slapd]:
    """The server with nobody in it."""
    yield running
    sink = Recorder()
    sink.read(LdapBook(replace(book(running), filter="(uid=*)"), Slapd.PASSWORD))
    for dn in sink.entries:
        running.change(f"dn: {dn}\nchangetype: delete\n")


def book(server: Slapd, **more: object) -> Book:
    made = Book(
        name="directory",
        kind=BookKind.LDAP,
        url=server.url,
        user=server.USER,
        ca=str(server.ca),
        base=server.BASE,
        region="NL",
    )
    return replace(made, **more)


def read(server: Slapd, sink: Recorder | None = None, **more: object) -> Recorder:
    sink = sink or Recorder()
    sink.read(LdapBook(book(server, **more), Slapd.PASSWORD))
    return sink


@pytest.mark.parametrize("way", ["starttls", "ldaps", "none"])
def test_entries_are_read_over_every_way(slapd: Slapd, way: str) -> None:
    slapd.add("anna", "Ánna Visser", "+31 50 800 9000", mobile="06 12345678", mail="anna@example.com", o="Bakkerij",
              l="Groningen")  # fmt: skip
    url = slapd.tls_url if way == "ldaps" else slapd.url
    sink = read(slapd, url=url, tls=BookTls(way))
    (contact,) = sink.contacts
    assert (contact.name, contact.organisation, contact.place) == ("Ánna Visser", "Bakkerij", "Groningen")
    assert [(number.key, number.label) for number in contact.numbers] == [
        ("+31508009000", "work"),
        ("+31612345678", "cell"),
    ]
    assert contact.emails == ("anna@example.com",)


def test_what_is_created_changed_and_deleted_is_seen(slapd: Slapd) -> None:
    slapd.add("anna", "Anna", "0508009000")
    slapd.add("bob", "Bob", "0508009001")
    sink = read(slapd)
    assert sink.names == ["Anna", "Bob"]
    read(slapd, sink)
    assert (sink.new, sink.gone) == ([], [])
    person = f"ou=people,{slapd.BASE}"
    slapd.change(f"dn: uid=anna,{person}\nchangetype: modify\nreplace: telephoneNumber\ntelephoneNumber: 0508009002\n")
    slapd.change(f"dn: uid=bob,{person}\nchangetype: delete\n")
    slapd.add("cas", "Cas", "0508009003")
    read(slapd, sink)
    assert sink.names == ["Anna", "Cas"]
    assert sink.named("Anna").contact.numbers[0].key == "+31508009002"
    assert sink.gone == [f"uid=bob,{person}"]


def test_more_entries_than_a_page_are_all_read(slapd: Slapd) -> None:
    people = [
        f"dn: uid=p{n},ou=people,{slapd.BASE}\nobjectClass: inetOrgPerson\nuid: p{n}\ncn: Person {n}\nsn: {n}\n"
        f"telephoneNumber: +3150800{n:04}\n"
        for n in range(450)
    ]
    slapd.change("\n".join(people), new=True)
    assert len(read(slapd).entries) == 450


def test_attributes_and_filter_are_the_settings(slapd: Slapd) -> None:
    slapd.add("anna", "Anna", "0508009000", employeeNumber="E7", description="0612345678")
    slapd.add("bob", "Bob", "0508009001")
    columns = ("number=description", "id=employeeNumber")
    (contact,) = read(slapd, columns=columns).contacts
    assert (contact.name, contact.id, contact.numbers[0].key) == ("Anna", "E7", "+31612345678")
    assert read(slapd, filter="(uid=bob)").names == ["Bob"]


def test_a_certificate_of_another_authority_is_refused(slapd: Slapd, tmp_path: Path) -> None:
    other = str(authority(tmp_path))
    for url in (slapd.url, slapd.tls_url):
        with pytest.raises(BookFault, match="certificate of localhost is not valid"):
            read(slapd, url=url, ca=other)


def test_a_certificate_of_another_name_is_refused(slapd: Slapd) -> None:
    with pytest.raises(BookFault, match=r"certificate of 127\.0\.0\.1 is not valid"):
        read(slapd, url=slapd.url.replace("localhost", "127.0.0.1"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"base": "dc=elsewhere"}, "no such place"),
        ({"base": "what?"}, "distinguished name"),
        ({"filter": "(uid=*"}, "no LDAP filter"),
        ({"user": "cn=nobody,dc=example,dc=com"}, "user or the password"),
        ({"url": "https://localhost"}, "expected ldap://"),
        ({"url": "ldap://localhost:1"}, "cannot be read|refused"),
        ({"ca": "/nowhere.pem"}, "cannot be used"),
    ],
)
def test_what_is_wrong_is_said(slapd: Slapd, wrong: dict[str, str], said: str) -> None:
    with pytest.raises(BookFault, match=said):
        read(slapd, **wrong)


def test_a_password_goes_unprotected_to_another_computer_only_if_the_settings_say_so() -> None:
    away = Book(
        name="d", kind=BookKind.LDAP, url="ldap://directory.invalid", user="cn=a", tls=BookTls.NONE, base="dc=a"
    )
    with pytest.raises(BookFault, match="unprotected"):
        LdapBook(away, "s3cret").read(Recorder())
    with pytest.raises(BookFault, match="cannot be read"):
        LdapBook(replace(away, plain=True), "s3cret").read(Recorder())


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5))
def test_names_of_attributes_cannot_change_the_filter(names: list[str]) -> None:
    inside = number_filter(names).removeprefix("(|").removesuffix(")")
    tests = re.findall(r"\([^()*\0]+=\*\)", inside)
    assert "".join(tests) == inside
    assert len(tests) == len(names)
