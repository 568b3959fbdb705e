"""Belgium: what is not due or given back: export (AR, art. 3, § 2, and 4), persons of article 57 (art. 8).

Both claims are examined for themselves, and neither silences the other. A claim of article 8 must reach a minimum, or
wait for a delay from an invoice; both are read from the words of the law.
"""

from __future__ import annotations

import datetime
from fractions import Fraction

from ... import dates, french
from ...answer import Deadline, Kind, Outcome, Step, grounds
from ...answer.grounds import Ground, failed, held, settle
from ...answer.tariff import Levy, Ruling
from ...case import Question
from ...catalogue import say
from ...law import Citation, Law

FIRST_PAYERS = ("wholesale", "exclusive", "manufacturer")  # who puts goods into circulation, and does not buy them
PERSONS_57 = ("oui", "4")
MAYBE = "step.amount_back_or_not"


def not_circulation(question: Question, law: Law) -> Ruling | None:
    """Goods that a first payer makes available by exporting them are not put into circulation: nothing is due."""
    facts = question.facts
    if not facts.export or facts.payer not in FIRST_PAYERS:
        return None
    cited = law.say("be.circulation", "be.not-circulation")
    step = Step(Kind.EXEMPTION, say("step.be_not_circulation"), law.say("be.not-circulation"))
    return Ruling(Outcome.NOT_LIABLE, place=cited[1], steps=(step, _leaving(law)))


def refund(question: Question, law: Law, found: Levy) -> Ruling | None:
    """What articles 4 and 8 give back; DUE where no claim holds, None where nobody claims."""
    examined = (_export(question, law), _article_57(question, law, found), _other_use(question, law))
    given = [ground for ground in examined if ground]
    return settle(given, found, MAYBE, lambda _: Ruling(Outcome.REFUNDABLE, found))


def _leaving(law: Law) -> Step:
    return Step(Kind.EXEMPTION, say("step.be_leaving"), law.say("be.export-def", "be.delivery-def"))


def by_export(question: Question, law: Law) -> bool:
    """Whether the claim of article 4 holds."""
    ground = _export(question, law)
    return ground is not None and ground.holds


def _export(question: Question, law: Law) -> Ground | None:
    """Article 4: commercial activity, unused goods, papers; al. 2 for the other importers and acquirers."""
    facts = question.facts
    if not facts.export:
        return None
    other = facts.payer == "other"
    suffix, dash = ("_other", "-other") if other else ("", "")
    conditions = (
        ("commercial", facts.commercial, f"be.commercial{dash}", "step.be_not_commercial"),
        ("unused", facts.unused, f"be.unused{dash}", "step.be_used"),
    )
    for _, value, phrase, key in conditions:
        if value is False:
            return failed(say(key), law.say(phrase), Kind.REFUND)
    papers = (
        ("be.proof-other", "be.proof-export-other")
        if other
        else ("be.proof-business", "be.proof-paid", "be.proof-export")
    )
    if facts.proofs is False:
        return failed(say("step.be_no_proofs"), law.say(*papers), Kind.REFUND)
    unknown = [(name, phrase) for name, value, phrase, _ in conditions if value is None]
    if unknown:
        (name, phrase), *more = unknown
        first = _asked(name, law.say(phrase))
        others = tuple(_asked(name, law.say(phrase)).reason for name, phrase in more)
        return Ground(False, first.reason, tuple(name for name, _ in unknown), more=others)
    reason = held(say(f"step.be_export{suffix}"), law.say("be.refund-other" if other else "be.refund-business"))
    documents = Step(Kind.REFUND, say(f"step.be_export{suffix}_documents"), law.say(*papers))
    return Ground(True, reason.reason, more=(_leaving(law), documents))


