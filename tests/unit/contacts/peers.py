"""Real servers, each on a free loopback port with files in a temporary folder."""

from __future__ import annotations

import base64
import http.client
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def program(name: str) -> str:
    """The program's path; without it the test is skipped (and so fails where all peers are required)."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin:/usr/libexec")
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


class Server:
    """A process that is waited for until it answers, and ended at last."""

    def __init__(self, command: list[str], *, port: int, log: Path) -> None:
        self.port = port
        with log.open("wb") as output:
            self._process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return
            except OSError:
                assert self._process.poll() is None, log.read_text(errors="replace")
                assert time.monotonic() < deadline, log.read_text(errors="replace")
                time.sleep(0.02)

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Radicale(Server):
    """A CardDAV server with one user, anna, and one address book."""

    USER, PASSWORD = "anna", "s3cret:wörd"

    def __init__(self, folder: Path) -> None:
        pytest.importorskip("radicale", exc_type=ImportError)
        folder.mkdir()
        (folder / "users").write_text(f"{self.USER}:{self.PASSWORD}\n", encoding="utf-8")
        port = free_port()
        settings = {
            "server-hosts": f"127.0.0.1:{port}",
            "auth-type": "htpasswd",
            "auth-htpasswd-filename": str(folder / "users"),
            "auth-htpasswd-encryption": "plain",
            "auth-delay": "0",
            "storage-filesystem-folder": str(folder / "collections"),
        }
        words = [word for key, value in settings.items() for word in (f"--{key}", value)]
        super().__init__([sys.executable, "-m", "radicale", "--config", "", *words], port=port, log=folder / "log")
        self.url = f"http://127.0.0.1:{port}/"
        self.book = f"/{self.USER}/people/"
        self.make_book(self.book)

    def ask(self, method: str, path: str, body: str = "", **headers: str) -> tuple[int, bytes]:
        word = base64.b64encode(f"{self.USER}:{self.PASSWORD}".encode()).decode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body.encode(), {"Authorization": f"Basic {word}", **headers})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, content

    def make_book(self, path: str) -> None:
        body = (
            '<?xml version="1.0"?><D:mkcol xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><D:set><D:prop>'
            "<D:resourcetype><D:collection/><C:addressbook/></D:resourcetype></D:prop></D:set></D:mkcol>"
        )
        assert self.ask("MKCOL", path, body)[0] == 201

    def put(self, name: str, card: str, *, book: str = "") -> None:
        status, said = self.ask("PUT", f"{book or self.book}{name}.vcf", card, **{"Content-Type": "text/vcard"})
        assert status in (201, 204), said

    def delete(self, name: str) -> None:
        assert self.ask("DELETE", f"{self.book}{name}.vcf")[0] in (200, 204)


def card(uid: str, name: str, *numbers: str, version: str = "3.0", more: str = "") -> str:
    lines = ["BEGIN:VCARD", f"VERSION:{version}", f"UID:{uid}", f"FN:{name}", f"N:{name};;;;"]
    lines += [f"TEL;TYPE=WORK:{number}" for number in numbers]
    return "\r\n".join([*lines, *filter(None, [more]), "END:VCARD", ""])


class Slapd(Server):
    """A directory at dc=example,dc=com with StartTLS and LDAPS under a test's own authority."""

    USER, PASSWORD, BASE = "cn=admin,dc=example,dc=com", "s3cret", "dc=example,dc=com"

    def __init__(self, folder: Path) -> None:
        slapd = program("slapd")
        folder.mkdir()
        (folder / "data").mkdir()
        self.ca = authority(folder)
        port, self.tls_port = free_port(), free_port()
        schemas = Path("/etc/ldap/schema")
        modules = next(iter(Path("/usr/lib").glob("**/ldap/back_mdb*.so*")), Path("/usr/lib/ldap/back_mdb.so")).parent
        (folder / "slapd.conf").write_text(
            "".join(f"include {schemas / name}.schema\n" for name in ("core", "cosine", "inetorgperson"))
            + f"pidfile {folder / 'pid'}\nmodulepath {modules}\nmoduleload back_mdb\n"
            f"TLSCACertificateFile {self.ca}\nTLSCertificateFile {folder / 'server.pem'}\n"
            f"TLSCertificateKeyFile {folder / 'server.key'}\nsizelimit unlimited\n"
            f'database mdb\nmaxsize 104857600\nsuffix "{self.BASE}"\nrootdn "{self.USER}"\nrootpw {self.PASSWORD}\n'
            f"directory {folder / 'data'}\naccess to * by anonymous auth by * read\n",
            encoding="utf-8",
        )
        addresses = f"ldap://127.0.0.1:{port} ldaps://127.0.0.1:{self.tls_port}"
        command = [slapd, "-f", str(folder / "slapd.conf"), "-h", addresses, "-d", "0"]
        super().__init__(command, port=port, log=folder / "log")
        self.url = f"ldap://localhost:{port}"
        self.tls_url = f"ldaps://localhost:{self.tls_port}"
        self.change(
            f"dn: {self.BASE}\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n\n"
            f"dn: ou=people,{self.BASE}\nobjectClass: organizationalUnit\nou: people\n",
            new=True,
        )

    def change(self, ldif: str, *, new: bool = False) -> None:
        command = [program("ldapmodify"), "-x", "-H", f"ldap://127.0.0.1:{self.port}", "-D", self.USER]
        command += ["-w", self.PASSWORD, *(["-a"] if new else [])]
        done = subprocess.run(command, input=ldif.encode(), capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()

    def add(self, uid: str, name: str, number: str, **more: str) -> None:
        lines = [f"dn: uid={uid},ou=people,{self.BASE}", "objectClass: inetOrgPerson", f"uid: {uid}"]
        lines += [
            f"cn:: {encoded(name)}",
            f"displayName:: {encoded(name)}",
            f"sn:: {encoded(name.rsplit(maxsplit=1)[-1])}",
        ]
        lines += [f"telephoneNumber: {number}", *(f"{key}: {value}" for key, value in more.items())]
        self.change("\n".join(lines) + "\n", new=True)


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def authority(folder: Path) -> Path:
    """A certificate authority, and a certificate of it for localhost; the path of the former."""
    openssl = program("openssl")

    def run(*words: str) -> None:
        done = subprocess.run([openssl, *words], cwd=folder, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()

    run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "2",
        "-subj", "/CN=Test authority", "-addext", "basicConstraints=critical,CA:TRUE",
        "-addext", "keyUsage=critical,keyCertSign,cRLSign")  # fmt: skip
    run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    (folder / "names").write_text("subjectAltName=DNS:localhost\nkeyUsage=digitalSignature\n")
    run("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2",
        "-extfile", "names", "-out", "server.pem")  # fmt: skip
    return folder / "ca.pem"


def until(true: Callable[[], object], *, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)
