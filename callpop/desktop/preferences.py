"""The settings in force: read at the start, changed by the settings window, written to the user's file."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from callpop.said import Said, said_of
from callpop.settings.edit import CannotEdit, UnknownKey, change_all, entered
from callpop.settings.file import Loaded, read
from callpop.settings.machine import machine_policy
from callpop.settings.origin import Standing
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.remote_session import is_remote, is_terminal_server
from callpop.settings.schema import Settings, SourceKind, tables
from callpop.settings.source_lock import RELAY_ONLY, may_listen
from callpop.settings.values import WrongValue, value_of

log = logging.getLogger(__name__)

_MOST_TOLD = 3


class Preferences(QObject):
    """Holds the settings; what the file has wrong is told in words, and a default is in its place.

    Args:
        profile: Where the file is.
        environ: Where variables are looked for that weigh more than the file.
        policy: Reads what this computer's administrator says.
        parent: The owner.

    Signals:
        changed: They are others than before.
    """

    changed = Signal(object)

    def __init__(
        self,
        *,
        profile: Profile,
        environ: Mapping[str, str],
        policy: Callable[[], Policy] = machine_policy,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path, self._company, self._environ = profile.settings_file, profile.company_file, environ
        self._policy = policy
        self._brought: dict[str, bool] = {}
        self._loaded = self._read(None)

    @property
    def settings(self) -> Settings:
        """As they are now."""
        return self._loaded.settings

    @property
    def locked(self) -> frozenset[str]:
        """Keys and tables that the company or the policy has locked."""
        return self._loaded.locked

    @property
    def loaded(self) -> Loaded:
        """As they were read last: with who set what."""
        return self._loaded

    @property
    def standing(self) -> Standing:
        """Who decides what."""
        return self._loaded.standing

    @property
    def is_shared(self) -> bool:
        """Whether many share this computer: a terminal server, a remote session."""
        return is_terminal_server(self.settings.system.terminal_server, is_remote(self._environ))

    @property
    def trouble(self) -> str:
        """What is wrong with the file, in words: file, key and what was expected; '' if nothing is."""
        return self.trouble_in(lambda text: text)

    def trouble_in(self, say: Callable[[str], str]) -> str:
        """The same in a language.

        Args:
            say: Says a text of the settings in it.
        """
        problems = self._loaded.problems
        told = [problem.told(say) for problem in problems[:_MOST_TOLD]]
        more = len(problems) - len(told)
        if more:
            told.append(say(Said("{n} more: see the log.", "more_in_log", n=str(more))))
        return "\n".join(told)

    def change(self, key: str, value: object) -> str | None:
        """Write one setting and take it into use at once.

        Args:
            key: ``section.field``, or a table: ``people``, ``lines`` and the others that repeat.
            value: As the settings window has it.

        Returns:
            What is wrong with it in words, or None.
        """
        return self.change_all({key: value})

    def change_all(self, values: Mapping[str, object]) -> str | None:
        """Write several settings and take them into use together; if one of them is wrong, none is.

        Args:
            values: By key or table; None takes a key out of the user's file: what weighs less counts again.

        Returns:
            What is wrong in words, or None.
        """
        told = None
        try:
            change_all(
                self._path,
                {key: value for key, value in values.items() if self._may_change(key, value)},
                {name: getattr(self.settings, name) for name in tables()},
            )
        except (UnknownKey, WrongValue, CannotEdit) as problem:
            told = said_of(problem)
        self.reload()
        return told

    def beneath(self, key: str) -> object:
        """What would hold of a key if the user's file said nothing."""
        return value_of(self._as_read(Path(os.devnull)).settings, key)

    def take_brought(self, brought: Mapping[str, bool]) -> None:
        """Take into use what the installation has switched on: it holds where nobody says anything.

        Args:
            brought: By the setting that follows it.
        """
        if brought != self._brought:
            self._brought = dict(brought)
            self.reload()

    def reload(self) -> None:
        """Take into use what the user's file and the company say now; a file that is broken by now changes nothing."""
        before, self._loaded = self._loaded, self._read(self._loaded)
        if self._loaded != before:
            self.changed.emit(self._loaded.settings)

    def _may_change(self, key: str, value: object) -> bool:
        """Whether a change is to be written: not if somebody else decides it, but so already.

        Raises:
            CannotEdit: Somebody else decides it otherwise.
        """
        locked = self._loaded.lock_of(key)
        if not locked:
            if key == "source.kind" and value is not None and entered(key, value) is SourceKind.LISTENER:  # type: ignore[arg-type]
                self._check_listener()
            return True
        if value is not None and (key in tables() or entered(key, value) != value_of(self.settings, key)):  # type: ignore[arg-type]
            raise CannotEdit(locked)
        return value is None

    def _check_listener(self) -> None:
        """Where many share the computer it is not to be posted to.

        Raises:
            CannotEdit: They do.
        """
        relayed = self.settings.source.kind is SourceKind.RELAY
        if relayed and not may_listen(self.standing, shared=self.is_shared):
            raise CannotEdit(RELAY_ONLY)

    def _read(self, known: Loaded | None) -> Loaded:
        loaded = self._as_read(self._path, None if known is None else known.document)
        for problem in loaded.problems:
            if known is None or problem not in known.problems:
                log.warning("%s", problem)
        return loaded

    def _as_read(self, file: Path, before: Mapping[str, Any] | None = None) -> Loaded:
        return read(file, self._environ, self._company, self._policy(), brought=self._brought, before=before)
