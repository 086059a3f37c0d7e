"""The steps that Redis takes wholly or not at all: Lua, in files of its own (folder ``lua``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha1
from importlib import resources


@dataclass(frozen=True, slots=True)
class Script:
    """A script as Redis takes it.

    Attributes:
        text: All of it.
        digest: By which Redis knows it once it has seen it.
    """

    text: str
    digest: str


@cache
def script(name: str) -> Script:
    """A script of the folder, behind what they all use."""
    folder = resources.files("callpop.relay.mailbox") / "lua"
    text = "\n".join((folder / f"{each}.lua").read_text(encoding="utf-8") for each in ("mailbox", name))
    return Script(text, sha1(text.encode(), usedforsecurity=False).hexdigest())
