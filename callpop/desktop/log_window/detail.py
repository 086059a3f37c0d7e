"""The detail pane: who it was, what happened, the note, the tags, and earlier calls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.numbers import number_key
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.focus_order import stand_before
from callpop.desktop.labels import divider, plain_label
from callpop.desktop.log_window import times
from callpop.desktop.log_window.actions import CallActionsBar
from callpop.desktop.log_window.earlier import EarlierCalls
from callpop.desktop.log_window.identity import Identity
from callpop.desktop.log_window.legs import Leg, legs
from callpop.desktop.log_window.note_field import NoteField
from callpop.desktop.log_window.promises import PromiseList
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.tags import TagsEditor
from callpop.desktop.log_window.timeline import Timeline
from callpop.desktop.theme import Theme

WIDTH = 336
_NOTE = 76


class DetailPane(QFrame):
    """More about the current call.

    Args:
        theme: The look in force.
        presenter: Says what is shown.
        parent: The owner.

    Signals:
        details_wanted: Another call is shown: its LogEntry. Answer with ``show_earlier`` and ``show_known``.
        open_record: The call's CRM page is wanted: its call_id.
        this_is: The agent wants to say who it was: the call_id.
        call_back: The call's number shall be called: the call_id.
        copy_number: The call's number shall go to the clipboard.
        handled_clicked: The call shall be handled, or no longer so: its call_id and which.
        voicemail_clicked: It was voicemail that answered, or it was not: the call_id and which.
        note_changed: A note was typed: call_id and text.
        tag_changed: A tag was added or taken away: call_id, the tag, and whether the call has it now.
        promise_done: A promise was kept, or it was not: its id and which.
        call_back_note: A colleague shall be asked to call back: the call_id.
        show_call: An earlier call is wanted: its LogEntry.
        show_caller: All calls with a number are wanted: its key.
        back_clicked: The list is wanted again, where the pane lies over it.
    """

    details_wanted = Signal(object)
    open_record = Signal(str)
    this_is = Signal(str)
    call_back = Signal(str)
    copy_number = Signal()
    handled_clicked = Signal(str, bool)
    voicemail_clicked = Signal(str, bool)
    note_changed = Signal(str, str)
    tag_changed = Signal(str, str, bool)
    promise_done = Signal(int, bool)
    call_back_note = Signal(str)
    show_call = Signal(object)
    show_caller = Signal(str)
    back_clicked = Signal()

    def __init__(self, *, theme: Theme, presenter: RowPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self._entry: LogEntry | None = None
        self.setObjectName("detail")
        self._build()
        self._wire()
        self.set_presenter(presenter)

    @property
    def entry(self) -> LogEntry | None:
        """The call that is shown."""
        return self._entry

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        text = presenter.words.text
        self._back.set_label(text("calls.back"))
        self._heading.setText(text("calls.this_call"))
        self._note_heading.setText(text("calls.note"))
        self._nothing.setText(text("calls.pick"))
        self.note.set_words(presenter.words)
        self.tags.set_words(presenter.words)
        self.show_entry(self._entry)

    def show_back(self, shown: bool) -> None:
        """Whether the pane lies over the list, and leads back to it."""
        self._back.setVisible(shown)

    def show_entry(self, entry: LogEntry | None) -> None:
        """Show a call; None: none is picked."""
        before, self._entry = self._entry, entry
        self._body.setVisible(entry is not None)
        self._nothing.setVisible(entry is None)
        if entry is None:
            self.note.flush()
            return
        record, text = entry.record, self._presenter.words.text
        renamed = before is None or before.record.call_id != record.call_id
        another = before is None or before.record.call_id not in (record.call_id, *record.call_ids)
        self._identity.show_entry(entry, self._presenter)
        self.buttons.show_entry(entry, self._presenter)
        told = legs(entry, self._presenter)
        self.timeline.show_legs(told)
        self._span.setText(self._spanned(entry, told))
        self._voicemail.setVisible(record.by_mobile and not entry.masked)
        self._voicemail.set_label(text("detail.not_voicemail" if entry.voicemail else "detail.voicemail"))
        self._voicemail.set_icon("refresh" if entry.voicemail else "voicemail")
        self.note.show_note(record.call_id, entry.note, record.call_ids)
        today = times.local_day(self._presenter.now())
        self.promises.show_promises(entry.promises, self._presenter.words, today)
        self.tags.show_tags(record.call_id, entry.tags, record.call_ids)
        self.tags.setVisible(not entry.masked)
        stand_before(self.tags.first, self.promises.rows)
        if another:
            # What belongs to the call before goes at once, what is known of this one comes in its time.
            self._section.setVisible(False)
            self._scroll.verticalScrollBar().setValue(0)
        if renamed:
            self.details_wanted.emit(entry)

    def show_earlier(self, call_id: str, calls: Sequence[LogEntry], total: int) -> None:
        """Show earlier calls with who is shown.

        Args:
            call_id: Of which call they are; another one may be shown by now.
            calls: The newest ones before it.
            total: How many calls there are with this caller, this one included.
        """
        if self._entry is not None and self._entry.record.call_id == call_id:
            self.earlier.show_calls(calls, total, self._presenter)
            self._section.setVisible(True)

    def show_known(self, call_id: str, *, organisation: str = "", picture: QImage | None = None) -> None:
        """Show what an address book has of who is shown."""
        if self._entry is not None and self._entry.record.call_id == call_id:
            self._identity.add(organisation=organisation, picture=picture)
            self._identity.show_entry(self._entry, self._presenter)

    def offer_tags(self, names: Sequence[str]) -> None:
        """Complete tags to these, the most used first."""
        self.tags.offer(names)

    def sizeHint(self) -> QSize:
        """As wide as the design has it, at the agent's text size."""
        return QSize(round(WIDTH * self._theme.scale), 400)

    def _spanned(self, entry: LogEntry, told: Sequence[Leg]) -> str:
        """When it began, and how long all of it took, whoever talked."""
        record, presenter = entry.record, self._presenter
        scenes = record.story
        began = scenes[0].at if scenes else record.started_at
        when = times.when(began, now=presenter.now(), words=presenter.words)
        ended = scenes[-1].at if scenes and record.over else record.ended_at
        if ended is None or not told:
            return when
        return presenter.words.text("calls.in_all", when=when, t=presenter.words.timer((ended - began) / 1e6))

    def _build(self) -> None:
        theme = self._theme
        self._back = ThemedButton(theme=theme, icon_name="chevron-left", kind=ButtonKind.GHOST)
        self._back.hide()
        self._identity = Identity(theme=theme)
        self.buttons = CallActionsBar(theme=theme)
        self._heading, self._span = plain_label("strong"), plain_label("second")
        self.timeline = Timeline(theme=theme)
        self._voicemail = ThemedButton(theme=theme, icon_name="voicemail", kind=ButtonKind.GHOST)
        self._voicemail.setObjectName("voicemail")
        self._note_heading, status = plain_label("strong"), plain_label("caption")
        self.note = NoteField(words=self._presenter.words, status=status, now=self._now)
        self.promises = PromiseList(theme=theme)
        self.tags = TagsEditor(theme=theme, words=self._presenter.words)
        self.earlier = EarlierCalls(theme=theme)
        self._nothing = plain_label("second")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(32, 0, 32, 0)
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(20, 16, 20, 8)
        column.setSpacing(0)
        leading = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self._back, 0, leading)
        column.addWidget(self._identity)
        column.addSpacing(12)
        column.addWidget(self.buttons)
        column.addSpacing(12)
        column.addLayout(_heading(self._heading, self._span))
        column.addSpacing(8)
        column.addWidget(self.timeline)
        column.addWidget(self._voicemail, 0, leading)
        column.addSpacing(8)
        column.addWidget(divider())
        column.addSpacing(8)
        column.addLayout(_heading(self._note_heading, status))
        column.addSpacing(4)
        column.addWidget(self.note)
        column.addWidget(self.promises)
        column.addSpacing(8)
        column.addWidget(self.tags)
        column.addSpacing(12)
        self._section = QWidget()
        section = QVBoxLayout(self._section)
        section.setContentsMargins(0, 0, 0, 0)
        section.setSpacing(0)
        section.addWidget(divider())
        section.addSpacing(8)
        section.addWidget(self.earlier)
        column.addWidget(self._section)
        column.addStretch()
        self._scroll = _scrolled(self._body, self._nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        theme.changed.connect(self._resize)
        self._resize()

    def _wire(self) -> None:
        self._back.clicked.connect(self.back_clicked)
        self._identity.this_is.connect(lambda: self.this_is.emit(self._call_id()))
        bar = self.buttons
        bar.open_clicked.connect(lambda: self.open_record.emit(self._call_id()))
        bar.call_back_clicked.connect(lambda: self.call_back.emit(self._call_id()))
        bar.copy_clicked.connect(self.copy_number)
        bar.handled_clicked.connect(self._toggle_handled)
        self._voicemail.clicked.connect(self._toggle_voicemail)
        bar.ask_clicked.connect(lambda: self.call_back_note.emit(self._call_id()))
        self.note.note_changed.connect(self.note_changed)
        self.promises.promise_done.connect(self.promise_done)
        self.tags.tag_changed.connect(self.tag_changed)
        self.earlier.call_clicked.connect(self.show_call)
        self.earlier.all_clicked.connect(self._show_caller)

    def _now(self) -> int:
        return self._presenter.now()

    def _call_id(self) -> str:
        return "" if self._entry is None else self._entry.record.call_id

    def _toggle_handled(self) -> None:
        if self._entry is not None:
            done = self._entry.handled or self._entry.closed is not None
            self.handled_clicked.emit(self._call_id(), not done)

    def _toggle_voicemail(self) -> None:
        if self._entry is not None:
            self.voicemail_clicked.emit(self._call_id(), not self._entry.voicemail)

    def _show_caller(self) -> None:
        if self._entry is not None:
            key = number_key(self._entry.record.remote.number, self._presenter.naming.region)
            if key is not None:
                self.show_caller.emit(key)

    def _resize(self) -> None:
        self.note.setFixedHeight(round(_NOTE * self._theme.scale))
        self.updateGeometry()


def _heading(left: QLabel, right: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(left)
    row.addStretch()
    row.addWidget(right)
    return row


def _scrolled(*widgets: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setObjectName("detail-scroll")
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QWidget()
    inner.setObjectName("clear")
    stack = QVBoxLayout(inner)
    stack.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        stack.addWidget(widget)
    scroll.setWidget(inner)
    return scroll
