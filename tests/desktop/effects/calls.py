"""Whose calls are mine, what a click opens, what the log keeps, and when it is quiet."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from callpop.calls.entry import LogEntry
from callpop.calls.popup import CardState
from callpop.calls.record import Outcome
from callpop.desktop.data_dialogs.confirm_dialog import ConfirmDialog
from callpop.desktop.data_dialogs.export_dialog import ExportDialog
from callpop.desktop.popup.reminder_pane import ReminderPane
from callpop.desktop.popup.view import Action
from callpop.desktop.settings_window.hours_control import HoursControl
from callpop.settings.schema import DayStart, OpenWhen, SystemQuiet
from callpop.storage import call_log
from tests.desktop.effects.office import KARIN, Office, Proofs, put, shown, until_so
from tests.desktop.test_rest import FakeWatch
from tests.desktop.wiring_support import until
from tests.end_to_end.support.wire import ANNA, BOB, Call, outsider, person
from tests.unit.storage.samples import record

PROOFS = Proofs()
DAY = 24 * 3600 * 1_000_000
UP = (CardState.RINGING, CardState.IN_CALL)


async def clicked(office: Office, action: Action = Action.OPEN) -> None:
    office.click(await office.card(), action)


async def long_ago(office: Office, call_id: str, days: float) -> None:
    """A missed call of so many days ago stands in the log."""
    at = office.time.now() - round(days * DAY)
    one = record(call_id, outcome=Outcome.MISSED, started_at=at, answered_at=None, ended_at=at + 1_000_000)
    work = office.engine._vault.run(
        lambda conn: call_log.upsert(conn, one, number_key="+31612345678", name="Karin", through=1)
    )
    await asyncio.wrap_future(office.engine._door.submit(work))


async def entry(office: Office, call_id: str) -> LogEntry | None:
    return await asyncio.wrap_future(office.engine.log.entry(call_id))


def agree() -> bool:
    """Agree to what is asked before calls are taken away."""
    found = [one for one in QApplication.allWidgets() if isinstance(one, ConfirmDialog) and one.isVisible()]
    for one in found:
        one.yes_button.click()
    return bool(found)


# Whose calls are mine


@PROOFS.of("agent.emails")
async def emails(office: Office) -> None:
    office.change("agent.emails", "bob@example.com")
    office.rings(BOB)
    await office.card()


@PROOFS.of("agent.numbers")
async def numbers(office: Office) -> None:
    office.change("agent.numbers", "299")
    office.rings(person("", "299"))
    await office.card()


@PROOFS.of("agent.mobiles")
async def mobiles(office: Office) -> None:
    office.change("agent.mobiles", "+31687654321")
    office.rings({**person("", ""), "number": "+31687654321"})
    await office.card()


@PROOFS.of("agent.region")
async def region(office: Office) -> None:
    office.change("agent.region", "BE")
    office.rings(caller=outsider("0471234567"))
    card = await office.card()
    assert card.view is not None and card.view.title == "+32 471 23 45 67"


# What a click opens


@PROOFS.of("crm.template")
async def template(office: Office) -> None:
    office.rings()
    await office.card()
    office.change("crm.template", "https://other.example.com/?q={number_digits}")
    await clicked(office)
    assert await office.opened() == "https://other.example.com/?q=31612345678"


@PROOFS.of("crm.preset")
async def preset(office: Office) -> None:
    office.rings()
    await office.card()
    office.change("crm.preset", "google-contacts")
    await clicked(office)
    assert (await office.opened()).startswith("https://contacts.google.com/search/")


@PROOFS.of("crm.preset_fields", '[crm]\npreset = "zendesk"')
async def preset_fields(office: Office) -> None:
    office.rings()
    await office.card()
    office.change("crm.preset_fields", "bakery")
    await clicked(office)
    assert (await office.opened()).startswith("https://bakery.zendesk.com/")


@PROOFS.of("crm.record_template", '[[books]]\nname = "Ours"\nkind = "csv"\npath = "people.csv"')
async def record_template(office: Office) -> None:
    office.change("crm.record_template", "https://crm.example.com/people/{contact_id}")
    office.rings()
    await office.card()
    await until(lambda: [one for one in office.cards if one.view and one.view.title == "Karin H."], "her name")
    await clicked(office)
    assert await office.opened() == "https://crm.example.com/people/1042"


@PROOFS.of("crm.create_template", '[[books]]\nname = "Ours"\nkind = "csv"\npath = "people.csv"')
async def create_template(office: Office) -> None:
    office.change("crm.create_template", "https://crm.example.com/new?phone={number_e164}")
    office.rings(caller=outsider("+31687654321"))
    card = await office.card()
    await until(lambda: card.parts.button(Action.CREATE), "the offer to make a contact")
    await clicked(office, Action.CREATE)
    assert await office.opened() == "https://crm.example.com/new?phone=%2B31687654321"


@PROOFS.of("crm.open_when")
async def open_when(office: Office) -> None:
    office.change("crm.open_when", OpenWhen.RINGING)
    office.rings()
    assert (await office.opened()).endswith("31612345678")


@PROOFS.of("crm.hosts")
async def hosts(office: Office) -> None:
    office.rings()
    await office.card()
    office.change("crm.hosts", "*.example.org")
    told: list[str] = []
    office.patch.setattr(office.desk._complaints, "tell", told.append)
    await clicked(office)
    assert "crm.example.com" in told[0]
    office.change("crm.hosts", "*.example.com")
    await clicked(office)
    assert "crm.example.com" in await office.opened()


@PROOFS.of("crm.schemes", '[crm]\ntemplate = "ourcrm://find/{number_digits}"')
async def schemes(office: Office) -> None:
    # The system's opener, as this test's computer has it.
    script = Path(office.browser("xdg-open", office.opened_file))
    office.patch.setenv("PATH", str(script.parent), prepend=":")
    told: list[str] = []
    office.patch.setattr(office.desk._complaints, "tell", told.append)
    office.rings()
    await clicked(office)
    assert "ourcrm" in told[0]
    office.change("crm.schemes", "ourcrm")
    await clicked(office)
    assert await office.opened() == "ourcrm://find/31612345678"


@PROOFS.of("crm.browser")
async def browser(office: Office) -> None:
    office.rings()
    await office.card()
    other = office.folder / "opened-by-another"
    office.change("crm.browser", f"{office.browser('another', other)} %s")
    await clicked(office)
    assert "31612345678" in await office.opened(file=other)
    assert not office.opened_file.exists()


# What the log keeps, and says


@PROOFS.of("log.retention_days")
async def retention_days(office: Office) -> None:
    await long_ago(office, "old", 100)
    await long_ago(office, "new", 10)
    office.row("log.retention_days")
    await begin_change(office, "log.retention_days", 30)
    await until(agree, "the question")

    async def gone() -> bool:
        return await entry(office, "old") is None

    await until_so(gone, "the end of the old call")
    assert await entry(office, "new") is not None


@PROOFS.of("log.mask_days")
async def mask_days(office: Office) -> None:
    await long_ago(office, "old", 100)
    await long_ago(office, "new", 10)
    await begin_change(office, "log.mask_days", 30)
    await until(agree, "the question")

    async def masked() -> bool:
        old = await entry(office, "old")
        return old is not None and old.record.remote.number != "+31612345678"

    await until_so(masked, "the mask of the old call's number")
    new = await entry(office, "new")
    assert new is not None and new.record.remote.number == "+31612345678"


async def begin_change(office: Office, key: str, value: int) -> None:
    """What is asked about first has not changed yet."""
    put(office.row(key).control, value)


@PROOFS.of("log.ringing_limit", "[log]\nringing_limit = 30")
async def ringing_limit(office: Office) -> None:
    call = office.rings()
    await office.card()
    office.time.passed += 20 * 60
    office.change("log.ringing_limit", 10)
    await unknown(office, call)


@PROOFS.of("log.call_limit", "[log]\ncall_limit = 48")
async def call_limit(office: Office) -> None:
    call = office.rings()
    await office.card()
    office.post(call.answered(ANNA))
    await office.card(CardState.IN_CALL)
    office.time.passed += 30 * 3600
    office.change("log.call_limit", 24)
    await unknown(office, call)


async def unknown(office: Office, call: Call) -> None:
    async def so() -> bool:
        found = await entry(office, call.call_id)
        return found is not None and found.record.outcome is Outcome.UNKNOWN

    await until_so(so, "an end that nobody knows")
    await until(lambda: not [one for one in office.cards if one.view and one.view.state in UP], "the end on its card")


@PROOFS.of("log.remind_at", '[log]\nremind_at = "14:00"\nmissed_reminder = 0')
async def remind_at(office: Office) -> None:
    # Ten o'clock here, whatever the clock says.
    now = datetime.fromtimestamp(office.time.now() / 1e6).astimezone()
    office.time.passed += (now.replace(hour=10, minute=0) - now).total_seconds()
    await long_ago(office, "one", 1)
    await asyncio.wrap_future(office.engine.log.save_note("one", "offer tomorrow"))
    office.time.passed += 24 * 3600
    assert await asyncio.wrap_future(office.engine.follow_up.reminders()) == ()
    office.change("log.remind_at", DayStart.AT_0600)
    await until(lambda: shown(ReminderPane), "the reminder")


@PROOFS.of("log.missed_reminder", "[log]\nmissed_reminder = 0")
async def missed_reminder(office: Office) -> None:
    await long_ago(office, "one", 0.1)
    assert await asyncio.wrap_future(office.engine.follow_up.reminders()) == ()
    office.change("log.missed_reminder", 30)
    await until(lambda: shown(ReminderPane), "the reminder")


@PROOFS.of("log.export_bom")
async def export_bom(office: Office) -> None:
    office.change("log.export_bom")
    file = office.folder / "calls.csv"
    office.desk._data.files.pick = lambda _owner, _title, _name, chosen: chosen(file)
    office.window.pages["log"].buttons["export"].click()  # type: ignore[attr-defined]

    def dialogs() -> list[ExportDialog]:
        return [one for one in QApplication.allWidgets() if isinstance(one, ExportDialog) and one.isVisible()]

    await until(dialogs, "the dialogue")
    dialogs()[0].export_button.click()
    await until(file.exists, "the file")
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    await until(lambda: dialogs()[0].close_button.isVisible(), "its end")
    dialogs()[0].close_button.click()


# When it is quiet


@PROOFS.of("quiet.hours")
async def hours(office: Office) -> None:
    control = office.row("quiet.hours").control
    assert isinstance(control, HoursControl)
    QTest.mouseClick(control.add, Qt.MouseButton.LeftButton)
    span = control.rows[0]
    for choice, at in ((span.begins, 0), (span.ends, 24 * 60)):
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Home if at == 0 else Qt.Key.Key_End)
    await quiet(office)


@PROOFS.of("quiet.system", '[quiet]\nsystem = "ignore"')
async def system(office: Office) -> None:
    watch = FakeWatch()
    office.desk.watch_system_quiet(watch)
    watch.become(True)
    office.rings()
    await office.card()
    office.stacks[-1].close_all()
    office.change("quiet.system", SystemQuiet.REST)
    await quiet(office)


async def quiet(office: Office) -> None:
    """No card comes for a call that rings, and it is in the log."""
    call = office.rings(caller=KARIN)

    async def noted() -> bool:
        return await entry(office, call.call_id) is not None

    await until_so(noted, "the call in the log")
    # What is told of the next one comes after what was told of this.
    other = office.rings(caller=outsider("+31687654321"))
    office.post(other.ended("no-answer"))
    await office.handled(other)
    await until(lambda: "Show all (1)" in " ".join(office.menu()), "the missed call in the menu", office.menu)
    assert not office.cards
    rang = await entry(office, call.call_id)
    assert rang is not None and rang.rings_shown == 0
