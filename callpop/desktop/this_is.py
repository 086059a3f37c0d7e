"""'This is …': the agent says who an unknown or withheld caller is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from callpop.calls.contact import Contact
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.contact_rows import CONTACT, ContactDelegate, beside
from callpop.desktop.labels import plain_label
from callpop.desktop.popup.text import tool_tip
from callpop.desktop.settings_window.toggle_control import ToggleControl
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.tray_icon import TrayState, tray_icon
from callpop.desktop.words import Words

_TYPING_MS = 150


class ThisIsDialog(QDialog):
    """A search in the address books, and a list of what it finds. Shown with ``open()``.

    Args:
        theme: The look in force.
        words: The language of the windows.
        has_number: Whether it can hold for all calls of the number, too.
        parent: The owner.

    Signals:
        search_wanted: What was typed: ``show_contacts`` answers.
        chosen: A Contact, and whether it is to hold for all calls of the number.
    """

    search_wanted = Signal(str)
    chosen = Signal(object, bool)

    def __init__(self, *, theme: Theme, words: Words, has_number: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = words.text
        self._contacts: tuple[Contact, ...] = ()
        self.setWindowTitle(f"{text('this_is.title')} · Callpop")
        self.setWindowIcon(tray_icon(TrayState.CONNECTED))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(placeholderText=text("this_is.search"))
        self.search.setAccessibleName(text("this_is.search"))
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(text("this_is.title"))
        self.list.setItemDelegate(ContactDelegate(theme, self.list))
        self.list.setMouseTracking(True)
        self._nobody = plain_label("second")
        self._nobody.setText(text("this_is.nobody"))
        self._nobody.hide()
        self.for_number = ToggleControl(theme=theme, name=text("this_is.for_number"))
        told = plain_label("", text("this_is.for_number"))
        told.setWordWrap(True)
        told.setVisible(has_number)
        self.for_number.setVisible(has_number)
        lasting = QHBoxLayout()
        lasting.addWidget(told, 1)
        lasting.addWidget(self.for_number)
        self.accept_button = ThemedButton(theme=theme, label=text("this_is.keep"), kind=ButtonKind.FILLED)
        self.accept_button.setEnabled(False)
        cancel = ThemedButton(theme=theme, label=text("this_is.cancel"))
        for button in (self.accept_button, cancel):
            # Enter in the search is no answer.
            button.setAutoDefault(False)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(lambda: self.search_wanted.emit(self.search.text()))
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.list.currentRowChanged.connect(lambda row: self.accept_button.setEnabled(row >= 0))
        # By mouse and by Enter: both say that it is this one.
        self.list.itemActivated.connect(lambda _: self._choose())
        self.accept_button.clicked.connect(self._choose)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        for widget in (self.search, self._nobody, self.list):
            column.addWidget(widget)
        column.addLayout(lasting)
        column.addLayout(buttons)
        self.resize(round(440 * theme.scale), round(440 * theme.scale))
        self._theme = theme
        self._restyle()
        theme.changed.connect(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to what it found."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus() and self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentRow(0)
            return
        super().keyPressEvent(event)

    def show_contacts(self, contacts: tuple[Contact, ...]) -> None:
        """Show what was found."""
        self._contacts = contacts
        self.list.clear()
        for contact in contacts:
            item = QListWidgetItem()
            item.setData(CONTACT, contact)
            second = beside(contact)
            # For screen readers, and for the pointer where it is cut.
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{contact.title}, {second}" if second else contact.title)
            item.setToolTip(tool_tip(f"{contact.title} · {second}" if second else contact.title))
            self.list.addItem(item)
        self._nobody.setVisible(not contacts)

    def _restyle(self) -> None:
        self.setPalette(self._theme.qt_palette())
        self.setFont(self._theme.font(TextStyle.BODY))
        palette = self._theme.palette
        rows = f"QListWidget {{ border: 1px solid {palette.control}; border-radius: 8px; outline: none; }}"
        self.setStyleSheet(self._theme.style_sheet() + rows)

    def _choose(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._contacts):
            self.chosen.emit(self._contacts[row], self.for_number.isChecked())
            self.accept()
