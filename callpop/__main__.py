"""``callpop`` and ``python -m callpop``: the command line in, an exit status out.

0 done, 1 failed, 2 wrong usage, 130 interrupted. Messages go to stderr, data to stdout.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence

from callpop.cli.failure import FAILED, INTERRUPTED, CommandFailed
from callpop.cli.parser import Command, parse

_DESKTOP_PARTS = ("PySide6", "qasync")
_INSTALL = "pip install '.[desktop]' in a checkout of Callpop"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        # Inside the try: what print() left in the buffer meets a closed pipe only here.
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as end:
        return _status_of(end)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_stdout()
        return FAILED
    except CommandFailed as failure:
        from callpop.cli.terminal import one_line

        print("callpop:", "\n".join(map(one_line, str(failure).split("\n"))), file=sys.stderr)
        return failure.status
    return status


def _run(argv: Sequence[str]) -> int:
    try:
        parsed = parse(argv)
        if parsed.command.needs_desktop:
            _refuse_without_desktop(parsed.command)
        return parsed.command.module().run(parsed.args)
    except ImportError as error:
        message = _missing_part(error)
        if message is None:
            raise
        raise CommandFailed(message) from error


def _refuse_without_desktop(command: Command) -> None:
    for part in _DESKTOP_PARTS:
        if importlib.util.find_spec(part) is None:
            raise CommandFailed(f"'callpop {command.name}' needs {part}; {_INSTALL} brings it")


def _missing_part(error: ImportError) -> str | None:
    """What to install, in words; None if the error is a bug of ours."""
    part = (error.name or "").partition(".")[0]
    if isinstance(error, ModuleNotFoundError) and part in _DESKTOP_PARTS:
        return f"{part} is missing; {_INSTALL} brings it"
    text = str(error)
    if "cannot open shared object file" in text or "DLL load failed" in text:
        return f"a system library is missing: {text.partition(':')[0]}; the README lists what Qt needs"
    return None


def _status_of(end: SystemExit) -> int:
    if end.code is None or isinstance(end.code, int):
        return end.code or 0
    print(end.code, file=sys.stderr)
    return FAILED


def _let_go_of_stdout() -> None:
    """The reader is gone (``callpop log | head``): let the exit flush into nothing."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)


if __name__ == "__main__":
    sys.exit(main())
