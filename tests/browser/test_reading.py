"""The reader's tools in a real browser: previews, citing, contents that follow, two provisions side by side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

FR = "fr/decision-15-2012/"
BE = "be/ar-1996-03-28/"
BESIDE = f"cote-a-cote/?gauche={FR}tableau-8&droite={BE}art-2#art_2__para_3__point_4"


def words(text: str) -> str:
    """With plain spaces, as one types them."""
    return " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())


def popover(page: Page) -> str:
    box = page.locator(".popover")
    expect(box).to_be_visible()
    return words(box.inner_text())


REFERENCES = [
    (
        "art-3/",
        "#art_3__para_I a.ref >> nth=0",
        ["8° Les supports de stockage externes", "9° Les supports de stockage"],
    ),
    (
        "art-5/",
        "#art_5__para_I a.ref >> nth=0",
        ["CD R et RW data : 700 Mo : 0,35", "DVD R et RW data : 4,7 Go : 0,90"],
    ),
    ("art-5/", "#art_5__para_II a.ref >> nth=0", ["Tableau n° 3.", "Tableau n° 10.", "Tableau n° 12."]),
    ("art-6/", "#art_6__para_I__al_2 a.ref >> nth=0", ["art. 6, I, al. 1", "doivent mentionner de façon distincte"]),
    ("preambule/", "#rec_3 a.ref >> nth=0", ["CPI, art. L. 311-8, II", "n'est pas due non plus pour"]),
]


@pytest.mark.parametrize(("address", "reference", "expected"), REFERENCES)
def test_hover_and_focus_show_the_words_of_every_target(
    page: Page, site: str, address: str, reference: str, expected: list[str]
) -> None:
    """A reader who must leave the page to know what « au 9° » says loses the sentence."""
    page.goto(site + FR + address)
    loads: list[str] = []
    page.on("request", lambda request: loads.append(request.url) if request.is_navigation_request() else None)
    page.locator(reference).hover()
    shown = popover(page)
    assert [part for part in expected if part not in shown] == []
    page.keyboard.press("Escape")
    expect(page.locator(".popover")).to_have_count(0)
    page.mouse.move(2, 2)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")  # the browser knows from here on that the keyboard is in use
    page.locator(reference).focus()
    assert popover(page) == shown
    assert page.locator(reference).get_attribute("aria-describedby") == "popover"
    page.keyboard.press("Escape")
    expect(page.locator(".popover")).to_have_count(0)
    expect(page.locator(reference)).to_be_focused()
    assert loads == [], "a preview loaded a page"


def test_every_reference_of_article_5_previews(page: Page, site: str) -> None:
    """One reference without a preview and readers stop trusting the others."""
    page.goto(site + FR + "art-5/")
    references = page.locator(".law a.ref:not(.ref__more a)")
    assert references.count() == 9
    for index in range(references.count()):
        references.nth(index).hover()
        assert "Tableau n°" in popover(page)
        page.keyboard.press("Escape")


def test_the_pointer_may_go_into_a_preview_and_leaving_closes_it(page: Page, site: str) -> None:
    """Readers with a magnifier must be able to move over the words they read (WCAG 1.4.13)."""
    page.goto(site + FR + "art-3/")
    page.locator("#art_3__para_I a.ref").first.hover()
    page.locator(".popover .preview__line").first.hover()
    page.wait_for_timeout(500)
    expect(page.locator(".popover")).to_be_visible()
    page.mouse.move(2, 600)
    expect(page.locator(".popover")).to_have_count(0)


def test_previews_work_after_instant_navigation(page: Page, site: str) -> None:
    """The theme replaces the page without loading it: tools bound to the first page would be dead on the second."""
    page.goto(site + FR + "art-4/")
    page.locator(".lawnav__next").click()
    expect(page.locator("h1")).to_contain_text("Article 5")
    page.locator("#art_5__para_I a.ref").first.hover()
    assert "Tableau n° 1." in popover(page)
    page.locator("h1").hover()  # away from the preview, which may cover the paragraph
    expect(page.locator(".popover")).to_have_count(0)
    page.locator("#art_5__para_I > p").hover()
    expect(page.locator("#art_5__para_I > p .citer")).to_be_visible()


def test_words_of_an_external_reference_come_from_the_page(page: Page, site: str) -> None:
    """The register of cited works is not a text of this site: its line must show without a file to fetch."""
    page.goto(site + FR + "art-9/")
    page.evaluate(
        """document.querySelector('.law p').insertAdjacentHTML('afterbegin',
        '<a class="ref" id="out" href="#art_9" data-preview="Loi du 30 juin 1994, identifiant inconnu">loi</a>')"""
    )
    page.locator("#out").hover()
    assert popover(page) == "Loi du 30 juin 1994, identifiant inconnu"


def test_first_tap_shows_second_follows(chromium: Browser, site: str) -> None:
    """On a phone there is no hover: a tap that left at once would make the preview unreachable."""
    context = chromium.new_context(
        locale="fr-FR", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(site + FR + "art-3/")
    reference = page.locator("#art_3__para_II a.ref").first
    reference.tap()
    assert "8° Les supports de stockage externes" in popover(page)
    assert page.url.endswith("/art-3/")
    page.locator(".popover .preview__open", has_text="Ouvrir").tap()
    page.wait_for_url("**/art-1/#art_1__para_I__point_8")
    expect(page.locator(".popover")).to_have_count(0)
    context.close()


CITED = [
    (
        FR + "art-5/",
        "art_5__para_II",
        "Décision n° 15 du 14 décembre 2012 de la commission prévue à l’article L. 311-5 du CPI, art. 5, II, "
        "JORF n° 0300 du 26 décembre 2012, texte n° 68, NOR : MCCB1242431S",
    ),
    (
        BE + "texte/",
        "art_2__para_3__point_4__point_b",
        "A.R. du 28 mars 1996 relatif au droit à rémunération pour copie privée des auteurs, des artistes-interprètes "
        "ou exécutants et des producteurs de phonogrammes et d’œuvres audiovisuelles, art. 2, § 3, 4°, b), "
        "M.B., 6 avril 1996, dans sa version modifiée par l’A.R. du 17 décembre 2009, M.B., 23 décembre 2009",
    ),
]


@pytest.mark.parametrize(("address", "eid", "citation"), CITED)
def test_any_alinea_is_cited_by_keyboard(chromium: Browser, site: str, address: str, eid: str, citation: str) -> None:
    """A lawyer cites an alinéa, not a page; the sentence must be right and land in the clipboard."""
    context = chromium.new_context(locale="fr-FR", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site + address)
    button = page.locator(f"[id='{eid}'] > p .citer")
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Citer :")
    expect(dialog).to_be_focused()
    assert citation in words(dialog.inner_text())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("button", name="Copié")).to_be_visible()
    copied = words(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith(f"{citation}. Version en vigueur ")
    assert copied.endswith(f"#{eid}")
    for name, start in (("RIS", "TY  - STAT"), ("CSL-JSON", "[")):
        with page.expect_download() as download:
            dialog.get_by_role("link", name=name).click()
        record = Path(download.value.path()).read_text(encoding="utf-8")
        assert record.startswith(start)
        assert eid in record
        assert record.count('"id":') + record.count("ER  - ") == 1, "the records of other places came with it"
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    context.close()


def test_citer_begins_with_the_passage_that_is_pointed_at(page: Page, site: str) -> None:
    """At « II », a sentence that cites all of art. 5 has to be corrected by hand, and often is not."""
    page.goto(site + FR + "art-5/#art_5__para_II")
    page.locator(".cite > summary").click()
    passage = page.locator("[data-cite-passage]")
    expect(passage).to_contain_text("Ce passage, art. 5, II")
    assert CITED[0][2] in words(passage.inner_text())
    page.goto(site + FR + "art-5/")
    page.locator(".cite > summary").click()
    expect(passage).to_be_hidden()


@pytest.mark.parametrize("slower", [1, 4, 8])
def test_a_phone_has_the_sign_of_each_place_and_cites_where_it_led(chromium: Browser, site: str, slower: int) -> None:
    """« Citer » after every line is noise; no sign at all leaves a phone, fast or slow, without a link to an alinéa."""
    context = chromium.new_context(
        locale="fr-FR", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(site + FR + "art-5/")
    page.locator(".citer").first.wait_for(state="attached")
    assert page.locator(".law .citer:visible").count() == 0
    sign = page.locator("#art_5__para_II > p > .permalink")
    box = sign.bounding_box()
    assert box is not None
    assert box["width"] >= 24
    assert box["height"] >= 24
    sign.tap()
    page.wait_for_url("**#art_5__para_II")
    expect(page.locator("#art_5__para_II > p > .citer")).to_be_visible()
    context.close()


def test_the_places_of_one_reference_are_links_one_can_hit(page: Page, site: str) -> None:
    """« 3 4 5 6 7 8 9 10 12 » of eight pixels each: the wrong table is one trembling hand away."""
    page.goto(site + FR + "art-5/")
    row = page.locator("#art_5__para_II .ref__more").first
    assert row.evaluate("row => row.offsetWidth") <= 1, "the numbers stand in the sentence"
    before = page.locator("#art_5__para_II").bounding_box()
    page.locator("#art_5__para_II a.ref").first.focus()
    page.keyboard.press("Tab")
    sizes = row.locator("a").evaluate_all("links => links.map(({offsetWidth: w, offsetHeight: h}) => Math.min(w, h))")
    assert min(sizes) >= 24, sizes
    assert len(sizes) == 9
    assert page.locator("#art_5__para_II").bounding_box() == before, "the words moved"


@pytest.mark.parametrize("address", ["fr/cpi-l311-8/", FR + "art-5/", FR + "preambule/"])
def test_notes_stand_in_the_margin_level_with_their_words(page: Page, site: str, address: str) -> None:
    """An empty third, and the notes at its head or under the text: a lawyer looks beside the words."""
    page.set_viewport_size({"width": 1920, "height": 1000})
    page.goto(site + address)
    page.locator(".with-margin__side.is-placed").wait_for()
    page.locator("[data-apparatus-switch]").click()
    page.wait_for_timeout(300)
    notes = page.evaluate(
        """() => [...document.querySelectorAll('.with-margin__side [data-beside]')].map((note) => {
          const [{top, bottom, left}, place] = [note, document.getElementById(note.dataset.beside)]
            .map((each) => each.getBoundingClientRect());
          const {right} = document.querySelector('.law').getBoundingClientRect();
          return {top, bottom, left, wanted: place.top, right};
        }).sort((one, other) => one.top - other.top)"""
    )
    assert notes
    for index, note in enumerate(notes):
        before = notes[index - 1]["bottom"] if index else 0
        assert note["left"] >= note["right"]
        assert note["top"] >= before, "two notes on one another"
        assert note["top"] >= note["wanted"] - 1
    assert any(note["top"] <= note["wanted"] + 1 for note in notes)


def test_the_words_of_the_law_are_not_added_to(page: Page, site: str) -> None:
    """Buttons with words inside the law would be copied, searched and proved as if the law had said them."""
    page.goto(site + FR + "art-5/")
    page.locator(".citer").first.wait_for(state="attached")
    assert "Citer" not in page.locator(".law").inner_text()


def test_contents_follow_the_reader(page: Page, site: str) -> None:
    """In an article of five pages the contents must say where one is."""
    page.set_viewport_size({"width": 1440, "height": 900})
    for address, place, link in (
        (FR + "texte/", "art_5", ".md-sidebar--secondary .md-nav__link--active"),
        (FR + "art-1/", "art_1__para_I__point_6", ".md-sidebar--secondary .md-nav__link--active"),
        (BE + "art-2/", "art_2__para_3__point_3", ".places a[aria-current]"),
    ):
        page.goto(site + address)
        page.evaluate("id => document.getElementById(id).scrollIntoView()", place)
        expect(page.locator(link)).to_have_attribute("href", re.compile(f"#{place}$"))


def test_side_by_side_opens_from_its_address_and_keeps_it(page: Page, site: str) -> None:
    """« Tableau 8 beside art. 2, § 3, 4° » is what a comparison is; sent to a colleague it must open the same."""
    page.goto(site + BESIDE)
    left, right = (
        page.get_by_role("region", name="À gauche", exact=True),
        page.get_by_role("region", name="À droite", exact=True),
    )
    expect(left.locator("table").first).to_contain_text("Inférieure ou égale à 120")
    chosen = right.locator("[data-eid='art_2__para_3__point_4']")
    expect(chosen).to_be_in_viewport()
    expect(chosen).to_contain_text("disque dur externe")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((held) => held.id)")
    assert len(ids) == len(set(ids)), "the same eId twice"
    left.get_by_label("Disposition à gauche", exact=True).select_option(label="Tableau n° 10".replace("° ", "°\u00a0"))
    expect(left.locator("table").first).to_contain_text("Au-delà de 32")
    left.get_by_label("Passage à gauche", exact=True).select_option("att_1__tableau_10__table_1__tr_4")
    address = page.url
    assert "gauche=fr/decision-15-2012/tableau-10%23att_1__tableau_10__table_1__tr_4" in address
    assert address.endswith("droite=be/ar-1996-03-28/art-2#art_2__para_3__point_4")
    page.goto("about:blank")
    page.goto(address)
    expect(left.get_by_label("Passage à gauche", exact=True)).to_have_value("att_1__tableau_10__table_1__tr_4")
    expect(right.locator("[data-eid='art_2__para_3__point_4']")).to_be_in_viewport()


def test_side_by_side_is_one_link_away(page: Page, site: str) -> None:
    """The idea to compare comes while reading: the page read must already stand on the left."""
    page.goto(site + BE + "art-9/")
    page.get_by_role("link", name="Lire deux textes côte à côte").click()
    left = page.get_by_role("region", name="À gauche", exact=True)
    expect(left.locator(".law")).to_contain_text("règles de répartition")
    expect(left.get_by_label("Disposition à gauche", exact=True)).to_have_value("be/ar-1996-03-28/art-9")


def test_side_by_side_offers_pairs_to_begin_with(page: Page, site: str) -> None:
    """Two empty panes and two long lists: who does not know the texts yet does not know what to choose."""
    page.goto(site + "cote-a-cote/")
    offered = page.locator(".beside__pairs a")
    for index in range(offered.count()):
        offered.nth(index).click()
        wanted = re.findall(r"=([^&#%]+)", offered.nth(index).get_attribute("href") or "")
        for select, address in zip(page.locator("[data-pick=page]").all(), wanted, strict=True):
            expect(select).to_have_value(address)
        expect(page.locator(".beside__law .law")).to_have_count(2)


def test_side_by_side_names_a_page_that_does_not_exist(page: Page, site: str) -> None:
    """A mangled address must say what is wrong with it."""
    page.goto(site + "cote-a-cote/?gauche=fr/decision-16/art-1")
    expect(page.get_by_role("status").filter(has_text="fr/decision-16/art-1")).to_be_visible()


def test_side_by_side_names_its_texts_and_says_when_their_years_differ(page: Page, site: str) -> None:
    """Two versions that never held together, read as one law, make an argument that falls."""
    page.goto(site + f"cote-a-cote/?gauche={BE}art-2&droite=fr/cpi-l311-8")
    left = page.get_by_role("region", name="À gauche", exact=True)
    expect(left.locator(".eyebrow")).to_contain_text("AR du 28 mars 1996")
    expect(left.locator(".validity")).to_contain_text("30 novembre 2013")
    warned = page.locator(".beside__years")
    expect(warned).to_contain_text("n’ont jamais été en vigueur en même temps")
    left.get_by_label("Disposition à gauche", exact=True).select_option(FR + "art-5")
    expect(warned).to_contain_text("2013 à gauche, 2016 à droite")
    expect(warned).not_to_contain_text("jamais")


def test_without_javascript_everything_can_still_be_reached(chromium: Browser, site: str) -> None:
    """Lawyers' firewalls run no script: the citation, its records and both texts must be plain links."""
    context = chromium.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto(site + FR + "art-5/")
    page.locator(".cite > summary").click()
    page.locator(".cite__places > summary").click()
    row = page.locator("[id='citer--art_5__para_II']")
    expect(row).to_be_visible()
    assert CITED[0][2] in words(row.inner_text())
    assert row.get_by_role("link", name="RIS").get_attribute("href")
    page.goto(site + "cote-a-cote/")
    page.locator(".beside__plain summary").first.click()
    page.get_by_role("link", name="Article 5").first.click()
    expect(page.locator("h1")).to_contain_text("Article 5")
    context.close()


