"""What is no notification is refused in words, and nothing else ever happens."""

from __future__ import annotations

import json
import random
import unicodedata
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callpop.notifications.decode import NotANotification, decode
from callpop.notifications.model import Notification, Status
from tests.unit.notifications.payloads import anything, bodies, body, mutated, ringing

START = b'{"call_id":"a","timestamp":"2026-11-20T09:00:00Z","status":"ringing",'


def attempt(data: bytes) -> Notification | None:
    """Decode; the only thing that may be raised is a refusal in readable words."""
    try:
        return decode(data)
    except NotANotification as refusal:
        words = str(refusal)
        assert ": expected " in words
        assert len(words) < 300
        return None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "body: expected a JSON object"),
        (b" ", "body: expected a JSON object"),
        (b"nonsense", "body: expected a JSON object"),
        (b"{", "body: expected a JSON object"),
        (b"\xff\xfe{}", "body: expected a JSON object"),
        (b'{"call_id":"\xff"}', "body: expected a JSON object"),
        (START + b'"a":"\\ud800"}', "body: expected a JSON object"),
        (START + b'"a":"\xed\xa0\x80"}', "body: expected a JSON object"),
        (START + b'"\\udfff":1}', "body: expected a JSON object"),
        (START + b'"a":NaN}', "body: expected a JSON object"),
        (START + b'"a":-Infinity}', "body: expected a JSON object"),
        (START + b'"a":1e999}', "body: expected a JSON object"),
        (START + b'"a":' + b"9" * 60000 + b"}", "body: expected a JSON object"),
        (b"[]", "body: expected a JSON object, found a list"),
        (b'"call"', "body: expected a JSON object, found text"),
        (b"7", "body: expected a JSON object, found a number"),
        (b"null", "body: expected a JSON object, found null"),
        (b"true", "body: expected a JSON object, found true or false"),
        (b"[" * 60000, "body: expected at most 32 objects and lists within each other"),
        (START + b'"a":' + b"[" * 30000 + b"]" * 30000 + b"}", "body: expected at most 32"),
        (START + b'"a":' + b'{"a":' * 32 + b"1" + b"}" * 33, "body: expected at most 32"),
        (b"{}", "call_id: expected text of 1 to 512 characters"),
    ],
)
def test_what_is_no_json_object_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(NotANotification) as refusal:
        decode(data)
    assert str(refusal.value).startswith(words)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"call_id": None}, "call_id"),
        ({"call_id": ""}, "call_id"),
        ({"call_id": " "}, "call_id"),
        ({"call_id": 7}, "call_id"),
        ({"call_id": "a\x00b"}, "call_id"),
        ({"call_id": "a\nb"}, "call_id"),
        ({"call_id": "a" * 513}, "call_id"),
        ({"call_id": ["a"]}, "call_id"),
        ({"merged_id": 7}, "merged_id"),
        ({"merged_id": "a" * 513}, "merged_id"),
        ({"status": None}, "status"),
        ({"status": ""}, "status"),
        ({"status": "\x00"}, "status"),
        ({"status": ["ringing"]}, "status"),
        ({"status": True}, "status"),
        ({"reason": 7}, "reason"),
        ({"direction": {}}, "direction"),
        ({"caller": "+31612345678"}, "caller"),
        ({"caller": []}, "caller"),
        ({"caller": {"number": True}}, "caller.number"),
        ({"caller": {"number": 2.5}}, "caller.number"),
        ({"caller": {"number": int("9" * 70)}}, "caller.number"),
        ({"caller": {"number": {"a": 1}}}, "caller.number"),
        ({"caller": {"name": 7}}, "caller.name"),
        ({"caller": {"account_number": {}}}, "caller.account_number"),
        ({"caller": {"account_number": False}}, "caller.account_number"),
        ({"caller": {"user_numbers": [["201"]]}}, "caller.user_numbers"),
        ({"caller": {"user_emails": [7]}}, "caller.user_emails"),
        ({"caller": {"user_emails": {}}}, "caller.user_emails"),
        ({"caller": {"user_emails": 0}}, "caller.user_emails"),
        ({"destination": "+31508009000"}, "destination"),
        ({"destination": {"number": []}}, "destination.number"),
        ({"destination": {"targets": "201"}}, "destination.targets"),
        ({"destination": {"target": 7}}, "destination.target"),
        ({"targets": ["201"]}, r"targets\[0\]"),
        ({"targets": [None, {"number": []}]}, r"targets\[1\].number"),
        ({"targets": [{}] * 1001}, "targets"),
        ({"redirector": "201"}, "redirector"),
    ],
)
def test_a_field_of_a_wrong_type_is_named_with_what_was_expected(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(NotANotification, match=f"^{field}: expected "):
        decode(body(ringing(**changes)))


def test_a_refusal_echoes_no_private_value_and_never_much() -> None:
    for changes in ({"caller": {"number": {"+31612345678": 1}}}, {"caller": "Jo Jansen"}, {"call_id": ["secret"]}):
        with pytest.raises(NotANotification) as refusal:
            decode(body(ringing(**changes)))
        assert not any(word in str(refusal.value) for word in ("316", "Jansen", "secret"))
    with pytest.raises(NotANotification) as refusal:
        decode(body(ringing(timestamp="\x1b[31m" + "x" * 60000)))
    assert "x" * 61 not in str(refusal.value)
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"status": "paused"}, "unfamiliar status 'paused'"),
        ({"status": "ended", "reason": "bored"}, "unfamiliar reason 'bored'"),
        ({"version": "v3"}, "unfamiliar version 'v3'"),
        ({"version": 3}, "unfamiliar version a number"),
        ({"direction": "sideways"}, "unfamiliar direction 'sideways'"),
        ({"colour": "red"}, "unfamiliar key 'colour'"),
        ({"caller": {"colour": "red"}}, "unfamiliar key 'caller.colour'"),
        ({"destination": {"colour": "red"}}, "unfamiliar key 'destination.colour'"),
        ({"targets": [{"colour": "red"}]}, "unfamiliar key 'targets[0].colour'"),
        ({"merged_id": "host-1700000000.1"}, "merged_id is the call_id itself"),
        ({"test": "yes"}, "test: expected true or false, found text"),
    ],
)
def test_what_is_unfamiliar_is_kept_and_reported(changes: dict[str, Any], words: str) -> None:
    heard = decode(body(ringing(**changes)))
    assert heard.oddities == (words,)
    assert heard.merged_id is None
    assert not heard.test


