"""One device, two laws: amounts by hand from both texts, and the sentence on each difference."""

from __future__ import annotations

import json

import pytest

from copie_privee import InputError, compare, load
from copie_privee.door import answer

# device, capacity → amount in France, in Belgium (None: not listed)
BY_HAND = [
    ("telephone", "64 Go", "15.10", "3.00"),  # 64 × 0,2360; above 16 GB
    ("telephone", "16 Go", "8.00", "2.50"),  # 16 × 0,5000; up to 16 GB
    ("tablette", "16 Go", "8.40", None),  # 16 × 0,5250; no tablet in the 2009 text
    ("cle-usb", "8 Go", "1.04", "0.50"),  # 8 × 0,13
    ("disque-externe", "1 To", "20.00", "6.75"),
    ("cd", "700 Mo", "0.35", "0.12"),
    ("dvd", "4,7 Go", "0.90", "0.40"),
    ("ordinateur", "", None, "0.00"),  # art. 2, § 2
    ("magnetoscope", "", None, "2.00"),
    ("disque-interne", "", None, None),
    ("enregistreur-dvd", "500 Go", "45.00", "10.75"),
]


@pytest.mark.parametrize(("device", "capacity", "france", "belgium"), BY_HAND)
def test_both_amounts_are_those_of_the_texts(
    device: str, capacity: str, france: str | None, belgium: str | None
) -> None:
    """The same device in the wrong category of one country makes the comparison false."""
    found = compare(device, capacity)
    assert [str(a.total) if a.total is not None else None for a in found.answers] == [france, belgium]
    assert str(found.date) == "2013-01-01"
    for each in found.answers:
        assert each.assessment or (each.unlisted and each.unlisted.citations)


def test_the_difference_is_told_rule_by_rule() -> None:
    """A rate against a slice, decimal units, clear days against days from a notification."""
    found = compare("telephone", "64 Go", "2013-06-15")
    assert "12,10\u202f€ de plus en France" in found.verdict
    points = {point.id: point for point in found.points}
    assert list(points) == ["listed", "measure", "unit", "who", "when", "window"]
    assert "un tarif par gigaoctet" in points["measure"].difference
    assert "par tranche" in points["measure"].difference
    france, belgium = points["when"].cells
    told = " ".join(step.text for step in france.steps)
    # stock exit in June: 40 and 80 clear days from 30 June end on 10 August and 19 September
    assert "10 août 2013" in told
    assert "19 septembre 2013" in told
    assert "19 juillet 2013" in " ".join(step.text for step in belgium.steps)
    assert "du 1er janvier 2013 au 30 novembre 2013" in points["window"].difference
    assert all(step.citations for cell in points["listed"].cells for step in cell.steps)


def test_nothing_is_subtracted_where_a_text_was_not_in_force() -> None:
    """On 2015-01-01 the Belgian text published here had ended: 15,10 less nothing would be a lie."""
    found = compare("telephone", "64 Go", "2015-01-01")
    assert "Belgique" in found.verdict
    assert "€" not in found.verdict


def test_quantities_multiply_on_both_sides() -> None:
    """3 × 15,10 and 3 × 3,00."""
    assert [str(a.total) for a in compare("telephone", "64 Go", quantity="3").answers] == ["45.30", "9.00"]


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"device": "grille-pain"}, "thing"),
        ({"device": "telephone"}, "capacity"),
        ({"device": "telephone", "capacity": "64 Go", "date": "2013-02-30"}, "date"),
        ({"device": "telephone", "capacity": "64 Go", "quantity": "0"}, "quantity"),
    ],
)
def test_input_that_is_not_understood_is_named(told: dict[str, str], field: str) -> None:
    """The form puts the message beside the field it names."""
    with pytest.raises(InputError) as refusal:
        compare(**told)  # type: ignore[arg-type]
    assert refusal.value.field == field
    assert json.loads(answer(json.dumps({"op": "compare", **told})))["error"]["field"] == field


def test_every_device_of_the_register_is_answered_by_every_law() -> None:
    """A device that one side cannot answer would leave half a page empty."""
    for device in load().devices.values():
        reply = json.loads(answer(json.dumps({"op": "compare", "device": device.id, "capacity": "48 Go"})))
        assert len(reply["display"]["sides"]) == len(load().systems)
        for side in reply["display"]["sides"]:
            assert side["amount"] or side["reasons"][0]["citations"]
