"""A host that behaves like GitHub Pages, and whose line can be slow: what pages and the start are measured on.

Takes folders by their path (`/` the site, `/bare/` Pyodide alone), a line in bits per second and a delay; serves
them compressed where Pages does, with `max-age=600`, ETags and 304, and counts the requests and the bytes it has sent.
Text and WebAssembly travel compressed, archives and fonts as they are (`packed`).
"""

from __future__ import annotations

import gzip
import hashlib
import threading
import time
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.workshop.serve import HOST, TYPES

CHUNK = 16_384
FRESH = 600  # seconds, as Pages says of every file
_AS_THEY_ARE = {".zip", ".gz", ".woff2", ".png", ".ico"}


@cache
def packed(file: Path) -> bytes:
    """The file as it travels to whoever takes gzip."""
    data = file.read_bytes()
    return data if file.suffix in _AS_THEY_ARE else gzip.compress(data, 6, mtime=0)


@dataclass
class Line:
    """What all answers share: so many bits a second, and a wait before each of them."""

    bits: float = 0  # 0: as fast as the machine
    delay: float = 0
    free_at: float = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def pass_on(self, length: int) -> None:
        """Wait until so many bytes are through."""
        if not self.bits:
            return
        with self.lock:
            self.free_at = max(self.free_at, time.monotonic()) + length * 8 / self.bits
            until = self.free_at
        time.sleep(max(0, until - time.monotonic()))


@dataclass(frozen=True)
class Body:
    type: str
    data: bytes
    compressed: bytes | None
    tag: str


@cache
def _body(path: Path) -> Body:
    data, kind = path.read_bytes(), TYPES.get(path.suffix.lower(), TYPES[""])
    compressed = None if path.suffix in _AS_THEY_ARE else packed(path)
    return Body(kind, data, compressed, f'"{hashlib.sha256(data).hexdigest()[:16]}"')


class Host(ThreadingHTTPServer):
    """Serves from a thread while the `with` lasts. `age` is what caches are told: at `FRESH` nothing stays fresh."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, folders: dict[str, Path], port: int = 0) -> None:
        super().__init__((HOST, port), _Handler)
        self.folders, self.line, self.age = folders, Line(), 0
        self.sent: list[tuple[str, int]] = []
        self.url = f"http://{HOST}:{self.server_port}/"

    def __enter__(self) -> Host:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()

    def find(self, address: str) -> Path | None:
        path = unquote(urlsplit(address).path)
        prefix = max((each for each in self.folders if path.startswith(each)), key=len, default=None)
        if prefix is None:
            return None
        file = self.folders[prefix] / path.removeprefix(prefix)
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() else None

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that is closed drops its connections."""


class _Handler(BaseHTTPRequestHandler):
    server: Host
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        line, file = self.server.line, self.server.find(self.path)
        time.sleep(line.delay)
        body = _body(file) if file else Body(TYPES[".html"], b"", None, '""')
        known = file is not None and self.headers.get("If-None-Match") == body.tag
        compressed = body.compressed if "gzip" in self.headers.get("Accept-Encoding", "") else None
        data = b"" if known else compressed or body.data
        self.send_response(304 if known else 200 if file else 404)
        self.send_header("Cache-Control", f"max-age={FRESH}")
        self.send_header("Age", str(self.server.age))
        self.send_header("ETag", body.tag)
        if not known:
            self.send_header("Content-Type", body.type)
            self.send_header("Content-Length", str(len(data)))
            if compressed:
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.server.sent.append((self.path, len(data)))
        for start in range(0, len(data), CHUNK):
            part = data[start : start + CHUNK]
            line.pass_on(len(part))
            self.wfile.write(part)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the parent's)
        """Say nothing of requests."""
