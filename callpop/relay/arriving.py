"""How people become agents: who gets a code or a token, and what changed for whoever was one already. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.relay import membership
from callpop.relay.keys import code_digest, digest, new_code, new_id, new_secret
from callpop.relay.membership import Person
from callpop.relay.roster import Agent, Code, Company, Token


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person with what is drawn for them.

    Attributes:
        person: As an administrator wrote it.
        secret: A code or a token, to be handed out if it came to count.
        is_token: Which of the two.
        agent_id: For an agent who is not known yet.
        token_id: For the token.
    """

    person: Person
    secret: str
    is_token: bool
    agent_id: str
    token_id: str

    @classmethod
    def of(cls, person: Person, *, token: bool = False) -> Newcomer:
        """With something drawn."""
        return cls(person, new_secret() if token else new_code(), token, new_id(), new_id())


@dataclass(frozen=True, slots=True)
class Arrival:
    """What became of a person.

    Attributes:
        newcomer: Who, and the secret.
        before: As the agent was; None: a new one.
        agent: As the agent is now.
        is_given: Whether the secret counts.
        unused_until: Until when an older code of the agent works, microseconds UTC; None: there is none.
    """

    newcomer: Newcomer
    before: Agent | None
    agent: Agent
    is_given: bool
    unused_until: int | None

    @property
    def is_new(self) -> bool:
        """Whether there is an agent more."""
        return self.before is None

    @property
    def is_changed(self) -> bool:
        """Whether an agent who was there has something more, or another name."""
        return self.before is not None and bool(self.added or self.name)

    @property
    def added(self) -> tuple[str, ...]:
        """The addresses and numbers that are new."""
        old, new = self.before, self.agent
        if old is None:
            return ()
        pairs = ((old.emails, new.emails), (old.numbers, new.numbers), (old.mobiles, new.mobiles))
        return tuple(one for before, after in pairs for one in after if one not in before)

    @property
    def name(self) -> str:
        """The name, if it is another one than before; '' otherwise."""
        return self.agent.name if self.before is not None and self.before.name != self.agent.name else ""


def take_in(
    company: Company, newcomer: Newcomer, *, at: int, code_until: int, asked: bool, desktop_if_unchanged: bool
) -> tuple[Company, Arrival]:
    """With the person as an agent, and with a token or, where it takes one, a code.

    A code is a way in for whoever finds it: who has an unused one, or a desktop already, gets no other just for
    having another number.

    Args:
        company: The company.
        newcomer: Who.
        at: Now, microseconds UTC.
        code_until: When a code would expire, microseconds UTC.
        asked: Whether an administrator wants a code for everybody.
        desktop_if_unchanged: Whether naming somebody without changing anything means one more desktop.

    Raises:
        NotPossible: The person cannot be added.
    """
    joined, agent = membership.add(company, newcomer.person.checked(company.region), agent_id=newcomer.agent_id, now=at)
    before = next((one for one in company.agents if one.id == agent.id), None)
    unused = max((one.until for one in company.unused_codes(agent, now=at)), default=None)
    if newcomer.is_token:
        joined, agent = membership.with_token(joined, agent, Token(newcomer.token_id, digest(newcomer.secret), at))
        return joined, Arrival(newcomer, before, agent, True, unused)
    arrival = Arrival(newcomer, before, agent, True, unused)
    is_needed = not agent.tokens and unused is None
    if is_needed or asked or (desktop_if_unchanged and not arrival.is_changed):
        code = Code(code_digest(newcomer.secret), agent.id, code_until)
        return membership.with_code(joined, code, now=at), arrival
    return joined, Arrival(newcomer, before, agent, False, unused)
