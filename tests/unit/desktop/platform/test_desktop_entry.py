"""Desktop entries are written so that every desktop takes them apart as they were meant."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.desktop.platform.desktop_entry import command_value, entry, values_of, with_value, words_of
from callpop.desktop.platform.mimeapps import DEFAULTS, leave_out, programs, put_first

WORD = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


@given(st.lists(WORD, min_size=1, max_size=5))
def test_a_command_comes_back_as_it_was(words: list[str]) -> None:
    value = command_value(words)
    assert "\n" not in value
    assert words_of(value) == tuple(words)


@pytest.mark.skipif(shutil.which("gio") is None, reason="no gio here")
def test_a_real_launcher_passes_odd_words_on(tmp_path: Path) -> None:
    told = tmp_path / "told"
    program = tmp_path / "a program"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.new"; mv "{told}.new" "{told}"\n', encoding="utf-8")
    program.chmod(0o755)
    words = ["--profile", '/home/a b/50%/$HOME/`x`/"q"/\\end', "--"]
    file = tmp_path / "odd.desktop"
    file.write_text(entry({"Type": "Application", "Name": "x", "Exec": command_value([str(program), *words])}))
    done = subprocess.run(["gio", "launch", str(file)], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert told.read_text(encoding="utf-8").splitlines() == words


def test_what_the_owner_wrote_stays() -> None:
    text = "# mine\n[Desktop Entry]\nName=Callpop\nExec=old\nX-Delay=5\n\n[Desktop Action x]\nExec=other\n"
    changed = with_value(with_value(text, "Exec", "new"), "Hidden", "true")
    assert values_of(changed) == {"Name": "Callpop", "Exec": "new", "X-Delay": "5", "Hidden": "true"}
    assert changed.startswith("# mine\n") and "[Desktop Action x]\nExec=other\n" in changed


def test_a_choice_of_programs_is_put_before_the_others_and_taken_out_again() -> None:
    kind = "x-scheme-handler/tel"
    text = f"[Added Associations]\n{kind}=a.desktop;\n\n[Default Applications]\ntext/x=x.desktop\n{kind}=kde.desktop\n"
    chosen = put_first(text, DEFAULTS, kind, "callpop.desktop")
    assert programs(chosen, DEFAULTS, kind) == ("callpop.desktop", "kde.desktop")
    assert put_first(chosen, DEFAULTS, kind, "callpop.desktop") == chosen
    assert leave_out(chosen, DEFAULTS, kind, "callpop.desktop") == text


@pytest.mark.parametrize("text", ["", "[Default Applications]\n", "[Added Associations]\nx=y\n"])
def test_a_first_choice_makes_its_place(text: str) -> None:
    kind = "x-scheme-handler/callpop"
    chosen = put_first(text, DEFAULTS, kind, "callpop.desktop")
    assert programs(chosen, DEFAULTS, kind) == ("callpop.desktop",)
    assert all(line in chosen for line in text.splitlines())
    assert programs(leave_out(chosen, DEFAULTS, kind, "callpop.desktop"), DEFAULTS, kind) == ()
