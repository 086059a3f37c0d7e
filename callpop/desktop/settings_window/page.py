"""A page of the settings: title, what it is about, rows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import PitchedLabel, plain_label
from callpop.desktop.settings_window.highlight import Highlight
from callpop.desktop.settings_window.make_control import hint_of, label_of, make_control
from callpop.desktop.settings_window.setting_row import Apply, RowControl, SettingRow
from callpop.desktop.settings_window.standing_words import mark_of
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.origin import Standing
from callpop.settings.schema import Settings
from callpop.settings.values import all_keys, value_of


class SettingsPage(QScrollArea):
    """Rows made from the schema, and whatever a page adds to ``body``.

    Args:
        name: Its key among ``page.*``.
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        parent: The owner.

    Attributes:
        rows: By key.
        guests: Rows of settings that are at home on another page, where a search finds them; also by key.

    Signals:
        reset: What the user's file says of these shall be taken out: keys.
    """

    reset = Signal(object)

    def __init__(self, *, name: str, theme: Theme, words: Words, apply: Apply, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self.words, self.apply = theme, words, apply
        self.rows: dict[str, SettingRow] = {}
        self.guests: dict[str, SettingRow] = {}
        self.standing = Standing()
        self.revealed = ""
        self._highlight: Highlight | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = inner = QFrame()
        inner.setObjectName("surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(24, 20, 24, 24)
        self.body.setSpacing(0)
        self.head = QHBoxLayout()
        titles = QVBoxLayout()
        titles.setSpacing(0)
        label = words.text(f"page.{name}.label")
        inner.setAccessibleName(label)
        titles.addWidget(PitchedLabel("title", label))
        titles.addWidget(PitchedLabel("body", words.text(f"page.{name}.hint")))
        self.head.addLayout(titles, 1)
        self.head.setSpacing(8)
        self.reset_button = ThemedButton(
            theme=theme,
            label=words.text("settings_more.reset_page"),
            icon_name="undo",
            icon_only=True,
            kind=ButtonKind.GHOST,
        )
        self.reset_button.clicked.connect(lambda: self.reset.emit(self.resettable))
        self.reset_button.hide()
        self.head.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self.head)
        self.body.addSpacing(8)
        self.setWidget(inner)

    def add_rows(
        self,
        keys: Iterable[str],
        *,
        below: frozenset[str] = frozenset(),
        control: RowControl | None = None,
        bare: bool = False,
        into: QVBoxLayout | None = None,
        guests: bool = False,
    ) -> None:
        """Add the rows of settings.

        Args:
            keys: Which.
            below: Those whose control gets the whole width.
            control: Another one than the usual.
            bare: What they are can be seen beside them.
            into: Where they stand; None: one after the other on the page.
            guests: They are at home on another page.
        """
        declared = all_keys()
        for name in keys:
            key = declared[name]
            row = SettingRow(
                key=name,
                label=label_of(key, self.words),
                hint=hint_of(key, self.words),
                control=control or make_control(key, theme=self.theme, words=self.words),
                apply=self._put_one,
                below=name in below,
                bare=bare,
            )
            row.offer_reset(self.theme, self.words)
            row.reset.connect(lambda key: self.reset.emit([key]))
            (self.guests if guests else self.rows)[name] = row
            # What is left over of a page is not for the rows.
            (self.body if into is None else into).addWidget(row, 0, Qt.AlignmentFlag.AlignTop)

    def add_group(self, title: str) -> None:
        """Begin a group of rows."""
        self.body.addSpacing(20)
        self.body.addWidget(plain_label("heading", title))

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        for name, row in (*self.rows.items(), *self.guests.items()):
            mark = mark_of(name, self.standing, self.words)
            if mark.lock:
                row.drop_typed()
            value, theirs = value_of(settings, name), self.standing.joined.get(name, ())
            # An edit of the list must not write down what the company adds to it.
            row.show_value(tuple(one for one in value if one not in theirs) if isinstance(value, tuple) else value)
            row.show_mark(mark)
            if theirs:
                row.show_limit(self.words.text("relay.adds", values=", ".join(theirs)))
        self.reset_button.setVisible(bool(self.resettable))

    @property
    def resettable(self) -> list[str]:
        """Settings of this page of which the user's file says something."""
        return [name for name, row in self.rows.items() if row.mark.resettable]

    @property
    def locked(self) -> frozenset[str]:
        """Keys and tables that cannot be changed here."""
        return frozenset(self.standing.locks)

    def set_standing(self, standing: Standing) -> None:
        """Know who decides what; shown with the next ``show_settings``."""
        self.standing = standing

    def reveal(self, name: str) -> None:
        """Bring a setting into sight, mark it for a moment, and give its control the focus."""
        row = self.rows.get(name)
        if row is None:
            return
        # It may belong to what is not in use now.
        self.revealed = name
        row.show()
        self.body.activate()
        self.ensureWidgetVisible(row, 0, 80)
        if self._highlight is not None:
            self._highlight.destroyed.disconnect(self._forget_highlight)
            self._highlight.close()
        self._highlight = Highlight(theme=self.theme, row=row, parent=self._inner)
        self._highlight.destroyed.connect(self._forget_highlight)
        control = row.control.focusProxy() or row.control
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _forget_highlight(self) -> None:
        self._highlight = None

    def _put_one(self, key: str, value: object) -> str | None:
        """Put a value into force; what is wrong with it is said in the window's language."""
        problem = self.apply(key, value)
        return self.words.said(problem) if problem is not None else None


def section_keys(section: str) -> list[str]:
    """All settings of a section, in the schema's order."""
    return [name for name, key in all_keys().items() if key.section == section]
