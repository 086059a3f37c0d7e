"""How much of this computer a sender may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of a server. Times are in seconds.

    Attributes:
        body_bytes: A longer body is answered 413 (interface.md, 'The listener').
        body_seconds: A body that is not complete by then is answered 408.
        header_seconds: A new connection that has sent no complete request by then is closed.
        idle_seconds: A connection is closed this long after its last answer. Longer than proxies keep theirs
            (60 s is usual), so that they are the ones who close.
        linger_seconds: How long a refused body is read on and dropped; closing at once would reset the
            connection, and the sender would never see the answer.
        connections: Open at once; beyond it the one that has been idle longest makes room.
        stop_seconds: What a running request may still take when the server stops.
        retry_seconds: Waits before the port is tried again; the last one repeats.
    """

    body_bytes: int = 64 * 1024
    body_seconds: float = 10.0
    header_seconds: float = 10.0
    idle_seconds: float = 75.0
    linger_seconds: float = 1.0
    connections: int = 256
    stop_seconds: float = 0.3
    retry_seconds: tuple[float, ...] = (1.0, 2.0, 3.0, 5.0)
