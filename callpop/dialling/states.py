"""How far a call is that began on the screen, and what keeps it from beginning."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import urlsplit


class DialState(StrEnum):
    """How far a call is."""

    ASKED = "asked"
    MY_PHONE = "my-phone"
    THEIR_PHONE = "their-phone"
    CONNECTED = "connected"
    OVER = "over"
    MY_PHONE_FAILED = "my-phone-failed"
    THEIR_PHONE_FAILED = "their-phone-failed"
    BLOCKED = "blocked"
    NOT_PLACED = "not-placed"
    """It could not be asked for, or nobody knows what became of it."""

    @property
    def final(self) -> bool:
        """Whether nothing more is to come."""
        return self not in (DialState.ASKED, DialState.MY_PHONE, DialState.THEIR_PHONE, DialState.CONNECTED)


class CannotDial(Exception):
    """The platform does not place the call, or does not tell of it; the text says why, without secrets."""


class AskedToPause(CannotDial):
    """The platform wants to be asked less often.

    Attributes:
        seconds: For how long it is to be left alone, or 0 if it does not say.
    """

    def __init__(self, why: str, seconds: float = 0.0) -> None:
        super().__init__(why)
        self.seconds = seconds


def secret_name(base_url: str) -> str:
    """What the keyring calls the token: one for each host, so that it is never sent to another."""
    return f"click-to-dial@{urlsplit(base_url).netloc.rpartition('@')[2].lower()}"
