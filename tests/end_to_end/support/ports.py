"""Ports of loopback for servers that are started in a moment, while other tests look for ports of their own."""

from __future__ import annotations

import contextlib
import socket


def free_port() -> int:
    """A port that nobody listens on, and that the system gives to nobody who takes any, until these tests end.

    A socket that is bound to it, and does not listen, keeps it: a server that asks for this very port gets it
    (``SO_REUSEADDR``), whoever connects before is refused, and a search for any free port passes it by.
    """
    kept = socket.socket()
    kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    kept.bind(("127.0.0.1", 0))
    port: int = kept.getsockname()[1]
    # Open until the process ends.
    kept.detach()
    return port


def listens(port: int) -> bool:
    """Whether somebody listens on a port of this computer."""
    with contextlib.closing(socket.socket()) as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
