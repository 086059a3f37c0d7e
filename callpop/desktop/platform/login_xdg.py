"""Start at login on Linux: an entry in ``~/.config/autostart`` (freedesktop.org, 'Desktop Application Autostart')."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from callpop.desktop.platform.desktop_entry import (
    command_value,
    entry,
    read_text,
    text_value,
    values_of,
    with_value,
    words_of,
    write_text,
)

_FOLDER = "autostart"


class XdgLogin:
    """One entry.

    Args:
        name: What tells the profile's entry from others: the file's name without its ending.
        command: What it starts.
        config: The user's folder of configuration.
        machine: Folders with what counts for everybody, the weightiest first.
    """

    def __init__(self, *, name: str, command: Sequence[str], config: Path, machine: Sequence[Path] = ()) -> None:
        self._command = tuple(command)
        self.path = config / _FOLDER / f"{name}.desktop"
        self._machine = tuple(folder / _FOLDER / self.path.name for folder in machine)

    def is_on(self) -> bool:
        """Whether the session will start it: the user's file hides what there is for everybody."""
        text = read_text(self.path)
        return _starts(values_of(text)) if text is not None else self._for_everybody

    def is_brought(self) -> bool:
        """Whether the entry for everybody starts it, and the user has none."""
        return read_text(self.path) is None and self._for_everybody

    def turn_on(self) -> None:
        """Write the entry; one that is there keeps whatever its owner added."""
        text = read_text(self.path)
        if text is None:
            if not self._for_everybody:
                write_text(self.path, entry(self._values()))
            return
        mended = text
        values = values_of(text)
        if not _holds(words_of(values.get("Exec", "")), self._command):
            mended = with_value(mended, "Exec", self._values()["Exec"])
            mended = with_value(mended, "TryExec", self._values()["TryExec"])
        if not _starts(values):
            mended = with_value(with_value(mended, "Hidden", "false"), "X-GNOME-Autostart-enabled", "true")
        if mended != text:
            write_text(self.path, mended)

    def turn_off(self) -> None:
        """Take the entry away, or hide the one that is there for everybody."""
        if self._for_everybody:
            write_text(self.path, entry(self._values() | {"Hidden": "true"}))
        else:
            self.path.unlink(missing_ok=True)

    @property
    def _for_everybody(self) -> bool:
        texts = (read_text(path) for path in self._machine)
        first = next((text for text in texts if text is not None), None)
        return first is not None and _starts(values_of(first))

    def _values(self) -> dict[str, str]:
        return {
            "Type": "Application",
            "Name": "Callpop",
            "Comment": "Says who is calling",
            "Exec": command_value(self._command),
            "TryExec": text_value(self._command[0]),
            "Icon": "callpop",
            "Terminal": "false",
            "StartupNotify": "false",
            "X-GNOME-Autostart-enabled": "true",
        }


def _starts(values: Mapping[str, str]) -> bool:
    return values.get("Hidden", "false") != "true" and values.get("X-GNOME-Autostart-enabled", "true") != "false"


def _holds(words: Sequence[str], command: Sequence[str]) -> bool:
    """Whether a command line is this command, with whatever its owner put before or behind it."""
    length = len(command)
    return any(tuple(words[at : at + length]) == tuple(command) for at in range(len(words) - length + 1))
