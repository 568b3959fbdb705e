"""The page in Firefox and in WebKitGTK, as readers use it: what one engine forgives, another does not."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from copie_privee import Case, receipt
from scripts.workshop import engines
from tests.browser.other_engines import Reader, started, watched
from tests.conftest import built_for

T10, T12 = "fr/decision-15-2012/tableau-10/", "fr/decision-15-2012/tableau-12/"
AMOUNT = "levy-calculator [data-slot=amount]"
ENGINES = [pytest.param(id_, marks=pytest.mark.xdist_group(id_)) for id_ in engines.wanted()]


@pytest.fixture(scope="module", params=ENGINES)
def reader(request: pytest.FixtureRequest, site_folder: Path) -> Iterator[Reader]:
    """A reader at each engine that is here, or could be: one that could be installed and is not fails these tests."""
    engine = engines.find(request.param)
    assert engine is not None, engines.absent(request.param)
    with watched(site_folder, built_for(site_folder)) as server, started(engine) as driver:
        yield Reader(driver, server)


def test_a_capacity_typed_gives_its_amount_and_lights_the_words(reader: Reader) -> None:
    """Python, the worker, the check of every file and the marker each rest on something an engine may lack."""
    reader.open(T10)
    reader.type("#levy-capacity", "17 Go")
    reader.reads(AMOUNT, "5,26 €")
    assert reader.one("levy-calculator [data-answer]").get_attribute("data-answer") == "engine"
    reasons = reader.text("levy-calculator [data-step]")
    assert "tableau n° 10" in reasons
    lit = reader.text(".law mark, .law [data-lit]")
    assert "Au-delà de 16 Go et jusqu’à 32 Go" in lit, lit
    assert "capacite=17Go" in reader.driver.current_url
    reader.type("#levy-capacity", "beaucoup")
    reader.reads("levy-calculator .levy__error", "Accepté")
    assert reader.met() == []


def test_following_a_link_keeps_the_engine(reader: Reader) -> None:
    """A page that starts Python anew at each link makes readers wait again; the way back brings the case."""
    reader.open(T10 + "?capacite=32Go")
    reader.reads(AMOUNT, "9,90 €")
    reader.driver.execute_script("window.realm = 'kept'")
    asked = len(reader.server.asked)
    reader.press(".lawnav a[rel=prev]")
    reader.reads("h1", "9")
    reader.type("#levy-capacity", "80 Go")
    reader.reads(AMOUNT, "12,50 €")
    assert reader.driver.execute_script("return window.realm") == "kept"
    assert not [path for path in reader.server.asked[asked:] if path.endswith(".wasm")]
    if reader.driver.name == "firefox":  # WebKitGTK's driver does not always go back on a busy machine
        reader.driver.back()
        reader.reads(AMOUNT, "9,90 €")
    assert reader.met() == []


def test_everyday_words_lead_to_the_amount_from_the_first_page(reader: Reader) -> None:
    """The first thing most people do; a year after the text tells what is known and calculates nothing."""
    reader.open("")
    reader.type("#guide-query", "iPhone 5 32 Go", enter=True)
    reader.reads(AMOUNT, "9,90 €")
    assert "3,00" in reader.reads("levy-calculator [data-others]", "Belgique")
    reader.type("#guide-query", "iPhone 64 Go 2024", enter=True)
    told = reader.reads("levy-calculator [data-slot=later]", "12,00 € par unité")
    assert "Décision n° 23 du 12 janvier 2023" in told
    reader.type("#guide-query", "décision 22", enter=True)
    reader.reads(".guide__found a", "Décision n° 22")
    assert reader.met() == []


def test_search_finds_the_table(reader: Reader) -> None:
    """The search runs in a worker of its own, which rewrites the query."""
    reader.open("methode/")
    reader.driver.execute_script("document.querySelector('[data-md-toggle=search]').click()")
    field = reader.one("[data-md-component=search-query]")
    field.click()
    field.send_keys("telephone mobile")
    first = ".md-search-result__item a"
    reader.reads(first, "Téléphone mobile")
    assert "tableau-10/" in str(reader.one(first).get_attribute("href"))
    assert reader.met() == []


def test_receipts_are_verified_and_brackets_without_end_harm_nobody(reader: Reader, tmp_path: Path) -> None:
    """Six kilobytes of brackets once took Python with them, and the tool beside."""
    made = receipt(Case("fr", "cle-usb", "8 Go", "2013-06-01"))
    good, forged, deep = tmp_path / "good.json", tmp_path / "forged.json", tmp_path / "deep.json"
    good.write_text(json.dumps(made), encoding="utf-8")
    made["assessment"]["total"] = "1.03"
    forged.write_text(json.dumps(made), encoding="utf-8")
    deep.write_text("[" * 3000 + "]" * 3000, encoding="utf-8")
    verdict = "levy-receipt .tool__verdict"
    reader.open("verifier/")
    reader.one("#tool-receipt").send_keys(str(good))
    reader.reads(verdict, "confirmé")
    reader.one("#tool-receipt").send_keys(str(deep))
    reader.reads("levy-receipt .levy__error", "fait par ce calculateur")
    reader.one("#tool-receipt").send_keys(str(forged))
    reader.reads(verdict, "réfuté")
    reader.type("input[name=montant]", "18,12")
    reader.reads(".match", "Téléphone mobile")
    assert reader.met() == []


@pytest.mark.parametrize("withheld", ["pyodide.asm.wasm", "worker.mjs", "python_stdlib.zip"])
def test_a_file_that_fails_is_told_and_tried_again(reader: Reader, withheld: str) -> None:
    """An engine that waits for ever where another reports: the reader sees « Chargement » until they leave."""
    reader.server.withheld = {withheld}
    try:
        reader.open(T12)
        before = reader.text(AMOUNT)
        reader.type("#levy-capacity", "17 Go")
        reader.reads("levy-calculator[data-state=failed] [data-status]:not([hidden])", "Réessayer")
        assert reader.text(AMOUNT) == before, "the build's answer went away"
    finally:
        reader.server.withheld = set()
    reader.press("[data-status] button")
    reader.reads("levy-calculator [data-slot=subject]", "17 Go")
    assert reader.one("levy-calculator").get_attribute("data-state") == "ready"


def test_an_address_that_is_no_text_opens_the_page(reader: Reader) -> None:
    """`#%E0%A4%A` is no UTF-8: what reads the anchor must not stop what stands beside."""
    reader.open("cote-a-cote/#%E0%A4%A")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and len(reader.all("iframe, .beside__pane, [data-pane]")) < 2:
        time.sleep(0.1)
    assert reader.met() == []
