"""The page 'Call log': what is kept and for how long, and the agent's data: taken along, brought back, taken away."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.settings_window.weighing import WEIGHED, Keep
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import Settings

_SETTLED_MS = 800
_BUTTONS = ("export", "import", "wipe")


class LogPage(SettingsPage):
    """Times of keeping are asked about before they take calls away; buttons for the agent's data.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        keep: Asks whether calls may be taken away; None: nobody is asked.
        parent: The owner.

    Signals:
        data_wanted: ``export``, ``import`` or ``wipe``.
    """

    data_wanted = Signal(str)

    def __init__(
        self, *, theme: Theme, words: Words, apply: Apply, keep: Keep | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name="log", theme=theme, words=words, apply=self._weigh, parent=parent)
        self._put, self._keep = apply, keep
        self._settings: Settings | None = None
        self._wanted: dict[str, int] = {}
        # Who steps through the days is asked once, about the last.
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._ask)
        self.add_rows(section_keys("log"))
        self.body.addSpacing(20)
        self.body.addWidget(plain_label("heading", words.text("data.heading")))
        hint = PitchedLabel("second", words.text("data.hint"))
        self.body.addWidget(hint)
        self.body.addSpacing(12)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.buttons: dict[str, ThemedButton] = {}
        for what in _BUTTONS:
            button = ThemedButton(theme=theme, label=words.text(f"data.{what}"))
            button.clicked.connect(lambda _=False, what=what: self.data_wanted.emit(what))
            self.buttons[what] = button
            line.addWidget(button)
        line.addStretch()
        self.body.addLayout(line)
        self.body.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._settings = settings
        super().show_settings(settings)

    def _weigh(self, key: str, value: object) -> str | None:
        if self._keep is None or key not in WEIGHED or not isinstance(value, int):
            return self._put(key, value)
        self._wanted[key] = value
        self._settled.start()
        return None

    def _ask(self) -> None:
        wanted, self._wanted = self._wanted, {}
        for key, days in wanted.items():
            assert self._keep is not None
            self._keep(key, days, lambda so, key=key, days=days: self._answer(key, days, so=so))  # type: ignore[misc]

    def _answer(self, key: str, days: int, *, so: bool) -> None:
        if so:
            self.rows[key].show_problem(self._put(key, days))
        elif self._settings is not None:
            super().show_settings(self._settings)
