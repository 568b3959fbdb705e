"""No page scrolls sideways in a narrow window, by mouse or by finger, on any page of the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser

WINDOW: ViewportSize = {"width": 320, "height": 640}
PHONE: ViewportSize = {"width": 390, "height": 844}
WIDE = """[...document.querySelectorAll('body *')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && element.checkVisibility())
  .map((element) => `${element.localName}.${element.className} ${element.closest('[id]')?.id ?? ''}`).slice(0, 5)"""
# what scrolls sideways inside the page, and the keyboard cannot reach: neither it nor anything in it takes the focus
STUCK = """async () => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise(requestAnimationFrame);
  return [...document.querySelectorAll('main *')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.checkVisibility())
    .filter((element) => element.tabIndex < 0 && !element.querySelector('a, button, input, select, textarea'))
    .map((element) => `${element.localName}.${element.className}`);
}"""


@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "finger"])
def test_no_page_scrolls_sideways(chromium: Browser, site: str, site_folder: Path, touch: bool) -> None:
    """At 320 pixels, or 400 % zoom, lines that go out of the window cannot be read (WCAG 1.4.10).

    Nor, with the finger's window of 390 pixels, what is written twice as large (WCAG 1.4.4): the root is where a
    browser's own setting arrives, and 125 % is the theme's size for it. A table that scrolls by itself does so from the
    keyboard too.
    """
    context = chromium.new_context(viewport=WINDOW, is_mobile=touch, has_touch=touch, service_workers="block")
    page = context.new_page()
    page.route("**/assets/engine/**", lambda route: route.abort())  # the engine is not what is measured
    addresses = sorted(str(file.relative_to(site_folder)) for file in site_folder.rglob("*.html"))
    assert len(addresses) > 50
    wide = {}
    for address in addresses:
        page.set_viewport_size(WINDOW)
        page.goto(site + address.removesuffix("index.html"))
        page.evaluate("for (const fold of document.querySelectorAll('main details')) fold.open = true")
        if page.evaluate("document.documentElement.scrollWidth") > WINDOW["width"]:
            wide[address] = page.evaluate(WIDE)
        if stuck := page.evaluate(STUCK):
            wide[f"{address}, out of the keyboard's reach"] = stuck
        if touch:
            page.set_viewport_size(PHONE)
            page.evaluate("document.documentElement.style.fontSize = '250%'")
            if page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
                wide[f"{address}, twice as large"] = page.evaluate(WIDE)
    context.close()
    assert wide == {}


LONG = [
    "calculer/?systeme=fr&categorie=telephone-mobile&capacite=999999999999To&quantite=999999999&date=2013-06-01",
    "calculer/?appareil=" + "a" * 180,
    "fr/decision-15-2012/tableau-10/?capacite=999999999999To&quantite=999999999&date=2013-06-01",
    "calculer/?systeme=fr&categorie=telephone-mobile&capacite=64Go&date=2024-05-05",
    "comparer/?appareil=telephone&capacite=999999999999To&quantite=999999999&date=2013-06-15",
    "verifier/?montant=999999999,99&quantite=999999999",
]


@pytest.mark.parametrize("address", LONG)
def test_no_answer_pushes_the_page_sideways(chromium: Browser, site: str, address: str) -> None:
    """Twenty digits in large type are one word, and a word has no place to break."""
    context = chromium.new_context(locale="fr-FR", viewport=WINDOW)
    page = context.new_page()
    page.goto(site + address)
    page.wait_for_selector("[data-state=ready]", timeout=60_000)
    page.wait_for_timeout(500)
    for layer in page.locator("main details").all():
        layer.evaluate("layer => { layer.open = true; }")
        wide = page.evaluate("document.documentElement.scrollWidth > 320") and page.evaluate(WIDE)
        assert not wide
    context.close()
