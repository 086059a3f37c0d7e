#!/usr/bin/env python3
"""Everything a developer does with Callpop, from a fresh machine on.

Standard library only, and it starts on any Python from 3.8: it finds the newest suitable one,
makes ``.venv`` with what ``packaging/constraints.txt`` pins, and runs the command in there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterable

import environment
import machine
import peers

ROOT = environment.ROOT
HELP = """\
usage: python3 packaging/dev.py COMMAND [ARGUMENTS]

  run  [ARGS]      the app; ARGS go to `callpop run`
  demo [ARGS]      the app on a scripted morning; ARGS go to `callpop demo`.
                   Without a screen it saves pictures and says where they are
  test [ARGS]      lint, all tests on the newest and the oldest suitable Python, and
                   smoke; with ARGS only `pytest ARGS`
  lint             ruff, mypy, import-linter, deptry
  bench [ARGS]     the benchmarks, each beside its bare limit
  soak [ARGS]      the runs that take minutes: kills, a flood, hostile bodies, Redis away
  bundle [--test]  Callpop with all that it needs, for machines without Python, in dist/;
                   --test starts it on a real X server and calls it
  deb [--test] [--last]
                   the same as a Debian package; --test installs and removes it;
                   --last packs the bundle that was built last
  smoke            bundle and Debian package, packed loosely in build/, and their tests
                   without those that take longest
  licences         write packaging/licences/THIRD-PARTY.md anew
  constraints [--upgrade]
                   write packaging/constraints.txt and packaging/bundle/constraints.txt
                   anew from pyproject.toml

The first command makes .venv (a minute or so); what the system lacks is installed
where that is possible (Debian, as root), else the one command that does it is shown.
"""

LINT = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import-linter": ["lint-imports", "--no-logo"],
    "deptry": ["deptry", "callpop"],
}

LONGEST = ["tests/bundle/test_bundle.py::test_the_demo_draws_its_pictures"]
"""What takes two thirds of the time of the bundle's tests, and is tested with the wheel, too."""

ON_ANY_PYTHON = [
    f"tests/desktop/test_{what}.py"
    for what in ("app", "bridge", "card", "log_window", "slots", "stack", "tray", "workplace")
]
"""Of the tests with Qt, those that the oldest Python runs, too: the whole app, its threads, and what is always open."""

