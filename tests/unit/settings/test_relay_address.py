"""Addresses and links from outside: what is taken, and what never is."""

from __future__ import annotations

import pytest

from callpop.settings.relay_address import Enrolment, WrongAddress, enrolment_of, is_link, origin_of, relay_url


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://relay.example.com", "https://relay.example.com"),
        (" https://Relay.Example.com/ ", "https://relay.example.com"),
        ("relay.example.com", "https://relay.example.com"),
        ("https://relay.example.com:8443/callpop/", "https://relay.example.com:8443/callpop"),
        ("http://127.0.0.1:9000", "http://127.0.0.1:9000"),
        ("http://localhost:9000/", "http://localhost:9000"),
        ("http://[::1]:9000", "http://[::1]:9000"),
    ],
)
def test_an_address_is_taken_as_people_type_it(typed: str, url: str) -> None:
    assert relay_url(typed) == url


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("http://relay.example.com", "insecure"),
        ("http://127.0.0.1.example.com", "insecure"),
        ("http://127.0.0.1.", "insecure"),
        ("http://\N{CIRCLED DIGIT ONE}27.0.0.1", "insecure"),
        ("", "address"),
        ("ftp://relay.example.com", "address"),
        ("javascript://x", "address"),
        ("https://user:password@relay.example.com", "address"),
        ("https://relay.example.com@evil.example", "address"),
        ("https://relay.example.com?x=1", "address"),
        ("https://relay.example.com#x", "address"),
        ("https://relay.example.com\\@evil.example", "address"),
        ("https://relay.example.com/a b", "address"),
        ("https://relay.example.com\nX: y", "address"),
        ("https://relay.example.com:port", "address"),
        ("https://[::1", "address"),
        ("https://" + "a" * 3000, "address"),
    ],
)
def test_an_address_that_is_none_or_not_secure_is_refused(typed: str, key: str) -> None:
    with pytest.raises(WrongAddress) as caught:
        relay_url(typed)
    assert caught.value.key == key
    assert origin_of(typed) == ""


def test_a_token_belongs_to_scheme_host_and_port() -> None:
    assert (
        origin_of("https://relay.example.com/a/")
        == origin_of("RELAY.example.com:443")
        == "https://relay.example.com:443"
    )
    assert origin_of("http://[::1]:9000") == "http://[::1]:9000"
    assert origin_of("https://relay.example.com:8443") != origin_of("https://relay.example.com")


def test_a_link_brings_address_and_code() -> None:
    link = "callpop://enrol?url=https%3A%2F%2Frelay.example.com%3A8443&code=ABCD-EFGH"
    found = enrolment_of(f" {link}\n")
    assert found == Enrolment("https://relay.example.com:8443", "ABCD-EFGH")
    assert found.host == "relay.example.com:8443"
    assert is_link(link)
    assert enrolment_of("CALLPOP://enrol/?relay=relay.example.com&code=A&email=anna%40example.com") == Enrolment(
        "https://relay.example.com", "A", "anna@example.com"
    )


def test_a_code_alone_says_no_address() -> None:
    assert enrolment_of(" ABCD-EFGH ") == Enrolment("", "ABCD-EFGH")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "two words",
        "x" * 300,
        "callpop://enrol",
        "callpop://enrol?code=A",
        "callpop://enrol?url=https://relay.example.com",
        "callpop://other?url=https://relay.example.com&code=A",
        "callpop://enrol/more?url=https://relay.example.com&code=A",
        "callpop://enrol?url=https://relay.example.com&code=A%0AB",
        "callpop://enrol?url=http://relay.example.com&code=A",
        "callpop://enrol?" + "&".join(f"a{n}=1" for n in range(50)),
        "callpop://[",
        "callpop:",
    ],
)
def test_what_is_neither_is_refused(text: str) -> None:
    with pytest.raises(WrongAddress):
        enrolment_of(text)


@pytest.mark.parametrize("host", [".", "..", "relay..example.com", f"{'a' * 64}.example.com"])
def test_a_host_that_no_look_up_takes_is_no_address(host: str) -> None:
    with pytest.raises(WrongAddress):
        relay_url(f"https://{host}")
    assert origin_of(f"https://{host}") == ""
