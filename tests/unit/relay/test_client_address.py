"""Who is at the other end, also behind a proxy."""

from __future__ import annotations

import ipaddress

import pytest

from callpop.relay.client_address import ClientAddress, is_within, whole_site


@pytest.mark.parametrize(
    ("trusted", "peer", "forwarded", "found"),
    [
        ([], "203.0.113.9", ["198.51.100.1"], "203.0.113.9"),
        (["10.0.0.0/8"], "203.0.113.9", ["198.51.100.1"], "203.0.113.9"),
        (["10.0.0.0/8"], "10.0.0.5", [], "10.0.0.5"),
        (["10.0.0.0/8"], "10.0.0.5", ["198.51.100.1"], "198.51.100.1"),
        (["10.0.0.0/8"], "10.0.0.5", ["6.6.6.6, 198.51.100.1"], "198.51.100.1"),
        (["10.0.0.0/8"], "10.0.0.5", ["6.6.6.6", "198.51.100.1, 10.1.1.1"], "198.51.100.1"),
        (["10.0.0.0/8"], "10.0.0.5", ["6.6.6.6, nonsense"], "10.0.0.5"),
        (["10.0.0.0/8"], "10.0.0.5", ["10.2.2.2"], "10.2.2.2"),
        (["10.0.0.0/8"], "10.0.0.5", ["198.51.100.1:4711"], "198.51.100.1"),
        (["::1"], "::1", ["[2001:db8::7]:443"], "2001:db8::7"),
        (["127.0.0.1"], "::ffff:127.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        (["10.0.0.0/8"], None, ["198.51.100.1"], "0.0.0.0"),
        (["fe80::/10"], "fe80::1%eth0", ["198.51.100.1"], "198.51.100.1"),
    ],
)
def test_only_our_proxies_are_believed(trusted: list[str], peer: str | None, forwarded: list[str], found: str) -> None:
    assert str(ClientAddress(trusted).of(peer, forwarded)) == found


def test_a_network_of_ipv6_counts_as_one_sender() -> None:
    one, other = (ipaddress.ip_address(f"2001:db8:0:1::{end}") for end in ("1", "ffff"))
    assert whole_site(one) == whole_site(other) == "2001:db8:0:1::/64"
    assert whole_site(ipaddress.ip_address("203.0.113.9")) == "203.0.113.9"


def test_sources_of_both_families() -> None:
    networks = [ipaddress.ip_network("203.0.113.0/24"), ipaddress.ip_network("2001:db8::/32")]
    assert is_within(ipaddress.ip_address("203.0.113.9"), networks)
    assert is_within(ipaddress.ip_address("2001:db8::9"), networks)
    assert not is_within(ipaddress.ip_address("203.0.114.9"), networks)
