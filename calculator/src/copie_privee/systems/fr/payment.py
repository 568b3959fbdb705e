"""France: when the levy is paid and what is declared (Décision 15, art. 6 and 7).

Exclusive importers and manufacturers, and wholesalers, have clear days from the end of the month of the stock exit; the
others pay on the day of acquisition. How many days is read from the words of the law.
"""

from __future__ import annotations

from ... import dates, french
from ...answer import Deadline, Kind, Step
from ...answer.readings import Alternative
from ...answer.tariff import Levy
from ...case import Question
from ...catalogue import say
from ...law import Law

CLASSES = {"exclusive": "exclusive", "manufacturer": "exclusive", "wholesale": "wholesale"}
Dues = tuple[tuple[Step, ...], tuple[Alternative, ...], tuple[Deadline, ...]]


def deadlines(question: Question, law: Law, found: Levy) -> Dues:
    """Reasons, other readings and dates for the class of the payer; empty when the case names none."""
    facts = question.facts
    if facts.payer is None:
        return (), (), ()
    exigible = facts.exigible or question.date
    if facts.payer not in CLASSES:
        cited = law.say("fr.pay-other", "fr.event-acquisition")
        step = Step(Kind.PAYMENT, say("step.fr_other"), (*law.say("fr.payers"), *cited))
        return (step,), (), (Deadline(say("deadline.payment_day"), exigible, cited),)
    kind = CLASSES[facts.payer]
    figure, day = law.figures[f"fr.days-{kind}"], law.figures["fr.statement-day"]
    end = dates.month_end(exigible)
    cited = (figure.place, *law.say("fr.event-stock"))
    steps = (
        Step(
            Kind.PAYMENT,
            say(f"step.fr_{kind}", days=figure.value, end=french.day(end)),
            (*law.say("fr.payers"), *cited),
        ),
        Step(Kind.DECLARATION, say("step.fr_statement", day=day.value), (day.place,)),
    )
    due, sooner = dates.after_clear_days(end, figure.value), dates.after_days(end, figure.value)
    statement = dates.next_month(exigible).replace(day=day.value)
    reading = Alternative(
        "clear-days",
        say("reading.clear-days", day=french.day(sooner)),
        say("reading.clear-days.ground"),
        found.exact,
        say("reading.default.clear-days"),
        kept=True,
    )
    listed = (
        Deadline(say("deadline.statement", month=french.month(exigible)), statement, (day.place,)),
        Deadline(say("deadline.payment"), due, cited),
        Deadline(say("deadline.payment_reading"), sooner, cited),
    )
    return steps, (reading,), listed


def declaration_steps(question: Question, law: Law) -> tuple[Step, ...]:
    """What the declaration mentions (article 6), for those who pay."""
    if question.facts.payer is None:
        return ()
    general = Step(Kind.DECLARATION, say("step.fr_declaration"), law.say("fr.declaration", "fr.declared-capacity"))
    if question.facts.offer is None:
        return (general,)
    return general, Step(Kind.DECLARATION, say("step.fr_offer_declaration"), law.say("fr.offer-declaration"))
