"""What the tests of the stack stand on: a clock that is set, screens that come and go, views of calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from callpop.calls.popup import CardKind, CardState, Step
from callpop.desktop.placement import KeptPlaces
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.layout import Rect
from callpop.desktop.popup.pane import Pane
from callpop.desktop.popup.stack import Stack
from callpop.desktop.popup.view import Action, Button, CardView, ContextLine, Form, Tone
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import AppearanceSettings, Motion, PopupSettings, ScreenChoice, Settings

DESK = Rect(0, 0, 1920, 1040)
EPOCH = 1_795_600_000_000_000


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def now(self) -> int:
        return EPOCH + round(self.seconds * 1e6)


class FakeScreens(QObject):
    """Screens by name; the first is where the pointer is."""

    changed = Signal()

    def __init__(self, areas: dict[str, Rect] | None = None) -> None:
        super().__init__()
        self.areas = areas or {"desk": DESK}

    def pick(self, choice: ScreenChoice) -> str:
        return next(iter(self.areas), "")

    def area(self, name: str) -> Rect | None:
        return self.areas.get(name)

    def area_at(self, x: int, y: int) -> tuple[str, Rect] | None:
        for name, area in self.areas.items():
            if area.x <= x < area.right and area.y <= y < area.bottom:
                return name, area
        return None


class Desk:
    """A stack with everything it needs, and shorthands for what an agent does and sees."""

    def __init__(
        self,
        *,
        popup: PopupSettings | None = None,
        areas: dict[str, Rect] | None = None,
        places: KeptPlaces | None = None,
        composited: bool = False,
        clock: Callable[[], float] | None = None,
    ) -> None:
        self.clock = Clock()
        self.screens = FakeScreens(areas)
        self.theme = Theme(AppearanceSettings(motion=Motion.REDUCED))
        self.settings = Settings(popup=popup or PopupSettings())
        self.stack = Stack(
            theme=self.theme,
            words=Words.load("en"),
            settings=self.settings,
            screens=self.screens,
            places=places,
            composited=composited,
            clock=clock or self.clock,
            now=self.clock.now,
        )
        self.told: list[tuple[str, ...]] = []
        for name in ("open_clicked", "dismissed", "handled_clicked", "call_back_clicked", "copy_clicked"):
            signal = getattr(self.stack, name)
            signal.connect(lambda card_id, name=name: self.told.append((name, card_id)))
        self.stack.missed_strip_clicked.connect(lambda: self.told.append(("missed_strip_clicked",)))

    def ring(self, card_id: str, *, others: int = 0, rang_for: float = 0.0, **more: object) -> CardView:
        view = ringing(card_id, others=others, since=self.clock.now() - round(rang_for * 1e6))
        view = replace(view, **more)  # type: ignore[arg-type]
        self.stack.carry_out(view, Step.SHOWN)
        return view

    def becomes(self, view: CardView, state: CardState, **more: object) -> CardView:
        view = become(view, state, **more)
        final = state in (CardState.ENDED, CardState.ANSWERED_ELSEWHERE, CardState.MISSED, CardState.GONE)
        self.stack.carry_out(view, Step.CLOSED if final else Step.UPDATED)
        return view

    def passes(self, seconds: float) -> None:
        """Time passes; the timer fires as often as it is due."""
        until = self.clock.seconds + seconds
        while self.clock.seconds < until:
            self.clock.seconds = min(until, self.clock.seconds + 0.1)
            self.stack.tick()

    @property
    def cards(self) -> dict[str, Card]:
        """The cards that can be seen, by card_id."""
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, Card) and w.isVisible()]
        return {card.card_id: card for card in found}

    def panes(self, kind: type[Pane]) -> list[Pane]:
        return [w for w in QApplication.topLevelWidgets() if type(w) is kind and w.isVisible()]

    def rect(self, card_id: str) -> Rect:
        card = self.cards[card_id]
        corner, size = card.pos() + card.body.topLeft(), card.body_size
        return Rect(corner.x(), corner.y(), size.width(), size.height())


def ringing(card_id: str, *, others: int = 0, since: int = EPOCH) -> CardView:
    return CardView(
        card_id=card_id,
        state=CardState.RINGING,
        header="Ringing",
        title=f"Caller {card_id}",
        organisation="Noorderlicht Bouw",
        number="+31 6 1234 5678",
        timer_from=since,
        context=(ContextLine("arrow-right", "to ", "Sales"), ContextLine("clock", "", "3rd call this week")),
        primary=Button(Action.OPEN, "Open in CRM", "open", filled=True),
        others=(Button(Action.NOTE, "Add a note", "pencil"), Button(Action.COPY, "Copy number", "copy")),
        small_line="Noorderlicht Bouw · to Sales",
        small_actions=(Button(Action.OPEN, "Open in CRM", "open"),),
        group_size=others,
        close_name=f"Close card of {card_id}",
    )


def become(view: CardView, state: CardState, **more: object) -> CardView:
    looks: dict[CardState, dict[str, object]] = {
        CardState.IN_CALL: {"header": "In call", "tone": Tone.ANSWERED, "note_open": True},
        CardState.ENDED: {"header": "Call ended", "tone": Tone.QUIET, "note_open": True, "timer_from": None},
        CardState.ANSWERED_ELSEWHERE: {
            "header": "Answered by Anna",
            "form": Form.NOTICE,
            "tone": Tone.QUIET,
            "timer_from": None,
        },
        CardState.MISSED: {"header": "Missed", "tone": Tone.MISSED, "timer_from": None, "rang": 24.0},
    }
    return replace(view, state=state, **{**looks.get(state, {}), **more})  # type: ignore[arg-type]


def outgoing(card_id: str) -> CardView:
    return replace(become(ringing(card_id), CardState.IN_CALL), kind=CardKind.OUTGOING)


def pointer_over(widget: QWidget) -> None:
    """The pointer comes to a window."""
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget.windowHandle(), QEnterEvent(middle, middle, middle))


def pointer_leaves(widget: QWidget) -> None:
    """The pointer leaves a window."""
    QApplication.sendEvent(widget.windowHandle(), QEvent(QEvent.Type.Leave))


def mouse(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    """A mouse event as the window system would bring it, at a place of the window."""
    pressed = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    place = QPointF(widget.pos() + at)
    event = QMouseEvent(kind, QPointF(at), QPointF(at), place, button, pressed, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget.windowHandle(), event)


def click(widget: QWidget, at: QPoint) -> None:
    """A left click at a place of the window."""
    mouse(widget, QEvent.Type.MouseButtonPress, at)
    mouse(widget, QEvent.Type.MouseButtonRelease, at)


def middle_of(child: QWidget, window: QWidget) -> QPoint:
    """Where a child's middle is in its window."""
    return child.mapTo(window, child.rect().center())
