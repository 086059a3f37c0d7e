"""Findings from below the screen are known to each of its languages."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import socket
import sqlite3
from pathlib import Path
from string import Formatter

import pytest

import callpop
from callpop.desktop.catalogue import catalogue
from callpop.desktop.source_words import source_message
from callpop.desktop.words import LANGUAGES, Words
from callpop.events import SourceEvent, SourceState
from callpop.http.binding import CannotListen, open_sockets
from callpop.intake.relay_trouble import Kind, RelayTrouble
from callpop.said import Said, said_of
from callpop.storage.faults import NewerDatabase, unavailable
from callpop.storage.opening import prepare

FAULTS = {
    "StorageUnavailable",
    "NewerDatabase",
    "DamagedDatabase",
    "MigrationFailed",
    "CannotListen",
    "CannotPost",
}


def findings() -> tuple[dict[str, str], set[str]]:
    """Each key that the code gives a finding, with its English; and the beginnings of keys that are put together."""
    found: dict[str, str] = {}
    families: set[str] = set()
    for file in Path(callpop.__file__).parent.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if "from callpop.said import Said" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said"):
                continue
            written, name = node.args
            if isinstance(name, ast.JoinedStr):
                families.add(ast.literal_eval(name.values[0]))
                continue
            template, key = ast.literal_eval(written), ast.literal_eval(name)
            assert found.get(key, template) == template, f"two findings are called {key}"
            found[key] = template
    return found, families


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said_and_asks_for_nothing_that_it_lacks(language: str) -> None:
    texts = catalogue(language)
    said = {key.removeprefix("said."): text for key, text in texts.items() if key.startswith("said.")}
    known, families = findings()
    single = {key: text for key, text in said.items() if not key.startswith(tuple(families))}
    assert single.keys() == known.keys()
    assert {key for key, text in single.items() if not placeholders(text) <= placeholders(known[key])} == set()
    assert all(any(key.startswith(family) for key in (said, texts)["." in family]) for family in families)


def test_a_finding_is_english_text_and_is_said_in_the_language_of_the_screen() -> None:
    finding = Said("{host} cannot be reached: {why}", "not_reached", host="dav.example.com", why="refused {x}")
    assert finding == "dav.example.com cannot be reached: refused {x}"
    assert Words.load("de").said(finding) == "dav.example.com ist nicht erreichbar: refused {x}"
    assert Words.load("nl").said("as it came") == "as it came"
    assert Words.load("nl").said(Said("newer", "newer_than_the_words")) == "newer"


def test_what_keeps_a_desktop_from_its_relay_is_said_as_the_screen_says_it() -> None:
    for kind in Kind:
        trouble = said_of(RelayTrouble(kind, host="relay.example.com", detail="refused"))
        assert trouble == str(RelayTrouble(kind, host="relay.example.com", detail="refused"))
        said = Words.load("de").text(f"relay.trouble.{kind}", host="relay.example.com", detail="refused")
        assert Words.load("de").said(trouble) == said
    unnamed = said_of(RelayTrouble(Kind.SILENT))
    assert (unnamed, Words.load("nl").said(unnamed)) == ("The relay does not answer.", "De relay antwoordt niet")


def is_plain(node: ast.expr) -> bool:
    """Whether this is a text of no language but English, as far as it can be seen here."""
    match node:
        case ast.Constant() | ast.JoinedStr() | ast.BinOp():
            return True
        case ast.BoolOp():
            return any(map(is_plain, node.values))
        case ast.IfExp():
            return is_plain(node.body) or is_plain(node.orelse)
        case ast.Call(func=ast.Name(id="str")) | ast.Call(func=ast.Attribute(attr="format")):
            return True
    return False


def test_what_the_screen_may_show_of_a_fault_is_no_plain_text() -> None:
    """The relay's own words go to its log and to the command line of whoever runs it."""
    plain, seen = [], set()
    folder = Path(callpop.__file__).parent
    for file in folder.rglob("*.py"):
        if file.is_relative_to(folder / "relay"):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FAULTS:
                seen.add(node.func.id)
                if any(map(is_plain, node.args)):
                    plain.append(f"{file.relative_to(folder)}:{node.lineno}")
    assert seen == FAULTS
    assert plain == []


def fault_of_sqlite(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("as it came")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOLFS,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_CORRUPT,
    ],
)
def test_what_is_wrong_with_the_call_log_is_said_in_each_language(language: str, code: int) -> None:
    fault = unavailable(fault_of_sqlite(code))
    assert fault is not None
    said = Words.load(language).said(fault.message)
    assert said != fault.message
    assert "call log" not in said and "{" not in said


def test_a_full_disk_and_a_port_that_is_taken_in_german() -> None:
    full = unavailable(fault_of_sqlite(sqlite3.SQLITE_FULL))
    assert full is not None and full.message.startswith("The disk is full: the call log cannot be written.")
    assert Words.load("de").said(full.message).startswith("Der Datenträger ist voll: Die Anrufliste")

    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CannotListen) as taken:
            asyncio.run(open_sockets("127.0.0.1", port))
    event = SourceEvent(SourceState.DISCONNECTED, taken.value.message)
    said = source_message(event, Words.load("de"), 0)
    assert f"Port {port}" in said and "belegt ein anderes Programm" in said and "listener.port" in said


def test_a_newer_file_and_one_set_aside_are_said_in_german(tmp_path: Path) -> None:
    german, path = Words.load("de"), tmp_path / "callpop.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA user_version = 9999")
    with pytest.raises(NewerDatabase) as newer:
        prepare(path)
    assert "neueren Callpop" in german.said(newer.value.message) and "9999" in german.said(newer.value.message)
    path.write_bytes(b"no database" * 100)
    conn, (notice,) = prepare(path)
    conn.close()
    assert german.said(notice).startswith("Die Anrufliste war beschädigt.")


def test_an_error_gives_back_what_it_was_raised_with() -> None:
    finding = Said("It is empty", "empty_file")
    assert said_of(ValueError(finding)) is finding
    assert said_of(ValueError()) == ""


@pytest.mark.parametrize(("language", "count"), [("en", "1,284"), ("de", "1.284"), ("nl", "1.284")])
def test_counts_are_written_as_people_write_them(language: str, count: str) -> None:
    words = Words.load(language)
    assert words.number(1284) == count
    assert words.count("contacts_page.contacts", 1284).startswith(count)
    assert words.number(12) == "12"
