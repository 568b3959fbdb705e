"""The book of answers: common questions answered before Python is there, with the very words Python will say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.sabotage import PAGE, answer_404, assert_failed, never_answer, wait_for_state
from tests.browser.test_calculator import amount, lit, wait_for_engine

pytestmark = pytest.mark.browser

BOOK = "**/book/fr-telephone-mobile.json"
ANSWERED = "levy-calculator [data-answer=engine]:not([data-stale])"

WORDS = {"iPhone", "iPhone 32 Go", "clé USB 16Go", "disque dur externe 500 Go", "VHS", "tablette 64 Go", "GPS"}

ASK_PYTHON = """async ({ engine, asked }) => {
  const { launch, readManifest } = await import(`${engine.split('assets/')[0]}assets/calculator/launch.mjs`);
  const { signal } = new AbortController();
  const manifest = await readManifest(engine, signal);
  const replies = [];
  const answered = new Promise((done, failed) => {
    launch(engine, manifest, { signal, onProgress: () => {}, onWorker: (worker) => {
      worker.addEventListener('message', ({ data }) => {
        if (data.type === 'ready') asked.forEach((text, id) => worker.postMessage({ type: 'ask', id, text }));
        if (data.type === 'reply') replies[data.id] = data.text;
        if (data.type === 'failed' || data.type === 'refused') failed(new Error(JSON.stringify(data)));
        if (replies.length === asked.length) done(replies);
      });
    } }).catch(failed);
  });
  return await answered;
}"""


def test_every_page_of_the_book_says_what_python_says(page: Page, site: str, site_folder: Path) -> None:
    """A second voice that differed by a comma would be a second calculator, and a wrong one."""
    pages = sorted(site_folder.glob("assets/engine/*/book/*.json"))
    assert len(pages) == 24
    book: dict[str, str] = {}
    for file in pages:
        book |= json.loads(file.read_text(encoding="utf-8"))
    assert sum('"op":"fields"' in key for key in book) == 23
    assert sum('"capacity":"64Go"' in key for key in book) > 5
    assert {
        json.dumps({"op": "guide", "query": words}, ensure_ascii=False, separators=(",", ":")) for words in WORDS
    } < set(book)
    page.goto(site + "methode/")
    engine = re.findall(r'data-engine="([^"]+)"', (site_folder / "calculer/index.html").read_text(encoding="utf-8"))[0]
    replies = page.evaluate(ASK_PYTHON, {"engine": site + engine, "asked": list(book)})
    assert replies == list(book.values())


def test_a_common_question_does_not_wait_for_python(page: Page, site: str) -> None:
    """On a slow line the runtime takes a minute: what is known beforehand must not wait for it."""
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))
    page.goto(site + PAGE)
    page.fill("#levy-capacity", "16 Go")
    amount(page, "8,00\u202f€")
    expect(page.locator(ANSWERED)).to_have_count(1)
    assert "att_1__tableau_10__table_1__tr_2" in lit(page)
    page.fill("#levy-capacity", "32Go")
    amount(page, "9,90\u202f€")
    page.fill("#levy-capacity", "18 Go")
    expect(page.locator("[data-answer][data-stale]")).to_have_count(1)
    assert len(held) == 1
    held[0].continue_()
    amount(page, "5,57\u202f€")


def test_a_shared_address_is_answered_from_the_book(page: Page, site: str) -> None:
    """Most addresses that are sent around hold a common question."""
    page.route("**/*.wasm", never_answer)
    page.goto(site + "calculer/?systeme=fr&categorie=cle-usb&capacite=8Go&date=2013-01-01&quantite=1")
    amount(page, "1,04\u202f€")
    expect(page.locator(ANSWERED)).to_have_count(1)


def test_everyday_words_are_understood_before_python(page: Page, site: str) -> None:
    """The first box of the site is where most readers begin: common words must lead to their amount at once."""
    page.route("**/*.wasm", never_answer)
    page.goto(site)
    page.get_by_label("Quel appareil").fill("iPhone 32 Go")
    page.keyboard.press("Enter")
    amount(page, "9,90\u202f€")


def lie(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("8,00\u202f€", "1,00\u202f€").replace("8,00", "1,00"))


@pytest.mark.parametrize("spoil", [lie, answer_404], ids=["lies", "missing"])
def test_a_book_that_lies_is_not_read(page: Page, site: str, spoil: object) -> None:
    """Whoever changes the book on its way would speak in the law's name: Python answers instead."""
    page.route(BOOK, spoil)  # type: ignore[arg-type]
    page.goto(site + PAGE)
    page.fill("#levy-capacity", "16 Go")
    amount(page, "8,00\u202f€")
    assert wait_for_state(page, "ready", "failed") == "ready"
    expect(page.locator("[data-slot=amount]")).to_have_text("8,00\u202f€")


def test_a_failed_engine_still_knows_the_book(page: Page, site: str) -> None:
    """Python will not start on an old phone: the common amounts are there all the same, the others are not made up."""
    page.route("**/*.wasm", answer_404)
    page.goto(site + PAGE)
    built = page.locator("[data-slot=amount]").inner_text()
    assert_failed(page, "missing", built)
    page.fill("#levy-capacity", "16 Go")
    amount(page, "8,00\u202f€")
    page.fill("#levy-capacity", "18 Go")
    expect(page.locator("[data-answer][data-stale]")).to_have_count(1)


KEYS = """async () => {
  const field = document.querySelector('#levy-capacity');
  const seen = [];
  const answer = document.querySelector('levy-calculator [data-slot=subject]');
  const changes = { childList: true, characterData: true, subtree: true };
  new MutationObserver(() => seen.push(answer.textContent)).observe(answer, changes);
  for (const size of [...Array(60).keys()]) {
    field.value = `${size + 3} Go`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (size % 3 === 0) await new Promise((done) => setTimeout(done, 5));
  }
  await new Promise((done) => setTimeout(done, 1500));
  return seen;
}"""


def test_fast_typing_ends_with_the_last_answer(page: Page, site: str) -> None:
    """Sixty questions in a moment: no backlog, no answer of an earlier one after the last."""
    page.goto(site + PAGE)
    page.fill("#levy-capacity", "18 Go")
    wait_for_engine(page)
    seen = page.evaluate(KEYS)
    assert seen[-1].replace("\xa0", " ").endswith("62 Go")
    sizes = [int(re.findall(r"(\d+)\s*Go", text)[0]) for text in seen if "Go" in text]
    assert sizes == sorted(sizes)
