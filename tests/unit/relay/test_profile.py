"""What the company says for all its desktops."""

from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import replace

from callpop.relay.membership import NotPossible
from callpop.relay.profile import Profile, read
from tests.unit.relay.served import ANNA, BOB, Answer, Served, serving, staffed, token_of

LINES = [{"number": "+31508009000", "label": "Sales"}]


async def ask(relay: Served, email: str = ANNA, **headers: str) -> Answer:
    return await relay.ask("GET", "/v1/profile", headers={"Authorization": f"Bearer {token_of(email)}", **headers})


@pytest.mark.asyncio
async def test_every_desktop_gets_what_was_set() -> None:
    company = replace(staffed(ANNA), profile={"lines": LINES, "locked": ["crm.template"], "popup": {"max_cards": 3}})
    async with serving(company) as relay:
        assert (await ask(relay)).json == {
            "people": [],
            "lines": LINES,
            "crm": {},
            "contacts": [],
            "locked": ["crm.template"],
            "popup": {"max_cards": 3},
        }
        assert (await relay.ask("GET", "/v1/profile")).status == 401


@pytest.mark.asyncio
async def test_it_is_sent_again_only_when_it_has_changed() -> None:
    async with serving(staffed(ANNA)) as relay:
        etag = (await ask(relay)).headers["etag"]
        for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
            same = await ask(relay, **{"If-None-Match": known})
            assert (same.status, same.body, same.headers["etag"]) == (304, b"", etag)
        relay.change(replace(staffed(ANNA), profile={"lines": LINES}))
        await relay.relay._registry.refresh()
        new = await ask(relay, **{"If-None-Match": etag})
        assert (new.status, new.json["lines"]) == (200, LINES)
        assert new.headers["etag"] != etag


@pytest.mark.asyncio
async def test_each_company_has_its_own() -> None:
    one = replace(staffed(ANNA), profile={"lines": LINES})
    async with serving(one, staffed(BOB, name="two", hook="h2")) as relay:
        assert (await ask(relay, BOB)).json["lines"] == []


def test_names_of_agents_are_brought_along() -> None:
    company = staffed(ANNA, BOB)
    named = [replace(agent, name=f"Name of {agent.emails[0]}") for agent in company.agents]
    company = replace(company, agents=tuple(named), profile={"people": [{"name": "Anna V.", "emails": [ANNA]}]})
    assert json.loads(Profile.of(company).content)["people"] == [
        {"name": "Anna V.", "emails": [ANNA]},
        {"name": f"Name of {BOB}", "emails": [BOB], "numbers": []},
    ]


def test_toml_and_json_say_the_same() -> None:
    toml = b'locked = ["crm.template"]\n[[lines]]\nnumber = "+31508009000"\nlabel = "Sales"\n'
    assert read(toml, toml=True) == {"lines": LINES, "locked": ["crm.template"]}
    assert read(json.dumps({"lines": LINES}).encode(), toml=False) == {"lines": LINES}


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ([], "expected an object"),
        ({"people": {}}, "people: expected a list"),
        ({"people": [{"emails": []}]}, "expected a name"),
        ({"people": [{"name": "A", "emails": "a@b"}]}, "lists of texts"),
        ({"lines": [{"number": 1, "label": "x"}]}, "a number and a label"),
        ({"crm": []}, "crm: expected a table"),
        ({"locked": "all"}, "locked: expected"),
        ({"contacts": [{"name": "book", "password": "hunter2"}]}, "contacts.password"),
        ({"crm": {"deep": {"Token": "x"}}}, "crm.deep.Token"),
    ],
)
def test_what_desktops_could_not_use_is_refused(profile: Any, said: str) -> None:
    with pytest.raises(NotPossible, match=said):
        read(json.dumps(profile).encode(), toml=False)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b'{"a":' * 5000, b'{"a":' * 100 + b"1" + b"}" * 100, b" " * 2_000_000]
)
def test_a_broken_file_is_refused_in_words(content: bytes) -> None:
    for toml in (True, False):
        if toml and not content.strip():
            continue
        with pytest.raises(NotPossible):
            read(content, toml=toml)
