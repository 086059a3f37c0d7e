"""An environment that holds the wheel and what the wheel asks for, and nothing else of the developer's.

What a fresh ``pip install "callpop[desktop]"`` makes, without fetching anything: the distributions are the developer's
own, by links. A dependency that the wheel forgets to name is missing here.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.end_to_end.support.application import Installed


class Alone(Installed):
    """An installation whose environment is its own: no path leads to another's."""

    def environment(self, base: Mapping[str, str]) -> dict[str, str]:
        """The base, and no more than that."""
        return {name: value for name, value in super().environment(base).items() if name != "PYTHONPATH"}


def needed(requirements: Iterable[str], extra: str) -> set[str]:
    """All distributions that requirements bring along on this system.

    Args:
        requirements: Lines as a wheel's metadata has them.
        extra: The extra that is asked for.
    """
    found: set[str] = set()
    waiting = [(line, (extra,)) for line in requirements]
    while waiting:
        line, extras = waiting.pop()
        wanted = Requirement(line)
        if wanted.marker is not None and not any(wanted.marker.evaluate({"extra": one}) for one in (*extras, "")):
            continue
        name = canonicalize_name(wanted.name)
        if name not in found or wanted.extras:
            found.add(name)
            waiting += [(one, tuple(wanted.extras)) for one in metadata.requires(wanted.name) or []]
    return found


def alone(installed: Installed, folder: Path, extra: str = "desktop") -> Alone:
    """Make such an environment of an installed wheel."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    for entry in installed.packages.iterdir():
        (packages / entry.name).symlink_to(entry)
    (wheel,) = metadata.distributions(name="callpop", path=[str(installed.packages)])
    for name in needed(wheel.requires or [], extra):
        distribution = metadata.distribution(name)
        for top in {file.parts[0] for file in distribution.files or ()} - {"..", "__pycache__"}:
            place = packages / top
            if not place.exists():
                place.symlink_to(Path(str(distribution.locate_file(top))))
    return Alone(str(folder / "bin" / "python"), packages)
