"""The platform's API for calls that begin on the screen ('click to dial').

``POST /api/clicktodial/`` with the number to call; the answer's ``callid`` names the call, and
``GET /api/clicktodial/<callid>/`` tells how far it is. It rings the agent's own phone first (side A), and once that is
answered the other side (B). Not retried: a call that was asked for twice rings twice.
"""

from __future__ import annotations

import ssl
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote, urlsplit

import aiohttp
import msgspec

from callpop.dialling.states import AskedToPause, CannotDial, DialState
from callpop.said import Said
from callpop.settings.relay_address import WrongAddress, relay_url

SECONDS = 10.0
"""For one request."""

_MOST_BYTES = 64 * 1024
_LONGEST_ID = 200
_PATH = "/api/clicktodial/"
_BAD, _REFUSED, _MANY, _UNAVAILABLE = (400, 422), (401, 403), 429, 503


_STATES = {
    None: DialState.ASKED,
    "create": DialState.ASKED,
    "dialing_a": DialState.MY_PHONE,
    "confirm": DialState.MY_PHONE,
    "dialing_b": DialState.THEIR_PHONE,
    "connected": DialState.CONNECTED,
    "disconnected": DialState.OVER,
    "failed_a": DialState.MY_PHONE_FAILED,
    "failed_b": DialState.THEIR_PHONE_FAILED,
    "blacklisted": DialState.BLOCKED,
}


class ClickToDial:
    """Asks the platform; an asynchronous context manager. Every request may raise ``CannotDial``.

    Args:
        base_url: Where the API is; https, or http to this computer.
        account: The e-mail address that the token belongs to.
        token: The API token. Goes nowhere but there; no redirect is followed.
        a_number: The phone that rings first, of which '+' and digits are sent; '' leaves it to the platform.
        b_cli: The number that the other side sees, sent likewise; '' leaves it to the platform.
        auto_answer: Whether the agent's phone answers by itself, if it can.
    """

    def __init__(
        self, *, base_url: str, account: str, token: str, a_number: str = "", b_cli: str = "", auto_answer: bool = False
    ) -> None:
        try:
            self._base = relay_url(base_url)
        except WrongAddress as problem:
            raise CannotDial(
                Said("The address of the telephony platform must begin with https://.", "dial_address")
            ) from problem
        self._host, self._token = urlsplit(self._base).netloc, token
        self._more: dict[str, Any] = {
            name: number for name, value in (("a_number", a_number), ("b_cli", b_cli)) if (number := _bare(value))
        }
        if auto_answer:
            self._more["auto_answer"] = True
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(ssl=_tls() if self._base.startswith("https:") else True, limit=2),
            timeout=aiohttp.ClientTimeout(total=SECONDS),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={
                "Authorization": f"Token {account}:{token}",
                "Accept": "application/json",
                "User-Agent": "callpop",
            },
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def place(self, number: str) -> str:
        """Ask for a call.

        Args:
            number: ``+`` and digits, or digits alone.

        Returns:
            The platform's name of it.
        """
        told = await self._ask("POST", _PATH, json={"b_number": number, **self._more})
        call_id = told.get("callid")
        if not isinstance(call_id, str) or not 0 < len(call_id) <= _LONGEST_ID:
            raise self._no_answer()
        return call_id

    async def state(self, call_id: str) -> DialState:
        """How far a call is; ``ASKED`` also for a word that is not known."""
        told = await self._ask("GET", f"{_PATH}{quote(call_id, safe='')}/")
        word = told.get("status")
        return _STATES.get(word, DialState.ASKED) if word is None or isinstance(word, str) else DialState.ASKED

    async def _ask(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        host = self._host
        try:
            async with self._session.request(method, self._base + path, allow_redirects=False, **more) as answer:
                body = bytearray()
                async for piece in answer.content.iter_any():
                    body += piece
                    if len(body) > _MOST_BYTES:
                        raise self._no_answer()
                self._check(answer.status, bytes(body), answer.headers.get("Retry-After", ""))
        except TimeoutError as error:
            raise CannotDial(Said("{host} does not answer.", "dial_silent", host=host)) from error
        except aiohttp.ClientConnectorCertificateError as error:
            raise CannotDial(
                Said("The certificate of {host} cannot be trusted.", "dial_certificate", host=host)
            ) from error
        except (aiohttp.ClientError, OSError):
            # Their texts may hold what was sent.
            raise CannotDial(Said("{host} cannot be reached.", "dial_unreachable", host=host)) from None
        try:
            told = msgspec.json.decode(bytes(body))
        except (msgspec.MsgspecError, RecursionError, ValueError):
            raise self._no_answer() from None
        if not isinstance(told, dict):
            raise self._no_answer()
        return told

    def _check(self, status: int, body: bytes, later: str) -> None:
        host = self._host
        if status in _REFUSED:
            raise CannotDial(Said("{host} refuses: account or token are wrong.", "dial_refused", host=host))
        if status in _BAD:
            why = _complaint(body).replace(self._token, "…")
            if why:
                raise CannotDial(Said("The call was refused: {why}", "dial_bad", why=why))
            raise CannotDial(Said("The call was refused: the number cannot be called.", "dial_number"))
        if status == _MANY:
            pause = Said("{host} asks for a pause: try again in a minute.", "dial_pause", host=host)
            raise AskedToPause(pause, _seconds(later))
        if status >= 500:
            raise CannotDial(Said("{host} is out of order (status {status}).", "dial_fault", host=host, status=status))
        if status >= 300:
            raise CannotDial(Said("{host} answered with status {status}.", "dial_status", host=host, status=status))

    def _no_answer(self) -> CannotDial:
        return CannotDial(Said("{host} answered what cannot be understood.", "dial_answer", host=self._host))


def _bare(number: str) -> str:
    """What the platform takes of a number as people write it: ``+31 50 (800) 9001``."""
    digits = "".join(sign for sign in number if sign in "0123456789")
    return f"+{digits}" if digits and number.strip().startswith("+") else digits


def _seconds(told: str) -> float:
    """What a ``Retry-After`` header says in seconds; 0 for a date, or what is none."""
    return float(told) if told.isascii() and told.isdigit() and len(told) <= 9 else 0.0


def _tls() -> ssl.SSLContext:
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _complaint(body: bytes) -> str:
    """What the platform says is wrong, on one short line; '' if it does not say."""
    try:
        told = msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        return ""
    texts: list[str] = []
    waiting: list[Any] = [told]
    for _ in range(64):
        if not waiting:
            break
        one = waiting.pop(0)
        if isinstance(one, str):
            texts.append("".join(letter if letter.isprintable() else " " for letter in one).strip())
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return " ".join(text for text in texts if text)[:160]
