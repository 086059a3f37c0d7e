"""A card's buttons. They paint themselves: no style sheet is consulted when a card changes."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from callpop.desktop.icons import icon_pixmap
from callpop.desktop.popup.avatar import paint_avatar
from callpop.desktop.popup.text import draw_line, tool_tip, width_of
from callpop.desktop.popup.view import Action, Button, Match
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_CONTROL, RADIUS_ROW, TextStyle

FOCUS_ROOM = 4
"""What the focus ring needs around a button: 2 px clear and 2 px accent. Buttons are larger by it than they look."""
_DONE_MS = 1500
_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Look(StrEnum):
    """How a button looks."""

    WIDE = "wide"
    ICON = "icon"
    TINTED = "tinted"
    GHOST = "ghost"
    CLOSE = "close"


class PaintedButton(QAbstractButton):
    """What all buttons of a card share: they take the keyboard only when let, and show a ring only for it.

    Args:
        theme: Colours and fonts.
        parent: The card.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring shows only if the keyboard brought the focus."""
        self._ring = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        self._ring = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are the card's: they go to the next card or row."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)


class CardButton(PaintedButton):
    """One button of a card.

    Args:
        theme: Colours and fonts.
        look: How it looks.
        parent: The card.
    """

    def __init__(self, theme: Theme, look: Look, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._look = look
        self._shown: Button | None = None
        self._ink = ""

    @property
    def action_name(self) -> Action:
        """What it does now."""
        return self._shown.action if self._shown is not None else Action.CLOSE

    def become(self, shown: Button, ink: str = "") -> None:
        """Take another label, icon and job.

        Args:
            shown: What it is now.
            ink: The colour of a close button's cross.
        """
        if shown == self._shown and ink == self._ink:
            return
        self._shown, self._ink = shown, ink
        self.setAccessibleName(shown.text)
        self.setToolTip("" if self._look in (Look.WIDE, Look.GHOST) else tool_tip(shown.text))
        self.update()

    def say_done(self, text: str) -> None:
        """Show a tick for a moment, and say what was done."""
        before = self._shown
        if before is None or self._look is Look.WIDE:
            return
        self.become(replace(before, text=text, icon="check"), self._ink)
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), tool_tip(text), self)
        done = self._shown
        QTimer.singleShot(_DONE_MS, self, lambda: self.become(before, self._ink) if self._shown is done else None)

    def place(self, looks: QRect) -> None:
        """Put it where it should look to be."""
        rect = looks.adjusted(-FOCUS_ROOM, -FOCUS_ROOM, FOCUS_ROOM, FOCUS_ROOM)
        if rect != self.geometry():
            self.setGeometry(rect)
        self.show()

    def hitButton(self, pos: QPoint) -> bool:
        """Only what it looks to be can be clicked, not the room of its focus ring."""
        return self._face().contains(pos)

    def _face(self) -> QRect:
        return self.rect().adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over it."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is touched."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face()
        self._paint_face(painter, face)
        if self._ring:
            paint_focus_ring(painter, face, self._theme, RADIUS_CONTROL)
        painter.end()

    def _paint_face(self, painter: QPainter, face: QRect) -> None:
        fill, border, ink = self._colours()
        width = self._theme.palette.border_width
        inset = width / 2 if border else 0.0
        painter.setPen(QPen(QColor(border), width) if border else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        if fill or border:
            box = QRectF(face).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, RADIUS_CONTROL - inset, RADIUS_CONTROL - inset)
        self._paint_content(painter, face, ink)

    def _colours(self) -> tuple[str, str, str]:
        """Fill, border and ink; '' is none."""
        palette, over = self._theme.palette, self.underMouse() or self.isDown()
        if self._look is Look.CLOSE:
            return (_veil(self._ink, 0.1) if over else ""), "", self._ink
        if self._look is Look.GHOST:
            return (palette.hover if over else ""), "", palette.ringing.ink
        if self._look is Look.TINTED:
            border = palette.control if palette.ringing.tint == palette.surface else ""
            return (palette.selected if over and palette.dark else palette.ringing.tint), border, palette.ringing.ink
        if self._shown is not None and self._shown.filled:
            return (palette.accent_hover if over else palette.accent), "", palette.on_accent
        return (palette.hover if over else palette.raised), palette.control, palette.text

    def _paint_content(self, painter: QPainter, face: QRect, ink: str) -> None:
        if self._shown is None:
            return
        theme, ratio = self._theme, painter.deviceTransform().m11()
        wide = self._look in (Look.WIDE, Look.GHOST)
        edge = round((18 if self._look is Look.ICON else 16) * theme.scale)
        gap = round(8 * theme.scale)
        font = theme.font(TextStyle.STRONG)
        room = face.width() - edge - gap - 2 * gap
        text = min(width_of(self._shown.text, font), room) if wide else 0
        left = face.x() + (face.width() - edge - (text + gap if wide else 0)) / 2
        top = face.y() + (face.height() - edge) / 2
        painter.drawPixmap(QPointF(round(left * ratio) / ratio, top), icon_pixmap(self._shown.icon, ink, edge, ratio))
        if wide:
            words = QRect(round(left) + edge + gap, face.y(), text + 1, face.height())
            draw_line(painter, words, self._shown.text, font, ink)


class MatchRow(PaintedButton):
    """One of several contacts that share the number: the whole row opens their record.

    Args:
        theme: Colours and fonts.
        parent: The card.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._match: Match | None = None
        self._rest = ""
        self._divider = False

    @property
    def contact_id(self) -> str:
        """Whose record it opens; '' for the row that stands for all others."""
        return self._match.contact_id if self._match is not None else ""

    def become(self, match: Match | None, *, rest: str = "", divider: bool = False) -> None:
        """Show a contact, or with None the text ``rest`` for all others."""
        self._match, self._rest, self._divider = match, rest, divider
        name = rest if match is None else f"{match.name}, {match.organisation}".rstrip(", ")
        self.setAccessibleName(name)
        self.setToolTip("" if match is None else tool_tip(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is touched."""
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = painter.deviceTransform().m11()
        px = self._px
        over = self.underMouse() or self.isDown() or self._ring
        if over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.hover))
            painter.drawRoundedRect(self.rect(), RADIUS_ROW, RADIUS_ROW)
        elif self._divider:
            painter.fillRect(QRect(px(84), self.height() - 1, self.width() - px(84) - px(8), 1), QColor(palette.border))
        edge = px(16)
        ink = palette.ringing.ink if over else palette.text2
        trailing = QPointF(self.width() - px(24) - edge / 2, (self.height() - edge) / 2)
        painter.drawPixmap(trailing, icon_pixmap("open", ink, edge, ratio))
        room = self.width() - px(84) - px(48)
        strong, second = theme.font(TextStyle.STRONG), theme.font(TextStyle.SECOND)
        if self._match is None:
            draw_line(painter, QRect(px(84), 0, room, self.height()), self._rest, strong, palette.ringing.ink)
        else:
            size = px(36)
            circle = QRect(px(20), (self.height() - size) // 2, size, size)
            paint_avatar(painter, circle, self._match.avatar, theme, ratio)
            draw_line(painter, QRect(px(84), px(6), room, px(20)), self._match.name, strong, palette.text)
            draw_line(painter, QRect(px(84), px(26), room, px(20)), self._match.organisation, second, palette.text2)
        if self._ring:
            paint_focus_ring(painter, self.rect().adjusted(4, 4, -4, -4), theme, RADIUS_ROW)
        painter.end()

    def _px(self, length: int) -> int:
        return round(length * self._theme.scale)


def paint_focus_ring(painter: QPainter, face: QRect, theme: Theme, radius: int) -> None:
    """2 px accent after a 2 px clear gap: only for the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.palette.accent), 2))
    painter.drawRoundedRect(QRectF(face).adjusted(-3, -3, 3, 3), radius + 3, radius + 3)


def _veil(colour: str, strength: float) -> str:
    shade = QColor(colour)
    shade.setAlphaF(strength)
    return shade.name(QColor.NameFormat.HexArgb)
