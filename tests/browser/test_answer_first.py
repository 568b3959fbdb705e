"""One box, one answer, in place: the amount and the words that set it in the first screen of a phone, and never an
amount for what nobody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.sabotage import PAGE
from tests.browser.test_calculator import PATIENCE, amount, ask

pytestmark = pytest.mark.browser

SCREEN = 844
# phrase, amount, the line of the law: 32 × 0,3095 = 9,904; 64 × 0,10; 2 000 × 0,015; 16 × 0,50
PHRASES = [
    ("iPhone 5s 32 Go", "9,90\u202f€", "att_1__tableau_10__table_1__tr_3"),
    ("clé USB 64", "6,40\u202f€", "att_1__tableau_6__table_1__tr_4"),
    ("disque dur externe 2 To", "30,00\u202f€", "att_1__tableau_8__table_2__tr_1"),
    ("gsm 16 GB", "8,00\u202f€", "att_1__tableau_10__table_1__tr_2"),
]


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A phone of 390 × 844 with a finger; an uncaught error in it fails the test."""
    context = chromium.new_context(
        locale="fr-FR", viewport={"width": 390, "height": SCREEN}, is_mobile=True, has_touch=True
    )
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def box(page: Page) -> None:
    """To the box by the keyboard alone."""
    for _ in range(20):
        if page.evaluate("document.activeElement.id") == "guide-query":
            return
        page.keyboard.press("Tab")
    raise AssertionError("the box is not reached by the keyboard")


def in_first_screen(page: Page, expected: str, line: str) -> None:
    """The amount, and the line of the law with the marker on it, are in the window as it stands."""
    amount(page, expected)
    lit = page.locator(f"levy-calculator .law #{line}.is-lit, levy-calculator .law #{line}:has(mark.lit)")
    expect(lit).to_be_visible(timeout=PATIENCE)
    for place in (page.locator("levy-calculator [data-slot=amount]"), lit):
        bounds = place.bounding_box()
        assert bounds
        assert bounds["y"] > 48, "under the header"
        assert bounds["y"] + bounds["height"] <= SCREEN, "below the first screen"


@pytest.mark.parametrize("way", ["touch", "keyboard"])
def test_four_phrases_get_their_amount_and_their_words_in_the_first_screen(phone: Page, site: str, way: str) -> None:
    """Whoever has to scroll to the amount, or to the words, sees a form and not an answer."""
    phone.goto(site)
    for phrase, expected, line in PHRASES:
        if way == "touch":
            phone.locator("#guide-query").tap()
            phone.locator("#guide-query").fill(phrase)
            phone.locator("levy-guide form").get_by_role("button", name="Calculer").tap()
        else:
            box(phone)
            phone.keyboard.press("Control+A")
            phone.keyboard.type(phrase)
            phone.keyboard.press("Enter")
        in_first_screen(phone, expected, line)
        assert phone.url.startswith(site + "?appareil=")


def test_a_question_is_one_action_more(phone: Page, site: str) -> None:
    """Bought in Belgium, a phone pays for its MP3: the question stands in the place of the answer, and leaves it."""
    phone.goto(site)
    phone.get_by_label("Belgique").check()
    phone.locator("#guide-query").fill("gsm 16 GB")
    phone.keyboard.press("Enter")
    question = phone.locator(".guide__found fieldset", has_text="MP3")
    expect(question.locator("q")).to_contain_text("fonction MP3", timeout=PATIENCE)
    expect(phone.locator("levy-calculator [data-slot=amount]")).to_be_hidden()
    question.get_by_role("button", name="Oui").tap()
    # art. 2, § 1er, 4°, b): above 2 GB and up to 16 GB, 2,50
    in_first_screen(phone, "2,50\u202f€", "art_2__para_1__point_4__point_b")
    assert "systeme=be" in phone.url
    expect(phone.locator("levy-calculator [data-others]")).to_contain_text("8,00\u202f€")
    phone.locator("[data-others]").get_by_role("button", name="Voir").tap()
    in_first_screen(phone, "8,00\u202f€", "att_1__tableau_10__table_1__tr_2")
    assert "systeme=fr" in phone.url


