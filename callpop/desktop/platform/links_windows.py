r"""Who opens links on Windows: classes of the user, and what Callpop tells Windows that it can do.

A scheme of its own is opened by whoever registers it. For ``tel:`` Windows asks the user, or is told on its page
'Default apps': a program may only offer itself there (``Capabilities``, ``RegisteredApplications``).
"""

from __future__ import annotations

from collections.abc import Sequence

from callpop.desktop.platform.login_windows import command_line
from callpop.desktop.platform.registry import Registry

_CLASSES = r"Software\Classes"
_OPEN = r"shell\open\command"
_OFFERS = "Software\\{name}\\Capabilities"
_PROFILE = "--profile"
_OFFERED = r"Software\RegisteredApplications"


class OwnScheme:
    """Links of a scheme that is Callpop's own.

    Args:
        scheme: Which.
        command: What opens a link; the link is put behind it.
        registry: Where it is kept.
    """

    def __init__(self, *, scheme: str, command: Sequence[str], registry: Registry) -> None:
        self._key, self._scheme, self._registry = f"{_CLASSES}\\{scheme}", scheme, registry
        self._line = _opens(command)
        place = command.index(_PROFILE) if _PROFILE in command else None
        self._profile = command_line(("", *command[place:])).removeprefix('""') if place is not None else ""

    def is_on(self) -> bool:
        """Whether such a link is opened with this profile, by whatever Callpop."""
        line = self._registry.read(f"{self._key}\\{_OPEN}", "")
        return (
            isinstance(line, str) and bool(line) and (self._profile in line if self._profile else _PROFILE not in line)
        )

    def is_brought(self) -> bool:
        """Never: these keys are the user's own."""
        return False

    def turn_on(self) -> None:
        """Register it."""
        if self._registry.read(f"{self._key}\\{_OPEN}", "") == self._line:
            return
        self._registry.write(self._key, "", f"URL:{self._scheme}")
        self._registry.write(self._key, "URL Protocol", "")
        self._registry.write(f"{self._key}\\{_OPEN}", "", self._line)

    def turn_off(self) -> None:
        """Take it out."""
        self._registry.remove_key(self._key)


class OfferedSchemes:
    """Links that other programs open, too: Callpop offers itself, the user decides.

    Args:
        name: Under which it is offered.
        schemes: Of these links.
        command: What opens a link; the link is put behind it.
        registry: Where it is kept.
    """

    def __init__(self, *, name: str, schemes: Sequence[str], command: Sequence[str], registry: Registry) -> None:
        self._name, self._schemes, self._registry = name, tuple(schemes), registry
        self._line = _opens(command)
        self._class = f"{name}.tel"
        self._offers = _OFFERS.format(name=name)

    def is_on(self) -> bool:
        """Whether Callpop is offered."""
        return self._registry.read(_OFFERED, self._name) == self._offers

    def is_brought(self) -> bool:
        """Never: these keys are the user's own."""
        return False

    def turn_on(self) -> None:
        """Offer it."""
        opens = f"{_CLASSES}\\{self._class}\\{_OPEN}"
        if self.is_on() and self._registry.read(opens, "") == self._line:
            return
        self._registry.write(f"{_CLASSES}\\{self._class}", "", "URL:tel")
        self._registry.write(opens, "", self._line)
        self._registry.write(self._offers, "ApplicationName", "Callpop")
        self._registry.write(self._offers, "ApplicationDescription", "Says who is calling")
        for scheme in self._schemes:
            self._registry.write(f"{self._offers}\\URLAssociations", scheme, self._class)
        self._registry.write(_OFFERED, self._name, self._offers)

    def turn_off(self) -> None:
        """Offer it no longer."""
        self._registry.remove_value(_OFFERED, self._name)
        self._registry.remove_key(self._offers)
        self._registry.remove_key(f"{_CLASSES}\\{self._class}")


def _opens(command: Sequence[str]) -> str:
    # What follows '--' is no option, whatever a link holds.
    return command_line((*command, "run", "--"), more=('"%1"',))
