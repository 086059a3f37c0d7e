"""The demo where nothing can be shown: it draws its pictures and ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.end_to_end.support.application import Installed
from tests.end_to_end.support.processes import plain_environment

pytestmark = pytest.mark.end_to_end

PNG = b"\x89PNG\r\n\x1a\n"


def test_demo_draws_its_pictures_without_a_screen_and_ends(installed: Installed, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    env = plain_environment(tmp_path / "home")
    done = installed.run("demo", "--screenshots", pictures, env=env, cwd=tmp_path, patience=240)
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
    assert all(file.read_bytes().startswith(PNG) and file.stat().st_size > 1000 for file in files)
