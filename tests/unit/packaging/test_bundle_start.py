"""Where a bundle begins: its environment is put in order before anything of Callpop runs."""

from __future__ import annotations

import os
import sys

import pytest

from tests.unit.packaging.support import room

start = room("bundle/start")


@pytest.fixture(autouse=True)
def in_a_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/usr/lib/callpop/_internal", raising=False)


def test_what_the_bundle_set_for_itself_is_not_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_PLUGIN_PATH", "/usr/lib/callpop/_internal/PySide6/Qt/plugins")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/callpop/_internal")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "/usr/lib/callpop/callpop")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    start.tidy()
    assert not {"QT_PLUGIN_PATH", "LD_LIBRARY_PATH", "_PYI_ARCHIVE_FILE"} & set(os.environ)


def test_what_was_set_before_is_set_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/callpop/_internal:/opt/lib")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/opt/lib")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/opt/plugins")
    start.tidy()
    assert (os.environ["LD_LIBRARY_PATH"], os.environ["QT_PLUGIN_PATH"]) == ("/opt/lib", "/opt/plugins")
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_a_module_of_callpops_own_runs_as_with_python(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["callpop", "-m", "callpop", "--version"])
    monkeypatch.delitem(sys.modules, "callpop.__main__", raising=False)  # no process begins with it loaded
    with pytest.raises(SystemExit) as end:
        start.main()
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("callpop ")


def test_no_other_module_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["callpop", "-m", "this"])
    assert start.main() == 2
