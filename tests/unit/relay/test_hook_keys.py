"""The platform's URLs: one that works, and an old one for a while."""

from __future__ import annotations

import pytest

from callpop.relay import hook_keys
from callpop.relay.keys import digest
from callpop.relay.membership import NotPossible
from callpop.relay.roster import Company

HOUR = 3_600_000_000


def test_there_is_one_as_soon_as_somebody_asks() -> None:
    company, first = hook_keys.ensure(Company("acme"), "s1", now=1)
    assert hook_keys.ensure(company, "s2", now=2) == (company, first)
    assert first.secret == "s1"


def test_old_and_new_work_together_for_a_while() -> None:
    company, _ = hook_keys.ensure(Company("acme"), "s1", now=0)
    company, new = hook_keys.rotate(company, "s2", now=HOUR, overlap=HOUR)
    assert hook_keys.current(company) == new
    assert [(one.secret, one.until) for one in company.hooks] == [("s1", 2 * HOUR), ("s2", None)]
    company, _ = hook_keys.rotate(company, "s3", now=HOUR + 1, overlap=5 * HOUR)
    assert company.hooks[0].until == 2 * HOUR, "a second rotation does not prolong the first"
    company, _ = hook_keys.rotate(company, "s4", now=3 * HOUR, overlap=HOUR)
    assert "s1" not in [one.secret for one in company.hooks], "what has ended is forgotten"


def test_without_overlap_the_old_one_ends_at_once() -> None:
    company, _ = hook_keys.ensure(Company("acme"), "s1", now=0)
    company, new = hook_keys.rotate(company, "s2", now=HOUR, overlap=0)
    assert company.hooks == (new,)


def test_of_what_has_ended_only_the_digest_is_kept_and_only_of_the_last_few() -> None:
    company, _ = hook_keys.ensure(Company("acme"), "s0", now=0)
    for at in range(1, 9):
        company, _ = hook_keys.rotate(company, f"s{at}", now=at * HOUR, overlap=0)
    assert [one.digest for one in company.ended] == [digest(f"s{at}") for at in range(3, 8)]
    assert company.ended[-1].until == 8 * HOUR


def test_sources_are_networks() -> None:
    company = hook_keys.restrict(Company("acme"), sources=("203.0.113.7", "2001:db8::/32"), authorization=None)
    assert company.sources == ("203.0.113.7/32", "2001:db8::/32")
    assert hook_keys.restrict(company, sources=None, authorization="x").sources == company.sources
    assert hook_keys.restrict(company, sources=(), authorization=None).sources == ()
    with pytest.raises(NotPossible, match="no address"):
        hook_keys.restrict(company, sources=("example.com",), authorization=None)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("::ffff:203.0.113.0/120", "203.0.113.0/24"),
        ("::ffff:203.0.113.7", "203.0.113.7/32"),
        ("2001:db8::1", "2001:db8::1/128"),
        ("::/0", "::/0"),
    ],
)
def test_an_ipv4_network_written_as_ipv6_is_one_of_ipv4_as_senders_are(text: str, means: str) -> None:
    assert str(hook_keys.network(text)) == means
