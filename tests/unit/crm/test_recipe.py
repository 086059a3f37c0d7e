from __future__ import annotations

import base64
import json
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.crm.fields import BadFile
from callpop.crm.recipe import SPELLINGS
from callpop.crm.recipe_file import load_recipe, read_recipe, ready_recipes
from callpop.crm.recipe_request import prepare
from callpop.crm.template import CannotFill

GOOD = """
name = "Test"
trust = "tried"
source = "here"
secrets = ["key"]
spellings = ["{number_nsn}"]
[fields]
base = { kind = "base", example = "https://crm.example.com" }
[request]
method = "POST"
url = "{base}/people/{who}/{key}"
headers = { X-Key = "{key}" }
query = { q = 'phone:"{spelling}" & {who}' }
json_query = { f = '[["a", "like", "%{who}"]]' }
base64_query = { d = '[["b", "=", "{who}"]]' }
body = '{"n": "{who}", "deep": [{"x": "{spelling}"}], "limit": 5}'
[answer]
hits = "data"
name = "name"
numbers = "phones"
"""
TEST = GOOD.replace("[fields]", '[fields]\nwho = { kind = "text", example = "Anna" }')


def values(**more: str) -> dict[str, str]:
    made = {name: "612345678" for name in (*SPELLINGS, "spelling")}
    return {**made, "base": "https://crm.example.com", "key": "geheim", "who": "Anna", **more}


@pytest.mark.parametrize("key", ready_recipes())
def test_each_ready_recipe_can_be_used_and_cites_its_source(key: str) -> None:
    recipe = load_recipe(key)
    assert recipe.source
    known = values(**{one.name: one.example for one in recipe.fields}, **dict.fromkeys(recipe.secrets, "geheim"))
    made = prepare(recipe.request, known, recipe.fields)
    assert made.url.startswith("https://")
    assert "612345678" in made.url + (made.body or b"").decode() or "d=" in made.url
    assert "geheim" not in repr(made)
    assert "{" not in made.url


def test_the_braces_of_a_search_language_stay() -> None:
    salesforce = load_recipe("salesforce")
    made = prepare(salesforce.request, values(mydomain="acme", token="t"), salesforce.fields)
    assert dict(parse_qsl(urlsplit(made.url).query))["q"].startswith("FIND {612345678} IN PHONE FIELDS")
    monday = load_recipe("monday")
    made = prepare(monday.request, values(board="7", column="phone", account="a", token="t"), monday.fields)
    assert json.loads(made.body or b"")["variables"] == {"board": "7", "column": "phone", "value": "612345678"}


@given(
    who=st.text(min_size=1) | st.text("\"\\'&#%?/{}[]:, \n\r\t\u2028\u202e\ud800", min_size=1),
    number=st.text("0123456789"),
)
def test_no_value_ever_leaves_its_place(who: str, number: str) -> None:
    recipe = read_recipe("test", TEST)
    known = values(who=who, spelling=number)
    try:
        made = prepare(recipe.request, known, recipe.fields)
    except CannotFill:
        assert not who.strip() or unquote(who) in {".", ".."}
        return
    readable = who.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    split = urlsplit(made.url)
    assert (split.scheme, split.netloc) == ("https", "crm.example.com")
    assert split.path.split("/")[1:] == ["people", split.path.split("/")[2], "geheim"]
    assert unquote(split.path.split("/")[2]) == readable
    query = dict(parse_qsl(split.query, keep_blank_values=True))
    assert set(query) == {"q", "f", "d"}
    assert query["q"] == f'phone:"{number}" & {readable}'
    assert json.loads(query["f"]) == [["a", "like", f"%{who}"]]
    padded = query["d"] + "=" * (-len(query["d"]) % 4)
    assert json.loads(base64.urlsafe_b64decode(padded)) == [["b", "=", who]]
    assert json.loads(made.body or b"") == {"n": who, "deep": [{"x": number}], "limit": 5}


@pytest.mark.parametrize("key", ["a\r\nX-Evil: 1", "a\nb", "clé"])
def test_a_secret_that_no_header_can_carry_is_refused(key: str) -> None:
    recipe = read_recipe("test", TEST)
    with pytest.raises(CannotFill, match="header"):
        prepare(recipe.request, values(key=key), recipe.fields)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"{base}/people', '"https://{who}.example.com/people', "host"),
        ('"{base}/people', '"https://{spelling}.example.com/people', "host"),
        ('"{base}/people', '"ftp://example.com/people', "https://"),
        ('"{base}/people', '"{base}/../people', "'..'"),
        ("/people/{who}", "/people?x={who}", "query"),
        ("{number_nsn}", "{number_nns}", "did you mean {number_nsn}"),
        ('"X": "{spelling}"'.lower(), '"x": "{speling}"', "did you mean {spelling}"),
        ('"limit": 5}', '"limit": 5', "body"),
        ('hits = "data"', 'hits = "data["', "JMESPath"),
        ('numbers = "phones"', "", "cannot be checked"),
        ('name = "name"', "", "needed"),
        ('method = "POST"', 'method = "DELETE"', "GET, POST"),
        ('source = "here"', "", "source"),
        ('numbers = "phones"', 'numbers = "phones"\nrecord_url = "{base}/{key}"', "secret"),
        ("name =", "name", "Expected"),
    ],
)
def test_a_wrong_recipe_is_refused_in_words(old: str, new: str, words: str) -> None:
    assert old in TEST
    with pytest.raises(BadFile) as refused:
        read_recipe("test", TEST.replace(old, new))
    assert words in str(refused.value) or words == "body"


def test_a_recipe_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(BadFile, match="hubspot"):
        load_recipe("hubspott")
    with pytest.raises(BadFile, match="no recipe"):
        load_recipe("/nowhere/x.toml")
