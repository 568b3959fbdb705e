"""The search box as a French reader uses it: what is typed, and the place that must come first."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

FR, BE, CPI = "fr/decision-15-2012/", "be/ar-1996-03-28/", "fr/cpi-l311-8/"
PLACEHOLDER = "Taper pour démarrer la recherche"
FIRST = [
    # articles of the code, however written
    ("L. 311-8", CPI, ""),
    ("L311-8", CPI, ""),
    ("L 311 8", CPI, ""),
    ("l.311-8", CPI, ""),
    ("article 311-8", CPI, ""),
    # elisions, accents, ligatures
    ("l'exonération", CPI, ""),
    ("l’exportation", CPI, ""),
    ("handicapés visuels", CPI, ""),
    ("handicapes visuels", CPI, ""),
    ("éditeurs d'œuvres numériques", CPI, ""),
    ("editeurs d'oeuvres numeriques", CPI, ""),
    ("jours francs", FR + "art-7/", ""),
    # amounts, printed « 0,309 5 » and « 1 000 Go »
    ("0,3095", FR + "tableau-10/", "att_1__tableau_10__table_1__tr_3"),
    ("0,309 5", FR + "tableau-10/", "att_1__tableau_10__table_1__tr_3"),
    ("0.7000", FR + "tableau-10/", "att_1__tableau_10__table_1__tr_1"),
    ("15,10 €", FR + "tableau-10/", ""),
    # words of the trade
    ("bundle", FR + "art-2/", ""),
    ("NAS", FR + "art-3/", ""),
    ("abattement", FR + "art-4/", ""),
    # what people look for, and the place a lawyer would open first
    ("20 du mois", FR + "art-7/", "art_7__para_II__al_1"),
    ("importateur", BE + "art-1/", "art_1__point_11"),
    ("facture", BE + "art-6/", ""),
    ("remboursement", CPI, ""),
    ("oeuvre", CPI, "art_L311-8__para_I__point_2bis"),
    ("redevable", BE + "art-1/", "art_1__point_3"),
    ("sortie de stock", FR + "art-7/", "art_7__para_II__al_1"),
    ("entrée en vigueur", FR + "art-9/", ""),
    ("agrément", BE + "art-9/", ""),
    ("titre conservatoire", FR + "art-5/", "art_5__para_II"),
    ("fait générateur", FR + "art-7/", "art_7__para_II__al_1"),
    ("128 Go", FR + "art-5/", "art_5__para_II"),
    ("Belgique remboursement", BE + "art-8/", ""),
    # everyday words
    ("iPhone", FR + "tableau-10/", ""),
    ("clé USB", FR + "tableau-6/", ""),
    ("cle usb", FR + "tableau-6/", ""),
    ("clés usb", FR + "tableau-6/", ""),
    ("box", FR + "tableau-3/", ""),
    ("disque dur externe", FR + "tableau-8/", ""),
    ("iPad", FR + "tableau-12/", ""),
    ("GPS", FR + "tableau-11/", ""),
    ("VHS", BE + "art-2/", "art_2__para_3__point_6"),
    # what came after the texts
    ("2024", "chronologie/", ""),
    ("reconditionné", "chronologie/", "acte-fr-decision-23"),
    ("2019", "chronologie/", ""),
    ("décision 22", "chronologie/", "acte-fr-decision-22"),
    ("décision n° 19", "chronologie/", "acte-fr-decision-19"),
    ("AR 2022", "chronologie/", "acte-be-ar-2022"),
    ("arrêté royal 2013", "chronologie/", "acte-be-ar-2013"),
    ("liseuse", "chronologie/", "acte-be-ar-2022"),
    ("ordinateur", BE + "art-2/", "art_2__para_2"),
    ("ordinateurs et disques internes", "chronologie/", "non-trouve"),
    # places by name
    ("tableau 8", FR + "tableau-8/", ""),
    ("décision 15 article 5", FR + "art-5/", ""),
    ("arrêté royal article 9", BE + "art-9/", ""),
]


@pytest.fixture(scope="module")
def box(chromium: object, site: str) -> object:
    """One page for all the queries: the index is read once, as for a reader who searches again."""
    context = chromium.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900})  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(site + "methode/")
    yield page
    context.close()


def search(page: Page, query: str) -> list[str]:
    """Addresses of the results below the site's root, without the words to highlight, the best one first.

    The theme shows a page above its provisions; Enter opens the one with the best score, so that one is the first.
    """
    field = page.locator("[data-md-component=search-query]")
    meta = page.locator(".md-search-result__meta")
    field.fill("")
    field.press("End")  # the theme listens to the keys
    expect(meta).to_have_text(PLACEHOLDER)
    field.fill(query)
    field.press("End")
    expect(meta).not_to_have_text(PLACEHOLDER)
    found: list[str] = page.evaluate(
        """() => {
          const item = document.querySelector('.md-search-result__item');
          if (!item) return [];
          const scored = [...item.querySelectorAll('a[href]')].map((link) => [
            Number(link.firstElementChild.dataset.mdScore), new URL(link.href)]);
          scored.sort(([a], [b]) => b - a);
          const root = new URL(JSON.parse(document.getElementById('__config').textContent).base, document.baseURI);
          return scored.map(([, url]) => url.pathname.slice(root.pathname.length) + url.hash);
        }"""
    )
    return found


def first_links(page: Page) -> list[str]:
    """The pages of the results below the site's root, in the order shown."""
    links: list[str] = page.evaluate(
        """() => {
          const root = new URL(JSON.parse(document.getElementById('__config').textContent).base, document.baseURI);
          return [...document.querySelectorAll('.md-search-result__item > a:first-child')]
            .map((link) => new URL(link.href).pathname.slice(root.pathname.length));
        }"""
    )
    return links


