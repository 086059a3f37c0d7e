"""What happened in a conversation, scene by scene: who rang, who answered, who passed it on, and how it ended.

Like the record it is a pure function of the notifications in order. It tells of colleagues, too, and goes on
after the agent has left: the card's lineage is the short form, this is the whole way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from callpop.calls.agent import Agent, names_any, same_party
from callpop.notifications.model import NOBODY, Notification, Party, Status, TransferKind


class SceneKind(StrEnum):
    """What happened.

    CAME is a call that rang nobody that the wire told of; RANG is phones ringing; in PASSED they ring, too.
    """

    CAME = "came"
    RANG = "rang"
    ANSWERED = "answered"
    PASSED = "passed"
    ENDED = "ended"


class Scene(msgspec.Struct, frozen=True, gc=False, array_like=True, omit_defaults=True):
    """One scene.

    Attributes:
        kind: What happened.
        at: When, microseconds UTC.
        until: RANG, PASSED: until when phones rang. ANSWERED: until when they talked. None: it is not over, not known.
        by: CAME, RANG: who placed the call. ANSWERED: who answered. PASSED: who passed it on. None: the
            agent, the other end, or nobody knows.
        by_me: It is the agent.
        by_other: It is the other end of the agent's record.
        to: RANG, PASSED: the other phones that rang. Neither the agent's nor the other end's.
        to_me: RANG, PASSED: the agent's phone was among them.
        to_other: RANG: the other end's was; the agent called it.
        announced: PASSED: whether they talked before it was passed on; None: not known.
        talked: ENDED: whether anybody talked just before.
        reason: ENDED: the wire's word, or ''.
    """

    kind: SceneKind
    at: int
    until: int | None = None
    by: Party | None = None
    by_me: bool = False
    by_other: bool = False
    to: tuple[Party, ...] = ()
    to_me: bool = False
    to_other: bool = False
    announced: bool | None = None
    talked: bool = False
    reason: str = ""


@dataclass(slots=True, eq=False)
class _Open:
    """A scene while it may still grow."""

    kind: SceneKind
    at: int
    by: Party | None = None
    leg: _Leg | None = None
    to: list[Party] = field(default_factory=list)
    until: int | None = None
    announced: bool | None = None
    talked: bool = False
    reason: str = ""


@dataclass(slots=True, eq=False)
class _Leg:
    """A call between transfers: its first scene, what rings in it, and who talks."""

    call_id: str
    caller: Party
    calls: set[str]
    first: _Open | None = None
    ringing: _Open | None = None
    talks: list[_Open] = field(default_factory=list)


def story(ordered: Sequence[Notification], agent: Agent, remote: Party, survivor: str) -> tuple[Scene, ...]:
    """Tell a conversation.

    Args:
        ordered: All its notifications in order, those of an unfamiliar status left out.
        agent: From whose chair.
        remote: The other end of the agent's record.
        survivor: The call whose end is the conversation's.

    Returns:
        The scenes by time; no two of them tell the same.
    """
    teller = _Teller(survivor)
    for one in ordered:
        match one.status:
            case Status.CREATED:
                teller.created(one)
            case Status.RINGING:
                teller.ringing(one)
            case Status.IN_PROGRESS:
                teller.answered(one, agent)
            case Status.TRANSFER:
                teller.passed(one, agent)
            case Status.ENDED:
                teller.ended(one)
            case Status.OTHER:
                pass
    seats = _Seats(agent, remote)
    # A scene that was opened later may begin earlier: passing a call on begins with the consultation.
    return tuple(seats.seen(one) for one in sorted(teller.scenes, key=lambda one: (one.at, _RANKS[one.kind])))


_RANKS = {kind: rank for rank, kind in enumerate(SceneKind)}


class _Teller:
    def __init__(self, survivor: str) -> None:
        self._survivor = survivor
        self._legs: dict[str, _Leg] = {}
        self.scenes: list[_Open] = []

    def _leg(self, one: Notification) -> _Leg:
        leg = self._legs.get(one.call_id)
        if leg is None:
            leg = self._legs[one.call_id] = _Leg(one.call_id, one.caller, {one.call_id})
        elif leg.caller == NOBODY or (not leg.caller.has_identity and same_party(leg.caller, one.caller)):
            # Some senders leave out who the caller is until somebody answers.
            leg.caller = one.caller
        return leg

    def _begin(self, scene: _Open) -> _Open:
        self.scenes.append(scene)
        return scene

    def created(self, one: Notification) -> None:
        leg = self._leg(one)
        if leg.first is None:
            leg.first = self._begin(_Open(SceneKind.CAME, one.stamped_at, leg=leg))

    def ringing(self, one: Notification) -> None:
        leg = self._leg(one)
        if leg.talks:
            return
        if leg.ringing is None:
            came = leg.first
            if came is not None and (came.kind is not SceneKind.CAME or came.until is not None):
                # It has rung already, and was answered or is over: a straggler.
                return
            if came is not None:
                self.scenes.remove(came)
            leg.ringing = leg.first = self._begin(_Open(SceneKind.RANG, one.stamped_at, leg=leg))
        _add(leg.ringing.to, one.targets)

    def answered(self, one: Notification, agent: Agent) -> None:
        leg = self._leg(one)
        party = next((each for each in one.targets if agent.is_party(each)), None) or next(iter(one.targets), NOBODY)
        party = _apart(party, one.caller)
        if any(talk.by is not None and same_party(talk.by, party) for talk in leg.talks):
            return
        joins = leg.ringing is not None and leg.ringing.kind is SceneKind.PASSED
        _close(leg, one.stamped_at)
        if leg.first is not None and leg.first.kind is SceneKind.CAME:
            leg.first.until = one.stamped_at
        if not joins:
            # Taken over from whoever had it; one that was passed on is answered beside whoever waited.
            for talk in leg.talks:
                talk.until = one.stamped_at
            leg.talks = []
        leg.talks.append(self._begin(_Open(SceneKind.ANSWERED, one.stamped_at, by=party)))
        leg.first = leg.first or leg.talks[-1]

    def passed(self, one: Notification, agent: Agent) -> None:
        leg = self._leg(one)
        legs = [leg]
        merged = None if one.merged_id is None else self._legs.get(one.merged_id)
        if merged is not None and merged is not leg:
            legs.append(merged)
        by = one.redirector
        consulted = next((each for each in legs if len(legs) > 1 and _consults(each, one)), None)
        targets = one.targets if by is None else tuple(_apart(target, by) for target in one.targets)
        scene = _Open(SceneKind.PASSED, one.stamped_at, by=by, to=list(targets))
        reached = any(_reaches(talk, targets) for each in legs for talk in each.talks)
        if consulted is not None and consulted.first is not None:
            # The consultation is how it was passed on, no call of its own.
            if consulted.first.kind is not SceneKind.ANSWERED:
                self.scenes.remove(consulted.first)
                scene.until = consulted.first.until
            scene.at = consulted.first.at
        scene.announced = True if reached else _announced(one.kind, rang=consulted is not None)
        for each in legs:
            _close(each, one.stamped_at)
            for talk in [talk for talk in each.talks if _leaves(talk, one)]:
                mine = talk.by is not None and agent.is_party(talk.by)
                # On hold while a colleague was asked: only the agent's own talk lasts as long as the record says.
                talk.until = one.stamped_at if mine else max(talk.at, min(scene.at, one.stamped_at))
                each.talks.remove(talk)
        whole = _Leg(one.call_id, leg.caller, {one.call_id})
        for each in legs:
            whole.calls |= each.calls
            whole.talks += each.talks
        whole.calls |= {one.merged_id} if one.merged_id is not None else set()
        whole.first = self._begin(scene)
        whole.ringing = None if reached else scene
        for call_id in whole.calls:
            self._legs[call_id] = whole
        if not reached:
            # Whoever was passed on waits; the talk that goes on is told by its own answer.
            scene.until = None
            whole.talks = [talk for talk in whole.talks if not _reaches(talk, targets)]

    def ended(self, one: Notification) -> None:
        leg = self._leg(one)
        if one.call_id != leg.call_id:
            return
        talked = bool(leg.talks)
        rang = leg.ringing
        _close(leg, one.stamped_at)
        for talk in leg.talks:
            talk.until = one.stamped_at
        leg.talks = []
        if one.call_id != self._survivor:
            return
        # Whom nobody came to answer did not talk any more, whoever waited with them.
        waits = rang is not None and rang.kind is SceneKind.PASSED
        self.scenes = [scene for scene in self.scenes if scene.kind is not SceneKind.ENDED]
        self._begin(_Open(SceneKind.ENDED, one.stamped_at, talked=talked and not waits, reason=one.reason or ""))


class _Seats:
    """Says of everybody whether it is the agent, the other end, or somebody else."""

    def __init__(self, agent: Agent, remote: Party) -> None:
        self._agent, self._remote = agent, remote

    def _mine(self, party: Party | None) -> bool:
        return party is not None and self._agent.is_party(party)

    def _other(self, party: Party | None) -> bool:
        return party is not None and party != NOBODY and same_party(party, self._remote)

    def seen(self, scene: _Open) -> Scene:
        """The finished value."""
        by = scene.by if scene.leg is None else scene.leg.caller
        by = None if by == NOBODY else by
        mine = self._mine(by)
        other = not mine and self._other(by)
        strangers = [one for one in scene.to if not self._mine(one) and not self._other(one) and one != NOBODY]
        return Scene(
            scene.kind,
            scene.at,
            scene.until,
            by=None if mine or other else by,
            by_me=mine,
            by_other=other,
            to=tuple(strangers),
            to_me=any(self._mine(one) for one in scene.to),
            to_other=any(not self._mine(one) and self._other(one) for one in scene.to),
            announced=scene.announced,
            talked=scene.talked,
            reason=scene.reason,
        )


def _add(parties: list[Party], more: Iterable[Party]) -> None:
    parties.extend(one for one in more if not any(same_party(one, known) for known in parties))


def _close(leg: _Leg, at: int) -> None:
    """Nothing rings in it any more."""
    if leg.ringing is not None:
        leg.ringing.until = max(at, leg.ringing.at)
        leg.ringing = None


def _consults(leg: _Leg, transfer: Notification) -> bool:
    """Whether a leg is a transfer's consultation: its redirector placed it to one of its targets."""
    by = transfer.redirector
    if by is None or not same_party(by, leg.caller) or leg.first is None:
        return False
    reached = tuple(talk.by for talk in leg.talks if talk.by is not None)
    return names_any((*leg.first.to, *reached), transfer.targets)


def _announced(kind: TransferKind, *, rang: bool) -> bool | None:
    if kind is TransferKind.UNKNOWN:
        return False if rang else None
    return kind is TransferKind.ATTENDED


def _leaves(talk: _Open, transfer: Notification) -> bool:
    """Whether who talked left by a transfer: they made it, or nobody says who did and it names them no more."""
    if talk.by is None:
        return False
    if transfer.redirector is not None:
        return same_party(talk.by, transfer.redirector)
    return not names_any((talk.by,), (*transfer.targets, transfer.caller))


def _reaches(talk: _Open, targets: tuple[Party, ...]) -> bool:
    return talk.by is not None and names_any((talk.by,), targets)


def _apart(party: Party, origin: Party) -> Party:
    """A party without the identity of who placed the call to it: some platforms lend an outsider their own."""
    if party.number is not None and party.number != origin.number and same_party(party, origin):
        return Party(number=party.number, name=party.name)
    return party
