"""What an address becomes for a made-up caller, whether it can be opened, and a way to try it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from callpop.crm.guard import Guard
from callpop.crm.template import CannotFill, check, fill
from callpop.desktop.buttons import LowButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import ElidedLabel, PitchedLabel, plain_label
from callpop.desktop.settings_window.crm_page import EXAMPLE
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.said import said_of


class AddressPreview(QFrame):
    """The preview.

    Args:
        theme: The look in force.
        words: The language of the windows.

    Attributes:
        url: The finished address; '' if there is none.

    Signals:
        open_wanted: The finished address shall be opened.
    """

    open_wanted = Signal(str)

    def __init__(self, *, theme: Theme, words: Words) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._theme, self._words, self.url, self._good = theme, words, "", True
        number, line = EXAMPLE.number_international, EXAMPLE.dialled_label
        title = plain_label("label", words.text("setup.preview", number=number, line=line))
        title.setWordWrap(True)
        self.example = ElidedLabel(middle=True)
        self.example.setFont(theme.mono_font())
        self.example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sign, self.verdict = QLabel(), PitchedLabel("second")
        self.open = LowButton(theme=theme, label=words.text("setup.open"), look="link")
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.url))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._sign)
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.example)
        column.addLayout(foot)
        theme.changed.connect(self._show_sign)

    def show_template(self, template: str, guard: Guard) -> None:
        """Show what becomes of an address.

        Args:
            template: As it is typed, or as a preset has it.
            guard: What may be opened.
        """
        text, template = self._words.text, template.strip()
        self.url, problem = "", check(template, guard)
        if template and problem is None:
            try:
                self.url = fill(template, EXAMPLE, guard)
            except CannotFill as impossible:
                problem = said_of(impossible)
        self._good = bool(self.url)
        self.example.set_text(self.url)
        self.example.setVisible(self._good)
        self.open.setVisible(self._good)
        if self._good:
            self.verdict.setText(text("setup.valid" if self.url.startswith("https:") else "setup.valid_other"))
        else:
            self.verdict.setText(self._words.said(problem) if problem else text("settings.preview_none"))
        self._sign.setVisible(self._good or problem is not None)
        self._show_sign()

    def _show_sign(self) -> None:
        shades = self._theme.palette.answered if self._good else self._theme.palette.error
        size, name = round(16 * self._theme.scale), "check-circle" if self._good else "error"
        self._sign.setPixmap(icon_pixmap(name, shades.ink, size, self.devicePixelRatioF()))
