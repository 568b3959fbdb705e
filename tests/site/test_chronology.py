"""The chronology page, the strips on tariff pages, and the open data of the acts before and after the texts."""

from __future__ import annotations

import csv
import datetime
import json
import re
from pathlib import Path

import lxml.html
import pytest

from copie_privee.french import day
from scripts.cards.later_acts import LaterActs
from scripts.cards.timeline import Timeline
from scripts.data.later_data import later_csv
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import page
from scripts.tariff.later import read_later

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 24)


def plain(text: str) -> str:
    return re.sub(r"[\u202f\xa0\s]+", " ", text)


def tree(site_folder: Path, path: str) -> lxml.html.HtmlElement:
    return lxml.html.parse(str(site_folder / path / "index.html")).getroot()


def test_every_row_covers_every_day_once(corpus: Corpus) -> None:
    """A hole in the drawing would say that there was nothing; an overlap, that two acts held at once."""
    timeline = Timeline(corpus, read_later(corpus), TODAY)
    for system in ("fr", "be"):
        for row in timeline.country(system, system).rows:
            places = [(segment.x, segment.x + segment.width) for segment in row.new]
            assert places[0][0] == 0
            assert places[-1][1] == pytest.approx(100, abs=0.01)
            assert all(end == pytest.approx(start, abs=0.01) for (_, end), (start, _) in zip(places, places[1:]))


def test_the_drawing_is_that_of_the_dates(corpus: Corpus) -> None:
    """Worked out by hand: of 6 171 days from 2010-01-01 to 2026-11-24, 3 195 pass before 2018-10-01: 51,774 %."""
    timeline = Timeline(corpus, read_later(corpus), TODAY)
    phones = timeline.country("fr", "France").rows[0]
    assert [(segment.kind, segment.mark) for segment in phones.new] == [
        ("gap", ""), ("published", "Décision n° 15"), ("told", "n° 18"), ("told", "n° 21"), ("told", "n° 23"),
    ]  # fmt: skip
    assert [(segment.kind, segment.mark) for segment in phones.refurbished] == [("told", "n° 22"), ("told", "n° 23")]
    assert phones.new[2].x == 51.774


@pytest.mark.parametrize("family", ["be-disques", "be-dvd", "be-appareils", "be-cassettes"])
def test_what_was_not_found_is_drawn_as_a_gap(corpus: Corpus, family: str) -> None:
    """A bar of the arrêté of 2022 for disks, which nobody saw in it, would be an act of our own making."""
    later = read_later(corpus)
    (row,) = (r for r in Timeline(corpus, later, TODAY).country("be", "Belgique").rows if r.family.id == family)
    assert [(bar.kind, bar.start, bar.end) for bar in row.new if bar.end is None or bar.end.year > 2020] == [
        ("unread", datetime.date(2013, 12, 1), datetime.date(2022, 4, 1)),
        ("gap", datetime.date(2022, 4, 1), None),
    ]
    assert row.new[-2].period == "depuis le 1er décembre 2013, sans fin trouvée, incertain après le 31 mars 2022"
    told = csv.DictReader(later_csv(later, LaterActs(Timeline(corpus, later, TODAY), ())).splitlines()[2:])
    rows = [line for line in told if line["famille"] == row.family.label and line["systeme"] == "be"]
    assert [(line["acte"], line["premier_jour_apres"], line["vu_jusqu_au"]) for line in rows] == [
        ("arrêté royal du 18 octobre 2013", "", "2022-03-31")
    ]


@pytest.mark.parametrize("system", ["fr", "be"])
def test_the_table_says_what_the_drawing_shows(site_folder: Path, system: str) -> None:
    """Whoever does not see the drawing must lose nothing."""
    shown = tree(site_folder, "chronologie")
    drawings = shown.xpath("//svg[contains(@class, 'timeline__drawing')]")
    tables = shown.xpath("//details[contains(@class, 'timeline__words')]//tbody")
    index = ["fr", "be"].index(system)
    bars = drawings[index].xpath(".//g[contains(@class, 'timeline__bar')]")
    assert len(bars) == len(tables[index].xpath("./tr")) > 20


