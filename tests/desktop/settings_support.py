"""A settings window over a real settings file, as the app wires it, and hands that change a setting in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from callpop.desktop.preferences import Preferences
from callpop.desktop.settings_window.controls import ChoiceControl, NumberControl
from callpop.desktop.settings_window.corner_control import CornerControl
from callpop.desktop.settings_window.hours_control import HoursControl
from callpop.desktop.settings_window.setting_row import SettingRow
from callpop.desktop.settings_window.source_control import SourceControl
from callpop.desktop.settings_window.toggle_control import ToggleControl
from callpop.desktop.settings_window.transfer import PreferencesTransfer
from callpop.desktop.settings_window.weighing import Keep
from callpop.desktop.settings_window.window import SettingsWindow
from callpop.desktop.theme import Theme
from callpop.desktop.words import Words
from callpop.settings.forms import Form
from callpop.settings.policy import Policy
from callpop.settings.profile import Profile
from callpop.settings.schema import Settings
from callpop.settings.values import Key, Value, all_keys, value_of


@dataclass
class Desk:
    """A window, the settings in force, and their file."""

    window: SettingsWindow
    preferences: Preferences
    profile: Profile
    told: list[Settings]

    @property
    def file(self) -> str:
        return self.profile.settings_file.read_text(encoding="utf-8")

    def value(self, key: str) -> Value:
        return value_of(self.preferences.settings, key)

    def row(self, key: str) -> SettingRow:
        return next(page.rows[key] for page in self.window.pages.values() if key in page.rows)

    def page_of(self, key: str) -> str:
        return next(name for name, page in self.window.pages.items() if key in page.rows)


def desk(
    qtbot: QtBot,
    folder: Path,
    text: str = "",
    *,
    policy: Policy | None = None,
    environ: dict[str, str] | None = None,
    language: str = "en",
    keep: Keep | None = None,
) -> Desk:
    """Show the window over a file with this text."""
    profile = Profile.locate(folder, {})
    profile.create()
    if text:
        profile.settings_file.write_text(text, encoding="utf-8")
    said = policy or Policy()
    preferences = Preferences(profile=profile, environ=environ or {}, policy=lambda: said)
    window = SettingsWindow(
        theme=Theme(),
        words=Words.load(language),
        settings=preferences.settings,
        apply=preferences.change,
        notification_url=lambda: "http://127.0.0.1:8765/notify/secret",
        version="1",
        transfer=PreferencesTransfer(preferences=preferences, file=profile.settings_file),
        keep=keep,
    )
    made = Desk(window, preferences, profile, [])

    def changed(settings: Settings) -> None:
        made.told.append(settings)
        window.show_settings(settings, standing=preferences.standing)

    preferences.changed.connect(changed)
    window.show_settings(preferences.settings, standing=preferences.standing)
    qtbot.addWidget(window)
    window.show()
    return made


def drive(row: SettingRow, key: Key, sample: str) -> None:
    """Change a setting with mouse and keys, as an agent would.

    Args:
        row: Its row, in sight.
        key: What is declared of it.
        sample: What to type where text is wanted.
    """
    control = row.control
    if isinstance(control, ToggleControl):
        QTest.mouseClick(control, Qt.MouseButton.LeftButton)
    elif isinstance(control, CornerControl):
        other = next(one for one in control.findChildren(QAbstractButton) if not one.isChecked())
        QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    elif isinstance(control, NumberControl):
        less, more = control.findChildren(QAbstractButton)[:2]
        box = control.focusProxy()
        before = box.property("value")
        QTest.mouseClick(more, Qt.MouseButton.LeftButton)
        if box.property("value") == before:
            QTest.mouseClick(less, Qt.MouseButton.LeftButton)
    elif isinstance(control, ChoiceControl):
        _choose(control)
    elif isinstance(control, SourceControl):
        other = next(panel.radio for panel in control.panels.values() if not panel.radio.isChecked())
        QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    elif isinstance(control, HoursControl):
        QTest.mouseClick(control.add, Qt.MouseButton.LeftButton)
    else:
        line = next((one for one in _lines(control) if one.isVisible()), None)
        if line is not None:
            type_into(line, sample)
        else:
            _choose(next(one for one in control.findChildren(QComboBox) if one.isVisible()))


def type_into(line: QLineEdit, text: str) -> None:
    """Type a text in place of what stands there, and press Enter."""
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def sample_of(key: str, folder: Path) -> str:
    """A text that fits a setting."""
    form = all_keys()[key].form
    if form is Form.FILE or key.endswith("_file"):
        file = folder / "file.pem"
        file.write_text("x", encoding="utf-8")
        return str(file)
    texts = {
        Form.EMAIL: "carla@example.com",
        Form.NUMBER: "299",
        Form.COUNTRY: "BE",
        Form.ADDRESS: "127.0.0.2",
        Form.URL: "https://callpop.example.com",
        Form.RELAY: "https://relay.example.com",
        Form.HOST: "*.example.com",
        Form.SCHEME: "tel",
        Form.PAIR: "help",
    }
    if "template" in key:
        return "https://crm.example.com/{number_e164}"
    if key == "dial.link":
        return "sip:{number}@phones.example.com"
    return texts.get(form, "something") if form is not None else "something"


def _lines(control: QWidget) -> list[QLineEdit]:
    return [control] if isinstance(control, QLineEdit) else control.findChildren(QLineEdit)


def _choose(box: QComboBox) -> None:
    before = box.currentIndex()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    if box.currentIndex() == before:
        QTest.keyClick(box, Qt.Key.Key_Up)
