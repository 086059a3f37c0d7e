"""The agent that the settings describe."""

from __future__ import annotations

from callpop.calls.agent import Agent
from callpop.settings.schema import Settings


def agent_of(settings: Settings) -> Agent:
    """Make the agent of addresses, numbers and colleagues in the settings."""
    agent = settings.agent
    known = [spelt for person in settings.everybody for spelt in (*person.emails, *person.numbers)]
    return Agent.of(
        emails=agent.emails,
        numbers=agent.numbers,
        mobiles=agent.mobiles,
        region=agent.region,
        colleagues=tuple(known),
    )
