"""What the desktop may ask of address books and look-ups: who somebody is."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from callpop.calls.contact import Contact
from callpop.calls.known import Known
from callpop.calls.record import Record
from callpop.contacts.kept import contact_from
from callpop.engine.door import Door
from callpop.events import BookState, EntryChanged, Event, LookupState
from callpop.intake.callers import Callers
from callpop.intake.vault import Vault
from callpop.storage import call_log, contacts


class ContactsDoor:
    """Address books and look-ups. May be used from any thread.

    Args:
        door: To the engine.
        callers: Knows who calls.
        vault: Has the file.
        deliver: Takes each event.
    """

    def __init__(self, *, door: Door, callers: Callers, vault: Vault, deliver: Callable[[Event], None]) -> None:
        self._door, self._callers, self._vault, self._deliver = door, callers, vault, deliver

    def states(self) -> Future[tuple[BookState, ...]]:
        """How each address book is, in the order of trust; ``BookState`` events tell of changes."""

        async def states() -> tuple[BookState, ...]:
            return self._callers.states()

        return self._door.submit(states())

    def lookup_states(self) -> Future[tuple[LookupState, ...]]:
        """How each CRM is that is asked for callers; ``LookupState`` events tell of changes."""

        async def states() -> tuple[LookupState, ...]:
            return self._callers.lookup_states()

        return self._door.submit(states())

    def refresh(self, name: str | None = None) -> Future[None]:
        """Read an address book now, or all of them."""

        async def refresh() -> None:
            self._callers.refresh(name)

        return self._door.submit(refresh())

    def find(self, number_text: str) -> Future[Known]:
        """Who has a number, in the books and the systems that are asked when it rings; takes 1.5 seconds at most."""
        return self._door.submit(self._callers.find(number_text))

    def search(self, text: str, limit: int = 50) -> Future[tuple[Contact, ...]]:
        """Contacts of the address books of which each word of the text is a part, by name."""
        return self._door.ask(
            lambda conn: tuple(contact_from(found) for _, found in contacts.page(conn, limit=limit, search=text))
        )

    def known(self, record: Record) -> Future[Known]:
        """What is at hand of the other end of a call."""

        async def known() -> Known:
            return self._callers.known(record)

        return self._door.submit(known())

    def place(self, number_key: str) -> Future[str]:
        """Where a number (E.164) is from, in the agent's language; '' if that is not known. Takes seconds at first."""
        return self._door.submit(self._callers.place(number_key))

    def choose(self, record: Record, contact: Contact, *, for_number: bool = False) -> Future[None]:
        """Remember that this call, or every call of its number, is of this contact; StorageUnavailable if it cannot."""
        return self._door.submit(self._choose(record, contact, for_number=for_number))

    def photo(self, contact: Contact) -> Future[bytes | None]:
        """A contact's picture as its book has it, not yet decoded."""

        async def photo() -> bytes | None:
            return self._callers.photo(contact)

        return self._door.submit(photo())

    def speak(self, language: str) -> None:
        """The screen's language, two letters: places of numbers are named in it."""
        self._door.post(self._callers.speak, language)

    async def _choose(self, record: Record, contact: Contact, *, for_number: bool) -> None:
        await self._callers.choose(record, contact, for_number=for_number)
        entry = await self._vault.run(
            lambda conn: call_log.rename(conn, record.call_id, contact.title, contact.organisation)
        )
        if entry is not None:
            self._deliver(EntryChanged(entry))
