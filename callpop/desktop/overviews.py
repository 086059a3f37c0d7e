"""What the calls come to, and what is left to do: statistics and the day sheet, made when they are first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from callpop.calls.entry import LogEntry
from callpop.desktop.day_sheet.reader import DaySheetReader, KeepsSheets
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.stats.reader import CountsCalls, StatisticsReader
from callpop.desktop.theme import Theme

if TYPE_CHECKING:
    from callpop.desktop.day_sheet.window import DaySheetWindow
    from callpop.desktop.log_window.window import LogWindow
    from callpop.desktop.stats.page import StatisticsPage


class Overviews(QObject):
    """Makes them and keeps them up to date.

    Args:
        theme: The look in force.
        presenter: Language and names.
        counts: Counts calls.
        sheets: Has the day sheets.
        slots: Runs the waiting.
        hides: Whether a call is about to be taken away, and so is out of sight.
        parent: The owner.

    Signals:
        call_wanted: A call of the day sheet shall be shown: its ``LogEntry``.
    """

    call_wanted = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        presenter: RowPresenter,
        counts: CountsCalls,
        sheets: KeepsSheets,
        slots: AsyncSlots,
        hides: Callable[[LogEntry], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self._statistics = StatisticsReader(log=counts, slots=slots)
        self._sheets = DaySheetReader(log=sheets, slots=slots, hides=hides)
        self.day_sheet: DaySheetWindow | None = None

    def follow_log(self, log: LogWindow) -> None:
        """Put the statistics into the call log's rail, and open the sheet from there."""
        log.set_statistics(self._make_page)
        log.day_sheet_wanted.connect(self.show_day_sheet)

    def show_day_sheet(self) -> None:
        """Bring today's sheet forward."""
        if self.day_sheet is None:
            from callpop.desktop.day_sheet.window import DaySheetWindow

            self.day_sheet = DaySheetWindow(theme=self._theme, presenter=self._presenter, fetch=self._sheets.fetch)
            self.day_sheet.call_wanted.connect(self.call_wanted)
        self.day_sheet.bring_forward()

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        if self.day_sheet is not None:
            self.day_sheet.set_presenter(presenter)

    def calls_changed(self) -> None:
        """Something was done or has come."""
        if self.day_sheet is not None:
            self.day_sheet.calls_changed()

    def close(self) -> None:
        """Close the sheet for good; the statistics go with the log."""
        if self.day_sheet is not None:
            self.day_sheet.close()
            self.day_sheet.deleteLater()
            self.day_sheet = None

    def _make_page(self) -> StatisticsPage:
        from callpop.desktop.stats.page import StatisticsPage

        return StatisticsPage(theme=self._theme, presenter=self._presenter, fetch=self._statistics.fetch)
