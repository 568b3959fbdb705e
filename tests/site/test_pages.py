"""The built site: every page that others cite, every link and anchor, answers without JavaScript."""

from __future__ import annotations

import json
from pathlib import Path

import lxml.html
import pytest

from scripts.lawdoc.corpus import Corpus
from scripts.publish.links import dead_links
from tests.by_hand import TARIFFS

PAGES = [
    "", "calculer/", "comparer/", "declarer/", "exoneration/", "verifier/", "methode/", "apparat/", "donnees/",
    "fr/decision-15-2012/", "fr/decision-15-2012/texte/", "fr/decision-15-2012/preambule/",
    *[f"fr/decision-15-2012/art-{number}/" for number in range(1, 10)],
    *[f"fr/decision-15-2012/tableau-{number}/" for number in range(1, 13)],
    "fr/cpi-l311-8/", "fr/cpi-l311-8/texte/",
    "be/ar-1996-03-28/", "be/ar-1996-03-28/texte/",
    *[f"be/ar-1996-03-28/art-{number}/" for number in range(1, 15)],
]  # fmt: skip
TARIFF_PAGES = {f"fr/decision-15-2012/tableau-{number}/": 1 for number in range(1, 13)} | {
    "be/ar-1996-03-28/art-2/": 11,
    "calculer/": 23,
}

Tree = lxml.html.HtmlElement


def read(folder: Path, page: str) -> Tree:
    return lxml.html.fromstring((folder / page / "index.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def trees(site_folder: Path) -> dict[str, Tree]:
    found = [file.parent.relative_to(site_folder).as_posix() for file in site_folder.rglob("index.html")]
    return {("" if page == "." else f"{page}/"): read(site_folder, "" if page == "." else page) for page in found}


def test_every_page_that_others_cite_is_there(trees: dict[str, Tree]) -> None:
    """An address that lawyers cite must not be a 404."""
    assert [page for page in PAGES if page not in trees] == []


def test_every_internal_link_and_anchor_resolves(site_folder: Path) -> None:
    """A dead cross-reference is a lost word of the law."""
    assert dead_links(site_folder) == []


def test_ids_are_unique_in_each_page(trees: dict[str, Tree]) -> None:
    """Two places with one eId would light, or link to, the wrong one."""
    for page, tree in trees.items():
        ids = [value for value in tree.xpath("//@id") if not value.startswith("__")]
        assert len(ids) == len(set(ids)), page


def test_every_place_of_the_law_is_anchored(corpus: Corpus, trees: dict[str, Tree]) -> None:
    """Every eId of every text must be an address, on the whole-text page at least."""
    for work, edition in corpus.editions.items():
        ids = set(trees[f"{work}/texte/"].xpath("//@id"))
        assert [eid for eid in edition.places if eid not in ids] == []


def test_amounts_are_real_tables(trees: dict[str, Tree]) -> None:
    """Amounts drawn any other way could not be read aloud, copied or lit."""
    table = trees["fr/decision-15-2012/tableau-8/"].get_element_by_id("att_1__tableau_8__table_2")
    assert table.tag == "table"
    assert len(table.xpath(".//th[@scope='col']")) == 2
    rows = [" ".join(row.text_content().split()) for row in table.xpath(".//tbody/tr")]
    assert [row.replace("\u202f", " ").replace("\xa0", " ") for row in rows] == [
        "Supérieure à 1 000 Go et inférieure ou égale à 5 000 Go0,015",
        "Supérieure à 5 000 Go et inférieure ou égale à 10 000 Go0,012",
    ]


@pytest.mark.parametrize(("page", "count"), TARIFF_PAGES.items())
def test_tariff_pages_answer_without_javascript(trees: dict[str, Tree], page: str, count: int) -> None:
    """In print, in search and behind a script blocker the page must still give amounts."""
    tree = trees[page]
    (calculator,) = tree.xpath("//levy-calculator")
    tables = calculator.xpath(".//table[@data-category]")
    assert len(tables) == count
    assert all(table.xpath(".//tbody//td[contains(., '€')]") for table in tables)
    (answer,) = calculator.xpath(".//*[@data-answer]")
    assert "€" in answer.text_content()
    assert calculator.xpath(".//ol[@data-slot='steps']/li")


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith(("fr/", "be/"))])
def test_every_page_of_law_says_until_when_it_held(trees: dict[str, Tree], page: str) -> None:
    """A historical tariff without its dates is read as the law of today."""
    (banner,) = trees[page].xpath("//details[@class='validity']")
    words = " ".join(banner.text_content().split())
    assert "en vigueur" in words
    assert "Fin :" in words or "Fin non établie :" in words


