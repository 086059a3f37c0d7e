"""What a database file says of itself, read without SQLite.

Opening a file with SQLite recovers its log, and closing it may move the log into the file. A file
of a newer Callpop must stay as it is to the byte, so its version is read by hand, from the main
file's header and from the newest committed copy of that page in the write-ahead log
(SQLite's "Database File Format", sections 1.3 and 4).
"""

from __future__ import annotations

from pathlib import Path

_MAGIC = b"SQLite format 3\x00"
_VERSION = slice(60, 64)
_HEADER = 100
_LOG_MAGIC = (0x377F0682, 0x377F0683)
_LOG_HEADER = 32
_FRAME_HEADER = 24


def write_ahead_log(path: Path) -> Path:
    """Where SQLite keeps the newest pages of the database at ``path``."""
    return path.with_name(path.name + "-wal")


def size(path: Path) -> int:
    """Bytes of the file, 0 if there is none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def user_version(path: Path) -> int | None:
    """The schema version of the database, or None if the file is no SQLite database.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        return None
    newer = _first_page_of_log(write_ahead_log(path))
    return int.from_bytes((newer or header)[_VERSION])


def _first_page_of_log(log: Path) -> bytes | None:
    """The header of the newest committed first page in the log, or None.

    Frames are told by their salts alone: a checksum would only matter for a torn frame at the
    very end, which is not committed.
    """
    if size(log) <= _LOG_HEADER:
        return None
    committed = pending = None
    with log.open("rb") as file:
        header = file.read(_LOG_HEADER)
        if int.from_bytes(header[0:4]) not in _LOG_MAGIC:
            return None
        page_size = int.from_bytes(header[8:12])
        salts = header[16:24]
        while len(frame := file.read(_FRAME_HEADER)) == _FRAME_HEADER and frame[8:16] == salts:
            body = file.tell()
            if int.from_bytes(frame[0:4]) == 1:
                pending = file.read(_HEADER)
            if int.from_bytes(frame[4:8]):
                committed = pending
            file.seek(body + page_size)
    return committed if committed is not None and committed.startswith(_MAGIC) else None
