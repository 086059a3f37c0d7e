"""Reads ``settings.toml``: whatever it holds, the app starts, and what was wrong is said in words.

Order of weight: locked by the company, environment, the user's file, the company's default, built-in default.
The file is never changed here.
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from callpop.settings.company import Company, load_kept, understood
from callpop.settings.edit import set_value, unset_value
from callpop.settings.relay_address import origin_of
from callpop.settings.schema import Settings, SourceKind, sections, tables
from callpop.settings.values import Key, Value, WrongValue, all_keys, from_text, from_toml, row_keys, shown

__all__ = ["Loaded", "Origin", "Problem", "load", "read", "set_value", "unset_value"]

_MOST_BYTES = 4_000_000


class Origin(StrEnum):
    """Who set a value."""

    DEFAULT = "default"
    COMPANY = "company"
    USER = "user"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the settings that could not be taken as it stands.

    Attributes:
        file: The file's path, or ``environment``.
        key: The key (or variable); '' where the whole file is meant.
        message: What was expected, in words.
    """

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.message) if part)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading gave.

    Attributes:
        settings: The settings.
        origins: Who set each key.
        problems: What was wrong.
        locked: Keys that the company has locked.
    """

    settings: Settings
    origins: Mapping[str, Origin]
    problems: tuple[Problem, ...]
    locked: frozenset[str] = frozenset()


def load(path: Path, environ: Mapping[str, str], company: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, and what was wrong with them; never raises for what a file holds.

    Args:
        path: ``settings.toml``; a missing one means defaults.
        environ: Where ``CALLPOP_<SECTION>_<FIELD>`` variables are looked for.
        company: What the relay last said for all desktops (``Profile.company_file``).
    """
    loaded = read(path, environ, company)
    return loaded.settings, loaded.problems


def read(path: Path, environ: Mapping[str, str], company: Path | None = None) -> Loaded:
    """As ``load``, with the origin of each key."""
    problems: list[Problem] = []
    document = _document(path, problems)
    keys = all_keys()
    own: dict[str, tuple[Value, Origin]] = {}
    for key, value in _from_file(document, keys, str(path), problems):
        own[key.name] = (value, Origin.USER)
    for key, value in _from_environment(environ, keys, problems):
        own[key.name] = (value, Origin.ENVIRONMENT)
    theirs = _of_company(company, own)
    chosen = {name: (value, Origin.COMPANY) for name, value in theirs.values.items()}
    chosen |= {name: mine for name, mine in own.items() if name not in theirs.locked}
    made = Settings(company=theirs.rows)
    for section in sections():
        fields: dict[str, Any] = {
            keys[name].field: value for name, (value, _) in chosen.items() if keys[name].section == section
        }
        if fields:
            made = replace(made, **{section: replace(getattr(made, section), **fields)})
    rows: dict[str, Any] = {
        name: _rows(name, document, str(path), problems) for name in tables() if name not in theirs.locked
    }
    origins = dict.fromkeys(keys, Origin.DEFAULT) | {name: origin for name, (_, origin) in chosen.items()}
    return Loaded(replace(made, **rows), origins, tuple(problems), theirs.locked)


def _of_company(kept_in: Path | None, own: Mapping[str, tuple[Value, Origin]]) -> Company:
    """The company's say: while its relay is the source, and that of no other relay."""
    kind, _ = own.get("source.kind", (SourceKind.LISTENER, None))
    url, _ = own.get("relay.url", ("", None))
    if kept_in is None or kind is not SourceKind.RELAY or not url:
        return Company()
    kept = load_kept(kept_in)
    return understood(kept.profile) if kept.origin and kept.origin == origin_of(str(url)) else Company()


def _document(path: Path, problems: list[Problem]) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ValueError(f"it is larger than {_MOST_BYTES // 1_000_000} MB")
        # utf-8-sig: some Windows editors begin the file with a byte order mark.
        return tomllib.loads(data.decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        message = f"it cannot be read ({error.strerror or error}); defaults are used"
    except UnicodeDecodeError as error:
        message = f"expected text in UTF-8, but byte {error.start + 1} is not; defaults are used"
    except RecursionError:
        message = "expected TOML, but it is nested too deep; defaults are used"
    except ValueError as error:
        message = f"expected TOML: {str(error)[:200]}; defaults are used"
    problems.append(Problem(str(path), "", message))
    return {}


def _from_file(
    document: Mapping[str, Any], keys: Mapping[str, Key], file: str, problems: list[Problem]
) -> Iterable[tuple[Key, Value]]:
    known = (*sections(), *tables())
    for section, table in document.items():
        if section in tables():
            continue
        if section not in known:
            problems.append(Problem(file, section[:60], f"unknown section{_nearest(section, known)}"))
            continue
        if not isinstance(table, dict):
            problems.append(Problem(file, section, f"expected a section [{section}], not {shown(table)}"))
            continue
        for field, raw in table.items():
            key = keys.get(f"{section}.{field}")
            if key is None:
                fields = [one.field for one in keys.values() if one.section == section]
                problems.append(Problem(file, f"{section}.{field[:60]}", f"unknown key{_nearest(field, fields)}"))
                continue
            try:
                yield key, from_toml(key, raw)
            except WrongValue as error:
                problems.append(Problem(file, key.name, _with_default(error, key)))


def _from_environment(
    environ: Mapping[str, str], keys: Mapping[str, Key], problems: list[Problem]
) -> Iterable[tuple[Key, Value]]:
    for key in keys.values():
        text = environ.get(key.variable)
        if text is None:
            continue
        try:
            yield key, from_text(key, text)
        except WrongValue as error:
            problems.append(Problem("environment", key.variable, f"{error}; it is ignored"))


def _rows(name: str, document: Mapping[str, Any], file: str, problems: list[Problem]) -> tuple[object, ...]:
    raw = document.get(name, [])
    if not isinstance(raw, list):
        problems.append(Problem(file, name, f"expected sections [[{name}]], not {shown(raw)}"))
        return ()
    made = (_row(f"{name}[{place}]", name, row, file, problems) for place, row in enumerate(raw, start=1))
    return tuple(row for row in made if row is not None)


def _row(where: str, name: str, row: object, file: str, problems: list[Problem]) -> object | None:
    cls = tables()[name]
    if not isinstance(row, dict):
        problems.append(Problem(file, where, f"expected a section [[{name}]], not {shown(row)}; it is left out"))
        return None
    columns = row_keys(cls)
    chosen: dict[str, Any] = {}
    for field, raw in row.items():
        key = columns.get(field)
        if key is None:
            problems.append(Problem(file, f"{where}.{field[:60]}", f"unknown key{_nearest(field, columns)}"))
            continue
        try:
            chosen[field] = from_toml(key, raw)
        except WrongValue as error:
            problems.append(Problem(file, f"{where}.{field}", f"{error}; it is left out"))
    needed = next(iter(columns))
    if not str(chosen.get(needed, "")).strip():
        problems.append(Problem(file, f"{where}.{needed}", "expected a text; without it the section is left out"))
        return None
    made: object = cls(**chosen)
    return made


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word.lower(), list(known), n=1)
    return f", did you mean '{near[0]}'?" if near else "; it is ignored"


def _with_default(error: WrongValue, key: Key) -> str:
    default = ", ".join(key.default) if isinstance(key.default, tuple) else str(key.default)
    return f"{error}; the default is used ({default or 'empty'})"