def _article_57(question: Question, law: Law, found: Levy) -> Ground | None:
    """Article 8: the claim of a person of article 57, by its amount or by the time since the invoice."""
    facts = question.facts
    if facts.article57 is None:
        return None
    if facts.article57 not in PERSONS_57:
        return failed(say("step.be_not_57"), law.say("be.persons-57"), Kind.REFUND)
    person = Step(Kind.REFUND, say("step.be_57"), law.say("be.refund-57", "be.persons-57"))
    if facts.article57 != "4":
        return _claim(question, law, found, (person,))
    cited = law.say("be.institution", "be.persons-57-4")
    if facts.institution is False:
        return failed(say("step.be_no_institution"), cited, Kind.REFUND)
    claim = _claim(question, law, found, (person, Step(Kind.REFUND, say("step.be_institution"), cited)))
    if facts.institution is None and (claim.holds or claim.missing):
        return _asked("institution", cited)
    return claim


def _claim(question: Question, law: Law, found: Levy, steps: tuple[Step, ...]) -> Ground:
    """Whether the claim is receivable: by its amount, or by the time since the invoice."""
    facts = question.facts
    floor = law.figures["be.refund-floor"]
    levied = french.round_to_cent(found.exact) * question.quantity
    claimed = levied if facts.claimed is None else facts.claimed
    values = {"claimed": french.exact_money(Fraction(claimed)), "floor": french.exact_money(Fraction(floor.value))}
    fees = Step(Kind.REFUND, say("step.be_no_fees"), law.say("be.no-fees"))
    if claimed > levied:
        text = say("step.be_claims_more", levied=french.money(levied), claimed=values["claimed"])
        steps = (*steps, Step(Kind.REFUND, text, law.say("be.grouping")))
    if claimed >= floor.value:
        reached = Step(Kind.REFUND, say("step.be_floor", **values), (floor.place, *law.say("be.grouping")))
        return Ground(True, steps[0], more=(*steps[1:], reached, fees))
    years = law.figures["be.refund-years"]
    cited = (years.place, *law.say("be.refund-below", "be.receivable"))
    below = Step(Kind.REFUND, say("step.be_below", **values), (floor.place, years.place))
    if facts.invoiced is None:
        question_ = _asked("invoiced", cited)
        return Ground(False, question_.reason, question_.missing, more=(*steps, below))
    ripe = dates.after_years(facts.invoiced, years.value)
    deadlines = (
        Deadline(say("deadline.receivable"), ripe, cited, Kind.REFUND),
        Deadline(say("deadline.receivable_reading"), ripe + dates.DAY, cited, Kind.REFUND),
    )
    if facts.requested is None:
        question_ = _asked("requested", cited)
        return Ground(False, question_.reason, question_.missing, more=(*steps, below), deadlines=deadlines)
    return _ripe(facts.requested, ripe, (*steps, below), cited, deadlines, fees)


def _ripe(
    requested: datetime.date,
    ripe: datetime.date,
    steps: tuple[Step, ...],
    cited: tuple[Citation, ...],
    deadlines: tuple[Deadline, ...],
    fees: Step,
) -> Ground:
    values = {"day": french.day(ripe), "after": french.day(ripe + dates.DAY)}
    if requested < ripe:
        green = Step(Kind.REFUND, say("step.be_below_green", **values), cited)
        return Ground(False, steps[0], more=(*steps[1:], green), deadlines=deadlines)
    key = "step.be_below_ripe_day" if requested == ripe else "step.be_below_ripe"
    step = Step(Kind.REFUND, say(key, **values), cited)
    return Ground(True, steps[0], more=(*steps[1:], step, fees), deadlines=deadlines)


def _other_use(question: Question, law: Law) -> Ground | None:
    """Professional use, or use that leaves no presumption of copying: the decree gives back to article 57 only."""
    facts = question.facts
    told = facts.buyer not in (None, "individual") or facts.copying is False or facts.purposes == "professional"
    if not told or facts.article57 in PERSONS_57:
        return None
    return failed(say("step.be_only_57"), law.say("be.persons-57"), Kind.REFUND)


def _asked(field: str, cited: tuple[Citation, ...]) -> Ground:
    return grounds.asked(field, say(f"question.{field}.be"), cited)