def test_no_amount_is_shown_for_a_capacity_nobody_gave(page: Page, site: str) -> None:
    """« 15,10 € » under « clé USB » is a price that somebody will ask for."""
    page.goto(site)
    shown = page.locator("levy-calculator [data-slot=amount]")
    expect(page.locator(".levy__example")).to_be_visible()
    expect(shown).to_be_visible()
    page.locator("#guide-query").press_sequentially("c")
    expect(shown).to_be_hidden()
    page.locator("#guide-query").fill("?")
    page.keyboard.press("Enter")
    expect(page.locator("#guide-error")).to_contain_text("Recherche", timeout=PATIENCE)
    expect(page.locator("#guide-query")).to_have_value("?")
    expect(shown).to_be_hidden()
    for words in ("clé USB", "clé USB 2.0", "2 clés USB"):
        page.locator("#guide-query").fill(words)
        page.keyboard.press("Enter")
        chips = page.locator("[data-prompt] [data-capacity]")
        expect(chips.first).to_be_visible(timeout=PATIENCE)
        expect(shown).to_be_hidden()
    chips.get_by_text("64\xa0Go", exact=True).click()
    # two keys were said: 2 × 64 × 0,10
    amount(page, "12,80\u202f€")
    expect(page.locator("#guide-query")).to_have_value("2 clés USB")
    expect(page.locator(".levy__example")).to_be_hidden()
    page.reload()
    amount(page, "12,80\u202f€")


def test_a_capacity_that_is_asked_can_be_written_as_people_say_it(page: Page, site: str) -> None:
    """Wrong input says what is accepted and keeps what was typed; « 1 téra » is a capacity, counted in the answer."""
    page.goto(site + "?appareil=clé USB")
    size = page.get_by_label("Une autre")
    size.fill("12 parsecs", timeout=PATIENCE)
    size.press("Enter")
    expect(page.locator("#levy-size-error")).to_contain_text("Go")
    expect(size).to_have_value("12 parsecs")
    expect(page.locator("levy-calculator [data-slot=amount]")).to_be_hidden()
    size.fill("1 téra")
    size.press("Enter")
    # 1 000 × 0,10
    amount(page, "100,00\u202f€")
    expect(page.locator("levy-calculator [data-slot=subject]")).to_contain_text("1\u00a0To")
    expect(page.locator("levy-calculator .levy__answer")).to_be_focused()  # and not lost with the question


def test_another_category_keeps_what_was_typed_and_makes_nothing_up(page: Page, site: str) -> None:
    """A capacity, or a date, that changes in silence is an amount for another device."""
    page.goto(site + "calculer/")
    ask(page, categorie="telephone-mobile")
    prompt = page.locator("[data-prompt]")
    expect(prompt).to_contain_text("Quelle capacité")
    expect(page.locator("#levy-capacity")).to_have_value("")
    ask(page, capacite="16 Go", date="2016-03-10")
    amount(page, "8,00\u202f€")
    ask(page, categorie="cle-usb")
    amount(page, "1,60\u202f€")
    expect(page.locator("#levy-date")).to_have_value("2016-03-10")
    expect(page.locator("#levy-capacity")).to_have_value("16 Go")


@pytest.mark.parametrize("address", ["calculer/?appareil=iPhone 5 32 Go", f"{PAGE}?capacite=64Go"])
def test_what_is_typed_while_an_answer_is_awaited_stays(page: Page, site: str, address: str) -> None:
    """The engine takes seconds to come: a capacity typed meanwhile is the reader's, whatever was asked before."""
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))
    page.goto(site + address)
    page.locator("#levy-capacity").fill("17")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    amount(page, "5,26\u202f€")
    expect(page.locator("#levy-capacity")).to_have_value("17")
    expect(page.locator("levy-calculator [data-slot=warnings]")).to_contain_text("sans unité")


