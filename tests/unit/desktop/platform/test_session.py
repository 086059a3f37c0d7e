"""Where popups can be placed, and which Qt platform to ask for."""

from __future__ import annotations

import os
import sys

import pytest

from callpop.desktop.platform.session import session, wanted_by_qt, wanted_platform


@pytest.mark.parametrize(
    ("environ", "wanted"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "xcb;wayland"),
        ({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, "xcb;wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"XDG_SESSION_TYPE": "x11", "DISPLAY": ":0"}, None),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland"}, None),
    ],
)
def test_xwayland_is_preferred_where_it_is_there(environ: dict[str, str], wanted: str | None) -> None:
    assert wanted_platform(environ, system="linux") == wanted


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_choose_by_themselves(system: str) -> None:
    assert wanted_platform({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, system=system) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems choose by themselves")
def test_what_qt_is_told_does_not_stay_for_the_programs_that_are_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    with wanted_by_qt({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}):
        assert os.environ["QT_QPA_PLATFORM"] == "xcb;wayland"
    assert "QT_QPA_PLATFORM" not in os.environ
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with wanted_by_qt(os.environ):
        assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen", "what the user chose stays"


def test_only_wayland_itself_cannot_place_windows() -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0"}
    assert not session("wayland", environ).places_windows
    assert "Wayland" in session("wayland", environ).why_not
    on_xwayland = session("xcb", environ, has_compositor=lambda: True)
    assert on_xwayland.places_windows
    assert on_xwayland.wayland
    for platform in ("windows", "cocoa", "offscreen"):
        assert session(platform, {}).places_windows
        assert session(platform, {}).why_not == ""


def test_only_x11_may_lack_a_compositor() -> None:
    assert not session("xcb", {}, has_compositor=lambda: False).compositor
    assert session("xcb", {}, has_compositor=lambda: True).compositor
    assert session("windows", {}, has_compositor=lambda: False).compositor
