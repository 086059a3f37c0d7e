"""Columns of the list become wider and narrower by their borders, as if there were headers over them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView

from callpop.desktop.log_window.columns import Border
from callpop.desktop.log_window.delegate import CallDelegate


class ColumnDrag(QObject):
    """Watches the pointer over the list.

    Args:
        view: The list.
        delegate: Knows the columns.

    Signals:
        moved: A border was dropped somewhere else.
    """

    moved = Signal()

    def __init__(self, *, view: QListView, delegate: CallDelegate) -> None:
        super().__init__(view)
        self._view, self._delegate = view, delegate
        self._held: Border | None = None
        self._last = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on a border holds it; the row below hears nothing of it."""
        if not isinstance(event, QMouseEvent):
            return False
        x = self._from_edge(round(event.position().x()))
        width = self._view.viewport().width()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._held = self._border_at(event, x, width)
                self._last = x
                return self._held is not None
            case QEvent.Type.MouseMove if self._held is not None:
                self._delegate.move_border(self._held, x - self._last, width)
                self._last = x
                self._view.viewport().update()
                return True
            case QEvent.Type.MouseMove:
                shape = Qt.CursorShape.SplitHCursor if self._border_at(event, x, width) else Qt.CursorShape.ArrowCursor
                if self._view.viewport().cursor().shape() is not shape:
                    self._view.viewport().setCursor(shape)
            case QEvent.Type.MouseButtonRelease if self._held is not None:
                self._held = None
                self.moved.emit()
                return True
        return False

    def _border_at(self, event: QMouseEvent, x: int, width: int) -> Border | None:
        over_a_row = self._view.indexAt(event.position().toPoint()).isValid()
        return self._delegate.border_at(x, width) if over_a_row else None

    def _from_edge(self, x: int) -> int:
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self._view.viewport().width() - x if mirrored else x
