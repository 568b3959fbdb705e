"""Every reference of the three texts leads where its words say; counted and worked out by hand."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from scripts.lawdoc.amendments import read_amendment
from scripts.lawdoc.backlinks import backlinks, categories_resting_on
from scripts.lawdoc.corpus import ROOT, Corpus
from scripts.lawdoc.lint import Unlinked, read_declared, suspects
from scripts.lawdoc.markup import parse
from scripts.lawdoc.model import Text
from scripts.lawdoc.refs import references
from scripts.lawdoc.terms import Run, Term, mark_terms

FR, CPI, BE = "fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"
Reference = tuple[str, str, list[str]]


def read_expected() -> dict[str, list[Reference]]:
    """The table read off the printed texts by hand, `T3` standing for `att_1__tableau_3`."""
    expected: dict[str, list[Reference]] = {}
    work = ""
    for line in Path(__file__).with_name("references.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            work = line.strip("[]")
            expected[work] = []
        elif line and not line.startswith("#"):
            place, words, targets = line.split(" | ")
            expected[work].append((place, words, re.sub(r"\bT(\d+)\b", r"att_1__tableau_\1", targets).split()))
    return expected


def found(corpus: Corpus, work: str) -> list[Reference]:
    return [
        (eid, ref.words, [f"{t.work}#{t.eid}" if t.work else t.eid for t in ref.targets])
        for eid, ref in references(corpus.editions[work])
    ]


@pytest.mark.parametrize("work", [FR, CPI, BE])
def test_references_are_those_of_the_printed_text(corpus: Corpus, work: str) -> None:
    """A wrong target sends a lawyer to another rule; a lost link is plain words again."""
    assert found(corpus, work) == read_expected()[work]


def test_the_table_of_references_is_whole() -> None:
    """Counted on paper, a run of words once however many places it leads to."""
    assert {work: len(rows) for work, rows in read_expected().items()} == {FR: 82, CPI: 2, BE: 21}


def test_phrases_that_look_like_references_are_linked_or_declared(corpus: Corpus) -> None:
    """An unlinked reference is a dead end; a declaration of nothing would hide the next one."""
    unlinked = [s for edition in corpus.editions.values() for s in suspects(edition)]
    declared = read_declared(ROOT / "unlinked.toml")
    assert all(entry.reason for entry in declared)
    assert unlinked == [Unlinked(entry.work, entry.place, entry.words) for entry in declared]


@pytest.mark.parametrize(
    "phrase",
    [
        "à l’article 5", "de l’article L. 311-6", "au 9° ci-dessus", "aux tableaux n°s 3 et 9", "auxdits tableaux",
        "l’alinéa précédent", "l'alinéa 2", "la loi n° 85-660", "visée au § 1er", "la troisième catégorie",
        "de la loi du 30 juin 1994", "mentionnés au I,", "du code susvisé",
    ],
)  # fmt: skip
def test_the_lint_sees_an_unlinked_reference(phrase: str) -> None:
    """A lint that sees nothing passes always."""
    head = "---\nwork: fr/essai\nlanguage: fra\n---\n\n## Article 1\n\n"
    edition = parse(f"{head}Les supports {phrase} sont visés.\n", "essai.md")
    assert suspects(edition) != []


def test_references_are_read_backwards(corpus: Corpus) -> None:
    """« Cité par » must name every citing place: article 5, II, three times over, is one citing place."""
    cited = backlinks(corpus)
    assert cited[FR, "att_1__tableau_11"].sources == (
        (FR, "art_1__para_II"),
        (FR, "art_6__para_I__al_1"),
        (FR, "art_6__para_II"),
    )
    assert cited[CPI, "art_L311-8__para_II"].sources == ((FR, "rec_3"), (CPI, "art_L311-8__para_III__al_1"))
    assert (FR, "art_9") in cited
    assert (FR, "art_2__para_II") not in cited


def test_categories_rest_on_what_defines_and_prices_them(corpus: Corpus) -> None:
    """The reader of article 1, I, 10°, must learn that the phone's levy hangs on it."""
    assert [c.id for c in categories_resting_on(corpus, FR, "art_1__para_I__point_10")] == ["telephone-mobile"]
    assert [c.id for c in categories_resting_on(corpus, FR, "att_1__tableau_8")] == ["stockage-externe"]
    assert len(categories_resting_on(corpus, BE, "art_2")) == 11
    assert categories_resting_on(corpus, BE, "art_9") == []


