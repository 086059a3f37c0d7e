"""What the company's relay says for all its desktops: defaults below the user's own settings, and locked ones above.

A relay that somebody has broken into must not become a way onto every desktop: only what a company may
decide is taken from it. Commands and addresses of relays stay the user's; so does who the agent is, but for what
the relay names as this agent's own (``company_agent.py``), whose calls it brings anyway.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callpop.settings.atomic import write_private
from callpop.settings.company_agent import LISTS, REGION, named
from callpop.settings.schema import CompanyRows, tables
from callpop.settings.values import Key, Value, WrongValue, all_keys, from_toml, row_keys

log = logging.getLogger(__name__)

_SECTIONS = frozenset({"popup", "log", "appearance"})
_KEYS = frozenset(
    {
        "agent.region",
        "crm.create_template",
        "crm.hosts",
        "crm.open_when",
        "crm.preset",
        "crm.preset_fields",
        "crm.record_template",
        "crm.template",
    }
)
"""Not ``crm.browser``, which is a command, and not ``crm.schemes``, which lets other programs be started."""

NOT_THEIRS = {"books": frozenset({"plain"})}
"""Columns of a table that are the user's all the same: no company sends a password over an unprotected way."""

_TABLES = frozenset(one.name for one in dataclasses.fields(CompanyRows))
CONTACTS = "contacts"
"""What the profile calls the table ``books``."""
LOCKED = "locked"

_MOST_BYTES = 4_000_000
_MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Company:
    """A company's profile as this Callpop understands it.

    Attributes:
        rows: Colleagues, lines, address books and rules.
        values: Settings by key.
        locked: Keys of ``values`` that the user cannot change, and tables whose own rows do not count.
        agent: The agent's own addresses and numbers, by key; a key is missing where the relay does not say.
    """

    rows: CompanyRows = field(default_factory=CompanyRows)
    values: Mapping[str, Value] = field(default_factory=dict)
    locked: frozenset[str] = frozenset()
    agent: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptProfile:
    """The profile as it was last received.

    Attributes:
        origin: The relay it came from.
        etag: The relay's name for this state of it; '' if there is none.
        profile: What it said.
        named: What it has named as the agent's own since the enrolment, by key.
    """

    origin: str = ""
    etag: str = ""
    profile: Mapping[str, Any] = field(default_factory=dict)
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def company_keys() -> dict[str, Key]:
    """The settings that a company may decide, by name."""
    return {name: key for name, key in all_keys().items() if key.section in _SECTIONS or name in _KEYS}


def company_tables() -> dict[str, type]:
    """The repeating tables that a company may bring, as the profile calls them: the class of their rows."""
    return {CONTACTS if name == "books" else name: cls for name, cls in tables().items() if name in _TABLES}


def load_kept(path: Path) -> KeptProfile:
    """What was received last; nothing if there is no such file or it is unusable."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_MOST_BYTES + 1))
        origin, etag, profile = found["origin"], found["etag"], found["profile"]
        before = found.get("named", {})
        was = {name: tuple(map(str, before[name])) for name in LISTS if name in before}
    except FileNotFoundError:
        return KeptProfile()
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        log.info("the company's profile in %s cannot be used: %s", path, type(error).__name__)
        return KeptProfile()
    if not isinstance(origin, str) or not isinstance(etag, str) or not isinstance(profile, dict):
        return KeptProfile()
    return KeptProfile(origin, etag, profile, was)


def keep(path: Path, kept: KeptProfile) -> None:
    """Keep what was received, for the time when the relay is gone.

    Raises:
        OSError: It cannot be written.
    """
    content = {"origin": kept.origin, "etag": kept.etag, "profile": kept.profile, "named": dict(kept.named)}
    write_private(path, json.dumps(content).encode())


def forget(path: Path) -> None:
    """Forget it: the desktop belongs to another relay or agent now."""
    with contextlib.suppress(OSError):
        path.unlink()


def understood(profile: Mapping[str, Any]) -> Company:
    """The profile as settings; what is unknown, of a wrong type, or not the company's to decide is left out.

    Args:
        profile: ``{"people", "lines", "crm", "contacts", "locked", …}`` (interface.md, 'The relay').
    """
    keys = company_keys()
    values: dict[str, Value] = {}
    for section, table in profile.items():
        if isinstance(table, dict):
            _take(values, keys, {f"{section}.{one}": raw for one, raw in table.items()})
    locked = profile.get(LOCKED, ())
    if isinstance(locked, dict):  # with the values beside the names
        _take(values, keys, locked)
    names = [name for name in locked if isinstance(name, str)] if isinstance(locked, list | dict) else []
    mine = named(profile)
    if REGION in mine:  # what the company says for all weighs more
        values.setdefault(REGION, mine[REGION])
    crm = profile.get("crm")
    brought = {**profile, "books": profile.get(CONTACTS)}
    if isinstance(crm, dict):
        brought.setdefault("rules", crm.get("rules"))
    return Company(
        rows=CompanyRows(**{name: tuple(_rows(name, brought.get(name))) for name in _TABLES}),
        values=values,
        locked=frozenset("books" if name == CONTACTS else name for name in names) & (values.keys() | _TABLES),
        agent={name: value for name in LISTS if isinstance(value := mine.get(name), tuple)},
    )


def _take(values: dict[str, Value], keys: Mapping[str, Key], raw: Mapping[str, Any]) -> None:
    for name, value in raw.items():
        key = keys.get(name)
        if key is None:
            continue
        try:
            values[name] = from_toml(key, value)
        except WrongValue as problem:
            log.info("the company's %s is left out: %s", name, problem)


def _rows(name: str, raw: object) -> Iterable[Any]:
    """The rows of one table; one that does not say what a row cannot do without is left out."""
    cls = tables()[name]
    columns = {key: about for key, about in row_keys(cls).items() if key not in NOT_THEIRS.get(name, ())}
    needed = next(iter(columns))
    for row in raw[:_MOST_ROWS] if isinstance(raw, list) else ():
        if not isinstance(row, dict):
            continue
        chosen: dict[str, Value] = {}
        _take(chosen, columns, row)
        if str(chosen.get(needed, "")).strip():
            yield cls(**chosen)
