"""The requests that a desktop sends to its relay (interface.md, 'The relay')."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Any, Self

import aiohttp
import msgspec

from callpop.calls.local_time import stamp_of
from callpop.intake.relay_pages import NotAPage, Page, read_page
from callpop.intake.relay_trouble import Kind, RelayTrouble, trouble_of
from callpop.intake.relay_way import Way

_CONNECT = 10.0
_ANSWER = 20.0
_LARGEST = 32 * 1024 * 1024
_LONGEST_PAUSE = 120.0
"""Seconds: whoever maintains a page in front for a minute may ask for an hour, and nobody sees a call meanwhile."""

_OK, _ACCEPTED, _NOT_MODIFIED, _BAD, _REFUSED, _FORBIDDEN = 200, 202, 304, 400, 401, 403
_NOT_FOUND, _CONFLICT, _GONE, _UNPROCESSABLE, _MANY, _UNAVAILABLE = 404, 409, 410, 422, 429, 503
_NO_CONTENT = 204
_VERDICTS = frozenset({_BAD, _REFUSED, _FORBIDDEN, _NOT_FOUND, _GONE, _UNPROCESSABLE})
_REDIRECTS = range(300, 400)
_SERVER = range(500, 600)
_NOBODY_BEHIND = frozenset({502, 504, *range(520, 528), 530})
"""A proxy that reaches no relay: RFC 9110, and Cloudflare's own numbers."""
_WRONG_TOO_OFTEN = b"wrong too often"
_SOON = 5.0
_LONGEST_REQUEST = 64


