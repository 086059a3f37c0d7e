"""Requests to one CardDAV server: bounded, without surprises, and with credentials for that server alone."""

from __future__ import annotations

import asyncio
import base64
import ssl
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

import aiohttp

from callpop.contacts.book import BookFault
from callpop.contacts.findings import large_answer, refuses, slow, wrong_certificate
from callpop.said import Said
from callpop.settings.books import Book, BookAuth

LARGEST_ANSWER = 32 * 1024 * 1024
_MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 307, 308})
_CONNECT_SECONDS = 10.0
_SILENCE_SECONDS = 30.0
_TOTAL_SECONDS = 300.0
_UNAUTHORISED = 401
_TOO_MANY = 429
_SERVER_ERROR = 500
_ANSWERS = frozenset({501, 507})
"""Not implemented; and what says that more is to come (RFC 6578, 3.6)."""


class TooLarge(BookFault):
    """An answer is larger than a well-behaved server's."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said.

    Attributes:
        status: HTTP's.
        url: Where it came from in the end.
        body: Its bytes.
    """

    status: int
    url: str
    body: bytes


class DavDoor:
    """Asks one server.

    Args:
        session: Follows no redirect and decompresses nothing by itself; this class sees to both.
        book: The settings.
        secret: The password or token, or None to ask without.

    Raises:
        BookFault: The credentials would travel unprotected, and the settings do not say that they may.
    """

    def __init__(self, session: aiohttp.ClientSession, book: Book, secret: str | None) -> None:
        self._session = session
        self._book = book
        self._context = context_of(book.ca)
        parts = urlsplit(book.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise BookFault(Said("url: expected https://…, not '{url}'", "dav_url", url=book.url[:60]))
        if parts.username or parts.password:
            raise BookFault(
                Said("url: leave user and password out of it: they have places of their own", "user_in_url")
            )
        self.host = parts.hostname
        self._origin = _origin(book.url)
        self._authorization = _authorization(book, secret)
        self.unprotected = parts.scheme == "http" and not is_loopback(self.host) and self._authorization is not None
        if self.unprotected and not book.plain:
            raise BookFault(
                Said(
                    "the password would go to {host} unprotected: use https, or set plain = true to accept that",
                    "dav_plain",
                    host=self.host,
                )
            )

    async def ask(self, method: str, url: str, *, body: str = "", depth: int | None = None) -> Answer:
        """Send one request, and follow redirects that stay with the server.

        Raises:
            BookFault: It cannot be reached, is slow, too busy, or sends us elsewhere.
        """
        headers = {"Accept-Encoding": "identity", "User-Agent": "callpop"}
        if body:
            headers["Content-Type"] = "application/xml; charset=utf-8"
        if depth is not None:
            headers["Depth"] = str(depth)
        if self._authorization is not None:
            headers["Authorization"] = self._authorization
        for _ in range(_MOST_REDIRECTS):
            self._must_be_own(url)
            answer, location = await self._once(method, url, headers, body)
            if location is None:
                return answer
            url = urljoin(url, location)
        raise BookFault(Said("{host} sends us in circles", "circles", host=self.host))

    def resolve(self, base: str, href: str) -> str:
        """The whole address of what an answer names.

        Raises:
            BookFault: It lies on another host.
        """
        try:
            url = urljoin(base, href.strip())
        except ValueError as error:
            raise BookFault(_no_address(self.host, href)) from error
        self._must_be_own(url)
        return url

    def _must_be_own(self, url: str) -> None:
        try:
            origin = _origin(url)
        except ValueError as error:
            raise BookFault(_no_address(self.host, url)) from error
        if origin == self._origin:
            return
        scheme, host, _ = origin
        if scheme == "https" and self._origin[0] == "http" and host == self._origin[1]:
            self._origin = origin  # better protected from here on
            return
        raise BookFault(
            Said(
                "{host} sends us to {other}, which gets no password: "
                "if that is the right server, put its address into the book's url",
                "dav_elsewhere",
                host=self.host,
                other=f"{scheme}://{host[:80]}",
            )
        )

    async def _once(self, method: str, url: str, headers: dict[str, str], body: str) -> tuple[Answer, str | None]:
        try:
            async with self._session.request(
                method, url, headers=headers, data=body.encode() or None, allow_redirects=False, ssl=self._context
            ) as response:
                if response.status in _REDIRECTS and (location := response.headers.get("Location")):
                    return Answer(response.status, url, b""), location
                self._refuse(response)
                return Answer(response.status, url, await self._body(response)), None
        except aiohttp.ClientConnectorCertificateError as error:
            raise BookFault(wrong_certificate(self.host, _reason(error))) from error
        except aiohttp.ClientSSLError as error:
            raise BookFault(
                Said(
                    "no protected connection to {host} could be made: {why}",
                    "no_protection",
                    host=self.host,
                    why=_reason(error),
                )
            ) from error
        except TimeoutError as error:
            raise BookFault(slow(self.host, _SILENCE_SECONDS)) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise BookFault(
                Said("{host} cannot be reached: {why}", "not_reached", host=self.host, why=_reason(error))
            ) from error

    def _refuse(self, response: aiohttp.ClientResponse) -> None:
        status = response.status
        if status == _UNAUTHORISED:
            raise BookFault(refuses(self.host))
        if status == _TOO_MANY or (status >= _SERVER_ERROR and status not in _ANSWERS):
            raise BookFault(Said("{host} cannot answer now (status {status})", "busy", host=self.host, status=status))
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise BookFault(
                Said("{host} sends what was not asked for: a compressed answer", "compressed", host=self.host)
            )

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        large = TooLarge(large_answer(self.host, LARGEST_ANSWER))
        if (response.content_length or 0) > LARGEST_ANSWER:
            raise large
        content = bytearray()
        async for chunk in response.content.iter_chunked(64 * 1024):
            content += chunk
            if len(content) > LARGEST_ANSWER:
                raise large
            await asyncio.sleep(0)
        return bytes(content)


def new_session() -> aiohttp.ClientSession:
    """A session as ``DavDoor`` needs it: no cookies, no redirects, no decompression, deadlines."""
    timeout = aiohttp.ClientTimeout(total=_TOTAL_SECONDS, sock_connect=_CONNECT_SECONDS, sock_read=_SILENCE_SECONDS)
    return aiohttp.ClientSession(timeout=timeout, auto_decompress=False, cookie_jar=aiohttp.DummyCookieJar())


def context_of(ca: str) -> ssl.SSLContext:
    """Certificates are checked against this authority, or those that the system trusts (a company's too).

    Raises:
        BookFault: The authority's file cannot be used.
    """
    if not ca:
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        return ssl.create_default_context(cafile=ca)
    except (OSError, ssl.SSLError) as error:
        raise BookFault(Said("ca: {file} cannot be used: {why}", "wrong_ca", file=ca, why=_reason(error))) from error


def is_loopback(host: str) -> bool:
    """Whether the host is this computer."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _authorization(book: Book, secret: str | None) -> str | None:
    if not secret:
        return None
    if "\r" in secret or "\n" in secret:
        raise BookFault(Said("the kept password has a line break in it: it must be kept anew", "password_lines"))
    if book.auth is BookAuth.BEARER:
        if not secret.isascii():
            raise BookFault(Said("the kept token is none: it must be kept anew", "no_token"))
        return f"Bearer {secret}"
    return "Basic " + base64.b64encode(f"{book.user}:{secret}".encode()).decode()


def _origin(url: str) -> tuple[str, str, int]:
    parts = urlsplit(url)
    usual = 443 if parts.scheme == "https" else 80
    return parts.scheme, (parts.hostname or "").lower(), parts.port or usual


def _reason(error: BaseException) -> str:
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        error = error.certificate_error
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message or "it cannot be verified"
    inner = getattr(error, "os_error", None) or error
    return (getattr(inner, "strerror", None) or str(inner) or type(inner).__name__)[:200]


def _no_address(host: str, named: str) -> Said:
    return Said("{host} names an address that is none: '{named}'", "no_address", host=host, named=named[:60])
