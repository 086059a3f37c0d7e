"""Which of the Pythons on this machine Callpop can run on."""

from __future__ import annotations

import glob
import json
import os
import re
import subprocess
from typing import NamedTuple

OLDEST = (3, 11)
NEWEST = (3, 14)  # the newest that PySide6 has wheels for

_FOLDERS = (
    "/usr/bin",
    "/usr/local/bin",
    "/opt/homebrew/bin",
    "/Library/Frameworks/Python.framework/Versions/3.*/bin",
    os.path.join(os.environ.get("PYENV_ROOT", "~/.pyenv"), "versions", "3.*", "bin"),
    "~/.local/share/uv/python/*/bin",
    os.path.join(os.environ.get("LOCALAPPDATA", "~"), "Programs", "Python", "Python3*"),
)
_NAME = re.compile(r"python3\.(\d+)(\.exe)?|python\.exe")

# Said by the Python in question: what it is, and what it lacks.
_PROBE = """
import importlib.util, json, sys, sysconfig
lacks = [name for name in ("ctypes", "ssl", "sqlite3", "zlib", "venv") if not importlib.util.find_spec(name)]
if not lacks:
    import sqlite3
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(a, tokenize = trigram)")
    except sqlite3.Error:
        lacks.append("SQLite's FTS5")
if sys.version_info.releaselevel != "final" or sysconfig.get_config_var("Py_GIL_DISABLED"):
    lacks.append("an ordinary release")
print(json.dumps([sys.version_info[:3], lacks, importlib.util.find_spec("ensurepip") is not None]))
"""


class Python(NamedTuple):
    """An interpreter that can run Callpop.

    Attributes:
        path: The executable.
        version: Three numbers.
        has_pip: Whether it can make an environment; Debian keeps that in a package of its own.
    """

    path: str
    version: tuple[int, ...]
    has_pip: bool

    @property
    def short(self) -> str:
        """As people write it: ``3.13``."""
        return "{}.{}".format(*self.version)


def candidates() -> list[str]:
    """Executables that may be a Python from 3.11 on, without running any."""
    found: dict[str, str] = {}
    for pattern in [*os.environ.get("PATH", "").split(os.pathsep), *_FOLDERS]:
        for folder in glob.glob(os.path.expanduser(pattern)) if pattern else ():
            if os.path.isdir(folder) and not _is_indirect(folder):
                for name in os.listdir(folder):
                    matched = _NAME.fullmatch(name)
                    if matched and (matched[1] is None or OLDEST[1] <= int(matched[1]) <= NEWEST[1]):
                        path = os.path.join(folder, name)
                        found.setdefault(os.path.realpath(path), path)
    return sorted(found.values())


def _is_indirect(folder: str) -> bool:
    # pyenv's shims may refuse to run, and an environment's Python goes when the environment goes.
    return os.path.basename(folder) == "shims" or os.path.exists(os.path.join(folder, "..", "pyvenv.cfg"))


def probe(path: str) -> Python | None:
    """Ask an executable what it is; None if Callpop cannot run on it."""
    try:
        said = subprocess.run(
            [path, "-I", "-c", _PROBE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60, check=True
        ).stdout
        version, lacks, has_pip = json.loads(said)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    if lacks or not OLDEST <= tuple(version[:2]) <= NEWEST:
        return None
    return Python(path, tuple(version), has_pip)


def suitable() -> list[Python]:
    """Every Python that can run Callpop, the best first: complete ones, newest first."""
    found = [python for python in map(probe, candidates()) if python]
    return sorted(found, key=lambda python: (python.has_pip, python.version), reverse=True)