def test_the_phone_table_names_its_window_and_the_authority_for_it(trees: dict[str, Tree]) -> None:
    """The dates are only as good as the act that set them."""
    (banner,) = trees["fr/decision-15-2012/tableau-10/"].xpath("//details[@class='validity']")
    words = " ".join(banner.text_content().replace("\u202f", " ").replace("\xa0", " ").split())
    assert "du 1er janvier 2013 au 30 septembre 2018" in words
    assert "décision n° 18 du 5 septembre 2018" in words


def test_nothing_is_loaded_from_elsewhere(trees: dict[str, Tree]) -> None:
    """What the reader types, and that they read at all, is nobody else's business."""
    for page, tree in trees.items():
        loaded = tree.xpath("//script/@src | //img/@src | //iframe/@src | //link[@rel != 'canonical']/@href")
        assert [address for address in loaded if "//" in address and "127.0.0.1" not in address] == [], page


def test_open_data_holds_every_band(site_folder: Path) -> None:
    """Others will compute from this file: a missing band is a wrong amount elsewhere."""
    data = json.loads((site_folder / "donnees/tarifs.json").read_text(encoding="utf-8"))
    read_ = {
        (entry["system"], entry["id"]): [band["amount"] for band in entry["bands"]] for entry in data["categories"]
    }
    assert read_ == {category: [amount for _, amount, _ in bands] for category, bands in TARIFFS.items()}
    lines = (site_folder / "donnees/tarifs.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 70


def test_a_tab_names_the_text_of_its_article(trees: dict[str, Tree]) -> None:
    """Who has « Article 5 » of two texts open must not cite one for the other."""
    titles = [tree.findtext(".//title") for tree in trees.values()]
    assert len(set(titles)) == len(titles), [title for title in titles if titles.count(title) > 1]
    assert trees["fr/decision-15-2012/art-5/"].findtext(".//title") == (
        "Article 5 · Capacités hors des tableaux · Décision n°\u00a015 - Copie privée"
    )


@pytest.mark.parametrize(
    ("page", "score"),
    [
        # 4 rates, and the bounds 8; 8, 16; 16, 32; 32, 64 counted on the printed table
        ("fr/decision-15-2012/tableau-10/", "ses 11 chiffres servent au calcul"),
        ("fr/decision-15-2012/tableau-11/", "son chiffre sert au calcul"),
        # quatre-vingts, quarante, le 20
        ("fr/decision-15-2012/art-7/", "ses 3 chiffres servent au calcul"),
    ],
)
def test_each_page_says_how_many_of_its_figures_compute(trees: dict[str, Tree], page: str, score: str) -> None:
    """A figure that no rule uses is a part of the law the calculator does not know."""
    assert score in trees[page].xpath("//p[@class='eyebrow']")[0].text_content()


def test_an_article_shows_what_its_words_come_to(trees: dict[str, Tree]) -> None:
    """A rule without a figure is read as a rule that changes nothing; a wrong figure beside it would be believed."""
    shown = {
        item.get("data-beside"): (item.xpath("a[last()]")[0].text_content(), item.xpath("a[last()]/@href")[0])
        for page in ("fr/decision-15-2012/art-4/", "fr/decision-15-2012/art-5/")
        for item in trees[page].xpath("//li[span='Exemple']")
    }
    assert shown == {
        # art. 4, I: hard disks by the whole, art. 4, II: 16 × 0,10
        "art_4__para_I__al_2": (
            "Disque dur externe · 320\u00a0Go\u202f: 9,60\u202f€",
            "../../../fr/decision-15-2012/tableau-8/?categorie=stockage-externe&capacite=320Go",
        ),
        "art_4__para_II": ("Clé USB · 16\u00a0Go\u202f: 1,60\u202f€", "../../../fr/decision-15-2012/tableau-6/?categorie=cle-usb&capacite=16Go"),
        # art. 5, I: 0,90 × 8,5 / 4,7 = 1,6277; art. 5, II: that of 64 Go, 64 × 0,2360 = 15,104
        "art_5__para_I": (
            "DVD-RAM, DVD-R et DVD-RW data · 8,5\u00a0Go\u202f: 1,63\u202f€",
            "../../../fr/decision-15-2012/tableau-2/?categorie=dvd-data&capacite=8,5Go",
        ),
        "art_5__para_II": (
            "Téléphone mobile · 128\u00a0Go\u202f: 15,10\u202f€",
            "../../../fr/decision-15-2012/tableau-10/?categorie=telephone-mobile&capacite=128Go",
        ),
    }
