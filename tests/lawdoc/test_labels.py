"""What lawyers call a place: each kind of place once, as one would write it in a brief."""

from __future__ import annotations

import pytest

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import address, label, number, title
from scripts.lawdoc.model import Provision

D, C, B = "fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"


@pytest.mark.parametrize(
    ("work", "eid", "expected"),
    [
        (D, "preface", "titre"),
        (D, "cit_1", "1er visa"),
        (D, "cit_10", "10e visa"),
        (D, "rec_3", "3e considérant"),
        (D, "art_1", "art. 1er"),
        (D, "art_1__para_I__point_9__indent_3", "art. 1er, I, 9°, 3e tiret"),
        (D, "art_4__para_I__al_2", "art. 4, I, al. 2"),
        (D, "att_1", "annexe"),
        (D, "att_1__tableau_8", "tableau n° 8"),
        (D, "att_1__tableau_8__table_1__tr_1", "tableau n° 8, A, 1re ligne"),
        (D, "att_1__tableau_8__table_1__tr_2", "tableau n° 8, A, 2e ligne"),
        (D, "att_1__tableau_10__table_1__tr_4", "tableau n° 10, 4e ligne"),
        (C, "art_L311-8", "art. L. 311-8"),
        (C, "art_L311-8__para_I__point_2bis", "art. L. 311-8, I, 2° bis"),
        (C, "art_L311-8__para_IIbis", "art. L. 311-8, II bis"),
        (B, "chp_II", "chapitre II"),
        (B, "art_2__para_3__point_4__point_b", "art. 2, § 3, 4°, b)"),
        (B, "art_2__note_1", "art. 2, note 1"),
        (B, "art_8__omission_1", "art. 8, alinéa abrogé"),
        (B, "art_5__para_1", "art. 5, § 1er"),
    ],
)
def test_a_place_is_called_as_lawyers_call_it(corpus: Corpus, work: str, eid: str, expected: str) -> None:
    """Copied into a brief, a wrong name sends the court to another provision."""
    assert label(corpus.editions[work], eid) == expected


@pytest.mark.parametrize(
    ("work", "eid", "expected"),
    [
        (D, "art_5", "Article 5"),
        (D, "art_1", "Article 1er"),
        (C, "art_L311-8", "Article L. 311-8"),
        (D, "att_1__tableau_10", "Tableau n° 10"),
    ],
)
def test_a_page_is_titled_by_its_unit(corpus: Corpus, work: str, eid: str, expected: str) -> None:
    """The title is what a browser's tab and a search result show."""
    unit = corpus.editions[work].places[eid]
    assert isinstance(unit, Provision)
    assert title(unit) == expected


@pytest.mark.parametrize(
    ("work", "eid", "expected"),
    [
        (D, "att_1__tableau_12", "12"),
        (D, "art_1__para_I__point_9", "9°"),
        (D, "att_1__tableau_8__table_1", "A"),
        (C, "art_L311-8__para_IIbis", "II bis"),
        (B, "art_5__para_1", "1er"),
        (B, "art_9__para_4__al_3", "3"),
    ],
)
def test_a_number_is_what_sentences_say(corpus: Corpus, work: str, eid: str, expected: str) -> None:
    """It is looked for in "aux tableaux n°s 3 à 10 et 12": another form would not be found there."""
    assert number(corpus.editions[work], eid) == expected


@pytest.mark.parametrize(
    ("work", "eid", "expected"),
    [
        (D, "att_1__tableau_8__table_1__tr_2", "fr/decision-15-2012/tableau-8/#att_1__tableau_8__table_1__tr_2"),
        (D, "rec_3", "fr/decision-15-2012/preambule/#rec_3"),
        (D, "conclusions__p_1", "fr/decision-15-2012/texte/#conclusions__p_1"),
        (C, "art_L311-8__para_II", "fr/cpi-l311-8/#art_L311-8__para_II"),
        (B, "chp_II", "be/ar-1996-03-28/texte/#chp_II"),
    ],
)
def test_a_place_is_on_one_page(corpus: Corpus, work: str, eid: str, expected: str) -> None:
    """Addresses that lawyers cite may not move."""
    assert address(corpus.editions[work], eid) == expected
