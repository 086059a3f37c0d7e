"""Which calls the journal may know of, without asking it: most new calls of a company are known to nobody."""

from __future__ import annotations

_BITS = 1 << 21


class Seen:
    """A Bloom filter of fixed size (256 KiB): it may be wrong about a stranger, never about a known call.

    At 100,000 calls it takes one stranger in a hundred for known, which costs a look into the journal.
    """

    def __init__(self) -> None:
        self._bits = bytearray(_BITS // 8)

    def add(self, call_id: str) -> None:
        """Remember a call."""
        for place in _places(call_id):
            self._bits[place >> 3] |= 1 << (place & 7)

    def update(self, other: Seen) -> None:
        """Remember what the other remembers.

        Two threads that add to one filter would lose bits to each other, so each has its own.
        """
        both = int.from_bytes(self._bits, "little") | int.from_bytes(other._bits, "little")
        self._bits = bytearray(both.to_bytes(_BITS // 8, "little"))

    def __contains__(self, call_id: str) -> bool:
        return all(self._bits[place >> 3] & 1 << (place & 7) for place in _places(call_id))


def _places(call_id: str) -> tuple[int, int]:
    mixed = hash(call_id)
    return mixed & (_BITS - 1), (mixed >> 24) & (_BITS - 1)
