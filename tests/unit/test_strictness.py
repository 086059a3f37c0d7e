"""The rules of tests/conftest.py: no excuses where all peers are required, and no stray warnings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def verdict(tmp_path: Path):
    """Run one test of the given body under the project's strictness; returns pytest's exit status."""
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = logs_warnings: as in the project\n")

    def run(body: str, *, required: bool = False) -> int:
        (tmp_path / "test_it.py").write_text("import logging\nimport pytest\n" + body + "\n")
        env = {**os.environ, "CALLPOP_REQUIRE_PEERS": "1" if required else "0"}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:pytest-qt", "."]
        return subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False).returncode

    return run


SKIPPED = "def test():\n    pytest.skip('no X server')"
SKIPPED_MODULE = "pytest.skip('no X server', allow_module_level=True)\ndef test(): pass"
EXPECTED_TO_FAIL = "@pytest.mark.xfail\ndef test():\n    assert False"
WARNS = "def test():\n    logging.getLogger('callpop.intake').warning('odd')"
WARNS_AND_LOOKS = "def test(caplog):\n    logging.warning('odd')\n    assert 'odd' in caplog.text"
WARNS_BY_DESIGN = "@pytest.mark.logs_warnings\n" + WARNS


def test_a_skip_is_a_skip_on_a_machine_that_lacks_something(verdict) -> None:
    assert verdict(SKIPPED) == pytest.ExitCode.OK


@pytest.mark.parametrize("body", [SKIPPED, SKIPPED_MODULE, EXPECTED_TO_FAIL])
def test_nothing_is_skipped_where_all_peers_are_required(verdict, body: str) -> None:
    assert verdict(body, required=True) != pytest.ExitCode.OK


def test_an_unexpected_warning_in_the_log_fails_the_test(verdict) -> None:
    assert verdict(WARNS) == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize("body", [WARNS_AND_LOOKS, WARNS_BY_DESIGN])
def test_a_warning_that_the_test_is_about_is_fine(verdict, body: str) -> None:
    assert verdict(body) == pytest.ExitCode.OK
