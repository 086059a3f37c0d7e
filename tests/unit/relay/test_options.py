"""TOML file, environment, flags: each outweighs the one before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from callpop.relay.options import Options, StoreLocation, WrongOption, load


def loaded(
    folder: Path, *, toml: str = "", file: Path | None = None, environ: dict[str, str] | None = None, **flags: Any
) -> tuple[Options, StoreLocation]:
    if toml:
        (folder / "relay.toml").write_text(toml)
    return load(flags=flags, environ=environ or {}, file=file, data=folder)


def test_without_anything_it_listens_on_this_computer_and_keeps_sqlite(tmp_path: Path) -> None:
    options, place = loaded(tmp_path)
    assert (options.host, options.admin_address()) == ("127.0.0.1", ("127.0.0.1", 8081))
    assert place == StoreLocation("", tmp_path)


def test_the_order_of_weight(tmp_path: Path) -> None:
    toml = "port = 1\nhost = '10.0.0.1'\npolls_each = 9\n"
    options, _ = loaded(
        tmp_path, toml=toml, environ={"CALLPOP_RELAY_PORT": "2", "CALLPOP_RELAY_HOST": "10.0.0.2"}, port=3, host=None
    )
    assert (options.port, options.host, options.polls_each) == (3, "10.0.0.2", 9)


def test_where_the_data_is_comes_from_all_three_too(tmp_path: Path) -> None:
    file = tmp_path / "other.toml"
    file.write_text("data = '/srv/relay'\nstore = 'redis://one'\n")
    assert loaded(tmp_path, file=file)[1] == StoreLocation("redis://one", Path("/srv/relay"))
    environ = {"CALLPOP_RELAY_CONFIG": str(file), "CALLPOP_RELAY_STORE": "rediss://two"}
    assert loaded(tmp_path, environ=environ, data="/elsewhere")[1] == StoreLocation("rediss://two", Path("/elsewhere"))


def test_a_list_is_a_list_in_toml_and_has_commas_elsewhere(tmp_path: Path) -> None:
    networks = ("10.0.0.0/8", "127.0.0.1/32")
    assert (
        loaded(tmp_path, environ={"CALLPOP_RELAY_TRUSTED_PROXIES": "10.0.0.0/8, 127.0.0.1"})[0].trusted_proxies
        == networks
    )
    assert loaded(tmp_path, toml="trusted_proxies = ['10.1.2.3/8', '127.0.0.1']")[0].trusted_proxies == networks


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("port = 70000", "port: expected a whole number from 0 to 65535"),
        ("port = '80x'", "port: expected a whole number"),
        ("port = true", "port: expected a whole number"),
        ("port = 80.5", "port: expected a whole number"),
        ("host = 1", "host: expected a text"),
        ("trusted_proxies = ['proxy']", "trusted_proxies: expected a list of addresses"),
        ("admin_listen = '8081'", "admin_listen: expected HOST:PORT"),
        ("prot = 80", "prot: there is no such setting"),
        ("port = ", "cannot be read"),
        ("store = 'postgres://x'", "store: expected redis://"),
    ],
)
def test_what_is_not_understood_is_said_and_not_passed_over(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(WrongOption, match=said):
        loaded(tmp_path, toml=toml)


def test_a_named_file_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(WrongOption, match="no such file"):
        loaded(tmp_path, file=tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("text", "address"), [("off", None), ("0.0.0.0:9000", ("0.0.0.0", 9000)), ("[::1]:9000", ("::1", 9000))]
)
def test_where_the_operator_looks(tmp_path: Path, text: str, address: object) -> None:
    assert loaded(tmp_path, toml=f"admin_listen = '{text}'")[0].admin_address() == address
