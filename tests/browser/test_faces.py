"""The two faces of the site: light, ours, and coming without moving a word; and the answer to an address as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_calculator import PATIENCE

pytestmark = pytest.mark.browser

PAGES = [
    "fr/decision-15-2012/art-5/",
    "fr/decision-15-2012/tableau-10/",
    "be/ar-1996-03-28/",
    "exoneration/",
    "verifier/",
]
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 300);
})"""


def test_a_face_that_never_comes_hides_nothing(page: Page, site: str) -> None:
    """The page waits for its faces a moment only: a firewall that holds them must not hold the law."""
    page.route("**/*.woff2", lambda _: None)
    page.goto(site + PAGES[0], wait_until="commit")
    expect(page.locator("h1")).to_be_visible(timeout=2_000)


def test_the_faces_weigh_little(site_folder: Path) -> None:
    """Sixty kilobytes is what a reader on a train may be asked to wait for; more is vanity."""
    faces = list((site_folder / "assets/fonts").glob("*.woff2"))
    assert len(faces) == 5
    assert sum(face.stat().st_size for face in faces) <= 60_000


@pytest.mark.parametrize("width", [1280, 390])
def test_faces_move_nothing(chromium: Browser, site: str, width: int) -> None:
    """A line that breaks elsewhere when its face has come takes the reader's place away."""
    context = chromium.new_context(locale="fr-FR", viewport={"width": width, "height": 844})
    page = context.new_page()
    for address in PAGES:
        page.goto(site + address)
        page.evaluate("document.fonts.ready.then(() => null)")
        assert page.evaluate("document.fonts.check('16px Newsreader')")
        shifted = page.evaluate(SHIFTS)
        assert shifted < 0.01, f"{address}: {shifted}"
    context.close()


CASES = {
    "?appareil=clé usb 64&systeme=fr": "levy-calculator [data-others] button",
    "?appareil=disque dur 2 To": ".guide__question button",
    "?appareil=ordinateur": ".guide__known",
    "?appareil=zzz": ".guide__question button",
    "exoneration/?systeme=fr&categorie=cle-usb&capacite=8Go&date=2017-03-01&export=oui&agreement=non": ".file__title",
    "fr/decision-15-2012/tableau-10/?capacite=18Go": "levy-calculator [data-answer=engine]",
    "hors-ligne/": "[data-keep]",
}


@pytest.mark.parametrize("width", [1440, 390])
def test_what_an_address_says_comes_without_moving_anything(chromium: Browser, site: str, width: int) -> None:
    """Who opens a link to an answer begins to read; the answer must not push away what stands there already."""
    context = chromium.new_context(locale="fr-FR", viewport={"width": width, "height": 844})
    for address, last in CASES.items():
        page = context.new_page()
        page.goto(site + address)
        page.locator(last).first.wait_for(timeout=PATIENCE)
        shifted = page.evaluate(SHIFTS)
        assert shifted < 0.002, f"{address}: {shifted}"
        page.close()
    context.close()


def test_a_capacity_is_asked_where_it_counts_before_any_script(chromium: Browser, site: str) -> None:
    """A field that goes when the script comes makes all below it jump; one that waits for it cannot be filled."""
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/site.mjs", lambda route: route.abort())
    for address, counts in [
        ("be/ar-1996-03-28/art-2/", False),
        ("fr/decision-15-2012/tableau-10/", True),
        ("fr/decision-15-2012/tableau-11/", True),
    ]:
        page.goto(site + address)
        expect(page.locator("#levy-capacity")).to_be_visible(visible=counts)
    page.goto(site + "be/ar-1996-03-28/art-2/")
    page.locator("#levy-category").select_option("cle-carte")
    expect(page.locator("#levy-capacity")).to_be_visible()
    context.close()
