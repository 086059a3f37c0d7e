"""A bundle is made of and with pinned versions, the same that Callpop is developed with."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.unit.packaging.support import ROOT, room, text

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEXT = text("bundle/constraints.txt")


def pins(content: str) -> dict[str, tuple[str, int]]:
    found = re.findall(r"^(\S+)==(\S+)(.*(?:\n    .*)*)", content, re.MULTILINE)
    return {canonicalize_name(name): (version, rest.count("--hash=sha256:")) for name, version, rest in found}


def test_what_makes_it_is_pinned_and_asked_for_by_nobody_who_installs_the_wheel() -> None:
    (asked,) = map(Requirement, PROJECT["dependency-groups"]["bundle"])
    assert asked.specifier.contains(pins(TEXT)["pyinstaller"][0])
    project = PROJECT["project"]
    extras = project["optional-dependencies"].values()
    everybodys = map(Requirement, [*project["dependencies"], *(one for extra in extras for one in extra)])
    assert "pyinstaller" not in {canonicalize_name(one.name) for one in everybodys}


def test_it_is_made_of_the_versions_that_are_tested() -> None:
    tested = pins(text("constraints.txt"))
    made_of = set(room("bundle/licences").pinned(TEXT))
    assert {name: pin for name, pin in pins(TEXT).items() if name in made_of and pin != tested.get(name)} == {}


def test_nothing_of_the_tests_slips_in() -> None:
    assert not {"pytest", "hypothesis", "ruff", "redis"} & set(pins(TEXT))


def test_every_pin_has_hashes_and_no_index_is_named() -> None:
    assert [name for name, (_, hashes) in pins(TEXT).items() if not hashes] == []
    assert "://" not in TEXT and "index-url" not in TEXT
