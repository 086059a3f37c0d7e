"""Steps 2 and 3: rows of the settings window's own pages, fewer of them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from callpop.desktop.settings_window.crm_page import CrmPage
from callpop.desktop.settings_window.page import SettingsPage, section_keys
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.origin import Origin, Standing
from callpop.settings.schema import Settings

_CRM_ROWS = frozenset({"crm.preset", "crm.preset_fields", "crm.template"})


class YouStep(SettingsPage):
    """Who I am: what makes a call mine."""

    def __init__(self, *, theme: Theme, words: Words, apply: Apply) -> None:
        super().__init__(name="setup_you", theme=theme, words=words, apply=apply)
        self.named = False
        self.body.setContentsMargins(32, 16, 32, 16)
        self.add_rows(section_keys("agent"))
        self.body.addStretch()

    def guess_region(self, settings: Settings, standing: Standing) -> None:
        """Take the system's country for numbers without one, unless anybody has chosen one."""
        country = QLocale.territoryToCode(QLocale.system().territory())
        chosen = standing.origins.get("agent.region", Origin.DEFAULT) is not Origin.DEFAULT
        if not chosen and len(country) == 2 and country.isalpha() and country != settings.agent.region:
            self.apply("agent.region", country)

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        super().show_settings(settings)
        self.named = bool(settings.agent.emails or settings.agent.numbers or settings.agent.mobiles)


class CrmStep(CrmPage):
    """The CRM page's preset and search address; the rest can wait."""

    def __init__(self, *, theme: Theme, words: Words, apply: Apply) -> None:
        super().__init__(theme=theme, words=words, apply=apply)
        self.body.setContentsMargins(32, 16, 32, 16)
        for name, row in self.rows.items():
            row.setVisible(name in _CRM_ROWS)
