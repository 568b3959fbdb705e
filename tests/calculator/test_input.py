"""What readers type: French numbers understood, everything else refused with a named field."""

from __future__ import annotations

import datetime
import json
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copie_privee import Case, InputError, Outcome, assess, load, read_capacity
from copie_privee.door import answer


@pytest.mark.parametrize(
    ("typed", "gigabytes"),
    [
        ("64 Go", "64"), ("64Go", "64"), ("64go", "64"), (" 64 GO ", "64"), ("64 GB", "64"), ("2GB", "2"),
        ("4,7 Go", "47/10"), ("4.7 Go", "47/10"), ("1 000 Go", "1000"), ("1\u202f000 Go", "1000"),
        ("1\u00a0000\u00a0Go", "1000"), ("10 000 Go", "10000"), ("1 To", "1000"), ("1,5 TB", "1500"),
        ("700 Mo", "7/10"), ("0,5 Go", "1/2"), ("1 Gio", "134217728/125000000"),
    ],
)  # fmt: skip
def test_capacities_are_read_the_french_way(typed: str, gigabytes: str) -> None:
    """A capacity misread is an amount for another device."""
    assert read_capacity(typed).gigabytes == Fraction(gigabytes)


BAD_CAPACITIES = [
    "abc", "-3 Go", "12 parsecs", "", " ", "Go", "0", "0 Go", "0,0 Go", "1,2,3 Go", "1 00 Go", "10 00 Go", "64 Go Go",
    "∞ Go", "NaN Go", "1e3 Go", "６４ Go", "64 Wo", "9" * 400 + " Go", "+64 Go", "0x10 Go", "1 000 00 Go",
]  # fmt: skip


@pytest.mark.parametrize("typed", BAD_CAPACITIES)
def test_a_capacity_that_cannot_be_understood_names_the_field(typed: str) -> None:
    """A guess in silence gives a wrong amount; a bare traceback helps nobody."""
    with pytest.raises(InputError) as refusal:
        assess(Case("fr", "telephone-mobile", typed, "2013-06-01"))
    assert refusal.value.field == "capacity"
    assert refusal.value.value == typed
    assert "Go" in refusal.value.accepted
    assert refusal.value.message.startswith("Capacité")


@pytest.mark.parametrize(
    ("case", "field", "accepted"),
    [
        (Case("fr", "telephone-mobile", "64 Go", "2013-02-30"), "date", "AAAA-MM-JJ"),
        (Case("fr", "telephone-mobile", "64 Go", "2013-13-01"), "date", "AAAA-MM-JJ"),
        (Case("fr", "telephone-mobile", "64 Go", "hier"), "date", "AAAA-MM-JJ"),
        (Case("fr", "telephone-mobile", "64 Go", "20130601"), "date", "AAAA-MM-JJ"),
        (Case("fr", "telephone-mobile", "64 Go", "0000-01-01"), "date", "AAAA-MM-JJ"),
        (Case("fr", "grille-pain", "64 Go", "2013-06-01"), "category", "telephone-mobile"),
        (Case("fr", "ordinateur", "", "2013-06-01"), "category", "tablette"),
        (Case("fr", "", "", "2013-06-01"), "category", "tablette"),
        (Case("lu", "telephone-mobile", "64 Go", "2013-06-01"), "system", "fr (France), be (Belgique)"),
        (Case("", "telephone-mobile", "64 Go", "2013-06-01"), "system", "fr (France)"),
        (Case("fr", "telephone-mobile", "64 Go", "2013-06-01", 0), "quantity", "entier"),
        (Case("fr", "telephone-mobile", "64 Go", "2013-06-01", "-2"), "quantity", "entier"),
        (Case("fr", "telephone-mobile", "64 Go", "2013-06-01", "1,5"), "quantity", "entier"),
        (Case("fr", "telephone-mobile", "64 Go", "2013-06-01", "deux"), "quantity", "entier"),
    ],
)
def test_every_other_field_says_what_it_accepts(case: Case, field: str, accepted: str) -> None:
    """The reader must learn which field to mend, and how."""
    with pytest.raises(InputError) as refusal:
        assess(case)
    assert refusal.value.field == field
    assert accepted in refusal.value.accepted


def test_dates_are_read_the_french_way_too() -> None:
    """Readers type 01/06/2013; taken for January it would choose another tariff."""
    assert assess(Case("fr", "tablette", "8 Go", "01/02/2013")).question.date.isoformat() == "2013-02-01"


def test_a_capacity_is_ignored_where_the_tariff_does_not_depend_on_it() -> None:
    """A computer's 0 € must not be refused because a capacity was typed, or mistyped."""
    answer = assess(Case("be", "ordinateur", "abc", "2012-06-01"))
    assert (answer.outcome, answer.question.capacity) == (Outcome.ZERO, None)


