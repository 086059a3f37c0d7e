"""Secrets of address books and look-ups: kept under a name, in the keyring or else in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.settings.books import Book, BookKind, secret_name
from callpop.settings.keyring_asking import Keyring
from callpop.settings.profile import Profile
from callpop.settings.secrets import Secrets


class Ring:
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def no_keyring() -> Keyring:
    raise ModuleNotFoundError("No module named 'keyring'")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile.locate(tmp_path / "p", {})
    made.create()
    return made


@pytest.mark.parametrize("works", [True, False])
def test_a_secret_is_kept_under_its_name_and_forgotten(profile: Profile, works: bool) -> None:
    ring = Ring()

    def opened() -> Secrets:
        return Secrets(profile, {}, open_keyring=(lambda: ring) if works else no_keyring)

    assert opened().named("book:office@dav.example.com") is None
    secrets = opened()
    secrets.keep("book:office@dav.example.com", "s3cret")
    assert bool(secrets.notices) is not works
    assert profile.secrets_file.exists() is not works
    assert opened().named("book:office@dav.example.com") == "s3cret"
    assert opened().named("book:office@elsewhere.example.com") is None
    opened().forget("book:office@dav.example.com")
    assert opened().named("book:office@dav.example.com") is None
    assert not ring.kept
    assert not profile.secrets_file.exists()


def test_a_book_at_another_host_gets_no_password() -> None:
    book = Book(name="Office", kind=BookKind.CARDDAV, url="https://dav.example.com/anna/")
    moved = Book(name="Office", kind=BookKind.CARDDAV, url="https://dav.example.org/anna/")
    assert secret_name(book) != secret_name(moved)
