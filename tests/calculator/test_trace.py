"""Amounts traced back: expected ways worked out by hand from the printed tables."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction

import pytest

from copie_privee import Case, InputError, assess, load, trace
from copie_privee.door import answer
from copie_privee.tools.spans import Span, joined
from copie_privee.tools.trace import Match, with_vat
from tests.by_hand import DATES, TARIFFS


def ways(amount: str, **told: str) -> list[tuple[str, str, object]]:
    """The likely ways: category, VAT, whole gigabytes."""
    return [
        (match.category.id, str(match.vat.percent) if match.vat else "", match.span.whole if match.span else None)
        for match in trace(amount, **told).matches
        if match.likely
    ]


def find(amount: str, category: str, vat: str = "", **told: str) -> Match:
    (match,) = [
        match
        for match in trace(amount, **told).matches
        if match.category.id == category and match.likely and (str(match.vat.percent) if match.vat else "") == vat
    ]
    return match


def test_fifteen_ten_is_a_phone_of_64_go_and_above() -> None:
    """64 × 0,2360 = 15,104, and art. 5, II keeps it above: the commonest question must be answered first."""
    assert ways("15,10", system="fr")[0] == ("telephone-mobile", "", (64, None))
    match = find("15,10", "telephone-mobile")
    assert match.span == Span(Fraction("15.095") / Fraction("0.236"), True, None, False)
    # of art. 5, II the condition, that only the capacity differs, then the amount of the largest capacity
    assert [c.eid for c in match.citations] == ["att_1__tableau_10__table_1__tr_4", "art_5__para_II", "art_5__para_II"]
    assert [str(day) for day in match.window] == ["2013-01-01", "2018-10-01"]
    # 15,10 ÷ 0,10 = 151 Go of USB key; no memory card: 15,10 ÷ 0,06 = 251,67
    assert ("cle-usb", "", (151, 151)) in ways("15,10")
    assert "carte-memoire" not in [category for category, _, _ in ways("15,10")]


def test_with_vat_the_same_phone_shows_another_figure_each_year() -> None:
    """15,10 × 1,20 = 18,12 from 2014; 15,10 × 1,196 = 18,0596, so 18,06, in 2013."""
    later, sooner = find("18,12", "telephone-mobile", "20"), find("18,06", "telephone-mobile", "19.6")
    assert [str(day) for day in later.window] == ["2014-01-01", "2018-10-01"]
    assert [str(day) for day in sooner.window] == ["2013-01-01", "2014-01-01"]
    assert later.unit == sooner.unit == Decimal("15.10")
    assert "telephone-mobile" not in [category for category, _, _ in ways("18,12", date="2013-06-01")]
    assert "telephone-mobile" in [category for category, _, _ in ways("18,12", date="2014-06-01")]


def test_one_cent_comes_from_no_capacity_that_is_sold() -> None:
    """Only arithmetic gives a cent (a USB key of 25 to 75 Mo): it must not look like an answer."""
    found = trace("0,01")
    assert [match for match in found.matches if match.likely] == []
    key = next(match for match in found.matches if match.category.id == "cle-usb" and match.vat is None)
    assert key.span == Span(Fraction("0.025"), True, Fraction("0.075"), False)
    assert "aucune capacité" in json.loads(answer('{"op": "trace", "amount": "0,01"}'))["display"]["verdict"]


def test_an_amount_of_no_table_says_so() -> None:
    """19,99 € in Belgium: no amount there is higher than 13,00, so 15,73 with the tax."""
    assert trace("19,99", system="be").matches == ()
    assert "rien" in json.loads(answer('{"op":"trace","amount":"19,99","system":"be"}'))["display"]["verdict"]


def test_discs_are_traced_by_proportion() -> None:
    """0,35 is the CD of 700 Mo; 1,63 the DVD of 8,5 Go: 0,90 × 8,5 ÷ 4,7 = 1,6277."""
    cd, dvd = find("0,35", "cd-data"), find("1,63", "dvd-data")
    assert [str(size) for size in cd.named] == ["700\u00a0Mo"]
    assert cd.span == Span(Fraction("0.345") / Fraction("0.5"), True, Fraction("0.355") / Fraction("0.5"), False)
    assert [str(size) for size in dvd.named] == ["8,5\u00a0Go"]


def test_fixed_amounts_give_their_whole_slice() -> None:
    """2,50 in Belgium is a phone above 2 GB and up to 16; 3,03 with 21 % (2,50 × 1,21 = 3,025)."""
    assert find("2,50", "baladeur-telephone").span == Span(Fraction(2), False, Fraction(16), True)
    assert find("3,03", "baladeur-telephone", "21").unit == Decimal("2.50")
    assert ways("0,40", system="be") == [("dvd", "", None), ("cassette-video", "", None)]


def test_a_quantity_divides_the_amount() -> None:
    """3 × 15,10 = 45,30, and 54,36 with 20 %; 45,31 cannot be three equal amounts of cents."""
    assert find("45,30", "telephone-mobile", quantity="3").unit == Decimal("15.10")
    assert find("54,36", "telephone-mobile", "20", quantity="3").unit == Decimal("15.10")
    assert [match for match in trace("45,31", quantity="3").matches if match.vat is None] == []
    # tax on each and tax on the sum part: 10 × (0,12 × 1,21 = 0,1452 → 0,15) = 1,50; 1,20 × 1,21 = 1,45
    assert find("1,50", "cd-minidisc", "21", quantity="10").each
    assert not find("1,45", "cd-minidisc", "21", quantity="10").each


@pytest.mark.parametrize(("system", "category"), TARIFFS)
def test_nothing_is_missed(system: str, category: str) -> None:
    """Every amount that `assess` gives for a whole capacity must lead back to that capacity."""
    for size in (1, 2, 3, 8, 9, 16, 17, 31, 32, 64, 65, 250, 257, 500, 999, 1000, 1001, 5001, 20_000):
        case = Case(system, category, f"{size} Go", DATES[system])
        amount = assess(case).unit_amount
        found = trace(str(amount), system=system, date=DATES[system]).matches
        spans = [match.span for match in found if match.category.id == category and match.vat is None]
        assert any(span is None or span.holds(Fraction(size)) for span in spans), (size, amount)


@pytest.mark.parametrize("amount", ["15,10", "18,12", "0,35", "0,01", "0,00", "5,26", "120,00", "1 234,56"])
def test_every_way_leads_to_the_amount(amount: str) -> None:
    """A way whose own calculation gives something else would be a false accusation, or a false excuse."""
    for match in trace(amount, "2").matches:
        found = assess(match.case)
        assert found.unit_amount == match.unit
        assert with_vat(match.unit, 2, match.vat, match.each) == trace(amount, "2").amount


def test_spans_touch_and_meet_as_intervals_do() -> None:
    """A bound counted twice, or lost, gives a capacity that pays another amount."""
    one, two = Span(Fraction(1), False, Fraction(4), True), Span(Fraction(4), False, None, False)
    assert joined([one, two]) == [Span(Fraction(1), False, None, False)]
    assert one.meet(two).empty
    assert one.whole == (2, 4)
    assert Span(Fraction(1, 2), True, Fraction(1), False).whole is None
    assert Span(Fraction(1, 2), False, Fraction(1), False).simplest() == Fraction(6, 10)


@pytest.mark.parametrize("typed", ["", "abc", "-3", "1,234", "12 parsecs", "1e3"])
def test_an_amount_that_is_none_is_refused_by_name(typed: str) -> None:
    """The form must say what to type."""
    with pytest.raises(InputError) as refusal:
        trace(typed)
    assert refusal.value.field == "amount"


def test_rates_of_vat_are_told_with_their_source() -> None:
    """The texts know no VAT: an assumption without its source would pass for law."""
    assert [(rate.system, str(rate.percent)) for rate in load().vat] == [("fr", "19.6"), ("fr", "20"), ("be", "21")]
    shown = json.loads(answer('{"op":"trace","amount":"18,12"}'))["display"]
    assert any("article 278" in (match["vat_source"] or "") for match in shown["likely"])
    assert all(match["citations"] and match["address"].startswith("calculer/?") for match in shown["likely"])
