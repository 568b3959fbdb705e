"""The page's programs taken away: the static answer stays, what is typed is kept, and the page says
what it cannot do.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.sabotage import Sabotage, answer_404, answer_html, cut, never_answer, wait_for_state
from tests.browser.test_calculator import PATIENCE, amount

pytestmark = pytest.mark.browser

PAGE = "fr/decision-15-2012/tableau-10/"
PROGRAM = "site.mjs"  # ours, all of it; the engine's worker is another: test_engine_failures.py


def answer_half(route: Route) -> None:
    """A connection that ends before the file does, and does not say so."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.body()[:20_000])


WAYS = pytest.mark.parametrize("sabotage", [answer_404, answer_html, cut], ids=lambda way: way.__name__)


def test_every_program_is_somebodys(site_folder: Path) -> None:
    """A program that no test takes away is one whose absence nobody has tried."""
    shipped = {file.name for file in (site_folder / "assets").glob("[cj]a*/**/*.*js")}
    theme = {name for name in shipped if re.match(r"bundle\.|search\.|lunr\.|french-search", name)}
    assert shipped - theme == {PROGRAM, "worker.mjs"}


@WAYS
def test_a_calculator_without_its_program(page: Page, site: str, sabotage: Sabotage) -> None:
    """A dead form, or a form that reloads with another case's answer, would be believed."""
    page.route(f"**/{PROGRAM}", sabotage)
    page.goto(site + PAGE)
    static = page.locator("[data-slot=amount]").inner_text()
    assert wait_for_state(page, "failed", "ready") == "failed"
    status = page.locator("[data-status]")
    expect(status).to_contain_text("n’a pas pu être chargée")
    page.fill("#levy-capacity", "18 Go")
    page.get_by_role("button", name="Calculer", exact=True).click()
    expect(page.locator("#levy-capacity")).to_have_value("18 Go")
    assert page.locator("[data-slot=amount]").inner_text() == static
    expect(page.locator("[data-answer][data-stale]")).to_have_count(1)
    expect(page.locator(".levy__common")).to_be_visible()
    page.unroute(f"**/{PROGRAM}")
    page.get_by_role("button", name="Réessayer").click()
    amount(page, "5,57\u202f€")
    expect(page.locator("#levy-capacity")).to_have_value("18\xa0Go")


def test_a_program_cut_short_does_not_run(chromium: Browser, site: str) -> None:
    """Half a program that began to answer would answer wrongly."""
    page = chromium.new_page()  # a context of its own: the browser's complaint about the half is an error of the page
    page.route(f"**/{PROGRAM}", answer_half)
    page.goto(site + PAGE)
    assert wait_for_state(page, "failed", "ready") == "failed"
    expect(page.locator("[data-status]")).to_contain_text("n’a pas pu être chargée")
    page.close()


def test_the_module_still_missing_after_retry_keeps_the_words_typed(page: Page, site: str) -> None:
    """« Réessayer » on a network that stays broken must not empty the form."""
    page.route(f"**/{PROGRAM}", cut)
    page.goto(site + PAGE)
    wait_for_state(page, "failed")
    page.fill("#levy-capacity", "18 Go")
    page.get_by_role("button", name="Réessayer").click()
    page.wait_for_load_state("load")
    wait_for_state(page, "failed")
    expect(page.locator("#levy-capacity")).to_have_value("18 Go")
    expect(page.locator("[data-answer][data-stale]")).to_have_count(1)


@pytest.mark.parametrize(
    ("address", "field", "typed"), [("comparer/", "capacite", "16 Go"), ("verifier/", "montant", "18,12")]
)
def test_a_tool_without_its_program(page: Page, site: str, address: str, field: str, typed: str) -> None:
    """The other tools' forms die by the same cause, and must say so in the same way."""
    page.route(f"**/{PROGRAM}", answer_404)
    page.goto(site + address)
    tool = page.locator("levy-tool")
    expect(tool).to_have_attribute("data-state", "failed", timeout=PATIENCE)
    expect(tool.locator("[data-status]")).to_contain_text("n’a pas pu être chargée")
    tool.locator(f"[name={field}]").fill(typed)
    page.keyboard.press("Enter")
    expect(tool.locator(f"[name={field}]")).to_have_value(typed)
    page.unroute(f"**/{PROGRAM}")
    tool.get_by_role("button", name="Réessayer").click()
    expect(page.locator("levy-tool [data-answer=engine]:not([data-stale])")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(f"levy-tool [name={field}]")).to_have_value(typed)


