"""Step 3: which CRM one click opens, by a preset or an address of one's own, and what that looks like."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from callpop.crm.choosing import guard_of
from callpop.crm.guard import WEB
from callpop.crm.presets import presets
from callpop.crm.weighing import TEMPLATES
from callpop.desktop.buttons import LowButton
from callpop.desktop.flow_layout import FlowLayout
from callpop.desktop.labels import plain_label
from callpop.desktop.settings_window.fields_control import FieldsControl
from callpop.desktop.settings_window.preset_taking import PresetTaking
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.setup_window.address_preview import AddressPreview
from callpop.desktop.setup_window.crm_tiles import CrmTiles
from callpop.desktop.setup_window.setup_field import SetupField
from callpop.desktop.setup_window.template_field import TemplateField
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.origin import Standing
from callpop.settings.schema import Settings

_LEAST = 120
_OFFERED = ("number_e164", "number", "name", "dialled_label", "call_id")
"""Placeholders to insert; the settings have all."""


class CrmStep(QWidget):
    """Tiles, what a preset must know or the address itself, and a preview.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.

    Attributes:
        rows: The fields, by key.

    Signals:
        open_wanted: An address shall be opened, to see whether it is right.
    """

    open_wanted = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, apply: Apply) -> None:
        super().__init__()
        self._words, self._guard = words, WEB
        self._taking = PresetTaking(words=words, apply=apply)
        self._presets = {one.key: one for one in presets()}
        self._preset = ""
        text = words.text
        self.tiles = CrmTiles(theme=theme, words=words, presets=self._presets)
        self.tiles.chosen.connect(self._choose)
        self.tiles.nothing.connect(self._choose_nothing)
        self.template = TemplateField(theme=theme, name=text("setup.template"))
        self.template.setPlaceholderText("https://crm.example.com/search?phone={number_e164}")
        self.template.textChanged.connect(self._show_preview)
        self.fields = FieldsControl(
            theme=theme, words=words, name=text("setting.crm.preset_fields.label"), least=_LEAST
        )
        self.rows = {
            "crm.template": SetupField(
                key="crm.template",
                label=text("setup.template"),
                control=self.template,
                theme=theme,
                words=words,
                apply=self._taking.put,
            ),
            "crm.preset_fields": SetupField(
                key="crm.preset_fields",
                label=text("setting.crm.preset_fields.label"),
                control=self.fields,
                theme=theme,
                words=words,
                apply=self._put_fields,
            ),
        }
        self.fields.come_after(self.template)
        self.preview = AddressPreview(theme=theme, words=words)
        self.preview.open_wanted.connect(self.open_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tiles)
        column.addSpacing(8)
        for field in self.rows.values():
            field.stand_in(column)
        self.trust = plain_label("note")
        self.trust.setWordWrap(True)
        self.trust.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.trust)
        column.addWidget(self._inserts(theme))
        column.addSpacing(12)
        column.addWidget(self.preview)
        column.addStretch()
        self._show_parts()

    @property
    def first(self) -> QWidget:
        """What gets the focus: the address as long as there is none, else what is chosen."""
        return self.template if not self._preset and not self.template.text() else self.tiles.focus_chosen()

    def show_settings(self, settings: Settings, standing: Standing) -> None:
        """Show what is set, and who decides it."""
        self._taking.crm, self._guard = settings.crm, guard_of(settings.crm)
        self._preset = settings.crm.preset if settings.crm.preset in self._presets else ""
        self.tiles.show_chosen(self._preset)
        self.tiles.set_locked("crm.preset" in standing.locks)
        self._ask()
        for field in self.rows.values():
            field.show_settings(settings, standing)
        self._show_parts()

    def _inserts(self, theme: Theme) -> QWidget:
        self._insert_line = QWidget()
        line = FlowLayout(gap=8, parent=self._insert_line)
        line.setContentsMargins(0, 4, 0, 0)
        called = plain_label("note", self._words.text("setup.insert"))
        line.addWidget(called)
        for name in _OFFERED:
            button = LowButton(theme=theme, label=f"{{{name}}}", look="insert")
            button.setAccessibleName(self._words.text("settings.insert", name=name))
            button.setFont(theme.mono_font())
            button.clicked.connect(lambda _=False, name=name: self._insert(name))
            line.addWidget(button)
            # Its middle is theirs.
            called.setMinimumHeight(button.sizeHint().height())
        line.addWidget(QWidget())  # takes what is left of the line
        return self._insert_line

    def _insert(self, name: str) -> None:
        self.template.setFocus(Qt.FocusReason.OtherFocusReason)
        self.template.insert(f"{{{name}}}")

    def _choose(self, key: str) -> None:
        self._preset = key
        self.rows["crm.preset_fields"].show_problem(None)
        self._ask()
        self._show_parts()
        problem = self._taking.put("crm.preset", key)
        preset = self._presets.get(key)
        if problem is None and preset is not None:
            # Own addresses begin with what stands there.
            problem = self._taking.take_over(preset, self.fields.values, asked=False)
        self.rows["crm.template"].show_problem(problem)

    def _choose_nothing(self) -> None:
        self._choose("")
        for key in TEMPLATES:
            self.rows["crm.template"].show_problem(self._taking.put(key, ""))
        self.tiles.show_chosen("")

    def _put_fields(self, key: str, value: object) -> str | None:
        problem = self._taking.put(key, value)
        preset = self._presets.get(self._preset)
        if problem is not None or preset is None:
            return problem
        return self._taking.take_over(preset, self.fields.values, asked=True)

    def _ask(self) -> None:
        preset = self._presets.get(self._preset)
        self.fields.ask_for(preset.fields if preset is not None else ())

    def _show_parts(self) -> None:
        """A preset's addresses are not to be typed; what it must know is."""
        preset = self._presets.get(self._preset)
        self.rows["crm.preset_fields"].show(bool(preset is not None and preset.fields))
        self.rows["crm.template"].show(preset is None)
        self._insert_line.setVisible(preset is None)
        self.trust.setVisible(preset is not None)
        self.trust.setText(self._words.text(f"crm_page.trust.{preset.trust}") if preset is not None else "")
        self._show_preview()

    def _show_preview(self) -> None:
        crm = self._taking.crm
        of_preset = next((one for one in (crm.template, crm.record_template, crm.create_template) if one), "")
        template = of_preset if self._preset else self.template.text()
        self.preview.show_template(template, self._guard)
        if not self._preset and self.preview.url:
            # While one types, a word half written is no mistake yet: it is said when the field is left.
            self.rows["crm.template"].show_problem(None)
