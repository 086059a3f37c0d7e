"""Does what the agent asks for with the calls that are picked: tells the window's signals, offers to undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, SignalInstance
from PySide6.QtGui import QGuiApplication

from callpop.calls.entry import LogEntry
from callpop.calls.numbers import number_key
from callpop.calls.record import Outcome
from callpop.desktop.log_window.commands import Command
from callpop.desktop.log_window.list_pane import ListPane
from callpop.desktop.log_window.menus import call_menu, offered, tag_menu
from callpop.desktop.log_window.rows import RowPresenter


class Tells(Protocol):
    """The signals of the window that deeds end in."""

    open_record: SignalInstance
    call_back: SignalInstance
    call_back_note: SignalInstance
    handled_changed: SignalInstance
    tag_changed: SignalInstance
    export_wanted: SignalInstance
    wipe_wanted: SignalInstance


class Deeds:
    """Carries out commands.

    Args:
        pane: Has the calls that are picked.
        tells: The window.
        presenter: Language and numbers, as they are now.
        show_details: Shows the current call's details; True: with its note ready to be typed.
    """

    def __init__(
        self,
        *,
        pane: ListPane,
        tells: Tells,
        presenter: Callable[[], RowPresenter],
        show_details: Callable[[bool], None],
    ) -> None:
        self._pane, self._tells, self._presenter, self._show_details = pane, tells, presenter, show_details
        self._known_tags: tuple[str, ...] = ()
        self._reopen: Callable[[], None] = lambda: None

    def know_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags, the most used first."""
        self._known_tags = tags

    def do(self, command: Command) -> None:
        """Carry out a command on the calls that are picked."""
        entries = self._picked()
        match command:
            case Command.SEARCH:
                self._pane.focus_search()
            case Command.WIDER | Command.NARROWER:
                self._pane.widen(24 if command is Command.WIDER else -24)
            case Command.EXPORT:
                self._export(entries if len(entries) > 1 else ())
            case _ if not entries:
                return
            case Command.HANDLED:
                self.toggle_handled(entries)
            case Command.TAG:
                self.open_tags(entries)
            case Command.COPY:
                self.copy(entries)
            case _ if len(entries) == 1:
                self._do_with(command, entries[0])

    def toggle_handled(self, entries: Sequence[LogEntry]) -> None:
        """Mark missed calls as dealt with; if all of them are already, take it back."""
        missed = [entry for entry in entries if entry.record.outcome is Outcome.MISSED]
        waiting = [entry for entry in missed if _open(entry)]
        if missed:
            self.set_handled([entry.record.call_id for entry in waiting or missed], bool(waiting))

    def set_handled(self, call_ids: Sequence[str], handled: bool) -> None:
        """Mark calls as dealt with or not, and offer to take that back."""
        told = call_ids[0] if len(call_ids) == 1 else tuple(call_ids)
        tell = self._tells.handled_changed
        tell.emit(told, handled)
        if not handled:
            self._pane.strip.hide()
            return
        words = self._presenter().words
        said = words.text("calls.now_handled") if len(call_ids) == 1 else words.count("list.now_handled", len(call_ids))
        self._reopen = lambda: tell.emit(told, False)
        self._pane.offer_undo(said, self._reopen)

    def undo(self) -> None:
        """Take back what was done last, as long as that is offered."""
        self._pane.strip.press(self._reopen)

    def copy(self, entries: Sequence[LogEntry]) -> None:
        """One call's number as it can be dialled; of several, a line of words for each."""
        presenter = self._presenter()
        if len(entries) > 1:
            text = "\n".join(presenter.spoken(entry) for entry in entries)
        else:
            key = number_key(entries[0].record.remote.number, presenter.naming.region)
            text = key or ""
        if text:
            QGuiApplication.clipboard().setText(text)
            said = "copy.done" if len(entries) == 1 else "list.copied_many"
            self._pane.say(presenter.words.text(said))

    def open_tags(self, entries: Sequence[LogEntry]) -> None:
        """Offer tags for calls."""
        filed = [entry for entry in entries if not entry.masked]
        if not filed:
            return
        on_all = frozenset.intersection(*(frozenset(entry.tags) for entry in filed))

        def change(tag: str, on: bool) -> None:
            for entry in filed:
                self._tells.tag_changed.emit(entry.record.call_id, tag, on)

        words = self._presenter().words
        menu = tag_menu(self._pane, words, known=self._known_tags, on_all=on_all, change=change)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._pane.place_of_current())

    def open_menu(self, place: QPoint) -> None:
        """Offer what can be done with the picked calls."""
        entries = self._picked()
        if not entries:
            return
        region = self._presenter().naming.region
        with_number = not entries[0].masked and number_key(entries[0].record.remote.number, region) is not None
        missed = [entry for entry in entries if entry.record.outcome is Outcome.MISSED]
        menu = call_menu(
            self._pane,
            self._presenter().words,
            offered(entries, with_number=with_number),
            many=len(entries) > 1,
            reopens=bool(missed) and not any(_open(entry) for entry in missed),
            # Here even one call is the selection; Ctrl+E is for the whole log then.
            act=lambda command: self._export(entries) if command is Command.EXPORT else self.do(command),
        )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _export(self, entries: Sequence[LogEntry]) -> None:
        self._tells.export_wanted.emit(self._pane.filters, tuple(entry.record.call_id for entry in entries))

    def _do_with(self, command: Command, entry: LogEntry) -> None:
        call_id = entry.record.call_id
        has_number = number_key(entry.record.remote.number, self._presenter().naming.region) is not None
        match command:
            case Command.OPEN:
                self._tells.open_record.emit(call_id)
            case Command.CALL_BACK if has_number and not entry.masked:
                self._tells.call_back.emit(call_id)
            case Command.ASK if has_number and not entry.masked:
                self._tells.call_back_note.emit(call_id)
            case Command.WIPE if has_number and not entry.masked:
                self._tells.wipe_wanted.emit(call_id)
            case Command.NOTE | Command.DETAILS:
                self._show_details(command is Command.NOTE)

    def _picked(self) -> list[LogEntry]:
        selected = self._pane.list.selected_entries()
        if selected:
            return selected
        current = self._pane.current_entry()
        return [current] if current is not None else []


def _open(entry: LogEntry) -> bool:
    return entry.is_open and not entry.handled
