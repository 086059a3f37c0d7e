"""Who made what is in a bundle, and under which licence.

    python packaging/bundle/licences.py                 writes packaging/licences/THIRD-PARTY.md
    python packaging/bundle/licences.py FOUND DIR       writes a bundle's own list and the texts into DIR

That list names all that bundles hold, on every system, from the metadata of what is pinned. A bundle gets one of its
own, of exactly what it holds, with versions and with every licence's text.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PINS = HERE / "constraints.txt"
LIST = ROOT / "packaging" / "licences" / "THIRD-PARTY.md"
TEXTS = ROOT / "packaging" / "licences" / "texts"

# What the recipe itself adds. Callpop's own modules come from its wheel, and belong to that.
MADE_HERE = (HERE, ROOT / "build" / "bundle" / "work")

# They make a bundle, and are not in it. (What PyInstaller itself leaves in it is a part of its own.)
TOOLS = frozenset(
    ["altgraph", "macholib", "packaging", "pefile", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools"]
)

# Pinned for other systems and older Pythons than this one: their metadata is not here to be read.
ELSEWHERE = {
    "backports-tarfile": "MIT",
    "importlib-metadata": "Apache-2.0",
    "lazy-importer": "Apache-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
    "typing-extensions": "PSF-2.0",
    "zipp": "MIT",
}

# What authors write that is no identifier of SPDX, and what they mean.
SPOKEN = {
    "Apache": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "LGPL v3": "LGPL-3.0-only",
    "PSFL": "PSF-2.0",
    "MIT License": "MIT",
}

_QT = ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-notices.md")
WITHOUT_TEXT = {"pyside6-essentials": _QT, "shiboken6": _QT[:2]}
"""Distributions that bring no licence's text, and ours that stand for it."""

_TEXT = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)

HEAD = """\
# Parts of others in Callpop's bundles

Callpop itself is under the MIT licence. Its bundles and packages carry these works of others, unchanged. Qt and ldap3
are under the LGPL: they lie beside Callpop as files of their own and may be replaced, and `packaging/` in Callpop's
source makes the bundle anew.
"""


class Unlicensed(Exception):
    """Something in a bundle belongs to nobody known, or comes without a licence; the message names it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One work in a bundle.

    Attributes:
        name: Its own.
        version: As its makers number it; empty where it goes without saying.
        licence: An expression of SPDX where the makers give one.
        texts: Files with the licence's words.
    """

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def canonical(name: str) -> str:
    """A distribution's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(pins: str) -> list[str]:
    """The distributions that bundles hold, on one system or another."""
    return sorted({canonical(name) for name in re.findall(r"^([\w.-]+)==", pins, re.MULTILINE)} - TOOLS)


def distribution_part(found: metadata.Distribution) -> Part:
    """What a distribution says of itself.

    Raises:
        Unlicensed: It says no licence, or brings no text of it.
    """
    name = found.metadata["Name"]
    texts = [Path(str(found.locate_file(file))) for file in found.files or () if _is_text(file.parts)]
    texts += [TEXTS / text for text in WITHOUT_TEXT.get(canonical(name), ())]
    if not texts:
        raise Unlicensed(f"{name} brings no text of its licence: see WITHOUT_TEXT in packaging/bundle/licences.py")
    return Part(name, found.version, licence_of(found.metadata), tuple(texts))


def _is_text(parts: Sequence[str]) -> bool:
    inside = parts[0].endswith(".dist-info") and len(parts) > 1
    return inside and (_TEXT.match(parts[-1]) is not None or parts[1] in ("licenses", "sboms"))


def licence_of(said: metadata.PackageMetadata) -> str:
    """A distribution's licence.

    Raises:
        Unlicensed: It names none.
    """
    words = said.get_all("License-Expression") or said.get_all("License") or []
    classifiers = [one for one in said.get_all("Classifier") or [] if one.startswith("License ::")]
    for word in [*words, *(one.rpartition(" :: ")[2] for one in classifiers)]:
        if word and "\n" not in word:
            return SPOKEN.get(word, str(word))
    raise Unlicensed(f"{said['Name']} says nothing of its licence")


def interpreter() -> Part:
    """Python, whose licence tells of what it holds in turn."""
    version = platform.python_version()
    folders = [Path(sys.base_prefix) / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"]
    texts = [place / "LICENSE.txt" for place in (*folders, Path(sys.base_prefix))]
    debian = Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright")
    return Part("Python", version, "PSF-2.0", tuple([text for text in (*texts, debian) if text.exists()][:1]))


def starter() -> Part:
    """What PyInstaller leaves in a bundle: the program that starts it."""
    made = distribution_part(metadata.distribution("pyinstaller"))
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    return Part("PyInstaller's bootloader", made.version, licence, made.texts)


def of_the_system(source: Path) -> Part:
    """A library of the system, by the package that Debian brings it with.

    Raises:
        Unlicensed: No package does.
    """
    for path in (source, source.resolve(), Path("/usr") / source.relative_to("/"), *_outside_usr(source.resolve())):
        asked = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=False)
        if asked.returncode == 0:
            package = asked.stdout.partition(":")[0]
            text = Path("/usr/share/doc") / package / "copyright"
            if not text.exists():
                raise Unlicensed(f"{package} has no {text}")
            shown = ["dpkg-query", "-W", "-f", "${Version}\n", package]
            version = subprocess.run(shown, capture_output=True, text=True, check=True).stdout.splitlines()[0]
            return Part(package, version, "see its text", (text,))
    raise Unlicensed(f"{source} belongs to no package of the system")


def _outside_usr(path: Path) -> list[Path]:
    """Where a merged /usr has a file that its package put elsewhere."""
    return [Path("/") / path.relative_to("/usr")] if path.is_relative_to("/usr") else []


def owners() -> dict[Path, metadata.Distribution]:
    """Whose each installed file is."""
    found: dict[Path, metadata.Distribution] = {}
    for one in metadata.distributions():
        base = Path(str(one.locate_file(""))).resolve()  # once: asking the disk for each of 20,000 files takes seconds
        found.update({Path(os.path.normpath(base / file)): one for file in one.files or ()})
    return found


def parts_of(sources: Iterable[Path], always: Iterable[Part] = ()) -> list[Part]:
    """The works that a bundle's files come from.

    Args:
        sources: Where each file came from.
        always: Those that it holds anyway.

    Raises:
        Unlicensed: One comes from nowhere known.
    """
    installed, base = owners(), Path(sys.base_prefix).resolve()
    found: dict[str, Part] = {}
    for source in {path.resolve() for path in sources}:
        owner = installed.get(source)
        if owner is not None:
            if canonical(owner.metadata["Name"]) not in {"callpop", *TOOLS}:
                part = distribution_part(owner)
                found[part.name] = part
        elif not (any(map(source.is_relative_to, MADE_HERE)) or _is_python(source, base)):
            part = of_the_system(source)
            found[part.name] = part
    return sorted([*found.values(), *always], key=lambda part: part.name.lower())


def _is_python(source: Path, base: Path) -> bool:
    # /usr holds much else.
    inside = base if base != Path("/usr") else base / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    return source.is_relative_to(inside) or source.name.startswith("libpython")


def table(rows: Iterable[Sequence[str]], head: Sequence[str]) -> str:
    """Rows as Markdown has them."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)


