"""The three tools as a reader uses them: real Chromium, real Pyodide, the site under a sub-path."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from copie_privee import Case, receipt

pytestmark = pytest.mark.browser

PATIENCE = 60_000  # a cold engine on two busy cores
NARROW = "\u202f"


def computed(page: Page) -> None:
    """Until the answer on the page is one that Pyodide computed, and no older one."""
    expect(page.locator("[data-answer=engine]:not([data-stale])").first).to_be_visible(timeout=PATIENCE)


def words(page: Page, selector: str) -> str:
    return " ".join(re.split(r"[\s\u00a0\u202f]+", page.locator(selector).first.inner_text()))


# ---- France beside Belgium ----


def test_one_device_two_laws_as_one_types(page: Page, site: str) -> None:
    """Two amounts, and the rule that parts them, from the same engine as everywhere."""
    page.goto(site + "comparer/")
    page.get_by_label("Capacité").fill("16 Go")
    computed(page)
    amounts = page.locator(".side .levy__amount")
    expect(amounts).to_have_text([f"8,00{NARROW}€", f"2,50{NARROW}€"], timeout=PATIENCE)
    page.get_by_label("Appareil").select_option("tablette")
    expect(amounts.nth(0)).to_have_text(f"8,40{NARROW}€", timeout=PATIENCE)
    expect(amounts.nth(1)).to_be_hidden()
    belgium = page.locator(".side").nth(1)
    expect(belgium).to_contain_text("Pas dans la liste de ce texte")
    expect(belgium.locator("q")).to_contain_text("appareils permettant la reproduction")
    assert "appareil=tablette" in page.url


def test_a_comparison_comes_back_from_its_address(page: Page, site: str) -> None:
    """A link in a letter must open on the comparison it was sent for, after a reload too."""
    page.goto(site + "comparer/?appareil=disque-externe&capacite=1To&date=2013-06-15&quantite=2")
    amounts = page.locator(".side .levy__amount")
    expect(amounts).to_have_text([f"40,00{NARROW}€", f"13,50{NARROW}€"], timeout=PATIENCE)
    page.reload()
    expect(amounts).to_have_text([f"40,00{NARROW}€", f"13,50{NARROW}€"], timeout=PATIENCE)
    expect(page.get_by_label("Quantité")).to_have_value("2")
    expect(page.locator("[data-point=when]")).to_contain_text("septembre 2013")


def test_a_bad_capacity_is_answered_beside_its_field(page: Page, site: str) -> None:
    """A mistyped capacity must cost the reader neither the page nor the next answer."""
    page.goto(site + "comparer/")
    box = page.get_by_label("Capacité")
    box.fill("12 parsecs")
    error = page.locator("[data-field=capacity] [data-slot=error]")
    expect(error).to_contain_text("parsecs", timeout=PATIENCE)
    expect(box).to_have_attribute("aria-invalid", "true")
    box.fill("64 Go")
    expect(error).to_be_hidden()
    computed(page)


# ---- exempt or refundable ----

CASE = "?systeme=fr&categorie=cle-usb&capacite=8Go&date=2017-03-01"


def reply(page: Page, choice: str) -> None:
    """Choose and go on by keyboard alone."""
    radio = page.get_by_role("radio", name=choice, exact=True)
    radio.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")


def test_questions_by_keyboard_lead_to_a_file_and_back(page: Page, site: str) -> None:
    """Who cannot use a mouse, or changes their mind, must reach the file all the same."""
    page.goto(site + "exoneration/" + CASE)
    computed(page)
    legend = page.locator("[data-ask] .ask__legend")
    expect(legend).to_contain_text("exportés")
    reply(page, "Non")
    expect(legend).to_contain_text("Qui achète", timeout=PATIENCE)
    expect(legend).to_be_focused()
    reply(page, "Acheteur à des fins professionnelles")
    expect(legend).to_contain_text("présumer", timeout=PATIENCE)
    expect(page.locator("[data-ask]")).to_contain_text(
        "dont les conditions d'utilisation ne permettent pas de présumer"
    )
    page.go_back()
    expect(legend).to_contain_text("Qui achète", timeout=PATIENCE)
    page.go_forward()
    expect(legend).to_contain_text("présumer", timeout=PATIENCE)
    reply(page, "Non")
    expect(legend).to_contain_text("convention", timeout=PATIENCE)
    reply(page, "Non")
    title = page.locator(".file__title")
    expect(title).to_have_text("Dossier de remboursement", timeout=PATIENCE)
    expect(title).to_be_focused()
    expect(page.locator(".tool__stake")).to_contain_text("Montant à rembourser 1,04\u202f€")  # 8 × 0,13
    assert "buyer=professional&copying=non&agreement=non" in page.url
    expect(page.locator(".file")).to_contain_text("CPI, art. L. 311-8, II")
    page.reload()
    expect(title).to_have_text("Dossier de remboursement", timeout=PATIENCE)
    page.get_by_role("link", name=re.compile("Changer cette réponse.*achète")).click()
    expect(legend).to_contain_text("Qui achète", timeout=PATIENCE)
    assert "buyer" not in page.url


def test_it_begins_with_the_country_and_who_one_is(page: Page, site: str) -> None:
    """A form that opens on someone else's USB key asks the reader to undo a case before telling their own."""
    page.goto(site + "exoneration/")
    legend = page.locator(".ask__legend:visible")
    expect(legend).to_have_count(1)
    expect(legend).to_contain_text("Dans quel pays")
    page.get_by_role("button", name="Continuer").first.click()
    expect(page.locator("[data-unanswered]:visible")).to_have_text("Choisissez une réponse.")
    expect(page.get_by_label("Appareil ou support")).to_be_hidden()
    reply(page, "Belgique")
    expect(legend).to_contain_text("Qui êtes-vous")
    expect(legend).to_be_focused()
    page.go_back()
    expect(legend).to_contain_text("Dans quel pays")
    reply(page, "France")
    reply(page, "Acheteur à des fins professionnelles")
    recap = page.locator("[data-opening-recap]")
    expect(recap).to_contain_text("France")
    expect(recap).to_contain_text("Acheteur à des fins professionnelles")
    device, capacity = page.get_by_label("Appareil ou support"), page.get_by_label("Capacité")
    many, date = page.get_by_label("Quantité"), page.get_by_label("Date", exact=True)
    asked = page.locator("[data-base] [data-field]:not([data-field=form]):visible")
    expect(asked).to_have_count(1)
    expect(device).to_have_value("")  # nothing the reader has not said
    device.select_option("cle-usb")
    go = page.get_by_role("button", name="Continuer").last
    go.press("Enter")
    expect(capacity).to_be_focused()
    expect(capacity).to_have_value("")
    expect(asked).to_have_count(1)
    expect(recap).to_contain_text("Clé USB")
    capacity.fill("16 Go")
    capacity.press("Enter")
    expect(many).to_be_focused()
    page.go_back()  # to the capacity, as it was typed
    expect(capacity).to_have_value("16 Go")
    capacity.fill("8 Go")
    capacity.press("Enter")
    many.press("Enter")
    expect(date).to_be_focused()
    date.fill("32/13/2017")
    page.reload()  # what is begun is kept
    expect(date).to_have_value("32/13/2017")
    expect(recap).to_contain_text("8 Go")
    date.fill("01/03/2017")
    date.press("Enter")
    expect(legend.last).to_contain_text("présumer", timeout=PATIENCE)
    expect(asked).to_have_count(0)  # one question at a time
    recap.get_by_role("link", name="Changer : De quelle capacité").click()
    expect(capacity).to_have_value("8 Go")
    capacity.fill("4 Go")
    capacity.press("Enter")
    expect(legend.last).to_contain_text("présumer", timeout=PATIENCE)  # the rest stands as it was said
    expect(recap).to_contain_text("4 Go")
    page.get_by_role("button", name="Continuer").last.click()
    expect(page.locator("[data-field=answer] [data-slot=error]")).to_have_text("Donnez une réponse.")
    assert "date=2017-03-01" in page.url
    assert "buyer=professional" in page.url
    recap.get_by_role("link", name="Changer : Qui êtes-vous").click()
    expect(legend).to_contain_text("Qui êtes-vous")
    assert "buyer" not in page.url
    assert "categorie" not in page.url


