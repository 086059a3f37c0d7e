"""The window of the first start."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, LowButton, ThemedButton
from callpop.desktop.labels import divider
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.setup_window.crm_step import CrmStep
from callpop.desktop.setup_window.progress import SetupProgress, SetupStep
from callpop.desktop.setup_window.source_step import SourceStep
from callpop.desktop.setup_window.step_page import StepPage
from callpop.desktop.setup_window.steps_bar import StepsBar
from callpop.desktop.setup_window.trial_step import TrialStep
from callpop.desktop.setup_window.you_step import YouStep
from callpop.desktop.source_words import source_message
from callpop.desktop.theme import Theme
from callpop.desktop.themed_window import ThemedWindow
from callpop.desktop.words import Words
from callpop.events import CallEvent, SourceEvent, SourceState
from callpop.settings.origin import Standing
from callpop.settings.schema import Settings

_STEPS = (SetupStep.SOURCE, SetupStep.YOU, SetupStep.CRM, SetupStep.TEST)


class SetupWindow(ThemedWindow):
    """Four steps; each is in force as soon as it is filled in, and can be left and taken up again.

    Args:
        theme: The look in force.
        words: The language of the windows.
        settings: What is set.
        standing: Who decides what.
        apply: Puts ``section.field`` into force at once; says what is wrong, or None.
        notification_url: The URL for the portal, its secret included; '' while there is none.
        opened: The call_ids of calls whose record was opened.
        progress: Remembers the step.
        relay_only: Whether calls cannot come to this computer itself.

    Signals:
        test_call: A test call shall be played.
        enrol: This desktop shall be known at a relay (an ``Enrolment``).
        enrol_given_up: Or not any more.
        closed: It has gone off the screen.
        open_wanted: An address of the CRM shall be opened, to see whether it is right.
    """

    test_call = Signal()
    open_wanted = Signal(str)
    enrol = Signal(object)
    enrol_given_up = Signal()
    closed = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        words: Words,
        settings: Settings,
        standing: Standing,
        apply: Apply,
        notification_url: Callable[[], str],
        opened: Callable[[], Iterable[str]],
        progress: SetupProgress,
        relay_only: bool = False,
    ) -> None:
        super().__init__(theme=theme)
        self._progress, self._settings, self._standing = progress, settings, standing
        self._apply, self._notification_url, self._opened = apply, notification_url, opened
        self._source, self._relay_only = SourceEvent(SourceState.STARTING, ""), relay_only
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._make(words)
        start = progress.at(settings)
        self.show_step(start if start in _STEPS else SetupStep.SOURCE)
        self.setMinimumSize(620, 480)
        self.resize(self.sizeHint())
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close)

    def set_words(self, words: Words) -> None:
        """Speak another language: all steps are made anew, at the same one, and an enrolment goes on."""
        step, source = self.step, self.source
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._make(words)
        self.source.take_over(source)
        self.source_changed(self._source)
        self.show_step(step)

    @property
    def language(self) -> str:
        """What it speaks."""
        return self._words.language

    @property
    def step(self) -> SetupStep:
        """Where one is."""
        return _STEPS[self._pages.currentIndex()]

    def show_step(self, step: SetupStep) -> None:
        """Go to a step, and remember it."""
        at = _STEPS.index(step)
        self._pages.setCurrentIndex(at)
        self.bar.show_step(at)
        self._progress.keep(step)
        self._show_buttons()
        first: dict[SetupStep, QWidget] = {
            SetupStep.SOURCE: self.source.relay if self.source.relay.isChecked() else self.source.here,
            SetupStep.YOU: self.you.rows["agent.emails"].control,
            SetupStep.CRM: self.crm.first,
            SetupStep.TEST: self.trial.play,
        }
        first[step].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_settings(self, settings: Settings, standing: Standing) -> None:
        """Show what is set; what is being typed stays."""
        self._settings, self._standing = settings, standing
        self.source.show_settings(settings, standing)
        self.you.show_settings(settings, standing)
        self.crm.show_settings(settings, standing)
        self.trial.show_settings(settings)
        self._show_buttons()

    def source_changed(self, event: SourceEvent) -> None:
        """See whether notifications can arrive; the URL may be another."""
        self._source = event
        # Since when it is connected is not said here.
        said = source_message(event, self._words, 0) if event.state is SourceState.DISCONNECTED else ""
        self.source.set_source(event.state, said, final=event.final)

    def call_changed(self, event: CallEvent) -> None:
        """See what a call did."""
        self.trial.call_changed(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """See QWidget."""
        super().closeEvent(event)
        self.closed.emit()

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return self.at_text_size(680, 520)

    def _make(self, words: Words) -> None:
        theme, apply = self.theme, self._apply
        self._words = words
        self.setWindowTitle(words.text("setup.title"))
        self.source = SourceStep(
            theme=theme,
            words=words,
            apply=apply,
            notification_url=self._notification_url,
            relay_only=self._relay_only,
        )
        self.you = YouStep(theme=theme, words=words, apply=apply)
        self.crm = CrmStep(theme=theme, words=words, apply=apply)
        self.trial = TrialStep(theme=theme, words=words, opened=self._opened)
        self.source.enrol.wanted.connect(self.enrol)
        self.source.enrol.given_up.connect(self.enrol_given_up)
        self.source.changed.connect(self._show_buttons)
        self.trial.test_call.connect(self.test_call)
        self.crm.open_wanted.connect(self.open_wanted)
        self._lay_out(theme)
        self.show_settings(self._settings, self._standing)

    def _lay_out(self, theme: Theme) -> None:
        text = self._words.text
        self.bar = StepsBar(theme=theme, words=self._words, names=[text(f"setup.{step.value}") for step in _STEPS])
        self._pages = QStackedWidget()
        for step, body in zip(_STEPS, (self.source, self.you, self.crm, self.trial), strict=True):
            title, hint = (text(f"setup.{step.value}_{part}") for part in ("title", "hint"))
            self._pages.addWidget(StepPage(title=title, hint=hint, body=body))
        self.back = ThemedButton(theme=theme, label=text("setup.back"))
        self.skip = LowButton(theme=theme, label=text("setup.skip"), look="link")
        self.go_on = ThemedButton(theme=theme, label=text("setup.continue"), kind=ButtonKind.FILLED)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.skip.clicked.connect(lambda: self._turn(1))
        self.go_on.clicked.connect(self._continue)
        for button in (self.back, self.go_on):
            button.setProperty("wide", True)
        foot = QFrame()
        foot.setObjectName("surface")
        row = QHBoxLayout(foot)
        row.setContentsMargins(30, 14, 32, 14)
        row.setSpacing(8)
        row.addWidget(self.skip)
        row.addStretch()
        row.addWidget(self.back)
        row.addWidget(self.go_on)
        head = QWidget()
        heading = QHBoxLayout(head)
        heading.setContentsMargins(32, 8, 32, 0)
        heading.addWidget(self.bar, 1)
        self._column.addWidget(head)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(divider())
        self._column.addWidget(foot)

    def _continue(self) -> None:
        if self.step is SetupStep.SOURCE and not self.source.finish():
            return
        if self.step is SetupStep.TEST:
            self._progress.keep(SetupStep.DONE)
            self.close()
            return
        self._turn(1)

    def _turn(self, by: int) -> None:
        if by > 0 and self.step is SetupStep.YOU:
            # Only now: until then nobody has agreed to anything, and a company's profile may come.
            self.you.guess_region(self._settings, self._standing)
        at = _STEPS.index(self.step) + by
        # What the company's profile has brought is not asked for again.
        if by > 0 and at < len(_STEPS) and _STEPS[at] is SetupStep.YOU and self._brought() and self.you.named:
            at += 1
        template = self._settings.crm.template
        if by > 0 and at < len(_STEPS) and _STEPS[at] is SetupStep.CRM and self._brought() and template:
            at += 1
        if at >= len(_STEPS):
            self._progress.keep(SetupStep.DONE)
            self.close()
        elif at >= 0:
            self.show_step(_STEPS[at])

    def _brought(self) -> bool:
        return self.source.brought and not self.source.here.isChecked()

    def _show_buttons(self) -> None:
        step, text = self.step, self._words.text
        self.back.setVisible(step is not SetupStep.SOURCE)
        self.skip.setVisible(step in (SetupStep.CRM, SetupStep.TEST))
        self.skip.set_label(text("setup.skip_test") if step is SetupStep.TEST else text("setup.skip"))
        self.go_on.set_label(text("setup.finish") if step is SetupStep.TEST else text("setup.continue"))
        self.go_on.setEnabled(step is not SetupStep.SOURCE or self.source.ready)
