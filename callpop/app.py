"""The desktop's one composition root: builds, wires, runs and stops it. No logic."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable, MutableMapping
from importlib.metadata import version

import qasync

from callpop.desktop.bridge import Bridge
from callpop.desktop.placement import DesktopScreens
from callpop.desktop.platform.native_notification import NativeNotifications
from callpop.desktop.platform.session import session, wanted_platform
from callpop.desktop.platform.surface import Surface
from callpop.desktop.popup.stack import Stack
from callpop.desktop.quit_requests import Application, SignalWatch
from callpop.desktop.run_file import RunFile
from callpop.desktop.single_instance import SingleInstance
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.desktop.workplace import Workplace, words_of
from callpop.diagnostics.crash import CrashReporter
from callpop.diagnostics.logging import Logging
from callpop.engine import Engine, now_us
from callpop.events import Event, TroubleEvent
from callpop.settings.file import load
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.secrets import Secrets

log = logging.getLogger(__name__)


def run_desktop(
    profile: Profile,
    *,
    environ: MutableMapping[str, str] = os.environ,
    on_ready: Callable[[App], None] | None = None,
    level: int = logging.INFO,
) -> int:
    """Run the tray app until somebody ends it.

    Args:
        profile: Where its files are; the folders are made.
        environ: The environment; secrets are taken out of it.
        on_ready: Called once, on the GUI thread, when notifications can arrive.
        level: What the log file keeps.

    Returns:
        The exit status: 0, also when another instance was raised instead; 1 if there is no way to run.
    """
    secrets = Secrets(profile, environ)
    try:
        profile.create()
    except OSError as error:
        print(f"callpop: {error.filename}: {error.strerror}", file=sys.stderr)
        return 1
    logs = Logging(profile.logs, level=level)
    try:
        return App(profile=profile, environ=environ, secrets=secrets, logs=logs).run(on_ready)
    finally:
        logs.close()


class App:
    """The running desktop."""

    def __init__(self, *, profile: Profile, environ: MutableMapping[str, str], secrets: Secrets, logs: Logging) -> None:
        self._profile, self._environ, self._secrets, self._logs = profile, environ, secrets, logs
        platform = wanted_platform(environ)
        if platform is not None:
            os.environ["QT_QPA_PLATFORM"] = platform
        self._qt = Application(sys.argv[:1], self.quit)
        self._quitting: asyncio.Event | None = None

    def quit(self) -> None:
        """Ask the app to end; may be repeated."""
        if self._quitting is not None:
            self._quitting.set()

    def run(self, on_ready: Callable[[App], None] | None) -> int:
        """Run until ``quit``; see ``run_desktop``."""
        instance = SingleInstance(self._profile)
        if not instance.claim():
            if instance.raise_other():
                return 0
            print("callpop: it runs already with this profile, but does not answer", file=sys.stderr)
            return 1
        loop = qasync.QEventLoop(self._qt, set_running_loop=False)
        try:
            with loop:
                loop.run_until_complete(self._main(instance, on_ready))
        finally:
            instance.release()
        return 0

    async def _main(self, instance: SingleInstance, on_ready: Callable[[App], None] | None) -> None:
        self._quitting = asyncio.Event()
        signals = SignalWatch(self.quit)
        settings = self._load_settings()
        workplace: list[Workplace] = []
        bridge = Bridge(handle=lambda event: workplace[0].handle(event))
        reporter = CrashReporter(lambda words: bridge.deliver(TroubleEvent("bug", words)))
        reporter.install()
        asyncio.get_running_loop().set_exception_handler(reporter.loop_handler)
        engine = Engine(
            profile=self._profile,
            settings=settings,
            secrets=self._secrets,
            deliver=bridge.deliver,
            hide=self._logs.hide,
            report=reporter.report,
        )
        engine.start()
        slots = AsyncSlots(reporter.report)
        theme = Theme(settings.appearance)
        words = words_of(settings)
        desk = Workplace(
            engine=engine,
            profile=self._profile,
            settings=settings,
            load_settings=self._load_settings,
            theme=theme,
            words=words,
            surface=self._surface(theme, words, settings, bridge.deliver),
            slots=slots,
            version=version("callpop"),
            now=now_us,
        )
        workplace.append(desk)
        run_file = RunFile(self._profile.run_file, version("callpop"))
        ready: list[bool] = []

        def listening() -> None:
            run_file.write(engine.listener_url())
            if not ready:
                ready.append(True)
                if on_ready is not None:
                    on_ready(self)

        desk.listening.connect(listening)
        desk.quit_requested.connect(self.quit)
        instance.raised.connect(lambda: desk.windows.show_log())
        desk.start()
        for problem in load(self._profile.settings_file, self._environ)[1]:
            bridge.deliver(TroubleEvent("settings", str(problem)))
        try:
            await self._quitting.wait()
        finally:
            run_file.remove()
            desk.shutdown()
            await slots.shutdown()
            # Not on this thread: what is painted until the very end stays painted.
            await asyncio.get_running_loop().run_in_executor(None, engine.stop)
            reporter.uninstall()
            signals.close()

    def _load_settings(self) -> Settings:
        settings, problems = load(self._profile.settings_file, self._environ)
        for problem in problems:
            log.warning("%s", problem)
        return settings

    def _surface(self, theme: Theme, words: Words, settings: Settings, deliver: Callable[[Event], None]) -> Surface:
        facts = session(self._qt.platformName(), self._environ)
        if facts.places_windows:
            return Stack(
                theme=theme,
                words=words,
                settings=settings,
                screens=DesktopScreens(),
                composited=facts.compositor,
            )
        notifications = NativeNotifications(words=words, settings=settings)
        notifications.failed.connect(lambda problem: deliver(TroubleEvent("notifications", problem)))
        return notifications
