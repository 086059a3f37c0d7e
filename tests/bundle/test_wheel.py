"""The wheel for somebody who has nothing: a fresh environment, filled by pip with ``callpop[desktop]`` alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.conftest import ROOT
from tests.end_to_end.support.alone import Alone
from tests.end_to_end.support.processes import plain_environment

pytestmark = [pytest.mark.end_to_end, pytest.mark.soak]


def run(*words: str | Path) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    folder = tmp_path_factory.mktemp("fresh")
    run(sys.executable, "-m", "venv", folder / "environment")
    python = folder / "environment" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder / "wheels", ROOT)
    (wheel,) = (folder / "wheels").glob("*.whl")
    # What is pinned without its hashes: pip takes none for a wheel that was built just now.
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    versions = folder / "versions.txt"
    pins = [line.split(" ;")[0].rstrip(" \\") for line in lines if line[:1].isalnum() and "==" in line]
    versions.write_text("\n".join(pins), encoding="utf-8")
    run(*pip, "--python", python, "install", "--constraint", versions, f"{wheel}[desktop]")
    return Alone(str(python), folder)


@pytest.mark.timeout(900)
def test_it_draws_its_pictures(fresh: Alone, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    env = plain_environment(tmp_path / "home")
    done = fresh.run("demo", "--screenshots", pictures, env=env, cwd=tmp_path, patience=600)
    assert done.returncode == 0, done.stderr
    assert len(list(pictures.glob("**/*.png"))) >= 10
