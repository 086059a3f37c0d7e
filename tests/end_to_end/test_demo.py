"""The demo where nothing can be shown: with the wheel and nothing else, it draws its pictures and ends."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.support.alone import Alone, alone
from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.processes import plain_environment

pytestmark = pytest.mark.end_to_end

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def wheel_alone(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """The wheel in an environment with what it asks for, and nothing else."""
    return alone(installed, tmp_path_factory.mktemp("alone"))


def test_nothing_of_the_developers_is_in_the_wheels_environment(wheel_alone: Alone, tmp_path: Path) -> None:
    asked = "import importlib.util, callpop; print(importlib.util.find_spec('pytest'), callpop.__file__)"
    env = wheel_alone.environment(plain_environment(tmp_path))
    said = subprocess.check_output([wheel_alone.python, "-c", asked], env=env, cwd=tmp_path, text=True)
    assert said.split()[0] == "None"
    assert str(wheel_alone.packages) in said


@pytest.mark.timeout(900)  # it paints hundreds of pictures, on a busy machine for minutes
def test_demo_draws_its_pictures_without_a_screen_and_ends(wheel_alone: Alone, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    env = plain_environment(tmp_path / "home")
    done = wheel_alone.run("demo", "--screenshots", pictures, env=env, cwd=tmp_path, patience=800)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    files = sorted(pictures.glob("**/*.png"))
    assert len(files) >= 10, [file.name for file in files]
    for scheme in ("light", "dark"):
        shown = {
            folder: {file.stem for file in (pictures / folder).glob("*.png")}
            for folder in (f"windows-{scheme}", f"windows-{scheme}-de", f"windows-{scheme}-nl")
        }
        every, german, dutch = shown.values()
        assert {"log-window", "log-statistics", "settings-connection"} <= german
        assert german == dutch and german < every
        assert {"log-window", "about", "setup-source", "setup-you", "setup-crm", "setup-test"} <= every
    assert all(file.read_bytes().startswith(PNG) and file.stat().st_size > 1000 for file in files)
