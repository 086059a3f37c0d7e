"""What the pointer does to the stack: it holds it, drags it, and clicks only what it can have seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from callpop.desktop.tokens import CLICK_GUARD_MS

LINGER = 0.4
"""Seconds that a hold outlives the pointer or the note."""
_GUARD = CLICK_GUARD_MS / 1000
_FAR = QPointF(-10_000, -10_000)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Touch(QObject):
    """Watches the windows of the stack, before their widgets see the events.

    Signals:
        hovering_changed: The pointer came to the stack, or left it.
        dragged: How far a window is dragged from where it was pressed, and the window.
        dropped: The drag is over; the window, and how far it was dragged.
    """

    hovering_changed = Signal()
    dragged = Signal(QWidget, QPoint)
    dropped = Signal(QWidget, QPoint)

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        """Watch nothing yet.

        Args:
            clock: Steady seconds.
            parent: The owner.
        """
        super().__init__(parent)
        self._clock = clock
        self._widgets: dict[QWindow, QWidget] = {}
        self._moved_at: dict[QWindow, float] = {}
        self._under: set[QWindow] = set()
        self._swallow = False
        self._meant: QWindow | None = None
        self._pressed: tuple[QWindow, QPoint] | None = None
        self._dragging = False

    @property
    def hovering(self) -> bool:
        """Whether the pointer is over the stack, or drags it."""
        return bool(self._under) or self._dragging

    @property
    def dragging(self) -> bool:
        """Whether the agent drags the stack."""
        return self._dragging

    def watch(self, widget: QWidget) -> None:
        """Watch a window. It must have its native window already."""
        window = widget.windowHandle()
        if window not in self._widgets:
            self._widgets[window] = widget
            window.installEventFilter(self)

    def forget(self, widget: QWidget) -> None:
        """Watch a window no longer."""
        for window in [w for w, each in self._widgets.items() if each is widget]:
            window.removeEventFilter(self)
            self.hidden(widget)
            self._widgets.pop(window, None)
            self._moved_at.pop(window, None)

    def moved(self, widget: QWidget, *, lasting: float = 0.0) -> None:
        """A window has appeared, or is moved by the program: the next clicks are not meant for it.

        Args:
            widget: The window.
            lasting: For how many seconds it moves.
        """
        window = widget.windowHandle()
        if window is not None:
            self._moved_at[window] = self._clock() + lasting

    def hidden(self, widget: QWidget) -> None:
        """A window has gone: the pointer cannot be over it any more, though nothing says that it left."""
        for window in [w for w, each in self._widgets.items() if each is widget]:
            if self._pressed is not None and self._pressed[0] is window:
                self._pressed, self._dragging = None, False
            self._leave(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every event of the windows first."""
        if not isinstance(watched, QWindow) or watched not in self._widgets:
            return False
        kind = event.type()
        if kind is QEvent.Type.Enter:
            self._enter(watched)
        elif kind is QEvent.Type.Leave:
            self._leave(watched)
        elif isinstance(event, QMouseEvent):
            if self._goes_elsewhere(watched, event):
                return True
            if kind in _PRESSES:
                return self._press(watched, event)
            if kind is QEvent.Type.MouseMove:
                return self._move(watched, event)
            if kind is QEvent.Type.MouseButtonRelease:
                return self._release(watched, event)
        return False

    def _goes_elsewhere(self, window: QWindow, event: QMouseEvent) -> bool:
        """Hand a press on a window's shadow, and what follows it, to the card below.

        The shadows of neighbours reach over each other's edge. Where the system looks at pixels to find the window
        (Windows does), a click on a card's close button would end in the shadow of the next one.
        """
        if event.type() in _PRESSES:
            self._meant = None
            if _body(self._widgets[window]).contains(event.position().toPoint()):
                return False
            place = event.globalPosition().toPoint()
            self._meant = next((w for w, each in self._widgets.items() if _shows(each, place)), None)
            if self._meant is None:
                return True
        meant = self._meant
        if meant is None or meant is window:
            return False
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._meant = None
        local = QPointF(meant.mapFromGlobal(event.globalPosition().toPoint()))
        QCoreApplication.sendEvent(
            meant,
            QMouseEvent(
                event.type(), local, local, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
            ),
        )
        return True

    def _enter(self, window: QWindow) -> None:
        before = self.hovering
        self._under.add(window)
        if not before:
            self.hovering_changed.emit()

    def _leave(self, window: QWindow) -> None:
        before = self.hovering
        self._under.discard(window)
        if before and not self.hovering:
            self.hovering_changed.emit()

    def _press(self, window: QWindow, event: QMouseEvent) -> bool:
        if self._clock() - self._moved_at.get(window, float("-inf")) < _GUARD:
            self._swallow = True
            return True
        self._swallow = False
        below = self._widgets[window].childAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and not _selects_text(below):
            self._pressed = (window, event.globalPosition().toPoint())
        return False

    def _move(self, window: QWindow, event: QMouseEvent) -> bool:
        if self._swallow and event.buttons():
            return True
        if self._pressed is None or self._pressed[0] is not window or not event.buttons():
            return False
        delta = event.globalPosition().toPoint() - self._pressed[1]
        hints = QGuiApplication.styleHints()
        if not self._dragging and delta.manhattanLength() >= hints.startDragDistance():
            self._dragging = True
            _let_go(window, event)
        if self._dragging:
            self.dragged.emit(self._widgets[window], delta)
        return self._dragging

    def _release(self, window: QWindow, event: QMouseEvent) -> bool:
        if self._swallow:
            self._swallow = False
            return True
        pressed, self._pressed = self._pressed, None
        dragged, self._dragging = self._dragging, False
        if dragged and pressed is not None:
            self.dropped.emit(self._widgets[window], event.globalPosition().toPoint() - pressed[1])
            if not self._under:
                self.hovering_changed.emit()
        return dragged


def _body(widget: QWidget) -> QRect:
    """What is visible of a window, without its shadow."""
    around = int(getattr(widget, "shadow_margin", 0))
    return widget.rect().adjusted(around, around, -around, -around)


def _shows(widget: QWidget, place: QPoint) -> bool:
    """Whether a window's body is at a place of the screen."""
    return widget.isVisible() and _body(widget).contains(widget.mapFromGlobal(place))


def _let_go(window: QWindow, event: QMouseEvent) -> None:
    """Tell the button below that its press came to nothing: the pointer let go far from it."""
    release = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        _FAR,
        _FAR,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton,
        event.modifiers(),
    )
    window.event(release)


def _selects_text(widget: QWidget | None) -> bool:
    while widget is not None and not widget.isWindow():
        if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
            return True
        widget = widget.parentWidget()
    return False
