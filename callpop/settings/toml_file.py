"""Reads a TOML file that somebody wrote by hand: whatever it holds, there is an answer in words."""

from __future__ import annotations

import tomllib
from typing import IO, Any

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
        raise NotToml(f"expected TOML: it is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        # utf-8-sig: some Windows editors begin the file with a byte order mark.
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotToml(f"expected text in UTF-8, but byte {error.start + 1} is not") from error
    except RecursionError as error:
        raise NotToml("expected TOML, but it is nested too deep") from error
    except ValueError as error:
        raise NotToml(f"expected TOML: {str(error)[:200]}") from error
