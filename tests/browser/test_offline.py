"""The site without a network, and its updates: old or new, never a mix, and nothing that was typed is lost.

Each test serves a copy of the site that it may change or take away.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from scripts.publish.offline import write_worker
from scripts.workshop.serve import SiteServer
from tests.browser.sabotage import PAGE, wait_for_state
from tests.browser.test_calculator import amount

pytestmark = pytest.mark.browser

PREFIX = "/copie-privee/"
SNAPSHOT = """caches.open('copie-privee-snapshot')
  .then((cache) => cache.put('snapshot', new Response(new Uint8Array(1_500_000))))"""
HELD = """async () => {
  const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return all.flat().map(({ url }) => url);
}"""
VERSIONS = "caches.keys().then((names) => names.filter((name) => name.startsWith('copie-privee /')))"
TRIED = """async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const worker = registration.installing;
  if (worker) await new Promise((done) => { worker.addEventListener('statechange', done, { once: true }); });
  return [Boolean(registration.active), Boolean(registration.waiting)];
}"""
SAID = "[data-offline] [data-said]"
NEWER = "Une version plus neuve."


class Published:
    """A copy of the site, on an address of its own, and a browser that has never been there."""

    def __init__(self, folder: Path, context: BrowserContext) -> None:
        self.folder, self.context = folder, context
        self.server = SiteServer(folder, prefix=PREFIX)
        self.url = self.server.url
        self.server.start()

    def cut(self) -> None:
        """The network is gone."""
        self.server.stop()

    def back(self) -> None:
        port = int(self.url.split(":")[2].partition("/")[0])
        self.server = SiteServer(self.folder, port=port, prefix=PREFIX)
        self.server.start()

    def open(self, path: str = "") -> Page:
        page = self.context.new_page()
        page.goto(self.url + path)
        return page

    def renew(self, *paths: str) -> None:
        """Pages change, as a new edition would change them; the worker is another matter."""
        for path in paths:
            file = self.folder / path / "index.html"
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("</h1>", f"</h1><p class='newer'>{NEWER}</p>", 1), encoding="utf-8")

    def visit(self, path: str) -> Page:
        """Open a page and wait until it is held."""
        page = self.open(path)
        until(lambda: self.url + path in page.evaluate(HELD))
        return page


@pytest.fixture
def published(chromium: Browser, site_folder: Path, tmp_path: Path) -> Iterator[Published]:
    folder = tmp_path / "site"
    shutil.copytree(site_folder, folder)
    context = chromium.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900})
    made = Published(folder, context)
    yield made
    context.close()
    made.cut()


def until(true: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.1)


def is_new(page: Page) -> bool:
    return page.locator(".newer").count() == 1


def test_after_one_visit_a_page_answers_without_a_network(published: Published) -> None:
    """In a courtroom without coverage the page that was prepared must open, compute and print."""
    page = published.visit(PAGE)
    wait_for_state(page, "ready")
    until(lambda: any(url.endswith(".wasm") for url in page.evaluate(HELD)))
    until(lambda: any(url.endswith("copie_privee.zip") for url in page.evaluate(HELD)))
    page.close()
    published.cut()
    page = published.open(PAGE + "?capacite=18Go&date=2013-06-01")
    amount(page, "5,57\u202f€")
    page.fill("#levy-capacity", "31 Go")
    amount(page, "9,59\u202f€")
    assert page.evaluate("document.fonts.check('1em Newsreader')")
    assert len(page.pdf()) > 20_000
    page.goto(published.url + "be/ar-1996-03-28/art-9/")
    expect(page.locator("[data-missed]")).to_be_visible()
    assert page.locator("[data-missed] a").get_attribute("href") == published.url + "be/ar-1996-03-28/art-9/"
    published.back()


def test_the_whole_site_is_kept_and_taken_away_again(published: Published) -> None:
    """Who asked for all of it must find all of it; who wants none of it must be rid of all of it."""
    page = published.visit("hors-ligne/")
    page.get_by_role("button", name="Garder hors ligne").click()
    expect(page.locator(SAID)).to_contain_text("Le site entier est sur cet appareil", timeout=60_000)
    published.cut()
    page.goto(published.url + "be/ar-1996-03-28/art-9/?h=agrément")
    expect(page.locator("#art_9__para_1")).to_be_visible()
    page.locator("[data-md-component=search-query]").fill("titre conservatoire")
    expect(page.locator(".md-search-result__item").first).to_contain_text("article 5")
    page.goto(published.url + "chronologie")  # the address without its last stroke, as people write it
    expect(page.locator("h1")).to_contain_text("Chronologie")
    page.goto(published.url + "hors-ligne/")
    expect(page.locator(SAID)).to_contain_text("Le site entier est sur cet appareil")
    expect(page.locator("[data-started]")).to_be_hidden()
    page.evaluate(SNAPSHOT)
    page.reload()
    expect(page.locator("[data-started]")).to_have_text(
        "Le calculateur garde aussi de quoi démarrer plus vite\u202f: 1,5\u00a0Mo."
    )
    page.get_by_role("button", name="Tout retirer").click()
    expect(page.locator(SAID)).to_contain_text("Rien n’est gardé")
    expect(page.locator("[data-started]")).to_be_hidden()
    assert page.evaluate(HELD) == []
    published.back()
    page.goto(published.url + PAGE)
    page.wait_for_timeout(1500)
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert page.evaluate(HELD) == []


def test_a_new_version_waits_for_the_reader(published: Published) -> None:
    """A page that changes under the reader, or half of it, is a law nobody can cite; nor may it cost what was typed."""
    page = published.visit(PAGE)
    page.goto(published.url + PAGE)  # from now on through the worker
    published.renew(PAGE, "fr/decision-15-2012/art-5", "hors-ligne")
    write_worker(published.folder)
    page.reload()
    expect(page.locator(".renewed")).to_contain_text("Une nouvelle version du site est prête", timeout=30_000)
    assert not is_new(page), "the new page came before the reader asked for it"
    page.fill("#levy-capacity", "18 Go")
    other = published.open(PAGE)
    assert not is_new(other)
    page.get_by_role("button", name="L’afficher").click()
    expect(page.locator(".renewed")).to_contain_text("dans une autre fenêtre")
    assert not is_new(page)
    other.close()
    page.get_by_role("button", name="L’afficher").click()
    expect(page.locator(".newer")).to_be_visible(timeout=30_000)
    expect(page.locator("#levy-capacity")).to_have_value(re.compile(r"18\sGo"))
    until(lambda: len(page.evaluate(VERSIONS)) == 1)
    published.cut()
    page.reload()
    assert is_new(page)
    published.back()


def test_half_an_update_is_no_update(published: Published) -> None:
    """A host that has the new list and still the old files must not leave the reader with some of each."""
    page = published.visit(PAGE)
    page.close()
    old = (published.folder / PAGE / "index.html").read_bytes()
    published.renew(PAGE, "hors-ligne")
    write_worker(published.folder)
    new = (published.folder / PAGE / "index.html").read_bytes()
    (published.folder / PAGE / "index.html").write_bytes(old)
    page = published.open(PAGE)
    assert page.evaluate(TRIED) == [True, False]
    assert len(page.evaluate(VERSIONS)) == 1
    page.goto(published.url + "hors-ligne/")
    assert not is_new(page)
    (published.folder / PAGE / "index.html").write_bytes(new)
    page.reload()
    expect(page.locator(".renewed")).to_be_visible(timeout=30_000)


def test_a_stale_worker_lets_the_newer_page_through_whole(published: Published) -> None:
    """A worker that is behind must neither hold up the new page nor dress it in old programs."""
    page = published.visit(PAGE)
    page.close()
    published.renew("fr/decision-15-2012/tableau-6", PAGE)
    program = published.folder / "assets/calculator/site.mjs"
    text = program.read_text(encoding="utf-8")
    program.write_text("document.documentElement.dataset.newer = '';\n" + text, encoding="utf-8")
    page = published.open("fr/decision-15-2012/tableau-6/?capacite=18Go")
    assert is_new(page)
    assert page.evaluate("'newer' in document.documentElement.dataset"), "the new page with the old program"
    page.goto(published.url + PAGE)
    assert not is_new(page), "what is held stays in its version until all of the next is here"
    assert not page.evaluate("'newer' in document.documentElement.dataset")


def test_a_full_memory_is_said_and_changes_nothing_else(published: Published) -> None:
    """A reader who believes that all is on the device learns otherwise in the courtroom."""
    page = published.visit("hors-ligne/")
    session = published.context.new_cdp_session(page)
    origin = published.url.removesuffix(PREFIX)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1_500_000})
    page.get_by_role("button", name="Garder hors ligne").click()
    expect(page.locator(SAID)).to_contain_text("plus assez de place", timeout=60_000)
    expect(page.get_by_role("button", name="Tout retirer")).to_be_visible()
    page.goto(published.url + PAGE + "?capacite=18Go&date=2013-06-01")
    amount(page, "5,57\u202f€")


def test_what_is_kept_without_a_worker_can_be_taken_away(published: Published) -> None:
    """Where the browser refuses the worker alone, the calculator's own memory must not stay for ever."""
    published.context.add_init_script("navigator.serviceWorker.register = () => Promise.reject(new Error('refused'));")
    page = published.open("hors-ligne/")
    expect(page.locator(SAID)).to_contain_text("Ce navigateur ne permet pas")
    page.evaluate(SNAPSHOT)
    page.reload()
    page.get_by_role("button", name="Tout retirer").click()
    expect(page.locator(SAID)).to_contain_text("Rien n’est gardé")
    assert page.evaluate(HELD) == []


@pytest.mark.parametrize(
    "refusal",
    [
        "delete Navigator.prototype.serviceWorker",
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))",
        "delete globalThis.caches; delete Window.prototype.caches",
    ],
    ids=["none", "refused", "no-caches"],
)
def test_a_browser_that_keeps_nothing_loses_nothing_else(published: Published, refusal: str) -> None:
    """A private window must answer as any other, and the page must not promise what it cannot do."""
    published.context.add_init_script(refusal)
    page = published.open("hors-ligne/")
    expect(page.locator(SAID)).to_contain_text("Ce navigateur ne permet pas")
    expect(page.get_by_role("button", name="Garder hors ligne")).to_be_hidden()
    page.goto(published.url + PAGE)
    page.fill("#levy-capacity", "16 Go")
    amount(page, "8,00\u202f€")