@pytest.mark.parametrize("address", ["calculer/?appareil=iPhone 5 32 Go", f"{PAGE}?capacite=64Go"])
def test_a_field_in_hand_takes_what_is_typed_next_whole(page: Page, site: str, address: str) -> None:
    """An answer that comes while the reader is about to type would leave « 64 Go17 », a capacity nobody wrote."""
    held: list[Route] = []
    page.route(re.compile(r"/book/|\.wasm$"), lambda route: held.append(route))
    page.goto(site + address)
    page.locator("#levy-capacity").focus()
    page.locator("#levy-capacity").press("ControlOrMeta+a")
    while not held:
        page.wait_for_timeout(50)
    while held:
        held.pop().continue_()
    page.unroute_all()
    amount(page, "15,10\u202f€" if "64" in address else "9,90\u202f€")
    page.keyboard.type("17")
    expect(page.locator("#levy-capacity")).to_have_value("17")
    amount(page, "5,26\u202f€")


def test_a_date_nobody_gave_is_called_so(page: Page, site: str) -> None:
    """« Le 1er janvier 2013 » as if the reader had said it would date a purchase of another year."""
    page.goto(site + "?appareil=clé USB 64")
    amount(page, "6,40\u202f€")
    day = page.locator(".levy__day")
    expect(day).to_contain_text("Date retenue\u00a0: le 1er\u00a0janvier\u00a02013")
    expect(day).to_contain_text("Vous n’en avez pas donné")
    day.get_by_role("button", name="Donner la date").click()
    expect(page.locator("#levy-date")).to_be_focused()
    page.locator("#levy-date").fill("05/05/2014")
    expect(day).to_have_text(re.compile(r"^Date retenue\s: le 5\smai\s2014\.\s*$"), use_inner_text=True)


@pytest.mark.parametrize("typed", ["18 Go", "12 parsecs"])
def test_the_example_leaves_when_something_is_asked(phone: Page, site: str, typed: str) -> None:
    """« 15,10 € » beside another capacity, or under what was refused, is an amount for what nobody said."""
    held: list[Route] = []
    phone.route("**/*.wasm", lambda route: held.append(route))
    phone.goto(site + PAGE)
    shown = phone.locator("levy-calculator [data-slot=amount], .levy__bar-amount, .law .is-lit")
    assert shown.locator("visible=true").count() == 3, "the bar, the lit row and the card"
    phone.locator(".levy__bar").tap()
    phone.locator("#levy-capacity").fill(typed)
    expect(shown.locator("visible=true")).to_have_count(0)
    while not held:
        phone.wait_for_timeout(50)
    held[0].continue_()
    if typed == "18 Go":
        amount(phone, "5,57\u202f€")
        expect(shown.locator("visible=true")).to_have_count(3)
        phone.locator("#levy-capacity").fill("12 parsecs")  # and the answer before it leaves too
        expect(phone.locator("#levy-capacity")).to_have_attribute("aria-invalid", "true")
        expect(shown.locator("visible=true")).to_have_count(0)
    else:
        expect(phone.locator("#levy-capacity")).to_have_attribute("aria-invalid", "true", timeout=PATIENCE)
        expect(shown.locator("visible=true")).to_have_count(0)


def test_on_a_desk_the_amount_stands_in_the_first_screen(page: Page, site: str, site_folder: Path) -> None:
    """Beside the law, and not under the fold: who opens a tariff sees the figure and the words at once."""
    page.set_viewport_size({"width": 1440, "height": 900})
    tariffs = [file for file in sorted(site_folder.glob("??/*/*/index.html")) if "with-tool" in file.read_text("utf-8")]
    assert len(tariffs) == 13  # twelve tables and art. 2 of the arrêté royal
    for file in tariffs:
        page.goto(site + str(file.parent.relative_to(site_folder)) + "/")
        place = page.locator("levy-calculator [data-slot=amount]").bounding_box()
        assert place is not None
        assert place["y"] + place["height"] < 700, file


