"""``callpop demo``: the real app with a throw-away profile, and a simulated platform that posts to it.

The platform is a process of its own (``callpop simulate``); everything between its POST and the
card is what an agent would use.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from callpop.cli.demo_everything import SCALES, save_everything
from callpop.cli.demo_profile import demo_environment, make_profile
from callpop.cli.demo_records import RecordServer
from callpop.cli.failure import DONE, FAILED, CommandFailed, WrongUsage
from callpop.cli.simulate import find_scenario, speed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from callpop.settings.profile import Profile

_POLL_MS = 250
# The last card takes its leave, and the last picture is taken.
_AFTERWARDS_MS = 2500
_PICTURES_SPEED = 4.0


class RunningApp(Protocol):
    """What the demo needs of the running desktop."""

    def quit(self) -> None:
        """End it in order; called on the GUI thread."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's words."""
    parser.add_argument("scenario", nargs="?", default="morning", metavar="SCENARIO", help="default: morning")
    parser.add_argument(
        "--screenshots", type=Path, metavar="DIR", help="save a picture of every card and window in DIR, and end"
    )
    parser.add_argument(
        "--everything",
        action="store_true",
        help="with it: also every dialogue and menu, all in each language, light and dark, at 100 %% and 200 %%",
    )
    # For whoever translates or lays out: see desktop/pseudo.py.
    parser.add_argument("--pseudo", action="store_true", help=argparse.SUPPRESS)
    # One process a scale: Qt takes it at its start.
    parser.add_argument("--scale", choices=SCALES, help=argparse.SUPPRESS)
    parser.add_argument("--speed", type=speed, metavar="X", help="2 plays it twice as fast")


def run(args: argparse.Namespace) -> int:
    """Play it, or save pictures of everything; the exit status."""
    if args.everything:
        if args.screenshots is None:
            raise WrongUsage("--everything goes with --screenshots DIR")
        return save_everything(args.screenshots, args.scale, pseudo=args.pseudo)
    scenario = find_scenario(args.scenario)
    pictures: Path | None = args.screenshots
    if _is_blind():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if pictures is None:
            pictures = Path(tempfile.mkdtemp(prefix="callpop-pictures-"))
            print(f"There is no screen: pictures go to {pictures}", flush=True)
    pace = args.speed or (1.0 if pictures is None else _PICTURES_SPEED)
    if pictures is not None:
        try:
            pictures.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CommandFailed(f"{pictures} cannot be made: {error.strerror}") from error
    with (
        tempfile.TemporaryDirectory(prefix="callpop-demo-", ignore_cleanup_errors=True) as folder,
        RecordServer() as records,
    ):
        profile = make_profile(Path(folder), template=records.template)
        environ = demo_environment(os.environ, profile)
        platform = _Platform(simulator_command(profile, scenario.name, pace), environ)
        status = _show(profile, environ, platform, pictures)
    if pictures is not None:
        print(f"Pictures in {pictures}:")
        for path in sorted(pictures.rglob("*.png")):
            print(f"  {path.relative_to(pictures)}")
    return status


def simulator_command(profile: Profile, scenario: str, pace: float) -> list[str]:
    """The command line of the simulated platform."""
    # In a bundle the executable is Callpop itself.
    callpop = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "callpop"]
    return [*callpop, "simulate", scenario, "--profile", str(profile.data_folder), "--speed", f"{pace:g}"]


class _Platform:
    """The process that posts."""

    def __init__(self, command: list[str], environ: Mapping[str, str]) -> None:
        self._command = command
        self._environ = dict(environ)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin to post."""
        self._process = subprocess.Popen(self._command, env=self._environ, stdin=subprocess.DEVNULL)

    def status(self) -> int | None:
        """Its exit status, or None while it posts (or was never started)."""
        return None if self._process is None else self._process.poll()

    def stop(self) -> None:
        """End it, whatever it does."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()


def _show(profile: Profile, environ: dict[str, str], platform: _Platform, pictures: Path | None) -> int:
    from callpop.app import run_desktop
    from callpop.settings.policy import Policy

    show = _Show(platform, pictures)
    try:
        # What an administrator decides is for real calls: the demo needs its own listener and its own CRM.
        status = run_desktop(profile, environ=dict(environ), on_ready=show.begin, policy=Policy)
    finally:
        platform.stop()
    return status or show.status


class _Show:
    """What happens once the app is ready: pictures if wanted, then the calls, then the end."""

    def __init__(self, platform: _Platform, pictures: Path | None) -> None:
        self.status = DONE
        self._platform = platform
        self._pictures = pictures
        self._stop: list[Callable[[], None]] = []

    def begin(self, app: RunningApp) -> None:
        """Called on the GUI thread when the app is ready; returns at once."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, lambda: self._play(app))

    def _play(self, app: RunningApp) -> None:
        from PySide6.QtCore import QTimer

        if self._pictures is not None:
            from callpop.cli.demo_pictures import LivePictures, render_galleries

            try:
                render_galleries(self._pictures)
            except Exception as error:
                print(f"callpop: the galleries failed: {error!r}", file=sys.stderr)
                self.status = FAILED
            live = LivePictures(self._pictures)
            live.start()
            self._stop.append(live.stop)
        self._platform.start()
        timer = QTimer()
        timer.setInterval(_POLL_MS)
        timer.timeout.connect(lambda: self._look(app))
        timer.start()
        self._stop.append(timer.stop)

    def _look(self, app: RunningApp) -> None:
        from PySide6.QtCore import QTimer

        ended = self._platform.status()
        if ended is None:
            return
        if ended != DONE:
            self.status = FAILED
        if self._pictures is None:
            self._finish()
            print(
                "All calls are played. Callpop goes on until it is quit: from its tray icon, or with Ctrl-C.",
                flush=True,
            )
            return
        self._stop.pop()()

        def end() -> None:
            self._finish()
            app.quit()

        QTimer.singleShot(_AFTERWARDS_MS, end)

    def _finish(self) -> None:
        for stop in self._stop:
            stop()
        self._stop.clear()


def _is_blind() -> bool:
    """Whether nobody could see a window: an X11 or Wayland system without either."""
    return sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )
