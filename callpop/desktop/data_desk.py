"""Carries out what the agent wants done with their data: export, import, removing a number, deleting and masking."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from callpop.calls.log_filters import LogFilters
from callpop.calls.masking import masked_number
from callpop.calls.numbers import display_number
from callpop.desktop.slots import AsyncSlots
from callpop.desktop.theme import Theme
from callpop.desktop.wiping import Wiping
from callpop.desktop.words import Words
from callpop.engine import Engine
from callpop.engine.data_door import Cancelled, CannotWrite, Export, Format
from callpop.settings.schema import Settings
from callpop.storage.faults import StorageUnavailable, Superseded

if TYPE_CHECKING:  # dialogues are loaded when they are first wanted
    from callpop.desktop.data_dialogs.export_dialog import ExportChoice, ExportDialog
    from callpop.desktop.data_dialogs.import_dialog import ImportDialog
    from callpop.desktop.data_dialogs.picking import Pick
    from callpop.desktop.data_dialogs.undo_bar import UndoBar
    from callpop.desktop.log_window.window import LogWindow
    from callpop.storage.traces import Counts

T = TypeVar("T")
_EXAMPLE = "+31612345678"
_AT_THE_END = 5.0
"""Seconds that the app's end waits for a number to be wiped."""


class _Teller(QObject):
    """Brings counts from the thread that works to this one."""

    told = Signal(int)