def test_how_the_words_were_read_stays_in_sight(phone: Page, site: str) -> None:
    """« Lu : 64 Go, l’unité étant supposée » scrolled away is an assumption nobody is told of."""
    phone.goto(site)
    phone.fill("[name=appareil]", "clé USB 64")
    phone.get_by_role("button", name="Calculer").first.tap()
    amount(phone, "6,40\u202f€")
    read, lit = phone.get_by_text("l’unité étant supposée"), phone.locator("[data-extract] .is-lit")
    expect(read).to_be_in_viewport()
    expect(lit).to_be_in_viewport(ratio=1)


def test_the_example_is_one_of_the_country_chosen(page: Page, site: str) -> None:
    """Who bought in Belgium and reads a French amount takes the site for a French one; and it starts no Python."""
    page.goto(site)
    amount(page, "15,10\u202f€")
    page.get_by_label("Belgique").check()
    amount(page, "2,50\u202f€")  # art. 2, § 3: above 2 GB and at most 16 GB
    answer = page.locator("levy-calculator [data-answer]")
    expect(answer).to_contain_text("Exemple")
    expect(page.locator("levy-calculator .law .is-lit, levy-calculator .law mark.lit").first).to_be_visible()
    page.reload()
    amount(page, "2,50\u202f€")
    page.get_by_label("France").check()
    amount(page, "15,10\u202f€")
    page.fill("[name=appareil]", "clé")
    expect(answer.locator("[data-slot=amount]")).to_be_hidden()


def test_a_date_is_called_supposed_only_where_it_is(page: Page, site: str) -> None:
    """« Vous n’en avez pas donné » to somebody who wrote the year, or of no date at all, is false: trust ends there."""
    supposed = page.locator("levy-calculator [data-assumed]")
    page.goto(site)
    page.fill("[name=appareil]", "téléphone 64 Go 2015")
    page.keyboard.press("Enter")
    amount(page, "15,10\u202f€")
    expect(supposed).to_be_hidden()
    page.fill("[name=appareil]", "téléphone 64 Go")
    page.keyboard.press("Enter")
    expect(page.locator("levy-calculator [data-slot=day]")).to_contain_text("2013", timeout=PATIENCE)
    expect(supposed).to_be_visible()
    page.goto(site + "?appareil=ordinateur&systeme=fr")
    expect(page.locator("levy-calculator [data-slot=outcome]")).not_to_be_empty(timeout=PATIENCE)
    expect(supposed).to_be_hidden()


def test_the_other_country_is_there_after_a_reload(page: Page, site: str) -> None:
    """A shared answer that has lost a line of what was seen is another answer."""
    page.goto(site + "?appareil=iPhone 5s 32 Go&systeme=fr")
    others = page.locator("levy-calculator [data-others]")
    expect(others).to_contain_text("3,00\u202f€", timeout=PATIENCE)  # above 16 GB
    assert "categorie" in page.url
    page.reload()
    expect(others).to_contain_text("3,00\u202f€", timeout=PATIENCE)


def test_the_way_back_undoes_an_answer(page: Page, site: str) -> None:
    """Who answered wrongly presses « back »: to leave the site then would lose all that was said."""
    page.goto(site + "methode/")
    page.goto(site)
    page.fill("[name=appareil]", "disque dur 1 To")
    page.keyboard.press("Enter")
    cable = page.get_by_role("button", name=re.compile("^Externe, branché"))
    cable.click(timeout=PATIENCE)
    amount(page, "20,00\u202f€")  # table 8, A: above 500 Go and at most 1 000 Go
    page.evaluate("location.hash = 'contenu'")  # another passage is no other case
    amount(page, "20,00\u202f€")
    page.go_back()
    expect(page).not_to_have_url(re.compile("#"))
    page.fill("[name=appareil]", "iPhone 5s 32 Go")
    page.keyboard.press("Enter")
    amount(page, "9,90\u202f€")  # 32 × 0,3095
    page.go_back()
    amount(page, "20,00\u202f€")
    assert page.input_value("[name=appareil]") == "disque dur 1 To"
    page.go_back()
    expect(cable).to_be_visible()
    expect(page.locator("levy-calculator [data-slot=amount]")).to_be_hidden()
    assert "categorie" not in page.url
    page.go_back()  # before the first word: the example, and the country as it was
    amount(page, "15,10\u202f€")
    expect(page.locator("levy-calculator .levy__example")).to_be_visible()
    assert page.input_value("[name=appareil]") == ""
    page.go_forward()
    expect(cable).to_be_visible()
    page.go_forward()
    amount(page, "20,00\u202f€")
    page.go_forward()
    amount(page, "9,90\u202f€")
    page.evaluate("history.go(-4)")
    expect(page).to_have_url(site + "methode/")