def test_a_list_without_its_program(page: Page, site: str) -> None:
    """A form that takes a file and says nothing would be waited for."""
    page.route(f"**/{PROGRAM}", answer_404)
    page.goto(site + "declarer/")
    tool = page.locator("levy-declare")
    expect(tool).to_have_attribute("data-state", "failed", timeout=PATIENCE)
    expect(tool.locator("[data-status]")).to_contain_text("n’a pas pu être chargée")
    page.get_by_label("Mois").fill("2013-06")
    page.get_by_role("button", name="Calculer la liste").click()
    expect(page.get_by_label("Mois")).to_have_value("2013-06")


def test_the_guide_without_its_program(page: Page, site: str) -> None:
    """Everyday words that lead nowhere must say where else to look."""
    page.route(f"**/{PROGRAM}", answer_404)
    page.goto(site + "calculer/")
    page.get_by_label("Quel appareil").fill("iPhone 5 32 Go")
    page.keyboard.press("Enter")
    said = page.locator("levy-guide [data-unloaded]:visible, levy-calculator [data-status]:visible", has_text="chargée")
    expect(said.first).to_be_visible(timeout=PATIENCE)
    page.unroute(f"**/{PROGRAM}")
    page.reload()
    expect(page.get_by_label("Quel appareil")).to_have_value("iPhone 5 32 Go")
    amount(page, "9,90\u202f€")


def test_reading_without_our_program(page: Page, site: str) -> None:
    """The words of the law and their links do not hang on a script."""
    page.route(f"**/{PROGRAM}", answer_404)
    page.goto(site + "cote-a-cote/")
    page.wait_for_load_state("load")
    expect(page.locator(".beside__plain")).to_be_visible()
    expect(page.locator("law-beside [data-unloaded]")).to_be_visible()
    page.goto(site + "fr/decision-15-2012/art-5/")
    expect(page.locator("#art_5__para_II")).to_be_visible()
    page.locator(".law a[href*='#']").first.click()
    expect(page.locator(".law").first).to_be_visible()


def test_a_module_that_never_comes_does_not_swallow_the_question(page: Page, site: str) -> None:
    """While a script hangs the form looks alive: what is typed must neither vanish nor get another case's answer."""
    page.route(f"**/{PROGRAM}", never_answer)
    page.goto(site + PAGE, wait_until="commit")
    page.locator("#levy-capacity").fill("18 Go")
    page.get_by_role("button", name="Calculer", exact=True).click()
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        assert page.locator("#levy-capacity").input_value() == "18 Go"
        page.wait_for_timeout(200)
    expect(page.locator("[data-answer][data-stale]")).to_have_count(1)
    assert "capacite=18" in page.url


def test_words_typed_before_the_scripts_come_are_answered(page: Page, site: str) -> None:
    """On a slow line the form is there long before its script: what was typed by then is a question like any other."""
    held: list[Route] = []
    page.route(f"**/{PROGRAM}", lambda route: held.append(route))
    page.goto(site + PAGE, wait_until="commit")
    page.locator("#levy-capacity").fill("18 Go")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    amount(page, "5,57\u202f€")


def test_the_theme_without_its_script_leaves_the_calculator(page: Page, site: str) -> None:
    """The look is one file, the answer is others: losing the one must not cost the other."""
    page.route("**/bundle.*.js", answer_404)
    page.goto(site + PAGE)
    page.fill("#levy-capacity", "18 Go")
    amount(page, "5,57\u202f€")
