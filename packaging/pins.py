"""Writes ``constraints.txt``: the version and the hashes of everything Callpop is developed with.

And ``bundle/constraints.txt``: of what a bundle is made of and with, in the same versions.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import environment
import pythons

HEADER = """\
# Written by `python3 packaging/dev.py constraints`; do not edit.
# One version of each for every system and every Python from 3.11 on, with the hashes of all its files.
"""


def write(*, upgrade: bool) -> None:
    """Resolve pyproject.toml with all its extras and write the result.

    Args:
        upgrade: Take the newest versions; else only what no longer fits changes.
    """
    python = pythons.suitable()[0]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([python.path, "-m", "venv", folder], check=True)
        tools = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        pip = [str(tools / "python"), "-m", "pip", "--disable-pip-version-check", "-q"]
        # uv, because pip knows only the packages of the system that it runs on.
        subprocess.run([*pip, "install", "uv"], check=True)
        command = [str(tools / "uv"), "pip", "compile", "pyproject.toml"]
        command += ["--universal", "--generate-hashes", "--python-version", "3.11"]
        command += ["--quiet", "--no-config", "--no-header", "--no-emit-index-url"]
        command += ["--upgrade"] if upgrade else []
        # The index that pip is set up to use; nothing of it is written down.
        asked = subprocess.run(
            [*pip, "config", "get", "global.index-url"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        index = os.environ.get("PIP_INDEX_URL") or asked.stdout.decode().strip()
        command += ["--index-url", index] if index else []
        _compile(command, environment.CONSTRAINTS, ["--all-extras"])
        same = ["--constraint", str(environment.CONSTRAINTS.relative_to(environment.ROOT))]
        _compile(command, environment.BUNDLE_CONSTRAINTS, ["--extra", "desktop", "--group", "bundle", *same])


def _compile(command: list[str], result: Path, wanted: list[str]) -> None:
    subprocess.run([*command, "-o", str(result), *wanted], cwd=str(environment.ROOT), check=True)
    result.write_text(HEADER + result.read_text())
