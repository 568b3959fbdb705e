"""WCAG 2.2 AA as axe-core can see it: no violation on any kind of page, in light, in dark and in the
reader's own colours, wide and narrow.
"""

from __future__ import annotations

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]
PAGES = {
    "home": "",
    "text": "fr/decision-15-2012/",
    "whole": "be/ar-1996-03-28/texte/",
    "preamble": "fr/decision-15-2012/preambule/",
    "article": "fr/decision-15-2012/art-1/",
    "formula": "fr/decision-15-2012/art-4/",
    "single": "fr/cpi-l311-8/",
    "table": "fr/decision-15-2012/tableau-8/",
    "long": "be/ar-1996-03-28/art-2/",
    "calculator": "calculer/",
    "compare": "comparer/",
    "exemption": "exoneration/",
    "file": "exoneration/?systeme=fr&categorie=cle-usb&capacite=8Go&date=2017-03-01&export=oui&agreement=non",
    "trace": "verifier/?montant=18,12",
    "declare": "declarer/",
    "offline": "hors-ligne/",
    "method": "methode/",
    "data": "donnees/",
    "chronology": "chronologie/",
    "beside": "cote-a-cote/?gauche=fr/decision-15-2012/tableau-8&droite=be/ar-1996-03-28/art-2#art_2__para_3__point_4",
}
OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


# for a reader who saves data the engine comes when it is asked something; what is shown until then is the same
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
# what the colours of the page can change
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def violations(page: Page, options: dict[str, Any] = OPTIONS) -> list[str]:
    """What axe finds, with the places, in words one can act on; also what it cannot decide, but for colours
    and for links in a line of text, which may be as small as the text.
    """
    found = Axe().run(page, options=options).response
    undecided = [rule for rule in found["incomplete"] if rule["id"] not in ("color-contrast", "target-size")]
    return [
        f"{rule['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for rule in [*found["violations"], *undecided]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("scheme", "options"), [("light", OPTIONS), ("dark", COLOURS)], ids=["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_violation(chromium: Browser, site: str, name: str, scheme: Scheme, options: dict[str, Any]) -> None:
    """A lawyer who reads with a screen reader, or with poor sight, would be shut out."""
    context = chromium.new_context(
        locale="fr-FR",
        viewport={"width": 1280, "height": 900},
        color_scheme=scheme,
        reduced_motion="reduce",
        service_workers="block",
    )
    context.add_init_script(SAVING)
    page = context.new_page()
    page.goto(site + PAGES[name])
    page.wait_for_load_state("networkidle")
    assert violations(page, options) == []
    if scheme == "dark":
        page.emulate_media(color_scheme="dark", forced_colors="active", reduced_motion="reduce")
        assert violations(page, COLOURS) == [], "with the reader's own colours"
    context.close()


@pytest.mark.parametrize("name", ["article", "long", "beside", "compare", "exemption", "file", "trace"])
def test_no_violation_on_a_phone(chromium: Browser, site: str, name: str) -> None:
    """What folds on a small screen must stay reachable and legible, and nothing may stick out of the window."""
    context = chromium.new_context(
        locale="fr-FR",
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        reduced_motion="reduce",
        service_workers="block",
    )
    context.add_init_script(SAVING)
    page = context.new_page()
    page.goto(site + PAGES[name])
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_no_violation_with_the_small_windows_open(page: Page, site: str) -> None:
    """A preview or a citation that appears must be as accessible as the page it covers."""
    page.goto(site + "fr/decision-15-2012/art-5/")
    page.locator("#art_5__para_II a.ref").first.hover()
    page.locator(".popover--preview").wait_for()
    assert violations(page) == []
    page.locator("#art_5__para_I > p").hover()
    page.locator("#art_5__para_I > p .citer").click()
    page.locator(".popover--dialog").wait_for()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator(".cite > summary").click()
    page.locator(".cite__places > summary").click()
    assert violations(page) == []