def test_every_bar_with_an_act_leads_to_its_card(site_folder: Path) -> None:
    """A tap that leads nowhere is a dead end exactly where the reader asks what came next."""
    shown = tree(site_folder, "chronologie")
    ids = set(shown.xpath("//@id"))
    links = shown.xpath("//svg//a/@*[name()='xlink:href']")
    assert len(links) > 40
    cards = [link.partition("#")[2] for link in links if "chronologie" in link]
    assert cards
    assert set(cards) <= ids
    assert all(link.get("aria-label") for link in shown.xpath("//svg//a"))
    assert shown.xpath("//svg//*[@href]") == []  # the theme's instant navigation would stop at the first one


def test_every_tariff_page_says_until_when_by_which_act_how_known_and_what_came_next(
    site_folder: Path, corpus: Corpus
) -> None:
    """A lawyer who cites an amount must see, beside it, whether and why it no longer held."""
    later = read_later(corpus)
    timeline = Timeline(corpus, later, TODAY)
    for category in corpus.categories:
        edition = corpus.editions[category.work]
        (strip,) = tree(site_folder, page(edition, category.tariff_in)).xpath("//section[@class='strip']")
        words = plain(strip.text_content())
        period = corpus.period(category.work, category.tariff_in)
        if period.last_day is None:
            assert "Aucune fin trouvée jusqu’au 31 janvier 2023" in words
            continue
        assert f"Jusqu’au {day(period.last_day)}" in words
        assert "lu dans les sources nommées" in words
        family = timeline.family(category)
        assert family is not None
        first = min((p for p in later.periods if p.family == family.id and p.state == "new"), key=lambda p: p.start)
        assert f"Ensuite : {later.acts[first.act].label}, à partir du {day(first.start)}" in words
        assert "vous êtes ici" in "".join(strip.xpath(".//svg//a/@aria-label"))
        assert strip.xpath(".//*[contains(@class, 'is-here')]")


def test_a_strip_names_every_tariff_of_the_page(site_folder: Path) -> None:
    """Article 2 sets three tariffs of recorders: a strip that names one lets the others seem to live on."""
    told = plain(tree(site_folder, "be/ar-1996-03-28/art-2/").xpath("//section[@class='strip']")[0].text_content())
    assert all(f"art. 2, § 1er, {n}°" in told for n in (1, 2, 3)), told[:400]
    six = plain(tree(site_folder, "fr/decision-15-2012/tableau-6/").xpath("//section[@class='strip']")[0].text_content())
    assert "tableau n° 7" not in six


def test_where_there_are_several_strips_each_names_its_family_in_the_text(site_folder: Path) -> None:
    """« Jusqu’au 30 novembre 2013 » nine times over tells nobody, without the drawing, of what."""
    strip = tree(site_folder, "be/ar-1996-03-28/art-2/").xpath("//section[@class='strip']")[0]
    names = [plain(each.text_content()) for each in strip.xpath(".//p[@class='strip__family']")]
    assert len(names) == len(strip.xpath(".//ul[@class='strip__words']")) > 5
    assert {"Disques durs externes", "DVD", "Cassettes audio et vidéo"} <= set(names)


@pytest.mark.parametrize("table", [3, 6, 7, 8, 9, 10, 12])
def test_a_day_of_the_end_that_only_newspapers_give_is_said_to_come_from_them(corpus: Corpus, table: int) -> None:
    """« Lu dans les sources nommées » under the name of an act says that the act was read; it was not."""
    period = corpus.period("fr/decision-15-2012", f"att_1__tableau_{table}")
    assert "la presse" in period.end_authority
    assert "le jour d’effet" in period.end_authority


def test_every_card_says_where_the_act_is_read_or_that_its_address_was_not_found(corpus: Corpus) -> None:
    """A card without a place to read the act ends there, and nobody knows whether one was looked for."""
    acts = LaterActs(Timeline(corpus, read_later(corpus), TODAY), ())
    told = {card["title"]: card["link_words"] for system in ("fr", "be") for card in acts.of(system)}
    for number in ("n° 19 du 12 mars 2019", "n° 20 du 17 décembre 2019", "n° 21 du 16 novembre 2020"):
        assert told[f"Décision {number}"] == "adresse non trouvée"
    assert told["Décision n° 18 du 5 septembre 2018"] == "Lire l’acte"
    assert all(told.values())


