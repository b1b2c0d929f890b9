# The one place that listens on the network, and only on the machine's own address, for the one who writes.
# It serves one page and a stream that says when the page has changed; it reads no file for anybody, and
# refuses requests that come under another name than its own, as a page from elsewhere would send them.

"""A page for a browser on the same machine, which follows its changes."""

from __future__ import annotations

import secrets
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from threading import Condition, Thread
from typing import ClassVar

_HERE = "127.0.0.1"
_PATIENCE = 15.0
"""Seconds after which a silent stream shows that it is alive."""
_RELOAD = "new EventSource('/changes').onmessage = event => { if (event.data !== '%d') location.reload(); };"


class Loopback(ThreadingHTTPServer):
    """A page that can be replaced while somebody looks at it."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int) -> None:
        """Listen on a port of this machine, on any free one for 0; raises OSError where that cannot be."""
        super().__init__((_HERE, port), _Handler)
        self.names = {f"{host}:{self.port}" for host in (_HERE, "localhost")}
        self._changed = Condition()
        self._page = b""
        self._policy = ""
        self._number = 0

    def server_bind(self) -> None:
        """Bind without asking anybody how this machine is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = _HERE, self.port

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return int(self.server_address[1])

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{_HERE}:{self.port}/"

    def show(self, html: str) -> None:
        """Show another page to everybody who looks; the script that follows changes is put before its end."""
        nonce = secrets.token_urlsafe(16)
        with self._changed:
            self._number += 1
            script = f'<script nonce="{nonce}">{_RELOAD % self._number}</script>'
            before, body, after = html.rpartition("</body>")
            self._page = f"{before}{script}{body}{after}".encode()
            self._policy = (
                "default-src 'none'; style-src 'unsafe-inline'; font-src data:; connect-src 'self'; "
                f"script-src 'nonce-{nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
            )
            self._changed.notify_all()

    def start(self) -> None:
        """Serve from now on, beside whatever else is done."""
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()

    def page(self) -> tuple[bytes, str]:
        """Return the page and what it may do."""
        with self._changed:
            return self._page, self._policy

    def wait(self, seen: int) -> int:
        """Return the number of the page once it is another one than was seen, or after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != seen, timeout=_PATIENCE)
            return self._number

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a reader that went away is no fault."""


class _Handler(BaseHTTPRequestHandler):
    server: Loopback
    protocol_version = "HTTP/1.1"
    timeout: ClassVar[float] = 60.0
    server_version = "rights"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer with the page, or with the stream of its changes."""
        if self.headers.get("Host", "") not in self.server.names:
            self._answer(421, b"", "text/plain")
        elif self.path == "/":
            page, policy = self.server.page()
            self._answer(200, page, "text/html; charset=utf-8", policy)
        elif self.path == "/changes":
            self._follow()
        else:
            self._answer(404, b"", "text/plain")

    def _answer(self, status: int, body: bytes, kind: str, policy: str = "default-src 'none'") -> None:
        self.send_response(status)
        self._head(kind, policy)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _head(self, kind: str, policy: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")

    def _follow(self) -> None:
        self.close_connection = True
        self.send_response(200)
        self._head("text/event-stream", "default-src 'none'")
        self.send_header("Connection", "close")
        self.end_headers()
        seen = 0
        while True:
            number = self.server.wait(seen)
            self.wfile.write(f"data: {number}\n\n".encode() if number != seen else b":\n\n")
            self.wfile.flush()
            seen = number

    def log_message(self, format: str, *args: object) -> None:
        """Keep no log."""
