"""Sees whether every desktop would take all of a company's profile, before it is sent to any.

Desktops leave out what they do not know (``company.py``): whoever writes the profile would never hear of a slip.
"""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from callpop.settings.company import CONTACTS, LOCKED, NOT_THEIRS, company_keys, company_tables
from callpop.settings.company_agent import REGION
from callpop.settings.schema import tables
from callpop.settings.values import Key, WrongValue, all_keys, from_toml, row_keys

_TELLTALE = frozenset(
    {
        "password",
        "pass",
        "passwd",
        "passphrase",
        "passwort",
        "kennwort",
        "wachtwoord",
        "pwd",
        "secret",
        "token",
        "apikey",
        "credential",
        "credentials",
        "bearer",
    }
)
_TELLTALE_PAIRS = frozenset({("api", "key"), ("private", "key"), ("access", "key"), ("client", "key")})
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_DEPTH = 20
_TEMPLATES = frozenset({"template", "record_template", "create_template"})

TemplateCheck = Callable[[str], str | None]
"""Says what is wrong with an address template, in words."""


def problems(profile: Mapping[str, Any], *, template: TemplateCheck) -> Iterator[str]:
    """What is wrong with it, the first thing first: a key, and what to do.

    No setting that Callpop declares is a secret, as secrets are no settings (``secrets.py``). So what has a secret's
    name is none of ours, and what stands in a value that is known to carry some is looked at.

    Args:
        profile: As ``GET /v1/profile`` would give it; lists and tables are such.
        template: The check that every desktop makes before it opens an address.
    """
    yield from _secrets(profile, "", _DEPTH)
    yield from _settings(profile)
    yield from _templates(profile, template)


def _settings(profile: Mapping[str, Any]) -> Iterator[str]:
    known, rows = company_keys(), company_tables()
    by_section: dict[str, list[str]] = {}
    for key in known.values():
        by_section.setdefault(key.section, []).append(key.field)
    for name, value in profile.items():
        if name == LOCKED:
            yield from _locked(value, known, rows, _said(profile))
        elif name in rows:
            yield from _rows(name, rows[name], value)
        elif name in by_section and isinstance(value, dict):
            for field, raw in value.items():
                if (name, field) == ("crm", "rules"):
                    yield from _rows("crm.rules", rows["rules"], raw)
                else:
                    yield from _value(f"{name}.{field}", known, raw)
        elif name in by_section:
            yield f"{name}: expected a table of settings"
        else:
            yield f"{name}: {_unknown(name, [*rows, *by_section, LOCKED])}"


def is_telltale(name: str) -> bool:
    """Whether something of this name would be a secret."""
    words = [word.lower() for word in _WORDS.findall(name)]
    return not _TELLTALE.isdisjoint(words) or not _TELLTALE_PAIRS.isdisjoint(itertools.pairwise(words))


def _value(name: str, known: Mapping[str, Key], raw: object) -> Iterator[str]:
    key = known.get(name)
    if key is None:
        yield f"{name}: {_unknown(name, known)}"
        return
    try:
        from_toml(key, raw)
    except WrongValue as problem:
        yield f"{name}: {problem}"


def _rows(name: str, cls: type, raw: object) -> Iterator[str]:
    if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
        yield f"{name}: expected a list of tables"
        return
    columns = row_keys(cls)
    needed = next(iter(columns))
    for number, row in enumerate(raw, 1):
        for column, value in row.items():
            if name == CONTACTS and column in NOT_THEIRS["books"]:
                yield f"{name} ({number}).{column}: that is not the company's to decide"
                continue
            for problem in _value(column, columns, value):
                yield f"{name} ({number}).{problem}"
        if not str(row.get(needed, "")).strip():
            yield f"{name} ({number}): expected a {needed}"


def _said(profile: Mapping[str, Any]) -> frozenset[str]:
    """The settings for which a profile has a value; the region the relay brings for itself."""
    tables_of = {name: table for name, table in profile.items() if isinstance(table, dict) and name != LOCKED}
    return frozenset({REGION}).union(f"{name}.{field}" for name, table in tables_of.items() for field in table)


def _templates(profile: Mapping[str, Any], check: TemplateCheck) -> Iterator[str]:
    crm, locked = profile.get("crm"), profile.get(LOCKED)
    found: list[tuple[str, object]] = []
    if isinstance(crm, dict):
        found += [(f"crm.{name}", crm[name]) for name in sorted(_TEMPLATES & crm.keys())]
    if isinstance(locked, dict):
        names = sorted({f"crm.{one}" for one in _TEMPLATES} & locked.keys())
        found += [(f"{LOCKED}: {name}", locked[name]) for name in names]
    for name, rows in (
        ("rules", profile.get("rules")),
        ("crm.rules", crm.get("rules") if isinstance(crm, dict) else ()),
    ):
        for number, row in enumerate(rows if isinstance(rows, list) else (), 1):
            if isinstance(row, dict):
                found += [(f"{name} ({number}).{one}", row[one]) for one in sorted(_TEMPLATES & row.keys())]
    for name, text in found:
        problem = check(text) if isinstance(text, str) else None
        if problem is not None:
            yield f"{name}: {problem}"


def _locked(raw: object, known: Mapping[str, Key], rows: Mapping[str, type], said: frozenset[str]) -> Iterator[str]:
    for name in raw if isinstance(raw, list | dict) else ():
        if name in rows or name == "books":
            continue
        if isinstance(raw, dict):
            yield from (f"{LOCKED}: {problem}" for problem in _value(str(name), known, raw[name]))
        elif name not in known:
            yield f"{LOCKED}: {name}: {_unknown(str(name), [*known, *rows])}"
        elif name not in said:
            yield f"{LOCKED}: {name}: the profile has no value for it, and would lock nothing: give it one"


def _unknown(name: str, known: Iterable[str]) -> str:
    if name in all_keys() or name in tables() or name in {one.section for one in all_keys().values()}:
        return "that is not the company's to decide" if name != "books" else f"the profile calls them '{CONTACTS}'"
    near = difflib.get_close_matches(name.lower(), list(known), n=1)
    return f"there is no such key; did you mean '{near[0]}'?" if near else "there is no such key"


def _secrets(value: object, path: str, depth: int) -> Iterator[str]:
    if depth == 0:
        yield f"{path}: the profile is nested too deeply"
    elif isinstance(value, dict):
        for key, child in value.items():
            here = f"{path}.{key}" if path else str(key)
            if is_telltale(str(key)) and child:
                yield f"{here}: a profile goes to every desktop and must not hold secrets"
            yield from _secrets(child, here, depth - 1)
    elif isinstance(value, list):
        for child in value:
            yield from _secrets(child, path, depth - 1)
    elif isinstance(value, str) and _carries_one(value):
        yield f"{path}: it holds a password or token; a profile goes to every desktop and must not hold secrets"


def _carries_one(text: str) -> bool:
    """Whether it is an address with a password in it, or a pair with a secret's name and more than a placeholder."""
    try:
        parts = urlsplit(text) if "://" in text else None
        password = parts.password if parts is not None else None
        pairs = parse_qsl(parts.query) if parts is not None else [text.partition("=")[::2]]
    except ValueError:
        return False
    return bool(password) or any(is_telltale(name.strip()) and value and "{" not in value for name, value in pairs)
