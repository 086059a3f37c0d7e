"""``callpop lookups``: what people try of their CRM in a shell."""

from __future__ import annotations

import http.server
import io
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from callpop.__main__ import main


class Crm(http.server.BaseHTTPRequestHandler):
    """Zammad's search of users, as far as the recipe asks for it."""

    def do_GET(self) -> None:
        known = self.headers["Authorization"] == "Token token=geheim-7"
        found = [{"id": 7, "firstname": "Karin", "lastname": "Hoekstra", "phone": "06-12345678"}]
        body = json.dumps(found if "31612345678" in self.path else []).encode()
        self.send_response(200 if known else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("CALLPOP_PROFILE", str(tmp_path))
    # Not the developer's own.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Crm) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_address[1]}"
        (tmp_path / "settings.toml").write_text(
            f"[[lookups]]\nname = 'Desk'\nrecipe = 'zammad'\nfields = ['base={base}']\n"
            "[[lookups]]\nname = 'Half'\nrecipe = 'hubspot'\n"
        )
        yield tmp_path
        server.shutdown()


def test_a_secret_is_kept_and_the_caller_found(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["lookups", "find", "0612345678"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "callpop lookups password 'Desk' token" in said.err
    assert "Half: host: still to be filled in" in said.err
    monkeypatch.setattr("sys.stdin", io.StringIO("geheim-7\n"))
    assert main(["lookups", "password", "Desk", "token"]) == 0
    capsys.readouterr()
    assert main(["lookups", "find", "06 12345678"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Karin Hoekstra\t\thttp://127.0.0.1")
    assert said.out.endswith("/#user/profile/7\tDesk\n")
    assert "geheim" not in said.out + said.err
    assert main(["lookups", "find", "0687654321"]) == 1


def test_a_wrong_secret_is_said(
    profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("falsch\n"))
    assert main(["lookups", "password", "Desk", "token"]) == 0
    assert main(["lookups", "find", "0612345678"]) == 1
    said = capsys.readouterr()
    assert "refuses" in said.err
    assert "falsch" not in said.out + said.err


@pytest.mark.parametrize(
    "words",
    [["find", "201"], ["find", "anonymous"], ["password", "Nobody", "token"], ["password", "Desk", "key"], ["fetch"]],
)
def test_wrong_usage_is_told_apart(profile: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        status = main(["lookups", *words])
    except SystemExit as ended:
        status = int(ended.code or 0)
    assert status == 2


def test_what_there_is_and_what_it_needs_is_listed(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lookups", "list"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Desk\tzammad\tready"
    assert main(["lookups", "recipes"]) == 0
    assert "tryton\tTryton\ttried\tfields: base,database\tsecrets: key" in capsys.readouterr().out
