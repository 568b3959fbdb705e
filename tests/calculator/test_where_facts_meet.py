"""Where facts meet: a fact that does not matter changes nothing, a ground never costs, one day and one size decide.

Every combination is tried where they can be counted; the rest is generated.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copie_privee import Assessment, Case, InputError, Outcome, assess, load
from copie_privee.answer import Kind
from copie_privee.assess import DATING, SOLD
from copie_privee.case.fields import CIRCUMSTANCES
from copie_privee.systems import system
from tests.by_hand import TARIFFS
from tests.calculator.generated import OTHERS, cases

DAY = datetime.timedelta(days=1)
RANK = {
    Outcome.DUE: 0, Outcome.NEEDS_JUDGEMENT: 1, Outcome.EXEMPT: 2, Outcome.REFUNDABLE: 2, Outcome.NOT_LIABLE: 2,
}  # fmt: skip
PAYERS = (None, *CIRCUMSTANCES["payer"].choices)


def without_notices(found: Assessment) -> dict[str, Any]:
    return {name: value for name, value in found.as_json().items() if name != "warnings"}


@settings(max_examples=600, deadline=None)
@given(cases(), st.sampled_from(sorted(OTHERS)), st.data())
def test_a_fact_that_is_not_looked_at_changes_nothing_but_a_notice(
    case: dict[str, str], name: str, data: st.DataObject
) -> None:
    """An answer that moves with a fact it calls "sans effet" says what is not so."""
    plain = {field: value for field, value in case.items() if field != name}
    more = plain | {name: data.draw(st.sampled_from(OTHERS[name][1:]))}
    try:
        before, after = assess(Case.from_mapping(plain)), assess(Case.from_mapping(more))
    except InputError:
        return
    rules = system(after.question.category.system)
    told = any(warning.startswith("Sans effet") and CIRCUMSTANCES[name].label in warning for warning in after.warnings)
    assert told or name in rules.relevant(after.question, load()) or name in (*DATING, *SOLD)
    if told:
        assert without_notices(before) == without_notices(after)


@pytest.mark.parametrize("date", ["2009-12-31", "2010-01-31", "2013-12-01"])
@pytest.mark.parametrize("payer", ["manufacturer", "exclusive", "wholesale", "other"])
def test_outside_the_dates_of_the_text_an_export_changes_no_reason(date: str, payer: str) -> None:
    """The answer calls the export "sans effet": the day it takes must not be told in another way for it."""
    integrated = {"system": "be", "category": "appareil-integre", "capacity": "500 GB", "quantity": "1"}
    case = integrated | {"date": date, "payer": payer}
    before, after = assess(Case.from_mapping(case)), assess(Case.from_mapping(case | {"export": "oui"}))
    assert without_notices(before) == without_notices(after)


def test_after_the_text_the_system_of_a_tablet_is_not_called_without_effect() -> None:
    """Later amounts are read for mobile systems, not for a maker's own: who told which must not read "sans effet"."""
    tablet = {"system": "fr", "category": "tablette", "capacity": "16 Go", "date": "2019-05-31", "quantity": "1"}
    own = assess(Case.from_mapping(tablet | {"os": "own"}))
    assert not any(warning.startswith("Sans effet") for warning in own.warnings)


FR_FACTS: dict[str, tuple[str | None, ...]] = {
    "buyer": (None, *CIRCUMSTANCES["buyer"].choices),
    "use": (None, "own", "other"),
    "listed": (None, "oui", "non"),
    "copying": (None, "non", "oui"),
    "purposes": (None, "professional", "other"),
    "export": (None, "oui"),
}
FR_GROUNDS = {
    "export": ["oui"], "purposes": ["professional"], "copying": ["non"], "use": ["own"], "listed": ["oui"],
    "buyer": ["professional", "broadcaster", "producer", "publisher", "disability"],
}  # fmt: skip
BE_FACTS: dict[str, tuple[str | None, ...]] = {
    "export": (None, "oui"),
    "payer": (None, "other"),
    "commercial": (None, "oui", "non"),
    "unused": (None, "oui", "non"),
    "proofs": (None, "non"),
    "article57": (None, "oui", "4", "non"),
    "institution": (None, "oui", "non"),
    "claimed": (None, "10", "30"),
}
BE_GROUNDS = {
    "export": ["oui"], "commercial": ["oui"], "unused": ["oui"], "proofs": ["oui"], "article57": ["oui", "4"],
    "institution": ["oui"], "claimed": ["30"], "invoiced": ["2011-01-01"], "requested": ["2012-06-15"],
}  # fmt: skip


