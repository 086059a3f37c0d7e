"""The throw-away profile of the demo: settings with the scenarios' colleagues and lines."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from callpop.settings.edit import replace_rows, set_value
from callpop.settings.profile import VARIABLE, Profile
from callpop.settings.schema import Line, Person
from callpop.settings.secrets import LISTENER_VARIABLE
from callpop.simulation.cast import load_cast

ME = "you@callpop.example"
NUMBERS = ("201", "+31508009001")
MOBILE = "+31611112222"


def make_profile(folder: Path, *, template: str) -> Profile:
    """Write the demo's settings into an empty folder.

    Args:
        folder: Thrown away afterwards.
        template: The URL template of the demo's CRM.
    """
    profile = Profile.locate(folder, {})
    profile.create()
    cast = load_cast()
    file = profile.settings_file
    set_value(file, "agent.emails", ME)
    set_value(file, "agent.numbers", NUMBERS)
    set_value(file, "agent.mobiles", MOBILE)
    set_value(file, "listener.port", 0)
    set_value(file, "crm.template", template)
    set_value(file, "system.terminal_server", "off")  # what it shows is not to depend on where it runs
    replace_rows(file, "people", [Person(one.name, (one.email,), (one.number,)) for one in cast.colleagues.values()])
    replace_rows(file, "lines", [Line(one.number, one.label) for one in cast.lines.values()])
    return profile


def demo_environment(environ: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """The environment of the demo's processes: the agent's own Callpop stays out of it.

    Its secret is drawn here, so that the demo leaves nothing in the keyring.
    """
    kept = {name: value for name, value in environ.items() if not name.startswith("CALLPOP_")}
    return {**kept, VARIABLE: os.fspath(profile.data_folder), LISTENER_VARIABLE: secrets.token_urlsafe(32)}
