"""Where notifications come from, who places calls, and who is asked for a new version: over real connections."""

from __future__ import annotations

import asyncio
import http.client
import json
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from callpop.desktop.settings_window.connection_page import ConnectionPage
from callpop.dialling.states import secret_name
from callpop.engine import now_us
from callpop.settings.schema import DialBy, SourceKind
from tests.desktop.effects.office import Office, Proofs
from tests.desktop.wiring_support import SECRET, until
from tests.unit.contacts.peers import authority
from tests.unit.dialling.test_click_to_dial import Platform, platform
from tests.unit.intake.relay_stand_in import TOKEN, StandIn, stand_in

PROOFS = Proofs()
TLS = Path(__file__).parents[2] / "unit" / "intake" / "tls"
READER = {"CALLPOP_RELAY_TOKEN": TOKEN}
DIALS = '[dial]\nby = "platform"\n'


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def healthy(url: str) -> bool:
    """Whether a listener answers there."""
    where = urlsplit(url)
    if where.scheme == "https":
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        line: http.client.HTTPConnection = http.client.HTTPSConnection(
            where.hostname or "", where.port, timeout=20, context=context
        )
    else:
        line = http.client.HTTPConnection(where.hostname or "", where.port, timeout=20)
    try:
        line.request("GET", "/healthz")
        return line.getresponse().status == 200
    except OSError:
        return False
    finally:
        line.close()


async def listens(office: Office, url: str) -> None:
    await until(lambda: office.engine.listener_url() == url, f"a listener at {url}", office.engine.listener_url)
    assert await asyncio.to_thread(healthy, url)


async def is_read(relay: StandIn) -> None:
    await until(relay.polls, "a desktop that reads this relay")


# This computer


@PROOFS.of("source.kind", environ=READER)
async def kind(office: Office) -> None:
    async with stand_in(now_us) as relay:
        office.preferences.change("relay.url", relay.url)
        before = office.engine.listener_url()
        assert await asyncio.to_thread(healthy, before)
        office.choose_source(SourceKind.RELAY)
        await is_read(relay)
        assert not await asyncio.to_thread(healthy, before)
        office.choose_source(SourceKind.LISTENER)
        await until(office.engine.listener_url, "a listener again")


@PROOFS.of("listener.host")
async def host(office: Office) -> None:
    office.change("listener.host", "127.0.0.2")
    await until(lambda: "127.0.0.2" in office.engine.listener_url(), "the other address")
    assert await asyncio.to_thread(healthy, office.engine.listener_url())


@PROOFS.of("listener.port")
async def port(office: Office) -> None:
    before, other = office.engine.listener_url(), free_port()
    office.change("listener.port", other)
    await listens(office, f"http://127.0.0.1:{other}")
    assert not await asyncio.to_thread(healthy, before)
    office.rings()
    await office.card()


@PROOFS.of("listener.certificate")
async def certificate(office: Office) -> None:
    both = office.folder / "both.pem"
    both.write_text("".join((TLS / name).read_text() for name in ("certificate.pem", "key.pem")), encoding="ascii")
    office.change("listener.certificate", str(both))
    await until(lambda: office.engine.listener_url().startswith("https://"), "a listener that speaks HTTPS")
    assert await asyncio.to_thread(healthy, office.engine.listener_url())


@PROOFS.of(
    "listener.key", f'[listener]\ncertificate = "{TLS / "certificate.pem"}"\nkey = "{TLS / "key.pem"}"', warns=True
)
async def key(office: Office) -> None:
    assert office.engine.listener_url().startswith("https://")
    # One that does not belong to the certificate ends it, and says so; the right one brings it back.
    office.change("listener.key", str(TLS / "other_key.pem"))
    await until(lambda: not office.engine.listener_url(), "its end")
    await until(lambda: "does not belong to the certificate" in troubles(office), "the word")
    office.change("listener.key", str(TLS / "key.pem"))
    await until(lambda: office.engine.listener_url().startswith("https://"), "a listener that speaks HTTPS")
    assert await asyncio.to_thread(healthy, office.engine.listener_url())


@PROOFS.of("listener.public_url")
async def public_url(office: Office) -> None:
    office.change("listener.public_url", "https://callpop.example.com")
    page = office.window.pages["connection"]
    assert isinstance(page, ConnectionPage)
    assert page.url.text().startswith("https://callpop.example.com/notify/")
    page.copy.click()
    assert QGuiApplication.clipboard().text() == f"https://callpop.example.com/notify/{SECRET}"


# A relay


@PROOFS.of("relay.url", '[source]\nkind = "relay"\n[relay]\nurl = "http://127.0.0.1:9"', environ=READER)
async def url(office: Office) -> None:
    async with stand_in(now_us) as relay:
        office.change("relay.url", relay.url)
        await is_read(relay)


