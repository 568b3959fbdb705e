"""Belgium: arrêté royal of 28 March 1996, as amended in 2009.

Fixed amounts an item, by storage capacity in §§ 1 and 3 of article 2 where points a) to c) say so; then what is given
back (refunds), and who pays when (payment).
"""

from __future__ import annotations

from dataclasses import replace

from ...answer import Kind, Outcome, Step, readings
from ...answer.tariff import Levy, Ruling, apply_band, band_for
from ...case import Question
from ...catalogue import say
from ...law import Law
from . import payment, refunds, units

PLAYING = "be.phone-function"
_OWED = Ruling(Outcome.DUE)


def rule(question: Question, law: Law) -> Ruling:
    """What the Belgian decree answers for a question whose date is inside the tariff's window."""
    ruling = _levied(question, law)
    if question.facts.received is None:
        return ruling
    asked = payment.inquiry(question, law)  # whatever is due, a request for information is answered (article 7)
    after, deadlines = (*ruling.after, *asked.steps), (*ruling.deadlines, *asked.deadlines)
    return replace(ruling, after=after, deadlines=deadlines)


def _levied(question: Question, law: Law) -> Ruling:
    words = law.phrases[PLAYING]
    if question.facts.plays is False and question.category.defined_in == words.eid:
        step = Step(Kind.SCOPE, say("step.be_plays_nothing"), (words,))
        return Ruling(Outcome.NOT_LIABLE, place=words, steps=(step,))
    found = levy(question, law)
    paid = payment.dues(question, law)
    if not found.exact:  # nothing was paid, so nothing is given back
        return Ruling(Outcome.ZERO, found, steps=found.steps)
    if outside := refunds.not_circulation(question, law):
        return replace(outside, steps=(*found.steps, *outside.steps))
    refund = refunds.refund(question, law, found) or _OWED
    competing = (*units.binary(question), *readings.rounding(found, question.quantity))
    has_amount = refund.outcome.has_amount
    return Ruling(
        refund.outcome,
        found if has_amount else None,
        steps=(*found.steps, *refund.steps),
        after=(*payment.still_due(question, law, refund.outcome), *paid.steps),
        readings=readings.listed(competing if has_amount else (), question, found),
        deadlines=(*paid.deadlines, *refund.deadlines),
        missing=refund.missing,
        warnings=paid.warnings,
    )


def levy(question: Question, law: Law) -> Levy:  # noqa: ARG001 - one signature for every tariff
    """The levy of article 2 for a category and, where it counts, a capacity."""
    if question.capacity is None:
        (band,) = question.category.bands
        return apply_band(band, None)
    found = band_for(question.category, question.capacity)
    assert found is not None, "the last band of article 2 has no upper bound"
    return apply_band(found, question.capacity)
