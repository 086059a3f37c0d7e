"""Finds text that never went through a catalogue: in the language that nobody speaks it has no accents."""

from __future__ import annotations

import ast
import functools
import html
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPainterPath, QStaticText, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from callpop.crm.presets import presets
from callpop.crm.recipe import Recipe
from callpop.crm.recipe_file import load_recipe, ready_recipes

_DESKTOP = Path(__file__).parents[2] / "callpop" / "desktop"
_MADE_UP = (*_DESKTOP.glob("gallery*.py"), _DESKTOP / "popup" / "samples.py")
_NAMES = {
    *("Callpop", "MIT", "Python 3", "token", "xdg-open"),
    *(f"Callpop {kind}" for kind in ("card", "chip", "list", "reminder", "strip")),  # in a system's list of windows
    *("Anna", "Bob", "quote for 40 handsets"),  # as told of longer ones
    *("contract", "quote", "unknown", "corner", "locked", "utf-8"),  # tags, what a rule names, keys, what systems say
}
_NO_WORDS = re.compile(r"\S*(?:://|\w[._@/]\w)\S*|(?<!\S)(?:[A-Za-z]:)?[/\\]\S*|\{[^}]*\}")
"""Addresses, files, keys, variables and placeholders."""

_ROWS = 200
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


def untranslated(window: QWidget, painted: Iterable[str] = ()) -> list[str]:
    """Texts of a window with words that no catalogue gave.

    Args:
        window: With all that is in it.
        painted: What painters have drawn; see ``painted_texts``.
    """
    widgets = (window, *window.findChildren(QWidget))
    said = dict.fromkeys((*(text for one in widgets for text in texts_of(one)), *painted))
    return [f"not translated: {text!r}" for text in said if plain_words(text)]


def plain_words(text: str) -> list[str]:
    """The words of a text that are in English, and in no made-up call."""
    told = text.partition("\t")[0]  # then comes a key, which Qt names
    left = _NO_WORDS.sub(" ", made_up().sub(" ", _without_cut_name(" ".join(told.split()))))
    return [word for word in re.findall(r"[^\W\d_]+", left) if len(word) > 2 and word.isascii()]


def _without_cut_name(text: str) -> str:
    """A text without the made-up one whose beginning stands before its '…'."""
    shown, cut, rest = text.partition("…")
    for word in re.finditer(r"(?<!\w)\w", shown if cut else ""):
        begun = shown[word.start() :].rstrip()
        if any(one.startswith(begun) for one in data()):
            return f"{shown[: word.start()]} {rest}"
    return text


@functools.cache
def data() -> tuple[str, ...]:
    """What the gallery's calls, books and settings hold: names, notes, tags, lines; and what CRMs' makers wrote."""
    found = {text for file in _MADE_UP for text in _literals(ast.parse(file.read_text(encoding="utf-8")))}
    ready = (*presets(), *map(load_recipe, ready_recipes()))
    found |= {one.name for one in ready} | {field.example for one in ready for field in one.fields}
    found |= {one.source for one in ready if isinstance(one, Recipe)}
    # Why there was no card is said from below in English, and has to be translated.
    found = {" ".join(text.split()) for text in found if not text.startswith("no popup")}
    return tuple(sorted((text for text in found | _NAMES if re.search("[A-Za-z]{3}", text)), key=len, reverse=True))


def _literals(tree: ast.AST) -> Iterator[str]:
    """The texts of a module, without the words that are keys, and without the samples' titles."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    titles = {id(one.args[1]) for one in calls if isinstance(one.func, ast.Name) and one.func.id == "Sample"}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in titles:
            continue
        if " " in node.value or not node.value.islower():
            yield node.value


@functools.cache
def made_up() -> re.Pattern[str]:
    """Any of ``data``, as a whole; the language that nobody speaks may put letters right behind it."""
    return re.compile("|".join(rf"(?<!\w){re.escape(text)}(?=é*(?:\W|$))" for text in data()))


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget shows, tells under the pointer, or says to a screen reader."""
    yield from (widget.accessibleName(), widget.accessibleDescription())
    yield html.unescape(re.sub("<[^>]+>", "", widget.toolTip()))
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QProgressBar):
        yield widget.format()
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(index) for index in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _texts_in(widget.model())


def _texts_in(model: QAbstractItemModel) -> Iterator[str]:
    """What a list or a table shows and says, also where no row is in sight."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _ROWS)):
            said = (model.data(model.index(row, column), role) for role in _ROLES)
            yield from (html.unescape(re.sub("<[^>]+>", "", text)) for text in said if isinstance(text, str))


@contextmanager
def painted_texts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What painters draw while this lasts, in full where they elide it."""
    found: list[str] = []
    whole: dict[str, str] = {}

    def elides(kind: Any) -> None:
        elided = kind.elidedText

        def watched(self: Any, text: str, *rest: Any) -> str:
            shown = str(elided(self, text, *rest))
            if shown != text:
                whole[shown] = whole.get(text, text)
            return shown

        patched.setattr(kind, "elidedText", watched)

    def draws(kind: Any, name: str) -> None:
        drawn = getattr(kind, name)

        def watched(self: Any, *args: Any) -> Any:
            texts = [one.text() if isinstance(one, QStaticText) else one for one in args]
            found.extend(whole.get(text, text) for text in texts if isinstance(text, str))
            return drawn(self, *args)

        patched.setattr(kind, name, watched)

    with monkeypatch.context() as patched:
        for metrics in (QFontMetrics, QFontMetricsF):
            elides(metrics)
        for name in ("drawText", "drawStaticText"):
            draws(QPainter, name)
        draws(QPainterPath, "addText")
        draws(QTextLayout, "setText")
        yield found
