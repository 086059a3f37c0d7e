"""The same for Windows: owner and access list of the policy file and of its folder.

Windows writes an access list down as text (SDDL, [MS-DTYP] 2.5.1), and that text is judged here, so that the
rules can be tested anywhere; only ``_descriptor`` asks Windows.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from callpop.said import Said

# Administrators, SYSTEM, TrustedInstaller, the creator (who is the owner, and looked at as such), owner rights.
_TRUSTED = frozenset(
    {
        "BA",
        "SY",
        "CO",
        "OW",
        "S-1-5-32-544",
        "S-1-5-18",
        "S-1-3-0",
        "S-1-3-4",
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
    }
)
_OWNERS = _TRUSTED - {"CO", "OW", "S-1-3-0", "S-1-3-4"}
_DELETE, _WRITE_DAC, _WRITE_OWNER = 0x10000, 0x40000, 0x80000
_GENERIC_ALL, _GENERIC_WRITE = 0x10000000, 0x40000000
_WRITE_DATA, _APPEND, _WRITE_EA, _DELETE_CHILD = 0x2, 0x4, 0x10, 0x40
_ALWAYS = _DELETE | _WRITE_DAC | _WRITE_OWNER | _GENERIC_ALL | _GENERIC_WRITE
_OF_FILE = _ALWAYS | _WRITE_DATA | _APPEND | _WRITE_EA
# To add a file to the folder is harmless: what a user adds is a user's.
_OF_FOLDER = _ALWAYS | _DELETE_CHILD
_WORDS = {
    "GA": _GENERIC_ALL,
    "GW": _GENERIC_WRITE,
    "GR": 0x80000000,
    "GX": 0x20000000,
    "RC": 0x20000,
    "SD": _DELETE,
    "WD": _WRITE_DAC,
    "WO": _WRITE_OWNER,
    "FA": 0x1F01FF,
    "FR": 0x120089,
    "FW": 0x120116,
    "FX": 0x1200A0,
    "CC": 0x1,
    "DC": 0x2,
    "LC": 0x4,
    "SW": 0x8,
    "RP": 0x10,
    "WP": 0x20,
    "DT": 0x40,
    "LO": 0x80,
    "CR": 0x100,
}
_ENTRY = re.compile(r"\(([^()]*(?:\([^()]*\))*[^()]*)\)")
_ACL = re.compile(r"D:([A-Z]*)((?:\([^()]*(?:\([^()]*\))*[^()]*\))*)")


@dataclass(frozen=True, slots=True)
class Kind:
    """What is judged: its name in messages, and the rights that nobody else may have."""

    name: str
    rights: int


FILE = Kind(Said("the file", "the_file"), _OF_FILE)
FOLDER = Kind(Said("its folder", "its_folder"), _OF_FOLDER)


def why_unguarded(path: Path) -> str:
    """Why the file must not be believed, in words; '' if it may be.

    Raises:
        OSError: It is not there, or cannot be looked at.
    """
    if path.is_symlink() or path.parent.is_symlink():
        return Said("{file} is a link", "is_link", file=path)
    return judge(_descriptor(path), FILE) or judge(_descriptor(path.parent), FOLDER)


def judge(descriptor: str, kind: Kind) -> str:
    """Judge a security descriptor.

    Args:
        descriptor: Its text (SDDL), with owner and access list.
        kind: What it belongs to.

    Returns:
        What is wrong, in words; '' if administrators alone can write.
    """
    owner = re.match(r"O:(S-[0-9-]+|[A-Z]{2})", descriptor)
    if owner is None or owner[1] not in _OWNERS:
        return Said("{file} belongs to another user than the administrators", "owner_wrong_windows", file=kind.name)
    found = _ACL.search(descriptor)
    if found is None or "NO_ACCESS_CONTROL" in found[1] or "NO_ACCESS_CONTROL" in descriptor:
        return Said("everybody can write {file}", "everybody_writes", file=kind.name)
    for entry in _ENTRY.findall(found[2]):
        parts = entry.split(";")
        if len(parts) < 6:
            return Said("the access list of {file} cannot be read", "acl_unreadable", file=kind.name)
        sort, flags, rights, who = parts[0], parts[1], parts[2], parts[5]
        # IO: it counts for what is made inside, not here.
        inherited_only = "IO" in re.findall("..", flags)
        allows = sort in ("A", "OA", "XA", "ZA") and not inherited_only
        if allows and who not in _TRUSTED and _mask(rights) & kind.rights:
            return Said(
                "others than the administrators can write {file} ({who})",
                "others_write_windows",
                file=kind.name,
                who=who,
            )
    return ""


def _mask(rights: str) -> int:
    if rights.startswith("0x"):
        return int(rights, 16)
    if rights.isdigit():
        return int(rights)
    made = 0
    for word in re.findall("..", rights):
        # A word that is not known may mean anything.
        made |= _WORDS.get(word, _GENERIC_ALL)
    return made


def _descriptor(path: Path) -> str:
    """Owner and access list of a file, as text.

    Raises:
        OSError: Windows does not tell.
    """
    if sys.platform != "win32":
        raise OSError(0, "only Windows has access lists of this kind", str(path))
    import ctypes
    from ctypes import wintypes

    advapi = ctypes.WinDLL("advapi32", use_last_error=True)
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.LocalFree.argtypes = [ctypes.c_void_p]
    wanted, made = 0x1 | 0x4, ctypes.c_void_p()  # OWNER_, DACL_SECURITY_INFORMATION
    status = advapi.GetNamedSecurityInfoW(
        wintypes.LPCWSTR(str(path)), 1, wintypes.DWORD(wanted), None, None, None, None, ctypes.byref(made)
    )
    if status:
        raise ctypes.WinError(status)
    try:
        text = wintypes.LPWSTR()
        if not advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW(
            made, wintypes.DWORD(1), wintypes.DWORD(wanted), ctypes.byref(text), None
        ):
            raise ctypes.WinError(ctypes.get_last_error())
        try:
            return str(text.value)
        finally:
            kernel.LocalFree(ctypes.cast(text, ctypes.c_void_p))
    finally:
        kernel.LocalFree(made)
