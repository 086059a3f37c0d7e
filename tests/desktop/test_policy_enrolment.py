"""A desktop enrols by itself with what the computer's policy says."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from callpop.desktop.policy_enrolment import PolicyEnrolment
from callpop.desktop.preferences import Preferences
from callpop.events import SourceEvent, SourceState
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.settings.profile import Profile
from callpop.settings.relay_address import Enrolment
from tests.unit.settings.policies import policy_of

URL = "https://relay.example.com"
UNKNOWN = SourceEvent(SourceState.DISCONNECTED, "not enrolled", "trouble.no_token", "relay.example.com", final=True)
ENROL = f'[enrol]\nrelay = "{URL}"\ncode = "JOIN"\n'


class Desk:
    def __init__(self, folder: Path, policy: str, text: str = "") -> None:
        profile = Profile.locate(folder / "p", {})
        profile.create()
        profile.settings_file.write_text(text, encoding="utf-8")
        said = policy_of(folder / "etc", policy)
        self.begun: list[Enrolment] = []
        self.asked: list[Enrolment] = []
        self.busy = False
        self.by_policy = PolicyEnrolment(
            preferences=Preferences(profile=profile, environ={}, policy=lambda: said),
            begin=self.begun.append,
            busy=lambda: self.busy,
            ask=self.asked.append,
        )


def test_it_enrols_with_the_address_that_is_set(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path, ENROL, '[agent]\nemails = ["anna@example.com"]\n')
    desk.by_policy.source_changed(UNKNOWN)
    assert desk.begun == [Enrolment(URL, "JOIN", "anna@example.com")]


def test_a_keyring_that_is_locked_is_no_reason_to_enrol_anew(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path, ENROL, '[agent]\nemails = ["anna@example.com"]\n')
    locked = RelayTrouble(Kind.KEYRING, host="relay.example.com", detail="it is locked")
    desk.by_policy.source_changed(SourceEvent(SourceState.DISCONNECTED, str(locked), f"trouble.{locked.kind}"))
    assert desk.begun == desk.asked == []
    assert not desk.by_policy._again.isActive()


def test_the_policys_own_address_goes_first(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path, f'{ENROL}email = "front@example.com"\n', '[agent]\nemails = ["anna@example.com"]\n')
    desk.by_policy.source_changed(UNKNOWN)
    assert desk.begun == [Enrolment(URL, "JOIN", "front@example.com")]


def test_without_an_address_the_agent_is_asked_once(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path, ENROL)
    for _ in range(3):
        desk.by_policy.source_changed(UNKNOWN)
    assert desk.asked == [Enrolment(URL, "JOIN")] and desk.begun == []


@pytest.mark.parametrize(
    ("policy", "text"),
    [
        ("", '[source]\nkind = "relay"\n[relay]\nurl = "https://relay.example.com"\n'),
        (ENROL, '[relay]\nurl = "https://mine.example.com"\n[agent]\nemails = ["a@example.com"]\n'),
        (ENROL, '[source]\nkind = "listener"\n[agent]\nemails = ["a@example.com"]\n'),
    ],
)
def test_another_source_of_the_agents_own_is_left_alone(qtbot: QtBot, tmp_path: Path, policy: str, text: str) -> None:
    desk = Desk(tmp_path, policy, text)
    desk.by_policy.source_changed(UNKNOWN)
    assert desk.begun == desk.asked == []


def test_it_asks_again_until_it_is_known_but_never_twice_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(tmp_path, ENROL, '[agent]\nemails = ["anna@example.com"]\n')
    desk.by_policy.source_changed(UNKNOWN)
    desk.busy = True
    desk.by_policy.source_changed(UNKNOWN)
    again = desk.by_policy._again
    assert again.isActive() and len(desk.begun) == 1
    again.timeout.emit()
    assert len(desk.begun) == 1
    desk.busy = False
    again.timeout.emit()
    assert len(desk.begun) == 2
    desk.by_policy.source_changed(SourceEvent(SourceState.CONNECTED, "", "connected"))
    assert not again.isActive()
