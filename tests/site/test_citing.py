"""What machines take from a page of law: records of citations, JSON-LD, the tags Zotero reads, previews."""

from __future__ import annotations

import json
from pathlib import Path

import lxml.html
import pytest

from scripts.pages.citing import citations, cite
from scripts.lawdoc.corpus import Corpus


def head(folder: Path, page: str) -> tuple[dict[str, object], dict[str, str]]:
    tree = lxml.html.fromstring((folder / page / "index.html").read_text(encoding="utf-8"))
    (data,) = tree.xpath("//head/script[@type='application/ld+json']")
    return json.loads(data.text), {meta.get("name"): meta.get("content") for meta in tree.xpath("//head/meta[@name]")}


@pytest.mark.parametrize(
    ("work", "eid", "expected"),
    [
        (
            "fr/decision-15-2012",
            "att_1__tableau_8__table_1__tr_2",
            "Décision n° 15 du 14 décembre 2012 de la commission prévue à l’article L. 311-5 du CPI, tableau n° 8, A, "
            "2e ligne, JORF n° 0300 du 26 décembre 2012, texte n° 68, NOR : MCCB1242431S",
        ),
        (
            "fr/cpi-l311-8",
            "art_L311-8__para_I__point_2bis",
            "CPI, art. L. 311-8, I, 2° bis, dans sa rédaction issue de la loi n° 2016-925 du 7 juillet 2016",
        ),
        ("fr/cpi-l311-8", "", "CPI, art. L. 311-8, dans sa rédaction issue de la loi n° 2016-925 du 7 juillet 2016"),
    ],
)
def test_the_sentence_is_what_a_lawyer_would_write(corpus: Corpus, work: str, eid: str, expected: str) -> None:
    """A citation that must be corrected by hand is not used twice."""
    assert cite(corpus, work, eid).text.replace("\u00a0", " ").replace("\u202f", " ") == expected


def test_every_place_has_its_records(corpus: Corpus, site_folder: Path) -> None:
    """« Cite any alinéa »: one missing record is a dead « RIS » link."""
    for work, edition in corpus.editions.items():
        found = list(citations(corpus, work))
        assert len(found) == len(edition.places) + 1
        ris = (site_folder / f"{found[0].file}.ris").read_bytes().decode()
        records = [f"{record}ER  - \r\n" for record in ris.split("ER  - \r\n")[:-1]]
        items = json.loads((site_folder / f"{found[0].file}.csl.json").read_text(encoding="utf-8"))
        for citation, record, item in zip(found, records, items, strict=True):
            assert record.startswith("TY  - STAT\r\n"), citation.id
            assert f"\r\nID  - {citation.id}\r\n" in record
            assert item["id"] == citation.id
            assert item["type"] == "legislation"
            assert item["URL"].endswith(citation.page)
            assert f"UR  - {item['URL']}\r\n" in record
            assert item.get("section", "") == citation.place.replace("\u00a0", " ").replace("\u202f", " ")


def test_one_file_of_records_a_text(corpus: Corpus, site_folder: Path) -> None:
    """A file for each of hundreds of places was most of the files of the site."""
    files = [file for file in (site_folder / "donnees/citations").rglob("*") if file.is_file()]
    assert len(files) == 2 * len(corpus.works)


def test_json_ld_says_what_and_when(site_folder: Path) -> None:
    """Search engines and legal databases read this, not the banner: a wrong date here travels far."""
    data, _ = head(site_folder, "fr/decision-15-2012/tableau-10")
    assert data["@type"] == "Legislation"
    assert data["legislationDate"] == "2012-12-14"
    assert data["temporalCoverage"] == "2013-01-01/2018-09-30"
    assert data["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert "MCCB1242431S" in data["legislationIdentifier"]  # type: ignore[operator]
    assert data["isPartOf"]["@id"].endswith("/fr/decision-15-2012/")  # type: ignore[index]


def test_an_end_that_was_not_found_is_not_claimed(site_folder: Path) -> None:
    """Nobody established that tableau 1 is in force, or that it is not."""
    data, _ = head(site_folder, "fr/decision-15-2012/tableau-1")
    assert data["temporalCoverage"] == "2013-01-01/"
    assert "legislationLegalForce" not in data


@pytest.mark.parametrize("page", ["fr/cpi-l311-8", "be/ar-1996-03-28/art-2", "be/ar-1996-03-28/texte"])
def test_zotero_takes_the_page_for_a_statute(site_folder: Path, page: str) -> None:
    """Without `z:itemType` Zotero makes a journal article of a page that carries `citation_title`."""
    _, tags = head(site_folder, page)
    assert tags["z:itemType"] == "statute"
    assert tags["DC.title"] == tags["citation_title"]
    assert tags["DC.date"][:4] in ("1996", "2016")
    assert tags["citation_public_url"].startswith("http")


def test_previews_have_the_words_of_every_place(corpus: Corpus, site_folder: Path) -> None:
    """A place without words in the file is a reference without a preview."""
    for work, edition in corpus.editions.items():
        data = json.loads((site_folder / f"donnees/apercus/{work}.json").read_text(encoding="utf-8"))
        assert data["work"] == work
        assert set(data["places"]) == set(edition.places)
        for eid, place in data["places"].items():
            own = edition.places[eid].words
            if place["more"] or not own or "table" in eid:
                continue
            shown = " ".join(words for _, words in place["lines"]).replace("\u202f", " ").replace("\u00a0", " ")
            assert "".join(shown.split()) == "".join(own.split()), (work, eid)
