"""What may be asked about a category: every choice offered is understood, and nothing offered is ignored."""

from __future__ import annotations

import json

import pytest

from copie_privee import Case, assess, load
from copie_privee.case import FIELDS
from copie_privee.door import answer
from copie_privee.show.form import circumstances
from tests.by_hand import DATES, TARIFFS

TYPED = {"date": "2013-06-01", "capacity": "8 Go", "count": "3", "euros": "12,50"}


@pytest.mark.parametrize("key", sorted(TARIFFS))
def test_every_choice_offered_is_understood(key: tuple[str, str]) -> None:
    """A form that offers what the calculator refuses is a trap."""
    category = load().categories[key]
    for field in circumstances(category, load()):
        assert field["field"] in FIELDS
        assert field["label"]
        assert field["group_label"]
        values = [choice["value"] for choice in field["choices"]] or [TYPED[field["kind"]]]
        for value in values:
            assess(Case.from_mapping({"system": key[0], "category": key[1], "capacity": "1 Go", field["field"]: value}))


def test_what_is_offered_first_is_looked_at() -> None:
    """A field that never changes anything for a category should not be asked there."""
    leading = {"offer", "nas", "certified", "environment", "os", "buyer", "export", "payer", "article57"}
    for key in TARIFFS:
        category = load().categories[key]
        for field in circumstances(category, load()):
            if field["field"] not in leading or (field["field"], key[1]) == ("nas", "stockage-multimedia"):
                continue
            value = field["choices"][0]["value"] if field["choices"] else TYPED[field["kind"]]
            case = {
                "system": key[0],
                "category": key[1],
                "capacity": "1 Go",
                "date": DATES[key[0]],
                field["field"]: value,
            }
            assert not any("Sans effet" in w for w in assess(Case.from_mapping(case)).warnings), (key, field["field"])


def test_the_door_gives_the_fields_and_an_open_question_gives_its_choices() -> None:
    """The page draws its form, and the question that is left open, from the same data."""
    asked = {"op": "fields", "case": {"system": "fr", "category": "tablette"}}
    fields = json.loads(answer(json.dumps(asked)))["fields"]
    assert [field["field"] for field in fields if field["group"] == "tablet"] == ["os"]
    case = {"system": "fr", "category": "cle-usb", "capacity": "9 Go", "date": "2013-06-01", "buyer": "professional"}
    (question,) = json.loads(answer(json.dumps({"op": "assess", "case": case})))["display"]["questions"]
    assert (question["field"], [choice["value"] for choice in question["choices"]]) == ("copying", ["oui", "non"])
    assert json.loads(answer('{"op": "fields", "case": {"system": "lu"}}'))["error"]["field"] == "system"
