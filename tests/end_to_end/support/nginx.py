"""A real nginx before a relay, with the example that is shipped: unprivileged, in a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.end_to_end.support.ports import free_port
from tests.end_to_end.support.processes import end, spawn, tool
from tests.end_to_end.support.waiting import eventually

EXAMPLE = Path(__file__).resolve().parents[3] / "packaging" / "relay" / "nginx.conf"
NAME = "relay.example.com"


def binary() -> str | None:
    """Where nginx is; Debian keeps it where not everybody's PATH leads."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


class Nginx:
    """The shipped example, changed only in what a test machine cannot give it: ports, certificate, folders.

    Args:
        folder: For all that it writes.
        relay_port: Where the relay listens on loopback.
        port: Where nginx shall listen on loopback.
    """

    def __init__(self, folder: Path, *, relay_port: int, port: int | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.port = port or free_port()
        self.certificate = folder / "certificate.pem"
        self._make_certificate()
        (folder / "site.conf").write_text(self._site(relay_port))
        (folder / "nginx.conf").write_text(self._around())

    def check(self) -> subprocess.CompletedProcess[str]:
        """Have nginx read its configuration (``nginx -t``)."""
        return subprocess.run(self._command("-t"), capture_output=True, text=True, check=False, timeout=60)

    @contextmanager
    def running(self) -> Iterator[Nginx]:
        """It serves inside the block."""
        process = spawn(self._command(), env=os.environ, log=self.folder / "output.log")
        try:
            eventually(self._listens, what="nginx listens")
            yield self
        finally:
            end(process)

    @property
    def trust(self) -> ssl.SSLContext:
        """Trusts nothing but this nginx."""
        return ssl.create_default_context(cafile=str(self.certificate))

    def logs(self) -> str:
        """All that it wrote."""
        return "".join(path.read_text(errors="replace") for path in sorted(self.folder.glob("*.log")))

    def _command(self, *more: str) -> list[str]:
        found = binary()
        assert found is not None
        return [found, "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"), "-e", "stderr", *more]

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def _make_certificate(self) -> None:
        subprocess.run(
            [
                *(tool("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"),
                *("-nodes", "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"),
                *("-keyout", str(self.folder / "key.pem"), "-out", str(self.certificate)),
            ],
            check=True,
            capture_output=True,
            timeout=60,
        )

    def _site(self, relay_port: int) -> str:
        site = EXAMPLE.read_text()
        for old, new in (
            (r"listen \[::\]:443 [^;]*;", ""),
            (r"listen 443 ", f"listen 127.0.0.1:{self.port} "),
            (r"server 127\.0\.0\.1:8080;", f"server 127.0.0.1:{relay_port};"),
            (r"/etc/letsencrypt/live/relay\.example\.com/fullchain\.pem", str(self.certificate)),
            (r"/etc/letsencrypt/live/relay\.example\.com/privkey\.pem", str(self.folder / "key.pem")),
            (r"/var/log/nginx/", f"{self.folder}/"),
        ):
            site, found = re.subn(old, new, site)
            assert found, f"the example has no {old} any more"
        return site

    def _around(self) -> str:
        folders = "\n".join(
            f"    {kind}_temp_path {self.folder}/{kind};"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        return f"""
daemon off;
master_process off;
pid {self.folder}/nginx.pid;
error_log stderr crit;
events {{ worker_connections 512; }}
http {{
{folders}
    include {self.folder}/site.conf;
}}
"""
