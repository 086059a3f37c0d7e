"""What is taken away from an agent who stays."""

from __future__ import annotations

import re

import pytest

from callpop.relay import membership
from callpop.relay.keys import code_digest, digest
from callpop.relay.membership import NotPossible, Person
from callpop.relay.removal import take_away
from callpop.relay.roster import Agent, Company, Request, Token

ANNA = Agent(
    "m1",
    ("anna@example.com", "old@example.com"),
    numbers=("201", "050 800 9001"),
    mobiles=("06 12345678",),
    tokens=(Token("t1", digest("t1"), 1),),
)
BOB = Agent("m2", ("bob@example.com",), numbers=("202",))
COMPANY = Company("acme", agents=(ANNA, BOB))


def test_one_address_goes_and_all_else_stays() -> None:
    company, anna = take_away(COMPANY, "anna@example.com", Person(("Old@Example.com",)))
    assert anna.emails == ("anna@example.com",)
    assert (anna.id, anna.numbers, anna.mobiles, anna.tokens) == ("m1", ANNA.numbers, ANNA.mobiles, ANNA.tokens)
    assert company.agents == (anna, BOB)


def test_the_address_by_which_the_agent_is_called_may_go_too() -> None:
    company, anna = take_away(COMPANY, "anna@example.com", Person(("anna@example.com",)))
    assert anna.emails == ("old@example.com",)
    assert company.agent("anna@example.com") is None, "somebody else may have it now"


def test_a_number_goes_however_it_is_spelt() -> None:
    less = Person((), ("+31508009001",), ("0031 6 12 34 56 78",))
    _, anna = take_away(COMPANY, "old@example.com", less)
    assert (anna.emails, anna.numbers, anna.mobiles) == (ANNA.emails, ("201",), ())


@pytest.mark.parametrize(
    ("less", "said"),
    [
        (Person(ANNA.emails), "'callpop relay agent revoke' takes the whole agent out"),
        (Person(("bob@example.com",)), "no address of anna@example.com, who has anna@example.com, old@example.com"),
        (Person(("anna",)), "'anna' is no e-mail address"),
        (Person((), ("202",)), "'202' is no number of anna@example.com, who has 201, 050 800 9001"),
        (Person((), ("desk",)), "'desk' is no number"),
        (Person((), ("+31612345678",)), "stands among what --mobile takes away"),
        (Person((), (), ("201",)), "stands among what --number takes away"),
        (Person((), (), ("+31699999999",)), "no mobile of anna@example.com, who has 06 12345678"),
    ],
)
def test_what_cannot_go(less: Person, said: str) -> None:
    with pytest.raises(NotPossible, match=re.escape(said)):
        take_away(COMPANY, "anna@example.com", less)


def test_nothing_goes_from_who_is_not_there() -> None:
    with pytest.raises(NotPossible, match="no agent 'eve@"):
        take_away(COMPANY, "eve@example.com", Person((), ("201",)))


def test_who_was_approved_with_the_address_has_to_ask_anew() -> None:
    company = membership.with_join_code(COMPANY, None)
    asked = (
        Request("ABC234", "old@example.com", digest("d"), code_digest("JOIN"), 1, approved=True),
        Request("XYZ789", "anna@example.com", digest("e"), code_digest("JOIN"), 1, approved=True),
    )
    company = Company("acme", agents=company.agents, requests=asked)
    company, _ = take_away(company, "anna@example.com", Person(("old@example.com",)))
    assert company.requests == asked[1:]
