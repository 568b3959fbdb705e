"""One name for each tool and page: the one in the menu is the one on the page, and the one of every link to it."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
TOOLS = {
    "calculer/": "Calculer un montant",
    "comparer/": "Comparer la France et la Belgique",
    "exoneration/": "Exonéré ou remboursé ?",
    "verifier/": "Vérifier un montant",
    "declarer/": "Déclarer une liste",
    "cote-a-cote/": "Lire deux textes côte à côte",
    "chronologie/": "Chronologie",
    "methode/": "Méthode",
    "references/": "Textes cités",
    "apparat/": "Apparat critique",
    "donnees/": "Données",
    "confidentialite/": "Confidentialité",
    "licences/": "Licences",
    "hors-ligne/": "Hors ligne",
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


def test_no_page_of_ours_is_left_out_above() -> None:
    """A page that is not asked may bear two names."""
    written = {page.relative_to(DOCS).with_suffix("").as_posix() for page in DOCS.rglob("*.md")} - {"index"}
    assert {f"{page}/" for page in written} == TOOLS.keys()


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


def test_a_shared_page_is_called_by_its_place_and_its_subject(site_folder: Path) -> None:
    """« 10. Téléphones mobiles » in a message says neither that it is a table nor of which text."""
    tree = lxml.html.parse(str(site_folder / "fr/decision-15-2012/tableau-10/index.html")).getroot()
    (title,) = tree.xpath("//meta[@property='og:title']/@content")
    assert words(title) == "Tableau n° 10 · Téléphone mobile · Décision n° 15"


@pytest.mark.parametrize("work", ["fr/decision-15-2012", "be/ar-1996-03-28", "fr/cpi-l311-8"])
def test_no_two_entries_of_the_contents_look_alike(site_folder: Path, work: str) -> None:
    """« Mémoires et disques durs intégrés à un… », three times over: no reader finds the table that is looked for."""
    tree = lxml.html.parse(str(site_folder / work / "texte/index.html")).getroot()
    entries = [words(link.text_content()) for link in tree.xpath("//div[contains(@class, 'md-sidebar--secondary')]//li/a")]
    assert entries
    assert len({entry[:40] for entry in entries}) == len(entries)
    assert not [entry for entry in entries if "―" in entry or "—" in entry]
    assert len(tree.xpath("//article//h1")) == 1
    title = words(tree.xpath("string(//article//h1)"))
    assert not [other for other in tree.xpath("//article//h2") if words(other.text_content()).startswith(title)]


def test_articles_have_titles_that_are_told_to_be_ours(site_folder: Path) -> None:
    """The law's first words, cut, say nothing; a title that passes for the law's own would be quoted as such."""
    tree = lxml.html.parse(str(site_folder / "fr/decision-15-2012/index.html")).getroot()
    rows = {words(row.xpath("string(a)")): row for row in tree.xpath("//ol[@class='toc-law']/li")}
    assert words(rows["Article 5"].xpath("string(span)")) == "Capacités hors des tableaux"
    assert "sont de ce site" in words(tree.xpath("string(//p[@class='toc-law__ours'])"))
