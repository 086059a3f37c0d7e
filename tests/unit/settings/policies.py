"""Policy files for tests: handed in, since no variable leads Callpop past the computer's own."""

from __future__ import annotations

import os
from pathlib import Path

from callpop.settings.machine import PolicyPlace, machine_policy
from callpop.settings.policy import Policy

ME = frozenset({0, os.getuid()}) if hasattr(os, "getuid") else frozenset({0})
"""In a test, files of whoever runs it count as an administrator's."""


def place_of(folder: Path, text: str) -> PolicyPlace:
    """Write a policy file that only its owner can write."""
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    file = folder / "policy.toml"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)
    return PolicyPlace(file, ME)


def policy_of(folder: Path, text: str) -> Policy:
    """Write it, and read it as the app does."""
    return machine_policy(place_of(folder, text))
