"""``callpop lookups``: the CRMs that are asked who calls (settings ``[[lookups]]``)."""

from __future__ import annotations

import argparse
import asyncio
import getpass
import os
import sys

from callpop.calls.numbers import number_key
from callpop.cli.failure import DONE, CommandFailed, WrongUsage
from callpop.cli.terminal import one_line
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.settings.schema import Lookup, Settings
from callpop.settings.secrets import Secrets

_FAILED = 1
_PATIENCE = 10.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    actions = parser.add_subparsers(dest="action", metavar="list|recipes|find|password", required=True)
    actions.add_parser("list", help="print the look-ups of the settings, and what they still need")
    actions.add_parser("recipes", help="print the ready recipes: key, system, how well it is known, what it needs")
    find = actions.add_parser("find", help="ask all look-ups now who has a number; 1 if nobody has")
    find.add_argument("number", metavar="NUMBER")
    password = actions.add_parser("password", help="keep a secret of a look-up (asked for, or from stdin)")
    password.add_argument("lookup", metavar="LOOKUP")
    password.add_argument("secret", metavar="SECRET", help="what the recipe calls it: token, key…")


def run(args: argparse.Namespace) -> int:
    """Do it; the exit status."""
    if args.action == "recipes":
        return _recipes()
    profile = Profile.locate(args.profile, os.environ)
    settings, problems = load(profile.settings_file, os.environ, profile.company_file)
    for problem in problems:
        print(f"callpop: {problem}", file=sys.stderr)
    if args.action == "list":
        return _list(settings)
    if args.action == "find":
        return _find(profile, settings, args.number)
    return _password(profile, settings, args.lookup, args.secret)


def _recipes() -> int:
    from callpop.crm.recipe_file import load_recipe, ready_recipes

    for key in ready_recipes():
        one = load_recipe(key)
        fields, secrets = ",".join(field.name for field in one.fields), ",".join(one.secrets)
        print("\t".join((key, one.name, one.trust, f"fields: {fields or '-'}", f"secrets: {secrets or '-'}")))
    return DONE


def _list(settings: Settings) -> int:
    from callpop.crm.fields import BadFile
    from callpop.crm.lookup import OneLookup
    from callpop.crm.recipe_file import load_recipe

    for one in settings.lookups:
        try:
            OneLookup(one, load_recipe(one.recipe), lambda _: None)
            state = "ready"
        except BadFile as problem:
            state = str(problem)
        print("\t".join((one.name, one.recipe, state)))
    return DONE


def _find(profile: Profile, settings: Settings, number: str) -> int:
    from callpop.crm.lookup_cache import LookupCache
    from callpop.crm.lookups import Findings, Lookups

    key = number_key(number, settings.agent.region)
    if key is None or not key.startswith("+"):
        raise WrongUsage(f"'{number[:60]}' is no number that could be looked up")
    if not settings.lookups:
        raise CommandFailed(f"there are no look-ups: see [[lookups]] in {profile.settings_file}")
    secrets = Secrets(profile, os.environ)
    errors: list[BaseException] = []

    async def ask() -> Findings:
        # Nothing kept: whoever tries it wants to hear what the CRM says now.
        lookups = Lookups(
            cache=LookupCache(),
            secret=secrets.named,
            late=lambda *_: None,
            report=lambda error, _: errors.append(error),
        )
        lookups.follow(settings.lookups, settings.agent.region)
        try:
            return await lookups.find(key, deadline=_PATIENCE)
        finally:
            await lookups.close()
            for state in lookups.states():
                if state.message:
                    print(one_line(f"callpop: {state.name}: {state.message}"), file=sys.stderr)

    found = asyncio.run(ask())
    for error in errors:
        raise error
    for contact in found.contacts:
        told = (contact.name, contact.organisation, contact.url, contact.sources[0].book)
        print("\t".join(map(one_line, told)))
    return DONE if found.contacts else _FAILED


def _password(profile: Profile, settings: Settings, name: str, secret_name: str) -> int:
    from callpop.crm.fields import BadFile
    from callpop.crm.lookup import secret_names
    from callpop.crm.recipe_file import load_recipe

    lookup = _named(settings, name)
    try:
        names = secret_names(lookup, load_recipe(lookup.recipe))
    except BadFile as problem:
        raise CommandFailed(str(problem)) from problem
    if secret_name not in names:
        raise WrongUsage(f"'{name}' has no secret '{secret_name}'; it has: {', '.join(names) or 'none'}")
    asked = f"{secret_name} of {name}: "
    secret = getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    profile.create()
    secrets = Secrets(profile, os.environ)
    if secret:
        secrets.keep(names[secret_name], secret)
    else:
        secrets.forget(names[secret_name])
    for notice in secrets.notices:
        print(f"callpop: {notice}", file=sys.stderr)
    return DONE


def _named(settings: Settings, name: str) -> Lookup:
    for one in settings.lookups:
        if one.name == name:
            return one
    raise WrongUsage(f"there is no look-up '{name}'")
