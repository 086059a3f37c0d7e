"""``callpop simulate``: posts a realistic call, to the running app or to any listener or relay."""

from __future__ import annotations

import argparse
import datetime
import difflib
import json
import os
import sys
from urllib.parse import quote, urlsplit

from callpop.cli.failure import DONE, FAILED, CommandFailed, WrongUsage
from callpop.cli.quantities import real
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.secrets import LISTENER_VARIABLE, Secrets
from callpop.simulation.cast import Me, Payload
from callpop.simulation.expand import expand
from callpop.simulation.player import Answer, CannotPost, Poster, play
from callpop.simulation.scenario import NoSuchScenario, Scenario, load_scenario, scenario_names

_NOT_FOUND = 404
_FASTEST = 1000.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("scenario", nargs="?", metavar="SCENARIO", help="what happens; see --list")
    parser.add_argument("--to", metavar="URL", help="the notification URL (default: the running app's own)")
    parser.add_argument("--as", dest="email", metavar="EMAIL", help="whose call it is (default: my first address)")
    parser.add_argument("--speed", type=speed, default=1.0, metavar="X", help="2 plays it twice as fast")
    parser.add_argument("--list", action="store_true", help="print the scenarios")


def run(args: argparse.Namespace) -> int:
    """Post it; the exit status."""
    if args.list:
        for name in scenario_names():
            scenario = load_scenario(name)
            print(f"{name:<24}{scenario.seconds:>4.0f} s  {scenario.title}")
        return DONE
    scenario = find_scenario(args.scenario)
    profile = Profile.locate(args.profile, os.environ)
    settings, _ = load(profile.settings_file, os.environ, profile.company_file)
    me = _me(args.email, settings)
    try:
        poster = Poster(args.to if args.to else running_url(profile))
    except CannotPost as error:
        raise WrongUsage(f"--to: {error}") from error
    told = _Told()
    sent = expand(scenario, me=me, start=datetime.datetime.now(datetime.UTC), speed=args.speed)
    try:
        play(sent, poster, told)
    except CannotPost as error:
        raise CommandFailed(str(error)) from error
    return FAILED if told.refused else DONE


def find_scenario(name: str | None) -> Scenario:
    """The scenario of this name.

    Raises:
        WrongUsage: There is none; the text names the nearest one.
    """
    if name is None:
        raise WrongUsage("expected a SCENARIO; 'callpop simulate --list' shows all")
    try:
        return load_scenario(name)
    except NoSuchScenario as error:
        near = difflib.get_close_matches(name, scenario_names(), n=1)
        meant = f"did you mean '{near[0]}'?" if near else "'callpop simulate --list' shows all"
        raise WrongUsage(f"there is no scenario '{name[:40]}'; {meant}") from error


speed = real(lambda value: 0 < value <= _FASTEST, f"a number above 0, at most {_FASTEST:g}")
"""How much faster than the clock; for argparse."""


def running_url(profile: Profile) -> str:
    """The notification URL of the app that runs with this profile.

    Raises:
        CommandFailed: None runs, it does not listen, or its secret is not known.
    """
    try:
        about = json.loads(profile.run_file.read_bytes())
        base = about["listener_url"]
    except FileNotFoundError as error:
        raise CommandFailed("Callpop is not running with this profile: start it, or name a URL with --to") from error
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise CommandFailed(f"{profile.run_file} cannot be read; name a URL with --to") from error
    if not isinstance(base, str) or not base:
        raise CommandFailed(
            "the running Callpop does not listen (it reads from a relay): name the relay's notification URL with --to"
        )
    secret = Secrets(profile, os.environ).known_listener_secret()
    if secret is None:
        raise CommandFailed(f"the listener's secret is not known: set {LISTENER_VARIABLE}, or name a URL with --to")
    base = base.rstrip("/")
    if not urlsplit(base).path.endswith("/notify"):
        base += "/notify"
    return f"{base}/{quote(secret, safe='')}"


def _me(email: str | None, settings: Settings) -> Me:
    mine = settings.agent.emails
    if email is None and not mine:
        raise CommandFailed("no e-mail address is set: name one with --as, or 'callpop config set agent.emails …'")
    chosen = mine[0] if email is None else email
    if chosen.casefold() in {one.casefold() for one in mine}:
        return Me(chosen, settings.agent.numbers, settings.agent.mobiles)
    return Me(chosen)


class _Told:
    """Prints each answer; a wrong secret ends it, anything else is the platform's to ignore."""

    def __init__(self) -> None:
        self.refused = False

    def __call__(self, at: float, payload: Payload, answer: Answer) -> None:
        call = payload["call_id"].rpartition(".")[2]
        line = f"{at:6.1f} s  call {call}  {payload['status']:<14}{answer.status} {answer.words}"
        if answer.status == _NOT_FOUND:
            raise CommandFailed(
                "the receiver answers 404: the secret in the URL is wrong, or it is no notification URL"
            )
        if not answer.taken:
            self.refused = True
        print(line, file=sys.stdout if answer.taken else sys.stderr, flush=True)
