"""The part of the tray's menu that says whose profile this is, and switches to another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from callpop.desktop.menu import Menu
from callpop.desktop.words import Words


@dataclass(frozen=True, slots=True)
class ProfileEntry:
    """A profile in the menu.

    Attributes:
        name: What it is called; '' for the usual one.
        label: What is read.
        current: Whether it is the running one.
    """

    name: str
    label: str
    current: bool


class ProfileMenu(QObject):
    """A submenu.

    Args:
        parent: The menu that it is part of.

    Signals:
        chosen: Another profile's name; '' for the usual one.
        new_wanted: A profile shall be made.
    """

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, parent: QMenu) -> None:
        super().__init__(parent)
        self.menu = Menu(parent)
        self.menu.menuAction().setObjectName("profiles-menu")
        self._group = QActionGroup(self)
        self._entries: list[QAction] = []
        self._separator = self.menu.addSeparator()
        self._new = self.menu.addAction("")
        self._new.setObjectName("new-profile")
        self._new.triggered.connect(self.new_wanted)

    @property
    def offered(self) -> bool:
        """Whether there is anything to choose."""
        return bool(self._entries)

    def show_profiles(self, profiles: Sequence[ProfileEntry], words: Words) -> None:
        """Offer these; none: nothing is offered.

        Args:
            profiles: In the order of the menu.
            words: The language.
        """
        for old in self._entries:
            self.menu.removeAction(old)
            self._group.removeAction(old)
            old.deleteLater()
        self._entries = []
        for one in profiles:
            action = QAction(one.label, self.menu)
            action.setObjectName("profile")
            action.setCheckable(True)
            action.setChecked(one.current)
            self._group.addAction(action)
            if not one.current:
                action.triggered.connect(lambda _=False, name=one.name: self.chosen.emit(name))
            self.menu.insertAction(self._separator, action)
            self._entries.append(action)
        self._new.setText(words.text("profiles.new"))
        current = next((one.label for one in profiles if one.current), "")
        self.menu.setTitle(words.text("profiles.menu", name=current))
