"""Word for word: raw source = edition = rendered whole text, but for the declared errata."""

from __future__ import annotations

import hashlib
from pathlib import Path

import lxml.html
import pytest

from scripts.lawdoc.corpus import ROOT, Corpus
from scripts.lawdoc.words import apply_errata, raw_words, tokens
from tests.helpers.words import rendered_words

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
