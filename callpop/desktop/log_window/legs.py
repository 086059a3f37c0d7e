"""The way of one call, stop by stop, as the detail pane tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from callpop.calls.entry import ClosedBy, LogEntry
from callpop.calls.record import Direction, Outcome, Record
from callpop.calls.story import Scene, SceneKind
from callpop.desktop.log_window.people import People
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.times import local_day
from callpop.desktop.popup.naming import first_name
from callpop.desktop.popup.view import Tone
from callpop.notifications.model import Party

_HUNG_UP = frozenset({"cancelled", "abandon"})
"""Reasons that the platform's own page gives to a caller who did not wait."""

_ELSEWHERE = "answered-elsewhere"
_NOT_REACHED = frozenset({Outcome.BUSY, Outcome.NO_ANSWER, Outcome.CANCELLED, Outcome.FAILED})


@dataclass(frozen=True, slots=True)
class Leg:
    """One stop.

    Attributes:
        at: When, microseconds UTC.
        icon: The name of its icon.
        tone: Its colours.
        title: What happened.
        sub: More about it; may be ''.
        stamp: When, in words: to the second on the day of the call.
    """

    at: int
    icon: str
    tone: Tone
    title: str
    sub: str = ""
    stamp: str = ""

    @property
    def spoken(self) -> str:
        """The stop as a sentence for a screen reader."""
        return ", ".join(part for part in (self.stamp, self.title, self.sub) if part)


def legs(entry: LogEntry, presenter: RowPresenter) -> tuple[Leg, ...]:
    """What happened in a call, in order, and how a missed one was closed."""
    return tuple(_Teller(entry, presenter).legs())


class _Teller:
    def __init__(self, entry: LogEntry, presenter: RowPresenter) -> None:
        self._entry, self._record, self._presenter = entry, entry.record, presenter
        self._text = presenter.words.text
        self._outgoing = self._record.direction is Direction.OUTGOING
        self._other_end = presenter.identity(entry)[0]
        self._people = People(self._record, presenter)

    def legs(self) -> Iterator[Leg]:
        record = self._record
        for scene in record.story or _without_story(record):
            yield self._leg(scene)
        if record.outcome is Outcome.UNKNOWN:
            yield self._made(record.newest_at, "dot", Tone.QUIET, self._text("way.lost"))
        closed = self._entry.closed
        if closed is not None:
            yield self._made(closed.at, *_CLOSED[closed.kind], self._closed(closed.kind, closed.by))

    def _leg(self, scene: Scene) -> Leg:
        match scene.kind:
            case SceneKind.CAME | SceneKind.RANG:
                return self._rang(scene)
            case SceneKind.ANSWERED:
                return self._answered(scene)
            case SceneKind.PASSED:
                return self._passed(scene)
            case SceneKind.ENDED:
                return self._ended(scene)

    def _made(self, at: int, icon: str, tone: Tone, title: str, sub: str = "") -> Leg:
        same_day = local_day(at) == local_day(self._record.started_at)
        words = self._presenter.words
        stamp = words.exact_clock(at) if same_day else words.moment(at, self._presenter.now())
        return Leg(at, icon, tone, title, sub, stamp)

    def _rang(self, scene: Scene) -> Leg:
        text = self._text
        took = "" if scene.until is None else self._seconds(scene)
        if scene.by_me or (self._outgoing and scene.by is None and not scene.by_other):
            reached = self._other_end if scene.to_other or not scene.to else self._people.names(scene.to)
            beside = self._people.names(scene.to) if scene.to_other and scene.to else ""
            sub = _joined(beside, text("way.rang_for", t=took) if took and scene.kind is SceneKind.RANG else "")
            return self._made(scene.at, "arrow-out", Tone.RINGING, text("way.called", name=reached), sub)
        if scene.by is not None and scene.by.has_identity:
            reached = self._other_end if scene.to_other else self._people.who_rang(scene)
            title = text("way.called_by", by=self._people.short(scene.by), name=reached)
            return self._made(
                scene.at, "handset-waves", Tone.RINGING, title, text("way.rang_for", t=took) if took else ""
            )
        line = self._line(scene)
        key = "came" if scene.kind is SceneKind.CAME else "rang"
        what = text(f"way.{key}", line=line) if line else text(f"way.{key}_bare")
        rang = took and scene.kind is SceneKind.RANG
        title = text("way.lasting", what=what, t=took) if rang else what
        people = self._people.who_rang(scene) if scene.to or scene.to_me else ""
        return self._made(scene.at, "handset-waves", Tone.RINGING, title, people)

    def _line(self, scene: Scene) -> str:
        """Which line rang; '' for a colleague's call to the agent's own phone."""
        line = self._presenter.line(self._record)
        label, _ = self._presenter.naming.line(self._record.dialled)
        return "" if self._record.internal and not label and scene.to_me else line

    def _answered(self, scene: Scene) -> Leg:
        text = self._text
        talked = "" if scene.until is None else self._talked((scene.until - scene.at) / 1e6)
        if scene.by_me:
            if self._entry.voicemail:
                return self._made(scene.at, "voicemail", Tone.QUIET, text("way.voicemail"), talked)
            mobile = text("way.mobile") if self._record.by_mobile and scene.at == self._record.answered_at else ""
            return self._made(scene.at, "handset", Tone.ANSWERED, text("log.you"), _joined(mobile, talked))
        tone = Tone.ANSWERED if self._outgoing and scene.at == self._record.answered_at else Tone.QUIET
        if tone is Tone.ANSWERED and self._record.talk_seconds is not None:
            # As long as the agent was there, and as the row says.
            talked = self._talked(self._record.talk_seconds)
        if scene.by_other and not self._record.remote.withheld:
            return self._made(scene.at, "handset", tone, text("way.answered", name=self._other_end), talked)
        name = "" if scene.by is None else self._people.name(scene.by)
        if name:
            return self._made(scene.at, "handset", tone, text("way.answered", name=name), talked)
        nameless = "way.other_side" if self._outgoing or scene.by_other else "state.elsewhere_unknown"
        return self._made(scene.at, "handset", tone, text(nameless), talked)

    def _passed(self, scene: Scene) -> Leg:
        text = self._text
        how = "" if scene.announced is None else text("way.attended" if scene.announced else "way.blind")
        if scene.until is not None and scene.until > scene.at:
            rang = self._seconds(scene)
            how = text("way.and_rang", how=how, t=rang) if how else text("way.rang_for", t=rang)
        by = self._other_end if scene.by_other else ("" if scene.by is None else self._people.short(scene.by))
        if scene.by_me:
            title = text("way.you_passed", names=self._people.names(scene.to))
        elif scene.to_me:
            title = text("way.passed_to_you", by=by) if by else text("way.passed_to_you_unknown")
            how = _joined(how, self._people.who_rang(scene) if scene.to else "")
        elif by:
            title = text("way.passed", by=by, names=self._people.names(scene.to))
        else:
            title = text("way.passed_unknown", names=self._people.names(scene.to))
        return self._made(scene.at, "bent-arrow", Tone.PASSED, title, how)

    def _ended(self, scene: Scene) -> Leg:
        text, outcome = self._text, self._record.outcome
        if scene.talked:
            return self._made(scene.at, "dot", Tone.QUIET, text("way.ended"))
        if outcome in _NOT_REACHED:
            return self._made(scene.at, "dot", Tone.QUIET, text(f"log.{outcome.value.replace('-', '_')}"))
        if scene.reason == _ELSEWHERE:
            return self._made(scene.at, "people", Tone.QUIET, text("state.elsewhere_unknown"))
        missed = outcome is Outcome.MISSED
        said = "way.hung_up" if scene.reason in _HUNG_UP else "ctx.nobody_answered"
        if scene.reason == "busy":
            said = "log.busy"
        icon, tone = ("arrow-missed", Tone.MISSED) if missed else ("dot", Tone.QUIET)
        return self._made(scene.at, icon, tone, text(said))

    def _closed(self, kind: ClosedBy, by: Party | None) -> str:
        name = "" if by is None else first_name(self._people.name(by))
        if kind is ClosedBy.SETTLED:
            return self._text("closed.settled", name=name) if name else self._text("closed.settled_unknown")
        if kind is ClosedBy.COLLEAGUE_HANDLED:
            return self._text("closed.colleague", name=name) if name else self._text("closed.colleague_unknown")
        return self._text(f"closed.{kind.value.replace('-', '_')}")

    def _seconds(self, scene: Scene) -> str:
        return self._presenter.words.exact_duration(((scene.until or scene.at) - scene.at) / 1e6)

    def _talked(self, seconds: float) -> str:
        return "" if seconds < 1 else self._text("way.talked", t=self._presenter.words.timer(seconds))


