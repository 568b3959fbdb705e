"""Which device is mine, and how the answer is kept: as a person does it, by keyboard too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_calculator import PATIENCE, amount, ask, wait_for_engine

pytestmark = pytest.mark.browser


def test_from_the_first_page_to_the_amount_in_two_actions(page: Page, site: str) -> None:
    """A consumer who has to learn our categories first goes away."""
    page.goto(site)
    page.get_by_label("Quel appareil").fill("iPhone 5 32 Go")
    page.keyboard.press("Enter")
    amount(page, "9,90\u202f€")
    expect(page.locator("levy-calculator [data-others]")).to_contain_text("Belgique\u00a0: 3,00", use_inner_text=True)
    expect(page.locator("levy-calculator [name=categorie]")).to_have_value("telephone-mobile")


def test_a_question_decides_and_shows_the_words_it_comes_from(page: Page, site: str) -> None:
    """Desktop or rack: the reader must see that the decision itself makes the difference."""
    page.goto(site + "calculer/")
    page.get_by_label("Quel appareil").fill("NAS 2 To")
    page.keyboard.press("Enter")
    question = page.locator(".guide__question", has_text="rack").first
    expect(question).to_be_visible(timeout=PATIENCE)
    expect(question.locator("q")).not_to_be_empty()
    question.get_by_role("button", name="rack").focus()
    page.keyboard.press("Enter")
    outcome = page.locator("levy-calculator [data-slot=outcome]")
    expect(outcome).to_contain_text("Rien n’est dû", timeout=PATIENCE)
    assert "nas=rack" in page.url
    page.reload()
    expect(outcome).to_contain_text("Rien n’est dû", timeout=PATIENCE)


def test_words_nobody_knows_get_a_message(page: Page, site: str) -> None:
    """An empty list without a word looks like a broken page."""
    page.goto(site + "calculer/?appareil=%20")
    page.get_by_label("Quel appareil").fill("zzz")
    page.keyboard.press("Enter")
    expect(page.locator(".guide__found")).to_contain_text("pas reconnu cet appareil", timeout=PATIENCE)


def test_the_receipt_is_saved_and_holds_the_case(page: Page, site: str, tmp_path: Path) -> None:
    """A receipt that cannot be made again proves nothing to an accountant."""
    page.goto(site + "fr/decision-15-2012/tableau-10/")
    ask(page, capacite="18 Go", date="2013-06-01", quantite="2")
    amount(page, "11,14\u202f€")
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger le calcul").click()
    file = tmp_path / "justificatif.json"
    download.value.save_as(file)
    assert download.value.suggested_filename.startswith("justificatif-telephone-mobile-18Go")
    receipt = json.loads(file.read_text(encoding="utf-8"))
    assert receipt["case"]["capacity"] == "18 Go"
    assert "11.14" in file.read_text(encoding="utf-8")


def test_copying_gives_the_answer_and_its_address(page: Page, site: str) -> None:
    """Pasted in a letter, the amount must bring its reasons and the link that makes it again."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + "fr/decision-15-2012/tableau-10/?capacite=18Go&date=2013-06-01")
    wait_for_engine(page)
    page.get_by_role("button", name="Copier").click()
    expect(page.locator("[data-shared]")).to_contain_text("copiées")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "5,57\u202f€" in copied
    assert "0,3095" in copied
    plain = copied.replace("\u202f", " ").replace("\xa0", " ")
    assert "[Décision n° 15, tableau n° 10, 3e ligne: Au-delà de 16 Go et jusqu’à 32 Go 0,309 5]" in plain
    assert "1er janvier 2013 au 30 septembre 2018" in plain
    assert "capacite=18Go" in copied


def test_the_memo_prints_the_card_with_quotes_and_address(page: Page, site: str) -> None:
    """On paper the reader has only what the memo says: words, version and where to find it."""
    page.goto(site + "fr/decision-15-2012/tableau-10/?capacite=18Go&date=2013-06-01")
    wait_for_engine(page)
    page.evaluate("document.documentElement.dataset.memo = ''")
    page.emulate_media(media="print")
    memo = page.locator("levy-calculator .levy__memo")
    expect(memo).to_be_visible()
    expect(memo).to_contain_text("Décision n° 15 du 14 décembre 2012")
    expect(memo).to_contain_text("capacite=18Go")
    expect(page.locator("levy-calculator .levy__citation q").first).to_be_visible()
    expect(page.locator(".with-tool__law")).to_be_hidden()
    assert len(page.pdf()) > 10_000


