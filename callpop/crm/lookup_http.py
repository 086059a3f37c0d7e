"""One request of a look-up, and its answer: bounded in size and time, no redirect, no secret in a message."""

from __future__ import annotations

import datetime
import email.utils
import ssl
import zlib
from typing import Any

import aiohttp
import msgspec
import yarl

from callpop.crm.recipe_request import Prepared
from callpop.said import Said

MOST_BYTES = 1_000_000
LONGEST = 10.0
"""Seconds for one request; what comes later than the card's deadline updates the card."""

_AFTER_REFUSAL, _AFTER_HURRY, _AFTER_FAULT, _LONGEST_PAUSE = 60.0, 30.0, 15.0, 3600.0


class LookupFailed(Exception):
    """A look-up got no answer; the text says why, for people.

    Attributes:
        pause: Seconds until it is worth asking this server again.
        refused: Whether the server did not accept who asks.
    """

    def __init__(self, message: str, *, pause: float = _AFTER_FAULT, refused: bool = False) -> None:
        super().__init__(message)
        self.pause = pause
        self.refused = refused


def new_session() -> aiohttp.ClientSession:
    """A session without cookies, that trusts whom this computer trusts."""
    import truststore

    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT), limit_per_host=4),
        timeout=aiohttp.ClientTimeout(total=LONGEST),
        cookie_jar=aiohttp.DummyCookieJar(),
        # Unpacked here, up to the limit: a few kB can unpack to gigabytes.
        auto_decompress=False,
    )


async def ask(session: aiohttp.ClientSession, request: Prepared) -> Any:
    """Send a request.

    Returns:
        The answer's JSON; None where there is no such thing (404, an empty answer).

    Raises:
        LookupFailed: The server is down, slow, refuses, hurries us, or sends what is no answer.
    """
    # encoded: the address is sent as it was filled, byte by byte.
    url = yarl.URL(request.url, encoded=True)
    try:
        async with session.request(
            request.method, url, headers=dict(request.headers), data=request.body, allow_redirects=False
        ) as answer:
            _check_status(answer)
            body = await _body(answer)
            if answer.status in (204, 404):
                return None
    except TimeoutError as error:
        raise LookupFailed(
            Said("{host} did not answer within {seconds} s.", "lookup_slow", host=url.host, seconds=f"{LONGEST:g}")
        ) from error
    except aiohttp.ClientConnectorCertificateError as error:
        raise LookupFailed(
            Said("The certificate of {host} cannot be trusted.", "lookup_certificate", host=url.host),
            pause=_AFTER_REFUSAL,
        ) from error
    except aiohttp.ClientConnectorError as error:
        raise LookupFailed(Said("{host} cannot be reached.", "lookup_not_reached", host=url.host)) from error
    # Their texts can hold the address, and with it a secret.
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise LookupFailed(
            Said(
                "{host} broke off, or its answer cannot be read ({why}).",
                "lookup_broken",
                host=url.host,
                why=type(error).__name__,
            )
        ) from None
    if not body.strip():
        return None
    try:
        return msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        raise LookupFailed(Said("{host} did not answer with JSON.", "lookup_no_json", host=url.host)) from None


def _check_status(answer: aiohttp.ClientResponse) -> None:
    host, status = answer.url.host, answer.status
    if status in (401, 403):
        raise LookupFailed(
            Said(
                "{host} refuses: the secret is wrong, or lacks a right (status {status}).",
                "lookup_refused",
                host=host,
                status=status,
            ),
            pause=_AFTER_REFUSAL,
            refused=True,
        )
    if status in (429, 503):
        raise LookupFailed(
            Said("{host} asks for a pause (status {status}).", "lookup_pause", host=host, status=status),
            pause=_retry_after(answer.headers.get("Retry-After")),
        )
    if 300 <= status < 400:
        elsewhere = yarl.URL(answer.headers.get("Location", "")[:2000]).host if _is_url(answer) else None
        told = Said("{host} redirects; that is not followed.", "lookup_redirect", host=host)
        if elsewhere and elsewhere != host:
            told = Said(
                "{host} redirects to {other}; that is not followed.", "lookup_elsewhere", host=host, other=elsewhere
            )
        raise LookupFailed(told, pause=_AFTER_REFUSAL)
    if status >= 400 and status != 404:
        raise LookupFailed(Said("{host} answered with status {status}.", "lookup_status", host=host, status=status))


def _is_url(answer: aiohttp.ClientResponse) -> bool:
    try:
        yarl.URL(answer.headers.get("Location", "")[:2000])
    except ValueError:
        return False
    return True


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for piece in answer.content.iter_chunked(65536):
        body += piece
        if len(body) > MOST_BYTES:
            raise LookupFailed(_large(answer), pause=_AFTER_REFUSAL)
    if answer.headers.get("Content-Encoding", "identity").strip().lower() == "identity":
        return bytes(body)
    try:
        unpacked = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress(body, MOST_BYTES + 1)
    except zlib.error:
        raise LookupFailed(
            Said("The answer of {host} cannot be unpacked.", "lookup_packed", host=answer.url.host)
        ) from None
    if len(unpacked) > MOST_BYTES:
        raise LookupFailed(_large(answer), pause=_AFTER_REFUSAL)
    return unpacked


def _large(answer: aiohttp.ClientResponse) -> Said:
    return Said("The answer of {host} is larger than 1 MB.", "lookup_large", host=answer.url.host)


def _retry_after(value: str | None) -> float:
    """Seconds, of a number or a date (RFC 9110, 10.2.3); bounded both ways."""
    if value is None:
        return _AFTER_HURRY
    try:
        seconds = float(int(value[:12]))
    except ValueError:
        try:
            then = email.utils.parsedate_to_datetime(value[:60])
            # WORKAROUND: a date without a zone is naive; HTTP's are always UTC.
            then = then if then.tzinfo else then.replace(tzinfo=datetime.UTC)
            seconds = (then - datetime.datetime.now(datetime.UTC)).total_seconds()
        except (TypeError, ValueError, OverflowError):
            return _AFTER_HURRY
    return min(max(seconds, 1.0), _LONGEST_PAUSE)
