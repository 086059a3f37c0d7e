"""Asks one address for the newest version: a small JSON object, ``{"version": "1.2.0", "url": "https://…"}``.

Nothing is said of who asks: no cookie, no version, no profile. A redirect is followed to https alone.
"""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import aiohttp
import msgspec
import yarl

from callpop.settings.relay_address import is_loopback
from callpop.updates.version import order_of

_SECONDS = 10.0
_MOST_BYTES = 16 * 1024
_MOST_REDIRECTS = 3
_LONGEST_URL = 500
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class CannotAsk(Exception):
    """There was no answer that can be used; the text says why, for the log."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """What the address says.

    Attributes:
        version: The newest one.
        url: The page that tells of it; '' if none is named.
    """

    version: str
    url: str = ""


async def ask_newest(url: str) -> Announcement:
    """Ask once.

    Args:
        url: The address; https, or http to this computer.

    Raises:
        CannotAsk: There is no answer, or it is none.
    """
    at_home = _may_be_asked(url, at_home=True) and not _may_be_asked(url, at_home=False)
    session = aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=_tls(), limit=1),
        timeout=aiohttp.ClientTimeout(total=_SECONDS),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"Accept": "application/json", "User-Agent": "callpop"},
        # Unpacked, a few kB may be gigabytes.
        auto_decompress=False,
    )
    try:
        async with session:
            for _ in range(_MOST_REDIRECTS + 1):
                if not _may_be_asked(url, at_home=at_home):
                    raise CannotAsk("the address is not https")
                async with session.get(url, allow_redirects=False) as answer:
                    if answer.status not in _REDIRECTS:
                        return _read(answer.status, await _body(answer))
                    url = urljoin(url, answer.headers.get("Location", "")[:_LONGEST_URL])
            raise CannotAsk("it redirects too often")
    except (TimeoutError, aiohttp.ClientError, OSError, ValueError) as error:
        raise CannotAsk(type(error).__name__) from None


def is_page(url: str) -> bool:
    """Whether an address may be offered to the agent: https, and nothing odd in it."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and " " not in url and len(url) <= _LONGEST_URL
    return plain and parts.scheme == "https" and bool(host) and "@" not in parts.netloc


def _may_be_asked(url: str, *, at_home: bool) -> bool:
    """Whether it is https to elsewhere; or, where this computer itself was set, http to it."""
    try:
        parsed = yarl.URL(url)
    except ValueError:
        return False
    if parsed.user or parsed.password or not parsed.host:
        return False
    here = is_loopback(parsed.host)
    return (parsed.scheme == "https" and (at_home or not here)) or (parsed.scheme == "http" and here and at_home)


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise CannotAsk("the answer is packed, which was not asked for")
    body = bytearray()
    async for piece in answer.content.iter_any():
        body += piece
        if len(body) > _MOST_BYTES:
            raise CannotAsk("the answer is too long")
    return bytes(body)


def _read(status: int, body: bytes) -> Announcement:
    if status != 200:
        raise CannotAsk(f"status {status}")
    try:
        told = msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        raise CannotAsk("the answer is no JSON") from None
    version = told.get("version") if isinstance(told, dict) else None
    if not isinstance(version, str) or order_of(version) is None:
        raise CannotAsk("the answer names no version")
    url = told.get("url", "")
    return Announcement(version.strip(), url if isinstance(url, str) and is_page(url) else "")


def _tls() -> ssl.SSLContext:
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
