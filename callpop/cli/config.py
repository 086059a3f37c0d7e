"""``callpop config``: reads and changes settings, by the keys of the schema."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from callpop.cli.failure import DONE, CommandFailed, WrongUsage
from callpop.cli.terminal import json_line, one_line
from callpop.crm.weighing import found_wrong, refusal, refusal_on_import
from callpop.settings.edit import CannotEdit, UnknownKey, change_all, entered, find_key, set_value, unset_value
from callpop.settings.file import Loaded, Origin, read
from callpop.settings.profile import Profile
from callpop.settings.remote_session import is_remote, is_terminal_server
from callpop.settings.schema import SourceKind, tables
from callpop.settings.source_lock import RELAY_ONLY, may_listen
from callpop.settings.values import WrongValue, all_keys, row_keys, value_of

_KIND = "source.kind"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="get|set|unset|list|export|import|describe", required=True)
    get = actions.add_parser("get", help="print one value; a list has one line each")
    get.add_argument("key")
    get.add_argument("--origin", action="store_true", help="print where it came from, too, behind a tab")
    get.add_argument("--json", action="store_true", help="print value, origin and lock as JSON")
    put = actions.add_parser("set", help="change one value; a list comes with commas, or as several words")
    put.add_argument("key")
    put.add_argument("value", nargs="+")
    unset = actions.add_parser("unset", help="take one value out of the file: its default counts again")
    unset.add_argument("key")
    every = actions.add_parser("list", help="print every key with its value and who set it")
    every.add_argument("--json", action="store_true", help="print one JSON object a line")
    out = actions.add_parser("export", help="write your settings to a file, without secrets; '-' prints them")
    out.add_argument("file")
    back = actions.add_parser("import", help="take over a file of settings, after a look at what would change")
    back.add_argument("file", type=Path)
    back.add_argument("--dry-run", action="store_true", help="only say what would change")
    actions.add_parser("describe", help="print the page of all settings, as Markdown")


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    profile = Profile.locate(args.profile, os.environ)
    try:
        _act(args, profile)
    except (UnknownKey, WrongValue) as error:
        raise WrongUsage(str(error) if isinstance(error, UnknownKey) else f"{args.key}: {error}") from error
    except CannotEdit as error:
        raise CommandFailed(str(error)) from error
    return DONE


def _act(args: argparse.Namespace, profile: Profile) -> None:
    file = profile.settings_file
    if args.action == "get":
        _get(_read(profile), args)
    elif args.action == "list":
        _list(_read(profile), as_json=args.json)
    elif args.action == "set":
        _refuse_table(args.key, profile)
        _refuse_locked(args.key, profile)
        # One word alone may hold commas; several are taken as they stand.
        text = args.value[0] if len(args.value) == 1 else args.value
        if args.key == _KIND and entered(_KIND, text) is SourceKind.LISTENER:
            _refuse_listener(_read_quietly(profile))
        wrong = refusal(args.key, entered(args.key, text), _read_quietly(profile).settings.crm)
        if wrong is not None:
            raise WrongValue(wrong)
        set_value(file, args.key, text)
        _say_if_overridden(_read(profile), args.key)
    elif args.action == "unset":
        _refuse_table(args.key, profile)
        if args.key == _KIND and _read_quietly(profile).policy.defaults.get(_KIND) is not SourceKind.RELAY:
            _refuse_listener(_read_quietly(profile))
        unset_value(file, args.key)
        _say_if_overridden(_read(profile), args.key)
    elif args.action == "export":
        _export(_read(profile), args.file)
    elif args.action == "import":
        _import(_read(profile), args.file, None if args.dry_run else file)
    else:
        from callpop.settings.reference import reference

        print(reference(), end="")


def _read(profile: Profile) -> Loaded:
    # Not Qt: of the desktop only what its system has switched.
    from callpop.desktop.platform.switches import brought, switches

    here = brought(switches(profile))
    loaded = read(profile.settings_file, os.environ, profile.company_file, brought=here)
    for problem in (*loaded.problems, *found_wrong(loaded, str(profile.settings_file))):
        print(one_line(f"callpop: {problem}"), file=sys.stderr)
    return loaded


def _read_quietly(profile: Profile) -> Loaded:
    return read(profile.settings_file, os.environ, profile.company_file)


def _get(loaded: Loaded, args: argparse.Namespace) -> None:
    key: str = args.key
    if key in tables():
        for line in _rows(loaded, key):
            print(one_line(line))
        return
    find_key(key)
    if args.json:
        from callpop.settings.listing import listed_key

        print(_as_json(listed_key(loaded, key)))
        return
    value = value_of(loaded.settings, key)
    behind = f"\t{_origin(loaded, key)}" if args.origin else ""
    for one in value if isinstance(value, tuple) else (value,):
        print(one_line(str(one)) + behind)
    if behind and value == ():
        print(behind)


def _list(loaded: Loaded, *, as_json: bool) -> None:
    from callpop.settings.listing import listed, table_origins
    from callpop.settings.portable import value_text

    if as_json:
        for said in listed(loaded):
            print(_as_json(said))
        return
    for key in all_keys():
        print(one_line(f"{key} = {value_text(value_of(loaded.settings, key))}  # {_origin(loaded, key)}"))
    for table in tables():
        count = len(getattr(loaded.settings, table)) + len(getattr(loaded.settings.company, table, ()))
        locked = ", locked" if table in loaded.locks else ""
        print(f"{table} = {count} entries  # {', '.join(table_origins(loaded, table)) or Origin.DEFAULT}{locked}")


def _origin(loaded: Loaded, key: str) -> str:
    # Who reads the company's lock in scripts knows it by the name alone, as it always was.
    by_policy = loaded.locks.get(key) is Origin.POLICY
    return f"{loaded.origins[key]}, locked" if by_policy else str(loaded.origins[key])


def _as_json(said: Mapping[str, object]) -> str:
    return json_line(said)


def _rows(loaded: Loaded, table: str) -> list[str]:
    first, *others = row_keys(tables()[table]).values()
    said = []
    for row in (*getattr(loaded.settings, table), *getattr(loaded.settings.company, table, ())):
        values = [getattr(row, one.name) for one in others if getattr(row, one.name) != one.default]
        texts = [", ".join(value) if isinstance(value, tuple) else str(value) for value in values]
        said.append(f"{getattr(row, first.name)}: {', '.join(texts)}")
    return said


def _export(loaded: Loaded, file: str) -> None:
    from callpop.settings.atomic import write_private
    from callpop.settings.portable import exported

    text = exported(loaded)
    if file == "-":
        print(text, end="")
        return
    try:
        write_private(Path(file), text.encode())
    except OSError as error:
        raise CommandFailed(f"{file} cannot be written: {error.strerror or error}") from error


def _import(loaded: Loaded, source: Path, into: Path | None) -> None:
    from callpop.settings.portable import CannotImport, planned, value_text

    try:
        plan = planned(source, loaded, shared=_is_shared(loaded), weigh=refusal_on_import)
    except CannotImport as error:
        raise CommandFailed(str(error)) from error
    for problem in plan.problems:
        print(one_line(f"callpop: {problem}"), file=sys.stderr)
    for key in plan.locked:
        print(f"callpop: {loaded.lock_of(key)}: it is left out", file=sys.stderr)
    for change in plan.changes:
        rows = " entries" if change.key in tables() else ""
        print(f"{change.key}: {value_text(change.before)}{rows} -> {value_text(change.after)}{rows}")
    if into is not None and plan.values:
        change_all(into, plan.values, {name: getattr(loaded.settings, name) for name in tables()})


def _refuse_table(key: str, profile: Profile) -> None:
    if key.partition(".")[0].partition("[")[0] in tables():
        raise WrongUsage(f"{key} is a table: edit [[{key.partition('.')[0]}]] in {profile.settings_file}")


def _refuse_locked(key: str, profile: Profile) -> None:
    """What the policy decides is refused; the company's lock may end with its relay, and is only told."""
    loaded = _read_quietly(profile)
    if loaded.locks.get(key) is Origin.POLICY:
        raise CommandFailed(f"{loaded.lock_of(key)}; it was left as it is")


def _refuse_listener(loaded: Loaded) -> None:
    """In a remote session there is no way from a relay to this computer, unless a policy names it."""
    if loaded.settings.source.kind is SourceKind.RELAY and not may_listen(loaded.standing, shared=_is_shared(loaded)):
        raise CommandFailed(f"{RELAY_ONLY}; it was left as it is")


def _is_shared(loaded: Loaded) -> bool:
    return is_terminal_server(loaded.settings.system.terminal_server, is_remote(os.environ))


def _say_if_overridden(loaded: Loaded, key: str) -> None:
    if loaded.locks.get(key) is Origin.POLICY:
        print(f"callpop: {loaded.lock_of(key)}: its value counts", file=sys.stderr)
    elif key in loaded.locked:
        print(f"callpop: the company has locked {key}: its value counts", file=sys.stderr)
    elif loaded.origins[key] is Origin.ENVIRONMENT:
        print(f"callpop: {all_keys()[key].variable} in the environment overrides {key}", file=sys.stderr)
