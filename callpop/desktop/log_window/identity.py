"""Who a call was with: circle or photo, name, organisation, number."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from callpop.calls.entry import LogEntry
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import ElidedLabel
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.popup.avatar import paint_avatar
from callpop.desktop.popup.view import Avatar
from callpop.desktop.theme import Theme

_CIRCLE = 44


class Identity(QWidget):
    """The head of the detail pane.

    Args:
        theme: The look in force.
        parent: The owner.

    Signals:
        this_is: The agent wants to say who it was.
    """

    this_is = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call_id, self._organisation = "", ""
        self._picture: QImage | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.circle = AvatarCircle(theme=theme)
        row.addWidget(self.circle, 0, Qt.AlignmentFlag.AlignTop)
        who = QVBoxLayout()
        who.setSpacing(0)
        self.name, self.second, self.number = ElidedLabel("heading"), ElidedLabel("second"), ElidedLabel("second")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self.name, self.second, self.number):
            who.addWidget(label)
        row.addLayout(who, 1)
        self.who = ThemedButton(theme=theme, icon_name="person-plus", kind=ButtonKind.GHOST, icon_only=True)
        self.who.setObjectName("this-is")
        self.who.clicked.connect(self.this_is)
        row.addWidget(self.who, 0, Qt.AlignmentFlag.AlignTop)

    def show_entry(self, entry: LogEntry, presenter: RowPresenter) -> None:
        """Show a call's other end; what was added to the same call stays."""
        if entry.record.call_id != self._call_id:
            self._call_id, self._organisation, self._picture = entry.record.call_id, "", None
        row = presenter.row(entry)
        avatar = presenter.avatar(entry)
        self.circle.show_avatar(avatar if self._picture is None else replace(avatar, picture=self._picture))
        self.name.set_text(row.title)
        second = entry.organisation or self._organisation
        if not second or second == row.title:
            second = "" if row.subtitle == row.number else row.subtitle
        _put(self.second, second)
        _put(self.number, "" if row.is_number else row.number)
        self.who.set_label(presenter.words.text("this_is.open"))
        self.who.setVisible(not entry.record.internal and not entry.masked)

    def add(self, *, organisation: str, picture: QImage | None) -> None:
        """Add what an address book has of who is shown; ``show_entry`` follows."""
        self._organisation, self._picture = organisation, picture


class AvatarCircle(QWidget):
    """A party's circle, 44 wide. It says nothing that the name beside it does not."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.avatar = theme, Avatar()
        theme.changed.connect(self._resize)
        self._resize()

    def show_avatar(self, avatar: Avatar) -> None:
        """Show another party."""
        self.avatar = avatar
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = min(self.width(), self.height())
        backdrop = self._theme.palette.hover if not self._theme.palette.dark else ""
        ratio = painter.deviceTransform().m11()
        paint_avatar(painter, QRect(0, 0, edge, edge), self.avatar, self._theme, ratio, backdrop=backdrop)

    def _resize(self) -> None:
        edge = round(_CIRCLE * self._theme.scale)
        self.setFixedSize(edge, edge)


def _put(label: ElidedLabel, text: str) -> None:
    label.set_text(text)
    label.setVisible(bool(text))
