"""The apparatus on the built site: every erratum listed, marked at its place, and no word of the law."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import lxml.html
import pytest

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import page


def tree(folder: Path, path: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring((folder / path / "index.html").read_text(encoding="utf-8"))


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_erratum_is_listed_with_its_readings(corpus: Corpus, site_folder: Path) -> None:
    """A lawyer must find what the copy read, what the edition reads, and why."""
    listed = tree(site_folder, "apparat")
    for erratum in corpus.errata:
        said = words(listed.get_element_by_id(erratum.anchor))
        for reading in (erratum.source.splitlines()[0], erratum.edited, erratum.expected, erratum.reason):
            assert " ".join(reading.split()) in said, erratum


@pytest.mark.parametrize("whole", [True, False], ids=["whole text", "own page"])
def test_every_erratum_is_marked_at_each_of_its_places(corpus: Corpus, site_folder: Path, whole: bool) -> None:
    """Marked anywhere else, it would send the reader to sound words."""
    trees: dict[str, lxml.html.HtmlElement] = {}
    for erratum in corpus.errata:
        edition = corpus.editions[erratum.work]
        for place in erratum.places:
            path = f"{erratum.work}/texte/" if whole else page(edition, place)
            shown = trees.setdefault(path, tree(site_folder, path))
            # a unit's own heading stands above its container, as the page's title
            at = shown.xpath(f"//*[@id='{place}']")[0]
            outside = shown.xpath("//h1") if at.get("class", "").startswith(("tariff", "prov prov--a")) else []
            (mark,) = [
                link
                for holder in (at, *outside)
                for link in holder.xpath(f".//a[@class='erratum'][@data-number='{erratum.number}']")
            ][:1]
            note = shown.get_element_by_id(mark.get("href").removeprefix("#"))
            assert any(href.endswith(f"#{place}") for href in note.xpath(".//a/@href"))


def test_marks_are_no_words(site_folder: Path) -> None:
    """A number among the words of the law would be read, copied and cited as law."""
    for file in site_folder.rglob("texte/index.html"):
        marks = lxml.html.parse(file).xpath("//a[@class='erratum']")
        assert marks
        assert all(mark.text_content() == "" and mark.get("aria-label") for mark in marks)


def test_no_page_tells_one_reason_twice_and_none_unasked(site_folder: Path) -> None:
    """Four times the same note hides the fifth, and the notes of the copy are no part of the law: they wait, folded."""
    for file in site_folder.rglob("index.html"):
        shown = lxml.html.parse(str(file))
        for notes in shown.xpath("//details[contains(@class, 'errata--foot')]"):
            assert notes.get("open") is None
            told = [words(entry.xpath("p")[0]) for entry in notes.find_class("errata__entry")]
            assert not [one for one, other in pairwise(told) if one == other], file


def test_the_garbled_formula_has_its_note_on_its_own_page(site_folder: Path) -> None:
    """On paper no link works: the note must be printed with the formula."""
    article = tree(site_folder, "fr/decision-15-2012/art-4")
    (note,) = [n for n in article.find_class("errata__entry") if "V × TR V × TR" in words(n)]
    assert "(V × TR) / CM" in words(note)
    assert article.xpath("//*[local-name()='mfrac']")
