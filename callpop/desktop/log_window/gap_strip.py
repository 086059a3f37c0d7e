"""Says above the list what was lost before this desktop could read it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.strip import Strip
from callpop.desktop.theme import Theme
from callpop.events import Gap

_SHOWN = 3


class GapStrip(Strip):
    """Stays until the agent puts it away.

    Args:
        theme: The look in force.
        presenter: Language and the time.
        parent: The owner.

    Signals:
        seen: The agent has read of these gaps (their ids) and put them away.
    """

    seen = Signal(object)

    def __init__(self, *, theme: Theme, presenter: RowPresenter, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._presenter = presenter
        self._gaps: tuple[Gap, ...] = ()

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Speak another language."""
        self._presenter = presenter
        self.show_gaps(self._gaps)

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Say what was lost; nothing: be gone."""
        self._gaps = gaps
        if not gaps:
            self.hide()
            return
        ids = tuple(gap.gap_id for gap in gaps)
        said = "\n".join(map(self._words_of, gaps[-_SHOWN:]))
        self.offer(said, self._presenter.words.text("gap.put_away"), lambda: self.seen.emit(ids))

    def _words_of(self, gap: Gap) -> str:
        words, now = self._presenter.words, self._presenter.now()
        until = words.moment(gap.until, now)
        if gap.since is None:
            return words.text("gap.before", until=until)
        since = words.moment(gap.since, now)
        return words.text("gap.at", at=until) if since == until else words.text("gap.between", since=since, until=until)
