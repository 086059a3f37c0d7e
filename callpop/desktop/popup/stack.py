"""The stack of cards in the corner of the screen: what stands there, in which size, and for how long."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QToolTip, QWidget

from callpop.calls.popup import CardState, Step
from callpop.desktop.placement import KeptPlaces, Places, Screens
from callpop.desktop.platform.screen_capture import CaptureGuard, LeaveOut
from callpop.desktop.popup.away import AwaySummary, summarise
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.chip import Chip
from callpop.desktop.popup.due import seconds_until_next
from callpop.desktop.popup.ground import Ground
from callpop.desktop.popup.hold import Hold
from callpop.desktop.popup.layout import Arrangement, Frame, Item, PlacedItem, arrange, arrange_held
from callpop.desktop.popup.listing import Listing
from callpop.desktop.popup.pool import Pool
from callpop.desktop.popup.reminder_view import ReminderView
from callpop.desktop.popup.reminding import Reminding
from callpop.desktop.popup.slot import Slot
from callpop.desktop.popup.stage import Scene, Stage, input_shape
from callpop.desktop.popup.strips import Strips
from callpop.desktop.popup.touch import Touch
from callpop.desktop.popup.view import CardView
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words
from callpop.settings.schema import Settings


class Stack(QObject):
    """Owns the cards. It is told what became of each call, and says what was clicked.

    Every text in the signals is a card_id; ``note_changed`` brings the note, ``match_clicked`` the contact too;
    ``reminder_said`` brings a ``ReminderAct`` and the reminder's key.

    Args:
        theme: Colours, fonts, motion.
        words: The language.
        settings: Corner, screen, sizes and times.
        screens: The screens of the desktop.
        places: Where the agent dragged the stack to, per screen.
        composited: Whether the screen can show transparent windows.
        leave_out: Leaves a window out of what is captured of the screen; None: the system cannot.
        clock: Steady seconds; everything that stays or leaves is measured with it.
        now: Microseconds; the seconds on the cards are counted with it, from when their views say by this clock.
        rests: Whether animation is suspended at this moment because the computer is overloaded.
        parent: The owner.
    """

    open_clicked = Signal(str)
    create_clicked = Signal(str)
    search_clicked = Signal(str)
    this_is_clicked = Signal(str)
    remember_clicked = Signal(str)
    forget_clicked = Signal(str)
    match_clicked = Signal(str, str)
    note_changed = Signal(str, str)
    copy_clicked = Signal(str)
    dismissed = Signal(str)
    handled_clicked = Signal(str)
    call_back_clicked = Signal(str)
    ask_clicked = Signal(str)
    missed_strip_clicked = Signal()
    reminder_said = Signal(str, str)

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        settings: Settings,
        screens: Screens,
        places: Places | None = None,
        composited: bool = True,
        leave_out: LeaveOut | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], int] = lambda: time.time_ns() // 1000,
        rests: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._rules = theme, words, settings.popup
        self._ground = Ground(screens, places or KeptPlaces())
        self._clock, self._now = clock, now
        self._slots: dict[str, Slot] = {}
        self._orders = count(1)
        self._paused = self._quiet = self._is_away = self._arranging = self._gathering = self._closed = False
        self._absence: list[tuple[CardState, str]] = []
        self._arrangement = Arrangement()
        self._hold = Hold()
        self._touch = Touch(clock, self)
        self._touch.hovering_changed.connect(self.tick)
        self._touch.dragged.connect(self._drag)
        self._touch.dropped.connect(self._drop)
        chip = Chip(theme=theme, words=words, composited=composited)
        chip.more_clicked.connect(self._show_waiting)
        chip.close_all_clicked.connect(self.close_all)
        self._pool = Pool(lambda: Card(theme=theme, words=words, composited=composited, clock=now, rests=rests), self)
        guard = CaptureGuard(leave_out, self) if leave_out is not None else None
        self._stage = Stage(
            pool=self._pool,
            chip=chip,
            touch=self._touch,
            input_shape=input_shape() if composited else None,
            connect=self._connect,
            guard=guard,
            parent=self,
        )
        self._chip = chip
        self._guard = guard
        self._heed_capture()
        self._strips = Strips(theme=theme, words=words, composited=composited)
        self._listing = Listing(theme=theme, words=words, composited=composited, now=now)
        self._reminding = Reminding(theme=theme, words=words, composited=composited)
        for pane in (chip, *self._strips.panes, self._listing.panel, self._reminding.pane):
            self._stage.watch(pane)
        self._strips.opened.connect(self._open_strip)
        self._strips.closed.connect(self._close_strip)
        self._listing.panel.row_clicked.connect(self.open_clicked)
        self._reminding.said.connect(self.reminder_said)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        screens.changed.connect(self._screens_changed)
        theme.changed.connect(self._restyle)
        self._dress_tool_tips()
        self._pool.prepare()

    # What it is told

    @contextmanager
    def together(self) -> Iterator[None]:
        """Several changes at once: the screen is arranged once, after the last."""
        self._gathering = True
        try:
            yield
        finally:
            self._gathering = False
            self._settle()

    def carry_out(self, view: CardView, step: Step) -> None:
        """Show a card, update it, or let it take its leave in ``view.state``."""
        if step is not Step.SHOWN or view.card_id in self._slots:
            self.update(view)
        elif not (self._paused or self._quiet):
            now = self._clock()
            self._slots[view.card_id] = Slot.of(view, order=next(self._orders), rules=self._rules, now=now)
            self._settle()

    def update(self, view: CardView) -> None:
        """Show what has become of a call, or known of it. A card that is not here is not brought back."""
        slot = self._slots.get(view.card_id)
        if slot is None:
            if view.state is not CardState.MISSED and self._strips.unfold(view.card_id):
                self._settle()
            return
        slot.show(view, rules=self._rules, now=self._clock())
        card = self._stage.card(view.card_id)
        if card is not None:
            self._arranging = True
            card.set_view(view)
            self._arranging = False
        self._settle()

    def set_paused(self, paused: bool) -> None:
        """While paused nothing new is shown; what stands goes, but for the call the agent is in."""
        self._paused = paused
        if paused:
            for slot in [slot for slot in self._slots.values() if not self._keeps(slot)]:
                del self._slots[slot.view.card_id]
            self._strips.clear()
        self._settle()

    def set_quiet(self, quiet: bool) -> None:
        """While it is quiet nothing new is shown; what stands stays as long as it would."""
        self._quiet = quiet

    def set_away(self, away: bool) -> None:
        """The agent has gone (lock, sleep), or is back: what ended meanwhile is told in one strip."""
        self._is_away = away
        if away:
            self._settle()
            return
        ends, self._absence = self._absence, []
        self.away(summarise(ends))
        self._settle()

    def away(self, summary: AwaySummary) -> None:
        """Tell of calls that came while nothing could be shown (a reconnect)."""
        if summary:
            self._strips.tell_away(summary, order=next(self._orders))
            self._settle()

    def remind(self, view: ReminderView | None) -> None:
        """Remind of this while no call is up; None: of nothing any more."""
        self._reminding.tell(view, order=next(self._orders))
        self._settle()

    def set_missed_open(self, number: int) -> None:
        """So many missed calls still wait to be handled; the strips never tell of more."""
        if self._strips.limit(number):
            self._settle()

    def close_all(self) -> None:
        """Close everything but the call that the agent is in, and a note that is being written."""
        closed = [slot.view.card_id for slot in self._slots.values() if not self._keeps(slot)]
        for card_id in closed:
            del self._slots[card_id]
        self._strips.clear()
        self._settle()
        for card_id in closed:
            self.dismissed.emit(card_id)

    def apply(self, settings: Settings) -> None:
        """Take over other settings."""
        moved = (settings.popup.corner, settings.popup.screen) != (self._rules.corner, self._rules.screen)
        self._rules = settings.popup
        self._heed_capture()
        for slot in self._slots.values():
            slot.follow(self._rules)
        if moved:
            self._ground.choose_again()
        self._settle(anew=True)

    def _heed_capture(self) -> None:
        if self._guard is not None:
            self._guard.set_wanted(self._rules.hide_in_capture)

    def show_note(self, card_id: str, text: str) -> None:
        """Show a note that was written elsewhere, before it is stored."""
        if (card := self._stage.card(card_id)) is not None:
            card.show_note(text)

    def note_saved(self, card_id: str) -> None:
        """A note is stored."""
        if (card := self._stage.card(card_id)) is not None:
            card.note_saved()
            self.tick()

    def note_failed(self, card_id: str) -> None:
        """A note could not be stored yet."""
        if (card := self._stage.card(card_id)) is not None:
            card.note_failed()

    def drop_note(self, card_id: str) -> None:
        """What is written about a call that was wiped goes, and holds nothing any longer."""
        if (card := self._stage.card(card_id)) is not None:
            card.drop_note()
            self.tick()

    def open_note(self, card_id: str) -> bool:
        """Show a card's note field and give it the keyboard, because the agent asked for it.

        Returns:
            Whether the card is on the screen.
        """
        card = self._stage.card(card_id)
        if card is not None:
            card.open_note()
        return card is not None

    def shutdown(self) -> None:
        """Take everything off the screen for good."""
        self._closed = True
        self._timer.stop()
        self._slots.clear()
        self._stage.close()
        self._stage.close_panes((*self._strips.panes, self._listing.panel, self._reminding.pane))

    # Time

    @property
    def idle(self) -> bool:
        """Whether nothing is shown and no timer runs."""
        return not self._timer.isActive() and self._stage.empty

    def tick(self) -> None:
        """Do what is due, count the seconds, and come again when the next thing is due."""
        self._settle()
        moment = self._now()
        for card in self._stage.cards:
            card.tick(moment)
        self._listing.tick()

    def _rearm(self, now: float) -> None:
        left = seconds_until_next(self._slots.values(), self._hold, now=now, moment=self._now())
        if left is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, int(left * 1000) + 1))

    def _settle(self, *, anew: bool = False) -> None:
        """Let leave what is to leave, arrange the rest, and set the timer."""
        if self._arranging or self._gathering or self._closed:
            return
        now = self._clock()
        self._follow_hold(now)
        self._part(now)
        self._listing.choose(list(self._slots.values()), held=self._hold.since is not None)
        self._reminding.choose(self._slots.values(), may=not (self._paused or self._is_away))
        self._arrange(now, anew=anew)
        # Windows that have gone cannot hold the stack any longer.
        self._follow_hold(now)
        self._rearm(now)

    def _follow_hold(self, now: float) -> None:
        before = self._hold.since
        reason = self._touch.hovering or any(card.note_held for card in self._stage.cards)
        ended = self._hold.follow(reason, now)
        if ended is not None:
            for slot in self._slots.values():
                slot.release(now, ended, opened_for=float(self._rules.in_call_full))
        if (before is None) != (self._hold.since is None):
            for card in self._stage.cards:
                card.hold_countdown(self._hold.since is not None)

    def _part(self, now: float) -> None:
        """Let those leave whose time has come."""
        for card_id, slot in list(self._slots.items()):
            over = slot.facts.state in (CardState.MISSED, CardState.ANSWERED_ELSEWHERE)
            if self._is_away and over:
                if not slot.leaves_silently:
                    self._absence.append((slot.facts.state, self._strips.answerer(slot.view.header)))
                del self._slots[card_id]
            elif self._hold.since is not None:
                continue
            elif slot.listed and slot.facts.state is CardState.ANSWERED_ELSEWHERE:
                del self._slots[card_id]
            elif slot.folds(now, listed=slot.listed):
                self._strips.fold(card_id, order=slot.order)
                del self._slots[card_id]
            elif slot.leaves(now):
                del self._slots[card_id]

    # Place

    def _arrange(self, now: float, *, anew: bool) -> None:
        if self._touch.dragging:
            return
        frame = self._ground.frame(self._rules, scale=self._theme.scale, chip=self._chip, empty=self._stage.empty)
        if frame is None:
            return
        since = self._hold.since
        items = self._items(now, frame)
        if since is not None and self._arrangement.places and not anew:
            arrangement = arrange_held([item for _, item in items], frame, self._opened(now))
        else:
            arrangement = arrange([item for _, item in items], frame)
        views = {card_id: slot.view for card_id, slot in self._slots.items()}
        panes = {**self._strips.shown, **self._listing.shown, **self._reminding.shown}
        self._arrangement = arrangement
        self._arranging = True
        self._stage.play(Scene(arrangement, frame, views, panes, len(arrangement.waiting)), animate=not anew)
        self._arranging = False

    def _items(self, now: float, frame: Frame) -> list[tuple[float, Item]]:
        since, scale = self._hold.since, self._theme.scale
        items = [
            (slot.order, slot.item(now, since, full=self._height(card_id), scale=scale))
            for card_id, slot in self._slots.items()
            if not slot.listed
        ]
        items += self._strips.items()
        items += self._reminding.items()
        taken = sum(item.small for _, item in items)
        items += self._listing.items(room=frame.tallest - taken)
        return sorted(items, key=lambda pair: pair[0])

    def _height(self, card_id: str) -> int | None:
        card = self._stage.card(card_id)
        return None if card is None else card.height_when(small=False)

    def _opened(self, now: float) -> Arrangement:
        """How everything stands, but with those full that the agent has just opened."""
        places = tuple(
            PlacedItem(place.key, place.rect, full=place.full or self._is_opened(place.key, now))
            for place in self._arrangement.places
        )
        return Arrangement(places, self._arrangement.waiting, self._arrangement.chip)

    def _is_opened(self, key: str, now: float) -> bool:
        slot = self._slots.get(key)
        return slot is not None and slot.opened(now)

    def _screens_changed(self) -> None:
        if not self._stage.empty:
            self._settle(anew=True)

    def _dress_tool_tips(self) -> None:
        """Windows dress theirs by the style sheet, which cards have none of: theirs would be Qt's yellow."""
        QToolTip.setPalette(self._theme.qt_palette())
        QToolTip.setFont(self._theme.font(TextStyle.SECOND))

    def _restyle(self) -> None:
        self._dress_tool_tips()
        self._chip.refresh()
        self._settle(anew=True)

    def _drag(self, window: QWidget, delta: QPoint) -> None:
        self._stage.drag(delta)

    def _drop(self, window: QWidget, delta: QPoint) -> None:
        if self._arrangement.places:
            nearest = self._arrangement.places[0].rect
            self._stage.drop(delta)
            self._ground.dropped(nearest._replace(x=nearest.x + delta.x(), y=nearest.y + delta.y()))
        # The pointer still holds the stack, but where it stood before the drag is no longer its place.
        self._settle(anew=True)

    # Clicks

    def _connect(self, card: Card) -> None:
        card.open_clicked.connect(self.open_clicked)
        card.create_clicked.connect(self.create_clicked)
        card.search_clicked.connect(self.search_clicked)
        card.this_is_clicked.connect(self.this_is_clicked)
        card.remember_clicked.connect(self.remember_clicked)
        card.forget_clicked.connect(self.forget_clicked)
        card.ask_clicked.connect(self.ask_clicked)
        card.match_clicked.connect(self.match_clicked)
        card.copy_clicked.connect(self.copy_clicked)
        card.note_changed.connect(self.note_changed)
        card.note_focused.connect(self._note_focused)
        card.dismissed.connect(lambda card_id: self._close(card_id, self.dismissed.emit))
        card.handled_clicked.connect(lambda card_id: self._close(card_id, self.handled_clicked.emit))
        card.call_back_clicked.connect(lambda card_id: self._close(card_id, self.call_back_clicked.emit))
        card.expand_clicked.connect(self._expand)
        card.resized.connect(lambda _: self._settle())
        card.focus_moves.connect(self._move_focus)

    def _note_focused(self, card_id: str, focused: bool) -> None:
        self._settle()

    def _close(self, card_id: str, tell: Callable[[str], None]) -> None:
        """The agent is done with a card: it goes at once, even under the pointer that closed it."""
        if self._slots.pop(card_id, None) is not None:
            self._settle()
            tell(card_id)

    def _expand(self, card_id: str) -> None:
        slot = self._slots.get(card_id)
        if slot is not None:
            slot.open(math.inf if self._hold.since is not None else self._clock() + self._rules.in_call_full)
            self._settle()

    def _show_waiting(self) -> None:
        """Those behind the chip become the newest; others wait in their place."""
        for card_id in self._arrangement.waiting:
            if card_id in self._slots:
                self._slots[card_id].order = next(self._orders)
        self._settle(anew=True)

    def _move_focus(self, card_id: str, step: int) -> None:
        """Up and down go by what is above and below on the screen."""
        shown = sorted((p for p in self._arrangement.places if self._stage.card(p.key)), key=lambda p: p.rect.y)
        keys = [place.key for place in shown]
        if card_id in keys and 0 <= keys.index(card_id) + step < len(keys):
            card = self._stage.card(keys[keys.index(card_id) + step])
            if card is not None:
                card.take_focus(backwards=step < 0)

    def _open_strip(self, key: str) -> None:
        self._strips.drop(key)
        self._settle()
        self.missed_strip_clicked.emit()

    def _close_strip(self, key: str) -> None:
        self._strips.drop(key)
        self._settle()

    def _keeps(self, slot: Slot) -> bool:
        card = self._stage.card(slot.view.card_id)
        return slot.mine or (card is not None and card.note_held)
