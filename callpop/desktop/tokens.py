"""The tokens of the visual language: the one place where colours, type and spaces are written down.

Style sheets and painters are filled from here. Colours are ``#RRGGBB``, or ``#AARRGGBB`` as Qt reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Shades:
    """The three colours of a state: graphics, background, text on it."""

    solid: str
    tint: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of one scheme.

    Attributes:
        dark: Whether it is the dark scheme.
        avatars: Six pairs of tint and ink.
        edge: The hair line around cards and windows.
        shadow: Colour of shadows, opaque; ``shadow_far`` and ``shadow_near`` are their strengths, 0 to 1.
        border_width: 1, in high contrast 2.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    sunken: str
    hover: str
    selected: str
    skeleton: str
    border: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    ringing: Shades
    answered: Shades
    missed: Shades
    passed: Shades
    quiet: Shades
    error: Shades
    badge: str
    on_badge: str
    avatars: tuple[tuple[str, str], ...]
    edge: str
    shadow: str
    shadow_far: float
    shadow_near: float
    border_width: int = 1


LIGHT = Palette(
    dark=False,
    window="#F5F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#EFF1F4",
    hover="#F3F5F8",
    selected="#E8EFFE",
    skeleton="#E3E7EC",
    border="#DCE0E6",
    control="#7F8896",
    text="#151A22",
    text2="#47505F",
    text3="#5F6877",
    accent="#2558CF",
    accent_hover="#1E4AB3",
    on_accent="#FFFFFF",
    # Ringing has no solid of its own: the accent draws its ring.
    ringing=Shades("#2558CF", "#E8EFFE", "#1F4DB8"),
    answered=Shades("#17804A", "#E3F4EA", "#12633A"),
    missed=Shades("#B45F06", "#FDF0DC", "#874404"),
    passed=Shades("#6B46C1", "#F1ECFC", "#5936AA"),
    quiet=Shades("#6B7483", "#EFF1F4", "#47505F"),
    error=Shades("#C2322B", "#FCEBE9", "#A12620"),
    badge="#F5A524",
    on_badge="#2A1700",
    avatars=(
        ("#DDE7FD", "#1F4DB8"),
        ("#D8F0E3", "#12633A"),
        ("#FBE8CC", "#874404"),
        ("#EBE3FA", "#5936AA"),
        ("#FADFE6", "#99214A"),
        ("#D3EEF2", "#0F5F6B"),
    ),
    edge="#1A101828",
    shadow="#101828",
    shadow_far=0.17,
    shadow_near=0.10,
)

DARK = Palette(
    dark=True,
    window="#13161B",
    surface="#1C2026",
    raised="#23282F",
    sunken="#161A1F",
    hover="#272D35",
    selected="#22304F",
    skeleton="#323944",
    border="#353C47",
    control="#7C8696",
    text="#F2F4F7",
    text2="#BAC2CE",
    text3="#9BA5B4",
    accent="#84A9FF",
    accent_hover="#A3BFFF",
    on_accent="#0B1734",
    ringing=Shades("#84A9FF", "#202D4B", "#ADC6FF"),
    answered=Shades("#5BCB8D", "#193426", "#8FE0B4"),
    missed=Shades("#F0AE45", "#3A2B12", "#F8CB82"),
    passed=Shades("#B69BFF", "#2D2547", "#CFBEFF"),
    quiet=Shades("#8D97A6", "#282E37", "#BAC2CE"),
    error=Shades("#FF8A80", "#402020", "#FFB3AB"),
    badge="#F5A524",
    on_badge="#2A1700",
    avatars=(
        ("#263A66", "#BAD0FF"),
        ("#1D4230", "#9BE6BE"),
        ("#49361A", "#FAD08C"),
        ("#392F5C", "#D6C8FF"),
        ("#4E2635", "#FFB8CC"),
        ("#1B4048", "#9ADFEB"),
    ),
    edge="#1FFFFFFF",
    shadow="#000000",
    shadow_far=0.45,
    shadow_near=0.25,
)


def high_contrast(palette: Palette) -> Palette:
    """The palette where the system asks for more contrast: tints become surface, borders text, no shadow."""

    def plain(shades: Shades) -> Shades:
        return Shades(shades.ink, palette.surface, shades.ink)

    return replace(
        palette,
        sunken=palette.surface,
        border=palette.text,
        control=palette.text,
        text2=palette.text,
        text3=palette.text,
        edge=palette.text,
        ringing=plain(palette.ringing),
        answered=plain(palette.answered),
        missed=plain(palette.missed),
        passed=plain(palette.passed),
        quiet=plain(palette.quiet),
        error=plain(palette.error),
        shadow_far=0.0,
        shadow_near=0.0,
        border_width=2,
    )


class TextStyle(StrEnum):
    """The sizes of type there are."""

    TITLE = "title"
    DISPLAY = "display"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    SECOND = "second"
    CAPTION = "caption"
    MINI = "mini"
    """Initials in a 20 px circle: decoration only, nothing to read is smaller than CAPTION."""


@dataclass(frozen=True, slots=True)
class Type:
    """Size and line height in logical px at 100 %, weight (400 to 600), tracking in px."""

    size: int
    line: int
    weight: int
    tracking: float = 0.0


TYPE: dict[TextStyle, Type] = {
    TextStyle.TITLE: Type(20, 28, 600, -0.2),
    TextStyle.DISPLAY: Type(28, 36, 600, -0.2),
    TextStyle.HEADING: Type(16, 24, 600),
    TextStyle.STRONG: Type(14, 20, 600),
    TextStyle.BODY: Type(14, 20, 400),
    TextStyle.SECOND: Type(13, 20, 400),
    TextStyle.CAPTION: Type(12, 16, 400),
    TextStyle.MINI: Type(9, 12, 600),
}

RADIUS_CARD = 16
RADIUS_PANEL = 12
RADIUS_ROW = 10
RADIUS_CONTROL = 8
CONTROL_HEIGHT = 36
SETUP_HEIGHT = 40
"""That of fields in the first start."""
SMALLEST_TARGET = 28
FADE_IN_MS = 160
FADE_OUT_MS = 120
REDUCED_FADE_MS = 80
TINT_MS = 120
RESTACK_MS = 180
PULSE_MS = 1600
RISE = 12
SHADOW_MARGIN = 28
CLICK_GUARD_MS = 300
NOTE_DELAY_MS = 400
NOTE_LATEST_MS = 600
"""Who types without a pause loses a second of it at most when the power fails, the disk's time included."""
SKELETON_DELAY_MS = 150
