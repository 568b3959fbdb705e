"""The calculator as a reader uses it: real Chromium, real Pyodide, the site under a sub-path."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PATIENCE = 60_000  # a cold engine on two busy cores


def ask(page: Page, **fields: str) -> None:
    """Fill the form as a person would and press the button."""
    for name, value in fields.items():
        box = page.locator(f"levy-calculator [name={name}]")
        if name in ("date", "quantite"):
            more = page.locator("levy-calculator details.levy__more").first
            if more.get_attribute("open") is None:
                more.locator("> summary").click()
        if name == "categorie":
            box.select_option(value)
        else:
            box.fill(value)
    page.locator("levy-calculator form button[type=submit]").click()


def wait_for_engine(page: Page) -> None:
    """Until Python answers: what the book knows is on the page long before."""
    expect(page.locator("levy-calculator[data-state=ready] [data-answer=engine]")).to_be_visible(timeout=PATIENCE)


def amount(page: Page, expected: str) -> None:
    expect(page.locator("levy-calculator [data-slot=amount]")).to_have_text(expected, timeout=PATIENCE)


def lit(page: Page) -> list[str]:
    """eIds of the places of the law that carry the marker and a step's number."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.law mark.lit, .law .is-lit')].map((mark) => mark.closest('[id]'))"
        ".filter((place) => place.querySelector('.lit-number')).map((place) => place.id)"
    )
    return found


CASES = [
    ("fr/decision-15-2012/tableau-10/", {"capacite": "18 Go"}, "5,57\u202f€", "att_1__tableau_10__table_1__tr_3"),
    ("fr/decision-15-2012/tableau-10/", {"capacite": "128 Go"}, "15,10\u202f€", "att_1__tableau_10__table_1__tr_4"),
    ("fr/decision-15-2012/tableau-8/", {"capacite": "1 To"}, "20,00\u202f€", "att_1__tableau_8__table_1__tr_4"),
    ("fr/decision-15-2012/tableau-8/", {"capacite": "1 001 Go"}, "15,02\u202f€", "att_1__tableau_8__table_2__tr_1"),
    ("fr/decision-15-2012/tableau-8/", {"capacite": "12 To"}, "120,00\u202f€", "att_1__tableau_8__table_2__tr_2"),
    ("fr/decision-15-2012/tableau-2/", {"capacite": "8.5 Go"}, "1,63\u202f€", "att_1__tableau_2__table_1__tr_1"),
    (
        "be/ar-1996-03-28/art-2/",
        {"categorie": "disque-dur-externe", "capacite": "500 GB"},
        "6,75\u202f€",
        "art_2__para_3__point_4__point_b",
    ),
    ("be/ar-1996-03-28/art-2/", {"categorie": "ordinateur"}, "0,00\u202f€", "art_2__para_2"),
]


@pytest.mark.parametrize(("address", "fields", "expected", "place"), CASES)
def test_type_read_the_amount_see_the_words_lit(
    page: Page, site: str, address: str, fields: dict[str, str], expected: str, place: str
) -> None:
    """The whole promise: Python in this browser answers, and the words of the law light up."""
    page.goto(site + address)
    ask(page, **fields)
    amount(page, expected)
    wait_for_engine(page)
    expect(page.locator(f"#{place}")).to_be_visible()
    assert place in lit(page)


def test_a_phone_of_64_go_and_the_cap_is_named_above_it(page: Page, site: str) -> None:
    """128 Go pays as 64 Go does, and the reader must learn from article 5, II, why."""
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, capacite="64 Go")
    wait_for_engine(page)
    amount(page, "15,10\u202f€")
    steps = page.locator("levy-calculator [data-slot=steps]")
    expect(steps).not_to_contain_text("art. 5")
    ask(page, capacite="128 Go")
    expect(steps).to_contain_text("art. 5, II", timeout=PATIENCE)
    amount(page, "15,10\u202f€")


@pytest.mark.parametrize("date", ["2012-12-31", "2018-10-01"])
def test_a_date_outside_the_window_gives_no_amount_and_says_why(page: Page, site: str, date: str) -> None:
    """A rule applied outside its dates is the worst defect this site could have."""
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, date=date)
    wait_for_engine(page)
    expect(page.locator("levy-calculator [data-slot=outcome]")).to_have_text(
        "Aucun texte publié ici ne couvre cette date"
    )
    expect(page.locator("levy-calculator [data-slot=amount]")).to_be_hidden()
    expect(page.locator("levy-calculator [data-slot=steps]")).to_contain_text("jour d’application de ce tarif")


@pytest.mark.parametrize("typed", ["abc", "-3 Go", "12 parsecs", ""])
def test_bad_capacity_is_answered_beside_the_field_and_nothing_else_breaks(page: Page, site: str, typed: str) -> None:
    """A mistyped capacity must cost the reader neither the page nor the next answer."""
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, capacite="18 Go")
    amount(page, "5,57\u202f€")
    ask(page, capacite=typed)
    field = page.locator("levy-calculator [name=capacite]")
    error = page.locator("levy-calculator [data-field=capacity] [data-slot=error]")
    expect(error).to_contain_text("Capacité")
    expect(error).to_contain_text("Go")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert (error.get_attribute("id") or "?") in (field.get_attribute("aria-describedby") or "")
    ask(page, capacite="16 Go")
    amount(page, "8,00\u202f€")
    expect(error).to_be_hidden()


