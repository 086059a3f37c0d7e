"""Which call the details show: the current row's, or one that rings above the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.detail import DetailPane
from callpop.desktop.log_window.list_pane import ListPane
from callpop.desktop.log_window.pages import LogPagesStack

_REST_MS = 60


class Showing(QObject):
    """Keeps the details in step with what is picked.

    Args:
        pane: The list.
        detail: The details.
        pages: Where they stand.
        copy: Puts a call's number on the clipboard.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        pane: ListPane,
        detail: DetailPane,
        pages: LogPagesStack,
        copy: Callable[[LogEntry], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pane, self._detail, self._pages, self._copy = pane, detail, pages, copy
        self._pinned = ""
        pane.list.picked.connect(self._show_entry)
        pane.model.modelReset.connect(lambda: self._show_entry(None))
        self._next: LogEntry | None = None
        # While one types, each letter brings other calls: the details follow when the hand rests.
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(lambda: self._detail.show_entry(self._next))
        pane.details_clicked.connect(lambda: pages.show_details(True))
        pane.pinned.picked.connect(self._show_pinned)
        pane.pinned.copy.connect(self._show_pinned)
        pane.pinned.copy.connect(self.copy_number)
        pane.pinned.note.connect(self._show_pinned)
        pane.pinned.note.connect(self.note_current)
        detail.copy_number.connect(self.copy_number)
        detail.back_clicked.connect(self.back)

    def call_changed(self, entry: LogEntry) -> None:
        """Follow the call that is shown where the list does not: it rings, or is far away or filtered out."""
        call_id, shown = entry.record.call_id, self._detail.entry
        if shown is None or shown.record.call_id not in (call_id, *entry.record.call_ids):
            return
        ringing = self._pane.pinned.entry(call_id) is not None
        if self._pinned and not ringing and self._pane.list.pick(call_id, reveal=False):
            return
        if ringing or self._pane.model.entry(call_id) is None:
            self._pinned = call_id if self._pinned else ""
            self._detail.show_entry(entry)

    def rows_removed(self, call_ids: tuple[str, ...]) -> None:
        """Show calls no longer that are no more, also those that the list does not have."""
        following = self._next if self._soon.isActive() else None
        if following is not None and following.record.call_id in call_ids:
            following = self._next = None
        shown = self._detail.entry
        if shown is not None and shown.record.call_id in call_ids:
            self._soon.stop()
            self._pinned = ""
            self._detail.show_entry(following)

    def show_call(self, entry: LogEntry) -> None:
        """Show a call."""
        if not self._pane.list.pick(entry.record.call_id):
            # Not read yet, or filtered away: the pane can show it all the same.
            self._soon.stop()
            self._detail.show_entry(entry)
        self.show_details(False)

    def show_note_of(self, entry: LogEntry) -> None:
        """Go to the note of a call."""
        self.show_call(entry)
        self.show_details(True)

    def note_current(self) -> None:
        """Go to the note of the call that is shown."""
        if self._pinned or self._pane.current_entry() is not None:
            self.show_details(True)

    def show_details(self, with_note: bool) -> None:
        """Show the details, with their note ready to be typed if wanted."""
        self._pages.show_details(True)
        if with_note:
            self._detail.note.go_on()

    def copy_number(self) -> None:
        """Put the number of the call that is shown on the clipboard, as it can be dialled."""
        entry = self._pane.pinned.entry(self._pinned) or self._pane.current_entry()
        if entry is not None:
            self._copy(entry)

    def back(self) -> None:
        """Go back to the list."""
        self._pages.show_details(False)
        self._pane.focus_list(Qt.FocusReason.ShortcutFocusReason)

    def _show_entry(self, entry: LogEntry | None) -> None:
        self._pinned = ""
        if self._detail.entry is None or self._pane.list.picked_by_hand:
            self._soon.stop()
            self._detail.show_entry(entry)
        else:
            self._next = entry
            self._soon.start()

    def _show_pinned(self, call_id: str) -> None:
        """No row is current then."""
        self._pane.list.drop_current()
        self._soon.stop()
        self._pinned = call_id
        self._detail.show_entry(self._pane.pinned.entry(call_id))