def test_the_device_stands_on_its_staircase(page: Page, site: str) -> None:
    """The drawing is only the reader's own when their device is on it."""
    page.goto(site + "fr/decision-15-2012/tableau-8/")
    ask(page, capacite="1 001 Go")
    amount(page, "15,02\u202f€")
    device = page.locator(".stairs [data-device]")
    expect(device).to_have_attribute("visibility", "visible")
    expect(device.locator("text")).to_have_text("1\u202f001\u00a0Go · 15,02\u202f€")
    first = float(device.locator("circle").get_attribute("cx") or 0)
    drop = page.get_by_role("img", name="À 5\u202f001\u00a0Go, la rémunération baisse de 75,00")
    words = page.locator(".stairs__words li", has_text="À 5\u202f001")
    quiet = words.evaluate("one => getComputedStyle(one).backgroundColor")
    drop.focus()
    assert words.evaluate("one => getComputedStyle(one).backgroundColor") != quiet, (
        "a drop that is pointed at says nothing"
    )
    ask(page, capacite="5 000 Go")
    amount(page, "75,00\u202f€")
    assert float(device.locator("circle").get_attribute("cx") or 0) > first > 0


def test_the_readers_situation_changes_the_answer(page: Page, site: str) -> None:
    """A card sold with a phone pays as the phone would: the importer must be able to say so, and link to it."""
    page.goto(site + "fr/decision-15-2012/tableau-7/")
    ask(page, capacite="16 Go", date="2013-06-01")
    wait_for_engine(page)
    page.locator("summary", has_text="Votre situation").click()
    page.get_by_label("Vente avec un appareil").select_option("bundle")
    page.get_by_label("Appareil vendu avec le support").first.select_option("telephone-mobile")
    integrated = page.get_by_label("Capacité déjà intégrée à cet appareil").first
    integrated.fill("16 Go")
    integrated.press("Tab")
    # art. 2 I: the lot pays the phone's tariff for the total capacity, 32 × 0,3095 = 9,904
    amount(page, "9,90\u202f€")
    assert "offer=bundle" in page.url
    page.reload()
    amount(page, "9,90\u202f€")


def test_a_question_left_open_is_asked_under_the_answer(page: Page, site: str) -> None:
    """« À vous de trancher » without the question would leave the reader stranded."""
    page.goto(site + "calculer/?systeme=fr&categorie=carte-memoire&capacite=16Go&date=2013-06-01&offer=bundle")
    questions = page.locator("levy-calculator [data-questions]")
    expect(questions).to_be_visible(timeout=PATIENCE)
    questions.get_by_label("Appareil vendu").select_option("none")
    expect(page.locator("levy-calculator [data-slot=outcome]")).to_contain_text("Rien n’est dû", timeout=PATIENCE)


def test_an_importer_of_bundles_answers_one_question_from_the_first_page(page: Page, site: str) -> None:
    """Phone and card in one package: the question is the phone's own memory, and it must be the only one."""
    page.goto(site)
    page.get_by_role("link", name="carte vendue avec un téléphone").click()
    integrated = page.locator("levy-calculator [data-questions]").get_by_label("Capacité déjà intégrée")
    integrated.fill("16 Go", timeout=PATIENCE)
    integrated.press("Tab")
    # the card begins at 8 Go: 24 × 0,3095 = 7,428
    amount(page, "7,43\u202f€")


def test_words_no_tariff_answers_lead_to_what_is_known(page: Page, site: str) -> None:
    """« décision 22 » typed on the first page, and its card is one press away; a year tells what is known of it."""
    page.goto(site)
    page.get_by_label("Quel appareil").fill("décision 22")
    page.keyboard.press("Enter")
    found = page.locator(".guide__found")
    link = found.get_by_role("link", name="Décision n° 22")
    expect(link).to_be_visible(timeout=PATIENCE)
    expect(found).not_to_contain_text("Belgique")
    expect(found).not_to_contain_text("pas reconnu cet appareil")
    link.press("Enter")
    page.wait_for_url("**/chronologie/#acte-fr-decision-22")
    expect(page.locator("#acte-fr-decision-22")).to_be_in_viewport()
    page.go_back()
    page.get_by_label("Quel appareil").fill("2 iPhone 64 Go 2024")
    page.keyboard.press("Enter")
    expect(found).to_contain_text("Date lue\u202f: 2024", timeout=PATIENCE)
    told = page.locator("levy-calculator [data-slot=later]")
    expect(told).to_contain_text("12,00\u202f€ par unité", timeout=PATIENCE)
    expect(told).to_contain_text("Décision n° 23 du 12 janvier 2023")
    expect(page.locator("levy-calculator [name=date]")).to_have_value("01/01/2024")
    expect(page.locator("levy-calculator [name=quantite]")).to_have_value("2")