def combinations(facts: dict[str, tuple[str | None, ...]]) -> Iterator[dict[str, str]]:
    for values in product(*facts.values()):
        yield {name: value for name, value in zip(facts, values, strict=True) if value}


def dearer_with_a_ground(
    base: Case, facts: dict[str, tuple[str | None, ...]], grounds: dict[str, list[str]]
) -> list[tuple[dict[str, str], str, str]]:
    """Every combination that a ground, told besides, makes worse."""
    known: dict[Case, Outcome] = {}

    def rank(told: dict[str, str]) -> int:
        case = base.but(**told)
        if case not in known:
            known[case] = assess(case).outcome
        return RANK[known[case]]

    worse: list[tuple[dict[str, str], str, str]] = []
    for told in combinations(facts):
        for name, values in grounds.items():
            worse += [
                (told, name, value) for value in values if name not in told and rank(told | {name: value}) < rank(told)
            ]
    return worse


@pytest.mark.parametrize("date", ["2013-01-01", "2016-07-08", "2016-07-09", "2018-09-30"])
def test_in_france_a_ground_never_costs(date: str) -> None:
    """I, II and II bis are independent: one more may relieve, none may take back what another gives."""
    assert dearer_with_a_ground(Case("fr", "stockage-externe", "1 To", date), FR_FACTS, FR_GROUNDS) == []


def test_in_belgium_a_claim_never_costs() -> None:
    """Articles 4 and 8 are independent likewise, for whoever claims, and for every way of failing one."""
    assert dearer_with_a_ground(Case("be", "disque-dur-externe", "2 TB", "2012-06-15"), BE_FACTS, BE_GROUNDS) == []


@pytest.mark.parametrize(("base", "facts"), [
    (Case("fr", "stockage-externe", "1 To", "2014-03-05"), FR_FACTS),
    (Case("fr", "stockage-externe", "1 To", "2017-03-05"), FR_FACTS),
    (Case("be", "disque-dur-externe", "2 TB", "2012-06-15"),
     BE_FACTS | {"invoiced": (None, "2012-03-01"), "requested": (None, "2012-06-01", "2013-06-01")}),
])  # fmt: skip
def test_a_question_is_asked_only_where_its_answer_matters(
    base: Case, facts: dict[str, tuple[str | None, ...]]
) -> None:
    """Whoever is asked whether the goods serve his own use, for a list he is not on, is asked for nothing."""
    asked = set()
    for told in combinations(facts):
        found = assess(base.but(**told))
        for name in found.missing[:1]:
            choices = CIRCUMSTANCES[name].choices
            answers = [assess(base.but(**told, **{name: value})) for value in choices]
            asked.add(name)
            assert not choices or len({(answer.outcome, answer.missing) for answer in answers}) > 1, (told, name)
    assert len(asked) > 2  # several questions were tried


@pytest.mark.parametrize(("given_", "facts"), [
    (Case("fr", "stockage-externe", "1 To", "2017-03-05", payer="exclusive"), FR_FACTS),
    (Case("fr", "stockage-externe", "1 To", "2014-03-05", payer="wholesale"), FR_FACTS),
    (Case("fr", "stockage-externe", "1 To", "2017-03-07", payer="other"), FR_FACTS),
    (Case("be", "disque-dur-externe", "2 TB", "2012-06-15", payer="other", notified="2012-07-25"),
     {name: values for name, values in BE_FACTS.items() if name != "payer"}),
])  # fmt: skip
def test_whoever_is_relieved_the_payer_has_the_same_dates(
    given_: Case, facts: dict[str, tuple[str | None, ...]]
) -> None:
    """An exempt buyer does not take from the importer the day on which he must pay."""
    alone = assess(given_).deadlines
    assert alone
    for told in combinations(facts):
        found = assess(given_.but(**told))
        assert tuple(d for d in found.deadlines if d.kind is not Kind.REFUND) == alone, told


