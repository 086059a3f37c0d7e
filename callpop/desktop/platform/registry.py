"""The user's own part of the Windows registry (HKEY_CURRENT_USER)."""

from __future__ import annotations

import contextlib
import sys
from typing import Protocol


class Registry(Protocol):
    r"""Keys below HKEY_CURRENT_USER, written ``Software\Callpop``; the value ``''`` is a key's own."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """A value; None if there is none."""

    def write(self, key: str, name: str, value: str) -> None:
        """Put a text there; the key is made. OSError if that is refused."""

    def remove_value(self, key: str, name: str) -> None:
        """Take a value away; nothing happens if there is none."""

    def remove_key(self, key: str) -> None:
        """Take a key away with all below it; nothing happens if there is none."""


class WindowsRegistry:
    """The real one. Written after the documentation of ``winreg``; not run where Callpop is built."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """See Registry."""
        if sys.platform == "win32":
            import winreg

            with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                value, _ = winreg.QueryValueEx(opened, name)
                return value if isinstance(value, str | bytes) else None
        return None

    def write(self, key: str, name: str, value: str) -> None:
        """See Registry."""
        if sys.platform == "win32":
            import winreg

            with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

    def remove_value(self, key: str, name: str) -> None:
        """See Registry."""
        if sys.platform == "win32":
            import winreg

            with (
                contextlib.suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened,
            ):
                winreg.DeleteValue(opened, name)

    def remove_key(self, key: str) -> None:
        """See Registry."""
        if sys.platform == "win32":
            import winreg

            with contextlib.suppress(FileNotFoundError):
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    below = [winreg.EnumKey(opened, at) for at in range(winreg.QueryInfoKey(opened)[0])]
                for name in below:
                    self.remove_key(f"{key}\\{name}")
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
