"""Where one installation keeps its files."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from callpop.settings.machine import machine_policy
from callpop.settings.policy import Policy

VARIABLE = "CALLPOP_PROFILE"
USUAL = "default"
"""The name of the profile of a start that names none."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The folders of one installation: one of its own, or the platform's config and data folders.

    Attributes:
        config_folder: Holds ``settings.toml``.
        data_folder: Holds all else.
        name: ``default``, or unique to the folder; fit for a file's or a socket's name.
    """

    config_folder: Path
    data_folder: Path
    name: str

    @classmethod
    def locate(cls, directory: Path | None, environ: Mapping[str, str], policy: Policy | None = None) -> Profile:
        """The profile that the command line or the environment names, else the policy's, else the platform's.

        Nothing is made on the disk; ``create`` does that.

        Args:
            directory: What ``--profile`` says, or None.
            environ: Where ``CALLPOP_PROFILE`` is looked for.
            policy: What the administrator says; None: what this computer's policy file says.
        """
        chosen = directory if directory is not None else Path(environ.get(VARIABLE, ""))
        if chosen != Path():
            folder = Path(os.path.abspath(chosen.expanduser()))
            plain = re.sub(r"[^A-Za-z0-9-]+", "-", folder.name).strip("-")[:24] or "profile"
            return cls(folder, folder, f"{plain}-{_digest(folder)[:8]}")
        named = (machine_policy() if policy is None else policy).folder
        if named is not None:
            return cls(named, named, USUAL)
        import platformdirs  # a named profile does not pay for it

        config = platformdirs.user_config_path("callpop", appauthor=False)
        return cls(config, platformdirs.user_data_path("callpop", appauthor=False), USUAL)

    @property
    def is_usual(self) -> bool:
        """Whether a start that names no profile finds this one."""
        return self.name == USUAL

    @property
    def settings_file(self) -> Path:
        """The user's settings."""
        return self.config_folder / "settings.toml"

    @property
    def database(self) -> Path:
        """Journal and call log."""
        return self.data_folder / "callpop.sqlite3"

    @property
    def logs(self) -> Path:
        """The folder of the log files."""
        return self.data_folder / "logs"

    @property
    def books(self) -> Path:
        """The folder of copies of address books that were imported."""
        return self.data_folder / "books"

    @property
    def run_file(self) -> Path:
        """Tells other commands where the running app listens."""
        return self.data_folder / "run.json"

    @property
    def lock_file(self) -> Path:
        """Held by the one running app of this profile."""
        return self.data_folder / ".lock"

    @property
    def secrets_file(self) -> Path:
        """Where secrets go on a machine without a keyring."""
        return self.data_folder / "secrets.json"

    @property
    def company_file(self) -> Path:
        """What the relay last said is the company's profile: a relay that is gone changes nothing."""
        return self.data_folder / "company.json"

    @property
    def enrolment_file(self) -> Path:
        """At which relay this desktop waits to be approved."""
        return self.data_folder / "enrolment.json"

    @property
    def window_file(self) -> Path:
        """How the agent left the windows."""
        return self.data_folder / "windows.json"

    @property
    def places_file(self) -> Path:
        """Where the agent dragged the cards to, per screen."""
        return self.data_folder / "places.json"

    @property
    def identity(self) -> str:
        """Tells profiles apart in the keyring: a digest of the data folder's real path."""
        return _digest(self.data_folder)[:16]

    def create(self) -> None:
        """Make the folders that are missing, for this user alone (0700).

        Raises:
            OSError: A folder cannot be made.
        """
        for folder in (self.config_folder, self.data_folder, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _digest(folder: Path) -> str:
    return hashlib.sha256(os.path.realpath(folder).encode("utf-8", "surrogateescape")).hexdigest()
