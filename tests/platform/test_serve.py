"""The local server behaves as GitHub Pages does where it matters: types, 404 page, sub-path, no listings."""

import http.client
import re
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.workshop import serve
from scripts.workshop.serve import SiteServer, first_free


def fetch(
    server: SiteServer, path: str, method: str = "GET", **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=10)
    connection.request(method, path, headers=headers)
    reply = connection.getresponse()
    body = reply.read()
    connection.close()
    return reply.status, reply.headers, body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("pyodide.mjs", "text/javascript; charset=utf-8"),
        ("pyodide.asm.wasm", "application/wasm"),
        ("python_stdlib.zip", "application/zip"),
        ("texte.md", "text/markdown; charset=utf-8"),
        ("fr.akn.xml", "application/xml"),
        ("tarifs.json", "application/json"),
        ("tarifs.csv", "text/csv; charset=utf-8"),
        ("index.html", "text/html; charset=utf-8"),
        ("style.css", "text/css; charset=utf-8"),
        ("whatever.bin", "application/octet-stream"),
    ],
)
def test_content_types(tiny_site: Path, name: str, kind: str) -> None:
    """Browsers refuse a module or a wasm sent under another type, whatever the machine's own tables say."""
    (tiny_site / name).write_bytes(b"x")
    with SiteServer(tiny_site) as server:
        status, headers, body = fetch(server, f"/{name}")
    assert (status, headers["Content-Type"], body) == (200, kind, b"x")


def test_pages_and_the_404_page(tiny_site: Path) -> None:
    with SiteServer(tiny_site) as server:
        assert fetch(server, "/")[2] == b"<h1>accueil</h1>"
        assert fetch(server, "/fr/texte/?capacite=64Go")[2] == b"<h1>texte</h1>"
        for path in ("/rien", "/empty/"):
            status, headers, body = fetch(server, path)
            assert (status, headers["Content-Type"], body) == (
                404,
                "text/html; charset=utf-8",
                b"<h1>introuvable</h1>",
            ), path


def test_under_a_sub_path(tiny_site: Path) -> None:
    """A project site of GitHub Pages: a link that forgets the sub-path must fail here as it would there."""
    with SiteServer(tiny_site, prefix="/copie-privee/") as server:
        assert server.url.endswith("/copie-privee/")
        assert fetch(server, "/copie-privee/")[2] == b"<h1>accueil</h1>"
        assert fetch(server, "/copie-privee/fr/texte/")[2] == b"<h1>texte</h1>"
        assert fetch(server, "/copie-privee/fr/texte")[1]["Location"] == "/copie-privee/fr/texte/"
        assert fetch(server, "/")[0] == 404
        assert fetch(server, "/fr/texte/")[0] == 404


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/fr/../../secret.txt"])
def test_nothing_outside_the_folder(tiny_site: Path, path: str) -> None:
    with SiteServer(tiny_site) as server:
        status, _, body = fetch(server, path)
    assert status == 404
    assert b"outside" not in body


def test_unchanged_files_are_not_sent_again(tiny_site: Path) -> None:
    """A second visit must not read ten megabytes of runtime again, a rebuilt page must show at once."""
    with SiteServer(tiny_site) as server:
        _, headers, _ = fetch(server, "/index.html")
        assert headers["Cache-Control"] == "no-cache"
        again, _, body = fetch(server, "/index.html", **{"If-Modified-Since": headers["Last-Modified"]})
    assert (again, body) == (304, b"")


def test_a_head_request_has_no_body(tiny_site: Path) -> None:
    with SiteServer(tiny_site) as server:
        assert fetch(server, "/", "HEAD")[0::2] == (200, b"")
        assert fetch(server, "/rien", "HEAD")[0::2] == (404, b"")


def test_a_taken_port_is_passed_over(tiny_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        monkeypatch.setattr(serve, "PORTS", (taken, 0))
        with first_free(tiny_site) as server:
            assert urlsplit(server.url).port != taken
            assert fetch(server, "/")[0] == 200


def test_a_reserved_port_answers_only_once_the_site_is_built(tiny_site: Path) -> None:
    """Whoever polls the port during the build must be refused, not kept waiting."""
    server = first_free(tiny_site)
    address = (serve.HOST, urlsplit(server.url).port)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address, timeout=5)
    with server:
        socket.create_connection(address, timeout=5).close()


def test_the_site_is_built_for_the_address_that_is_printed(tmp_path: Path, root: Path) -> None:
    """Instant navigation follows only links under SITE_URL: a port chosen after the build would break it."""
    program = tmp_path / "program.py"
    program.write_text(
        "import subprocess\nfrom scripts.workshop import serve\n"
        "def build(command, **options):\n"
        "    print('SITE_URL', options['env']['SITE_URL'])\n"
        "    return subprocess.CompletedProcess(command, 3)\n"
        "serve.subprocess.run = build\nserve.main()\n"
    )
    done = subprocess.run(
        [sys.executable, str(program)], capture_output=True, text=True, timeout=60, env={"PYTHONPATH": str(root)}
    )
    port = re.search(r"on port (\d+)", done.stdout)
    assert port, done.stdout + done.stderr
    assert f"SITE_URL http://127.0.0.1:{port[1]}/\n" in done.stdout
    assert done.returncode == 3, "a build that fails must not be served"
