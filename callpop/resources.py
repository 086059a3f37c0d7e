"""Finds the files that come with Callpop: icons, styles, translations, scenarios."""

from __future__ import annotations

import sys
from pathlib import Path

# In a wheel they lie inside the package; in a source tree, the top-level folder of the project.
_HERE = Path(__file__).parent
_PLACES = (_HERE / "_resources", _HERE.parent / "resources")


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, as ``resource("icons", "phone.svg")``.

    Raises:
        FileNotFoundError: There is no such resource; a misspelt name shows at once, not as an empty icon.
    """
    for place in _PLACES:
        if place.is_dir():
            found = place.joinpath(*parts)
            if found.exists():
                return found
    raise FileNotFoundError(f"Callpop ships no resource {'/'.join(parts)!r}")


def third_party() -> Path | None:
    """The list of whose works a bundle holds, with their licences' texts beside it; None where Callpop is no bundle."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable)
    places = (program.parent, program.parent.parent / "Resources")  # the second in a bundle of macOS
    return next((list_ for place in places if (list_ := place / "licences" / "THIRD-PARTY.md").exists()), None)
