"""What readers do to a page and what browsers refuse it: leaving while it loads, coming back, two tabs, no storage, no
worker. Nothing is left hanging, and nothing that was asked goes without an answer.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Error, Page, Route, expect

from tests.browser.sabotage import PAGE, assert_answers, assert_failed, open_impatient, wait_for_state
from tests.browser.test_calculator import PATIENCE, amount

pytestmark = pytest.mark.browser


KEEPING = 6  # times that a browser is asked to keep a page it is still loading: it may find that too much


def came_back_as_left(page: Page, site: str) -> bool:
    """Leave for another page of the site by a real load, and back; whether the page that was left had been kept."""
    left = page.url
    page.evaluate("window.sign = 'the same page'")
    page.goto(site + "methode/")
    page.go_back(wait_until="commit")
    for _ in range(100):  # the page before may still be there, or none, for a moment
        try:
            if page.evaluate("location.href") == left:
                return bool(page.evaluate("window.sign === 'the same page'"))
        except Error:
            pass
        page.wait_for_timeout(50)
    return False


def test_back_to_a_page_left_while_loading_goes_on(whole_page: Page, site: str) -> None:
    """The page comes back as it was left, with its question: dimmed for ever, it would look like an answer."""
    page = whole_page
    for _ in range(KEEPING):
        page.route("**/*.wasm", lambda _: None)  # neither comes nor fails
        page.goto(site + PAGE)
        page.fill("#levy-capacity", "18 Go")
        expect(page.locator("[data-answer][data-stale]")).to_have_count(1)
        wait_for_state(page, "download")
        page.unroute("**/*.wasm")
        kept = came_back_as_left(page, site)
        amount(page, "5,57\u202f€")  # also where it was not kept: the address has the question
        expect(page.locator("[data-answer=engine]:not([data-stale])")).to_have_count(1)
        if kept:
            return
    raise AssertionError("the browser loaded the page anew each time: nothing was tried")


def test_back_to_a_page_left_when_ready_still_answers(whole_page: Page, site: str) -> None:
    """The engine was stopped when the page was put away: the next question has to start it again."""
    page = whole_page
    page.goto(site + PAGE)
    page.fill("#levy-capacity", "16 Go")
    amount(page, "8,00\u202f€")
    assert came_back_as_left(page, site), "the browser loaded the page anew: nothing is tried here"
    assert_answers(page, "18 Go")


def test_ten_page_changes_while_loading(page: Page, site: str) -> None:
    """A reader who leafs through the tables must not collect ten engines, or lose the one."""
    starts: list[str] = []
    page.on("request", lambda request: starts.append(request.url) if request.url.endswith("manifest.json") else None)
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))
    page.goto(site + "fr/decision-15-2012/tableau-1/")
    page.locator("#levy-quantity").evaluate("field => field.form.dispatchEvent(new Event('focusin'))")
    for table in range(2, 12):
        page.locator(".lawnav__next").click()
        expect(page.locator("h1")).to_contain_text(f"Tableau n°\xa0{table}")
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Tableau n°\xa010")
    assert len(starts) == len(held) == 1
    held[0].continue_()
    assert_answers(page, "18 Go")
    amount(page, "5,57\u202f€")
    engines = [worker for worker in page.workers if worker.url.endswith("/worker.mjs")]
    assert len(engines) == 1


def test_ten_loads_while_loading(page: Page, site: str) -> None:
    """Reloading out of impatience is what people do: the last load answers like the first."""
    page.goto(site + PAGE)
    page.fill("#levy-capacity", "18 Go")
    for _ in range(10):
        page.reload(wait_until="domcontentloaded")
    amount(page, "5,57\u202f€")


def test_two_tabs_answer_each_its_own(page: Page, site: str) -> None:
    """Comparing two capacities in two tabs must not mix them."""
    other = page.context.new_page()
    page.goto(site + PAGE)
    other.goto(site + PAGE)
    page.fill("#levy-capacity", "18 Go")
    other.fill("#levy-capacity", "16 Go")
    amount(other, "8,00\u202f€")
    amount(page, "5,57\u202f€")
    other.close()
    assert_answers(page, "18 Go")


FORBID = """for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
  Object.defineProperty(self, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
}
Object.defineProperty(document, 'cookie', { get() { throw new DOMException('denied', 'SecurityError'); } });"""


def test_storage_forbidden(page: Page, site: str) -> None:
    """A browser that keeps nothing is the most private one: the site has to work there, without an error."""
    page.add_init_script(FORBID)
    page.goto(site + PAGE)
    assert_answers(page, "18 Go")
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".lawnav__next").click()
    expect(page.locator("h1")).to_contain_text("Tableau n°\xa011")
    assert_answers(page, "20 Go")


NO_MODULES = """const Known = self.Worker;
self.Worker = class extends Known {
  constructor(url, options) {
    if (options?.type === 'module') throw new TypeError('no module workers here');
    super(url, options);
  }
};"""
IGNORES_TYPE = "const Known = self.Worker; self.Worker = class extends Known { constructor(url) { super(url); } };"


def test_an_old_worker_that_throws_is_named(page: Page, site: str) -> None:
    """A browser of some years ago refuses the worker: it gets the static answer and a sentence, not silence."""
    page.add_init_script(NO_MODULES)
    page.goto(site + PAGE)
    amount_built = page.locator("[data-slot=amount]").inner_text()
    page.fill("#levy-capacity", "18 Go")
    assert_failed(page, "worker", amount_built)
    page.get_by_role("button", name="Réessayer").click()
    assert_failed(page, "worker", amount_built)
    expect(page.locator("#levy-capacity")).to_have_value("18 Go")


def test_an_old_worker_that_knows_no_modules_answers_or_is_named(page: Page, site: str) -> None:
    """One that takes the module for a plain script either runs it or says that it cannot."""
    page.add_init_script(IGNORES_TYPE)
    page.goto(site + PAGE)
    if wait_for_state(page, "ready", "failed") == "ready":
        assert_answers(page, "18 Go")
    else:
        assert page.locator("[data-status]").get_attribute("data-failure") in ("worker", "python")


def test_no_worker_at_all_is_named(page: Page, site: str) -> None:
    """Without workers there is no engine: the reader must learn it from the page, and the theme must not fall."""
    page.add_init_script("delete self.Worker;")
    page.goto(site + PAGE)
    amount_built = page.locator("[data-slot=amount]").inner_text()
    page.fill("#levy-capacity", "18 Go")
    assert_failed(page, "worker", amount_built)
    page.locator(".lawnav__next").click()
    expect(page.locator("h1")).to_contain_text("Tableau n°\xa011")


def test_a_worker_closed_by_the_browser_is_noticed(page: Page, site: str) -> None:
    """Phones close what takes memory, without a word: the next question must not wait for ever."""
    open_impatient(page, site + PAGE)
    assert wait_for_state(page, "ready", "failed") == "ready"
    amount_built = page.locator("[data-slot=amount]").inner_text()
    next(worker for worker in page.workers if worker.url.endswith("/worker.mjs")).evaluate("self.close()")
    page.fill("#levy-capacity", "18 Go")
    wait_for_state(page, "failed")
    assert_failed(page, "timeout", amount_built)
    page.get_by_role("button", name="Réessayer").click()
    expect(page.locator("[data-slot=amount]")).to_have_text("5,57\u202f€", timeout=PATIENCE)


HASHES = ["%E0%A4%A", "100%", "%", "%zz", "art_5__para_I%", "%00", '"', "<script>", "a" * 5000]


@pytest.mark.parametrize("address", ["cote-a-cote/", "fr/decision-15-2012/art-5/", "calculer/", ""])
def test_a_badly_written_hash_breaks_nothing(page: Page, site: str, address: str) -> None:
    """Addresses are mangled by mail programs: an error there must not take the page's scripts away."""
    for hash_ in HASHES:
        page.goto(site + address + "#" + hash_)
        page.reload()
        if address == "cote-a-cote/":
            expect(page.locator(".beside__pane")).to_have_count(2)
        page.evaluate("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))")
