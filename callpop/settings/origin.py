"""Who set a value, and what could not be taken as it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Origin(StrEnum):
    """Who set a value."""

    DEFAULT = "default"
    SYSTEM = "system"  # as it was installed for everybody on this computer
    POLICY = "policy"
    COMPANY = "company"
    USER = "user"
    ENVIRONMENT = "environment"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the settings that could not be taken as it stands.

    Attributes:
        file: The file's path, or ``environment``.
        key: The key (or variable); '' where the whole file is meant.
        message: What was expected, in words.
    """

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        return self.told(str)

    def told(self, say: Callable[[str], str]) -> str:
        """It in words: file, key and what was expected.

        Args:
            say: Says the message in a language.
        """
        return ": ".join(part for part in (self.file, self.key, say(self.message)) if part)


@dataclass(frozen=True, slots=True)
class Standing:
    """Who decides what.

    Attributes:
        origins: Who set each key.
        locks: Keys and tables that the user cannot change, and who decides them.
        own: What the user's file says, by key, also where something else weighs more.
        policy: The administrator's file; '' if there is none.
        policy_listens: Whether that names this computer as the source of notifications.
        joined: What the company adds to a list, by key: it stands in the settings behind the user's own.
    """

    origins: Mapping[str, Origin] = field(default_factory=dict)
    locks: Mapping[str, Origin] = field(default_factory=dict)
    own: Mapping[str, object] = field(default_factory=dict)
    policy: str = ""
    policy_listens: bool = False
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
