"""Where the bundle begins: puts the environment in order, then it is ``callpop`` as everywhere.

``python -m`` is what Callpop asks another process of its own with; a bundle has no other interpreter than itself.
"""

from __future__ import annotations

import os
import runpy
import sys

# Set for the bundle's own libraries. It has loaded what these name, and whatever it starts (a browser, a player) is
# the system's and must find the system's: a Qt program that found our plugins would crash.
_OUR_OWN = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "LIBPATH")


def tidy() -> None:
    """Leave no trace of the bundle in the environment that children inherit."""
    # With these, a bundle that is started by this one would take itself for a part of it.
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
    for name in _OUR_OWN:
        if os.environ.get(name, "").startswith(sys._MEIPASS):  # type: ignore[attr-defined]
            del os.environ[name]
    for name in _LIBRARY_PATHS:
        before = os.environ.pop(f"{name}_ORIG", None)
        if before is not None:
            os.environ[name] = before
        elif os.environ.get(name, "").startswith(sys._MEIPASS):  # type: ignore[attr-defined]
            del os.environ[name]


def main() -> int:
    """One command, or one module of Callpop's own."""
    tidy()
    asked = sys.argv[1:3]
    if len(asked) == 2 and asked[0] == "-m" and asked[1].partition(".")[0] == "callpop":
        del sys.argv[1:3]
        runpy.run_module(asked[1], run_name="__main__", alter_sys=True)
        return 0
    from callpop.__main__ import main as callpop

    return callpop()


if __name__ == "__main__":
    sys.exit(main())
