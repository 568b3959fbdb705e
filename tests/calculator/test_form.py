"""What may be asked about a category: every choice offered is understood, and nothing offered is ignored."""

from __future__ import annotations

import json
from typing import Any

import pytest

from copie_privee import Case, assess, load
from copie_privee.case.fields import CIRCUMSTANCES, FIELDS
from copie_privee.door import answer
from copie_privee.show.form import circumstances
from tests.by_hand import DATES, TARIFFS
from tests.calculator.test_examples import EXAMPLES

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


OFFER = "offer device integrated"
BUYING = "buyer use listed purposes copying agreement export payer exigible"
BELGIAN = (
    "export commercial unused proofs buyer article57 institution claimed invoiced requested payer exigible notified "
    "received"
)
# Decided from articles 1 to 3 and 6 to 7 of the decision, L. 311-8, and articles 3 to 8 of the decree.
ASKED = {
    **{("fr", id_): f"{OFFER} alike {BUYING}" for id_ in ("cd-data", "dvd-data")},
    # the last line of their tables has no upper bound: article 5 adds nothing
    **{("fr", id_): f"{OFFER} dedicated {BUYING}" for id_ in ("cle-usb", "carte-memoire")},
    **{("fr", id_): f"alike {BUYING}" for id_ in ("enregistreur-tv", "baladeur-audio", "baladeur-audio-video")},
    ("fr", "telephone-mobile"): f"plays alike {BUYING}",
    ("fr", "autoradio-navigation"): BUYING,
    **{("fr", id_): f"{OFFER} nas certified environment alike {BUYING}"
       for id_ in ("stockage-externe", "stockage-multimedia")},
    ("fr", "tablette"): f"alike os {BUYING}",
    **{key: BELGIAN for key in TARIFFS if key[0] == "be"},
    ("be", "baladeur-telephone"): f"plays {BELGIAN}",
}  # fmt: skip


@pytest.mark.parametrize("key", sorted(TARIFFS))
def test_the_form_asks_all_that_can_change_the_answer(key: tuple[str, str]) -> None:
    """A form that never asks whether private copying can be presumed decides in silence that it can."""
    asked = [field["field"] for field in circumstances(load().categories[key], load())]
    assert asked == ASKED[key].split()


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_whatever_an_example_tells_can_be_told_in_the_form(example: dict[str, Any]) -> None:
    """A circumstance that decides an example and stands in no form is law that the page cannot reach."""
    case = example["case"]
    named = [case["category"], *([case["device"]] if case.get("device", "none") != "none" else [])]
    categories = [load().categories[case["system"], id_] for id_ in named]  # and the device it is sold with
    fields = {field["field"]: field for category in categories for field in circumstances(category, load())}
    aside = " ".join(example.get("warns", ()))
    for name in case.keys() & CIRCUMSTANCES.keys():
        assert name in fields or CIRCUMSTANCES[name].label in aside, name
        choices = [choice["value"] for choice in fields.get(name, {"choices": []})["choices"]]
        assert not choices or case[name] in choices


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
