"""Several people's profiles beside the usual one: found, named and made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.profiles import Profiles, WrongName, address_in


@pytest.fixture
def policy(tmp_path: Path) -> Policy:
    """Names where the usual profile is, as an administrator may."""
    return Policy(folder=tmp_path / "usual")


def profiles(policy: Policy) -> Profiles:
    found = Profiles.around(Profile.locate(None, {}, policy), policy)
    assert found is not None
    return found


def test_the_usual_profile_is_there_alone_at_first(policy: Policy) -> None:
    assert [one.name for one in profiles(policy).all()] == [""]


def test_a_profile_that_is_made_is_found_beside_the_others_by_name(policy: Policy, tmp_path: Path) -> None:
    these = profiles(policy)
    for name in ("bob", "Ärne Söderström", "Carla de Vries"):
        these.create(name)
    assert [one.name for one in these.all()] == ["", "bob", "Carla de Vries", "Ärne Söderström"]
    made = these.all()[1].profile
    assert made.data_folder == made.config_folder == tmp_path / "usual" / "profiles" / "bob"
    assert made.logs.is_dir()
    assert os.stat(made.data_folder).st_mode & 0o777 == 0o700
    assert made.identity != these.usual.identity
    assert made == Profile.locate(made.data_folder, {})


def test_each_of_them_knows_the_others(policy: Policy) -> None:
    bob = profiles(policy).create("Bob")
    found = Profiles.around(bob, policy)
    assert found is not None
    assert [one.name for one in found.all()] == ["", "Bob"]


def test_a_profile_in_a_folder_that_somebody_chose_stands_by_itself(policy: Policy, tmp_path: Path) -> None:
    assert Profiles.around(Profile.locate(tmp_path / "elsewhere", {}), policy) is None
    assert Profiles.around(Profile.locate(tmp_path / "usual" / "profiles" / "a" / "b", {}), policy) is None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("x" * 41, "long"),
        ("a/b", "signs"),
        ("a\\b", "signs"),
        ("..", "signs"),
        (".hidden", "signs"),
        ("dot.", "signs"),
        ("--help", "signs"),
        ("C:", "signs"),
        ("a\x00b", "signs"),
        ("a\u202eb", "signs"),
        ("CON", "reserved"),
        ("lpt1.txt", "reserved"),
        ("BOB", "taken"),
    ],
)
def test_a_name_that_cannot_be_is_refused_with_the_reason(policy: Policy, name: str, key: str) -> None:
    these = profiles(policy)
    these.create("Bob")
    with pytest.raises(WrongName) as refused:
        these.create(name)
    assert refused.value.key == key
    assert len(these.all()) == 2


def test_spaces_around_a_name_do_not_count(policy: Policy) -> None:
    assert profiles(policy).check("  Anna   de Vries ") == "Anna de Vries"


@given(name=st.text(max_size=50))
def test_no_name_leads_out_of_the_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    these = Profiles(Profile.locate(tmp_path_factory.getbasetemp() / "never-made", {}))
    try:
        kept = these.check(name)
    except WrongName:
        return
    folder = these.usual.data_folder / "profiles"
    assert os.path.dirname(os.path.normpath(folder / kept)) == str(folder)
    assert os.path.basename(os.path.normpath(folder / kept)) == kept


def test_what_else_lies_in_the_folder_is_no_profile(policy: Policy, tmp_path: Path) -> None:
    these = profiles(policy)
    these.create("Bob")
    folder = tmp_path / "usual" / "profiles"
    (folder / "notes.txt").write_text("x")
    (folder / ".trash").mkdir()
    assert [one.name for one in these.all()] == ["", "Bob"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ('[agent]\nemails = ["anna@example.com", "a@example.com"]\n', "anna@example.com"),
        ("", ""),
        ("[agent]\nemails = []\n", ""),
        ("agent = 3\n", ""),
        ('[agent]\nemails = "x"\n', ""),
        ("[agent\n", ""),
    ],
)
def test_whose_a_profile_is_is_read_from_its_settings(tmp_path: Path, text: str, address: str) -> None:
    profile = Profile.locate(tmp_path, {})
    assert address_in(profile) == ""
    profile.settings_file.write_text(text, encoding="utf-8")
    assert address_in(profile) == address
