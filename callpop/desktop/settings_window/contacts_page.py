"""The page 'Contacts': the address books in the order of trust, how each is, and a number to try."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtWidgets import QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.settings_window.columns_control import ColumnsControl
from callpop.desktop.settings_window.controls import ChoiceControl
from callpop.desktop.settings_window.door import BooksDoor, Previewed, while_alive
from callpop.desktop.settings_window.more_controls import PathControl, SecretControl
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.row_form import RowForm
from callpop.desktop.settings_window.rows_editor import RowsEditor
from callpop.desktop.settings_window.rows_list import ListLine
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.settings_window.try_out import TryOut
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.events import BookState, BookStatus
from callpop.said import said_of
from callpop.settings.books import Book, BookKind, WrongBook, check, secret_name
from callpop.settings.schema import Settings

_SHOWN = {
    BookKind.UNSAID: ("name", "kind"),
    BookKind.CSV: ("name", "path", "table", "delimiter", "encoding", "region"),
    BookKind.VCARD: ("name", "path", "columns", "region"),
    BookKind.CARDDAV: ("name", "url", "auth", "user", "secret", "ca", "plain", "region", "refresh"),
    BookKind.LDAP: (
        *("name", "url", "tls", "user", "secret", "base", "filter"),
        *("columns", "ca", "plain", "region", "refresh"),
    ),
}
_SCHEMES = {BookKind.CARDDAV: ("http", "https"), BookKind.LDAP: ("ldap", "ldaps")}
_REGION_LETTERS = 2
_BELOW = ("path", "url", "user", "ca", "base", "filter", "columns")


class ContactsPage(SettingsPage):
    """Books, their forms, a try-out.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts ``books`` (a tuple of Book) into force.
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
        super().__init__(name="contacts", theme=theme, words=words, apply=apply, parent=parent)
        self._door, self._now = door, now
        self.try_out = TryOut(theme=theme, words=words, key="contacts_try", ask=door.find)
        self._states: dict[str, BookState] = {}
        self._previewed: Book | None = None
        self._secret_of = ""
        text = words.text
        kinds = [kind for kind in BookKind if kind is not BookKind.UNSAID]
        self.books = RowsEditor(
            table="books",
            theme=theme,
            words=words,
            adding=[(text(f"choice.bookkind.{kind}"), partial(self._new, kind)) for kind in kinds],
            shown=lambda book: _SHOWN[book.kind],
            check=self._check,
            describe=self._describe,
            apply=lambda books: self.apply("books", books),
        )
        self.path = PathControl(theme=theme, words=words, name=text("setting.books.path.label"))
        self.delimiter = ChoiceControl(
            theme=theme,
            options=[
                ("", text("contacts_page.found_out")),
                *((one, one) for one in (";", ",", "|")),
                ("\t", text("contacts_page.tab")),
            ],
            name=text("setting.books.delimiter.label"),
        )
        self.form = RowForm(
            table="books",
            theme=theme,
            words=words,
            edit=self._edit,
            below=_BELOW,
            controls={"path": self.path, "delimiter": self.delimiter},
        )
        self.columns = ColumnsControl(theme=theme, words=words, name=text("setting.books.table.label"))
        self.form.add_row("table", self.columns, after="path")
        self.secret = SecretControl(theme=theme, words=words, name=text("setting.books.secret.label"))
        self.form.add_row("secret", self.secret, after="user")
        self.refresh = ThemedButton(theme=theme, label=text("contacts_page.refresh"), icon_name="refresh")
        self.refresh.clicked.connect(self._refresh)
        self.books.buttons.addWidget(self.refresh)
        self.books.picked.connect(self._picked)
        self.books.row_applied.connect(self._applied)
        self.books.set_form(self.form)
        self.body.addWidget(self.books)
        self.body.addWidget(self.try_out)
        self.body.addStretch()
        door.states(while_alive(self, self._show_states))

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        own = {book.name.casefold() for book in settings.books}
        theirs = [book for book in settings.company.books if book.name.casefold() not in own]
        self.books.show_rows(settings.books, theirs, locked="books" in self.locked)

    def set_state(self, state: BookState) -> None:
        """Show how a book is now."""
        self._states[state.name] = state
        self.books.refresh_lines()
        self._enable_refresh()

    def _show_states(self, states: tuple[BookState, ...]) -> None:
        # An answer that comes late is older than what was told of a book meanwhile.
        self._states = {state.name: state for state in states} | self._states
        self.books.refresh_lines()
        self._enable_refresh()

    def _enable_refresh(self) -> None:
        book = self.books.current
        self.refresh.setEnabled(book is not None and book.name in self._states)

    def _new(self, kind: BookKind) -> Book:
        return Book(name=self.words.text(f"choice.bookkind.{kind}"), kind=kind)

    def _check(self, book: Book, others: Collection[str]) -> dict[str, str]:
        """What is wrong with a book, by field."""
        text, found = self.words.text, dict[str, str]()
        if not book.name.strip():
            found["name"] = text("settings.name_missing")
        elif book.name.casefold() in others:
            found["name"] = text("settings.name_taken", name=book.name)
        for needed in ("path", "url"):
            if needed in _SHOWN[book.kind] and not getattr(book, needed).strip():
                found[needed] = text(f"contacts_page.missing_{needed}")
        schemes = _SCHEMES.get(book.kind)
        if schemes and "url" not in found and not _is_address(book.url, schemes):
            found["url"] = text("contacts_page.wrong_url", schemes=f"{schemes[0]}://, {schemes[1]}://")
        region = book.region
        if region and not (len(region) == _REGION_LETTERS and region.isascii() and region.isalpha()):
            found["region"] = text("contacts_page.wrong_region")
        if book.encoding and not _is_encoding(book.encoding):
            found["encoding"] = text("contacts_page.wrong_encoding")
        if not found:
            try:
                check(book)
            except WrongBook as problem:
                field = str(problem).partition(": ")[0]
                message = self.words.said(said_of(problem)).partition(": ")[2]
                place = "table" if field == "columns" and book.kind is BookKind.CSV else field
                found[place] = message
        return found

    def _edit(self, name: str, value: object) -> str | None:
        if name == "secret":
            self._keep(str(value))
            return None
        if name == "table":
            # Shown as a table, kept among the others' columns.
            return self.books.edit("columns", value)
        return self.books.edit(name, value)

    def _picked(self, book: Book | None) -> None:
        self._enable_refresh()
        if book is None:
            return
        if book.kind is BookKind.CSV:
            self.columns.show_value(book.columns)
            self._preview(book)
        self.path.folder.setVisible(book.kind is BookKind.VCARD)
        name = _kept_as(book)
        if name != self._secret_of:
            self._secret_of = name
            self.secret.line.clear()
            self.secret.show_notice("")
            self.secret.show_kept(False)
            self._ask_for_secret(name)

    def _preview(self, book: Book) -> None:
        plain = replace(book, name="", refresh=0)
        if plain == self._previewed:
            return
        self._previewed = plain
        if not book.path.strip():
            self.columns.show_preview(Previewed())
            return

        def show(seen: Previewed) -> None:
            if plain == self._previewed:
                self.columns.show_preview(seen)

        self._door.preview(book, while_alive(self, show))

    def _ask_for_secret(self, name: str) -> None:
        def show(kept: bool) -> None:
            if name == self._secret_of:
                self.secret.show_kept(kept)

        if name:
            self._door.has_secret(name, while_alive(self, show))

    def _keep(self, secret: str) -> None:
        book = self.books.current
        if book is None:
            return
        name = _kept_as(book)
        if not name:
            self.secret.show_notice(self.words.text("contacts_page.secret_needs_url"))
            return

        def kept(notice: str) -> None:
            self._door.refresh(book.name)
            if name == self._secret_of:
                self.secret.show_notice(notice)
                self._ask_for_secret(name)

        self._door.keep_secret(name, secret, while_alive(self, kept))

    def _applied(self, before: Book | None, after: Book | None) -> None:
        self.try_out.clear()
        old = _kept_as(before) if before is not None else ""
        if before is None or not old:
            return
        if after is None:
            self._door.keep_secret(old, "", lambda _: None)
        elif old != _kept_as(after) and old == _kept_as(replace(after, name=before.name)):
            # Only the name is another: to another server, or by another way, the password is never given.
            name = _kept_as(after)
            self._door.move_secret(old, name, while_alive(self, lambda _: self._moved(after.name, name)))

    def _moved(self, book: str, name: str) -> None:
        self._door.refresh(book)
        if name == self._secret_of:
            self._ask_for_secret(name)

    def _refresh(self) -> None:
        book = self.books.current
        if book is not None:
            self._door.refresh(book.name)

    def _describe(self, book: Book) -> ListLine:
        state = self._states.get(book.name, BookState(book.name, book.kind))
        return ListLine(book.name, self._state_words(state), state.status is BookStatus.FAILED)

    def _state_words(self, state: BookState) -> str:
        text = self.words.text
        many = self.words.count("contacts_page.contacts", state.contacts)
        if state.status is BookStatus.READING:
            if state.total:
                return text("contacts_page.reading_share", percent=min(100, 100 * state.done // state.total))
            return (
                self.words.count("contacts_page.reading_done", state.done)
                if state.done
                else text("contacts_page.reading")
            )
        last = self.words.moment(state.last_success, self._now()) if state.last_success is not None else ""
        if state.status is BookStatus.FAILED:
            stay = text("contacts_page.stay", contacts=many, when=last) if last else ""
            return " · ".join(part for part in (self.words.said(state.message), stay) if part)
        if state.status is BookStatus.WAITING and not last:
            return text("contacts_page.waiting")
        read = text("contacts_page.read", contacts=many, when=last) if last else many
        return " · ".join((read, *map(self.words.said, state.notes)))


def _kept_as(book: Book) -> str:
    """Under which name its password is kept; '' while it has no server."""
    return secret_name(book) if "secret" in _SHOWN[book.kind] and _host(book) else ""


def _host(book: Book) -> str | None:
    try:
        return urlsplit(book.url).hostname
    except ValueError:
        return None


def _is_address(url: str, schemes: Collection[str]) -> bool:
    try:
        split = urlsplit(url.strip())
        return split.scheme.lower() in schemes and bool(split.hostname) and split.port != 0
    except ValueError:
        return False


def _is_encoding(name: str) -> bool:
    try:
        codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return True
