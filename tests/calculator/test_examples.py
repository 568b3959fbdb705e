"""The example files: cases as data, each with its provision and what it was checked against.

Together they cover every rule the register calls code, every outcome and every reading.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from copie_privee import Assessment, Case, Kind, Outcome, assess, load
from copie_privee.show.answer import display
from scripts.lawdoc.corpus import Corpus
from scripts.tariff.rules import read_rules

FOLDER = Path(__file__).with_name("examples")
KEYS = {
    "name", "provision", "checked", "case", "outcome", "unit", "exact", "total", "provision_eid", "cites", "readings",
    "grounds", "shares", "label", "deadlines", "says", "omits", "quotes", "warns", "missing",
}  # fmt: skip
READINGS = {
    "default", "unit-1024", "to-1024", "unit-binary", "round-after", "offer-medium", "offer-difference", "playing-only",
}  # fmt: skip


def examples() -> list[dict[str, Any]]:
    found = []
    for file in sorted(FOLDER.glob("*.toml")):
        found += tomllib.loads(file.read_text(encoding="utf-8"))["example"]
    return found


EXAMPLES = examples()


def answered(example: dict[str, Any]) -> Assessment:
    return assess(Case.from_mapping(example["case"]))


# Reasons that every answer has, told by the amounts and the places themselves.
TOLD_BY_FIGURES = {
    Kind.DEFINITION, Kind.BAND, Kind.FORMULA, Kind.ROUNDING, Kind.QUANTITY, Kind.DAY, Kind.WINDOW, Kind.AMOUNT,
}  # fmt: skip


def plain(text: str) -> str:
    """With ordinary spaces, as an example is typed."""
    return " ".join(text.split())


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_example(example: dict[str, Any]) -> None:
    """An example that no longer holds: a rule, an amount, a date, a reading or a reason changed."""
    assert set(example) <= KEYS
    assert example["provision"]
    assert example["checked"]
    answer = answered(example)
    shown = answer.as_json()
    assert shown["outcome"] == example["outcome"]
    for key, name in (("unit", "unit_amount"), ("exact", "unit_amount_exact"), ("total", "total")):
        if key in example:
            assert shown[name] == example[key]
    if "provision_eid" in example:
        assert shown["provision"]["eid"] == example["provision_eid"]
    cited = {citation["eid"] for step in shown["steps"] for citation in step["citations"]}
    assert set(example.get("cites", ())) <= cited
    text = " ".join(plain(step["text"]) for step in shown["steps"])
    assert not [words for words in example.get("says", ()) if words not in text], text
    assert not [words for words in example.get("omits", ()) if words in text], text
    quoted = " ".join(citation["quote"] for step in shown["steps"] for citation in step["citations"])
    assert not [words for words in example.get("quotes", ()) if words not in quoted], quoted
    warnings = " ".join(shown["warnings"])
    assert all(words in warnings for words in example.get("warns", ())), warnings
    assert answer.missing == tuple(example.get("missing", ()))
    if "readings" in example:
        assert {reading["id"]: reading["total"] for reading in shown["readings"]} == example["readings"]
    if "shares" in example:
        parts = {r["id"]: r["shares"] for r in shown["readings"]}
        assert {id_: f"{share['device']} + {share['medium']}" for id_, share in parts.items()} == example["shares"]
    if "label" in example:
        assert display(answer, load())["amount_label"] == example["label"]
    for id_, words in example.get("grounds", {}).items():
        assert words in next(reading["ground"] for reading in shown["readings"] if reading["id"] == id_)
    if "deadlines" in example:
        assert {deadline["what"]: deadline["date"] for deadline in shown["deadlines"]} == example["deadlines"]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_every_reason_is_expected_by_its_words(example: dict[str, Any]) -> None:
    """A reason that no `says` expects may be that of another paragraph, and nobody would see it."""
    told = [plain(step.text) for step in answered(example).steps if step.kind not in TOLD_BY_FIGURES]
    for text in told:
        assert any(words in text for words in example.get("says", ())), text


def test_no_amount_where_nothing_is_owed_or_known() -> None:
    """An amount beside "nothing is due" would be added up by whoever reads the data."""
    with_amount = {Outcome.DUE, Outcome.ZERO, Outcome.REFUNDABLE}
    for example in EXAMPLES:
        answer = answered(example)
        assert (answer.total is not None) == (answer.outcome in with_amount), example["name"]


def test_every_quote_is_exact_words_of_its_place(corpus: Corpus) -> None:
    """A quote that is not in the law would light the wrong words, or none."""
    for example in EXAMPLES:
        answer = answered(example)
        deadlines = [citation for deadline in answer.deadlines for citation in deadline.citations]
        for citation in [c for step in answer.steps for c in step.citations] + deadlines:
            assert citation.quote
            assert citation.quote in corpus.editions[citation.work].places[citation.eid].words, example["name"]


def test_examples_cover_every_outcome_and_every_reading() -> None:
    """An outcome or a reading that no example shows may be wrong unseen."""
    answers = [answered(example) for example in EXAMPLES]
    assert {answer.outcome for answer in answers} == set(Outcome)
    assert {reading.id for answer in answers for reading in answer.readings} == READINGS


def test_examples_cover_every_phrase_and_figure_of_the_register(corpus: Corpus) -> None:
    """A rule in code whose words no example cites is a rule that no example tries."""
    rules = read_rules(corpus)
    cited = {
        (citation.work, citation.eid, citation.quote)
        for example in EXAMPLES
        for step in answered(example).steps
        for citation in step.citations
    }
    guided = {phrase for entry in load().questions for phrase in entry["cites"]} | {
        phrase for entry in load().questions for answer in entry["answers"] for phrase in answer["cites"]
    }
    for id_, place in [*rules.phrases.items(), *rules.figures.items()]:
        assert (place.work, place.eid, place.quote) in cited or id_ in guided | UNQUOTED, id_


# words held without being cited in a reason: read at build, or quoted in the ground of a reading
UNQUOTED = {"fr.first-day", "fr.offer-media", "fr.table-playing"}


def test_one_default_and_only_where_another_reading_changes_something() -> None:
    """Readings that change nothing, or two defaults, would make a clear answer look doubtful."""
    for example in EXAMPLES:
        readings = answered(example).readings
        assert [reading.default for reading in readings] == [True, *[False] * (len(readings) - 1)][: len(readings)]
        for reading in readings[1:]:
            changed = (reading.unit_amount, reading.total) != (readings[0].unit_amount, readings[0].total)
            assert changed or reading.device is not None  # the shares of a lot change, if not their sum
            assert reading.ground
