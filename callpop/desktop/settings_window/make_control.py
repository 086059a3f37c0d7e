"""From a declared setting to its control: the window follows the schema, not the other way round."""

from __future__ import annotations

from enum import StrEnum

from callpop.desktop.settings_window.controls import ChoiceControl, Control, NumberControl, TextControl
from callpop.desktop.settings_window.corner_control import CornerControl
from callpop.desktop.settings_window.toggle_control import ToggleControl
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import Corner
from callpop.settings.values import Key

_TEXT_SIZES = (100, 115, 130, 150, 175, 200)


def label_of(key: Key, words: Words) -> str:
    """What a setting is called; its field's name if the catalogue has no words for it."""
    return _known(words, f"setting.{key.name}.label") or key.field.replace("_", " ").capitalize()


def hint_of(key: Key, words: Words) -> str:
    """What a setting does; the schema's own explanation if it is not translated."""
    return _known(words, f"setting.{key.name}.hint") or key.explanation


def section_label(section: str, words: Words) -> str:
    """What a section is called."""
    return _known(words, f"section.{section}.label") or section.replace("_", " ").capitalize()


def make_control(key: Key, *, theme: Theme, words: Words) -> Control | CornerControl:
    """The control that fits the kind of the setting."""
    name = label_of(key, words)
    if key.kind is Corner:
        return CornerControl(theme=theme, words=words, name=name)
    if issubclass(key.kind, StrEnum):
        table = f"choice.{key.kind.__name__.lower()}"
        options = [(value, _known(words, f"{table}.{value.value}") or value.value) for value in key.kind]
        return ChoiceControl(theme=theme, options=options, name=name)
    if key.kind is bool:
        return ToggleControl(theme=theme, name=name)
    if key.unit == "%" and key.low == _TEXT_SIZES[0]:
        sizes = [(size, f"{size} %") for size in _TEXT_SIZES]
        return ChoiceControl(theme=theme, options=sizes, name=name)
    if key.kind in (int, float):
        return NumberControl(theme=theme, words=words, key=key, name=name)
    listed = key.kind is tuple
    hint = words.text("settings.list_hint") if listed else ""
    return TextControl(theme=theme, name=name, listed=listed, hint=hint)


def _known(words: Words, key: str) -> str:
    """The words for a key, or '': a setting that is newer than its translation is shown all the same."""
    try:
        return words.text(key)
    except KeyError:
        return ""