@pytest.mark.parametrize(("query", "where", "anchor"), FIRST)
def test_the_provision_comes_first(box: Page, query: str, where: str, anchor: str) -> None:
    """A reader who must know how the law spells a thing cannot find the law."""
    results = search(box, query)
    assert results, f"{query}: nothing found"
    assert results[0].partition("#")[0] == where, results[:3]
    if anchor:
        assert results[0].endswith(f"#{anchor}"), results[:3]


def test_a_result_leads_to_the_very_alinea(page: Page, site: str) -> None:
    """A result that opens at the top of a long article makes the reader search again."""
    page.goto(site)
    search(page, "titre conservatoire")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/decision-15-2012/art-5/**")
    assert page.url.endswith("#art_5__para_II")
    expect(page.locator("#art_5__para_II")).to_be_in_viewport()


def test_all_the_words_before_some(box: Page) -> None:
    """« jours francs » drowned in every « jour » hides the one deadline it asks for."""
    assert {result.partition("#")[0] for result in search(box, "jours francs")} == {FR + "art-7/"}
    pages = box.locator(".md-search-result__item")
    others = [pages.nth(n).inner_text() for n in range(1, pages.count())]
    assert all("franc" in each for each in others), others
    assert not [each for each in others if "Article" in each], "a provision without the words asked"


def test_provisions_come_before_tools_and_tools_before_registers(box: Page) -> None:
    """A lawyer who types a word of the law must not wade through our own pages to reach it."""
    search(box, "importateur")
    pages = [link.partition("?")[0] for link in first_links(box)]
    assert pages[:3] == [BE + "art-1/", FR + "art-7/", BE + "art-4/"], pages
    search(box, "facture")
    kinds = ["law" if link.startswith(("fr/", "be/")) else link for link in first_links(box)]
    assert kinds.index("verifier/") == kinds.count("law"), kinds
    assert "confidentialite/" in kinds[kinds.index("verifier/") :]


def test_the_tool_that_answers_is_among_the_first(box: Page) -> None:
    """Who asks for « remboursement » wants the questions and the file as much as the article."""
    for query in ("exonération", "remboursement"):
        search(box, query)
        assert "exoneration/" in [link.partition("?")[0] for link in first_links(box)][:4], (query, first_links(box))
    search(box, "128 Go")
    assert [link.partition("?")[0] for link in first_links(box)][:2] == [FR + "art-5/", FR + "tableau-10/"]


def test_a_page_shows_the_words_that_were_asked(box: Page) -> None:
    """The first words of an article do not tell why it was found, when the word stands further down."""
    search(box, "exonération")
    first = box.locator(".md-search-result__item").first.locator(".md-search-result__article").first
    expect(first.locator("p mark").first).to_be_visible()


def test_a_hit_says_its_country_and_shows_its_word(box: Page) -> None:
    """« Article 7 » stands in both texts; and an excerpt that is cut before its word explains nothing."""
    search(box, "importateur")
    items = box.locator(".md-search-result__item")
    assert [items.nth(n).locator(".md-tag:visible").inner_text() for n in range(2)] == ["Belgique", "France"]
    search(box, "au plus tard le 20")
    shown = box.locator(".md-search-result__item mark").first
    expect(shown).to_be_visible()
    paragraph = shown.locator("xpath=ancestor::p").inner_text()
    assert paragraph.startswith("… ") and paragraph.index("plus tard le 20") < 100, paragraph


def test_what_the_calculators_answered_is_not_indexed(site_folder: Path) -> None:
    """An amount worked out for one device would be found as if a page said it of all."""
    index = json.loads((site_folder / "search/search_index.json").read_text(encoding="utf-8"))
    for page in ("calculer/", "comparer/", "exoneration/", "verifier/"):
        text = " ".join(entry["text"] for entry in index["docs"] if entry["location"].partition("#")[0] == page)
        assert text, page
        assert not re.findall(r"\d,\d\d\s€", text), page
        assert len(text) < 4_000, f"{page}: more than its own words"


@pytest.mark.parametrize("moment", ["before its script", "at once", "when all is ready"])
def test_words_put_in_without_a_key_are_answered(page: Page, site: str, moment: str) -> None:
    """Who pastes, dictates, or types before the index has come reads « Taper pour démarrer » for ever."""
    page.goto(site + "fr/decision-15-2012/art-5/", wait_until="commit" if moment == "before its script" else "load")
    if moment == "when all is ready":
        page.wait_for_load_state("networkidle")
    page.locator("[data-md-component=search-query]").fill("abattement")  # one input event, no key
    expect(page.locator(".md-search-result__item").first).to_contain_text("article 4")


def test_what_was_typed_without_accents_is_highlighted(box: Page) -> None:
    """A reader who sees no marked word cannot tell why a result is there."""
    search(box, "memoires integres telephone")
    expect(box.locator(".md-search-result__item mark").first).to_be_visible()
    assert "émoire" in " ".join(box.locator(".md-search-result__item mark").all_inner_texts())


def test_nothing_found_says_so(box: Page) -> None:
    """An empty list without a word looks like a broken search."""
    assert search(box, "zyxwvut") == []
    expect(box.locator(".md-search-result__meta")).to_contain_text("Aucun")
