"""The switches that this system has, by the setting that each of them follows."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from callpop.desktop.platform.launch import launch_command
from callpop.desktop.platform.registry import Registry, WindowsRegistry
from callpop.desktop.platform.switch import Switch
from callpop.settings.profile import Profile

AT_LOGIN, CALLPOP_LINKS, TEL_LINKS = "system.start_at_login", "system.callpop_links", "system.tel_links"
_PHONE = ("tel", "callto")
_CAPTURE = "popup.hide_in_capture"


def switches(
    profile: Profile,
    *,
    environ: Mapping[str, str] = os.environ,
    system: str = sys.platform,
    command: Sequence[str] | None = None,
    registry: Registry | None = None,
) -> Mapping[str, Switch]:
    """What can be switched here.

    Args:
        profile: Whose Callpop is started.
        environ: The environment.
        system: ``sys.platform``.
        command: What starts it; None: what started this one.
        registry: Windows' registry; None: the real one.
    """
    words = tuple(command) if command is not None else launch_command(profile)
    if system == "win32":
        return _windows(profile, words, registry or WindowsRegistry())
    if system == "darwin":
        from callpop.desktop.platform.login_macos import LaunchAgent

        # Links are the bundle's affair there: its plist names their schemes.
        return {AT_LOGIN: LaunchAgent(label=f"callpop.{profile.name}", command=words, home=_home(environ))}
    return _linux(profile, words, environ)


def brought(switches: Mapping[str, Switch]) -> Mapping[str, bool]:
    """What is on as Callpop was installed for everybody, by its setting."""
    return {key: True for key, switch in switches.items() if switch.is_brought()}


def not_offered(system: str = sys.platform) -> Mapping[str, str]:
    """Settings that have nothing to switch on this system: what the screen's languages call the reason.

    Args:
        system: ``sys.platform``.
    """
    if system == "win32":
        return {}
    if system == "darwin":
        return {CALLPOP_LINKS: "system.links_by_bundle", TEL_LINKS: "system.links_by_bundle"}
    return {_CAPTURE: "system.no_capture_guard"}


def _linux(profile: Profile, words: tuple[str, ...], environ: Mapping[str, str]) -> Mapping[str, Switch]:
    from callpop.desktop.platform.links_xdg import XdgLinks
    from callpop.desktop.platform.login_xdg import XdgLogin

    home = _home(environ)
    config = _folder(environ.get("XDG_CONFIG_HOME")) or home / ".config"
    data = _folder(environ.get("XDG_DATA_HOME")) or home / ".local" / "share"
    name = "callpop" if profile.is_usual else f"callpop-{profile.name}"
    everybody = _folders(environ.get("XDG_DATA_DIRS"), "/usr/local/share:/usr/share")
    return {
        AT_LOGIN: XdgLogin(
            name=name, command=words, config=config, machine=_folders(environ.get("XDG_CONFIG_DIRS"), "/etc/xdg")
        ),
        CALLPOP_LINKS: XdgLinks(
            name=name, command=words, schemes=["callpop"], config=config, data=data, machine=everybody, alone=True
        ),
        TEL_LINKS: XdgLinks(name=name, command=words, schemes=_PHONE, config=config, data=data, machine=everybody),
    }


def _windows(profile: Profile, words: tuple[str, ...], registry: Registry) -> Mapping[str, Switch]:
    from callpop.desktop.platform.links_windows import OfferedSchemes, OwnScheme
    from callpop.desktop.platform.login_windows import RunKey

    name = "Callpop" if profile.is_usual else f"Callpop {profile.name}"
    return {
        AT_LOGIN: RunKey(name=name, command=words, registry=registry),
        CALLPOP_LINKS: OwnScheme(scheme="callpop", command=words, registry=registry),
        TEL_LINKS: OfferedSchemes(name=name, schemes=_PHONE, command=words, registry=registry),
    }


def _home(environ: Mapping[str, str]) -> Path:
    return Path(environ.get("HOME") or Path.home())


def _folder(text: str | None) -> Path | None:
    """A folder of the environment; a relative one does not count (XDG Base Directory Specification)."""
    return Path(text) if text and os.path.isabs(text) else None


def _folders(text: str | None, usual: str) -> tuple[Path, ...]:
    return tuple(path for one in (text or usual).split(":") if (path := _folder(one)) is not None)
