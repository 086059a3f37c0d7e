from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.settings import machine
from callpop.settings.company import KeptProfile, keep
from callpop.settings.schema import tables
from callpop.settings.values import all_keys
from tests.unit.settings.policies import place_of


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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere an installation leaves nothing for everybody")
def test_the_list_says_what_the_installation_brings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = tmp_path / "share" / "applications" / "callpop.desktop"
    entry.parent.mkdir(parents=True)
    entry.write_text("[Desktop Entry]\nExec=callpop run -- %u\nMimeType=x-scheme-handler/callpop;\n", encoding="utf-8")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("XDG_DATA_DIRS", str(entry.parent.parent))
    monkeypatch.delenv("CALLPOP_PROFILE", raising=False)
    assert main(["config", "list"]) == 0
    assert "system.callpop_links = True  # system" in capsys.readouterr().out.splitlines()


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
    keep(profile / "company.json", KeptProfile("https://relay.example.com:443", '"1"', said))
    assert config(profile, "list") == 0
    listed = capsys.readouterr().out.splitlines()
    assert "crm.template = https://crm.example.com/  # company" in listed
    assert "popup.ended = 12  # company" in listed
    assert "people = 2 entries  # user, company" in listed
    assert config(profile, "set", "crm.template", "https://mine.example.com/") == 0
    assert "the company has locked crm.template" in capsys.readouterr().err
    assert config(profile, "get", "crm.template") == 0
    assert capsys.readouterr().out == "https://crm.example.com/\n"


