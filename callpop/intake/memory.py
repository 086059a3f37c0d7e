"""The conversations at hand: which are kept in memory, and how others come back from the journal."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from callpop.calls.agent import same_party
from callpop.calls.conversation import LINK_WINDOW
from callpop.calls.desk import Change, Desk
from callpop.calls.popup import Card
from callpop.calls.record import Outcome
from callpop.intake.vault import Vault
from callpop.notifications.model import Notification, Status
from callpop.store_faults import StorageUnavailable

AT_HAND = 150
"""Calls kept in memory; older ones come back from the journal when somebody speaks of them. The agent's own take
about 25 KB each, with their records and cards."""

PASSING = 1000
"""Calls of others of which the digests are kept."""

_OF_ONE_CALL = 32
"""Notifications of somebody else's call that are told apart by their digests alone."""

_ON_THE_WAY = 600
"""Calls of which something may wait for the disk: those of one transaction, and some more."""

_UNDER_WAY = 2000
"""Calls before a transfer that are looked through for its consultation, at most."""

_UNFINISHED = (Outcome.RINGING, Outcome.IN_PROGRESS)

Waiting = Callable[[Iterable[str]], tuple[list[Notification], list[Card]]]


class Memory:
    """Keeps a desk small and complete.

    Args:
        desk: Whose conversations these are.
        vault: Where the others are.
        waiting: Gives what belongs to some calls and may not be in the file yet.
    """

    def __init__(self, *, desk: Desk, vault: Vault, waiting: Waiting) -> None:
        self.desk = desk
        self._vault = vault
        self._waiting = waiting
        self._at_hand: OrderedDict[str, None] = OrderedDict()
        self._newest: dict[str, Change] = {}
        self._going_on: set[str] = set()
        self._lonely: set[str] = set()
        self._looked_around: set[str] = set()
        self._searched: set[str] = set()
        self._passing: OrderedDict[str, tuple[str, ...]] = OrderedDict()
        self._gathers = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Many notifications at once: no call is let go of before what follows from all of them is derived."""
        self._gathers = True
        try:
            yield
        finally:
            self._gathers = False
            for _ in range(len(self._at_hand)):
                if len(self._at_hand) <= AT_HAND:
                    break
                self._drop_oldest("")

    def pass_by(self, one: Notification) -> bool:
        """Skip the full processing of a notification that cannot concern the agent or a call at hand.

        Nearly all of a company's are such. The journal has them, should their call come to the agent.

        Returns:
            Whether it is new and there is nothing else to do with it in memory.
        """
        call_id = one.call_id
        if (
            call_id in self.desk
            or one.merged_id is not None
            or self._lonely
            or _is_lonely(one)
            or self._vault.in_trouble
            or self.desk.involves(one)
        ):
            return False
        digests = self._passing.get(call_id)
        if digests is None:
            if self._vault.may_know(call_id):
                return False
            self._vault.remember(one)
            self._passing[call_id] = (one.digest,)
            if len(self._passing) > PASSING:
                self._passing.popitem(last=False)
            return True
        if one.digest in digests or len(digests) >= _OF_ONE_CALL:
            return False
        self._passing[call_id] = (*digests, one.digest)
        return True

    def recall(self, one: Notification) -> bool:
        """Bring into memory what the journal knows of this notification's call.

        Returns:
            Whether all that is known is there; False if the journal cannot be read.
        """
        asked = (one.call_id,) if one.merged_id is None else (one.call_id, one.merged_id)
        missing = [call_id for call_id in asked if call_id not in self.desk]
        if _is_lonely(one):
            self._lonely.add(one.call_id)
        try:
            if missing:
                self._load(missing)
            first = one.call_id not in self._newest
            earlier = self.desk.conversation(one.call_id)[1] if first else ()
            if (missing or first or one.call_id in self._lonely) and any(map(self._concerns, (one, *earlier))):
                for each in (*earlier, one):
                    self._find_links(each)
            elif _is_lonely(one) and self._may_merge_mine(one):
                self._find_consultations(one)
        except StorageUnavailable:
            return False
        finally:
            self._vault.remember(one)
            self._passing.pop(one.call_id, None)
            self._keep(one.call_id)
        return True

    def recall_call(self, call_id: str) -> bool:
        """Bring a whole conversation into memory, also what is missing of one that is there in part.

        Returns:
            Whether anything is known of it.

        Raises:
            StorageUnavailable: The journal cannot be read.
        """
        self._load([call_id])
        known = self.desk.conversation(call_id)[1]
        if any(map(self._concerns, known)):
            for one in known:
                self._find_links(one)
        return bool(known)

    def note(self, change: Change) -> bool:
        """Remember what became of a conversation; returns whether it had been the agent's before."""
        before = [self._newest.get(call_id) for call_id in change.call_ids]
        self._newest.update(dict.fromkeys(change.call_ids, change))
        self._going_on -= change.call_ids
        if change.record is not None and change.record.outcome in _UNFINISHED:
            self._going_on |= change.call_ids
        return any(one is not None and one.record is not None for one in before)

    def is_newest(self, change: Change) -> bool:
        """Whether nothing became of the conversation since."""
        return all(self._newest.get(call_id, change) is change for call_id in change.call_ids)

    def going_on(self) -> list[str]:
        """The agent's calls that ring or are in progress."""
        return sorted(self._going_on)

    def forget(self, call_ids: Iterable[str]) -> None:
        """Drop calls of which the journal keeps nothing either."""
        gone = set(call_ids)
        self.desk.forget(gone)
        for one in gone:
            self._at_hand.pop(one, None)
            self._newest.pop(one, None)
            self._passing.pop(one, None)
        self._going_on -= gone
        self._lonely -= gone
        self._look_anew()

    def _load(self, call_ids: Iterable[str]) -> None:
        kept = self._vault.conversation(call_ids)
        notifications, cards = self._waiting(kept.call_ids)
        if not kept.notifications and not notifications:
            return
        self._lonely.update(one.call_id for one in kept.notifications if _is_lonely(one))
        newest = {card.card_id: card for card in (*kept.cards, *cards)}
        self.desk.load(
            (*kept.notifications, *notifications),
            [card for card in newest.values() if self.desk.card(card.card_id) is None],
        )
        for call_id in sorted(kept.call_ids):
            if call_id in self.desk:
                self._passing.pop(call_id, None)
                self._keep(call_id)

    def _concerns(self, one: Notification) -> bool:
        """Whether the agent has a part in the call, as far as can be told without a fold."""
        return one.call_id in self._newest or self.desk.involves(one)

    def _may_merge_mine(self, transfer: Notification) -> bool:
        """Whether a transfer that does not say what it merges may mean one of the agent's calls."""
        near = [
            call_id
            for call_id, change in self._newest.items()
            if change.record is not None and abs(change.record.started_at - transfer.stamped_at) <= LINK_WINDOW
        ]
        for call_id in {*near, *self._vault.own_around(transfer.stamped_at)}:
            placed = self.desk.conversation(call_id)[1] if call_id in self.desk else self._placed(call_id)
            if any(_is_placed_by(one, transfer) for one in placed):
                return True
        return False

    def _find_links(self, one: Notification) -> None:
        """Bring back calls that a transfer without ``merged_id`` may link, and such transfers.

        All calls of the company that were under way would be too many to keep for that.
        """
        if _is_lonely(one):
            self._find_consultations(one)
            return
        if not _is_first(one, self._looked_around):
            return
        for call_id in self._vault.transfers_around(one.stamped_at):
            if call_id not in self.desk:
                self._load([call_id])
        # There may be others that such a transfer means: then it means none.
        for transfer in self.desk.unlinked:
            if _is_placed_by(one, transfer):
                self._find_consultations(transfer)

    def _find_consultations(self, transfer: Notification) -> None:
        """Bring back all calls that its redirector placed in the time before it."""
        if transfer.redirector is None or not _is_first(transfer, self._searched):
            return
        stored = self._vault.calls_between(transfer.stamped_at - LINK_WINDOW, transfer.stamped_at)[-_UNDER_WAY:]
        # What has just passed by may be on its way to the journal.
        for call_id in dict.fromkeys((*stored, *islice(reversed(self._passing), _ON_THE_WAY))):
            if call_id not in self.desk and any(_is_placed_by(one, transfer) for one in self._placed(call_id)):
                self._load([call_id])

    def _placed(self, call_id: str) -> tuple[Notification, ...]:
        """What the journal has of a call, or is about to have."""
        return (*self._vault.conversation([call_id]).notifications, *self._waiting([call_id])[0])

    def _look_anew(self) -> None:
        self._looked_around.clear()
        self._searched.clear()

    def _keep(self, call_id: str) -> None:
        self._at_hand[call_id] = None
        self._at_hand.move_to_end(call_id)
        while len(self._at_hand) > AT_HAND and not self._gathers and self._drop_oldest(call_id):
            pass

    def _drop_oldest(self, newest: str) -> bool:
        """Forget the conversation that was longest silent; False if it has to stay."""
        oldest = next(iter(self._at_hand))
        call_ids = self.desk.conversation(oldest)[0]
        if newest in call_ids or not self._going_on.isdisjoint(call_ids):
            self._at_hand.move_to_end(oldest)
            return False
        self.desk.forget(call_ids)
        for gone in call_ids:
            self._at_hand.pop(gone, None)
            if self._newest.pop(gone, None) is not None or gone in self._lonely:
                # What its transfers link may be gone as well.
                self._look_anew()
            self._lonely.discard(gone)
        return True


def _is_lonely(one: Notification) -> bool:
    """Whether it is a transfer that does not say what it merges."""
    return one.status is Status.TRANSFER and one.merged_id is None


def _is_placed_by(one: Notification, transfer: Notification) -> bool:
    """Whether whoever passes a call on is the caller of this one."""
    return transfer.redirector is not None and same_party(one.caller, transfer.redirector)


def _is_first(one: Notification, seen: set[str]) -> bool:
    """Whether this one is not among those seen; from now on it is."""
    if one.digest in seen:
        return False
    if len(seen) >= PASSING:
        seen.clear()
    seen.add(one.digest)
    return True
