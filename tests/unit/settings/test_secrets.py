from __future__ import annotations

import json
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from callpop.settings.keyring_asking import Keyring
from callpop.settings.profile import Profile
from callpop.settings.secrets import Secrets


class Ring:
    """A keyring that works."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class ForgetfulRing(Ring):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


def no_keyring() -> Keyring:
    raise ModuleNotFoundError("No module named 'keyring'")


def locked_keyring() -> Keyring:
    raise RuntimeError("Locked!\nsee https://example.com")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile.locate(tmp_path / "p", {})
    made.create()
    return made


def test_the_first_start_makes_a_secret_and_the_keyring_keeps_it(profile: Profile) -> None:
    ring = Ring()
    first = Secrets(profile, {}, open_keyring=lambda: ring)
    secret = first.listener_secret()
    assert len(secret) >= 43
    assert secret == first.listener_secret() == Secrets(profile, {}, open_keyring=lambda: ring).listener_secret()
    assert first.notices == ()
    ((service, username),) = ring.kept
    assert (service, username) == ("callpop", f"listener-secret:{profile.identity}")
    assert not profile.secrets_file.exists()


def test_two_profiles_have_two_secrets(profile: Profile, tmp_path: Path) -> None:
    ring = Ring()
    other = Profile.locate(tmp_path / "q", {})
    mine = Secrets(profile, {}, open_keyring=lambda: ring).listener_secret()
    assert Secrets(other, {}, open_keyring=lambda: ring).listener_secret() != mine


def test_the_environment_wins_and_is_emptied(profile: Profile) -> None:
    ring = Ring()
    environ = {"CALLPOP_LISTENER_SECRET": "from outside", "CALLPOP_RELAY_TOKEN": "token", "HOME": "/home/anna"}
    secrets = Secrets(profile, environ, open_keyring=lambda: ring)
    assert environ == {"HOME": "/home/anna"}
    assert secrets.listener_secret() == "from outside"
    assert secrets.relay_token("https://relay.example.com:443") == "token"
    assert ring.kept == {}


@pytest.mark.parametrize("open_keyring", [no_keyring, locked_keyring, ForgetfulRing])
def test_without_a_working_keyring_a_private_file_keeps_it_and_says_so(profile: Profile, open_keyring: type) -> None:
    first = Secrets(profile, {}, open_keyring=open_keyring)
    secret = first.listener_secret()
    assert stat.S_IMODE(profile.secrets_file.stat().st_mode) == 0o600
    (notice,) = first.notices
    assert str(profile.secrets_file) in notice
    assert secret not in notice
    assert "\n" not in notice
    second = Secrets(profile, {}, open_keyring=open_keyring)
    assert second.listener_secret() == secret
    assert len(second.notices) == 1


@pytest.fixture
def released() -> Iterator[threading.Event]:
    event = threading.Event()
    yield event
    event.set()


def test_a_keyring_that_hangs_does_not_hold_up_the_start(profile: Profile, released: threading.Event) -> None:
    ring = Ring()

    def hanging() -> Keyring:
        released.wait()
        return ring

    secrets = Secrets(profile, {}, open_keyring=hanging, longest_wait=0.05)
    secret = secrets.listener_secret()
    assert "did not answer" in secrets.notices[0]
    released.set()
    for thread in threading.enumerate():
        if thread.name == "keyring":
            thread.join(60)
    assert list(ring.kept.values()) == [secret], "unlocked later, it must not know another secret"


def test_a_keyring_that_comes_later_takes_the_secret_over(profile: Profile) -> None:
    secret = Secrets(profile, {}, open_keyring=no_keyring).listener_secret()
    ring = Ring()
    assert Secrets(profile, {}, open_keyring=lambda: ring).listener_secret() == secret
    assert not profile.secrets_file.exists(), "no second copy in the clear"


def test_another_secret_in_the_keyring_is_used_and_said(profile: Profile) -> None:
    ring = Ring()
    kept = Secrets(profile, {}, open_keyring=lambda: ring).listener_secret()
    Secrets(profile, {}, open_keyring=locked_keyring).listener_secret()
    again = Secrets(profile, {}, open_keyring=lambda: ring)
    assert again.listener_secret() == kept
    assert "another secret" in again.notices[0]


@pytest.mark.parametrize("data", [b"{", b"[]", b'{"listener-secret": 5}', b"\xff"])
def test_a_damaged_file_gives_a_new_secret(profile: Profile, data: bytes) -> None:
    profile.secrets_file.write_bytes(data)
    secret = Secrets(profile, {}, open_keyring=no_keyring).listener_secret()
    assert json.loads(profile.secrets_file.read_text())["listener-secret"] == secret


def test_rights_that_others_got_on_the_file_are_taken_back(profile: Profile) -> None:
    secret = Secrets(profile, {}, open_keyring=no_keyring).listener_secret()
    profile.secrets_file.chmod(0o644)
    assert Secrets(profile, {}, open_keyring=no_keyring).listener_secret() == secret
    assert stat.S_IMODE(profile.secrets_file.stat().st_mode) == 0o600


def test_where_nothing_can_be_kept_the_app_still_starts(tmp_path: Path) -> None:
    (tmp_path / "p").write_text("a file where the folder should be")
    secrets = Secrets(Profile.locate(tmp_path / "p", {}), {}, open_keyring=no_keyring)
    assert len(secrets.listener_secret()) >= 43
    assert any("changes with the next start" in notice for notice in secrets.notices)


def test_asking_for_a_known_secret_makes_none(profile: Profile) -> None:
    ring = Ring()
    assert Secrets(profile, {}, open_keyring=lambda: ring).known_listener_secret() is None
    assert ring.kept == {}
    secret = Secrets(profile, {}, open_keyring=no_keyring).listener_secret()
    assert Secrets(profile, {}, open_keyring=no_keyring).known_listener_secret() == secret


def test_keyring_is_imported_only_when_asked() -> None:
    code = "import sys, callpop.settings.secrets, callpop.settings.file; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


ORIGIN = "https://relay.example.com:443"


def test_a_relays_token_is_kept_in_the_keyring_for_that_relay_alone(profile: Profile) -> None:
    ring = Ring()
    first = Secrets(profile, {}, open_keyring=lambda: ring)
    assert first.relay_token(ORIGIN) is None
    first.keep_relay_token(ORIGIN, "the token")
    again = Secrets(profile, {}, open_keyring=lambda: ring)
    assert again.relay_token(ORIGIN) == "the token"
    assert again.relay_token("https://other.example.com:443") is None
    assert not profile.secrets_file.exists()
    again.keep_relay_token(ORIGIN, "a newer one")
    assert again.relay_token(ORIGIN) == "a newer one"


def test_a_token_of_the_environment_weighs_more_than_a_kept_one(profile: Profile) -> None:
    ring = Ring()
    Secrets(profile, {}, open_keyring=lambda: ring).keep_relay_token(ORIGIN, "kept")
    secrets = Secrets(profile, {"CALLPOP_RELAY_TOKEN": "from outside"}, open_keyring=lambda: ring)
    assert secrets.has_environment_token
    assert secrets.relay_token(ORIGIN) == "from outside"


def test_a_token_without_a_keyring_goes_into_the_private_file_and_out_of_it_again(profile: Profile) -> None:
    first = Secrets(profile, {}, open_keyring=no_keyring)
    first.keep_relay_token(ORIGIN, "the token")
    assert stat.S_IMODE(profile.secrets_file.stat().st_mode) == 0o600
    (notice,) = first.notices
    assert "the token" not in notice
    assert Secrets(profile, {}, open_keyring=no_keyring).relay_token(ORIGIN) == "the token"
    ring = Ring()
    later = Secrets(profile, {}, open_keyring=lambda: ring)
    assert later.relay_token(ORIGIN) == "the token"
    later.keep_relay_token(ORIGIN, "a newer one")
    assert not profile.secrets_file.exists()
    assert later.relay_token(ORIGIN) == "a newer one"


def test_the_desktop_that_asks_a_relay_stays_the_same_one(profile: Profile) -> None:
    ring = Ring()
    key = Secrets(profile, {}, open_keyring=lambda: ring).desktop_key(ORIGIN)
    assert key == Secrets(profile, {}, open_keyring=lambda: ring).desktop_key(ORIGIN)
    assert key != Secrets(profile, {}, open_keyring=lambda: ring).desktop_key("https://other.example.com:443")


def test_several_programs_without_a_keyring_keep_and_forget_at_once_and_none_loses_anothers(profile: Profile) -> None:
    names = [f"crm-{number}" for number in range(8)]
    Secrets(profile, {}, open_keyring=no_keyring).keep("old", "of yesterday")

    def keep(name: str) -> None:
        own = Secrets(profile, {}, open_keyring=no_keyring)
        own.keep(name, f"secret of {name}")
        own.forget("old")

    with ThreadPoolExecutor(len(names)) as together:
        list(together.map(keep, names))
    found = Secrets(profile, {}, open_keyring=no_keyring)
    assert [found.named(name) for name in names] == [f"secret of {name}" for name in names]
    assert found.named("old") is None
    assert [one.name for one in profile.data_folder.iterdir() if one.name.startswith(".")] == []
