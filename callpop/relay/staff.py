"""The agents of one company, ready to be found by what a notification says of a party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from hashlib import blake2b

from callpop.calls.agent import Agent
from callpop.calls.numbers import number_key
from callpop.notifications.model import Notification, Party

NUMBERS_BETWEEN = ", "

_NONE: frozenset[str] = frozenset()


class Staff:
    """Who reads which mailbox. Immutable; make a new one when the roster changes, not per notification.

    Says of a party what ``Agent.is_party`` of every agent would, without asking each of them.

    Args:
        agents: The company's agents that may read, by mailbox.
        region: Two-letter country of the company's numbers without a country code.
    """

    def __init__(self, agents: Mapping[str, Agent], *, region: str = "NL") -> None:
        self.region = region
        self._agents = dict(agents)
        emails: dict[str, set[str]] = defaultdict(set)
        numbers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for mailbox, agent in self._agents.items():
            for email in agent.emails:
                emails[email].add(mailbox)
            for key in agent.numbers | agent.mobiles:
                numbers[agent.region][key].add(mailbox)
        self._by_email = {email: frozenset(found) for email, found in emails.items()}
        self._by_number = {at: {key: frozenset(found) for key, found in keys.items()} for at, keys in numbers.items()}
        self._last_digits = frozenset(key[-1] for keys in self._by_number.values() for key in keys)

    def __len__(self) -> int:
        return len(self._agents)

    def __contains__(self, mailbox: object) -> bool:
        return mailbox in self._agents

    @cached_property
    def fingerprint(self) -> str:
        """Differs for companies in which a notification may name others."""
        one_by_one = (f"{mailbox} {agent.fingerprint}\n" for mailbox, agent in sorted(self._agents.items()))
        text = "".join((self.region, "\n", *one_by_one))
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    def agent(self, mailbox: str) -> Agent | None:
        """The agent who reads a mailbox, or None if nobody does any more."""
        return self._agents.get(mailbox)

    def known(self, mailboxes: Iterable[str]) -> frozenset[str]:
        """Those of the mailboxes that somebody still reads."""
        return frozenset(one for one in mailboxes if one in self._agents)

    def is_party(self, party: Party) -> frozenset[str]:
        """The mailboxes of the agents who are this party: by address, or by number where it has none."""
        if party.emails:
            if len(party.emails) == 1:
                return self._by_email.get(party.emails[0], _NONE)
            return _NONE.union(*(self._by_email.get(one, _NONE) for one in party.emails))
        if not self._by_number:
            return _NONE
        found = _NONE
        for spelt in (*party.account_numbers, *party.user_numbers, party.number):
            found |= self.owners(spelt)
        return found

    def owners(self, number: str | None) -> frozenset[str]:
        """The mailboxes of the agents to whom the number belongs."""
        # Most numbers are told apart by their last digit, without parsing them (as in Agent).
        if not number or (number[-1].isdigit() and number[-1] not in self._last_digits):
            return _NONE
        found = _NONE
        for region, keys in self._by_number.items():
            key = number_key(number, region)
            if key is not None:
                found |= keys.get(key, _NONE)
        return found

    def named(self, notification: Notification) -> frozenset[str]:
        """The mailboxes of the agents whom a notification names: as target, caller or redirector."""
        found = self.is_party(notification.caller)
        for target in notification.targets:
            found |= self.is_party(target)
        if notification.redirector is not None:
            found |= self.is_party(notification.redirector)
        return found

    def targets(self, notification: Notification) -> frozenset[str]:
        """The mailboxes of the agents whom a notification names as targets."""
        found = _NONE
        for target in notification.targets:
            found |= self.is_party(target)
        return found

    def strangers(self, notification: Notification) -> frozenset[str]:
        """Addresses of targets whom nobody is enrolled for; for ``callpop relay explain``."""
        return frozenset(
            email for target in notification.targets for email in target.emails if email not in self._by_email
        )

    def strange_numbers(self, notification: Notification) -> frozenset[str]:
        """The internal numbers of each target that is no agent, where the notification names no target by e-mail.

        Several of one target stand in one text (``NUMBERS_BETWEEN``): whoever has one of them is that target.
        Where a platform gives addresses, a target without is a door, a fax or a group, and nobody's to enrol. A number
        that is not internal may be anybody's: that of a customer who is called.
        """
        if any(target.emails for target in notification.targets):
            return _NONE
        return frozenset(
            NUMBERS_BETWEEN.join(dict.fromkeys((*target.account_numbers, *target.user_numbers)))
            for target in notification.targets
            if target.has_identity and not self.is_party(target)
        )