def test_words_nobody_knows_have_a_way_on(page: Page, site: str) -> None:
    """« Pas reconnu » alone sends the reader away; the list of all is one press further."""
    page.goto(site + "?appareil=grille-pain")
    page.get_by_role("button", name="Voir la liste").click(timeout=PATIENCE)
    expect(page.locator("#levy-category")).to_be_focused()
    page.locator("#levy-category").select_option("cle-usb")
    expect(page.locator("[data-prompt]")).to_contain_text("Quelle capacité")


def test_something_no_text_lists_is_answered_with_its_words(page: Page, site: str) -> None:
    """« Rien n’est dû » without the list it comes from would be our word alone; and the other country may tax it."""
    page.goto(site + "?appareil=tablette 16 Go&systeme=be")
    expect(page.locator("levy-calculator [data-slot=outcome]")).to_contain_text("Rien n’est dû", timeout=PATIENCE)
    expect(page.locator("[data-slot=words] q").first).to_be_visible()
    # 16 × 0,525 0
    expect(page.locator("[data-others]")).to_contain_text("8,40\u202f€", timeout=PATIENCE)


def test_one_layer_is_open_at_a_time_and_the_choice_is_kept(page: Page, site: str) -> None:
    """Who wants all the steps wants them on the next page too; both at once would bury the answer."""
    page.goto(site + "?appareil=téléphone 128 Go")
    amount(page, "15,10\u202f€")
    brief, whole = page.locator("[data-layer=brief]"), page.locator("[data-layer=all]")
    brief.locator("> summary").click()
    expect(brief.locator("li").first).to_be_visible()
    assert 2 <= brief.locator("li").count() <= 5
    whole.locator("> summary").click()
    expect(brief.locator("li").first).to_be_hidden()
    rows = whole.locator(".levy__readings tbody tr")
    assert rows.count() == 0 or rows.first.locator("td, th").count() == 4
    expect(page.locator("[data-slot=words] q").first).to_be_visible()  # art. 5, II decides above 64 Go
    page.locator("[data-layer=cite] > summary").click()
    cited = page.locator("[data-slot=cite]").inner_text().splitlines()
    assert [re.search(r"tableau n°\s10|art\. 5, II", each) is not None for each in cited] == [True, True], cited
    whole.locator("> summary").click()
    page.goto(site + PAGE)
    expect(page.locator("[data-layer=all] [data-step]").first).to_be_visible()


def test_on_a_phone_the_bar_opens_a_sheet_that_covers_no_lit_row(phone: Page, site: str) -> None:
    """The amount two screens under the title, behind a bar over the row, was no answer."""
    phone.goto(site + PAGE)
    bar = phone.locator("[data-bar]")
    expect(bar).to_contain_text("15,10\u202f€")
    bounds = bar.bounding_box()
    assert bounds
    assert bounds["y"] < SCREEN - bounds["height"]
    bar.tap()
    sheet = phone.locator(".levy[data-sheet]")
    expect(sheet).to_be_visible()
    sheet.get_by_role("button", name="16\xa0Go").first.tap()
    expect(bar).to_contain_text("8,00\u202f€", timeout=PATIENCE)
    expect(bar).to_contain_text("16\xa0Go")
    row = phone.locator("#att_1__tableau_10__table_1__tr_2.is-lit")
    expect(row).to_be_visible()
    lit, over, under = (place.bounding_box() for place in (row, sheet, bar))
    assert lit
    assert over
    assert under
    assert under["y"] + under["height"] <= lit["y"]
    assert lit["y"] + lit["height"] <= over["y"]
    phone.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(bar).to_be_focused()
    row.locator(".lit-number").tap()
    step = phone.locator("[data-layer=all] [data-step]", has=phone.locator("[data-here]"))
    expect(step).to_be_in_viewport()
    phone.get_by_role("button", name="Fermer").tap()
    expect(sheet).to_have_count(0)
    phone.evaluate("scrollTo(0, document.documentElement.scrollHeight / 3)")
    stays = bar.bounding_box()
    assert stays
    assert 0 < stays["y"] < 100, "the bar does not stay"


