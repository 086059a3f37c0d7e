"""Words offered below a field while one types, in the look of the windows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle


class Completion(QObject):
    """Completes what is typed into a field to any of some texts of which it is a part.

    Args:
        field: Where one types; the completion lives as long as it.
        theme: The look in force.
        picked: Told which text was picked, once it stands in the field.
    """

    def __init__(self, *, field: QLineEdit, theme: Theme, picked: Callable[[str], object]) -> None:
        super().__init__(field)
        self._theme, self._picked = theme, picked
        self._texts = QStringListModel(self)
        self._completer = QCompleter(self._texts, field)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(self._completer)
        # Queued: the completer writes its word into the field after it has said so.
        self._completer.activated.connect(self._pick, Qt.ConnectionType.QueuedConnection)
        theme.changed.connect(self._restyle)
        self._restyle()

    def offer(self, texts: Iterable[str]) -> None:
        """Complete to these, the first ones first."""
        self._texts.setStringList(list(texts))

    def _pick(self, text: str) -> None:
        self._picked(text)

    def _restyle(self) -> None:
        popup, palette = self._completer.popup(), self._theme.palette
        assert popup is not None, "a field's completer has a popup"
        popup.setFont(self._theme.font(TextStyle.SECOND))
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        popup.setStyleSheet(
            f"QListView {{ background: {palette.raised}; color: {palette.text}; border: 1px solid {palette.control};"
            " padding: 4px; outline: 0; }"
            "QListView::item { padding: 6px 8px; border-radius: 8px; }"
            f"QListView::item:selected {{ background: {palette.selected}; color: {palette.text}; }}"
        )
