"""The window of a card and everything painted on it; what can be clicked is the card's own affair."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from callpop.desktop.popup.announce import announce
from callpop.desktop.popup.face import Face, circle_of, countdown_of, cut_text_at, differing, paint_face
from callpop.desktop.popup.frames import Frames
from callpop.desktop.popup.geometry import Geometry, shape
from callpop.desktop.popup.paint import Brush, line_length
from callpop.desktop.popup.shadow import body_pixmap, look_of, margin, paint_edge
from callpop.desktop.popup.text import tool_tip
from callpop.desktop.popup.view import CardView, Form
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_CARD, SKELETON_DELAY_MS, TINT_MS
from callpop.desktop.words import Words

_INSIST_MS = 30
_MOST_INSISTING = 5


class CardSurface(QWidget):
    """Shows a ``CardView``: header, name, lines, pulse, countdown.

    Positions and sizes in its own methods are those of the body; the window is larger by ``shadow_margin``.

    Args:
        theme: Colours, fonts, motion.
        words: The language.
        composited: Whether the screen can show transparent windows; without, the card is square and has no shadow.
        clock: Microseconds, by the clock that counts the seconds in the header.
        rests: Whether animation is suspended at this moment.
    """

    resized = Signal(str)
    """Its body has another height than before: what stands beyond it may have to move."""

    def __init__(
        self, *, theme: Theme, words: Words, composited: bool, clock: Callable[[], int], rests: Callable[[], bool]
    ) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            # The card draws its own shadow: a second one of the system would frame the margin.
            | Qt.WindowType.NoDropShadowWindowHint,
        )
        for attribute in (
            Qt.WidgetAttribute.WA_ShowWithoutActivating,
            Qt.WidgetAttribute.WA_NoSystemBackground,
            Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow,
            Qt.WidgetAttribute.WA_AlwaysShowToolTips,
            Qt.WidgetAttribute.WA_Hover,
        ):
            self.setAttribute(attribute)
        # Without a compositor nothing shines through, and such a window costs the screen more to show.
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, composited)
        self.setWindowTitle("Callpop card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme, self._words, self._clock = theme, words, clock
        self._composited = composited
        self._view: CardView | None = None
        self._geometry: Geometry | None = None
        self._small = False
        self._anchor_bottom = True
        self._timer_text = ""
        self._waiting = False
        self._bars = False
        self._tint = QColor()
        self._fade = QVariantAnimation(self, duration=TINT_MS)
        self._fade.valueChanged.connect(self._tint_moves)
        self._frames = Frames(self, rests)
        self._line = 0
        self._frames.pulsed.connect(self._pulse_moves)
        self._frames.counted.connect(self._countdown_moves)
        self._skeleton = QTimer(self, singleShot=True, interval=SKELETON_DELAY_MS)
        self._skeleton.timeout.connect(self.show_bars)
        self._wanted_size = QSize()
        self._insisted = 0
        theme.changed.connect(self._restyle)
        self.setMouseTracking(True)

    @property
    def card_id(self) -> str:
        """Whose card it is; '' while it waits for a call."""
        return "" if self._view is None else self._view.card_id

    @property
    def view(self) -> CardView | None:
        """What it shows."""
        return self._view

    @property
    def small(self) -> bool:
        """Whether it is in its small form."""
        return self._small

    @property
    def says(self) -> str:
        """The state in words, as its header says it now."""
        if self._view is None:
            return ""
        return self._view.waiting_header if self._waiting else self._view.header

    @property
    def counted(self) -> str:
        """The text in the timer's place, as its header says it now."""
        return self._timer_text

    @property
    def pulses(self) -> bool:
        """Whether the rings around the caller move."""
        return self._frames.moves and self._frames.phase is not None

    @property
    def note_open(self) -> bool:
        """Whether the note field shows in the full form."""
        return self._view is not None and self._view.form is Form.CARD and self._view.note_open

    @property
    def shadow_margin(self) -> int:
        """The transparent space around the body, logical pixels."""
        return margin(composited=self._composited)

    @property
    def body(self) -> QRect:
        """The visible card in the window."""
        around = self.shadow_margin
        return self.rect().adjusted(around, around, -around, -around)

    @property
    def body_size(self) -> QSize:
        """The size of the visible card now."""
        return self.body.size()

    def height_when(self, *, small: bool) -> int:
        """The height its body has, or would have, in a form."""
        if self._view is None:
            return 0
        scale = self._theme.scale
        return shape(self._view, scale=scale, small=small, note_open=self.note_open).height

    def sizeHint(self) -> QSize:
        """Of the whole window."""
        return self.size()

    def set_view(self, view: CardView) -> None:
        """Show this. Only what is other than before is painted again."""
        before = self._view if self.card_id == view.card_id else None
        if before == view:
            return
        if before is None:
            self._start_over()
        self._view = view
        if before is None or before.countdown != view.countdown:
            self._frames.count_down(view.countdown)
        if view.searching and not (before is not None and before.searching):
            self._bars = False
            self._skeleton.start()
        if self.accessibleName() != view.accessible_name:
            self.setAccessibleName(view.accessible_name)
        shaped = self._geometry
        self._arrange()
        self._move_tint(QColor(self._theme.shades(view.tone).tint), at_once=before is None)
        if before is None or self._geometry is None or shaped != self._geometry:
            self.update()
        else:
            for place in differing(before, view, self._geometry):
                self.update(self._on_body(place))
        self.tick(self._clock())
        if before is None or (before.state, before.header) != (view.state, view.header):
            announce(self, view.accessible_name, assertive=view.rings)

    def set_small(self, small: bool) -> None:
        """Take the small form, or the full one."""
        if small != self._small:
            self._small = small
            self._arrange()
            self.update()

    def set_anchor(self, *, bottom: bool) -> None:
        """Which edge stays where it is when the card grows: the one at the corner of the screen."""
        self._anchor_bottom = bottom

    def tick(self, now: int) -> None:
        """Count the seconds.

        Args:
            now: Microseconds, by the clock that counts them.
        """
        view, geometry = self._view, self._geometry
        if view is None or geometry is None:
            return
        waiting = view.waiting_from is not None and now >= view.waiting_from
        if waiting != self._waiting:
            self._waiting = waiting
            self._update(circle_of)
            self.update(self._on_body(geometry.header))
            if waiting:
                announce(self, f"{view.waiting_header}: {view.title}", assertive=False)
        text = view.timer_text
        if view.timer_from is not None:
            text = self._words.timer((now - view.timer_from) / 1e6)
        if text != self._timer_text:
            self._timer_text = text
            self.update(self._on_body(geometry.header_text))
        self._keep_moving()

    def hold_countdown(self, held: bool) -> None:
        """Let the line at the bottom stand still while the pointer is here."""
        self._frames.hold(held)
        self._keep_moving()

    def show_countdown(self, left: float) -> None:
        """Show the line at the bottom at a length, 0 to 1, and let it stand there."""
        self._frames.stand_at(left)
        self._update(countdown_of)

    def show_bars(self) -> None:
        """Show the placeholders of a look-up now; by itself the card waits a moment, most look-ups are faster."""
        self._bars = True
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        self._keep_moving()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing moves unseen."""
        self._frames.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is touched."""
        face = self._face()
        if face is None:
            return
        around, dirty = self.shadow_margin, event.rect()
        look = look_of(self._theme.palette, composited=self._composited)
        body = QRect(0, 0, face.geometry.width, face.geometry.height)
        painter = QPainter(self)
        # Not the window's own ratio: a picture of the card may be painted in another.
        ratio = painter.deviceTransform().m11()
        painter.setClipRect(dirty)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawPixmap(0, 0, body_pixmap(body.width(), body.height(), look, ratio))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(around, around)
        touched = dirty.translated(-around, -around)
        paint_face(Brush(painter, self._theme, ratio), face, touched)
        # The edge is a hair line: most repaints are well inside it.
        if not body.adjusted(2, 2, -2, -2).contains(touched):
            paint_edge(painter, body, look)
        painter.end()

    # No event() is overridden: Python would hold its lock through all that Qt does in answer to an
    # event (painting, moving, flushing to the screen), and the engine's thread would wait for it.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The tooltip tells in full what is cut short under the pointer."""
        wanted = tool_tip(self.cut_text_at(event.position().toPoint()))
        if wanted != self.toolTip():
            self.setToolTip(wanted)
        super().mouseMoveEvent(event)

    def cut_text_at(self, pos: QPoint) -> str:
        """The full text under a place of the window if it is shown cut short, else ''."""
        face = self._face()
        return "" if face is None else cut_text_at(face, self._theme, pos - self._inset())

    def _face(self) -> Face | None:
        view, geometry = self._view, self._geometry
        if view is None or geometry is None:
            return None
        return Face(
            view=view,
            geometry=geometry,
            small=self._small,
            state=self.says,
            timer=self._timer_text,
            tint=self._tint.name(),
            bars=self._bars,
            phase=self._phase(),
            left=self._frames.left if view.form is Form.NOTICE and not self._small else None,
            radius=RADIUS_CARD if self._composited else 0,
        )

    def _phase(self) -> float | None:
        if self._theme.reduced_motion and self._view is not None and self._view.rings and not self._waiting:
            return 0.0
        return self._frames.phase

    def _keep_moving(self) -> None:
        view = self._view
        rings = view is not None and view.rings and not self._waiting and not self._small
        self._frames.pulse(rings)
        self._frames.run(visible=self.isVisible(), reduced=self._theme.reduced_motion)

    def _update(self, place: Callable[[Geometry], QRect]) -> None:
        if self._geometry is not None:
            self.update(self._on_body(place(self._geometry)))

    def _move_tint(self, to: QColor, *, at_once: bool) -> None:
        self._fade.stop()
        if at_once or not self.isVisible() or self._tint == to:
            self._tint = to
            return
        self._fade.setStartValue(self._tint)
        self._fade.setEndValue(to)
        self._fade.start()

    def _tint_moves(self, colour: QColor) -> None:
        self._tint = colour
        self._update(lambda geometry: geometry.header)

    def _pulse_moves(self) -> None:
        self._update(circle_of)

    def _countdown_moves(self) -> None:
        geometry, left = self._geometry, self._frames.left
        if geometry is None or left is None:
            return
        line = line_length(geometry, left)
        if line != self._line:  # a long one stands still for many frames
            self._line = line
            self._update(countdown_of)

    def _restyle(self) -> None:
        if self._view is not None:
            self._move_tint(QColor(self._theme.shades(self._view.tone).tint), at_once=True)
            self._arrange()
        self.update()

    def _inset(self) -> QPoint:
        return QPoint(self.shadow_margin, self.shadow_margin)

    def _on_body(self, rect: QRect) -> QRect:
        return rect.translated(self._inset())

    def _start_over(self) -> None:
        self._waiting = False
        self._bars = False
        self._timer_text = ""
        self._skeleton.stop()
        self._frames.hold(False)

    def _arrange(self) -> None:
        view = self._view
        if view is None:
            return
        geometry = shape(view, scale=self._theme.scale, small=self._small, note_open=self.note_open)
        self._geometry = geometry
        around = 2 * self.shadow_margin
        size = QSize(geometry.width + around, geometry.height + around)
        if size != self.size():
            self._resize(size)
        self._keep_moving()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A late word of the window manager about an earlier size must not stay the last one.

        WORKAROUND(Qt on X11): a ConfigureNotify that answers an earlier move arrives after the card was made
        smaller; Qt takes its size for the window's, and the next move asks for that size again. A manager
        that insists (a tiling one) is let have its way.
        """
        super().resizeEvent(event)
        if event.size() == self._wanted_size:
            self._insisted = 0
        elif self._wanted_size.isValid() and self._insisted < _MOST_INSISTING:
            self._insisted += 1
            QTimer.singleShot(_INSIST_MS, self, self._insist_on_size)

    def _insist_on_size(self) -> None:
        if self._wanted_size.isValid() and self.size() != self._wanted_size:
            self.resize(self._wanted_size)

    def _resize(self, size: QSize) -> None:
        self._wanted_size, self._insisted = size, 0
        if not self.isVisible():
            self.resize(size)
            return
        grown = size.height() - self.height() if self._anchor_bottom else 0
        self.setGeometry(self.x(), self.y() - grown, size.width(), size.height())
        self.resized.emit(self.card_id)
