"""Does Callpop run, and can notifications arrive?"""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import socket
import ssl
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from callpop.diagnostics.checks.clock import by_relay
from callpop.diagnostics.checks.patient import Patient
from callpop.diagnostics.finding import Finding, Level
from callpop.said import said_of
from callpop.settings.relay_address import origin_of
from callpop.settings.remote_session import is_remote, is_terminal_server
from callpop.settings.schema import SourceKind
from callpop.settings.source_lock import may_listen

_SECONDS = 5.0
_OK = 200
_LOOPBACK = ("127.", "::1", "localhost")
_SECOND = 1_000_000


def running(patient: Patient) -> Iterator[Finding]:
    """Whether the app runs with this profile."""
    about = _run_file(patient)
    if about is None:
        yield Finding("running", Level.BAD, "not_running")
    elif not _lives(about.get("pid")):
        yield Finding("running", Level.BAD, "has_died", {"pid": str(about.get("pid"))})
    else:
        yield Finding("running", Level.GOOD, "running", {"version": str(about.get("version", "?"))[:40]})


def source(patient: Patient) -> Iterator[Finding]:
    """Whether notifications can arrive, from the outside."""
    if patient.settings.source.kind is SourceKind.RELAY:
        yield from _relay(patient)
    else:
        yield from _listener(patient)


def _listener(patient: Patient) -> Iterator[Finding]:
    shared = is_terminal_server(patient.settings.system.terminal_server, is_remote(patient.environ))
    if not may_listen(patient.loaded.standing, shared=shared):
        yield Finding("source", Level.NOTE, "relay_only")
    about, listener = _run_file(patient), patient.settings.listener
    if about is None or not _lives(about.get("pid")):
        if listener.port and _is_taken(listener.host, listener.port):
            yield Finding("source", Level.BAD, "port_taken", {"port": str(listener.port)})
        else:
            yield Finding("source", Level.NOTE, "source_unknown")
        return
    url = str(about.get("listener_url") or "")
    if not url:
        yield Finding("source", Level.BAD, "not_listening", {"port": str(listener.port)})
        return
    why = _unhealthy(url)
    if why:
        yield Finding("source", Level.BAD, "listener_silent", {"url": url, "why": why})
        return
    yield Finding("source", Level.GOOD, "listening", {"url": url})
    if not listener.public_url and listener.host.startswith(_LOOPBACK):
        yield Finding("source", Level.NOTE, "only_loopback", {"url": url})


def _relay(patient: Patient) -> Iterator[Finding]:
    from callpop.intake.relay_api import RelayApi  # aiohttp: a listener's doctor need not load it
    from callpop.intake.relay_trouble import Kind, RelayTrouble
    from callpop.intake.relay_way import find_way
    from callpop.settings.keyring_asking import KeyringFailed

    async def ask() -> int | None:
        """Microseconds by which this computer's clock is ahead of the relay's; None if it does not tell."""
        way = find_way(patient.settings.relay.url, patient.settings.relay.ca_file)
        try:
            token = patient.secrets.relay_token(origin_of(way.url))
        except KeyringFailed as failure:
            raise RelayTrouble(Kind.KEYRING, host=way.host, detail=said_of(failure)) from failure
        if token is None:
            raise RelayTrouble(Kind.NO_TOKEN, host=way.host)
        async with asyncio.timeout(2 * _SECONDS), RelayApi(way, token) as api:
            asked = patient.now()
            await api.profile("")
            # Answered somewhere between question and answer, and dated with the second that had begun.
            between = (asked + patient.now()) // 2
            return None if api.dated is None else between - (api.dated + _SECOND // 2)

    ahead: int | None = None
    host = urlsplit(patient.settings.relay.url).netloc
    try:
        ahead = asyncio.run(ask())
    except RelayTrouble as trouble:
        said = {"kind": trouble.kind.value, "host": trouble.host or host, "detail": trouble.detail}
        yield Finding("source", Level.BAD, "relay_trouble", said)
    except TimeoutError:
        yield Finding("source", Level.BAD, "relay_trouble", {"kind": Kind.SILENT.value, "host": host, "detail": ""})
    else:
        yield Finding("source", Level.GOOD, "relay_answers", {"host": host})
    # What had waited at the relay says nothing of this computer's clock: the relay's own tells it.
    yield by_relay(host, ahead)


def _run_file(patient: Patient) -> dict[str, Any] | None:
    try:
        about = json.loads(patient.profile.run_file.read_bytes())
    except (OSError, ValueError):
        return None
    return about if isinstance(about, dict) else None


def _lives(pid: object) -> bool:
    if not isinstance(pid, int) or pid <= 0:
        return False
    if os.name == "nt":
        # A signal 0 would end it there; its run file is removed at an orderly end.
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True


def _is_taken(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as asked:
        asked.settimeout(_SECONDS)
        try:
            asked.bind((host, port))
        except OSError:
            return True
    return False


def _unhealthy(url: str) -> str:
    """What is wrong with the listener at this address of this computer; '' if it answers."""
    parts = urlsplit(url)
    host, port = parts.hostname or "127.0.0.1", parts.port or 80
    try:
        if parts.scheme == "https":
            # Its certificate is for the platform's name, not for this computer's; nothing secret is sent.
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            line: http.client.HTTPConnection = http.client.HTTPSConnection(
                host, port, timeout=_SECONDS, context=context
            )
        else:
            line = http.client.HTTPConnection(host, port, timeout=_SECONDS)
        try:
            line.request("GET", "/healthz")
            status = line.getresponse().status
        finally:
            line.close()
    except (OSError, http.client.HTTPException) as error:
        return str(error) or type(error).__name__
    return "" if status == _OK else str(status)
