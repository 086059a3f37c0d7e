"""A number that Callpop understands is found by the search, in whatever spelling it was typed or copied."""

from __future__ import annotations

import sqlite3

import phonenumbers
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from callpop.calls.log_filters import LogFilters
from callpop.calls.number_signs import BLANKS, SIGNS, UNSEEN
from callpop.calls.numbers import number_key
from callpop.notifications.model import Party
from callpop.storage import call_log, log_counts, log_pages
from callpop.storage.search import wanted
from tests.unit.storage.memory import empty_log
from tests.unit.storage.samples import record

KEYS = (
    "+31612345678", "+31201234567", "+493090182000", "+442079460018", "+12125550123", "+3612345678", "+74951234567",
    "+390212345678", "+61212345678", "+5491112345678", "+33142685300", "+34612345678", "201", "4711",
)  # fmt: skip
REGIONS = ("NL", "DE", "GB", "US", "HU", "RU", "IT", "AU", "AR", "FR", "ES", "")
FORMS = phonenumbers.PhoneNumberFormat


@st.composite
def spelt(draw: st.DrawFn, key: str, region: str) -> str:
    """A number as people and programs write it: some of these are not understood as the same."""
    if not key.startswith("+"):
        plain = key
    else:
        parsed = phonenumbers.parse(key)
        national = phonenumbers.format_number(parsed, FORMS.NATIONAL)
        abroad = phonenumbers.format_number(parsed, FORMS.INTERNATIONAL)
        ways = [key, national, abroad, abroad.replace("+", "00"), f"+{parsed.country_code} (0){national.lstrip('0')}"]
        ways += [f"+{parsed.country_code} {national}", phonenumbers.format_number(parsed, FORMS.RFC3966)]
        ways += [phonenumbers.format_out_of_country_calling_number(parsed, region or "NL"), f"(0){abroad[1:]}"]
        plain = draw(st.sampled_from(ways))
    between = st.text(st.sampled_from(BLANKS + SIGNS), max_size=2) | st.text(st.sampled_from(UNSEEN), max_size=2)
    places = draw(st.lists(st.tuples(st.integers(0, len(plain)), between), max_size=4))
    for place, signs in sorted(places, reverse=True):
        plain = plain[:place] + signs + plain[place:]
    return plain


def log_with(conn: sqlite3.Connection, wire: str, key: str, name: str = "Karin Bakker") -> None:
    call_log.upsert(conn, record("a", remote=Party(number=wire)), number_key=key, name=name, through=1)
    call_log.upsert(conn, record("b", remote=Party(number="+4999999999")), number_key=None, name="Zoe", through=1)


def found(conn: sqlite3.Connection, filters: LogFilters) -> list[str]:
    rows = [entry.record.call_id for _, entry in log_pages.page(conn, filters)]
    assert log_counts.counts(conn, filters).all == len(rows)
    return rows


@pytest.mark.once
@given(key=st.sampled_from(KEYS), region=st.sampled_from(REGIONS), data=st.data())
def test_any_spelling_that_is_understood_is_found(key: str, region: str, data: st.DataObject) -> None:
    wire, typed = data.draw(spelt(key, region)), data.draw(spelt(key, region))
    understood = typed.removeprefix("tel:")
    assume(number_key(wire, region) == key == number_key(understood, region))
    conn = empty_log()
    log_with(conn, wire, key)
    assert found(conn, LogFilters(text=typed, region=region)) == ["a"]
    assert found(conn, LogFilters(text=f"bakker {typed}", region=region)) == ["a"]
    assert found(conn, LogFilters(text=f"{typed} karin", region=region)) == ["a"]
    assert found(conn, LogFilters(text=f"zoe {typed}", region=region)) == []
    conn.close()


@pytest.mark.parametrize(
    "typed",
    [
        "\u202a06\u202c", "06\u20111234", "06\u22121234", "tel:0612345678", "tel:+31-6-1234", "bakker 06-12",
        "bakker +31 6", "06 12 bak", "ba 06 12", "+31 (0)6 12 karin", "\u2066bakker\u2069 12345", "0031 6 bakker",
        "callto:+316", "\uff10\uff16 12",
    ],
)  # fmt: skip
def test_a_part_of_a_number_is_found_beside_other_words_and_with_what_is_copied_along(
    conn: sqlite3.Connection, typed: str
) -> None:
    log_with(conn, "0612345678", "+31612345678")
    assert found(conn, LogFilters(text=typed)) == ["a"]


def test_what_is_typed_before_the_whole_number_is_there_is_found_where_no_0_stands_before_it(
    conn: sqlite3.Connection,
) -> None:
    log_with(conn, "+3612345678", "+3612345678")
    assert found(conn, LogFilters(text="06 1 23")) == ["a"]


@pytest.mark.parametrize("typed", ["bakker", "0612", "201 bakker", "06 bakker", "0612345678 offer", "2026", "jan 12"])
def test_what_can_be_read_in_one_way_alone_is_asked_once(typed: str) -> None:
    assert len(wanted(typed, region="NL")) == 1
