"""Settings that travel: written to a file without secrets, and read again with a look at what would change.

Secrets are in no settings; what somebody put there all the same is taken out: of addresses (``https://user:word@host``,
``?api_key=…``), and where its name tells (``token=…`` among the fields of a look-up).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from callpop.said import Said, said_of
from callpop.settings import findings
from callpop.settings.edit import unreadable
from callpop.settings.file import Loaded, read
from callpop.settings.origin import Origin, Problem
from callpop.settings.passwords import without_passwords
from callpop.settings.policy import Policy
from callpop.settings.rows import plain_rows
from callpop.settings.schema import Settings, SourceKind, sections, tables
from callpop.settings.secret_names import without_named
from callpop.settings.source_lock import RELAY_ONLY, may_listen
from callpop.settings.toml_file import NotToml, parse
from callpop.settings.values import Value, WrongValue, all_keys, as_toml, check_form, value_of

_HEAD = "# Settings of Callpop, without secrets: 'callpop config import FILE', or Import in the settings window.\n"


class CannotImport(ValueError):
    """The file is of no use; the text says why."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an import would change.

    Attributes:
        key: ``section.field``, or a table.
        before: The value as it is; for a table its number of rows.
        after: The value as it would be; for a table its number of rows.
    """

    key: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do.

    Attributes:
        values: What is to be written: values by key, rows by table.
        changes: The same beside what is set now.
        same: How many keys and tables stand in the file as they are set already.
        locked: Keys and tables that stand in the file, and that somebody else decides.
        problems: What in the file is unknown or does not fit.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    same: int = 0
    locked: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def exported(loaded: Loaded) -> str:
    """What the user has set, as the text of a settings file: no defaults, nothing of company or policy."""
    import tomlkit  # only editing pays for it

    document = tomlkit.document()
    keys = all_keys()
    for section in sections():
        own = {keys[name].field: value for name, value in loaded.own.items() if keys[name].section == section}
        if own:
            table = tomlkit.table()
            for name, value in own.items():
                table[name] = _without_secrets(as_toml(value))
            document[section] = table
    for name in tables():
        rows = plain_rows(getattr(loaded.settings, name))
        if rows:
            array = tomlkit.aot()
            for row in rows:
                # Under 'secrets' stands what the keyring calls them.
                array.append(
                    tomlkit.item(
                        {one: value if one == "secrets" else _without_secrets(value) for one, value in row.items()}
                    )
                )
            document[name] = array
    return _HEAD + tomlkit.dumps(document)


Weigh = Callable[[str, Value, Loaded, Settings], "str | None"]
"""What is wrong with a value of a key, in words: given what is set, and what the whole file says."""


def planned(path: Path, loaded: Loaded, *, shared: bool = False, weigh: Weigh | None = None) -> Plan:
    """What it would change to take over a file.

    Args:
        path: The file.
        loaded: What is set.
        shared: Whether many share the computer.
        weigh: Looks at what its form alone does not tell.

    Raises:
        CannotImport: It cannot be read, or is no settings file at all.
    """
    try:
        with path.open("rb") as file:
            document = parse(file)
    except OSError as error:
        raise CannotImport(unreadable(path, error)) from error
    except NotToml as error:
        raise CannotImport(Said("{file}: {problem}", "file_problem", file=path, problem=said_of(error))) from error
    theirs = read(path, {}, None, Policy())
    values: dict[str, object] = {}
    changes: list[Change] = []
    locked, problems, same = [], list(theirs.problems), 0
    keys = all_keys()
    for name, value in theirs.own.items():
        try:
            check_form(keys[name], value)
        except WrongValue as problem:
            problems.append(Problem(str(path), name, findings.left_out(said_of(problem))))
            continue
        if weigh is not None and (wrong := weigh(name, value, loaded, theirs.settings)) is not None:
            problems.append(Problem(str(path), name, findings.left_out(wrong)))
            continue
        before = value_of(loaded.settings, name)
        if SourceKind.LISTENER is value is not before and not may_listen(loaded.standing, shared=shared):
            problems.append(Problem(str(path), name, findings.left_out(RELAY_ONLY)))
        elif name in loaded.locks:
            locked.append(name)
        elif value == before and loaded.origins.get(name) is Origin.USER:
            same += 1
        else:
            values[name] = value
            changes.append(Change(name, before, value))
    for name in tables():
        rows = getattr(theirs.settings, name)
        if not isinstance(document.get(name), list):
            continue
        if name in loaded.locks:
            locked.append(name)
        elif rows == getattr(loaded.settings, name):
            same += 1
        else:
            values[name] = rows
            changes.append(Change(name, len(getattr(loaded.settings, name)), len(rows)))
    return Plan(values, tuple(changes), same, tuple(locked), tuple(problems))


def _without_secrets(value: Any) -> Any:
    if isinstance(value, str):
        return without_named(without_passwords(value))
    return [_without_secrets(one) for one in value] if isinstance(value, list) else value


def value_text(value: Value | object) -> str:
    """A value in one line, as ``config list`` prints it."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)
