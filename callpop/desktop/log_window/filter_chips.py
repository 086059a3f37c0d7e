"""What narrows the list beside the rail: one caller, one tag. Each can be taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.theme import Theme


class FilterChips(QWidget):
    """Chips in a row; hidden without any.

    Args:
        theme: The look in force.
        parent: The owner.

    Signals:
        removed: The name of the filter that shall no longer hold.
    """

    removed = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: list[ThemedButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 8)
        self._row.setSpacing(8)
        self._row.addStretch()
        self.hide()

    def show_filters(self, filters: dict[str, tuple[str, str]]) -> None:
        """Show the chips.

        Args:
            filters: Name of the filter: what the chip says, and what a click on it does, for screen readers.
        """
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for number, (name, (label, spoken)) in enumerate(filters.items()):
            chip = ThemedButton(theme=self._theme, label=label, icon_name="close")
            chip.setProperty("chip", True)
            chip.setObjectName(f"filter-{name}")
            chip.setAccessibleName(spoken)
            chip.setToolTip(spoken.replace("<", "&lt;"))
            chip.clicked.connect(lambda _=False, told=name: self.removed.emit(told))
            self._row.insertWidget(number, chip)
            self._chips.append(chip)
        self.setVisible(bool(self._chips))