def test_a_defined_term_shows_its_definition(page: Page, site: str) -> None:
    """« Supports » has a sense of its own in the arrêté: the reader must not have to look for it."""
    page.goto(site + BE + "art-3/")
    page.locator("#art_3__para_2 a.terme", has_text="grossistes").hover()
    assert "qui ont pour activité principale de mettre des supports ou des appareils" in popover(page)


def test_a_work_that_is_not_published_here_shows_its_identity(page: Page, site: str) -> None:
    """A reference out of our texts must name what it means, identifier or not."""
    page.goto(site + FR + "preambule/")
    page.locator("#rec_5 a.ref", has_text="n° 14").hover()
    assert "MCCB1204022S" in popover(page)
    page.keyboard.press("Escape")
    page.locator("#cit_3 a.ref", has_text="arrêté du 13 août 2012").focus()
    assert "identifiant non connu" in popover(page)


def test_the_dangling_reference_is_annotated(page: Page, site: str) -> None:
    """AR art. 9, § 4, al. 3, names a place that does not exist: the page must say so, not mend it in silence."""
    page.goto(site + BE + "art-9/")
    mark = page.locator("#art_9__para_4__al_3 a.erratum")
    expect(mark).to_be_hidden()  # the law is read without them
    switch = page.get_by_role("button", name="Apparat critique")
    switch.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(mark).to_be_visible()
    page.reload()  # and the choice is kept
    expect(mark).to_be_visible()
    expect(switch).to_have_attribute("aria-pressed", "true")
    mark.click()
    note = page.locator("#apparat-19")
    expect(note).to_be_visible()
    expect(note).to_contain_text("article 9")


def test_copying_the_law_copies_the_law_only(page: Page, site: str) -> None:
    """Numbers of links and pilcrows pasted into a brief would misquote the decision."""
    page.goto(site + FR + "art-5/")
    selected = page.evaluate(
        "() => { const range = document.createRange();"
        " range.selectNodeContents(document.getElementById('art_5__para_II'));"
        " getSelection().removeAllRanges(); getSelection().addRange(range); return getSelection().toString(); }"
    )
    copied = words(selected)
    assert "mentionnés aux tableaux n°s 3 à 10 et 12 figurant en annexe de la présente décision" in copied
    assert "¶" not in copied
    assert copied.endswith("sera appliqué à titre conservatoire.")
