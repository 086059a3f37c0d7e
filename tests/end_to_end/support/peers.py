"""Real systems in environments of their own, made by ``packaging/dev.py test`` and kept outside the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

VARIABLE = "CALLPOP_PEERS"


def peer_tools(name: str) -> Path:
    """The folder of a peer's programs; skips where it was not prepared (a failure where peers are required)."""
    tools = Path(os.environ.get(VARIABLE, "/nowhere")) / name / "bin"
    if not tools.is_dir():
        pytest.skip(f"the peer {name} is not there; 'python3 packaging/dev.py test' makes it")
    return tools


def peer_data(tools: Path, recipe: str, make: Callable[[Path], None], into: Path) -> Path:
    """A copy of a peer's data, which is made once and kept beside its programs.

    Args:
        tools: Of the peer.
        recipe: What the data are made of: other data for another recipe.
        make: Makes them in a folder.
        into: Where the copy goes.
    """
    kept = tools.parent / "data"
    stamp = kept / "made-from.txt"
    if not (stamp.exists() and stamp.read_text() == recipe):
        with tempfile.TemporaryDirectory(dir=tools.parent) as made:
            folder = Path(made) / "data"
            folder.mkdir()
            make(folder)
            (folder / stamp.name).write_text(recipe)
            shutil.rmtree(kept, ignore_errors=True)
            folder.rename(kept)
    shutil.copytree(kept, into)
    return into


def run(command: list[str | Path], *, env: dict[str, str], cwd: Path) -> str:
    """Run a peer's command to its end, and return what it printed.

    Raises:
        RuntimeError: It failed.
    """
    words = [str(word) for word in command]
    done = subprocess.run(words, env=env, cwd=cwd, capture_output=True, text=True, check=False, timeout=280)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout
