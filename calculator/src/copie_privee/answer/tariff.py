"""From a band to an amount: what every system shares.

Takes the bands of a category and a capacity; gives the exact amount with the reason. A €/Go rate
applies to the whole capacity, not by slices (Décision n° 15, art. 4, II: RCP = n (TGo ― A)).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from .. import french
from ..capacity import Capacity, unit_octets
from ..catalogue import NARROW, say
from ..law import Band, Category, Citation
from .assessment import Deadline, Kind, Outcome, Reading, Step


@dataclass(frozen=True, slots=True)
class Levy:
    """An exact amount in euros for one item, the words that set it, and why."""

    exact: Fraction
    place: Citation
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a country's rules answer: an outcome, the levy of the tariff where there is one, and the reasons.

    `place` is set where words other than a tariff decide (an exemption, an exclusion).
    """

    outcome: Outcome
    levy: Levy | None = None
    place: Citation | None = None
    steps: tuple[Step, ...] = ()
    readings: tuple[Reading, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    after: tuple[Step, ...] = ()  # reasons that follow the amount: who pays when, what is declared


def band_for(category: Category, capacity: Capacity) -> Band | None:
    """The one band that holds the capacity; None above the last bound of the table."""
    return category.band_of(capacity)


def either_amount(levy: Levy, key: str) -> Step:
    """The amounts of both answers to a question that decides what becomes of the tariff."""
    amount = french.money(french.round_to_cent(levy.exact))
    return Step(Kind.AMOUNT, say(key, amount=amount), (levy.place,))


def apply_band(band: Band, capacity: Capacity | None) -> Levy:
    """The amount a band gives: as it stands, or its rate times the gigabytes of the capacity."""
    rate, amount = _printed(str(band.amount))
    exact = exact_of(band, capacity)
    if band.per == "Go":
        assert capacity is not None
        values = {"rate": rate, "gigabytes": french.number(capacity.gigabytes), "exact": french.exact_money(exact)}
        text = say("step.band_rate", capacity=capacity, amount=amount, **values)
    else:
        bounded = band.above or band.up_to
        text = say(
            "step.band_fixed" if bounded else "step.fixed" if exact else "step.zero", capacity=capacity, amount=amount
        )
    return Levy(exact, band.place, (Step(Kind.BAND, text, (band.place,)),))


def exact_of(band: Band, capacity: Capacity | None) -> Fraction:
    """The exact euros of a band for one item."""
    if band.per == "unit":
        return band.exact
    assert capacity is not None
    rate, size, gigabyte = band.exact, capacity.octets, unit_octets("Go")
    return Fraction(rate.numerator * size.numerator, rate.denominator * size.denominator * gigabyte)


@lru_cache(maxsize=200)
def _printed(amount: str) -> tuple[str, str]:
    """An amount of a table as it is printed there, zeros and all, and as euros are."""
    return f"{french.number(amount)}{NARROW}€", french.exact_money(Fraction(amount))
