"""Finds text that has not enough room, in a window that is laid out."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolTip,
    QWidget,
)

_SLACK = 1
"""Logical pixels that rounding may take."""

_MARGIN = 12
"""Room at the edge of a page, over which its scroll bar may stand."""

_FRESH = 1.25


def cut_texts(window: QWidget, painted: list[tuple[str, str]]) -> list[str]:
    """What is cut in a window.

    Args:
        window: Shown, so that everything in it is laid out.
        painted: What painters have elided or drawn beyond its room, with why; see ``watched_painters``.
    """
    found = [f"{_name(widget)}: {why}" for widget in _visible(window) for why in _cut(widget)]
    tips = [_words(widget.toolTip()) for widget in (window, *window.findChildren(QWidget)) if widget.toolTip()]
    cut = [(text, why) for text, why in painted if not _told(text, tips)]
    if cut:
        tips += [_words(tip) for widget in _visible(window) for tip in _hovered(widget)]
    found += [f"painted: {why}: {text!r}" for text, why in cut if not _told(text, tips)]
    return list(dict.fromkeys(found))


def draw(window: QWidget) -> None:
    """Have all of it painted; in a resolution that nothing is kept in that was painted before."""
    image = QImage(window.size() * _FRESH, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_FRESH)
    window.render(image)


def _told(text: str, tips: list[set[str]]) -> bool:
    """Whether a tooltip tells a text, in whatever order and with whatever between the words."""
    return any(_words(text) <= tip for tip in tips)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", html.unescape(re.sub("<[^>]+>", "", text))))


def _hovered(widget: QWidget) -> Iterator[str]:
    """The tooltips that a widget makes up under the pointer."""
    for y in range(10, widget.height(), 20):
        place = QPoint(widget.width() // 2, y)
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
        if QToolTip.isVisible():
            yield QToolTip.text()
            QToolTip.hideText()


def _cut(widget: QWidget) -> Iterator[str]:
    """Why a widget has not enough room, if so."""
    room = widget.contentsRect()
    if isinstance(widget, QLabel) and widget.text() and not widget.toolTip():
        metrics, text = QFontMetrics(widget.font()), widget.text()
        if widget.wordWrap():
            longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
            if longest > room.width() + _SLACK:
                yield f"a word is wider than {room.width()}: {text!r}"
            elif widget.heightForWidth(widget.width()) > widget.height() + _SLACK:
                yield f"{widget.heightForWidth(widget.width())} high, has {widget.height()}: {text!r}"
        elif metrics.horizontalAdvance(text) > room.width() + _SLACK:
            yield f"{metrics.horizontalAdvance(text)} wide, has {room.width()}: {text!r}"
    elif isinstance(widget, QAbstractButton) and widget.text() and not widget.toolTip():
        if widget.sizeHint().width() > widget.width() + _SLACK:
            yield f"{widget.sizeHint().width()} wide, has {widget.width()}: {widget.text()!r}"
    elif isinstance(widget, QComboBox) and not widget.toolTip():
        need = QFontMetrics(widget.font()).horizontalAdvance(widget.currentText())
        if need + 32 > widget.width():
            yield f"{need} wide, has {widget.width() - 32}: {widget.currentText()!r}"
    elif isinstance(widget, QLineEdit) and not widget.text() and not widget.toolTip():
        need = QFontMetrics(widget.font()).horizontalAdvance(widget.placeholderText())
        if need > room.width():
            yield f"{need} wide, has {room.width()}: {widget.placeholderText()!r}"
    if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > _MARGIN:
        yield f"has to be scrolled sideways by {widget.horizontalScrollBar().maximum()}"
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(parent.parentWidget(), QAbstractScrollArea):
        return
    if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
        yield f"{widget.geometry().getRect()} reaches out of {_name(parent)} {parent.rect().getRect()}"


def _visible(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.width() and widget.height() and widget.window() is window:
            yield widget


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()


@contextmanager
def watched_painters(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, str]]]:
    """What painters elide, or draw into too little room, while this lasts."""
    found: list[tuple[str, str]] = []
    with monkeypatch.context() as patched:
        for kind in (QFontMetrics, QFontMetricsF):
            _watch_eliding(kind, patched, found)
        _watch_drawing(patched, found)
        yield found


def _watch_eliding(kind: Any, patched: pytest.MonkeyPatch, found: list[tuple[str, str]]) -> None:
    elided = kind.elidedText

    def elide(self: Any, text: str, *rest: Any) -> str:
        shown = elided(self, text, *rest)
        if shown != text:
            found.append((text, f"elided to {rest[1]}"))
        return str(shown)

    patched.setattr(kind, "elidedText", elide)


def _watch_drawing(patched: pytest.MonkeyPatch, found: list[tuple[str, str]]) -> None:
    drawn: Callable[..., Any] = QPainter.drawText

    def watched(self: QPainter, *args: Any) -> Any:
        if len(args) == 3 and isinstance(args[2], str):
            area, flags, text = args
            need = QFontMetricsF(self.font()).horizontalAdvance(text)
            wraps = int(flags) & int(Qt.TextFlag.TextWordWrap)
            if not wraps and need > area.width() + 1.5 and not int(flags) & int(Qt.TextFlag.TextDontClip):
                found.append((text, f"{need:.0f} wide, drawn into {area.width():.0f}"))
        return drawn(self, *args)

    patched.setattr(QPainter, "drawText", watched)
