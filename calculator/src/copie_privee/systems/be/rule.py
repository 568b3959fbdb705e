"""Belgium: arrêté royal of 28 March 1996, as amended in 2009.

Fixed amounts an item, by storage capacity in §§ 1 and 3 of article 2 where points a) to c) say so; then what is given
back (refunds), and who pays when (payment).
"""

from __future__ import annotations

from dataclasses import replace

from ...answer import Outcome, readings
from ...answer.tariff import Levy, Ruling, apply_band, band_for
from ...case import Question
from ...law import Law
from . import payment, refunds, units


def rule(question: Question, law: Law) -> Ruling:
    """What the Belgian decree answers for a question whose date is inside the tariff's window."""
    found = levy(question, law)
    competing = (*units.binary(question, law, levy), *readings.rounding(found))
    if not found.exact:  # nothing was paid, so nothing is given back
        return Ruling(Outcome.ZERO, found, steps=found.steps)
    refund = refunds.export(question, law, found) or refunds.article_57(question, law, found)
    if refund and refund.outcome is not Outcome.DUE:
        kept = competing if refund.levy else ()
        listed = readings.listed(kept, question, found)
        return replace(refund, steps=(*found.steps, *refund.steps), readings=listed)
    paid, dates = payment.deadlines(question, law)
    refused = refund.steps if refund else ()
    return Ruling(
        Outcome.DUE,
        found,
        steps=(*found.steps, *refused),
        after=(*paid, *payment.declaration_steps(question, law)),
        readings=readings.listed(competing, question, found),
        deadlines=(*dates, *(refund.deadlines if refund else ())),
    )


def levy(question: Question, law: Law) -> Levy:  # noqa: ARG001 - one signature for every tariff
    """The levy of article 2 for a category and, where it counts, a capacity."""
    if question.capacity is None:
        (band,) = question.category.bands
        return apply_band(band, None)
    found = band_for(question.category, question.capacity)
    assert found is not None, "the last band of article 2 has no upper bound"
    return apply_band(found, question.capacity)
