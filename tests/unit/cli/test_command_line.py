from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from callpop import __main__ as program
from callpop.__main__ import main
from callpop.cli.failure import CommandFailed
from callpop.cli.parser import COMMANDS, Command, parse

COSTLY = {"PySide6", "aiohttp", "qasync", "keyring", "tomlkit", "phonenumbers"}


def stand_in(monkeypatch: pytest.MonkeyPatch, run: object) -> None:
    module = SimpleNamespace(add_arguments=lambda parser: parser.add_argument("--flag"), run=run)
    monkeypatch.setattr(Command, "module", lambda _self: module)
    monkeypatch.setattr(program, "_DESKTOP_PARTS", ())


def callpop(*words: str, **more: object) -> subprocess.CompletedProcess[str]:
    run: subprocess.CompletedProcess[str] = subprocess.run(
        [sys.executable, "-m", "callpop", *words],
        check=False,
        capture_output=True,
        text=True,
        **more,  # type: ignore[call-overload]
    )
    return run


def test_a_link_that_was_clicked_belongs_to_the_app(capsys: pytest.CaptureFixture[str]) -> None:
    link = "callpop://enrol?url=https://relay.example.com&code=A"
    for words in ([link], ["run", link], ["--profile", "p", link]):
        parsed = parse(words)
        assert (parsed.command.name, parsed.args.link) == ("run", link)
    for words in (["tel:+31508009001"], ["run", "--", "tel:+31508009001"], ["--profile", "p", "tel:+31508009001"]):
        assert parse(words).args.link == "tel:+31508009001"
    assert parse(["run"]).args.link == parse(["run", "--"]).args.link == ""
    # Behind '--' nothing is an option, whatever a link holds.
    parsed = parse(["run", "--", "--profile=/elsewhere"])
    assert (parsed.args.link, parsed.args.profile) == ("--profile=/elsewhere", None)
    assert main(["run", "https://relay.example.com"]) == 2
    assert "callpop://" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "command", "profile"),
    [
        ([], "run", None),
        (["--profile", "p"], "run", "p"),
        (["--profile=log"], "run", "log"),
        (["--flag", "x"], "run", None),
        (["--profile", "log", "log"], "log", "log"),
        (["log", "--profile", "p"], "log", "p"),
        (["--profile", "a", "log", "--profile", "b"], "log", "b"),
        (["--debug", "config"], "config", None),
    ],
)
def test_the_profile_stands_before_or_after_the_command(
    monkeypatch: pytest.MonkeyPatch, words: list[str], command: str, profile: str | None
) -> None:
    stand_in(monkeypatch, lambda _args: 0)
    parsed = parse(words)
    assert parsed.command.name == command
    assert parsed.args.profile == (None if profile is None else Path(profile))
    assert parsed.args.debug == ("--debug" in words)


@pytest.mark.parametrize(
    "words", [["nonsense"], ["log", "--nonsense"], ["--nonsense"], ["--profile"], ["--profile", ""]]
)
def test_wrong_usage_is_status_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "usage: callpop" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--profile", "p", "--help"], ["log", "--help"], ["--version"]])
def test_help_and_version_go_to_stdout(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    told = capsys.readouterr()
    assert "callpop" in told.out
    assert told.err == ""


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    out = capsys.readouterr().out
    assert all(f"    {command.name} " in out for command in COMMANDS)


def test_a_failure_is_told_in_words_on_stderr(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_args: object) -> int:
        raise CommandFailed("the disk is full")

    stand_in(monkeypatch, fail)
    assert main(["log"]) == 1
    assert capsys.readouterr() == ("", "callpop: the disk is full\n")


def test_without_the_desktop_a_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in(monkeypatch, lambda _args: 0)
    monkeypatch.setattr(program, "_DESKTOP_PARTS", ("no_such_toolkit",))
    assert main(["run"]) == 1
    assert "pip install '.[desktop]'" in capsys.readouterr().err
    assert main(["log"]) == 0


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ModuleNotFoundError("No module named 'PySide6'", name="PySide6.QtGui"), "pip install '.[desktop]'"),
        (
            ImportError("libEGL.so.1: cannot open shared object file: No such file"),
            "system library is missing: libEGL.so.1",
        ),
    ],
)
def test_an_import_that_fails_later_is_told_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: ImportError, words: str
) -> None:
    def fail(_args: object) -> int:
        raise error

    stand_in(monkeypatch, fail)
    monkeypatch.setattr(program, "_DESKTOP_PARTS", ("PySide6",))
    assert main(["log"]) == 1
    assert words in capsys.readouterr().err


def test_an_import_error_of_our_own_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_args: object) -> int:
        raise ModuleNotFoundError("No module named 'callpop.typo'", name="callpop.typo")

    stand_in(monkeypatch, fail)
    with pytest.raises(ModuleNotFoundError):
        main(["log"])


def test_ctrl_c_is_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_args: object) -> int:
        raise KeyboardInterrupt

    stand_in(monkeypatch, interrupt)
    assert main(["log"]) == 130


def test_a_real_ctrl_c_leaves_no_trace() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        words = ["simulate", "simple", "--as", "a@example.com", "--to", url]
        # A test run in the background may have been told to ignore the signal, and its children inherit that.
        process = subprocess.Popen(
            [sys.executable, "-m", "callpop", *words],
            stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
        )
        # It waits for an answer now, which never comes.
        connection, _ = silent.accept()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate()
        connection.close()
    assert process.returncode == 130
    assert errors == b""


def test_a_reader_that_goes_away_is_no_error_message() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    run = subprocess.run(
        [sys.executable, "-m", "callpop", "simulate", "--list"], check=False, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert run.stderr == b""
    assert run.returncode == 1


@pytest.mark.parametrize("words", [["simulate", "--list"], ["config", "list"], ["log"], ["--help"]])
def test_a_command_pays_only_for_what_it_needs(words: list[str], tmp_path: Path) -> None:
    code = (
        "import sys; from callpop.__main__ import main; "
        f"status = main({['--profile', str(tmp_path), *words]!r}); "
        f"print(sorted({COSTLY!r} & set(sys.modules)), file=sys.stderr); "
        "sys.exit(status)"
    )
    run = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stderr.splitlines()[-1] == "[]"


def test_what_needs_no_qt_is_loaded_before_qt_which_reads_the_source_of_what_comes_after_it(tmp_path: Path) -> None:
    code = f"""
import sys

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtCore":
            print("callpop.engine.engine" in sys.modules, flush=True)
            raise SystemExit

sys.meta_path.insert(0, Watch())
from callpop.__main__ import main
main(["run", "--profile", {str(tmp_path)!r}])
"""
    run = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert run.stdout.split() == ["True"], run.stderr


def test_python_m_and_status_reach_the_shell(tmp_path: Path) -> None:
    assert callpop("--version").stdout.startswith("callpop ")
    assert callpop("simulate", "nonsense", "--profile", str(tmp_path)).returncode == 2
