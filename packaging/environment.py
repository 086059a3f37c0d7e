"""The environments that Callpop is developed in: ``.venv``, one for the oldest Python, one to make bundles in."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import machine
import pythons

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
BUNDLE_CONSTRAINTS = ROOT / "packaging" / "bundle" / "constraints.txt"


class CannotPrepare(Exception):
    """The machine lacks something that we cannot put there; the message says what."""


def newest() -> Path:
    """The Python of ``.venv``, which runs on the newest suitable Python; made when it is not there."""
    return _prepared(ROOT / ".venv", newest_first=True)


def oldest() -> Path | None:
    """The same for the oldest suitable Python; None if the machine has only one."""
    versions = {python.version[:2] for python in pythons.suitable() if python.has_pip}
    return _prepared(ROOT / ".venv-oldest", newest_first=False) if len(versions) > 1 else None


def bundling() -> Path:
    """The Python of ``.venv-bundle``: what a bundle holds and what makes it, and nothing else that could slip in."""
    executable, _ = _made(ROOT / ".venv-bundle", BUNDLE_CONSTRAINTS, newest_first=True)
    return executable


def _prepared(folder: Path, newest_first: bool) -> Path:
    executable, base = _made(folder, CONSTRAINTS, newest_first)
    installed = folder / "installed-from"
    project = _digest(base.encode(), (ROOT / "pyproject.toml").read_bytes())
    if not _reads(installed, project):
        # A separate step: pip can check no hash of a folder, so it refuses one beside hashed packages.
        _pip(executable, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        installed.write_text(project)
    return executable


def _made(folder: Path, pins: Path, newest_first: bool) -> tuple[Path, str]:
    """An environment with what is pinned there: its Python, and what it was made from."""
    executable = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    made = folder / "made-from"
    # Finding out which Pythons suit takes a second; that nothing changed since takes none.
    base = _digest(pins.read_bytes(), *map(_stamp, pythons.candidates()))
    if not (_reads(made, base) and executable.exists()):
        python = _chosen(newest_first)
        print(f"Making {folder.name} with Python {python.short} (once; a minute or so)", flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        _run([python.path, "-m", "venv", str(folder)])
        _pip(executable, "--require-hashes", "--requirement", str(pins))
        made.write_text(base)
    return executable, base


def _stamp(path: str) -> bytes:
    real = Path(path).resolve()
    return f"{real} {real.stat().st_mtime_ns}".encode()


def _chosen(newest_first: bool) -> pythons.Python:
    found = pythons.suitable()
    if not found:
        raise CannotPrepare("Callpop needs Python {}.{} or newer, and this machine has none.".format(*pythons.OLDEST))
    if not found[0].has_pip:
        if not machine.install([f"python{found[0].short}-venv"]):
            raise CannotPrepare(f"{found[0].path} cannot make environments: its 'venv' is not installed.")
        return found[0]
    complete = [python for python in found if python.has_pip]
    return complete[0] if newest_first else complete[-1]


def _pip(executable: Path, *arguments: str) -> None:
    _run([str(executable), "-m", "pip", "--disable-pip-version-check", "-q", "install", *arguments])


def _run(command: list[str]) -> None:
    if subprocess.call(command, cwd=str(ROOT)) != 0:
        raise CannotPrepare("This failed: " + " ".join(command))


def _digest(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _reads(file: Path, text: str) -> bool:
    return file.exists() and file.read_text() == text
