"""Reads a TOML file that somebody wrote by hand: whatever it holds, there is an answer in words."""

from __future__ import annotations

import tomllib
from typing import IO, Any

from callpop.said import Said

MOST_BYTES = 4_000_000


class NotToml(ValueError):
    """It is no TOML file; the text says what was expected."""


def parse(file: IO[bytes]) -> dict[str, Any]:
    """What a file holds.

    Raises:
        NotToml: It is no TOML, no UTF-8, or too large.
        OSError: It cannot be read.
    """
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise NotToml(Said("expected TOML: it is larger than {n} MB", "toml_large", n=str(MOST_BYTES // 1_000_000)))
    try:
        # utf-8-sig: some Windows editors begin the file with a byte order mark.
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotToml(
            Said("expected text in UTF-8, but byte {n} is not", "toml_not_utf8", n=str(error.start + 1))
        ) from error
    except RecursionError as error:
        raise NotToml(Said("expected TOML, but it is nested too deep", "toml_deep")) from error
    except ValueError as error:
        raise NotToml(Said("expected TOML: {why}", "toml_wrong", why=str(error)[:200])) from error
