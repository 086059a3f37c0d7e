"""Who is logged in, as the system itself knows it: no variable of the environment has a say in it."""

from __future__ import annotations

import os
import sys


def login_name() -> str:
    """The name of the account that this program runs under; '' if the system knows none."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        size = wintypes.DWORD(257)  # UNLEN + 1
        name = ctypes.create_unicode_buffer(size.value)
        return name.value if ctypes.windll.advapi32.GetUserNameW(name, ctypes.byref(size)) else ""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # an account that is in no list, as in some containers
        return ""
