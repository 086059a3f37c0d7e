"""The page of all settings that no other page arranges: a section that is new is never out of reach."""

from __future__ import annotations

from collections.abc import Collection

from callpop.desktop.settings_window.make_control import section_label
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import sections

_WIDE = frozenset({"updates.url"})


def everyday_page(*, theme: Theme, words: Words, apply: Apply, elsewhere: Collection[str]) -> SettingsPage | None:
    """Make the page; None if there is nothing on it.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        elsewhere: Sections that other pages have.
    """
    rest = [name for name in sections() if name not in elsewhere]
    if not rest:
        return None
    page = SettingsPage(name="everyday", theme=theme, words=words, apply=apply)
    for section in rest:
        page.add_group(section_label(section, words))
        page.add_rows(section_keys(section), below=_WIDE)
    page.body.addStretch()
    return page
