"""Whether a file can be written by administrators alone: only then is it a policy.

On Linux and macOS every folder on the way, every link and the file itself must be an administrator's and
closed to everybody else; on Windows the file's and the folder's access lists are read.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from callpop.said import Said

ROOT = frozenset({0})
_MOST_LINKS = 40


def why_unguarded(path: Path, owners: frozenset[int] = ROOT) -> str:
    """Why the file must not be believed, in words; '' if it may be.

    Args:
        path: An absolute path.
        owners: Whose it may be (user ids; not looked at on Windows).

    Raises:
        OSError: It is not there, or cannot be looked at.
    """
    if sys.platform == "win32":
        from callpop.settings.guarded_windows import why_unguarded as judge

        return judge(path)
    for place in _way(path):
        about = place.lstat()
        if about.st_uid not in owners:
            return Said("{file} belongs to another user than the administrator", "owner_wrong", file=place)
        if stat.S_ISLNK(about.st_mode):
            continue
        # In a sticky folder (/tmp) nobody can rename or replace what is not theirs.
        shared = about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        if shared and not (stat.S_ISDIR(about.st_mode) and about.st_mode & stat.S_ISVTX and place != path.parent):
            return Said("others than the administrator can write {file}", "others_write", file=place)
    return ""


def _way(path: Path) -> Iterator[Path]:
    """Everything from the root to the file: who can write one of these can put another file in its place."""
    links = 0
    left = list(reversed(path.parts[1:]))
    here = Path(path.anchor)
    yield here
    while left:
        step = left.pop()
        if step == "..":
            here = here.parent
            continue
        here = here / step
        yield here
        if here.is_symlink():
            links += 1
            if links > _MOST_LINKS:
                raise OSError(0, "too many links", str(path))
            target = Path(os.readlink(here))
            here = Path(target.anchor) if target.is_absolute() else here.parent
            if target.is_absolute():
                yield here
            left.extend(reversed(target.parts[1:] if target.is_absolute() else target.parts))
