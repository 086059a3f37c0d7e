"""Who decides a setting, in words."""

from __future__ import annotations

from dataclasses import dataclass

from callpop.desktop.words import Words
from callpop.settings.origin import Origin, Standing
from callpop.settings.values import all_keys


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands beside a setting.

    Attributes:
        origin: Who set it.
        text: The same in a word.
        tip: The same in a sentence.
        lock: Why it cannot be changed here; '' if it can.
        resettable: Whether the user's file says something that could be taken out.
    """

    origin: Origin = Origin.DEFAULT
    text: str = ""
    tip: str = ""
    lock: str = ""
    resettable: bool = False


def mark_of(key: str, standing: Standing, words: Words) -> Mark:
    """Who decides a setting."""
    origin = standing.origins.get(key, Origin.DEFAULT)
    declared = all_keys().get(key)
    variable = declared.variable if declared is not None else ""
    lock = lock_of(key, standing, words)
    if not lock and origin is Origin.ENVIRONMENT:
        lock = words.text("settings_more.locked_environment", variable=variable)
    return Mark(
        origin=origin,
        text=words.text(f"origin.{origin}"),
        tip=words.text(f"origin_tip.{origin}", variable=variable),
        lock=lock,
        resettable=key in standing.own and not lock,
    )


def lock_of(key: str, standing: Standing, words: Words) -> str:
    """Why a setting or a table cannot be changed here; '' if it can."""
    by = standing.locks.get(key)
    if by is None:
        return ""
    return words.text("settings_more.locked_policy" if by is Origin.POLICY else "relay.locked")
