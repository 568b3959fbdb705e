"""The convention of the editions: what it yields, and that everything outside it is refused."""

from __future__ import annotations

import pytest

from scripts.lawdoc.corpus import ROOT, Corpus
from scripts.lawdoc.markup import parse
from scripts.lawdoc.model import EditionError, Ref
from scripts.lawdoc.refs import check_references, references
from scripts.lawdoc.write import write

HEAD = "---\nwork: fr/essai\nlanguage: fra\n---\n\n"

# Counted by hand in the texts: places that lawyers cite and that the pages anchor.
EXPECTED_PLACES = {
    "fr/decision-15-2012": [
        "cit_10", "rec_16", "art_1__para_I__point_9__indent_3", "art_1__para_I__point_12", "art_3__para_II__point_2",
        "art_4__para_I__al_1__indent_5", "art_4__para_I__al_2", "art_5__para_II", "art_6__para_I__al_2",
        "art_6__para_III__indent_5", "art_7__para_II__al_2", "art_8__para_III", "art_9", "att_1",
        "att_1__tableau_8__table_1__tr_4", "att_1__tableau_8__table_2__tr_2", "att_1__tableau_9__indent_3",
        "att_1__tableau_10__table_1__tr_4", "att_1__tableau_12__table_1__tr_4",
    ],
    "fr/cpi-l311-8": [
        "art_L311-8", "art_L311-8__para_I__point_2bis", "art_L311-8__para_IIbis", "art_L311-8__para_III__al_2",
    ],
    "be/ar-1996-03-28": [
        "chp_II", "art_1__point_15", "art_2__para_1__point_3__point_a", "art_2__para_2", "art_2__para_3__point_6",
        "art_2__note_1", "art_3__para_3__omission_1", "art_4__al_2__point_2", "art_5__para_2__al_2",
        "art_8__omission_1", "art_8__al_5", "art_9__para_4__al_3", "art_11__para_4__al_3", "art_14",
    ],
}  # fmt: skip
ABSENT = {
    "fr/decision-15-2012": ["cit_11", "rec_17", "art_5__para_I__al_1", "art_10", "att_1__tableau_13"],
    "fr/cpi-l311-8": ["art_L311-8__para_II__al_1", "art_L311-8__para_III__al_3"],
    "be/ar-1996-03-28": ["art_8__al_6", "art_10__al_1", "art_2__para_1__point_5", "chp_X"],
}


@pytest.mark.parametrize("work", EXPECTED_PLACES)
def test_places_follow_the_laws_own_numbering(corpus: Corpus, work: str) -> None:
    """A wrong eId would break permalinks and point a citation at other words."""
    places = corpus.editions[work].places
    assert [eid for eid in EXPECTED_PLACES[work] if eid not in places] == []
    assert [eid for eid in ABSENT[work] if eid in places] == []


@pytest.mark.parametrize(
    ("work", "eid", "opening"),
    [
        ("fr/decision-15-2012", "art_7__para_I__indent_2", "― pour les importateurs-grossistes : quarante jours"),
        ("fr/decision-15-2012", "att_1__tableau_7__table_1__tr_2", "Supérieure à 2 Go et inférieure ou égale à 4 Go"),
        ("fr/cpi-l311-8", "art_L311-8__para_IIbis", "II bis.-La rémunération pour copie privée n'est pas due non"),
        ("be/ar-1996-03-28", "art_2__para_3__point_4__point_b", "b) 6,75 euros lorsque la capacité de stockage"),
        ("be/ar-1996-03-28", "art_8__al_2", "Les demandes de remboursement ne sont recevables"),
        ("be/ar-1996-03-28", "art_2__note_1", "(1)<AR 2009-12-17/02, art. 2, 006; En vigueur : 01-02-2010>"),
    ],
)
def test_a_place_holds_its_own_words(corpus: Corpus, work: str, eid: str, opening: str) -> None:
    """An eId that drifted to the neighbouring provision would cite the wrong rule."""
    assert corpus.editions[work].places[eid].words.startswith(opening)


def test_editions_are_printed_back_unchanged(corpus: Corpus) -> None:
    """If a model could not print its edition, something of the law was lost on the way in."""
    for work in corpus.works.values():
        source = (ROOT / work.edition).read_text(encoding="utf-8")
        edition = parse(source, work.edition, work.shorthand)
        assert write(edition) == source
        assert parse(write(edition), work.edition, work.shorthand) == edition


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("## Article 1\n\nDu texte en *italique*.\n", 8, "em"),
        ("## Article 1\n\nUn alinéa\nsur deux lignes.\n", 8, "softbreak"),
        ("## Article 1\n\n- Un point sans numéro ;\n", 8, "sans numéro"),
        ("## Article 1\n\nTexte.\n\n- 1° Un ;\n\n- 2° Deux.\n", 11, "hors convention"),
        ("## Section 1\n", 6, "titre non reconnu"),
        ("## Article 1\n\n> Cité.\n", 8, "blockquote"),
        ("## Article 1\n\n    Du code\n", 8, "code_block"),
        ("## Article 1\n\n```python\nx\n```\n", 8, "python"),
        ("## Article 1\n\nVoir [le 2](art_2).\n", 8, "art_2"),
        ("## Article 1\n\nVoir [la suite](#tableau_4..2).\n", 8, "intervalle"),
        ("## Article 1\n\n| a | b |\n|---|---|\n| c | d |\n", 8, "Tableau n°"),
        ("## Article 1\n\nTexte &amp; suite.\n", 8, "hors convention"),
        ("## Article 1\n\nTexte.\n\n## Article 1\n\nAutre.\n", 10, "existe déjà"),
        ("## Article 1\n\nTexte en trop.  \n", 8, "hors convention"),
        ("- 1° Une liste sans article.\n", 6, "liste sans disposition"),
        ("## Article 1\n\nTexte <XY 2001-02-03/04, art. 1>.\n", 8, "mention de modification"),
        ("## Article 1\n\nUn\u00a0texte.\n", 8, "U+00A0"),
    ],
)  # fmt: skip
def test_what_is_outside_the_convention_is_refused_with_its_line(body: str, line: int, message: str) -> None:
    """Kept as loose text, it would be published without an anchor, or silently altered."""
    with pytest.raises(EditionError) as refusal:
        parse(HEAD + body, "essai.md")
    assert message in str(refusal.value)
    assert str(refusal.value).startswith("essai.md:")
    assert refusal.value.line == line


@pytest.mark.parametrize("head", ["", "---\nwork: fr/essai\n---\n\n", "---\nauteur: x\n---\n\n"])
def test_an_edition_says_which_work_it_edits(head: str) -> None:
    """Without its front matter an edition could be published under another work's name."""
    with pytest.raises(EditionError):
        parse(head + "## Article 1\n\nTexte.\n", "essai.md")


def test_a_dangling_reference_is_refused() -> None:
    """A link of the law that leads nowhere must stop the build, not the reader."""
    edition = parse(HEAD + "## Article 1\n\nVoir [l'article 2](#art_2).\n", "essai.md")
    with pytest.raises(EditionError, match="art_2"):
        check_references({"fr/essai": edition}, {})


def test_a_range_leads_to_each_of_its_targets(corpus: Corpus) -> None:
    """Article 5 II covers tables 3 to 10 and 12; a range read as its ends would drop seven."""
    found = [ref for eid, ref in references(corpus.editions["fr/decision-15-2012"]) if eid == "art_5__para_II"]
    first = next(ref for ref in found if isinstance(ref, Ref))
    assert [t.eid.rpartition("_")[2] for t in first.targets] == ["3", "4", "5", "6", "7", "8", "9", "10", "12"]
