"""The widgets on a card: made once, then only told what to be and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from callpop.desktop.popup.button import CardButton, Look, MatchRow
from callpop.desktop.popup.geometry import MOST_ROWS, Geometry
from callpop.desktop.popup.note_field import NoteField
from callpop.desktop.popup.view import Action, Button, CardView
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

_MOST_OTHERS = 5
_MOST_SMALL = 2


class Parts(QObject):
    """Buttons, rows and the note field of one card.

    Args:
        card: The window they stand on.
        theme: Colours and fonts.
        words: The language.
    """

    pressed = Signal(str)
    """A button was clicked; the ``Action``."""
    row_pressed = Signal(str)
    """A row was clicked; the contact's id, '' for the row of all others."""

    def __init__(self, card: QWidget, theme: Theme, words: Words) -> None:
        super().__init__(card)
        self._card, self._theme, self._words = card, theme, words
        self._rows: list[MatchRow] = []
        self._note: NoteField | None = None
        # In the order of Tab.
        self._primary = self._make(Look.WIDE)
        self._others = [self._make(Look.ICON) for _ in range(_MOST_OTHERS)]
        self._small = [self._make(Look.TINTED) for _ in range(_MOST_SMALL)]
        self._ghost = self._make(Look.GHOST)
        self._close = self._make(Look.CLOSE)

    @property
    def note(self) -> NoteField:
        """The note field; made when it is first asked for."""
        if self._note is None:
            self._note = NoteField(self._theme, self._words, self._card)
        return self._note

    @property
    def has_note(self) -> bool:
        """Whether a note field was ever made."""
        return self._note is not None

    @property
    def shown(self) -> list[QAbstractButton]:
        """The buttons that can be used now, in the order of Tab."""
        every: list[QAbstractButton] = [*self._rows, self._primary, *self._others, *self._small, self._ghost]
        return [each for each in (*every, self._close) if not each.isHidden()]

    def button(self, action: Action) -> CardButton | None:
        """The button that does something, if the card shows one."""
        for each in self.shown:
            if isinstance(each, CardButton) and each.action_name is action:
                return each
        return None

    def arrange(self, view: CardView, geometry: Geometry, *, small: bool, note_open: bool, origin: QPoint) -> None:
        """Show what the view asks for, where the geometry says.

        Args:
            view: The card's content.
            geometry: Places, from the body's corner.
            small: Whether it is the small card.
            note_open: Whether the note field shows.
            origin: The body's corner in the window.
        """
        ink = self._theme.shades(view.tone).ink
        self._close.become(Button(Action.CLOSE, view.close_name, "close"), ink)
        self._close.place(geometry.close.translated(origin))
        wide = None if small else view.primary
        icons = () if small else view.others
        tinted = view.small_actions if small else ()
        ghost = None if small else view.ghost
        _fill([self._primary], [wide] if wide else [], [geometry.primary], origin)
        _fill(self._others, icons, () if small else geometry.others, origin)
        _fill(self._small, tinted, geometry.others if small else (), origin)
        _fill([self._ghost], [ghost] if ghost else [], [geometry.ghost], origin)
        self._arrange_rows(view, () if small else geometry.rows, origin)
        self._arrange_note(geometry, origin, shows=note_open and not small and geometry.note is not None)

    def say_copied(self) -> None:
        """Let the copy button say for a moment that it has copied."""
        copy = self.button(Action.COPY)
        if copy is not None:
            copy.say_done(self._words.text("copy.done"))

    def allow_focus(self, policy: Qt.FocusPolicy) -> None:
        """Whether Tab reaches the buttons."""
        for each in self.findable():
            each.setFocusPolicy(policy)
        if self._note is not None:
            self._note.allow_focus(policy)

    def findable(self) -> list[QAbstractButton]:
        """Every button there is."""
        return [self._primary, *self._others, *self._small, *self._rows, self._ghost, self._close]

    def refresh(self) -> None:
        """Take over other colours and fonts."""
        for each in self.findable():
            each.update()
        if self._note is not None:
            self._note.refresh()

    def _make(self, look: Look) -> CardButton:
        made = CardButton(self._theme, look, self._card)
        made.clicked.connect(lambda: self.pressed.emit(made.action_name))
        return made

    def _arrange_rows(self, view: CardView, places: tuple[QRect, ...], origin: QPoint) -> None:
        while len(self._rows) < min(len(places), MOST_ROWS):
            row = MatchRow(self._theme, self._card)
            row.clicked.connect(lambda _=False, row=row: self.row_pressed.emit(row.contact_id))
            row.setFocusPolicy(self._close.focusPolicy())
            self._rows.append(row)
        too_many = len(view.matches) > MOST_ROWS
        for i, row in enumerate(self._rows):
            if i >= len(places):
                row.hide()
                continue
            last = i == len(places) - 1
            if too_many and last:
                row.become(None, rest=view.all_matches)
            else:
                row.become(view.matches[i], divider=not last)
            row.setGeometry(places[i].translated(origin))
            row.show()

    def _arrange_note(self, geometry: Geometry, origin: QPoint, *, shows: bool) -> None:
        if shows and geometry.note is not None:
            self.note.setGeometry(geometry.note.translated(origin))
            self.note.show()
        elif self._note is not None:
            self._note.hide()


def _fill(
    widgets: Sequence[CardButton], wanted: Sequence[Button], places: Sequence[QRect | None], origin: QPoint
) -> None:
    pairs = [(button, place) for button, place in zip(wanted, places, strict=False) if place is not None]
    for i, widget in enumerate(widgets):
        if i < len(pairs):
            widget.become(pairs[i][0])
            widget.place(pairs[i][1].translated(origin))
        else:
            widget.hide()
