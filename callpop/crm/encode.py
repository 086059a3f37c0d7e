"""How a value is written into a URL, so that it can never become part of its structure."""

from __future__ import annotations

from urllib.parse import quote, unquote


def encode_value(value: str) -> str:
    """Percent-encode everything but letters, digits and ``-._~`` (RFC 3986, unreserved).

    One rule serves path segments, queries and fragments: a slash cannot open a segment, ``&``
    cannot begin a parameter, and ``+`` is never read as a space. What UTF-8 cannot hold (a lone
    surrogate) becomes U+FFFD.
    """
    return quote(value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), safe="")


def climbs(segment: str) -> bool:
    """Whether a path segment is ``.`` or ``..`` in any spelling a browser takes for it."""
    return unquote(segment) in {".", ".."}
