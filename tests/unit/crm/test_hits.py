"""Whatever a server answers, what is made of it is plain, bounded, and opens nothing strange."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.crm.guard import WEB
from callpop.crm.hits import MOST_HITS, as_json, contact_of, from_json, raw_hits
from callpop.crm.recipe_file import load_recipe

KARIN = "+31612345678"
TEXTS = st.text(max_size=30) | st.sampled_from(
    ["06-12345678", KARIN, "javascript:alert(1)", "https://crm.example.com/7", "https://u@evil.example/", "\u202ex\r\n"]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS
KEYS = st.sampled_from(["data", "id", "first_name", "last_name", "telephones", "number", "web_url"])
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6))
HITS = st.fixed_dictionaries(
    {"telephones": st.just([{"number": "06-12345678"}]) | TREES},
    optional={"id": TREES, "first_name": TREES, "last_name": TREES, "web_url": TREES},
)
RECIPE = load_recipe("teamleader-focus")


@pytest.mark.once
@given(TREES | st.fixed_dictionaries({"data": TREES | st.lists(HITS, max_size=40)}))
def test_any_answer_gives_plain_contacts_with_the_number_or_none(answer: Any) -> None:
    hits = raw_hits(answer, RECIPE.reading)
    assert len(hits) <= MOST_HITS
    for hit in hits:
        made = contact_of(hit, RECIPE.reading, lookup="CRM", number_key=KARIN, region="NL", values={}, fields=())
        if made is None:
            continue
        assert KARIN in [number.main for number in made.numbers]
        assert made.name
        for text in (made.name, made.organisation, made.id):
            assert len(text) <= 200
            assert not set(text) & set("\r\n\x00\u202e\u2028")
        assert not made.url or WEB.check_foreign(made.url) is None
        assert from_json(as_json((made,)), lookup="CRM") == (made,)


@given(st.text())
def test_what_was_kept_and_is_damaged_is_asked_anew(text: str) -> None:
    kept = from_json(text, lookup="CRM")
    assert kept is None or kept == ()
