"""What stands in an entry of a mailbox's stream, and back."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from callpop.relay.store import Item, Settled

_NOTIFICATION, _SETTLED = b"n", b"s"
_PARTS = 3


def notification(canonical: bytes) -> bytes:
    """A notification as an entry's content."""
    return _NOTIFICATION + canonical


def settled(what: Settled) -> bytes:
    """That a missed call was settled, as an entry's content."""
    return _SETTLED + msgspec.json.encode(what)


def items(reply: Sequence[bytes]) -> tuple[Item, ...]:
    """What ``read.lua`` found: id, time and content of each entry in turn."""
    return tuple(_item(*reply[at : at + _PARTS]) for at in range(0, len(reply), _PARTS))


def _item(id_: bytes, received_at: bytes, content: bytes) -> Item:
    place, _, seal = id_.partition(b"-")
    return Item(int(place), int(received_at), _content(content), int(seal))


def _content(content: bytes) -> bytes | Settled:
    if content[:1] == _SETTLED:
        return msgspec.json.decode(content[1:], type=Settled)
    return content[1:]
