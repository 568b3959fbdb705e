"""A small static server for site/, as GitHub Pages would serve it: for `make serve` and for the tests.

As a command it takes no argument: it reserves a port, has the site built for that very address, then serves it. As a
class, `SiteServer(folder, prefix="/copie-privee/")` serves a folder on a free port for as long as the `with` lasts.
"""

import errno
import os
import subprocess
import sys
import threading
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import SHUT_RDWR, socket
from typing import Any
from urllib.parse import quote, urlsplit

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
HOST = "127.0.0.1"
PORTS = (*range(8000, 8020), 0)  # 0: any free one

# Complete, because what Python knows otherwise depends on the machine's own tables.
TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gz": "application/gzip",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".map": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


class Handler(SimpleHTTPRequestHandler):
    """Files under a path prefix; outside it, and for folders without an index, the site's own 404 page."""

    server: "Server"
    protocol_version = "HTTP/1.1"  # one connection for many files, as a real host would

    def __init__(self, request: socket, address: tuple[str, int], server: "Server") -> None:
        super().__init__(request, address, server, directory=str(server.folder))

    def guess_type(self, path: Any) -> str:
        return TYPES.get(Path(path).suffix.lower(), TYPES[""])

    def translate_path(self, path: str) -> str:
        prefix = self.server.prefix
        if not path.startswith(prefix):
            return str(self.server.folder / "no such file")
        return super().translate_path("/" + path.removeprefix(prefix))

    def list_directory(self, path: Any) -> None:  # noqa: ARG002 (the name is the parent's)
        self.send_error(404)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = self.server.folder / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        # always ask again (an unchanged file answers 304): a rebuilt page must show at once
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the parent's)
        """Say nothing of requests: the address the command printed stays in sight."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, folder: Path, port: int, prefix: str) -> None:
        self.folder = folder
        self.prefix = prefix
        self.open: set[Any] = set()
        # reserve the port now, answer only once there is something to serve
        super().__init__((HOST, port), Handler, bind_and_activate=False)
        self.server_bind()

    def process_request(self, request: Any, client_address: Any) -> None:
        self.open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.open.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        """Those who are connected too: a browser keeps its connections for the next page."""
        for request in list(self.open):
            with suppress(OSError):
                request.shutdown(SHUT_RDWR)
        super().server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        # a browser that leaves a page drops its connections
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class SiteServer:
    """Serves a folder in a thread. `url` is the address of its root and ends with a slash."""

    def __init__(self, folder: Path = SITE, *, port: int = 0, prefix: str = "/") -> None:
        if not (prefix.startswith("/") and prefix.endswith("/")):
            raise ValueError(f"a prefix begins and ends with a slash: {prefix!r}")
        self.server = Server(folder, port, prefix)
        self.url = f"http://{HOST}:{self.server.server_port}{quote(prefix)}"
        self._thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    def start(self) -> None:
        self.server.server_activate()
        self._thread.start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()

    def __enter__(self) -> "SiteServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def wait(self) -> None:
        self._thread.join()


def first_free(folder: Path = SITE) -> SiteServer:
    """A server, not answering yet, on port 8000 or the first free one after it."""
    for port in PORTS:
        try:
            return SiteServer(folder, port=port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise AssertionError("port 0 is never taken")


def main() -> None:
    server = first_free()
    port = urlsplit(server.url).port
    taken = "" if port == PORTS[0] else f" (port {PORTS[0]} is taken)"
    # the address itself is printed once it answers
    print(f"serve: building the site, to be served on port {port}{taken}", flush=True)
    environment = {**os.environ, "SITE_URL": server.url}
    built = subprocess.run([sys.executable, "-m", "scripts.build_site"], cwd=ROOT, env=environment, check=False)
    if built.returncode:
        sys.exit(built.returncode)
    try:
        server.start()
    except OSError as error:
        sys.exit(f"serve: port {port} was taken while the site was being built ({error}); run it again")
    print(f"serve: the site is at {server.url} (Ctrl-C stops)", flush=True)
    try:
        server.wait()
    except KeyboardInterrupt:
        print()
    server.stop()


if __name__ == "__main__":
    main()