@pytest.fixture
def policed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer whose administrator has decided something; the policy file."""
    place = place_of(
        tmp_path / "etc",
        '[settings.popup]\nended = 12\n[locked.appearance]\nlanguage = "de"\n[[settings.people]]\nname = "Bob"\n',
    )
    monkeypatch.setattr(machine, "machine_place", lambda: place)
    return place.path


def test_the_list_says_what_the_policy_set_and_locked(
    profile: Path, policed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert config(profile, "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "popup.ended = 12  # policy" in lines
    assert "appearance.language = de  # policy, locked" in lines
    assert "people = 1 entries  # policy" in lines


def test_a_setting_that_the_policy_locks_is_refused_with_the_reason(
    profile: Path, policed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert config(profile, "set", "appearance.language", "nl") == 1
    assert f"appearance.language is locked by the policy of this computer ({policed})" in capsys.readouterr().err
    assert not profile.exists()
    assert config(profile, "set", "popup.ended", "7") == 0
    assert config(profile, "get", "popup.ended", "--origin") == 0
    assert config(profile, "unset", "popup.ended") == 0
    assert config(profile, "get", "popup.ended", "--origin") == 0
    assert capsys.readouterr().out == "7\tuser\n12\tpolicy\n"


def test_the_list_as_json_has_a_line_a_setting(
    profile: Path, policed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config(profile, "set", "agent.emails", "a@example.com")
    assert config(profile, "list", "--json") == 0
    said = {one["key"]: one for one in map(json.loads, capsys.readouterr().out.splitlines())}
    assert set(said) == {*all_keys(), *tables()}
    assert said["agent.emails"]["value"] == ["a@example.com"]
    assert (said["agent.emails"]["origin"], said["agent.emails"]["locked"]) == ("user", False)
    language = said["appearance.language"]
    assert (language["value"], language["origin"], language["locked_by"]) == ("de", "policy", "policy")
    assert language["default"] == "system" and language["explanation"]
    assert said["people"]["value"][0]["name"] == "Bob"
    assert config(profile, "get", "appearance.language", "--json") == 0
    assert json.loads(capsys.readouterr().out) == language


def test_a_policy_that_cannot_be_believed_is_said_and_does_not_count(
    profile: Path, policed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policed.chmod(0o666)
    assert config(profile, "get", "appearance.language") == 0
    told = capsys.readouterr()
    assert told.out == "system\n"
    assert "the policy is ignored: others than the administrator can write" in told.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ["set", "agent.emails", "anna"],
            "agent.emails: expected an e-mail address such as anna@example.com, not 'anna'",
        ),
        (["set", "agent.region", "Netherlands"], "expected a two-letter country such as NL"),
        (["set", "relay.url", "http://relay.example.com"], "http only for this computer"),
        (["set", "listener.certificate", "/nowhere/cert.pem"], "expected a file that exists"),
    ],
)
def test_a_text_that_cannot_be_meant_is_refused_where_it_is_entered(
    profile: Path, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    assert config(profile, *words) == 2
    assert told in capsys.readouterr().err
    assert not profile.exists()


def test_settings_travel_in_a_file_without_secrets(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile.mkdir()
    (profile / "settings.toml").write_text(
        '[agent]\nemails = ["a@example.com"]\n[popup]\nmax_cards = 2\n[[books]]\nname = "Work"\nkind = "carddav"\n'
        'url = "https://anna:geheim@dav.example.com/"\n',
        encoding="utf-8",
    )
    file = tmp_path / "mine.toml"
    assert config(profile, "export", str(file)) == 0
    assert "geheim" not in file.read_text(encoding="utf-8")
    other = tmp_path / "other"
    assert config(other, "import", str(file), "--dry-run") == 0
    assert not other.exists()
    said = capsys.readouterr().out.splitlines()
    assert "popup.max_cards: 4 -> 2" in said and "books: 0 entries -> 1 entries" in said
    assert config(other, "import", str(file)) == 0
    assert config(other, "export", "-") == 0
    assert capsys.readouterr().out.endswith(file.read_text(encoding="utf-8"))


def test_an_import_leaves_out_what_is_unknown_locked_or_wrong_and_says_so(
    profile: Path, policed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "theirs.toml"
    file.write_text(
        '[popup]\nmax_cards = 3\nconer = 1\nended = "long"\n[appearance]\nlanguage = "nl"\n[agent]\nemails = ["no"]\n',
        encoding="utf-8",
    )
    assert config(profile, "import", str(file)) == 0
    told = capsys.readouterr()
    assert told.out == "popup.max_cards: 4 -> 3\n"
    for words in ("popup.coner", "popup.ended", "agent.emails", "appearance.language is locked"):
        assert words in told.err
    assert (profile / "settings.toml").read_text(encoding="utf-8") == "[popup]\nmax_cards = 3\n"


@pytest.mark.parametrize("data", [b"[agent", b"\xff", None])
def test_an_import_of_no_settings_file_changes_nothing(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes | None
) -> None:
    file = tmp_path / "broken.toml"
    if data is not None:
        file.write_bytes(data)
    assert config(profile, "import", str(file)) == 1
    assert str(file) in capsys.readouterr().err
    assert not profile.exists()


NO_ADDRESSES = [
    ("javascript:alert({number})", "The address must begin with https:// or http://, not javascript:."),
    (
        "https://{number}.example.com/",
        "The host must be written out: no placeholder before the first / after https://.",
    ),
    ("https://crm.example.com/{nummer}", "{nummer} is no placeholder; did you mean {number}?"),
]


@pytest.mark.parametrize("key", ["crm.template", "crm.record_template", "crm.create_template"])
@pytest.mark.parametrize(("template", "told"), NO_ADDRESSES)
def test_an_address_that_opens_nothing_is_refused_by_set_and_import(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str, template: str, told: str
) -> None:
    assert config(profile, "set", key, template) == 2
    assert f"{key}: {told}" in capsys.readouterr().err
    assert not profile.exists()
    file = tmp_path / "theirs.toml"
    file.write_text(f'[crm]\n{key.removeprefix("crm.")} = "{template}"\n', encoding="utf-8")
    assert config(profile, "import", str(file)) == 0
    seen = capsys.readouterr()
    assert f"{file}: {key}: {told}; it is left out" in seen.err
    assert seen.out == ""
    assert not profile.exists()


def test_an_address_counts_with_the_schemes_and_hosts_beside_it(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "theirs.toml"
    file.write_text('[crm]\nschemes = ["notes"]\ntemplate = "notes:{number}"\n', encoding="utf-8")
    assert config(profile, "import", str(file)) == 0
    assert config(profile, "set", "crm.record_template", "notes:{number}") == 0
    assert capsys.readouterr().err == ""
    assert config(profile, "set", "crm.hosts", "crm.example.com") == 0
    assert config(profile, "set", "crm.create_template", "https://other.example.com/") == 2
    assert "The host other.example.com is not among those that may be opened." in capsys.readouterr().err


@pytest.mark.parametrize(("template", "told"), NO_ADDRESSES)
def test_an_address_of_a_policy_that_opens_nothing_is_told_with_its_file(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], template: str,
    told: str,
) -> None:  # fmt: skip
    place = place_of(tmp_path / "policy", f'[locked.crm]\ntemplate = "{template}"\n')
    monkeypatch.setattr(machine, "machine_place", lambda: place)
    assert config(profile, "list") == 0
    assert f"{place.path}: crm.template: {told}" in capsys.readouterr().err
