"""What can be done with the calls that are picked, and with which key of the list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Command(StrEnum):
    """One thing to do."""

    OPEN = "open"
    DETAILS = "details"
    NOTE = "note"
    HANDLED = "handled"
    COPY = "copy"
    CALL_BACK = "call-back"
    ASK = "ask"
    TAG = "tag"
    SEARCH = "search"
    EXPORT = "export"
    WIPE = "wipe"
    WIDER = "wider"
    NARROWER = "narrower"


@dataclass(frozen=True, slots=True)
class CommandWords:
    """How a menu says a command.

    Attributes:
        key: Its words for one call.
        shortcut: The key that does the same in the list; '' if none.
        for_many: Whether it is for several calls at once, too.
        many_by_key: Whether the key does it for several only, and something else for one.
        key_for_many: Its words for several calls, where something else is done with them; '' for the same.
    """

    key: str
    shortcut: str = ""
    for_many: bool = False
    many_by_key: bool = False
    key_for_many: str = ""


SAID = {
    Command.OPEN: CommandWords("act.open", "Enter"),
    Command.NOTE: CommandWords("act.note", "N"),
    Command.CALL_BACK: CommandWords("act.call_back", "B"),
    Command.ASK: CommandWords("detail.call_back_note", "M"),
    Command.COPY: CommandWords("act.copy", "C", for_many=True, key_for_many="list.copy_many"),
    Command.HANDLED: CommandWords("act.handled", "H", for_many=True),
    Command.TAG: CommandWords("list.tag", "T", for_many=True),
    Command.EXPORT: CommandWords("list.export_selection", "Ctrl+E", for_many=True, many_by_key=True),
    Command.WIPE: CommandWords("list.wipe"),
}

_LETTERS = {
    "n": Command.NOTE,
    "h": Command.HANDLED,
    "c": Command.COPY,
    "b": Command.CALL_BACK,
    "m": Command.ASK,
    "t": Command.TAG,
    "/": Command.SEARCH,
    " ": Command.DETAILS,
}
_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def command_of(event: QKeyEvent) -> Command | None:
    """What a key of the list asks for; None if it is no command."""
    if event.modifiers() == Qt.KeyboardModifier.AltModifier:
        return {Qt.Key.Key_Right: Command.WIDER, Qt.Key.Key_Left: Command.NARROWER}.get(Qt.Key(event.key()))
    if event.modifiers() & _OTHERS:
        return None
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return Command.OPEN
    return _LETTERS.get(event.text().lower())
