from __future__ import annotations

import io
import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from callpop.diagnostics.logging import Logging
from callpop.diagnostics.redact import hide_secrets, mask_numbers

LOG = logging.getLogger("callpop.test")
pytestmark = pytest.mark.logs_warnings


class Kept:
    """A log in a folder, and what it holds."""

    def __init__(self, folder: Path, level: int) -> None:
        self.folder = folder
        self.screen = io.StringIO()
        self.log = Logging(folder, level=level, screen=self.screen)

    def text(self) -> str:
        return (self.folder / "callpop.log").read_text(encoding="utf-8")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path / "logs", logging.INFO)
    yield made
    made.log.close()


@pytest.fixture
def debug(tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path / "logs", logging.DEBUG)
    yield made
    made.log.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is not there")
def test_a_full_disk_costs_the_log_alone(tmp_path: Path) -> None:
    (tmp_path / "callpop.log").symlink_to("/dev/full")
    screen = io.StringIO()
    log = Logging(tmp_path, screen=screen)
    LOG.warning("the last words")
    log.close()
    assert screen.getvalue() == "callpop: the last words\n"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("+31612345678 rings", "+31…78 rings"),
        ("+31 6 1234 5678", "+31…78"),
        ("(+49 441 98765432)", "(+49…32)"),
        ("+49 (441) 9876-5432", "+49…32"),
        ("+12025550123,", "+1…23,"),
        ("+352 26 12 34 56", "+352…56"),
        ("phone=%2B31612345678&x", "phone=+31…78&x"),
        ("0031612345678", "+31…78"),
        ("0612345678", "0…78"),
        ("050 800 9000.", "0…00."),
        ("06-12345678", "0…78"),
        ("q=31612345678", "q=31…78"),
        ("'31612345678'", "'31…78'"),
        ("tel:0612345678", "tel:0…78"),
        ("from:+31612345678", "from:+31…78"),
        ("sip-+31612345678", "sip-+31…78"),
        ("number:31612345678", "number:31…78"),
        ("+31612345678 at 2026-11-20T09:00:00.123456+00:00", "+31…78 at 2026-11-20T09:00:00.123456+00:00"),
    ],
)
def test_a_number_keeps_its_country_and_two_digits(text: str, masked: str) -> None:
    assert mask_numbers(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20 09:00:00,123",
        "2026-11-20T09:00:00.000000+00:00",
        "call pbx1-1763629200.12345 ended",
        "port 8765, pid 1234567, extension 201",
        "digest 1234567890abcdef1234567890abcdef",
        "1763629200000000 us",
        "http://127.0.0.1:8765/healthz",
        "version 6.11.3, 10,000 rows, 0.123456789 s",
    ],
)
def test_what_is_no_number_is_left_alone(text: str) -> None:
    assert mask_numbers(text) == text


def test_hostile_text_does_not_make_masking_slow() -> None:
    for text in ("+1 1" * 50_000, "+" + "1 " * 100_000, "0 0-0" * 50_000, "(0" * 100_000, "%2B1(" * 50_000):
        assert mask_numbers(text)


def test_secrets_are_hidden_by_value_and_by_place() -> None:
    text = "POST /notify/abc-DEF_123 200, Authorization: Bearer tok.en=, key s3cret"
    hidden = hide_secrets(text, frozenset({"s3cret"}))
    assert hidden == "POST /notify/[hidden] 200, Authorization: Bearer [hidden], key [hidden]"


def test_the_file_has_no_number_and_no_secret_even_in_a_trace(kept: Kept) -> None:
    kept.log.hide("hush-hush")
    LOG.info("Rings: %s with %s", "+31612345678", "hush-hush")
    try:
        raise ValueError("0612345678 and hush-hush")
    except ValueError:
        LOG.exception("Bug")
    text = kept.text()
    assert "Traceback" in text
    assert "+31…78" in text
    for secret in ("612345678", "hush-hush"):
        assert secret not in text + kept.screen.getvalue()


def test_debug_shows_numbers_but_still_no_secrets(debug: Kept) -> None:
    debug.log.hide("hush-hush")
    LOG.debug("Rings: +31612345678 hush-hush")
    assert "+31612345678 [hidden]" in debug.text()


def test_the_screen_shows_warnings_only(kept: Kept) -> None:
    LOG.info("quiet")
    LOG.warning("loud")
    assert kept.screen.getvalue() == "callpop: loud\n"
    assert "quiet" in kept.text()


def test_files_rotate_and_are_for_this_user_alone(kept: Kept) -> None:
    for number in range(700):
        LOG.info("%d %s", number, "x" * 10_000)
    files = sorted(path.name for path in kept.folder.iterdir())
    assert files == ["callpop.log", *(f"callpop.log.{n}" for n in range(1, 5))]
    for path in kept.folder.iterdir():
        assert path.stat().st_size <= 1_000_000
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_made_is_said_on_the_screen(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file")
    screen = io.StringIO()
    log = Logging(tmp_path / "logs", screen=screen)
    LOG.info("still alive")
    log.close()
    assert "No log is kept" in screen.getvalue()


def test_an_unpaired_surrogate_does_not_stop_the_log(kept: Kept) -> None:
    LOG.info("name \ud800 came")
    assert "came" in kept.text()
