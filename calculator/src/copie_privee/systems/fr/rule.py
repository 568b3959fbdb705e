"""France: Décision n° 15 of 14 December 2012 and article L. 311-8, in the order in which they decide.

Is the support in the list (scope, offers)? What does its table set (this module: tableaux 1 to 12 and article 5)?
Is the buyer exempt (exemptions)? Who pays when (payment)? Which tables a paragraph covers is read from its own
references. The competing readings are gathered in `rule`: each is made beside what it reads otherwise (units, offers,
scope), with its words in words/.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from ... import french
from ...answer import Kind, Outcome, Step, readings
from ...answer.tariff import Levy, Ruling, apply_band, band_for
from ...capacity import Capacity
from ...case import Question
from ...catalogue import say
from ...law import Band, Category, Law, Provision
from . import exemptions, offers, payment, scope, units

WORK = "fr/decision-15-2012"
PROPORTION = "art_5__para_I"
CAP = "art_5__para_II"
PHONOGRAMS = "art_6__para_II"
TRANCHES = "art_4__para_I__al_2"
_OWED = Ruling(Outcome.DUE)


def rule(question: Question, law: Law) -> Ruling:
    """What the French texts answer for a question whose date is inside the tariff's window."""
    excluded, steps = scope.scope(question, law)
    if excluded:
        doubtful = excluded.outcome is Outcome.NEEDS_JUDGEMENT
        return scope.both_amounts(excluded, levy(question, law)) if doubtful else excluded
    offer = offers.offer(question, law)
    if isinstance(offer, Ruling):
        return replace(offer, steps=(*steps, *offer.steps))
    levied, offer_steps = offer
    if levied.facts.alike is False and (beyond := _unlike(levied, law)):
        return replace(beyond, steps=(*steps, *offer_steps, *beyond.steps))
    found = levy(levied, law)
    competing = (
        *offers.readings(question, levied, found, law, levy),
        *(() if question.facts.offer else units.labels(levied, law, levy)),
        *scope.playing_only(levied, law),
        *readings.rounding(found, levied.quantity),
    )
    steps = (*steps, *offer_steps, *found.steps)
    paid = payment.dues(question, law)
    exempted = exemptions.exemption(question, law, found) or _OWED
    outcome = exempted.outcome
    if outcome is Outcome.DUE and not found.exact:
        outcome = Outcome.ZERO
    kept = competing if outcome.has_amount else ()
    return Ruling(
        outcome,
        found if outcome.has_amount else None,
        exempted.place,
        steps=(*steps, *exempted.steps),
        after=paid.steps if outcome is Outcome.DUE else (*payment.still_due(question, law, outcome), *paid.steps),
        readings=readings.listed(kept, levied, found),
        deadlines=paid.deadlines,
        missing=exempted.missing,
        warnings=(*exempted.warnings, *paid.warnings),
    )


def _unlike(question: Question, law: Law) -> Ruling | None:
    """Article 5 extends a table on condition that only the capacity differs: where more does, it sets no amount."""
    category, capacity = question.category, question.capacity
    assert capacity is not None
    base = next((band.base for band in category.bands if band.base), None)
    inside = capacity.octets == base.octets if base else band_for(category, capacity) is not None
    if inside:
        return None
    words = law.say("fr.proportion-condition" if base else "fr.cap-condition")
    step = Step(Kind.SCOPE, say("step.unlike", capacity=capacity), words)
    return Ruling(Outcome.OUTSIDE_TEXTS, steps=(step,))


def levy(question: Question, law: Law) -> Levy:
    """The levy of the category's table for the capacity of the question."""
    category, capacity = question.category, question.capacity
    assert capacity is not None, "every French table depends on the capacity"
    base_band = next((band for band in category.bands if band.base), None)
    if base_band is not None:
        return _proportion(base_band, capacity, law, category)
    band = band_for(category, capacity)
    found = _explained(category, capacity, law, band) if band else _cap(category, capacity, law)
    first = phonogram_step(category, capacity, law)
    return Levy(found.exact, found.place, (*first, *found.steps)) if first else found


def phonogram_step(category: Category, capacity: Capacity, law: Law) -> tuple[Step, ...]:
    """Article 6, II: for the table it names, only the capacity for phonograms counts."""
    if not _names(law.place(WORK, PHONOGRAMS), category):
        return ()
    return (Step(Kind.CAPACITY, say("step.phonograms", capacity=capacity), law.say("fr.phonogram-capacity")),)


def formula_step(band: Band, category: Category, law: Law) -> Step | None:
    """Why a rate counts for every gigabyte (article 4, II), or an amount for a whole slice (4, I, last alinéa)."""
    return _formula(band.per, band.place.eid, category, law)


@lru_cache(maxsize=200)
def _formula(per: str, line: str, category: Category, law: Law) -> Step | None:
    if per == "Go":
        return Step(Kind.FORMULA, say("step.formula"), law.say("fr.formula"))
    grid, targets = line.rpartition("__")[0], law.place(WORK, TRANCHES).targets
    named = any((category.work, eid) in targets for eid in (category.tariff_in, grid))
    return Step(Kind.FORMULA, say("step.tranche"), law.say("fr.tranches")) if named else None


def _explained(category: Category, capacity: Capacity, law: Law, band: Band) -> Levy:
    found, why = apply_band(band, capacity), formula_step(band, category, law)
    return Levy(found.exact, found.place, (*found.steps, why)) if why else found


def _names(place: Provision, category: Category) -> bool:
    return (category.work, category.tariff_in) in place.targets


def _article_5(law: Law, eid: str, category: Category) -> None:
    """A paragraph of article 5 applies on condition that it names the category's table."""
    if not _names(law.place(WORK, eid), category):
        raise LookupError(f"{eid} ne vise pas {category.tariff_in}")


def _proportion(band: Band, capacity: Capacity, law: Law, category: Category) -> Levy:
    assert band.base is not None
    exact = band.exact * capacity.octets / band.base.octets
    values = {
        "amount": french.exact_money(band.exact),
        "base": band.base,
        "capacity": capacity,
        "exact": french.exact_money(exact),
    }
    if capacity.octets == band.base.octets:
        return Levy(exact, band.place, (Step(Kind.BAND, say("step.same_capacity", **values), (band.place,)),))
    _article_5(law, PROPORTION, category)
    cited = (band.place, *law.say("fr.proportion-condition", "fr.proportion"))
    step = Step(Kind.PROPORTION, say("step.proportion", **values), cited)
    return Levy(exact, band.place, (step,))


@lru_cache(maxsize=200)
def _at_maximum(category: Category, law: Law) -> Levy:
    last = category.bands[-1]
    assert last.up_to is not None
    return _explained(category, last.up_to, law, last)


def _cap(category: Category, capacity: Capacity, law: Law) -> Levy:
    last = category.bands[-1]
    assert last.up_to is not None
    _article_5(law, CAP, category)
    step = Step(Kind.CAP, say("step.cap", capacity=capacity, largest=last.up_to), law.say("fr.cap-condition", "fr.cap"))
    at_maximum = _at_maximum(category, law)
    return Levy(at_maximum.exact, at_maximum.place, (step, *at_maximum.steps))
