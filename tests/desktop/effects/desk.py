"""How it looks and sounds, how it lives on the computer, and who shares it."""

from __future__ import annotations

import wave
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from callpop.calls.popup import CardState
from callpop.desktop.popup.view import Action
from callpop.settings.profiles import Profiles
from callpop.settings.schema import ColourScheme, Language, Motion, TerminalServer
from tests.desktop.effects.cards import missed
from tests.desktop.effects.office import Office, Proofs
from tests.desktop.wiring_support import until

PROOFS = Proofs()


def sound(folder: Path) -> Path:
    """A short sound of the agent's own."""
    path = folder / "own.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\x00\x40" * 800)
    return path


# How it looks


@PROOFS.of("appearance.theme", '[appearance]\ntheme = "light"')
async def theme(office: Office) -> None:
    office.rings()
    card = await office.card()

    def paper() -> tuple[QColor, QColor]:
        return card.grab().toImage().pixelColor(card.body.center()), office.window.grab().toImage().pixelColor(4, 4)

    office.row("appearance.theme")
    assert all(colour.lightness() > 200 for colour in paper())
    office.change("appearance.theme", ColourScheme.DARK)
    assert all(colour.lightness() < 60 for colour in paper())


@PROOFS.of("appearance.motion", '[appearance]\nmotion = "full"')
async def motion(office: Office) -> None:
    office.rings()
    card = await office.card()
    assert card.pulses
    office.change("appearance.motion", Motion.REDUCED)
    assert not card.pulses


@PROOFS.of("appearance.text_size")
async def text_size(office: Office) -> None:
    office.rings()
    card = await office.card()
    office.row("appearance.text_size")
    title = next(one for one in office.window.pages["appearance"].findChildren(QLabel) if one.text() == "Appearance")
    before = title.fontMetrics().height()
    assert card.body_size.width() == 400
    office.change("appearance.text_size", 150)
    assert card.body_size.width() == 600
    await until(lambda: title.fontMetrics().height() > before, "larger words in the window")


@PROOFS.of("appearance.language")
async def language(office: Office) -> None:
    office.rings()
    await office.card()
    # Made anew, the window has no row of the old one any more: what was changed is seen by what it says.
    office.change_language(Language.GERMAN)
    assert office.window.windowTitle() == "Einstellungen · Callpop"
    assert "Anrufliste" in " ".join(office.menu())
    card = await office.card()
    button = card.parts.button(Action.OPEN)
    assert button is not None and button.accessibleName() == "Im CRM öffnen"


# What is heard


async def heard(office: Office, name: str, *, after: int = 0) -> None:
    await until(
        lambda: any(path.name == name for path in office.player.played[after:]), name, lambda: office.player.played
    )


@PROOFS.of("sounds.ring")
async def ring(office: Office) -> None:
    first = office.rings()
    await office.card()
    office.post(first.ended("no-answer"))
    await office.handled(first)
    assert office.player.played == []
    office.change("sounds.ring")
    office.rings()
    await heard(office, "ring.wav")
    office.change("sounds.ring")
    await until(lambda: not office.player.plays, "silence")


@PROOFS.of("sounds.ring_file", "[sounds]\nring = true")
async def ring_file(office: Office) -> None:
    office.change("sounds.ring_file", str(sound(office.folder)))
    office.rings()
    await heard(office, "own.wav")


@PROOFS.of("sounds.missed")
async def missed_sound(office: Office) -> None:
    await missed(office)
    await office.card(CardState.MISSED)
    assert office.player.played == []
    office.change("sounds.missed")
    await missed(office)
    await heard(office, "missed.wav")


@PROOFS.of("sounds.missed_file", "[sounds]\nmissed = true")
async def missed_file(office: Office) -> None:
    office.change("sounds.missed_file", str(sound(office.folder)))
    await missed(office)
    await heard(office, "own.wav")


@PROOFS.of("sounds.volume", "[sounds]\nring = true")
async def volume(office: Office) -> None:
    first = office.rings()
    await until(lambda: office.player.played, "the ring")
    office.post(first.ended())
    await until(
        lambda: not [one for one in office.cards if one.view and one.view.state is CardState.RINGING], "its end"
    )
    played = len(office.player.played)
    office.change("sounds.volume", 10)
    office.rings()
    await until(lambda: len(office.player.played) > played, "the second ring")
    assert office.player.loudest[-1] < office.player.loudest[0] / 2


# How it lives on the computer


@PROOFS.of("system.start_at_login")
async def start_at_login(office: Office) -> None:
    office.change("system.start_at_login")
    (entry,) = (office.home / ".config" / "autostart").glob("callpop*.desktop")
    assert "Exec=callpop" in entry.read_text(encoding="utf-8")
    office.change("system.start_at_login")
    assert not entry.exists() or "Hidden=true" in entry.read_text(encoding="utf-8")


@PROOFS.of("system.callpop_links")
async def callpop_links(office: Office) -> None:
    office.change("system.callpop_links")
    assert "x-scheme-handler/callpop=callpop" in (office.home / ".config" / "mimeapps.list").read_text(encoding="utf-8")


@PROOFS.of("system.tel_links")
async def tel_links(office: Office) -> None:
    office.change("system.tel_links")
    said = (office.home / ".config" / "mimeapps.list").read_text(encoding="utf-8")
    assert "x-scheme-handler/tel=callpop" in said and "x-scheme-handler/callto=callpop" in said


@PROOFS.of("system.terminal_server", '[appearance]\nmotion = "full"')
async def terminal_server(office: Office) -> None:
    office.rings()
    assert (await office.card()).pulses
    office.change("system.terminal_server", TerminalServer.ON)
    assert len(office.stacks) == 2
    assert any("remote session" in line.lower() or "relay" in line.lower() for line in office.menu())
    card = await office.card()
    assert not card.pulses
    why = [label.text() for label in office.row("source.kind").findChildren(QLabel) if label.isVisible()]
    assert any("not offered in a remote session" in one for one in why)


@PROOFS.of("sharing.profiles")
async def profiles(office: Office) -> None:
    office.desk.offer_profiles(Profiles(office.profile), lambda profile: "")
    before = office.menu()
    office.change("sharing.profiles")
    menu = office.tray.menu.profiles
    assert menu.offered and office.menu() != before
