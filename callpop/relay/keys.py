"""Tokens, hook secrets and enrolment codes: how they are made, and what is kept of them."""

from __future__ import annotations

import hashlib
import hmac
import secrets

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing in it is mistaken for something else when read out."""

_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})
_CODE_LENGTH = 20
_GROUP = 5
_SHORT = 6
_NAME = 8


def new_secret() -> str:
    """256 random bits, fit for a path and a header: a token, or a hook's secret."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """100 random bits that a person can type: ``K7QX2-M9T4A-0CJ5R-WZ3NE``."""
    drawn = "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_LENGTH))
    return "-".join(drawn[at : at + _GROUP] for at in range(0, _CODE_LENGTH, _GROUP))


def new_id() -> str:
    """A name for something, never used before and telling nothing."""
    return secrets.token_hex(8)


def short_id() -> str:
    """Six characters by which an administrator and a desktop's user see that they mean the same request."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_SHORT))


def digest(secret: str) -> str:
    """What is kept of a secret. One round is enough for random values of such length."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def hook_name(secret_digest: str) -> str:
    """What a hook is called before people: nobody gets at its secret by it."""
    return secret_digest[:_NAME]


def code_digest(code: str) -> str:
    """The digest of a code, however it was typed."""
    return digest(code.upper().translate(_LOOK_ALIKES))


def same(one: str, other: str) -> bool:
    """Whether two digests are the same, in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())
