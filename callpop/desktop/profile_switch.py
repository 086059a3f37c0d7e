"""Several people at one computer: whose profile runs, and how another's is switched to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from callpop.desktop.preferences import Preferences
from callpop.desktop.profile_menu import ProfileEntry
from callpop.desktop.theme import Theme
from callpop.desktop.tray import Tray
from callpop.desktop.tray_menu import plain
from callpop.desktop.words import Words
from callpop.settings.profile import Profile
from callpop.settings.profiles import Named, Profiles, WrongName, address_in

if TYPE_CHECKING:  # asked for seldom
    from callpop.desktop.profile_dialog import ProfileDialog

SETTING = "sharing.profiles"


class ProfileSwitch(QObject):
    """Offers the profiles in the tray's menu, where that is of use and allowed.

    Args:
        profile: The running one.
        profiles: All of them; None if the running one stands by itself.
        preferences: Whether switching is wanted, or forbidden.
        switch: Ends this app, and starts it on another profile; the program that is missing for that, or ''.
        theme: The look in force.
        words: The language, as it is now.
        tray: Has the menu.
        complain: Tells in words what cannot be.
        parent: The owner.
    """

    def __init__(
        self,
        *,
        profile: Profile,
        profiles: Profiles | None,
        preferences: Preferences,
        switch: Callable[[Profile], str],
        theme: Theme,
        words: Callable[[], Words],
        tray: Tray,
        complain: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile, self._profiles, self._preferences = profile, profiles, preferences
        self._switch, self._theme, self._words = switch, theme, words
        self._tray, self._complain = tray, complain
        self._dialog: ProfileDialog | None = None
        tray.menu.profiles.chosen.connect(self.switch_to)
        tray.menu.profiles.new_wanted.connect(self.ask_for_name)
        # The folders may be others by now: somebody else was here, or an administrator.
        tray.menu.menu.aboutToShow.connect(self.renew)

    @property
    def allowed(self) -> bool:
        """Whether one may switch here: a policy may say no."""
        locked = SETTING in self._preferences.locked
        return self._profiles is not None and not (locked and not self._preferences.settings.sharing.profiles)

    def renew(self) -> None:
        """Offer what is there now, in the language of now."""
        profiles = self._profiles.all() if self._profiles is not None and self.allowed else ()
        if len(profiles) == 1 and not self._preferences.settings.sharing.profiles:
            profiles = ()
        words = self._words()
        entries = [ProfileEntry(one.name, plain(self._label(one, words)), self._is_mine(one)) for one in profiles]
        self._tray.set_profiles(entries, words)

    def switch_to(self, name: str) -> None:
        """Go to another profile; '' is the usual one."""
        profiles = self._profiles.all() if self._profiles is not None and self.allowed else ()
        found = next((one.profile for one in profiles if one.name == name), None)
        if found is None:
            self._complain(self._words().text("profiles.gone", name=name))
            self.renew()
            return
        problem = self._go(found)
        if problem:
            self._complain(problem)

    def ask_for_name(self) -> None:
        """Have a profile made for another person."""
        profiles = self._profiles
        if profiles is None or not self.allowed:
            return
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        from callpop.desktop.profile_dialog import ProfileDialog

        dialog = ProfileDialog(theme=self._theme, words=self._words(), check=profiles.check)
        dialog.named.connect(self._make)
        dialog.destroyed.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def close(self) -> None:
        """Ask nothing any more."""
        if self._dialog is not None:
            self._dialog.close()

    def _make(self, name: str) -> None:
        dialog, profiles = self._dialog, self._profiles
        if dialog is None or profiles is None:
            return
        try:
            problem = self._go(profiles.create(name))
        except WrongName as wrong:
            problem = self._words().text(f"profiles.wrong.{wrong.key}")
        except OSError as error:
            problem = self._words().text("profiles.not_made", why=error.strerror or str(error))
        if problem:
            dialog.show_problem(problem)
        else:
            dialog.accept()

    def _go(self, profile: Profile) -> str:
        try:
            profile.create()
        except OSError as error:
            return self._words().text("profiles.not_made", why=error.strerror or str(error))
        missing = self._switch(profile)
        return self._words().text("profiles.cannot_start", program=missing) if missing else ""

    def _forget(self) -> None:
        self._dialog = None

    def _is_mine(self, one: Named) -> bool:
        return one.profile.identity == self._profile.identity

    def _label(self, one: Named, words: Words) -> str:
        if one.name:
            return one.name
        mine = next(iter(self._preferences.settings.agent.emails), "") if self._is_mine(one) else ""
        return mine or address_in(one.profile) or words.text("profiles.usual")
