"""What is examined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from callpop.settings.file import Loaded, Problem
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.secrets import Secrets


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """What the screen can do, as Qt says it.

    Attributes:
        platform: Qt's platform: xcb, wayland, windows, cocoa, offscreen.
        tray: Whether there is a tray.
        places_windows: Whether popups can be placed.
        why_not: In words, why not; '' if they can.
        notifications: Whether the desktop's own notifications can stand in for them.
        screens: How many there are.
        system_quiet: Whether the system says 'do not disturb'; None: it does not tell.
        quiet_source: Who says so, by name.
    """

    platform: str
    tray: bool
    places_windows: bool
    why_not: str = ""
    notifications: bool = False
    screens: int = 1
    system_quiet: bool | None = None
    quiet_source: str = ""


@dataclass(frozen=True, slots=True)
class Patient:
    """One installation.

    Attributes:
        profile: Where its files are.
        loaded: Its settings: as they are in force, who set them, and what was wrong with them.
        secrets: Its secrets.
        environ: The environment.
        screen: Finds out what the screen can do; raises OSError if there is none. It may take a second.
        now: Microseconds UTC.
    """

    profile: Profile
    loaded: Loaded
    secrets: Secrets
    environ: Mapping[str, str]
    screen: Callable[[], ScreenFacts]
    now: Callable[[], int]

    @property
    def settings(self) -> Settings:
        """As they are in force."""
        return self.loaded.settings

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with them."""
        return self.loaded.problems
