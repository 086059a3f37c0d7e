"""Pictures of every state of a card, for the README, for the demo, and for looking."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from callpop.desktop.popup.card import Card
from callpop.desktop.popup.samples import Sample, samples
from callpop.desktop.popup.text import draw_line
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import SHADOW_MARGIN, TextStyle
from callpop.desktop.words import Words

_BACKDROP = {False: "#E8EBF0", True: "#0C0E12"}
_COLUMNS = 3
_GAP = 40
_EDGE = 48
_PORTRAIT = 176


def render_gallery(directory: Path, theme: Theme, words: Words, scale: float = 2.0) -> list[Path]:
    """Save a PNG of every state, and one sheet with all of them.

    Args:
        directory: Where; made if it is not there.
        theme: Colours and fonts.
        words: The language.
        scale: Device pixels per logical pixel.

    Returns:
        The files, the sheet last.
    """
    directory.mkdir(parents=True, exist_ok=True)
    now = time.time_ns() // 1000
    made: list[tuple[Sample, QImage]] = []
    paths: list[Path] = []
    for sample in samples(words, now):
        image = picture(sample, theme, words, scale)
        made.append((sample, image))
        paths.append(directory / f"card-{sample.name}.png")
        _save(image, paths[-1])
    paths.append(directory / "cards.png")
    _save(_sheet(made, theme, scale), paths[-1])
    return paths


def picture(sample: Sample, theme: Theme, words: Words, scale: float) -> QImage:
    """One card with its shadow on a transparent ground."""
    card = Card(theme=theme, words=words, clock=lambda: sample.now)
    card.set_small(sample.small)
    view = replace(sample.view, card_id=sample.name)
    if sample.photo:
        view = replace(view, avatar=replace(view.avatar, picture=_portrait(), photo=1))
    card.set_view(view)
    if sample.saved:
        card.note_saved()
    if sample.left is not None:
        card.show_countdown(sample.left)
    if sample.view.searching:
        card.show_bars()
    if sample.focus:
        _show_focus(card)
    image = _draw(card, scale)
    card.deleteLater()
    return image


def _portrait() -> QImage:
    """Somebody in front of a window, of nobody in particular."""
    image = QImage(_PORTRAIT, _PORTRAIT, QImage.Format.Format_ARGB32_Premultiplied)
    sky = QLinearGradient(0, 0, _PORTRAIT, _PORTRAIT)
    sky.setColorAt(0, QColor("#9CC7E8"))
    sky.setColorAt(1, QColor("#F2D6B8"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, x, y, width, height in (
        ("#5B3A29", 46, 22, 84, 96),
        ("#E3B08A", 56, 38, 64, 76),
        ("#2E4A62", 26, 122, 124, 110),
    ):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(x, y, width, height)
    painter.end()
    return image


def _show_focus(card: Card) -> None:
    """A picture has no keyboard: say to the first button that it has."""
    first = card.parts.shown[0]
    first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(first, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))


def _draw(widget: QWidget, scale: float) -> QImage:
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image, QPoint(), widget.rect(), QWidget.RenderFlag.DrawChildren)
    return image


def _sheet(made: list[tuple[Sample, QImage]], theme: Theme, scale: float) -> QImage:
    """All cards in three columns."""
    width = max(round(image.width() / scale) for _, image in made) - 2 * SHADOW_MARGIN
    rows = [made[i : i + _COLUMNS] for i in range(0, len(made), _COLUMNS)]
    heights = [max(round(image.height() / scale) for _, image in row) - 2 * SHADOW_MARGIN for row in rows]
    across = 2 * _EDGE + _COLUMNS * width + (_COLUMNS - 1) * _GAP
    down = 2 * _EDGE + sum(heights) + len(rows) * (28 + 48)
    sheet = QImage(round(across * scale), round(down * scale), QImage.Format.Format_RGB32)
    sheet.setDevicePixelRatio(scale)
    sheet.fill(QColor(_BACKDROP[theme.palette.dark]))
    painter = QPainter(sheet)
    top = _EDGE
    for row, height in zip(rows, heights, strict=True):
        for column, (sample, image) in enumerate(row):
            left = _EDGE + column * (width + _GAP)
            label = QRect(left, top, width, 20)
            draw_line(painter, label, sample.title, theme.font(TextStyle.SECOND, 600), theme.palette.text2)
            painter.drawImage(QPoint(left - SHADOW_MARGIN, top + 28 - SHADOW_MARGIN), image)
        top += 28 + height + 48
    painter.end()
    return sheet


def _save(image: QImage, path: Path) -> None:
    if not image.save(str(path)):
        raise OSError(f"cannot write {path}")
