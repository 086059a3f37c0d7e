"""How a contact looks in a list: circle, name, and what tells it from others of that name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from callpop.calls.contact import Contact
from callpop.desktop.popup.avatar import paint_avatar
from callpop.desktop.popup.finding import contact_key
from callpop.desktop.popup.naming import initials
from callpop.desktop.popup.text import draw_line
from callpop.desktop.popup.view import Avatar, AvatarKind
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle

CONTACT = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _EDGE, _LEFT, _CIRCLE, _TEXT = 52, 4, 8, 36, 56


def beside(contact: Contact) -> str:
    """Organisation, place and first number in a line."""
    organisation = contact.organisation if contact.name else ""
    number = contact.numbers[0].text if contact.numbers else ""
    return " · ".join(part for part in (organisation, contact.place, number) if part)


class ContactDelegate(QStyledItemDelegate):
    """Paints the contacts of a list, which stand under the role ``CONTACT``.

    Args:
        theme: Colours and fonts.
        parent: The list.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All are of one height."""
        return QSize(100, round(_HEIGHT * self._theme.scale))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Circle, name, second line; the picked one on its own ground."""
        contact, theme = index.data(CONTACT), self._theme
        palette, state, rect = theme.palette, option.state, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = palette.selected if state & QStyle.StateFlag.State_Selected else ""
        if not ground and state & QStyle.StateFlag.State_MouseOver:
            ground = palette.hover
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(rect).adjusted(_EDGE, 2, -_EDGE, -2), 8, 8)
        size = self._px(_CIRCLE)
        circle = QRect(rect.x() + self._px(_LEFT), rect.y() + (rect.height() - size) // 2, size, size)
        letters = initials(contact.title)
        avatar = Avatar(AvatarKind.INITIALS, letters, contact_key(contact)) if letters else Avatar()
        paint_avatar(painter, circle, avatar, theme, painter.deviceTransform().m11())
        left, line = rect.x() + self._px(_TEXT), self._px(20)
        room = rect.right() - left - self._px(_LEFT)
        under = beside(contact)
        top = rect.y() + (rect.height() - (2 if under else 1) * line) // 2
        name, second = theme.font(TextStyle.STRONG), theme.font(TextStyle.SECOND)
        draw_line(painter, QRect(left, top, room, line), contact.title, name, palette.text)
        draw_line(painter, QRect(left, top + line, room, line), under, second, palette.text2)
        painter.restore()

    def _px(self, length: int) -> int:
        return round(length * self._theme.scale)
