"""Where an administrator's policy file is on this computer.

No variable of the environment has a say in it: an agent could lead Callpop past the policy with one. Tests
hand in another ``PolicyPlace``.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from callpop.said import said_of
from callpop.settings import findings
from callpop.settings.guarded import ROOT, why_unguarded
from callpop.settings.origin import Problem
from callpop.settings.policy import Policy, understood
from callpop.settings.toml_file import NotToml, parse

_PLACES = {
    "darwin": Path("/Library/Application Support/Callpop/policy.toml"),
    "win32": Path("C:/ProgramData/Callpop/policy.toml"),
}
_ELSEWHERE = Path("/etc/callpop/policy.toml")


@dataclass(frozen=True, slots=True)
class PolicyPlace:
    """Where a policy file is looked for.

    Attributes:
        path: The file; it need not exist.
        owners: User ids whose files count as an administrator's (not looked at on Windows).
    """

    path: Path
    owners: frozenset[int] = ROOT


def machine_place(platform: str = sys.platform) -> PolicyPlace:
    """The one place of this operating system.

    Args:
        platform: As ``sys.platform``.
    """
    if platform == "win32" and sys.platform == "win32":
        return PolicyPlace(_program_data() / "Callpop" / "policy.toml")
    return PolicyPlace(_PLACES.get(platform, _ELSEWHERE))


def machine_policy(place: PolicyPlace | None = None) -> Policy:
    """The policy of this computer; never raises for what a file holds.

    Args:
        place: Where it is looked for; None: the one place of this operating system.
    """
    place = place or machine_place()
    path = place.path
    try:
        problem = why_unguarded(path, place.owners)
        if problem:
            return _refused(path, findings.policy_ignored(problem))
        with path.open("rb") as file:
            return understood(parse(file), str(path))
    except (FileNotFoundError, NotADirectoryError):
        return Policy()
    except OSError as error:
        return _refused(path, findings.policy_ignored(findings.cannot_be_read(error)))
    except NotToml as error:
        return _refused(path, findings.policy_ignored(said_of(error)))


def _refused(path: Path, message: str) -> Policy:
    return Policy(problems=(Problem(str(path), "", message),))


def _program_data() -> Path:
    """The folder of the machine's data as Windows itself knows it, not as %ProgramData% says."""
    if sys.platform != "win32":
        return _PLACES["win32"].parents[1]
    import ctypes
    from ctypes import wintypes

    class Guid(ctypes.Structure):
        _fields_ = (
            ("a", wintypes.DWORD),
            ("b", wintypes.WORD),
            ("c", wintypes.WORD),
            ("d", ctypes.c_ubyte * 8),
        )

    # FOLDERID_ProgramData {62AB5D82-FDC1-4DC3-A9DD-070D1D495D97}
    wanted = Guid(0x62AB5D82, 0xFDC1, 0x4DC3, (ctypes.c_ubyte * 8)(0xA9, 0xDD, 0x07, 0x0D, 0x1D, 0x49, 0x5D, 0x97))
    found = ctypes.c_wchar_p()
    if ctypes.windll.shell32.SHGetKnownFolderPath(ctypes.byref(wanted), 0, None, ctypes.byref(found)):
        return _PLACES["win32"].parents[1]
    try:
        return Path(str(found.value))
    finally:
        ctypes.windll.ole32.CoTaskMemFree(found)
