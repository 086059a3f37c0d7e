"""What lies beside the database and may hold what was wiped from it: older copies, log files, the agent's settings."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

from callpop.calls.spellings import spellings
from callpop.diagnostics.scrub import scrub_logs
from callpop.settings.profile import Profile
from callpop.storage import confirmed, remains


def clear_beside(profile: Profile, number_key: str = "", names: Iterable[str] = ()) -> tuple[Path, ...]:
    """Delete older copies of the database, and take a number and its owner's names out of the log files.

    Args:
        profile: Where the files are.
        number_key: The number; '' where only the copies have to go.
        names: As they were shown.

    Returns:
        Files that could not be changed, and settings that name the number: these are the agent's own, or the
        company's, and stay.
    """
    left = remains.remove_copies(profile.database)
    if not number_key:
        return left
    with contextlib.suppress(OSError):
        confirmed.take_back(profile.database, number_key)
    return left + scrub_logs(profile.logs, spellings(number_key), names) + settings_naming(profile, number_key)


def settings_naming(profile: Profile, number_key: str) -> tuple[Path, ...]:
    """The agent's own settings and the company's, if they name the number."""
    pattern = spellings(number_key)
    found = []
    for file in (profile.settings_file, profile.company_file):
        with contextlib.suppress(OSError):
            if pattern is not None and pattern.search(file.read_text(encoding="utf-8", errors="replace")):
                found.append(file)
    return tuple(found)
