"""A date after the texts, as a consumer meets it; and the timeline, as one uses it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PATIENCE = 60_000
PHONE = "calculer/?systeme=fr&categorie=telephone-mobile&capacite=64Go&date=2024-05-05"


def test_a_phone_bought_in_2024_reads_in_one_screen(chromium: Browser, site: str) -> None:
    """Most readers bought after the texts: they must leave with the act, its date, the figure and where to read it."""
    context = chromium.new_context(locale="fr-FR", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(site + PHONE)
    told = page.locator("levy-calculator [data-slot=later]")
    expect(told).to_be_visible(timeout=PATIENCE)
    expect(told).to_contain_text("Les textes publiés ici ne couvrent pas cette date.")
    expect(told).to_contain_text("Décision n° 23 du 12 janvier 2023, à partir du 1er février 2023.")
    expect(told).to_contain_text("12,00\u202f€ par unité, hors taxe")
    expect(told).to_contain_text("lu dans une copie de l’acte")
    expect(told.locator("a[href*=JORFARTI000047055586]").first).to_be_visible()
    expect(told).to_contain_text("non calculé")
    expect(page.locator("levy-calculator [data-slot=amount]")).to_be_hidden()
    top = page.locator("levy-calculator [data-slot=outcome]").bounding_box()
    bottom = told.locator("[data-each='later.known']").bounding_box()
    assert top is not None
    assert bottom is not None
    assert bottom["y"] + bottom["height"] - top["y"] <= 844
    assert page.locator(".law mark.lit").count() == 0
    page.wait_for_load_state("networkidle")
    told.locator("a[href*='chronologie/#acte-fr-decision-23']").first.click()
    page.wait_for_url("**/chronologie/#acte-fr-decision-23")
    expect(page.get_by_role("heading", name="Décision n° 23 du 12 janvier 2023")).to_be_in_viewport()
    context.close()


def test_back_inside_the_text_nothing_of_it_stays(page: Page, site: str) -> None:
    """A figure that was read, left beside a calculated amount, would be taken for part of it."""
    page.goto(site + PHONE)
    told = page.locator("levy-calculator [data-slot=later]")
    expect(told).to_be_visible(timeout=PATIENCE)
    page.goto(site + PHONE.replace("2024-05-05", "2013-06-01"))
    expect(page.locator("levy-calculator [data-answer=engine]")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("levy-calculator [data-slot=amount]")).to_have_text("15,10\u202f€")
    expect(told).to_be_hidden()


def test_the_timeline_is_used_with_the_keyboard(page: Page, site: str) -> None:
    """A drawing that only a pointer can ask is closed to whoever has none."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    link = page.locator("section.strip svg a[*|href*='#acte-fr-decision-18']").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Décision n° 18 du 5 septembre 2018")).to_be_in_viewport(timeout=PATIENCE)
    page.locator("svg a[*|href*='tableau-8']").first.click()
    page.wait_for_url("**/tableau-8/**")
    assert errors == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_timeline_fits_the_window(chromium: Browser, site: str, width: int) -> None:
    """Years that stick out of a phone are years nobody sees."""
    context = chromium.new_context(locale="fr-FR", viewport={"width": width, "height": 844})
    page = context.new_page()
    for path in ("chronologie/", "fr/decision-15-2012/tableau-10/"):
        page.goto(site + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for box in page.locator(".timeline__drawing").all():
            if not box.is_visible():
                continue
            place = box.bounding_box()
            assert place is not None
            assert place["x"] >= 0
            assert place["x"] + place["width"] <= width
    context.close()