@PROOFS.of("relay.ca_file", '[source]\nkind = "relay"\n[relay]\nurl = "http://127.0.0.1:9"', environ=READER)
async def ca_file(office: Office) -> None:
    folder = office.folder / "ca"
    folder.mkdir()
    ours = authority(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    async with stand_in(now_us, ssl=context) as relay:
        where = urlsplit(relay.url)
        office.preferences.change("relay.url", f"https://localhost:{where.port}")
        await until(lambda: office.tray.icon.toolTip().count("certificate") or "certificate" in troubles(office), "it")
        assert not relay.polls()
        office.change("relay.ca_file", str(ours))
        await is_read(relay)


def troubles(office: Office) -> str:
    return " ".join((office.tray.icon.toolTip(), *office.menu()))


# Who places calls


@asynccontextmanager
async def telephony(office: Office) -> AsyncIterator[Platform]:
    """The platform's API, whose token is kept."""
    async with platform() as stand:
        stand.states = ["connected"]
        # As the page 'Phone' keeps it, where this test's computer has no keyring.
        kept = {secret_name(stand.url): "t0ken"}
        office.patch.setattr(office.engine.phone._dialler, "_secret", kept.get)
        yield stand


async def called(office: Office, stand: Platform) -> tuple[dict[str, object], str]:
    """Call back a caller; what the platform was asked."""
    before = len(stand.asked)
    office.desk._phone.call("+31612345678")
    await until(lambda: len(stand.asked) > before, "the platform to be asked")
    return stand.asked[-1]


@PROOFS.of("dial.by")
async def by(office: Office) -> None:
    links: list[str] = []
    office.patch.setattr(QDesktopServices, "openUrl", lambda link: links.append(QUrl(link).toString()) or True)
    async with telephony(office) as stand:
        office.preferences.change("dial.base_url", stand.url)
        office.desk._phone.call("+31612345678")
        assert links == ["tel:+31612345678"] and not stand.asked
        office.change("dial.by", DialBy.PLATFORM)
        body, _ = await called(office, stand)
        assert body["b_number"] == "31612345678" or body["b_number"] == "+31612345678"
        assert len(links) == 1


@PROOFS.of("dial.base_url", DIALS)
async def base_url(office: Office) -> None:
    async with telephony(office) as stand:
        office.change("dial.base_url", stand.url)
        await called(office, stand)


@PROOFS.of("dial.account", DIALS)
async def account(office: Office) -> None:
    async with telephony(office) as stand:
        office.preferences.change("dial.base_url", stand.url)
        office.change("dial.account", "carla@example.com")
        _, authorisation = await called(office, stand)
        assert authorisation == "Token carla@example.com:t0ken"


@PROOFS.of("dial.a_number", DIALS)
async def a_number(office: Office) -> None:
    async with telephony(office) as stand:
        office.preferences.change("dial.base_url", stand.url)
        office.change("dial.a_number", "299")
        body, _ = await called(office, stand)
        assert body["a_number"] == "299"


@PROOFS.of("dial.b_cli", DIALS)
async def b_cli(office: Office) -> None:
    async with telephony(office) as stand:
        office.preferences.change("dial.base_url", stand.url)
        office.change("dial.b_cli", "+31508009000")
        body, _ = await called(office, stand)
        assert str(body["b_cli"]).endswith("31508009000")


@PROOFS.of("dial.auto_answer", DIALS)
async def auto_answer(office: Office) -> None:
    async with telephony(office) as stand:
        office.preferences.change("dial.base_url", stand.url)
        office.change("dial.auto_answer")
        body, _ = await called(office, stand)
        assert body["auto_answer"] is True


@PROOFS.of("dial.link")
async def link(office: Office) -> None:
    links: list[str] = []
    office.patch.setattr(QDesktopServices, "openUrl", lambda link: links.append(QUrl(link).toString()) or True)
    office.change("dial.link", "sip:{number}@phones.example.com")
    office.desk._phone.call("+31612345678")
    assert links == ["sip:+31612345678@phones.example.com"]


# New versions


@asynccontextmanager
async def releases(office: Office) -> AsyncIterator[tuple[str, list[str]]]:
    """A server that tells of a version; its address, and what it was asked."""
    office.patch.setattr("callpop.updates.watch._SETTLED", (0.0, 0.0))
    asked: list[str] = []

    async def tell(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(text=json.dumps({"version": "99.0"}), content_type="application/json")

    app = web.Application()
    app.router.add_get("/{any:.*}", tell)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/newest.json", asked
    finally:
        await runner.cleanup()


@PROOFS.of("updates.url")
async def updates_url(office: Office) -> None:
    async with releases(office) as (address, asked):
        office.change("updates.url", address)
        await until(lambda: "Version 99.0 is there" in office.menu(), "the word")
        assert asked == ["/newest.json"]


@PROOFS.of("updates.check")
async def updates_check(office: Office) -> None:
    async with releases(office) as (address, _):
        office.preferences.change("updates.url", address)
        await until(lambda: "Version 99.0 is there" in office.menu(), "the word")
        office.change("updates.check")
        await until(lambda: "Version 99.0 is there" not in office.menu(), "silence")
