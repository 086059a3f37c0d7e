"""Posts a scenario over HTTP, as the telephony platform would: no retry, no redirect, no cookies."""

from __future__ import annotations

import asyncio
import datetime
import http.client
import ipaddress
import json
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from callpop.said import Said
from callpop.simulation.cast import Me, Payload
from callpop.simulation.expand import expand
from callpop.simulation.scenario import load_scenario

_LONGEST_WAIT = 10.0
_MOST_READ = 4096
_OK = 200


class CannotPost(Exception):
    """The receiver cannot be reached or does not take it; its ``Said`` says why, without the URL's secret."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the receiver answered.

    Attributes:
        status: The HTTP status.
        words: ``accepted``, ``duplicate``, or its error in words.
    """

    status: int
    words: str

    @property
    def taken(self) -> bool:
        """Whether the notification was accepted, now or before."""
        return self.status == _OK


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the secret elsewhere, and the platform follows none."""

    def redirect_request(self, *_: Any) -> None:
        return None


class Poster:
    """Posts to one URL.

    Args:
        url: The whole notification URL with its secret.

    Raises:
        CannotPost: It is no http or https URL.
    """

    def __init__(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise CannotPost(Said("the URL cannot be read", "post_url")) from error
        if parts.scheme not in {"http", "https"} or not host:
            raise CannotPost(Said("the URL must begin with http:// or https:// and a host", "post_scheme"))
        self._url = url
        self._place = f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{f':{port}' if port else ''}"
        handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
        if _is_loopback(host):
            # A proxy cannot reach this computer, and a certificate is never made out to 127.0.0.1.
            trusting = ssl.create_default_context()
            trusting.check_hostname = False
            trusting.verify_mode = ssl.CERT_NONE
            handlers += [urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=trusting)]
        self._opener = urllib.request.build_opener(*handlers)

    def post(self, payload: Payload) -> Answer:
        """Post one notification and wait for the answer.

        Raises:
            CannotPost: Nobody answers, or not in HTTP.
        """
        request = urllib.request.Request(
            self._url,
            data=json.dumps(payload, separators=(",", ":")).encode(),
            headers={"Content-Type": "application/json", "User-Agent": "callpop-simulate"},
            method="POST",
        )
        try:
            with self._opener.open(request, timeout=_LONGEST_WAIT) as response:
                return Answer(response.status, _words(response.read(_MOST_READ)))
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, _words(error.read(_MOST_READ)))
        except urllib.error.URLError as error:
            raise CannotPost(self._why(error.reason)) from error
        except (OSError, http.client.HTTPException) as error:
            raise CannotPost(self._why(error)) from error

    def _why(self, reason: object) -> Said:
        place = self._place
        if isinstance(reason, ConnectionRefusedError):
            return Said("nothing listens at {place}: is Callpop running there?", "post_refused", place=place)
        if isinstance(reason, TimeoutError):
            seconds = f"{_LONGEST_WAIT:g}"
            return Said("{place} did not answer within {seconds} s", "post_silent", place=place, seconds=seconds)
        if isinstance(reason, ssl.SSLError):
            return Said("{place}: {why}", "post_insecure", place=place, why=str(reason.reason or reason))
        text = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
        return Said("{host} cannot be reached: {why}", "not_reached", host=place, why=text)


def play(
    sent: Iterable[tuple[float, Payload]], poster: Poster, on_answer: Callable[[float, Payload, Answer], None]
) -> None:
    """Post everything at its time, one after the other.

    Args:
        sent: What ``expand`` gave.
        poster: Where to.
        on_answer: Told of each answer.

    Raises:
        CannotPost: The receiver is gone.
    """
    began = time.monotonic()
    for at, payload in sent:
        time.sleep(max(0.0, began + at - time.monotonic()))
        on_answer(at, payload, poster.post(payload))


async def play_test_call(url: str, email: str, numbers: tuple[str, ...] = ()) -> None:
    """Play the test call to an agent's own listener, over HTTP; returns when it is over.

    Args:
        url: The notification URL with its secret.
        email: The agent's address; '' if there is none.
        numbers: The agent's own numbers; without an address it is they that make the call the agent's.

    Raises:
        CannotPost: Neither is set, the listener cannot be reached, or it refuses.
    """
    if not email and not numbers:
        raise CannotPost(
            Said("no e-mail address and no number is set: a call is recognised as mine by them", "post_nobody")
        )
    poster = Poster(url)
    start = datetime.datetime.now(datetime.UTC)
    loop = asyncio.get_running_loop()
    began = loop.time()
    for at, payload in expand(load_scenario("test"), me=Me(email, numbers), start=start):
        await asyncio.sleep(max(0.0, began + at - loop.time()))
        answer = await asyncio.to_thread(poster.post, payload)
        if not answer.taken:
            status = str(answer.status)
            why = Said("the listener answered {status}: {words}", "post_answered", status=status, words=answer.words)
            raise CannotPost(why)


def _words(body: bytes) -> str:
    """The listener's ``{"status": …}`` or ``{"error": …}``, or the beginning of whatever came."""
    try:
        told = json.loads(body)
        words = told.get("status") or told.get("error") if isinstance(told, dict) else None
    except (ValueError, RecursionError):
        words = None
    text = words if isinstance(words, str) else body[:80].decode("utf-8", "replace")
    return "".join(c if c.isprintable() else " " for c in text)[:200].strip()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
