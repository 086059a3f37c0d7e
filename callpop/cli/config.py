"""``callpop config``: reads and changes settings, by the keys of the schema."""

from __future__ import annotations

import argparse
import os
import sys

from callpop.cli.failure import DONE, CommandFailed, WrongUsage
from callpop.settings.edit import CannotEdit, UnknownKey, find_key, set_value, unset_value
from callpop.settings.file import Loaded, Origin, read
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings, tables
from callpop.settings.values import Value, WrongValue, all_keys, row_keys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="get|set|unset|list", required=True)
    get = actions.add_parser("get", help="print one value; a list has one line each")
    get.add_argument("key")
    put = actions.add_parser("set", help="change one value; a list comes with commas, or as several words")
    put.add_argument("key")
    put.add_argument("value", nargs="+")
    unset = actions.add_parser("unset", help="take one value out of the file: its default counts again")
    unset.add_argument("key")
    actions.add_parser("list", help="print every key with its value and who set it")


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    profile = Profile.locate(args.profile, os.environ)
    file = profile.settings_file
    try:
        if args.action == "get":
            _get(_read(profile), args.key)
        elif args.action == "list":
            _list(_read(profile))
        elif args.action == "set":
            _refuse_table(args.key, profile)
            # One word alone may hold commas; several are taken as they stand.
            set_value(file, args.key, args.value[0] if len(args.value) == 1 else args.value)
            _say_if_overridden(_read(profile), args.key)
        else:
            _refuse_table(args.key, profile)
            unset_value(file, args.key)
            _say_if_overridden(_read(profile), args.key)
    except (UnknownKey, WrongValue) as error:
        raise WrongUsage(str(error) if isinstance(error, UnknownKey) else f"{args.key}: {error}") from error
    except CannotEdit as error:
        raise CommandFailed(str(error)) from error
    return DONE


def _read(profile: Profile) -> Loaded:
    loaded = read(profile.settings_file, os.environ, profile.company_file)
    for problem in loaded.problems:
        print(f"callpop: {problem}", file=sys.stderr)
    return loaded


def _get(loaded: Loaded, key: str) -> None:
    if key in tables():
        for line in _rows(loaded.settings, key):
            print(line)
        return
    find_key(key)
    value = _value(loaded.settings, key)
    for one in value if isinstance(value, tuple) else (value,):
        print(one)


def _list(loaded: Loaded) -> None:
    for key in all_keys():
        value = _value(loaded.settings, key)
        text = ", ".join(value) if isinstance(value, tuple) else str(value)
        print(f"{key} = {text}  # {loaded.origins[key]}")
    for table in tables():
        own, brought = len(getattr(loaded.settings, table)), len(getattr(loaded.settings.company, table, ()))
        origins = [str(who) for who, count in ((Origin.USER, own), (Origin.COMPANY, brought)) if count]
        print(f"{table} = {own + brought} entries  # {', '.join(origins) or Origin.DEFAULT}")


def _value(settings: Settings, key: str) -> Value:
    section, _, field = key.partition(".")
    value: Value = getattr(getattr(settings, section), field)
    return value


def _rows(settings: Settings, table: str) -> list[str]:
    first, *others = row_keys(tables()[table]).values()
    said = []
    for row in (*getattr(settings, table), *getattr(settings.company, table, ())):
        values = [getattr(row, one.name) for one in others if getattr(row, one.name) != one.default]
        texts = [", ".join(value) if isinstance(value, tuple) else str(value) for value in values]
        said.append(f"{getattr(row, first.name)}: {', '.join(texts)}")
    return said


def _refuse_table(key: str, profile: Profile) -> None:
    if key.partition(".")[0].partition("[")[0] in tables():
        raise WrongUsage(f"{key} is a table: edit [[{key.partition('.')[0]}]] in {profile.settings_file}")


def _say_if_overridden(loaded: Loaded, key: str) -> None:
    if key in loaded.locked:
        print(f"callpop: the company has locked {key}: its value counts", file=sys.stderr)
    elif loaded.origins[key] is Origin.ENVIRONMENT:
        print(f"callpop: {all_keys()[key].variable} in the environment overrides {key}", file=sys.stderr)
