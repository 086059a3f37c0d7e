"""Pictures of what the demo shows: the galleries, and the real cards as they come and go."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from callpop.desktop.words import Words
from callpop.settings.schema import AppearanceSettings, ColourScheme

_EVERY_MS = 60
# A card's fade and rise are over by then.
_SETTLED_SECONDS = 0.35
_MOST = 80
_POPUPS = "callpop.desktop.popup"


def render_galleries(folder: Path) -> None:
    """Save every popup state and every window, light and dark; the popups and the main windows in each language."""
    from callpop.desktop.gallery_windows import render_windows
    from callpop.desktop.popup.gallery import render_gallery
    from callpop.desktop.theme import Theme
    from callpop.desktop.words import LANGUAGES

    words = Words.load("en")
    for scheme in (ColourScheme.LIGHT, ColourScheme.DARK):
        theme = Theme(AppearanceSettings(theme=scheme))
        render_gallery(folder / f"cards-{scheme}", theme, words)
        render_windows(folder / f"windows-{scheme}", theme, words)
        for language in LANGUAGES[1:]:
            spoken = Words.load(language)
            render_gallery(folder / f"cards-{scheme}-{language}", theme, spoken)
            render_windows(folder / f"windows-{scheme}-{language}", theme, spoken, main_only=True)


def render_everything(folder: Path, spoken: Mapping[str, Words], *, name: str, pixels: float, text_size: int) -> None:
    """Save every popup state, window, dialogue and menu, light and dark, in each language.

    Args:
        folder: Where; the pictures go into ``<scheme>-<language>-<name>``.
        spoken: The languages.
        name: What this round is called.
        pixels: Device pixels for a logical one.
        text_size: In percent.

    Raises:
        OSError: A picture cannot be written.
    """
    from callpop.desktop.gallery_windows import render_windows
    from callpop.desktop.popup.gallery import render_gallery
    from callpop.desktop.theme import Theme

    for scheme in (ColourScheme.LIGHT, ColourScheme.DARK):
        theme = Theme(AppearanceSettings(theme=scheme, text_size=text_size))
        for language, words in spoken.items():
            place = folder / f"{scheme}-{language}-{name}"
            render_gallery(place, theme, words, pixels)
            render_windows(place, theme, words, everything=True, scale=pixels)


class LivePictures(QObject):
    """Grabs every popup of the running app once for each thing it says, and the stack as it grows.

    Args:
        folder: Where the PNGs go.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._first_seen: dict[str, float] = {}
        self._saved: set[str] = set()
        self._largest_stack = 1
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Watch from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def _look(self) -> None:
        shown = [one for one in QApplication.topLevelWidgets() if _is_popup(one)]
        now = time.monotonic()
        settled = 0
        for popup in shown:
            said = popup.accessibleName() or popup.windowTitle() or type(popup).__name__
            # In a new place or size it is a new picture: full card and small card say the same.
            key = f"{said} {popup.height()}"
            if now - self._first_seen.setdefault(key, now) < _SETTLED_SECONDS:
                continue
            settled += 1
            if key not in self._saved and len(self._saved) < _MOST:
                self._saved.add(key)
                name = f"morning-{len(self._saved):02}-{_slug(said)}.png"
                popup.grab().save(str(self._folder / name))
        if settled == len(shown) > self._largest_stack:
            self._largest_stack = settled
            _stack(shown).save(str(self._folder / f"morning-stack-of-{settled}.png"))


def _is_popup(widget: QWidget) -> bool:
    return widget.isVisible() and type(widget).__module__.startswith(_POPUPS)


def _stack(shown: list[QWidget]) -> QImage:
    """The corner of the screen with all its cards, drawn side by side as they stand."""
    area = shown[0].frameGeometry()
    for popup in shown[1:]:
        area = area.united(popup.frameGeometry())
    area = area.adjusted(-16, -16, 16, 16)
    ratio = shown[0].devicePixelRatioF()
    image = QImage(area.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QGuiApplication.palette().color(QGuiApplication.palette().ColorRole.Mid))
    painter = QPainter(image)
    for popup in shown:
        painter.drawPixmap(popup.frameGeometry().topLeft() - area.topLeft(), popup.grab())
    painter.end()
    return image


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:48] or "popup"
