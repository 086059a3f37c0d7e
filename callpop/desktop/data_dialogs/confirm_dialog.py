"""Asks before something is taken away for good: what exactly goes, what stays, and that it cannot be undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.desktop.data_dialogs.dialog import DataDialog
from callpop.desktop.labels import plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words


class ConfirmDialog(DataDialog):
    """A question with a list of what goes. Escape and closing it answer no.

    Args:
        theme: The look in force.
        words: The language of the windows.
        title: The question.
        about: What will be done.
        goes: What goes, a line each.
        remarks: What the agent should know besides.
        accept: The word for yes.
        parent: The owner.

    Signals:
        agreed: Yes.
        declined: No.
    """

    agreed = Signal()
    declined = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        title: str,
        about: str,
        goes: Sequence[str],
        remarks: Sequence[str],
        accept: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme=theme, words=words, title=title, about=about, parent=parent)
        if goes:
            box = QFrame()
            box.setObjectName("sunken")
            lines = QVBoxLayout(box)
            lines.setContentsMargins(16, 12, 16, 12)
            lines.setSpacing(4)
            for line in goes:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addWidget(plain_label("", "–"), 0, Qt.AlignmentFlag.AlignTop)
                said = plain_label("", line)
                said.setWordWrap(True)
                row.addWidget(said, 1)
                lines.addLayout(row)
            self.body.addWidget(box)
        for remark in remarks:
            said = plain_label("second", remark)
            said.setWordWrap(True)
            self.body.addWidget(said)
        self.setAccessibleDescription("\n".join((about, *goes, *remarks)))
        self.no_button = self.add_button(words.text("wipe.cancel"))
        self.yes_button = self.add_button(accept, danger=True)
        self.no_button.clicked.connect(self.reject)
        self.yes_button.clicked.connect(self.accept)
        self.accepted.connect(self.agreed)
        self.rejected.connect(self.declined)
        # What is safe has the focus.
        self.no_button.setFocus()
        self.fit()
