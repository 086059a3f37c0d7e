"""The page 'Card': what pops up when the phone rings, and what is heard then."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.make_control import label_of
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.settings_window.sound_control import SoundControl
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.values import all_keys

_FIRST = (
    *("popup.corner", "popup.screen", "popup.when_answered", "popup.when_elsewhere", "popup.when_missed"),
    *("crm.open_when", "popup.max_cards", "appearance.motion"),
)
"""What is asked for most, in sight without scrolling; two of them are at home on other pages."""

_GROUPS = {
    "ringing": ("ring_time", "group_size", "age_limit", "outgoing", "hide_in_capture"),
    "after": ("in_call_full", "when_ended", "ended", "elsewhere", "elsewhere_group", "missed", "missed_minimum"),
}


class CardPage(SettingsPage):
    """The card's settings, and below them the sounds'.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        parent: The owner.

    Signals:
        test_call: A test call shall be played.
        try_sound: A sound shall be heard: ``ring`` or ``missed``.
    """

    test_call = Signal()
    try_sound = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(name="card", theme=theme, words=words, apply=apply, parent=parent)
        button = ThemedButton(theme=theme, label=words.text("settings.test_card"), icon_name="play")
        button.clicked.connect(self.test_call)
        self.head.addWidget(button)
        for key in _FIRST:
            self.add_rows([key], guests=not key.startswith("popup."))
        for group, fields in _GROUPS.items():
            self.add_group(words.text(f"group.{group}"))
            self.add_rows(f"popup.{field}" for field in fields)
        self.add_rows(key for key in section_keys("popup") if key not in self.rows)
        self.body.addSpacing(20)
        self.body.addWidget(plain_label("heading", words.text("sound.title")))
        hint = PitchedLabel("second", words.text("sound.hint"))
        self.body.addWidget(hint)
        self.body.addSpacing(4)
        for key in section_keys("sounds"):
            if key.endswith("_file"):
                self._add_file(key)
            else:
                self.add_rows([key])
        self.body.addStretch()

    def sound_tried(self, name: str, problem: str) -> None:
        """Say that a sound plays (''), or why it does not."""
        self.rows[f"sounds.{name}_file"].show_problem(self.words.text(f"sound.broken.{problem}") if problem else None)

    def _add_file(self, key: str) -> None:
        name = key.removeprefix("sounds.").removesuffix("_file")
        control = SoundControl(theme=self.theme, words=self.words, name=label_of(all_keys()[key], self.words))
        control.play.connect(lambda: self.try_sound.emit(name))
        self.add_rows([key], below=frozenset([key]), control=control)
