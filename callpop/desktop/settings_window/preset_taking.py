"""Puts what is chosen of a CRM into force, and a preset's addresses with it."""

from __future__ import annotations

from collections.abc import Mapping

from callpop.crm.fields import BadFile
from callpop.crm.presets import Preset
from callpop.crm.weighing import refusal
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.words import Words
from callpop.said import said_of
from callpop.settings.schema import CrmSettings


class PresetTaking:
    """Knows what may be opened, and says in words what may not.

    Args:
        words: The language of the windows.
        apply: Puts a value into force; says what is wrong with it, or None.

    Attributes:
        crm: What is set now.
    """

    def __init__(self, *, words: Words, apply: Apply) -> None:
        self._words, self._apply = words, apply
        self.crm = CrmSettings()

    def put(self, key: str, value: object) -> str | None:
        """Put one setting into force, unless an address in it may not be opened."""
        if (wrong := refusal(key, value, self.crm)) is not None:
            return self._words.said(wrong)
        return self._apply(key, value)

    def take_over(self, preset: Preset, values: Mapping[str, str], *, asked: bool) -> str | None:
        """Have a preset's addresses be one's own.

        Args:
            preset: Which.
            values: What it must know of the company.
            asked: Whether these were filled in: before anything was asked nothing is wrong yet.
        """
        try:
            made = preset.templates(values)
        except BadFile as missing:
            return self._words.said(said_of(missing)) if asked else None
        for key, template in made.items():
            problem = self.put(key, template)
            if problem is not None:
                return problem
        return None
