"""Step 2: who I am, by what makes a call mine, and how that reads on the screen."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from callpop.calls.numbers import display_number
from callpop.contacts.directory import Directory
from callpop.desktop.labels import ElidedLabel, plain_label
from callpop.desktop.log_window.identity import AvatarCircle
from callpop.desktop.popup.naming import Naming
from callpop.desktop.settings_window.controls import TextControl
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.setup_window.setup_field import SetupField
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.notifications.model import Party
from callpop.settings.origin import Origin, Standing
from callpop.settings.schema import Settings

_BESIDE = {"agent.numbers": 16, "agent.mobiles": 16, "agent.region": 5}
"""Fields in one line, and how much of its width each has."""

_LEAST = 60


class YouStep(QWidget):
    """Addresses, numbers, mobiles, country; below, the agent as the screen names them.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.

    Attributes:
        rows: The fields, by key.
        named: Whether anything makes a call the agent's.
    """

    def __init__(self, *, theme: Theme, words: Words, apply: Apply) -> None:
        super().__init__()
        self._words, self._apply = words, apply
        self._settings, self._standing, self.named = Settings(), Standing(), False
        self.rows: dict[str, SetupField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        emails = self._field("agent.emails", theme)
        note = plain_label("note", words.text("setup.emails_note"))
        note.setWordWrap(True)
        emails.stand_in(column, note)
        column.addSpacing(20)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, (key, share) in enumerate(_BESIDE.items()):
            field = self._field(key, theme)
            for line, part in enumerate((field.label, field.control, field.below)):
                grid.addWidget(part, line, place)
            grid.setColumnStretch(place, share)
        column.addLayout(grid)
        column.addSpacing(24)
        column.addWidget(self._appearance(theme))
        column.addStretch()

    def guess_region(self, settings: Settings, standing: Standing) -> None:
        """Take the system's country for numbers without one, unless anybody has chosen one."""
        country = QLocale.territoryToCode(QLocale.system().territory())
        chosen = standing.origins.get("agent.region", Origin.DEFAULT) is not Origin.DEFAULT
        if not chosen and len(country) == 2 and country.isalpha() and country != settings.agent.region:
            self._apply("agent.region", country)

    def show_settings(self, settings: Settings, standing: Standing) -> None:
        """Show what is set, and who decides it."""
        self._settings = settings
        self.named = bool(settings.agent.emails or settings.agent.numbers or settings.agent.mobiles)
        for field in self.rows.values():
            field.show_settings(settings, standing)
        self._show_me()

    def _field(self, key: str, theme: Theme) -> SetupField:
        label = self._words.text(f"setup.{key.partition('.')[2]}")
        control = TextControl(theme=theme, name=label, listed=key != "agent.region", width=_LEAST)
        control.textChanged.connect(self._show_me)
        field = SetupField(key=key, label=label, control=control, theme=theme, words=self._words, apply=self._apply)
        self.rows[key] = field
        return field

    def _appearance(self, theme: Theme) -> QFrame:
        box = QFrame()
        box.setObjectName("choice")
        self.circle = AvatarCircle(theme=theme)
        self.who, self.by_what = ElidedLabel("heading"), ElidedLabel("second")
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(plain_label("note", self._words.text("setup.appearance")))
        lines.addWidget(self.who)
        lines.addWidget(self.by_what)
        row = QHBoxLayout(box)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addWidget(self.circle)
        row.addLayout(lines, 1)
        return box

    def _show_me(self) -> None:
        """Name the agent by what stands in the fields, as it is typed."""
        if len(self.rows) <= len(_BESIDE):
            return
        settings, words = self._settings, self._words
        emails, numbers, mobiles = (self._typed(f"agent.{name}") for name in ("emails", "numbers", "mobiles"))
        naming = Naming(Directory(settings.everybody, settings.all_lines, settings.agent.region), settings, words)
        me = Party(number=next(iter((*numbers, *mobiles)), None), account_numbers=numbers[:1], emails=emails)
        known = bool(emails or numbers or mobiles)
        name = naming.directory.name(me).text if known else words.text("setup.nobody")
        extension = next(iter(numbers), "")
        shown = display_number(extension, settings.agent.region) if extension else ""
        self.who.set_text(", ".join(part for part in (name, shown if shown != name else "") if part))
        self.circle.show_avatar(naming.avatar(me))
        count = len(numbers) + len(mobiles)
        parts = [next(iter(emails), ""), words.count("setup.numbers_count", count) if count else ""]
        told = words.text("setup.joined", one=parts[0], other=parts[1]) if all(parts) else "".join(parts)
        self.by_what.set_text(told or words.text("setup.nobody_hint"))

    def _typed(self, key: str) -> tuple[str, ...]:
        control = self.rows[key].control
        assert isinstance(control, TextControl)
        return tuple(part.strip() for part in control.text().split(",") if part.strip())
