"""The controls of the settings window: one kind for each kind of value."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QStandardItemModel, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSpinBox,
    QWidget,
)

from callpop.desktop.buttons import ThemedButton
from callpop.desktop.icons import icon_pixmap
from callpop.desktop.labels import plain_tooltip
from callpop.desktop.settings_window.toggle_control import ToggleControl
from callpop.desktop.theme import Theme
from callpop.desktop.tokens import CONTROL_HEIGHT
from callpop.desktop.words import Words
from callpop.settings.values import Key

CHOICE_WIDTH, TEXT_WIDTH = 208, 260
_LONGEST_NUMBER = 9


class ChoiceControl(QComboBox):
    """One of a few values.

    Args:
        theme: The look in force.
        options: Values and their words.
        name: What it sets, for screen readers.
        parent: The owner.
    """

    edited = Signal(object)

    def __init__(
        self, *, theme: Theme, options: list[tuple[Any, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setView(QListView())
        self.setAccessibleName(name)
        theme.changed.connect(self._resize)
        self._resize()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in options:
            self.addItem(words, value)
        self.activated.connect(lambda index: self.edited.emit(self.itemData(index)))

    def _resize(self) -> None:
        self.setMinimumWidth(round(CHOICE_WIDTH * self._theme.scale))

    def show_value(self, value: object) -> None:
        """Show what is set."""
        for index in range(self.count()):
            if self.itemData(index) == value:
                self.setCurrentIndex(index)

    def set_offered(self, value: object, offered: bool) -> None:
        """Let a value be chosen, or not: it stays in sight, and is left out by mouse and keys."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        for index in range(self.count()):
            if self.itemData(index) == value:
                model.item(index).setEnabled(offered)

    def sizeHint(self) -> QSize:
        """As high as all controls."""
        return QSize(super().sizeHint().width(), round(CONTROL_HEIGHT * self._theme.scale))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it must not change what happens to pass under it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chevron is drawn here: a style sheet cannot colour an SVG."""
        super().paintEvent(event)
        painter = QPainter(self)
        edge = round(16 * self._theme.scale)
        pixmap = icon_pixmap("chevron-down", self._theme.palette.text2, edge, painter.deviceTransform().m11())
        painter.drawPixmap(self.width() - 12 - edge, (self.height() - edge) // 2, pixmap)


class NumberControl(QFrame):
    """A number with less and more.

    Args:
        theme: The look in force.
        words: The language of the windows.
        key: What is set: its limits and its unit.
        name: What it is called.
        parent: The owner.

    Signals:
        edited: Another number.
        refused: A number was typed that is too small or too large; what stands there stays. In words.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, *, theme: Theme, words: Words, key: Key, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepper")
        self._words = words
        low, high = key.low if key.low is not None else 0, key.high if key.high is not None else 10**9
        self._box: _Whole | _Decimals
        if key.kind is float:
            self._box = _Decimals()
            self._box.setDecimals(1)
            self._box.setSingleStep(0.5)
            self._box.setRange(low, high)
        else:
            self._box = _Whole()
            self._box.setRange(int(low), int(high))
        box = self._box
        unit = words.text(f"settings.unit.{key.unit}", n="").strip() if key.unit else ""
        box.setSuffix(f" {unit}" if unit else "")
        box.setLocale(QLocale(words.locale))
        box.setGroupSeparatorShown(False)
        # The style sheet hides its arrows: with NoButtons, Qt 6.11 gives a styled field a width of 1.
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setKeyboardTracking(False)
        box.setAccessibleName(name)
        self.setAccessibleName(name)
        box.setMinimumWidth(60)
        box.valueChanged.connect(self.edited.emit)
        box.refused.connect(self._refuse)
        self.setFocusProxy(box)
        says_less, says_more = words.text("settings.less", name=name), words.text("settings.more", name=name)
        less = ThemedButton(theme=theme, label=says_less, icon_name="minus", icon_only=True)
        more = ThemedButton(theme=theme, label=says_more, icon_name="plus", icon_only=True)
        less.clicked.connect(box.stepDown)
        more.clicked.connect(box.stepUp)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (less, more):
            button.setFlat(True)
            # Arrow keys in the field do the same: two stops less on the way through the page.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
        for widget in (less, box, more):
            row.addWidget(widget)

    def show_value(self, value: Any) -> None:
        """Show what is set."""
        self._box.blockSignals(True)
        if isinstance(self._box, QSpinBox):
            self._box.setValue(int(value))
        else:
            self._box.setValue(float(value))
        self._box.blockSignals(False)

    def _refuse(self) -> None:
        box = self._box
        low, high, value = (box.textFromValue(one) for one in (box.minimum(), box.maximum(), box.value()))  # type: ignore[arg-type]
        self.refused.emit(self._words.text("wrong.range", low=low, high=high, value=f"{value}{box.suffix()}"))


