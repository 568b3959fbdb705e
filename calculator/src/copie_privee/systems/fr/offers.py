"""France: media sold with a device, in one package or as its complement (Décision 15, art. 2).

The tariff is the device's, read for the capacities of both together (I); with a device that cannot be liable, nothing
is due on the medium (II). No official example exists: two other readings are computed wherever they change the amount.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ... import french
from ...answer import Kind, Outcome, Step
from ...answer.readings import Alternative
from ...answer.tariff import Levy, Ruling, band_for
from ...capacity import Capacity, sum_of
from ...case import Question
from ...case.fields import NO_DEVICE
from ...catalogue import NARROW, say
from ...law import Category, Citation, Law
from . import scope

Tariff = Callable[[Question, Law], Levy]


def offer(question: Question, law: Law) -> Ruling | tuple[Question, tuple[Step, ...]]:
    """The question to put to the tables (the device's, for the total capacity), or a ruling that ends the matter."""
    facts = question.facts
    if facts.offer is None:
        return question, ()
    kind = f"fr.{facts.offer}"
    if facts.device == NO_DEVICE:
        step = Step(Kind.OFFER, say("step.offer_not_liable"), law.say("fr.offer-not-liable", kind))
        return Ruling(Outcome.NOT_LIABLE, place=step.citations[0], steps=(step,))
    if facts.device is None:
        return _ask("device", law.say(kind, "fr.offer-tariff"))
    assert isinstance(facts.device, Category)
    about_device: tuple[Step, ...] = ()
    if facts.device.defined_in == scope.TABLET:
        excluded, about_device = scope.tablet(question, law)
        if excluded:  # article 2, II: the device's own capacity cannot be liable
            step = Step(Kind.OFFER, say("step.offer_not_liable"), law.say("fr.offer-not-liable", kind))
            return replace(excluded, place=step.citations[0], steps=(*excluded.steps, step))
    if facts.integrated is None:
        return _ask("integrated", law.say("fr.offer-total"))
    assert question.capacity is not None
    total, medium = _total(question), question.capacity
    named = Step(
        Kind.OFFER, say(f"step.offer_{facts.offer}", device=facts.device.label), law.say(kind, "fr.offer-tariff")
    )
    if isinstance(facts.integrated, Capacity):
        text = say("step.offer_total", integrated=facts.integrated, medium=medium, total=total)
    else:
        text = say("step.offer_total_bare", medium=medium)
    reasons = (*about_device, named, Step(Kind.OFFER, text, law.say("fr.offer-total")))
    return replace(question, category=facts.device, capacity=total), reasons


def readings(question: Question, levied: Question, found: Levy, law: Law, tariff: Tariff) -> tuple[Alternative, ...]:
    """The medium alone at the total's rate; or the lot less the bare device, never below zero."""
    facts, medium = question.facts, question.capacity
    if facts.offer is None or medium is None or levied.capacity is None:
        return ()
    alternatives = []
    default = say("reading.default.offer", words=law.phrases["fr.offer-total"].quote)
    band = band_for(levied.category, levied.capacity)
    if band is not None and band.per == "Go":
        values = {
            "words": law.phrases["fr.offer-media"].quote,
            "rate": f"{french.number(str(band.amount))}{NARROW}€",
            "medium": medium,
        }
        exact = Fraction(band.amount) * medium.gigabytes
        ground = say("reading.offer-medium.ground", **values)
        alternatives.append(Alternative("offer-medium", say("reading.offer-medium"), ground, exact, default))
    if isinstance(facts.integrated, Capacity):
        bare = tariff(replace(levied, capacity=facts.integrated), law).exact
        key = "ground" if found.exact >= bare else "negative"
        amount = french.money(french.round_to_cent(bare))
        ground = say(f"reading.offer-difference.{key}", bare=amount, integrated=facts.integrated)
        exact = max(found.exact - bare, Fraction(0))
        alternatives.append(Alternative("offer-difference", say("reading.offer-difference"), ground, exact, default))
    return tuple(alternatives)


def _total(question: Question) -> Capacity:
    assert question.capacity is not None
    integrated = question.facts.integrated
    return sum_of(integrated, question.capacity) if isinstance(integrated, Capacity) else question.capacity


def _ask(field: str, citations: tuple[Citation, ...]) -> Ruling:
    return Ruling(
        Outcome.NEEDS_JUDGEMENT, steps=(Step(Kind.QUESTION, say(f"question.{field}.fr"), citations),), missing=(field,)
    )