def test_a_dot_before_three_digits_is_read_as_decimals_and_said() -> None:
    """A typed 1.000 GB means a thousand to some and one to others: the reading may not be silent."""
    warned = assess(Case("fr", "stockage-externe", "1.000 Go", "2013-06-01"))
    plain = assess(Case("fr", "stockage-externe", "1.5 Go", "2013-06-01"))
    assert any("1.000 Go" in warning for warning in warned.warnings)
    assert not any("point" in warning for warning in plain.warnings)


def test_the_door_answers_every_request_with_json() -> None:
    """A request without an answer would leave the page waiting for ever."""
    for request in ("", "[]", "{", '{"op": "danser"}', '{"op": "assess"}', '{"op": "assess", "case": {"prix": "3"}}'):
        reply = json.loads(answer(request))
        assert set(reply) == {"error"}
        assert set(reply["error"]) == {"field", "value", "accepted", "message"}
    listed = json.loads(answer('{"op": "categories"}'))["categories"]
    assert len(listed) == 23


TEXT = st.text(max_size=30)
NAMES = st.sampled_from(["telephone-mobile", "dvd-data", "ordinateur", "disque-dur-externe", "x"])


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["fr", "be", "x"]) | TEXT, NAMES | TEXT, TEXT, TEXT, TEXT)
def test_any_input_gets_an_outcome_or_a_named_error(
    system: str, category: str, capacity: str, date: str, quantity: str
) -> None:
    """Whatever is typed, a traceback in the reader's face is a defect."""
    case = {"system": system, "category": category, "capacity": capacity, "date": date, "quantity": quantity}
    reply = json.loads(answer(json.dumps({"op": "assess", "case": case})))
    if "error" in reply:
        assert reply["error"]["field"] in case
    else:
        assert reply["assessment"]["outcome"] in {"due", "zero", "outside_texts"}


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(load().categories)),
    st.integers(1, 20_000_000),
    st.dates(),
    st.integers(1, 100_000),
)
def test_any_understood_case_is_exact_and_consistent(
    category: tuple[str, str], megabytes: int, date: object, quantity: int
) -> None:
    """Total = quantity × rounded unit, rounded by less than a cent, or no amount at all."""
    answer_ = assess(Case(*category, f"{megabytes} Mo", str(date), quantity))
    if answer_.outcome is Outcome.OUTSIDE_TEXTS:
        assert answer_.total is None
        return
    assert answer_.unit_amount is not None
    assert answer_.exact is not None
    assert answer_.total == quantity * answer_.unit_amount
    assert abs(answer_.exact - Fraction(answer_.unit_amount)) * 200 <= 1
    assert all(citation.quote for step in answer_.steps for citation in step.citations)


DISK = {"system": "fr", "category": "stockage-externe", "capacity": "1 To", "date": "2013-06-01"}


@pytest.mark.parametrize(
    ("told", "field", "accepted"),
    [
        ({"offer": "lot"}, "offer", "bundle (offre groupée"),
        ({"category": "tablette", "offer": "bundle"}, "offer", "un support"),
        ({"offer": "bundle", "device": "cle-usb"}, "device", "telephone-mobile"),
        ({"offer": "bundle", "device": "none", "integrated": "beaucoup"}, "integrated", "aucune"),
        ({"nas": "rond"}, "nas", "desktop"),
        ({"certified": "trois"}, "certified", "entier"),
        ({"environment": "bureau"}, "environment", "professional"),
        ({"os": "Windows"}, "os", "mobile"),
        ({"buyer": "roi"}, "buyer", "professional"),
        ({"use": "aucun"}, "use", "own"),
        ({"listed": "peut-être"}, "listed", "oui, non"),
        ({"export": "true"}, "export", "oui, non"),
        ({"payer": "moi"}, "payer", "wholesale"),
        ({"exigible": "juin"}, "exigible", "AAAA-MM"),
        ({"payer": "other", "exigible": "2013-06"}, "exigible", "jour"),
        ({"exigible": "9999-12"}, "exigible", "AAAA-MM"),
        ({"notified": "2013-06"}, "notified", "AAAA-MM-JJ"),
        ({"article57": "5"}, "article57", "4"),
        ({"claimed": "-3"}, "claimed", "euros"),
        ({"claimed": "1,234"}, "claimed", "deux décimales"),
        ({"invoiced": "9999-12-31"}, "invoiced", "AAAA-MM-JJ"),
        ({"requested": "hier"}, "requested", "AAAA-MM-JJ"),
        ({"payer": "exclusive", "date": "9999-12-31"}, "exigible", "AAAA-MM"),
    ],
)
def test_every_circumstance_says_what_it_accepts(told: dict[str, str], field: str, accepted: str) -> None:
    """The reader must learn which field to mend, and how."""
    with pytest.raises(InputError) as refusal:
        assess(Case.from_mapping({**DISK, **told}))
    assert refusal.value.field == field
    assert accepted in refusal.value.accepted
    assert refusal.value.message


