"""Calls go to a file and come back from one: asks, has it done, and tells."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from callpop.calls.log_filters import LogFilters
from callpop.desktop.data_surroundings import Surroundings
from callpop.engine.data_door import Cancelled, CannotWrite, Export, Format
from callpop.store_faults import StorageUnavailable, Superseded

if TYPE_CHECKING:  # dialogues are loaded when they are first wanted
    from callpop.desktop.data_dialogs.export_dialog import ExportChoice, ExportDialog
    from callpop.desktop.data_dialogs.import_dialog import ImportDialog
    from callpop.desktop.data_dialogs.picking import Pick


class _Teller(QObject):
    """Brings counts from the thread that works to this one."""

    told = Signal(int)


class DataFiles(QObject):
    """Export and import.

    Args:
        surroundings: Where they are done.
        parent: The owner.

    Attributes:
        pick: Asks for files; tests answer themselves.
    """

    def __init__(self, *, surroundings: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._at = surroundings
        self.pick: Pick | None = None

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
            theme=self._at.theme,
            words=self._at.words(),
            counts=counts,
            bom=self._at.settings().log.export_bom,
            day=datetime.now().date().isoformat(),
            pick=self.pick or pick_file,
            parent=self._at.front(),
        )
        scopes = {ALL: LogFilters(), SHOWN: filters or LogFilters(), SELECTED: LogFilters()}
        dialog.wanted.connect(
            lambda choice: self._at.run(
                self._export(dialog, choice, scopes[choice.scope], call_ids if choice.scope == SELECTED else ()),
                "while calls were exported",
            )
        )
        dialog.open()
        for scope in counts.keys() & {ALL, SHOWN}:
            self._at.run(self._count(dialog, scope, scopes[scope]), "while calls were counted")

    def import_file(self) -> None:
        """Ask for a file, and read it."""
        from callpop.desktop.data_dialogs.picking import pick_file

        owner = self._at.front()
        if owner is not None:
            (self.pick or pick_file)(owner, self._at.words().text("import.title"), "", self._begin_import)

    async def _count(self, dialog: ExportDialog, scope: str, filters: LogFilters) -> None:
        try:
            counts = await asyncio.wrap_future(self._at.engine.log.counts(filters, slot=f"export-{scope}"))
        except (Superseded, StorageUnavailable):
            return
        if isValid(dialog):
            dialog.set_count(scope, counts.of(filters.group))

    async def _export(
        self, dialog: ExportDialog, choice: ExportChoice, filters: LogFilters, call_ids: tuple[str, ...]
    ) -> None:
        words, teller = self._at.words(), _Teller(self)
        teller.told.connect(dialog.show_progress)
        wanted = Export(choice.path, Format(choice.form), filters, call_ids, choice.bom)
        work = self._at.engine.data.export(
            wanted, word=lambda name: words.text(f"export.column.{name}"), told=teller.told.emit
        )
        dialog.given_up.connect(work.cancel)
        problem, bug = "", None
        count = 0
        try:
            count = await asyncio.wrap_future(work.done)
        except Cancelled:
            return
        except CannotWrite as fault:
            problem = words.text(f"export.failed.{fault.key}", path=str(fault.path), detail=fault.detail)
        except StorageUnavailable as fault:
            problem = fault.message
        except Exception as error:  # our own bug, reported as such; the dialogue must not wait for ever
            bug, problem = error, words.text("export.failed.other", path=str(choice.path), detail=type(error).__name__)
        finally:
            teller.deleteLater()
        if not isValid(dialog):
            if problem:
                self._at.complain(problem)
        elif problem:
            dialog.show_failed(self._at.words().said(problem))
        else:
            dialog.show_done(count, choice.path)
        if bug is not None:
            raise bug

    def _begin_import(self, path: Path) -> None:
        from callpop.desktop.data_dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(theme=self._at.theme, words=self._at.words(), path=str(path), parent=self._at.front())
        dialog.open()
        self._at.run(self._import(dialog, path), "while calls were imported")

    async def _import(self, dialog: ImportDialog, path: Path) -> None:
        from callpop.desktop.data_dialogs.import_dialog import Imported

        teller = _Teller(self)
        teller.told.connect(dialog.show_progress)
        work = self._at.engine.data.import_file(path, told=teller.told.emit)
        dialog.given_up.connect(work.cancel)
        problem, bug = "", None
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
            problem = self._at.words().text("import.failed", detail=error.strerror or str(error))
        except Exception as error:  # as above
            bug, problem = error, self._at.words().text("import.failed", detail=type(error).__name__)
        finally:
            teller.deleteLater()
        if not isValid(dialog):
            if problem:
                self._at.complain(problem)
        elif result is None:
            dialog.show_failed(self._at.words().said(problem))
        else:
            dialog.show_done(result)
        if bug is not None:
            raise bug
