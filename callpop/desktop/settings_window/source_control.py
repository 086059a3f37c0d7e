"""Where notifications come from: a panel for each way, one of them chosen; what belongs to a way stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from callpop.desktop.labels import PitchedLabel
from callpop.desktop.settings_window.choice_panel import ChoicePanel
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import SourceKind

_INSET = 42
"""Where words begin in a panel: behind the circle."""

_ICONS = {SourceKind.LISTENER: ("here", "computer"), SourceKind.RELAY: ("relay", "cloud")}


class SourcePanel(ChoicePanel):
    """One way.

    Args:
        theme: The look in force.
        title: What it is called.
        hint: What it is.
        icon_name: Its sign.

    Attributes:
        body: What belongs to it; to be filled, and shown while it is chosen.
        column: The body's.
    """

    def __init__(self, *, theme: Theme, title: str, hint: str, icon_name: str) -> None:
        super().__init__(theme=theme, title=title, hint=hint, icon_name=icon_name)
        explained = PitchedLabel("second", hint)
        explained.setContentsMargins(_INSET, 0, 12, 0)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(_INSET, 4, 12, 4)
        self.column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 14)
        column.setSpacing(0)
        column.addWidget(self.radio)
        column.addWidget(explained)
        column.addWidget(self.body)


class SourceControl(QWidget):
    """Chooses between the panels, which the page puts where they belong.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: What it sets, for screen readers.
        parent: The owner.

    Attributes:
        panels: By the way that they are.
    """

    edited = Signal(object)

    def __init__(self, *, theme: Theme, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedSize(0, 0)
        self._value = SourceKind.LISTENER
        self._refused: frozenset[SourceKind] = frozenset()
        self.panels: dict[SourceKind, SourcePanel] = {}
        for kind, (key, icon_name) in _ICONS.items():
            panel = SourcePanel(
                theme=theme,
                title=words.text(f"connection.{key}"),
                hint=words.text(f"connection.{key}_hint"),
                icon_name=icon_name,
            )
            panel.radio.clicked.connect(lambda _=False, kind=kind: self._choose(kind))
            self.panels[kind] = panel
        self.show_value(self._value)

    def show_value(self, value: object) -> None:
        """Show what is set."""
        self._value = SourceKind(str(value))
        for kind, panel in self.panels.items():
            panel.show_chosen(kind is self._value)
        self.setFocusProxy(self.panels[self._value].radio)

    def set_offered(self, value: SourceKind, offered: bool) -> None:
        """Let a way be chosen, or not: it stays in sight."""
        self._refused = self._refused - {value} if offered else self._refused | {value}
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        """What somebody else decides cannot be chosen; what belongs to it can be seen all the same."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._enable()

    def _enable(self) -> None:
        for kind, panel in self.panels.items():
            # What is set can always be reached by the keyboard.
            panel.radio.setEnabled(self.isEnabled() and (kind is self._value or kind not in self._refused))

    def _choose(self, kind: SourceKind) -> None:
        if kind is self._value:
            self.show_value(kind)
            return
        self.show_value(kind)
        self._enable()
        self.edited.emit(kind)