def test_what_changes_nothing_is_said_to_be_left_aside() -> None:
    """A circumstance silently ignored would be taken for one that was weighed."""
    warned = assess(Case.from_mapping({**DISK, "article57": "oui", "os": "mobile"})).warnings
    assert any("article 57" in warning and "tablette" in warning for warning in warned)
    told = Case.from_mapping({**DISK, "nas": "desktop", "payer": "other", "buyer": "individual"})
    assert not any("Sans effet" in warning for warning in assess(told).warnings)


def test_the_date_of_exigibility_chooses_the_tariff_when_no_other_date_is_given() -> None:
    """A payer who only says "June 2013" must not be answered for today."""
    typed = {**DISK, "date": "", "exigible": "2013-06", "payer": "exclusive"}
    assert assess(Case.from_mapping(typed)).question.date.isoformat() == "2013-06-01"


CARD = {"system": "fr", "category": "carte-memoire", "capacity": "8 Go", "date": "2013-06-01", "offer": "bundle"}
CARD |= {"device": "telephone-mobile"}


@pytest.mark.parametrize("none", ["0 Go", "0 GB", "0,0 Mo", "0 To", "0", "aucune", "Aucune", "non", "none", "0 gio"])
def test_an_integrated_capacity_of_nothing_is_none(none: str) -> None:
    """A phone sold without memory has "0 Go": refused, its card could not be assessed; 8 Go alone pay 8 × 0,70."""
    answer_ = assess(Case.from_mapping({**CARD, "integrated": none}))
    assert (str(answer_.outcome), str(answer_.unit_amount)) == ("due", "5.60")
    assert answer_.as_json() == assess(Case.from_mapping({**CARD, "integrated": "aucune"})).as_json()


@pytest.mark.parametrize("typed", ["0 Wo", "-0 Go", "00 00", "0 Go 0", "zéro"])
def test_a_nothing_that_is_no_capacity_is_refused(typed: str) -> None:
    """What looks like nothing but is mistyped must not count as nothing."""
    with pytest.raises(InputError) as refusal:
        assess(Case.from_mapping({**CARD, "integrated": typed}))
    assert refusal.value.field == "integrated"


def test_a_circumstance_that_does_not_exist_is_an_error_of_whoever_programs() -> None:
    """A misspelt circumstance taken in silence would be an answer to another case."""
    with pytest.raises(TypeError, match="'buyers'; it has offer"):
        Case("fr", "cle-usb", "8 Go", buyers="professional")


@pytest.mark.parametrize("name", ["capacity", "date", "quantity", "buyer", "exigible"])
def test_none_means_not_given(name: str) -> None:
    """Whoever fills a case from a table has None in its empty cells."""
    case = {"system": "be", "category": "ordinateur", "date": "2012-06-01"}
    told, plain = Case(**{**case, name: None}), Case(**{key: v for key, v in case.items() if key != name})  # type: ignore[arg-type]
    assert told == plain
    assert assess(told).as_json() == assess(plain).as_json()


def test_a_capacity_of_none_is_asked_for_where_it_counts() -> None:
    """None is an empty field, not the word None."""
    with pytest.raises(InputError) as refusal:
        assess(Case("fr", "cle-usb", capacity=None, date="2013-06-01"))
    assert (refusal.value.field, refusal.value.value) == ("capacity", "")
    assert "vide" in refusal.value.message


def test_dates_of_python_are_read() -> None:
    """A day and an hour of that day are the same day of the law."""
    day = datetime.date(2013, 6, 1)
    noon = datetime.datetime(2013, 6, 1, 12, 30)
    expected = assess(Case("fr", "cle-usb", "8 Go", "2013-06-01")).as_json()
    assert assess(Case("fr", "cle-usb", "8 Go", day)).as_json() == expected
    assert assess(Case("fr", "cle-usb", "8 Go", noon)).as_json() == expected


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"quantity": 10**5000}, "quantity"),
        ({"capacity": 10**5000}, "capacity"),
        ({"certified": 10**5000}, "certified"),
        ({"quantity": 10**12}, "quantity"),
        ({"quantity": True}, "quantity"),
        ({"capacity": 6.4}, "capacity"),
        ({"buyer": ["professional"]}, "buyer"),
        ({"system": 10**5000}, "system"),
    ],
)
def test_what_nobody_can_have_typed_is_an_input_error(told: dict[str, object], field: str) -> None:
    """A number of five thousand digits, a list or a float end in a named field, not in a traceback."""
    with pytest.raises(InputError) as refusal:
        assess(Case(**{**DISK, **told}))  # type: ignore[arg-type]
    assert refusal.value.field == field
    assert len(refusal.value.message) < 10_000
