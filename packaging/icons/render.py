"""Renders the application's icon, one SVG, into what each system takes: ``python packaging/icons/render.py DIR``.

Linux: ``hicolor/…`` as it lies under ``/usr/share/icons``. Windows: ``callpop.ico``. macOS: ``callpop.icns``. The two
last are containers of PNGs, written here, so that any system can make them for the others.
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("callpop.svg")
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 24, 32, 48, 64, 256)
# The kinds that macOS knows, and their edges in pixels.
ICNS = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def png(edge: int) -> bytes:
    """The icon as a PNG of so many pixels each way."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """A Windows icon of PNGs, by their edges (at most 256)."""
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    place = len(head) + 16 * len(pictures)
    for edge, content in sorted(pictures.items()):
        head += struct.pack("<BBBBHHII", edge % 256, edge % 256, 0, 0, 1, 32, len(content), place + len(body))
        body += content
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """A macOS icon of PNGs, by their kinds."""
    body = b"".join(kind + struct.pack(">I", 8 + len(content)) + content for kind, content in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def render(folder: Path) -> None:
    """Write all of them."""
    for edge in HICOLOR:
        place = folder / "hicolor" / f"{edge}x{edge}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "callpop.png").write_bytes(png(edge))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SOURCE, scalable / "callpop.svg")
    (folder / "callpop.ico").write_bytes(ico({edge: png(edge) for edge in ICO}))
    (folder / "callpop.icns").write_bytes(icns({kind: png(edge) for kind, edge in ICNS.items()}))


if __name__ == "__main__":
    render(Path(sys.argv[1]))
