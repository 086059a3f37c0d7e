"""The pages of the settings window, each made when it is first wanted: all at once would take half a second."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from callpop.desktop.settings_window.page import SettingsPage


class Pages(Mapping[str, SettingsPage]):
    """The pages by name, in the order of the window. To ask for one makes it.

    Args:
        names: What there is.
        make: Makes one, ready to be shown.

    Attributes:
        made: Those that have been made.
    """

    def __init__(self, names: Iterable[str], make: Callable[[str], SettingsPage]) -> None:
        self._names, self._make = tuple(names), make
        self.made: dict[str, SettingsPage] = {}

    def __getitem__(self, name: str) -> SettingsPage:
        if name not in self.made:
            if name not in self._names:
                raise KeyError(name)
            self.made[name] = self._make(name)
        return self.made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def make_one_more(self) -> bool:
        """Make the next one that is missing; returns whether more are."""
        missing = [name for name in self._names if name not in self.made]
        if missing:
            self[missing[0]]
        return len(missing) > 1