class DataDesk(QObject):
    """Asks, has it done, and tells.

    Args:
        engine: Does it.
        theme: The look in force.
        words: The language as it is now.
        settings: As they are now.
        slots: Runs the waiting.
        complain: Told in words what could not be done.
        log: The call log window, if it is there.
        front: The window in front of which a dialogue opens, or None.
        gone: Told of calls that are out of sight: their call_ids.
        parent: The owner.

    Attributes:
        wiping: Numbers that are about to go.
        pick: Asks for files; tests answer themselves.
    """

    def __init__(
        self,
        *,
        engine: Engine,
        theme: Theme,
        words: Callable[[], Words],
        settings: Callable[[], Settings],
        slots: AsyncSlots,
        complain: Callable[[str], None],
        log: Callable[[], LogWindow | None],
        front: Callable[[], QWidget | None],
        gone: Callable[[tuple[str, ...]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine, self._theme, self._words, self._settings = engine, theme, words, settings
        self._slots, self._complain = slots, complain
        self._log, self._front, self._gone = log, front, gone
        self.wiping = Wiping(key_of=engine.data.key_of, parent=self)
        self.wiping.ticked.connect(self._announce)
        self.wiping.taken_back.connect(lambda key: self._run(self._keep_after_all(key), "while a wipe was taken back"))
        self.wiping.due.connect(lambda key: self._run(self._wipe(key), "while a number was wiped"))
        self._bars: dict[str, UndoBar] = {}
        self.pick: Pick | None = None

    def follow_log(self, log: LogWindow) -> None:
        """Hear of what is wanted in the call log window."""
        log.export_wanted.connect(self.export)
        log.import_wanted.connect(self.import_file)
        log.wipe_wanted.connect(self.wipe_caller)

    def carry_out(self, what: str) -> None:
        """What a button of the settings asks for: ``export``, ``import`` or ``wipe``."""
        {"export": self.export, "import": self.import_file, "wipe": self.ask_number}[what]()

    def export(self, filters: LogFilters | None = None, call_ids: tuple[str, ...] = ()) -> None:
        """Ask what to export, and how; without filters, all."""
        from callpop.desktop.data_dialogs.export_dialog import ALL, SELECTED, SHOWN, ExportDialog
        from callpop.desktop.data_dialogs.picking import pick_file

        counts: dict[str, int | None] = {}
        if len(call_ids) > 1:
            counts[SELECTED] = len(call_ids)
        if filters is not None and filters != LogFilters():
            counts[SHOWN] = None
        counts[ALL] = None
        dialog = ExportDialog(
            theme=self._theme,
            words=self._words(),
            counts=counts,
            bom=self._settings().log.export_bom,
            day=datetime.now().date().isoformat(),
            pick=self.pick or pick_file,
            parent=self._front(),
        )
        scopes = {ALL: LogFilters(), SHOWN: filters or LogFilters(), SELECTED: LogFilters()}
        dialog.wanted.connect(
            lambda choice: self._run(
                self._export(dialog, choice, scopes[choice.scope], call_ids if choice.scope == SELECTED else ()),
                "while calls were exported",
            )
        )
        dialog.open()
        for scope in counts.keys() & {ALL, SHOWN}:
            self._run(self._count(dialog, scope, scopes[scope]), "while calls were counted")

    def import_file(self) -> None:
        """Ask for a file, and read it."""
        from callpop.desktop.data_dialogs.picking import pick_file

        owner = self._front()
        if owner is not None:
            (self.pick or pick_file)(owner, self._words().text("import.title"), "", self._begin_import)

    def wipe_caller(self, call_id: str) -> None:
        """Ask whether all about a call's other end shall go."""

        async def work() -> None:
            entry = await asyncio.wrap_future(self._engine.log.entry(call_id))
            if entry is not None and entry.record.remote.number and not entry.record.remote.withheld:
                await self._confirm_wipe(entry.record.remote.number)

        self._run(work(), "while a number was looked up")

    def ask_number(self) -> None:
        """Ask which number shall go."""
        from callpop.desktop.data_dialogs.number_dialog import NumberDialog

        dialog = NumberDialog(theme=self._theme, words=self._words(), parent=self._front())

        def typed(number: str) -> None:
            if self._engine.data.key_of(number) is None:
                dialog.show_problem(self._words().text("wipe.no_number"))
                return
            dialog.accept()
            self._run(self._confirm_wipe(number), "while a number was looked up")

        dialog.typed.connect(typed)
        dialog.open()

    def keep(self, key: str, days: int, answer: Callable[[bool], None]) -> None:
        """Another time for keeping or masking calls: ask if there are some that it takes.

        Args:
            key: ``log.retention_days`` or ``log.mask_days``.
            days: The time.
            answer: Told whether it is to hold.
        """
        self._run(self._keep(key, days, answer), "while older calls were counted")

    async def finish(self) -> None:
        """The app ends: what was about to go, goes. What takes longer, the next start goes on with."""
        for key in self.wiping.finish():
            try:
                async with asyncio.timeout(_AT_THE_END):
                    await asyncio.wrap_future(self._engine.data.wipe(key))
            except TimeoutError:
                return
            except StorageUnavailable as fault:
                self._complain(fault.message)

    async def _count(self, dialog: ExportDialog, scope: str, filters: LogFilters) -> None:
        try:
            counts = await asyncio.wrap_future(self._engine.log.counts(filters, slot=f"export-{scope}"))
        except (Superseded, StorageUnavailable):
            return
        if isValid(dialog):
            dialog.set_count(scope, counts.of(filters.group))

    async def _export(
        self, dialog: ExportDialog, choice: ExportChoice, filters: LogFilters, call_ids: tuple[str, ...]
    ) -> None:
        words, teller = self._words(), _Teller(self)
        teller.told.connect(dialog.show_progress)
        wanted = Export(choice.path, Format(choice.form), filters, call_ids, choice.bom)
        work = self._engine.data.export(
            wanted, word=lambda name: words.text(f"export.column.{name}"), told=teller.told.emit
        )
        dialog.given_up.connect(work.cancel)
        problem = ""
        count = 0
        try:
            count = await asyncio.wrap_future(work.done)
        except Cancelled:
            return
        except CannotWrite as fault:
            problem = words.text(f"export.failed.{fault.key}", path=str(fault.path), detail=fault.detail)
        except StorageUnavailable as fault:
            problem = fault.message
        finally:
            teller.deleteLater()
        if not isValid(dialog):
            if problem:
                self._complain(problem)
        elif problem:
            dialog.show_failed(problem)
        else:
            dialog.show_done(count, choice.path)

    def _begin_import(self, path: Path) -> None:
        from callpop.desktop.data_dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(theme=self._theme, words=self._words(), path=str(path), parent=self._front())
        dialog.open()
        self._run(self._import(dialog, path), "while calls were imported")

    async def _import(self, dialog: ImportDialog, path: Path) -> None:
        from callpop.desktop.data_dialogs.import_dialog import Imported

        teller = _Teller(self)
        teller.told.connect(dialog.show_progress)
        work = self._engine.data.import_file(path, told=teller.told.emit)
        dialog.given_up.connect(work.cancel)
        problem = ""
        result: Imported | None = None
        try:
            report = await asyncio.wrap_future(work.done)
            why = tuple((one.line, one.field, one.expected) for one in report.first_wrong)
            result = Imported(report.added, report.completed, report.known, report.wrong, why)
        except Cancelled:
            return
        except StorageUnavailable as fault:
            problem = fault.message
        except OSError as error:
            problem = self._words().text("import.failed", detail=error.strerror or str(error))
        finally:
            teller.deleteLater()
            self._reload()
        if not isValid(dialog):
            if problem:
                self._complain(problem)
        elif result is None:
            dialog.show_failed(problem)
        else:
            dialog.show_done(result)

    async def _confirm_wipe(self, number: str) -> None:
        found = await asyncio.wrap_future(self._engine.data.count(number))
        if found is None:
            return
        key, counts = found
        words = self._words()
        from callpop.desktop.data_dialogs.confirm_dialog import ConfirmDialog

        dialog = ConfirmDialog(
            theme=self._theme,
            words=words,
            title=words.text("wipe.title", number=self._shown(key)),
            about=words.text("wipe.about"),
            goes=_goes(words, counts),
            remarks=(words.text("wipe.stays"), words.text("wipe.undo_for")),
            accept=words.text("wipe.accept"),
            parent=self._front(),
        )
        dialog.agreed.connect(lambda: self._run(self._begin_wipe(key), "while a number was wiped"))
        dialog.open()

    async def _begin_wipe(self, key: str) -> None:
        gone = await asyncio.wrap_future(self._engine.data.begin_wipe(key))
        self.wiping.begin(key)
        self._gone(gone)

    async def _keep_after_all(self, key: str) -> None:
        self._drop_bar(key)
        self._reload()
        await asyncio.wrap_future(self._engine.data.take_back_wipe(key))

    def _announce(self, key: str, seconds: int) -> None:
        window = self._front()
        bar = self._bars.get(key)
        if bar is None or not isValid(bar):
            if window is None:
                return
            from callpop.desktop.data_dialogs.undo_bar import UndoBar

            bar = self._bars[key] = UndoBar(theme=self._theme, undo=self._words().text("wipe.undo"), parent=window)
            bar.undone.connect(lambda: self.wiping.take_back(key))
            bar.show()
        bar.say(self._words().count("wipe.soon", seconds, number=self._shown(key)))

    async def _wipe(self, key: str) -> None:
        self._drop_bar(key)
        try:
            wiped = await asyncio.wrap_future(self._engine.data.wipe(key))
        finally:
            self.wiping.done(key)
            self._reload()
        if wiped.left:
            self._complain(self._words().text("wipe.left", files=", ".join(map(str, wiped.left))))

    def _drop_bar(self, key: str) -> None:
        bar = self._bars.pop(key, None)
        if bar is not None and isValid(bar):
            bar.hide()
            bar.deleteLater()

    async def _keep(self, key: str, days: int, answer: Callable[[bool], None]) -> None:
        to_mask = key == "log.mask_days"
        count = 0
        if days:
            count = await asyncio.wrap_future(self._engine.data.calls_older_than(days, to_mask=to_mask))
        if not count:
            answer(True)
            return
        from callpop.desktop.data_dialogs.confirm_dialog import ConfirmDialog

        words = self._words()
        kind = "mask" if to_mask else "purge"
        remarks = [words.text("keep.mask_stays")] if to_mask else []
        dialog = ConfirmDialog(
            theme=self._theme,
            words=words,
            title=words.text(f"keep.{kind}_title"),
            about=words.count(f"keep.{kind}_about", count, **({"example": _masked_example()} if to_mask else {})),
            goes=(),
            remarks=(*remarks, words.text("keep.final")),
            accept=words.text(f"keep.{kind}_accept"),
            parent=self._front(),
        )
        dialog.agreed.connect(lambda: answer(True))
        dialog.declined.connect(lambda: answer(False))
        dialog.open()

    def _shown(self, key: str) -> str:
        return display_number(key, self._settings().agent.region)

    def _reload(self) -> None:
        log = self._log()
        if log is not None:
            log.reload()

    def _run(self, work: Coroutine[Any, Any, None], where: str) -> None:
        async def told() -> None:
            try:
                await work
            except StorageUnavailable as fault:
                self._complain(fault.message)

        self._slots.run(told(), where)


def _masked_example() -> str:
    """How a masked number looks."""
    return (masked_number(_EXAMPLE) or "").replace("x", "•")


def _goes(words: Words, counts: Counts) -> list[str]:
    """What goes, a line each."""
    found = {
        "calls": counts.calls,
        "notes": counts.notes,
        "tags": counts.tags,
        "promises": counts.promises,
        "contacts": counts.contacts,
        "copies": counts.copies,
    }
    lines = [words.count(f"wipe.{what}", n) for what, n in found.items() if n or what == "calls"]
    return [*lines, words.text("wipe.rest")]