ROOM = 3 * 1024**3
"""Bytes that must be free in memory; the tests write about a third of it."""


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status."""
    command, rest = (arguments[0] if arguments else "--help"), arguments[1:]
    if command in ("--help", "-h", "help"):
        print(HELP, end="")
        return 0
    if command not in COMMANDS:
        print(f"There is no command {command!r}.\n\n{HELP}", file=sys.stderr, end="")
        return 2
    os.chdir(str(ROOT))
    try:
        return COMMANDS[command](rest)
    except environment.CannotPrepare as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """The app."""
    need(machine.missing_libraries())
    return become([str(environment.newest()), "-m", "callpop", "run", *arguments])


def demo(arguments: list[str]) -> int:
    """The app on a scripted morning, or its pictures where nobody could see it."""
    need(machine.missing_libraries())
    command = [str(environment.newest()), "-m", "callpop", "demo", *arguments]
    blind = sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if not blind or any(a.startswith("--screenshots") or a in ("--help", "-h") for a in arguments):
        return become(command)
    pictures = ROOT / "build" / "demo"
    pictures.mkdir(parents=True, exist_ok=True)
    status = subprocess.call([*command, "--screenshots", str(pictures)])
    if status == 0:
        print(f"This machine has no screen. The pictures are in {pictures}", flush=True)
    return status


def lint(_arguments: list[str]) -> int:
    """All checks that run nothing."""
    return summary(lint_steps(environment.newest()))


def test(arguments: list[str]) -> int:
    """Lint and every test; or the tests that the arguments name."""
    whole = not arguments
    peers_of_all = machine.TEST_PEERS + (_smoke_tools() if whole else ())
    need(machine.missing_libraries() + machine.missing_peers(peers_of_all))
    python = environment.newest()
    if whole or any("end_to_end" in word for word in arguments):
        os.environ[peers.VARIABLE] = str(peers.prepared(python))
    if not whole:
        return become([str(python), "-m", "pytest", *arguments])
    older = environment.oldest()
    # Here a test that cannot run has failed: see tests/conftest.py.
    os.environ["CALLPOP_REQUIRE_PEERS"] = "1"
    scratch = Path(tempfile.mkdtemp(prefix="callpop-", dir=memory_folder()))

    def pytest(interpreter: Path, folder: str, *words: str) -> list[str | Path]:
        return [interpreter, "-m", "pytest", "--basetemp", scratch / folder, "--durations", "15", *words]

    # These take longest, although the first mostly wait for one another's processes: the others stand back.
    steps = {
        f"end-to-end tests, {version(python)}": pytest(python, "e", "tests/end_to_end"),
        f"desktop tests, {version(python)}": pytest(python, "desktop", "tests/desktop"),
        f"unit tests, {version(python)}": patient(pytest(python, "unit", "tests/unit")),
    }
    if older is not None:
        command = pytest(older, "older", "tests/unit", *ON_ANY_PYTHON, "-m", "not once")
        steps[f"unit tests and some with Qt, {version(older)}"] = patient(command)
    itself: list[str | Path] = [sys.executable, ROOT / "packaging" / "dev.py"]
    steps["lint"] = patient([*itself, "lint"])
    if sys.platform.startswith("linux"):
        steps["bundle and package"] = patient([*itself, "smoke", "--basetemp", scratch / "smoke"], 10)
    keep = False
    try:
        results = side_by_side(steps)
        keep = not all(results.values())
    finally:
        if keep:
            print(f"\nThe files of the tests are in {scratch}", flush=True)
        else:
            shutil.rmtree(str(scratch), ignore_errors=True)
    return summary(results)


def bench(arguments: list[str]) -> int:
    """The benchmarks."""
    need(machine.missing_libraries() + machine.missing_peers(machine.TEST_PEERS + machine.BENCH_PEERS))
    return become([str(environment.newest()), "tests/bench/run.py", *arguments])


def soak(arguments: list[str]) -> int:
    """The runs that take minutes."""
    return bench(["soak", "relay-soak", *arguments])


def bundle(arguments: list[str]) -> int:
    """Callpop for machines without Python."""
    return bundled(machine.BUNDLE_TOOLS) or tried(["test_bundle.py", "test_wheel.py"], arguments)


def deb(arguments: list[str]) -> int:
    """The bundle as a Debian package."""
    tools = machine.BUNDLE_TOOLS + machine.DEB_TOOLS
    status = 0 if "--last" in arguments else bundled(tools, "--no-archive")
    need(machine.missing_peers(tools))
    command = [str(environment.newest()), "packaging/linux/deb.py"]
    return status or subprocess.call(command) or tried(["test_deb.py"], arguments)


def smoke(arguments: list[str]) -> int:
    """What every run of the tests has time for of the bundle and the package; ARGUMENTS go to pytest."""
    tools = _smoke_tools()
    status = bundled(tools, "--no-archive")
    tests = ["test_bundle.py"]
    if not status and shutil.which("dpkg-deb"):
        status = subprocess.call([str(environment.newest()), "packaging/linux/deb.py", "--loosely"])
        tests.append("test_deb.py")
    left_out = [word for test in LONGEST for word in ("--deselect", test)]
    return status or tried(tests, ["--test"], *left_out, *arguments)


def _smoke_tools() -> tuple[machine.Peer, ...]:
    """What it takes: Debian's package is made where Debian's tools are."""
    return machine.BUNDLE_TOOLS + (machine.DEB_TOOLS if shutil.which("dpkg") else ())


def bundled(tools: Iterable[machine.Peer], *arguments: str) -> int:
    """Make the bundle; the exit status."""
    need(machine.missing_libraries() + machine.missing_peers(tools))
    python = environment.bundling()
    need(machine.missing_library_of(str(python)))
    builder = [str(environment.newest()), "packaging/bundle/build.py", "--with", str(python), *arguments]
    return subprocess.call(builder)


def tried(tests: list[str], arguments: list[str], *words: str) -> int:
    """Try what was made if that is asked for; the exit status.

    Args:
        tests: Files of ``tests/bundle``.
        arguments: Whether it is asked for.
        words: More for pytest.
    """
    if "--test" not in arguments:
        return 0
    need(machine.missing_peers(machine.TEST_PEERS))
    files = [f"tests/bundle/{test}" for test in tests]
    return subprocess.call([str(environment.newest()), "-m", "pytest", *files, *words])


def licences(_arguments: list[str]) -> int:
    """List whose works bundles hold."""
    return become([str(environment.newest()), "packaging/bundle/licences.py"])


def constraints(arguments: list[str]) -> int:
    """Pin what pyproject.toml asks for."""
    import pins

    pins.write(upgrade="--upgrade" in arguments)
    return 0


COMMANDS = {
    "run": run,
    "demo": demo,
    "test": test,
    "lint": lint,
    "bench": bench,
    "soak": soak,
    "bundle": bundle,
    "deb": deb,
    "smoke": smoke,
    "licences": licences,
    "constraints": constraints,
}


def need(packages: list[str]) -> None:
    """Go on only with these packages of the system."""
    if not machine.install(packages):
        raise environment.CannotPrepare("Nothing was started.")


def lint_steps(python: Path) -> dict[str, bool]:
    """Each linter's verdict."""
    return {name: step([python.with_name(command[0]), *command[1:]]) for name, command in LINT.items()}


def memory_folder() -> str | None:
    """A folder in memory for what tests write: waiting for the disk takes them longer than anything else.

    None, so the usual one, where there is no such folder or, as in most containers, one of 64 MB.
    """
    folder = "/dev/shm"
    roomy = os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= ROOM
    return folder if roomy else None


def patient(command: list[str | Path], how: int = 5) -> list[str | Path]:
    """The command, standing back for others that want the processor."""
    return ["nice", "-n", str(how), *command] if shutil.which("nice") else command


def step(command: list[str | Path]) -> bool:
    """Run one step of several; whether it went well."""
    words = [str(word) for word in command]
    print("\n$ " + " ".join([os.path.relpath(words[0]), *words[1:]]), flush=True)
    return subprocess.call(words) == 0


def side_by_side(commands: dict[str, list[str | Path]]) -> dict[str, bool]:
    """Run several steps at once; what each says comes as a whole, after it."""
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        files = {name: Path(folder) / str(number) for number, name in enumerate(commands)}
        running = {}
        for name, command in commands.items():
            with files[name].open("wb") as output:
                words = [str(word) for word in command]
                running[name] = subprocess.Popen(words, stdout=output, stderr=subprocess.STDOUT)
        for name, process in running.items():
            results[name] = process.wait() == 0
            print(f"\n$ {name}\n{files[name].read_text(errors='replace')}", flush=True)
    return results


def summary(results: dict[str, bool]) -> int:
    """Say how each step went; the exit status of all together."""
    print()
    for name, well in results.items():
        print("ok     " if well else "FAILED ", name, flush=True)
    return 0 if all(results.values()) else 1


def version(python: Path) -> str:
    """What a Python calls itself."""
    return subprocess.check_output([str(python), "--version"]).decode().strip()


def become(command: list[str]) -> int:
    """Go on as this command, so that signals reach it; where there is no such thing, wait for it."""
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
