"""The relay's settings: a TOML file, then the environment, then flags, each outweighing the one before."""

from __future__ import annotations

import dataclasses
import tomllib
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callpop.relay.client_address import network_of
from callpop.settings.relay_address import WrongAddress, relay_url

PREFIX = "CALLPOP_RELAY_"
FILE_VARIABLE = f"{PREFIX}CONFIG"
FILE_NAME = "relay.toml"
OFF = "off"
_ADMIN = "127.0.0.1:8081"
_HIGHEST_PORT = 65535

Value = str | int | float | tuple[str, ...]


class WrongOption(ValueError):
    """A setting that cannot be used; the text names where it stands and what was expected."""


def option(default: Any, about: str, *, low: float = 0, high: float = 1_000_000_000, serves: bool = True) -> Any:
    """Declare one setting: its key in the file, and with dashes its flag.

    Args:
        default: When nobody says otherwise.
        about: One line for ``--help``.
        low: Smallest number allowed.
        high: Largest number allowed.
        serves: Whether ``serve`` has a flag for it; False: the administrator's commands alone go by it.
    """
    return field(default=default, metadata={"about": about, "low": low, "high": high, "serves": serves})


@dataclass(frozen=True, slots=True)
class Options:
    """What an operator sets. Times are in seconds unless the name says otherwise."""

    host: str = option("127.0.0.1", "the address to listen on; 0.0.0.0 or :: for all")
    port: int = option(8080, "the port to listen on; 0 takes any free one", high=65535)
    admin_listen: str = option("", "HOST:PORT of /readyz and /metrics (default 127.0.0.1:8081); 'off' for none")
    certificate: str = option("", "a PEM certificate (chain), to speak HTTPS without a proxy")
    key: str = option("", "the PEM key of the certificate")
    public_url: str = option("", "the address under which desktops reach the relay", serves=False)
    trusted_proxies: tuple[str, ...] = option((), "addresses or networks whose X-Forwarded-For counts")
    access_log: str = option("-", "where requests are logged as JSON lines: a file, '-' for stderr, 'off'")
    mailbox_days: float = option(7.0, "days that a mailbox keeps an entry", low=0.01, high=3650)
    mailbox_length: int = option(20_000, "entries that a mailbox keeps at most", low=10)
    code_days: float = option(14.0, "days that an enrolment code works", low=0.001, high=365, serves=False)
    connections: int = option(10_000, "open connections at most", low=1)
    polls_each: int = option(16, "polls of one agent's desktops that may wait at once", low=1, high=1000)
    wrong_each: int = option(30, "wrong secrets, tokens or codes of one address before it has to wait", low=1)
    wrong_per_minute: float = option(20.0, "how many of them are forgiven in a minute", low=0.1)

    def admin_address(self) -> tuple[str, int] | None:
        """Where ``/readyz`` and ``/metrics`` are; None: nowhere."""
        if self.admin_listen == OFF:
            return None
        host, _, port = (self.admin_listen or _ADMIN).rpartition(":")
        return host.strip("[]"), int(port)


@dataclass(frozen=True, slots=True)
class StoreLocation:
    """Where the relay keeps its data: what every relay command has to know.

    Attributes:
        store: ``redis://…``, or '' for SQLite in the folder.
        data: The folder.
    """

    store: str
    data: Path


def fields() -> dict[str, dataclasses.Field[Any]]:
    """Every setting by its key."""
    return {one.name: one for one in dataclasses.fields(Options)}


