from __future__ import annotations

import dataclasses
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from callpop.calls.record import Direction, Outcome, Record
from callpop.crm.guard import WEB
from callpop.crm.template import PLACEHOLDERS, CallValues, CannotFill, call_values, check, fill
from callpop.notifications.model import Party

KNOWN = CallValues(
    number="0612345678",
    number_e164="+31612345678",
    number_digits="31612345678",
    number_national="06 12345678",
    number_international="+31 6 12345678",
    number_nsn="612345678",
    name="Karin Hoekstra",
    organisation="Noorderlicht & Zn",
    contact_id="7/3",
)


def test_a_search_with_the_number_is_filled_and_encoded() -> None:
    url = fill("https://crm.example.com/search?phone={number_e164}", KNOWN)
    assert url == "https://crm.example.com/search?phone=%2B31612345678"


def test_each_position_keeps_its_structure() -> None:
    url = fill("https://crm.example.com/c/{contact_id}/x?o={organisation}&n={name}#/{name}?a={number_nsn}", KNOWN)
    assert url == (
        "https://crm.example.com/c/7%2F3/x?o=Noorderlicht%20%26%20Zn&n=Karin%20Hoekstra#/Karin%20Hoekstra?a=612345678"
    )


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("https://h/{numbr_e164}", "{number_e164}"),
        ("https://h/{phone}", "is no placeholder; did you mean {"),
        ("https://h/{}", "is no placeholder"),
        ("https://{name}.example.com/", "host"),
        ("https://{name}@example.com/", "host"),
        ("https://example.com:{number}/", "host"),
        ("https://example.com{name}", "host"),
        ("{name}://example.com/", "https://"),
        ("javascript:alert('{name}')", "https:// or http://, not javascript:"),
        ("ftp://example.com/{name}", "not ftp:"),
        ("file:///etc/passwd", "not file:"),
        ("//example.com/{name}", "must begin with"),
        ("crm.example.com/{name}", "must begin with"),
        ("https:///{name}", "no host"),
        ("https:\\\\example.com/{name}", "must begin with"),
        ("https://example.com\\@evil.example/{name}", "backslash"),
        ("https://example.com/a b", "space"),
        ("https://exa\tmple.com/", "space"),
        ("https://example.com:99999/", "port"),
        ("https://example.com%2f.evil.example/", "host"),
        ("https://example.com/{", "%7B"),
        ("https://example.com/{name}}", "%7B"),
        ("https://example.com/a/../{name}", "'..'"),
        ("https://example.com/%2E%2e/{name}", "'..'"),
    ],
)
def test_a_wrong_template_is_refused_in_words(template: str, words: str) -> None:
    problem = check(template)
    assert problem is not None
    assert words in problem
    with pytest.raises(CannotFill, match=r"."):
        fill(template, KNOWN)


@pytest.mark.parametrize(
    "template",
    [
        "",
        "http://localhost:8080/c?n={number}",
        "HTTPS://crm.example.com/{name}",
        "https://[::1]:8000/{contact_id}",
        "https://crm.example.com?n={number}",
        "  https://crm.example.com/#/search/{number_digits}\n",
    ],
)
def test_a_right_template_passes(template: str) -> None:
    assert check(template) is None


@pytest.mark.parametrize("value", [".", ".."])
def test_a_value_that_would_climb_in_the_path_is_refused(value: str) -> None:
    with pytest.raises(CannotFill, match="lead elsewhere"):
        fill("https://h/contacts/{name}/edit", CallValues(name=value))
    with pytest.raises(CannotFill, match="lead elsewhere"):
        fill("https://h/contacts/%2e{name}", CallValues(name="."))
    with pytest.raises(CannotFill, match="lead elsewhere"):
        fill("https://h/contacts/{name}{organisation}", CallValues(name=value, organisation=""))
    assert fill("https://h/contacts?n={name}", CallValues(name=value)) == f"https://h/contacts?n={value}"


@pytest.mark.parametrize(
    ("number", "words"), [("anonymous", "withheld"), ("+31260xxxxxx", "withheld"), ("", "without a number")]
)
def test_a_call_without_a_number_opens_no_search_for_nothing(number: str, words: str) -> None:
    for name in ("number", "number_e164", "number_nsn"):
        with pytest.raises(CannotFill, match=words):
            fill(f"https://h/?q={{{name}}}", CallValues(number=number))


def test_a_withheld_number_does_not_stop_a_template_without_numbers() -> None:
    assert fill("https://h/?q={call_id}", CallValues(number="anonymous", call_id="a.1")) == "https://h/?q=a.1"


