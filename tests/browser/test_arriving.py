"""A link to a place arrives at that place, whatever the reader was doing when following it."""

from __future__ import annotations

from time import sleep

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.browser

FR = "fr/decision-15-2012/"
LINKS = {
    "from an answer to an act": (
        "calculer/?systeme=fr&categorie=telephone-mobile&capacite=64Go&date=2024-05-05",
        "levy-calculator a[href*='chronologie/#acte-fr-decision-23'] >> visible=true >> nth=0",
    ),
    "from a drawing to an act": (FR + "tableau-10/", "section.strip svg a[*|href*='#acte-fr-decision-18'] >> nth=0"),
    "from a reference to its words": (FR + "art-6/", "main a.ref[href*='#'] >> nth=0"),
}


def come_late(route: Route) -> None:
    """As on a line that is not the next room's: after the theme has noted the position."""
    sleep(0.3)
    route.continue_()


@pytest.mark.parametrize("name", LINKS)
def test_a_link_followed_right_after_scrolling_arrives(page: Page, site: str, name: str) -> None:
    """The theme notes a scrolled position a moment later, in whatever page is there by then: readers landed there."""
    address, selector = LINKS[name]
    page.goto(site + address)
    page.wait_for_load_state("networkidle")
    link = page.locator(selector)
    link.scroll_into_view_if_needed()
    target = link.evaluate("(link) => new URL(link.href.baseVal ?? link.href, document.baseURI).href")
    page.route(target.partition("#")[0], come_late)
    page.evaluate("scrollBy(0, 40)")
    link.dispatch_event("click")
    page.wait_for_url(target)
    page.wait_for_timeout(300)
    place = page.locator("[id='" + target.partition("#")[2] + "']")
    expect(place).to_be_in_viewport()
    box = place.bounding_box()
    assert box is not None
    assert box["y"] < 200
