"""Keeps settings and what the system has switched in step: the system's own state is the truth.

Of three states (the setting, the system's, and what the system's was when we last looked) the one that has changed
decides: an entry that the user took out of the system's list by hand switches the setting off, and is not put back.
What a policy or the environment decides is put back. What is on because it was installed so for everybody was switched
by nobody here: the setting shows it where nobody says otherwise, and the user's file stays as it is.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path

from callpop.desktop.platform.switch import Switch
from callpop.desktop.platform.switches import brought
from callpop.desktop.preferences import Preferences
from callpop.said import Said
from callpop.settings.atomic import write_private
from callpop.settings.origin import Origin
from callpop.settings.values import value_of

log = logging.getLogger(__name__)

_FIRM = frozenset({Origin.ENVIRONMENT})


class InStep:
    """The switches of one profile.

    Args:
        switches: By the key of the setting that each follows.
        preferences: The settings in force.
        memory: The file that keeps what was last seen.
        complain: Told in words what the system refused.
    """

    def __init__(
        self,
        *,
        switches: Mapping[str, Switch],
        preferences: Preferences,
        memory: Path,
        complain: Callable[[str], None],
    ) -> None:
        self._switches, self._preferences, self._memory = switches, preferences, memory
        self._complain = complain
        self._seen = self._remembered()
        self._looking = False

    def look(self) -> None:
        """Bring all of them in step: at the start, when a setting changes, when somebody looks at the settings."""
        if self._looking:
            return
        self._looking = True
        try:
            self._preferences.take_brought(brought(self._switches))
            seen = {key: self._settle(key, switch) for key, switch in self._switches.items()}
        finally:
            self._looking = False
        if seen != self._seen:
            self._seen = seen
            try:
                write_private(self._memory, json.dumps(seen).encode())
            except OSError as error:
                log.warning("what the system has switched cannot be remembered: %s", error)

    def _settle(self, key: str, switch: Switch) -> bool:
        """Bring one in step; whether it is on then."""
        is_on, is_brought = switch.is_on(), switch.is_brought()
        if is_brought and self._preferences.standing.origins.get(key) is Origin.SYSTEM:
            return is_on
        wanted = bool(value_of(self._preferences.settings, key))
        switched_elsewhere = is_on != self._seen.get(key, False) and not is_brought
        if wanted != is_on and switched_elsewhere and not self._is_firm(key):
            log.info("%s was switched %s elsewhere: the setting follows", key, "on" if is_on else "off")
            self._preferences.change(key, is_on)
            wanted = is_on
        try:
            if wanted:
                # Also if it is on: the program may have moved.
                switch.turn_on()
            elif is_on:
                switch.turn_off()
        except OSError as error:
            reason = error.strerror or type(error).__name__
            log.warning("%s could not be switched: %s", key, reason)
            if wanted != is_on:
                self._complain(Said("The system refuses: {reason}", "switch_refused", reason=reason))
                if not self._is_firm(key):
                    self._preferences.change(key, is_on)
        return switch.is_on()

    def _is_firm(self, key: str) -> bool:
        """Whether somebody else than the user decides it."""
        standing = self._preferences.standing
        return key in standing.locks or standing.origins.get(key) in _FIRM

    def _remembered(self) -> dict[str, bool]:
        try:
            found = json.loads(self._memory.read_bytes())
        except (OSError, ValueError):
            return {}
        known = found if isinstance(found, dict) else {}
        return {key: known.get(key) is True for key in self._switches if key in known}
