"""The page 'Look-ups': the CRMs that are asked for the caller when the phone rings."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtWidgets import QWidget

from callpop.crm.fields import given_values, missing_or_wrong
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.door import BooksDoor, LookupResult, RecipeFacts, while_alive
from callpop.desktop.settings_window.fields_control import FieldsControl
from callpop.desktop.settings_window.more_controls import RecipeControl, SecretsControl
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.row_form import RowForm
from callpop.desktop.settings_window.rows_editor import RowsEditor
from callpop.desktop.settings_window.rows_list import ListLine
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.settings_window.try_out import TryOut
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import LookupState
from callpop.settings.schema import Lookup, Settings


class LookupsPage(SettingsPage):
    """Look-ups, their forms, a try-out.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts ``lookups`` (a tuple of Lookup) into force.
        door: Asks the rest.
        now: Microseconds UTC.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        apply: Apply,
        door: BooksDoor,
        now: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="lookups", theme=theme, words=words, apply=apply, parent=parent)
        self._door, self._now = door, now
        self._states: dict[str, LookupState] = {}
        self._recipes: dict[str, RecipeFacts] = {}
        self._asked_own: set[str] = set()
        self._secret_names: dict[str, str] = {}
        self._of: Lookup | None = None
        text = words.text
        self.lookups = RowsEditor(
            table="lookups",
            theme=theme,
            words=words,
            adding=[(text("lookups_page.add"), lambda: Lookup(name=text("lookups_page.new")))],
            shown=self._shown,
            check=self._check,
            describe=self._describe,
            apply=lambda rows: self.apply("lookups", rows),
        )
        self.recipe = RecipeControl(theme=theme, words=words, name=text("setting.lookups.recipe.label"))
        self.fields = FieldsControl(theme=theme, words=words, name=text("setting.lookups.fields.label"))
        self.secrets = SecretsControl(theme=theme, words=words, name=text("setting.lookups.kept.label"))
        self.form = RowForm(
            table="lookups",
            theme=theme,
            words=words,
            edit=self._edit,
            below=("recipe", "fields"),
            controls={"recipe": self.recipe, "fields": self.fields},
        )
        self.form.add_row("kept", self.secrets, after="fields")
        self.trust, self.source = PitchedLabel("second"), plain_label("caption")
        row = self.form.rows["recipe"]
        for label in (self.trust, self.source):
            label.setWordWrap(True)
            label.setContentsMargins(0, 4, 0, 0)
            row.column.insertWidget(row.column.indexOf(row.error), label)
        self.try_out = TryOut(theme=theme, words=words, key="lookups_try", ask=self._try)
        self.lookups.picked.connect(self._picked)
        self.lookups.row_applied.connect(self._applied)
        self.lookups.set_form(self.form)
        self.body.addWidget(self.lookups)
        self.body.addWidget(self.try_out)
        self.body.addStretch()
        door.recipes("", while_alive(self, self._take_ready))
        door.lookup_states(while_alive(self, self._take_states))

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self.lookups.show_rows(settings.lookups, locked="lookups" in self.locked)

    def _applied(self, before: Lookup | None, after: Lookup | None) -> None:
        self.try_out.clear()
        # What several look-ups share by a name of its own stays.
        if before is None or before.secrets or (after is not None and before.name == after.name):
            return
        if after is None:
            self._door.secret_names(before, self._forget)
        else:
            self._door.secret_names(
                before, lambda old: self._door.secret_names(after, lambda new: self._move(after, old, new))
            )

    def _forget(self, names: dict[str, str]) -> None:
        for name in names.values():
            self._door.keep_secret(name, "", lambda _: None)

    def _move(self, lookup: Lookup, old: dict[str, str], new: dict[str, str]) -> None:
        """Take secrets along to a new name; to another host they are never given."""
        for secret, name in old.items():
            kept = new.get(secret, "")
            if kept != name and kept.rpartition("@")[2] == name.rpartition("@")[2]:
                self._door.move_secret(name, kept, self._asker(lookup, secret, kept))

    def _asker(self, lookup: Lookup, secret: str, name: str) -> Callable[[None], None]:
        return while_alive(self, lambda _: self._ask_for_secret(lookup, secret, name))

    def set_state(self, state: LookupState) -> None:
        """Show how a look-up is now."""
        self._states[state.name] = state
        self.lookups.refresh_lines()

    def _take_states(self, states: tuple[LookupState, ...]) -> None:
        # An answer that comes late is older than what was told of a look-up meanwhile.
        self._states = {state.name: state for state in states} | self._states
        self.lookups.refresh_lines()

    def _take_ready(self, recipes: tuple[RecipeFacts, ...]) -> None:
        self._recipes |= {one.key: one for one in recipes}
        by_name = sorted(recipes, key=lambda one: one.name.casefold())
        self.recipe.offer([(one.key, one.name) for one in by_name])
        self._again()

    def _take_own(self, path: str, recipes: tuple[RecipeFacts, ...]) -> None:
        self._recipes |= {one.key: one for one in recipes if one.key == path}
        self._again()

    def _again(self) -> None:
        """A recipe is known now: what the form asks for may be something else."""
        self.lookups.recheck()

    def _shown(self, lookup: Lookup) -> Collection[str]:
        facts = self._recipes.get(lookup.recipe)
        wanted = ["name", "recipe"]
        if facts is not None and not facts.problem:
            wanted += ["fields"] if facts.fields else []
            wanted += ["kept"] if facts.secrets else []
        return (*wanted, "keep_minutes", "plain_http")

    def _check(self, lookup: Lookup, others: Collection[str]) -> dict[str, str]:
        """What is wrong with a look-up, by field."""
        text, found = self.words.text, dict[str, str]()
        if not lookup.name.strip():
            found["name"] = text("settings.name_missing")
        elif lookup.name.casefold() in others:
            found["name"] = text("settings.name_taken", name=lookup.name)
        facts = self._recipes.get(lookup.recipe)
        if not lookup.recipe.strip():
            found["recipe"] = text("lookups_page.missing_recipe")
        elif facts is None:
            self._ask_own(lookup.recipe)
        elif facts.problem:
            found["recipe"] = self.words.said(facts.problem)
        else:
            problem = missing_or_wrong(facts.fields, given_values(lookup.fields))
            if problem is not None:
                found["fields"] = self.words.said(problem)
        return found

    def _ask_own(self, path: str) -> None:
        if path in self._asked_own or not self._recipes:
            return
        self._asked_own.add(path)

        def take(recipes: tuple[RecipeFacts, ...]) -> None:
            self._asked_own.discard(path)
            self._take_own(path, recipes)

        self._door.recipes(path, while_alive(self, take))

    def _edit(self, name: str, value: object) -> str | None:
        if name == "kept":
            assert isinstance(value, tuple)
            self._keep(*value)
            return None
        if name == "recipe":
            # A file may have been mended since it was last looked at.
            self._recipes = {key: one for key, one in self._recipes.items() if not one.problem}
        return self.lookups.edit(name, value)

    def _picked(self, lookup: Lookup | None) -> None:
        self.try_out.setVisible(lookup is not None)
        facts = self._recipes.get(lookup.recipe) if lookup is not None else None
        known = facts is not None and not facts.problem
        for label in (self.trust, self.source):
            label.setVisible(known)
        if lookup is None or facts is None or not known:
            return
        self.trust.setText(self.words.text(f"crm_page.trust.{facts.trust}"))
        self.source.setText(self.words.text("crm_page.source", source=facts.source))
        self.fields.ask_for(facts.fields)
        self.fields.show_value(lookup.fields)
        self.secrets.ask_for(facts.secrets)
        if lookup != self._of:
            self._of = lookup
            self._door.secret_names(lookup, while_alive(self, lambda names: self._take_names(lookup, names)))

    def _take_names(self, lookup: Lookup, names: dict[str, str]) -> None:
        if lookup != self._of:
            return
        self._secret_names = names
        for secret, name in names.items():
            self._ask_for_secret(lookup, secret, name)

    def _ask_for_secret(self, lookup: Lookup, secret: str, name: str) -> None:
        def show(kept: bool) -> None:
            line = self.secrets.lines.get(secret)
            if lookup == self._of and line is not None:
                line.show_kept(kept)

        self._door.has_secret(name, while_alive(self, show))

    def _keep(self, secret: str, value: str) -> None:
        lookup, name = self._of, self._secret_names.get(secret)
        line = self.secrets.lines.get(secret)
        if lookup is None or line is None:
            return
        if name is None:
            line.show_notice(self.words.text("lookups_page.secret_needs_fields"))
            return

        def kept(notice: str) -> None:
            if lookup == self._of and secret in self.secrets.lines:
                self.secrets.lines[secret].show_notice(notice)
                self._ask_for_secret(lookup, secret, name)

        self._door.keep_secret(name, value, while_alive(self, kept))

    def _try(self, number: str, use: Callable[[LookupResult], None]) -> None:
        lookup = self.lookups.current
        if lookup is None:
            return
        problem = next(iter(self._check(lookup, ()).values()), "")
        if problem:
            use(LookupResult(problem=problem))
        else:
            self._door.try_lookup(lookup, number, use)

    def _describe(self, lookup: Lookup) -> ListLine:
        facts = self._recipes.get(lookup.recipe)
        crm, text = facts.name if facts is not None else lookup.recipe, self.words.text
        state = self._states.get(lookup.name, LookupState(lookup.name))
        if state.asked_at is None:
            return ListLine(lookup.name, text("lookups_page.not_asked", crm=crm))
        when = self.words.moment(state.asked_at, self._now())
        if state.message:
            told = text("lookups_page.failed", crm=crm, when=when, why=self.words.said(state.message))
            return ListLine(lookup.name, told, True)
        return ListLine(lookup.name, text("lookups_page.answered", crm=crm, when=when))
