"""Who opens links on Linux: a desktop entry that names their schemes, and the user's choice of it."""

from __future__ import annotations

from collections.abc import Sequence
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
from callpop.desktop.platform.mimeapps import DEFAULTS, REMOVED, leave_out, programs, put_first


class XdgLinks:
    """The links of some schemes, opened by one profile's Callpop.

    Args:
        name: The desktop entry's file name without its ending; other switches may share it.
        command: What opens a link; the link is put behind it.
        schemes: Of these links.
        config: The user's folder of configuration, with ``mimeapps.list``.
        data: The user's folder of data.
        machine: Folders with what is installed for everybody, the weightiest first.
        alone: Whether no other program opens such links: an installed entry then counts although nobody chose it.
    """

    def __init__(
        self,
        *,
        name: str,
        command: Sequence[str],
        schemes: Sequence[str],
        config: Path,
        data: Path,
        machine: Sequence[Path] = (),
        alone: bool = False,
    ) -> None:
        self._command, self._alone = tuple(command), alone
        self._kinds = tuple(f"x-scheme-handler/{scheme}" for scheme in schemes)
        self._choices = config / "mimeapps.list"
        self._id = f"{name}.desktop"
        self.path = data / "applications" / self._id
        self._machine = tuple(folder / "applications" / self._id for folder in machine)

    def is_on(self) -> bool:
        """Whether such a link is opened by this entry."""
        text = read_text(self._choices) or ""
        chosen = programs(text, DEFAULTS, self._kinds[0])
        if chosen:
            return chosen[0] == self._id and (self._own is not None or self._installed)
        taken = self._id in programs(text, REMOVED, self._kinds[0])
        return self._alone and not taken and (self._installed or self._kinds[0] in _kinds_of(self._own))

    def is_brought(self) -> bool:
        """Whether an installed entry opens them, and the user has chosen no program."""
        text = read_text(self._choices) or ""
        return self._installed and not programs(text, DEFAULTS, self._kinds[0]) and self.is_on()

    def turn_on(self) -> None:
        """Write the entry, unless one is installed for everybody, and choose it; others stay second choice."""
        if self._installed:
            # It would hide the installed one, which is in the menu.
            self.path.unlink(missing_ok=True)
        else:
            self._write(tuple(dict.fromkeys((*_kinds_of(self._own), *self._kinds))))
        text = before = read_text(self._choices) or ""
        for kind in self._kinds:
            text = put_first(leave_out(text, REMOVED, kind, self._id), DEFAULTS, kind, self._id)
        if text != before:
            write_text(self._choices, text)

    def turn_off(self) -> None:
        """Choose it no longer: what was chosen before is again."""
        left = tuple(kind for kind in _kinds_of(self._own) if kind not in self._kinds)
        if not left:
            self.path.unlink(missing_ok=True)
        elif self._own is not None:
            self._write(left)
        text = before = read_text(self._choices) or ""
        for kind in self._kinds:
            text = leave_out(text, DEFAULTS, kind, self._id)
            if self._alone and self._installed:
                text = put_first(text, REMOVED, kind, self._id)
        if text != before:
            write_text(self._choices, text)

    @property
    def _own(self) -> str | None:
        return read_text(self.path)

    @property
    def _installed(self) -> bool:
        texts = (read_text(path) for path in self._machine)
        found = next((text for text in texts if text is not None), None)
        return self._kinds[0] in _kinds_of(found)

    def _write(self, kinds: Sequence[str]) -> None:
        values = {
            "Type": "Application",
            "Name": "Callpop",
            "Comment": "Says who is calling",
            "Exec": command_value((*self._command, "run", "--"), more="%u"),
            "TryExec": text_value(self._command[0]),
            "Icon": "callpop",
            "Terminal": "false",
            "StartupNotify": "false",
            "NoDisplay": "true",
            "MimeType": "".join(f"{kind};" for kind in kinds),
        }
        text = self._own
        if text is None:
            write_text(self.path, entry(values))
            return
        mended = with_value(text, "MimeType", values["MimeType"])
        if words_of(values_of(text).get("Exec", "")) != words_of(values["Exec"]):
            mended = with_value(with_value(mended, "Exec", values["Exec"]), "TryExec", values["TryExec"])
        if mended != text:
            write_text(self.path, mended)


def _kinds_of(text: str | None) -> tuple[str, ...]:
    value = values_of(text).get("MimeType", "") if text is not None else ""
    return tuple(kind for kind in value.split(";") if kind)
