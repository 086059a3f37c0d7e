"""Which version is the newer one."""

from __future__ import annotations

import pytest

from callpop.updates.version import is_newer, order_of

ORDER = [
    "0.1.0.dev1",
    "0.1.0a1",
    "0.1.0b2",
    "0.1.0rc1",
    "0.1.0",
    "0.1.1",
    "0.2",
    "0.10.0",
    "1.0.0rc1",
    "v1.0",
    "1.0.0.1",
]


@pytest.mark.parametrize("at", range(len(ORDER) - 1))
def test_each_is_newer_than_those_before_it(at: int) -> None:
    assert is_newer(ORDER[at + 1], ORDER[at])
    assert not is_newer(ORDER[at], ORDER[at + 1])


def test_the_same_version_is_not_newer() -> None:
    assert not is_newer("1.0", "1.0.0")
    assert not is_newer("v1.0.0", "1.0.0")


@pytest.mark.parametrize(
    "text", ["", "newest", "1..2", "1.0; rm -rf /", "1.0\n2.0", "9" * 50, "\u0661.\u0662", "1.2.3.4.5.6"]
)
def test_what_is_no_version_is_newer_than_nothing(text: str) -> None:
    assert order_of(text) is None
    assert not is_newer(text, "0.1.0")
    assert not is_newer("9.0", text)
