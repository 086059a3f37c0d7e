"""Who is the agent: by address first, by number only where the wire gives no address."""

from __future__ import annotations

import pytest

from callpop.calls.agent import Agent, is_nameless, same_party, surely_same_party
from callpop.notifications.model import Party

ANNA = Agent.of(emails=("Anna@Example.com ",), numbers=("201", "+31508009001"), mobiles=("06 12345678",))


@pytest.mark.parametrize(
    "party",
    [
        Party(emails=("anna@example.com",)),
        Party(emails=("group@example.com", "anna@example.com"), number="999"),
        Party(number="0508009001"),
        Party(number="+31612345678"),
        Party(number="+31850000000", account_numbers=("201",)),
        Party(user_numbers=("201",)),
    ],
)
def test_a_party_with_her_address_or_number_is_anna(party: Party) -> None:
    assert ANNA.is_party(party)


@pytest.mark.parametrize(
    "party",
    [
        Party(emails=("bob@example.com",), number="201"),  # an address decides before a number
        Party(number="202"),
        Party(number="anonymous"),
        Party(),
    ],
)
def test_any_other_party_is_not_anna(party: Party) -> None:
    assert not ANNA.is_party(party)


def test_only_the_numbers_marked_so_are_mobiles() -> None:
    assert ANNA.is_mobile(Party(number="+31612345678"))
    assert not ANNA.is_mobile(Party(number="201"))


def test_colleagues_are_known_by_identity_or_by_the_directory() -> None:
    agent = Agent.of(emails=("anna@example.com",), colleagues=("bob@example.com", "0508009002"))
    assert agent.is_colleague(Party(number="+31508009002"))
    assert agent.is_colleague(Party(account_numbers=("203",)))
    assert not agent.is_colleague(Party(number="+31508009003"))
    assert not agent.is_colleague(Party(number="anonymous"))


def test_the_surest_thing_that_both_have_tells_parties_apart() -> None:
    bob = Party(number="401", account_numbers=("202",), emails=("bob@example.com",))
    carl = Party(number="401", account_numbers=("203",), emails=("carl@example.com",))
    assert not same_party(bob, carl)  # one group's number
    assert same_party(bob, Party(number="+31508009000", emails=("bob@example.com",)))
    assert same_party(bob, Party(number="202"))  # a caller whose identity is left out
    assert not same_party(Party(), Party())


@pytest.mark.parametrize("number", [None, "", "anonymous", "+31260xxxxxx"])
def test_a_withheld_number_joins_no_two_calls(number: str | None) -> None:
    assert not surely_same_party(Party(number=number), Party(number=number))
    anna = Party(number=number, emails=("anna@example.com",))
    assert surely_same_party(anna, anna)
    assert is_nameless(Party(number=number)) and not is_nameless(anna)


def test_agents_whose_records_may_differ_have_other_fingerprints() -> None:
    assert (
        ANNA.fingerprint
        == Agent.of(emails=("anna@example.com",), numbers=("0508009001", "201"), mobiles=("+31612345678",)).fingerprint
    )
    assert ANNA.fingerprint != Agent.of(emails=("anna@example.com",), numbers=("201",)).fingerprint
