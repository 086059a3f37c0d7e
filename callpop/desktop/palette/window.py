"""The quick-open palette: type a few letters, press Enter, and the caller's record is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from callpop.calls.contact import Contact
from callpop.calls.log_filters import RecentCaller
from callpop.desktop.labels import ElidedLabel, divider, plain_label
from callpop.desktop.log_window.rows import RowPresenter
from callpop.desktop.palette.found import Found, mixed, of_caller, of_contact
from callpop.desktop.palette.rows import HEIGHT, FoundDelegate, FoundModel
from callpop.desktop.popup.announce import announce
from callpop.desktop.popup.shadow import body_pixmap, look_of, margin, paint_edge
from callpop.desktop.signed_field import SignedField
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import RADIUS_PANEL, TextStyle
from callpop.desktop.tray_icon import TrayState, tray_icon

_WIDTH, _ROWS = 560, 7
_LONGEST = 100
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS - 1, Qt.Key.Key_PageUp: 1 - _ROWS}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PaletteWindow(QWidget):
    """A frameless window in the middle of the screen that the pointer is on.

    Args:
        theme: The look in force.
        presenter: Names and language.
        composited: Whether windows can be translucent; without, no shadow and square corners.
        parent: The owner.

    Signals:
        wanted: What was typed; '' when it is opened. Answer with ``show_callers`` and ``show_contacts``.
        open_clicked: The record of a ``Found`` is wanted.
        call_clicked: The number of a ``Found`` shall be called.
        copy_clicked: The number of a ``Found`` shall go to the clipboard.
    """

    wanted = Signal(str)
    open_clicked = Signal(object)
    call_clicked = Signal(object)
    copy_clicked = Signal(object)

    def __init__(
        self, *, theme: Theme, presenter: RowPresenter, composited: bool, parent: QWidget | None = None
    ) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(parent, flags)
        self._theme, self._presenter, self._composited = theme, presenter, composited
        self._callers: tuple[Found, ...] = ()
        self._contacts: tuple[Found, ...] = ()
        # What was found for no text: it is there at once when the palette is opened again.
        self._recent: tuple[tuple[Found, ...], tuple[Found, ...]] = ((), ())
        self._was_active = False
        self._meant: SignalInstance | None = None
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, composited)
        self.setWindowIcon(tray_icon(TrayState.CONNECTED))
        self.field = SignedField(theme=theme, sign="search", size=20, padding=8)
        self.field.setObjectName("palette-field")
        self.field.setMaxLength(_LONGEST)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = QListView()
        self.list.setObjectName("palette-list")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(theme=theme, parent=self))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(lambda index: self._pick(index.row()))
        self._nobody = plain_label("second")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys = ElidedLabel("caption")
        around = margin(composited=composited)
        column = QVBoxLayout(self)
        column.setContentsMargins(around, around, around, around)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 10)
        head.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(divider())
        inside = QVBoxLayout()
        inside.setContentsMargins(8, 8, 8, 0)
        inside.addWidget(self.list)
        inside.addWidget(self._nobody, 1)
        column.addLayout(inside, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 8, 20, 12)
        foot.addWidget(self._keys)
        column.addLayout(foot)
        self.set_presenter(presenter)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_presenter(self, presenter: RowPresenter) -> None:
        """Use another language or other names."""
        self._presenter = presenter
        text = presenter.words.text
        self.setWindowTitle(text("palette.title"))
        self.setAccessibleName(text("palette.title"))
        self.field.setPlaceholderText(text("palette.hint"))
        self.field.setAccessibleName(text("palette.hint"))
        self.list.setAccessibleName(text("palette.list"))
        self._nobody.setText(text("palette.nobody"))
        self._keys.set_text(text("palette.keys"))
        # What is at hand was said in the language before.
        self.forget()

    def forget(self) -> None:
        """Have nobody at hand, and ask again if it is looked at."""
        self._callers, self._contacts, self._recent = (), (), ((), ())
        self._show()
        if self.isVisible():
            self.wanted.emit(self._text)

    @property
    def current(self) -> Found | None:
        """Who is picked."""
        return self.model.found(self.list.currentIndex().row())

    def open_fresh(self) -> None:
        """Show it, empty, with whom it knew last until the newest come."""
        self._meant = None
        with QSignalBlocker(self.field):
            self.field.clear()
        self._callers, self._contacts = self._recent
        self._show(keep=False)
        self.wanted.emit("")
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        if screen is not None:
            area = screen.availableGeometry()
            left = area.left() + (area.width() - self.width()) // 2
            top = area.top() + max(0, min(round(area.height() * 0.18), area.height() - self.height()))
            self.move(QPoint(left, top))
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def show_callers(self, text: str, callers: Sequence[RecentCaller]) -> None:
        """Show whom the log found for a text; what was typed meanwhile wins."""
        if text == self._text:
            # The log reads two letters as the beginning of a word; of whom is at hand any part is found.
            found = [of_caller(one, self._presenter) for one in callers]
            numbers = {one.number for one in found}
            more = [one for one in self._fitting(text) if one.number not in numbers] if text else []
            self._callers = (*found, *more)
            self._found(text)

    def show_contacts(self, text: str, contacts: Sequence[Contact]) -> None:
        """Show whom the address books found for a text; what was typed meanwhile wins."""
        if text == self._text:
            self._contacts = tuple(of_contact(one, self._presenter) for one in contacts)
            self._found(text)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keys that move in the list, or do something with whom is picked, are not the field's."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Whoever turns to another window is done here."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if self.isActiveWindow():
                self._was_active = True
            elif self._was_active:
                self._was_active = False
                self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The body with its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = look_of(self._theme.palette, composited=self._composited)
        around = margin(composited=self._composited)
        body = QRect(self.rect()).adjusted(around, around, -around, -around)
        ratio = painter.deviceTransform().m11()
        painter.drawPixmap(0, 0, body_pixmap(body.width(), body.height(), look, ratio, RADIUS_PANEL))
        paint_edge(painter, body, look, RADIUS_PANEL)

    def _found(self, text: str) -> None:
        if not text:
            self._recent = (self._callers, self._contacts)
        self._show()
        if self._meant is not None and self.isVisible():
            self._do(self._meant)

    @property
    def _text(self) -> str:
        return self.field.text().strip()

    def _fitting(self, text: str) -> tuple[Found, ...]:
        """Those at hand of whom the text is a part: what was found before, and the most recent ones."""
        known = {one.number: one for one in (*self._recent[0], *self._callers)}
        return tuple(one for one in known.values() if one.fits(text))

    def _typed(self) -> None:
        # What is at hand is narrowed at once; the log's and the books' answers follow.
        text, self._meant = self._text, None
        self._callers = self._fitting(text)
        self._contacts = tuple(one for one in self._contacts if one.fits(text))
        self._show(keep=False)
        self.wanted.emit(text)

    def _show(self, *, keep: bool = True) -> None:
        wanted = self.current if keep else None
        self.model.show_found(mixed(self._text, self._callers, self._contacts))
        self._keep(wanted)
        empty = self.model.rowCount() == 0
        self.list.setVisible(not empty)
        self._nobody.setVisible(empty)

    def _keep(self, wanted: Found | None) -> None:
        """Pick whoever was picked, if they are still there, else the first."""
        self.list.setCurrentIndex(self.model.index(self.model.row_of(wanted)))

    def _pressed(self, event: QKeyEvent) -> bool:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key in _ENTER:
            self._enter(self.call_clicked if control else self.open_clicked)
        elif control and key == Qt.Key.Key_C and not self.field.hasSelectedText():
            self._do(self.copy_clicked)
        elif key in _MOVES:
            self._move(_MOVES[Qt.Key(key)])
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        last = self.model.rowCount() - 1
        if last < 0:
            return
        row = max(0, min(last, self.list.currentIndex().row() + by))
        self.list.setCurrentIndex(self.model.index(row))
        found = self.current
        if found is not None:
            # The keyboard stays in the field: a screen reader hears of the row this way.
            announce(self.field, found.said, assertive=False)

    def _enter(self, signal: SignalInstance) -> None:
        if self.current is None and self._text:
            # Quicker than the answer: whoever is found first for what is typed is meant.
            self._meant = signal
        self._do(signal)

    def _pick(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))
        self._do(self.open_clicked)

    def _do(self, signal: SignalInstance) -> None:
        found = self.current
        if found is not None:
            self._meant = None
            self.hide()
            signal.emit(found)

    def _restyle(self) -> None:
        theme, scale = self._theme, self._theme.scale
        self.setPalette(theme.qt_palette())
        self.setFont(theme.font(TextStyle.BODY))
        self.setStyleSheet(theme.style_sheet())
        self.field.setFont(theme.font(TextStyle.HEADING, 400))
        around = margin(composited=self._composited)
        high = round((36 + _ROWS * HEIGHT + 16) * scale) + 20 + 1 + 8 + 20
        self.setFixedSize(round(_WIDTH * scale) + 2 * around, high + 2 * around)
        self.update()
