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
    excluded, about_device = scope.device(question, facts.device, law)
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
    """What the lot pays under every reading, with the shares of the device and of the medium in it.

    Default: the device's tariff for the total capacity. The medium alone at the rate of that total, beside the bare
    device's own levy. The bare device's levy, and what the lot pays more: nothing where it pays less.
    """
    facts, medium = question.facts, question.capacity
    if facts.offer is None or medium is None or levied.capacity is None or not isinstance(facts.integrated, Capacity):
        return ()
    bare = tariff(replace(levied, capacity=facts.integrated), law).exact
    default = say("reading.default.offer", words=law.phrases["fr.offer-total"].quote)
    values = {"bare": _money(bare), "integrated": facts.integrated, "medium": medium}
    shared = [Alternative("default", "", "", found.exact, default, device=bare)]
    band = band_for(levied.category, levied.capacity)
    if band is not None and band.per == "Go":
        share = Fraction(band.amount) * medium.gigabytes
        told = {
            "words": law.phrases["fr.offer-media"].quote,
            "rate": f"{french.number(str(band.amount))}{NARROW}€",
            "share": _money(share),
        }
        ground = say("reading.offer-medium.ground", **values, **told)
        label = say("reading.offer-medium")
        shared.append(Alternative("offer-medium", label, ground, bare + share, default, kept=True, device=bare))
    more = found.exact - bare
    key = "ground" if more >= 0 else "negative"
    ground = say(f"reading.offer-difference.{key}", more=_money(abs(more)), **values)
    label = say("reading.offer-difference")
    lot = bare + max(more, Fraction(0))
    shared.append(Alternative("offer-difference", label, ground, lot, default, kept=True, device=bare))
    return tuple(shared)


def _money(exact: Fraction) -> str:
    return french.money(french.round_to_cent(exact))


def _total(question: Question) -> Capacity:
    assert question.capacity is not None
    integrated = question.facts.integrated
    return sum_of(integrated, question.capacity) if isinstance(integrated, Capacity) else question.capacity


def _ask(field: str, citations: tuple[Citation, ...]) -> Ruling:
    return Ruling(
        Outcome.NEEDS_JUDGEMENT,
        steps=(Step(Kind.QUESTION, say(f"question.{field}.fr"), citations, field),),
        missing=(field,),
    )
