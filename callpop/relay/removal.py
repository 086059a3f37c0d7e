"""What is taken away from an agent who stays: single addresses and numbers. Pure, as in ``membership``."""

from __future__ import annotations

from msgspec.structs import replace

from callpop.calls.numbers import number_key
from callpop.relay.membership import NotPossible, Person, address
from callpop.relay.roster import Agent, Company


def take_away(company: Company, wanted: str, less: Person) -> tuple[Company, Agent]:
    """Take addresses and numbers away from an agent, whose mailbox and desktops stay.

    Args:
        company: The company.
        wanted: Any of the agent's addresses.
        less: What goes. A number goes however it is spelt.

    Returns:
        The company, and the agent as it is now.

    Raises:
        NotPossible: There is no such agent, something of it is not the agent's, or no address would be left.
    """
    agent = company.agent(wanted)
    if agent is None:
        raise NotPossible(f"there is no agent '{wanted[:60]}'; 'callpop relay agent list' shows all")
    who = agent.emails[0]
    going = {address(one) for one in less.emails}
    for one in less.emails:
        if address(one) not in agent.emails:
            raise NotPossible(f"'{one[:60]}' is no address of {who}, who has {', '.join(agent.emails)}")
    emails = tuple(one for one in agent.emails if one not in going)
    if not emails:
        raise NotPossible(
            f"an agent needs an e-mail address, and {who} would have none: "
            "'callpop relay agent revoke' takes the whole agent out"
        )
    changed = replace(
        agent,
        emails=emails,
        numbers=_without(agent.numbers, less.numbers, company.region, f"number of {who}", ("--mobile", agent.mobiles)),
        mobiles=_without(agent.mobiles, less.mobiles, company.region, f"mobile of {who}", ("--number", agent.numbers)),
    )
    # Whoever asked to be let in with an address that is the agent's no more was not approved for anybody else.
    requests = tuple(one for one in company.requests if one.email not in going)
    return replace(company.with_agent(changed), requests=requests), changed


def _without(
    own: tuple[str, ...], going: tuple[str, ...], region: str, what: str, other: tuple[str, tuple[str, ...]]
) -> tuple[str, ...]:
    for one in going:
        if not any(_same(one, each, region) for each in own):
            flag, theirs = other
            if any(_same(one, each, region) for each in theirs):
                raise NotPossible(f"'{one[:40]}' is no {what}, but stands among what {flag} takes away")
            raise NotPossible(f"'{one[:40]}' is no {what}, who has {', '.join(own) or 'none'}")
    return tuple(each for each in own if not any(_same(one, each, region) for one in going))


def _same(one: str, other: str, region: str) -> bool:
    key = number_key(one, region)
    return key is not None and key == number_key(other, region)
