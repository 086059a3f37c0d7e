"""run.json as other commands read it (interface.md, 'The profile')."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

import pytest

from callpop.desktop.run_file import RunFile


def test_it_says_who_runs_and_where_and_is_for_this_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    RunFile(path, "1.2.3").write("http://127.0.0.1:8765")
    told = json.loads(path.read_text(encoding="utf-8"))
    assert set(told) == {"pid", "version", "listener_url", "started_at"}
    assert (told["pid"], told["version"], told["listener_url"]) == (os.getpid(), "1.2.3", "http://127.0.0.1:8765")
    assert datetime.fromisoformat(told["started_at"]).tzinfo is not None
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_listener_that_moves_is_told_and_the_start_stays(tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    file = RunFile(path, "1")
    file.write("http://127.0.0.1:1")
    began = json.loads(path.read_text(encoding="utf-8"))["started_at"]
    file.write("http://127.0.0.1:2")
    told = json.loads(path.read_text(encoding="utf-8"))
    assert (told["listener_url"], told["started_at"]) == ("http://127.0.0.1:2", began)


def test_it_goes_with_the_app_and_may_be_gone_already(tmp_path: Path) -> None:
    file = RunFile(tmp_path / "run.json", "1")
    file.write("")
    file.remove()
    file.remove()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_ends_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "taken").write_text("no folder", encoding="utf-8")
    file = RunFile(tmp_path / "taken" / "run.json", "1")
    file.write("")
    file.remove()
    assert "cannot be written" in caplog.text
