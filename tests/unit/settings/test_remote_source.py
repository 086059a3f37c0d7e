"""In a remote session calls come through a relay: this computer is chosen by nobody but an administrator."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.desktop.preferences import Preferences
from callpop.settings.file import Loaded, read
from callpop.settings.origin import Origin
from callpop.settings.policy import Policy
from callpop.settings.portable import planned
from callpop.settings.profile import Profile
from callpop.settings.schema import SourceKind
from callpop.settings.source_lock import RELAY_ONLY

REMOTE = {"DISPLAY": "elsewhere:10.0"}
ASKED = {**REMOTE, "CALLPOP_SOURCE_KIND": "listener"}
RELAYED = '[source]\nkind = "relay"\n'
OFF = f'{RELAYED}[system]\nterminal_server = "off"\n'
LISTENS = Policy(file="policy.toml", defaults={"source.kind": SourceKind.LISTENER})


def loaded(folder: Path, text: str, environ: dict[str, str], policy: Policy | None = None) -> Loaded:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return read(file, environ, None, policy or Policy())


def test_the_environment_does_not_take_it_from_the_relay_and_is_told_so(tmp_path: Path) -> None:
    made = loaded(tmp_path, RELAYED, ASKED)
    assert made.settings.source.kind is SourceKind.RELAY
    assert made.origins["source.kind"] is Origin.USER
    (problem,) = made.problems
    assert (problem.file, problem.key) == ("environment", "CALLPOP_SOURCE_KIND")
    assert "remote session" in str(problem)


@pytest.mark.parametrize(
    ("text", "environ", "policy"),
    [
        (RELAYED, {"DISPLAY": ":0", "CALLPOP_SOURCE_KIND": "listener"}, None),
        (OFF, ASKED, None),
        (RELAYED, {**ASKED, "CALLPOP_SYSTEM_TERMINAL_SERVER": "off"}, None),
        (RELAYED, ASKED, LISTENS),
    ],
)
def test_elsewhere_or_where_an_administrator_wants_it_the_environment_counts(
    tmp_path: Path, text: str, environ: dict[str, str], policy: Policy | None
) -> None:
    made = loaded(tmp_path, text, environ, policy)
    assert made.settings.source.kind is SourceKind.LISTENER
    assert made.problems == ()


@pytest.mark.parametrize("policy", [None, LISTENS])
def test_the_settings_window_does_not_take_it_unless_an_administrator_does(
    tmp_path: Path, policy: Policy | None
) -> None:
    profile = Profile.locate(tmp_path, {})
    profile.create()
    profile.settings_file.write_text(RELAYED, encoding="utf-8")
    preferences = Preferences(profile=profile, environ=REMOTE, policy=lambda: policy or Policy())
    told = preferences.change("source.kind", "listener")
    assert told == (RELAY_ONLY if policy is None else None)
    assert preferences.settings.source.kind is (SourceKind.RELAY if policy is None else SourceKind.LISTENER)


def test_an_import_leaves_it_out_and_says_so(tmp_path: Path) -> None:
    here = loaded(tmp_path, RELAYED, REMOTE)
    file = tmp_path / "theirs.toml"
    file.write_text('[source]\nkind = "listener"\n[popup]\nmax_cards = 2\n', encoding="utf-8")
    plan = planned(file, here, shared=True)
    assert plan.values == {"popup.max_cards": 2}
    assert ["remote session" in str(one) for one in plan.problems] == [True]
    assert planned(file, here).values == {"source.kind": SourceKind.LISTENER, "popup.max_cards": 2}


@pytest.mark.parametrize("words", [("set", "source.kind", "listener"), ("unset", "source.kind")])
def test_the_command_line_refuses_it_and_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(RELAYED, encoding="utf-8")
    monkeypatch.setenv("DISPLAY", REMOTE["DISPLAY"])
    assert main(["config", "--profile", str(tmp_path), *words]) == 1
    assert "remote session" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == RELAYED
    # What counts as one is the agent's to say.
    assert main(["config", "--profile", str(tmp_path), "set", "system.terminal_server", "off"]) == 0
    assert main(["config", "--profile", str(tmp_path), *words]) == 0
