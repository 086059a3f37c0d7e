"""About Callpop: what it is, which version, and where it keeps its things."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from callpop.desktop.buttons import ButtonKind, ThemedButton
from callpop.desktop.labels import ElidedLabel, divider, plain_label
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import TextStyle
from callpop.desktop.tray_icon import TrayState, render_tray_icon, tray_icon
from callpop.desktop.words import Words


@dataclass(frozen=True, slots=True)
class AboutFacts:
    """What the window says.

    Attributes:
        version: Callpop's.
        settings_file: Where the settings are.
        database: Where the call log is.
        logs: The folder of the logs.
        system: Versions of Python and Qt, and the platform.
        newer: A newer version that is there; '' if none is known.
        has_page: Whether a page tells of it.
        third_party: The list of whose works a bundle holds; None where it is none.
    """

    version: str
    settings_file: Path
    database: Path
    logs: Path
    system: str
    newer: str = ""
    has_page: bool = False
    third_party: Path | None = None


class AboutDialog(QDialog):
    """Shown with ``open()``: it never runs a loop of its own.

    Args:
        theme: The look in force.
        words: The language of the windows.
        facts: What it says.
        parent: The owner.

    Signals:
        release_wanted: The page of the newer version is wanted.
    """

    release_wanted = Signal()

    def __init__(self, *, theme: Theme, words: Words, facts: AboutFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        text = words.text
        self.setWindowTitle(text("about.title"))
        self.setWindowIcon(tray_icon(TrayState.CONNECTED))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._facts = (
            (text("about.version"), facts.version),
            *(((text("update.newer"), facts.newer),) if facts.newer else ()),
            (text("about.licence"), "MIT"),
            *(((text("about.third_party"), str(facts.third_party)),) if facts.third_party else ()),
            (text("about.settings_file"), str(facts.settings_file)),
            (text("about.database"), str(facts.database)),
            (text("about.log_folder"), str(facts.logs)),
            (text("about.system"), facts.system),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addLayout(self._head(text("about.what")))
        column.addWidget(divider())
        column.addLayout(self._table())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        copy = ThemedButton(theme=theme, label=text("about.copy"), icon_name="copy")
        copy.setObjectName("copy")
        copy.clicked.connect(self._copy)
        close = ThemedButton(theme=theme, label=text("act.close"), kind=ButtonKind.FILLED)
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons.addStretch()
        if facts.newer and facts.has_page:
            release = ThemedButton(theme=theme, label=text("update.page"), icon_name="open")
            release.setObjectName("release")
            release.clicked.connect(self.release_wanted)
            buttons.addWidget(release)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        column.addLayout(buttons)
        self.resize(round(480 * theme.scale), self.sizeHint().height())
        # Enter closes; a focus ring waits until somebody uses the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()
        self._restyle()
        theme.changed.connect(self._restyle)

    def _head(self, what: str) -> QHBoxLayout:
        picture = QLabel()
        image = render_tray_icon(TrayState.CONNECTED, size=64, device_ratio=self.devicePixelRatioF())
        picture.setPixmap(QPixmap.fromImage(image))
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch()
        titles.addWidget(plain_label("title", "Callpop"))
        titles.addWidget(plain_label("second", what))
        titles.addStretch()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(titles, 1)
        return row

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(self._facts):
            shown = ElidedLabel(middle=True)
            shown.set_text(value)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(plain_label("second", name), row, 0)
            grid.addWidget(shown, row, 1)
        return grid

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{name}: {value}" for name, value in self._facts))

    def _restyle(self) -> None:
        self.setPalette(self._theme.qt_palette())
        self.setFont(self._theme.font(TextStyle.BODY))
        self.setStyleSheet(self._theme.style_sheet())
