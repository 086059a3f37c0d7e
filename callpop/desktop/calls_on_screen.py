"""The calls whose cards are on the screen: presents them, and carries the agent's clicks back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from callpop.calls.contact import Contact
from callpop.calls.entry import History, LogEntry
from callpop.calls.known import NOTHING, Known
from callpop.calls.numbers import number_key
from callpop.calls.popup import CardChange, CardState, Step
from callpop.contacts.directory import Directory
from callpop.desktop.photos import Photos
from callpop.desktop.platform.surface import Surface
from callpop.desktop.popup.finding import contact_key
from callpop.desktop.popup.present import present
from callpop.desktop.popup.view import Avatar, AvatarKind, CardView
from callpop.desktop.words import Words
from callpop.events import CallEvent, ContactsChanged, RowsRemoved
from callpop.settings.schema import Settings

_RINGS = (CardState.RINGING, CardState.PASSED_ON)
_KEPT = 64
_LEFT = 64
"""So many cards that have left are known by their calls: a note that is being written may keep them in sight."""

_AFTER_THE_CARD_MS = 60


@dataclass(frozen=True, slots=True)
class _Shown:
    entry: LogEntry
    change: CardChange
    history: History | None
    known: Known = NOTHING
    ahead: int = 0


class CallsOnScreen(QObject):
    """Turns events into cards.

    Args:
        surface: Shows them.
        settings: As they are now.
        directory: Names of colleagues and lines.
        words: The language.
        now: Microseconds UTC.
        photos: Pictures of contacts; None shows initials alone.
        parent: The owner.

    Signals:
        ringing_changed: What rings now: the name and call_id of the newest, or two times ''.
        looked: Cards have changed a moment ago; ``ringing`` says what rings.
    """

    ringing_changed = Signal(str, str)
    looked = Signal()

    def __init__(
        self,
        *,
        surface: Surface,
        settings: Settings,
        directory: Directory,
        words: Words,
        now: Callable[[], int],
        photos: Photos | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._surface, self._now, self._photos = surface, now, photos
        self._settings, self._directory, self._words = settings, directory, words
        self._shown: dict[str, _Shown] = {}
        # The names of the calls of cards that were let go of, the call's own first.
        self._left: dict[str, tuple[str, ...]] = {}
        self._ringing = ("", "")
        # The tray's picture costs as much as a card: it must not delay the card's way to the screen.
        self._ringing_timer = QTimer(self, singleShot=True, interval=_AFTER_THE_CARD_MS)
        self._ringing_timer.timeout.connect(self._tell_ringing)

    def apply(self, settings: Settings, directory: Directory, words: Words) -> None:
        """Present everything anew in other words."""
        self._settings, self._directory, self._words = settings, directory, words
        for shown in self._shown.values():
            self._surface.update(self._view(shown))
        self._tell_ringing_soon()

    def move_to(self, surface: Surface) -> None:
        """Show what goes on on another surface; what has ended stays away."""
        self._surface = surface
        for shown in self._shown.values():
            if not shown.change.card.state.final:
                surface.carry_out(self._view(shown), Step.SHOWN)

    def entry(self, card_id: str) -> LogEntry | None:
        """The call of a card."""
        shown = self._shown.get(card_id)
        return shown.entry if shown is not None else None

    def ringing(self) -> tuple[tuple[LogEntry, Known], ...]:
        """The calls that ring now, each with a card, and who they are."""
        return tuple((one.entry, one.known) for one in self._shown.values() if one.change.card.state in _RINGS)

    def known(self, card_id: str) -> Known:
        """Who the caller of a card is, as far as it is known."""
        shown = self._shown.get(card_id)
        return shown.known if shown is not None else NOTHING

    def match(self, card_id: str, key: str) -> Contact | None:
        """The contact of a row of a card."""
        return next((one for one in self.known(card_id).contacts if contact_key(one) == key), None)

    def card_of(self, call_id: str) -> str | None:
        """The card of a call, if it has one."""
        for card_id, shown in reversed(self._shown.items()):
            if call_id in shown.entry.record.call_ids:
                return card_id
        return None

    def noted_call(self, card_id: str) -> str | None:
        """The call that a note on a card is about, also when the card is on the screen for its note's sake alone."""
        shown = self._shown.get(card_id)
        if shown is not None:
            return shown.entry.record.call_id
        return next(iter(self._left.get(card_id, ())), None)

    def noted_cards(self, call_id: str) -> tuple[str, ...]:
        """The cards on which a note about a call may stand."""
        left = (card_id for card_id, names in self._left.items() if call_id in names)
        return (*left, *(card_id for card_id, one in self._shown.items() if call_id in one.entry.record.call_ids))

    def call_changed(self, event: CallEvent) -> None:
        """Carry out what a call's cards are to do."""
        call_ids = set(event.entry.record.call_ids)
        told = {change.card.card_id for change in event.changes}
        for card_id, shown in self._shown.items():
            names = shown.entry.record.call_ids
            if call_ids.isdisjoint(names):
                continue
            history = event.history or shown.history
            renewed = self._shown[card_id] = _Shown(event.entry, shown.change, history, event.known, event.ahead)
            if card_id not in told and not call_ids <= set(names):
                # Another call has become one with it: who writes on here goes on from the notes of both.
                self._surface.update(self._view(renewed))
        for change in event.changes:
            before = self._shown.pop(change.card.card_id, None)
            self._left.pop(change.card.card_id, None)
            history = event.history or (before.history if before is not None else None)
            shown = _Shown(event.entry, change, history, event.known, event.ahead)
            self._shown[change.card.card_id] = shown
            self._surface.carry_out(self._view(shown), change.step)
        self._forget_old()
        self._tell_ringing_soon()

    def rows_removed(self, event: RowsRemoved) -> None:
        """Take away the cards of a call that turned out not to be the agent's, or of which nothing is kept any more."""
        named, call_ids = {change.card.card_id for change in event.changes}, frozenset(event.call_ids)
        left = [
            CardChange(Step.CLOSED, replace(shown.change.card, state=CardState.GONE), None)
            for card_id, shown in self._shown.items()
            if card_id not in named and not call_ids.isdisjoint(shown.entry.record.call_ids)
        ]
        if event.wiped:
            self._drop_notes(call_ids)
        for change in (*event.changes, *left):
            before = self._let_go(change.card.card_id, keep=not event.wiped)
            if before is not None:
                entry = replace(before.entry, note="") if event.wiped else before.entry
                gone = _Shown(entry, change, None, before.known)
                self._surface.carry_out(self._view(gone), Step.CLOSED)
        self._tell_ringing_soon()

    def dismissed(self, card_id: str) -> None:
        """Forget a card that the agent closed."""
        self._let_go(card_id)
        self._tell_ringing_soon()

    def contacts_changed(self, event: ContactsChanged) -> None:
        """Say what has become known of callers in the meantime."""
        concerned = False
        for card_id, shown in self._shown.items():
            record = shown.entry.record
            if event.number_key is not None:
                key = number_key(record.remote.number, self._settings.agent.region)
                # What the agent said of this very call weighs more than what a book says of its number.
                said = shown.known.for_call or shown.known.for_number
                is_meant = key == event.number_key and not record.internal and not said
            else:
                is_meant = not set(event.call_ids).isdisjoint(record.call_ids)
            if is_meant and shown.known != event.known:
                renewed = self._shown[card_id] = replace(shown, known=event.known)
                self._surface.update(self._view(renewed))
            concerned = concerned or is_meant
        if concerned:
            self._tell_ringing_soon()

    def concerned(self, call_ids: frozenset[str] | None) -> tuple[str, ...]:
        """Which of some calls a card tells of, its own or one that something was promised in; None: of any."""
        told = [one.entry.record.call_id for one in self._shown.values()]
        for one in self._shown.values():
            told += [promise.call_id for promise in one.history.promises] if one.history is not None else ()
        return tuple(dict.fromkeys(one for one in told if call_ids is None or one in call_ids))

    def entry_changed(self, entry: LogEntry) -> None:
        """Show what was written or decided elsewhere: a note; a missed call leaves once anything closes it."""
        self._promises_changed(entry)
        call_ids = set(entry.record.call_ids)
        for card_id, shown in list(self._shown.items()):
            if call_ids.isdisjoint(shown.entry.record.call_ids):
                continue
            # Of the call itself the card may know more than the log, which can be late.
            told = replace(shown.entry, note=entry.note, handled=entry.handled, closed=entry.closed)
            renewed = replace(shown, entry=told)
            if entry.masked:
                # Nor does the card say any more whose call it was.
                renewed = replace(shown, entry=entry, history=None, known=NOTHING)
            self._shown[card_id] = renewed
            closed = entry.handled or entry.closed is not None
            if closed and shown.change.card.state is CardState.MISSED:
                self._let_go(card_id)
                gone = replace(shown.change, card=replace(shown.change.card, state=CardState.GONE))
                self._surface.carry_out(self._view(_Shown(told, gone, None)), Step.CLOSED)
            else:
                self._surface.update(self._view(renewed))

    def _promises_changed(self, entry: LogEntry) -> None:
        """What was promised in an earlier call was kept, or is another: its caller may ring just now."""
        call_ids = set(entry.record.call_ids)
        for card_id, shown in list(self._shown.items()):
            history = shown.history
            if history is None or call_ids.isdisjoint(one.call_id for one in history.promises):
                continue
            others = [one for one in history.promises if one.call_id not in call_ids]
            still = [one for one in entry.promises if not one.done]
            promises = tuple(sorted((*others, *still), key=lambda one: (one.due, one.promise_id)))
            renewed = self._shown[card_id] = replace(shown, history=replace(history, promises=promises))
            self._surface.update(self._view(renewed))

    def _view(self, shown: _Shown) -> CardView:
        view = present(
            entry=shown.entry,
            change=shown.change,
            history=shown.history,
            directory=self._directory,
            settings=self._settings,
            words=self._words,
            now=self._now(),
            known=shown.known,
            ahead=shown.ahead,
        )
        contact = shown.known.contact
        if self._photos is None or contact is None or view.avatar.kind is not AvatarKind.INITIALS:
            return view
        card_id = shown.change.card.card_id
        picture = self._photos.of(contact, lambda: self._renew(card_id))
        if picture is None:
            return view
        avatar = view.avatar
        pictured = Avatar(avatar.kind, avatar.initials, avatar.key, picture, contact.photo)
        return replace(view, avatar=pictured)

    def _renew(self, card_id: str) -> None:
        shown = self._shown.get(card_id)
        if shown is not None:
            self._surface.update(self._view(shown))

    def _forget_old(self) -> None:
        while len(self._shown) > _KEPT:
            ended = (card_id for card_id, shown in self._shown.items() if shown.change.card.state.final)
            oldest = next(ended, None)
            if oldest is None:
                return
            self._let_go(oldest)

    def _let_go(self, card_id: str, *, keep: bool = True) -> _Shown | None:
        """Follow a card no longer. Its stack may keep it while its note is written: ``keep`` says whose it is."""
        shown = self._shown.pop(card_id, None)
        if shown is not None and keep:
            record = shown.entry.record
            self._left[card_id] = (record.call_id, *record.call_ids)
            while len(self._left) > _LEFT:
                del self._left[next(iter(self._left))]
        return shown

    def _drop_notes(self, call_ids: frozenset[str]) -> None:
        """Of calls that were wiped nothing typed stays, nor keeps its card on the screen."""
        # Only cards have a field for notes; the desktop's own notifications have none.
        drop = getattr(self._surface, "drop_note", None)
        noted = {card_id for card_id, names in self._left.items() if not call_ids.isdisjoint(names)}
        noted |= {card_id for card_id, one in self._shown.items() if not call_ids.isdisjoint(one.entry.record.call_ids)}
        for card_id in noted:
            self._left.pop(card_id, None)
            if drop is not None:
                drop(card_id)

    def _tell_ringing_soon(self) -> None:
        # Not begun anew at each event: a busy company would keep it from ever telling.
        if not self._ringing_timer.isActive():
            self._ringing_timer.start()

    def _tell_ringing(self) -> None:
        ringing = ("", "")
        newest = next((s for s in reversed(self._shown.values()) if s.change.card.state in _RINGS), None)
        if newest is not None:
            ringing = (self._view(newest).title, newest.entry.record.call_id)
        if ringing != self._ringing:
            self._ringing = ringing
            self.ringing_changed.emit(*ringing)
        self.looked.emit()
