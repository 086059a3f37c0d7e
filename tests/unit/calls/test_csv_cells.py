"""A caller's name cannot become a formula in somebody's spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.calls.csv_cells import cell, guarded_cell, line


@pytest.mark.parametrize(
    "text",
    [
        "=HYPERLINK(0)",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "+",
        "-31612345678",
        "+31 6\n=1",
        "+31612345678=1",
        "+٣",
    ],
)
def test_what_a_spreadsheet_would_reckon_is_guarded(text: str) -> None:
    assert guarded_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Karin", "+31 6 1234 5678", "+31612345678", "201", "a=b", "'=1", " =1"])
def test_names_and_numbers_stay_as_they_are(text: str) -> None:
    assert guarded_cell(text) == text


@given(st.text())
def test_no_guarded_cell_begins_as_a_formula(text: str) -> None:
    guarded = guarded_cell(text)
    assert guarded.endswith(text)
    assert guarded[:1] not in "=-@\t\r" or not guarded
    assert not guarded.startswith("+") or not guarded.strip("+0123456789 ")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain", "plain"),
        ("", ""),
        ("a,b", '"a,b"'),
        ('say "yes"', '"say ""yes"""'),
        ("two\nlines", '"two\nlines"'),
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'),
        ("\r=1", '"\'\r=1"'),
        ("+31 6 12345678", "+31 6 12345678"),
    ],
)
def test_a_cell_of_a_file_is_guarded_and_quoted(text: str, written: str) -> None:
    assert cell(text) == written


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",))), min_size=2))
def test_a_line_is_read_back_as_it_was_but_for_the_guard(texts: list[str]) -> None:
    (read,) = csv.reader(io.StringIO(line(texts), newline=""), strict=True)
    assert read == [guarded_cell(text) for text in texts]
