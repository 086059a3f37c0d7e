"""What the computer itself has to do with the settings: what its system switches, and whether many share it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from callpop.desktop.in_step import InStep
from callpop.desktop.platform.switch import Switch
from callpop.desktop.preferences import Preferences
from callpop.desktop.theme import Theme
from callpop.desktop.tray import Tray
from callpop.desktop.words import Words
from callpop.settings.remote_session import is_terminal_server
from callpop.settings.schema import Settings, SourceKind
from callpop.settings.source_lock import may_listen


class Machine:
    """Keeps both in view.

    Args:
        preferences: The settings in force.
        switches: Gives what the system can switch for Callpop, by its setting; None: nothing.
        memory: Where it is kept what the system was seen to have switched.
        remote: Whether the session looks like one of many on another computer.
        theme: Told to do without what many sessions would pay for.
        tray: Says what is of no use there.
        words: The language as it is now.
        complain: Told in words what the system refuses.
    """

    def __init__(
        self,
        *,
        preferences: Preferences,
        switches: Callable[[], Mapping[str, Switch]] | None,
        memory: Path,
        remote: bool,
        theme: Theme,
        tray: Tray,
        words: Callable[[], Words],
        complain: Callable[[str], None],
    ) -> None:
        self._preferences, self._switches, self._memory = preferences, switches, memory
        self._remote, self._theme, self._tray = remote, theme, tray
        self._words, self._complain = words, complain
        self._in_step: InStep | None = None

    def restrain(self, settings: Settings) -> None:
        """Do without shadows and motion where many share the computer."""
        self._theme.restrain(is_terminal_server(settings.system.terminal_server, self._remote))

    def say(self) -> None:
        """A listener is of little use where many share the computer."""
        listens = self._preferences.settings.source.kind is SourceKind.LISTENER
        may = may_listen(self._preferences.standing, shared=self._theme.restrained)
        problem = self._words().text("terminal.relay_only") if listens and not may else ""
        self._tray.set_trouble("terminal", problem)

    def keep_in_step(self) -> None:
        """See that the system has switched what the settings say, or the other way round. Not part of the start."""
        if self._switches is None:
            return
        if self._in_step is None:
            self._in_step = InStep(
                switches=self._switches(),
                preferences=self._preferences,
                memory=self._memory,
                complain=self._complain,
            )
        self._in_step.look()
