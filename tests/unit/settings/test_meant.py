"""What cannot be meant is said wherever it comes from, and is not taken; of a list the rest counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from callpop.crm.choosing import guard_of
from callpop.settings.file import read
from callpop.settings.forms import Form
from callpop.settings.origin import Origin
from callpop.settings.policy import Policy, understood
from callpop.settings.values import Key, all_keys, value_of
from tests.unit.settings.broken import FORMLESS

KEYS = [key for key in all_keys().values() if key.form not in (None, Form.FILE)]


def odd(key: Key) -> str:
    assert key.form is not None
    return FORMLESS[key.form]


@pytest.mark.parametrize("key", KEYS, ids=str)
def test_the_file_says_what_cannot_be_meant_and_the_default_counts(tmp_path: Path, key: Key) -> None:
    file = tmp_path / "settings.toml"
    raw = [odd(key)] if key.kind is tuple else odd(key)
    file.write_text(f"[{key.section}]\n{key.field} = {json.dumps(raw)}\n", encoding="utf-8")
    found = read(file, {}, None, Policy())
    assert [(one.key, odd(key) in one.message) for one in found.problems] == [(key.name, True)]
    if not key.limits:
        assert value_of(found.settings, key.name) == key.default


@pytest.mark.parametrize("key", KEYS, ids=str)
def test_a_variable_that_cannot_be_meant_is_said_and_left(tmp_path: Path, key: Key) -> None:
    found = read(tmp_path / "none.toml", {key.variable: odd(key)}, None, Policy())
    assert [(one.file, one.key, odd(key) in one.message) for one in found.problems] == [
        ("environment", key.variable, True)
    ]
    if key.kind is not tuple:
        assert found.origins[key.name] is Origin.DEFAULT


@pytest.mark.parametrize("part", ["settings", "locked"])
@pytest.mark.parametrize("key", KEYS, ids=str)
def test_a_policy_that_cannot_be_meant_is_said_and_left(part: str, key: Key) -> None:
    raw = [odd(key)] if key.kind is tuple else odd(key)
    found = understood({part: {key.section: {key.field: raw}}}, "policy.toml")
    assert [(one.key, odd(key) in one.message) for one in found.problems] == [(f"{part}.{key.name}", True)]
    if key.kind is not tuple:
        assert not found.defaults and not found.locked


def test_of_a_list_the_rest_counts(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(
        '[agent]\nemails = ["nope", "anna@example.com", "b@"]\nnumbers = ["201", "abc*"]\n', encoding="utf-8"
    )
    found = read(file, {}, None, Policy())
    assert (found.settings.agent.emails, found.settings.agent.numbers) == (("anna@example.com",), ("201",))
    assert [one.key for one in found.problems] == ["agent.emails", "agent.emails", "agent.numbers"]
    assert all("it is left out" in one.message for one in found.problems)


def test_a_list_of_what_is_allowed_that_cannot_be_read_allows_nothing(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[crm]\nhosts = ["https://foo.example.com/"]\n', encoding="utf-8")
    found = read(file, {}, None, Policy())
    assert found.problems
    assert guard_of(found.settings.crm).check("https://foo.example.com/") is not None
    assert guard_of(found.settings.crm).check("https://evil.example.com/") is not None


def test_a_file_that_is_not_there_now_is_no_matter_of_form(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('[listener]\ncertificate = "/mnt/key/cert.pem"\n', encoding="utf-8")
    found = read(file, {}, None, Policy())
    # Without it the listener would take notifications over plain http; it says itself what it misses.
    assert (found.settings.listener.certificate, found.problems) == ("/mnt/key/cert.pem", ())
