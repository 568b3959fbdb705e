"""Every band below, on and above each of its bounds, against amounts worked out by hand.

The oracle below shares nothing with the package: it reads the hand-typed table, counts in whole
thousandths of a gigabyte and ten-thousandths of a euro, and rounds with integers.
"""

from __future__ import annotations

from itertools import pairwise

import pytest

from copie_privee import Case, Outcome, assess
from tests.by_hand import DATES, TARIFFS

MB = {"Go": 1000, "GB": 1000, "To": 1_000_000, "TB": 1_000_000}  # decimal units, in megabytes
CAPPED = {c for c in TARIFFS if c[0] == "fr"} - {
    ("fr", name) for name in ("cd-data", "dvd-data", "cle-usb", "carte-memoire", "autoradio-navigation")
}


def megabytes(bound: str) -> int:
    value, unit = bound.split()
    return int(value) * MB[unit]


def cents(category: tuple[str, str], size: int) -> int:
    """Amount in cents for a size in megabytes: first band that holds it, the cap above the last."""
    holding = [band for band in TARIFFS[category] if band[0] is None or size <= megabytes(band[0])]
    bound, amount, per = holding[0] if holding else TARIFFS[category][-1]
    if not holding:
        assert category in CAPPED
        size = megabytes(str(bound))
    whole, _, decimals = amount.partition(".")
    ten_thousandths = int(whole) * 10_000 + int(decimals.ljust(4, "0"))
    if per == "unit":
        assert ten_thousandths % 100 == 0
        return ten_thousandths // 100
    return (ten_thousandths * size * 2 // (100 * 1000) + 1) // 2  # half up


def sizes(category: tuple[str, str]) -> list[int]:
    """One megabyte below, on and one above each bound; half and far beyond at the ends."""
    bounds = [megabytes(bound) for bound, _, _ in TARIFFS[category] if bound]
    around = [size for bound in bounds for size in (bound - 1, bound, bound + 1)]
    return sorted({bounds[0] // 2, *around, bounds[-1] * 3}) if bounds else [1, 1000, 64_000]


BANDED = [c for c in TARIFFS if c[1] not in ("cd-data", "dvd-data")]


@pytest.mark.parametrize("category", BANDED)
def test_amount_below_on_and_above_every_bound(category: tuple[str, str]) -> None:
    """Off by one at a bound is a wrong cent on the most common capacities of all."""
    system, name = category
    for size in sizes(category):
        answer = assess(Case(system, name, f"{size} Mo", DATES[system]))
        assert answer.unit_amount is not None
        assert int(answer.unit_amount * 100) == cents(category, size), f"{name}, {size} Mo"


@pytest.mark.parametrize("category", BANDED)
def test_the_band_applied_is_the_one_cited(category: tuple[str, str]) -> None:
    """An answer that cites the neighbouring row would light words that do not justify it."""
    system, name = category
    bounds = [megabytes(bound) for bound, _, _ in TARIFFS[category] if bound]
    places = []
    for size in (*bounds, bounds[-1] + 1) if bounds else (1000,):
        answer = assess(Case(system, name, f"{size} Mo", DATES[system]))
        assert answer.provision is not None
        places.append(answer.provision.eid)
    last_is_open = bool(bounds) and TARIFFS[category][-1][0] is None
    assert len(set(places)) == len(TARIFFS[category]), places
    if bounds and not last_is_open:
        assert places[-1] == places[-2]


# Worked out by hand from the words of the tables; each line stands alone.
BY_HAND = [
    ("fr", "telephone-mobile", "64 Go", "15.10", "15.104"),  # 64 × 0,2360
    ("fr", "telephone-mobile", "17 Go", "5.26", "5.2615"),  # 17 × 0,3095
    ("fr", "telephone-mobile", "16 Go", "8.00", "8"),  # 16 × 0,5000
    ("fr", "telephone-mobile", "32 Go", "9.90", "9.904"),  # 32 × 0,3095
    ("fr", "telephone-mobile", "128 Go", "15.10", "15.104"),  # art. 5 II
    ("fr", "tablette", "32 Go", "10.50", "10.4992"),  # 32 × 0,3281
    ("fr", "tablette", "64 Go", "12.60", "12.6016"),  # 64 × 0,1969
    ("fr", "stockage-externe", "1 To", "20.00", "20"),
    ("fr", "stockage-externe", "1 001 Go", "15.02", "15.015"),  # 1 001 × 0,015
    ("fr", "stockage-externe", "12 To", "120.00", "120"),  # 10 000 × 0,012
    ("fr", "enregistreur-tv", "2 To", "45.00", "45"),
    ("fr", "baladeur-audio", "80 Go", "32.00", "32"),  # 32 × 1,00
    ("fr", "baladeur-audio-video", "160 Go", "31.68", "31.68"),  # 96 × 0,33
    ("fr", "stockage-multimedia", "3 To", "32.00", "32"),
    ("fr", "cle-usb", "2 To", "200.00", "200"),  # 2 000 × 0,10: the last band is open
    ("fr", "carte-memoire", "64 Go", "3.84", "3.84"),  # 64 × 0,06
    ("fr", "autoradio-navigation", "20 Go", "25.00", "25"),  # 20 × 1,25
    ("fr", "cd-data", "700 Mo", "0.35", "0.35"),
    ("fr", "cd-data", "1,4 Go", "0.70", "0.7"),  # 0,35 × 1 400 ÷ 700
    ("fr", "dvd-data", "4,7 Go", "0.90", "0.9"),
    ("fr", "dvd-data", "8.5 Go", "1.63", "153/94"),  # 0,90 × 8,5 ÷ 4,7 = 7,65 ÷ 4,7
    ("be", "disque-dur-externe", "500 GB", "6.75", "6.75"),
    ("be", "disque-dur-externe", "256 GB", "1.30", "1.3"),
    ("be", "baladeur-telephone", "16 GB", "2.50", "2.5"),
    ("be", "ordinateur", "", "0.00", "0"),
    ("be", "cassette-video", "", "0.40", "0.4"),
]


@pytest.mark.parametrize(("system", "category", "capacity", "amount", "exact"), BY_HAND)
def test_amounts_worked_out_by_hand(system: str, category: str, capacity: str, amount: str, exact: str) -> None:
    """The amounts people check first; the exact figure must survive until the one rounding."""
    shown = assess(Case(system, category, capacity, DATES[system])).as_json()
    assert (shown["unit_amount"], shown["unit_amount_exact"]) == (amount, exact)


def cited(case: Case) -> set[str]:
    return {citation.eid for step in assess(case).steps for citation in step.citations}


def test_the_cap_and_the_proportion_name_their_paragraph_of_article_5() -> None:
    """An amount that comes from article 5 and does not say so cannot be traced."""
    date = DATES["fr"]
    assert "art_5__para_II" in cited(Case("fr", "telephone-mobile", "128 Go", date))
    assert "art_5__para_II" not in cited(Case("fr", "telephone-mobile", "64 Go", date))
    assert "art_5__para_I" in cited(Case("fr", "dvd-data", "8,5 Go", date))
    assert "art_5__para_I" not in cited(Case("fr", "dvd-data", "4,7 Go", date))


def test_a_zero_set_by_the_text_is_an_outcome_of_its_own() -> None:
    """A 0 € written in the law is not the same answer as "no amount"."""
    answer = assess(Case("be", "ordinateur", date=DATES["be"]))
    assert answer.outcome is Outcome.ZERO
    assert answer.provision is not None
    assert answer.provision.quote.endswith("est fixée à 0 euro")


def test_the_unit_amount_is_rounded_before_it_is_multiplied() -> None:
    """Multiplied first, 1 000 phones of 17 Go would cost 5 261,50 and not 5 260,00."""
    answer = assess(Case("fr", "telephone-mobile", "17 Go", DATES["fr"], "1 000"))
    assert str(answer.total) == "5260.00"


@pytest.mark.parametrize("category", [c for c in BANDED if TARIFFS[c][0][2] == "Go" or len(TARIFFS[c]) > 1])
def test_within_a_band_more_capacity_never_costs_less(category: tuple[str, str]) -> None:
    """Amounts may drop at a bound, as the text has it, but never inside a band."""
    system, name = category
    bounds = [0, *(megabytes(bound) for bound, _, _ in TARIFFS[category] if bound)]
    for lower, upper in pairwise(bounds):
        inside = [lower + 1, (lower + upper) // 2, upper]
        amounts = [assess(Case(system, name, f"{size} Mo", DATES[system])).exact for size in inside]
        assert amounts == sorted(amounts)  # type: ignore[type-var]
