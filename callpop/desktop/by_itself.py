"""Records that open without a click: when the phone rings, or when the agent answers."""

from __future__ import annotations

from collections.abc import Callable

from callpop.calls.entry import LogEntry
from callpop.calls.known import Known
from callpop.calls.popup import CardState, Step
from callpop.crm.opening import Moment, opens_by_itself
from callpop.desktop.call_actions import CallActions
from callpop.events import CallEvent
from callpop.settings.schema import OpenWhen

_MOST_WAITING = 32


class OpensByItself:
    """Opens a record once, at the moment that the settings or a rule ask for.

    Args:
        actions: Opens it, and knows what was opened by a click.
        when: What the settings say now.
    """

    def __init__(self, *, actions: CallActions, when: Callable[[], OpenWhen]) -> None:
        self._actions, self._when = actions, when
        self._waiting: dict[str, tuple[Moment, LogEntry]] = {}

    def call_changed(self, event: CallEvent) -> None:
        """A call of the agent is new, or has changed: only one whose card says so now is live."""
        record = event.entry.record
        for call_id in record.call_ids:
            waiting = self._waiting.pop(call_id, None)
            if waiting is not None and record.outcome is waiting[1].record.outcome:
                self._waiting[record.call_id] = (waiting[0], event.entry)
        for change in event.changes:
            if change.step is Step.SHOWN and change.card.state in (CardState.RINGING, CardState.PASSED_ON):
                self._consider(Moment.RINGING, event.entry, event.known)
            elif change.card.state is CardState.IN_CALL:
                self._consider(Moment.ANSWERED, event.entry, event.known)

    def contacts_changed(self, entry: LogEntry, known: Known) -> None:
        """More is known of a caller whose record waits for that."""
        waiting = self._waiting.pop(entry.record.call_id, None)
        if waiting is not None:
            self._consider(waiting[0], waiting[1], known)

    def _consider(self, moment: Moment, entry: LogEntry, known: Known) -> None:
        opens = opens_by_itself(
            moment,
            entry.record,
            when=self._when(),
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
