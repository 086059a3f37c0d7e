"""A number is typed, and what is found is shown: whom, and in which books."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.controls import TextControl
from callpop.desktop.settings_window.door import LookupResult, while_alive
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words

_MOST_SHOWN = 8


class TryOut(QFrame):
    """Asks for a number, and says who has it.

    Args:
        theme: The look in force.
        words: The language of the windows; ``<key>.title``, ``hint`` and ``button`` among them.
        key: Which of them.
        ask: Asks; answers later.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        key: str,
        ask: Callable[[str, Callable[[LookupResult], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._ask, self._turn = words, ask, 0
        title, hint = words.text(f"{key}.title"), words.text(f"{key}.hint")
        self.number = TextControl(theme=theme, name=title, hint="+31 6 12345678")
        self.number.setAccessibleDescription(hint)
        self.number.returnPressed.connect(self._look)
        self.button = ThemedButton(theme=theme, label=words.text(f"{key}.button"), icon_name="search")
        self.button.clicked.connect(self._look)
        self.answer = plain_label()
        self.answer.setWordWrap(True)
        self.answer.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.number, 1)
        line.addWidget(self.button)
        explained = PitchedLabel("second", hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(0)
        column.addWidget(plain_label("strong", title))
        column.addWidget(explained)
        column.addSpacing(8)
        column.addLayout(line)
        column.addSpacing(8)
        column.addWidget(self.answer)

    def clear(self) -> None:
        """Forget the answer: it was about something else."""
        self._turn += 1
        self._say("")

    def _look(self) -> None:
        number = self.number.text().strip()
        if not number:
            self.clear()
            return
        self._turn += 1
        turn = self._turn
        self._say(self._words.text("try_out.asking"))

        def use(found: LookupResult) -> None:
            if turn == self._turn:  # a later question has made an earlier answer worthless
                self._show(found)

        self._ask(number, while_alive(self, use))

    def _show(self, found: LookupResult) -> None:
        lines = []
        for contact in found.contacts[:_MOST_SHOWN]:
            who = " · ".join(part for part in (contact.name, contact.organisation, contact.place) if part)
            books = ", ".join(dict.fromkeys(source.book for source in contact.sources))
            lines.append(self._words.text("try_out.found", who=who, books=books))
        if found.problem:
            lines.append(self._words.said(found.problem))
        self._say("\n".join(lines) or self._words.text("try_out.nobody"))

    def _say(self, text: str) -> None:
        self.answer.setText(text)
        self.answer.setAccessibleName(text)
        self.answer.setVisible(bool(text))
