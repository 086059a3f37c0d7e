"""Bodies that nobody should send, made by hypothesis: broken JSON, JSON that is no call, and calls gone wrong."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from tests.end_to_end.support.wire import ANNA, BOB, Call

_scalars: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=-(10**400), max_value=10**400),
    st.floats(),
    st.text(),
    st.text(alphabet=st.characters(categories=("Cs", "Cc", "Cf", "Co"))),
    st.sampled_from(["ringing", "created", "transfer", "ended", "\x00", "x" * 60000, "2026-11-20T09:00:00+99:99"]),
)
_values = st.recursive(
    _scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=12), inner, max_size=4)),
    max_leaves=12,
)
_KEYS = (
    "call_id", "timestamp", "status", "version", "direction", "caller", "destination", "targets", "redirector",
    "merged_id", "reason", "test",
)  # fmt: skip
_ENDS_OF_TIME = ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")


@st.composite
def _gone_wrong(draw: st.DrawFn) -> bytes:
    """A real notification in which some keys hold something else, or are gone."""
    call = Call()
    payload = draw(st.sampled_from([call.created(), call.ringing(ANNA), call.answered(BOB), call.ended()])).copy()
    payload["call_id"] = draw(st.text(min_size=1, max_size=20))
    for key in draw(st.lists(st.sampled_from(_KEYS), max_size=4, unique=True)):
        if draw(st.booleans()):
            payload[key] = draw(_values)
        else:
            payload.pop(key, None)
    inner = draw(st.sampled_from(["caller", "destination"]))
    if isinstance(payload.get(inner), dict) and draw(st.booleans()):
        keys = st.sampled_from(["number", "name", "account_number", "user_numbers", "user_emails", "targets", "target"])
        payload[inner] = {**payload[inner], draw(keys): draw(_values)}
    return _encode(payload)


@st.composite
def _out_of_time(draw: st.DrawFn) -> bytes:
    """A call of the agent's, stamped as early or as late as UTC can hold."""
    call = Call()
    payload = draw(st.sampled_from([call.ringing(ANNA), call.answered(ANNA), call.ended()])).copy()
    payload["call_id"] = draw(st.sampled_from(["early", "late", "x"]))
    payload["timestamp"] = draw(st.sampled_from(_ENDS_OF_TIME))
    return _encode(payload)


@st.composite
def _cut(draw: st.DrawFn) -> bytes:
    """A real notification, cut off or with a byte turned."""
    body = bytearray(_encode(Call().ringing(ANNA)))
    at = draw(st.integers(min_value=0, max_value=len(body) - 1))
    if draw(st.booleans()):
        return bytes(body[:at])
    body[at] = draw(st.integers(min_value=0, max_value=255))
    return bytes(body)


def _encode(value: Any) -> bytes:
    return json.dumps(value).encode("utf-8", "surrogatepass")


_nested = st.tuples(st.sampled_from(["[", '{"a":', '{"caller":', '[{"targets":']), st.integers(1, 6000)).map(
    lambda made: (made[0] * made[1]).encode()[:70000]
)

bodies: st.SearchStrategy[bytes] = st.one_of(
    _gone_wrong(), _gone_wrong(), _out_of_time(), _cut(), _values.map(_encode), st.binary(max_size=200), _nested
)
