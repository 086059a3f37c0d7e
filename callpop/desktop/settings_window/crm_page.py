"""The page 'CRM': the address of a record, with an example of what it becomes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from callpop.crm.template import PLACEHOLDERS, CallValues, CannotFill, check, fill
from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import ElidedLabel, plain_label
from callpop.desktop.settings_window.controls import TextControl
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
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
    """Template, example, placeholders, browser.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, words: Words, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(name="crm", theme=theme, words=words, apply=self._check_first, parent=parent)
        self._put = apply
        self.add_rows(["crm.template"], below=frozenset({"crm.template"}))
        self._row = self.rows["crm.template"]
        control = self._row.control
        assert isinstance(control, TextControl)
        self.template = control
        self.template.setFont(theme.mono_font())
        self.template.setPlaceholderText("https://crm.example.com/search?phone={number_e164}")
        self.template.textChanged.connect(self._show_example)
        self._add_example()
        self.add_rows(["crm.browser"])
        self.body.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        super().show_settings(settings)
        self._show_example()

    def _add_example(self) -> None:
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

    def _insert(self, name: str) -> None:
        self.template.setFocus(Qt.FocusReason.OtherFocusReason)
        self.template.insert(f"{{{name}}}")

    def _show_example(self) -> None:
        template = self.template.text().strip()
        problem = check(template)
        if not template:
            self.example.set_text(self.words.text("settings.preview_none"))
        elif problem is None:
            try:
                self.example.set_text(fill(template, EXAMPLE))
            except CannotFill as impossible:
                self.example.set_text(str(impossible))
        else:
            self.example.set_text("")
        # While one types, a word half written is no mistake yet: it is said when the field is left.
        if problem is None:
            self._row.show_problem(None)

    def _check_first(self, key: str, value: object) -> str | None:
        if key == "crm.template" and (problem := check(str(value))) is not None:
            return problem
        return self._put(key, value)
