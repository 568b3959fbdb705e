"""What holds of every case, whatever is typed: generated cases, generated nonsense, and every day of the calendar."""

from __future__ import annotations

import datetime
import json
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from copie_privee import Case, InputError, Outcome, assess, guide, load
from copie_privee.answer import Kind
from copie_privee.case import FIELDS
from copie_privee.door import answer
from tests.by_hand import TARIFFS
from tests.calculator.generated import cases
from tests.calculator.test_bounds import megabytes
from tests.calculator.test_examples import READINGS

CATEGORIES = st.sampled_from(sorted(TARIFFS))
INSIDE = {"fr": "2017-03-01", "be": "2012-03-01"}
OUTCOMES = {str(outcome) for outcome in Outcome}


@settings(max_examples=600, deadline=None)
@given(cases())
def test_any_case_has_one_outcome_and_amounts_that_agree(case: dict[str, str]) -> None:
    """Total = quantity × unit amount, amounts only with the outcomes that have one, every quote non-empty."""
    try:
        found = assess(Case.from_mapping(case))
    except InputError as error:
        assert error.field in FIELDS
        assert error.accepted
        return
    shown = found.as_json()
    assert shown["outcome"] in OUTCOMES
    assert (found.total is None) == (shown["outcome"] not in ("due", "zero", "refundable"))
    assert not found.missing or shown["outcome"] == "needs_judgement"
    assert shown["outcome"] != "needs_judgement" or found.steps[0].kind is Kind.QUESTION
    if found.total is not None:
        assert found.exact is not None
        assert found.unit_amount is not None
        assert found.total == found.unit_amount * found.question.quantity
        assert abs(found.exact - Fraction(found.unit_amount)) * 200 <= 1
    ids = [reading.id for reading in found.readings]
    assert set(ids) <= READINGS
    assert len(set(ids)) == len(ids)
    assert [reading.default for reading in found.readings].count(True) == (1 if ids else 0)
    if found.readings:
        assert found.readings[0].default
        assert (found.readings[0].unit_amount, found.readings[0].total) == (found.unit_amount, found.total)
    assert all(citation.quote for step in found.steps for citation in step.citations)
    assert all(deadline.citations for deadline in found.deadlines)


@settings(max_examples=300, deadline=None)
@given(CATEGORIES, st.integers(1, 12_000_000), st.integers(1, 3_000))
def test_within_a_band_the_amount_never_falls(category: tuple[str, str], size: int, more: int) -> None:
    """Amounts may drop at a bound, as the text has it, but never inside a band."""
    bounds = [megabytes(bound) for bound, *_ in TARIFFS[category] if bound]
    assume(not any(size <= bound < size + more for bound in bounds))
    date = INSIDE[category[0]]
    smaller, larger = (assess(Case(*category, f"{s} Mo", date)).exact for s in (size, size + more))
    assert smaller is not None
    assert larger is not None
    assert smaller <= larger


@settings(max_examples=300, deadline=None)
@given(CATEGORIES, st.integers(1, 12_000_000), st.integers(2, 5_000))
def test_reading_ids_do_not_depend_on_the_quantity_but_for_rounding(
    category: tuple[str, str], size: int, quantity: int
) -> None:
    """Programs choose a reading by its id: it may not come and go, nor be renamed, with another quantity."""
    case = Case(*category, f"{size} Mo", INSIDE[category[0]], payer="exclusive")
    one, many = ({r.id for r in assess(c).readings} for c in (case, case.but(quantity=quantity)))
    assert one - {"default"} == many - {"default", "round-after"}


@settings(max_examples=300, deadline=None)
@given(CATEGORIES, st.integers(1, 3_000_000))
def test_units_do_not_change_the_amount(category: tuple[str, str], size: int) -> None:
    """The same capacity written in Mo, Go or To is the same capacity."""
    thousandths = f"{size // 1000},{size % 1000:03}"
    date = INSIDE[category[0]]
    written = [f"{size} Mo", f"{thousandths} Go", f"{size / 1_000_000:.6f} To".replace(".", ",")]
    assert len({assess(Case(*category, text, date)).exact for text in written}) == 1


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(list(FIELDS)), st.text(max_size=12) | st.integers() | st.none(), max_size=8))
def test_any_input_gets_an_outcome_or_a_named_error(typed: dict[str, object]) -> None:
    """Whatever is typed in whatever field, a traceback in the reader's face is a defect."""
    for system, category in (("fr", "stockage-externe"), ("be", "cle-carte")):
        case = {"system": system, "category": category, "capacity": "8 Go", **typed}
        reply = json.loads(answer(json.dumps({"op": "assess", "case": case})))
        if "error" in reply:
            assert reply["error"]["field"] in FIELDS
        else:
            assert reply["assessment"]["outcome"] in OUTCOMES


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=250))
def test_any_search_gets_directions_or_a_named_error(query: str) -> None:
    """The search box takes whatever is pasted into it."""
    try:
        found = guide(query)
    except InputError as error:
        assert error.field == "query"
    else:
        assert [directions.system for directions in found.directions] == load().systems


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(["assess", "guide", "receipt", "verify", "categories", "?"]), JSON)
def test_any_request_gets_json(operation: str, given_: object) -> None:
    """A request without an answer would leave the page waiting for ever."""
    asked = {"op": operation, "case": given_, "query": given_, "receipt": given_}
    assert isinstance(json.loads(answer(json.dumps(asked))), dict)


@pytest.mark.parametrize("category", sorted(TARIFFS))
def test_every_day_from_2009_to_2026_has_one_answer(category: tuple[str, str]) -> None:
    """Never two rules for a day, never silence: the amount of the tariff inside its window, none outside it."""
    valid = load().categories[category].valid
    day, end = datetime.date(2009, 1, 1), datetime.date(2026, 12, 31)
    base = assess(Case(*category, "1 Go", valid.start))
    changes = []
    before = None
    while day <= end:
        found = assess(Case(*category, "1 Go", day))
        state = (found.outcome, found.exact)
        if found.outcome is Outcome.OUTSIDE_TEXTS:
            assert found.exact is None
        else:
            assert state == (base.outcome, base.exact)
        if state != before:
            changes.append(str(day))
            before = state
        day += datetime.timedelta(days=1)
    assert changes == ["2009-01-01", str(valid.start), *([str(valid.until)] if valid.until else [])]
    last = assess(Case(*category, "1 Go", end))
    if valid.until is None:
        assert any("ne prouve pas" in warning for warning in last.warnings)


def test_every_day_the_export_exemption_is_granted_from_its_first_day_only() -> None:
    """II bis of article L. 311-8 came on 9 July 2016: granted a day earlier, it would be law that did not exist."""
    day = datetime.date(2013, 1, 1)
    while day <= datetime.date(2026, 12, 31):
        found = assess(Case("fr", "cd-data", "700 Mo", day, export="oui"))
        assert found.outcome is (Outcome.EXEMPT if day >= datetime.date(2016, 7, 9) else Outcome.DUE), day
        day += datetime.timedelta(days=1)
