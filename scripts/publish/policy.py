"""The Content Security Policy of the finished site: one text, computed from the pages, in the head of every page.

`apply(site)` takes the folder MkDocs has written; finds every inline script, refuses what the policy would block (an
inline style, a handler in an attribute, a file of another host), and writes the same policy into each page. It is one
policy for all, because instant navigation keeps the first page's policy while it shows the next pages, and because a
second, different one would be added to it. A host that sets no headers leaves only this way.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

from scripts.errors import BuildError

CHARSET = '<meta charset="utf-8">'
SCRIPT_TYPES = {"", "module", "text/javascript"}  # any other is data, which no browser runs
FETCHED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "object": "data"}
NAMES_ONLY = {"canonical", "alternate"}  # links that name a page and fetch nothing
# Firefox fetches the neighbours named in the head before anybody asks, which the policy refuses and nobody needs; the
# neighbours stand in the page
_NEIGHBOURS = re.compile(r'\s*<link rel="(?:next|prev)"[^>]*>')


class PolicyError(BuildError):
    """A page holds something that the policy would keep from working."""


def apply(site: Path) -> str:
    """Write the policy into every page of the site, and take out what it would refuse; gives it."""
    pages = sorted(site.rglob("*.html"))
    for page in pages:
        text = page.read_text(encoding="utf-8")
        page.write_text(_NEIGHBOURS.sub("", text), encoding="utf-8")
    policy = policy_for({script for page in pages for script in _read(page, site).scripts})
    tag = f'{CHARSET}\n      <meta http-equiv="Content-Security-Policy" content="{policy}">'
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if text.count(CHARSET) != 1:
            raise PolicyError(f"{page.relative_to(site)}: the policy has no place, {CHARSET} is not there once")
        page.write_text(text.replace(CHARSET, tag), encoding="utf-8")
    return policy


def policy_for(scripts: set[str]) -> str:
    """The policy that lets these inline scripts run, and besides them only what comes from the site.

    `blob:` is how the engine runs from bytes that were checked; only a script that already runs can make one. `data:`
    is for the pictograms inside the theme's style sheets.
    """
    hashes = " ".join(sorted(_hash(script) for script in scripts))
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' blob: 'wasm-unsafe-eval' {hashes}".rstrip(),
            "worker-src 'self' blob:",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    )


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _read(page: Path, site: Path) -> _Page:
    reader = _Page(page.relative_to(site))
    reader.feed(page.read_text(encoding="utf-8"))
    reader.close()
    return reader


class _Page(HTMLParser):
    """The inline scripts of a page, as the browser will hash them."""

    def __init__(self, name: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.name = name
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        for name in given:
            if name == "style" or name.startswith("on"):
                self._refuse(f"<{tag} {name}=…> would be blocked")
        if tag == "style":
            self._refuse("<style> would be blocked")
        address = given.get(FETCHED.get(tag, ""), "")
        if "//" in address and not address.startswith("data:") and given.get("rel") not in NAMES_ONLY:
            self._refuse(f"<{tag}> fetches {address}")
        self._inside = tag == "script" and "src" not in given and given.get("type", "") in SCRIPT_TYPES
        if self._inside:
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False

    def _refuse(self, what: str) -> None:
        raise PolicyError(f"{self.name}, line {self.getpos()[0]}: {what}")
