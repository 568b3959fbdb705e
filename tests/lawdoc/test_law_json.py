"""What is packed for the calculator: the law something is computed from, and nothing else."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.registers import RegisterError
from scripts.tariff import law_json
from scripts.tariff.law_json import law_data

D, C, B = "fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"


def without(corpus: Corpus, rules: law_json.Rules, work: str) -> law_json.Rules:
    """The register as it would be if nothing of a text were in code."""
    entries = [
        dataclasses.replace(rule, status="none", note="essai") if rule.work == work else rule
        for rule in rules.entries.values()
    ]
    return law_json.Rules(corpus, entries)


def test_every_text_with_a_rule_or_a_category_is_packed(corpus: Corpus) -> None:
    """A rule that could not quote its words would not be believed."""
    data = law_data(corpus)
    assert [work["id"] for work in data["works"]] == [D, C, B]
    assert list(data["provisions"]) == list(data["periods"]) == [D, C, B]


def test_a_text_nothing_is_computed_from_stays_out(corpus: Corpus) -> None:
    """Every reader's device would carry its words for nothing."""
    rules = law_json.read_rules(corpus)
    assert [work.id for work in law_json._computed(corpus, without(corpus, rules, C))] == [D, B]
    # a category alone is enough
    assert [work.id for work in law_json._computed(corpus, without(corpus, rules, D))] == [D, C, B]


def test_the_first_day_is_the_one_the_law_counts(corpus: Corpus) -> None:
    """Article 9 says the first day of the month after publication: a chronology that says another is wrong."""
    periods = tuple(
        dataclasses.replace(p, start=p.start + datetime.timedelta(days=1)) if p.work == D else p for p in corpus.periods
    )
    with pytest.raises(RegisterError, match="2013-01-01"):
        law_data(dataclasses.replace(corpus, periods=periods))


def test_the_day_of_publication_is_the_one_readers_are_told(corpus: Corpus) -> None:
    """The date that computes and the date that is shown are one date."""
    work = dataclasses.replace(corpus.works[D], published="JORF n° 0300 du 27 décembre 2012, texte n° 68")
    with pytest.raises(RegisterError, match="2012-12-26"):
        law_data(dataclasses.replace(corpus, works=corpus.works | {D: work}))


def forged(corpus: Corpus, figure: str, **changes: object) -> law_json.Rules:
    """The register with other words in the entry of a figure."""
    entries = law_json.read_rules(corpus).entries.values()
    return law_json.Rules(
        corpus, [dataclasses.replace(rule, **changes) if figure in rule.figures else rule for rule in entries]
    )


def test_a_figure_of_a_rule_in_code_that_nothing_uses_is_refused(corpus: Corpus) -> None:
    """A delay that the law sets and no calculation reads would be shown nowhere, and missed by nobody."""
    rules = forged(corpus, "fr.days-exclusive", figures={}, cites={"essai": "jours"})
    with pytest.raises(RegisterError, match="aucun calcul n'utilise 80"):
        rules.check_coverage()
    law_json.read_rules(corpus).check_coverage()


@pytest.mark.parametrize(("pattern", "times"), [("({} EUR)", 1), ("{} mois", 0), ("-{}", 2)])
def test_a_figure_is_read_once(corpus: Corpus, pattern: str, times: int) -> None:
    """Read where it stands twice, the first of two numbers would be taken in silence."""
    rules = forged(corpus, "be.refund-floor", figures={"essai": pattern})
    if times == 1:
        assert rules.figures["essai"].value == 25
    else:
        with pytest.raises(RegisterError, match="se lit 0 fois" if times == 0 else r"se lit (?:[2-9]|\d\d) fois"):
            _ = rules.figures
