"""Calls as notifications of the desktop, where windows cannot be placed (Wayland without XWayland).

Speaks the Desktop Notifications Specification 1.2 (``org.freedesktop.Notifications``).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from callpop.calls.popup import CardState, Step
from callpop.desktop.platform.notification_text import (
    CALL_BACK,
    CLOSE,
    COPY,
    DEFAULT,
    HANDLED,
    OPEN,
    Text,
    card_text,
    line_text,
)
from callpop.desktop.platform.session_bus import SessionBus
from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.popup.policy import Facts, Fate, Stay, stay
from callpop.desktop.popup.strip_words import StripWords
from callpop.desktop.popup.view import CardView
from callpop.desktop.words import Words
from callpop.settings.schema import Settings

log = logging.getLogger(__name__)

_NAME = "org.freedesktop.Notifications"
_SERVER = (_NAME, "/org/freedesktop/Notifications", _NAME)
_BUS = "org.freedesktop.DBus"
_CLOSED_BY_AGENT = 2
_MISSED, _AWAY = "missed calls", "while away"
_APP = "Callpop"


@dataclass(slots=True)
class _Shown:
    """One notification.

    Attributes:
        view: The card it stands for, or None for a strip.
        line: What a strip says.
        plan: How long it stays.
        since: When it came into its state, steady seconds.
        number: The server's number of it, or None until it has answered.
        asked: Whether the server's answer is awaited.
        sent: What the server was told last.
        closing: Whether it is to go as soon as its number is known.
    """

    view: CardView | None
    plan: Stay | None
    since: float
    line: str = ""
    number: int | None = None
    asked: bool = False
    sent: Text | None = None
    closing: bool = False


class NativeNotifications(QObject):
    """A ``Surface`` made of the desktop's own notifications.

    Signals:
        failed: There is no notification server, or it refuses; in words. Emitted once until it works again.
    """

    open_clicked = Signal(str)
    note_changed = Signal(str, str)
    copy_clicked = Signal(str)
    dismissed = Signal(str)
    handled_clicked = Signal(str)
    call_back_clicked = Signal(str)
    missed_strip_clicked = Signal()
    failed = Signal(str)

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
        self._bus = bus or SessionBus(parent=self)
        self._capabilities: frozenset[str] | None = None
        self._shown: dict[str, _Shown] = {}
        self._missed: set[str] = set()
        self._absence: list[tuple[CardState, str]] = []
        self._summary = AwaySummary()
        self._paused = self._is_away = self._told = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self._bus.received.connect(self._heard)
        self._bus.lost.connect(self._lost)
        self._bus.listen(_NAME, _NAME)
        self._bus.listen(_BUS, _BUS)
        self._ask()

    @property
    def ready(self) -> bool:
        """Whether a server has said what it can do."""
        return self._capabilities is not None

    def carry_out(self, view: CardView, step: Step) -> None:
        """Show a card, update it, or let it take its leave."""
        if step is Step.SHOWN:
            if not self._paused:
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

    def set_away(self, away: bool) -> None:
        """The agent has gone, or is back: what came meanwhile is told in one line."""
        self._is_away = away
        if not away:
            from callpop.desktop.popup.away import summarise

            ends, self._absence = self._absence, []
            self.away(summarise(ends))

    def away(self, summary: AwaySummary) -> None:
        """Tell of calls that came while nothing could be shown."""
        self._summary = self._summary + summary
        if self._summary:
            self._line(_AWAY, StripWords(self._words).away(self._summary))

    def set_missed_open(self, count: int) -> None:
        """So many missed calls still wait to be handled; never tell of more."""
        while len(self._missed) > count:
            self._missed.pop()
        if _MISSED in self._shown:
            self._tell_missed()
        if not count and self._summary.missed:
            self._forget_line(_AWAY)

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
        for entry in self._shown.values():
            if entry.number is not None:
                self._bus.call(_SERVER, "CloseNotification", "u", (entry.number,), lambda _: None)
        self._shown.clear()
        self._bus.close()

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
        facts, now = _facts(view), self._clock()
        entry = self._shown.get(view.card_id)
        if self._is_away and view.state in (CardState.MISSED, CardState.ANSWERED_ELSEWHERE):
            if stay(facts, self._rules).fate_at(0) is not Fate.LEAVE:
                self._absence.append((view.state, StripWords(self._words).answerer(view.header)))
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
            self._send(view.card_id)

    def _leave(self, card_id: str, *, fold: bool) -> None:
        self._close(card_id)
        if fold:
            self._missed.add(card_id)
            self._tell_missed()

    def _tell_missed(self) -> None:
        if self._missed:
            self._line(_MISSED, self._words.count("stack.missed", len(self._missed)))
        else:
            self._close(_MISSED)

    def _line(self, key: str, said: str) -> None:
        self._shown.setdefault(key, _Shown(None, None, self._clock())).line = said
        self._send(key)

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

    def _send(self, key: str) -> None:
        entry = self._shown[key]
        if self._capabilities is None or entry.asked:
            return
        if entry.view is not None:
            text = card_text(entry.view, self._capabilities, close=self._words.text("act.close"))
        else:
            text = line_text(entry.line, self._capabilities, open_label=entry.line)
        if text == entry.sent:
            return
        entry.asked, entry.sent = True, text
        arguments = (_APP, entry.number or 0, "", text.summary, text.body, list(text.actions), dict(text.hints))
        self._bus.call(
            _SERVER, "Notify", "susssasa{sv}i", (*arguments, text.timeout), lambda reply: self._sent(key, entry, reply)
        )

    def _sent(self, key: str, entry: _Shown, reply: tuple[Any, ...] | None) -> None:
        entry.asked = False
        if reply is None:
            entry.sent = None
            self._fail("the desktop's notification server refused a call")
            return
        self._told = False
        entry.number = int(reply[0])
        if entry.closing:
            self._bus.call(_SERVER, "CloseNotification", "u", (entry.number,), lambda _: None)
        elif self._shown.get(key) is entry:
            self._send(key)

    def _close(self, key: str) -> None:
        entry = self._shown.pop(key, None)
        if entry is None:
            return
        entry.closing = True
        if entry.number is not None and not entry.asked:
            self._bus.call(_SERVER, "CloseNotification", "u", (entry.number,), lambda _: None)

    def _ask(self) -> None:
        self._bus.call(_SERVER, "GetCapabilities", "", (), self._told_capabilities)

    def _told_capabilities(self, reply: tuple[Any, ...] | None) -> None:
        if reply is None:
            self._capabilities = None
            self._fail("no notification server answers")
            return
        self._capabilities = frozenset(reply[0])
        self._told = False
        for key in list(self._shown):
            self._send(key)

    def _fail(self, words: str) -> None:
        if not self._told:
            self._told = True
            log.warning("%s", words)
            self.failed.emit(words)

    def _lost(self) -> None:
        self._capabilities = None
        self._fail("the session bus is gone")

    def _heard(self, interface: str, member: str, arguments: tuple[Any, ...]) -> None:
        if interface == _BUS and member == "NameOwnerChanged" and arguments[0] == _NAME:
            self._server_changed(running=bool(arguments[2]))
        elif interface == _NAME and member == "ActionInvoked":
            self._invoked(int(arguments[0]), str(arguments[1]))
        elif interface == _NAME and member == "NotificationClosed":
            self._closed(int(arguments[0]), int(arguments[1]))

    def _server_changed(self, *, running: bool) -> None:
        """A server came or went: its numbers mean nothing to the next one."""
        for entry in self._shown.values():
            entry.number, entry.asked, entry.sent = None, False, None
        self._capabilities = None
        if running:
            self._ask()

    def _invoked(self, number: int, action: str) -> None:
        key = self._key_of(number)
        if key is None:
            return
        if key in (_MISSED, _AWAY):
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

    def _closed(self, number: int, reason: int) -> None:
        key = self._key_of(number)
        if key is None:
            return
        entry = self._shown[key]
        entry.number = None
        if entry.view is None:
            self._forget_line(key)
        elif reason == _CLOSED_BY_AGENT:
            del self._shown[key]
            self.dismissed.emit(key)

    def _key_of(self, number: int) -> str | None:
        return next((key for key, entry in self._shown.items() if entry.number == number), None)


def _facts(view: CardView) -> Facts:
    return Facts(view.state, view.kind, view.group_size, view.rang)
