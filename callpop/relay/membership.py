"""Who becomes an agent, and who stops being one: pure changes of a company.

What is random or of the moment comes in from outside, so that a change can be tried again on a roster that
another process has changed meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from callpop.calls.numbers import number_key
from callpop.relay.keys import same
from callpop.relay.roster import Agent, Code, Company, JoinCode, Request, Token

_LONGEST_EMAIL = 254
_MOST_REQUESTS = 200
_MOST_DENIED = 1000
_MOST_CODES_EACH = 5
_REQUEST_KEPT = 14 * 24 * 3_600_000_000


class NotPossible(Exception):
    """What somebody asked for cannot be done; the text says why."""


class TooMany(NotPossible):
    """Not now: too many wait already."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whom an administrator adds.

    Attributes:
        emails: At least one.
        numbers: Internal and direct numbers.
        mobiles: Mobiles that the platform rings too.
        name: For colleagues' desktops; may be ''.
    """

    emails: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()
    name: str = ""

    def checked(self, region: str) -> Person:
        """With addresses case-folded, nothing twice, and all of it usable.

        Raises:
            NotPossible: Something is no address or no number.
        """
        emails = tuple(dict.fromkeys(address(one) for one in self.emails))
        if not emails:
            raise NotPossible("an agent needs an e-mail address")
        return Person(emails, _numbers(self.numbers, region), _numbers(self.mobiles, region), self.name.strip())


def address(text: str) -> str:
    """An e-mail address as it is compared.

    Raises:
        NotPossible: It is none.
    """
    folded = text.strip().casefold()
    name, at, place = folded.rpartition("@")
    plain = folded.isprintable() and not any(c.isspace() for c in folded)
    if not (at and name and place and plain) or len(folded) > _LONGEST_EMAIL:
        raise NotPossible(f"'{text[:60]}' is no e-mail address")
    return folded


def add(company: Company, person: Person, *, agent_id: str, now: int) -> tuple[Company, Agent]:
    """Add an agent; one who is there already keeps the mailbox, and what is new is added.

    Raises:
        NotPossible: The addresses belong to several agents.
    """
    known = {agent.id: agent for one in person.emails if (agent := company.agent(one)) is not None}
    if len(known) > 1:
        names = " and ".join(agent.emails[0] for agent in known.values())
        raise NotPossible(f"these addresses belong to several agents ({names}): revoke all but one of them first")
    old = next(iter(known.values()), None) or Agent(agent_id, (), since=now)
    agent = replace(
        old,
        emails=_union(old.emails, person.emails),
        numbers=_union(old.numbers, person.numbers),
        mobiles=_union(old.mobiles, person.mobiles),
        name=person.name or old.name,
    )
    return company.with_agent(agent), agent


def with_code(company: Company, code: Code, *, now: int) -> Company:
    """With one more personal code; expired ones go, and the oldest of an agent with many."""
    valid = [one for one in company.codes if one.until > now]
    own = [one for one in valid if one.agent == code.agent][-(_MOST_CODES_EACH - 1) :]
    return replace(company, codes=(*(one for one in valid if one.agent != code.agent), *own, code))


def with_token(company: Company, agent: Agent, token: Token) -> tuple[Company, Agent]:
    """With one more desktop of an agent."""
    changed = replace(agent, tokens=(*agent.tokens, token))
    return company.with_agent(changed), changed


def redeem(company: Company, digest: str, token: Token, *, now: int) -> tuple[Company, Agent] | None:
    """Turn a personal code into a token; None if there is no such code (any more)."""
    found = _code(company, digest, now)
    agent = next((one for one in company.agents if found is not None and one.id == found.agent), None)
    if found is None or agent is None:
        return None
    rest = tuple(one for one in company.codes if one is not found)
    return with_token(replace(company, codes=rest), agent, token)


def joins(company: Company, digest: str, *, now: int) -> bool:
    """Whether this is the company's join code; or was, when an approved desktop asked with it."""
    join = company.join
    return (join is not None and same(join.digest, digest) and join.until > now) or any(
        one.approved and same(one.join, digest) for one in company.requests
    )


def ask(company: Company, request: Request, token: Token, *, now: int) -> tuple[Company, Request | Agent | None]:
    """A desktop asks to be let in, or asks again.

    Args:
        company: Whose join code it has.
        request: As if it were the first time.
        token: For the agent, if it was approved.
        now: Microseconds UTC.

    Returns:
        The request as it stands; the agent if an administrator approved the desktop, whose token is given
        once; None if it may not ask.

    Raises:
        TooMany: It has to ask later.
    """
    recent = tuple(one for one in company.requests if one.denied or one.at > now - _REQUEST_KEPT)
    if len(recent) < len(company.requests):
        company = replace(company, requests=recent)
    waiting = next(
        (
            one
            for one in company.requests
            if one.email == request.email and same(one.join, request.join) and _is_same_desktop(one, request)
        ),
        None,
    )
    if waiting is None:
        if company.join is None or not same(company.join.digest, request.join):
            return company, None
        if sum(not one.denied for one in company.requests) >= _MOST_REQUESTS:
            raise TooMany("too many desktops wait to be approved")
        return replace(company, requests=(*company.requests, request)), request
    if waiting.denied:
        return company, None
    agent = company.agent(waiting.email)
    if not waiting.approved or agent is None:
        return company, waiting
    rest = tuple(one for one in company.requests if one is not waiting)
    return with_token(replace(company, requests=rest), agent, token)


