"""The page 'Phone': who places a call that begins on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.door import BooksDoor, while_alive
from callpop.desktop.settings_window.more_controls import SecretControl
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.dialling.states import secret_name
from callpop.settings.schema import Settings


class PhonePage(SettingsPage):
    """The settings of calls, and the platform's token, which no file holds.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        door: Keeps the token.
        parent: The owner.
    """

    def __init__(
        self, *, theme: Theme, words: Words, apply: Apply, door: BooksDoor, parent: QWidget | None = None
    ) -> None:
        super().__init__(name="phone", theme=theme, words=words, apply=apply, parent=parent)
        self._door, self._name = door, ""
        self.add_rows(section_keys("dial"))
        self.body.addSpacing(16)
        self.body.addWidget(plain_label("strong", words.text("dial.token")))
        hint = PitchedLabel("second", words.text("dial.token_hint"))
        self.body.addWidget(hint)
        self.body.addSpacing(8)
        self.token = SecretControl(theme=theme, words=words, name=words.text("dial.token"))
        self.token.edited.connect(self._keep)
        self.body.addWidget(self.token)
        self.body.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, and whether this platform's token is kept."""
        super().show_settings(settings)
        name = secret_name(settings.dial.base_url)
        if name != self._name:
            self._name = name
            self._look()

    def _look(self) -> None:
        name = self._name

        def show(kept: bool) -> None:
            if name == self._name:
                self.token.show_kept(kept)

        self._door.has_secret(name, while_alive(self, show))

    def _keep(self, secret: str) -> None:
        name = self._name

        def kept(notice: str) -> None:
            if name == self._name:
                self.token.show_notice(notice)
                self._look()

        self._door.keep_secret(name, str(secret).strip(), while_alive(self, kept))
