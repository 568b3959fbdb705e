"""Nothing typed is lost: by a reload, the way back, a failure or a retry, on every page that has a form."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.sabotage import answer_404
from tests.browser.test_calculator import PATIENCE

pytestmark = pytest.mark.browser

Way = Callable[[Page, str], None]
TABLE = "fr/decision-15-2012/tableau-10/"
BUYER = "exoneration/?systeme=fr&export=non&buyer=professional"  # then one field is asked after the other
FORMS = [
    ("", "levy-guide", {"appareil": "iPhone 5 32 Go"}),
    ("calculer/", "levy-guide", {"appareil": "clé USB"}),
    ("calculer/", "levy-calculator", {"categorie": "dvd-data", "capacite": "4,7 Go", "quantite": "3"}),
    (TABLE, "levy-calculator", {"capacite": "18 Go", "date": "01/05/2014", "quantite": "2"}),
    (TABLE, "levy-calculator", {"capacite": "12 parsecs"}),
    ("be/ar-1996-03-28/art-2/", "levy-calculator", {"categorie": "cle-carte", "capacite": "8 GB"}),
    ("comparer/", "levy-tool", {"appareil": "tablette", "capacite": "16 Go", "quantite": "2", "date": "15/06/2013"}),
    ("verifier/", "levy-tool", {"montant": "18,12", "quantite": "2", "systeme": "fr"}),
    (BUYER, "levy-dossier", {"categorie": "carte-memoire"}),
    (BUYER + "&categorie=carte-memoire", "levy-dossier", {"capacite": "16 Go"}),
    (BUYER + "&categorie=carte-memoire&capacite=16Go", "levy-dossier", {"quantite": "5"}),
    ("declarer/", "levy-declare", {"systeme": "be", "liste": "check", "mois": "2013-05"}),
]


def reload(page: Page, _site: str) -> None:
    # the browser hears of the address a moment after the page: no hand is as quick
    page.evaluate("() => new Promise(requestAnimationFrame)")
    page.reload()


def away_and_back(page: Page, site: str) -> None:
    page.goto(site + "methode/")
    page.go_back()


def a_link_and_back(page: Page, _site: str) -> None:
    page.get_by_role("link", name="Confidentialité").last.click()
    expect(page.locator("h1")).to_have_text("Confidentialité")
    page.go_back()


def a_failure_and_retry(page: Page, _site: str) -> None:
    page.get_by_role("button", name="Réessayer").locator("visible=true").first.click(timeout=PATIENCE)


WAYS = [reload, away_and_back, a_link_and_back, a_failure_and_retry]


def boxes(form: str) -> str:
    return f"{form} form:not(.ask)"


def fill(page: Page, form: str, typed: dict[str, str]) -> None:
    for fold in page.locator(f"{boxes(form)} details").all():
        fold.evaluate("fold => { fold.open = true; }")
    for name, value in typed.items():
        box = page.locator(f"{boxes(form)} [name={name}]")
        if box.evaluate("box => box.localName") == "select":
            box.select_option(value)
        else:
            box.fill(value)


def plain(text: str) -> str:
    return text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    "way", [reload, away_and_back, a_link_and_back, a_failure_and_retry], ids=lambda way: way.__name__
)
@pytest.mark.parametrize(
    ("address", "form", "typed"), FORMS, ids=lambda value: value if isinstance(value, str) else None
)
def test_what_is_typed_is_found_again(
    page: Page, site: str, address: str, form: str, typed: dict[str, str], way: Way
) -> None:
    """Typing a form twice is what makes people leave; at once, before any pause: a reload does not wait."""
    if way is a_failure_and_retry:
        page.route("**/manifest.json", answer_404)
    page.goto(site + address)
    fill(page, form, typed)
    way(page, site)
    for name, value in typed.items():
        box = page.locator(f"{boxes(form)} [name={name}]")
        expect(box).to_be_attached()
        page.wait_for_timeout(100)
        assert plain(box.input_value()) == value, name


# the dossier begins with a question of its own, and its form comes with the programs
THERE_AT_ONCE = [each for each in FORMS if each[1] != "levy-dossier"]


@pytest.mark.parametrize(
    ("address", "form", "typed"), THERE_AT_ONCE, ids=lambda value: value if isinstance(value, str) else None
)
def test_what_is_typed_before_the_programs_are_here_stays(
    page: Page, site: str, address: str, form: str, typed: dict[str, str]
) -> None:
    """On a slow line the form stands before what brings it to life: coming to life empties nothing."""
    held: list[Route] = []
    typing = True

    def come_after(route: Route) -> None:
        if typing:
            held.append(route)
        else:
            route.continue_()

    page.route("**/assets/calculator/*.mjs", come_after)
    page.goto(site + address, wait_until="commit")
    expect(page.locator("footer")).to_be_attached()
    fill(page, form, typed)
    typing = False
    for route in held:
        route.continue_()
    page.wait_for_function("name => customElements.get(name)", arg=form)
    page.wait_for_load_state("load")
    page.wait_for_timeout(100)
    for name, value in typed.items():
        assert plain(page.locator(f"{boxes(form)} [name={name}]").input_value()) == value, name


OURS = re.compile(r"<(levy-\w+) ")
FORM = re.compile(r'<form class="(levy__form|guide__form|ask|md-[\w-]+)')


def test_every_form_of_the_site_is_tried(site_folder: Path) -> None:
    """A form that no list holds could lose everything, and no test would say so."""
    kinds = set()
    for file in site_folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        kinds |= set(OURS.findall(text))
        assert text.count("<form") == len(FORM.findall(text)), file
    assert kinds == {form for _, form, _ in FORMS} | {"levy-receipt"}


def test_a_circumstance_half_typed_is_kept(page: Page, site: str) -> None:
    """The text fields under « Votre situation » are asked when they are whole, and kept before."""
    page.goto(
        site + "fr/decision-15-2012/tableau-7/?capacite=16Go&date=2013-06-01&offer=bundle&device=telephone-mobile"
    )
    page.locator("summary", has_text="Votre situation").click()
    field = page.get_by_label("Capacité déjà intégrée à cet appareil").first
    field.fill("16 G", timeout=PATIENCE)
    page.reload()
    page.locator("summary", has_text="Votre situation").click()
    expect(page.get_by_label("Capacité déjà intégrée à cet appareil").first).to_have_value("16 G", timeout=PATIENCE)


@pytest.mark.parametrize("way", [reload, away_and_back], ids=lambda way: way.__name__)
def test_an_answer_of_the_dossier_not_yet_sent_is_kept(page: Page, site: str, way: Way) -> None:
    """A choice made and not sent, an amount half typed: the question comes back as it was left."""
    page.goto(site + "exoneration/?systeme=fr&categorie=cle-usb&capacite=8Go&date=2017-03-01")
    expect(page.locator("[data-answer=engine]:not([data-stale])")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("radio", name="Non", exact=True).check()
    way(page, site)
    expect(page.get_by_role("radio", name="Non", exact=True)).to_be_checked(timeout=PATIENCE)
    claim = "?systeme=be&categorie=cle-carte&capacite=8GB&date=2012-03-01&export=non&article57=oui"
    page.goto(site + "exoneration/" + claim)
    amount = page.get_by_label("Montant en euros")
    amount.fill("24,9", timeout=PATIENCE)
    way(page, site)
    expect(page.get_by_label("Montant en euros")).to_have_value("24,9", timeout=PATIENCE)


def test_an_answer_of_the_dossier_survives_a_lost_engine(page: Page, site: str) -> None:
    """The engine dies as the answer is sent: « Réessayer » must not ask for the choice again."""
    page.goto(site + "exoneration/?systeme=fr&categorie=cle-usb&capacite=8Go&date=2017-03-01")
    expect(page.locator("[data-answer=engine]:not([data-stale])")).to_be_visible(timeout=PATIENCE)
    worker = next(worker for worker in page.workers if worker.url.endswith("/worker.mjs"))
    page.get_by_role("radio", name="Non", exact=True).check()
    worker.evaluate("setTimeout(() => { throw new Error('the worker broke'); })")
    page.get_by_role("button", name="Réessayer").click(timeout=PATIENCE)
    expect(page.locator("[data-answer=engine]:not([data-stale])")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("radio", name="Non", exact=True)).to_be_checked()


def test_the_country_is_asked_once(page: Page, site: str) -> None:
    """A Belgian who has said so on the first page must not be given the French tariff on the next."""
    page.goto(site)
    page.get_by_role("radio", name="Belgique").check()
    expect(page).to_have_url(site + "?systeme=be")
    page.reload()
    expect(page.get_by_role("radio", name="Belgique")).to_be_checked()
    page.goto(site + "calculer/")
    expect(page.get_by_role("radio", name="Belgique")).to_be_checked()
    page.goto(site + "calculer/?systeme=fr")  # what an address says wins
    expect(page.get_by_role("radio", name="France")).to_be_checked()


def test_the_words_of_the_guide_do_not_undo_the_case(page: Page, site: str) -> None:
    """The words stay in their box, and the case they led to stays as the reader has changed it since."""
    page.goto(site + "calculer/")
    page.get_by_label("Quel appareil").fill("iPhone 5 32 Go")
    page.keyboard.press("Enter")
    shown = page.locator("levy-calculator [data-slot=amount]")
    expect(shown).to_have_text("9,90\u202f€", timeout=PATIENCE)
    page.fill("#levy-capacity", "18 Go")
    expect(shown).to_have_text("5,57\u202f€", timeout=PATIENCE)
    page.reload()
    expect(page.locator(".guide__found")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_label("Quel appareil")).to_have_value("iPhone 5 32 Go")
    expect(shown).to_have_text("5,57\u202f€", timeout=PATIENCE)
