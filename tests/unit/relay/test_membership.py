"""Who becomes an agent, and who stops being one."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from callpop.relay import membership
from callpop.relay.keys import code_digest, digest, new_code, new_secret
from callpop.relay.membership import NotPossible, Person, TooMany
from callpop.relay.roster import Agent, Code, Company, JoinCode, Request, Roster, Token, decode, encode

DAY = 86_400_000_000


def token(name: str) -> Token:
    return Token(name, digest(name), 1)


def with_anna(**company: object) -> tuple[Company, Agent]:
    return membership.add(Company("acme", **company), Person(("anna@example.com",)), agent_id="m1", now=1)  # type: ignore[arg-type]


def asking(code: str, email: str = "bob@example.com", desktop: str = "d", at: int = 1) -> Request:
    return Request("ABC234", email, digest(desktop) if desktop else "", code_digest(code), at)


def test_a_code_works_once() -> None:
    company, anna = with_anna()
    company = membership.with_code(company, Code(code_digest("K7QX2"), anna.id, DAY), now=1)
    redeemed = membership.redeem(company, code_digest("k7-qx2"), token("t1"), now=2)
    assert redeemed is not None
    company, agent = redeemed
    assert [one.digest for one in agent.tokens] == [digest("t1")]
    assert membership.redeem(company, code_digest("K7QX2"), token("t2"), now=3) is None


def test_a_code_expires() -> None:
    company, anna = with_anna()
    company = membership.with_code(company, Code(code_digest("K7QX2"), anna.id, DAY), now=1)
    assert membership.redeem(company, code_digest("K7QX2"), token("t1"), now=DAY) is None


def test_an_agent_has_a_few_codes_at_most() -> None:
    company, anna = with_anna()
    for at in range(8):
        company = membership.with_code(company, Code(code_digest(f"C{at}"), anna.id, DAY), now=1)
    assert membership.redeem(company, code_digest("C7"), token("t"), now=2) is not None
    assert membership.redeem(company, code_digest("C0"), token("t"), now=2) is None


def test_adding_an_agent_again_keeps_the_mailbox_and_adds_what_is_new() -> None:
    company, _ = with_anna()
    person = Person(("ANNA@example.com", "a.visser@example.com"), ("201",)).checked("NL")
    company, again = membership.add(company, person, agent_id="m2", now=2)
    assert len(company.agents) == 1
    assert (again.id, again.emails, again.numbers) == ("m1", ("anna@example.com", "a.visser@example.com"), ("201",))


def test_addresses_of_two_agents_are_no_third() -> None:
    company, _ = with_anna()
    company, _ = membership.add(company, Person(("bob@example.com",)), agent_id="m2", now=1)
    with pytest.raises(NotPossible, match="several agents"):
        membership.add(company, Person(("anna@example.com", "bob@example.com")), agent_id="m3", now=1)


@pytest.mark.parametrize("email", ["", "anna", "@example.com", "anna@", "a b@example.com", "a\n@example.com"])
def test_what_is_no_address_is_refused(email: str) -> None:
    with pytest.raises(NotPossible, match="no e-mail address"):
        Person((email,)).checked("NL")


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(NotPossible, match="no telephone number"):
        Person(("anna@example.com",), ("reception",)).checked("NL")


def test_a_revoked_agent_is_out_with_codes_and_desktops() -> None:
    company, anna = with_anna()
    company, anna = membership.with_token(company, anna, token("t1"))
    company = membership.with_code(company, Code(code_digest("K7QX2"), anna.id, DAY), now=1)
    company, gone = membership.revoke(company, "Anna@Example.com")
    assert gone is not None and gone.id == "m1"
    assert company.agents == () and company.codes == ()


def test_one_desktop_can_be_revoked_alone() -> None:
    company, anna = with_anna()
    for name in ("t1", "t2"):
        company, anna = membership.with_token(company, anna, token(name))
    company, gone = membership.revoke(company, "t1")
    assert gone is None
    assert [one.id for one in company.agents[0].tokens] == ["t2"]


def test_who_is_not_there_cannot_be_revoked() -> None:
    with pytest.raises(NotPossible, match="no agent 'nobody'"):
        membership.revoke(Company("acme"), "nobody")


class TestJoining:
    company = membership.with_join_code(Company("acme"), JoinCode(code_digest("JOIN"), DAY))

    def test_a_desktop_waits_until_it_is_approved_and_gets_one_token(self) -> None:
        company, waiting = membership.ask(self.company, asking("JOIN"), token("t1"), now=1)
        assert isinstance(waiting, Request)
        company, again = membership.ask(company, asking("JOIN"), token("t2"), now=2)
        assert isinstance(again, Request)
        company, agent = membership.approve(company, "bob@example.com", Person(()), agent_id="m9", now=3)
        assert agent.tokens == ()
        company, let_in = membership.ask(company, asking("JOIN"), token("t3"), now=4)
        assert isinstance(let_in, Agent)
        assert [one.id for one in let_in.tokens] == ["t3"]
        company, more = membership.ask(company, asking("JOIN"), token("t4"), now=5)
        assert isinstance(more, Request), "a second token needs a second approval"

    def test_another_desktop_cannot_fetch_the_token(self) -> None:
        company, _ = membership.ask(self.company, asking("JOIN", desktop="mine"), token("t1"), now=1)
        company, _ = membership.approve(company, "ABC234", Person(()), agent_id="m9", now=2)
        for thief in ("theirs", ""):
            company, answer = membership.ask(company, asking("JOIN", desktop=thief), token("t2"), now=3)
            assert isinstance(answer, Request)

    def test_who_says_nothing_of_itself_is_nobody_who_asked(self) -> None:
        nameless = asking("JOIN", desktop="")
        company, _ = membership.ask(self.company, nameless, token("t1"), now=1)
        company, _ = membership.approve(company, "ABC234", Person(()), agent_id="m9", now=2)
        thief = Request("XYZ789", "bob@example.com", "", code_digest("JOIN"), 3)
        company, answer = membership.ask(company, thief, token("t2"), now=3)
        assert answer == thief, "and not the request that was approved"

    def test_of_two_desktops_with_one_address_the_sign_tells_which(self) -> None:
        company, _ = membership.ask(self.company, asking("JOIN", desktop="one"), token("t1"), now=1)
        other = Request("XYZ789", "bob@example.com", digest("two"), code_digest("JOIN"), 1)
        company, _ = membership.ask(company, other, token("t1"), now=1)
        with pytest.raises(NotPossible, match="ABC234, XYZ789"):
            membership.approve(company, "bob@example.com", Person(()), agent_id="m9", now=2)
        company, _ = membership.approve(company, "xyz789", Person(()), agent_id="m9", now=2)
        assert [one.approved for one in company.requests] == [False, True]

    def test_an_old_join_code_lets_nobody_ask(self) -> None:
        company = membership.with_join_code(self.company, JoinCode(code_digest("NEW"), DAY))
        assert not membership.joins(company, code_digest("JOIN"), now=1)
        assert not membership.joins(self.company, code_digest("JOIN"), now=DAY)
        assert membership.ask(company, asking("JOIN"), token("t1"), now=1)[1] is None

    def test_who_was_approved_with_an_old_code_still_comes_in(self) -> None:
        company, _ = membership.ask(self.company, asking("JOIN"), token("t1"), now=1)
        company, _ = membership.approve(company, "ABC234", Person(()), agent_id="m9", now=2)
        company = membership.with_join_code(company, None)
        assert membership.joins(company, code_digest("JOIN"), now=3)
        assert isinstance(membership.ask(company, asking("JOIN"), token("t2"), now=3)[1], Agent)

    def test_only_so_many_may_wait(self) -> None:
        company = self.company
        with pytest.raises(TooMany):
            for at in range(1000):
                company, _ = membership.ask(company, asking("JOIN", f"u{at}@example.com"), token("t1"), now=1)

    def test_who_was_never_approved_is_forgotten(self) -> None:
        company, _ = membership.ask(self.company, asking("JOIN"), token("t1"), now=1)
        late = 15 * DAY
        company = membership.with_join_code(company, JoinCode(code_digest("JOIN"), 2 * late))
        company, _ = membership.ask(company, asking("JOIN", "anna@example.com", at=late), token("t1"), now=late)
        assert [one.email for one in company.requests] == ["anna@example.com"]

    def test_who_was_denied_stays_out_until_there_is_another_join_code(self) -> None:
        company, _ = membership.ask(self.company, asking("JOIN"), token("t1"), now=1)
        company, _ = membership.revoke(company, "ABC234")
        for now in (2, 3 * DAY):
            company, answer = membership.ask(company, asking("JOIN", at=now), token("t1"), now=now)
            assert answer is None
        later = 20 * DAY
        again, _ = membership.approve(company, "ABC234", Person(()), agent_id="m9", now=later)
        assert [one.approved for one in again.requests] == [True], "an administrator may think better of it"
        company = membership.with_join_code(company, JoinCode(code_digest("JOIN"), 2 * later))
        company, answer = membership.ask(company, asking("JOIN", at=later), token("t1"), now=later)
        assert isinstance(answer, Request)

    def test_what_was_denied_takes_nobodys_place_in_the_queue(self) -> None:
        company = self.company
        for number in range(250):
            request = replace(asking("JOIN"), id=f"R{number}", desktop=f"d{number}")
            company, answer = membership.ask(company, request, token("t1"), now=1)
            assert answer is not None
            company, _ = membership.revoke(company, f"R{number}")

    def test_nobody_who_did_not_ask_is_approved(self) -> None:
        with pytest.raises(NotPossible, match="waits"):
            membership.approve(self.company, "eve@example.com", Person(()), agent_id="m", now=1)


def test_the_roster_comes_back_as_it_was_written() -> None:
    company, anna = with_anna(region="DE", profile={"people": [{"name": "Anna"}]})
    company, _ = membership.with_token(company, anna, token("t1"))
    assert decode(encode(Roster((company,)))) == Roster((company,))
    assert decode(b"") == Roster()


def test_secrets_are_long_and_never_the_same() -> None:
    assert len({new_secret() for _ in range(50)}) == 50
    assert all(len(new_secret()) >= 43 for _ in range(5)), "256 bits"
    code = new_code()
    assert len(code.replace("-", "")) == 20
    assert code_digest(code.lower().replace("-", " ")) == code_digest(code)
    assert code_digest("O0-Il") == code_digest("0011")
