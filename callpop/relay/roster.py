"""Who may post and who may read: the companies of a relay with their hooks and agents.

Values only. The roster is one JSON document in the store, replaced as a whole by compare and set, so that a
code works once for all processes together. Nothing in it is secret but the hooks' own secrets, which
``relay hook show`` has to print: tokens and codes are kept as digests.
"""

from __future__ import annotations

from typing import Any

import msgspec


class Token(msgspec.Struct, frozen=True):
    """A desktop that may read its agent's mailbox.

    Attributes:
        id: What administrators call it.
        digest: Of the token (``keys.digest``).
        since: When it was enrolled, microseconds UTC.
    """

    id: str
    digest: str
    since: int


class Agent(msgspec.Struct, frozen=True):
    """Somebody with a mailbox.

    Attributes:
        id: Names the mailbox; random, so that no two agents ever share one.
        emails: Case-folded; the first names the agent to administrators.
        numbers: Internal and direct numbers, as typed.
        mobiles: Mobiles, as typed.
        name: For colleagues' desktops; may be ''.
        since: When added, microseconds UTC.
        tokens: The desktops.
    """

    id: str
    emails: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()
    name: str = ""
    since: int = 0
    tokens: tuple[Token, ...] = ()


class Code(msgspec.Struct, frozen=True):
    """A personal enrolment code that nobody has used yet.

    Attributes:
        digest: Of the code (``keys.code_digest``).
        agent: The agent's id.
        until: When it expires, microseconds UTC.
    """

    digest: str
    agent: str
    until: int


class JoinCode(msgspec.Struct, frozen=True):
    """A company's code by which desktops ask to be let in.

    Attributes:
        digest: Of the code.
        until: When it expires, microseconds UTC.
    """

    digest: str
    until: int


class Request(msgspec.Struct, frozen=True):
    """A desktop that asked to be let in.

    Attributes:
        id: Six characters that the desktop shows too.
        email: Whose desktop it says it is, case-folded.
        desktop: Digest of the value by which the desktop proves that it is the one that asked; '' if it gave none.
        join: Digest of the join code it came with.
        at: When it asked first, microseconds UTC.
        approved: Whether an administrator said yes.
        site: Where it asked from, by which alone it is known if it gave no such value; '' if it did.
        denied: Whether an administrator said no, which holds until there is another join code.
    """

    id: str
    email: str
    desktop: str
    join: str
    at: int
    approved: bool = False
    site: str = ""
    denied: bool = False


class Hook(msgspec.Struct, frozen=True):
    """A URL to which the platform may post.

    Attributes:
        secret: The end of its path.
        since: When it was made, microseconds UTC.
        until: When it stops working after a rotation; None: it goes on.
    """

    secret: str
    since: int
    until: int | None = None


class EndedHook(msgspec.Struct, frozen=True):
    """A URL that has stopped working: known so that a platform which still posts there is told of.

    Attributes:
        digest: Of its secret.
        until: When it stopped, microseconds UTC.
    """

    digest: str
    until: int


class Company(msgspec.Struct, frozen=True):
    """One customer of the relay. Nothing crosses from one to another.

    Attributes:
        name: Unique; letters, digits and a few signs.
        region: Two-letter country of its numbers without a country code.
        hooks: The newest last.
        ended: The URLs before them, the last few.
        sources: Networks the platform posts from; empty: from anywhere.
        authorization: Digest of what the platform has to send as ``Authorization``; '': nothing.
        agents: In the order they were added.
        codes: Unused personal codes.
        join: The join code, or None: nobody can ask.
        requests: Who asked, and has not fetched a token yet.
        profile: What ``GET /v1/profile`` gives every desktop.
        leaving: Who was taken out, and whose mailbox has not been deleted yet.
    """

    name: str
    region: str = "NL"
    hooks: tuple[Hook, ...] = ()
    ended: tuple[EndedHook, ...] = ()
    sources: tuple[str, ...] = ()
    authorization: str = ""
    agents: tuple[Agent, ...] = ()
    codes: tuple[Code, ...] = ()
    join: JoinCode | None = None
    requests: tuple[Request, ...] = ()
    profile: dict[str, Any] = {}
    leaving: tuple[Agent, ...] = ()

    def agent(self, email: str) -> Agent | None:
        """The agent with this address."""
        wanted = email.strip().casefold()
        return next((one for one in self.agents if wanted in one.emails), None)

    def unused_codes(self, agent: Agent, *, now: int) -> tuple[Code, ...]:
        """The agent's personal codes that still work."""
        return tuple(one for one in self.codes if one.agent == agent.id and one.until > now)

    def with_agent(self, agent: Agent) -> Company:
        """With the agent in the place of the one with the same id, or added."""
        if any(one.id == agent.id for one in self.agents):
            agents = tuple(agent if one.id == agent.id else one for one in self.agents)
        else:
            agents = (*self.agents, agent)
        return msgspec.structs.replace(self, agents=agents)


class Roster(msgspec.Struct, frozen=True):
    """All companies of a relay."""

    companies: tuple[Company, ...] = ()

    def company(self, name: str) -> Company | None:
        """The company of this name."""
        return next((one for one in self.companies if one.name == name), None)

    def with_company(self, company: Company) -> Roster:
        """With the company in the place of the one with the same name, or added."""
        if self.company(company.name) is None:
            return Roster((*self.companies, company))
        return Roster(tuple(company if one.name == company.name else one for one in self.companies))


_decoder = msgspec.json.Decoder(Roster)


def encode(roster: Roster) -> bytes:
    """The document as the store keeps it."""
    return msgspec.json.encode(roster)


def decode(content: bytes) -> Roster:
    """Read the document; nothing yet is a roster without companies.

    Raises:
        msgspec.MsgspecError: It is none.
    """
    return _decoder.decode(content) if content else Roster()
