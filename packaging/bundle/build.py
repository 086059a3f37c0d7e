"""Makes Callpop's bundle: ``python packaging/bundle/build.py --with PYTHON``, run by ``packaging/dev.py bundle``.

The wheel is built from this tree and installed into an environment that holds only what is pinned for bundles;
PyInstaller gathers from there. The result is a folder that starts on machines without Python, and an archive of it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build" / "bundle"
FOLDER = BUILD / "dist" / "callpop"
FACTS = BUILD / "facts.json"
_MIB = 1 << 20
# Their libraries have nothing left to strip, and were rearranged in a way that strip does not know.
_STRIPPED_ALREADY = ("PySide6", "shiboken6")


class CannotBuild(Exception):
    """A step failed, or this machine lacks something; the message says what."""


def build(python: Path) -> Path:
    """Make the bundle; returns its folder.

    Args:
        python: The interpreter of the environment that holds what is pinned for bundles.

    Raises:
        CannotBuild: It cannot be made here.
    """
    check(python)
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    wheel = make_wheel()
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--force-reinstall", wheel)
    run(sys.executable, ROOT / "packaging" / "icons" / "render.py", BUILD / "icons")
    found = BUILD / "found.json"
    run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", BUILD / "dist", "--workpath", BUILD / "work", HERE / "callpop.spec"),
        # Not from the tree, where Python would find the sources before the wheel.
        folder=BUILD,
        env={"CALLPOP_BUNDLE_ICONS": str(BUILD / "icons"), "CALLPOP_BUNDLE_FOUND": str(found), "PYTHONHASHSEED": "1"},
    )
    if sys.platform.startswith("linux"):
        strip(FOLDER)
    licences = [FOLDER / "licences"]
    if sys.platform == "darwin":
        licences.append(BUILD / "dist" / "Callpop.app" / "Contents" / "Resources" / "licences")
    for folder in licences:
        run(python, HERE / "licences.py", found, folder)
    FACTS.write_text(json.dumps({"version": wheel.name.split("-")[1], "bytes": size(FOLDER)}), encoding="utf-8")
    return FOLDER


def check(python: Path) -> None:
    """See that PyInstaller can work with this Python.

    Raises:
        CannotBuild: It was built without its shared library, as pyenv does unless it is told otherwise.
    """
    asked = "import sysconfig; print(sysconfig.get_config_var('Py_ENABLE_SHARED'))"
    said = subprocess.run([str(python), "-c", asked], capture_output=True, text=True, check=True).stdout.strip()
    if sys.platform.startswith("linux") and said != "1":
        raise CannotBuild(f"{python} was built without --enable-shared; a bundle needs a Python that has its library.")


def make_wheel() -> Path:
    """The wheel of this tree."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation"]
        run(*pip, "--wheel-dir", folder, ROOT)
        (made,) = Path(folder).glob("*.whl")
        return Path(shutil.move(made, BUILD / made.name))


def strip(folder: Path) -> None:
    """Take out of libraries what only a debugger reads."""
    for path in folder.rglob("*.so*"):
        if path.is_file() and not path.is_symlink() and not any(part in _STRIPPED_ALREADY for part in path.parts):
            run("strip", "--strip-unneeded", path)


def size(folder: Path) -> int:
    """Bytes of all files, links not counted twice."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def archive(folder: Path, version: str) -> Path:
    """Pack the folder as it is handed out; returns the archive."""
    result = ROOT / "dist" / f"callpop-{version}-{platform.system().lower()}-{platform.machine().lower()}.tar.gz"
    result.parent.mkdir(exist_ok=True)
    with tarfile.open(result, "w:gz", compresslevel=6) as packed:
        packed.add(folder, arcname=f"callpop-{version}", filter=_nobody)
    return result


def _nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Who built it is nothing to those who unpack it."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def run(*command: str | Path, folder: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run one step in a folder.

    Raises:
        CannotBuild: It failed.
    """
    words = [str(word) for word in command]
    if subprocess.call(words, cwd=folder, env={**os.environ, **(env or {})}):
        raise CannotBuild("This failed: " + " ".join(words))


def main() -> int:
    """Build and pack; say how large it is."""
    parser = argparse.ArgumentParser(description="Makes Callpop's bundle.")
    parser.add_argument("--with", dest="python", type=Path, required=True, help="the environment's interpreter")
    parser.add_argument("--no-archive", action="store_true", help="only the folder")
    wanted = parser.parse_args()
    try:
        folder = build(wanted.python.absolute())
    except CannotBuild as problem:
        print(problem, file=sys.stderr)
        return 1
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    print(f"{folder}: {facts['bytes'] / _MIB:.0f} MiB", flush=True)
    if not wanted.no_archive:
        packed = archive(folder, facts["version"])
        print(f"{packed}: {packed.stat().st_size / _MIB:.0f} MiB", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