def test_what_was_not_found_is_said(site_folder: Path) -> None:
    """An act left out in silence would be taken for one that does not exist."""
    words = plain(tree(site_folder, "chronologie").text_content())
    for text in (
        "Arrêté royal de 2019. Rien n’en a été trouvé",
        "Ordinateurs et disques internes. Aucun tarif n’a été trouvé",
        "l’issue n’a pas été lue",
        "L’arrêté lui-même n’a pas été lu",
    ):
        assert text in words


def test_case_law_stands_quietly_beside_the_provisions(site_folder: Path) -> None:
    """Whoever cites tableau 10 must learn that the decision was upheld; an article it does not touch stays bare."""

    def folded(path: str) -> str:
        return plain(" ".join(node.text_content() for node in tree(site_folder, path).xpath("//details[@class='rulings']")))

    assert "19 novembre 2014" in folded("fr/decision-15-2012/tableau-10")
    assert "aucune annulation" in folded("fr/decision-15-2012")
    assert "ECLI:EU:C:2016:717" in folded("fr/cpi-l311-8")
    assert "Reprobel" in folded("be/ar-1996-03-28")
    assert folded("fr/decision-15-2012/art-6") == ""


def test_no_style_stands_in_an_attribute(site_folder: Path) -> None:
    """A policy without unsafe-inline would drop it, and the drawing with it."""
    for path in ("chronologie", "fr/decision-15-2012/tableau-10", "exoneration"):
        article = tree(site_folder, path).xpath("//article")[0]
        assert article.xpath(".//*[self::svg or ancestor::svg or self::table or ancestor::table][@style]") == []


def test_the_open_data_carry_grade_licence_and_warning(site_folder: Path) -> None:
    """A figure that travels without its grade becomes a tariff in the next spreadsheet."""
    data = json.loads((site_folder / "donnees/later.json").read_text(encoding="utf-8"))
    lines = (site_folder / "donnees/later.csv").read_text(encoding="utf-8").splitlines()
    assert "MIT" in data["licence"]
    assert "MIT" in lines[0]
    assert "non calculés" in data["warning"]
    assert "non calculés" in lines[1]
    assert all(period["grade"] and period["sources"] for period in data["periods"])
    rows = list(csv.DictReader(lines[2:]))
    disk = [row for row in rows if row["famille"].startswith("Disques externes")]
    assert [(row["borne_basse"], row["a_partir_de"], row["jusqu_a"], row["borne_haute"], row["montant_ht"]) for row in disk] == [
        ("", "", "5 To", "exclue", "6.00"),
        ("comprise", "5 To", "10 To", "exclue", "10.00"),
        ("comprise", "10 To", "", "", "15.00"),
    ]
    assert {row["degre"] for row in rows} == {"texte officiel ou copie", "presse", "société de perception", "déduit"}
    assert [row["montant_ht"] for row in rows if row["acte"].startswith("décision n° 19")] == [""]


def test_the_refund_file_names_its_pieces(site_folder: Path) -> None:
    """A claim sent without the mention on the invoice is refused; the page must say so before it is sent."""
    words = plain(tree(site_folder, "exoneration").text_content())
    for text in ("pièces 1, 2 et 6", "Kbis de moins de trois mois", "La facture doit montrer la rémunération", "au moins 25 €"):
        assert text in words
    assert len(tree(site_folder, "exoneration").xpath("//table[@class='invoices']/tbody/tr")) == 8


def test_the_refund_page_counts_the_pieces_that_were_read() -> None:
    """Five bullets under « six pièces » send a reader off with a file that is not whole, and does not say so."""
    page = plain((ROOT / "docs/exoneration.md").read_text(encoding="utf-8"))
    france, belgium = page.partition('id="pieces-belgique"')[::2]
    pieces = france.partition('id="pieces-france"')[2]
    assert "Cinq ont été lues" in pieces
    assert pieces.count(" - ") == 5
    assert "leur numérotation n’a pas été trouvée" in pieces
    assert "pièce 6 : l’annexe en compte donc au moins une de plus, qui n’a pas été trouvée" in pieces
    assert "1er janvier 2017" in belgium
    assert "chronologie.md#acte-be-ar-2016" in belgium
