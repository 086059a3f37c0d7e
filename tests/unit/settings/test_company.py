"""The company's say: defaults below the user's own, locked ones above, and nothing that is not its to decide."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from callpop.settings.company import KeptProfile, forget, keep, load_kept, understood
from callpop.settings.company_agent import ever_named
from callpop.settings.file import Origin, read
from callpop.settings.schema import Corner, Line, Person
from tests.unit.settings.policies import policy_of

ORIGIN = "https://relay.example.com:443"
PROFILE: dict[str, Any] = {
    "people": [{"name": "Bob de Vries", "emails": ["bob@example.com"], "numbers": ["202"]}, {"emails": ["x"]}, "odd"],
    "lines": [{"number": "+31508009000", "label": "Sales"}],
    "crm": {"template": "https://crm.example.com/?q={number_e164}", "browser": "rm -rf ~"},
    "popup": {"corner": "top-left", "max_cards": "many", "ended": 10},
    "contacts": [{"name": "Book", "kind": "carddav", "url": "https://dav.example.com/"}],
    "source": {"kind": "listener"},
    "relay": {"url": "https://elsewhere.example.com"},
    "agent": {"emails": ["boss@example.com"], "region": "DE"},
    "locked": ["crm.template", "popup.max_cards", "crm.browser", "popup.nothing"],
}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    settings, company = tmp_path / "settings.toml", tmp_path / "company.json"
    settings.write_text(
        '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com/"\n'
        '[agent]\nemails = ["anna@example.com"]\n[crm]\ntemplate = "https://mine.example.com/"\n'
        '[popup]\ncorner = "top-right"\n[[people]]\nname = "Bobby"\nemails = ["bob@example.com"]\n',
        encoding="utf-8",
    )
    keep(company, KeptProfile(ORIGIN, '"1"', PROFILE))
    return settings, company


def test_defaults_stand_below_the_users_own_and_locked_ones_above_all(files: tuple[Path, Path]) -> None:
    environ = {"CALLPOP_CRM_TEMPLATE": "https://environment.example.com/"}
    loaded = read(files[0], environ, files[1])
    settings = loaded.settings
    assert loaded.problems == ()
    assert settings.popup.corner is Corner.TOP_RIGHT
    assert settings.popup.ended == 10
    assert settings.crm.template == "https://crm.example.com/?q={number_e164}"
    assert loaded.locked == {"crm.template"}
    assert loaded.origins["crm.template"] is loaded.origins["popup.ended"] is Origin.COMPANY
    assert loaded.origins["popup.corner"] is Origin.USER
    assert settings.agent.region == "DE"


def test_rows_of_the_company_stand_behind_the_users_own(files: tuple[Path, Path]) -> None:
    settings = read(files[0], {}, files[1]).settings
    assert [one.name for one in settings.people] == ["Bobby"]
    assert [one.name for one in settings.everybody] == ["Bobby", "Bob de Vries"]
    assert settings.all_lines == (Line("+31508009000", "Sales"),)
    assert [one.name for one in settings.all_books] == ["Book"]


def test_a_command_an_address_of_a_relay_or_who_i_am_is_never_taken(files: tuple[Path, Path]) -> None:
    settings = read(files[0], {}, files[1]).settings
    assert settings.crm.browser == ""
    assert settings.relay.url == "https://relay.example.com/"
    assert settings.source.kind == "relay"
    assert settings.agent.emails == ("anna@example.com",)


READER = {"emails": ["Anna@example.com", "a.new@example.com"], "numbers": ["205"], "mobiles": 3, "region": "DE"}


def told(profile: dict[str, Any], *before: dict[str, Any]) -> KeptProfile:
    """What is kept after one profile came, and others before it."""
    named: dict[str, tuple[str, ...]] = {}
    for one in (*before, profile):
        named = ever_named(named, one)
    return KeptProfile(ORIGIN, '"3"', profile, named)


def test_what_the_relay_names_as_the_agents_own_is_joined_to_it(files: tuple[Path, Path]) -> None:
    keep(files[1], told({"reader": READER}))
    loaded = read(files[0], {}, files[1])
    agent = loaded.settings.agent
    assert (agent.emails, agent.numbers, agent.mobiles) == (("anna@example.com", "a.new@example.com"), ("205",), ())
    assert agent.region == "DE"
    assert loaded.joined == {"agent.emails": ("a.new@example.com",), "agent.numbers": ("205",)}
    assert [loaded.origins[key] for key in ("agent.emails", "agent.numbers", "agent.mobiles", "agent.region")] == [
        Origin.USER,
        Origin.COMPANY,
        Origin.DEFAULT,
        Origin.COMPANY,
    ]
    assert loaded.own["agent.emails"] == ("anna@example.com",)
    joined = read(files[0], {"CALLPOP_AGENT_NUMBERS": "207", "CALLPOP_AGENT_REGION": "FR"}, files[1]).settings.agent
    assert (joined.numbers, joined.region) == (("207", "205"), "FR")


def test_what_the_company_says_of_the_region_for_all_weighs_more_than_the_relays(files: tuple[Path, Path]) -> None:
    keep(files[1], told({"reader": READER, "agent": {"region": "FR"}, "locked": ["agent.region"]}))
    loaded = read(files[0], {}, files[1])
    assert (loaded.settings.agent.region, loaded.locked) == ("FR", {"agent.region"})


def test_what_the_relay_names_no_more_is_taken_away_again_also_what_an_enrolment_wrote_down(
    files: tuple[Path, Path],
) -> None:
    less = {"reader": {"emails": ["only@example.com"], "numbers": []}}
    keep(files[1], told(less, {"reader": READER}))
    agent = read(files[0], {}, files[1]).settings.agent
    assert (agent.emails, agent.numbers) == (("only@example.com",), ())
    # What the relay has never named is the agent's own to say, and one that does not say takes nothing away.
    keep(files[1], told(less))
    assert read(files[0], {}, files[1]).settings.agent.emails == ("anna@example.com", "only@example.com")
    keep(files[1], told({}, {"reader": READER}))
    assert read(files[0], {}, files[1]).settings.agent.emails == ("anna@example.com",)


def test_a_policy_that_locks_who_the_agent_is_has_the_last_word(files: tuple[Path, Path], tmp_path: Path) -> None:
    keep(files[1], told({"reader": READER}))
    policy = policy_of(tmp_path, '[locked]\nagent.emails = ["desk@example.com"]\n')
    loaded = read(files[0], {}, files[1], policy)
    assert loaded.settings.agent.emails == ("desk@example.com",)
    assert "agent.emails" not in loaded.joined


@pytest.mark.parametrize("odd", [None, 3, [], {"emails": "a@b"}, {"emails": [3]}, {"region": 3}, {"numbers": None}])
def test_an_odd_reader_names_nothing(files: tuple[Path, Path], odd: object) -> None:
    keep(files[1], told({"reader": odd}))
    loaded = read(files[0], {}, files[1])
    assert (loaded.settings.agent.emails, loaded.joined) == (("anna@example.com",), {})


def test_without_its_relay_as_the_source_a_company_says_nothing(files: tuple[Path, Path]) -> None:
    settings, company = files
    text = settings.read_text(encoding="utf-8")
    for other in (text.replace("relay.example", "other.example"), text.replace('"relay"', '"listener"')):
        settings.write_text(other, encoding="utf-8")
        loaded = read(settings, {}, company)
        assert loaded.locked == frozenset()
        assert loaded.settings.crm.template == "https://mine.example.com/"
        assert loaded.settings.everybody == loaded.settings.people


def test_locked_values_may_stand_beside_their_names_and_tables_can_be_locked() -> None:
    company = understood({"people": [{"name": "Bob"}], "locked": {"popup.corner": "top-left", "people": True}})
    assert company.values == {"popup.corner": Corner.TOP_LEFT}
    assert company.locked == {"popup.corner", "people"}
    assert company.rows.people == (Person("Bob"),)


def test_a_locked_table_leaves_the_users_own_rows_out(files: tuple[Path, Path]) -> None:
    keep(files[1], KeptProfile(ORIGIN, '"2"', {**PROFILE, "locked": ["people"]}))
    assert [one.name for one in read(files[0], {}, files[1]).settings.everybody] == ["Bob de Vries"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"origin": 1, "etag": "", "profile": {}}', "\x00", "[" * 100_000])
def test_an_unusable_file_says_nothing(files: tuple[Path, Path], content: str) -> None:
    files[1].write_text(content, encoding="utf-8")
    assert load_kept(files[1]) == KeptProfile()
    assert read(files[0], {}, files[1]).locked == frozenset()


@pytest.mark.parametrize(
    "odd", [{"people": 3}, {"locked": 3}, {"crm": []}, {"people": [None]}, {"lines": {"a": 1}}, {}]
)
def test_an_odd_profile_is_taken_as_far_as_it_goes(odd: dict[str, Any]) -> None:
    company = understood(odd)
    assert (company.values, company.locked, company.rows.people) == ({}, frozenset(), ())


def test_a_users_book_keeps_its_name_and_password_to_itself(files: tuple[Path, Path]) -> None:
    with files[0].open("a", encoding="utf-8") as file:
        file.write('[[books]]\nname = "Book"\nkind = "carddav"\nurl = "https://mine.example.com/"\n')
    assert [one.url for one in read(files[0], {}, files[1]).settings.all_books] == ["https://mine.example.com/"]


def test_that_a_password_may_go_unprotected_is_not_the_companys_to_say() -> None:
    books = [
        {"name": "Staff", "kind": "carddav", "url": "http://dav.example.com/", "plain": True},
        {"name": "Directory", "kind": "ldap", "url": "ldap://ldap.example.com", "tls": "none", "plain": True},
    ]
    brought = understood({"contacts": books}).rows.books
    assert [(one.name, one.plain) for one in brought] == [("Staff", False), ("Directory", False)]


def test_it_is_forgotten_for_good(files: tuple[Path, Path]) -> None:
    forget(files[1])
    forget(files[1])
    assert load_kept(files[1]) == KeptProfile()
