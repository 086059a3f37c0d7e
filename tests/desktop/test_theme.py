"""Colours, fonts and words: complete, in step, and legible."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QListView, QTableView, QTreeView, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.catalogue import catalogue
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import DARK, LIGHT, Palette, TextStyle, high_contrast
from callpop.desktop.words import LANGUAGES, Words, language_for
from callpop.resources import resource
from callpop.settings.schema import AppearanceSettings, ColourScheme, Language, Motion

pytestmark = pytest.mark.desktop
SECOND = 1_000_000


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)])
def test_every_text_can_be_read_and_every_sign_seen(palette: Palette):
    texts = [
        (ink, ground)
        for ink in (palette.text, palette.text2, palette.text3)
        for ground in (palette.surface, palette.window)
    ]
    texts += [
        (palette.on_accent, palette.accent),
        (palette.on_accent, palette.accent_hover),
        (palette.on_badge, palette.badge),
    ]
    states = (palette.ringing, palette.answered, palette.missed, palette.passed, palette.quiet, palette.error)
    texts += [(state.ink, ground) for state in states for ground in (state.tint, palette.surface)]
    texts += [(ink, tint) for tint, ink in palette.avatars]
    assert [pair for pair in texts if contrast(*pair) < 4.5] == []
    graphics = [(state.solid, palette.surface) for state in states] + [(palette.control, palette.surface)]
    assert [pair for pair in graphics if contrast(*pair) < 3.0] == []


def test_the_agents_choice_of_colours_wins_over_the_systems(qapp):
    theme = Theme(AppearanceSettings(theme=ColourScheme.DARK))
    assert theme.palette == DARK
    theme.apply(AppearanceSettings(theme=ColourScheme.LIGHT))
    assert theme.palette == LIGHT


def test_without_a_choice_the_colours_follow_the_system(qapp, qtbot, monkeypatch):
    theme = Theme()
    for palette in (DARK, LIGHT):
        monkeypatch.setattr("callpop.desktop.theme.system_is_dark", lambda dark=palette.dark: dark)
        with qtbot.waitSignal(theme.changed):
            theme.follow_system()
        assert theme.palette == palette


def test_the_text_size_multiplies_every_font(qapp):
    theme = Theme(AppearanceSettings(text_size=130))
    assert theme.font(TextStyle.TITLE).pixelSize() == 26
    assert theme.font(TextStyle.CAPTION).pixelSize() == 16
    assert theme.font(TextStyle.TITLE, scale=1.0).pixelSize() == 20


def test_no_text_is_smaller_than_twelve_pixels(qapp):
    theme = Theme()
    assert min(theme.font(style).pixelSize() for style in TextStyle if style is not TextStyle.MINI) == 12


@pytest.mark.parametrize(("motion", "reduced"), [(Motion.REDUCED, True), (Motion.FULL, False)])
def test_the_agents_choice_of_motion_is_kept(qapp, motion, reduced):
    assert Theme(AppearanceSettings(motion=motion)).reduced_motion is reduced


def test_a_persons_colours_are_always_the_same(theme):
    assert theme.avatar_colours("anna@example.com") == theme.avatar_colours("anna@example.com")
    assert {theme.avatar_colours(str(i)) for i in range(100)} == set(LIGHT.avatars)


def test_the_windows_sheet_is_filled_from_the_tokens(theme):
    sheet = theme.style_sheet()
    assert LIGHT.accent in sheet and "$" not in sheet
    assert DARK.surface in theme.style_sheet(DARK)


def test_every_icon_draws_in_the_colour_that_was_asked_for(qapp):
    for file in resource("icons").glob("*.svg"):
        image = icon_pixmap(file.stem, "#ff0000", 24, 2.0).toImage()
        inked = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert inked, file.stem
        assert all(colour.red() > 240 and colour.green() < 15 for colour in inked), file.stem
        assert image.width() == 48


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_all_languages_have_the_same_keys_and_placeholders(language):
    english, other = catalogue("en"), catalogue(language)
    assert set(other) == set(english)
    assert {k for k in english if placeholders(english[k]) != placeholders(other[k])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_shouts_or_pleads(language):
    for key, text in catalogue(language).items():
        assert "!" not in text, key
        assert not re.search(r"\b(please|bitte|alstublieft)\b", text, re.IGNORECASE), key


@pytest.mark.parametrize(
    ("language", "address"),
    [
        # A thing is no 'Sie' either, at the beginning of a sentence: nobody is to wonder.
        ("de", r"\b([Dd](u|ich|ir|ein\w*)|[Ee](uch|uer\w*|ure\w*)|Sie|Ihnen|Ihr\w*)\b"),
        ("nl", r"\b([Jj](e|ij|ou|ouw|ullie|ezelf)|[Uu](w|zelf)|U)\b|(?<!} )\bu\b"),
    ],
)
def test_nobody_is_addressed(language, address):
    assert {k: t for k, t in catalogue(language).items() if re.search(address, t)} == {}


def test_every_key_that_the_cards_use_exists():
    source = "".join(
        file.read_text() for file in Path(resource("icons").parent.parent, "callpop/desktop/popup").glob("*.py")
    )
    used = set(re.findall(r'words\.(?:text|parts|around)\(\s*"([a-z_.]+)"', source))
    assert used and used <= set(catalogue("en"))


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        (Language.SYSTEM, ["de-AT", "en"], "de"),
        (Language.SYSTEM, ["fr_FR.UTF-8", "nl_NL.UTF-8"], "nl"),
        (Language.SYSTEM, ["fr"], "en"),
        (Language.SYSTEM, [], "en"),
        (Language.DUTCH, ["de"], "nl"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_systems_or_english(choice, system, spoken):
    assert language_for(choice, system) == spoken


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", ["1st", "2nd", "3rd", "11th", "12th", "21st", "112th"]), ("de", ["1.", "2."]), ("nl", ["1e", "2e"])],
)
def test_ordinals(language, said):
    words = Words.load(language)
    assert [words.ordinal(n) for n in (1, 2, 3, 11, 12, 21, 112)][: len(said)] == said


@pytest.mark.parametrize(
    ("seconds", "timer", "duration", "exact"),
    [
        (7, "0:07", "7 s", "7 s"),
        (-3, "0:00", "0 s", "0 s"),
        (161, "2:41", "3 min", "2 min 41 s"),
        (3599, "59:59", "1 h 0 min", "59 min 59 s"),
        (4320, "1:12:00", "1 h 12 min", "1 h 12 min"),
    ],
)
def test_durations(words, seconds, timer, duration, exact):
    assert (words.timer(seconds), words.duration(seconds), words.exact_duration(seconds)) == (timer, duration, exact)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "14:02"),
        (1, "yesterday 14:02"),
        (3, "Sunday 14:02"),
        (7, "18 Nov 14:02"),
        (365, "25 Nov 2025 14:02"),
        (-1, "26 Nov 14:02"),
    ],
)
def test_days_are_told_from_today(words, now, days, said):
    assert words.moment(now - days * 86_400 * SECOND, now) == said


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_the_keyboards_button_has_a_ring_and_no_dots_around_its_words(qtbot, kind):
    theme = Theme()
    window = QWidget()
    window.setStyleSheet(theme.style_sheet())
    row = QHBoxLayout(window)
    first, second = (ThemedButton(theme=theme, label=name, kind=kind) for name in ("Cancel", "Remove"))
    row.addWidget(first)
    row.addWidget(second)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    before = second.grab().toImage()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    after = second.grab().toImage()
    assert after != before
    inside = [(x, y) for x in range(4, before.width() - 4) for y in range(4, before.height() - 4)]
    other = sum(after.pixel(x, y) != before.pixel(x, y) for x, y in inside)
    assert other < len(inside) / 20, "no more than the edges of letters that stand otherwise on the raster"


@pytest.mark.parametrize("kind", [QListView, QTreeView, QTableView])
def test_lists_that_qt_brings_along_can_be_read_in_the_dark(qtbot, kind):
    """Qt's own file dialogue has some, where the system has none of its own."""
    theme = Theme(AppearanceSettings(theme=ColourScheme.DARK))
    window = QWidget()
    window.setStyleSheet(theme.style_sheet())
    column = QHBoxLayout(window)
    view = kind()
    column.addWidget(view)
    qtbot.addWidget(window)
    window.show()
    ground = view.viewport().grab().toImage()
    assert ground.pixelColor(ground.rect().center()) == QColor(DARK.surface)
