"""Made-up settings for the gallery of windows: who decided what, what is wrong, and what a doctor would find."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from callpop.desktop.arrivals import ArrivalRow, LatelyCame
from callpop.desktop.gallery_calls import NOW
from callpop.desktop.settings_window.diagnostics_page import Told
from callpop.desktop.words import Words
from callpop.diagnostics.finding import Finding, Level
from callpop.settings.findings import default_used, does_not_fit, unknown_key, what_fits
from callpop.settings.origin import Origin, Problem, Standing
from callpop.settings.portable import Change, Plan
from callpop.settings.schema import QuietSettings, Settings
from callpop.settings.values import value_of

_FILE = Path("/home/lotte/.config/callpop/settings.toml")
_POLICY = "/etc/callpop/policy.toml"

QUIET = QuietSettings(hours=("mon-fri 18:00-08:00", "sat sun 00:00-24:00"))
"""Evenings and weekends."""

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

_FINDINGS = (
    Finding("settings", Level.NOTE, "no_template"),
    Finding("source", Level.GOOD, "listening", {"url": "http://127.0.0.1:8765"}),
    Finding("source", Level.NOTE, "only_loopback", {"url": "http://127.0.0.1:8765"}),
    Finding("database", Level.GOOD, "log_sound", {"calls": "12840", "file": "callpop.sqlite3"}),
    Finding("keyring", Level.BAD, "no_keyring", {"why": "locked", "file": "/home/lotte/.config/callpop/secrets"}),
)


class GalleryDoctor:
    """Finds a little of everything."""

    def examine(self, found: Callable[[Finding | None], None]) -> None:
        """Answer at once."""
        for one in (*_FINDINGS, None):
            found(one)

    def last_notifications(self, limit: int, use: Callable[[tuple[Told, ...]], None]) -> None:
        """Two that brought no card."""
        why = "no popup: your address is not among the targets (anna@example.com, bob@example.com)"
        use((Told(NOW, "ringing", why), Told(NOW - 60_000_000, "ended", "")))

    def save_report(self, path: Path, use: Callable[[str], None]) -> None:
        """It can always be written."""
        use("")


class GalleryFiles:
    """Answers as a settings file does that somebody has edited by hand."""

    file = _FILE
    policy = _POLICY
    problems = (Problem(str(_FILE), "popup.max_cards", default_used(does_not_fit(what_fits(int, 1, 6), "9"), "4")),)

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
            problems=(Problem(str(path), "popup.coner", unknown_key("coner", ["corner"])),),
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


def arrivals_in(words: Words) -> LatelyCame:
    """Three notifications, in a language."""
    text = words.text

    def row(at: int, status: str, about: str, did: str, why: str) -> ArrivalRow:
        done = text(f"connection.did.{did}")
        return ArrivalRow(words.exact_clock(at), text(f"why.status.{status}"), about, done, text(f"why.{why}"))

    mine = text("connection.to", caller="+31 50 555 1234", line="Sales")
    rows = (
        row(NOW - 10_000_000, "ringing", text("connection.others"), "ignored", "others"),
        row(NOW - 48_000_000, "ended", "+31 50 555 1234", "closed", "followed"),
        row(NOW - 72_000_000, "ringing", mine, "shown", "shown_ringing"),
    )
    return LatelyCame(words.count("connection.last", 214, time=words.exact_clock(NOW - 10_000_000)), rows)
