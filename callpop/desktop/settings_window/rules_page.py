"""The page 'Rules': what is different for some callers, organisations or lines."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from callpop.calls.numbers import number_key
from callpop.crm.choosing import guard_of
from callpop.crm.guard import WEB
from callpop.crm.rules import UNKNOWN, WITHHELD
from callpop.crm.template import check
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.row_form import RowForm
from callpop.desktop.settings_window.rows_editor import RowsEditor
from callpop.desktop.settings_window.rows_list import ListLine
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.schema import Rule, Settings

_TEMPLATES = ("template", "create_template", "record_template")
_CONDITIONS = ("callers", "organisations", "lines")


class RulesPage(SettingsPage):
    """Rules and their forms; the first that fits counts.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts ``rules`` (a tuple of Rule) into force.
        parent: The owner.
    """

    def __init__(self, *, theme: Theme, words: Words, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(name="rules", theme=theme, words=words, apply=apply, parent=parent)
        self._guard, self._region = WEB, "NL"
        text = words.text
        self.rules = RowsEditor(
            table="rules",
            theme=theme,
            words=words,
            adding=[(text("rules_page.add"), lambda: Rule(name=text("rules_page.new")))],
            shown=lambda _: self.form.rows,
            check=self._check,
            describe=self._describe,
            apply=lambda rows: self.apply("rules", rows),
        )
        self.form = RowForm(
            table="rules",
            theme=theme,
            words=words,
            edit=self.rules.edit,
            below=(*_CONDITIONS, *_TEMPLATES),
        )
        for name in _TEMPLATES:
            self.form.rows[name].control.setFont(theme.mono_font())
        self.rules.set_form(self.form)
        self.body.addWidget(self.rules)
        self.body.addStretch()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._guard, self._region = guard_of(settings.crm), settings.agent.region
        self.rules.show_rows(settings.rules, settings.company.rules, locked="rules" in self.locked)

    def _check(self, rule: Rule, others: Collection[str]) -> dict[str, str]:
        """What is wrong with a rule, by field."""
        text, found = self.words.text, dict[str, str]()
        if not rule.name.strip():
            found["name"] = text("settings.name_missing")
        if not any(getattr(rule, name) for name in _CONDITIONS):
            found["callers"] = text("rules_page.no_condition")
        for name in ("callers", "lines"):
            wrong = next((one for one in getattr(rule, name) if not self._is_number(one, lines=name == "lines")), None)
            if wrong is not None:
                found[name] = text(f"rules_page.wrong_{name}", number=wrong)
        for name in _TEMPLATES:
            template = getattr(rule, name).strip()
            problem = check(template, self._guard) if template else None
            if problem is not None:
                found[name] = self.words.said(problem)
        return found

    def _is_number(self, word: str, *, lines: bool) -> bool:
        if not lines and word.casefold() in (WITHHELD, UNKNOWN):
            return True
        if word.endswith("*"):
            return any(letter.isdigit() for letter in word)
        return number_key(word, self._region) is not None

    def _describe(self, rule: Rule) -> ListLine:
        """'+31505551234, unknown: card small · sound off'."""
        text = self.words.text
        fits = ", ".join((*rule.callers, *rule.organisations, *rule.lines))
        says = []
        for name in ("card", "sound", "open"):
            value = getattr(rule, name)
            if value:
                label = text(f"setting.rules.{name}.label")
                says.append(f"{label}: {text(f'choice.rule{name}.{value}')}")
        if any(getattr(rule, name) for name in _TEMPLATES):
            says.append(text("rules_page.own_crm"))
        return ListLine(rule.name, " · ".join((fits, *(says or [text("rules_page.nothing")]))))
