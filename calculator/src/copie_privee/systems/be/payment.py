"""Belgium: when the levy is due, declared and paid (AR, art. 1, 3, 5 and 6).

Due when put into circulation; declared before the twentieth day of the next month; paid within a number of days of the
notification of its amount, or on notification by the other importers. The numbers are read from the words of the law.
"""

from __future__ import annotations

from ... import dates, french
from ...answer import Deadline, Kind, Step
from ...case import Question
from ...catalogue import say
from ...law import Law


def deadlines(question: Question, law: Law) -> tuple[tuple[Step, ...], tuple[Deadline, ...]]:
    """Reasons and dates for the class of the payer; empty when the case names none."""
    facts = question.facts
    if facts.payer is None:
        return (), ()
    other = facts.payer == "other"
    circulation = "be.circulation-other" if other else "be.circulation"
    text = say("step.be_circulation_other" if other else "step.be_circulation")
    steps = [payer_step(facts.payer, law), Step(Kind.EVENT, text, law.say("be.when", circulation))]
    exigible, day = facts.exigible or question.date, law.figures["be.declaration-day"]
    last = dates.next_month(exigible).replace(day=day.value) - dates.DAY
    values = {"day": day.value, "last": french.day(last)}
    steps.append(Step(Kind.DECLARATION, say("step.be_declaration", **values), (day.place,)))
    listed = [Deadline(say("deadline.declaration", month=french.month(exigible)), last, (day.place,))]
    figure = law.figures["be.payment-days"]
    if other:
        cited = law.say("be.pay-other")
        steps.append(Step(Kind.PAYMENT, say("step.be_payment_other"), cited))
        if facts.notified:
            listed.append(Deadline(say("deadline.payment_day"), facts.notified, cited))
    else:
        steps.append(Step(Kind.PAYMENT, say("step.payment", days=figure.value), (figure.place,)))
        if facts.notified:
            date = dates.after_days(facts.notified, figure.value)
            listed.append(Deadline(say("deadline.payment"), date, (figure.place,)))
    return tuple(steps), tuple(listed)


def payer_step(payer: str, law: Law) -> Step:
    """Who a payer of this class is, in the words of article 1."""
    phrase = "be.payers" if payer == "manufacturer" else f"be.{payer}"
    return Step(Kind.PAYER, say(f"step.be_{payer}"), law.say(phrase))


def declaration_steps(question: Question, law: Law) -> tuple[Step, ...]:
    """What declaration and invoices mention (articles 5, § 2, and 6), for those who pay."""
    payer = question.facts.payer
    if payer is None:
        return ()
    content = law.say("be.declare-media" if question.category.is_medium else "be.declare-devices")
    steps = (Step(Kind.DECLARATION, say("step.be_mentions"), content),)
    if payer == "other":
        return steps
    return (*steps, Step(Kind.INVOICE, say("step.be_invoice"), law.say("be.invoice")))
