"""The register of rules: complete, true to the texts, and every figure of a tariff used."""

from __future__ import annotations

import importlib
from dataclasses import replace
from typing import Any

import pytest

from copie_privee import Case, assess, compare, dossier, guide, load
from scripts.lawdoc.corpus import Corpus, RegisterError
from scripts.lawdoc.labels import units
from scripts.lawdoc.model import Provision, Row, Table
from scripts.tariff.beside_law import read_devices
from scripts.tariff.law_json import _check_start
from scripts.tariff.numerals import read_numeral
from scripts.tariff.rules import Rule, Rules, read_rules, score
from tests.calculator.test_dossier import ENDS, FILES
from tests.calculator.test_examples import EXAMPLES
from tests.calculator.test_phrases import PHRASES

FR, CPI, BE = "fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"

# Counted by hand on the printed page: the figures that measure something, and how many of them a rule uses.
SCORES = {
    (FR, "art_3"): (1, 1),  # trois
    (FR, "art_4"): (0, 1),  # 15 %
    (FR, "art_7"): (3, 3),  # quatre-vingts, quarante, 20
    (FR, "art_9"): (1, 1),  # premier
    (FR, "att_1__tableau_1"): (2, 2),  # 700 Mo, 0,35
    (FR, "att_1__tableau_2"): (2, 2),
    (FR, "att_1__tableau_3"): (20, 20),  # 7 amounts, 7 upper bounds, 6 lower bounds
    (FR, "att_1__tableau_4"): (5, 5),
    (FR, "att_1__tableau_5"): (14, 14),
    (FR, "att_1__tableau_6"): (10, 10),
    (FR, "att_1__tableau_7"): (10, 10),
    (FR, "att_1__tableau_8"): (17, 17),
    (FR, "att_1__tableau_9"): (26, 26),
    (FR, "att_1__tableau_10"): (11, 11),
    (FR, "att_1__tableau_11"): (1, 1),
    (FR, "att_1__tableau_12"): (11, 11),
    (BE, "art_2"): (41, 41),  # five families of three points with 7 figures, six amounts alone
    (BE, "art_5"): (2, 2),  # vingtième, soixante
    (BE, "art_7"): (1, 1),  # quinze jours ouvrables
    (BE, "art_8"): (3, 3),  # 25 EUR, un an, 25 EUR
    (BE, "art_9"): (0, 3),  # three months, one month, one month: approval of the society's rules
}


@pytest.fixture(scope="module")
def rules(corpus: Corpus) -> Rules:
    return read_rules(corpus)


def test_every_unit_has_the_score_counted_by_hand(corpus: Corpus) -> None:
    """A page that says "11 chiffres sur 11" while one is not used would claim what is not so."""
    for work, edition in corpus.editions.items():
        for unit in units(edition):
            assert score(work, unit.eid) == SCORES.get((work, unit.eid), (0, 0)), unit.eid


def test_every_provision_says_what_becomes_of_it(corpus: Corpus, rules: Rules) -> None:
    """A provision nobody decided about may hold a rule that nobody applies."""
    for work, edition in corpus.editions.items():
        for eid in edition.places:
            assert rules.rule(work, eid).status in ("code", "human", "none")
        for unit in units(edition):
            assert rules.rule(work, unit.eid).place != "*", f"{work}, {unit.eid} only has the entry of the whole text"


def test_every_function_named_exists(rules: Rules) -> None:
    """A rule said to be in code that is not there is a promise nobody keeps."""
    for rule in rules.entries.values():
        for name in rule.by:
            module, _, function = name.rpartition(".")
            assert callable(getattr(importlib.import_module(f"copie_privee.{module}"), function)), name


class Asked(dict[str, Any]):
    """Phrases or figures by id, and which of them somebody asked for."""

    def __init__(self, given: dict[str, Any]) -> None:
        super().__init__(given)
        self.ids: set[str] = set()

    def __getitem__(self, id_: str) -> Any:
        self.ids.add(id_)
        return super().__getitem__(id_)


def asked_for(phrases: dict[str, Any], figures: dict[str, Any], corpus: Corpus, rules: Rules) -> set[str]:
    """The ids that the package hands out while it answers all that the tests of the calculator ask.

    Besides, those that the build reads: the words of devices that a text does not list, the day of a first application.
    """
    quoted, counted = Asked(phrases), Asked(figures)
    law = replace(load(), phrases=quoted, figures=counted)
    for example in EXAMPLES:
        assess(Case.from_mapping(example["case"]), law)
    for case, *_ in FILES:
        dossier(case, law)
    for base, answers, fields, *_ in ENDS:
        for asked in range(len(fields.split()) + 1):
            dossier(base | {name: answers[name] for name in fields.split()[:asked]}, law)
    assess(Case("be", "ordinateur", date="2012-06-01", received="2012-06-01"), law)
    for device in law.devices:
        compare(device, "8 Go", law=law)
    for phrase, _ in PHRASES:
        guide(phrase, law)
    measured = Asked(rules.figures)
    _check_start(corpus, copied_with(rules, measured))
    listed = {
        id_ for device in read_devices(corpus, rules) for side in device["sides"].values() for id_ in side["cites"]
    }
    return quoted.ids | counted.ids | measured.ids | listed


def copied_with(rules: Rules, figures: dict[str, Any]) -> Rules:
    """The same register, whose figures are these."""
    other = Rules(rules.corpus, list(rules.entries.values()))
    other.__dict__["figures"] = figures
    return other


