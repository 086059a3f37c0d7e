"""The page 'Diagnostics': what is right, what is not, how to mend it, and why there was no popup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.finding_words import view_of
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import PitchedLabel, divider, plain_label
from callpop.desktop.settings_window.door import while_alive
from callpop.desktop.settings_window.page import SettingsPage
from callpop.desktop.settings_window.setting_row import Apply
from callpop.desktop.theme import Theme
from callpop.desktop.why_words import why_in
from callpop.desktop.words import Words
from callpop.diagnostics.finding import Finding, Level

_LOOKS = {Level.GOOD: ("answered", "check"), Level.NOTE: ("missed", "info"), Level.BAD: ("error", "close")}
_MARK = 28
_CALLS = 20


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one notification.

    Attributes:
        at: When it came, microseconds UTC.
        status: The wire's word; '' if it had none.
        why: What became of it, as ``callpop explain`` has it.
    """

    at: int
    status: str
    why: str


class DiagnosticsDoor(Protocol):
    """Asks; nothing here holds up the caller, and answers come on the GUI thread."""

    def examine(self, found: Callable[[Finding | None], None]) -> None:
        """Make every check; each finding comes when it is known, None after the last."""

    def last_notifications(self, limit: int, use: Callable[[tuple[Told, ...]], None]) -> None:
        """What became of the newest notifications, newest first."""

    def save_report(self, path: Path, use: Callable[[str], None]) -> None:
        """Write the report; '' or why it could not be written."""


class NoDoctor:
    """Finds nothing: for a window that stands alone."""

    def examine(self, found: Callable[[Finding | None], None]) -> None:
        """See DiagnosticsDoor."""
        found(None)

    def last_notifications(self, limit: int, use: Callable[[tuple[Told, ...]], None]) -> None:
        """See DiagnosticsDoor."""
        use(())

    def save_report(self, path: Path, use: Callable[[str], None]) -> None:
        """See DiagnosticsDoor."""
        use("")


class DiagnosticsPage(SettingsPage):
    """Checks when it is shown, and again when it is asked to.

    Args:
        theme: The look in force.
        words: The language of the windows.
        apply: Puts a value into force.
        door: Makes the checks.
        now: Microseconds UTC.
    """

    def __init__(
        self, *, theme: Theme, words: Words, apply: Apply, door: DiagnosticsDoor, now: Callable[[], int]
    ) -> None:
        super().__init__(name="diagnostics", theme=theme, words=words, apply=apply)
        self._door, self._now, self._turn = door, now, 0
        text = words.text
        self.again = ThemedButton(theme=theme, label=text("diagnostics.again"), icon_name="refresh")
        self.report = ThemedButton(theme=theme, label=text("diagnostics.report"), icon_name="copy")
        self.again.clicked.connect(self.check)
        self.report.clicked.connect(self.ask_where)
        self.head.setSpacing(8)
        for button in (self.again, self.report):
            self.head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._dialog: QFileDialog | None = None
        self.state = plain_label("second")
        self.state.setWordWrap(True)
        self.state.hide()
        self.body.addWidget(self.state)
        self._findings = self._column()
        self.body.addSpacing(20)
        self.body.addWidget(plain_label("heading", text("why.title")))
        hint = PitchedLabel("second", text("why.hint"))
        self.body.addWidget(hint)
        self.body.addSpacing(8)
        self._told = self._column()
        self.body.addStretch()

    def showEvent(self, event: QShowEvent) -> None:
        """Check: what was found an hour ago helps nobody."""
        super().showEvent(event)
        if not event.spontaneous():
            self.check()

    def check(self) -> None:
        """Make all checks again."""
        self._turn += 1
        turn = self._turn
        _clear(self._findings)
        self._say(self.words.text("diagnostics.checking"))

        def take(finding: Finding | None) -> None:
            if turn != self._turn:  # a later round is under way
                return
            if finding is None:
                self._say("")
            else:
                row = FindingRow(finding, theme=self.theme, words=self.words, now=self._now(), parent=self.widget())
                self._findings.addWidget(row)

        self._door.examine(while_alive(self, take))
        self._door.last_notifications(_CALLS, while_alive(self, self._show_told))

    def save(self, path: Path) -> None:
        """Write the report there, and say what became of it."""

        def saved(problem: str) -> None:
            words = self.words
            self._say(
                words.text("diagnostics.not_saved", why=problem)
                if problem
                else words.text("diagnostics.saved", file=str(path))
            )

        self._door.save_report(path, while_alive(self, saved))

    def ask_where(self) -> None:
        """Ask where the report shall be, and save it."""
        dialog = QFileDialog(self, self.words.text("diagnostics.report"), str(Path.home() / "callpop-report.zip"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("*.zip")
        dialog.setDefaultSuffix("zip")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        self._dialog = dialog
        dialog.open()

    def _show_told(self, told: tuple[Told, ...]) -> None:
        _clear(self._told)
        if not told:
            self._told.addWidget(PitchedLabel("second", self.words.text("why.none"), parent=self.widget()))
        for one in told:
            self._told.addWidget(self._told_row(one))

    def _told_row(self, one: Told) -> QWidget:
        row = QFrame(self.widget())
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(12)
        when = self.words.moment(one.at, self._now())
        why = why_in(self.words, one.why)
        key = f"why.status.{one.status}"
        status = self.words.text(key) if one.status and self.words.has(key) else one.status
        for text, type_, width in ((when, "second", 112), (status, "strong", 96)):
            label = plain_label(type_, text, row)
            label.setMinimumWidth(round(width * self.theme.scale))
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        said = PitchedLabel("second", why, parent=row)
        line.addWidget(said, 1)
        row.setAccessibleName(f"{when}, {status}: {why}")
        return row

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.body.addLayout(column)
        return column

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))


class FindingRow(QFrame):
    """One finding: a mark, what was looked at, what was found, and what to do.

    Args:
        finding: What was found.
        theme: The look in force.
        words: The language of the windows.
        now: Microseconds UTC.
        parent: The owner: what comes into a window that is shown must have its font from the beginning.
    """

    def __init__(self, finding: Finding, *, theme: Theme, words: Words, now: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        view = view_of(finding, words, now)
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(12)
        line.addWidget(_Mark(view.level, theme=theme, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for text, type_ in ((view.title, "strong"), (view.found, ""), (view.mend, "second")):
            if text:
                label = plain_label(type_, text, self)
                label.setWordWrap(True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                texts.addWidget(label)
        line.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(divider())
        level = words.text(f"doctor.{view.level.value}")
        self.setAccessibleName(" ".join((f"{view.title}, {level}:", view.found, view.mend)).strip())


class _Mark(QWidget):
    """The circle before a finding; colour and shape say the same, and the row's name says it in words."""

    def __init__(self, level: Level, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, (self._tone, self._icon) = theme, _LOOKS[level]
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        edge = round(_MARK * self._theme.scale)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        """See QWidget."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """See QWidget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shades, edge = self._theme.shades(self._tone), self.sizeHint().width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.tint))
        painter.drawEllipse(QRectF(0, 0, edge, edge))
        size = round(16 * self._theme.scale)
        pixmap = icon_pixmap(self._icon, shades.ink, size, painter.deviceTransform().m11())
        painter.drawPixmap(round((edge - size) / 2), round((edge - size) / 2), pixmap)


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
