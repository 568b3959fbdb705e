"""Belgium: which day counts, when the levy is due, declared and paid (AR, art. 1, 3, 5, 6 and 7).

Due when put into circulation; declared before the twentieth day of the next month; paid within a number of days of the
notification of its amount, or on notification by the other importers. The numbers are read from the words of the law.
"""

from __future__ import annotations

from ... import dates, french
from ...answer import Deadline, Kind, Outcome, Step
from ...answer.deadlines import Dues, after_working_days, rest_days
from ...answer.validity import in_force
from ...case import Question, whatever_the_size
from ...catalogue import say
from ...law import Law
from . import refunds

SYSTEM = "be"


@whatever_the_size
def day(question: Question, law: Law) -> Step:
    """Which day chooses the tariff, and why: that of the putting into circulation."""
    payer = question.facts.payer
    if payer is None:
        kind, phrases = (
            "unknown" if question.typed or question.exigible else "none",
            ["be.circulation", "be.circulation-other"],
        )
    elif payer == "other":
        kind, phrases = "other", ["be.circulation-other"]
    elif question.facts.export and in_force(question.applied.valid, question.date):
        # made available by leaving the country: not put into circulation
        kind, phrases = "exported", ["be.circulation"]
    else:
        kind, phrases = "available", ["be.circulation"]
    key = f"step.day.be.{kind}" if question.exigible is None else f"step.day.be.{kind}.told"
    return Step(Kind.DAY, say(key, date=french.day(question.date), when=question.when), law.say("be.when", *phrases))


@whatever_the_size
def dues(question: Question, law: Law) -> Dues:
    """Reasons and dates for the class of the payer; nothing when the case names none."""
    payer = question.facts.payer
    if payer is None:
        return Dues()
    steps, listed = _payment(question, law)
    text = say("step.be_circulation_other" if payer == "other" else "step.be_circulation")
    cited = law.say("be.when", "be.circulation-other" if payer == "other" else "be.circulation")
    told = (payer_step(payer, law), Step(Kind.EVENT, text, cited), *steps, *declaration_steps(question, law))
    return Dues(told, listed, rest_days(listed, SYSTEM, law))


def _payment(question: Question, law: Law) -> tuple[tuple[Step, ...], tuple[Deadline, ...]]:
    facts, day_ = question.facts, law.figures["be.declaration-day"]
    last = dates.next_month(question.date).replace(day=day_.value) - dates.DAY
    values = {"day": day_.value, "last": french.day(last)}
    declared = Step(Kind.DECLARATION, say("step.be_declaration", **values), (day_.place,))
    month = french.of_month(question.date)
    listed = [Deadline(say("deadline.declaration", month=month), last, (day_.place,))]
    figure = law.figures["be.payment-days"]
    if facts.payer == "other":
        cited = law.say("be.pay-other")
        if facts.notified:
            listed.append(Deadline(say("deadline.payment_day"), facts.notified, cited))
        return (declared, Step(Kind.PAYMENT, say("step.be_payment_other"), cited)), tuple(listed)
    if facts.notified:
        date = dates.after_days(facts.notified, figure.value)
        listed.append(Deadline(say("deadline.payment"), date, (figure.place,)))
    paid = Step(Kind.PAYMENT, say("step.be_payment", days=figure.value), (figure.place,))
    return (declared, paid), tuple(listed)


def inquiry(question: Question, law: Law) -> Dues:
    """Article 7: the shortest delay to answer a request for information, from the day it was received."""
    received = question.facts.received
    if received is None:
        return Dues()
    figure = law.figures["be.inquiry-days"]
    counted = [
        (key, after_working_days(received, figure.value, SYSTEM, law, saturdays=saturdays))
        for key, saturdays in (("deadline.inquiry", True), ("deadline.inquiry_reading", False))
    ]
    step = Step(Kind.DECLARATION, say("step.be_inquiry", days=figure.value), (figure.place,))
    return Dues((step,), tuple(Deadline(say(key), date, (figure.place,)) for key, date in counted))


def still_due(question: Question, law: Law, outcome: Outcome) -> tuple[Step, ...]:
    """Restitution presupposes a levy that was borne: the one who must pay declares and pays (AR, art. 4)."""
    if question.facts.payer is None or outcome is not Outcome.REFUNDABLE:
        return ()
    if not refunds.by_export(question, law):
        words = "be.refund-57"
    else:
        words = "be.refund-other" if question.facts.payer == "other" else "be.refund-business"
    return (Step(Kind.DECLARATION, say("step.be_still_due"), law.say(words, "be.when")),)


def payer_step(payer: str, law: Law) -> Step:
    """Who a payer of this class is, in the words of article 1."""
    phrase = "be.payers" if payer == "manufacturer" else f"be.{payer}"
    return Step(Kind.PAYER, say(f"step.be_{payer}"), law.say(phrase))


def declaration_steps(question: Question, law: Law) -> tuple[Step, ...]:
    """What declaration and invoices mention (articles 5, § 2, and 6), for those who pay."""
    content = law.say("be.declare-media" if question.category.is_medium else "be.declare-devices")
    capacity = Step(Kind.INVOICE, say("step.be_invoice_capacity"), law.say("be.invoice-capacity"))
    steps = (Step(Kind.DECLARATION, say("step.be_mentions"), content),)
    told = (capacity,) if question.category.needs_capacity else ()
    if question.facts.payer == "other":
        return (*steps, *told)
    return (*steps, Step(Kind.INVOICE, say("step.be_invoice"), law.say("be.invoice")), *told)
