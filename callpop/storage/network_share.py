"""Is a folder on a network share? SQLite's write-ahead log needs memory that all its users share: it cannot be there.

(https://sqlite.org/wal.html: 'WAL does not work over a network filesystem'.)
"""

from __future__ import annotations

import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

_KINDS = frozenset(
    {"9p", "afpfs", "afs", "ceph", "cifs", "coda", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "prl_fs"}
    | {"smb2", "smb3", "smbfs", "vboxsf", "vmhgfs", "webdav"}
    | {f"fuse.{name}" for name in ("ceph-fuse", "davfs2", "glusterfs", "gvfsd-fuse", "rclone", "s3fs", "smbnetfs")}
    | {"fuse.sshfs", "fuse.vmhgfs-fuse"}
)
_DRIVE_REMOTE = 4
_MAC_LINE = re.compile(r".+? on (.+) \(([^,)]+)[,)]")


def network_share(
    folder: Path,
    *,
    system: str = sys.platform,
    mounts: Callable[[], str] | None = None,
    drive_type: Callable[[str], int] | None = None,
) -> str:
    """What kind of share holds a folder (``nfs4``); '' if it is a local one, as far as the system tells.

    Args:
        folder: It need not exist.
        system: ``sys.platform``.
        mounts: Gives the table of what is mounted (Linux: ``/proc/self/mounts``, macOS: what ``mount`` prints).
        drive_type: Windows' ``GetDriveTypeW``.
    """
    if system == "win32":
        return _windows(str(folder), drive_type or _drive_type)
    try:
        table = (mounts or (_mac_mounts if system == "darwin" else _linux_mounts))()
    except (OSError, subprocess.SubprocessError):
        return ""
    lines = _mac_lines(table) if system == "darwin" else _linux_lines(table)
    place = os.path.realpath(folder)
    point, kind = "", ""
    for mounted, of in lines:
        # The last one of those on one point lies on top.
        if len(mounted) >= len(point) and _holds(mounted, place):
            point, kind = mounted, of
    # A sandbox may have its whole system there: that is no share of files.
    if kind not in _KINDS or (kind == "9p" and point == "/"):
        return ""
    return kind


def _holds(mounted: str, place: str) -> bool:
    return place == mounted or place.startswith(mounted.rstrip("/") + "/")


def _linux_lines(table: str) -> Iterator[tuple[str, str]]:
    for line in table.splitlines():
        parts = line.split(" ")
        if len(parts) >= 3:
            # Blanks and the like are written as octal numbers (fstab(5)).
            yield re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), parts[1]), parts[2]


def _mac_lines(table: str) -> Iterator[tuple[str, str]]:
    for line in table.splitlines():
        if found := _MAC_LINE.match(line):
            yield found[1], found[2].strip()


def _windows(folder: str, drive_type: Callable[[str], int]) -> str:
    plain = folder.replace("/", "\\")
    local = plain.removeprefix("\\\\?\\").removeprefix("\\\\.\\")
    if plain.startswith("\\\\") and (local == plain or local.upper().startswith("UNC\\")):
        return "UNC"
    drive = local[:2]
    return "network drive" if drive[1:] == ":" and drive_type(f"{drive}\\") == _DRIVE_REMOTE else ""


def _linux_mounts() -> str:
    return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")


def _mac_mounts() -> str:
    return subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False).stdout


def _drive_type(root: str) -> int:
    library = getattr(ctypes, "windll", None)
    return int(library.kernel32.GetDriveTypeW(root)) if library is not None else 0
