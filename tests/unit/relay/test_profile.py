"""What the company says for all its desktops."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from msgspec.structs import replace

from callpop.relay import membership
from callpop.relay.membership import NotPossible, Person
from callpop.relay.profile import Profile, read
from callpop.relay.removal import take_away
from callpop.settings.company import company_keys, understood
from callpop.settings.company_check import is_telltale
from callpop.settings.schema import Settings, sections, tables
from callpop.settings.values import as_toml, row_keys, value_of
from tests.unit.relay.served import ANNA, BOB, Answer, Served, served_metrics, serving, staffed, token_of

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
            "reader": {"emails": [ANNA], "numbers": [], "mobiles": [], "region": "NL"},
        }
        assert (await relay.ask("GET", "/v1/profile")).status == 401


@pytest.mark.asyncio
async def test_each_reader_is_told_what_is_its_own_and_again_when_something_is_added() -> None:
    company = replace(staffed(ANNA, BOB), region="DE")
    async with serving(company) as relay:
        etags = {email: (await ask(relay, email)).headers["etag"] for email in (ANNA, BOB)}
        person = Person((ANNA, "a.new@example.com"), ("205",), ("+4915112345678",))
        relay.change(membership.add(company, person, agent_id="other", now=2)[0])
        await relay.relay._registry.refresh()
        told = await ask(relay, **{"If-None-Match": etags[ANNA]})
        assert told.json["reader"] == {
            "emails": [ANNA, "a.new@example.com"],
            "numbers": ["205"],
            "mobiles": ["+4915112345678"],
            "region": "DE",
        }
        assert (await ask(relay, BOB, **{"If-None-Match": etags[BOB]})).status == 304
        assert (await ask(relay, BOB)).json["reader"]["emails"] == [BOB]


@pytest.mark.asyncio
async def test_what_is_taken_away_is_the_readers_no_more_and_brings_no_calls() -> None:
    company, _ = membership.add(staffed(ANNA), Person((ANNA, "old@example.com"), ("201",)), agent_id="", now=2)
    async with serving(company) as relay:
        etag = (await ask(relay)).headers["etag"]
        await relay.post("old@example.com")
        relay.change(take_away(company, ANNA, Person(("old@example.com",), ("201",)))[0])
        await relay.relay._registry.refresh()
        told = await ask(relay, **{"If-None-Match": etag})
        assert told.json["reader"] == {"emails": [ANNA], "numbers": [], "mobiles": [], "region": "NL"}
        await relay.post("old@example.com")
        await relay.post(targets=[{"number": "201"}])
        assert len((await relay.poll(ANNA)).json["notifications"]) == 1, "the one from before"


@pytest.mark.asyncio
async def test_each_answer_to_a_poll_tells_which_profile_there_is() -> None:
    async with serving(staffed(ANNA, BOB)) as relay:

        async def told(email: str) -> str:
            etag: str = (await relay.poll(email)).json["profile"]
            assert f'"{etag}"' == (await ask(relay, email)).headers["etag"]
            return etag

        before = {email: await told(email) for email in (ANNA, BOB)}
        waits = asyncio.create_task(relay.poll(ANNA, wait=50))
        while "waiting_polls 1" not in await served_metrics(relay):
            await asyncio.sleep(0.01)
        person = Person((ANNA, "a.new@example.com"))
        relay.change(membership.add(staffed(ANNA, BOB), person, agent_id="other", now=2)[0])
        await relay.relay._registry.refresh()
        await relay.post(ANNA)
        # Who waited since before that is told what there is when it is answered.
        assert (await waits).json["profile"] == await told(ANNA) != before[ANNA]
        assert await told(BOB) == before[BOB]


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
    toml = b'locked = ["crm.open_when"]\n[crm]\nopen_when = "button"\n'
    toml += b'[[lines]]\nnumber = "+31508009000"\nlabel = "Sales"\n'
    assert read(toml, toml=True) == {"lines": LINES, "crm": {"open_when": "button"}, "locked": ["crm.open_when"]}
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
        ({"contacts": [{"name": "book", "client_secret": "x"}]}, "contacts.client_secret: .*must not hold secrets"),
        ({"crm": {"oauthPassphrase": "x"}}, "crm.oauthPassphrase: .*must not hold secrets"),
        (
            {"contacts": [{"name": "b", "url": "https://anna:hunter2@dav.example.com/"}]},
            "contacts.url: it holds a pass",
        ),
        ({"crm": {"template": "https://crm.example.com/?api_key=abc&q={number}"}}, "crm.template: it holds a password"),
        ({"crm": {"template": "https://crm.example.com/?wachtwoord=abc&q={number}"}}, "crm.template: it holds a"),
        ({"crm": {"preset_fields": ["company=acme", "token=abc"]}}, "crm.preset_fields: it holds a password or token"),
        ({"peeple": []}, "peeple: there is no such key; did you mean 'people'"),
        ({"books": []}, "books: the profile calls them 'contacts'"),
        ({"crm": {"templat": "x"}}, "crm.templat: there is no such key; did you mean 'crm.template'"),
        ({"crm": {"browser": "x"}}, "crm.browser: that is not the company's to decide"),
        ({"listener": {"port": 1}}, "listener: that is not the company's to decide"),
        ({"popup": {"max_cards": "many"}}, "popup.max_cards: expected"),
        ({"popup": 3}, "popup: expected a table"),
        ({"contacts": [{"name": "a"}, {"name": "b", "urll": "x"}]}, r"contacts \(2\).urll: .*did you mean 'url'"),
        ({"contacts": [{"name": "a", "plain": True}]}, r"contacts \(1\).plain: that is not the company's to decide"),
        ({"people": [{"name": "A", "number": "201"}]}, r"people \(1\).number: .*did you mean 'numbers'"),
        ({"rules": [{"card": "never"}]}, r"rules \(1\): expected a name"),
        ({"rules": [{"name": "r", "card": "hide"}]}, r"rules \(1\).card: expected"),
        ({"crm": {"rules": [{"nam": "r"}]}}, r"crm.rules \(1\).nam: .*did you mean 'name'"),
        ({"locked": ["popup.cornr"]}, "locked: popup.cornr: there is no such key; did you mean 'popup.corner'"),
        ({"locked": {"popup.max_cards": 70}}, "locked: popup.max_cards: expected"),
        ({"locked": ["popup.corner"]}, "locked: popup.corner: the profile has no value for it"),
        ({"crm": {"hosts": []}, "locked": ["crm.hosts", "crm.template"]}, "locked: crm.template: .* no value"),
        ({"crm": {"template": "javascript:alert(1)"}}, "crm.template: .*must begin with https://"),
        ({"crm": {"record_template": "https://{number}.x/"}}, "crm.record_template: The host must be written out"),
        ({"crm": {"create_template": "https://x/{nope}"}}, "crm.create_template: {nope} is no placeholder"),
        ({"locked": {"crm.template": "https://x/{"}}, "locked: crm.template: A brace stands alone"),
        ({"rules": [{"name": "a"}, {"name": "r", "template": "file:///x"}]}, r"rules \(2\).template: .*must begin"),
        ({"crm": {"rules": [{"name": "r", "create_template": "x"}]}}, r"crm.rules \(1\).create_template: .*must begin"),
        (
            {"crm": {"template": "https://x.example/", "hosts": ["crm.example.com"]}},
            "crm.template: The host x.example is not among those",
        ),
        (
            {"crm": {"template": "https://x.example/"}, "locked": {"crm.hosts": ["crm.example.com"]}},
            "crm.template: The host x.example is not among those",
        ),
    ],
)
def test_what_desktops_could_not_use_is_refused(profile: Any, said: str) -> None:
    with pytest.raises(NotPossible, match=said):
        read(json.dumps(profile).encode(), toml=False)


def test_all_that_a_desktop_takes_is_taken() -> None:
    whole = {
        "people": [{"name": "Bob", "emails": ["bob@example.com"], "numbers": ["202"]}],
        "lines": LINES,
        "contacts": [{"name": "Book", "kind": "carddav", "url": "https://dav.example.com/", "user": "office"}],
        "rules": [{"name": "VIP", "callers": ["+3161*"], "card": "full"}],
        "crm": {
            "template": "https://crm.example.com/?token={number}",
            "preset_fields": ["company=acme"],
            "rules": [{"name": "r"}],
        },
        "agent": {"region": "DE"},
        "popup": {"corner": "top-left", "elsewhere": 2},
        "locked": {"popup.corner": "top-left", "people": True, "contacts": True},
    }
    assert read(b'{"locked": ["agent.region", "people"]}', toml=False), "the relay brings the region for itself"
    assert read(json.dumps(whole).encode(), toml=False) == whole
    assert understood(whole).locked == {"popup.corner", "people", "books"}
    every = {key: value_of(Settings(), key) for key in company_keys()}
    told: dict[str, dict[str, Any]] = {}
    for key, value in every.items():
        section, _, name = key.partition(".")
        told.setdefault(section, {})[name] = as_toml(value)
    assert read(json.dumps({**told, "locked": sorted(every)}).encode(), toml=False)
    assert not any(is_telltale(name) for cls in (*sections().values(), *tables().values()) for name in row_keys(cls))


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b'{"a":' * 5000, b'{"a":' * 100 + b"1" + b"}" * 100, b" " * 2_000_000]
)
def test_a_broken_file_is_refused_in_words(content: bytes) -> None:
    for toml in (True, False):
        if toml and not content.strip():
            continue
        with pytest.raises(NotPossible):
            read(content, toml=toml)
