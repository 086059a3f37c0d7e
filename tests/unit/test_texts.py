"""Texts on the screen: none is missing, untranslated, stale, or there for nothing."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import callpop
from callpop.desktop.qm_file import read_qm
from callpop.settings.schema import tables
from callpop.settings.values import all_keys, row_keys

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[2]
OTHERS = ("de", "nl")
ASKED = {"text", "count", "parts", "around", "has"}
"""What code calls with a key."""

SAME = {
    "de": {
        *("{h} h {m} min", "{m} min {s} s", "{n} min", "April", "August", "Board", "Browser", "Callpop"),
        *("Callpop {version}", "CRM", "Details", "Deutsch", "Domain", "English", "Filter", "Format", "Host", "LDAPS"),
        *("My Domain", "Name", "Nederlands", "November", "Organisation", "Port", "Portal", "Relay", "September"),
        *("StartTLS", "Subdomain", "System", "Test", "Token", "Version"),
    },
    "nl": {
        *("{m} min {s} s", "{n} min", "Account", "Board", "Browser", "Callpop", "Callpop {version}", "CRM"),
        *("Database", "Details", "Deutsch", "English", "Filter", "Host", "LDAPS", "My Domain", "Nederlands"),
        *("Platform", "Relay", "Start Callpop.", "StartTLS", "Tab", "Tenant", "Test", "Token", "Voicemail", "Volume"),
    },
}
"""What is said in German, or in Dutch, as it is in English: names, and words that they share."""


@cache
def tool() -> ModuleType:
    """``packaging/texts.py``."""
    spec = importlib.util.spec_from_file_location("callpop_texts", ROOT / "packaging" / "texts.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


@cache
def texts(language: str) -> dict[str, object]:
    return tool().read(language)


def test_texts_live_in_linguists_files_alone() -> None:
    """A text for which somebody adds a catalogue of another kind would never be seen."""
    files = {file.name for file in (ROOT / "resources" / "translations").rglob("*") if file.is_file()}
    assert files == {f"callpop_{language}.{kind}" for language in ("en", *OTHERS) for kind in ("ts", "qm")}


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_translated_from_todays_english(language: str) -> None:
    english, other = texts("en"), texts(language)
    assert other.keys() == english.keys()
    assert [key for key, text in other.items() if text.unfinished or not all(text.forms)] == []
    assert [key for key, text in other.items() if text.source != english[key].source] == []
    assert [key for key, text in other.items() if len(text.forms) != len(english[key].forms)] == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_stands_there_in_english_is_meant_so(language: str) -> None:
    english = texts("en")
    same = {key: text.forms[0] for key, text in texts(language).items() if text.forms == english[key].forms}
    words = {key: text for key, text in same.items() if re.search(r"[A-Za-z]{3}", re.sub(r"\{\w+\}", "", text))}
    assert {key: text for key, text in words.items() if text not in SAME[language]} == {}
    assert SAME[language] - set(words.values()) == set(), "no longer the same"


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_the_compiled_texts_are_those_of_today(language: str) -> None:
    written = {key: text.forms for key, text in texts(language).items()}
    assert read_qm(tool().file_of(language).with_suffix(".qm")) == written, "run packaging/texts.py"


def code() -> Iterator[ast.AST]:
    for file in Path(callpop.__file__).parent.rglob("*.py"):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def test_the_code_and_the_texts_know_each_other() -> None:
    literals: set[str] = set()
    asked: set[str] = set()
    families: list[re.Pattern[str]] = []
    endings: set[str] = set()
    for node in code():
        match node:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=[ast.Constant(value=str(key)), *_]):
                if name in ASKED and re.fullmatch(r"[a-z_]+(\.[\w-]+)+", key):
                    asked.add(key)
            case ast.Constant(value=str(text)):
                literals.add(text)
            case ast.JoinedStr(values=[ast.Constant(value=str(first)), *rest]) if re.match(r"[a-z_]+\.", first):
                pieces = [re.escape(part.value) if isinstance(part, ast.Constant) else r"\S+" for part in rest]
                families.append(re.compile(re.escape(first) + "".join(pieces)))
            case ast.JoinedStr(values=[ast.FormattedValue(), ast.Constant(value=str(last))]):
                endings.add(last)
    known = texts("en").keys()
    assert asked - known == set(), "asked for, and not there"

    def is_used(key: str) -> bool:
        return (
            key in literals
            or any(family.fullmatch(key) for family in families)
            or any(key.endswith(last) and key.removesuffix(last) in literals for last in endings)
        )

    assert {key for key in known if not is_used(key)} == set(), "there, and never asked for"


def test_settings_that_are_gone_have_taken_their_words_along() -> None:
    settings = set(all_keys()) | {f"{name}.{key}" for name, row in tables().items() for key in row_keys(row)}
    named = {key.removeprefix("setting.").rpartition(".")[0] for key in texts("en") if key.startswith("setting.")}
    # What a form asks for besides what the file holds.
    assert named - settings == {"books.secret", "books.table", "lookups.kept"}
    assert set(all_keys()) - named == set()


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool, with texts of its own."""
    monkeypatch.setattr(tool(), "FOLDER", tmp_path)
    for language in tool().LANGUAGES:
        tool().write(language, {"log.title": tool().Text("Calls", ("Calls",))})
    return tool()


def test_a_text_is_added_in_all_languages_and_compiled(copied: ModuleType) -> None:
    assert (
        copied.main(["set", "log.n", "{n} call | {n} calls", "{n} Anruf | {n} Anrufe", "{n} gesprek | {n} gesprekken"])
        == 0
    )
    assert read_qm(copied.file_of("de").with_suffix(".qm")) == {
        "log.title": ("Calls",),
        "log.n": ("{n} Anruf", "{n} Anrufe"),
    }
    assert copied.main(["drop", "log.n"]) == 0
    assert read_qm(copied.file_of("nl").with_suffix(".qm")).keys() == {"log.title"}


def test_a_translation_of_other_english_waits_for_somebody_to_look_at_it(
    copied: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    copied.write("en", {"log.title": copied.Text("Calls", ("All calls",)), "log.new": copied.Text("", ("New",))})
    assert copied.main([]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"unfinished: {language} log.{key}" for language in OTHERS for key in ("new", "title")
    ]
    assert copied.main(["set", "log.title", "All calls", "Alle Anrufe", "Alle gesprekken"]) == 1
    assert capsys.readouterr().out.split() == ["unfinished:", "de", "log.new", "unfinished:", "nl", "log.new"]
