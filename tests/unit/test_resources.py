"""Resources are found where the source tree has them, and in the wheel."""

from __future__ import annotations

import configparser
import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import callpop.resources

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (made,) = folder.glob("*.whl")
    return zipfile.ZipFile(made)


def files_under(folder: Path, suffix: str = "") -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*" + suffix)
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_a_resource_of_the_source_tree_is_found() -> None:
    name = min(files_under(ROOT / "resources"))
    assert callpop.resources.resource(*name.split("/")) == ROOT / "resources" / name


def test_a_folder_of_resources_is_found() -> None:
    assert callpop.resources.resource() == ROOT / "resources"


def test_a_misspelt_resource_is_named_in_the_error() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/fone\.svg"):
        callpop.resources.resource("icons", "fone.svg")


def test_the_wheel_holds_every_resource(wheel: zipfile.ZipFile) -> None:
    shipped = {name.removeprefix("callpop/_resources/") for name in wheel.namelist() if "/_resources/" in name}
    # What translators work on stays in the tree: the app reads what is compiled from it.
    assert shipped == files_under(ROOT / "resources") - files_under(ROOT / "resources", ".ts")


def test_the_wheel_holds_every_migration(wheel: zipfile.ZipFile) -> None:
    migrations = files_under(ROOT / "callpop" / "storage" / "migrations", ".sql")
    assert migrations
    assert {f"callpop/storage/migrations/{name}" for name in migrations} <= set(wheel.namelist())


def test_an_installed_callpop_finds_the_resources_of_its_wheel(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    name = min(files_under(ROOT / "resources"))
    spec = importlib.util.spec_from_file_location("installed", tmp_path / "callpop" / "resources.py")
    assert spec and spec.loader
    installed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installed)
    assert installed.resource(*name.split("/")) == tmp_path / "callpop" / "_resources" / name


def test_the_wheel_starts_callpop_and_needs_no_qt(wheel: zipfile.ZipFile) -> None:
    def text(name: str) -> str:
        return wheel.read(next(n for n in wheel.namelist() if n.endswith(f".dist-info/{name}"))).decode()

    programs = configparser.ConfigParser()
    programs.read_string(text("entry_points.txt"))
    assert dict(programs["console_scripts"]) == {"callpop": "callpop.__main__:main"}
    # Windows opens no console for it.
    assert dict(programs["gui_scripts"]) == {"callpopw": "callpop.__main__:main"}
    required = [line for line in text("METADATA").splitlines() if line.startswith("Requires-Dist")]
    base = [line for line in required if "extra ==" not in line]
    assert base
    assert not [line for line in base if "pyside" in line.lower() or "qasync" in line.lower()]


@pytest.mark.parametrize("folder", ["callpop", "Callpop.app/Contents/Resources"])
def test_a_bundle_says_whose_works_it_holds(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / folder / "licences" / "THIRD-PARTY.md"
    made.parent.mkdir(parents=True)
    made.touch()
    program = tmp_path / (folder if folder == "callpop" else "Callpop.app/Contents/MacOS") / "callpop"
    assert callpop.resources.third_party() is None, "a source tree holds nobody else's"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert callpop.resources.third_party() == made