def runs(corpus: Corpus, eid: str) -> list[Run]:
    terms = tuple(term for term in corpus.terms if term.work == BE)
    provision = next(p for p in corpus.editions[BE].walk() if p.eid == eid)
    return [run for item in provision.text if isinstance(item, Text) for run in mark_terms(item.value, terms, eid)]


def marked(corpus: Corpus, eid: str) -> list[tuple[str, str]]:
    return [(run.words, run.defined_in.removeprefix("art_1__point_")) for run in runs(corpus, eid) if run.defined_in]


def test_defined_terms_are_marked_in_their_defined_sense_only(corpus: Corpus) -> None:
    """A homonym shown with a legal definition misleads worse than no definition at all."""
    assert marked(corpus, "art_3__para_2") == [
        ("importateurs et les acquéreurs intracommunautaires exclusifs", "11"),
        ("grossistes", "12"),
        ("appareils", "5"),
        ("supports", "4"),
        ("exportation", "9"),
        ("livraison intracommunautaire à partir du territoire national", "10"),
    ]
    assert ("redevables", "3") not in marked(corpus, "art_6__al_1")  # « dont ils sont redevables »
    assert marked(corpus, "art_6__al_2")[0] == ("redevables", "3")
    assert "12" not in [definition for _, definition in marked(corpus, "art_6__al_2")]  # « grossistes ou détaillants »
    assert marked(corpus, "art_14") == []  # « Ministre de la Justice »
    assert ("Ministre", "15") in marked(corpus, "art_10")
    assert ("supports", "4") in marked(corpus, "art_1__point_7")
    assert "4" not in [definition for _, definition in marked(corpus, "art_1__point_4")]


def test_marking_terms_loses_no_word(corpus: Corpus) -> None:
    """Cutting a sentence into runs may not drop or double a letter of the law."""
    for provision in corpus.editions[BE].walk():
        for item in provision.text:
            if isinstance(item, Text):
                terms = tuple(term for term in corpus.terms if term.work == BE)
                assert "".join(run.words for run in mark_terms(item.value, terms, provision.eid)) == item.value


def test_every_definition_of_article_1_has_its_term(corpus: Corpus) -> None:
    """1° to 15° but the repealed 6°: a definition without a term would never be shown."""
    defined = Counter(term.defined_in for term in corpus.terms)
    assert sorted(defined, key=lambda eid: int(eid.rpartition("_")[2])) == [
        f"art_1__point_{number}" for number in range(1, 16) if number != 6
    ]


def test_longest_form_wins_and_words_are_whole() -> None:
    """« supportée » is not a « support », and « autres importateurs … » is not « importateurs … »."""
    terms = (Term("be/x", "a", ("support", "supports")), Term("be/x", "b", ("autres supports",)))
    assert mark_terms("supportée par autres supports", terms, "") == [
        Run("supportée par "),
        Run("autres supports", "b"),
    ]


def test_amendment_notes_are_read_whole() -> None:
    """What amended, which article, since when: a note read wrong moves a rule in time."""
    note = read_amendment("<AR 2000-07-20/56, art. 24, 002; En vigueur : 01-01-2002>")
    assert (note.number, note.kind, note.rank, note.article) == ("", "AR", "56", "24")
    assert (str(note.date), str(note.since)) == ("2000-07-20", "2002-01-01")
    with pytest.raises(ValueError, match="non comprise"):
        read_amendment("<AR hier>")
