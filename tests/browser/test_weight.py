"""What a page asks for before the engine: a reader with poor coverage pays for each request and each byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scripts.bench.hosting import packed

pytestmark = pytest.mark.browser

MOST_REQUESTS = 20
MOST_BYTES = 100_000  # on the wire, the typefaces apart
MOST_TYPEFACES = 60_000


@pytest.mark.parametrize("address", ["", "fr/decision-15-2012/tableau-10/", "calculer/"])
def test_a_page_is_light_and_leaves_the_search_alone(page: Page, site: str, site_folder: Path, address: str) -> None:
    """What nobody asked for yet is paid by everybody: the search is a third of a page."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site).partition("?")[0].partition("#")[0]))
    page.goto(site + address)
    page.wait_for_timeout(1000)
    before = [name for name in asked if not name.startswith(("assets/engine/", "blob:")) and "worker" not in name]
    assert len(before) <= MOST_REQUESTS, before
    assert sorted(set(before)) == sorted(before), "fetched twice"
    assert [name for name in before if "search" in name or "lunr" in name] == []
    files = [site_folder / name / "index.html" if name in ("", address) else site_folder / name for name in before]
    sizes = {file: len(packed(file)) for file in files}
    faces = sum(size for file, size in sizes.items() if file.suffix == ".woff2")
    assert faces <= MOST_TYPEFACES
    assert sum(sizes.values()) - faces <= MOST_BYTES
    page.locator("[data-md-component=search-query]").fill("abattement")
    expect(page.locator(".md-search-result__item").first).to_contain_text("article 4")