_CLOSED = {
    ClosedBy.HANDLED: ("check", Tone.ANSWERED),
    ClosedBy.CALLED_BACK: ("arrow-out", Tone.ANSWERED),
    ClosedBy.GOT_THROUGH: ("arrow-in", Tone.ANSWERED),
    ClosedBy.SETTLED: ("people", Tone.ANSWERED),
    ClosedBy.COLLEAGUE_HANDLED: ("people", Tone.ANSWERED),
}


def _without_story(record: Record) -> Iterator[Scene]:
    """The little that a row without a story says: one that was imported, or whose numbers were masked."""
    outgoing = record.direction is Direction.OUTGOING
    until = record.answered_at if record.answered_at is not None else record.ended_at
    rang = SceneKind.RANG if record.rings or outgoing else SceneKind.CAME
    yield Scene(rang, record.started_at, until, by_me=outgoing, to_other=outgoing, to_me=bool(record.rings))
    answered = record.answered_at is not None and record.outcome is not Outcome.MISSED
    if answered and record.answered_at is not None:
        mine = not outgoing and record.outcome in (Outcome.ANSWERED, Outcome.IN_PROGRESS, Outcome.UNKNOWN)
        by = None if mine or outgoing else record.answered_by
        yield Scene(SceneKind.ANSWERED, record.answered_at, record.ended_at, by=by, by_me=mine, by_other=outgoing)
    if record.transferred_to and record.ended_at is not None:
        yield Scene(SceneKind.PASSED, record.ended_at, by_me=True, to=record.transferred_to)
    elif record.over and record.ended_at is not None:
        yield Scene(SceneKind.ENDED, record.ended_at, talked=answered, reason=record.reason or "")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
