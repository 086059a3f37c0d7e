"""The company profile: what an administrator sets once for all desktops (interface.md, 'The relay')."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from typing import Any

import msgspec

from callpop.relay.membership import NotPossible
from callpop.relay.roster import Agent, Company

_EMPTY: dict[str, Any] = {"people": [], "lines": [], "crm": {}, "contacts": [], "locked": []}
_LISTS = ("people", "lines", "contacts", "rules")
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile as every desktop of a company gets it.

    Attributes:
        content: JSON.
        etag: Changes with the content; with its quotes.
        region: The company's.
    """

    content: bytes
    etag: str
    region: str = ""

    @classmethod
    def of(cls, company: Company) -> Profile:
        """The profile that was set, and the names of agents that it does not bring itself."""
        whole = {**_EMPTY, **company.profile}
        people = list(whole["people"])
        named = {str(email).casefold() for one in people for email in one.get("emails", ())}
        for agent in company.agents:
            if agent.name and named.isdisjoint(agent.emails):
                people.append({"name": agent.name, "emails": list(agent.emails), "numbers": list(agent.numbers)})
        whole["people"] = people
        content = msgspec.json.encode(whole)
        return cls(content, _etag(content), company.region)

    def of_reader(self, agent: Agent) -> Profile:
        """The same with what is the reader's own: calls to it are in the mailbox, and the desktop has to know them."""
        added = self._own(agent)
        # The whole is the same for hundreds: it is not encoded for each anew.
        return Profile(self.content[:-1] + b',"reader":' + added + b"}", self.etag_of(agent), self.region)

    def etag_of(self, agent: Agent) -> str:
        """That of ``of_reader``, without making it: each answer to a poll tells it."""
        return _etag(self.etag.encode() + self._own(agent))

    def _own(self, agent: Agent) -> bytes:
        own = {"emails": agent.emails, "numbers": agent.numbers, "mobiles": agent.mobiles, "region": self.region}
        return msgspec.json.encode(own)


def read(content: bytes, *, toml: bool) -> dict[str, Any]:
    """A profile as an administrator wrote it.

    Args:
        content: The file's.
        toml: Whether it is TOML; JSON otherwise.

    Raises:
        NotPossible: It is no profile, holds a secret, which would then stand on every desktop, or what desktops
            do not know and would leave out.
    """
    if len(content) > _LARGEST:
        raise NotPossible(f"the profile is too large: expected at most {_LARGEST} bytes")
    try:
        found: object = tomllib.loads(content.decode()) if toml else msgspec.json.decode(content)
        msgspec.json.encode(found)
    except (ValueError, TypeError, msgspec.MsgspecError, RecursionError) as problem:
        raise NotPossible(f"the profile cannot be read: {str(problem)[:200]}") from None
    if not isinstance(found, dict):
        raise NotPossible("the profile: expected an object with people, lines, crm, contacts, locked")
    _check(found)
    return found


def _etag(content: bytes) -> str:
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def _check(found: dict[str, Any]) -> None:
    for key in _LISTS:
        value = found.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise NotPossible(f"{key}: expected a list of tables")
    if not isinstance(found.get("crm", {}), dict):
        raise NotPossible("crm: expected a table")
    locked = found.get("locked", [])
    if not isinstance(locked, dict) and not (isinstance(locked, list) and all(isinstance(one, str) for one in locked)):
        raise NotPossible("locked: expected a list of settings, or a table of settings with their values")
    for one in found.get("people", ()):
        if not isinstance(one.get("name"), str):
            raise NotPossible("people: expected a name in each")
        if not _texts(one.get("emails", [])) or not _texts(one.get("numbers", [])):
            raise NotPossible("people: expected lists of texts as emails and numbers")
    for one in found.get("lines", ()):
        if not isinstance(one.get("number"), str) or not isinstance(one.get("label"), str):
            raise NotPossible("lines: expected a number and a label in each")
    # A server hands profiles out, and reads none.
    from callpop.crm.guard import Guard
    from callpop.crm.template import check
    from callpop.settings.company_check import problems

    guard = Guard.of(hosts=_hosts(found))
    for problem in problems(found, template=lambda text: check(text, guard)):
        raise NotPossible(problem)


def _hosts(found: dict[str, Any]) -> list[str]:
    """The hosts that desktops will be allowed to open; a locked list weighs more."""
    said = [
        table.get(key)
        for table, key in ((found.get("locked"), "crm.hosts"), (found.get("crm"), "hosts"))
        if isinstance(table, dict)
    ]
    return next((one for one in said if isinstance(one, list) and _texts(one)), [])


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
