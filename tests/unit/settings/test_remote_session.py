"""A session of many on another computer is recognised; the setting has the last word."""

from __future__ import annotations

import pytest

from callpop.settings.remote_session import is_remote, is_terminal_server
from callpop.settings.schema import TerminalServer


@pytest.mark.parametrize(
    "environ",
    [
        {"DISPLAY": ":10.0", "XRDP_SESSION": "1"},
        {"DISPLAY": ":50", "X2GO_SESSION": "anna-50"},
        {"DISPLAY": ":1", "NXSESSIONID": "x"},
        {"DISPLAY": ":2", "TLSESSIONDATA": "/var/opt"},
        {"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "1 2 3 4"},
        {"DISPLAY": "thinclient7:0"},
        {"SSH_CONNECTION": "1 2 3 4"},
    ],
)
def test_remote_sessions_on_linux(environ: dict[str, str]) -> None:
    assert is_remote(environ, system="linux")


@pytest.mark.parametrize(
    "environ",
    [{}, {"DISPLAY": ":0"}, {"DISPLAY": ":0", "SSH_CONNECTION": "1 2 3 4"}, {"WAYLAND_DISPLAY": "wayland-0"}],
)
def test_sessions_at_the_computer_itself(environ: dict[str, str]) -> None:
    assert not is_remote(environ, system="linux")


def test_windows_says_so_itself() -> None:
    asked: list[int] = []

    def metric(which: int) -> int:
        asked.append(which)
        return 1

    assert is_remote({}, system="win32", metric=metric)
    assert asked == [0x1000]
    assert is_remote({"SESSIONNAME": "RDP-Tcp#3"}, system="win32", metric=lambda _: 0)
    assert is_remote({"SESSIONNAME": "ICA-CGP#0"}, system="win32", metric=lambda _: 0)
    assert not is_remote({"SESSIONNAME": "Console"}, system="win32", metric=lambda _: 0)
    assert not is_remote({"SSH_CONNECTION": "1 2 3 4"}, system="darwin")


@pytest.mark.parametrize(
    ("setting", "remote", "expected"),
    [
        (TerminalServer.AUTO, True, True),
        (TerminalServer.AUTO, False, False),
        (TerminalServer.ON, False, True),
        (TerminalServer.OFF, True, False),
    ],
)
def test_the_setting_has_the_last_word(setting: TerminalServer, remote: bool, expected: bool) -> None:
    assert is_terminal_server(setting, remote) is expected
