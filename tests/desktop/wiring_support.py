"""What the tests of the wiring share: the real engine on a throw-away profile, and one agent's desktop on it."""

from __future__ import annotations

import asyncio
import http.client
import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from callpop.calls.popup import CardState, Step
from callpop.desktop.bridge import Bridge
from callpop.desktop.front import Front, Handle
from callpop.desktop.platform.sound_player import Player
from callpop.desktop.platform.switch import Switch
from callpop.desktop.popup.away import AwaySummary
from callpop.desktop.popup.reminder_view import ReminderView
from callpop.desktop.popup.view import CardView
from callpop.desktop.preferences import Preferences
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.speech import speech_of
from callpop.desktop.theme import Theme
from callpop.desktop.tray import Tray
from callpop.desktop.words import Words
from callpop.desktop.workplace import MakeSurface, Workplace
from callpop.engine import Engine, now_us
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.secrets import Secrets

SECRET = "wiring-secret-0123456789"
SETTINGS = """\
[agent]
emails = ["anna@example.com"]
numbers = ["201"]
[listener]
port = 0
[crm]
template = "https://crm.example.com/search?phone={number_e164}"
browser = "true %s"
[appearance]
language = "en"
"""
_PATIENCE = 60.0


async def until(condition: Callable[[], object], what: str, seen: Callable[[], object] = str) -> None:
    """Let the desktop go on until something is so; only a hang takes as long as this waits."""
    last = time.monotonic() + _PATIENCE
    while not condition():
        if time.monotonic() > last:
            raise AssertionError(f"never came: {what}; last seen: {seen()!r}")
        await asyncio.sleep(0.01)


class FakeSurface(QObject):
    """Remembers what it was told to show."""

    open_clicked = Signal(str)
    note_changed = Signal(str, str)
    copy_clicked = Signal(str)
    dismissed = Signal(str)
    handled_clicked = Signal(str)
    call_back_clicked = Signal(str)
    missed_strip_clicked = Signal()
    reminder_said = Signal(str, str)

    def __init__(self, words: Words | None = None) -> None:
        super().__init__()
        self.words = words
        self.cards: dict[str, CardView] = {}
        self.steps: list[tuple[str, Step]] = []
        self.missed: int | None = None
        self.reminder: ReminderView | None = None
        self.is_away = self.is_paused = self.is_quiet = self.is_down = False
        self.aways: list[bool] = []
        self.applied: list[Settings] = []
        self.saved: list[str] = []
        self.failed_notes: list[str] = []

    @property
    def states(self) -> list[CardState]:
        return [view.state for view in self.cards.values()]

    def carry_out(self, view: CardView, step: Step) -> None:
        self.steps.append((view.card_id, step))
        if view.state is CardState.GONE:
            self.cards.pop(view.card_id, None)
        elif step is Step.SHOWN or view.card_id in self.cards:
            self.cards[view.card_id] = view

    def update(self, view: CardView) -> None:
        if view.card_id in self.cards:
            self.cards[view.card_id] = view

    def set_paused(self, paused: bool) -> None:
        self.is_paused = paused

    def set_quiet(self, quiet: bool) -> None:
        self.is_quiet = quiet

    def set_away(self, away: bool) -> None:
        self.is_away = away
        self.aways.append(away)

    def away(self, summary: AwaySummary) -> None:
        raise AssertionError("nothing asks for this")

    def set_missed_open(self, count: int) -> None:
        self.missed = count

    def remind(self, view: ReminderView | None) -> None:
        self.reminder = view

    def close_all(self) -> None:
        for card_id in list(self.cards):
            del self.cards[card_id]
            self.dismissed.emit(card_id)

    def apply(self, settings: Settings) -> None:
        self.applied.append(settings)

    def shutdown(self) -> None:
        self.is_down = True

    def note_saved(self, card_id: str) -> None:
        self.saved.append(card_id)

    def note_failed(self, card_id: str) -> None:
        self.failed_notes.append(card_id)


