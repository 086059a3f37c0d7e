"""The settings in force: read at the start, changed by the settings window, written to the user's file."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from callpop.settings.edit import CannotEdit, UnknownKey, replace_lines, replace_people, set_value
from callpop.settings.file import Problem, load
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.values import WrongValue

log = logging.getLogger(__name__)

_MOST_TOLD = 3


class Preferences(QObject):
    """Holds the settings; what the file has wrong is told in words, and a default is in its place.

    Args:
        profile: Where the file is.
        environ: Where variables are looked for that weigh more than the file.
        parent: The owner.

    Signals:
        changed: They are others than before.
    """

    changed = Signal(object)

    def __init__(self, *, profile: Profile, environ: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path, self._environ = profile.settings_file, environ
        self._settings, self._problems = self._read(())

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self._settings

    @property
    def trouble(self) -> str:
        """What is wrong with the file, in words: file, key and what was expected; '' if nothing is."""
        told = [str(problem) for problem in self._problems[:_MOST_TOLD]]
        more = len(self._problems) - len(told)
        return "\n".join([*told, *([f"{more} more: see the log."] if more else [])])

    def change(self, key: str, value: object) -> str | None:
        """Write one setting and take it into use at once.

        Args:
            key: ``section.field``, ``people`` or ``lines``.
            value: As the settings window has it.

        Returns:
            What is wrong with it in words, or None.
        """
        try:
            if key == "people":
                replace_people(self._path, value)  # type: ignore[arg-type]
            elif key == "lines":
                replace_lines(self._path, value)  # type: ignore[arg-type]
            else:
                set_value(self._path, key, value)  # type: ignore[arg-type]
        except (UnknownKey, WrongValue, CannotEdit) as problem:
            return str(problem)
        self._settings, self._problems = self._read(self._problems)
        self.changed.emit(self._settings)
        return None

    def _read(self, known: tuple[Problem, ...]) -> tuple[Settings, tuple[Problem, ...]]:
        settings, problems = load(self._path, self._environ)
        for problem in problems:
            if problem not in known:
                log.warning("%s", problem)
        return settings, problems
