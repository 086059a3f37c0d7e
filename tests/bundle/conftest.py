"""What ``packaging/dev.py bundle`` and ``deb`` made last.

Their ``--test`` runs these tests; ``packaging/dev.py smoke``, which is part of ``test``, all but the longest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import ROOT, failed, screen, shared_screen, windows  # noqa: F401 - fixtures
from tests.end_to_end.support.application import App, Installed
from tests.end_to_end.support.screen import Screen

MakeApp = Callable[[Installed], App]

SETTINGS = """\
[agent]
emails = ["anna@example.com"]
[listener]
port = 0
[crm]
template = "https://crm.example.com/search?phone={number_e164}"
browser = "{browser} %s"
[appearance]
language = "en"
"""


@pytest.fixture(scope="session")
def bundle() -> Installed:
    """The bundle, as if it were an interpreter that runs Callpop alone."""
    program = ROOT / "build" / "bundle" / "dist" / "callpop" / "callpop"
    assert program.exists(), "'python3 packaging/dev.py bundle' makes it"
    return Installed(str(program), Path("/nowhere"), launcher=())


@pytest.fixture
def make_app(screen: Screen, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[MakeApp]:  # noqa: F811
    """Start what was installed, on a new profile that knows whose desktop it is."""
    made: list[App] = []

    def make(installed: Installed) -> App:
        app = App(installed, tmp_path / f"app{len(made)}", screen.env, settings=SETTINGS)
        made.append(app)
        return app.start().wait_ready()

    yield make
    for app in made:
        try:
            if failed(request):
                print(app.said()[-8000:])
            elif app.alive():
                app.stop()
        finally:
            app.kill()
