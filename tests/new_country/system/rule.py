"""Utopie: a fixed amount an item, by capacity for cassettes; paid on the day of sale, given back to schools."""

from __future__ import annotations

from copie_privee import french
from copie_privee.answer import Deadline, Kind, Outcome, Step
from copie_privee.answer.tariff import Ruling, apply_band, band_for
from copie_privee.case import Question
from copie_privee.catalogue import say
from copie_privee.law import Law


def rule(question: Question, law: Law) -> Ruling:
    """What the decree answers for a question whose date is inside the tariff's window."""
    band = band_for(question.category, question.capacity) if question.capacity else question.category.bands[0]
    assert band is not None, "the last band of article 1 has no upper bound"
    found = apply_band(band, question.capacity)
    if question.facts.institution:
        school = Step(Kind.REFUND, say("step.xx_school"), law.say("xx.schools"))
        return Ruling(Outcome.REFUNDABLE, found, steps=(*found.steps, school))
    sale = Step(Kind.PAYMENT, say("step.xx_sale"), law.say("xx.sale"))
    day = Deadline(say("deadline.payment_day"), question.date, sale.citations)
    return Ruling(Outcome.DUE, found, steps=found.steps, after=(sale,), deadlines=(day,))


def day(question: Question, law: Law) -> Step:
    """The day of sale chooses the tariff, whoever asks."""
    return Step(Kind.DAY, say("step.xx_day", date=french.day(question.date)), law.say("xx.sale"))
