"""Puts windows where the layout says, takes away those that are not in it, and moves the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from callpop.desktop.platform.screen_capture import CaptureGuard
from callpop.desktop.platform.x11 import InputShape
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.chip import Chip
from callpop.desktop.popup.layout import Arrangement, Frame, Rect
from callpop.desktop.popup.pane import Pane
from callpop.desktop.popup.pool import Pool
from callpop.desktop.popup.touch import Touch
from callpop.desktop.popup.view import CardView
from callpop.desktop.tokens import RESTACK_MS


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to show.

    Attributes:
        arrangement: Where everything stands.
        frame: The room.
        views: What the cards show, by key.
        panes: Strips and panel, by key.
        count: How many cards wait behind the chip.
    """

    arrangement: Arrangement
    frame: Frame
    views: Mapping[str, CardView]
    panes: Mapping[str, Pane]
    count: int


class Stage(QObject):
    """The windows of the stack.

    Args:
        pool: Where cards come from.
        chip: The chip.
        touch: Watches the pointer.
        input_shape: Says where windows take clicks, where the system needs to be told.
        connect: Called once with each new card.
        guard: Keeps windows out of what is captured, where the system offers it.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        pool: Pool,
        chip: Chip,
        touch: Touch,
        input_shape: InputShape | None,
        connect: Callable[[Card], None],
        guard: CaptureGuard | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pool, self._chip, self._touch = pool, chip, touch
        self._shape, self._connect, self._guard = input_shape, connect, guard
        self._cards: dict[str, Card] = {}
        self._known: set[Card] = set()
        self._targets: dict[Card | Pane, QPoint] = {}
        self._shaping: set[QWidget] = set()
        self._shape_soon = QTimer(self, singleShot=True, interval=0)
        self._shape_soon.timeout.connect(self._apply_shapes)

    def card(self, key: str) -> Card | None:
        """The window of a card, or None if it has none."""
        return self._cards.get(key)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards that are shown."""
        return tuple(self._cards.values())

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return not self._targets

    def watch(self, window: Card | Pane) -> None:
        """Care for a window that was just made."""
        self._touch.watch(window)
        if self._guard is not None:
            self._guard.watch(window)
        if self._shape is not None:
            window.installEventFilter(self)

    def play(self, scene: Scene, *, animate: bool) -> None:
        """Bring the screen to this scene.

        Args:
            scene: What is to be seen.
            animate: Whether what stands elsewhere slides there.
        """
        keys = {place.key for place in scene.arrangement.places}
        for key in [key for key in self._cards if key not in keys]:
            self.withdraw(key)
        for place in scene.arrangement.places:
            window: Card | Pane = (
                scene.panes[place.key] if place.key in scene.panes else self._dressed(place.key, scene)
            )
            if isinstance(window, Card):
                window.set_anchor(bottom=scene.frame.bottom)
                window.set_small(not place.full)
            self._stand(window, place.rect, animate=animate)
        shown = {scene.panes[key] for key in scene.panes if key in keys}
        if scene.arrangement.chip is not None:
            self._chip.set_count(scene.count)
            self._stand(self._chip, scene.arrangement.chip, animate=animate)
            shown.add(self._chip)
        for window in [w for w in self._targets if isinstance(w, Pane) and w not in shown]:
            self._take_away(window)

    def withdraw(self, key: str) -> None:
        """Let a card leave the screen."""
        card = self._cards.pop(key, None)
        if card is not None:
            self._take_away(card)

    def drag(self, delta: QPoint) -> None:
        """Move everything along with the pointer.

        Args:
            delta: How far from where the scene had it. (A window's own position may lag behind what was asked for.)
        """
        for window, target in self._targets.items():
            window.move(target + delta - _inset(window))

    def drop(self, delta: QPoint) -> None:
        """The drag is over: the next scene begins from here."""
        self.drag(delta)
        for window in self._targets:
            self._targets[window] = self._targets[window] + delta

    def close(self) -> None:
        """Delete all windows."""
        self._shape_soon.stop()
        for window in {*self._known, *self._pool.close(), self._chip}:
            self._discard(window)
        self._cards.clear()
        self._targets.clear()
        self._known.clear()

    def close_panes(self, panes: Iterable[Pane]) -> None:
        """Delete windows that are not the stage's own."""
        for pane in panes:
            self._discard(pane)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is shown or resized takes clicks at other places."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and isinstance(watched, Card | Pane):
            self._shaping.add(watched)
            self._shape_soon.start()
        return False

    def _dressed(self, key: str, scene: Scene) -> Card:
        card = self._cards.get(key)
        if card is None:
            card = self._pool.take()
            if card not in self._known:
                self._known.add(card)
                self.watch(card)
                self._connect(card)
                card.left_screen.connect(lambda _, gone=card: self._gone(gone))
            self._cards[key] = card
            card.receive(scene.views[key])
        else:
            card.set_view(scene.views[key])
        return card

    def _stand(self, window: Card | Pane, rect: Rect, *, animate: bool) -> None:
        target = QPoint(rect.x, rect.y)
        if window not in self._targets:
            self._touch.moved(window)
            self._targets[window] = target
            window.appear(target)
            return
        if self._targets[window] == target:
            return
        self._targets[window] = target
        if animate:
            self._touch.moved(window, lasting=RESTACK_MS / 1000)
            window.slide_to(target)
        else:
            self._touch.moved(window)
            window.move(target - _inset(window))

    def _take_away(self, window: Card | Pane) -> None:
        del self._targets[window]
        self._touch.hidden(window)
        window.leave()

    def _gone(self, card: Card) -> None:
        # One that was shown again meanwhile is in use.
        if card in self._cards.values() or card not in self._known:
            return
        if not self._pool.give_back(card):
            self._known.discard(card)
            self._discard(card)

    def _discard(self, window: QWidget) -> None:
        self._touch.forget(window)
        self._shaping.discard(window)
        window.removeEventFilter(self)
        window.hide()
        window.deleteLater()

    def _apply_shapes(self) -> None:
        shape, self._shaping = self._shaping, set()
        for window in shape:
            handle = window.windowHandle()
            if self._shape is None or handle is None or not isinstance(window, Card | Pane):
                continue
            ratio, inset = handle.devicePixelRatio(), window.shadow_margin
            body = window.rect().adjusted(inset, inset, -inset, -inset)
            rectangle = (body.x(), body.y(), body.width(), body.height())
            self._shape.apply(int(window.winId()), (tuple(round(each * ratio) for each in rectangle),))  # type: ignore[arg-type]


def _inset(window: Card | Pane) -> QPoint:
    return QPoint(window.shadow_margin, window.shadow_margin)


def input_shape() -> InputShape | None:
    """What tells the X server where windows take clicks; None on other systems, which look at the pixels."""
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication) or QGuiApplication.platformName() != "xcb":
        return None
    native = app.nativeInterface()
    connection = getattr(native, "connection", None)
    return InputShape(connection()) if connection is not None else None
