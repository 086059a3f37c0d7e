"""Real systems that tests run against and that are Python packages: each in an environment of its own.

They are heavy, and no dependencies of Callpop: they lie outside the project, and are kept from run to run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import environment

PEERS = {
    # phonenumbers: with it Tryton keeps numbers as E.164 beside what was typed.
    "tryton": ("trytond==8.2.*", "trytond-party==8.2.*", "phonenumbers"),
    "creme": ("creme-crm==2.8.*",),
}
VARIABLE = "CALLPOP_PEERS"


def prepared(python: Path) -> Path:
    """The folder with an environment for each peer; what is missing is made.

    Args:
        python: What the environments are made with.
    """
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    folder = Path(os.environ.get(VARIABLE) or Path(cache) / "callpop" / "peers")
    version = subprocess.check_output([str(python), "--version"]).decode().strip()
    for name, packages in PEERS.items():
        stamp, wanted = folder / name / "made-from", " ".join((version, *packages))
        if stamp.exists() and stamp.read_text() == wanted:
            continue
        print(f"Making the test peer {name} in {folder} (once; a minute or so)", flush=True)
        shutil.rmtree(str(folder / name), ignore_errors=True)
        _run([str(python), "-m", "venv", str(folder / name)])
        tools = folder / name / ("Scripts" if os.name == "nt" else "bin")
        _run([str(tools / "python"), "-m", "pip", "--disable-pip-version-check", "-q", "install", *packages])
        stamp.write_text(wanted)
    return folder


def _run(command: list[str]) -> None:
    if subprocess.call(command) != 0:
        raise environment.CannotPrepare("This failed: " + " ".join(command))
