"""A CRM of one page, so that 'Open in CRM' has something to open in the demo."""

from __future__ import annotations

import html
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

_LONGEST_VALUE = 200
_ROWS = (("number", "Number"), ("line", "Called"), ("call", "Call"))
_STYLE = """
:root { color-scheme: light dark; --back: #F5F6F8; --surface: #fff; --text: #151A22; --quiet: #5F6877; --edge: #DCE0E6 }
@media (prefers-color-scheme: dark) {
  :root { --back: #13161B; --surface: #1C2026; --text: #F2F4F7; --quiet: #9BA5B4; --edge: #353C47 }
}
body { margin: 0; background: var(--back); color: var(--text); font: 16px/24px system-ui, sans-serif }
main { max-width: 560px; margin: 48px auto; padding: 24px; background: var(--surface);
  border: 1px solid var(--edge); border-radius: 16px }
header { display: flex; gap: 16px; align-items: center }
h1 { margin: 0; font-size: 20px; overflow-wrap: anywhere }
p, dt { margin: 0; color: var(--quiet); font-size: 14px }
.face { width: 52px; height: 52px; flex: none; border-radius: 26px; background: #DDE7FD; color: #1F4DB8;
  font-weight: 600; display: grid; place-items: center }
dl { display: grid; grid-template-columns: 96px 1fr; gap: 8px 16px; margin: 24px 0 }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
"""
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} - Demo CRM</title><style>{style}</style></head>
<body><main><header><div class="face">{initials}</div><div><h1>{title}</h1><p>Record of the demo CRM</p></div></header>
<dl>{rows}</dl>
<p>Callpop opened this page from the template in its settings. A real CRM would show the caller's record here.</p>
</main></body></html>
"""


def record_page(query: str) -> str:
    """The page of one caller; everything that came in the address is escaped.

    Args:
        query: The query part of the address, with ``number``, ``name``, ``line``, ``call``.
    """
    asked = {key: values[-1][:_LONGEST_VALUE] for key, values in parse_qs(query, max_num_fields=20).items()}
    title = asked.get("name") or asked.get("number") or "Nobody"
    words = [word for word in title.split() if word[0].isalpha()]
    initials = "".join(word[0].upper() for word in (words[:1] + words[1:][-1:])) or "#"
    rows = "".join(f"<dt>{label}</dt><dd>{html.escape(asked[key])}</dd>" for key, label in _ROWS if asked.get(key))
    return _PAGE.format(title=html.escape(title), initials=html.escape(initials), rows=rows, style=_STYLE)


class _Handler(BaseHTTPRequestHandler):
    """Answers ``GET /record``."""

    server_version = "CallpopDemo"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer with the page, or 404."""
        parts = urlsplit(self.path)
        if parts.path != "/record":
            self.send_error(404)
            return
        try:
            body = record_page(parts.query).encode("utf-8", "replace")
        except ValueError:
            self.send_error(400)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: the address holds a number."""


class RecordServer:
    """Serves the page on a free port of this computer while it is entered."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, name="demo-crm", daemon=True)

    @property
    def template(self) -> str:
        """The URL template that opens a caller's page."""
        port = self._server.server_address[1]
        asked = "number={number_e164}&name={name}&line={dialled_label}&call={call_id}"
        return f"http://127.0.0.1:{port}/record?{asked}"

    def __enter__(self) -> RecordServer:
        """Begin to answer."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop answering and give the port back."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
