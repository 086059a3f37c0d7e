"""Calls as notifications of the desktop, where windows cannot be placed (Wayland without XWayland)."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from callpop.calls.popup import CardState, Step
from callpop.desktop.platform.notification_server import NotificationServer
from callpop.desktop.platform.notification_text import (
    CALL_BACK,
    CLOSE,
    COPY,
    DEFAULT,
    DONE,
    HANDLED,
    LATER,
    OPEN,
    card_text,
    line_text,
    reminder_text,
)
from callpop.desktop.platform.session_bus import SessionBus
from callpop.desktop.popup.away import AwaySummary, summarise
from callpop.desktop.popup.policy import Fate, Stay, StayFacts, stay
from callpop.desktop.popup.reminder_view import ReminderAct, ReminderView
from callpop.desktop.popup.strip_words import StripWords
from callpop.desktop.popup.view import CardView
from callpop.desktop.words import Words
from callpop.settings.schema import Settings

_MISSED, _AWAY, _REMINDER = "missed calls", "while away", "reminder"


@dataclass(slots=True)
class _Shown:
    """One notification.

    Attributes:
        view: The card it stands for, or None for a line.
        plan: How long it stays, or None until it is closed.
        since: When it came into its state, steady seconds.
        line: What a line says.
    """

    view: CardView | None
    plan: Stay | None
    since: float
    line: str = ""


class NativeNotifications(QObject):
    """A ``Surface`` made of the desktop's own notifications.

    Signals:
        failed: There is no notification server, or it refuses; as ``Said``. Emitted once until it works again.
    """

    open_clicked = Signal(str)
    note_changed = Signal(str, str)
    copy_clicked = Signal(str)
    dismissed = Signal(str)
    handled_clicked = Signal(str)
    call_back_clicked = Signal(str)
    missed_strip_clicked = Signal()
    reminder_said = Signal(str, str)
    failed = Signal(object)  # as str, Qt would make a plain one of what is Said

    def __init__(
        self,
        *,
        words: Words,
        settings: Settings,
        bus: SessionBus | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Ask the server what it can do.

        Args:
            words: The language.
            settings: The rules of the popups.
            bus: The session's bus.
            clock: Steady seconds.
            parent: The owner.
        """
        super().__init__(parent)
        self._words, self._rules, self._clock = words, settings.popup, clock
        self._lines = StripWords(words)
        self._shown: dict[str, _Shown] = {}
        self._missed: set[str] = set()
        self._absence: list[tuple[CardState, str]] = []
        self._summary = AwaySummary()
        self._paused = self._quiet = self._is_away = False
        self._reminder: ReminderView | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._server = NotificationServer(bus or SessionBus(), self)
        self._server.ready.connect(self._say_all)
        self._server.failed.connect(self.failed)
        self._server.invoked.connect(self._invoked)
        self._server.closed.connect(self._closed)

    @property
    def ready(self) -> bool:
        """Whether a server has said what it can do."""
        return self._server.capabilities is not None

    def together(self) -> AbstractContextManager[None]:
        """Each notification is one of its own all the same."""
        return nullcontext()

    def carry_out(self, view: CardView, step: Step) -> None:
        """Show a card, update it, or let it take its leave."""
        if step is Step.SHOWN:
            if not (self._paused or self._quiet):
                self._show(view)
        else:
            self.update(view)

    def update(self, view: CardView) -> None:
        """Show what has become of a call, or known of it."""
        entry = self._shown.get(view.card_id)
        if view.card_id in self._missed and view.state is not CardState.MISSED:
            self._missed.discard(view.card_id)
            self._tell_missed()
        if entry is not None:
            self._show(view)

    def set_paused(self, paused: bool) -> None:
        """While paused nothing new is shown; what stands goes, but for the call the agent is in."""
        self._paused = paused
        if paused:
            self._close_others(tell=False)

    def set_quiet(self, quiet: bool) -> None:
        """While it is quiet nothing new is shown; what stands stays as long as it would."""
        self._quiet = quiet

    def set_away(self, away: bool) -> None:
        """The agent has gone, or is back: what came meanwhile is told in one line."""
        self._is_away = away
        if not away:
            ends, self._absence = self._absence, []
            self.away(summarise(ends))

    def away(self, summary: AwaySummary) -> None:
        """Tell of calls that came while nothing could be shown."""
        self._summary = self._summary + summary
        if self._summary:
            self._line(_AWAY, self._lines.away(self._summary))

    def set_missed_open(self, count: int) -> None:
        """So many missed calls still wait to be handled; never tell of more."""
        while len(self._missed) > count:
            self._missed.pop()
        if _MISSED in self._shown:
            self._tell_missed()
        if not count and self._summary.missed:
            self._forget_line(_AWAY)

    def remind(self, view: ReminderView | None) -> None:
        """Remind of this while no call is up; None: of nothing any more."""
        if view == self._reminder:
            return
        self._reminder = view
        if view is None:
            self._server.close(_REMINDER)
        else:
            self._say_reminder(view)

    def close_all(self) -> None:
        """Close everything but the call the agent is in."""
        self._close_others(tell=True)

    def apply(self, settings: Settings) -> None:
        """Take over other settings."""
        self._rules = settings.popup
        for entry in self._shown.values():
            if entry.view is not None:
                entry.plan = stay(_facts(entry.view), self._rules)
        self.tick()

    def shutdown(self) -> None:
        """Take everything off the screen for good."""
        self._timer.stop()
        self._shown.clear()
        self._server.close_all()

    def tick(self) -> None:
        """Do what is due now, and come again when the next thing is."""
        now = self._clock()
        left: list[float] = []
        for card_id, entry in list(self._shown.items()):
            if entry.plan is None:
                continue
            age = now - entry.since
            fate = entry.plan.fate_at(age)
            in_call = entry.view is not None and entry.view.state is CardState.IN_CALL
            if fate is not Fate.STAY or (in_call and age >= self._rules.in_call_full):
                self._leave(card_id, fold=fate is Fate.FOLD)
                continue
            ahead = entry.plan.seconds_left(age)
            if ahead is not None:
                left.append(ahead)
        if left:
            self._timer.start(max(1, round(min(left) * 1000)))
        else:
            self._timer.stop()

    def _show(self, view: CardView) -> None:
        entry = self._shown.get(view.card_id)
        if entry is not None and entry.view is not None:
            # The ring may be gone from the record by the time the call is over; its group still counts.
            view = replace(view, group_size=max(view.group_size, entry.view.group_size))
        facts, now = _facts(view), self._clock()
        if self._is_away and view.state in (CardState.MISSED, CardState.ANSWERED_ELSEWHERE):
            if stay(facts, self._rules).fate_at(0) is not Fate.LEAVE:
                self._absence.append((view.state, self._lines.answerer(view.header)))
            self._close(view.card_id)
            return
        if entry is None:
            self._shown[view.card_id] = _Shown(view, stay(facts, self._rules), now)
        else:
            if entry.view is None or entry.view.state is not view.state:
                entry.plan, entry.since = stay(facts, self._rules), now
            entry.view = view
        self.tick()
        if view.card_id in self._shown:
            self._say(view.card_id)

    def _leave(self, card_id: str, *, fold: bool) -> None:
        self._close(card_id)
        if fold:
            self._missed.add(card_id)
            self._tell_missed()

    def _tell_missed(self) -> None:
        if self._missed:
            self._line(_MISSED, self._lines.missed(len(self._missed)))
        else:
            self._close(_MISSED)

    def _line(self, key: str, said: str) -> None:
        self._shown.setdefault(key, _Shown(None, None, self._clock())).line = said
        self._say(key)

    def _forget_line(self, key: str) -> None:
        if key == _MISSED:
            self._missed.clear()
        else:
            self._summary = AwaySummary()
        self._close(key)

    def _close_others(self, *, tell: bool) -> None:
        for card_id, entry in list(self._shown.items()):
            if entry.view is None:
                self._forget_line(card_id)
            elif entry.view.state is not CardState.IN_CALL:
                self._close(card_id)
                if tell:
                    self.dismissed.emit(card_id)
        self.tick()

    def _say_all(self) -> None:
        for key in list(self._shown):
            self._say(key)
        if self._reminder is not None:
            self._say_reminder(self._reminder)

    def _say_reminder(self, view: ReminderView) -> None:
        can = self._server.capabilities or frozenset()
        self._server.show(_REMINDER, reminder_text(view, can, words=self._words))

    def _say(self, key: str) -> None:
        entry, can = self._shown[key], self._server.capabilities or frozenset()
        if entry.view is not None:
            text = card_text(entry.view, can, close=self._words.text("act.close"))
        else:
            text = line_text(entry.line, can, open_label=entry.line)
        self._server.show(key, text)

    def _close(self, key: str) -> None:
        if self._shown.pop(key, None) is not None:
            self._server.close(key)

    def _invoked(self, key: str, action: str) -> None:
        if key == _REMINDER:
            self._reminder_invoked(action)
        elif key in (_MISSED, _AWAY):
            self._forget_line(key)
            self.missed_strip_clicked.emit()
        elif action in (DEFAULT, OPEN):
            self.open_clicked.emit(key)
        elif action == COPY:
            self.copy_clicked.emit(key)
        elif action in (CALL_BACK, HANDLED):
            self._close(key)
            (self.call_back_clicked if action == CALL_BACK else self.handled_clicked).emit(key)
        elif action == CLOSE:
            self._close(key)
            self.dismissed.emit(key)

    def _reminder_invoked(self, action: str) -> None:
        view = self._reminder
        if view is None:
            return
        if action == DONE:
            self.reminder_said.emit(ReminderAct.DONE, view.rows[0].key)
        else:
            self.reminder_said.emit(ReminderAct.LATER if action == LATER else ReminderAct.LOG, "")

    def _closed(self, key: str, by_agent: bool) -> None:
        if key == _REMINDER and self._reminder is not None:
            self._reminder = None
            if by_agent:
                self.reminder_said.emit(ReminderAct.CLOSE, "")
        entry = self._shown.get(key)
        if entry is None:
            return
        if entry.view is None:
            self._forget_line(key)
        elif by_agent:
            del self._shown[key]
            self.dismissed.emit(key)


def _facts(view: CardView) -> StayFacts:
    return StayFacts(view.state, view.kind, view.group_size, view.rang)
