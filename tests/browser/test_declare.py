"""A list in the page as a reader has it: file, pasted cells, columns, rows mended and undone, files to keep, Cancel."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.test_tools import PATIENCE
from tests.calculator.test_structured import pdf

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs/donnees/exemples"
MONTHS = tomllib.loads((ROOT / "tests/calculator/months.toml").read_text(encoding="utf-8"))["month"]
HEAD = "produit;catégorie;capacité;quantité\n"
NARROW = "\u202f"


def give(page: Page, text: str | bytes, name: str = "liste.csv") -> None:
    """A file chosen by the reader."""
    data = text.encode() if isinstance(text, str) else text
    page.locator("[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})


def read(page: Page) -> None:
    expect(page.locator("[data-answer=engine]:not([data-stale])")).to_be_visible(timeout=PATIENCE)


def saved_bytes(page: Page, way: str) -> bytes:
    with page.expect_download() as coming:
        page.locator(f"[data-save={way}]").click()
    return Path(coming.value.path()).read_bytes()


def saved(page: Page, way: str) -> str:
    return saved_bytes(page, way).decode("utf-8-sig")


def euros(amount: str) -> str:
    whole, cents = amount.split(".")
    return f"{int(whole):,}".replace(",", NARROW) + f",{cents}{NARROW}€"


def test_the_examples_mending_undo_and_the_files(page: Page, site: str) -> None:
    """Totals by hand; a row mended in place counts, undone it does not; what is kept reads the same again."""
    asked: list[Request] = []
    page.goto(site + "declarer/")
    for month in MONTHS:
        page.get_by_label("Pays").select_option(month["system"])
        page.get_by_label("Mois").fill(month["month"])
        give(page, (EXAMPLES / month["file"]).read_bytes())
        read(page)
        expect(page.locator("[data-answer] .levy__amount")).to_have_text(euros(month["total"]), timeout=PATIENCE)
        expect(page.locator("[data-rows] tbody tr")).to_have_count(len(month["rows"]))
        expect(page.locator("[data-details]")).to_contain_text(
            "20 juillet" if month["system"] == "fr" else "19 juillet"
        )

    page.on("request", lambda request: asked.append(request))
    page.get_by_label("Pays").select_option("fr")
    give(page, f"{HEAD}=1+1;cle-usb;8 Go;2\nB;grille-pain;8 Go;1\nC;cle-usb;8 Gros;1\n")
    read(page)
    count, amount = page.locator(".declare__count"), page.locator("[data-answer] .levy__amount")
    expect(count).to_contain_text("3 lignes lues = 1 répondues + 2 mises de côté")
    faulty = page.locator("[data-aside] li")
    expect(faulty).to_contain_text(["Ligne 3, Catégorie", "Ligne 4, Capacité"])
    faulty.nth(0).locator("input").fill("clé USB")
    faulty.nth(0).locator("input").press("Tab")
    expect(amount).to_have_text(euros("3.12"), timeout=PATIENCE)  # three keys of 1,04
    expect(count).to_contain_text("2 répondues + 1 mises de côté")
    rows = saved(page, "csv").splitlines()
    assert rows[1].startswith("'=1+1;cle-usb;8 Go;2;2;2,08;;1,04;") and rows[2].startswith(
        "B;clé USB;8 Go;1;3;1,04;;1,04;"
    )
    book = saved_bytes(page, "xlsx")
    kept = json.loads(saved(page, "json"))
    assert (kept["total"], kept["rows_in"], len(kept["lines"]), len(kept["set_aside"])) == ("3.12", 3, 2, 1)
    assert re.search(r"DTSTART;VALUE=DATE:20130720\r?\n", saved(page, "ics"))
    page.locator("h1").click()
    faulty.nth(1).locator("input").focus()
    page.keyboard.press("Control+z")
    expect(amount).to_have_text(euros("2.08"), timeout=PATIENCE)
    expect(faulty.nth(0).locator("input")).to_have_value("grille-pain")

    give(page, "\n".join(rows).encode("cp1252", "replace"))  # what was kept, read again: one row is still faulty
    read(page)
    expect(amount).to_have_text(euros("3.12"), timeout=PATIENCE)
    expect(page.locator("[data-column-heads] th")).to_have_count(10)  # four of the list, six of the answer

    give(page, book, "liste.xlsx")
    read(page)
    expect(count).to_contain_text("2 répondues + 1 mises de côté", timeout=PATIENCE)
    expect(amount).to_have_text(euros("3.12"))

    warned: list[str] = []
    page.on("dialog", lambda dialog: (warned.append(dialog.type), dialog.accept()))
    page.reload()
    assert warned == ["beforeunload"]
    assert [request.url for request in asked if request.method != "GET"] == []
    assert not any("cle-usb" in request.url for request in asked)


def test_pasted_cells_unknown_headings_and_a_claim(page: Page, site: str) -> None:
    """Cells of a spreadsheet have tabs; headings nobody knows are named by the reader; a claim asks its questions."""
    page.goto(site + "declarer/")
    page.get_by_label("Mois").fill("2013-06")
    page.get_by_label("Ou des cellules collées").fill("quoi\tcombien\ngrand\nclé USB 8 Go\t3\n")
    page.get_by_role("button", name="Calculer la liste").click()
    selects = page.locator("[data-column-heads] select")
    expect(selects).to_have_count(2, timeout=PATIENCE)
    selects.nth(0).select_option("product")
    selects.nth(1).select_option("quantity")
    read(page)
    expect(page.locator("[data-answer] .levy__amount")).to_have_text(euros("3.12"), timeout=PATIENCE)

    page.get_by_label("Ou des cellules collées").fill("")
    page.get_by_label("Liste", exact=True).select_option("claim")
    give(page, (EXAMPLES / "rembourser-fr.csv").read_bytes())
    question, amount = page.locator("[data-ask]"), page.locator("[data-answer] .levy__amount")
    for field, value in (("export", "non"), ("buyer", "professional"), ("copying", "non"), ("agreement", "non")):
        expect(page.locator(f"[data-ask][data-asks={field}]")).to_be_visible(timeout=PATIENCE)
        question.locator("select").select_option(value)
        question.get_by_role("button").click()
    expect(amount).to_have_text(euros("181.00"), timeout=PATIENCE)
    expect(page.locator("[data-details]")).to_contain_text("Pièces à réunir")

    page.get_by_label("Liste", exact=True).select_option("declare")
    give(page, (ROOT / "tests/calculator/workbooks/xlsxwriter.xlsx").read_bytes(), "juin.xlsx")
    expect(amount).to_have_text(euros("4013.68"), timeout=PATIENCE)  # 1812,00 + 1040,00 − 3,12 + 1164,80

    page.get_by_label("Liste", exact=True).select_option("check")
    give(page, (EXAMPLES / "verifier-fr.csv").read_bytes())
    expect(page.locator("[data-answer]")).to_contain_text(f"8,25{NARROW}€", timeout=PATIENCE)
    expect(page.locator("[data-rows]")).to_contain_text("Étiquette comptée 2\u202f048\u00a0Go")


def test_an_invoice_and_the_pdf_that_holds_one(page: Page, site: str) -> None:
    """What reads a PDF is fetched for a PDF alone, and checked; each levy is told under every reading, HT and TTC; a
    stack is one list, whose rows tell their file, and one file nothing is read of stops nothing.

    3 × 15,10 = 45,30 where 45,31 was billed, which rounding last gives; 60,00 × 1,196 = 71,76.
    """
    beside: list[str] = []
    page.on("request", lambda request: beside.append(request.url) if "/extra/" in request.url else None)
    page.goto(site + "declarer/")
    page.get_by_label("Mois").fill("2013-06")
    xml = (EXAMPLES / "facture-fr.xml").read_bytes()
    give(page, xml, "facture.xml")
    expect(page.locator("[data-field=task] .levy__error")).to_contain_text("Des factures à vérifier", timeout=PATIENCE)
    page.get_by_label("Liste", exact=True).select_option("check")
    read(page)
    rows, amount = page.locator("[data-rows] tbody tr"), page.locator("[data-answer] .levy__amount")
    for _ in range(2):
        expect(amount).to_have_text(euros("155.70"), timeout=PATIENCE)
        expect(rows).to_have_count(4)
        expect(rows.nth(0)).to_contain_text(f"Multiplier d’abord, arrondir ensuite{NARROW}: 45,31{NARROW}€ hors TVA")
        expect(rows.nth(2)).to_contain_text(f"60,00{NARROW}€ hors TVA, 71,76{NARROW}€ TVA comprise, écart 1,44")
        if not beside:
            give(page, pdf(xml), "facture.pdf")
            expect(page.locator("[data-progress]")).to_be_hidden(timeout=PATIENCE)
    assert len(beside) == 1

    faulty = "facture;produit;capacité;quantité;date;rémunération HT\nA-1;clé USB;8 Gros;3;12/06/2013;3,12\n"
    stack = {"facture.xml": xml, "vide.xml": b"", "facture.pdf": pdf(xml), "liste.csv": faulty.encode()}
    page.locator("[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": data} for name, data in stack.items()]
    )
    count, aside = page.locator(".declare__count"), page.locator("[data-aside] li")
    expect(count).to_contain_text("10 lignes lues = 8 répondues + 2 mises de côté", timeout=PATIENCE)
    expect(amount).to_have_text(euros("311.40"))  # twice 155,70
    expect(aside).to_contain_text(["vide.xml, ligne 6, Titres des colonnes", "liste.csv, ligne 11, Capacité"])
    expect(rows.locator("small", has_text="facture.pdf")).to_have_count(4)
    aside.nth(1).locator("input").fill("8 Go")
    aside.nth(1).locator("input").press("Tab")
    expect(amount).to_have_text(euros("314.52"), timeout=PATIENCE)  # and 3 × 1,04
    kept = json.loads(saved(page, "json"))
    assert [row["file"] for row in kept["set_aside"]] == ["vide.xml"] and kept["lines"][-1]["file"] == "liste.csv"

    page.route("**/extra/*", lambda route: route.fulfill(status=200, body=b"PK autre"))
    page.goto(site + "declarer/?liste=check")
    give(page, pdf(xml), "facture.pdf")
    expect(page.get_by_role("button", name="Réessayer")).to_be_visible(timeout=PATIENCE)
    page.unroute("**/extra/*")
    page.get_by_role("button", name="Réessayer").click()
    expect(amount).to_have_text(euros("155.70"), timeout=PATIENCE)


def test_a_hundred_thousand_rows_progress_and_cancel(page: Page, site: str) -> None:
    """Exactly the thousand faulty rows are told; the page answers meanwhile, and « Arrêter » stops at once."""
    faults = [f"P{n};cle-usb;{n % 50 + 1} Go;{'?' if n % 100 == 7 else 2}\n" for n in range(100_000)]
    text = HEAD + "".join(faults)
    page.goto(site + "declarer/")
    page.get_by_label("Mois").fill("2013-06")
    give(page, text)
    progress = page.locator("[data-read]")
    expect(progress).to_contain_text(re.compile(r"[1-9]"), timeout=PATIENCE)
    page.get_by_role("button", name="Arrêter").click()
    expect(page.locator("[data-stopped]")).to_be_visible()
    expect(page.locator("[data-answer]")).to_be_hidden()
    page.get_by_role("button", name="Calculer la liste").click()
    slowest: Any = page.evaluate("""async () => {
        let slowest = 0, before = performance.now();
        while (document.querySelector('[data-answer]').hidden) {
            await new Promise((resolve) => setTimeout(resolve, 16));
            slowest = Math.max(slowest, performance.now() - before);
            before = performance.now();
        }
        return slowest;
    }""")
    expect(page.locator(".declare__count")).to_contain_text(
        f"100{NARROW}000 lignes lues = 99{NARROW}000 répondues + 1{NARROW}000 mises de côté", timeout=PATIENCE
    )
    assert slowest < 2_000  # milliseconds in which the page did not answer, on two busy cores
    expect(page.locator("[data-aside] li")).to_have_count(100)
    expect(page.locator("[data-aside] li").first).to_contain_text("Ligne 9")
