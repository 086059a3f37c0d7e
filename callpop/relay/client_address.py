"""Who is at the other end, also behind a proxy."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from functools import lru_cache

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

UNKNOWN = ipaddress.IPv4Address("0.0.0.0")
"""For a peer without an address."""

_MOST_HOPS = 20
_MAPPED = 96


class ClientAddress:
    """Finds the address of a request's sender.

    ``X-Forwarded-For`` counts only as far as proxies of ours wrote it: read from its end, the first address
    that is not one of theirs is the sender. What stands before it is the sender's own invention.

    Args:
        trusted: Our proxies, as addresses or networks.
    """

    def __init__(self, trusted: Iterable[str] = ()) -> None:
        self._trusted = tuple(ipaddress.ip_network(one) for one in trusted)

    def of(self, peer: str | None, forwarded: Iterable[str]) -> Address:
        """The sender's address.

        Args:
            peer: The connection's other end.
            forwarded: The values of ``X-Forwarded-For``, in order.
        """
        address = None if peer is None else _address(peer)
        if address is None:
            return UNKNOWN
        if not self._trusted or not self._is_ours(address):
            return address
        hops = [hop for value in forwarded for hop in value.split(",")]
        for hop in reversed(hops[-_MOST_HOPS:]):
            before = _address(hop)
            if before is None:
                break
            address = before
            if not self._is_ours(address):
                break
        return address

    def _is_ours(self, address: Address) -> bool:
        return any(address in network for network in self._trusted)


def network_of(text: str) -> Network:
    """A network, or an address alone; IPv4 written as IPv6 (``::ffff:203.0.113.0/120``) is IPv4, as senders are.

    Raises:
        ValueError: It is neither.
    """
    found = ipaddress.ip_network(text.strip(), strict=False)
    if isinstance(found, ipaddress.IPv6Network) and found.prefixlen >= _MAPPED:
        mapped = found.network_address.ipv4_mapped
        if mapped is not None:
            return ipaddress.IPv4Network((mapped, found.prefixlen - _MAPPED))
    return found


def is_within(address: Address, networks: Iterable[Network]) -> bool:
    """Whether the address is in one of the networks."""
    return any(address in network for network in networks)


def whole_site(address: Address) -> str:
    """What one sender can hardly change: the address, or the /64 of an IPv6 one."""
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((int(address) >> 64 << 64, 64)))
    return str(address)


@lru_cache(maxsize=4096)
def _address(text: str) -> Address | None:
    """An address as a transport or a proxy writes it: with a port, in brackets, or with a zone."""
    spelt = text.strip().strip('"')
    if spelt.startswith("["):
        spelt = spelt[1:].partition("]")[0]
    elif spelt.count(":") == 1:
        spelt = spelt.partition(":")[0]
    try:
        address = ipaddress.ip_address(spelt.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address
