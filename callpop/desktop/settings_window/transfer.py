"""The settings file as the window sees it: where it is, what is wrong with it, how it travels."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from callpop.crm.weighing import found_wrong, refusal_on_import
from callpop.desktop.preferences import Preferences
from callpop.settings.atomic import write_private
from callpop.settings.origin import Problem
from callpop.settings.portable import Plan, exported, planned
from callpop.settings.schema import tables


class Transfer(Protocol):
    """What the window asks."""

    @property
    def file(self) -> Path:
        """The settings file."""

    @property
    def policy(self) -> str:
        """The administrator's file; '' if there is none."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files."""

    def plan(self, path: Path) -> Plan:
        """What an import would do.

        Raises:
            CannotImport: The file is of no use.
        """

    def export(self, path: Path) -> str:
        """Write the user's settings to a file; what went wrong, or ''."""

    def change_all(self, values: Mapping[str, object]) -> str | None:
        """Put several changes into force together; what is wrong in words, or None."""

    def before(self, keys: Mapping[str, object]) -> dict[str, object]:
        """What the user's file says of these now (None: nothing): so a change can be taken back."""

    def beneath(self, key: str) -> object:
        """What holds of a key where the user's file says nothing."""


class PreferencesTransfer:
    """The same, of the settings in force.

    Args:
        preferences: They.
        file: Their file.
    """

    def __init__(self, *, preferences: Preferences, file: Path) -> None:
        self._preferences, self._file = preferences, file

    @property
    def file(self) -> Path:
        """The settings file."""
        return self._file

    @property
    def policy(self) -> str:
        """The administrator's file; '' if there is none."""
        return self._preferences.standing.policy

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files."""
        loaded = self._preferences.loaded
        return (*loaded.problems, *found_wrong(loaded, str(self._file)))

    def plan(self, path: Path) -> Plan:
        """See ``Transfer``."""
        return planned(path, self._preferences.loaded, shared=self._preferences.is_shared, weigh=refusal_on_import)

    def export(self, path: Path) -> str:
        """See ``Transfer``."""
        try:
            write_private(path, exported(self._preferences.loaded).encode())
        except OSError as error:
            return f"{path}: {error.strerror or error}"
        return ""

    def change_all(self, values: Mapping[str, object]) -> str | None:
        """See ``Transfer``."""
        return self._preferences.change_all(values)

    def before(self, keys: Mapping[str, object]) -> dict[str, object]:
        """See ``Transfer``."""
        loaded = self._preferences.loaded
        return {key: getattr(loaded.settings, key) if key in tables() else loaded.own.get(key) for key in keys}

    def beneath(self, key: str) -> object:
        """See ``Transfer``."""
        return self._preferences.beneath(key)
