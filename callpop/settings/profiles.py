"""Several people at one computer, under one account of the system: a profile each, beside the usual one."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from callpop.settings.policy import Policy
from callpop.settings.profile import Profile

_FOLDER = "profiles"
_LONGEST = 40
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
"""What a folder's name holds on no system, or not on all."""

_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


class WrongName(ValueError):
    """A name that a profile cannot have.

    Attributes:
        key: Why: ``empty``, ``long``, ``signs``, ``reserved``, ``taken``.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Named:
    """One of the profiles.

    Attributes:
        name: What it is called; '' for the usual one.
        profile: Where it is.
    """

    name: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class Profiles:
    """The usual profile and those that stand in its folder ``profiles``, one for each person.

    Attributes:
        usual: The one of a start that names none.
    """

    usual: Profile

    @classmethod
    def around(cls, profile: Profile, policy: Policy | None = None) -> Profiles | None:
        """The profiles that one belongs to; None if it stands by itself, in a folder that somebody chose.

        Args:
            profile: The running one.
            policy: What the administrator says; None: what this computer's policy file says.
        """
        found = cls(Profile.locate(None, {}, policy))
        return found if found.has(profile) else None

    def has(self, profile: Profile) -> bool:
        """Whether it is one of these."""
        place = os.path.realpath(profile.data_folder)
        return place == os.path.realpath(self.usual.data_folder) or os.path.dirname(place) == os.path.realpath(
            self._folder
        )

    def all(self) -> tuple[Named, ...]:
        """Every one, the usual one first, the others by name."""
        try:
            names = [entry.name for entry in os.scandir(self._folder) if entry.is_dir() and not _wrong(entry.name)]
        except OSError:
            names = []
        return (Named("", self.usual), *(self._named(name) for name in sorted(names, key=str.casefold)))

    def check(self, name: str) -> str:
        """A name as it will be used.

        Raises:
            WrongName: No profile can be called so.
        """
        tidy = " ".join(name.split())
        wrong = _wrong(tidy)
        if not wrong and tidy.casefold() in (one.name.casefold() for one in self.all()):
            wrong = "taken"
        if wrong:
            raise WrongName(wrong)
        return tidy

    def create(self, name: str) -> Profile:
        """Make the folders of another one.

        Raises:
            WrongName: No profile can be called so.
            OSError: The folders cannot be made.
        """
        made = self._named(self.check(name)).profile
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        made.create()
        return made

    @property
    def _folder(self) -> Path:
        return self.usual.data_folder / _FOLDER

    def _named(self, name: str) -> Named:
        return Named(name, Profile.locate(self._folder / name, {}))


def address_in(profile: Profile) -> str:
    """The first e-mail address that a profile's settings name; '' if there is none, or they cannot be read."""
    try:
        with profile.settings_file.open("rb") as file:
            agent = tomllib.load(file).get("agent", {})
        emails = agent.get("emails", ()) if isinstance(agent, dict) else ()
    except (OSError, ValueError):
        return ""
    return next((one for one in emails if isinstance(one, str)), "") if isinstance(emails, list) else ""


def _wrong(name: str) -> str:
    """Why a folder cannot be called so on every system, or ''."""
    if not name.strip():
        return "empty"
    if len(name) > _LONGEST:
        return "long"
    if _REFUSED.search(name) or name.startswith(".") or not name.isprintable():
        return "signs"
    if name.endswith((".", " ")) or name.startswith(("-", " ")):
        return "signs"
    return "reserved" if _DEVICES.fullmatch(name) else ""