def test_what_is_missing_is_said_beside_its_field(page: Page, site: str) -> None:
    """« Continuer » that does nothing, and an address that has lost the country, leave the reader at a dead end."""
    page.goto(site + "exoneration/?systeme=fr&export=oui")
    papers = page.get_by_role("heading", name="pièces, en France")
    expect(page.locator(".invoices")).to_be_hidden()  # nothing to fill before there is a file
    go = page.get_by_role("button", name="Continuer").last
    go.click()
    device, capacity = page.get_by_label("Appareil ou support"), page.get_by_label("Capacité")
    date = page.get_by_label("Date", exact=True)
    expect(device).to_be_focused()
    expect(page.locator("[data-field=category] [data-slot=error]")).not_to_be_empty()
    assert "systeme=fr" in page.url
    device.select_option("cle-usb")
    page.reload()  # what was chosen is kept
    expect(device).to_have_value("cle-usb")
    go.click()
    go.click()
    expect(capacity).to_be_focused()
    expect(page.locator("[data-field=capacity] [data-slot=error]")).not_to_be_empty()
    expect(page.locator("levy-dossier")).to_have_attribute("data-state", "ready", timeout=PATIENCE)
    capacity.fill("beaucoup")
    go.click()  # told at once, not three questions later
    expect(page.locator("[data-field=capacity] [data-slot=error]")).to_contain_text("beaucoup")
    capacity.fill("8 Go")
    go.click()
    page.get_by_label("Quantité").fill("0")
    go.click()
    expect(page.locator("[data-field=quantity] [data-slot=error]")).not_to_be_empty()
    page.get_by_label("Quantité").fill("1")
    go.click()
    expect(date).to_have_value("")  # no day the reader has not said
    go.click()
    expect(date).to_be_focused()
    expect(page.locator("[data-field=date] [data-slot=error]")).not_to_be_empty()
    date.fill("32/13/2017")
    go.click()
    expect(page.locator("[data-field=date] [data-slot=error]")).to_contain_text("32/13/2017")
    expect(page.locator("[data-base] [data-field]:not([data-field=form]):visible")).to_have_count(1)
    date.fill("01/03/2017")
    go.click()
    legend = page.locator("[data-ask] .ask__legend")
    expect(legend).to_contain_text("convention", timeout=PATIENCE)
    assert not re.search(r"Question \d", legend.inner_text()), "a number that does not count the questions before it"
    reply(page, "Non")
    expect(page.locator(".file__title")).to_have_text("Dossier de remboursement", timeout=PATIENCE)
    expect(papers).to_be_visible()
    expect(page.locator(".invoices")).to_be_visible()


