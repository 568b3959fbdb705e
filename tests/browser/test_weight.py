"""What a page asks for before the engine: a reader with poor coverage pays for each request and each byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

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


METERED = "Object.defineProperty(NetworkInformation.prototype, 'type', { get: () => '%s' })"


@pytest.mark.parametrize(("line", "fetched"), [("", False), ("cellular", False), ("wifi", True)])
def test_a_phone_pays_for_the_engine_when_it_asks(chromium: Browser, site: str, line: str, fetched: bool) -> None:
    """Twelve megabytes that nobody asked for are a day's allowance; and where data is free an answer may be nearer."""
    agent = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari"
    context = chromium.new_context(is_mobile=True, has_touch=True, user_agent=agent, service_workers="block")
    if line:
        context.add_init_script(METERED % line)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    page.wait_for_timeout(2500)
    assert any(url.endswith(".wasm") for url in asked) is fetched
    page.locator("levy-calculator #levy-capacity").evaluate("field => field.focus()")
    page.wait_for_timeout(1500)
    assert any(url.endswith(".wasm") for url in asked)
    context.close()
