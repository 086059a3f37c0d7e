"""Under which name an address book's password is kept."""

from __future__ import annotations

import pytest

from callpop.settings.books import Book, BookKind, BookTls, secret_name


def named(url: str, tls: BookTls = BookTls.STARTTLS, name: str = "Staff") -> str:
    return secret_name(Book(name, BookKind.LDAP if url.startswith("ldap") else BookKind.CARDDAV, url=url, tls=tls))


@pytest.mark.parametrize(
    "url",
    [
        "https://host.example.com/dav",
        "https://host.example.com:443/other",
        "https://HOST.example.com",
        "ldaps://host.example.com",
        "ldaps://host.example.com:636",
        "ldap://host.example.com",
        "ldap://host.example.com:389",
    ],
)
def test_what_was_kept_for_a_protected_way_to_the_usual_port_is_found_again(url: str) -> None:
    assert named(url) == named(url, name="STAFF") == "book:staff@host.example.com"


def test_no_other_way_to_the_same_host_gets_the_password() -> None:
    ways = [
        named("https://host.example.com"),
        named("http://host.example.com"),
        named("https://host.example.com:8443"),
        named("http://host.example.com:443"),
        named("ldap://host.example.com", BookTls.NONE),
        named("ldap://host.example.com:1389", BookTls.NONE),
        named("ldap://host.example.com:1389"),
        named("ldap://host.example.com:1389", BookTls.LDAPS),
        named("ldap://host.example.com:636", BookTls.NONE),
        named("https://host.example.com:99999"),
        named("https://other.example.com"),
    ]
    assert len(set(ways)) == len(ways)
    assert named("http://host.example.com") == named("http://host.example.com:80/dav")
    assert named("ldap://host.example.com", BookTls.NONE) == named("ldap://host.example.com:389", BookTls.NONE)
    assert named("ldaps://host.example.com", BookTls.NONE) == named("ldaps://host.example.com")


def test_a_file_has_a_name_too() -> None:
    assert secret_name(Book("Staff", BookKind.CSV, path="staff.csv")) == "book:staff@"
