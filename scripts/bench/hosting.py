"""The site behind a server that behaves as GitHub Pages does, for the measures: gzip, ten minutes of cache, 304s.

Takes the folder of a site, a port and the folder of the host it is served under; gives a server to be used with `with`.
Text and WebAssembly travel compressed, archives and fonts as they are; no header beyond those that GitHub sends.
"""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from scripts.workshop.serve import Handler, Server, SiteServer

MAX_AGE = 600
_AS_THEY_ARE = {".zip", ".gz", ".woff2", ".png", ".ico"}


@cache
def packed(file: Path) -> bytes:
    """The file as it travels."""
    data = file.read_bytes()
    return data if file.suffix in _AS_THEY_ARE else gzip.compress(data, 6, mtime=0)


class Hosted(Handler):
    """Answers as GitHub Pages would."""

    def do_GET(self) -> None:  # noqa: N802 (the name is the parent's)
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if not file.is_file():
            super().do_GET()  # the page for what is not there, or the way to a folder
            return
        body = packed(file)
        tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
        known = self.headers.get("If-None-Match") == tag
        self.send_response(HTTPStatus.NOT_MODIFIED if known else HTTPStatus.OK)
        self.send_header("ETag", tag)
        if not known:
            self.send_header("Content-Type", self.guess_type(file))
            self.send_header("Content-Length", str(len(body)))
            if file.suffix not in _AS_THEY_ARE:
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        if not known:
            self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", f"max-age={MAX_AGE}")
        super(Handler, self).end_headers()  # without the word of the developer's server


class HostedServer(Server):
    handler = Hosted


class Hosting(SiteServer):
    """Serves a folder as GitHub Pages would, for as long as the `with` lasts."""

    kind = HostedServer
