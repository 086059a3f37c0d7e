"""An agent's whole desktop on the real engine with real cards, whose settings are changed as an agent changes them."""

from __future__ import annotations

import array
import asyncio
import wave
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from callpop.calls.popup import CardState
from callpop.desktop.platform.switches import switches
from callpop.desktop.popup.card import Card
from callpop.desktop.popup.layout import Rect
from callpop.desktop.popup.stack import Stack
from callpop.desktop.popup.view import Action
from callpop.desktop.settings_window.controls import NumberControl
from callpop.desktop.settings_window.corner_control import CornerControl
from callpop.desktop.settings_window.setting_row import SettingRow
from callpop.desktop.settings_window.source_control import SourceControl
from callpop.desktop.settings_window.toggle_control import ToggleControl
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.engine import now_us
from callpop.settings.profile import Profile
from callpop.settings.schema import ScreenChoice, Settings, SourceKind
from callpop.settings.values import value_of
from tests.desktop.settings_support import type_into
from tests.desktop.wiring_support import SETTINGS, Desk, until
from tests.end_to_end.support.wire import ANNA, Call, outsider

W = TypeVar("W", bound=QWidget)
KARIN = outsider("+31612345678", "Karin Hoekstra")


class Time:
    """The time of engine, desktop and cards: it stands still for the cards, and goes on where a test says so."""

    def __init__(self) -> None:
        self.passed = 0.0
        self._began = now_us()

    def steady(self) -> float:
        return 1000.0 + self.passed

    def cards(self) -> int:
        return self._began + round(self.passed * 1e6)

    def now(self) -> int:
        return now_us() + round(self.passed * 1e6)


class TwoScreens(QObject):
    """The pointer is on the right one, the left one is the system's first."""

    changed = Signal()
    areas: Mapping[str, Rect] = {"left": Rect(0, 0, 1920, 1040), "right": Rect(1920, 0, 1920, 1040)}

    def pick(self, choice: ScreenChoice) -> str:
        return "left" if choice is ScreenChoice.PRIMARY else "right"

    def area(self, name: str) -> Rect | None:
        return self.areas.get(name)

    def area_at(self, x: int, y: int) -> tuple[str, Rect] | None:
        return next(((n, a) for n, a in self.areas.items() if a.x <= x < a.right and a.y <= y < a.bottom), None)


class Player:
    """Notes what is played."""

    def __init__(self) -> None:
        self.played: list[Path] = []
        self.loudest: list[int] = []
        self.plays = False

    def play(self, path: Path, failed: Callable[[], None]) -> None:
        self.plays = True
        self.played.append(path)
        with wave.open(str(path)) as file:
            samples = array.array("h", file.readframes(file.getnframes()))
        self.loudest.append(max(map(abs, samples)))

    def stop(self) -> None:
        self.plays = False


class Office(Desk):
    """One agent's desktop.

    Args:
        folder: Where its profile and its home are.
        given: Settings beside those that every office has.
        patch: Changes what the system has for the time of the test.
        remote: Whether the session looks like one of many on another computer.
        environ: More of what the environment says.
    """

    def __init__(
        self,
        folder: Path,
        given: str = "",
        *,
        patch: pytest.MonkeyPatch,
        remote: bool = False,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self.folder, self.patch = folder, patch
        self.time, self.player = Time(), Player()
        self.stacks: list[Stack] = []
        self.captured: list[bool] = []
        people = folder / "people.csv"
        people.write_text("Id,Name,Phone\n1042,Karin H.,+31612345678\n", encoding="utf-8")
        given = given.replace("people.csv", str(people))
        home = folder / "home"
        home.mkdir()
        xdg = {"HOME": str(home), "XDG_DATA_DIRS": str(home / "machine"), "XDG_CONFIG_DIRS": str(home / "machine")}
        self.home = home
        self.opened_file = folder / "opened"
        settings = with_settings(given, self.browser("browser", self.opened_file))
        super().__init__(
            folder / "profile",
            settings,
            make_surface=self._stack,  # type: ignore[arg-type]
            player=self.player,
            switches=switches(Profile.locate(folder / "profile", {}), environ=xdg, command=("callpop",)),
            remote=remote,
            now=self.time.now,
            environ=environ,
        )

    async def __aenter__(self) -> Office:
        await super().__aenter__()
        # Before, calls are taken, but not answered as stored.
        await until(lambda: self.engine._door.reader is not None, "the call log")
        return self

    def _stack(self, theme: Theme, words: Words, settings: Settings) -> Stack:
        self.stacks.append(
            Stack(
                theme=theme,
                words=words,
                settings=settings,
                screens=TwoScreens(),
                composited=False,
                leave_out=lambda _window, out: self.captured.append(out),
                clock=self.time.steady,
                now=self.time.cards,
            )
        )
        return self.stacks[-1]

    # What an agent does in the settings window

    def row(self, key: str) -> SettingRow:
        """The row of a setting, on its page and in sight."""
        self.desk.windows.show_settings(page := self.page_of(key))
        self.window.pages[page].reveal(key)
        row = self.window.pages[page].rows[key]
        assert row.isVisible() and row.control.isEnabled(), key
        return row

    def page_of(self, key: str) -> str:
        self.desk.windows.show_settings()
        return next(name for name, page in self.window.pages.items() if key in page.rows)

    @property
    def window(self) -> SettingsWindow:
        return next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsWindow) and one.isVisible()
        )

    def change(self, key: str, value: object = None) -> None:
        """Change a setting by its control, with mouse and keys.

        Args:
            key: Which.
            value: To what; a switch is turned round whatever is given.
        """
        before = value_of(self.preferences.settings, key)
        put(self.row(key).control, value)
        assert value_of(self.preferences.settings, key) != before, self.row(key).error.text()

    # What happens

    def rings(self, *targets: dict[str, Any], caller: dict[str, Any] = KARIN, direction: str = "inbound") -> Call:
        call = Call(caller, direction=direction)
        self.post(call.created(), call.ringing(*(targets or (ANNA,))))
        return call

    async def card(self, state: CardState = CardState.RINGING) -> Card:
        """The card in this state."""
        await until(lambda: [one for one in self.cards if one.view.state is state], f"a card: {state}")
        return next(one for one in self.cards if one.view.state is state)

    @property
    def cards(self) -> list[Card]:
        return shown(Card)

    def passes(self, seconds: float) -> None:
        """Time passes, and what is due is done."""
        self.time.passed += seconds
        self.stacks[-1].tick()

    async def handled(self, call: Call) -> None:
        """All that was posted of a call has come to the desktop: its row tells the end."""

        async def over() -> bool:
            entry = await asyncio.wrap_future(self.engine.log.entry(call.call_id))
            return entry is not None and entry.record.over

        await until_so(over, "the row of a call that is over")

    def click(self, card: Card, action: Action) -> None:
        """Click a button of a card, long after it has come."""
        self.time.passed += 1
        button = card.parts.button(action)
        assert button is not None, f"the card has no button {action}"
        button.click()

    def choose_source(self, kind: object) -> None:
        """Choose where notifications come from."""
        self.change("source.kind", kind)

    def change_language(self, language: object) -> None:
        """Choose another language, in which the window is made anew: the row that was is there no more."""
        put(self.row("appearance.language").control, language)

    def browser(self, name: str, file: Path) -> str:
        """A browser that writes down what it is to open."""
        script = self.folder / name
        script.write_text(f'#!/bin/sh\necho "$1" >> "{file}"\n', encoding="utf-8")
        script.chmod(0o755)
        return str(script)

    async def opened(self, count: int = 1, file: Path | None = None) -> str:
        """What the browser opened last, once it has opened so many."""
        where = file or self.opened_file

        def lines() -> list[str]:
            return where.read_text(encoding="utf-8").splitlines() if where.exists() else []

        await until(lambda: len(lines()) >= count, f"{count} addresses in the browser", lines)
        return lines()[-1]