class Desk:
    """One agent's desktop, wired as the app wires it, on a real engine.

    Args:
        folder: Where the profile is made.
        settings: The settings file.
        make_surface: Makes what shows calls; by default, one that remembers.
        player: Plays sounds; by default, what the system has for it.
        switches: What the system can switch for Callpop, by its setting.
        remote: Whether the session looks like one of many on another computer.
        now: What the engine and the desktop take for the present, microseconds UTC.
        steady: A clock of theirs that nobody sets; None: ``now``.
        environ: More of what the environment says.
    """

    def __init__(
        self,
        folder: Path,
        settings: str = SETTINGS,
        make_surface: MakeSurface | None = None,
        player: Player | None = None,
        switches: Mapping[str, Switch] | None = None,
        remote: bool = False,
        now: Callable[[], int] = now_us,
        steady: Callable[[], int] | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self._player, self._now, self._steady = player, now, steady
        self._switches, self._remote = switches or {}, remote
        self.profile = Profile.locate(folder, {})
        self.profile.create()
        if settings:
            self.profile.settings_file.write_text(settings, encoding="utf-8")
        self.bugs: list[tuple[BaseException, str]] = []
        self.surfaces: list[FakeSurface] = []
        self.heard: list[str] = []
        self.bridge = Bridge(report=self.report)
        self.preferences = Preferences(profile=self.profile, environ={})
        self.engine = Engine(
            profile=self.profile,
            settings=self.preferences.settings,
            secrets=Secrets(self.profile, {"CALLPOP_LISTENER_SECRET": SECRET, **(environ or {})}),
            deliver=self.bridge.deliver,
            hide=lambda _: None,
            report=self.report,
            clock=now,
            steady=steady,
            remote=remote,
        )
        self.slots = AsyncSlots(self.report)
        self.speech = speech_of(self.preferences.settings, now=now)
        self.tray = Tray(presenter=self.speech.presenter)
        # Five of its looks for a tray, which is not there, open the log: in the middle of a test that takes longer.
        self.tray._timer.setInterval(3_600_000)
        self.tray.set_trouble("settings", self.preferences.trouble)
        self._surface_maker = make_surface or self._make_surface
        self._desk: Workplace | None = None
        self.front = Front(tray=self.tray, furnish=self._furnish)
        self.front.listening.connect(lambda: self.heard.append(self.engine.listener_url()))

    @property
    def desk(self) -> Workplace:
        assert self._desk is not None
        return self._desk

    @property
    def surface(self) -> FakeSurface:
        return self.surfaces[-1]

    def report(self, error: BaseException, where: str) -> None:
        self.bugs.append((error, where))

    async def __aenter__(self) -> Desk:
        self.engine.start()
        ready: list[bool] = []
        self.front.ready.connect(lambda: ready.append(True))
        self.front.start()
        self.bridge.connect_to(self.front.handle)
        await until(lambda: ready, "the desktop")
        return self

    async def __aexit__(self, *_: object) -> None:
        self.bridge.close()
        self.front.close()
        self.tray.stop()
        await self.desk.shutdown()
        await self.slots.shutdown()
        self.engine.request_stop()
        await asyncio.wrap_future(self.engine.ended)
        assert self.bugs == [], self.bugs

    def _furnish(self) -> Handle:
        self._desk = Workplace(
            engine=self.engine,
            profile=self.profile,
            preferences=self.preferences,
            make_surface=self._surface_maker,
            tray=self.tray,
            speech=self.speech,
            slots=self.slots,
            version="1.2.3",
            now=self._now,
            steady=self._steady,
            player=self._player,
            switches=lambda: self._switches,
            remote=self._remote,
        )
        return self._desk.handle

    def post(self, *payloads: dict[str, object]) -> None:
        """Deliver as the platform does; the engine answers on its own thread."""
        for payload in payloads:
            status = self.answer(payload)
            assert status == 200, status

    def answer(self, payload: dict[str, object]) -> int:
        """Deliver one as the platform does; the status of the answer."""
        where = urlsplit(self.engine.listener_url())
        connection = http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)
        try:
            connection.request("POST", f"/notify/{SECRET}", json.dumps(payload))
            return connection.getresponse().status
        finally:
            connection.close()

    def menu(self) -> list[str]:
        """The tray's menu, as it stands there when it is opened."""
        self.desk.tray.menu.menu.aboutToShow.emit()
        return [action.text() for action in self.desk.tray.menu.menu.actions() if action.text()]

    def choose(self, name: str) -> None:
        """Choose an entry of the tray's menu."""
        menu = self.desk.tray.menu.menu
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.objectName() == name).trigger()

    def _make_surface(self, theme: Theme, words: Words, settings: Settings) -> FakeSurface:
        self.surfaces.append(FakeSurface(words))
        return self.surfaces[-1]