def approve(company: Company, wanted: str, extra: Person, *, agent_id: str, now: int) -> tuple[Company, Agent]:
    """Let a desktop in that asked; one that was denied only if no other is meant.

    Args:
        company: The company.
        wanted: The request's id or address.
        extra: What else is known of the agent; may be all empty.
        agent_id: For an agent who is not known yet.
        now: Microseconds UTC.

    Raises:
        NotPossible: Nobody asked so, or several did.
    """
    named = [one for one in company.requests if wanted.upper() == one.id or wanted.strip().casefold() == one.email]
    waiting = [one for one in named if not one.approved]
    found = [one for one in waiting if not one.denied] or waiting
    if not found:
        raise NotPossible(f"no desktop of '{wanted[:60]}' waits; 'callpop relay agent list' shows who does")
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise NotPossible(f"several desktops ask for {wanted} ({ids}): name the one whose window shows the same sign")
    (request,) = found
    whole = Person((request.email, *extra.emails), extra.numbers, extra.mobiles, extra.name).checked(company.region)
    company, agent = add(company, whole, agent_id=agent_id, now=now)
    approved = tuple(replace(one, approved=True, denied=False) if one is request else one for one in company.requests)
    return replace(company, requests=approved), agent


def revoke(company: Company, wanted: str) -> tuple[Company, Agent | None]:
    """Take an agent out with all desktops, one desktop by its id, or deny a desktop that asked.

    It asks again by itself, and whoever is at it may: that it was denied holds until there is another join code.

    Returns:
        The company, and the agent if a mailbox has become nobody's: then ``gone`` is to be told of its deletion.
        Until then whoever was taken out can be taken out again.

    Raises:
        NotPossible: There is none.
    """
    name = wanted.strip().casefold()
    agent = company.agent(name)
    if agent is not None:
        return (
            replace(
                company,
                agents=tuple(one for one in company.agents if one is not agent),
                codes=tuple(one for one in company.codes if one.agent != agent.id),
                requests=tuple(one for one in company.requests if one.denied or one.email not in agent.emails),
                leaving=(*company.leaving, replace(agent, tokens=())),
            ),
            agent,
        )
    for one in company.agents:
        rest = tuple(token for token in one.tokens if token.id != name)
        if len(rest) < len(one.tokens):
            return company.with_agent(replace(one, tokens=rest)), None
    denied = [one for one in company.requests if name in (one.email, one.id.casefold()) and not one.denied]
    if denied:
        others = [one for one in company.requests if one not in denied]
        held = [one for one in others if one.denied] + [replace(one, approved=False, denied=True) for one in denied]
        open_ = (one for one in others if not one.denied)
        return replace(company, requests=(*open_, *held[-_MOST_DENIED:])), None
    left = next((one for one in company.leaving if name in one.emails), None)
    if left is not None:
        return company, left
    raise NotPossible(f"there is no agent '{wanted[:60]}'; 'callpop relay agent list' shows all")


def gone(company: Company, agent_id: str) -> Company:
    """With nothing more to be done for somebody who was taken out: the mailbox is deleted."""
    return replace(company, leaving=tuple(one for one in company.leaving if one.id != agent_id))


def shared_numbers(company: Company) -> dict[str, tuple[str, ...]]:
    """Numbers that several agents have, as one of them typed it, with the addresses of all of them."""
    owners: dict[str, tuple[str, dict[str, None]]] = {}
    for agent in company.agents:
        for number in (*agent.numbers, *agent.mobiles):
            key = number_key(number, company.region)
            if key is not None:
                owners.setdefault(key, (number, {}))[1][agent.emails[0]] = None
    return {number: tuple(who) for number, who in owners.values() if len(who) > 1}


def with_join_code(company: Company, join: JoinCode | None) -> Company:
    """With another join code, or none. Who asked with the old one and is not approved has to ask anew."""
    return replace(company, join=join, requests=tuple(one for one in company.requests if one.approved))


def _is_same_desktop(one: Request, other: Request) -> bool:
    """Whether the same desktop asks, as far as it proves that; what proves nothing is never the same."""
    return bool(other.desktop or other.site) and same(one.desktop, other.desktop) and same(one.site, other.site)


def _code(company: Company, digest: str, now: int) -> Code | None:
    found = None
    for one in company.codes:
        # All of them are compared: how long it takes says nothing.
        if same(one.digest, digest) and one.until > now:
            found = one
    return found


def _numbers(given: tuple[str, ...], region: str) -> tuple[str, ...]:
    for one in given:
        if number_key(one, region) is None:
            raise NotPossible(f"'{one[:40]}' is no telephone number")
    return tuple(dict.fromkeys(one.strip() for one in given))


def _union(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))
