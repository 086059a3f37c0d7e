"""Pictures of the dialogues and menus, and of what most agents never see."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from callpop.calls.contact import Contact
from callpop.desktop.about import AboutDialog, AboutFacts
from callpop.desktop.crash_window import CrashWindow
from callpop.desktop.data_dialogs.complaint import ComplaintDialog
from callpop.desktop.data_dialogs.confirm_dialog import ConfirmDialog
from callpop.desktop.data_dialogs.export_dialog import ALL, SELECTED, SHOWN, ExportDialog
from callpop.desktop.data_dialogs.import_dialog import ImportDialog, Imported
from callpop.desktop.data_dialogs.number_dialog import NumberDialog
from callpop.desktop.dial_question import DialQuestion
from callpop.desktop.log_window.columns import Columns
from callpop.desktop.log_window.commands import SAID
from callpop.desktop.log_window.menus import call_menu, log_menu, tag_menu
from callpop.desktop.profile_dialog import ProfileDialog
from callpop.desktop.theme import Theme
from callpop.desktop.this_is import ThisIsDialog
from callpop.desktop.tokens import TextStyle
from callpop.desktop.words import Words
from callpop.said import Said
from callpop.settings.profile import Profile
from callpop.settings.profiles import Profiles

_FILE = Path("/home/lotte/callpop-2026-11-20.csv")
_WRONG = ((17, "outcome", "expected one of missed, answered"), (240, "", "expected an object"))
_FOUND = (
    Contact("Karin Hoekstra", "Noorderlicht Bouw", place="Groningen"),
    Contact("Pieter Dijkstra", "Veenstra Installatietechniek", place="Assen"),
)
_GOES = ("calls", "notes", "tags", "promises", "contacts", "copies")
_LOG_MENU = (("list.jump", "Ctrl+G"), ("list.day_sheet", ""), None, ("list.export", "Ctrl+E"), ("list.import", ""))


def dialogs(theme: Theme, words: Words) -> dict[str, Callable[[], QWidget]]:
    """What makes each, by the name of its picture."""
    crash = Path("/home/lotte/.local/state/callpop/crash-1.txt")
    return {
        "export": lambda: _export(theme, words),
        "export-done": lambda: _export(theme, words, done=True),
        "import": lambda: ImportDialog(theme=theme, words=words, path=str(_FILE)),
        "import-done": lambda: _imported(theme, words),
        "wipe-number": lambda: _number(theme, words),
        "wipe-confirm": lambda: _wipe(theme, words),
        "keep-confirm": lambda: _keep(theme, words),
        "profile": lambda: _profile(theme, words),
        "this-is": lambda: _this_is(theme, words),
        "dial-question": lambda: _dial(theme, words),
        "dial-question-program": lambda: _dial(theme, words, by_platform=False),
        "about-newer": lambda: _about(theme, words),
        "complaint": lambda: ComplaintDialog(theme=theme, words=words, why=_complaint(words)),
        "crash": lambda: CrashWindow(theme=theme, words=words, left=crash),
        "failed-start": lambda: CrashWindow(theme=theme, words=words, left=crash, key="failed_start"),
        "menu-call": lambda: _looked(theme, call_menu(_owner(), words, SAID, many=False, reopens=False, act=_not)),
        "menu-log": lambda: _looked(theme, log_menu(_owner(), words, Columns(), _log_acts(), _not)),
        "menu-tags": lambda: _looked(
            theme, tag_menu(_owner(), words, known=("contract", "quote"), on_all=frozenset({"quote"}), change=_not)
        ),
    }


def _complaint(words: Words) -> str:
    failed = Said(
        "{command} could not open the address (exit status {status}).", "browser_failed", command="xdg-open", status=3
    )
    return words.said(failed)


def _export(theme: Theme, words: Words, *, done: bool = False) -> ExportDialog:
    counts: dict[str, int | None] = {SHOWN: 167, SELECTED: 2, ALL: 12_840}
    made = ExportDialog(
        theme=theme,
        words=words,
        counts=counts,
        bom=True,
        day="2026-11-20",
        pick=lambda _parent, _title, _name, take: take(_FILE),
    )
    if done:
        made.export_button.click()
        made.show_done(12_840, _FILE)
    return made


def _imported(theme: Theme, words: Words) -> ImportDialog:
    made = ImportDialog(theme=theme, words=words, path=str(_FILE))
    made.show_done(Imported(added=1204, completed=3, known=88, wrong=5, why=_WRONG))
    return made


def _number(theme: Theme, words: Words) -> NumberDialog:
    made = NumberDialog(theme=theme, words=words)
    made.number.setText("+31 6 12")
    made.show_problem(words.text("wipe.no_number"))
    return made


def _profile(theme: Theme, words: Words) -> ProfileDialog:
    made = ProfileDialog(theme=theme, words=words, check=Profiles(Profile.locate(Path("/home/lotte/none"), {})).check)
    made.name.setText("Anna/Bob")
    return made


def _wipe(theme: Theme, words: Words) -> ConfirmDialog:
    number = "+31 6 12345678"
    return ConfirmDialog(
        theme=theme,
        words=words,
        title=words.text("wipe.title", number=number),
        about=words.text("wipe.about"),
        goes=[*(words.count(f"wipe.{what}", n) for n, what in enumerate(_GOES, 1)), words.text("wipe.rest")],
        remarks=(words.text("wipe.stays"), words.text("wipe.undo_for")),
        accept=words.text("wipe.accept"),
    )


def _keep(theme: Theme, words: Words) -> ConfirmDialog:
    return ConfirmDialog(
        theme=theme,
        words=words,
        title=words.text("keep.mask_title"),
        about=words.count("keep.mask_about", 1204, example="+31 •••••••78"),
        goes=(),
        remarks=(words.text("keep.mask_stays"), words.text("keep.final")),
        accept=words.text("keep.mask_accept"),
    )


def _this_is(theme: Theme, words: Words) -> ThisIsDialog:
    made = ThisIsDialog(theme=theme, words=words, has_number=True)
    made.show_contacts(_FOUND)
    return made


def _dial(theme: Theme, words: Words, *, by_platform: bool = True) -> DialQuestion:
    number, shown = "+31508009001", "+31 50 800 9001"
    return DialQuestion(theme=theme, words=words, number=number, shown=shown, by_platform=by_platform)


def _about(theme: Theme, words: Words) -> AboutDialog:
    home = Path("/home/lotte")
    facts = AboutFacts(
        version="0.1.0",
        settings_file=home / ".config/callpop/settings.toml",
        database=home / ".local/share/callpop/callpop.sqlite3",
        logs=home / ".local/state/callpop/log",
        system="Python 3.13, Qt 6.10",
        newer="0.2.0",
        has_page=True,
    )
    return AboutDialog(theme=theme, words=words, facts=facts)


def _looked(theme: Theme, menu: QMenu) -> QMenu:
    """A menu on its own takes over nothing from a window."""
    menu.setPalette(theme.qt_palette())
    menu.setFont(theme.font(TextStyle.BODY))
    menu.setStyleSheet(theme.style_sheet())
    return menu


def _log_acts() -> list[tuple[str, str, Callable[[], None]] | None]:
    return [None if one is None else (*one, _not) for one in _LOG_MENU]


def _owner() -> QWidget:
    """A menu must have one, and in a picture has none."""
    return None  # type: ignore[return-value]


def _not(*_: object) -> None:
    """Nothing happens in a picture."""