@pytest.mark.parametrize("address", ["", "calculer/"])
def test_without_javascript_the_example_stands_with_its_words(chromium: Browser, site: str, address: str) -> None:
    """Behind a firewall that takes the scripts the idea is still seen: a figure, and the line that sets it."""
    context = chromium.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto(site + address)
    expect(page.locator(".levy__example")).to_be_visible()
    expect(page.locator("levy-calculator [data-slot=amount]")).to_have_text("15,10\u202f€")
    expect(page.locator("#att_1__tableau_10__table_1__tr_4.is-lit")).to_be_visible()
    page.locator("summary", has_text="Montants pour").click()
    expect(page.locator("table[data-category=cle-usb]")).to_be_visible()
    context.close()


def test_the_box_says_nothing_of_what_is_no_longer_in_it(page: Page, site: str) -> None:
    """« Ce champ est vide » under « clé USB 64 » is false; an emptied box with nothing under it looks broken."""
    page.goto(site)
    box, error = page.locator("#guide-query"), page.locator("#guide-error")
    box.focus()
    page.keyboard.press("Enter")
    expect(error).to_be_visible(timeout=PATIENCE)
    box.press_sequentially("c")
    expect(error).to_be_hidden()
    expect(page.locator(".levy__example")).to_be_hidden()
    page.keyboard.press("Backspace")
    expect(page.locator(".levy__example")).to_be_visible()


def test_the_way_back_over_a_question_leaves_no_hole(phone: Page, site: str) -> None:
    """An example two thirds of a screen under the box is taken for a page without one."""
    phone.goto(site)
    example = phone.locator(".levy__example")
    before = example.bounding_box()
    phone.locator("#guide-query").fill("disque dur 2 To")
    phone.keyboard.press("Enter")
    phone.locator(".guide__question button").first.tap(timeout=PATIENCE)
    expect(phone.locator("levy-calculator [data-slot=amount]")).to_be_visible(timeout=PATIENCE)
    phone.get_by_role("button", name="Changer").tap()
    expect(phone.locator(".guide__question legend")).to_be_in_viewport(ratio=1)
    expect(phone.locator("levy-calculator [data-slot=amount]")).to_be_hidden()
    phone.go_back()
    phone.go_back()
    expect(example).to_be_visible(timeout=PATIENCE)
    phone.evaluate("scrollTo(0, 0)")
    assert example.bounding_box() == before


@pytest.mark.parametrize("words", ["reconditionné 2020 64 Go", "disque dur 2 To"])
def test_what_is_asked_is_not_scrolled_away(phone: Page, site: str, words: str) -> None:
    """A question above the window is a page that answers something nobody asked."""
    phone.goto(site)
    phone.locator("#guide-query").fill(words)
    phone.keyboard.press("Enter")
    asked = phone.locator(".guide__found :is(legend, [data-slot=text])").first
    expect(asked).to_be_visible(timeout=PATIENCE)
    phone.wait_for_timeout(300)
    expect(asked).to_be_in_viewport(ratio=1)
    assert (asked.bounding_box() or {"y": 0})["y"] >= (phone.locator(".md-header").bounding_box() or {"height": 0})[
        "height"
    ]
