"""The desktop's one composition root: builds, wires, runs and stops it. No logic."""

from __future__ import annotations

import asyncio
import logging
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from contextlib import nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QTimer

from callpop.desktop.bridge import Bridge
from callpop.desktop.front import Front, Handle
from callpop.desktop.idle_loading import IdleLoading
from callpop.desktop.platform.session import session, wanted_by_qt
from callpop.desktop.preferences import Preferences
from callpop.desktop.quit_requests import Application, SignalWatch
from callpop.desktop.run_file import RunFile
from callpop.desktop.single_instance import Claim, SingleInstance
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.speech import speech_of
from callpop.desktop.state_file import StateFile
from callpop.desktop.tray import Tray
from callpop.diagnostics.crash import CrashReporter
from callpop.diagnostics.crash_file import CrashFile
from callpop.diagnostics.logging import FILE_NAME, Logging
from callpop.engine import Engine, now_us, steady_us
from callpop.events import Event, TroubleEvent
from callpop.settings.atomic import sweep
from callpop.settings.machine import machine_policy
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.relay_address import is_link
from callpop.settings.remote_session import is_remote
from callpop.settings.schema import Settings
from callpop.settings.secrets import Secrets
from callpop.settling import settle_memory

if TYPE_CHECKING:  # cards and windows are loaded after the word that the app is ready
    from callpop.desktop.platform.quiet_watch import QuietWatch
    from callpop.desktop.platform.surface import Surface
    from callpop.desktop.platform.switch import Switch
    from callpop.desktop.theme import Theme
    from callpop.desktop.words import Words
    from callpop.desktop.workplace import MakeSurface, Workplace
    from callpop.diagnostics.checks.desk import CheckDesk
    from callpop.settings.profiles import Profiles

log = logging.getLogger(__name__)

_AFTER_READY_MS = 100
_SETTLED_MS = 1000
_IDLE_MS = 4000
_LONGEST_END = 10.0


