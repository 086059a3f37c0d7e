"""Fixtures: the built wheel, a desktop to stand on, the app on it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tests.end_to_end.support.application import App, Installed, build_and_install  # noqa: E402
from tests.end_to_end.support.screen import Screen  # noqa: E402
from tests.end_to_end.support.windows import Windows  # noqa: E402

MakeApp = Callable[..., App]
FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Callpop as its wheel installs it: what the tree has and the wheel lacks shows here."""
    made = build_and_install(ROOT, tmp_path_factory.mktemp("installed"))
    where = made.packages / "callpop" / "__init__.py"
    assert where.exists(), f"the wheel holds no package: {sorted(made.packages.iterdir())}"
    return made


@pytest.fixture(scope="session")
def shared_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """One desktop for all tests that leave it as they found it."""
    with Screen(tmp_path_factory.mktemp("screen")) as made:
        yield made


@pytest.fixture
def screen(shared_screen: Screen) -> Screen:
    """A desktop with window manager, tray and notifications; its picture is kept when the test fails."""
    shared_screen.run("xdotool", "mousemove", "5", "5")
    return shared_screen


@pytest.fixture
def windows(screen: Screen) -> Windows:
    """The windows on that desktop."""
    return Windows(screen)


@pytest.fixture
def make_app(installed: Installed, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MakeApp]:
    """Make an app of one's own: ``make_app(env, extra=…)``; each is ended after the test, in good order."""
    made: list[App] = []

    def make(env: dict[str, str], **options: object) -> App:
        app = App(installed, tmp_path / f"app{len(made)}", env, **options)  # type: ignore[arg-type]
        made.append(app)
        return app

    yield make
    if failed(request):
        for app in made:
            app.keep(tmp_path / "kept")
            print(f"--- {app.folder.name} said:\n{app.said()[-8000:]}")
    try:
        for app in made:
            if app.alive() and not failed(request):
                app.stop()
    finally:
        for app in made:
            app.kill()


@pytest.fixture
def app(screen: Screen, make_app: MakeApp) -> App:
    """The app, ready, on a desktop with everything; it is Anna's."""
    return make_app(screen.env).start().wait_ready()


@pytest.fixture(scope="module")
def app_for_all(installed: Installed, shared_screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """One running app for tests that only ask it things."""
    made = App(installed, tmp_path_factory.mktemp("app"), shared_screen.env).start()
    try:
        yield made.wait_ready()
        made.stop()
    finally:
        made.kill()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell the fixtures how the test went."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
        arguments: dict[str, object] = getattr(item, "funcargs", {})
        screen, folder = arguments.get("screen"), arguments.get("tmp_path")
        if report.failed and isinstance(screen, Screen) and isinstance(folder, Path):
            screen.screenshot(folder / "failed.png")
            report.sections.append(("screenshot", str(folder / "failed.png")))
    return report


def failed(request: pytest.FixtureRequest) -> bool:
    """Whether the test of this fixture failed."""
    node: pytest.Item = request.node
    return node.stash.get(FAILED, False)
