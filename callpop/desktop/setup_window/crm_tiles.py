"""Which CRM: a tile for each of the usual ones and for an address of one's own, and a menu of all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from callpop.crm.presets import Preset
from callpop.desktop.buttons import LowButton
from callpop.desktop.menu import Menu
from callpop.desktop.settings_window.choice_panel import ChoicePanel
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

_USUAL = ("hubspot", "salesforce", "zoho-crm")
_OWN = ""
_NAMED = ("dynamics-365", "pipedrive", "suitecrm-8")
"""Told as examples of what the menu holds."""

_GAP = 12


class CrmTiles(QWidget):
    """The tiles, side by side while there is room.

    Args:
        theme: The look in force.
        words: The language of the windows.
        presets: Those there are, by key.

    Attributes:
        tiles: By the preset's key; '' is one's own address.

    Signals:
        chosen: A preset's key; '' for an address of one's own.
        nothing: No CRM shall be opened.
    """

    chosen = Signal(str)
    nothing = Signal()

    def __init__(self, *, theme: Theme, words: Words, presets: Mapping[str, Preset]) -> None:
        super().__init__()
        self._theme, self._words, self._presets = theme, words, presets
        self.setAccessibleName(words.text("setting.crm.preset.label"))
        self.tiles = {key: self._tile(key) for key in (*_USUAL, _OWN)}
        # Whatever is chosen from the menu is in sight, too, in the place of the last of the usual ones.
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self.more = LowButton(theme=theme, look="link")
        self.more.setProperty("quiet", True)
        self._menu = Menu(self)
        self._menu.setAccessibleName(words.text("setup.crm_others"))
        self.more.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._columns = 0
        self.show_chosen(_OWN)
        theme.changed.connect(self._arrange)

    def show_chosen(self, key: str) -> None:
        """Show which it is; a key that nobody knows is one's own address."""
        key = key if key in self._presets else _OWN
        if key not in self.tiles:
            place = next(one for one in reversed(self.tiles) if one != _OWN)
            old = self.tiles[place]
            self.tiles = {key if one == place else one: tile for one, tile in self.tiles.items()}
            old.radio.set_label(self._presets[key].name)
        for one, tile in self.tiles.items():
            tile.show_chosen(one == key)
        self._fill_menu()
        self._arrange()

    def focus_chosen(self) -> QWidget:
        """The circle of what is chosen."""
        return next(tile.radio for tile in self.tiles.values() if tile.radio.isChecked())

    def set_locked(self, locked: bool) -> None:
        """Let nothing be chosen, or let it."""
        for widget in (*(tile.radio for tile in self.tiles.values()), self.more):
            widget.setEnabled(not locked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See QWidget."""
        super().resizeEvent(event)
        self._arrange()

    def _tile(self, key: str) -> ChoicePanel:
        name = self._presets[key].name if key else self._words.text("setup.crm_own")
        tile = ChoicePanel(theme=self._theme, title=name, parent=self)
        column = QVBoxLayout(tile)
        column.setContentsMargins(2, 15, 2, 15)
        column.addWidget(tile.radio)
        tile.radio.clicked.connect(lambda: self._clicked(tile))
        return tile

    def _clicked(self, tile: ChoicePanel) -> None:
        key = next(one for one, of in self.tiles.items() if of is tile)
        self.show_chosen(key)
        self.chosen.emit(key)

    def _fill_menu(self) -> None:
        self._menu.clear()
        others = {key: one for key, one in self._presets.items() if key not in self.tiles}
        for key, preset in others.items():
            self._menu.addAction(preset.name).triggered.connect(lambda _=False, key=key: self._take(key))
        self._menu.addSeparator()
        self._menu.addAction(self._words.text("setup.crm_none")).triggered.connect(lambda _=False: self.nothing.emit())
        named: Sequence[str] = [others[key].name for key in _NAMED if key in others]
        self.more.set_label(self._words.text("setup.crm_more", names=", ".join(named)))

    def _take(self, key: str) -> None:
        self.show_chosen(key)
        self.chosen.emit(key)

    def _arrange(self) -> None:
        """Two in a line where four have no room for their words."""
        widest = max(tile.radio.sizeHint().width() for key, tile in self.tiles.items() if key in (*_USUAL, _OWN))
        columns = len(self.tiles) if len(self.tiles) * (widest + 4 + _GAP) - _GAP <= max(self.width(), 1) else 2
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number // columns, number % columns)
        for number in range(len(self.tiles)):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
            self._grid.setColumnMinimumWidth(number, 0)