def test_every_phrase_and_figure_is_used_by_the_package(corpus: Corpus, rules: Rules) -> None:
    """Words in the register that no code quotes would make a rule look applied."""
    asked = asked_for(load().phrases, load().figures, corpus, rules)
    assert {*rules.phrases, *rules.figures} - asked == set()


@pytest.mark.parametrize("planted", ["fr.nobody-uses-this", "be.proof-nobody", "fr.buyer-nobody", "fr.days-nobody"])
def test_a_phrase_or_figure_that_no_code_asks_for_is_found(corpus: Corpus, rules: Rules, planted: str) -> None:
    """The check above must be able to fail, also for an id that looks like those that code puts together."""
    word, figure = load().phrases["fr.export"], load().figures["fr.days-exclusive"]
    asked = asked_for({**load().phrases, planted: word}, {**load().figures, planted: figure}, corpus, rules)
    assert planted not in asked
    assert {*rules.phrases, *rules.figures} <= asked


def test_a_figure_written_in_words_is_the_number_it_says(rules: Rules) -> None:
    """A delay misread from its words would be a wrong date for everyone."""
    typed = {
        "fr.certified-systems": 3, "fr.days-exclusive": 80, "fr.days-wholesale": 40, "fr.statement-day": 20,
        "fr.first-day": 1, "be.declaration-day": 20, "be.payment-days": 60, "be.refund-floor": 25,
        "be.refund-years": 1, "be.refund-below": 25, "be.inquiry-days": 15,
    }  # fmt: skip
    assert {id_: figure.value for id_, figure in rules.figures.items()} == typed


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("un", 1), ("trois", 3), ("quinze", 15), ("dix-sept", 17), ("vingt", 20), ("vingt et un", 21),
        ("vingtième", 20),
        ("quarante", 40), ("soixante", 60), ("soixante et onze", 71), ("soixante-dix-neuf", 79), ("quatre-vingts", 80),
        ("quatre-vingt-un", 81), ("quatre-vingt-dix", 90), ("quatre-vingt-dix-neuf", 99), ("cent", 100),
        ("cent quatre", 104), ("deux cents", 200), ("quatre-vingtième", 80), ("premier", 1), ("cinquième", 5),
        ("neuvième", 9), ("trentième", 30), ("quatrième", 4), ("mille", 1000), ("20", 20),
    ],
)  # fmt: skip
def test_french_numerals(printed: str, number: int) -> None:
    """The law writes its delays in words."""
    assert read_numeral(printed) == number


@pytest.mark.parametrize("printed", ["", "plusieurs", "système", "vingt-chats", "ième"])
def test_words_that_are_no_number_are_refused(printed: str) -> None:
    """A word taken for a number would invent a delay."""
    with pytest.raises(ValueError, match="pas un nombre"):
        read_numeral(printed)


def rule(**changes: object) -> Rule:
    sound = Rule(FR, "art_7__para_I__indent_1", "code", by=("assess.assess",), cites={"x": "jours francs"})
    return replace(sound, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (rule(cites={}), "ne cite aucun mot"),
        (rule(cites={"x": "jours ouvrables"}), "cite des mots qui n'y sont pas"),
        (rule(by=()), "aucune fonction"),
        (rule(status="none"), "pourquoi"),
        (rule(status="human"), "pourquoi"),
        (rule(place="art_99"), "n'existe pas"),
        (rule(work="fr/inconnu"), "œuvre inconnue"),
    ],
)
def test_a_broken_entry_stops_the_build(corpus: Corpus, broken: Rule, message: str) -> None:
    """A rule that cites no words, or words that are not there, must never reach a reader."""
    with pytest.raises(RegisterError, match=message):
        Rules(corpus, [broken])


def test_an_id_given_twice_stops_the_build(corpus: Corpus) -> None:
    """Of two phrases with one name, one would be silently forgotten."""
    with pytest.raises(RegisterError, match="cité deux fois, x"):
        Rules(corpus, [rule(), rule(place="art_7__para_I__indent_2")])


def test_a_provision_nobody_speaks_for_stops_the_build(corpus: Corpus) -> None:
    """Silence about a provision must be seen."""
    with pytest.raises(RegisterError, match="rien ne dit"):
        Rules(corpus, [rule()]).check_coverage()


def test_a_figure_pattern_that_is_not_there_once_stops_the_build(corpus: Corpus) -> None:
    """A pattern that matches nothing, or twice, reads no figure or the wrong one."""
    with pytest.raises(RegisterError, match="se lit 0 fois"):
        _ = Rules(corpus, [rule(figures={"y": "{} lunes"})]).figures


def test_a_figure_that_no_rule_uses_stops_the_build(corpus: Corpus) -> None:
    """A number added to a tariff and read by nothing would be law that the calculator does not apply."""

    def altered(place: Provision) -> Provision:
        if place.eid != "att_1__tableau_1":
            return replace(place, children=tuple(altered(c) if isinstance(c, Provision) else c for c in place.children))
        (table,) = place.tables
        (row,) = table.rows
        more = Row(row.eid, (row.cells[0] + " de moins de 99 Mo", *row.cells[1:]))
        return replace(place, children=(Table(table.eid, table.header, (more,)),))

    edition = corpus.editions[FR]
    changed = replace(edition, body=tuple(altered(place) for place in edition.body))
    poorer = replace(corpus, editions={**corpus.editions, FR: changed})
    with pytest.raises(RegisterError, match="99"):
        read_rules(poorer).check_coverage()


def test_the_register_as_it_stands_covers_everything(rules: Rules) -> None:
    """The build runs the same check."""
    rules.check_coverage()
