"""What operators copy is valid as it is shipped, and fits the relay that it is shipped with."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from callpop.__main__ import main
from callpop.cli.parser import parse
from callpop.http.limits import Limits
from callpop.relay.options import Options, fields
from callpop.relay.poll import LONGEST_WAIT
from tests.end_to_end.support.nginx import Nginx, binary

FOLDER = Path(__file__).resolve().parents[3] / "packaging" / "relay"
COMPOSE = ("compose.yaml", "compose-redis.yaml")
SETTINGS = {f"CALLPOP_RELAY_{name.upper()}" for name in (*fields(), "store", "data")}


def text(name: str) -> str:
    return (FOLDER / name).read_text()


def test_the_unit_is_what_systemd_understands(tmp_path: Path) -> None:
    unit = text("callpop-relay.service")
    assert "ExecStart=/opt/callpop/bin/callpop relay serve " in unit
    if shutil.which("systemd-analyze"):
        (tmp_path / "callpop-relay.service").write_text(unit.replace("/opt/callpop/bin/callpop", "/bin/true"))
        command = ["systemd-analyze", "verify", str(tmp_path / "callpop-relay.service")]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        assert (done.returncode, done.stderr) == (0, "")


def test_the_unit_starts_what_the_command_line_knows() -> None:
    (command,) = re.findall(r"^ExecStart=\S+ (.*)$", text("callpop-relay.service"), re.MULTILINE)
    assert parse(shlex.split(command)).args.relay_action == "serve"


def test_nothing_in_the_unit_outweighs_what_an_operator_writes_into_the_file() -> None:
    (command,) = re.findall(r"^ExecStart=\S+ (.*)$", text("callpop-relay.service"), re.MULTILINE)
    assert re.findall(r"--\S+", command) == ["--data"]
    assert (Options().host, Options().port) == ("127.0.0.1", 8080), "where the proxies' examples look for it"


def test_the_proxies_take_what_the_relay_takes() -> None:
    (nginx,) = re.findall(r"client_max_body_size (\d+)k;", text("nginx.conf"))
    (caddy,) = re.findall(r"max_size (\d+)KiB", text("Caddyfile"))
    assert int(nginx) * 1024 == int(caddy) * 1024 == Limits().body_bytes


@pytest.mark.parametrize("name", COMPOSE)
def test_what_compose_asks_for_at_every_command_is_kept_in_a_file(name: str) -> None:
    head, _, rest = text(name).partition("\nname:")
    (kept,) = [line for line in head.splitlines() if "> .env" in line]
    for variable in set(re.findall(r"\$\{(\w+):\?", rest)):
        assert f"{variable}=" in kept, "who gives it to 'up' alone cannot use 'exec'"


@pytest.mark.parametrize("name", COMPOSE)
def test_the_relays_log_does_not_fill_the_disk(name: str) -> None:
    services: dict[str, Any] = yaml.safe_load(text(name))["services"]
    assert all(one["logging"] == {"driver": "local"} for one in services.values() if one["image"] == "callpop-relay")


def test_the_container_starts_what_the_command_line_knows() -> None:
    (entry,) = re.findall(r"^ENTRYPOINT (.*)$", text("Dockerfile"), re.MULTILINE)
    (words,) = re.findall(r"^CMD (.*)$", text("Dockerfile"), re.MULTILINE)
    command = [*yaml.safe_load(entry), *yaml.safe_load(words)]
    assert command[0] == "callpop"
    assert parse(command[1:]).args.host == "0.0.0.0"


@pytest.mark.skipif(binary() is None, reason="nginx is not installed")
def test_the_nginx_example_is_what_nginx_understands(tmp_path: Path) -> None:
    done = Nginx(tmp_path, relay_port=1).check()
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


def test_the_proxies_wait_longer_than_any_poll() -> None:
    (nginx,) = re.findall(r"proxy_read_timeout (\d+)s;", text("nginx.conf"))
    (caddy,) = re.findall(r"response_header_timeout (\d+)s", text("Caddyfile"))
    assert min(int(nginx), int(caddy)) > LONGEST_WAIT


def test_the_proxies_let_go_of_their_connections_before_the_relay_does() -> None:
    (upstream,) = re.findall(r"^upstream callpop_relay \{(.*?)^\}", text("nginx.conf"), re.MULTILINE | re.DOTALL)
    (nginx,) = re.findall(r"^\s*keepalive_timeout (\d+)s;", upstream, re.MULTILINE)
    (caddy,) = re.findall(r"^\s*keepalive (\d+)s$", text("Caddyfile"), re.MULTILINE)
    assert max(int(nginx), int(caddy)) < Limits().idle_seconds


def test_the_caddyfile_is_what_caddy_understands(tmp_path: Path) -> None:
    caddyfile = text("Caddyfile")
    assert caddyfile.count("{") == caddyfile.count("}")
    if shutil.which("caddy"):
        env = {**os.environ, "HOME": str(tmp_path), "RELAY_HOST": "a.example", "RELAY_UPSTREAMS": "one:8080 two:8080"}
        command = ["caddy", "validate", "--adapter", "caddyfile", "--config", str(FOLDER / "Caddyfile")]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", COMPOSE)
def test_the_compose_file_is_whole(name: str) -> None:
    services: dict[str, Any] = yaml.safe_load(text(name))["services"]
    relays = {key: one for key, one in services.items() if one.get("image") == "callpop-relay"}
    assert relays
    for relay in relays.values():
        assert relay["build"]["dockerfile"] == "packaging/relay/Dockerfile"
        assert set(relay["environment"]) <= SETTINGS
        assert "ports" not in relay, "the relay is reached through the proxy alone"
    upstreams = services["caddy"]["environment"]["RELAY_UPSTREAMS"].split()
    assert upstreams == [f"{key}:8080" for key in relays]


@pytest.mark.parametrize("name", COMPOSE)
def test_the_relay_believes_the_network_in_which_its_proxy_is(name: str) -> None:
    document = yaml.safe_load(text(name))
    (subnet,) = [one["subnet"] for one in document["networks"]["front"]["ipam"]["config"]]
    for service in document["services"].values():
        if service.get("image") == "callpop-relay":
            assert service["environment"]["CALLPOP_RELAY_TRUSTED_PROXIES"] == subnet


def test_the_redis_of_the_example_loses_nothing() -> None:
    redis = yaml.safe_load(text("compose-redis.yaml"))["services"]["redis"]
    command = " ".join(redis["command"])
    assert "--appendonly yes --appendfsync always --no-appendfsync-on-rewrite no" in command
    assert "--maxmemory-policy noeviction" in command
    assert "ports" not in redis


def test_no_setting_is_named_that_the_relay_has_not() -> None:
    named = {word for path in FOLDER.iterdir() for word in re.findall(r"CALLPOP_RELAY_[A-Z_]+", path.read_text())}
    assert named <= SETTINGS


def test_the_first_pages_way_to_a_relay_can_be_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")
    chapter = page.partition("\n## A relay for the company\n")[2].partition("\n## ")[0]
    (profile,) = re.findall(r"```json\n(.*?)```", chapter, re.DOTALL)
    (tmp_path / "company.json").write_text(profile, encoding="utf-8")
    (tmp_path / "people.csv").write_text("email,number,mobile,name\nanna@example.com,201,,Anna\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    said: dict[str, str] = {}
    for line in re.findall(r"^    callpop (relay .*)$", chapter, re.MULTILINE):
        words = shlex.split(line, comments=True)
        action = parse(words).args.relay_action
        if action != "serve":
            assert main([*words, "--data", str(tmp_path / "data")]) == 0, capsys.readouterr().err
            said[" ".join(words[1:3])] = capsys.readouterr().out
    assert list(said) == ["hook show", "agent import", "profile set"]
    assert said["hook show"].startswith("https://relay.example.com:8443/hooks/")
    assert said["agent import"].startswith(
        "anna@example.com\tcallpop://enrol?url=https%3A%2F%2Frelay.example.com%3A8443&"
    )
    assert main(["relay", "agent", "add", "--email", "bob@example.com", "--data", str(tmp_path / "data")]) == 0
    assert main(["relay", "profile", "show", "--data", str(tmp_path / "data")]) == 0
    shown = capsys.readouterr().out
    assert "Anna" in shown, "a name of the list is a colleague's name"
    assert "Bob de Vries" in shown