def test_an_empty_path_segment_is_not_opened() -> None:
    with pytest.raises(CannotFill, match=r"\{contact_id\}"):
        fill("https://h/contacts/{contact_id}", CallValues(number="201"))


def test_no_template_is_no_address() -> None:
    with pytest.raises(CannotFill, match="No CRM address"):
        fill(" ", KNOWN)


def test_addresses_from_elsewhere_pass_the_same_rules() -> None:
    assert WEB.check("https://crm.example.com/contacts/7") is None
    for url in ("javascript:alert(1)", "https://", "https://h/../x", "https://h/ x", "https://h:x/"):
        assert WEB.check(url) is not None


def test_a_record_gives_every_spelling_of_its_number() -> None:
    values = call_values(record(Party(number="0612345678")), region="NL", name="Karin", dialled_label="Sales")
    assert values == CallValues(
        number="0612345678",
        number_e164="+31612345678",
        number_digits="31612345678",
        number_national="06 12345678",
        number_international="+31 6 12345678",
        number_nsn="612345678",
        name="Karin",
        dialled="+31508009000",
        dialled_label="Sales",
        call_id="host-1.1",
        direction="incoming",
        started_at="2026-11-20T09:00:00+00:00",
    )


def test_the_call_id_is_the_original_one_where_a_transfer_merged_several() -> None:
    merged = record(Party(number="0612345678"))
    assert call_values(merged, region="NL", original_call_id="host-1.0").call_id == "host-1.0"
    assert call_values(merged, region="NL").call_id == "host-1.1"


def test_an_internal_number_is_itself_and_a_withheld_one_has_no_spelling() -> None:
    internal = call_values(record(Party(number="202")), region="NL")
    assert {internal.number_e164, internal.number_digits, internal.number_nsn} == {"202"}
    withheld = call_values(record(Party(number="+31260xxxxxx")), region="NL")
    assert withheld.number_e164 == withheld.number_digits == ""


def record(remote: Party) -> Record:
    return Record(
        call_id="host-1.1",
        call_ids=("host-1.1",),
        direction=Direction.INCOMING,
        outcome=Outcome.RINGING,
        reason=None,
        internal=False,
        remote=remote,
        dialled="+31508009000",
        answered_by=None,
        transferred_by=None,
        transferred_to=(),
        started_at=1795165200_000000,
        answered_at=None,
        ended_at=None,
        rings=(),
        lineage=(),
        newest_at=1795165200_000000,
        over=False,
    )


NASTY_WORDS = [
    ".",
    "..",
    "//evil.example",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "a&b=c#d%2e%2e",
    "\"'`;|$(x)",
    "a\r\nLocation: https://evil.example",
    "\u202egnp.exe",
]
NASTY = st.text() | st.text("./\\?#&=@:%{}[]+ \x00\n\u2028\u202e\ud800") | st.sampled_from(NASTY_WORDS)
ALL_VALUES = st.builds(CallValues, **{name: NASTY for name in PLACEHOLDERS})
PIECE = st.sampled_from([f"{{{name}}}" for name in PLACEHOLDERS]) | st.sampled_from(["a", "x-y", "%20"])
PATHS = st.lists(st.lists(PIECE, min_size=1, max_size=3).map("".join), max_size=3).map("/".join)


@given(values=ALL_VALUES, path=PATHS, query=PATHS, fragment=PATHS)
def test_no_value_ever_changes_scheme_host_or_structure(
    values: CallValues, path: str, query: str, fragment: str
) -> None:
    template = f"https://crm.example.com:8443/{path}?q={query}&z=1#{fragment}"
    try:
        url = fill(template, values)
    except CannotFill:
        assume(False)
    assert WEB.check(url) is None
    made, meant = urlsplit(url), urlsplit(template)
    assert (made.scheme, made.netloc) == (meant.scheme, meant.netloc)
    assert made.path.count("/") == meant.path.count("/")
    assert made.query.count("&") == 1
    assert made.query.endswith("&z=1")
    assert {unquote(segment) for segment in made.path.split("/")}.isdisjoint({".", ".."})
    assert not set(url) & set("{}<>\"' \\")
    assert url.isascii()


@given(NASTY)
def test_a_value_comes_out_as_it_went_in(value: str) -> None:
    url = fill("https://h/?q={name}", dataclasses.replace(KNOWN, name=value))
    readable = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    assert unquote(url.partition("q=")[2]) == readable
