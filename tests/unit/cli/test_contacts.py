"""``callpop contacts``: what people see of their address books in a shell."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from callpop.__main__ import main
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.settings.secrets import Secrets
from callpop.storage.database import Database

ROWS = "Naam;Telefoon;Bedrijf\nAnna Visser;050 800 9000;Bakkerij Visser\nBob;050 800 9001 toestel 12;\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = tmp_path / "profile"
    monkeypatch.setenv("CALLPOP_PROFILE", str(made))
    # Not the developer's own.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    (tmp_path / "people.csv").write_text(ROWS, encoding="cp1252")
    return made


def bring(folder: Path, *words: str) -> int:
    return main(["contacts", "import", str(folder.parent / "people.csv"), *words])


def test_an_imported_file_is_found_listed_and_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bring(folder, "--name", "office") == 0
    (folder.parent / "people.csv").unlink()
    capsys.readouterr()
    assert main(["contacts", "find", "+31 50 8009000", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["name"], told["organisation"], told["books"][0]["book"]) == (
        "Anna Visser",
        "Bakkerij Visser",
        "office",
    )
    assert main(["contacts", "list"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == ["Anna Visser", "Bob"]
    assert main(["contacts", "list", "--search", "BAKKERIJ viss"]) == 0
    assert capsys.readouterr().out.startswith("Anna Visser\tBakkerij Visser\t050 800 9000\toffice")
    assert main(["contacts", "list", "--limit", "1"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert main(["contacts", "books"]) == 0
    assert capsys.readouterr().out.startswith("office\tcsv\t2\t20")


def test_nobody_is_an_answer_of_its_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["contacts", "find", "050 800 9009"]) == 1
    assert bring(folder) == 0
    assert main(["contacts", "find", "050 800 9009"]) == 1
    assert "nobody has +31 50 800 9009" in capsys.readouterr().err
    assert main(["contacts", "find", "anonymous"]) == 2


def test_a_preview_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bring(folder, "--preview") == 0
    said = capsys.readouterr().err
    assert "columns separated by ;" in said
    assert "number = Telefoon" in said
    assert "organisation = Bedrijf" in said
    assert not folder.exists()


def test_a_second_book_of_the_same_name_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bring(folder) == 0
    assert bring(folder) == 1
    assert "already" in capsys.readouterr().err
    assert len(load(folder / "settings.toml", {})[0].books) == 1


def test_a_sync_reads_what_changed_while_the_app_has_the_file_open(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bring(folder) == 0
    database = Database.open(folder / "callpop.sqlite3")
    (copy,) = (folder / "books").iterdir()
    assert copy.stat().st_mode & 0o077 == 0
    copy.write_text(ROWS + "Cas;0508009002;\n", encoding="cp1252")
    assert main(["contacts", "sync"]) == 0
    database.close()
    assert main(["contacts", "find", "0508009002"]) == 0
    assert "Cas" in capsys.readouterr().out


def test_a_sync_says_what_is_wrong_with_each_book(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.mkdir()
    (folder / "settings.toml").write_text(
        '[[books]]\nname = "gone"\nkind = "csv"\npath = "/nowhere.csv"\n'
        '[[books]]\nname = "odd"\nkind = "ldap"\n'
        f'[[books]]\nname = "good"\nkind = "csv"\npath = "{folder.parent / "people.csv"}"\n'
    )
    assert main(["contacts", "sync"]) == 1
    said = capsys.readouterr()
    assert said.out == "good: read\n"
    assert "gone: /nowhere.csv cannot be read" in said.err
    assert "odd: url: a book of kind ldap needs it" in said.err
    assert main(["contacts", "sync", "nobody's"]) == 2


def test_a_password_is_kept_for_the_books_host(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    (folder / "settings.toml").write_text(
        '[[books]]\nname = "Dav"\nkind = "carddav"\nurl = "https://dav.example.com/anna"\nuser = "anna"\n'
    )
    monkeypatch.setattr("sys.stdin", io.StringIO("s3cret\n"))
    assert main(["contacts", "password", "Dav"]) == 0
    secrets = Secrets(Profile.locate(folder, {}), {})
    assert secrets.named("book:dav@dav.example.com") == "s3cret"
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    assert main(["contacts", "password", "Dav"]) == 0
    assert secrets.named("book:dav@dav.example.com") is None
