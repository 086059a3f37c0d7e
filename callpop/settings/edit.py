"""Changes single settings in ``settings.toml`` and leaves the rest as its owner wrote it, comments too."""

from __future__ import annotations

import contextlib
import difflib
import tomllib
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from callpop.said import Said
from callpop.settings.atomic import write_private
from callpop.settings.rows import plain_rows
from callpop.settings.schema import tables
from callpop.settings.turns import PATIENCE, Busy, alone_with
from callpop.settings.values import Key, Value, all_keys, as_toml, check_form, from_text, from_toml

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


_NOTHING_SEEN: Mapping[str, Sequence[Any]] = MappingProxyType({})


class UnknownKey(ValueError):
    """No setting has this key; the text names the nearest one."""


class CannotEdit(Exception):
    """The file cannot be changed without losing something; the text says why. It was left as it is."""


def find_key(name: str) -> Key:
    """The setting of this name.

    Raises:
        UnknownKey: There is none.
    """
    keys = all_keys()
    key = keys.get(name)
    if key is None:
        near = difflib.get_close_matches(name, list(keys), n=1)
        meant = f"; did you mean {near[0]}?" if near else "; 'callpop config list' shows all keys"
        raise UnknownKey(f"there is no setting {name[:60]}{meant}")
    return key


def set_value(path: Path, key: str, text: str | Sequence[str] | int | float) -> Value:
    """Set one key.

    Args:
        path: ``settings.toml``; made if it is missing.
        key: ``section.field``.
        text: The value as typed (lists: several texts, or one with commas), or a number.

    Returns:
        The value as it was understood.

    Raises:
        UnknownKey: No such setting.
        WrongValue: The value does not fit; the text names what was expected.
        CannotEdit: The file is broken or cannot be written.
    """
    value = entered(key, text)
    change_all(path, {key: value})
    return value


def entered(key: str, text: str | Sequence[str] | int | float) -> Value:
    """A value as somebody enters it.

    Args:
        key: ``section.field``.
        text: As typed (lists: several texts, or one with commas), or a number.

    Raises:
        UnknownKey: No such setting.
        WrongValue: The value does not fit; the text names what was expected.
    """
    found = find_key(key)
    value = from_toml(found, text) if isinstance(text, int | float) else from_text(found, text)
    check_form(found, value)
    return value


def change_all(path: Path, changes: Mapping[str, object], seen: Mapping[str, Sequence[Any]] = _NOTHING_SEEN) -> None:
    """Write several changes at once, or none of them; other programs that change settings wait.

    Args:
        path: ``settings.toml``; made if it is missing and there is something to write.
        changes: Values by ``section.field`` (None: take it out, so that its default counts again), and rows by
            the name of a table (see ``replace_rows``).
        seen: The rows of tables as the caller had read them: what others have changed since then is kept.

    Raises:
        UnknownKey: No such setting.
        WrongValue: A value does not fit; the text names what was expected.
        CannotEdit: The file is broken, cannot be written, or says other things of the same rows by now.
    """
    values = {
        name: None if value is None else entered(name, value)  # type: ignore[arg-type]
        for name, value in changes.items()
        if name not in tables()
    }
    rows = {name: plain_rows(said) for name, said in changes.items() if name in tables()}  # type: ignore[arg-type]
    if path.exists() or any(value is not None for value in values.values()) or any(rows.values()):
        with _alone_with(path):
            _change(path, values, rows, {name: plain_rows(said) for name, said in seen.items()})


def _change(
    path: Path,
    values: Mapping[str, Value | None],
    rows: Mapping[str, list[dict[str, Any]]],
    seen: Mapping[str, list[dict[str, Any]]],
) -> None:
    from callpop.settings.table_rows import ChangedMeanwhile, NoRows, put_rows

    document = _open(path)
    before = document.as_string()
    wanted: dict[str, Any] = {}
    for name, value in values.items():
        found = find_key(name)
        table = _section(document, found, path, make=value is not None)
        if value is not None:
            # Replacing the value alone keeps the comment behind it.
            table[found.field] = as_toml(value)
            wanted.setdefault(found.section, {})[found.field] = as_toml(value)
        elif found.field in table:
            del table[found.field]
    for name, plain in rows.items():
        try:
            wanted[name] = put_rows(document, name, plain, seen.get(name))
        except ChangedMeanwhile as error:
            raise CannotEdit(
                Said(
                    "[[{name}]] of {file} was changed by another program meanwhile; it was left as it is",
                    "file_rows_changed",
                    file=path,
                    name=name,
                )
            ) from error
        except NoRows as error:
            raise CannotEdit(_no_section(path, name)) from error
    if document.as_string() != before:
        _save(path, document, wanted)


