"""What Redis and the way to it can say, split into the world's fault and our own bug; and where it is, in words."""

from __future__ import annotations

import errno
import os
import socket
from urllib.parse import urlsplit

from redis import exceptions

from callpop.store_faults import StorageUnavailable

_WORDS = {
    "OOM": "Redis is at its memory limit and keeps nothing new. Raise its maxmemory.",
    "READONLY": "This Redis is a replica and may not be written to. Point the relay to the primary.",
    "MISCONF": "Redis cannot write to its disk and takes nothing new. See its log.",
    "NOREPLICAS": "Redis misses the replicas that it was told to have, and takes nothing new.",
    "MASTERDOWN": "Redis has lost its primary.",
    "CLUSTERDOWN": "The Redis cluster is down.",
    "LOADING": "Redis is starting: it reads what it had kept.",
    "BUSY": "Redis is busy with somebody else's script.",
    "NOAUTH": "Redis wants a password. Give it in the store's URL.",
    "WRONGPASS": "Redis refuses the password of the store's URL.",
    "DBINDEX": "Redis has no database of this number. Check the one at the end of the store's URL.",
    "NOPERM": "Redis does not allow this user what a relay needs.",
}
# redis-py takes the code off the message and makes it a class.
_CLASSES: tuple[tuple[type[exceptions.RedisError], str], ...] = (
    (exceptions.OutOfMemoryError, "OOM"),
    (exceptions.ReadOnlyError, "READONLY"),
    (exceptions.BusyLoadingError, "LOADING"),
    (exceptions.NoPermissionError, "NOPERM"),
    (exceptions.AuthenticationWrongNumberOfArgsError, "WRONGPASS"),
    (exceptions.AuthenticationError, "WRONGPASS"),
    (exceptions.MasterDownError, "MASTERDOWN"),
    (exceptions.ClusterDownError, "CLUSTERDOWN"),
)
_ELSEWHERE = frozenset({"READONLY", "MASTERDOWN", "NOREPLICAS", "LOADING"})
_LONGEST = 120


def unavailable(error: BaseException, place: str) -> StorageUnavailable | None:
    """The error as the world's fault, or None if it is a bug of ours.

    Args:
        error: What a command raised.
        place: Where Redis is, without its password.
    """
    code = _code(error)
    words = _WORDS[code] if code is not None else None
    if words is None:
        if isinstance(error, exceptions.TimeoutError | TimeoutError):
            words = f"Redis at {place} does not answer."
        elif isinstance(error, exceptions.ConnectionError | OSError):
            words = f"Redis at {place} cannot be reached: {_why(error)}."
        else:
            return None
    fault = StorageUnavailable(words)
    fault.__cause__ = error
    return fault


def _why(error: BaseException) -> str:
    """What the system says, without the address that Python and redis-py put before it, and without a full stop."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError) and not isinstance(cause, socket.gaierror) and cause.errno in errno.errorcode:
            return os.strerror(cause.errno or 0)
        cause = cause.__cause__ or cause.__context__
    return str(error)[:_LONGEST].strip(" .") or type(error).__name__


def is_lost_connection(error: BaseException) -> bool:
    """Whether the connection broke, so that another attempt may find Redis well on a new one."""
    return isinstance(error, exceptions.ConnectionError | ConnectionError) and _code(error) is None


def may_be_elsewhere(error: object) -> bool:
    """Whether it is what a server says that another has taken over from, or is about to: a name or a proxy in between
    may lead a new connection there, while the old one would stay with this server for as long as both live.
    """
    return isinstance(error, BaseException) and _code(error) in _ELSEWHERE


def described(url: str) -> str:
    """Host, port and number of a store's URL: what may stand in a log."""
    parts = urlsplit(url)
    if parts.scheme == "unix":
        return parts.path
    host = parts.hostname or "localhost"
    return f"{f'[{host}]' if ':' in host else host}:{parts.port or 6379}{parts.path if parts.path != '/' else ''}"


def _code(error: BaseException) -> str | None:
    for kind, code in _CLASSES:
        if isinstance(error, kind):
            return code
    if isinstance(error, exceptions.ResponseError):
        said = str(error)
        if "replica instances" in said:  # WAITAOF's and WAIT's own words for it
            return "READONLY"
        if "DB index is out of range" in said:
            return "DBINDEX"
        for code in _WORDS:
            # Redis 6 puts what stopped a script behind words of its own: '…@user_script:5: -OOM command …'
            if said.startswith(f"{code} ") or f"-{code} " in said:
                return code
    return None
