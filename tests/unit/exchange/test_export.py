"""A file that is whole or not there, and that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
import errno
import io
import os
import stat
from collections.abc import Iterator
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from callpop.calls.entry import Closed, ClosedBy, LogEntry
from callpop.calls.record import Outcome
from callpop.contacts.directory import Directory
from callpop.desktop.words import LANGUAGES, Words
from callpop.exchange.export import Cancelled, CannotWrite, write_file
from callpop.exchange.lines import COLUMNS, Csv, Format, lines_for
from callpop.exchange.row import Row
from callpop.notifications.model import Party
from callpop.settings.schema import Line
from tests.unit.storage.samples import NOON, SECOND, record

DIRECTORY = Directory((), (Line("+31508009000", "Sales"),), "NL")
HEADERS = {name: name for name in COLUMNS}
ZONE = timezone(timedelta(hours=1))


def row(**fields: Any) -> Row:
    return Row(LogEntry(record("one", **fields.pop("record", {})), **fields))


def cells(*rows: Row, bom: bool = False) -> list[dict[str, str]]:
    lines = Csv(DIRECTORY, headers=HEADERS, bom=bom, zone=ZONE)
    text = lines.head() + "".join(map(lines.line, rows))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_says_all_that_the_log_says_in_local_time() -> None:
    (read,) = cells(
        row(
            record={"outcome": Outcome.MISSED, "answered_at": None, "rings": ()},
            name="Mia",
            note='wants "it",\nsoon',
            tags=("quote", "urgent"),
            closed=Closed(ClosedBy.SETTLED, NOON + 90 * SECOND, Party(number="202", name="Bob")),
            voicemail=True,
        )
    )
    assert read["started"] == "2026-11-20T13:00:00+01:00"
    assert (read["name"], read["number"], read["line"]) == ("Mia", "+31612345678", "Sales")
    assert (read["note"], read["tags"], read["voicemail"]) == ('wants "it",\nsoon', "quote; urgent", "1")
    assert (read["closed"], read["closed_at"], read["closed_by"]) == ("settled", "2026-11-20T13:01:30+01:00", "Bob")


@pytest.mark.parametrize("evil", ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1"])
def test_what_begins_as_a_formula_is_text(evil: str) -> None:
    (read,) = cells(row(name=evil, note=evil, tags=(evil,), record={"reason": evil}))
    for column in ("name", "note", "tags", "reason"):
        assert read[column] == "'" + evil


def test_a_number_stays_a_number() -> None:
    assert cells(row())[0]["number"] == "+31612345678"


def test_the_mark_of_utf_8_is_only_there_when_it_is_wanted() -> None:
    for bom in (False, True):
        assert Csv(DIRECTORY, headers=HEADERS, bom=bom).head().startswith("\ufeff") is bom


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_column_is_called_something_in_each_language(language: str) -> None:
    words = Words.load(language)
    head = lines_for(Format.CSV, DIRECTORY, word=lambda name: words.text(f"export.column.{name}")).head()
    assert len(set(next(csv.reader([head])))) == len(COLUMNS)


def test_half_a_character_is_written_as_a_question_mark(tmp_path: Path) -> None:
    for form in Format:
        lines = lines_for(form, DIRECTORY, word=str)
        write_file(tmp_path / "a", [[row(note="\ud83d")]], lines)
        assert "?" in (tmp_path / "a").read_text(encoding="utf-8")


def write(path: Path, pages: Any, **more: Any) -> int:
    return write_file(path, pages, lines_for(Format.JSON_LINES, DIRECTORY, word=str), **more)


def test_the_file_is_the_users_alone_and_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "calls.jsonl"
    path.write_text("old")
    assert write(path, [[row(), row()], [row()]]) == 3
    assert len(path.read_text().splitlines()) == 3
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_who_gives_up_has_no_file(tmp_path: Path) -> None:
    told: list[int] = []

    def progress(written: int) -> bool:
        told.append(written)
        return len(told) < 2

    with pytest.raises(Cancelled):
        write(tmp_path / "a", ([row()] for _ in range(9)), progress=progress)
    assert told == [1, 2]
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="disk is full") as caught:
        write(path, [[row()]])
    assert caught.value.key == "full"
    assert [one.read_text() for one in tmp_path.iterdir()] == ["old"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite) as caught:
        write(tmp_path / "none" / "a", [])
    assert caught.value.key == "folder"


def test_what_goes_wrong_while_rows_are_read_leaves_no_half_file(tmp_path: Path) -> None:
    def pages() -> Iterator[list[Row]]:
        yield [row()]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(tmp_path / "a", pages())
    assert list(tmp_path.iterdir()) == []
