"""The errata: every known defect of the copies is declared, and every declaration is true."""

from __future__ import annotations

import dataclasses
import re

import pytest

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.registers import RegisterError
from scripts.lawdoc.words import Erratum, check_erratum

D, C, B = "fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"

# Defects found by reading the three copies, by hand: text, place, a piece of the source reading.
DEFECTS = [
    (D, "preface", "Le 9 janvier 2014"),
    (D, "preface", "DECISION Décision n° 15"),
    (D, "preface", "L. 311-5 du\ncode"),
    (D, "rec_1", "ainsi que les\nauteurs"),
    (D, "rec_13", "de ses\ntravaux"),
    (D, "art_3__para_I", "l’article\n1er"),
    (D, "art_4__para_I__al_2", "figurant en\nannexe"),
    (D, "art_6__para_III", "les déclarations\nmentionnent"),
    (D, "art_8__para_III", "22 novembre 2005,\nn° 12"),
    (D, "art_4__para_II", "V × TR V × TR dans laquelle TGo = CM"),
    (D, "art_5__para_II", "aux dits tableaux"),
    (D, "att_1", "A N N E X E"),
    (D, "att_1__tableau_5__table_1", "R É M U N É R A T I O N"),
    (D, "att_1__tableau_7__table_1__tr_2", "égale à 4 0,08 Go"),
    (D, "att_1__tableau_10__table_1__tr_1", "0,700 0"),
    (D, "att_1__tableau_10__table_1__tr_3", "0,309 5"),
    (D, "att_1__tableau_12__table_1__tr_4", "0,196 9"),
    (D, "art_1__para_I__point_11", "l’enregistrement et à la lecture"),
    (D, "att_1__tableau_11", "l’enregistrement et à la lecture"),
    (D, "art_1__para_I__point_9", "multimédias"),
    (D, "att_1__tableau_9", "multimédias"),
    (D, "art_1__para_I__point_12", "multimédias"),
    (D, "att_1__tableau_12", "multimédias"),
    (C, "art_L311-8__para_III__al_1", "l311-6.md"),
    (B, "art_1", ";**"),
    (B, "art_1__point_6", "[1 ...]¹"),
    (B, "art_2__para_1", "[¹"),
    (B, "art_2__para_3__point_6", "[¹"),
    (B, "art_2__para_1", "audiovisuelle "),
    (B, "art_2__para_1__point_1", "magnéto-scope"),
    (B, "art_2__para_1__point_2", "magnéto-scope"),
    (B, "art_2__para_1__point_3", "magnéto-scope"),
    (B, "art_2__para_3__point_4", "- a) 1,30"),
    (B, "art_2__para_3__point_4", "la rémunération**\n\npour"),
    (B, "art_2__para_3__point_5", "- 5°"),
    (B, "art_5__para_4", "des la notification"),
    (B, "art_8__al_2", "(25 EUR)"),
    (B, "art_8__al_3", "(25 EUR)"),
    (B, "art_9__para_4__al_3", "l'article 2, § 3, alinéa 2"),
]


@pytest.mark.parametrize(("work", "place", "reading"), DEFECTS)
def test_every_defect_read_in_the_copies_is_declared(corpus: Corpus, work: str, place: str, reading: str) -> None:
    """A defect mended or passed over in silence is what the apparatus exists to prevent."""
    assert [e for e in corpus.errata if e.work == work and place in e.places and reading in e.source]


def test_every_line_end_inside_a_sentence_is_declared(corpus: Corpus) -> None:
    """A page break joined in silence could have hidden a lost line."""
    undeclared = []
    for work, edition in corpus.editions.items():
        declared = [e.source for e in corpus.errata if e.work == work and e.kind == "layout"]
        for provision in edition.walk():
            words = [re.escape(word) for word in provision.own_words.split()]
            match = re.search(r"[\s*]+".join(words), corpus.raw[work]) if words else None
            if match is None or provision.kind in ("tableau", "article"):
                continue
            for broken in re.finditer(r"(\S+)\**\s*\n\s*(\S+)", match[0]):
                if not any(re.search(rf"{re.escape(broken[1])}\**\n+{re.escape(broken[2])}", s) for s in declared):
                    undeclared.append((provision.eid, broken[0]))
    assert undeclared == []


def test_numbers_follow_one_another_in_each_text(corpus: Corpus) -> None:
    """A number given twice, or missing, would send a reader to another entry."""
    for work in corpus.works:
        numbers = [e.number for e in corpus.errata if e.work == work]
        assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    "changes",
    [
        {"source": "aux dit tableaux"},
        {"place": "art_5__para_I"},
        {"edited": "auxdits tableaux"},
        {"kind": "layout", "edited": "aux dits tableaux"},
        {"kind": "edited", "edited": "aux dits tableaux"},
        {"also": ("art_6__para_I",)},
    ],
)
def test_an_erratum_that_is_not_true_is_refused(corpus: Corpus, changes: dict[str, str]) -> None:
    """Readers are shown these readings as those of the copy: an invented one would be a forgery of our own."""
    erratum = next(e for e in corpus.errata if e.source == "aux dits tableaux")
    check_erratum(erratum, corpus.raw[D], corpus.editions[D])
    false: Erratum = dataclasses.replace(erratum, **changes)  # type: ignore[arg-type]
    with pytest.raises(RegisterError, match=rf"{erratum.at}: .*art_5"):
        check_erratum(false, corpus.raw[D], corpus.editions[D])
