"""What is secret by the name it stands under goes, and what the settings need stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from callpop.settings.file import read
from callpop.settings.policy import Policy
from callpop.settings.portable import exported
from callpop.settings.secret_names import hide_named, looks_secret, without_named

SECRET = "token api_key apikey apiKey API-KEY key access_key secret client_secret clientSecret password pwd passwd auth"
SECRET += " authorization sig signature x-auth-token accessToken dial.token filter[token] X_API_KEY jwt sessionId"
PLAIN = "keyword author monkey keys_shown number q caller company design sign tokyo assignee passenger organisation"


@pytest.mark.parametrize("name", SECRET.split())
def test_a_name_that_tells(name: str) -> None:
    assert looks_secret(name)


@pytest.mark.parametrize("name", PLAIN.split())
def test_a_name_that_does_not(name: str) -> None:
    assert not looks_secret(name)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("https://crm/?api_key=S3&q={number}", "https://crm/?api_key=&q={number}"),
        ("https://crm/?q=1#access_token=S3", "https://crm/?q=1#access_token="),
        ("https://crm/?key={number_e164}", "https://crm/?key={number_e164}"),
        ("https://crm/token/{number}", "https://crm/token/{number}"),
        ("token=S3 and more", "token="),
        ("api_key = S3", "api_key ="),
        ("company=acme", "company=acme"),
        ("anna@example.com", "anna@example.com"),
    ],
)
def test_of_a_value_only_the_secret_goes(text: str, left: str) -> None:
    assert without_named(text) == left


@pytest.mark.parametrize(
    "text",
    [
        '[dial]\ntoken = "S3CRET" # mine\naccount = "kept"\n',
        "dial.token = 'S3CRET'\naccount = 'kept'\n",
        '# token = "S3CRET"\naccount = "kept"\n',
        'dial = {token = "S3CRET", account = "kept"}\n',
        'token = """\nS3CRET\n"""\naccount = "kept"\n',
        'api_keys_token = [\n  "S3CRET",\n]\naccount = "kept"\n',
        'broken = [\npassword = S3CRET\naccount = "kept"\n',
        'token = "S3CRET\naccount = "kept"\n',
        '"client-secret" = "S3CRET"\naccount = "kept"\n',
        'fields = ["token=S3CRET and more", "company=kept"]\n',
        'template = "https://crm/?auth=S3CRET&kept=1"\n',
        '{"key": "kept", "password": "S3CRET"}\n',
        '{"key": "kept", "value": ["https://crm/a,token=S3CRET"]}\n',
    ],
)
def test_of_a_whole_text_only_the_secret_goes(text: str) -> None:
    told = hide_named(text, "[hidden]")
    assert "S3CRET" not in told and "[hidden]" in told and "kept" in told


def test_a_text_without_secrets_stays_as_it_is() -> None:
    text = '[popup]\ncorner = "top-left"\n{"key": "crm.hosts", "value": ["a"]}\nGET /?page=2 {"n": 1}\n'
    assert hide_named(text, "[hidden]") == text


def test_hostile_text_does_not_make_it_slow() -> None:
    for text in (
        '"' * 100_000,
        "{,#" * 50_000,
        "a." * 100_000,
        "token=" * 50_000,
        ",token = [" * 30_000,
        '"a=\\' * 50_000,
        "?a=" * 60_000,
    ):
        assert hide_named(text, "[hidden]")


def test_what_is_exported_holds_none_and_can_be_read_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(
        '[crm]\ntemplate = "https://crm.example.com/?api_key=S3CRET&q={number_e164}"\n'
        '[dial]\ntoken = "S3CRET"\nb_cli = "+31508009001"\n'
        '[[lookups]]\nname = "Ours"\nrecipe = "x"\nfields = ["token=S3CRET", "company=acme"]\n'
        'secrets = ["token=my-crm"]\n',
        encoding="utf-8",
    )
    text = exported(read(file, {}, None, Policy()))
    assert "S3CRET" not in text
    back = tomllib.loads(text)
    assert back["crm"]["template"] == "https://crm.example.com/?api_key=&q={number_e164}"
    assert back["dial"] == {"b_cli": "+31508009001"}
    assert back["lookups"] == [
        {"name": "Ours", "recipe": "x", "fields": ["token=", "company=acme"], "secrets": ["token=my-crm"]}
    ]


def test_every_address_that_comes_with_callpop_stays_whole() -> None:
    for recipe in (Path(__file__).parents[3] / "resources" / "crm").glob("*.toml"):
        for line in recipe.read_text(encoding="utf-8").splitlines():
            if "http" in line and "=" in line:
                value = line.partition("=")[2].strip().strip('"')
                assert without_named(value) == value
