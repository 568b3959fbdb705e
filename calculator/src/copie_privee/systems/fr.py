"""France: Décision n° 15 of 14 December 2012, tableaux 1 to 12 and article 5.

Article 5, I: other capacities of data CDs and DVDs pay in proportion. Article 5, II: above the
largest capacity of a table it names, the amount for that largest capacity applies. Which tables
each paragraph covers is read from its own references.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from .. import french
from ..assessment import Step
from ..capacity import Capacity
from ..case import Question
from ..catalogue import say
from ..law import Band, Category, Law, Provision
from ..tariff import Levy, apply_band, band_for

WORK = "fr/decision-15-2012"
PROPORTION = "art_5__para_I"
CAP = "art_5__para_II"


def levy(question: Question, law: Law) -> Levy:
    """The levy of the category's table for a capacity."""
    category, capacity = question.category, question.capacity
    assert capacity is not None, "every French table depends on the capacity"
    base_band = next((band for band in category.bands if band.base), None)
    if base_band is not None:
        return _proportion(base_band, capacity, _rule(law, PROPORTION, category))
    band = band_for(category, capacity)
    if band is not None:
        return apply_band(band, capacity)
    return _cap(category.bands[-1], capacity, _rule(law, CAP, category))


def _rule(law: Law, eid: str, category: Category) -> Provision:
    """A paragraph of article 5, on condition that it names the category's table."""
    rule = law.place(WORK, eid)
    if (category.work, category.tariff_in) not in rule.targets:
        raise LookupError(f"{eid} ne vise pas {category.tariff_in}")
    return rule


def _proportion(band: Band, capacity: Capacity, rule: Provision) -> Levy:
    assert band.base is not None
    exact = Fraction(band.amount) * capacity.octets / band.base.octets
    values = {
        "amount": french.exact_money(Fraction(band.amount)),
        "base": band.base,
        "capacity": capacity,
        "exact": french.exact_money(exact),
    }
    if capacity.octets == band.base.octets:
        return Levy(exact, band.place, (Step(say("step.same_capacity", **values), (band.place,)),))
    step = Step(say("step.proportion", **values), (band.place, rule.cite()))
    return Levy(exact, band.place, (step,))


def _cap(last: Band, capacity: Capacity, rule: Provision) -> Levy:
    assert last.up_to is not None
    step = Step(say("step.cap", capacity=capacity, largest=last.up_to), (rule.cite(),))
    at_maximum = apply_band(last, last.up_to)
    return replace(at_maximum, steps=(step, *at_maximum.steps))
