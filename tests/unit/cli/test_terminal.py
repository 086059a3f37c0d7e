"""Whatever callers, colleagues and address books are called, a command prints one line each, and nothing commands the
terminal."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.__main__ import main
from callpop.cli.terminal import json_line, one_line
from callpop.relay.store import Sighting, SightingKind
from callpop.storage import call_log
from tests.unit.cli.test_relay import Office, relay
from tests.unit.intake.office import ANNA, NOON, Call, office

__all__ = ["relay"]

HOSTILE = "Mia \x1b]0;title\x07\x1b[2J\r\n\x00\t\x7f\x9b31m\x85\u2028\u2029\u202ecba\u2066\x1f end"
NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def lines_of(text: str) -> list[str]:
    assert text.endswith("\n")
    lines = text.removesuffix("\n").split("\n")
    assert [line for line in lines if NOT_SHOWN.search(line)] == []
    return lines


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "settings.toml").write_text('[agent]\nemails = ["anna@example.com"]\n')

    async def fill() -> None:
        async with office(tmp_path / "callpop.sqlite3") as anna:
            call = Call("1", began=NOON)
            await anna.play(call.ringing(ANNA), call.answered(ANNA), call.ended())
            named = {**Call("2", began=NOON + 1).ringing(ANNA)}
            named["caller"] = {**named["caller"], "name": HOSTILE}
            await anna.post(named)
            await anna.vault.run(lambda conn: call_log.rename(conn, "1", HOSTILE, HOSTILE))
            await anna.vault.run(lambda conn: call_log.set_note(conn, "2", f"{HOSTILE}\n{HOSTILE}", NOON))
            await anna.vault.run(lambda conn: call_log.set_tags(conn, "2", ["\x1b[31mred"]))

    asyncio.run(fill())
    return tmp_path


@pytest.mark.parametrize("words", [["log"], ["explain"]])
@pytest.mark.parametrize("as_json", [False, True])
def test_a_call_stays_one_line(
    profile: Path, capsys: pytest.CaptureFixture[str], words: list[str], as_json: bool
) -> None:
    assert main([*words, "--profile", str(profile), *(["--json"] if as_json else [])]) == 0
    lines = lines_of(capsys.readouterr().out)
    assert len(lines) == (2 if words == ["log"] else 4)
    if as_json:
        found = [json.loads(line) for line in lines]
        assert {one["call_id"] for one in found} == {"1", "2"}
        if words == ["log"]:
            assert [one["display_name"] for one in found if one["call_id"] == "1"] == [HOSTILE]
            assert [one["note"] for one in found if one["note"]] == [f"{HOSTILE}\n{HOSTILE}"]
    elif words == ["log"]:
        assert all("Mia " in line and " end" in line for line in lines)


def test_what_is_replayed_and_what_is_wrong_with_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = Call("1", began=NOON).ringing(ANNA)
    call["caller"] = {**call["caller"], "name": HOSTILE}
    wrong = {**call, "call_id": "\x1b[2J\u202e"}
    file = tmp_path / "f"
    file.write_text(f"{json.dumps(call)}\n{json.dumps(wrong)}\n")
    for words in ([], ["--json"]):
        assert main(["replay", str(file), "--email", "anna@example.com", *words]) == 1
        said = capsys.readouterr()
        assert len(lines_of(said.out)) == len(lines_of(said.err)) == 1


def test_what_is_wrong_with_an_imported_line(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = profile / "calls.jsonl"
    assert main(["log", "--profile", str(profile), "--export", str(file), "--format", "jsonl"]) == 0
    shape = json.loads(file.read_text(encoding="utf-8").split("\n")[0])
    file.write_text(json.dumps({**shape, "popup": {"rings": 1, "steps": ["\x1b[2J\n"]}}))
    capsys.readouterr()
    main(["log", "--profile", str(profile), "--import", str(file)])
    assert len(lines_of(capsys.readouterr().err)) == 2


def test_contacts(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("CALLPOP_PROFILE", str(tmp_path / "profile"))
    (tmp_path / "people.vcf").write_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Mia \x1b[2J\x9b31m\u202e\\n end\nORG:A\x07\\nB\nTEL:0612345678\nEND:VCARD\n",
        encoding="utf-8",
    )
    assert main(["contacts", "import", str(tmp_path / "people.vcf"), "--name", "office"]) == 0
    capsys.readouterr()
    for words in (["list"], ["find", "0612345678"]):
        assert main(["contacts", *words]) == 0
        out = capsys.readouterr().out
        (line,) = lines_of(out.replace("\t", " | "))
        assert "Mia" in line
        assert out.count("\t") == 3
        assert main(["contacts", *words, "--json"]) == 0
        assert len(lines_of(capsys.readouterr().out)) == 1


def test_the_relay(relay: Office) -> None:
    relay("hook", "show")
    relay("agent", "add", "--email", "anna@example.com", "--name", HOSTILE)
    relay.store.seen += [Sighting("default", SightingKind.STRANGER, HOSTILE, NOON, 2)]
    for words in (["explain"], ["agent", "list"], ["hook", "list"]):
        text = lines_of(relay(*words))
        assert len(lines_of(relay(*words, "--json"))) == len(text)


def test_settings_and_failures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "settings.toml").write_text(
        f"[[people]]\nname = {json.dumps('Mia ' + chr(27) + '[2J')}\nnumbers = ['201']\n"
    )
    assert main(["config", "--profile", str(tmp_path), "get", "people"]) == 0
    assert len(lines_of(capsys.readouterr().out)) == 1
    assert main(["log", "--profile", str(tmp_path), "--wipe-number", "\x1b[2J", "--yes"]) != 0
    lines_of(capsys.readouterr().err)


@given(st.text())
def test_any_text_is_one_line_and_as_json_the_same_text(text: str) -> None:
    shown = one_line(text)
    assert not NOT_SHOWN.search(shown)
    assert len(shown.splitlines()) <= 1
    if text.isprintable():
        assert shown == text
    told = json_line({"text": text})
    assert not NOT_SHOWN.search(told)
    assert json.loads(told) == {"text": text}
