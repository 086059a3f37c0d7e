"""The newest notifications, a line each: when, what, whose call, and what it did here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from callpop.desktop.arrivals import ArrivalRow
from callpop.desktop.labels import ElidedLabel, plain_label, plain_tooltip
from callpop.desktop.words import Words


class ArrivalsList(QWidget):
    """Shows them.

    Args:
        words: The language of the windows.
        parent: The owner.
    """

    def __init__(self, *, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ArrivalRow, ...] = ()
        self._none = plain_label("second", words.text("connection.recent_none"))
        self._none.setWordWrap(True)
        box = QFrame()
        box.setObjectName("sunken")
        self._grid = QGridLayout(box)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self._none, 0, 0, 1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = plain_label("strong", words.text("connection.recent"))
        column.addWidget(title)
        column.addWidget(box)
        self._box = box

    def show_rows(self, rows: tuple[ArrivalRow, ...]) -> None:
        """Show these; nothing is made anew while they are the same."""
        if rows == self._shown:
            return
        self._shown = rows
        for label in self._box.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if label is not self._none:
                self._grid.removeWidget(label)
                label.hide()
                label.deleteLater()
        self._none.setVisible(not rows)
        for number, row in enumerate(rows):
            self._show(number, row)

    @property
    def rows(self) -> tuple[ArrivalRow, ...]:
        """What is shown."""
        return self._shown

    def _show(self, number: int, row: ArrivalRow) -> None:
        time, status = plain_label("second", row.time, self._box), plain_label("second", row.status, self._box)
        status.setProperty("medium", True)
        about, did = ElidedLabel("second", parent=self._box), plain_label("second", row.did, self._box)
        about.set_text(row.about)
        did.setToolTip(plain_tooltip(row.why))
        time.setAccessibleName(row.whole)
        for place, label in enumerate((time, status, about, did)):
            right = Qt.AlignmentFlag.AlignRight if label is did else Qt.AlignmentFlag(0)
            self._grid.addWidget(label, number, place, right)
