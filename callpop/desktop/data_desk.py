"""The agent's data: taken along, brought back, removed, kept for so long; each part of it is an errand of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from callpop.desktop.data_surroundings import Surroundings
from callpop.desktop.keeping import Keeping
from callpop.desktop.number_wiping import NumberWiping

if TYPE_CHECKING:  # loaded when they are first wanted
    from callpop.calls.log_filters import LogFilters
    from callpop.desktop.data_files import DataFiles
    from callpop.desktop.log_window.window import LogWindow


class DataDesk(QObject):
    """Knows who does what.

    Args:
        surroundings: Where it is done.
        gone: Told of calls that are out of sight: their call_ids.
        parent: The owner.

    Attributes:
        numbers: Numbers that go.
        wiping: Those that are about to.
    """

    def __init__(
        self, *, surroundings: Surroundings, gone: Callable[[tuple[str, ...]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._at = surroundings
        self.numbers = NumberWiping(surroundings=surroundings, gone=gone, parent=self)
        self.wiping, self.finish = self.numbers.wiping, self.numbers.finish
        self.keep = Keeping(surroundings).keep

    @cached_property
    def files(self) -> DataFiles:
        """Export and import."""
        from callpop.desktop.data_files import DataFiles

        return DataFiles(surroundings=self._at, parent=self)

    def follow_log(self, log: LogWindow) -> None:
        """Hear of what is wanted in the call log window."""
        log.export_wanted.connect(self._export)
        log.import_wanted.connect(self._import)
        log.wipe_wanted.connect(self.numbers.wipe_caller)

    def carry_out(self, what: str) -> None:
        """What a button of the settings asks for: ``export``, ``import`` or ``wipe``."""
        if what == "wipe":
            self.numbers.ask_number()
        elif what == "export":
            self._export()
        else:
            self._import()

    def _export(self, filters: LogFilters | None = None, call_ids: tuple[str, ...] = ()) -> None:
        self.files.export(filters, call_ids)

    def _import(self) -> None:
        self.files.import_file()
