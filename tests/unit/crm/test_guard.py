from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.crm.guard import WEB, Guard
from callpop.crm.template import CallValues, CannotFill, check, fill

COMPANY = Guard.of(hosts=["CRM.example.com", "*.acme.test"])
PHONE = Guard.of(schemes=["mycrm:", "zoiper"])


@pytest.mark.parametrize(
    "url",
    ["https://crm.example.com/a", "https://CRM.EXAMPLE.COM:8443/", "http://eu.acme.test/", "https://a.b.acme.test./x"],
)
def test_hosts_that_the_administrator_listed_are_opened(url: str) -> None:
    assert COMPANY.check(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://crm.example.com.evil.test/",
        "https://crm.example.com@evil.test/",
        "https://acme.test/",
        "https://evilacme.test/",
        "https://evil.test/?crm.example.com",
        "https://evil.test#crm.example.com",
        "https://evil.test/\\@crm.example.com",
    ],
)
def test_all_other_hosts_are_not(url: str) -> None:
    assert COMPANY.check(url) is not None


def test_a_list_of_hosts_that_nobody_can_read_opens_nothing() -> None:
    assert Guard.of(hosts=[" "]).check("https://crm.example.com/") is not None


def test_other_schemes_need_the_settings() -> None:
    assert WEB.check("mycrm://contact/7") is not None
    assert PHONE.check("mycrm://contact/7") is None
    assert (
        fill("mycrm:call?n={number_e164}", CallValues(number="1", number_e164="+311"), PHONE) == "mycrm:call?n=%2B311"
    )
    assert fill("zoiper://x/{name}", CallValues(name="a/b"), PHONE) == "zoiper://x/a%2Fb"
    assert check("mycrm://{name}/x", PHONE) is not None


@pytest.mark.parametrize("scheme", ["javascript", "JavaScript", "data", "file", "vbscript", "view-source", "about"])
def test_what_a_browser_would_run_is_refused_whatever_the_settings_list(scheme: str) -> None:
    assert Guard.of(schemes=[scheme]).check(f"{scheme}:alert(1)") is not None


def test_an_address_that_a_book_brings_carries_no_user_name() -> None:
    assert WEB.check_foreign("https://crm.example.com/contacts/7") is None
    assert WEB.check_foreign("https://bank.example@evil.test/") is not None


@given(st.text("/\\?#&=@:%.hx \t\n\u202e") | st.text())
def test_what_passes_leads_to_a_listed_host(rest: str) -> None:
    url = f"https:{rest}"
    if COMPANY.check(url) is None:
        host = url.removeprefix("https://").split("/")[0].split("?")[0].split("#")[0].rpartition("@")[2].lower()
        host = host.partition(":")[0].rstrip(".")
        assert host == "crm.example.com" or host.endswith(".acme.test")


@given(st.text() | st.sampled_from(["javascript:alert(1)", "<b>&amp;", "\"' onload=", "a\r\nb", "\u202egnp.exe"]))
def test_a_value_encoded_twice_comes_out_when_decoded_twice(value: str) -> None:
    try:
        url = fill("https://h/?q={name:twice}&z={name}", CallValues(name=value))
    except CannotFill:
        raise AssertionError("a query takes any value") from None
    twice, _, once = url.partition("q=")[2].partition("&z=")
    assert unquote(unquote(twice)) == unquote(once)
    assert set(twice) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%")


def test_an_unknown_modifier_is_refused_in_words() -> None:
    problem = check("https://h/?q={name:thrice}")
    assert problem is not None
    assert "{name:twice}" in problem
