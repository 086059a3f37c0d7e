"""What Callpop is developed with is pinned, for every Python and every system."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
TEXT = (ROOT / "packaging" / "constraints.txt").read_text()
PINS = {
    canonicalize_name(name): (version, hashes.count("--hash=sha256:"))
    for name, version, hashes in re.findall(r"^(\S+)==(\S+)(.*(?:\n    .*)*)", TEXT, re.MULTILINE)
}
ASKED = [*PROJECT["dependencies"], *(one for extra in PROJECT["optional-dependencies"].values() for one in extra)]


@pytest.mark.parametrize("asked", ASKED)
def test_what_the_project_asks_for_is_pinned(asked: str) -> None:
    requirement = Requirement(asked)
    version, _ = PINS[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(version)


def test_every_pin_has_hashes() -> None:
    assert [name for name, (_, hashes) in PINS.items() if not hashes] == []


def test_no_index_is_named() -> None:
    assert "://" not in TEXT
    assert "index-url" not in TEXT


def test_the_pyside_that_loses_references_is_refused() -> None:
    (desktop,) = (Requirement(one) for one in PROJECT["optional-dependencies"]["desktop"] if one.startswith("PySide6"))
    assert not desktop.specifier.contains("6.12.0")
    assert desktop.specifier.contains(PINS["pyside6-essentials"][0])