def unset_value(path: Path, key: str) -> bool:
    """Take one key out of the file, so that its default counts again.

    Returns:
        Whether it stood there.

    Raises:
        UnknownKey: No such setting.
        CannotEdit: The file is broken or cannot be written.
    """
    found = find_key(key)
    if not path.exists():
        return False
    with _alone_with(path):
        document = _open(path)
        table = _section(document, found, path, make=False)
        if found.field not in table:
            return False
        del table[found.field]
        _save(path, document, {})
    return True


def replace_rows(path: Path, name: str, rows: Sequence[Any]) -> None:
    """Make a repeating table say other rows; what stays of it stays as its owner wrote it.

    Args:
        path: ``settings.toml``.
        name: ``people``, ``lines``, or another of ``schema.tables()``.
        rows: Instances of the table's class.

    Raises:
        UnknownKey: There is no such table.
        CannotEdit: The file is broken or cannot be written.
    """
    if name not in tables():
        raise UnknownKey(f"there is no table {name[:60]}")
    change_all(path, {name: rows})


def _open(path: Path) -> TOMLDocument:
    import tomlkit  # only editing pays for it
    from tomlkit.exceptions import TOMLKitError

    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        text = ""
    except OSError as error:
        raise CannotEdit(unreadable(path, error)) from error
    except UnicodeDecodeError as error:
        raise CannotEdit(Said("{file} is not UTF-8 text; it was left as it is", "file_not_utf8", file=path)) from error
    try:
        return tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError) as error:
        raise CannotEdit(
            Said("{file} is not TOML: {why}; it was left as it is", "file_not_toml", file=path, why=str(error)[:200])
        ) from error


def _section(document: TOMLDocument, key: Key, path: Path, *, make: bool) -> MutableMapping[str, Any]:
    import tomlkit

    if key.section not in document:
        if not make:
            return {}
        document[key.section] = tomlkit.table()
    table = document[key.section]
    if not isinstance(table, MutableMapping):
        raise CannotEdit(_no_section(path, key.section))
    return table


def _no_section(path: Path, name: str) -> Said:
    return Said("{file}: {name} is no section; it was left as it is", "file_no_section", file=path, name=name)


@contextlib.contextmanager
def _alone_with(path: Path) -> Iterator[None]:
    try:
        with alone_with(path, PATIENCE):
            yield
    except Busy as error:
        raise CannotEdit(
            Said("another program has been changing {file} all the while; it was left as it is", "file_busy", file=path)
        ) from error
    except OSError as error:
        raise CannotEdit(_unwritable(path, error)) from error


def _save(path: Path, document: TOMLDocument, wanted: dict[str, Any]) -> None:
    import tomlkit

    from callpop.settings.table_rows import same_rows

    text = tomlkit.dumps(document)
    # What is written must read back as meant: the file is the user's, and there is no second one.
    try:
        written = tomllib.loads(text)
    except ValueError as error:
        raise CannotEdit(_unsafe(path)) from error
    for name, part in wanted.items():
        there = written.get(name)
        if name in tables():
            if not same_rows(name, there, part):
                raise CannotEdit(_unsafe(path))
            continue
        kept = {field: there.get(field) for field in part} if isinstance(there, dict) else there
        if kept != part:
            raise CannotEdit(_unsafe(path))
    try:
        write_private(path, text.encode())
    except OSError as error:
        raise CannotEdit(_unwritable(path, error)) from error


def unreadable(path: Path, error: OSError) -> Said:
    """What to say of a file that cannot be read."""
    return Said("{file} cannot be read: {why}", "file_unreadable", file=path, why=error.strerror or error)


def _unwritable(path: Path, error: OSError) -> Said:
    return Said("{file} cannot be written: {why}", "file_unwritable", file=path, why=error.strerror or error)


def _unsafe(path: Path) -> Said:
    return Said("{file} cannot be edited safely; it was left as it is", "file_unsafe", file=path)
