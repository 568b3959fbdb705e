"""Belgium: what is not due or given back: export (AR, art. 3, § 2, and 4), persons of article 57 (art. 8).

A claim of article 8 must reach a minimum, or wait for a delay from an invoice; both are read from the words of the law.
"""

from __future__ import annotations

import datetime
from fractions import Fraction

from ... import dates, french
from ...answer import Deadline, Kind, Outcome, Step
from ...answer.tariff import Levy, Ruling, amount_if_due
from ...case import Question
from ...catalogue import say
from ...law import Citation, Law

FIRST_PAYERS = ("wholesale", "exclusive", "manufacturer")  # who puts goods into circulation, and does not buy them


def export(question: Question, law: Law, found: Levy) -> Ruling | None:
    """Goods that leave the country; None where the case does not say so."""
    facts = question.facts
    if not facts.export:
        return None
    leaving = Step(Kind.EXEMPTION, say("step.be_leaving"), law.say("be.export-def", "be.delivery-def"))
    if facts.payer in FIRST_PAYERS:
        step = Step(Kind.EXEMPTION, say("step.be_not_circulation"), law.say("be.not-circulation"))
        return Ruling(Outcome.NOT_LIABLE, place=step.citations[0], steps=(step, leaving))
    other = facts.payer == "other"
    kind = "other" if other else "business"
    unused = law.say("be.unused-other" if other else "be.unused")
    if facts.unused is None:
        return _ask("unused", unused, found)
    if facts.unused is False:
        return Ruling(Outcome.DUE, steps=(Step(Kind.REFUND, say("step.be_used"), unused),))
    papers = (
        ("be.proof-other", "be.proof-export-other")
        if other
        else ("be.proof-business", "be.proof-paid", "be.proof-export")
    )
    suffix = "_other" if other else ""
    right = Step(Kind.REFUND, say(f"step.be_export{suffix}"), law.say(f"be.refund-{kind}"))
    documents = Step(Kind.REFUND, say(f"step.be_export{suffix}_documents"), law.say(*papers))
    if facts.proofs is False:
        return Ruling(
            Outcome.DUE, steps=(right, documents, Step(Kind.REFUND, say("step.be_no_proofs"), law.say(papers[0])))
        )
    return Ruling(Outcome.REFUNDABLE, found, steps=(right, leaving, documents))


def article_57(question: Question, law: Law, found: Levy) -> Ruling | None:
    """The claim of a person of article 57; None where the case does not say that there is one."""
    facts = question.facts
    if facts.article57 is None:
        return None
    if facts.article57 == "non":
        return Ruling(Outcome.DUE, steps=(Step(Kind.REFUND, say("step.be_not_57"), law.say("be.persons-57")),))
    steps = [Step(Kind.REFUND, say("step.be_57"), law.say("be.refund-57", "be.persons-57"))]
    if facts.article57 == "4":
        cited = law.say("be.institution", "be.persons-57-4")
        if facts.institution is None:
            return _ask("institution", cited, found)
        if not facts.institution:
            return Ruling(Outcome.DUE, steps=(Step(Kind.REFUND, say("step.be_no_institution"), cited),))
        steps.append(Step(Kind.REFUND, say("step.be_institution"), cited))
    return _claim(question, law, found, steps)


def _claim(question: Question, law: Law, found: Levy, steps: list[Step]) -> Ruling:
    """Whether the claim is receivable: by its amount, or by the time since the invoice."""
    facts = question.facts
    floor = law.figures["be.refund-floor"]
    claimed = facts.claimed
    if claimed is None:
        claimed = french.round_to_cent(found.exact) * question.quantity
    values = {"claimed": french.exact_money(Fraction(claimed)), "floor": french.exact_money(Fraction(floor.value))}
    fees = Step(Kind.REFUND, say("step.be_no_fees"), law.say("be.no-fees"))
    levied = french.round_to_cent(found.exact) * question.quantity
    if claimed > levied:
        text = say("step.be_claims_more", levied=french.money(levied), claimed=values["claimed"])
        steps.append(Step(Kind.REFUND, text, law.say("be.grouping")))
    if claimed >= floor.value:
        steps.append(Step(Kind.REFUND, say("step.be_floor", **values), (floor.place, *law.say("be.grouping"))))
        return Ruling(Outcome.REFUNDABLE, found, steps=(*steps, fees))
    years = law.figures["be.refund-years"]
    cited = (years.place, *law.say("be.refund-below", "be.receivable"))
    steps.append(Step(Kind.REFUND, say("step.be_below", **values), (floor.place, years.place)))
    if facts.invoiced is None:
        return _ask("invoiced", cited, found, steps)
    ripe = dates.after_years(facts.invoiced, years.value)
    deadline = (Deadline(say("deadline.receivable"), ripe, cited),)
    if facts.requested is None:
        return _ask("requested", cited, found, steps, deadline)
    return _ripe(facts.requested, ripe, found, steps, cited, deadline, fees)


def _ripe(
    requested: datetime.date,
    ripe: datetime.date,
    found: Levy,
    steps: list[Step],
    cited: tuple[Citation, ...],
    deadline: tuple[Deadline, ...],
    fees: Step,
) -> Ruling:
    day = french.day(ripe)
    if requested >= ripe:
        step = Step(Kind.REFUND, say("step.be_below_ripe", day=day), cited)
        return Ruling(Outcome.REFUNDABLE, found, steps=(*steps, step, fees), deadlines=deadline)
    step = Step(Kind.REFUND, say("step.be_below_green", day=day), cited)
    return Ruling(Outcome.DUE, steps=(*steps, step), deadlines=deadline)


def _ask(
    field: str,
    cited: tuple[Citation, ...],
    found: Levy,
    steps: list[Step] | None = None,
    deadlines: tuple[Deadline, ...] = (),
) -> Ruling:
    asked = Step(Kind.QUESTION, say(f"question.{field}.be"), cited)
    return Ruling(
        Outcome.NEEDS_JUDGEMENT,
        steps=(*(steps or ()), asked, amount_if_due(found)),
        deadlines=deadlines,
        missing=(field,),
    )