def test_a_shared_address_restores_the_case_and_typing_keeps_it(page: Page, site: str) -> None:
    """A link in a letter must open on the case it was sent for."""
    query = "?systeme=fr&categorie=stockage-externe&capacite=1001Go&date=2014-05-01&quantite=2"
    page.goto(site + "calculer/" + query)
    amount(page, "30,04\u202f€")
    expect(page.locator("levy-calculator [name=categorie]")).to_have_value("stockage-externe")
    ask(page, capacite="2 To")
    amount(page, "60,00\u202f€")
    assert "capacite=2To" in page.url
    assert "date=2014-05-01" in page.url


def test_bad_values_in_an_address_are_named_too(page: Page, site: str) -> None:
    """A link mangled on its way must explain itself, not show a wrong or empty answer."""
    page.goto(site + "calculer/?systeme=fr&categorie=telephone-mobile&capacite=64Go&date=2013-02-30")
    error = page.locator("levy-calculator [data-field=date] [data-slot=error]")
    expect(error).to_contain_text("2013-02-30", timeout=PATIENCE)
    page.goto(site + "calculer/?systeme=fr&categorie=grille-pain&capacite=64Go&date=2013-06-01")
    error = page.locator("levy-calculator [data-field=category] [data-slot=error]")
    expect(error).to_contain_text("grille-pain", timeout=PATIENCE)


def test_numbers_are_read_and_shown_the_french_way(page: Page, site: str) -> None:
    """« 1 000 Go » and « 4.7 Go » are what readers type; `1000` and `4.7` are not what they read."""
    page.goto(site + "calculer/")
    ask(page, categorie="stockage-externe", capacite="1 000 Go", date="2013-06-01", quantite="1000")
    amount(page, "20\u202f000,00\u202f€")
    ask(page, categorie="dvd-data", capacite="4.7 Go", date="2013-06-01", quantite="1")
    amount(page, "0,90\u202f€")
    expect(page.locator("levy-calculator [data-slot=subject]")).to_contain_text("4,7")


def test_without_javascript_the_page_still_answers(chromium: Browser, site: str) -> None:
    """Lawyers' firewalls and printers run no script."""
    context = chromium.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    expect(page.locator("levy-calculator [data-slot=amount]")).to_have_text("15,10\u202f€")
    row = page.locator("table[data-category=telephone-mobile] tr", has_text="17\xa0Go")
    expect(row).to_contain_text("5,26\u202f€")
    expect(page.locator("levy-calculator")).to_contain_text("À la main")
    context.close()


def test_no_request_leaves_the_site(page: Page, site: str) -> None:
    """Nothing the reader does may be told to anybody else."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site)
    page.locator("main h2 a", has_text="Combien pour mon appareil").click()
    ask(page, categorie="telephone-mobile", capacite="18 Go")
    amount(page, "5,57\u202f€")
    hosts = {urlsplit(url).netloc for url in asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(site).netloc}
    assert any(url.endswith("pyodide.asm.wasm") for url in asked)


def test_the_engine_stays_warm_from_page_to_page(page: Page, site: str) -> None:
    """Loading five megabytes again at every click would make reading the law a chore."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if request.url.endswith(".wasm") else None)
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, capacite="18 Go")
    wait_for_engine(page)
    page.locator(".lawnav__next").click()
    expect(page.locator("h1")).to_contain_text("Tableau n°\xa011")
    ask(page, capacite="20 Go")
    amount(page, "25,00\u202f€")
    assert len(fetched) == 1


def test_a_tap_on_a_row_of_the_law_runs_that_case(page: Page, site: str) -> None:
    """The table is the calculator's other door: tap the row, read its amount, by finger or keyboard."""
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    page.locator("#att_1__tableau_10__table_1__tr_2").click()
    amount(page, "8,00\u202f€")
    expect(page.locator("levy-calculator [name=capacite]")).to_have_value("16\xa0Go")
    row = page.locator("#att_1__tableau_10__table_1__tr_3")
    row.locator("button.run").focus()
    page.keyboard.press("Enter")
    amount(page, "9,90\u202f€")
    assert "capacite=32Go" in page.url


def test_a_tap_on_a_point_chooses_its_category(page: Page, site: str) -> None:
    """Article 2 sets eleven tariffs on one page: the point tapped must say which."""
    page.goto(site + "be/ar-1996-03-28/art-2/")
    page.locator("#art_2__para_3__point_4__point_a > p").click()
    amount(page, "1,30\u202f€")
    expect(page.locator("levy-calculator [name=categorie]")).to_have_value("disque-dur-externe")
