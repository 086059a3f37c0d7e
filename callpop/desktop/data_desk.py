"""The agent's data: taken along, brought back, removed, kept for so long; each part of it is an errand of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from callpop.desktop.data_files import DataFiles
from callpop.desktop.data_surroundings import Surroundings
from callpop.desktop.keeping import Keeping
from callpop.desktop.number_wiping import NumberWiping

if TYPE_CHECKING:  # the window is loaded when it is first wanted
    from callpop.desktop.log_window.window import LogWindow


class DataDesk(QObject):
    """Knows who does what.

    Args:
        surroundings: Where it is done.
        gone: Told of calls that are out of sight: their call_ids.
        parent: The owner.

    Attributes:
        files: Export and import.
        numbers: Numbers that go.
        wiping: Those that are about to.
    """

    def __init__(
        self, *, surroundings: Surroundings, gone: Callable[[tuple[str, ...]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.files = DataFiles(surroundings=surroundings, parent=self)
        self.numbers = NumberWiping(surroundings=surroundings, gone=gone, parent=self)
        self.wiping, self.finish = self.numbers.wiping, self.numbers.finish
        self.keep = Keeping(surroundings).keep

    def follow_log(self, log: LogWindow) -> None:
        """Hear of what is wanted in the call log window."""
        log.export_wanted.connect(self.files.export)
        log.import_wanted.connect(self.files.import_file)
        log.wipe_wanted.connect(self.numbers.wipe_caller)

    def carry_out(self, what: str) -> None:
        """What a button of the settings asks for: ``export``, ``import`` or ``wipe``."""
        acts = {"export": self.files.export, "import": self.files.import_file, "wipe": self.numbers.ask_number}
        acts[what]()
