"""The borders between the folders hold, and a step over one of them is noticed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONFIGURATION = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
CONTRACTS = {contract["name"]: contract for contract in CONFIGURATION["contracts"]}

# One step over each border: the contract's first words, the file, what it must not say.
STEPS = {
    "Layers": ("storage/trespasser.py", "import callpop.intake"),
    "The wire and the meaning": ("calls/trespasser.py", "import sqlite3"),
    "The desktop leaves": ("desktop/trespasser.py", "import aiohttp"),
    "The desktop asks": ("relay/trespasser.py", "import callpop.storage.meta"),
    "All below the desktop": ("settings/trespasser.py", "from PySide6.QtCore import QObject"),
    "qasync only": ("desktop/tray_trespasser.py", "import qasync"),
    "The keyring only": ("intake/trespasser.py", "def late():\n    import keyring"),
}


def broken_contracts(root: Path) -> list[str]:
    """Names of the contracts that do not hold in a source tree."""
    said = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=root,
        env={**os.environ, "COLUMNS": "200", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = dict(re.findall(r"^(.+) (KEPT|BROKEN)\b", said.stdout, re.MULTILINE))
    assert verdicts.keys() == CONTRACTS.keys(), said.stdout + said.stderr
    return [name for name, verdict in verdicts.items() if verdict == "BROKEN"]


def test_the_borders_hold() -> None:
    assert broken_contracts(ROOT) == []


def test_every_border_is_guarded(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "callpop", tmp_path / "callpop", ignore=shutil.ignore_patterns("__pycache__"))
    for file, sentence in STEPS.values():
        (tmp_path / "callpop" / file).write_text(sentence + "\n")
    broken = broken_contracts(tmp_path)
    assert [begin for begin in STEPS if not any(name.startswith(begin) for name in broken)] == []
    assert set(broken) == set(CONTRACTS), "each contract needs a step over it in STEPS"


@pytest.mark.parametrize("place", sorted(path.stem for path in (ROOT / "callpop").iterdir() if path.stem[0] != "_"))
def test_every_room_stands_in_a_layer(place: str) -> None:
    (layers,) = (contract["layers"] for contract in CONTRACTS.values() if contract["type"] == "layers")
    words = {word for layer in layers for word in re.findall(r"[\w.]+", layer)}
    assert any(word == f"callpop.{place}" or word.startswith(f"callpop.{place}.") for word in words)
