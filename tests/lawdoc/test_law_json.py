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
