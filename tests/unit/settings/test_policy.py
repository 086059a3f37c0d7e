"""What an administrator decides for a computer: defaults, locks, allowed hosts and sources, enrolment, profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.crm.choosing import guard_of
from callpop.settings.company import KeptProfile, keep
from callpop.settings.file import Loaded, Origin, read
from callpop.settings.machine import PolicyPlace, machine_policy
from callpop.settings.policy import understood
from callpop.settings.profile import Profile
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import Corner, Person, SourceKind
from tests.unit.settings.policies import ME, policy_of

RELAY = "https://relay.example.com"


def loaded(
    folder: Path, policy: str, user: str = "", environ: dict[str, str] | None = None, company: Path | None = None
) -> Loaded:
    file = folder / "settings.toml"
    file.write_text(user, encoding="utf-8")
    return read(file, environ or {}, company, policy_of(folder / "etc", policy))


def test_a_default_of_the_policy_gives_way_to_the_user_and_a_lock_to_nobody(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        '[settings.popup]\ncorner = "top-left"\nmax_cards = 2\n[locked.appearance]\nlanguage = "de"\ntext_size = 130\n',
        '[popup]\ncorner = "top-right"\n[appearance]\nlanguage = "nl"\n',
        {"CALLPOP_APPEARANCE_TEXT_SIZE": "115", "CALLPOP_POPUP_ENDED": "3"},
    )
    popup, appearance = found.settings.popup, found.settings.appearance
    assert (popup.corner, popup.max_cards, popup.ended) == (Corner.TOP_RIGHT, 2, 3)
    assert (appearance.language, appearance.text_size) == ("de", 130)
    assert found.problems == ()
    assert {key: found.origins[key] for key in ("popup.corner", "popup.max_cards", "popup.ended", "popup.screen")} == {
        "popup.corner": Origin.USER,
        "popup.max_cards": Origin.POLICY,
        "popup.ended": Origin.ENVIRONMENT,
        "popup.screen": Origin.DEFAULT,
    }
    assert found.origins["appearance.language"] is Origin.POLICY
    assert dict(found.locks) == {"appearance.language": Origin.POLICY, "appearance.text_size": Origin.POLICY}
    # What stands in the user's file is still known: it counts again when the lock goes.
    assert found.own["appearance.language"] == "nl"


def test_keys_may_be_written_dotted_or_quoted(tmp_path: Path) -> None:
    found = loaded(tmp_path, '[locked]\npopup.corner = "top-left"\n"popup.max_cards" = 2\n')
    assert (found.settings.popup.corner, found.settings.popup.max_cards) == (Corner.TOP_LEFT, 2)
    assert found.locked == {"popup.corner", "popup.max_cards"}


def test_the_policy_weighs_more_than_the_companys_relay_lock_for_lock_and_default_for_default(tmp_path: Path) -> None:
    kept = tmp_path / "company.json"
    said = {
        "popup": {"corner": "bottom-left", "ended": 7, "missed": 9, "max_cards": 3},
        "locked": ["popup.corner", "popup.max_cards"],
    }
    keep(kept, KeptProfile(f"{RELAY}:443", "", said))
    found = loaded(
        tmp_path,
        f'[locked]\nsource.kind = "relay"\nrelay.url = "{RELAY}"\npopup.corner = "top-left"\n'
        "[settings]\npopup.ended = 8\npopup.max_cards = 5\n",
        '[source]\nkind = "listener"\n',
        company=kept,
    )
    popup = found.settings.popup
    assert (popup.corner, popup.ended, popup.missed) == (Corner.TOP_LEFT, 8, 9)
    # A lock of the company weighs more than a default of the policy.
    assert popup.max_cards == 3
    assert found.locks["popup.corner"] is Origin.POLICY and found.locks["popup.max_cards"] is Origin.COMPANY
    assert found.settings.source.kind is SourceKind.RELAY


def test_sources_are_switched_off_and_hosts_named(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        '[allow]\nsources = ["relay"]\ncrm_hosts = ["*.example.com"]\n',
        '[source]\nkind = "listener"\n[crm]\nhosts = []\n',
        {"CALLPOP_SOURCE_KIND": "listener", "CALLPOP_CRM_HOSTS": "evil.example"},
    )
    assert found.settings.source.kind is SourceKind.RELAY
    assert found.settings.crm.hosts == ("*.example.com",)
    assert found.locked == {"source.kind", "crm.hosts"}


def test_both_sources_allowed_locks_nothing(tmp_path: Path) -> None:
    found = loaded(tmp_path, '[allow]\nsources = ["relay", "listener"]\n')
    assert (found.locked, found.problems) == (frozenset(), ())


def test_rows_of_the_policy_stand_beside_the_users_own_unless_it_locks_the_table(tmp_path: Path) -> None:
    user = '[[people]]\nname = "Mine"\n[[lines]]\nnumber = "1"\n[[lookups]]\nname = "x"\n'
    found = loaded(
        tmp_path,
        '[[settings.people]]\nname = "Bob"\nnumbers = ["202"]\n[[locked.lines]]\nnumber = "401"\nlabel = "Sales"\n'
        "[locked]\nlookups = []\n",
        user,
    )
    settings = found.settings
    assert found.problems == ()
    assert settings.everybody == (Person("Mine"), Person("Bob", (), ("202",)))
    assert [(one.number, one.label) for one in settings.all_lines] == [("401", "Sales")]
    assert settings.lookups == ()
    assert found.locked == {"lines", "lookups"}


def test_a_join_code_brings_the_relay_as_the_source(tmp_path: Path) -> None:
    found = loaded(tmp_path, f'[enrol]\nrelay = "{RELAY}/"\ncode = "JOIN-1"\n')
    assert found.policy.enrolment == Enrolment(RELAY, "JOIN-1")
    assert (found.settings.source.kind, found.settings.relay.url) == (SourceKind.RELAY, RELAY)
    assert found.origins["relay.url"] is Origin.POLICY and not found.locked


def test_the_users_name_in_the_system_makes_the_address() -> None:
    document = {"enrol": {"relay": RELAY, "code": "J", "email": "{user}@example.com"}}
    found = understood(document, "policy.toml", user="anna")
    assert found.enrolment == Enrolment(RELAY, "J", "anna@example.com")


def test_the_profile_of_the_policy_counts_where_nobody_names_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHERE", str(tmp_path / "profiles"))
    policy = understood({"profile": {"folder": "${WHERE}/{user}/Callpop"}}, "policy.toml", user="anna")
    wanted = tmp_path / "profiles" / "anna" / "Callpop"
    assert Profile.locate(None, {}, policy).settings_file == wanted / "settings.toml"
    assert Profile.locate(None, {}, policy).database == wanted / "callpop.sqlite3"
    assert Profile.locate(tmp_path / "other", {}, policy).data_folder == tmp_path / "other"
    assert Profile.locate(None, {"CALLPOP_PROFILE": str(tmp_path / "env")}, policy).data_folder == tmp_path / "env"


@pytest.mark.parametrize(
    ("text", "key", "words"),
    [
        ("[setting]\n", "setting", "did you mean 'settings'"),
        ("locked = 3\n", "locked", "expected a section [locked]"),
        ("[locked.popup]\nmax_cards = 99\n", "locked.popup.max_cards", "from 1 to 6"),
        ("[locked.popup]\nconer = 1\n", "locked.popup.coner", "did you mean 'popup.corner'"),
        ("[locked.pop]\na = 1\n", "locked.pop", "did you mean 'popup'"),
        ("[locked]\npopup = 1\n", "locked.popup", "expected a section"),
        ('[allow]\nsources = ["pigeon"]\n', "allow.sources", "listener, relay"),
        ("[allow]\nsources = 1\n", "allow.sources", "listener, relay"),
        ("[allow]\ncrm_hosts = []\n", "allow.crm.hosts", "at least one"),
        ("[allow]\nhosts = []\n", "allow.hosts", "did you mean 'crm_hosts'"),
        ('[enrol]\nrelay = "http://relay.example.com"\ncode = "x"\n', "enrol.relay", "https"),
        ('[enrol]\nrelay = "https://relay.example.com"\n', "enrol.code", "join code"),
        ('[enrol]\nrelay = "https://r.example.com"\ncode = 1\n', "enrol.code", "expected a text"),
        ('[profile]\nfolder = "somewhere"\n', "profile.folder", "full path"),
        ("enrol = 1\n", "enrol", "expected a section"),
        ('[[settings.lookups]]\nname = "x"\nrecipe = "y"\n', "lookups", "brings no rows"),
        ("[[locked.people]]\nnumbers = []\n", "people[1].name", "expected a text"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_counts(tmp_path: Path, text: str, key: str, words: str) -> None:
    policy = policy_of(tmp_path / "etc", f'{text}\n[settings.appearance]\ntheme = "dark"\n')
    told = [one for one in policy.problems if one.key == key]
    assert told and words in told[0].message and str(tmp_path) in str(told[0])
    assert policy.defaults.get("appearance.theme") == "dark"


@pytest.mark.parametrize("data", [b"[locked", b"\xff\xfe", b"a = " + b"[" * 100_000, b"#" * 4_000_001])
def test_a_policy_that_is_no_toml_is_ignored_with_a_warning(tmp_path: Path, data: bytes) -> None:
    place = tmp_path / "etc"
    policy_of(place, "")
    (place / "policy.toml").write_bytes(data)
    found = read(tmp_path / "none.toml", {}, None, machine_policy(PolicyPlace(place / "policy.toml", ME)))
    assert len(found.problems) == 1 and "policy is ignored" in str(found.problems[0])
    assert found.locked == frozenset()


EVIL = "https://evil.example.com/"


@pytest.mark.parametrize(
    "text",
    [
        '[allow]\ncrm_hosts = "*.example.com"\n',
        "[allow]\ncrm_hosts = []\n",
        "[allow]\ncrm_hosts = [1]\n",
        '[allow]\ncrm_hosts = ["https://crm.example.org/"]\n',
        '[allow]\ncrm_host = ["crm.example.org"]\n',
        "allow = true\n",
        '[locked.crm]\nhosts = "crm.example.org"\n',
    ],
)
def test_hosts_that_cannot_be_read_are_none(tmp_path: Path, text: str) -> None:
    found = loaded(tmp_path, text, '[crm]\nhosts = ["evil.example.com"]\n', {"CALLPOP_CRM_HOSTS": "evil.example.com"})
    assert guard_of(found.settings.crm).check(EVIL) is not None
    assert guard_of(found.settings.crm).check("https://crm.example.com/") is not None
    assert found.locks["crm.hosts"] is Origin.POLICY
    assert found.problems


def test_of_several_hosts_those_that_can_be_read_are_allowed(tmp_path: Path) -> None:
    found = loaded(tmp_path, '[allow]\ncrm_hosts = ["https://foo/", "crm.example.com"]\n')
    assert found.settings.crm.hosts == ("crm.example.com",)
    assert [one.key for one in found.problems] == ["allow.crm.hosts"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('[allow]\nsources = ["rely"]\n', SourceKind.RELAY),
        ('[allow]\nsources = ["relay", "listner"]\n', SourceKind.RELAY),
        ('[allow]\nsources = ["listener", "rely"]\n', SourceKind.LISTENER),
        ('[allow]\nsources = "relay"\n', SourceKind.RELAY),
        ("[allow]\nsources = []\n", SourceKind.RELAY),
        ('[allow]\nsource = ["relay"]\n', SourceKind.RELAY),
        ("allow = 3\n", SourceKind.RELAY),
        ('[locked.source]\nkind = "rely"\n', SourceKind.RELAY),
    ],
)
def test_sources_that_cannot_be_read_are_switched_off(tmp_path: Path, text: str, left: SourceKind) -> None:
    other = next(kind for kind in SourceKind if kind is not left)
    found = loaded(tmp_path, text, f'[source]\nkind = "{other}"\n', {"CALLPOP_SOURCE_KIND": str(other)})
    assert found.settings.source.kind is left
    assert found.locks["source.kind"] is Origin.POLICY
    assert found.problems


def test_a_lock_on_several_peoples_profiles_that_cannot_be_read_locks_them(tmp_path: Path) -> None:
    found = loaded(tmp_path, '[locked.sharing]\nprofiles = "no"\n', "[sharing]\nprofiles = true\n")
    assert found.settings.sharing.profiles is False
    assert "nothing of its kind is allowed" in found.problems[0].message