def load(
    *, flags: Mapping[str, Any], environ: Mapping[str, str], file: Path | None, data: Path
) -> tuple[Options, StoreLocation]:
    """The settings.

    Args:
        flags: What the command line says, by key; None or absent: nothing.
        environ: ``CALLPOP_RELAY_<KEY>``.
        file: What ``--config`` says, or None: ``relay.toml`` in the data folder if it is there.
        data: The data folder if nobody says otherwise.

    Raises:
        WrongOption: Something cannot be used. A server does not start on a setting it did not understand.
    """
    named = file or (Path(environ[FILE_VARIABLE]) if environ.get(FILE_VARIABLE) else None)
    chosen = {**_from_environment(environ), **{k: v for k, v in flags.items() if v is not None}}
    folder = Path(chosen.get("data") or data)
    from_file = _from_file(named or folder / FILE_NAME, needed=named is not None)
    raw: dict[str, Any] = {**from_file, **chosen}
    location = StoreLocation(str(raw.pop("store", "")), Path(raw.pop("data", data)).expanduser())
    return Options(**raw), location


def _from_file(path: Path, *, needed: bool) -> dict[str, Any]:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if needed:
            raise WrongOption(f"{path}: there is no such file") from None
        return {}
    except (OSError, ValueError) as problem:
        raise WrongOption(f"{path}: it cannot be read: {str(problem)[:200]}") from None
    return {key: checked(key, value, f"{path}: ") for key, value in document.items()}


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key in (*fields(), "store", "data"):
        text = environ.get(PREFIX + key.upper())
        if text:
            found[key] = checked(key, text, PREFIX)
    return found


def checked(key: str, value: object, where: str = "") -> Value:
    """A value in its type.

    Args:
        key: The setting.
        value: As TOML has it, or as text, where lists have commas.
        where: Before the key in a message.

    Raises:
        WrongOption: It does not fit.
    """
    known = fields()
    wanted = f"{where}{key}: expected "
    if key not in known and key not in ("store", "data"):
        raise WrongOption(f"{where}{key[:60]}: there is no such setting")
    kind = typing.get_type_hints(Options)[key] if key in known else str
    if kind is str:
        if not isinstance(value, str):
            raise WrongOption(f"{wanted}a text")
        if key == "store" and value and not value.startswith(("redis://", "rediss://", "unix://")):
            raise WrongOption(f"{wanted}redis://…, rediss://… or unix://…; SQLite in the data folder needs none")
        if key == "admin_listen" and value not in ("", OFF) and not _is_place(value):
            raise WrongOption(f"{wanted}HOST:PORT, or {OFF}")
        return _public(value, wanted) if key == "public_url" and value else value
    if kind in (int, float):
        return _number(value, kind, known[key].metadata, wanted)
    return _networks(value, wanted)


def _public(text: str, wanted: str) -> str:
    """The address that desktops are told: one that they would refuse is refused here."""
    if "://" not in text:
        raise WrongOption(f"{wanted}an address such as https://relay.example.com")
    try:
        return relay_url(text)
    except WrongAddress as problem:
        raise WrongOption(f"{wanted.removesuffix('expected ')}{problem}") from None


def _is_place(text: str) -> bool:
    host, _, port = text.rpartition(":")
    return bool(host) and port.isascii() and port.isdigit() and int(port) <= _HIGHEST_PORT


def _number(value: object, kind: type, about: Mapping[str, Any], wanted: str) -> int | float:
    words = f"{wanted}a {'whole ' if kind is int else ''}number from {about['low']:g} to {about['high']:g}"
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise WrongOption(words)
    if isinstance(value, str) and not (value.isascii() and "_" not in value):
        raise WrongOption(words)
    try:
        number: int | float = int(value) if kind is int and isinstance(value, str) else kind(value)
    except (ValueError, OverflowError):
        raise WrongOption(words) from None
    if not about["low"] <= number <= about["high"] or (kind is int and number != float(value)):
        raise WrongOption(words)
    return number


def _networks(value: object, wanted: str) -> tuple[str, ...]:
    listed = value.split(",") if isinstance(value, str) else value
    words = f"{wanted}a list of addresses or networks such as 10.0.0.0/8"
    if not isinstance(listed, Sequence) or not all(isinstance(one, str) for one in listed):
        raise WrongOption(words)
    try:
        return tuple(str(network_of(one)) for one in listed if one.strip())
    except ValueError:
        raise WrongOption(words) from None