def run_desktop(
    profile: Profile,
    *,
    environ: MutableMapping[str, str] = os.environ,
    on_ready: Callable[[App], None] | None = None,
    level: int = logging.INFO,
    link: str = "",
    policy: Callable[[], Policy] = machine_policy,
) -> int:
    """Run the tray app until somebody ends it.

    Args:
        profile: Where its files are; the folders are made.
        environ: The environment; secrets are taken out of it.
        on_ready: Called once, on the GUI thread, when notifications can arrive.
        level: What the log file keeps.
        link: A ``callpop://`` or ``tel:`` link that is to be shown and asked about; '' if none was clicked.
        policy: Reads what this computer's administrator says.

    Returns:
        The exit status: 0, also when another instance was raised instead; 1 if there is no way to run, or no more.
    """
    secrets = Secrets(profile, environ)
    try:
        profile.create()
    except OSError as error:
        print(f"callpop: {error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    logs = Logging(profile.logs, level=level)
    try:
        app = App(profile=profile, environ=environ, secrets=secrets, logs=logs, policy=policy)
        status = app.run(on_ready, link)
    finally:
        logs.close()
    # Only now: the port and the profile's lock are free, and what was accepted is committed.
    return status if app.following is None else _start_on(app.following, environ)


def _start_on(profile: Profile, environ: MutableMapping[str, str]) -> int:
    from callpop.desktop.platform.launch import launch_command
    from callpop.desktop.platform.relaunch import start_detached

    try:
        start_detached(launch_command(profile), environ)
    except OSError as error:
        print(f"callpop: {error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


class App:
    """The running desktop.

    Attributes:
        following: The profile on which Callpop is to be started once this one has ended; None: on none.
    """

    def __init__(
        self,
        *,
        profile: Profile,
        environ: MutableMapping[str, str],
        secrets: Secrets,
        logs: Logging,
        policy: Callable[[], Policy] = machine_policy,
    ) -> None:
        self._profile, self._environ, self._secrets, self._logs = profile, environ, secrets, logs
        self._policy = policy
        self._crashed: Path | None = None
        self._was_ready = False
        self.following: Profile | None = None
        self._links: list[str] = []
        self._remote = is_remote(environ)
        self._quitting = asyncio.Event()
        self._take_link: Callable[[str], None] = self._links.append
        with wanted_by_qt(environ):
            self._qt = Application(sys.argv[:1], self.quit, self._link_came)

    def quit(self) -> None:
        """Ask the app to end; may be repeated."""
        self._quitting.set()

    def switch(self, profile: Profile) -> str:
        """End here, and start on another profile; the program that is missing for that, or ''."""
        from callpop.desktop.platform.launch import launch_command
        from callpop.desktop.platform.relaunch import can_start

        command = launch_command(profile)
        if not can_start(command):
            return command[0]
        self.following = profile
        self.quit()
        return ""

    def run(self, on_ready: Callable[[App], None] | None, link: str = "") -> int:
        """Run until ``quit``; see ``run_desktop``."""
        self._links += [link] if link else []
        instance = SingleInstance(self._profile)
        claim = instance.claim(link)
        if claim is Claim.RAISED_OTHER:
            return 0
        if claim is Claim.OTHER_IS_SILENT:
            print("callpop: it runs already with this profile, but does not answer", file=sys.stderr)
            return 1
        if claim is Claim.FIRST:
            sweep({self._profile.config_folder, self._profile.data_folder})
        # Only now: another one that runs has its own.
        crash = CrashFile(self._profile.logs)
        self._crashed = crash.take()
        crash.watch()
        failed = False
        signals = SignalWatch(self.quit)
        reporter = CrashReporter(lambda words: bridge.deliver(TroubleEvent("bug", words)))
        bridge = Bridge(report=reporter.report)
        reporter.install()
        work: asyncio.Task[None] | None = None
        try:
            with qasync.QEventLoop(self._qt, set_running_loop=False) as loop:
                loop.set_exception_handler(reporter.loop_handler)
                work = loop.create_task(self._main(instance, bridge, reporter, on_ready))
                loop.run_until_complete(work)
        except Exception as error:
            if work is not None and not work.done():
                # As at the end of a session that does not wait for its programs: no bug of ours.
                log.warning("Qt has ended the loop by itself: is the screen gone?")
                return 1
            reporter.report(error, "that ends Callpop")
            crash.keep(error)
            failed = True
        finally:
            reporter.uninstall()
            signals.close()
            crash.close()
            instance.release()
        if failed and not self._was_ready:
            from callpop.desktop.failed_start import tell_of_failed_start

            log_file = self._profile.logs / FILE_NAME
            tell_of_failed_start(self._qt, log=log_file, save_report=lambda path: _report(self._profile, path))
        return int(failed)

    async def _main(
        self,
        instance: SingleInstance,
        bridge: Bridge,
        reporter: CrashReporter,
        on_ready: Callable[[App], None] | None,
    ) -> None:
        preferences = Preferences(profile=self._profile, environ=self._environ, policy=self._policy)
        engine = Engine(
            profile=self._profile,
            settings=preferences.settings,
            secrets=self._secrets,
            deliver=bridge.deliver,
            hide=self._logs.hide,
            report=reporter.report,
            steady=steady_us,
            remote=self._remote,
        )
        # It opens its file and its port while the screen is being made.
        engine.start()
        try:
            await self._desktop(instance, bridge, reporter, on_ready, preferences, engine)
        finally:
            # Also where the desktop could not be made.
            await _carefully(lambda: _ended(engine), reporter)

    async def _desktop(
        self,
        instance: SingleInstance,
        bridge: Bridge,
        reporter: CrashReporter,
        on_ready: Callable[[App], None] | None,
        preferences: Preferences,
        engine: Engine,
    ) -> None:
        slots = AsyncSlots(reporter.report)
        places_file = StateFile(self._profile.places_file)
        run_file = RunFile(self._profile.run_file, version("callpop"))
        speech = speech_of(preferences.settings, now=now_us)
        tray = Tray(presenter=speech.presenter)
        tray.set_trouble("settings", preferences.trouble_in(speech.words.said))
        desks: list[Workplace] = []

        def furnish() -> Handle:
            from callpop.desktop.workplace import Workplace

            desk = Workplace(
                engine=engine,
                profile=self._profile,
                preferences=preferences,
                make_surface=self._surfaces(bridge.deliver, places_file, engine.is_busy),
                tray=tray,
                speech=speech,
                slots=slots,
                version=version("callpop"),
                now=now_us,
                steady=steady_us,
                switches=self._switches,
                remote=self._remote,
                doctor=lambda: self._doctor(preferences, reporter, desk),
            )
            desks.append(desk)
            instance.raised.connect(desk.come_forward)
            instance.link_given.connect(desk.take_link)
            QTimer.singleShot(0, desk, lambda: self._hand_links_to(desk))
            return desk.handle

        front = Front(tray=tray, furnish=furnish)
        # Late: nothing is to wait for it, and without a listener it must happen too.
        QTimer.singleShot(_SETTLED_MS, front, settle_memory)
        front.listening.connect(lambda: run_file.write(engine.listener_url()))
        front.ready.connect(lambda: self._ready(instance, desks[0], engine, on_ready))
        tray.quit_requested.connect(self.quit)
        try:
            front.start()
            bridge.connect_to(front.handle, lambda: desks[0].together() if desks else nullcontext(), engine.is_busy)
            await self._quitting.wait()
        finally:
            # First: somebody who starts Callpop now wants it to run, not to be shown what is about to go.
            steps: list[Callable[[], Awaitable[None] | None]] = [instance.end, bridge.close, front.close, tray.stop]
            steps += [desk.shutdown for desk in desks]
            steps += [slots.shutdown, places_file.finish, lambda: _ended(engine), run_file.remove]
            for step in steps:
                await _carefully(step, reporter)

    def _link_came(self, link: str) -> None:
        self._take_link(link)

    def _hand_links_to(self, desk: Workplace) -> None:
        self._take_link = desk.take_link
        if any(map(is_link, self._links)):
            # A newcomer's link belongs to the first of the steps, and the others follow it.
            desk.greet()
        for link in self._links:
            desk.take_link(link)

    def _switches(self) -> Mapping[str, Switch]:
        from callpop.desktop.platform.switches import switches

        return switches(self._profile, environ=self._environ)

    def _doctor(self, preferences: Preferences, reporter: CrashReporter, desk: Workplace) -> CheckDesk:
        from callpop.diagnostics.checks.desk import CheckDesk

        return CheckDesk(
            profile=self._profile,
            loaded=lambda: preferences.loaded,
            secrets=self._secrets,
            report=reporter.report,
            now=now_us,
            quiet=lambda: desk.quiet_watch,
            parent=desk,
        )

    def _ready(
        self, instance: SingleInstance, desk: Workplace, engine: Engine, on_ready: Callable[[App], None] | None
    ) -> None:
        self._was_ready = True
        # What can wait until the agent is reachable does: libraries that are loaded, buses that are asked.
        # The steps come before later starts are heard: their links find them on the screen.
        QTimer.singleShot(_AFTER_READY_MS, desk, lambda: desk.greet(show=not self._links))
        QTimer.singleShot(_AFTER_READY_MS, instance, instance.listen)
        QTimer.singleShot(_AFTER_READY_MS, desk, desk.watch_absence)
        QTimer.singleShot(_AFTER_READY_MS, desk, lambda: desk.watch_system_quiet(self._quiet_watch(desk)))
        QTimer.singleShot(_AFTER_READY_MS, desk, desk.resume_enrolment)
        QTimer.singleShot(_SETTLED_MS, desk, desk.keep_in_step)
        QTimer.singleShot(_AFTER_READY_MS, desk, lambda: desk.offer_profiles(self._profiles(), self.switch))
        left = self._crashed
        if left is not None:
            QTimer.singleShot(_AFTER_READY_MS, desk, lambda: desk.windows.tell_of_crash(left))
        QTimer.singleShot(_IDLE_MS, desk, lambda: IdleLoading(waits=engine.is_busy, parent=desk).start())
        if on_ready is not None:
            on_ready(self)

    def _profiles(self) -> Profiles | None:
        from callpop.settings.profiles import Profiles

        return Profiles.around(self._profile, self._policy())

    def _quiet_watch(self, desk: Workplace) -> QuietWatch:
        from callpop.desktop.platform.quiet_watch import quiet_watch

        return quiet_watch(self._environ, desk)

    def _surfaces(
        self, deliver: Callable[[Event], None], places_file: StateFile, rests: Callable[[], bool]
    ) -> MakeSurface:
        from callpop.desktop.placement import DesktopScreens, KeptPlaces
        from callpop.desktop.platform.screen_capture import system_leave_out
        from callpop.desktop.popup.stack import Stack

        facts = session(self._qt.platformName(), self._environ)
        screens, places = DesktopScreens(), KeptPlaces.in_file(places_file)

        def make(theme: Theme, words: Words, settings: Settings) -> Surface:
            if facts.places_windows:
                return Stack(
                    theme=theme,
                    words=words,
                    settings=settings,
                    screens=screens,
                    places=places,
                    composited=facts.compositor and not theme.restrained,
                    leave_out=system_leave_out(),
                    now=steady_us,
                    rests=rests,
                )
            from callpop.desktop.platform.native_notification import NativeNotifications

            notifications = NativeNotifications(words=words, settings=settings)
            notifications.failed.connect(lambda problem: deliver(TroubleEvent("notifications", problem)))
            return notifications

        return make


def _report(profile: Profile, path: Path) -> str:
    """Have a report written; returns what stood in the way, mostly nothing."""
    import shutil
    import tempfile

    from callpop.desktop.platform.launch import launch_command

    try:
        with tempfile.TemporaryDirectory(prefix="callpop-") as folder:
            made = Path(folder) / path.name
            # Another process: what failed in this one may fail in it again.
            command = [*launch_command(profile), "doctor", "--report", str(made)]
            done = subprocess.run(
                command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
            )
            if not made.exists():
                return done.stderr.strip().rpartition("\n")[2] or f"callpop doctor: {done.returncode}"
            shutil.copyfile(made, path)
    except OSError as error:
        return error.strerror or str(error)
    return ""


async def _ended(engine: Engine) -> None:
    engine.request_stop()
    try:
        async with asyncio.timeout(_LONGEST_END):
            await asyncio.wrap_future(engine.ended)
    except TimeoutError:
        log.error("The engine did not end within %g s", _LONGEST_END)


async def _carefully(step: Callable[[], Awaitable[None] | None], reporter: CrashReporter) -> None:
    """One step of the end; whatever goes wrong in it, the next one follows."""
    try:
        waiting = step()
        if waiting is not None:
            await waiting
    except Exception as error:
        reporter.report(error, "while Callpop ended")
