"""Word for word: raw source = edition = rendered whole text, but for the declared errata."""

from __future__ import annotations

import hashlib
from pathlib import Path

import lxml.html
import pytest

from scripts.lawdoc.corpus import ROOT, Corpus
from scripts.lawdoc.words import apply_errata, raw_words, tokens

WORKS = ["fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"]


def expected(corpus: Corpus, work: str) -> list[str]:
    errata = [erratum for erratum in corpus.errata if erratum.work == work]
    return tokens(apply_errata(raw_words(corpus.raw[work]), errata))


@pytest.mark.parametrize("work", WORKS)
def test_raw_bytes_are_those_received(corpus: Corpus, work: str) -> None:
    """A raw file touched by an editor or a line-ending filter would prove nothing."""
    entry = corpus.works[work]
    assert hashlib.sha256((ROOT / entry.raw).read_bytes()).hexdigest() == entry.sha256


@pytest.mark.parametrize("work", WORKS)
def test_edition_has_the_words_of_the_source_in_order(corpus: Corpus, work: str) -> None:
    """A lost, added or moved word, number or punctuation mark would show here."""
    assert tokens(corpus.editions[work].words) == expected(corpus, work)


@pytest.mark.parametrize("work", WORKS)
def test_rendered_whole_text_has_the_words_of_the_edition(corpus: Corpus, work: str, site_folder: Path) -> None:
    """What the reader sees must be what was edited: templates and Markdown may not eat a word."""
    page = lxml.html.parse(site_folder / work / "texte" / "index.html", lxml.html.HTMLParser(encoding="utf-8"))
    assert tokens(rendered_words(page)) == tokens(corpus.editions[work].words)


def rendered_words(page: lxml.html.etree._ElementTree) -> str:
    """Text of every element that carries words of the law, in document order, controls left out."""
    parts = []
    for element in page.xpath("//*[@data-work]"):
        for control in element.xpath(".//a[contains(@class, 'permalink') or contains(@class, 'headerlink')]"):
            control.drop_tree()
        for gloss in element.xpath(".//*[@data-gloss]"):
            gloss.drop_tree()
        for fraction in element.xpath(".//*[local-name() = 'mfrac']"):
            over, under = (child.text_content() for child in fraction)
            fraction.text, fraction[:] = f" ({over}) / {under} ", []
        for minus in element.xpath(".//*[local-name() = 'mo']"):
            minus.text = (minus.text or "").replace("−", "―")
        for boundary in element.xpath(".//p | .//td | .//th | .//*[local-name() = 'mi' or local-name() = 'mo']"):
            boundary.tail = " " + (boundary.tail or "")
        parts.append(element.text_content())
    return " ".join(parts)
