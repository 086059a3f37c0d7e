"""CardDAV servers that are down, slow, confused or lying: a clear word each, and the password goes to nobody else."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from callpop.contacts import dav_door
from callpop.contacts.book import BookFault
from callpop.contacts.carddav_book import CarddavBook
from callpop.settings.books import Book, BookAuth, BookKind
from tests.unit.contacts.peers import authority, card, free_port
from tests.unit.contacts.recorder import Recorder

Act = Callable[["Request"], None]
NAMESPACES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"'


class Request(BaseHTTPRequestHandler):
    """Notes what was asked, and leaves the answer to the test."""

    protocol_version = "HTTP/1.1"
    server: Liar

    def handle_anything(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        self.body = self.rfile.read(length).decode()
        self.server.asked.append((self.command, self.path, self.headers.get("Authorization")))
        self.server.act(self)

    do_PROPFIND = do_REPORT = do_GET = handle_anything

    def answer(self, status: int, body: str | bytes = b"", **headers: str) -> None:
        content = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def multistatus(self, *responses: str, more: str = "") -> None:
        self.answer(207, f'<?xml version="1.0"?><D:multistatus {NAMESPACES}>{"".join(responses)}{more}</D:multistatus>')

    def log_message(self, format: str, *args: object) -> None:
        pass


class Liar(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.asked: list[tuple[str, str, str | None]] = []
        self.act: Act = lambda request: request.answer(500)
        self.url = f"http://127.0.0.1:{self.server_port}/book/"
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        pass  # the client hung up, as it should


@pytest.fixture
def liars() -> Iterator[Callable[[], Liar]]:
    made: list[Liar] = []

    def make() -> Liar:
        made.append(Liar())
        return made[-1]

    yield make
    for one in made:
        one.shutdown()
        one.server_close()


@pytest.fixture
def liar(liars: Callable[[], Liar]) -> Liar:
    return liars()


def book(url: str) -> Book:
    return Book(name="dav", kind=BookKind.CARDDAV, url=url, user="anna", region="NL")


def read(server: Liar, sink: Recorder | None = None, **more: object) -> Recorder:
    sink = sink or Recorder()
    sink.read(CarddavBook(replace(book(server.url), **more), "s3cret"))
    return sink


def response(href: str, properties: str, status: int = 200) -> str:
    return (
        f"<D:response><D:href>{href}</D:href><D:propstat><D:prop>{properties}</D:prop>"
        f"<D:status>HTTP/1.1 {status} X</D:status></D:propstat></D:response>"
    )


BOOK = "<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype><D:supported-report-set/>"


def plain_server(cards: dict[str, str], *, multiget: bool = True) -> Act:
    """A server that knows ETags alone: no sync-collection, and perhaps no multiget."""

    def act(request: Request) -> None:
        if request.command == "GET":
            request.answer(200, cards[request.path])
        elif request.command == "PROPFIND" and request.headers["Depth"] == "0":
            request.multistatus(response("/book/", BOOK))
        elif request.command == "PROPFIND":
            etags = [response(href, f"<D:getetag>{hash(text)}</D:getetag>") for href, text in cards.items()]
            request.multistatus(response("/book/", BOOK), *etags)
        elif multiget and "addressbook-multiget" in request.body:
            found = [
                response(href, f"<D:getetag>{hash(text)}</D:getetag><C:address-data>{text}</C:address-data>")
                for href, text in cards.items()
                if f">{href}<" in request.body
            ]
            request.multistatus(*found)
        else:
            request.answer(501)

    return act


@pytest.mark.parametrize("multiget", [True, False])
def test_without_sync_collection_etags_are_compared(liar: Liar, multiget: bool) -> None:
    cards = {"/book/a.vcf": card("a", "Anna", "0508009000"), "/book/b.vcf": card("b", "Bob", "0508009001")}
    liar.act = plain_server(cards, multiget=multiget)
    sink = read(liar)
    assert sink.names == ["Anna", "Bob"]
    if multiget:
        before = len(liar.asked)
        read(liar, sink)
        assert sink.new == []
        assert [method for method, _, _ in liar.asked[before:]] == ["PROPFIND", "PROPFIND"]
    cards["/book/a.vcf"] = card("a", "Anna Visser", "0508009000")
    del cards["/book/b.vcf"]
    read(liar, sink)
    assert (sink.names, sink.gone) == (["Anna Visser"], ["/book/b.vcf"])


def test_an_answer_in_several_parts_is_asked_for_to_its_end(liar: Liar) -> None:
    cards = {f"/book/{n}.vcf": card(str(n), f"Person {n}", f"05080090{n:02}") for n in range(3)}
    syncs = BOOK.replace("<D:supported-report-set/>", "")
    old = plain_server(cards)

    def act(request: Request) -> None:
        if "sync-collection" not in request.body:
            request.multistatus(response("/book/", syncs)) if request.command == "PROPFIND" else old(request)
            return
        place = int(request.body.partition("token-")[2][:1] or 0)
        parts = [response(f"/book/{place}.vcf", f"<D:getetag>{place}</D:getetag>")]
        if place < 2:
            parts.append("<D:response><D:href>/book/</D:href><D:status>HTTP/1.1 507 X</D:status></D:response>")
        request.multistatus(*parts, more=f"<D:sync-token>token-{place + 1}</D:sync-token>")

    liar.act = act
    assert read(liar).names == ["Person 0", "Person 1", "Person 2"]


@pytest.mark.parametrize("way", ["redirect", "principal", "card", "well-known"])
def test_another_host_is_never_asked(liar: Liar, liars: Callable[[], Liar], way: str) -> None:
    thief = liars()
    elsewhere = thief.url

    def act(request: Request) -> None:
        if way == "redirect" or (way == "well-known" and "well-known" in request.path):
            request.answer(301, Location=elsewhere)
        elif way == "well-known":
            request.answer(404)
        elif way == "principal":
            href = f"<D:current-user-principal><D:href>{elsewhere}</D:href></D:current-user-principal>"
            request.multistatus(response("/book/", href))
        elif request.command == "PROPFIND":
            request.multistatus(response("/book/", BOOK), response(f"{elsewhere}a.vcf", "<D:getetag>1</D:getetag>"))
        else:
            request.answer(501)

    liar.act = act
    with pytest.raises(BookFault, match="which gets no password"):
        read(liar)
    assert thief.asked == []
    assert all(word is not None and word.startswith("Basic ") for _, _, word in liar.asked)


def test_a_redirect_that_stays_is_followed_and_one_in_circles_is_not(liar: Liar) -> None:
    inside = plain_server({"/book/a.vcf": card("a", "Anna", "0508009000")})

    def act(request: Request) -> None:
        request.answer(308, Location="/book/") if request.path == "/" else inside(request)

    liar.act = act
    assert read(liar, url=liar.url.replace("/book/", "/")).names == ["Anna"]
    liar.act = lambda request: request.answer(302, Location=request.path)
    with pytest.raises(BookFault, match="in circles"):
        read(liar)


@pytest.mark.parametrize("announced", [True, False])
def test_an_answer_of_50_mb_is_given_up(liar: Liar, announced: bool) -> None:
    def act(request: Request) -> None:
        request.send_response(207)
        if announced:
            request.send_header("Content-Length", str(50 * 2**20))
        request.send_header("Connection", "close")
        request.end_headers()
        for _ in range(50):
            request.wfile.write(b" " * 2**20)
        request.close_connection = True

    liar.act = act
    with pytest.raises(BookFault, match="larger than 32 MB"):
        read(liar)


def test_a_card_that_is_too_large_is_left_out_alone(liar: Liar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dav_door, "LARGEST_ANSWER", 20_000)
    cards = {f"/book/{n}.vcf": card(str(n), f"Person {n}", f"05080090{n:02}") for n in range(5)}
    cards["/book/3.vcf"] = card("3", "Large", "0508009003", more="NOTE:" + "x" * 40_000)
    liar.act = plain_server(cards)
    sink = Recorder()
    outcome = sink.read(CarddavBook(book(liar.url), "s3cret"))
    assert sink.names == ["Person 0", "Person 1", "Person 2", "Person 4"]
    assert outcome.notes == ("1 cards cannot be read or name nobody",)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<D:multistatus xmlns:D="DAV:">&b;</D:multistatus>'
)


@pytest.mark.parametrize(
    "body", ["", "hello", "<html/>", "[1, 2]", BOMB, "<D:multistatus xmlns:D='DAV:'><D:response>", "\0" * 100]
)
def test_what_is_no_answer_of_a_carddav_server_is_said(liar: Liar, body: str) -> None:
    liar.act = lambda request: request.answer(207, body)
    with pytest.raises(BookFault, match="does not answer as a CardDAV server"):
        read(liar)


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "user or the password"), (403, "does not let this user in"), (404, "no address book"),
     (200, "no address book"), (429, "cannot answer now"), (500, "cannot answer now"), (503, "cannot answer now")],
)  # fmt: skip
def test_each_refusal_has_its_word(liar: Liar, status: int, said: str) -> None:
    liar.act = lambda request: request.answer(status)
    with pytest.raises(BookFault, match=said):
        read(liar)


def test_a_compressed_answer_is_not_unpacked(liar: Liar) -> None:
    liar.act = lambda request: request.answer(207, b"\x1f\x8b", Content_Encoding="gzip")
    with pytest.raises(BookFault, match="compressed"):
        read(liar)


def test_a_server_that_does_not_answer_is_given_up(liar: Liar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dav_door, "_SILENCE_SECONDS", 0.2)
    over = threading.Event()
    liar.act = lambda request: over.wait(30)
    with pytest.raises(BookFault, match="did not answer in time"):
        read(liar)
    over.set()


def test_a_server_that_is_not_there_is_said() -> None:
    with pytest.raises(BookFault, match="cannot be reached"):
        CarddavBook(book(f"http://127.0.0.1:{free_port()}/"), "s3cret").read(Recorder())


def test_a_token_goes_as_a_token_and_nothing_where_there_is_no_password(liar: Liar) -> None:
    liar.act = plain_server({"/book/a.vcf": card("a", "Anna", "0508009000")})
    read(liar, auth=BookAuth.BEARER)
    assert {word for _, _, word in liar.asked} == {"Bearer s3cret"}
    liar.asked.clear()
    CarddavBook(book(liar.url), None).read(Recorder())
    assert {word for _, _, word in liar.asked} == {None}


def test_a_password_goes_unprotected_to_another_computer_only_if_the_settings_say_so() -> None:
    away = book("http://dav.invalid/")
    with pytest.raises(BookFault, match="unprotected: use https"):
        CarddavBook(away, "s3cret").read(Recorder())
    with pytest.raises(BookFault, match="cannot be reached"):
        CarddavBook(replace(away, plain=True), "s3cret").read(Recorder())


@pytest.mark.parametrize("url", ["ftp://x/", "dav.example.com", "https://anna:s3cret@dav.example.com/", ""])
def test_an_address_that_is_none_or_holds_the_password_is_refused(url: str) -> None:
    with pytest.raises(BookFault, match="url:"):
        CarddavBook(book(url), "s3cret").read(Recorder())


def test_certificates_are_checked_against_the_books_authority(liar: Liar, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    ca, other = authority(tmp_path), authority(tmp_path / "other")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem", tmp_path / "server.key")
    liar.socket = context.wrap_socket(liar.socket, server_side=True)
    liar.act = plain_server({"/book/a.vcf": card("a", "Anna", "0508009000")})
    url = f"https://localhost:{liar.server_port}/book/"
    assert read(liar, url=url, ca=str(ca)).names == ["Anna"]
    for wrong in (
        {"url": url, "ca": str(other)},
        {"url": url.replace("localhost", "127.0.0.1"), "ca": str(ca)},
        {"url": url},
    ):
        liar.asked.clear()
        with pytest.raises(BookFault, match=r"certificate of .* is not valid"):
            read(liar, **wrong)
        assert liar.asked == []
