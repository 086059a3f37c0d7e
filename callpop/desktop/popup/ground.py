"""The ground on which the stack stands: a screen, a corner of it, and where the agent dragged it."""

from __future__ import annotations

from callpop.desktop.placement import Places, Screens, Spot
from callpop.desktop.popup.chip import Chip
from callpop.desktop.popup.geometry import WIDTH
from callpop.desktop.popup.layout import Frame, Rect
from callpop.settings.schema import PopupSettings


class Ground:
    """Keeps to one screen as long as anything stands there, unless the screen goes.

    Args:
        screens: The screens of the desktop.
        places: Where the agent dragged the stack to, per screen.
    """

    def __init__(self, screens: Screens, places: Places) -> None:
        self._screens, self._places = screens, places
        self._screen = ""

    def choose_again(self) -> None:
        """Choose the screen anew at the next look: the settings say something else."""
        self._screen = ""

    def frame(self, rules: PopupSettings, *, scale: float, chip: Chip, empty: bool) -> Frame | None:
        """The room there is, or None without any screen.

        Args:
            rules: Screen, corner and number of cards.
            scale: The text size.
            chip: Its size counts.
            empty: Whether nothing stands there: then the screen is chosen anew.
        """
        area = self._screens.area(self._screen)
        if area is None or empty:
            self._screen = self._screens.pick(rules.screen)
            area = self._screens.area(self._screen)
        if area is None:
            return None
        spot = self._places.load(self._screen) or Spot(rules.corner)
        return Frame(
            area,
            spot.corner,
            width=round(WIDTH * scale),
            chip_width=chip.body_size.width(),
            chip_height=chip.height_now,
            max_cards=rules.max_cards,
            offset=(spot.across, spot.along),
        )

    def dropped(self, nearest: Rect) -> None:
        """The agent has dropped the stack: keep the place for the screen it is on.

        Args:
            nearest: Where the card at the corner is now.
        """
        found = self._screens.area_at(nearest.x + nearest.width // 2, nearest.y + nearest.height // 2)
        if found is not None:
            self._screen, area = found
            self._places.save(self._screen, Spot.of(nearest, area))
