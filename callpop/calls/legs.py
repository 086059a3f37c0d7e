"""One walk through a conversation in order: legs, rings of the agent, and who answered what.

A leg is one call_id between transfers. A transfer merges two of them into one; an in-progress
answers what rings in its own leg (CALLS.md, The conversation and The card).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from callpop.calls.agent import Agent, names_any
from callpop.calls.record import Ring, RingEnd
from callpop.notifications.model import NOBODY, Notification, Party, Status


@dataclass(slots=True)
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
    ring: RingStretch | None = None
    latest: RingStretch | None = None
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

    def same_leg(self, call_id: str, calls: frozenset[str]) -> bool:
        """Whether the call was one of these, directly or by merges up to the walk's end."""
        leg = self._legs.get(call_id)
        return call_id in calls or (leg is not None and not leg.calls.isdisjoint(calls))

    def _leg(self, call_id: str) -> Leg:
        leg = self._legs.get(call_id)
        if leg is None:
            leg = self._legs[call_id] = Leg(call_id, {call_id})
        return leg

    def _mine(self, parties: tuple[Party, ...]) -> bool:
        return any(self._agent.is_party(one) for one in parties)

    def _open(self, index: int, leg: Leg, one: Notification) -> RingStretch:
        ring = RingStretch(one.call_id, index, one.stamped_at, one.stamped_at, {one.digest})
        self.rings.append(ring)
        leg.latest = ring
        self.left = None
        return ring

    def _ringing(self, index: int, one: Notification) -> None:
        leg = self._leg(one.call_id)
        leg.ringing.extend(party for party in one.targets if party not in leg.ringing)
        if self._mine(one.targets):
            if leg.ring is not None or (leg.latest is not None and (leg.over or leg.connected is not None)):
                ring = leg.ring or leg.latest
                assert ring is not None
                ring.notifications.add(one.digest)
                ring.newest_at = max(ring.newest_at, one.stamped_at)
            else:
                ring = self._open(index, leg, one)
                if leg.over:
                    ring.close(RingEnd.OVER, one.stamped_at)
                elif leg.connected is not None:
                    # The leg was answered before the agent began to ring: a ring of no length.
                    mine = self._mine(leg.connected)
                    state = RingEnd.ANSWERED if mine else RingEnd.ANSWERED_ELSEWHERE
                    ring.close(state, one.stamped_at, next(iter(leg.connected), None))
                    leg.talk = ring if mine else None
                else:
                    leg.ring = ring
        if leg.ring is not None:
            leg.ring.others = self._others(leg.ringing)

    def _others(self, ringing: list[Party]) -> list[Party]:
        return [party for party in ringing if not self._agent.is_party(party)]

    def _in_progress(self, index: int, one: Notification) -> None:
        leg = self._leg(one.call_id)
        mine = next((party for party in one.targets if self._agent.is_party(party)), None)
        party = mine or next(iter(one.targets), NOBODY)
        self.answers.append(Answer(index, one, frozenset(leg.calls), party, mine is not None))
        leg.connected, leg.ringing = one.targets, []
        if leg.ring is not None:
            state = RingEnd.ANSWERED if mine is not None else RingEnd.ANSWERED_ELSEWHERE
            leg.ring.close(state, one.stamped_at, party)
        leg.talk = (leg.ring or leg.talk or leg.latest) if mine is not None else None
        leg.ring = None
        if mine is not None:
            self.left = None

    def _transfer(self, index: int, one: Notification) -> None:
        leg = self._leg(one.call_id)
        legs = [leg]
        if one.merged_id is not None and self._leg(one.merged_id) is not leg:
            legs.append(self._leg(one.merged_id))
        answered = next((x.connected for x in legs if x.connected and names_any(x.connected, one.targets)), None)
        open_rings = sorted((x.ring for x in legs if x.ring is not None), key=lambda ring: ring.began)
        latest = max((x.latest for x in legs if x.latest is not None), key=lambda ring: ring.began, default=None)
        talk = next((x.talk for x in legs if x.talk is not None), None)
        for other in legs[1:]:
            leg.calls |= other.calls
        for call_id in leg.calls:
            self._legs[call_id] = leg
        leg.call_id, leg.over, leg.connected = one.call_id, False, answered
        leg.ringing = [] if answered is not None else list(one.targets)
        leg.ring, leg.latest = None, latest
        named = self._mine(one.targets)
        if named and answered is None:
            leg.ring = open_rings.pop() if open_rings else self._open(index, leg, one)
            leg.latest, self.left = leg.ring, None
            leg.ring.others = self._others(leg.ringing)
        for ring in open_rings:
            ring.close(RingEnd.PASSED_ELSEWHERE, one.stamped_at)
        if named:
            self.left = None
            passed = leg.ring or talk or latest
            if passed is not None:
                passed.notifications.add(one.digest)
                passed.newest_at = max(passed.newest_at, one.stamped_at)
                passed.passed_by = one.redirector or NOBODY
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
        if leg.ring is not None:
            elsewhere = (one.reason or "") == ANSWERED_ELSEWHERE_REASON
            leg.ring.close(RingEnd.ANSWERED_ELSEWHERE if elsewhere else RingEnd.OVER, one.stamped_at)
            leg.ring = None


ANSWERED_ELSEWHERE_REASON = "answered-elsewhere"
