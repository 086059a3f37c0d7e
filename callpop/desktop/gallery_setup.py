"""Pictures of the first start, at each of its steps, and of an enrolment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from callpop.desktop.gallery_calls import NOW, SETTINGS
from callpop.desktop.settings_window.enrol_panel import EnrolPanel
from callpop.desktop.setup_window.progress import SetupProgress, SetupStep
from callpop.desktop.setup_window.tick_line import Tick
from callpop.desktop.setup_window.window import SetupWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.origin import Standing
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import CrmSettings, Settings

_HUBSPOT = CrmSettings(
    preset="hubspot",
    preset_fields=("host=app.hubspot.com", "portal=1234567"),
    template="https://app.hubspot.com/contacts/1234567/contacts/list/view/all/?query={number_digits}",
)
_LINK = Enrolment("https://relay.noord.example", "4F7K-92QX")


def setup_steps(theme: Theme, words: Words) -> dict[str, Callable[[], QWidget]]:
    """What makes each, by the name of its picture."""

    def at(step: SetupStep, settings: Settings = SETTINGS) -> SetupWindow:
        return SetupWindow(
            theme=theme,
            words=words,
            settings=settings,
            standing=Standing(),
            apply=lambda _key, _value: None,
            notification_url=lambda: "http://127.0.0.1:8765/notify/secret",
            opened=tuple,
            progress=_At(step),
        )

    def enrolling(tell: Callable[[EnrolPanel], None]) -> SetupWindow:
        window = at(SetupStep.SOURCE, Settings())
        tell(window.source.enrol)
        return window

    def here() -> SetupWindow:
        window = at(SetupStep.SOURCE)
        window.source.here.click()
        return window

    def trial(popup: Tick) -> SetupWindow:
        window, done = at(SetupStep.TEST), popup is Tick.DONE
        lines = window.trial.lines
        lines["received"].say(Tick.DONE, hint=words.text("setup.found_received", time=words.exact_clock(NOW)))
        lines["mine"].say(Tick.DONE, hint=words.text("setup.found_mine", by=SETTINGS.agent.emails[0]))
        lines["popup"].say(popup, hint=words.text("setup.found_popup", time=words.exact_clock(NOW)) if done else "")
        lines["opened"].say(Tick.RUNNING if done else Tick.WAITING)
        return window

    return {
        "setup-source": lambda: at(SetupStep.SOURCE, Settings()),
        "setup-here": here,
        "setup-asked": lambda: enrolling(lambda panel: panel.offer(_LINK, needs_email=True)),
        "setup-waiting": lambda: enrolling(lambda panel: panel.show_waiting("Lotte")),
        "setup-refused": lambda: enrolling(lambda panel: panel.show_trouble(words.text("relay.wrong.locked"))),
        "setup-you": lambda: at(SetupStep.YOU),
        "setup-nobody": lambda: at(SetupStep.YOU, Settings()),
        "setup-crm": lambda: at(SetupStep.CRM),
        "setup-crm-none": lambda: at(SetupStep.CRM, Settings()),
        "setup-crm-preset": lambda: at(SetupStep.CRM, replace(SETTINGS, crm=_HUBSPOT)),
        "setup-test": lambda: trial(Tick.DONE),
        "setup-test-failed": lambda: trial(Tick.FAILED),
    }


class _At(SetupProgress):
    """Stands at a step, and keeps nothing."""

    def __init__(self, step: SetupStep) -> None:
        super().__init__(Path())
        self._step = step

    def at(self, settings: Settings) -> SetupStep:
        """See SetupProgress."""
        return self._step

    def keep(self, step: SetupStep) -> None:
        """See SetupProgress."""
