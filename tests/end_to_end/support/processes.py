"""Child processes that never outlive their test."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


def tool(name: str) -> str:
    """The path of a program that the tests need.

    Raises:
        RuntimeError: It is not installed; ``packaging/dev.py`` knows the packages.
    """
    found = shutil.which(name)
    if found is None:
        raise RuntimeError(f"{name} is not installed; 'python3 packaging/dev.py test' sees to it")
    return found


_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1


def _die_with_the_test() -> None:
    """Runs in the child: when the tests are killed, nothing that they started stays behind."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def spawn(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str],
    log: Path,
    pass_fds: Sequence[int] = (),
    cwd: Path | None = None,
) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own, with its output in a file."""
    with log.open("ab") as output:
        return subprocess.Popen(
            [str(part) for part in command],
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=tuple(pass_fds),
            cwd=cwd,
            start_new_session=True,
            preexec_fn=_die_with_the_test,  # noqa: PLW1509 - one call into libc, and no lock is held in it
        )


def end(process: subprocess.Popen[bytes], *, patience: float = 5.0) -> int:
    """Ask a program to end, and make it end if it does not; returns its exit status."""
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return process.returncode


def kill(process: subprocess.Popen[bytes]) -> None:
    """``kill -9``, and reap."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process.pid, signal.SIGKILL)
    process.wait()


def plain_environment(home: Path) -> dict[str, str]:
    """An environment of one's own: nothing of the developer's desktop, languages or keyring leaks in."""
    for folder in ("config", "data", "cache", "state", "runtime"):
        (home / folder).mkdir(parents=True, exist_ok=True, mode=0o700)
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TZ": "Europe/Amsterdam",
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(home / "runtime"),
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
