"""Everything the agent sees, put together: events in, and each part told what it is to show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt

from callpop.calls.entry import LogEntry
from callpop.crm.guard import Guard
from callpop.crm.opener import CannotOpen, open_url
from callpop.desktop.books_door import EngineBooksDoor
from callpop.desktop.by_itself import OpensByItself
from callpop.desktop.call_actions import CallActions
from callpop.desktop.caller_details import CallerDetails
from callpop.desktop.calls_on_screen import CallsOnScreen
from callpop.desktop.clicks import Clicks
from callpop.desktop.complaints import Complaints
from callpop.desktop.data_desk import DataDesk
from callpop.desktop.data_surroundings import Surroundings
from callpop.desktop.enrolling import Enrolling
from callpop.desktop.errands import Errands
from callpop.desktop.first_start import FirstStart
from callpop.desktop.lately import Lately
from callpop.desktop.links import Links
from callpop.desktop.log_pages import LogPages
from callpop.desktop.machine import Machine
from callpop.desktop.news import News
from callpop.desktop.notes import Notes
from callpop.desktop.open_missed import OpenMissed
from callpop.desktop.overviews import Overviews
from callpop.desktop.palette.errand import PaletteErrand
from callpop.desktop.pause import Pause
from callpop.desktop.phone import Phone
from callpop.desktop.photos import Photos
from callpop.desktop.platform.sound_player import Player, system_player
from callpop.desktop.platform.surface import Surface
from callpop.desktop.platform.switch import Switch
from callpop.desktop.policy_enrolment import PolicyEnrolment
from callpop.desktop.preferences import Preferences
from callpop.desktop.presence import Presence
from callpop.desktop.qt_speech import QtSpeech
from callpop.desktop.reminders import Reminders
from callpop.desktop.rest import RestDesk
from callpop.desktop.ring_seconds import RingSeconds
from callpop.desktop.settings_watch import SettingsWatch
from callpop.desktop.settings_window.transfer import PreferencesTransfer
from callpop.desktop.setup_window.progress import SetupProgress
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.sounds import Sound, Sounds
from callpop.desktop.speech import Speech, speech_of
from callpop.desktop.theme import Theme
from callpop.desktop.tray import Tray
from callpop.desktop.windows import Windows
from callpop.desktop.words import Words
from callpop.engine import Engine
from callpop.said import said_of
from callpop.settings.profile import Profile
from callpop.settings.relay_address import Enrolment
from callpop.settings.schema import Settings
from callpop.settings.source_lock import may_listen

if TYPE_CHECKING:  # not everybody needs them
    from callpop.desktop.arrivals import LatelyCame
    from callpop.desktop.platform.quiet_watch import QuietWatch
    from callpop.desktop.profile_switch import ProfileSwitch
    from callpop.desktop.settings_window.diagnostics_page import DiagnosticsDoor
    from callpop.settings.profiles import Profiles

_NOTES_SECONDS = 1.0
_RELEASES = Guard.of(schemes=("https",))

MakeSurface = Callable[[Theme, Words, Settings], Surface]


class Workplace(QObject):
    """The desktop of one agent.

    Args:
        engine: The door to everything below.
        profile: Where the files are.
        preferences: The settings in force.
        make_surface: Makes what shows calls; once more for another language.
        tray: The icon in the panel, with its menu.
        speech: How the settings let it speak.
        slots: Runs coroutines.
        version: Callpop's.
        now: Microseconds UTC.
        steady: Microseconds by a clock that nobody sets: the one that the engine counts by; None: ``now``.
        player: Plays sounds; None: what the system has for it.
        switches: Gives what the system can switch for Callpop, by its setting; None: nothing.
        remote: Whether the session looks like one of many on another computer.
        doctor: Gives what makes the checks of the page 'Diagnostics'; asked when that is wanted.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        profile: Profile,
        preferences: Preferences,
        make_surface: MakeSurface,
        tray: Tray,
        speech: Speech,
        slots: AsyncSlots,
        version: str,
        now: Callable[[], int],
        steady: Callable[[], int] | None = None,
        player: Player | None = None,
        switches: Callable[[], Mapping[str, Switch]] | None = None,
        remote: bool = False,
        doctor: Callable[[], DiagnosticsDoor] | None = None,
    ) -> None:
        super().__init__()
        settings = preferences.settings
        self._engine, self._preferences, self._now = engine, preferences, now
        self._qt_speech = QtSpeech()
        self._theme, self._words, self.tray = Theme(settings.appearance), speech.words, tray
        self._machine = Machine(
            preferences=preferences,
            switches=switches,
            memory=profile.data_folder / "switches.json",
            remote=remote,
            theme=self._theme,
            tray=tray,
            words=lambda: self._words,
            complain=lambda problem: self._complaints.tell(self._words.said(problem)),
        )
        self.keep_in_step = self._machine.keep_in_step
        self._machine.restrain(settings)
        self._make_surface = make_surface
        self._surface = make_surface(self._theme, self._words, settings)
        directory, presenter = speech.directory, speech.presenter
        self._directory, self._presenter = directory, presenter
        self._complaints = Complaints(balloon=self._balloon, theme=self._theme, words=lambda: self._words, parent=self)

        def complain(problem: str) -> None:
            self._complaints.tell(self._words.said(problem))

        self._errands = Errands(slots=slots, complain=complain)
        self._photos = photos = Photos(fetch=engine.contacts.photo, slots=slots)
        self.calls = CallsOnScreen(
            surface=self._surface,
            settings=settings,
            directory=directory,
            words=self._words,
            now=now,
            photos=photos,
            parent=self,
        )
        surroundings = Surroundings(
            engine=engine,
            theme=self._theme,
            words=lambda: self._words,
            settings=lambda: self._preferences.settings,
            slots=slots,
            complain=complain,
            log=lambda: self.windows.log,
            front=lambda: self.windows.front,
        )
        self._data = DataDesk(surroundings=surroundings, gone=self._out_of_sight, parent=self)
        wiping = self._data.wiping
        pages = LogPages(engine=engine, slots=slots, hides=wiping.hides, hidden=lambda: wiping.keys)
        self.windows = Windows(
            theme=self._theme,
            presenter=presenter,
            settings=settings,
            profile=profile,
            version=version,
            fetch=pages.fetch,
            survey=pages.survey,
            apply_setting=preferences.change,
            notification_url=engine.notification_url,
            books=EngineBooksDoor(
                contacts=engine.contacts,
                errands=self._errands,
                profile=profile,
                settings=lambda: self._preferences.settings,
                words=lambda: self._words,
            ),
            doctor=doctor,
            transfer=PreferencesTransfer(preferences=preferences, file=profile.settings_file),
            standing=preferences.standing,
            keep=self._data.keep,
            look=self._ask_lately,
            parent=self,
        )
        self._overviews = Overviews(
            theme=self._theme,
            presenter=presenter,
            counts=engine.log,
            sheets=engine.log,
            slots=slots,
            hides=wiping.hides,
            parent=self,
        )
        self._notes = Notes(
            store=engine.log,
            slots=slots,
            calls=self.calls,
            windows=self.windows,
            surface=lambda: self._surface,
        )
        self._phone = Phone(
            door=engine.phone,
            slots=slots,
            settings=lambda: self._preferences.settings,
            words=lambda: self._words,
            complain=complain,
            say=self._say,
        )
        self._actions = CallActions(settings=settings, directory=directory, complain=complain, call=self._phone.call)
        self._by_itself = OpensByItself(actions=self._actions, settings=lambda: self._preferences.settings)
        self._pause = Pause(now=now, parent=self)
        self._sounds = Sounds(
            player=player or system_player(self),
            slots=slots,
            settings=settings,
            treatment=self._actions.treatment,
            parent=self,
        )
        self._clicks = Clicks(
            engine=engine,
            calls=self.calls,
            actions=self._actions,
            notes=self._notes,
            pause=self._pause,
            windows=self.windows,
            surface=lambda: self._surface,
            errands=self._errands,
            slots=slots,
            complain=complain,
            words=lambda: self._words,
            hides=wiping.hides,
        )
        self._details = CallerDetails(
            log=engine.log,
            contacts=engine.contacts,
            errands=self._errands,
            photo=photos.of,
            finish=engine.follow_up.finish,
            region=lambda: self._preferences.settings.agent.region,
            parent=self,
        )
        self._reminders = Reminders(
            door=engine.follow_up,
            errands=self._errands,
            surface=lambda: self._surface,
            presenter=lambda: self._presenter,
            deeds=self._clicks,
            hides=wiping.hides,
            parent=self,
        )
        self._rest = RestDesk(
            engine=engine,
            errands=self._errands,
            settings=settings,
            pause=self._pause,
            sounds=self._sounds,
            reminders=self._reminders,
            surface=lambda: self._surface,
            tray=tray,
            words=lambda: self._words,
            now=now,
            parent=self,
        )
        self._finding = PaletteErrand(
            log=engine.log,
            contacts=engine.contacts,
            deeds=self._actions,
            open_record=self._clicks.open_record,
            slots=slots,
            hides=wiping.hides_number,
            parent=self,
        )
        self._enrolling = Enrolling(
            engine=engine,
            preferences=preferences,
            slots=slots,
            words=lambda: self._words,
            panel=lambda: self.first_start.enrol_panel or self.windows.enrol_panel,
        )
        self.first_start = FirstStart(
            theme=self._theme,
            words=lambda: self._words,
            preferences=preferences,
            notification_url=engine.notification_url,
            opened=lambda: self._actions.opened,
            progress=SetupProgress(profile.data_folder),
            relay_only=lambda: not may_listen(preferences.standing, shared=self._theme.restrained),
            parent=self,
        )
        self._links = Links(
            theme=self._theme,
            words=lambda: self._words,
            settings=lambda: self._preferences.settings,
            enrol=self._offer_enrolment,
            call=self._phone.call,
            complain=complain,
        )
        self.take_link = self._links.take
        self._by_policy = PolicyEnrolment(
            preferences=preferences,
            begin=self._enrolling.begin,
            busy=lambda: self._enrolling.busy,
            ask=self._ask_for_email,
            parent=self,
        )
        self._presence = Presence(
            surface=lambda: self._surface,
            sounds=self._sounds,
            reminders=self._reminders,
            nudge=engine.nudge,
            parent=self,
        )
        self.watch_absence = self._presence.watch
        self._lately = Lately(engine=engine, errands=self._errands, tray=tray, hides=wiping.hides, parent=self)
        self._open_missed = OpenMissed(
            counts=engine.log.counts, slots=slots, hidden=lambda: wiping.keys, say=self._say_missed
        )
        self._ring_seconds = RingSeconds(now=now, steady=steady or now)
        self._news = News(
            tray=tray,
            windows=self.windows,
            calls=self.calls,
            first_start=self.first_start,
            surface=lambda: self._surface,
            sounds=self._sounds,
            reminders=self._reminders,
            overviews=self._overviews,
            by_itself=self._by_itself,
            by_policy=self._by_policy,
            phone=self._phone,
            photos=photos,
            preferences=preferences,
            rest=self._rest,
            presence=self._presence,
            lately=self._lately,
            ring_seconds=self._ring_seconds,
            open_missed=self._open_missed,
            with_entry=self._with_entry,
            hides=wiping.hides,
            presenter=lambda: self._presenter,
            words=lambda: self._words,
        )
        self.handle = self._news.handle
        self._profile = profile
        self._people: ProfileSwitch | None = None
        self._wire()
        self._speak()
        self._machine.say()
        self._reminders.start()

    def _ask_for_email(self, enrolment: Enrolment) -> None:
        """Where the agent is at work: news of it comes to the same place."""
        if not self.first_start.offer_enrolment(enrolment, needs_email=True):
            self.windows.offer_enrolment(enrolment, needs_email=True)

    def resume_enrolment(self) -> None:
        """Go on waiting for an administrator's approval, if Callpop ended while it did."""
        self._enrolling.resume()

    def come_forward(self) -> None:
        """Callpop was started again: show the steps of the first start while they are there, else the call log."""
        if self.first_start.showing:
            self.first_start.show()
        else:
            self.windows.bring_log_forward()

    def greet(self, *, show: bool = True) -> None:
        """Offer the steps of the first start to who has not been through them.

        Args:
            show: False for who came for something else: then the tray's menu alone offers them.
        """
        pending = self.first_start.pending
        self.tray.menu.set_up_pending(pending)
        if pending and show:
            self.first_start.show()

    def watch_system_quiet(self, watch: QuietWatch) -> None:
        """Follow the system's 'do not disturb'."""
        self._rest.follow(watch)

    def offer_profiles(self, profiles: Profiles | None, switch: Callable[[Profile], str]) -> None:
        """Let the people at this computer switch between their profiles.

        Args:
            profiles: All of them; None if this one stands by itself.
            switch: Ends this app, and starts it on another one; the program that is missing for that, or ''.
        """
        from callpop.desktop.profile_switch import ProfileSwitch

        self._people = ProfileSwitch(
            profile=self._profile,
            profiles=profiles,
            preferences=self._preferences,
            switch=switch,
            theme=self._theme,
            words=lambda: self._words,
            tray=self.tray,
            complain=self._complaints.tell,
            parent=self,
        )
        self._people.renew()

    @property
    def quiet_watch(self) -> QuietWatch | None:
        """What follows the system's 'do not disturb', once something does."""
        return self._rest.watch

    async def shutdown(self) -> None:
        """Take everything off the screen for good, and wait a moment for notes that were just typed."""
        self._settings_watch.stop()
        self._presence.close()
        self._rest.close()
        if self._people is not None:
            self._people.close()
        self._lately.close()
        self._reminders.close()
        self._sounds.close()
        self._surface.shutdown()
        self.windows.close()
        self.first_start.close()
        self._links.close()
        self._overviews.close()
        self._complaints.close()
        self._qt_speech.speak("en")
        await self._notes.flush(_NOTES_SECONDS)
        await self._data.finish()

    def together(self) -> AbstractContextManager[None]:
        """Inside it, several events are handled at once."""
        return self._surface.together()

    def _wire(self) -> None:
        tray = self.tray
        self._clicks.follow_surface(self._surface)
        self._surface.reminder_said.connect(self._reminders.said)
        for place in (tray, self.windows, self.first_start):
            # Before the call is asked for: it is to be seen.
            place.test_call.connect(self._rest.expect_test_call)
        tray.menu.menu.aboutToShow.connect(lambda: tray.menu.dress(self._theme))
        tray.show_calls.connect(self._rest.show_calls)
        tray.quiet_again.connect(self._rest.quiet_again)
        self._clicks.follow_tray(tray)
        self.windows.log_made.connect(lambda log: log.count_rings_by(self._ring_seconds.of))
        self.windows.log_made.connect(self._clicks.follow_log)
        self.windows.log_made.connect(self._details.follow_log)
        self.windows.palette_made.connect(self._finding.follow)
        self.windows.log_made.connect(self._data.follow_log)
        self.windows.data_wanted.connect(self._data.carry_out)
        for told in (self._data.wiping.taken_back, self._data.wiping.over):
            told.connect(lambda _: self._look_again())
        self.windows.log_made.connect(self._overviews.follow_log)
        self._overviews.call_wanted.connect(lambda entry: self.windows.show_log().focus_note(entry))
        tray.day_sheet.connect(self._overviews.show_day_sheet)
        self.windows.test_call.connect(self._clicks.play_test_call)
        for place in (self.windows, self.first_start):
            place.enrol.connect(self._enrolling.begin)
            place.enrol_given_up.connect(self._enrolling.give_up)
        self.first_start.test_call.connect(lambda: self._clicks.play_test_call(self.first_start.trial_failed))
        self.first_start.open_wanted.connect(self._actions.open_address)
        tray.set_up.connect(self.first_start.show)
        tray.call_clipboard.connect(self._phone.call_clipboard)
        tray.menu.new_version.connect(self.windows.show_about)
        self.windows.settings_wanted.connect(self.keep_in_step)
        self.windows.release_wanted.connect(self._show_release)
        tray.unavailable.connect(self._offer_window)
        self.calls.ringing_changed.connect(lambda name, call_id: tray.set_ringing(name or None, call_id))
        self.calls.looked.connect(lambda: self._sounds.follow(self.calls.ringing()))
        self.windows.try_sound.connect(self._try_sound)
        self._preferences.changed.connect(self._apply)
        # What a command or an editor writes beside us holds at once.
        file = self._profile.settings_file
        self._settings_watch = SettingsWatch(file=file, follow=self._preferences.reload, parent=self)
        # Of a share the system may not tell.
        self.windows.settings_wanted.connect(self._settings_watch.look)

    def _apply(self, settings: Settings) -> None:
        """Take changed settings into use, everywhere and at once."""
        speech = speech_of(settings, now=self._now)
        directory, presenter = speech.directory, speech.presenter
        self._directory = directory
        spoke, self._words = self._words.language, speech.words
        self._theme.apply(settings.appearance)
        shone = not self._theme.restrained
        self._machine.restrain(settings)
        if self._words.language != spoke:
            self._speak()
        if self._words.language != spoke or self._theme.restrained is shone:
            self._renew_surface(settings)
        else:
            self._surface.apply(settings)
        self.calls.apply(settings, directory, self._words)
        self._actions.apply(settings, directory)
        self._sounds.apply(settings)
        self._rest.apply(settings)
        if self._people is not None:
            self._people.renew()
        self._presenter = presenter
        self._reminders.renew()
        self._reminders.look_soon()
        self.tray.set_presenter(presenter)
        self.tray.set_trouble("settings", self._preferences.trouble_in(self._words.said))
        self.windows.apply(settings, presenter, self._preferences.standing)
        self.first_start.apply(settings)
        self.tray.menu.set_up_pending(self.first_start.pending)
        self._overviews.set_presenter(presenter)
        self._errands.send(self._engine.apply(settings), "while settings were applied")
        self._machine.say()
        self.keep_in_step()

    def _ask_lately(self, use: Callable[[LatelyCame], None]) -> None:
        """What notifications have come lately."""
        from callpop.desktop.arrivals import EngineArrivals

        EngineArrivals(
            door=self._engine.arrivals,
            errands=self._errands,
            words=self._words,
            directory=self._directory,
            region=self._preferences.settings.agent.region,
            now=self._now,
        ).look(use)

    def _show_release(self) -> None:
        try:
            open_url(self._news.new_version.page, self._preferences.settings.crm.browser, guard=_RELEASES)
        except CannotOpen as problem:
            self._complaints.tell(self._words.said(said_of(problem)))

    def _renew_surface(self, settings: Settings) -> None:
        """What shows calls speaks one language as long as it lives."""
        old = self._surface
        old.shutdown()
        # It must not hear of the theme any more: its windows are gone.
        cast(QObject, old).deleteLater()
        self._surface = self._make_surface(self._theme, self._words, settings)
        self._clicks.follow_surface(self._surface)
        self._surface.reminder_said.connect(self._reminders.said)
        self._presence.move_to(self._surface)
        self._rest.move_to(self._surface)
        self._surface.set_missed_open(self._open_missed.count)
        self.calls.move_to(self._surface)

    def _with_entry(self, call_id: str, act: Callable[[LogEntry], None]) -> None:
        def use(entry: LogEntry | None) -> None:
            if entry is not None:
                act(entry)

        self._errands.then(self._engine.log.entry(call_id), use, "while a call was read anew", quietly=True)

    def _offer_enrolment(self, enrolment: Enrolment) -> None:
        if not self.first_start.offer_enrolment(enrolment):
            self.windows.offer_enrolment(enrolment)

    def _out_of_sight(self, call_ids: tuple[str, ...]) -> None:
        """Calls that are about to be taken away."""
        self.windows.rows_removed(call_ids)
        self._look_again()

    def _look_again(self) -> None:
        """Calls have gone out of sight, or are back: the log's list knows by itself."""
        self._open_missed.look_again()
        self._overviews.calls_changed()
        self._lately.look_soon()
        self._reminders.look_soon()
        self._finding.look_again()

    def _say_missed(self, count: int) -> None:
        self.tray.set_missed(count)
        self.windows.set_missed(count)
        self._surface.set_missed_open(count)

    def _try_sound(self, name: str) -> None:
        self._sounds.try_out(Sound(name), lambda problem: self.windows.sound_tried(name, problem))

    def _offer_window(self) -> None:
        """Without a tray, the log window has its menu; it comes after the steps of the first start, not over them."""
        self.windows.set_menu(self.tray.menu.menu)
        if self.first_start.showing:
            self.first_start.left.connect(self.windows.bring_log_forward, Qt.ConnectionType.SingleShotConnection)
        else:
            self.windows.show_log()

    def _speak(self) -> None:
        self._qt_speech.speak(self._words.language)
        self._engine.contacts.speak(self._words.language)
        self._engine.follow_up.speak(self._words.language)

    def _say(self, words: str) -> None:
        """Tell of something that goes on: in the log if it is in use, else beside the tray."""
        if not self.windows.tell(words):
            self._balloon(words)

    def _balloon(self, words: str) -> bool:
        seen = self.tray.icon.isVisible()
        if seen:
            self.tray.tell("Callpop", words)
        return seen
