"""Records that open without a click: when the phone rings, or when the agent answers."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from callpop.calls.entry import LogEntry
from callpop.calls.known import Known
from callpop.calls.numbers import number_key
from callpop.calls.popup import CardState, Step
from callpop.crm.opening import Moment, opens_by_itself
from callpop.desktop.call_actions import CallActions
from callpop.events import CallEvent, ContactsChanged
from callpop.settings.schema import Settings

_MOST_WAITING = 32
_REMEMBERED = 256
_RINGS = (CardState.RINGING, CardState.PASSED_ON)


class OpensByItself:
    """Opens a record once, at the moment that the settings or a rule ask for.

    Args:
        actions: Opens it, and knows what was opened by a click.
        settings: As they are now.
    """

    def __init__(self, *, actions: CallActions, settings: Callable[[], Settings]) -> None:
        self._actions, self._settings = actions, settings
        self._waiting: dict[str, tuple[Moment, LogEntry]] = {}
        self._seen: OrderedDict[tuple[str, Moment], None] = OrderedDict()

    def call_changed(self, event: CallEvent) -> None:
        """A call of the agent is new, or has changed: only one whose card says so now is live.

        So is one whose card a rule keeps away: the same rule, or another, may open its record.
        """
        record = event.entry.record
        for call_id in record.call_ids:
            waiting = self._waiting.pop(call_id, None)
            if waiting is not None and record.outcome is waiting[1].record.outcome:
                self._waiting[record.call_id] = (waiting[0], event.entry)
        for change in event.changes:
            if change.step is Step.SHOWN and change.card.state in _RINGS:
                self._consider(Moment.RINGING, event.entry, event.known)
            elif change.card.state is CardState.IN_CALL:
                self._consider(Moment.ANSWERED, event.entry, event.known)
        if event.without_card in _RINGS:
            self._once(Moment.RINGING, event.entry, event.known)
        elif event.without_card is CardState.IN_CALL:
            self._once(Moment.ANSWERED, event.entry, event.known)

    def contacts_changed(self, event: ContactsChanged) -> None:
        """More is known of callers, perhaps of one whose record waits for that."""
        for call_id, (moment, entry) in list(self._waiting.items()):
            if self._concerns(event, entry):
                del self._waiting[call_id]
                self._consider(moment, entry, event.known)

    def _once(self, moment: Moment, entry: LogEntry, known: Known) -> None:
        """Without a card nothing says whether a moment is new: every notification of the call comes here."""
        seen = [(call_id, moment) for call_id in entry.record.call_ids]
        if self._seen.keys().isdisjoint(seen):
            self._consider(moment, entry, known)
        self._seen.update(dict.fromkeys(seen))
        while len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)

    def _concerns(self, event: ContactsChanged, entry: LogEntry) -> bool:
        record = entry.record
        if event.number_key is None:
            return not set(event.call_ids).isdisjoint(record.call_ids)
        key = number_key(record.remote.number, self._settings().agent.region)
        return key == event.number_key and not record.internal

    def _consider(self, moment: Moment, entry: LogEntry, known: Known) -> None:
        opens = opens_by_itself(
            moment,
            entry.record,
            when=self._settings().crm.open_when,
            treatment=self._actions.treatment(entry, known),
            live=True,
            opened=self._actions.opened,
        )
        if not opens:
            return
        if known.searching:
            # A second later it is the record instead of a search.
            self._waiting[entry.record.call_id] = (moment, entry)
            while len(self._waiting) > _MOST_WAITING:
                del self._waiting[next(iter(self._waiting))]
        elif len(known.contacts) <= 1:
            # Of several people nobody but the agent knows which one calls.
            self._actions.open_record(entry, known)
