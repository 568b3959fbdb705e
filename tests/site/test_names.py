"""One name for each tool: the one in the menu is the one on the page, and the one of every link to it."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

TOOLS = {
    "calculer/": "Calculer un montant",
    "comparer/": "Comparer la France et la Belgique",
    "exoneration/": "Exonéré ou remboursé ?",
    "verifier/": "Vérifier un montant",
    "cote-a-cote/": "Lire deux textes côte à côte",
}


def words(text: str) -> str:
    return " ".join(text.replace("\u202f", " ").replace("\xa0", " ").split())


@pytest.mark.parametrize(("page", "name"), TOOLS.items())
def test_a_tool_bears_one_name(site_folder: Path, page: str, name: str) -> None:
    """« Vérifier », « D’où vient ce montant ? »: who looks for the second does not see that it is the first."""
    tree = lxml.html.parse(str(site_folder / page / "index.html")).getroot()
    assert words(tree.xpath("string(//article//h1)")) == name
    assert words(tree.xpath("string(//title)")).startswith(f"{name} -")
    menu = tree.xpath("//nav[contains(@class, 'md-nav')]//a[contains(@class, 'md-nav__link--active')]")
    assert name in {words(link.text_content()) for link in menu}


def test_titles_hang_no_dash(site_folder: Path) -> None:
    """« Tableau n° 10. ― » reads as a title whose words are missing; the edition keeps the dash, the eye does not see it."""
    tree = lxml.html.parse(str(site_folder / "fr/decision-15-2012/tableau-10/index.html")).getroot()
    (number,) = tree.xpath("//h1/span[@class='law__num']")
    assert words(number.text) == "Tableau n° 10"
    assert words(number.xpath("string(span[@class='law__dash'])")) == ". ―"


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("be/ar-1996-03-28/art-2", "Tarif historique, en vigueur du 1er février 2010 au 30 novembre 2013."),
        ("be/ar-1996-03-28/art-5", "Texte en vigueur du 1er février 2010 au 30 novembre 2013."),
        ("be/ar-1996-03-28/art-8", "Texte en vigueur du 1er février 2010 au 30 novembre 2013."),
    ],
)
def test_only_what_sets_amounts_is_called_a_tariff(site_folder: Path, page: str, line: str) -> None:
    """« Tarif historique » over an article on declarations promises amounts that are not there."""
    tree = lxml.html.parse(str(site_folder / page / "index.html")).getroot()
    assert words(tree.xpath("string(//details[@class='validity']/summary)")) == line


def test_articles_have_titles_that_are_told_to_be_ours(site_folder: Path) -> None:
    """The law's first words, cut, say nothing; a title that passes for the law's own would be quoted as such."""
    tree = lxml.html.parse(str(site_folder / "fr/decision-15-2012/index.html")).getroot()
    rows = {words(row.xpath("string(a)")): row for row in tree.xpath("//ol[@class='toc-law']/li")}
    assert words(rows["Article 5"].xpath("string(span)")) == "Capacités hors des tableaux"
    assert "sont de ce site" in words(tree.xpath("string(//p[@class='toc-law__ours'])"))
