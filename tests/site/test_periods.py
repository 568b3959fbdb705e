"""From when to when: the words of banners, citations and the table of dates, and what machines read."""

from __future__ import annotations

import datetime

import pytest

from scripts.lawdoc.corpus import Corpus, Period
from scripts.pages.metadata import coverage
from scripts.pages.periods import banner, chronology_rows, version

CLOSED = Period(
    start=datetime.date(2013, 1, 1),
    until=datetime.date(2018, 10, 1),
    seen_until=None,
    start_places=(),
    start_authority="l’article 9",
    end_authority="décision n° 18",
    grade="seen",
    grade_note="",
    work="fr/essai",
    places=("*",),
)


def period(**changes: object) -> Period:
    values = {name: getattr(CLOSED, name) for name in Period.__dataclass_fields__}
    return Period(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "said", "cited", "covered"),
    [
        (
            CLOSED,
            "Tarif historique, en vigueur du 1er janvier 2013 au 30 septembre 2018.",
            "Version en vigueur du 1er janvier 2013 au 30 septembre 2018.",
            "2013-01-01/2018-09-30",
        ),
        (
            period(until=None, seen_until=datetime.date(2022, 12, 31)),
            "Tarif historique, en vigueur depuis le 1er janvier 2013.",
            "Version en vigueur à compter du 1er janvier 2013.",
            "2013-01-01/",
        ),
        (
            period(until=None),
            "Tarif historique, en vigueur depuis le 1er janvier 2013.",
            "Version en vigueur à compter du 1er janvier 2013.",
            "2013-01-01/",
        ),
    ],
    ids=["closed", "looked for", "open"],
)
def test_a_period_is_told_to_its_last_day(given: Period, said: str, cited: str, covered: str) -> None:
    """The day after the last, or an end nobody found, would make a tariff hold when it did not."""
    assert banner(given, tariff=True).line == said
    assert banner(given, tariff=False).line == said.replace("Tarif historique,", "Texte")
    ending = "Fin" if given.until else "Fin non établie"
    assert banner(given, tariff=True).grounds == f"Début\u202f: l’article 9. {ending}\u202f: décision n° 18."
    assert version(given) == cited
    assert coverage(given) == covered


def test_a_date_that_was_inferred_says_so() -> None:
    """A date worked out by us may not pass for one that was read."""
    told = banner(period(grade="inferred", grade_note="calculée"), tariff=True).grounds
    assert told.endswith(" Date déduite, qu’aucune source consultée ne donne\u202f: calculée.")
    assert "déduite" not in banner(CLOSED, tariff=True).grounds


def test_the_table_of_dates_says_how_well_each_is_known(corpus: Corpus) -> None:
    """It is where a lawyer checks our dates."""
    rows = dict(zip(corpus.periods, chronology_rows(corpus), strict=True))
    grades = {"seen": "lu", "inferred": "déduit"}
    for known, row in rows.items():
        assert f"({grades[known.grade]}" in row["sources"]
        assert known.grade_note in row["sources"]
        assert row["end"] == "fin non établie" if known.until is None else str(known.last_day.year) in row["end"]
    assert {known.grade for known in rows} == {"seen", "inferred"}