def test_an_unknown_status_keeps_its_word_and_an_unknown_key_its_value() -> None:
    heard = decode(body(ringing(status="Paused", colour=["red"])))
    assert heard.status is Status.OTHER
    assert heard.raw_status == "Paused"
    assert json.loads(heard.canonical)["colour"] == ["red"]


def test_of_a_repeated_key_the_last_counts() -> None:
    heard = decode(START + b'"status":"ended","caller":{"number":"1","number":"2"}}')
    assert heard.status is Status.ENDED
    assert heard.caller.number == "2"


def test_a_name_is_cleaned_of_all_that_could_fool_the_eye() -> None:
    def shown(name: str) -> str | None:
        return decode(body(ringing(caller={"name": name}))).caller.name

    assert shown("  Jo\t\n van   Dam ") == "Jo van Dam"
    assert shown("Jo\x00\x1b[31m\x7f\x9f") == "Jo[31m"
    assert shown("\u202eoJ\u202c \u2066x\u2069\u200e\u200f\ufeff\u200b") == "oJ x"
    assert shown("Jo\u2028van\u00a0Dam") == "Jo van Dam"
    assert shown("Zoe\u0308") == "Zo\u00eb"
    assert (
        shown("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645") == "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
    )
    assert shown("\x00\u202e") is None
    assert shown("<img src=x>") == "<img src=x>"
    assert shown("x" * 60000) == "x" * 200
    assert len(shown("\U0001f600" * 5000) or "") == 200


def test_long_texts_are_cut_and_that_is_reported() -> None:
    heard = decode(
        body(
            ringing(
                caller={"number": "1" * 65, "user_emails": ["a" * 255], "user_numbers": [201] * 1001},
                reason="r" * 1000,
                status="s" * 65,
            )
        )
    )
    assert heard.caller.number == "1" * 64
    assert heard.caller.emails == ()
    assert len(heard.caller.user_numbers) == 1000
    assert heard.reason == "r" * 64
    assert heard.raw_status == "s" * 64
    assert "caller.number was cut at 64 characters" in heard.oddities
    assert "caller.user_emails holds one that is too long" in heard.oddities


def test_a_storm_of_oddities_stays_readable() -> None:
    heard = decode(
        body(ringing(**{f"key{at}": at for at in range(4000)}, targets=[{f"k{at}": 1} for at in range(200)]))
    )
    assert len(heard.oddities) <= 21
    assert all(len(words) < 120 for words in heard.oddities)


def test_a_64_kib_name_of_combining_marks_is_cut_before_it_is_normalised(monkeypatch: pytest.MonkeyPatch) -> None:
    # Normalising sorts the marks in quadratic time: all of these would hold up the listener for seconds.
    normalised: list[int] = []
    real = unicodedata.normalize

    def normalize(form: Literal["NFC"], text: str) -> str:
        normalised.append(len(text))
        return real(form, text)

    monkeypatch.setattr(unicodedata, "normalize", normalize)
    marks = "".join(random.Random(1).choices("\u0301\u0323\u0327\u0345\u05b0", k=30000))
    heard = decode(body(ringing(caller={"name": "a" + marks})))
    assert 0 < len(heard.caller.name or "") <= 200
    assert 0 < max(normalised) <= 1000
    assert "caller.name was cut" in heard.oddities


@given(bodies)
def test_nothing_but_a_refusal_is_ever_raised(data: bytes) -> None:
    attempt(data)


@given(st.binary(max_size=100), st.integers(0, 400), st.integers(0, 400))
def test_nor_for_a_notification_with_damaged_bytes(damage: bytes, start: int, length: int) -> None:
    whole = body(ringing())
    attempt(whole[:start] + damage + whole[start + length :])


def shuffled(value: object, chance: random.Random) -> object:
    if isinstance(value, dict):
        items = [(key, shuffled(inner, chance)) for key, inner in value.items()]
        chance.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        return [shuffled(inner, chance) for inner in value]
    return value


@given(mutated(), st.randoms(use_true_random=False), st.sampled_from([None, 1, "\t"]), st.booleans())
def test_key_order_white_space_and_escapes_make_no_difference(
    payload: dict[str, Any], chance: random.Random, indent: int | str | None, escaped: bool
) -> None:
    other = json.dumps(shuffled(payload, chance), indent=indent, ensure_ascii=escaped)
    try:
        data = other.encode()
    except UnicodeEncodeError:
        return
    assert attempt(body(payload)) == attempt(data)


@given(mutated())
def test_the_canonical_json_gives_the_same_notification_again(payload: dict[str, Any]) -> None:
    heard = attempt(body(payload))
    if heard is not None:
        assert decode(heard.canonical) == heard


@given(anything)
def test_equal_payloads_have_equal_digests_and_others_do_not(extra: object) -> None:
    plain = decode(body(ringing()))
    with_extra = attempt(body(ringing(extra=extra)))
    if with_extra is not None:
        again = attempt(body({"extra": extra, **ringing()}))
        assert again is not None
        assert again.digest == with_extra.digest != plain.digest