def general(pins: str, elsewhere: Mapping[str, str] = ELSEWHERE) -> str:
    """The list of all that bundles hold, on every system.

    Raises:
        Unlicensed: Something that is pinned is neither installed nor known.
    """
    rows = []
    for name in pinned(pins):
        if name in elsewhere:
            rows.append((name, elsewhere[name]))
            continue
        try:
            rows.append((name, distribution_part(metadata.distribution(name)).licence))
        except metadata.PackageNotFoundError:
            raise Unlicensed(f"{name} is not installed here: see ELSEWHERE in packaging/bundle/licences.py") from None
    rows += [
        ("Python, with the parts that its licence tells of", "PSF-2.0"),
        ("PyInstaller's bootloader", "GPL-2.0-or-later WITH Bootloader-exception"),
        ("Qt, with the parts in [Qt-notices.md](texts/Qt-notices.md)", "LGPL-3.0-only"),
        (
            "On Linux: bzip2, expat, libffi, liblzma, mpdecimal, OpenSSL, SQLite, libuuid, libxkbcommon, xcb-util",
            "their own",
        ),
    ]
    return (
        f"{HEAD}\nWritten by `python3 packaging/dev.py licences`; do not edit. Each bundle has a list of its\n"
        f"own, with versions and the licences' texts, in its folder `licences`.\n\n{table(rows, ('part', 'licence'))}"
    )


def write(parts: Sequence[Part], folder: Path) -> Path:
    """Write a bundle's own list, with the texts beside it; returns the list."""
    rows = []
    for part in parts:
        own = folder / re.sub(r"[^\w.+-]+", "-", part.name)
        own.mkdir(parents=True, exist_ok=True)
        for text in part.texts:
            # Some bring several of one name, for what they hold of others.
            name = text.name if not (own / text.name).exists() else f"{text.parent.name}-{text.name}"
            shutil.copyfile(text, own / name)
        rows.append((f"[{part.name}]({own.name})", part.version, part.licence))
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    result = folder / "THIRD-PARTY.md"
    result.write_text(f"{HEAD}\n{table(rows, ('part', 'version', 'licence'))}", encoding="utf-8")
    return result


def main(arguments: Sequence[str]) -> int:
    """Write one list or the other."""
    try:
        if arguments:
            found = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
            sources = [*found["modules"], *(source for _, source in found["files"])]
            write(parts_of(map(Path, sources), (interpreter(), starter())), Path(arguments[1]))
        else:
            LIST.write_text(general(PINS.read_text(encoding="utf-8")), encoding="utf-8")
    except Unlicensed as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
