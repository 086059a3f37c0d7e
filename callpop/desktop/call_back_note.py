"""'Call-back note': a colleague shall call somebody back, and a mail draft or the clipboard says whom and why."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.call_back_text import LONGEST_NOTE, CallBackText, call_back_text, mail_draft
from callpop.desktop.completion import Completion
from callpop.desktop.labels import plain_label
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.tray_icon import TrayState, tray_icon
from callpop.settings.schema import Person

_WIDTH = 400


class CallBackNoteDialog(QDialog):
    """Asks for a colleague and a line. Shown with ``open()``.

    Args:
        theme: The look in force.
        presenter: Names and language.
        entry: The call that it is about.
        people: The colleagues.
        parent: The owner.

    Signals:
        mail_wanted: A mail draft shall be opened: its ``mailto:`` address.
    """

    mail_wanted = Signal(str)

    def __init__(
        self,
        *,
        theme: Theme,
        presenter: RowPresenter,
        entry: LogEntry,
        people: Iterable[Person],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        text = presenter.words.text
        self._theme, self._presenter, self._entry = theme, presenter, entry
        self._people = {_label(person): person for person in people if person.name.strip()}
        self.setWindowTitle(f"{text('call_back_note.title')} · Callpop")
        self.setWindowIcon(tray_icon(TrayState.CONNECTED))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.colleague, self.note = QLineEdit(), QLineEdit()
        self.colleague.setObjectName("colleague")
        self.colleague.setPlaceholderText(text("call_back_note.colleague_hint"))
        self.note.setObjectName("line")
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setText(" ".join(entry.note.split())[:LONGEST_NOTE])
        self.note.setPlaceholderText(text("call_back_note.note_hint"))
        completion = Completion(field=self.colleague, theme=theme, picked=lambda _: self.note.setFocus())
        completion.offer(sorted(self._people, key=str.casefold))
        self._preview = plain_label("second")
        self._preview.setWordWrap(True)
        self._preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.mail = ThemedButton(
            theme=theme, label=text("call_back_note.mail"), icon_name="mail", kind=ButtonKind.FILLED
        )
        self.copy = ThemedButton(theme=theme, label=text("call_back_note.copy"), icon_name="copy")
        cancel = ThemedButton(theme=theme, label=text("this_is.cancel"))
        self.mail.setObjectName("mail")
        self.copy.setObjectName("copy-text")
        self.mail.clicked.connect(self._mail)
        self.copy.clicked.connect(self._copy)
        cancel.clicked.connect(self.reject)
        self.note.textChanged.connect(self._show)
        box = QFrame()
        box.setObjectName("sunken")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._preview)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(cancel)
        buttons.addStretch()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.mail)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(4)
        for name, field in (("colleague", self.colleague), ("note", self.note)):
            label = plain_label("strong", text(f"call_back_note.{name}_label"))
            label.setBuddy(field)
            field.setAccessibleName(text(f"call_back_note.{name}_label"))
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(12)
        column.addWidget(box)
        column.addSpacing(16)
        column.addLayout(buttons)
        # Not the dialog's own: it would hide from the layout what the buttons need.
        box.setMinimumWidth(round(_WIDTH * theme.scale))
        self._show()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.colleague.setFocus()

    @property
    def message(self) -> CallBackText:
        """What is sent, as it stands."""
        return call_back_text(self._entry, self._presenter, self.note.text())

    @property
    def address(self) -> str:
        """To whom: the picked colleague's address, one that was typed, or ''."""
        typed = self.colleague.text().strip()
        person = self._people.get(typed) or next(
            (one for one in self._people.values() if one.name.strip().casefold() == typed.casefold()), None
        )
        if person is not None:
            return next(iter(person.emails), "")
        return typed if "@" in typed else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from the colleague to the line, and from there to the mail."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.colleague.hasFocus():
                self.note.setFocus()
            elif self.note.hasFocus():
                self._mail()
            return
        super().keyPressEvent(event)

    def _mail(self) -> None:
        self.mail_wanted.emit(mail_draft(self.message, self.address))
        self.accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.message.text)
        self.accept()

    def _show(self) -> None:
        self._preview.setText("\n".join(self.message.body))

    def _restyle(self) -> None:
        self.setPalette(self._theme.qt_palette())
        self.setFont(self._theme.font(TextStyle.BODY))
        self.setStyleSheet(self._theme.style_sheet())
        self.adjustSize()


def _label(person: Person) -> str:
    """How a colleague is offered: two may have one name, and are told apart by their address."""
    email = next(iter(person.emails), "")
    return f"{person.name.strip()} ({email})" if email else person.name.strip()
