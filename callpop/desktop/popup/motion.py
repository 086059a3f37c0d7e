"""How a card comes and goes: a fade, and a rise of 12 px; with reduced motion a short fade alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QPoint, QVariantAnimation
from PySide6.QtWidgets import QWidget

from callpop.desktop.theme import Theme
from callpop.desktop.tokens import FADE_IN_MS, FADE_OUT_MS, REDUCED_FADE_MS, RESTACK_MS, RISE


class Motion(QObject):
    """Moves one window.

    Args:
        window: The card.
        theme: Whether motion is reduced.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._fade = QVariantAnimation(self)
        self._fade.valueChanged.connect(window.setWindowOpacity)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve(QEasingCurve.Type.OutCubic))
        self._slide.valueChanged.connect(window.move)
        self._after: Callable[[], None] | None = None
        self._fade.finished.connect(self._finished)

    def enter(self, at: QPoint, *, fades: bool) -> None:
        """Show the window at a place.

        Args:
            at: Where its top left corner comes to rest.
            fades: Whether the screen can fade windows; otherwise it is simply there.
        """
        self._after = None
        self._fade.stop()
        self._slide.stop()
        reduced = self._theme.reduced_motion
        if not fades:
            self._show_fully()
            self._window.move(at)
            self._window.show()
            return
        self._window.setWindowOpacity(0.0)
        self._window.move(at if reduced else at + QPoint(0, RISE))
        self._window.show()
        self._run(self._fade, 0.0, 1.0, REDUCED_FADE_MS if reduced else FADE_IN_MS)
        if not reduced:
            self._run(self._slide, self._window.pos(), at, FADE_IN_MS)

    def slide(self, to: QPoint) -> None:
        """Move the window to another place; with reduced motion at once."""
        self._slide.stop()
        if self._theme.reduced_motion or not self._window.isVisible():
            self._window.move(to)
            return
        self._run(self._slide, self._window.pos(), to, RESTACK_MS)

    def leave(self, *, fades: bool, then: Callable[[], None]) -> None:
        """Fade the window out, then say so."""
        self._slide.stop()
        self._fade.stop()
        if not fades or not self._window.isVisible():
            then()
            return
        self._after = then
        self._run(
            self._fade,
            self._window.windowOpacity(),
            0.0,
            REDUCED_FADE_MS if self._theme.reduced_motion else FADE_OUT_MS,
        )

    def stop(self) -> None:
        """Be still, fully visible."""
        self._after = None
        self._fade.stop()
        self._slide.stop()
        self._show_fully()

    def _show_fully(self) -> None:
        if self._window.windowOpacity() < 1.0:
            self._window.setWindowOpacity(1.0)

    def _run(self, animation: QVariantAnimation, start: object, end: object, duration: int) -> None:
        animation.setStartValue(start)
        animation.setEndValue(end)
        animation.setDuration(duration)
        animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _finished(self) -> None:
        then, self._after = self._after, None
        if then is not None:
            then()
