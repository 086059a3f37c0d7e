"""A small window of the stack that is no card: a body with a shadow and buttons in it. It never takes the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from callpop.desktop.popup.motion import Motion
from callpop.desktop.popup.paint import Brush
from callpop.desktop.popup.shadow import body_pixmap, look_of, margin, paint_edge
from callpop.desktop.popup.text import draw_line
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle


class Pane(QWidget):
    """Chip, strip and list panel are panes.

    Args:
        theme: Colours and fonts.
        composited: Whether windows can be translucent; without, no shadow and square corners.
        radius: Of its corners.
        title: Of the window, for those who look for it.
    """

    left_screen = Signal()
    """Its exit is over: it is hidden."""

    def __init__(self, *, theme: Theme, composited: bool, radius: int, title: str) -> None:
        super().__init__()
        self._theme, self._composited = theme, composited
        self._radius = radius if composited else 0
        self._body = QSize(1, 1)
        self.setWindowFlags(
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, composited)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWindowTitle(title)
        self._motion = Motion(self, theme)
        theme.changed.connect(self.refresh)
        self.winId()

    @property
    def shadow_margin(self) -> int:
        """The transparent space around the body."""
        return margin(composited=self._composited)

    @property
    def body_size(self) -> QSize:
        """The size of what is visible."""
        return self._body

    def appear(self, at: QPoint) -> None:
        """Show it, its body's top left corner at a place of the screen."""
        self._motion.enter(at - self._inset(), fades=self._composited)

    def slide_to(self, to: QPoint) -> None:
        """Move it, its body's top left corner to a place of the screen."""
        self._motion.slide(to - self._inset())

    def leave(self) -> None:
        """Fade out and hide; ``left_screen`` says when it is done."""
        self._motion.leave(fades=self._composited, then=self._gone)

    def refresh(self) -> None:
        """Measure and paint everything anew."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Body, content, edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Of what is painted on: a picture may have more pixels than the screen.
        ratio = painter.deviceTransform().m11()
        look = look_of(self._theme.palette, composited=self._composited)._replace(surface=self.surface())
        pixmap = body_pixmap(self._body.width(), self._body.height(), look, ratio, self._radius)
        painter.drawPixmap(0, 0, pixmap)
        painter.translate(self.shadow_margin, self.shadow_margin)
        self.paint_body(Brush(painter, self._theme, ratio))
        paint_edge(painter, QRect(0, 0, self._body.width(), self._body.height()), look, self._radius)
        painter.end()

    def surface(self) -> str:
        """The colour of the body."""
        return self._theme.palette.surface

    def paint_body(self, brush: Brush) -> None:
        """Paint what stands on the body; the origin is the body's corner."""

    def _inset(self) -> QPoint:
        return QPoint(self.shadow_margin, self.shadow_margin)

    def _gone(self) -> None:
        self.hide()
        self.setWindowOpacity(1.0)
        self.left_screen.emit()

    def _resize_body(self, width: int, height: int) -> None:
        self._body = QSize(width, height)
        self.resize(width + 2 * self.shadow_margin, height + 2 * self.shadow_margin)
        self.update()

    def _place(self, button: QWidget, rect: QRect) -> None:
        """Put a button on the body."""
        button.setGeometry(rect.translated(self.shadow_margin, self.shadow_margin))


class PaneButton(QAbstractButton):
    """A button that a pane paints; the pointer over it gives it a background.

    Args:
        pane: Where it stands.
        theme: Colours and fonts.
        radius: Of its background.
    """

    def __init__(self, pane: QWidget, *, theme: Theme, radius: int) -> None:
        super().__init__(pane)
        self._theme, self._radius = theme, radius
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, text: str, *, tip: bool = False) -> None:
        """Give it its words, for the eye or only for the tooltip and the screen reader."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text if tip else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The background under the pointer, then the content."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.palette.hover))
            painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        self.paint_content(Brush(painter, self._theme, painter.deviceTransform().m11()))
        painter.end()

    def paint_content(self, brush: Brush) -> None:
        """Paint its words or its icon."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        self.update()


class CloseButton(PaneButton):
    """The cross."""

    def __init__(self, pane: QWidget, *, theme: Theme, ink: str) -> None:
        """Paint it in the ink of a state.

        Args:
            pane: Where it stands.
            theme: Colours.
            ink: Name of the state whose ink it has.
        """
        super().__init__(pane, theme=theme, radius=8)
        self._ink = ink

    def paint_content(self, brush: Brush) -> None:
        """The cross in the middle."""
        edge = round(16 * self._theme.scale)
        at = QRect((self.width() - edge) // 2, (self.height() - edge) // 2, edge, edge)
        brush.icon("close", self._theme.shades(self._ink).ink, at)


class WordsButton(PaneButton):
    """Words alone, such as 'Close all' or 'Later'."""

    def paint_content(self, brush: Brush) -> None:
        """The words."""
        room = self.rect().adjusted(round(12 * self._theme.scale), 0, 0, 0)
        draw_line(brush.painter, room, self.text(), words_font(self._theme), self._theme.palette.ringing.ink)


def words_font(theme: Theme) -> QFont:
    """The font of a pane's title and of the words on its buttons."""
    return theme.font(TextStyle.SECOND, 600)
