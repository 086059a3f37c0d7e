"""What a colleague is told who shall call somebody back, and the mail draft that says it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from callpop.calls.entry import LogEntry
from callpop.desktop.log_window.rows import RowPresenter
from callpop.notifications.text import EMAIL_LENGTH

LONGEST_NOTE = 500
"""Characters: Windows hands a program no address of more than 2,083, and each may become nine of them."""

_LONGEST_URL = 2000


@dataclass(frozen=True, slots=True)
class CallBackText:
    """A message.

    Attributes:
        subject: Its subject, one line.
        body: Its lines.
    """

    subject: str
    body: tuple[str, ...]

    @property
    def text(self) -> str:
        """The message as it is pasted somewhere."""
        return "\n".join((self.subject, "", *self.body))


def call_back_text(entry: LogEntry, presenter: RowPresenter, note: str) -> CallBackText:
    """Say who called, from which number, on which line, when, and what it is about.

    Args:
        entry: The call.
        presenter: Names and language.
        note: What the agent adds; '' for nothing.
    """
    text, words = presenter.words.text, presenter.words
    row = presenter.row(entry)
    who = ", ".join(dict.fromkeys(part for part in (row.title, entry.organisation) if part))
    # The day is written out: the message may be read tomorrow.
    day = words.day(entry.record.started_at, entry.record.started_at + 8 * 86_400_000_000)
    said = (
        ("caller", who),
        ("number", row.number),
        ("line", row.line),
        ("time", text("time.at", day=day, clock=words.clock(entry.record.started_at))),
        ("note", note),
    )
    body = tuple(text(f"call_back_note.{key}", value=_line(value)) for key, value in said if value.strip())
    named = row.title if row.is_number or not row.number else ", ".join((row.title, row.number))
    return CallBackText(text("call_back_note.subject", who=_line(named)), body)


def mail_draft(message: CallBackText, address: str = "") -> str:
    """The message as a ``mailto:`` address (RFC 6068), everything percent-encoded.

    Args:
        message: What it says; a note that makes it too long for the system is cut.
        address: To whom; what is no address is left out.
    """
    to = quote(address.strip(), safe="@") if _is_address(address.strip()) else ""
    begin = f"mailto:{to}?subject={quote(message.subject, safe='')}&body="
    body = quote("\r\n".join(message.body), safe="")
    whole = begin + body
    if len(whole) <= _LONGEST_URL:
        return whole
    cut = message.body[-1]
    while cut and len(whole) > _LONGEST_URL:
        cut = cut[:-10]
        whole = begin + quote("\r\n".join((*message.body[:-1], cut + "…")), safe="")
    return whole


def _is_address(text: str) -> bool:
    local, at, host = text.partition("@")
    plain = bool(local and at and "." in host) and len(text) <= EMAIL_LENGTH
    return plain and text.isprintable() and not any(c in text for c in " ,;?&#<>\"'%")


def _line(text: str) -> str:
    return " ".join(text.split())
