"""The page 'CRM': a ready CRM or own addresses, an example of what they become, and what may be opened when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from callpop.crm.choosing import guard_of
from callpop.crm.guard import WEB
from callpop.crm.presets import Preset, presets
from callpop.crm.template import PLACEHOLDERS, CallValues, CannotFill, check, fill
from callpop.crm.weighing import TEMPLATES
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import ElidedLabel, PitchedLabel, plain_label
from callpop.desktop.settings_window.controls import ChoiceControl, TextControl
from callpop.desktop.settings_window.fields_control import FieldsControl
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.preset_taking import PresetTaking
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.said import said_of
from callpop.settings.schema import Settings

EXAMPLE = CallValues(
    number="+31612345678",
    number_e164="+31612345678",
    number_digits="31612345678",
    number_national="06 12345678",
    number_international="+31 6 12345678",
    number_nsn="612345678",
    name="Karin Hoekstra",
    organisation="Noorderlicht Bouw",
    contact_id="1042",
    dialled="+31508009000",
    dialled_label="Sales",
    call_id="example-1",
    direction="incoming",
    agent_email="me@example.com",
    started_at="2026-11-20T13:05:00+00:00",
)
_COLUMNS = 3


class CrmPage(SettingsPage):
    """Preset with its fields, addresses with examples, placeholders, when and what to open, browser.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, words: Words, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(name="crm", theme=theme, words=words, apply=self._check_first, parent=parent)
        self._taking, self._guard = PresetTaking(words=words, apply=apply), WEB
        self._presets = {one.key: one for one in presets()}
        options = [("", words.text("crm_page.own")), *((one.key, one.name) for one in self._presets.values())]
        self.preset = ChoiceControl(theme=theme, options=options, name=words.text("setting.crm.preset.label"))
        self.add_rows(["crm.preset"], control=self.preset)
        self.trust, self.source = PitchedLabel("second"), plain_label("caption")
        for place, label in enumerate((self.trust, self.source), start=1):
            label.setWordWrap(True)
            label.hide()
            self.rows["crm.preset"].column.insertWidget(place, label)
        name = words.text("setting.crm.preset_fields.label")
        self.fields = FieldsControl(theme=theme, words=words, name=name)
        self.add_rows(["crm.preset_fields"], below=frozenset({"crm.preset_fields"}), control=self.fields)
        self.fields.come_after(self.preset)
        self.templates = {key: self._template(key) for key in TEMPLATES}
        self.template = self.templates["crm.template"]
        self.examples = {key: self._example_under(key) for key in TEMPLATES[1:]}
        self.add_rows(["crm.open_when", "crm.hosts", "crm.schemes", "crm.browser"])
        self.body.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._taking.crm, self._guard = settings.crm, guard_of(settings.crm)
        self._show_preset(self._presets.get(settings.crm.preset))
        super().show_settings(settings)
        for key in TEMPLATES:
            self._show_example(key)

    def _template(self, key: str) -> TextControl:
        self.add_rows([key], below=frozenset({key}))
        control = self.rows[key].control
        assert isinstance(control, TextControl)
        control.setFont(self.theme.mono_font())
        control.textChanged.connect(lambda: self._show_example(key))
        if key == "crm.template":
            control.setPlaceholderText("https://crm.example.com/search?phone={number_e164}")
            self._add_example_box()
        return control

    def _add_example_box(self) -> None:
        box = QFrame()
        box.setObjectName("sunken")
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(plain_label("caption", self.words.text("settings.preview")))
        self.example = ElidedLabel(middle=True)
        self.example.setFont(self.theme.mono_font())
        self.example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.example)
        column.addSpacing(8)
        column.addWidget(plain_label("caption", self.words.text("settings.placeholders")))
        grid = QGridLayout()
        grid.setSpacing(0)
        for number, name in enumerate(PLACEHOLDERS):
            button = ThemedButton(theme=self.theme, label=f"{{{name}}}", kind=ButtonKind.GHOST)
            button.setAccessibleName(self.words.text("settings.insert", name=name))
            button.setObjectName(name)
            button.setProperty("small", True)
            button.clicked.connect(lambda _=False, chosen=name: self._insert(chosen))
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(grid)
        self.body.addSpacing(12)
        self.body.addWidget(box)
        self.body.addSpacing(8)

    def _example_under(self, key: str) -> ElidedLabel:
        label = ElidedLabel("caption", middle=True)
        row = self.rows[key]
        # Between the field and what is wrong with it.
        row.column.insertWidget(row.column.indexOf(row.error), label)
        return label

    def _insert(self, name: str) -> None:
        # A click on a placeholder leaves the focus where it is.
        chosen = next((each for each in self.templates.values() if each.hasFocus()), self.template)
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)
        chosen.insert(f"{{{name}}}")

    def _show_example(self, key: str) -> None:
        template = self.templates[key].text().strip()
        label = self.example if key == "crm.template" else self.examples[key]
        problem = check(template, self._guard)
        text = ""
        if template and problem is None:
            try:
                text = fill(template, EXAMPLE, self._guard)
            except CannotFill as impossible:
                text = self.words.said(said_of(impossible))
            if key != "crm.template":
                text = self.words.text("crm_page.example", url=text)
        elif key == "crm.template" and not template:
            text = self.words.text("settings.preview_none")
        label.set_text(text)
        # While one types, a word half written is no mistake yet: it is said when the field is left.
        if problem is None:
            self.rows[key].show_problem(None)

    def _show_preset(self, preset: Preset | None) -> None:
        self.fields.ask_for(preset.fields if preset is not None else ())
        self.rows["crm.preset_fields"].setVisible(bool(preset is not None and preset.fields))
        told = preset is not None
        self.trust.setText(self.words.text(f"crm_page.trust.{preset.trust}") if preset is not None else "")
        sources = dict.fromkeys(one.source for one in preset.addresses) if preset is not None else {}
        self.source.setText(self.words.text("crm_page.source", source="; ".join(sources)) if told else "")
        for label in (self.trust, self.source):
            label.setVisible(told)

    def _check_first(self, key: str, value: object) -> str | None:
        problem = self._taking.put(key, value)
        if problem is not None or key not in ("crm.preset", "crm.preset_fields"):
            return problem
        preset = self._presets.get(str(value if key == "crm.preset" else self.preset.currentData()))
        if key == "crm.preset":
            self._show_preset(preset)
            self.rows["crm.preset_fields"].show_problem(None)
        if preset is None:
            return None
        # Own addresses begin with what stands there.
        return self._taking.take_over(preset, self.fields.values, asked=key == "crm.preset_fields")
