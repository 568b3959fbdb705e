"""The JSON Schemas of case and assessment: the examples and the answers fit, broken ones do not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from copie_privee import Case, assess, assessment_schema, case_schema, receipt
from copie_privee.case import FIELDS
from tests.by_hand import DATES, TARIFFS
from tests.calculator.test_examples import EXAMPLES

CASE, ASSESSMENT = Draft202012Validator(case_schema()), Draft202012Validator(assessment_schema())


def cases() -> Iterator[dict[str, Any]]:
    for example in EXAMPLES:
        yield example["case"]
    for system, category in TARIFFS:
        for capacity in ("1 Go", "8,5 Go", "100 To"):
            yield {"system": system, "category": category, "capacity": capacity, "date": DATES[system]}


def test_the_schemas_are_schemas() -> None:
    """A schema that is not one validates nothing."""
    Draft202012Validator.check_schema(case_schema())
    Draft202012Validator.check_schema(assessment_schema())
    json.dumps([case_schema(), assessment_schema()])


def test_the_case_schema_names_every_field() -> None:
    """A field missing from the schema would be refused by programs that trust it."""
    assert list(case_schema()["properties"]) == list(FIELDS)


def test_every_example_and_its_answer_fit() -> None:
    """The schemas are the contract other programs read; an answer outside them breaks those programs."""
    for case in cases():
        CASE.validate(case)
        ASSESSMENT.validate(json.loads(json.dumps(assess(Case.from_mapping(case)).as_json())))


@pytest.mark.parametrize(
    "broken",
    [
        {}, {"system": "fr"}, {"system": "lu", "category": "tablette"}, {"system": "fr", "category": "grille-pain"},
        {"system": "fr", "category": "tablette", "couleur": "bleu"},
        {"system": "fr", "category": "tablette", "capacity": 8.5},
        {"system": "fr", "category": "tablette", "export": True},
        {"system": "fr", "category": "tablette", "nas": "rond"},
        [],
    ],
)  # fmt: skip
def test_the_case_schema_refuses(broken: Any) -> None:
    """A schema that accepts everything proves nothing."""
    assert not CASE.is_valid(broken)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("outcome", "peut-être"), ("unit_amount", "15,10"), ("unit_amount", 15.1), ("total", "15.1"), ("quantity", 0),
        ("currency", "F"), ("steps", []), ("readings", [{}]), ("deadlines", [{"what": "x", "date": "demain"}]),
        ("texts", [{"work": "fr/decision-15-2012", "sha256": "abc"}]), ("unit_amount_exact", "15.10.4"),
    ],
)  # fmt: skip
def test_the_assessment_schema_refuses(key: str, value: Any) -> None:
    """The same for what comes out."""
    sound = receipt(Case("fr", "telephone-mobile", "64 Go", "2013-06-01"))["assessment"]
    ASSESSMENT.validate(sound)
    assert not ASSESSMENT.is_valid(sound | {key: value})
    assert not ASSESSMENT.is_valid({name: kept for name, kept in sound.items() if name != key})
