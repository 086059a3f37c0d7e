"""Whether a Redis keeps what it has confirmed, and what it could lose, in words for the operator."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any

from redis import exceptions

from callpop.store_faults import StorageUnavailable

WAIT_MILLISECONDS = 3000
_OLDEST = (6, 2)
_WITH_WAITAOF = (7, 2)
Ask = Callable[..., Awaitable[Any]]
"""Sends one command, and returns its reply."""
_ASKED = ("appendfsync", "no-appendfsync-on-rewrite", "maxmemory-policy")


@dataclass(frozen=True, slots=True)
class Durability:
    """What a server was found to be.

    Attributes:
        waits: Whether each write is to be followed by ``WAITAOF``.
        notices: What could be lost, in words; empty if nothing.
        server: Which one it is, since its last start.
    """

    waits: bool
    notices: tuple[str, ...]
    server: str = ""


async def look(ask: Ask) -> Durability:
    """Ask a server how it is set.

    Raises:
        StorageUnavailable: It is too old.
        RedisError: It cannot be reached, or does not answer.
    """
    about = _said(await ask("INFO", "SERVER")) | _said(await ask("INFO", "PERSISTENCE"))
    version = tuple(int(part) for part in about.get("redis_version", "0").split(".")[:2] if part.isdigit())
    if version < _OLDEST:
        raise StorageUnavailable(
            f"Redis is {about.get('redis_version', 'of an unknown version')}: the relay needs 6.2 or newer."
        )
    found = judge(version, appends=about.get("aof_enabled") == "1", settings=await _settings(ask))
    return replace(found, server=about.get("run_id", ""))


def judge(version: tuple[int, ...], *, appends: bool, settings: dict[str, str] | None) -> Durability:
    """Say what settings mean.

    Args:
        version: The server's, major and minor.
        appends: Whether it keeps an append-only file.
        settings: What ``CONFIG GET`` gave; None if the server does not say.
    """
    if not appends:
        return Durability(
            False,
            (
                "Redis keeps no append-only file (appendonly no): when it stops, what was received since its last "
                "snapshot is lost, also what the platform was told is kept. Set appendonly yes and appendfsync always.",
                *_about_memory(settings),
            ),
        )
    waits = version >= _WITH_WAITAOF and (settings is None or settings.get("appendfsync") != "always")
    notices: list[str] = []
    if waits:
        pass  # nothing is confirmed before WAITAOF has seen it on the disk, whatever the settings
    elif settings is None:
        notices.append(
            "Redis does not say how it is set (CONFIG GET is refused): unless it has appendfsync always, "
            "a power cut may lose what the platform was told is kept."
        )
    elif settings.get("appendfsync") != "always":
        lost = "the last second or two" if settings.get("appendfsync") == "everysec" else "the last half minute"
        notices.append(
            f"Redis has appendfsync {settings.get('appendfsync')}: a power cut loses {lost} of what the platform "
            "was told is kept. Set appendfsync always."
        )
    elif settings.get("no-appendfsync-on-rewrite") == "yes":
        notices.append(
            "Redis has no-appendfsync-on-rewrite yes: a power cut while it rewrites its file loses what the platform "
            "was told is kept. Set it to no."
        )
    return Durability(waits, (*notices, *_about_memory(settings)))


def _about_memory(settings: dict[str, str] | None) -> tuple[str, ...]:
    policy = (settings or {}).get("maxmemory-policy", "noeviction")
    if policy == "noeviction" or policy.startswith("volatile-"):  # nothing of ours that matters has a time to live
        return ()
    return (
        f"Redis has maxmemory-policy {policy}: when its memory is full it throws mailboxes away. "
        "Set maxmemory-policy noeviction.",
    )


async def _settings(ask: Ask) -> dict[str, str] | None:
    found: dict[str, str] = {}
    for name in _ASKED:
        try:
            reply = await ask("CONFIG", "GET", name)
        except exceptions.ResponseError:  # it is there, and only does not allow the question
            return None
        found.update((key.decode(), value.decode()) for key, value in zip(reply[::2], reply[1::2], strict=True))
    return found


def _said(reply: bytes) -> dict[str, str]:
    lines = (line.partition(":") for line in reply.decode(errors="replace").splitlines())
    return {key: value.strip() for key, colon, value in lines if colon}
