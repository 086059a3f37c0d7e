"""One notification of the telephony platform, whatever dialect it came in.

The wire has many spellings (see ``decode.py``); everything above this package sees only these types.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Status(StrEnum):
    """What happened to the call. The value of ``OTHER`` never stands on the wire."""

    CREATED = "created"
    RINGING = "ringing"
    IN_PROGRESS = "in-progress"
    TRANSFER = "transfer"
    ENDED = "ended"
    OTHER = "other"


class TransferKind(StrEnum):
    """How a call was passed on, as far as the platform says."""

    UNKNOWN = "unknown"
    ATTENDED = "attended"
    BLIND = "blind"


class Party(msgspec.Struct, frozen=True, gc=False):
    """A caller, target or redirector as the wire describes it.

    Attributes:
        number: As it came: E.164, national, internal, a group's id, withheld, or None.
        name: The wire's name, cleaned of control characters and bounded, or None.
        account_numbers: Internal numbers of the VoIP accounts.
        user_numbers: Internal numbers of the users.
        emails: The users' addresses, case-folded; empty on older platforms.
    """

    number: str | None = None
    name: str | None = None
    account_numbers: tuple[str, ...] = ()
    user_numbers: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()

    @property
    def withheld(self) -> bool:
        """Whether the number is hidden: anything with a letter in it is."""
        return self.number is not None and any(c.isalpha() for c in self.number)

    @property
    def has_identity(self) -> bool:
        """Whether the platform knows the party as a user of the company."""
        return bool(self.emails or self.account_numbers or self.user_numbers)


NOBODY = Party()


class Notification(msgspec.Struct, frozen=True, gc=False):
    """One event of one call.

    Attributes:
        digest: Hex digest of ``canonical``: equal for two deliveries of the same notification.
        canonical: The payload's canonical JSON (sorted keys), unknown keys included.
        call_id: Opaque; never empty.
        stamped_at: When the platform made it, microseconds since the epoch, UTC.
        status: What happened.
        raw_status: The wire's own word for it.
        kind: For transfers, how; UNKNOWN otherwise.
        merged_id: For transfers, the call_id that is given up, if the platform says.
        direction: The wire's word, or None. It never decides what an agent sees.
        reason: The raw reason, or None.
        caller: Who calls; ``NOBODY`` if the wire does not say.
        dialled: ``destination.number`` as it came.
        targets: The phones this notification names.
        redirector: Who passed the call on, if the wire says.
        test: Whether a test call made it.
        oddities: What was unfamiliar about it, in words, for diagnostics.
    """

    digest: str
    canonical: bytes
    call_id: str
    stamped_at: int
    status: Status
    raw_status: str
    kind: TransferKind = TransferKind.UNKNOWN
    merged_id: str | None = None
    direction: str | None = None
    reason: str | None = None
    caller: Party = NOBODY
    dialled: str | None = None
    targets: tuple[Party, ...] = ()
    redirector: Party | None = None
    test: bool = False
    oddities: tuple[str, ...] = ()
