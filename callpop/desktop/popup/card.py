"""One card: a window of its own that never takes the keyboard unless the agent asks for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton

from callpop.desktop.popup.button import MatchRow
from callpop.desktop.popup.focus import FocusLoan
from callpop.desktop.popup.motion import Motion
from callpop.desktop.popup.parts import Parts
from callpop.desktop.popup.surface import CardSurface
from callpop.desktop.popup.view import Action, CardView, Form
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class Card(CardSurface):
    """A popup card. It shows a ``CardView`` and says what was clicked; it decides nothing.

    Args:
        theme: Colours, fonts, motion.
        words: The language.
        composited: Whether the screen can show transparent windows.
        clock: Microseconds, by the clock that counts the seconds in the header.
        rests: Whether animation is suspended at this moment.
    """

    open_clicked = Signal(str)
    create_clicked = Signal(str)
    search_clicked = Signal(str)
    this_is_clicked = Signal(str)
    remember_clicked = Signal(str)
    forget_clicked = Signal(str)
    match_clicked = Signal(str, str)
    """A row of several matches; card and contact. The contact is '' for 'Show all'."""
    call_back_clicked = Signal(str)
    ask_clicked = Signal(str)
    """A colleague shall be asked to call back."""
    copy_clicked = Signal(str)
    handled_clicked = Signal(str)
    dismissed = Signal(str)
    expand_clicked = Signal(str)
    """The small card was clicked, or its note is wanted: it should become full."""
    note_changed = Signal(str, str)
    note_focused = Signal(str, bool)
    left_screen = Signal(str)
    """Its exit is over: it is hidden and can serve another call."""
    focus_moves = Signal(str, int)
    """Up (-1) or Down (1) was pressed: the next card that way should take the keyboard."""

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        composited: bool = True,
        clock: Callable[[], int] = lambda: time.time_ns() // 1000,
        rests: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(theme=theme, words=words, composited=composited, clock=clock, rests=rests)
        self._note_wanted = self._enters = False
        self._parts = Parts(self, theme, words)
        self._parts.pressed.connect(self._act)
        self._parts.row_pressed.connect(self._row_pressed)
        self._loan = FocusLoan(self)
        self._motion = Motion(self, theme)

    @property
    def parts(self) -> Parts:
        """Its buttons and its note."""
        return self._parts

    @property
    def note_open(self) -> bool:
        """Whether the note field shows in the full form: in a call, when asked for, and when there is a note."""
        view = self._view
        if view is None or view.form is Form.NOTICE:
            return False
        return view.note_open or self._note_wanted or bool(view.note)

    @property
    def note_held(self) -> bool:
        """Whether a note has the keyboard or is not stored yet: the card must stay as it is."""
        return self._parts.has_note and (self._parts.note.has_focus or self._parts.note.unsaved)

    def set_view(self, view: CardView) -> None:
        """Show this. A note that is being written stays as the agent has it."""
        if self._view is not None and self._view.card_id != view.card_id:
            self._flush_note()
        super().set_view(view)
        if self._parts.has_note:
            self._parts.note.show_text(view.note, view.note_of)

    def receive(self, view: CardView) -> None:
        """Show this, on a window that appears next: its buttons are laid out while it is on its way to the screen."""
        self._enters = True
        self.set_view(view)

    def show_note(self, text: str) -> None:
        """Show what is being written of this call elsewhere; it is joined to what is being written here."""
        if self._parts.has_note:
            self._parts.note.take_in(text)
        if self._view is not None:
            self.set_view(replace(self._view, note=text))

    def note_saved(self) -> None:
        """The note is stored."""
        if self._parts.has_note:
            self._parts.note.say_saved()

    def note_failed(self) -> None:
        """The note could not be stored yet."""
        if self._parts.has_note:
            self._parts.note.say_failed()

    def drop_note(self) -> None:
        """Forget what is being written, and let the keyboard go."""
        if self._parts.has_note:
            self._parts.note.clear()
            if self._parts.note.has_focus:
                self._give_focus_back()

    def open_note(self) -> None:
        """Show the note field and give it the keyboard: only ever after the agent asked for it."""
        if self._view is None:
            return
        if self._small:
            self.expand_clicked.emit(self.card_id)
            self.set_small(False)
        self._note_wanted = True
        self._arrange()
        self.update()
        self._write_note()

    def take_focus(self, *, backwards: bool = False) -> None:
        """Give the keyboard to the first button, or the last one (Up and Down from another card)."""
        self._loan.take()
        self._parts.allow_focus(Qt.FocusPolicy.StrongFocus)
        shown = self._parts.shown
        if shown:
            shown[-1 if backwards else 0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def appear(self, at: QPoint) -> None:
        """Show the card, its body's top left corner at a place of the screen."""
        self._motion.enter(at - self._inset(), fades=self._composited)
        if self._enters:
            self._enters = False
            self._arrange_parts()
        self._keep_moving()

    def slide_to(self, to: QPoint) -> None:
        """Move the card, its body's top left corner to a place of the screen."""
        self._motion.slide(to - self._inset())

    def leave(self) -> None:
        """Fade out and hide; ``left_screen`` says when it is done. A note typed until now is sent."""
        self._flush_note()
        self._give_focus_back()
        self._motion.leave(fades=self._composited, then=self._gone)

    def warm_up(self, view: CardView) -> None:
        """Do now what would cost time at the first call: make the window, load fonts and icons, paint once."""
        self.set_view(view)
        if not self._parts.has_note:
            self._make_note("", ())
        self.winId()
        self.grab()
        self._view, self._geometry = None, None

    def changeEvent(self, event: QEvent) -> None:
        """When the agent goes to another window, the card lets the keyboard go."""
        left = event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self._loan.taken:
            self._loan.forget()
            self._refuse_focus()
        super().changeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the small card, beside its buttons, expands it."""
        inside = self.body.contains(event.position().toPoint())
        if self._small and inside and event.button() is Qt.MouseButton.LeftButton:
            self.expand_clicked.emit(self.card_id)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter, and the arrows between cards and rows."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            if self._loan.taken:
                self._give_focus_back()
            else:
                self.dismissed.emit(self.card_id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QAbstractButton):
                focused.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _start_over(self) -> None:
        super()._start_over()
        self._note_wanted = False
        self._motion.stop()
        if self._parts.has_note:
            self._parts.note.clear()

    def _arrange(self) -> None:
        super()._arrange()
        if not self._enters:
            self._arrange_parts()

    def _arrange_parts(self) -> None:
        view, geometry = self._view, self._geometry
        if view is None or geometry is None:
            return
        note_open = self.note_open and not self._small
        if note_open and not self._parts.has_note:
            self._make_note(view.note, view.note_of)
        self._parts.arrange(view, geometry, small=self._small, note_open=note_open, origin=self._inset())

    def _restyle(self) -> None:
        super()._restyle()
        self._parts.refresh()

    def _make_note(self, text: str, calls: Sequence[str]) -> None:
        note = self._parts.note
        # Methods, not lambdas: Qt forgets them when the card is deleted.
        note.edited.connect(self._note_edited)
        note.focused.connect(self._note_focused)
        note.asked.connect(self._write_note)
        note.left.connect(self._give_focus_back)
        note.show_text(text, calls)

    def _note_edited(self, text: str) -> None:
        self.note_changed.emit(self.card_id, text)

    def _note_focused(self, has_focus: bool) -> None:
        self.note_focused.emit(self.card_id, has_focus)

    def _row_pressed(self, contact: str) -> None:
        self.match_clicked.emit(self.card_id, contact)

    def _flush_note(self) -> None:
        if self._parts.has_note:
            self._parts.note.flush()

    def _write_note(self) -> None:
        self._loan.take()
        self._parts.note.accept_focus()

    def _give_focus_back(self) -> None:
        self._refuse_focus()
        self._loan.give_back()

    def _refuse_focus(self) -> None:
        if self._parts.has_note:
            self._parts.note.refuse_focus()
        self._parts.allow_focus(Qt.FocusPolicy.NoFocus)
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    def _gone(self) -> None:
        gone = self.card_id
        self.hide()
        self.setWindowOpacity(1.0)
        self._view = None
        if self._parts.has_note:  # now, not when the next call rings
            self._parts.note.clear()
        self.left_screen.emit(gone)

    def _act(self, action: str) -> None:
        signals = {
            Action.OPEN: self.open_clicked,
            Action.CREATE: self.create_clicked,
            Action.SEARCH: self.search_clicked,
            Action.THIS_IS: self.this_is_clicked,
            Action.REMEMBER: self.remember_clicked,
            Action.FORGET: self.forget_clicked,
            Action.CALL_BACK: self.call_back_clicked,
            Action.ASK: self.ask_clicked,
            Action.COPY: self.copy_clicked,
            Action.HANDLED: self.handled_clicked,
            Action.CLOSE: self.dismissed,
        }
        if action == Action.NOTE:
            self.open_note()
            return
        if action == Action.COPY:
            self._parts.say_copied()
        signals[Action(action)].emit(self.card_id)

    def _walk(self, step: int) -> None:
        rows = [row for row in self._parts.shown if isinstance(row, MatchRow)]
        focused = self.focusWidget()
        at = rows.index(focused) + step if isinstance(focused, MatchRow) else -1
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focus_moves.emit(self.card_id, step)
