"""Who is logged in: nobody becomes somebody else by a variable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from callpop.settings.login import login_name
from callpop.settings.policy import understood
from callpop.settings.profile import Profile

VARIABLES = ("LOGNAME", "USER", "LNAME", "USERNAME")


@pytest.fixture
def boss(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, "boss")


@pytest.mark.skipif(sys.platform == "win32", reason="id is not there")
def test_it_is_the_account_and_no_variable(boss: None) -> None:
    assert login_name() == subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()


def test_neither_the_address_nor_the_profile_is_another_persons(boss: None, tmp_path: Path) -> None:
    document = {
        "enrol": {"relay": "https://relay.example.com", "code": "J", "email": "{user}@example.com"},
        "profile": {"folder": str(tmp_path / "{user}" / "Callpop")},
    }
    policy = understood(document, "policy.toml")
    assert policy.enrolment is not None
    assert policy.enrolment.email == f"{login_name()}@example.com" != "boss@example.com"
    assert Profile.locate(None, {}, policy).data_folder == tmp_path / login_name() / "Callpop"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lists")
def test_an_account_that_is_in_no_list_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_uid: int) -> None:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", nobody)
    assert login_name() == ""
    document = {"enrol": {"relay": "https://relay.example.com", "code": "J", "email": "{user}@example.com"}}
    found = understood(document, "policy.toml").enrolment
    assert found is not None
    assert found.email == ""
