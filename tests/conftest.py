"""Shared fixtures: the corpus, the built site served under a sub-path, and a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.lawdoc.corpus import Corpus, load
from scripts.workshop import browser as browsers
from scripts.workshop.serve import SiteServer

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load()


@pytest.fixture(scope="session")
def site_folder() -> Path:
    """The folder `make build` wrote; `make test` builds it first."""
    assert (SITE / "index.html").is_file(), "site/ is missing: run make build first"
    return SITE


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The site, served at the very address it was built for (instant navigation needs that); ends with `/`.

    `make test` builds it for a folder of a host, as GitHub Pages serves a project.
    """
    sitemap = (site_folder / "sitemap.xml").read_text(encoding="utf-8")
    address = urlsplit(sitemap.partition("<loc>")[2].partition("</loc>")[0])
    assert address.hostname == "127.0.0.1", f"site/ was built for {address.hostname}: run make test"
    with SiteServer(site_folder, port=address.port or 80, prefix=address.path) as server:
        yield server.url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browsers.find(), args=list(browsers.FLAGS))
        yield launched
        launched.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh page in a fresh context; an uncaught error in it fails the test."""
    context = chromium.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []
