"""Everything that bundles hold is listed with its licence."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest

from tests.end_to_end.support.alone import needed
from tests.unit.packaging.support import room, text

licences = room("bundle/licences")
PINS = text("bundle/constraints.txt")
LISTED = dict(re.findall(r"^\| (\S+) \| (.+) \|$", text("licences/THIRD-PARTY.md"), re.MULTILINE))


def test_every_distribution_that_a_desktop_installs_is_listed() -> None:
    brought = needed(metadata.requires("callpop") or [], "desktop")
    assert {"pyside6-essentials", "aiohttp", "cryptography"} <= brought
    assert brought <= set(LISTED)


def test_the_list_is_what_its_generator_writes() -> None:
    assert licences.general(PINS) == text("licences/THIRD-PARTY.md"), "run: python3 packaging/dev.py licences"


@pytest.mark.parametrize("name", sorted(set(licences.pinned(PINS)) - set(licences.ELSEWHERE)))
def test_every_distribution_brings_the_words_of_its_licence(name: str) -> None:
    part = licences.distribution_part(metadata.distribution(name))
    assert part.licence == LISTED[name]
    assert any(file.stat().st_size > 100 for file in part.texts)


def test_a_distribution_that_is_not_known_fails_the_list() -> None:
    with pytest.raises(licences.Unlicensed, match="newcomer"):
        licences.general(PINS + "newcomer==1.0 \\\n")


def test_a_file_of_unknown_origin_fails_a_bundle(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so"
    stray.touch()
    with pytest.raises(licences.Unlicensed, match=r"libstray\.so"):
        licences.parts_of([stray])


def test_a_bundles_own_list_has_versions_and_texts(tmp_path: Path) -> None:
    parts = [licences.distribution_part(metadata.distribution("aiohttp")), licences.interpreter()]
    made = licences.write(parts, tmp_path)
    assert f"| [aiohttp](aiohttp) | {metadata.version('aiohttp')} | " in made.read_text(encoding="utf-8")
    texts = [file.read_text(encoding="utf-8") for file in (tmp_path / "aiohttp").iterdir()]
    for words in ("Apache License", "MIT License"):  # its own, and that of what it holds of others
        assert any(words in text for text in texts)
