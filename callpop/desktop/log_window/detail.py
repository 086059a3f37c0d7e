"""The detail pane: who it was, what happened, and the note."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.calls.record import Outcome
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import ElidedLabel, divider, plain_label
from callpop.desktop.log_window.legs import legs
from callpop.desktop.log_window.note_field import NoteField
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.log_window.timeline import Timeline
from callpop.desktop.popup.avatar import paint_avatar
from callpop.desktop.popup.view import Avatar
from callpop.desktop.theme import Theme

WIDTH = 336


class DetailPane(QFrame):
    """More about the current call.

    Args:
        theme: The look in force.
        presenter: Says what is shown.
        parent: The owner.

    Signals:
        open_record: The call's CRM page is wanted: its call_id.
        this_is: The agent wants to say who it was: the call_id.
        copy_number: The call's number shall go to the clipboard.
        handled_clicked: The call shall be handled, or no longer so: its call_id and which.
        note_changed: A note was typed: call_id and text.
        back_clicked: The list is wanted again, where the pane lies over it.
    """

    open_record = Signal(str)
    this_is = Signal(str)
    copy_number = Signal()
    handled_clicked = Signal(str, bool)
    note_changed = Signal(str, str)
    back_clicked = Signal()

    def __init__(self, *, theme: Theme, presenter: RowPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self._entry: LogEntry | None = None
        self.setObjectName("detail")
        self._build()
        self.set_presenter(presenter)

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        text = presenter.words.text
        self._open.set_label(text("act.open"))
        self._copy.set_label(text("act.copy"))
        self._this_is.set_label(text("this_is.open"))
        self._back.set_label(text("calls.back"))
        self._heading.setText(text("calls.this_call"))
        self._note_heading.setText(text("calls.note"))
        self._nothing.setText(text("calls.pick"))
        self.note.set_words(presenter.words)
        self.show_entry(self._entry)

    def show_back(self, shown: bool) -> None:
        """Whether the pane lies over the list, and leads back to it."""
        self._back.setVisible(shown)

    def show_entry(self, entry: LogEntry | None) -> None:
        """Show a call; None: none is picked."""
        self._entry = entry
        self._body.setVisible(entry is not None)
        self._nothing.setVisible(entry is None)
        if entry is None:
            self.note.flush()
            return
        record, text = entry.record, self._presenter.words.text
        row = self._presenter.row(entry)
        self._avatar.show_avatar(self._presenter.avatar(entry))
        self._name.set_text(row.title)
        self._second.set_text("" if row.subtitle == row.number else row.subtitle)
        self._second.setVisible(bool(self._second.text()))
        self._number.set_text("" if row.is_number else row.number)
        self._number.setVisible(bool(self._number.text()))
        self._open.setVisible(not record.internal)
        self._open.setEnabled(bool(row.number))
        self._copy.setVisible(bool(row.number))
        self._this_is.setVisible(not record.internal)
        self._handled.setVisible(record.outcome is Outcome.MISSED)
        self._handled.set_label(text("calls.unhandle") if entry.handled else text("act.handled"))
        self._handled.set_icon("refresh" if entry.handled else "check")
        self._span.setText(row.when)
        if record.ended_at is not None:
            whole = self._presenter.words.timer((record.ended_at - record.started_at) / 1e6)
            self._span.setText(text("calls.in_all", when=row.when, t=whole))
        self._timeline.show_legs(legs(entry, self._presenter))
        self.note.show_note(record.call_id, entry.note)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(WIDTH, 400)

    def _build(self) -> None:
        theme = self._theme
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(0)
        self._back = ThemedButton(theme=theme, icon_name="chevron-left", kind=ButtonKind.GHOST)
        self._back.clicked.connect(self.back_clicked)
        self._back.hide()
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._identity())
        column.addSpacing(16)
        column.addLayout(self._actions())
        column.addSpacing(16)
        heading = QHBoxLayout()
        self._heading, self._span = plain_label("strong"), plain_label("second")
        heading.addWidget(self._heading)
        heading.addStretch()
        heading.addWidget(self._span)
        column.addLayout(heading)
        column.addSpacing(8)
        self._timeline = Timeline(theme=theme)
        column.addWidget(self._timeline)
        column.addSpacing(8)
        column.addWidget(divider())
        column.addSpacing(12)
        note_heading = QHBoxLayout()
        self._note_heading, status = plain_label("strong"), plain_label("caption")
        note_heading.addWidget(self._note_heading)
        note_heading.addStretch()
        note_heading.addWidget(status)
        column.addLayout(note_heading)
        column.addSpacing(8)
        self.note = NoteField(words=self._presenter.words, status=status)
        self.note.setFixedHeight(96)
        self.note.note_changed.connect(self.note_changed)
        column.addWidget(self.note)
        column.addStretch()
        self._nothing = plain_label("second")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(32, 0, 32, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setObjectName("detail-scroll")
        inner = QWidget()
        inner.setObjectName("clear")
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._body)
        stack.addWidget(self._nothing)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _identity(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._avatar = AvatarCircle(theme=self._theme)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        who = QVBoxLayout()
        who.setSpacing(0)
        self._name, self._second, self._number = ElidedLabel("heading"), ElidedLabel("second"), ElidedLabel("second")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._name, self._second, self._number):
            who.addWidget(label)
        row.addLayout(who, 1)
        self._this_is = ThemedButton(theme=self._theme, icon_name="person-plus", kind=ButtonKind.GHOST, icon_only=True)
        self._this_is.setObjectName("this-is")
        self._this_is.clicked.connect(self._say_who)
        row.addWidget(self._this_is, 0, Qt.AlignmentFlag.AlignTop)
        row.setAlignment(who, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        theme = self._theme
        self._open = ThemedButton(theme=theme, icon_name="open", kind=ButtonKind.FILLED)
        self._copy = ThemedButton(theme=theme, icon_name="copy", icon_only=True)
        self._handled = ThemedButton(theme=theme, icon_name="check", icon_only=True)
        self._open.setObjectName("open")
        self._copy.setObjectName("copy")
        self._handled.setObjectName("handled")
        self._open.clicked.connect(self._open_record)
        self._copy.clicked.connect(self.copy_number)
        self._handled.clicked.connect(self._toggle_handled)
        row.addWidget(self._open, 1)
        row.addWidget(self._copy)
        row.addWidget(self._handled)
        return row

    def _open_record(self) -> None:
        if self._entry is not None:
            self.open_record.emit(self._entry.record.call_id)

    def _say_who(self) -> None:
        if self._entry is not None:
            self.this_is.emit(self._entry.record.call_id)

    def _toggle_handled(self) -> None:
        if self._entry is not None:
            self.handled_clicked.emit(self._entry.record.call_id, not self._entry.handled)


class AvatarCircle(QWidget):
    """A party's circle, 44 wide. It says nothing that the name beside it does not."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._avatar = theme, Avatar()
        theme.changed.connect(self._resize)
        self._resize()

    def show_avatar(self, avatar: Avatar) -> None:
        """Show another party."""
        self._avatar = avatar
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = min(self.width(), self.height())
        backdrop = self._theme.palette.hover if not self._theme.palette.dark else ""
        ratio = painter.deviceTransform().m11()
        paint_avatar(painter, QRect(0, 0, edge, edge), self._avatar, self._theme, ratio, backdrop=backdrop)

    def _resize(self) -> None:
        edge = round(44 * self._theme.scale)
        self.setFixedSize(edge, edge)