def test_dates_are_written_in_french_whatever_the_browser_speaks(chromium: Browser, site: str) -> None:
    """« 03/01/2017 » in an American browser is the first of March or the third of January, who knows."""
    context = chromium.new_context(locale="en-US")
    page = context.new_page()
    page.goto(site + "comparer/?appareil=telephone&capacite=64Go&date=2013-03-01")
    expect(page.get_by_label("Date", exact=True)).to_have_value("01/03/2013")
    assert page.locator(".tool input[type=date]").count() == 0
    context.close()


def test_a_belgian_claim_below_the_floor_waits_a_year(page: Page, site: str) -> None:
    """Amount and dates are typed, not chosen: they must be understood, kept, and refused by name."""
    page.goto(
        site + "exoneration/?systeme=be&categorie=cle-carte&capacite=8GB&date=2012-03-01&export=non&article57=oui"
    )
    computed(page)
    box = page.get_by_label("Montant en euros")
    expect(box).to_have_value("0,50")
    box.fill("beaucoup")
    page.keyboard.press("Enter")
    expect(page.locator("[data-field=answer] [data-slot=error]")).to_contain_text("beaucoup", timeout=PATIENCE)
    box.fill("24,99")
    page.keyboard.press("Enter")
    date = page.locator(".ask input[data-date]")
    date.fill("2012-03-01")
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator("[data-ask] .ask__legend")).to_contain_text("Quand la demande", timeout=PATIENCE)
    date.fill("2012-06-01")
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator(".file__title")).to_contain_text("pas encore recevable", timeout=PATIENCE)
    expect(page.locator(".file")).to_contain_text("1er mars 2013")


def test_the_file_prints_without_the_questions(page: Page, site: str, tmp_path: Path) -> None:
    """What is posted is the file: its papers, its address, and no button."""
    page.goto(site + "exoneration/" + CASE + "&export=oui&agreement=non")
    computed(page)
    page.emulate_media(media="print")
    expect(page.locator(".file__address")).to_contain_text("agreement=non")
    expect(page.get_by_role("button", name="Imprimer le dossier")).to_be_hidden()
    expect(page.locator(".tool__paths")).to_be_hidden()
    pdf = page.pdf(path=tmp_path / "dossier.pdf")
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 10_000


# ---- where does this figure come from? ----


def test_an_amount_of_an_invoice_is_traced(page: Page, site: str) -> None:
    """18,12 is the phone of 64 Go with the tax of 2014: the row of the law and the calculation must be one tap away."""
    page.goto(site + "verifier/")
    page.get_by_label("Montant en euros").fill("18,12")
    computed(page)
    first = page.locator(".match").first
    expect(first).to_contain_text("Téléphone mobile", timeout=PATIENCE)
    assert "TVA de 20 % comprise" in words(page, ".match")
    assert "64 Go et plus" in words(page, ".match")
    expect(first.locator("a", has_text="tableau n° 10")).to_have_attribute(
        "href", re.compile("tableau-10/#att_1__tableau_10__table_1__tr_4$")
    )
    first.locator("a", has_text="Calculer").click()
    expect(page.locator("levy-calculator [data-slot=amount]")).to_have_text(f"15,10{NARROW}€", timeout=PATIENCE)


