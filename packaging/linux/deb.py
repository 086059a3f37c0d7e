"""Makes a Debian package of the bundle: ``python packaging/linux/deb.py``, run by ``packaging/dev.py deb``.

It holds the bundle in ``/usr/lib/callpop`` and what a desktop wants to know: a menu entry that takes links, AppStream's
metadata, icons, a copyright file. It depends on the packages that bring what the bundle leaves to the system.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUNDLE = ROOT / "build" / "bundle"
TREE = ROOT / "build" / "deb"
# Between releases of Debian and Ubuntu these changed their names, when times became 64 bits wide.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64", "libssl3": "libssl3t64", "libgtk-3-0": "libgtk-3-0t64"}
# Used where they are there, by plugins that are passed over where they are not.
OPTIONAL = frozenset(["libqgtk3.so"])
# GTK's look, the browser, and what plays sounds: the app looks for them in this order, and does without.
RECOMMENDED = ("libgtk-3-0 | libgtk-3-0t64", "xdg-utils", "pipewire-bin | pulseaudio-utils | alsa-utils")
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)


def needed(folder: Path) -> set[str]:
    """The libraries that a bundle's files ask for and that are not in it."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    asked: set[str] = set()
    for path in files:
        with path.open("rb") as file:
            if file.read(4) != b"\x7fELF" or path.name in OPTIONAL:
                continue
        shown = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True).stdout
        asked |= set(_NEEDED.findall(shown))
    return asked - {path.name for path in folder.rglob("*")}


def packages(libraries: Iterable[str]) -> list[str]:
    """The packages of this system that bring libraries, with the lowest version of libc that is sure to do."""
    found: set[str] = set()
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True, env=_with_sbin()).stdout
    places = dict(re.findall(r"^\s+(\S+) \([^)]*\) => (\S+)$", known, re.MULTILINE)[::-1])
    for library in libraries:
        path = Path(places[library])
        for one in (path, path.resolve(), Path("/usr") / path.relative_to("/"), _unmerged(path.resolve())):
            asked = subprocess.run(["dpkg", "-S", str(one)], capture_output=True, text=True, check=False)
            if asked.returncode == 0:
                found.add(asked.stdout.partition(":")[0])
                break
        else:
            raise LookupError(f"no package brings {library} ({path})")
    return sorted(map(dependency, found))


def dependency(package: str) -> str:
    """How a package is asked for."""
    if package == "libc6":
        # Built against it: an older one may lack what was linked.
        return f"libc6 (>= {platform.libc_ver()[1]})"
    return f"{package} | {RENAMED[package]}" if package in RENAMED else package


def _unmerged(path: Path) -> Path:
    return Path("/") / path.relative_to("/usr") if path.is_relative_to("/usr") else path


def _with_sbin() -> dict[str, str]:
    return {**os.environ, "PATH": f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"}


def control(version: str, size: int, depends: Iterable[str]) -> str:
    """The package's own description.

    Args:
        version: Callpop's.
        size: Bytes that it takes.
        depends: As ``dependency`` has them.
    """
    return f"""\
Package: callpop
Version: {version}
Architecture: {_ARCHITECTURES.get(platform.machine(), platform.machine())}
Maintainer: Callpop contributors <callpop@localhost>
Installed-Size: {-(-size // 1024)}
Depends: {", ".join(depends)}
Recommends: {", ".join(RECOMMENDED)}
Suggests: gnome-shell-extension-appindicator
Section: comm
Priority: optional
Description: says who is calling, and opens their record
 The telephone rings, and a card at the edge of the screen says who it is. One
 click opens the caller's record in the CRM. Every call stays in a personal
 call log on this computer.
 .
 It takes notifications from a hosted telephone platform, directly or through
 a company's relay.
"""


def lay_out(tree: Path, bundle: Path, icons: Path) -> None:
    """Put all files where they will be installed."""
    library, share = tree / "usr" / "lib" / "callpop", tree / "usr" / "share"
    documents = share / "doc" / "callpop"
    shutil.copytree(bundle, library, symlinks=True)
    documents.parent.mkdir(parents=True)
    shutil.move(library / "licences", documents)
    # Where the app looks for it.
    (library / "licences").symlink_to("../../share/doc/callpop")
    (documents / "LICENSE").unlink()  # it is in the copyright file
    for name, place in (
        ("callpop.desktop", share / "applications"),
        ("callpop.metainfo.xml", share / "metainfo"),
        ("copyright", documents),
    ):
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / name, place / name)
    with gzip.GzipFile(documents / "changelog.gz", "wb", compresslevel=9, mtime=0) as packed:
        packed.write((ROOT / "CHANGELOG.md").read_bytes())
    shutil.copytree(icons / "hicolor", share / "icons" / "hicolor")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "callpop").symlink_to("../lib/callpop/callpop")
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == library / "callpop"
            path.chmod(0o755 if runs else 0o644)


def build(*, loosely: bool = False) -> Path:
    """Make the package of the bundle that was built last; returns its file.

    Args:
        loosely: For a test: into ``build/``, and packed in seconds instead of a minute.
    """
    version = json.loads((BUNDLE / "facts.json").read_text(encoding="utf-8"))["version"]
    bundle = BUNDLE / "dist" / "callpop"
    shutil.rmtree(TREE, ignore_errors=True)
    lay_out(TREE, bundle, BUNDLE / "icons")
    size = sum(path.stat().st_size for path in TREE.rglob("*") if path.is_file() and not path.is_symlink())
    (TREE / "DEBIAN").mkdir()
    told = control(version, size, packages(needed(bundle)))
    (TREE / "DEBIAN" / "control").write_text(told, encoding="utf-8")
    folder = TREE.parent if loosely else ROOT / "dist"
    result = folder / f"callpop_{version}_{_ARCHITECTURES.get(platform.machine(), platform.machine())}.deb"
    result.parent.mkdir(exist_ok=True)
    packing = ["-Zgzip", "-z1"] if loosely else ["-Zxz", "-z4"]
    command = ["dpkg-deb", "--root-owner-group", *packing, "--build", str(TREE), str(result)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return result


if __name__ == "__main__":
    made = build(loosely="--loosely" in sys.argv[1:])
    print(f"{made}: {made.stat().st_size / (1 << 20):.0f} MiB")
    sys.exit(0)
