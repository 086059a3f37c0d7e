"""What is known of the other end of a call, beside what the notifications say of it."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.calls.contact import Contact


@dataclass(frozen=True, slots=True)
class Known:
    """Who it may be, as far as books and systems have said so by now.

    Attributes:
        contacts: The most trusted first; several are several people.
        place: Where an unknown number is from, or ''.
        searching: Whether a system is being asked at this moment.
        settled: Whether all have answered: only then does no contact mean that nobody knows them.
        for_call: Whether the agent said who it is for this call alone: it can be remembered for the number.
        for_number: Whether the agent said during this call that it is so for all of the number: it can be undone.
    """

    contacts: tuple[Contact, ...] = ()
    place: str = ""
    searching: bool = False
    settled: bool = True
    for_call: bool = False
    for_number: bool = False

    @property
    def contact(self) -> Contact | None:
        """The one contact, if there is no doubt."""
        return self.contacts[0] if len(self.contacts) == 1 else None

    @property
    def is_known(self) -> bool | None:
        """Whether anybody was found; None while that is not settled."""
        return True if self.contacts else (False if self.settled else None)


NOTHING = Known()
"""Nobody was found, and nobody is left to be asked."""
