"""The page of all settings that no other page arranges: a section that is new is never out of reach."""

from __future__ import annotations

from collections.abc import Callable, Collection

from callpop.desktop.settings_window.hours_control import HoursControl
from callpop.desktop.settings_window.make_control import label_of, section_label
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import sections
from callpop.settings.values import all_keys

_HOURS = "quiet.hours"

_WIDE = frozenset({"updates.url"})


def everyday_page(
    *, theme: Theme, words: Words, apply: Apply, elsewhere: Collection[str], now: Callable[[], int]
) -> SettingsPage:
    """Make the page.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        elsewhere: Sections that other pages have.
        now: Microseconds UTC.
    """
    page = SettingsPage(name="everyday", theme=theme, words=words, apply=apply)
    for section in (name for name in sections() if name not in elsewhere):
        page.add_group(section_label(section, words))
        for key in section_keys(section):
            if key == _HOURS:
                hours = HoursControl(theme=theme, words=words, name=label_of(all_keys()[key], words), now=now)
                page.add_rows([key], below=frozenset([key]), control=hours)
            else:
                page.add_rows([key], below=_WIDE)
    page.body.addStretch()
    return page
