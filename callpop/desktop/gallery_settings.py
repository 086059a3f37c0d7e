"""A made-up settings file for the gallery of windows: who decided what, and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from callpop.settings.origin import Origin, Problem, Standing
from callpop.settings.portable import Change, Plan
from callpop.settings.schema import Settings
from callpop.settings.values import value_of

_FILE = Path("/home/lotte/.config/callpop/settings.toml")
_POLICY = "/etc/callpop/policy.toml"

STANDING = Standing(
    origins={
        "agent.emails": Origin.USER,
        "agent.numbers": Origin.USER,
        "popup.corner": Origin.USER,
        "popup.screen": Origin.POLICY,
        "popup.ended": Origin.COMPANY,
        "crm.template": Origin.COMPANY,
        "crm.hosts": Origin.POLICY,
        "appearance.theme": Origin.USER,
        "appearance.language": Origin.POLICY,
        "log.retention_days": Origin.ENVIRONMENT,
    },
    locks={"crm.hosts": Origin.POLICY, "appearance.language": Origin.POLICY},
    own={"agent.emails": (), "agent.numbers": (), "popup.corner": "", "appearance.theme": ""},
    policy=_POLICY,
)


class GalleryFiles:
    """Answers as a settings file does that somebody has edited by hand."""

    file = _FILE
    policy = _POLICY
    problems = (
        Problem(str(_FILE), "popup.max_cards", "expected a whole number from 1 to 6, not 9; the default is used (4)"),
    )

    def plan(self, path: Path) -> Plan:
        """An import with a little of everything."""
        return Plan(
            values={"popup.max_cards": 2, "appearance.theme": "dark", "people": ()},
            changes=(
                Change("popup.max_cards", 4, 2),
                Change("appearance.theme", "system", "dark"),
                Change("people", 3, 1),
            ),
            same=4,
            locked=("appearance.language",),
            problems=(Problem(str(path), "popup.coner", "unknown key, did you mean 'corner'?"),),
        )

    def export(self, path: Path) -> str:
        """It can always be written."""
        return ""

    def change_all(self, values: Mapping[str, object]) -> str | None:
        """Nothing is ever wrong."""
        return None

    def before(self, keys: Mapping[str, object]) -> dict[str, object]:
        """Nothing was chosen before."""
        return dict.fromkeys(keys)

    def beneath(self, key: str) -> object:
        """Nobody but the agent decides anything."""
        return value_of(Settings(), key)