@dataclass(frozen=True)
class Proof:
    """That a setting takes effect.

    Attributes:
        prove: Changes it in the window, and sees what is different.
        given: What else is set.
        remote: Whether the session looks like one of many on another computer.
        environ: More of what the environment says.
        warns: Whether something is to be said in the log.
    """

    prove: Callable[[Office], Awaitable[None]]
    given: str = ""
    remote: bool = False
    environ: tuple[tuple[str, str], ...] = ()
    warns: bool = False


class Proofs(dict[str, Proof]):
    """Proofs by setting."""

    def of(
        self,
        key: str,
        given: str = "",
        *,
        remote: bool = False,
        environ: Mapping[str, str] | None = None,
        warns: bool = False,
    ) -> Callable[[Callable[[Office], Awaitable[None]]], Callable[[Office], Awaitable[None]]]:
        """This proves that a setting takes effect."""

        def take(prove: Callable[[Office], Awaitable[None]]) -> Callable[[Office], Awaitable[None]]:
            assert key not in self, key
            self[key] = Proof(prove, given, remote, tuple((environ or {}).items()), warns)
            return prove

        return take


def with_settings(given: str, browser: str) -> str:
    """The usual settings of an office, and more: of a section that is given twice both count."""
    sections: dict[str, list[str]] = {}
    name = ""
    for line in f"{SETTINGS}\n{given}".splitlines():
        if line.startswith("["):
            name = line
            sections.setdefault(name, [])
        elif line.strip():
            key = line.partition("=")[0].strip()
            sections[name] = [one for one in sections[name] if one.partition("=")[0].strip() != key] + [line]
    crm = sections["[crm]"]
    sections["[crm]"] = [f'browser = "{browser} %s"' if one.startswith("browser") else one for one in crm]
    return "\n".join("\n".join((head, *lines)) for head, lines in sections.items())


def put(control: QWidget, value: object) -> None:
    """Have a control say something else, with mouse and keys."""
    if isinstance(control, ToggleControl):
        QTest.mouseClick(control, Qt.MouseButton.LeftButton)
    elif isinstance(control, CornerControl):
        (corner,) = (one for one in control.findChildren(QAbstractButton) if one.objectName() == value)
        QTest.mouseClick(corner, Qt.MouseButton.LeftButton)
    elif isinstance(control, SourceControl):
        QTest.mouseClick(control.panels[SourceKind(str(value))].radio, Qt.MouseButton.LeftButton)
    elif isinstance(control, QComboBox):
        control.setFocus()
        down = control.findData(value) > control.currentIndex()
        for _ in range(abs(control.findData(value) - control.currentIndex())):
            QTest.keyClick(control, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        assert control.currentData() == value, f"{value} cannot be chosen"
    elif isinstance(control, NumberControl):
        box = control.focusProxy()
        assert box is not None
        line = box.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        box.setFocus()
        line.selectAll()
        QTest.keyClicks(line, str(value))
        QTest.keyClick(line, Qt.Key.Key_Return)
    else:
        lines = [control] if isinstance(control, QLineEdit) else control.findChildren(QLineEdit)
        type_into(next(one for one in lines if one.isVisible()), str(value))


def shown(kind: type[W]) -> list[W]:
    """All windows of a kind that are on the screen."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


async def until_so(condition: Callable[[], Awaitable[object]], what: str) -> None:
    """As ``until``, for what has to be asked."""
    for _ in range(3000):
        if await condition():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"never came: {what}")