@pytest.mark.parametrize("category", sorted(TARIFFS))
def test_the_day_it_fell_due_decides_alone(category: tuple[str, str]) -> None:
    """Whatever day the reader bought or sold on: at each edge, for every payer, that of article 7 or 3 chooses."""
    valid = load().categories[category].valid
    edges = [valid.start, *([valid.until] if valid.until else [])]
    for edge, payer, back in product(edges, PAYERS, (0, 1)):
        exigible = edge - back * DAY
        bought = [None, *(exigible + days * DAY for days in (-400, -1, 0, 1, 400))]
        answers = [assess(Case(*category, "1 Go", date, payer=payer, exigible=exigible)) for date in bought]
        inside = valid.start <= exigible and (valid.until is None or exigible < valid.until)
        assert {a.outcome is not Outcome.OUTSIDE_TEXTS for a in answers} == {inside}, (exigible, payer)
        assert all(a.as_json() == answers[0].as_json() for a in answers), (exigible, payer)
        (day, *_) = answers[0].of(Kind.DAY)
        assert day.citations


MEGABYTES = st.one_of(
    st.integers(1, 12_000_000),
    st.integers(1, 12_000).map(lambda n: n * 1024),
    st.integers(1, 11).map(lambda n: n * 1_024_000),
    st.integers(1, 120).map(lambda n: n * 100_000),
    st.sampled_from([256_000, 274_877, 274_878, 1_000_000, 1_024_000, 1_099_511, 1_099_512, 2_000, 2_048, 16_384]),
)


@settings(max_examples=500, deadline=None)
@given(st.sampled_from(sorted(TARIFFS)), MEGABYTES)
def test_the_same_size_has_the_same_answer_and_the_same_readings(category: tuple[str, str], size: int) -> None:
    """« 1,024 To » and « 1 024 Go » are one disk: neither the amount nor a reading may hang on how it was typed."""
    date = "2017-03-01" if category[0] == "fr" else "2012-03-01"
    go, to = (f"{size / 10**places:.{places}f}" for places in (3, 6))
    written = [f"{size} Mo", f"{go} Go", f"{to} To", f"{go} GB", f"{go} Go".replace(".", ","), f"{to} TB"]
    answers = [assess(Case(*category, text, date, 3)) for text in written]
    told = {(a.exact, *((r.id, r.unit_amount, r.total) for r in a.readings)) for a in answers}
    assert len(told) == 1


def test_a_month_in_which_the_law_changed_needs_its_day() -> None:
    """July 2016 has days before and after II bis: read as its first, it would refuse what most of the month grants."""
    case = Case("fr", "cle-usb", "8 Go", payer="exclusive", exigible="2016-07")
    with pytest.raises(InputError) as refusal:
        assess(case.but(export="oui"))
    assert refusal.value.field == "exigible"
    assert "9 juillet 2016" in refusal.value.accepted
    assert assess(case).outcome is Outcome.DUE
    assert assess(case.but(export="oui", exigible="2016-06")).outcome is Outcome.DUE
    assert assess(case.but(export="oui", exigible="2016-08")).outcome is Outcome.EXEMPT
    assert assess(case.but(export="oui", exigible="2016-07-09")).outcome is Outcome.EXEMPT


DEVICES = ("telephone-mobile", "tablette", "autoradio-navigation", "baladeur-audio", "enregistreur-tv",
           "stockage-multimedia")  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["carte-memoire", "cle-usb"]), st.sampled_from(DEVICES), st.integers(1, 256), st.integers(1, 256)
)
def test_every_reading_of_a_lot_is_the_whole_lot(medium: str, device: str, size: int, inside: int) -> None:
    """Shares that do not add up, or another device's share in each reading, could not be compared."""
    sold = Case("fr", medium, f"{size} Go", "2015-06-01", offer="bundle", device=device, integrated=f"{inside} Go")
    bare = assess(Case("fr", device, f"{inside} Go", "2015-06-01")).unit_amount
    readings = [reading for reading in assess(sold).readings if reading.device is not None]
    assert "offer-difference" in [reading.id for reading in readings]
    for reading in readings:
        assert reading.device == bare
        assert reading.medium is not None
        assert reading.device + reading.medium == reading.unit_amount
    (lot,) = (reading for reading in readings if reading.default)
    total = assess(Case("fr", device, f"{size + inside} Go", "2015-06-01")).exact
    assert total == Fraction(assess(sold).exact or 0)
    assert lot.unit_amount == assess(sold).unit_amount
