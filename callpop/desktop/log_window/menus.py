"""The menus of the list: of a call, of several, of the whole log, and of tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget, QWidgetAction

from callpop.calls.entry import LONGEST_TAG, LogEntry
from callpop.calls.record import Outcome
from callpop.desktop.log_window.columns import Column, Columns
from callpop.desktop.log_window.commands import SAID, Command
from callpop.desktop.menu import Menu
from callpop.desktop.words import Words

_TAGS_SHOWN = 12


def offered(entries: Sequence[LogEntry], *, with_number: bool) -> list[Command]:
    """What can be done with calls: nothing is offered that would do nothing.

    Args:
        entries: The calls.
        with_number: Whether the one call has a number that can be dialled.
    """
    many = len(entries) > 1
    missed = any(entry.record.outcome is Outcome.MISSED for entry in entries)
    left_out = set() if missed else {Command.HANDLED}
    if all(entry.masked for entry in entries):
        left_out.add(Command.TAG)
    if not many and not with_number:
        left_out |= {Command.COPY, Command.CALL_BACK, Command.ASK, Command.WIPE}
    if not many and (entries[0].record.internal or not with_number):
        left_out.add(Command.OPEN)
    return [command for command, said in SAID.items() if (said.for_many or not many) and command not in left_out]


def call_menu(
    parent: QWidget,
    words: Words,
    commands: Iterable[Command],
    *,
    many: bool,
    reopens: bool,
    act: Callable[[Command], None],
) -> QMenu:
    """The menu of the calls that are picked.

    Args:
        parent: Its owner.
        words: The language.
        commands: What is offered.
        many: Whether they are several.
        reopens: Whether 'handled' would be taken back.
        act: Does it.
    """
    menu = Menu(parent)
    for command in commands:
        said = SAID[command]
        key = (many and said.key_for_many) or said.key
        if command is Command.HANDLED and reopens:
            key = "calls.unhandle"
        if command in (Command.EXPORT, Command.WIPE):
            menu.addSeparator()
        _add(menu, words.text(key), said.shortcut if many or not said.many_by_key else "", partial(act, command))
    return menu


def log_menu(
    parent: QWidget,
    words: Words,
    columns: Columns,
    acts: Iterable[tuple[str, str, Callable[[], None]] | None],
    toggle: Callable[[Column], None],
) -> QMenu:
    """The menu of the whole log: what ``acts`` say (key of the words, shortcut, what to do), and the columns."""
    menu = Menu(parent)
    for act in acts:
        if act is None:
            menu.addSeparator()
        else:
            _add(menu, words.text(act[0]), act[1], act[2])
    chosen = Menu(words.text("list.columns"), menu)
    for column in Column:
        action = QAction(words.text(f"list.column_{column.value}"), chosen)
        action.setCheckable(True)
        action.setChecked(column in columns.shown)
        action.triggered.connect(lambda _=False, told=column: toggle(told))
        chosen.addAction(action)
    menu.addSeparator()
    menu.addMenu(chosen)
    return menu


def tag_menu(
    parent: QWidget,
    words: Words,
    *,
    known: Iterable[str],
    on_all: frozenset[str],
    change: Callable[[str, bool], None],
) -> QMenu:
    """Tags to put on calls or take off them.

    Args:
        parent: Its owner.
        words: The language.
        known: Tags in use, the most used first.
        on_all: Those that all of the calls have.
        change: Told a tag, and whether the calls shall have it.
    """
    menu = Menu(parent)
    shown = list(dict.fromkeys([*sorted(on_all), *known]))[:_TAGS_SHOWN]
    for tag in shown:
        action = QAction(tag.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(tag in on_all)
        action.triggered.connect(lambda checked=False, told=tag: change(told, checked))
        menu.addAction(action)
    if shown:
        menu.addSeparator()
    field = QLineEdit(menu)
    field.setMaxLength(LONGEST_TAG)
    field.setPlaceholderText(words.text("list.new_tag"))
    field.setAccessibleName(words.text("list.new_tag"))

    def typed() -> None:
        tag = " ".join(field.text().split())
        menu.close()
        if tag:
            change(tag, True)

    field.returnPressed.connect(typed)
    holder = QWidgetAction(menu)
    holder.setDefaultWidget(field)
    menu.addAction(holder)
    menu.aboutToShow.connect(field.setFocus)
    return menu


def _add(menu: QMenu, label: str, shortcut: str, act: Callable[[], None]) -> None:
    # The keys' names as the language has them: 'Strg+E'.
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    action = QAction(label.replace("&", "&&") + (f"\t{keys}" if keys else ""), menu)
    action.triggered.connect(lambda _=False: act())
    menu.addAction(action)