class Gone(Exception):
    """The mailbox has lost entries after the cursor, or the cursor is another store's."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The relay knows this desktop from now on.

    Attributes:
        token: To be kept secret.
        emails: Whose calls it will get.
        numbers: The agent's own numbers.
        mobiles: The agent's mobiles, if the platform rings them too.
    """

    token: str
    emails: tuple[str, ...]
    numbers: tuple[str, ...]
    mobiles: tuple[str, ...] = ()

    def __repr__(self) -> str:  # a token belongs into no log
        return f"Enrolled({self.emails}, {self.numbers})"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An administrator has to approve this desktop.

    Attributes:
        request: What the administrator sees of it, to be shown here too; '' if the relay says none.
        retry_after: Seconds after which to ask again.
    """

    request: str
    retry_after: float


@dataclass(frozen=True, slots=True)
class Fetched:
    """The company's profile.

    Attributes:
        profile: As it came.
        etag: The relay's name for this state of it.
    """

    profile: Mapping[str, Any]
    etag: str


class RelayApi:
    """One connection to a relay; an asynchronous context manager.

    Every request may raise ``RelayTrouble``. Redirects are never followed: they would carry the token elsewhere.

    Args:
        way: How requests travel.
        token: The desktop's token; '' before it has one.
    """

    def __init__(self, way: Way, token: str = "") -> None:
        self._way = way
        self._dated = ""
        headers = {"User-Agent": "callpop", "Accept": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=way.tls if way.tls is not None else True, limit=4),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=headers,
            trust_env=False,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    @property
    def dated(self) -> int | None:
        """When the relay gave its last answer, by its own clock: microseconds UTC, the start of that second.

        None if it has not answered, or without a date (RFC 9110, 6.6.1).
        """
        try:
            told = parsedate_to_datetime(self._dated)
            return stamp_of(told.replace(tzinfo=told.tzinfo or UTC))
        except (ValueError, OverflowError):
            return None

    async def poll(self, after: str | None, wait: float) -> Page:
        """What the mailbox holds after a cursor; waits for something to come.

        Args:
            after: The cursor; None reads from the oldest.
            wait: Seconds to wait while there is nothing.

        Raises:
            Gone: Something after the cursor is lost; without a cursor this does not happen.
        """
        asked = {"wait": f"{wait:g}"} | ({} if after is None else {"after": after})
        status, body, headers = await self._ask("GET", "/v1/notifications", params=asked, patience=wait + _ANSWER)
        if status == _GONE and _is_told(body):
            raise Gone
        if status == _MANY and _is_told(body) and _WRONG_TOO_OFTEN not in body:
            raise self._later(Kind.CROWDED, headers)
        self._expect(status, headers, _OK, body=body)
        try:
            return read_page(body)
        except NotAPage as problem:
            raise RelayTrouble(Kind.ANSWER, host=self._way.host) from problem

    async def enrol(self, code: str, email: str = "", desktop: str = "") -> Enrolled | Waiting:
        """Turn a code into a token, or ask to be approved.

        Args:
            code: A personal code, or a company's join code.
            email: Whose desktop this is, for a join code.
            desktop: Random; by it the relay knows that it is the same desktop that asks again.
        """
        said = {"code": code} | ({"email": email} if email else {}) | ({"desktop": desktop} if email else {})
        status, body, headers = await self._ask("POST", "/v1/enrol", json=said)
        if status in _VERDICTS and not _is_told(body):
            # A proxy's, or a portal's: it ends no waiting for an approval.
            raise RelayTrouble(Kind.STATUS, host=self._way.host, detail=str(status))
        if status in (_REFUSED, _FORBIDDEN, _NOT_FOUND, _GONE):
            raise RelayTrouble(Kind.CODE, host=self._way.host)
        if status in (_BAD, _UNPROCESSABLE):
            about_email = not email or b'"email:' in body.replace(b" ", b"")
            raise RelayTrouble(Kind.EMAIL if about_email else Kind.CODE, host=self._way.host)
        if status == _MANY and _is_told(body):
            kind = Kind.WRONG_CODES if _WRONG_TOO_OFTEN in body else Kind.APPROVALS
            raise self._later(kind, headers)
        self._expect(status, headers, _OK, _ACCEPTED, body=body)
        told = self._told(body)
        if status == _ACCEPTED:
            request = told.get("request") or told.get("id") or ""
            shown = _printable(request, _LONGEST_REQUEST) if isinstance(request, str) else ""
            return Waiting(shown, _pause(headers) or 10.0)
        token = told.get("token")
        if not isinstance(token, str) or not token.isascii() or not token.isprintable() or not token:
            raise RelayTrouble(Kind.ANSWER, host=self._way.host)
        return Enrolled(token, _texts(told.get("emails")), _texts(told.get("numbers")), _texts(told.get("mobiles")))

    async def profile(self, etag: str) -> Fetched | None:
        """The company's profile; None if it is still the one with this etag."""
        status, body, headers = await self._ask("GET", "/v1/profile", headers={"If-None-Match": etag} if etag else None)
        if status == _NOT_MODIFIED:
            return None
        self._expect(status, headers, _OK, body=body)
        return Fetched(self._told(body), headers.get("ETag", ""))

    async def test_call(self) -> None:
        """Have a test call played into the own mailbox."""
        status, body, headers = await self._ask("POST", "/v1/test", json={})
        # One that is being played is as good as a new one.
        self._expect(status, headers, _OK, _ACCEPTED, _CONFLICT, body=body)
        self._told(body)

    async def handled(self, call_id: str) -> None:
        """Tell that the agent marked a missed call as handled. A call that the relay does not know is no trouble.

        Only the relay's own word counts: what a proxy or a portal says in its place is trouble.
        """
        status, body, headers = await self._ask("POST", "/v1/handled", json={"call_id": call_id})
        if status in (_BAD, _NOT_FOUND, _UNPROCESSABLE) and _is_told(body):
            return
        self._expect(status, headers, _OK, _ACCEPTED, _NO_CONTENT, body=body)
        if status != _NO_CONTENT:
            self._told(body)

    async def _ask(
        self, method: str, path: str, *, patience: float = _ANSWER, **more: Any
    ) -> tuple[int, bytes, Mapping[str, str]]:
        way = self._way
        limits = aiohttp.ClientTimeout(total=patience + _CONNECT, sock_connect=_CONNECT, sock_read=patience)
        try:
            async with self._session.request(
                method,
                way.url + path,
                allow_redirects=False,
                timeout=limits,
                proxy=way.proxy,
                proxy_headers=way.proxy_headers,
                **more,
            ) as answer:
                self._dated = answer.headers.get("Date", "")
                body = bytearray()
                async for piece in answer.content.iter_any():
                    body += piece
                    if len(body) > _LARGEST:
                        raise RelayTrouble(Kind.ANSWER, host=way.host)
                return answer.status, bytes(body), answer.headers
        except Exception as error:
            trouble = trouble_of(error, way.host)
            if trouble is None:
                raise
            raise trouble from error

    def _expect(self, status: int, headers: Mapping[str, str], *expected: int, body: bytes) -> None:
        if status in expected:
            return
        host = self._way.host
        if status in _REDIRECTS:
            raise RelayTrouble(Kind.REDIRECT, host=host, detail=_shown(headers.get("Location", "")))
        if status == _REFUSED and _is_told(body):
            raise RelayTrouble(Kind.REFUSED, host=host)
        if status == _MANY:
            # Besides polls and codes it is wrong tokens alone that a relay answers so; a proxy has its own reasons.
            raise self._later(Kind.WRONG_TOKENS if _is_told(body) else Kind.BUSY, headers)
        if status in _SERVER:
            kind = Kind.DOWN if status in _NOBODY_BEHIND else Kind.BUSY if status == _UNAVAILABLE else Kind.FAULT
            raise RelayTrouble(kind, host=host, detail=str(status), retry_after=_pause(headers))
        raise RelayTrouble(Kind.STATUS, host=host, detail=str(status))

    def _later(self, kind: Kind, headers: Mapping[str, str]) -> RelayTrouble:
        pause = _pause(headers) or _SOON
        return RelayTrouble(kind, host=self._way.host, detail=f"{pause:.0f}", retry_after=pause)

    def _told(self, body: bytes) -> dict[str, Any]:
        try:
            found = msgspec.json.decode(body)
        except (msgspec.MsgspecError, RecursionError, ValueError) as error:
            raise RelayTrouble(Kind.ANSWER, host=self._way.host) from error
        if not isinstance(found, dict):
            raise RelayTrouble(Kind.ANSWER, host=self._way.host)
        return found


def _is_told(body: bytes) -> bool:
    """Whether it is a relay that says so, and not some other server that knows no such page."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return False
    return isinstance(found, dict) and not found.keys().isdisjoint(("error", "oldest"))


def _pause(headers: Mapping[str, str]) -> float:
    try:
        asked = float(headers.get("Retry-After", "0"))
    except ValueError:  # a date: seldom, and our own back-off will do
        return 0.0
    return min(max(0.0, asked), _LONGEST_PAUSE) if asked == asked else 0.0


def _texts(raw: object) -> tuple[str, ...]:
    return tuple(one for one in raw if isinstance(one, str) and one.strip()) if isinstance(raw, list) else ()


def _shown(location: str) -> str:
    return _printable(location.partition("?")[0], 80)


def _printable(text: str, most: int) -> str:
    return "".join(c for c in text[: 10 * most] if c.isprintable())[:most]
