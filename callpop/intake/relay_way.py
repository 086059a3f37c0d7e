"""The way to a relay over the network: which authorities sign for it, and through which proxy it leads."""

from __future__ import annotations

import base64
import ssl
import urllib.request
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.settings.relay_address import WrongAddress, is_loopback, relay_url


@dataclass(frozen=True, slots=True)
class Way:
    """How requests to one relay travel.

    Attributes:
        url: The relay's address, without a slash at its end.
        host: Its host, for messages.
        tls: What a certificate is checked against; None for http to this computer.
        proxy: The proxy, without its password; None: none.
        proxy_headers: Who asks the proxy.
    """

    url: str
    host: str
    tls: ssl.SSLContext | None = None
    proxy: str | None = None
    proxy_headers: dict[str, str] | None = field(default=None, repr=False)


def find_way(url: str, ca_file: str = "") -> Way:
    """Find the way to a relay; reads files, and may take some tens of milliseconds.

    Args:
        url: The relay's address as it is set.
        ca_file: A PEM file with the company's own authority; the system's count beside it.

    Raises:
        RelayTrouble: There is none.
    """
    if not url.strip():
        raise RelayTrouble(Kind.NO_ADDRESS)
    try:
        address = relay_url(url)
    except WrongAddress as problem:
        raise RelayTrouble(Kind.INSECURE if problem.key == "insecure" else Kind.ADDRESS) from problem
    parts = urlsplit(address)
    host = parts.hostname or ""
    tls = _tls(ca_file) if parts.scheme == "https" else None
    # Not aiohttp's trust_env: that would let ~/.netrc put another Authorization in the token's place.
    proxy, headers = (None, None) if is_loopback(host) else _proxy(parts.scheme, parts.netloc)
    return Way(address, parts.netloc, tls, proxy, headers)


def _tls(ca_file: str) -> ssl.SSLContext:
    # Of the system's own store, where a company puts its authority: OpenSSL alone does not look there on Windows and
    # macOS, and in a bundle it looks nowhere. Imported here, as most desktops start without a relay.
    import truststore

    try:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if ca_file.strip():
            context.load_verify_locations(cafile=ca_file.strip())
    except OSError as error:  # SSLError is one
        detail = error.strerror or getattr(error, "reason", "") or type(error).__name__
        raise RelayTrouble(Kind.AUTHORITY, detail=f"{ca_file}: {detail}") from error
    return context


def _proxy(scheme: str, netloc: str) -> tuple[str | None, dict[str, str] | None]:
    """The environment's proxy for this address, on Windows and macOS the system's."""
    known = urllib.request.getproxies()
    named = known.get(scheme) or known.get("all")
    if not named or urllib.request.proxy_bypass(netloc):
        return None, None
    try:
        parts = urlsplit(named if "://" in named else f"http://{named}")
        user, password, place = parts.username, parts.password, parts.netloc.rpartition("@")[2]
        _ = parts.port
    except ValueError as error:
        raise RelayTrouble(Kind.PROXY, host=netloc, detail="its address cannot be read") from error
    if parts.scheme not in ("http", "https") or not place:
        raise RelayTrouble(Kind.PROXY, host=netloc, detail=f"{parts.scheme} is not supported")
    headers = None
    if user:
        word = base64.b64encode(f"{unquote(user)}:{unquote(password or '')}".encode()).decode()
        headers = {"Proxy-Authorization": f"Basic {word}"}
    return f"{parts.scheme}://{place}", headers
