"""Who is calling, from all that can say so: the books at once, systems that must be asked a little later."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from callpop.calls.contact import Contact, ContactSource
from callpop.calls.known import NOTHING, Known
from callpop.calls.numbers import is_withheld, number_key
from callpop.calls.record import Record
from callpop.contacts.keeper import Keeper
from callpop.contacts.merging import merged
from callpop.contacts.place import Places, may_have_place
from callpop.crm.rules import Treatment, treated
from callpop.events import BookState, ContactsChanged, Event, LookupState
from callpop.intake.aside import aside
from callpop.intake.vault import Vault
from callpop.settings.schema import RuleCard, Settings

if TYPE_CHECKING:  # brings an HTTP client with it: loaded when there are look-ups
    from callpop.crm.lookup_cache import LookupCache
    from callpop.crm.lookups import Findings, Lookups

_AFTER_THE_CARD = 0.05
"""Seconds in which the interpreter is left to the card; what is asked then takes longer than that anyway."""

_REMEMBERED = 256
T = TypeVar("T")


class Callers:
    """Answers at once with what is at hand, and asks the rest behind the card. Of the engine's loop.

    Args:
        vault: The database.
        secret: Gives the secret kept under a name, or None; may block, so it is asked on other threads.
        deliver: Takes events: states of books, and what became known of a caller.
        report: Takes our own bugs.
        clock: Microseconds UTC.
    """

    def __init__(
        self,
        *,
        vault: Vault,
        secret: Callable[[str], str | None],
        deliver: Callable[[Event], None],
        report: Callable[[BaseException, str], None],
        clock: Callable[[], int],
    ) -> None:
        self._deliver, self._report = deliver, report
        self._keeper = Keeper(
            database=lambda: vault.database, secret=secret, deliver=deliver, report=report, clock=clock
        )
        self._vault, self._secret, self._clock = vault, secret, clock
        self._lookups: Lookups | None = None
        self._opening: asyncio.Task[None] | None = None
        self._places: Places | None = None
        self._language = ""
        self._settings = Settings()
        self._trust: dict[str, int] = {}
        self._answers: OrderedDict[str, Findings] = OrderedDict()
        self._from: OrderedDict[str, str] = OrderedDict()
        self._chosen: OrderedDict[str, Known] = OrderedDict()
        self._asking: dict[str, asyncio.Task[None]] = {}

    def follow(self, settings: Settings, before: Settings | None = None) -> None:
        """Use these books and systems from now on. On a running loop.

        Args:
            settings: As they are now.
            before: As they were, or None at the start.
        """
        self._settings = settings
        region = settings.agent.region
        moved = before is None or region != before.agent.region
        names = [*(book.name for book in settings.all_books), *(one.name for one in settings.lookups)]
        self._trust = {name: place for place, name in reversed(list(enumerate(names)))}
        if before is None or moved or settings.all_books != before.all_books:
            self._keeper.follow(settings)
        if before is None or moved or settings.lookups != before.lookups:
            self._answers.clear()
            if self._lookups is not None:
                self._lookups.follow(settings.lookups, region)
            elif settings.lookups and self._opening is None:
                self._opening = asyncio.get_running_loop().create_task(self._open())
        if moved:
            self._ask_anew()

    def speak(self, language: str) -> None:
        """Name places in this language (two letters); until it is known, none are asked for."""
        if language != self._language:
            self._language = language
            self._ask_anew()

    def known(self, record: Record) -> Known:
        """What is at hand; well under a millisecond."""
        return self._known(self._key(record), record.call_ids, record.internal)

    def ask(self, record: Record) -> None:
        """Have asked behind the card who it is and where from; ``ContactsChanged`` brings the answers."""
        key = self._key(record)
        if key is None or record.internal or not key.startswith("+") or key in self._asking:
            return
        task = asyncio.get_running_loop().create_task(self._ask(key))
        self._asking[key] = task
        task.add_done_callback(lambda _: self._asking.pop(key, None))

    def treatment(self, record: Record) -> Treatment:
        """What the agent's rules make of a call."""
        rules = self._settings.all_rules
        if not rules:
            return Treatment()
        return treated(rules, record, region=self._settings.agent.region, known=self.known(record))

    def kept_away(self, record: Record) -> str:
        """Why a call shows no card, or ''."""
        said = self.treatment(record)
        if said.card is not RuleCard.NEVER:
            return ""
        return f"no popup: a rule keeps its card away ({', '.join(said.because)})"

    async def find(self, number: str) -> Known:
        """Who has a number, books and systems: for a try-out."""
        key = None if is_withheld(number) else number_key(number, self._settings.agent.region)
        contacts, settled = self._keeper.find(key), True
        if self._opening is not None:
            await self._opening
        if self._lookups is not None:
            found = await self._lookups.find(key)
            contacts, settled = (*contacts, *found.contacts), found.settled
        return Known(self._picked(self._merged(contacts), key, ()), settled=settled)

    async def place(self, key: str) -> str:
        """Where a number is from (E.164), or ''; takes seconds at the first time."""
        if key in self._from:
            return self._from[key]
        if self._places is None or not may_have_place(key, region=self._settings.agent.region):
            return ""
        return await self._places.place(key)

    def states(self) -> tuple[BookState, ...]:
        """The state of each book, in the order of trust."""
        return self._keeper.states()

    def lookup_states(self) -> tuple[LookupState, ...]:
        """How each CRM is that is asked, in the order of the settings; none while that is being loaded."""
        return () if self._lookups is None else self._lookups.states()

    def refresh(self, name: str | None) -> None:
        """Read a book now, or all."""
        self._keeper.refresh(name)

    async def choose(self, record: Record, contact: Contact, *, for_number: bool = False) -> None:
        """Remember that this call, or all calls of its number, are of this contact; the last word counts.

        Raises:
            StorageUnavailable: It could not be kept.
        """
        source = next((one for one in contact.sources if one.book in self._trust), None)
        numbered = (self._key(record) or "").startswith("+") and not record.internal and source is not None
        chosen = Known((contact,), for_call=numbered and not for_number, for_number=numbered and for_number)
        undone = chosen.for_call and any(self._chosen.get(one, NOTHING).for_number for one in record.call_ids)
        for call_id in record.call_ids:
            self._chosen[call_id] = chosen
        _bound(self._chosen)
        self._deliver(ContactsChanged(self.known(record), call_ids=record.call_ids))
        if undone:
            await self._keeper.unchoose(number_key=self._key(record))
        if source is not None:
            await self._keep(record, source, for_number=for_number)
        if source is not None and for_number:
            # Other calls of the number follow; of this one more is known than of them.
            self._deliver(ContactsChanged(self.known(record), call_ids=record.call_ids))

    def forget(self, number_key: str, call_ids: Iterable[str]) -> None:
        """Let go of all that is remembered of a number and of its calls: it was taken out of the file."""
        self._answers.pop(number_key, None)
        self._from.pop(number_key, None)
        for call_id in call_ids:
            self._chosen.pop(call_id, None)
        self._keeper.reopen()
        if self._lookups is not None:
            self._lookups.forget_number(number_key)

    def photo(self, contact: Contact) -> bytes | None:
        """A contact's picture as its book has it."""
        return self._keeper.photo(contact)

    async def stop(self) -> None:
        """End what is under way; before the database closes."""
        for task in list(self._asking.values()):
            task.cancel()
        self._keeper.stop()
        await asyncio.gather(*self._asking.values(), return_exceptions=True)
        if self._places is not None:
            await self._places.end()
        if self._lookups is not None:
            await self._lookups.close()

    def _ask_anew(self) -> None:
        if self._places is not None:
            self._places.stop()
        self._from.clear()
        region = self._settings.agent.region
        self._places = Places(language=self._language, region=region) if self._language else None

    async def _keep(self, record: Record, source: ContactSource, *, for_number: bool) -> None:
        key = self._key(record)
        if for_number and key is not None:
            await self._keeper.choose(source, number_key=key)
            self._tell(key)
            return
        for call_id in record.call_ids:
            await self._keeper.choose(source, call_id=call_id)

    async def _open(self) -> None:
        """Load what asks systems, aside: it must not delay the first notification."""

        def load() -> tuple[type[Lookups], type[LookupCache]]:
            from callpop.crm.lookup_cache import LookupCache
            from callpop.crm.lookups import Lookups

            return Lookups, LookupCache

        make, cache = await aside(load)
        self._lookups = make(
            cache=cache(lambda: self._vault.database),
            secret=self._secret,
            late=self._heard,
            report=self._report,
            clock=self._clock,
            deliver=self._deliver,
        )
        self._lookups.follow(self._settings.lookups, self._settings.agent.region)
        self._opening = None

    async def _ask(self, key: str) -> None:
        await asyncio.sleep(_AFTER_THE_CARD)
        if self._opening is not None:
            await self._opening
        if self._lookups is not None:
            self._heard(key, await self._lookups.find(key))
        known = self._known(key, (), False)
        if known.contacts or self._places is None or key in self._from:
            return
        if not may_have_place(key, region=self._settings.agent.region):
            return
        place = await self._places.place(key)
        if place:
            self._from[key] = place
            _bound(self._from)
            self._tell(key)

    def _heard(self, key: str, findings: Findings) -> None:
        before = self._answers.get(key)
        self._answers[key] = findings
        self._answers.move_to_end(key)
        _bound(self._answers)
        if self._settings.lookups and findings != before:
            self._tell(key)

    def _tell(self, key: str) -> None:
        self._deliver(ContactsChanged(self._known(key, (), False), number_key=key))

    def _known(self, key: str | None, call_ids: Iterable[str], internal: bool) -> Known:
        ids = tuple(call_ids)
        chosen = next((self._chosen[one] for one in ids if one in self._chosen), None)
        if chosen is not None:
            return chosen
        # What was said of a call may stand under any of its names.
        found = next((one for call_id in ids[1:] if (one := self._keeper.find(None, call_id=call_id))), ())
        contacts = found or self._keeper.find(key, call_id=ids[0] if ids else None)
        if key is None or internal or not key.startswith("+"):
            return replace(NOTHING, contacts=contacts)
        place = self._from.get(key, "")
        if not self._settings.lookups:
            return Known(contacts, place)
        answer = self._answers.get(key)
        if answer is None:
            return Known(contacts, place, searching=True, settled=False)
        every = self._merged((*contacts, *answer.contacts))
        return Known(self._picked(every, key, ids), place, settled=answer.settled)

    def _picked(self, contacts: tuple[Contact, ...], key: str | None, call_ids: tuple[str, ...]) -> tuple[Contact, ...]:
        """Of several that systems bring, the one that the agent chose before."""
        if len(contacts) <= 1:
            return contacts
        choices = [self._keeper.choice(call_id=call_id) for call_id in call_ids] + [self._keeper.choice(number_key=key)]
        chosen = next((one for one in choices if one is not None), None)
        said = [one for one in contacts if any((source.book, source.ref) == chosen for source in one.sources)]
        return tuple(said[:1]) or contacts

    def _merged(self, contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
        return merged(contacts, self._trust) if contacts else ()

    def _key(self, record: Record) -> str | None:
        return number_key(record.remote.number, self._settings.agent.region)


def _bound(remembered: OrderedDict[str, T]) -> None:
    while len(remembered) > _REMEMBERED:
        remembered.popitem(last=False)
