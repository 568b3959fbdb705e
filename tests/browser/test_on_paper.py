"""Paper: a page printed at any moment shows no amount beside a question it does not answer; a sheet is a document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect
from pypdf import PdfReader

from tests.browser.sabotage import PAGE, answer_404, wait_for_state
from tests.browser.test_calculator import PATIENCE
from tests.browser.test_reading import FR, words

pytestmark = pytest.mark.browser


def on_paper(page: Page, tool: str) -> str:
    page.emulate_media(media="print")
    shown = page.locator(f"{tool} [data-answer]").inner_text()
    page.emulate_media(media="screen")
    return shown.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("address", "tool", "field", "typed", "old"),
    [
        (PAGE, "levy-calculator", "capacite", "18 Go", "15,10"),
        ("comparer/", "levy-tool", "capacite", "18 Go", "15,10"),
        ("verifier/", "levy-tool", "montant", "18,12", "Téléphone"),
    ],
)
def test_an_answer_that_is_awaited_is_not_replaced_by_the_old_one(
    page: Page, site: str, address: str, tool: str, field: str, typed: str, old: str
) -> None:
    """An old amount on a sheet that names the new capacity is a wrong amount, kept in a file."""
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))
    page.goto(site + address)
    assert old in on_paper(page, tool)
    page.locator(f"{tool} [name={field}]").fill(typed)
    paper = on_paper(page, tool)  # at once: before the pause that waits for the next key
    assert old not in paper
    assert "pas encore de réponse" in paper
    page.wait_for_timeout(500)
    assert old not in on_paper(page, tool)
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.locator(f"{tool} [data-answer=engine]:not([data-stale])")).to_be_visible(timeout=PATIENCE)
    assert "pas encore de réponse" not in on_paper(page, tool)


def test_a_failed_engine_prints_no_old_amount(page: Page, site: str) -> None:
    """The sheet outlives the page: the failure must be on it too."""
    page.route("**/*.wasm", answer_404)
    page.goto(site + PAGE)
    page.fill("#levy-capacity", "18 Go")
    wait_for_state(page, "failed")
    paper = on_paper(page, "levy-calculator")
    assert "15,10" not in paper
    assert "pas encore de réponse" in paper


CASES = [
    # 2 × 17 × 0,3095 = 10,523
    (f"{PAGE}?capacite=17Go&date=2013-06-01&quantite=2", "10,52 €", "tableau n° 10, 3e ligne", "capacite=17Go"),
    # 32 × 0,3095 = 9,904
    ("?appareil=iPhone 5s 32 Go&systeme=fr", "9,90 €", "tableau n° 10, 3e ligne", "capacite=32Go"),
    # that of 64 Go, by art. 5, II: the case with most reasons
    ("?appareil=téléphone 128 Go&systeme=fr", "15,10 €", "art. 5, II", "capacite=128Go"),
    ("be/ar-1996-03-28/art-2/?categorie=cle-carte&capacite=8GB", "0,50 €", "art. 2, § 3, 3°, b)", "capacite=8GB"),
]


@pytest.mark.parametrize(("address", "amount", "place", "kept"), CASES, ids=["tariff", "home", "capped", "belgium"])
def test_a_printed_case_is_one_sheet_with_the_answer_first(
    whole_page: Page, site: str, tmp_path: Path, address: str, amount: str, place: str, kept: str
) -> None:
    """A judge is handed a sheet, not a printed website: what, how much, why, and from where; whoever asks for it."""
    page = whole_page
    page.goto(site + address)
    expect(page.locator("levy-calculator [data-answer=engine]:not([data-stale])")).to_be_visible(timeout=PATIENCE)
    page.pdf(path=tmp_path / "case.pdf", format="A4")
    sheets = PdfReader(tmp_path / "case.pdf").pages
    assert len(sheets) == 1
    printed = " ".join(sheets[0].extract_text().replace("\u202f", " ").replace("\xa0", " ").split())
    assert amount in printed
    assert place in printed
    assert kept in printed.replace(" ", "")
    assert "[" not in printed, "marks of addresses that are not on the sheet"
    assert page.evaluate("document.documentElement.dataset.memo") is None, "the screen stayed a sheet"
    page.evaluate("document.documentElement.dataset.memo = ''")  # the sheet as it stood on the paper
    page.emulate_media(media="print")
    first = page.locator("levy-calculator [data-slot=amount]").bounding_box()
    assert first is not None
    assert first["y"] < 120


def test_a_printed_tariff_is_the_law_without_an_example(whole_page: Page, site: str, tmp_path: Path) -> None:
    """An amount for a device that nobody named has no place on a printed law."""
    whole_page.goto(site + PAGE)
    printed = pdf_words(whole_page, tmp_path / "law.pdf")
    assert "Au-delà de 32 Go et jusqu’à 64 Go" in printed
    assert "Exemple" not in printed
    assert "Rémunération due" not in printed


def pdf_words(page: Page, file: Path) -> str:
    page.pdf(path=file, format="A4")
    return words("\n".join(sheet.extract_text() for sheet in PdfReader(file).pages))


def test_a_printed_page_is_a_document(whole_page: Page, site: str, tmp_path: Path) -> None:
    """What goes into a file must say what it is, from when, from where, and lead back; nothing of the screen stays."""
    page = whole_page
    page.goto(site + FR + "art-4/")
    page.wait_for_load_state("networkidle")
    printed = pdf_words(page, tmp_path / "art-4.pdf")
    assert "RCP = n(TGo − A)".replace(" ", "") in printed.replace(" ", "").replace("𝑛", "n").replace("𝐴", "A")
    assert page.locator(".formula mfrac").count() == 1, "the fraction is one line"
    assert "Fraction mise à plat" not in printed, "the apparatus was not asked for"
    assert "art. 4, JORF n° 0300 du 26 décembre 2012, texte n° 68, NOR : MCCB1242431S" in printed
    assert "Version en vigueur à compter du 1er janvier 2013" in printed
    assert f"Adresse : {site}{FR}art-4/#art_4" in printed
    assert f"1. {site}{FR}" in printed
    assert re.search(r"annexe de la présente décision ?\[\d+\]", printed), "a mark that reads as a number of the law"
    assert f"{site}{FR}tableau-9/#att_1__tableau_9" in printed
    for screen in ("Citer", "côte à côte", "Rechercher", "¶"):
        assert screen not in printed
    assert page.locator(".print-note").count() == 0, "the notes stayed on the screen"
    page.get_by_role("button", name="Apparat critique").click()
    assert "Fraction mise à plat" in pdf_words(page, tmp_path / "apparat.pdf")
