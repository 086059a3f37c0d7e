"""The application's icon, as each system takes it, from one drawing."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from callpop.desktop.tray_icon import TrayState, render_tray_icon
from tests.unit.packaging.support import room

render = room("icons/render")


def test_it_is_the_sign_that_stands_in_the_tray(qtbot: QtBot) -> None:
    drawn = QImage.fromData(render.png(64)).convertToFormat(QImage.Format.Format_ARGB32)
    tray = render_tray_icon(TrayState.CONNECTED, size=64).convertToFormat(QImage.Format.Format_ARGB32)
    worst = max(
        abs(a - b)
        for x in range(64)
        for y in range(64)
        for a, b in zip(drawn.pixelColor(x, y).getRgb(), tray.pixelColor(x, y).getRgb(), strict=True)
        if tray.pixelColor(x, y).alpha() > 200
    )
    assert worst < 40


def test_every_size_that_is_asked_for_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    render.render(tmp_path)
    for edge in render.HICOLOR:
        image = QImage(str(tmp_path / "hicolor" / f"{edge}x{edge}" / "apps" / "callpop.png"))
        assert (image.width(), image.height()) == (edge, edge)
    assert (tmp_path / "hicolor" / "scalable" / "apps" / "callpop.svg").read_bytes() == render.SOURCE.read_bytes()

    content = (tmp_path / "callpop.ico").read_bytes()
    assert struct.unpack_from("<HHH", content) == (0, 1, len(render.ICO))
    for number, edge in enumerate(render.ICO):
        width, *_, length, place = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        assert width == edge % 256
        assert QImage.fromData(content[place : place + length]).width() == edge

    content = (tmp_path / "callpop.icns").read_bytes()
    assert (content[:4], int.from_bytes(content[4:8], "big")) == (b"icns", len(content))
    place = 8
    for kind, edge in render.ICNS.items():
        length = int.from_bytes(content[place + 4 : place + 8], "big")
        assert content[place : place + 4] == kind
        assert QImage.fromData(content[place + 8 : place + length]).width() == edge
        place += length
    assert place == len(content)
