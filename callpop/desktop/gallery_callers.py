"""Made-up callers for pictures: the palette that finds them, and a note to a colleague who shall call one back."""

from __future__ import annotations

from callpop.calls.contact import Contact, ContactNumber
from callpop.calls.log_filters import RecentCaller
from callpop.calls.numbers import number_key
from callpop.desktop.call_back_note import CallBackNoteDialog
from callpop.desktop.gallery_calls import SETTINGS, entries
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.palette.window import PaletteWindow
from callpop.desktop.theme import Theme

CONTACTS = (
    Contact("Karel Jansma", "Veenstra Installatietechniek", (ContactNumber("+31505556789", "+31505556789"),)),
    Contact("", "Kaufhaus am Markt", (ContactNumber("+49441123456", "+49441123456"),), place="Oldenburg"),
)


def callers() -> tuple[RecentCaller, ...]:
    """Whom the agent had to do with, each once, newest first."""
    found: dict[str, RecentCaller] = {}
    for entry in entries():
        key = number_key(entry.record.remote.number, SETTINGS.agent.region)
        if key is not None:
            found.setdefault(key, RecentCaller(key, entry))
    return tuple(found.values())


def palette(theme: Theme, presenter: RowPresenter, text: str = "") -> PaletteWindow:
    """The palette, as it is when it has been opened, or a text typed."""
    made = PaletteWindow(theme=theme, presenter=presenter, composited=True)
    made.show_callers("", callers())
    made.show_contacts("", CONTACTS)
    made.field.setText(text)
    return made


def call_back_note(theme: Theme, presenter: RowPresenter) -> CallBackNoteDialog:
    """A note to a colleague."""
    entry = next(entry for entry in entries() if entry.record.call_id == "c2")
    made = CallBackNoteDialog(theme=theme, presenter=presenter, entry=entry, people=SETTINGS.people)
    made.colleague.setText("Anna Visser (anna.visser@noord.example)")
    made.note.setFocus()
    return made
