"""France: which day counts, when the levy is paid and what is declared (Décision 15, art. 6 and 7).

Exclusive importers and manufacturers, and wholesalers, have clear days from the end of the month of the stock exit; the
others pay on the day of acquisition. How many days is read from the words of the law.
"""

from __future__ import annotations

import datetime

from ... import dates, french
from ...answer import Deadline, Kind, Outcome, Step
from ...answer.deadlines import Dues, rest_days
from ...case import Question, whatever_the_size
from ...catalogue import say
from ...law import Law

CLASSES = {"exclusive": "exclusive", "manufacturer": "exclusive", "wholesale": "wholesale"}
SYSTEM = "fr"


@whatever_the_size
def day(question: Question, law: Law) -> Step:
    """Which day chooses the tariff, and why: that of the stock exit, or of the acquisition."""
    payer = question.facts.payer
    if payer is None:
        kind, cited = (
            "unknown" if question.typed or question.exigible else "none",
            law.say("fr.event-stock", "fr.event-acquisition"),
        )
    elif payer in CLASSES:
        kind, cited = "stock", law.say("fr.event-stock")
    else:
        kind, cited = "acquisition", law.say("fr.event-acquisition")
    key = f"step.day.fr.{kind}" if question.exigible is None else f"step.day.fr.{kind}.told"
    return Step(Kind.DAY, say(key, date=french.day(question.date), when=question.when), cited)


@whatever_the_size
def dues(question: Question, law: Law) -> Dues:
    """Reasons and dates for the class of the payer; nothing when the case names none."""
    payer = question.facts.payer
    if payer is None:
        return Dues()
    declared = declaration_steps(question, law)
    if payer not in CLASSES:
        cited = law.say("fr.pay-other", "fr.event-acquisition")
        step = Step(Kind.PAYMENT, say("step.fr_other"), (*law.say("fr.payers"), *cited))
        listed = (Deadline(say("deadline.payment_day"), question.date, cited),)
        return Dues((step, *declared), listed, rest_days(listed, SYSTEM, law))
    steps, dated = _monthly(question.date, CLASSES[payer], law)
    return Dues((*steps, *declared), dated, rest_days(dated, SYSTEM, law))


def _monthly(exigible: datetime.date, kind: str, law: Law) -> tuple[tuple[Step, ...], tuple[Deadline, ...]]:
    """The statement of the month, and clear days from its end, read in both ways."""
    figure, statement_day = law.figures[f"fr.days-{kind}"], law.figures["fr.statement-day"]
    end = dates.month_end(exigible)
    cited = (figure.place, *law.say("fr.event-stock"))
    due, sooner = dates.after_clear_days(end, figure.value), dates.after_days(end, figure.value)
    values = {"days": figure.value, "end": french.day(end)}
    steps = (
        Step(Kind.PAYMENT, say(f"step.fr_{kind}", **values), (*law.say("fr.payers"), *cited)),
        Step(Kind.PAYMENT, say("step.clear_days", due=french.day(due), sooner=french.day(sooner)), (figure.place,)),
        Step(Kind.DECLARATION, say("step.fr_statement", day=statement_day.value), (statement_day.place,)),
    )
    statement = dates.next_month(exigible).replace(day=statement_day.value)
    month = french.of_month(exigible)
    return steps, (
        Deadline(say("deadline.statement", month=month), statement, (statement_day.place,)),
        Deadline(say("deadline.payment"), due, cited),
        Deadline(say("deadline.payment_reading"), sooner, cited),
    )


def still_due(question: Question, law: Law, outcome: Outcome) -> tuple[Step, ...]:
    """Whoever is exempt or refunded, the one who must pay declares and pays (CPI, art. L. 311-8, III)."""
    if question.facts.payer is None or outcome not in (Outcome.EXEMPT, Outcome.REFUNDABLE):
        return ()
    return (Step(Kind.DECLARATION, say("step.fr_still_due"), law.say("fr.refund", "fr.payers")),)


def declaration_steps(question: Question, law: Law) -> tuple[Step, ...]:
    """What the declaration mentions (article 6), for those who pay."""
    general = Step(Kind.DECLARATION, say("step.fr_declaration"), law.say("fr.declaration", "fr.declared-capacity"))
    if question.facts.offer is None:
        return (general,)
    items = ("device", "bundles", "complements", "integrated", "medium")
    cited = law.say("fr.offer-declaration", *(f"fr.offer-item-{item}" for item in items))
    return general, Step(Kind.DECLARATION, say("step.fr_offer_declaration"), cited)
