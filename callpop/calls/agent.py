"""Who the agent is, and whether a party of a notification is them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from msgspec import structs

from callpop.calls.numbers import number_key
from callpop.notifications.model import Party


@dataclass(frozen=True, slots=True)
class Agent:
    """What settings say of the agent, made ready for comparison.

    Attributes:
        emails: The agent's addresses, case-folded.
        numbers: Keys (``number_key``) of the agent's internal and direct numbers.
        mobiles: Keys of the agent's mobiles; a party with one of them is the agent too.
        region: Two-letter country of numbers without a country code.
        colleagues: Addresses and number keys of the directory of colleagues.
        last_digits: Last digits of all own numbers: most of a company's calls are told apart by
            these alone, without parsing a number.
    """

    emails: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    mobiles: frozenset[str] = frozenset()
    region: str = "NL"
    colleagues: frozenset[str] = frozenset()
    last_digits: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        *,
        emails: tuple[str, ...] = (),
        numbers: tuple[str, ...] = (),
        mobiles: tuple[str, ...] = (),
        region: str = "NL",
        colleagues: tuple[str, ...] = (),
    ) -> Agent:
        """Make an agent of addresses and numbers in any spelling."""

        def keys(spelt: tuple[str, ...]) -> frozenset[str]:
            return frozenset(key for key in (number_key(one, region) for one in spelt) if key)

        known = frozenset(one.strip().casefold() for one in colleagues if "@" in one)
        known |= keys(tuple(one for one in colleagues if "@" not in one))
        own, mobile = keys(numbers), keys(mobiles)
        return cls(
            emails=frozenset(one.strip().casefold() for one in emails if one.strip()),
            numbers=own,
            mobiles=mobile,
            region=region,
            colleagues=known,
            last_digits=frozenset(key[-1] for key in own | mobile),
        )

    @property
    def fingerprint(self) -> str:
        """Hash of all that influences a fold: when it changes, records are folded again."""
        named = (self.emails, self.numbers, self.mobiles, self.colleagues)
        text = repr([sorted(one) for one in named] + [self.region])
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

    def is_party(self, party: Party) -> bool:
        """Whether the party is this agent: by address, or by number where it has no address."""
        if party.emails:
            return not self.emails.isdisjoint(party.emails)
        if not self.last_digits:
            return False
        spelt = (*party.account_numbers, *party.user_numbers, party.number)
        return any(self.owns_number(one) for one in spelt)

    def owns_number(self, number: str | None) -> bool:
        """Whether the number is one of the agent's own."""
        if not number or (number[-1].isdigit() and number[-1] not in self.last_digits):
            return False
        key = number_key(number, self.region)
        return key is not None and (key in self.numbers or key in self.mobiles)

    def is_mobile(self, party: Party) -> bool:
        """Whether the party's number is one that settings mark as the agent's mobile."""
        return bool(self.mobiles) and number_key(party.number, self.region) in self.mobiles

    def is_colleague(self, party: Party) -> bool:
        """Whether the party is of the company: by the platform's word or by the directory."""
        if party.has_identity:
            return True
        key = number_key(party.number, self.region)
        return key is not None and key in self.colleagues


def same_party(one: Party, other: Party) -> bool:
    """Whether two descriptions inside one conversation mean the same person or phone.

    The surest thing both have decides: addresses, then accounts, then numbers. A caller's
    identity may be left out of early notifications, where only the number can tell.
    """
    if one.emails and other.emails:
        return not set(one.emails).isdisjoint(other.emails)
    ours = {*one.account_numbers, *one.user_numbers}
    theirs = {*other.account_numbers, *other.user_numbers}
    if ours and theirs:
        return not ours.isdisjoint(theirs)
    return (one.number is not None and (one.number == other.number or one.number in theirs)) or (
        other.number is not None and other.number in ours
    )


def surely_same_party(one: Party, other: Party) -> bool:
    """As ``same_party``, for parties of two calls that nothing else links: all who withhold their number differ."""
    return same_party(_without_withheld(one), _without_withheld(other))


def is_nameless(party: Party) -> bool:
    """Whether nothing tells who it is: no identity, and a number that is withheld, empty or missing."""
    return not party.has_identity and (not party.number or party.withheld)


def _without_withheld(party: Party) -> Party:
    return structs.replace(party, number=None) if party.withheld or not party.number else party


def names_any(parties: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether the two lists have a party in common."""
    return any(same_party(one, other) for one in parties for other in others)
