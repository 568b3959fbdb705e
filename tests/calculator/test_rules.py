"""The register of rules: complete, true to the texts, and every figure of a tariff used."""

from __future__ import annotations

import importlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.lawdoc.corpus import Corpus, RegisterError
from scripts.lawdoc.labels import units
from scripts.lawdoc.model import Provision, Row, Table
from scripts.tariff.numerals import read_numeral
from scripts.tariff.rules import Rule, Rules, read_rules, score

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "calculator/src/copie_privee"
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


def test_every_phrase_and_figure_is_used_by_the_package(rules: Rules) -> None:
    """Words in the register that no code quotes would make a rule look applied."""
    code = "\n".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py"))
    code += (ROOT / "source_texts/guide.toml").read_text(encoding="utf-8") + (
        ROOT / "scripts/tariff/law_json.py"
    ).read_text()
    built = [re.compile(re.escape(head) + r"[a-z-]+") for head in re.findall(r'f"((?:fr|be)\.[a-z-]*)\{', code)]
    for id_ in (*rules.phrases, *rules.figures):
        assert f'"{id_}"' in code or any(pattern.fullmatch(id_) for pattern in built), id_


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
        (rule(status="peut-être"), "n'est pas un statut"),
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


def test_an_entry_or_an_id_given_twice_stops_the_build(corpus: Corpus) -> None:
    """Of two entries for one place, one would be silently forgotten."""
    with pytest.raises(RegisterError, match="deux entrées"):
        Rules(corpus, [rule(), rule()])
    with pytest.raises(RegisterError, match="cités deux fois"):
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
