"""The call log is kept off network shares, and says where it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from callpop.storage import opening
from callpop.storage.network_share import network_share
from callpop.store_faults import StorageUnavailable

LINUX = """\
/dev/sda2 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
systemd-1 /auto autofs rw 0 0
anna@host: /home/anna/far fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw 0 0
/dev/fuse /run/portal fuse.portal rw 0 0
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//anna@server/share on /Volumes/The share (smbfs, nodev, nosuid, mounted by anna)
server:/x on /Volumes/nfs (nfs)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/anna/.local/share/callpop", "nfs4"),
        ("/home/local/anna", ""),
        ("/mnt/my share", "cifs"),
        ("/mnt/my share2", ""),
        ("/home/anna/far/callpop", "fuse.sshfs"),
        ("/mnt/c/Users/anna", "9p"),
        ("/auto/x", ""),
        ("/run/portal/x", ""),
        ("/var/lib", ""),
    ],
)
def test_linux_tells_by_what_is_mounted(folder: str, kind: str) -> None:
    assert network_share(Path(folder), system="linux", mounts=lambda: LINUX) == kind


def test_what_is_mounted_last_on_one_place_lies_on_top() -> None:
    table = "/dev/sda / ext4 rw 0 0\nserver:/h /home nfs rw 0 0\n/dev/sdc /home xfs rw 0 0\n"
    assert network_share(Path("/home/anna"), system="linux", mounts=lambda: table) == ""


def test_a_sandbox_whose_whole_system_is_shared_is_no_share() -> None:
    assert network_share(Path("/home/anna"), system="linux", mounts=lambda: "none / 9p rw 0 0\n") == ""


def test_a_table_that_cannot_be_read_keeps_nobody_from_working() -> None:
    def broken() -> str:
        raise PermissionError("no")

    assert network_share(Path("/home"), system="linux", mounts=broken) == ""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/Volumes/The share/callpop", "smbfs"), ("/Volumes/nfs", "nfs"), ("/System/Volumes/Data/u", ""), ("/u", "")],
)
def test_macos_tells_by_what_is_mounted(folder: str, kind: str) -> None:
    assert network_share(Path(folder), system="darwin", mounts=lambda: MAC) == kind


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        (r"\\server\profiles\anna", "UNC"),
        (r"\\?\UNC\server\profiles\anna", "UNC"),
        ("//server/profiles", "UNC"),
        (r"H:\Callpop", "network drive"),
        (r"\\?\C:\Users\anna", ""),
        (r"C:\Users\anna", ""),
    ],
)
def test_windows_tells_by_path_and_drive(folder: str, kind: str) -> None:
    def drive_type(root: str) -> int:
        return {"H:\\": 4, "C:\\": 3}[root]

    # As text: this computer's own paths have other separators.
    class WindowsPath:
        def __str__(self) -> str:
            return folder

    assert network_share(WindowsPath(), system="win32", drive_type=drive_type) == kind  # type: ignore[arg-type]


def test_the_call_log_is_refused_there_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "network_share", lambda folder: "nfs4")
    with pytest.raises(StorageUnavailable) as refused:
        opening.prepare(tmp_path / "callpop.sqlite3")
    told = refused.value.message
    assert "network share (nfs4)" in told and str(tmp_path) in told and "--profile" in told
    assert not (tmp_path / "callpop.sqlite3").exists()
