"""Dates choose the tariff: half-open windows, an answer for every day, no amount outside."""

from __future__ import annotations

import datetime

import pytest

from copie_privee import Case, Outcome, assess
from copie_privee.answer import Kind
from tests.by_hand import TARIFFS

DAY = datetime.timedelta(days=1)

# Typed from the published dates: first day in force, first day after (None: no end found).
FRENCH_ENDS = {
    "2018-10-01": ["stockage-externe", "telephone-mobile", "tablette"],
    "2019-06-01": ["enregistreur-tv", "stockage-multimedia"],
    "2020-02-01": ["cle-usb", "carte-memoire"],
    None: ["cd-data", "dvd-data", "baladeur-audio", "baladeur-audio-video", "autoradio-navigation"],
}
WINDOWS = {("fr", name): ("2013-01-01", end) for end, names in FRENCH_ENDS.items() for name in names} | {
    category: ("2010-02-01", "2013-12-01") for category in TARIFFS if category[0] == "be"
}


def outcome(category: tuple[str, str], date: datetime.date) -> Outcome:
    return assess(Case(*category, "1 Go", date)).outcome


def test_every_category_has_its_window() -> None:
    """A category missing here would have untested dates."""
    assert set(WINDOWS) == set(TARIFFS)


@pytest.mark.parametrize("category", WINDOWS)
def test_first_and_last_day_count_and_the_days_outside_do_not(category: tuple[str, str]) -> None:
    """A rule applied one day outside its dates is the worst kind of wrong amount."""
    start, end = WINDOWS[category]
    first = datetime.date.fromisoformat(start)
    assert outcome(category, first - DAY) is Outcome.OUTSIDE_TEXTS
    assert outcome(category, first) is not Outcome.OUTSIDE_TEXTS
    if end:
        after = datetime.date.fromisoformat(end)
        assert outcome(category, after - DAY) is not Outcome.OUTSIDE_TEXTS
        assert outcome(category, after) is Outcome.OUTSIDE_TEXTS


@pytest.mark.parametrize("date", ["2009-12-31", "2012-12-31", "2018-10-01", "2026-11-22"])
def test_outside_its_dates_a_tariff_gives_no_amount_and_says_why(date: str) -> None:
    """An extrapolated amount would be believed."""
    answer = assess(Case("fr", "telephone-mobile", "64 Go", date))
    shown = answer.as_json()
    assert shown["outcome"] == "outside_texts"
    assert [shown[key] for key in ("unit_amount", "unit_amount_exact", "total", "provision")] == [None] * 4
    (why,) = answer.of(Kind.WINDOW)
    assert "1er janvier 2013" in why.text or "décision n° 18" in why.text


def test_where_no_end_is_established_the_answer_says_so() -> None:
    """Said to be in force, it would claim what nobody checked; the reader must see how far it was looked for."""
    recent = assess(Case("fr", "cle-usb", "8 Go", "2015-03-01"))
    open_ended = assess(Case("fr", "cd-data", "700 Mo", "2026-11-22"))
    assert open_ended.outcome is Outcome.DUE
    assert any("janvier 2023" in warning for warning in open_ended.warnings)
    assert not any("janvier 2023" in warning for warning in recent.warnings)
    assert open_ended.as_json()["valid"]["until"] is None


def test_without_a_date_the_answer_is_for_today() -> None:
    """A historical amount given for today, unasked, would be taken for the law in force."""
    answer = assess(Case("fr", "telephone-mobile", "64 Go"))
    assert answer.question.date == datetime.date.today()
    assert answer.outcome is Outcome.OUTSIDE_TEXTS


def test_past_what_was_looked_for_no_answer_says_that_a_tariff_was_applicable() -> None:
    """« Il était applicable » in 2026 would claim what nobody knows."""
    late = assess(Case("fr", "cd-data", "700 Mo", "2026-11-22"))
    told = " ".join(step.text for step in late.steps)
    assert "était applicable" not in told
    assert "à vérifier" in told
