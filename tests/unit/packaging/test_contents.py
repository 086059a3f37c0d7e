"""What of Qt and of the system goes into a bundle."""

from __future__ import annotations

import pytest

from callpop.diagnostics.checks.report import PARTS
from tests.unit.packaging.support import room, text

contents = room("bundle/contents")


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/QtDBus.abi3.so",
        "callpop/_resources/translations/callpop_nl.qm",
        "callpop/storage/migrations/0001_initial.sql",
    ],
)
def test_what_callpop_uses_goes_in(name: str) -> None:
    assert contents.wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/translations/assistant_de.qm",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "libQt6Quick.so.6",
        "PySide6/Qt6Qml.dll",
        "PySide6/opengl32sw.dll",
    ],
)
def test_what_it_does_not_use_stays_out(name: str) -> None:
    assert not contents.wanted(name)


def test_of_the_system_only_what_python_is_linked_to_and_desktops_lack_is_brought_along() -> None:
    assert all(map(contents.carried, ("libssl.so.3", "libsqlite3.so.0", "libxcb-cursor.so.0", "libxkbcommon.so.0")))
    for name in (
        "libGL.so.1",
        "libgtk-3.so.0",
        "libfontconfig.so.1",
        "libdbus-1.so.3",
        "libstdc++.so.6",
        "libX11.so.6",
    ):
        assert not contents.carried(name)


def test_the_recipe_takes_callpops_files_and_every_command() -> None:
    recipe = text("bundle/callpop.spec")
    compile(recipe, "callpop.spec", "exec")
    for asked in ('collect_data_files("callpop")', 'collect_submodules("callpop")', "copy_metadata(name)"):
        assert asked in recipe
    assert "callpop" in contents.STATED


def test_a_bundle_knows_the_version_of_every_part_that_a_report_names() -> None:
    assert {*contents.STATED, *contents.MODULES_LEFT_OUT} >= set(PARTS)
    assert "contents.STATED" in text("bundle/callpop.spec")
