"""The windows on a screen as somebody in front of it has them: look, move the pointer, click, type."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tests.end_to_end.support import randr
from tests.end_to_end.support.screen import Screen
from tests.end_to_end.support.waiting import eventually

CARD = "Callpop card"

# A card is 400 wide; its header is 40 high with a 28 px close button 8 px from the right;
# the filled button is 36 high, 16 px over the bottom edge, and two icon buttons of 36 stand to the right of it.
CARD_WIDTH = 400
CLOSE_FROM_RIGHT, CLOSE_FROM_TOP = 8 + 14, 20
OPEN_FROM_LEFT, OPEN_FROM_BOTTOM = 120, 16 + 18
# A click within 300 ms of a card's coming or moving is ignored, so a hand that means it waits.
A_HAND = 0.7


@dataclass(frozen=True)
class Window:
    """A window that is on the screen: its id, title and place in pixels."""

    id: int
    title: str
    x: int
    y: int
    width: int
    height: int

    def overlaps(self, other: Window) -> bool:
        """Whether the two share a pixel."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def inside(self, width: int, height: int) -> bool:
        """Whether all of it is on a screen of that size."""
        return self.x >= 0 and self.y >= 0 and self.x + self.width <= width and self.y + self.height <= height


class Windows:
    """What stands on one screen."""

    def __init__(self, screen: Screen) -> None:
        """Look at that screen."""
        self._screen = screen

    def named(self, pattern: str) -> list[Window]:
        """The visible windows whose title matches, oldest id first."""
        return self._found("--name", pattern)

    def of_process(self, pid: int) -> list[Window]:
        """The visible windows of a process, its icon in the tray among them, oldest id first."""
        return self._found("--pid", str(pid))

    def cards(self) -> list[Window]:
        """The cards that stand on the screen."""
        return self.named(f"^{CARD}")

    def wait_for_cards(self, count: int) -> list[Window]:
        """Wait until exactly so many cards stand, and stand still."""
        last: list[Window] = []

        def settled(cards: list[Window]) -> bool:
            nonlocal last
            same, last = cards == last, cards
            return len(cards) == count and same

        return eventually(self.cards, settled, what=f"{count} cards", pause=0.25)

    def click(self, x: int, y: int) -> None:
        """Move the pointer there, wait as a person would, click."""
        self._screen.run("xdotool", "mousemove", str(x), str(y))
        time.sleep(A_HAND)
        self._screen.run("xdotool", "click", "1")

    def point_at(self, x: int, y: int) -> None:
        """Move the pointer."""
        self._screen.run("xdotool", "mousemove", str(x), str(y))

    def click_open(self, card: Window) -> None:
        """Click 'Open in CRM'."""
        margin = (card.width - CARD_WIDTH) // 2
        self.click(card.x + margin + OPEN_FROM_LEFT, card.y + card.height - margin - OPEN_FROM_BOTTOM)

    def click_close(self, card: Window) -> None:
        """Click the card's close button, then leave the card with the pointer."""
        margin = (card.width - CARD_WIDTH) // 2
        self.click(card.x + card.width - margin - CLOSE_FROM_RIGHT, card.y + margin + CLOSE_FROM_TOP)
        self.point_at(5, 5)

    def open_tray_menu(self, pid: int) -> None:
        """Click the tray's icon of a process with the right button; its menu has the keyboard when this returns."""

        def pointed_at() -> bool:
            # The tray moves its icons together when another one comes or goes.
            icons = self._icons(pid)
            for icon in icons:
                self.point_at(icon.x + icon.width // 2, icon.y + icon.height // 2)
            time.sleep(A_HAND)
            return len(icons) == 1 and icons == self._icons(pid)

        eventually(pointed_at, what="an icon in the tray that stays where it is")
        assert not self._screen.keyboard_grabbed(), "another menu is open"
        self._screen.run("xdotool", "click", "3")
        # A menu is to be seen a moment before it has the keyboard: until then keys would go elsewhere.
        eventually(self._screen.keyboard_grabbed, what="the tray's menu with the keyboard")

    def _icons(self, pid: int) -> list[Window]:
        return [one for one in self.of_process(pid) if one.width <= 40]

    def focused(self) -> int:
        """The id of the window that has the keyboard; 0 if none."""
        return int(self._screen.run("xdotool", "getwindowfocus", check=False).strip() or 0)

    def resize_screen(self, width: int, height: int) -> None:
        """Give the screen another size, as when a monitor is unplugged."""
        randr.resize(self._screen.env["DISPLAY"], width, height)

    def _found(self, *condition: str) -> list[Window]:
        found = self._screen.run("xdotool", "search", "--onlyvisible", *condition, check=False)
        windows = [self._window(int(line)) for line in sorted(set(found.split()), key=int)]
        return [window for window in windows if window is not None]

    def _window(self, window: int) -> Window | None:
        shape = self._screen.run("xdotool", "getwindowgeometry", "--shell", str(window), check=False)
        values = dict(line.split("=", 1) for line in shape.splitlines() if "=" in line)
        title = self._screen.run("xdotool", "getwindowname", str(window), check=False).strip()
        if not {"X", "Y", "WIDTH", "HEIGHT"} <= values.keys():
            return None  # gone between the search and the look
        place = (int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
        return Window(window, title, *place)
