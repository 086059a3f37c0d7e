"""One walk through a conversation in order: legs, rings of the agent, and who answered what.

A leg is one call_id between transfers. A transfer merges two of them into one; an in-progress
answers what rings in its own leg (calls.md, 'The conversation' and 'The card').
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from callpop.calls.agent import Agent, names_any, same_party
from callpop.calls.record import Ring, RingEnd
from callpop.notifications.model import NOBODY, Notification, Party, Status

ANSWERED_ELSEWHERE_REASON = "answered-elsewhere"


@dataclass(slots=True, eq=False)
class RingStretch:
    """A ring while the walk is still building it."""

    call_id: str
    began: int
    began_at: int
    newest_at: int
    notifications: set[str]
    state: RingEnd = RingEnd.STILL_RINGING
    ended_at: int | None = None
    answered_by: Party | None = None
    left_at: int | None = None
    passed_by: Party | None = None
    others: list[Party] = field(default_factory=list)
    silent: bool = False
    ringings: list[Notification] = field(default_factory=list)
    transfers: list[Notification] = field(default_factory=list)

    def takes(self, one: Notification) -> bool:
        """Whether a ringing repeats or grows this ring.

        Stamps of different hosts may put a transfer before a ringing that it has nothing to do
        with, so that of another call belongs to it only if it rings for the transfer.
        """
        return any(each.call_id == one.call_id for each in self.ringings) or any(
            _consults(one, each) or (each.call_id == one.call_id and each.dialled == one.dialled)
            for each in self.transfers
        )

    def goes_on(self, transfer: Notification) -> bool:
        """Whether a transfer that names the agent is this ring's own."""
        return any(_consults(each, transfer) for each in self.ringings)

    def close(self, state: RingEnd, at: int, by: Party | None = None) -> None:
        """End the ring; only the first end counts."""
        if self.state is RingEnd.STILL_RINGING:
            self.state, self.ended_at, self.answered_by = state, max(at, self.began_at), by

    def frozen(self) -> Ring:
        """The finished value."""
        return Ring(
            notifications=frozenset(self.notifications),
            call_id=self.call_id,
            began_at=self.began_at,
            newest_at=self.newest_at,
            state=self.state,
            ended_at=self.ended_at,
            answered_by=self.answered_by,
            left_at=self.left_at,
            passed_by=self.passed_by,
            others=tuple(self.others),
            silent=self.silent,
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """An in-progress: its place in the order, the calls of its leg by then, and who took it."""

    index: int
    notification: Notification
    leg_calls: frozenset[str]
    party: Party
    mine: bool


@dataclass(slots=True)
class Leg:
    """A call between transfers: what rings in it, or who talks in it."""

    call_id: str
    calls: set[str]
    connected: tuple[Party, ...] | None = None
    ringing: list[Party] = field(default_factory=list)
    over: bool = False
    open: list[RingStretch] = field(default_factory=list)
    past: list[RingStretch] = field(default_factory=list)
    talk: RingStretch | None = None


class Walk:
    """The walk itself; read its attributes afterwards.

    Attributes:
        rings: The agent's rings in order.
        answers: All in-progress notifications in order.
        left: Index and stamp of the transfer by which the agent left and was not back since, or None.
    """

    def __init__(self, ordered: Sequence[Notification], agent: Agent) -> None:
        self._agent = agent
        self._legs: dict[str, Leg] = {}
        self.rings: list[RingStretch] = []
        self.answers: list[Answer] = []
        self.left: tuple[int, int] | None = None
        for index, one in enumerate(ordered):
            match one.status:
                case Status.RINGING:
                    self._ringing(index, one)
                case Status.IN_PROGRESS:
                    self._in_progress(index, one)
                case Status.TRANSFER:
                    self._transfer(index, one)
                case Status.ENDED:
                    self._ended(one)
                case Status.CREATED | Status.OTHER:
                    pass

    def _leg(self, call_id: str) -> Leg:
        leg = self._legs.get(call_id)
        if leg is None:
            leg = self._legs[call_id] = Leg(call_id, {call_id})
        return leg

    def _mine(self, parties: tuple[Party, ...]) -> bool:
        return any(self._agent.is_party(one) for one in parties)

    def _begin(self, index: int, one: Notification) -> RingStretch:
        ring = RingStretch(one.call_id, index, one.stamped_at, one.stamped_at, {one.digest})
        self.rings.append(ring)
        self.left = None
        return ring

    def _ringing(self, index: int, one: Notification) -> None:
        leg = self._leg(one.call_id)
        leg.ringing.extend(party for party in one.targets if party not in leg.ringing)
        if self._mine(one.targets):
            silent = leg.over or leg.connected is not None
            ring = next((each for each in (leg.past if silent else leg.open)[::-1] if each.takes(one)), None)
            if ring is not None:
                ring.notifications.add(one.digest)
                ring.newest_at = max(ring.newest_at, one.stamped_at)
            else:
                ring = self._begin(index, one)
                if silent:
                    self._end_at_once(leg, ring, one.stamped_at)
                (leg.past if silent else leg.open).append(ring)
            ring.ringings.append(one)
        for each in leg.open:
            each.others = self._others(leg.ringing)

    def _end_at_once(self, leg: Leg, ring: RingStretch, at: int) -> None:
        """A leg that was over or answered before the agent began to ring: a ring of no length."""
        ring.silent = True
        if leg.connected is None:
            ring.close(RingEnd.OVER, at)
        elif self._mine(leg.connected):
            ring.close(RingEnd.ANSWERED, at, leg.connected[0])
            leg.talk = leg.talk or ring
        else:
            ring.close(RingEnd.ANSWERED_ELSEWHERE, at, next(iter(leg.connected), None))

    def _others(self, ringing: list[Party]) -> list[Party]:
        return [party for party in ringing if not self._agent.is_party(party)]

    def _in_progress(self, index: int, one: Notification) -> None:
        leg = self._leg(one.call_id)
        mine = next((party for party in one.targets if self._agent.is_party(party)), None)
        party = mine or next(iter(one.targets), NOBODY)
        self.answers.append(Answer(index, one, frozenset(leg.calls), party, mine is not None))
        leg.connected, leg.ringing = one.targets, []
        for ring in leg.open:
            ring.close(RingEnd.ANSWERED if mine is not None else RingEnd.ANSWERED_ELSEWHERE, one.stamped_at, party)
        if mine is not None:
            leg.talk = _last(leg.open) or leg.talk or _last(leg.past)
            self.left = None
        else:
            leg.talk = None
        leg.past += leg.open
        leg.open = []

    def _transfer(self, index: int, one: Notification) -> None:
        leg = self._leg(one.call_id)
        legs = [leg]
        if one.merged_id is not None and self._leg(one.merged_id) is not leg:
            legs.append(self._leg(one.merged_id))
        answered = next((x.connected for x in legs if x.connected and names_any(x.connected, one.targets)), None)
        waiting = sorted((ring for x in legs for ring in x.open), key=lambda ring: ring.began)
        talk = next((x.talk for x in legs if x.talk is not None), None)
        for other in legs[1:]:
            leg.calls |= other.calls
            leg.past = sorted((*leg.past, *other.past), key=lambda ring: ring.began)
        for call_id in leg.calls:
            self._legs[call_id] = leg
        was_over, leg.over = leg.over, False
        leg.call_id, leg.connected, leg.open = one.call_id, answered, []
        leg.ringing = [] if answered is not None else list(one.targets)
        named = self._mine(one.targets)
        # The ring of the consultation call goes on as the merged call's.
        alive = [ring for ring in leg.past if ring.state is RingEnd.ANSWERED and ring.left_at is None]
        own = _last([ring for ring in (*alive, *waiting) if ring.goes_on(one)]) if named else None
        if named and answered is None:
            if own not in waiting:
                own = self._begin(index, one)
                if was_over:
                    self._end_at_once(leg, own, one.stamped_at)
            if own is not None and own.state is RingEnd.STILL_RINGING:
                own.others = self._others(leg.ringing)
                leg.open = [own]
        for ring in waiting:
            if ring not in leg.open:
                ring.close(RingEnd.PASSED_ELSEWHERE, one.stamped_at)
                leg.past.append(ring)
        if own is not None:
            own.notifications.add(one.digest)
            own.transfers.append(one)
            own.newest_at = max(own.newest_at, one.stamped_at)
            own.passed_by = one.redirector or NOBODY
        if named:
            self.left = None
        leg.talk = self._leave(index, one, talk, named=named)

    def _leave(self, index: int, one: Notification, talk: RingStretch | None, *, named: bool) -> RingStretch | None:
        """Let the agent go who passed the call on; return the talk that goes on, if any."""
        here = named or self._agent.is_party(one.caller)
        by_me = one.redirector is not None and self._agent.is_party(one.redirector)
        # Without a redirector, only an agent who was talking and is no party any more has left.
        if not named and (by_me or (one.redirector is None and talk is not None and not here)):
            self.left = index, one.stamped_at
            if talk is not None and talk.left_at is None:
                talk.left_at = one.stamped_at
            return None
        return talk

    def _ended(self, one: Notification) -> None:
        leg = self._leg(one.call_id)
        if leg.call_id != one.call_id:
            return
        leg.over = True
        elsewhere = (one.reason or "") == ANSWERED_ELSEWHERE_REASON
        for ring in leg.open:
            ring.close(RingEnd.ANSWERED_ELSEWHERE if elsewhere else RingEnd.OVER, one.stamped_at)
        leg.past += leg.open
        leg.open = []


def _consults(ringing: Notification, transfer: Notification) -> bool:
    """Whether a ringing is that of a transfer's consultation call: its redirector placed it."""
    by = transfer.redirector
    return by is None or ringing.caller == NOBODY or same_party(by, ringing.caller)


def _last(rings: list[RingStretch]) -> RingStretch | None:
    return rings[-1] if rings else None
