"""Taking a port, and saying in words why that did not work."""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import os
import socket
import ssl
import sys
from collections.abc import Sequence

from callpop.said import Said

BACKLOG = 512
"""Connections that may wait to be taken: a burst after a pause."""

_CERTIFICATE_UNREAD = Said(
    "The certificate {path} cannot be read ({why}): check {section}certificate.", "certificate_unread"
)
_KEY_UNREAD = Said("The key {path} cannot be read ({why}): check {section}key.", "key_unread")

_NO_ADDRESS = Said(
    "Cannot listen on {host}, port {port}: there is no such address. "
    "Check {section}host; 127.0.0.1 is this computer alone.",
    "listen_no_address",
)
_TAKEN = Said(
    "Cannot listen on {host}, port {port}: another program uses this port. "
    "Close that program, or set another {section}port.",
    "listen_taken",
)
_FORBIDDEN = Said(
    "Cannot listen on {host}, port {port}: the system does not allow it. Set a {section}port from 1024 on.",
    "listen_forbidden",
)
_NOT_HERE = Said(
    "Cannot listen on {host}, port {port}: this computer does not have that address. "
    "Check {section}host; 127.0.0.1 always works.",
    "listen_not_here",
)
_OTHERWISE = Said(
    "Cannot listen on {host}, port {port}: {why}. Check {section}host and {section}port.", "listen_otherwise"
)

_Address = tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int] | tuple[int, bytes]]


class CannotListen(Exception):
    """The world's fault: a port, an address or a certificate that cannot be used.

    Attributes:
        message: What is wrong and what to do, for people, as ``Said``.
        taken: Whether another program has the port.
    """

    def __init__(self, message: str, *, taken: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.taken = taken


def tls_context(certificate: str, key: str, *, section: str = "listener.") -> ssl.SSLContext | None:
    """The certificate and key of two PEM files; None if neither is set. A key may stand in the certificate's file.

    Args:
        certificate: Path of the certificate and its chain; ''.
        key: Path of the key; ''.
        section: What stands before their names in messages.

    Raises:
        CannotListen: They are missing, not readable, encrypted, or no pair.
    """
    if not certificate and not key:
        return None
    if not certificate:
        raise CannotListen(
            Said(
                "A key is set, but no certificate: set {section}certificate too, or neither.",
                "key_alone",
                section=section,
            )
        )
    for path, unread in ((certificate, _CERTIFICATE_UNREAD), (key, _KEY_UNREAD)):
        try:
            if path:
                with open(path, "rb"):
                    pass
        except (OSError, ValueError) as problem:
            why = getattr(problem, "strerror", None) or Said("no such file", "no_such_file")
            raise CannotListen(unread.filled(path=path, why=why, section=section)) from None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        # Without a password of ours, OpenSSL would ask for one on the terminal.
        context.load_cert_chain(certificate, key or None, password="")
    except (OSError, ValueError) as problem:
        # The second: the key is of another kind, RSA beside EC.
        if getattr(problem, "reason", None) in ("KEY_VALUES_MISMATCH", "NO_CERTIFICATE_ASSIGNED"):
            raise CannotListen(
                Said(
                    "The key {file} does not belong to the certificate {certificate}.",
                    "no_pair",
                    file=key,
                    certificate=certificate,
                )
            ) from None
        both = Said("{one} and {other}", "both_files", one=certificate, other=key)
        raise CannotListen(
            Said(
                "No certificate with its key can be read from {files}: "
                "both have to be PEM files, the key without a password.",
                "no_pem",
                files=both if key else certificate,
            )
        ) from None
    return context


async def open_sockets(host: str, port: int, *, section: str = "listener.") -> list[socket.socket]:
    """Listening sockets on every address of the host, all with one port.

    Args:
        host: A name or address; '' for all addresses of this computer.
        port: 0 takes any free one.
        section: What stands before their names in messages.

    Raises:
        CannotListen: No address of the host can be used, or one has the port taken.
    """
    found: list[socket.socket] = []
    missing: OSError | None = None
    try:
        for family, address in await _addresses(host, port):
            try:
                found.append(_listening(family, address, found[0].getsockname()[1] if found else port))
            except OSError as problem:
                # 'localhost' is ::1 as well, also where IPv6 is switched off.
                if problem.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                    raise
                missing = problem
        if not found:
            raise missing or OSError(errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL))
    except (OSError, OverflowError, ValueError) as problem:
        for each in found:
            each.close()
        taken = isinstance(problem, OSError) and problem.errno == errno.EADDRINUSE
        raise CannotListen(_in_words(host, port, section, problem), taken=taken) from None
    return found


def url_of(host: str, port: int, *, secure: bool) -> str:
    """The address under which this computer itself reaches the listener."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        shown = host or "127.0.0.1"
    else:
        if address.is_unspecified:
            address = ipaddress.ip_address("127.0.0.1" if address.version == 4 else "::1")
        shown = f"[{address}]" if address.version == 6 else str(address)
    return f"{'https' if secure else 'http'}://{shown}:{port}"


async def _addresses(host: str, port: int) -> Sequence[_Address]:
    flags = socket.AI_PASSIVE
    if host in ("::", "[::]"):
        # Who says so means all addresses, as on most systems; each family has a socket of its own here.
        host = ""
    try:
        # No look-up, so it does not block.
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=flags | socket.AI_NUMERICHOST)
    except OSError:
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=flags)
    return list(dict.fromkeys((family, address) for family, _, _, _, address in found))


def _listening(family: socket.AddressFamily, address: tuple[object, ...], port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # There, any program may take over a port that is not held for oneself.
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind((address[0], port, *address[2:]))
        made.listen(BACKLOG)
        made.setblocking(False)
    except BaseException:
        made.close()
        raise
    return made


def _in_words(host: str, port: int, section: str, problem: Exception) -> Said:
    why: str = Said("it is not possible", "not_possible")
    code = problem.errno if isinstance(problem, OSError) else None
    if isinstance(problem, socket.gaierror | UnicodeError):
        words = _NO_ADDRESS
    elif code == errno.EADDRINUSE:
        words = _TAKEN
    elif code in (errno.EACCES, errno.EPERM):
        words = _FORBIDDEN
    elif code in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
        words = _NOT_HERE
    else:
        words = _OTHERWISE
        why = (isinstance(problem, OSError) and problem.strerror) or why
    # As text: a port is no quantity.
    where = host or Said("all addresses", "all_addresses")
    return words.filled(host=where, port=str(port), section=section, why=why)
