"""Runs Callpop on a computer whose policy file is elsewhere.

No word and no variable of Callpop's own leads it past the computer's policy, so that a test has to reach inside.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.end_to_end.support.application import Installed

_CODE = """\
import os, sys
from pathlib import Path
from callpop.settings import machine
place = machine.PolicyPlace(Path(sys.argv.pop(1)), frozenset({0, os.getuid()}))
machine.machine_place = lambda: place
from callpop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def policed(installed: Installed, policy: Path) -> Installed:
    """The same installation on a computer with this policy; files of whoever runs the tests are an administrator's."""
    return replace(installed, launcher=("-c", _CODE, str(policy)))