@pytest.mark.parametrize(("typed", "said"), [("0,01", "aucune capacité"), ("19,99", "rien")])
def test_an_amount_of_nothing_says_so(page: Page, site: str, typed: str, said: str) -> None:
    """A tool that always finds something would vouch for any invoice."""
    page.goto(site + f"verifier/?montant={typed}&systeme=be")
    computed(page)
    verdict = page.locator(".tool__verdict").first
    expect(verdict).to_contain_text("rien" if typed == "0,01" else said)
    page.get_by_label("Pays").select_option("fr")
    if typed == "0,01":
        expect(verdict).to_contain_text(said, timeout=PATIENCE)


def open_receipt(page: Page, file: Path, made: dict[str, Any]) -> None:
    file.write_text(json.dumps(made), encoding="utf-8")
    page.get_by_label("Fichier du justificatif").set_input_files(file)


def test_a_receipt_is_confirmed_or_refuted_line_by_line(page: Page, site: str, tmp_path: Path) -> None:
    """A receipt with one figure changed must not pass, and the line must be named."""
    made = receipt(Case("fr", "cle-usb", "8 Go", "2013-06-01"))
    page.goto(site + "verifier/")
    open_receipt(page, tmp_path / "one.json", made)
    verdict = page.locator("levy-receipt .tool__verdict")
    expect(verdict).to_contain_text("confirmé", timeout=PATIENCE)
    subject = page.locator("levy-receipt .tool__subject")  # confirmed, but what? the case and its amount
    for words in ("Clé USB", "8\u00a0Go", "1er juin 2013", "1,04\u202f€"):
        expect(subject).to_contain_text(words)
    made["assessment"]["total"] = "1.03"
    open_receipt(page, tmp_path / "two.json", made)
    expect(verdict).to_contain_text("réfuté", timeout=PATIENCE)
    page.locator("levy-receipt summary").click()
    wrong = page.locator("levy-receipt .line[data-same=false]")
    expect(wrong).to_have_count(1)
    expect(wrong).to_contain_text("assessment.total")
    expect(wrong).to_contain_text("1.04")


@pytest.mark.parametrize(
    ("text", "said"),
    [("[" + "0," * 3_000_000 + "0]", "1000000 signes"), ("[" * 100_000, "crochets"), ('{"a": 1, "a": 2}', "deux fois")],
    ids=["six megabytes", "brackets", "a key twice"],
)
def test_a_file_that_is_no_receipt_is_told_why(page: Page, site: str, tmp_path: Path, text: str, said: str) -> None:
    """However large and however strange: an answer at once, and the next file is read as if nothing had been."""
    (tmp_path / "file.json").write_text(text, encoding="utf-8")
    page.goto(site + "verifier/")
    page.get_by_label("Fichier du justificatif").set_input_files(tmp_path / "file.json")
    expect(page.locator("levy-receipt .levy__error").first).to_contain_text(said, timeout=PATIENCE)
    made = receipt(Case("fr", "cle-usb", "8 Go", "2013-06-01"))
    made["assessment"]["steps"] = [*made["assessment"]["steps"], *[0] * 200_000]
    open_receipt(page, tmp_path / "long.json", made)
    expect(page.locator("levy-receipt .tool__verdict")).to_contain_text("réfuté", timeout=PATIENCE)


# ---- everyone ----


def test_without_javascript_each_page_answers(chromium: Browser, site: str) -> None:
    """Lawyers' firewalls and printers run no script."""
    context = chromium.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    page.goto(site + "comparer/")
    expect(page.locator(".side .levy__amount")).to_have_text([f"15,10{NARROW}€", f"3,00{NARROW}€"])
    page.goto(site + "verifier/")
    expect(page.locator(".match").first).to_contain_text("Téléphone mobile")
    page.goto(site + "exoneration/")
    expect(page.locator(".ask:not(.opening)")).to_contain_text("exportés")
    page.locator(".tool__paths summary").click()
    assert page.locator(".tool__paths tbody tr").count() > 20
    context.close()


@pytest.mark.parametrize("address", ["comparer/", "exoneration/", "exoneration/" + CASE, "verifier/?montant=18,12"])
def test_nothing_sticks_out_of_a_narrow_window(chromium: Browser, site: str, address: str) -> None:
    """At 320 pixels, or 400 % zoom, no reader should have to scroll sideways."""
    context = chromium.new_context(locale="fr-FR", viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(site + address)
    for details in page.locator(".tool__rest").all():
        if details.is_visible():
            details.evaluate("element => { element.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
