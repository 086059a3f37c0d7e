"""Directories that are silent, endless or confused; and those that would have the password in the clear."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from callpop.contacts import ldap_book
from callpop.contacts.book import BookFault
from callpop.contacts.ldap_book import LdapBook
from callpop.settings.books import Book, BookKind, BookTls
from tests.unit.contacts.recorder import Recorder

Act = Callable[[socket.socket], None]


class Liar:
    """Takes connections and does with each what the test says."""

    def __init__(self) -> None:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"ldap://127.0.0.1:{self.listening.getsockname()[1]}"
        self.heard: list[bytes] = []
        self.over = threading.Event()
        self.act: Act = lambda sock: None
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self.listening.accept()
                with sock, suppress(OSError):
                    self.heard.append(sock.recv(4096))
                    self.act(sock)

    def stop(self) -> None:
        self.over.set()
        with suppress(OSError):
            self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()
        self.thread.join(10)


@pytest.fixture
def liar() -> Iterator[Liar]:
    made = Liar()
    yield made
    made.stop()


def read(liar: Liar, tls: BookTls = BookTls.NONE) -> None:
    book = Book(name="d", kind=BookKind.LDAP, url=liar.url, user="cn=anna", tls=tls, base="dc=example", region="NL")
    LdapBook(book, "s3cret").read(Recorder())


def test_a_directory_that_does_not_answer_is_given_up(liar: Liar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ldap_book, "_SILENCE_SECONDS", 1)
    liar.act = lambda sock: liar.over.wait(30)
    with pytest.raises(BookFault, match="did not answer in time"):
        read(liar)


def test_an_answer_of_50_mb_is_given_up(liar: Liar) -> None:
    def act(sock: socket.socket) -> None:
        sock.sendall(bytes.fromhex("3084") + (50 * 2**20).to_bytes(4, "big"))
        for _ in range(50):
            sock.sendall(bytes(2**20))

    liar.act = act
    with pytest.raises(BookFault, match="larger than 16 MB"):
        read(liar)


@pytest.mark.parametrize("content", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x30\x03\x02\x01", b"\xff" * 4000])
def test_what_is_no_answer_of_a_directory_is_said(liar: Liar, content: bytes) -> None:
    liar.act = lambda sock: sock.sendall(content)
    with pytest.raises(BookFault, match=r"127\.0\.0\.1"):
        read(liar)


def test_a_directory_without_protection_gets_no_password(liar: Liar) -> None:
    def act(sock: socket.socket) -> None:
        asked = liar.heard[-1]
        number = asked[2 : 4 + asked[3]]  # the message's id, with its kind and length
        refusal = bytes.fromhex("78070a010204000400")  # StartTLS: 'protocol error'
        sock.sendall(bytes([0x30, len(number) + len(refusal)]) + number + refusal)
        sock.recv(1)  # until the client hangs up

    liar.act = act
    with pytest.raises(BookFault, match="StartTLS"):
        read(liar, BookTls.STARTTLS)
    assert not any(b"s3cret" in said for said in liar.heard)
