"""A policy is believed only if administrators alone can have written it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from callpop.settings.guarded import why_unguarded
from callpop.settings.guarded_windows import FILE, FOLDER, judge
from callpop.settings.machine import PolicyPlace, machine_place, machine_policy
from tests.unit.settings.policies import ME, place_of

POLICY = '[locked.appearance]\nlanguage = "de"\n'


@pytest.fixture
def place(tmp_path: Path) -> PolicyPlace:
    return place_of(tmp_path / "etc" / "callpop", POLICY)


def test_what_only_its_owner_can_write_counts(place: PolicyPlace) -> None:
    assert why_unguarded(place.path, ME) == ""
    assert machine_policy(place).locked == {"appearance.language": "de"}


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_can_write_is_ignored_with_a_warning(place: PolicyPlace, mode: int) -> None:
    place.path.chmod(mode)
    policy = machine_policy(place)
    assert not policy.locked
    assert "others than the administrator can write" in str(policy.problems[0])
    assert str(place.path) in str(policy.problems[0])


@pytest.mark.parametrize("mode", [0o775, 0o777, 0o1777])
def test_so_is_one_in_a_folder_where_others_can_put_another_in_its_place(place: PolicyPlace, mode: int) -> None:
    place.path.parent.chmod(mode)
    assert not machine_policy(place).locked
    assert machine_policy(place).problems


def test_a_folder_further_up_counts_too_unless_it_is_sticky(place: PolicyPlace) -> None:
    above = place.path.parent.parent
    above.chmod(0o777)
    assert not machine_policy(place).locked
    above.chmod(0o1777)
    assert machine_policy(place).locked


def test_a_file_of_another_user_is_ignored(place: PolicyPlace) -> None:
    stranger = PolicyPlace(place.path, frozenset({0, 4242}) if os.getuid() else frozenset({4242}))
    assert not machine_policy(stranger).locked
    assert "belongs to another user" in str(machine_policy(stranger).problems[0])


def test_a_link_is_followed_and_what_it_leads_through_is_looked_at(place: PolicyPlace, tmp_path: Path) -> None:
    real = place_of(tmp_path / "store" / "deep", POLICY.replace("de", "nl"))
    place.path.unlink()
    place.path.symlink_to("../../store/deep/policy.toml")
    assert machine_policy(place).locked == {"appearance.language": "nl"}
    (tmp_path / "store").chmod(0o777)
    assert not machine_policy(place).locked
    (tmp_path / "store").chmod(0o755)
    real.path.chmod(0o666)
    assert not machine_policy(place).locked


def test_links_in_a_circle_are_no_hang(place: PolicyPlace) -> None:
    place.path.unlink()
    place.path.symlink_to(place.path.name)
    policy = machine_policy(place)
    assert not policy.locked and policy.problems


def test_no_file_is_no_policy_and_no_warning(tmp_path: Path) -> None:
    assert machine_policy(PolicyPlace(tmp_path / "none" / "policy.toml", ME)).problems == ()


def test_a_folder_in_its_place_is_said(place: PolicyPlace) -> None:
    place.path.unlink()
    place.path.mkdir()
    assert "cannot be read" in str(machine_policy(place).problems[0])


def test_no_variable_of_the_environment_leads_past_it(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = {platform: machine_place(platform) for platform in ("linux", "darwin", "win32")}
    for name in ("CALLPOP_POLICY", "ProgramData", "PROGRAMDATA", "XDG_CONFIG_DIRS", "HOME", "CALLPOP_PROFILE"):
        monkeypatch.setenv(name, "/tmp/mine")
    assert {platform: machine_place(platform) for platform in usual} == usual
    assert str(usual["linux"].path) == "/etc/callpop/policy.toml"
    assert str(usual["darwin"].path) == "/Library/Application Support/Callpop/policy.toml"


ADMIN = "(A;;FA;;;SY)(A;;FA;;;BA)"


@pytest.mark.parametrize(
    ("descriptor", "trusted"),
    [
        (f"O:BAG:SYD:{ADMIN}(A;;0x1200a9;;;BU)", True),
        (f"O:SYG:SYD:PAI{ADMIN}(A;ID;FR;;;WD)", True),
        (f"O:BAG:SYD:{ADMIN}(A;;FA;;;BU)", False),
        (f"O:BAG:SYD:{ADMIN}(A;;0x1301bf;;;AU)", False),
        (f"O:BAG:SYD:{ADMIN}(A;;FRFW;;;WD)", False),
        (f"O:BAG:SYD:{ADMIN}(A;;GA;;;S-1-5-21-1-2-3-1001)", False),
        (f"O:BAG:SYD:{ADMIN}(D;;FA;;;WD)", True),
        (f"O:BAG:SYD:{ADMIN}(A;OICIIO;GA;;;WD)", True),
        (f'O:BAG:SYD:{ADMIN}(XA;;FA;;;WD;(@User.title=="x"))', False),
        (f"O:S-1-5-21-1-2-3-1001G:SYD:{ADMIN}", False),
        ("O:BAG:SYD:NO_ACCESS_CONTROL", False),
        ("O:BAG:SY", False),
        ("", False),
    ],
)
def test_an_access_list_of_windows_is_judged(descriptor: str, trusted: bool) -> None:
    assert (judge(descriptor, FILE) == "") is trusted


def test_users_may_add_files_to_the_folder_but_not_take_any_away() -> None:
    # As %ProgramData% hands it down: users may make files, which are then theirs and not believed.
    assert judge(f"O:BAG:SYD:{ADMIN}(A;ID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)", FOLDER) == ""
    assert judge(f"O:BAG:SYD:{ADMIN}(A;ID;DT;;;BU)", FOLDER)
