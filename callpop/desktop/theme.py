"""How everything looks now: the palette in force, fonts at the agent's text size, and how much may move.

Painters ask it at each paint; style sheets are a template filled from the same palette.
"""

from __future__ import annotations

from functools import lru_cache
from string import Template
from zlib import crc32

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from callpop.desktop.tokens import (
    CONTROL_HEIGHT,
    DARK,
    LIGHT,
    SETUP_HEIGHT,
    SMALLEST_TARGET,
    TYPE,
    Palette,
    Shades,
    TextStyle,
    high_contrast,
)
from callpop.resources import resource
from callpop.settings.schema import AppearanceSettings, ColourScheme

_PREFERRED = "Inter"


class Theme(QObject):
    """The look in force.

    Args:
        appearance: The agent's choice; what it leaves to the system follows the system.
        parent: Its owner.
    """

    changed = Signal()
    """The palette, the fonts or the motion are other than before: everything should be painted anew."""

    def __init__(self, appearance: AppearanceSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance or AppearanceSettings()
        self._fonts: dict[tuple[TextStyle, int, float], QFont] = {}
        self._family = _PREFERRED if QFontDatabase.hasFamily(_PREFERRED) else ""
        if self._family:
            # What comes into a styled window later gets the application's font, not the window's.
            usual = QGuiApplication.font()
            usual.setFamily(self._family)
            QGuiApplication.setFont(usual)
        self._reduced: bool | None = None
        self._restrained = False
        self._palette = self._choose_palette()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow_system)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self.follow_system)

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return self._palette

    @property
    def scale(self) -> float:
        """What the agent's text size multiplies: 1.0 to 2.0."""
        return self._appearance.text_size / 100

    @property
    def reduced_motion(self) -> bool:
        """Whether things only fade: nothing slides, rises or pulses."""
        if self._restrained:
            return True
        if self._reduced is None:
            # Asked when something first moves, and once: some desktops answer over D-Bus.
            from callpop.desktop.platform.motion import reduced_motion

            self._reduced = reduced_motion(self._appearance.motion)
        return self._reduced

    @property
    def restrained(self) -> bool:
        """Whether nothing moves and nothing shines through: each frame travels over a network (terminal server)."""
        return self._restrained

    def restrain(self, restrained: bool) -> None:
        """Have it so, or not any more. What has windows that shine through is to be made anew."""
        if restrained != self._restrained:
            self._restrained = restrained
            self.changed.emit()

    def apply(self, appearance: AppearanceSettings) -> None:
        """Take over other settings."""
        if appearance == self._appearance:
            return
        if appearance.motion is not self._appearance.motion:
            self._reduced = None
        self._appearance = appearance
        self._fonts.clear()
        self._palette = self._choose_palette()
        self.changed.emit()

    def follow_system(self) -> None:
        """Look again at what the system wishes; connected to its own signals."""
        palette = self._choose_palette()
        if palette != self._palette:
            self._palette = palette
            self.changed.emit()

    def font(self, style: TextStyle, weight: int | None = None, scale: float | None = None) -> QFont:
        """A font with digits of equal width.

        Args:
            style: Size and default weight.
            weight: 400, 500 or 600, if not the style's own.
            scale: In place of the agent's text size.
        """
        of = TYPE[style]
        key = (style, weight or of.weight, scale or self.scale)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self._make_font(*key)
        return font

    def mono_font(self) -> QFont:
        """The system's monospace font at body size, for addresses and codes."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(TYPE[TextStyle.SECOND].size * self.scale))
        return font

    def shades(self, tone: str) -> Shades:
        """The colours of a state by its name ('ringing', 'missed', …)."""
        shades = getattr(self._palette, tone)
        if not isinstance(shades, Shades):
            raise TypeError(f"{tone} is no state")
        return shades

    def avatar_colours(self, key: str) -> tuple[str, str]:
        """Tint and ink of a person's circle: always the same for the same key."""
        pairs = self._palette.avatars
        return pairs[crc32(key.encode()) % len(pairs)]

    def style_sheet(self, palette: Palette | None = None) -> str:
        """The style sheet of the windows, filled with the palette in force (cards have none)."""
        colours = palette or self._palette
        values = {name: getattr(colours, name) for name in _flat_names(colours)}
        values |= {
            f"{tone}_{part}": getattr(getattr(colours, tone), part)
            for tone in ("ringing", "answered", "missed", "passed", "quiet", "error")
            for part in ("solid", "tint", "ink")
        }
        values |= {f"px{size}": f"{round(size * self.scale)}px" for size in (9, 12, 13, 14, 16, 20, 28, 36)}
        # Without the border that every control has.
        values["low_height"] = f"{round((SMALLEST_TARGET - 2) * self.scale)}px"
        values["low_radius"] = f"{round(SMALLEST_TARGET / 2 * self.scale) - 1}px"
        values["tall_height"] = f"{round((SETUP_HEIGHT - 2) * self.scale)}px"
        values["inner_height"] = f"{round((CONTROL_HEIGHT - 2) * self.scale)}px"
        values["chevron_room"] = f"{16 + round(16 * self.scale)}px"
        values["arrow_room"] = f"{8 + round(16 * self.scale)}px"
        values["row_height"] = f"{round(32 * self.scale)}px"
        icons = resource("icons").as_posix()
        return Template(_sheet()).substitute(values, border_width=f"{colours.border_width}px", icons=icons)

    def qt_palette(self) -> QPalette:
        """The palette for what Qt draws itself: menus, tooltips, selections, cursors."""
        of = self._palette
        role = QPalette.ColorRole
        made = QPalette()
        for each, colour in (
            (role.Window, of.window),
            (role.WindowText, of.text),
            (role.Base, of.surface),
            (role.AlternateBase, of.sunken),
            (role.Text, of.text),
            (role.PlaceholderText, of.text3),
            (role.Button, of.raised),
            (role.ButtonText, of.text),
            (role.ToolTipBase, of.raised),
            (role.ToolTipText, of.text),
            (role.Highlight, of.accent),
            (role.HighlightedText, of.on_accent),
            (role.Link, of.ringing.ink),
            (role.Mid, of.border),
        ):
            made.setColor(each, QColor(colour))
        for each in (role.WindowText, role.Text, role.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, each, QColor(of.text3))
        return made

    def _choose_palette(self) -> Palette:
        scheme = self._appearance.theme
        dark = scheme is ColourScheme.DARK or (scheme is ColourScheme.SYSTEM and system_is_dark())
        palette = DARK if dark else LIGHT
        return high_contrast(palette) if _system_wants_contrast() else palette

    def _make_font(self, style: TextStyle, weight: int, scale: float) -> QFont:
        of = TYPE[style]
        font = QFont(self._family) if self._family else QFont()
        font.setPixelSize(round(of.size * scale))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("tnum"), 1)
        if of.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, of.tracking * scale)
        return font


@lru_cache(maxsize=1)
def _sheet() -> str:
    return resource("styles", "windows.qss").read_text(encoding="utf-8")


def _flat_names(palette: Palette) -> list[str]:
    return [name for name in palette.__dataclass_fields__ if isinstance(getattr(palette, name), str)]


def system_is_dark() -> bool:
    """Whether the system has a dark scheme."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _system_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):  # before Qt 6.10
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