class TextControl(QLineEdit):
    """One line of text, handed over when it is left or Enter is pressed.

    Args:
        theme: The look in force.
        name: What it sets, for screen readers.
        listed: Whether it holds several texts, with commas between.
        hint: What stands there while it is empty.
        width: The least it needs at a text size of 100 %, in px.
        parent: The owner.
    """

    edited = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        name: str,
        listed: bool = False,
        hint: str = "",
        width: int = TEXT_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._listed, self._shown, self._least = theme, listed, "", width
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._resize()
        self.editingFinished.connect(self._finished)
        theme.changed.connect(self._resize)

    def show_value(self, value: Any) -> None:
        """Show what is set, unless something else is being typed."""
        text = ", ".join(value) if self._listed else str(value)
        if self.hasFocus() and self.text() != self._shown:
            return
        self._shown = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def drop_typed(self) -> None:
        """Show again what was set, whatever is being typed."""
        self.setText(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A hint that has no room is told under the pointer."""
        super().resizeEvent(event)
        hint = self.placeholderText()
        self.setToolTip(plain_tooltip(hint) if self.fontMetrics().horizontalAdvance(hint) > self.width() - 24 else "")

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(super().sizeHint().width(), round(CONTROL_HEIGHT * self._theme.scale))

    def _resize(self) -> None:
        self.setMinimumWidth(round(self._least * self._theme.scale))
        self.updateGeometry()

    def _finished(self) -> None:
        # Also said when the focus leaves: then nothing may have changed.
        if self.text() == self._shown:
            return
        self._shown = self.text()
        text = self.text().strip()
        self.edited.emit(tuple(p.strip() for p in text.split(",") if p.strip()) if self._listed else text)


class _Whole(QSpinBox):
    refused = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Let numbers be typed that are out of the limits: Qt swallows their digits, and nobody learns why."""
        found = super().validate(text, pos)
        return (QValidator.State.Intermediate, text, pos) if _is_refused(found) and _is_number(self, text) else found

    def fixup(self, text: str) -> str:
        """What cannot be set is told; the number before it stays."""
        if _is_number(self, text):
            self.refused.emit()
        return text


class _Decimals(QDoubleSpinBox):
    refused = Signal()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """As of ``_Whole``."""
        found = super().validate(text, pos)
        return (QValidator.State.Intermediate, text, pos) if _is_refused(found) and _is_number(self, text) else found

    def fixup(self, text: str) -> str:
        """What cannot be set is told; the number before it stays."""
        if _is_number(self, text):
            self.refused.emit()
        return text


def _is_refused(found: tuple[QValidator.State, str, int]) -> bool:
    return found[0] is QValidator.State.Invalid


def _is_number(box: QSpinBox | QDoubleSpinBox, text: str) -> bool:
    typed = text.removesuffix(box.suffix()).strip().lstrip("-").replace(box.locale().decimalPoint(), ".")
    return len(typed) <= _LONGEST_NUMBER and typed.replace(".", "", 1).isdigit()


Control = ChoiceControl | NumberControl | TextControl | ToggleControl
