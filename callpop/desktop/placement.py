"""Which screen, and where on it: what the stack asks of the desktop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QRect, Signal, SignalInstance
from PySide6.QtGui import QCursor, QGuiApplication, QScreen

from callpop.desktop.popup.layout import EDGE, Rect
from callpop.desktop.state_file import StateFile
from callpop.settings.schema import Corner, ScreenChoice

_IN_FILE = "places"
_MOST_SCREENS = 32
"""Docks and meeting rooms come and go; the one whose place was chosen longest ago is forgotten first."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the agent dragged the stack to on one screen: a corner, and how far from it, inwards."""

    corner: Corner
    across: int = 0
    along: int = 0

    def as_text(self) -> str:
        """For keeping."""
        return f"{self.corner} {self.across} {self.along}"

    @classmethod
    def from_text(cls, text: str) -> Spot | None:
        """Read what ``as_text`` wrote; None if it is not that."""
        corner, _, rest = text.partition(" ")
        numbers = rest.split()
        if corner not in {str(known) for known in Corner} or len(numbers) != len(("across", "along")):
            return None
        if not all(number.isdecimal() for number in numbers):
            return None
        return cls(Corner(corner), *(int(number) for number in numbers))

    @classmethod
    def of(cls, card: Rect, area: Rect) -> Spot:
        """The spot of a stack whose card at the corner was dropped here: the nearest corner wins."""
        right = card.x + card.right >= area.x + area.right
        bottom = card.y + card.bottom >= area.y + area.bottom
        across = (area.right - card.right if right else card.x - area.x) - EDGE
        along = (area.bottom - card.bottom if bottom else card.y - area.y) - EDGE
        names = {
            (True, True): Corner.BOTTOM_RIGHT,
            (True, False): Corner.BOTTOM_LEFT,
            (False, True): Corner.TOP_RIGHT,
            (False, False): Corner.TOP_LEFT,
        }
        return cls(names[bottom, right], max(0, across), max(0, along))


class Places(Protocol):
    """Remembers per screen where the agent dragged the stack to."""

    def load(self, screen: str) -> Spot | None:
        """The spot on a screen, or None if the cards were never dragged there."""

    def save(self, screen: str, spot: Spot) -> None:
        """Keep the spot for a screen."""


class KeptPlaces:
    """``Places`` in a dictionary of texts, told to whoever stores it."""

    def __init__(
        self, texts: Mapping[str, str] | None = None, *, changed: Callable[[str, str], None] | None = None
    ) -> None:
        """Begin with what was kept.

        Args:
            texts: Screen name to ``Spot.as_text``.
            changed: Called with the screen's name and the new text.
        """
        self._texts = dict(texts or {})
        self._changed = changed

    @classmethod
    def in_file(cls, file: StateFile) -> KeptPlaces:
        """Begin with what a file has kept, and keep there what follows."""
        found = file.load().get(_IN_FILE)
        texts = found.items() if isinstance(found, dict) else ()
        kept = {screen: text for screen, text in texts if isinstance(text, str)}

        def keep(screen: str, text: str) -> None:
            kept.pop(screen, None)
            kept[screen] = text
            while len(kept) > _MOST_SCREENS:
                del kept[next(iter(kept))]
            file.save({_IN_FILE: dict(kept)})

        return cls(kept, changed=keep)

    def load(self, screen: str) -> Spot | None:
        """The spot on a screen, or None if the cards were never dragged there."""
        return Spot.from_text(self._texts.get(screen, ""))

    def save(self, screen: str, spot: Spot) -> None:
        """Keep the spot for a screen."""
        self._texts[screen] = spot.as_text()
        if self._changed is not None:
            self._changed(screen, spot.as_text())


class Screens(Protocol):
    """The screens of the desktop, as the stack sees them."""

    changed: SignalInstance

    def pick(self, choice: ScreenChoice) -> str:
        """The name of the screen where cards should stand; '' without any."""

    def area(self, name: str) -> Rect | None:
        """A screen's work area, or None if there is no such screen now."""

    def area_at(self, x: int, y: int) -> tuple[str, Rect] | None:
        """The screen at a point and its work area, or None if there is none."""


class DesktopScreens(QObject):
    """``Screens`` of the running application. ``changed`` is emitted when one comes, goes or changes its size."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Follow the application's screens."""
        super().__init__(parent)
        self._app = QGuiApplication.instance()
        # What was asked since the last change: names and areas are needed while the phone rings.
        self._primary: str | None = None
        self._areas: dict[str, Rect] = {}
        for screen in QGuiApplication.screens():
            self._follow(screen)
        if isinstance(self._app, QGuiApplication):
            self._app.screenAdded.connect(self._added)
            self._app.screenRemoved.connect(self._removed)
            self._app.primaryScreenChanged.connect(self._primary_changed)

    def pick(self, choice: ScreenChoice) -> str:
        """The name of the screen where cards should stand; '' without any."""
        # Where the pointer is has to be asked of the X server while the phone rings: only if it matters.
        if choice is ScreenChoice.POINTER and len(QGuiApplication.screens()) > 1:
            screen = QGuiApplication.screenAt(QCursor.pos())
            if screen is not None:
                return _key(screen)
        if self._primary is None:
            primary = QGuiApplication.primaryScreen()
            self._primary = _key(primary) if primary is not None else ""
        return self._primary

    def area(self, name: str) -> Rect | None:
        """A screen's work area, or None if there is no such screen now."""
        if name not in self._areas:
            found = next((screen for screen in QGuiApplication.screens() if _key(screen) == name), None)
            if found is None:
                return None
            self._areas[name] = _rect(found.availableGeometry())
        return self._areas[name]

    def area_at(self, x: int, y: int) -> tuple[str, Rect] | None:
        """The screen at a point and its work area, or None if there is none."""
        for screen in QGuiApplication.screens():
            if screen.geometry().contains(x, y):
                return _key(screen), _rect(screen.availableGeometry())
        return None

    def _follow(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._resized)
        screen.logicalDotsPerInchChanged.connect(self._resized)

    def _added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._look_anew()

    def _removed(self, screen: QScreen) -> None:
        self._look_anew()

    def _primary_changed(self, screen: QScreen | None) -> None:
        self._look_anew()

    def _resized(self, *_: object) -> None:
        self._look_anew()

    def _look_anew(self) -> None:
        self._primary = None
        self._areas.clear()
        self.changed.emit()


def _key(screen: QScreen) -> str:
    """A screen's name for keeping: connectors are swapped between docks, so the make and number come with it."""
    parts = (screen.name(), screen.model(), screen.serialNumber())
    return " ".join(part.strip() for part in parts if part.strip())


def _rect(rect: QRect) -> Rect:
    return Rect(rect.x(), rect.y(), rect.width(), rect.height())
