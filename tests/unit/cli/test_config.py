from __future__ import annotations

from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.settings.company import Kept, keep


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "p"


def config(profile: Path, *words: str) -> int:
    return main(["config", "--profile", str(profile), *words])


def test_a_value_that_was_set_is_got_back(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert config(profile, "set", "popup.corner", "top-left") == 0
    assert config(profile, "get", "popup.corner") == 0
    assert capsys.readouterr() == ("top-left\n", "")


@pytest.mark.parametrize("words", [["a@example.com,b@example.com"], ["a@example.com", "b@example.com"]])
def test_a_list_comes_with_commas_or_repeated_and_goes_line_by_line(
    profile: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert config(profile, "set", "agent.emails", *words) == 0
    assert config(profile, "get", "agent.emails") == 0
    assert capsys.readouterr().out == "a@example.com\nb@example.com\n"


def test_unset_brings_the_default_back(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config(profile, "set", "listener.port", "9000")
    assert config(profile, "unset", "listener.port") == 0
    config(profile, "get", "listener.port")
    assert capsys.readouterr().out == "8765\n"


def test_the_list_says_who_set_what(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALLPOP_AGENT_REGION", "DE")
    config(profile, "set", "listener.port", "9000")
    assert config(profile, "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "listener.port = 9000  # user" in lines
    assert "agent.region = DE  # environment" in lines
    assert "popup.corner = bottom-right  # default" in lines
    assert "people = 0 entries  # default" in lines


def test_a_setting_that_the_environment_overrides_is_said(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CALLPOP_AGENT_REGION", "DE")
    assert config(profile, "set", "agent.region", "NL") == 0
    assert "CALLPOP_AGENT_REGION in the environment overrides agent.region" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["get", "popup.coner"], "did you mean popup.corner?"),
        (["set", "popup.max_cards", "9"], "popup.max_cards: expected a whole number from 1 to 6, not 9"),
        (["unset", "nonsense"], "there is no setting nonsense"),
        (["set", "people", "Bob"], "edit [[people]] in"),
        (["set", "popup.corner"], "the following arguments are required: value"),
        ([], "required"),
    ],
)
def test_wrong_usage_is_said_in_words(
    profile: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    assert config(profile, *words) == 2
    assert told in capsys.readouterr().err
    assert not profile.exists()


def test_a_broken_file_is_read_with_a_message_and_never_overwritten(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile.mkdir()
    (profile / "settings.toml").write_text("[agent")
    assert config(profile, "get", "agent.region") == 0
    told = capsys.readouterr()
    assert told.out == "NL\n"
    assert "expected TOML" in told.err
    assert config(profile, "set", "agent.region", "DE") == 1
    assert "left as it is" in capsys.readouterr().err
    assert (profile / "settings.toml").read_text() == "[agent"


def test_tables_are_printed(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile.mkdir()
    (profile / "settings.toml").write_text(
        "[[people]]\nname='Bob'\nnumbers=['202']\n[[lines]]\nnumber='401'\nlabel='Sales'\n"
    )
    config(profile, "get", "people")
    config(profile, "get", "lines")
    assert capsys.readouterr().out == "Bob: 202\n401: Sales\n"


def test_what_the_company_brought_is_told_and_a_lock_of_its_is_said(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile.mkdir()
    (profile / "settings.toml").write_text(
        '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n[[people]]\nname = "Bob"\n',
        encoding="utf-8",
    )
    said = {
        "people": [{"name": "Carla", "emails": ["carla@example.com"]}],
        "crm": {"template": "https://crm.example.com/"},
        "popup": {"ended": 12},
        "locked": ["crm.template"],
    }
    keep(profile / "company.json", Kept("https://relay.example.com:443", '"1"', said))
    assert config(profile, "list") == 0
    listed = capsys.readouterr().out.splitlines()
    assert "crm.template = https://crm.example.com/  # company" in listed
    assert "popup.ended = 12  # company" in listed
    assert "people = 2 entries  # user, company" in listed
    assert config(profile, "set", "crm.template", "https://mine.example.com/") == 0
    assert "the company has locked crm.template" in capsys.readouterr().err
    assert config(profile, "get", "crm.template") == 0
    assert capsys.readouterr().out == "https://crm.example.com/\n"
