"""What became of a body that was a notification and is in the journal."""

from __future__ import annotations

from enum import StrEnum


class Receipt(StrEnum):
    """The words of the listener's and the relay's answer (interface.md, 'The listener').

    Either way the notification is committed: as a new one, or because an equal one was before.
    """

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
