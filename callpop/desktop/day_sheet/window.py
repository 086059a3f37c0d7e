"""The day sheet: what is still to be done, each a click away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from callpop.calls.day_sheet import DaySheet
from callpop.calls.local_time import day_of
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.day_sheet.query import DaySheetFailure, FetchDaySheet
from callpop.desktop.day_sheet.row import SheetButton
from callpop.desktop.day_sheet.sections import Section, as_text, heading, sections_of
from callpop.desktop.labels import divider, plain_label
from callpop.desktop.log_window.notices import Notice
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.theme import Theme
from callpop.desktop.themed_window import ThemedWindow

_AGAIN_MS = 500
_COPIED_MS = 2000
_LOOK_MS = 60_000


class DaySheetWindow(ThemedWindow):
    """Shows today's sheet; it follows what happens while it is seen.

    Args:
        theme: The look in force.
        presenter: Language and names.
        fetch: Asks for a sheet; never blocks.
        parent: The owner.

    Signals:
        call_wanted: A call shall be shown: its ``LogEntry``.
    """

    call_wanted = Signal(object)

    def __init__(
        self, *, theme: Theme, presenter: RowPresenter, fetch: FetchDaySheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._presenter, self._fetch = presenter, fetch
        self._sheet: DaySheet | None = None
        self._asked = 0
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._ask_if_seen)
        self._midnight = QTimer(self, interval=_LOOK_MS)
        self._midnight.timeout.connect(self.look_at_the_clock)
        self._said = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._said.timeout.connect(self._name_copy)
        self.copy = ThemedButton(theme=theme, icon_name="copy", kind=ButtonKind.FILLED)
        self.copy.clicked.connect(self._copy)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)
        self.setMinimumSize(360, 320)
        self.resize(self.at_text_size(560, 640))
        self.set_presenter(presenter)

    @property
    def rows(self) -> list[SheetButton]:
        """What is to be done, from the top."""
        page: QWidget | None = self._area.widget()
        return [] if page is None else page.findChildren(SheetButton)

    @property
    def sheet(self) -> DaySheet | None:
        """What is shown; None before the first answer."""
        return self._sheet

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        self.setWindowTitle(f"{presenter.words.text('sheet.title')} · Callpop")
        self._name_copy()
        self._show()

    def refresh(self) -> None:
        """Ask for what there is now."""
        self._again.stop()
        self._asked += 1
        asked = self._asked

        def answer(found: DaySheet | DaySheetFailure) -> None:
            if asked == self._asked:
                self._take(found)

        self._fetch(self._today().isoformat(), answer)

    def calls_changed(self) -> None:
        """Something was done or has come: look again before long."""
        if not self._again.isActive():
            self._again.start()

    def look_at_the_clock(self) -> None:
        """Past midnight it is another day's sheet."""
        if self._sheet is not None and self._sheet.day != self._today().isoformat():
            self.refresh()

    def as_text(self) -> str:
        """The sheet as plain text; '' before the first answer."""
        return "" if self._sheet is None else as_text(self._sheet, self._presenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now: nothing was followed while the window was hidden."""
        super().showEvent(event)
        if not event.spontaneous():
            self._midnight.start()
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """See QWidget."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._midnight.stop()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(560, 640)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addStretch()
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(divider())
        column.addLayout(foot)

    def _today(self) -> dt.date:
        return day_of(self._presenter.now(), self._presenter.words.zone)

    def _ask_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _take(self, found: DaySheet | DaySheetFailure) -> None:
        if isinstance(found, DaySheetFailure):
            text, why = self._presenter.words.text, self._presenter.words.said(found.message)
            self._put(self._notice(text("sheet.failed"), why, text("calls.retry"), self.refresh))
            self._sheet = None
            self.copy.setEnabled(False)
        elif found != self._sheet:
            self._sheet = found
            self._show()

    def _show(self) -> None:
        self.copy.setEnabled(self._sheet is not None)
        if self._sheet is None:
            self._put(self._surface())
            return
        focused = next((row.row.entry.record.call_id for row in self.rows if row.hasFocus()), "")
        scrolled = self._area.verticalScrollBar().value()
        self._put(self._page(self._sheet))
        self._area.verticalScrollBar().setValue(scrolled)
        for row in self.rows:
            if focused and row.row.entry.record.call_id == focused:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                break

    def _page(self, sheet: DaySheet) -> QWidget:
        text = self._presenter.words.text
        page = self._surface()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(0)
        title = plain_label("title", heading(sheet, self._presenter))
        title.setWordWrap(True)
        title.setIndent(8)
        column.addWidget(title)
        if sheet.empty:
            column.addSpacing(24)
            for type_, key in (("heading", "sheet.nothing"), ("second", "sheet.nothing_hint")):
                label = plain_label(type_, text(key))
                label.setWordWrap(True)
                label.setIndent(8)
                column.addWidget(label)
        else:
            for section in sections_of(sheet, self._presenter):
                self._add_section(column, section)
        column.addStretch()
        return page

    def _add_section(self, column: QVBoxLayout, section: Section) -> None:
        column.addSpacing(20)
        title = plain_label("strong", section.title)
        title.setIndent(8)
        column.addWidget(title)
        column.addSpacing(4)
        for row in section.rows:
            button = SheetButton(theme=self.theme, row=row)
            button.clicked.connect(lambda _=False, entry=row.entry: self.call_wanted.emit(entry))
            column.addWidget(button)
        for words in (section.more, section.nothing):
            if words:
                label = plain_label("second", words)
                label.setIndent(8)
                label.setWordWrap(True)
                column.addWidget(label)

    def _notice(self, title: str, words: str, button: str, act: Callable[[], None]) -> Notice:
        notice = Notice(theme=self.theme, icon_name="refresh", filled=False)
        notice.say(title, words, button)
        notice.clicked.connect(act)
        return notice

    def _surface(self) -> QWidget:
        page = QFrame()
        page.setObjectName("surface")
        return page

    def _put(self, page: QWidget) -> None:
        old: QWidget | None = self._area.takeWidget()
        if old is not None:
            # Not at once: it may be one of its own buttons that was clicked.
            old.deleteLater()
        self._area.setWidget(page)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
        self.copy.set_label(self._presenter.words.text("sheet.copied"))
        self._said.start()

    def _name_copy(self) -> None:
        self.copy.set_label(self._presenter.words.text("sheet.copy"))
