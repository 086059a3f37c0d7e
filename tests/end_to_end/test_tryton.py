"""A caller is looked up in a real ERP through its REST API, by a recipe that ships with Callpop."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from callpop.crm.lookup_cache import LookupCache
from callpop.crm.lookups import Findings, Lookups
from callpop.settings.schema import Lookup
from tests.end_to_end.support.tryton import DATABASE, Tryton

pytestmark = pytest.mark.end_to_end

KARIN = "+31612345678"


@pytest.fixture(scope="module")
def tryton(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tryton]:
    made = Tryton(tmp_path_factory.mktemp("tryton"))
    try:
        yield made
    finally:
        made.stop()


def find(tryton: Tryton, number: str, *, key: str | None = None) -> tuple[Findings, str]:
    """Who has the number, asked afresh; and what the look-up says of itself."""

    async def ask() -> tuple[Findings, str]:
        errors: list[BaseException] = []
        lookups = Lookups(
            cache=LookupCache(),
            secret={"lookup:office.key@127.0.0.1": key or tryton.key}.get,
            late=lambda *_: None,
            report=lambda error, _: errors.append(error),
        )
        fields = (f"base={tryton.base}", f"database={DATABASE}")
        lookups.follow([Lookup("Office", "tryton", fields)], "NL")
        try:
            # No bench: a busy machine may take its time.
            found = await lookups.find(number, deadline=60)
        finally:
            await lookups.close()
        assert errors == []
        return found, lookups.states()[0].message

    return asyncio.run(ask())


def names(tryton: Tryton, number: str) -> list[str]:
    found, message = find(tryton, number)
    assert (found.settled, message) == (True, "")
    return [one.name for one in found.contacts]


def test_a_party_is_found_changed_and_gone_as_the_server_has_it(tryton: Tryton) -> None:
    assert names(tryton, KARIN) == []
    party = tryton.new_party("Karin & Söhne <b>", "+31 6 12345678")
    assert names(tryton, KARIN) == ["Karin & Söhne <b>"]
    found, _ = find(tryton, KARIN)
    assert found.contacts[0].id == str(party)
    assert [number.key for number in found.contacts[0].numbers] == [KARIN]

    tryton.ask("PUT", f"party.party/{party}", {"name": "Karin Bakker"})
    assert names(tryton, KARIN) == ["Karin Bakker"]

    tryton.ask("DELETE", f"party.party/{party}")
    assert names(tryton, KARIN) == []


def test_two_parties_with_one_number_are_both_told(tryton: Tryton) -> None:
    for name in ("Reception", "Workshop"):
        tryton.new_party(name, "+31 50 800 9000")
    assert sorted(names(tryton, "+31508009000")) == ["Reception", "Workshop"]


def test_a_wrong_key_is_said(tryton: Tryton) -> None:
    found, message = find(tryton, KARIN, key="wrong")
    assert not found.settled
    assert "refuses" in message
