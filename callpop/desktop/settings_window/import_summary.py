"""What an import of settings would change, before it changes anything."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.make_control import label_of
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.portable import Change, Plan
from callpop.settings.schema import tables
from callpop.settings.values import all_keys

_MOST_TOLD, _MOST_CHANGES, _LONGEST = 6, 40, 60


class ImportSummary(QFrame):
    """What an import would change, to be taken over or left.

    Args:
        theme: The look in force.
        words: The language of the windows.
        name: The file's name.
        plan: What it would change.
        taken: Told when it is to be taken over.
        given_up: Or not.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        name: str,
        plan: Plan,
        taken: Callable[[Plan], None],
        given_up: Callable[[], None],
    ) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(4)
        column.addWidget(plain_label("strong", words.text("profile_page.from", file=name)))
        for label in self._lines(plan):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.take_button: ThemedButton | None = None
        if plan.values:
            label_ = words.count("profile_page.take", len(plan.values))
            self.take_button = ThemedButton(theme=theme, label=label_, kind=ButtonKind.FILLED)
            self.take_button.clicked.connect(lambda: taken(plan))
            row.addWidget(self.take_button)
        self.cancel_button = ThemedButton(theme=theme, label=words.text("profile_page.cancel"))
        self.cancel_button.clicked.connect(given_up)
        row.addWidget(self.cancel_button)
        row.addStretch()
        column.addLayout(row)

    def _lines(self, plan: Plan) -> list[QLabel]:
        text = self._words
        lines = []
        for change in plan.changes[:_MOST_CHANGES]:
            lines.append(plain_label("caption", self._name(change.key)))
            lines.append(PitchedLabel("second", self._change(change)))
        if len(plan.changes) > _MOST_CHANGES:
            more = len(plan.changes) - _MOST_CHANGES
            lines.append(PitchedLabel("second", text.count("profile_page.problems_more", more)))
        if not plan.values:
            lines.append(PitchedLabel("second", text.text("profile_page.nothing")))
        for key in plan.locked:
            lines.append(plain_label("caption", self._name(key)))
            lines.append(PitchedLabel("second", text.text("profile_page.locked_left")))
        for problem in plan.problems[:_MOST_TOLD]:
            said = f"{problem.key}: {text.said(problem.message)}"
            lines.append(plain_label("error", text.text("profile_page.unknown", problem=said)))
        if len(plan.problems) > _MOST_TOLD:
            more = len(plan.problems) - _MOST_TOLD
            lines.append(plain_label("error", text.count("profile_page.problems_more", more)))
        return lines

    def _name(self, key: str) -> str:
        if key in tables():
            names = {"people": "names", "lines": "names", "books": "contacts"}
            try:
                return self._words.text(f"page.{names.get(key, key)}.label")
            except KeyError:
                return key
        return label_of(all_keys()[key], self._words)

    def _change(self, change: Change) -> str:
        said = [self._value(change.key, value) for value in (change.before, change.after)]
        return self._words.text("profile_page.change", before=said[0], after=said[1])

    def _value(self, key: str, value: object) -> str:
        text = self._words
        if key in tables():
            return text.count("profile_page.rows", int(str(value)))
        if isinstance(value, bool):
            return text.text("settings_more.on" if value else "settings_more.off")
        kind = all_keys()[key].kind.__name__.lower()
        shown = ", ".join(value) if isinstance(value, tuple) else str(value)
        with suppress(KeyError):
            shown = text.text(f"choice.{kind}.{shown}")
        shown = shown or text.text("profile_page.empty")
        return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
