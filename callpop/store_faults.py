"""What whoever asks a store has to reckon with: SQLite's file, Redis, or the door to whichever it is.

Each store says by itself what of its own errors is the world's fault (``storage/faults.py``,
``relay/mailbox/redis_faults.py``).
"""

from __future__ import annotations

from callpop.said import Said


class StorageUnavailable(Exception):
    """The file, or another store, cannot be read or written now; nothing of what was asked has been done.

    Attributes:
        message: What is wrong and what to do, for people: ``Said`` wherever a screen may show it.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Superseded(Exception):
    """A newer question of the same slot took the place of this one; nobody waits for it."""


NOT_OPEN = Said("The call log is not open yet.", "log_not_open")
"""For whoever asks before the file is there."""
