"""Belgium: the order of the questions about a refund, and what a file must hold (AR, art. 4 and 8).

Export first: who exports, unused goods, papers (article 4). Else a person of article 57: institution, amount, dates
(article 8).
"""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from ... import french
from ...answer import Assessment, Deadline, Kind, Outcome, Step
from ...catalogue import say
from ...law import Citation, Law
from .refunds import PERSONS_57, by_export

_WORDS = {
    "export": ("be.not-circulation", "be.export-def", "be.delivery-def"),
    "payer": ("be.refund-business", "be.refund-other"),
    "commercial": ("be.commercial", "be.commercial-other"),
    "proofs": ("be.proof-business", "be.proof-paid", "be.proof-export"),
    "proofs-other": ("be.proof-other", "be.proof-export-other"),
    "article57": ("be.persons-57", "be.refund-57"),
    "claimed": ("be.refund-floor", "be.grouping"),
}
_CHOICE_WORDS = {
    "payer": {
        "none": "be.refund-business",
        "other": "be.other",
        "manufacturer": "be.payers",
        "exclusive": "be.exclusive",
        "wholesale": "be.wholesale",
    },
    "article57": {"4": "be.persons-57-4"},
}
REFUND = (Outcome.REFUNDABLE,)


def next_field(given: Collection[str], assessment: Assessment) -> str | None:
    """The question to ask now; None when the file is complete. Where the export gives nothing back, article 57 may."""
    facts, missing = assessment.question.facts, assessment.missing
    refunded = assessment.outcome in REFUND
    if "export" not in given:
        return "export"
    if facts.export and "article57" not in given:
        if "payer" not in given:
            return "payer"
        if missing:
            return missing[0]
        if refunded:
            return None if "proofs" in given else "proofs"
    if "article57" not in given:
        return "article57"
    claiming = refunded or (missing and missing[0] != "institution")
    if claiming and "claimed" not in given:
        return "claimed"
    return missing[0] if missing else None


def words(field: str, assessment: Assessment, law: Law) -> tuple[Citation, ...]:
    """The words of the law that a question comes from; some depend on the class of the payer."""
    payer = assessment.question.facts.payer
    return law.say(*_WORDS.get(f"{field}-{payer}", _WORDS.get(field, ())))


def choice_words(field: str, value: str, law: Law) -> tuple[Citation, ...]:
    """The words of the law that one answer comes from."""
    phrases = _CHOICE_WORDS.get(field, {})
    return law.say(phrases[value]) if value in phrases else ()


def samples(field: str, law: Law) -> tuple[str, ...]:
    """The least amount of a claim, where the amount is asked."""
    return (str(law.figures["be.refund-floor"].value),) if field == "claimed" else ()


def papers(assessment: Assessment, law: Law) -> tuple[Step, ...]:
    """What to gather, for each claim that holds or may."""
    facts, found = assessment.question.facts, []
    if facts.article57 in PERSONS_57 and (assessment.outcome in REFUND or _dates(assessment)):
        found.append(Step(Kind.PAPER, say("dossier.paper.be_57"), law.say("be.refund-57")))
    if not (by_export(assessment.question, law) or facts.proofs is False):
        return tuple(found)
    if facts.payer == "other":
        return (
            Step(Kind.PAPER, say("dossier.paper.be_own_invoice"), law.say("be.proof-other")),
            Step(Kind.PAPER, say("dossier.paper.be_left"), law.say("be.proof-export-other")),
            *found,
        )
    return (
        Step(Kind.PAPER, say("dossier.paper.be_invoice"), law.say("be.proof-business")),
        Step(Kind.PAPER, say("dossier.paper.be_paid"), law.say("be.proof-paid")),
        Step(Kind.PAPER, say("dossier.paper.be_left"), law.say("be.proof-export")),
        *found,
    )


def floors(assessment: Assessment, law: Law) -> tuple[Step, ...]:
    """The least amount and the dates of a claim."""
    facts, dates = assessment.question.facts, _dates(assessment)
    refunded = assessment.outcome in REFUND
    if facts.article57 not in PERSONS_57 or not (refunded or dates):
        return (Step(Kind.FLOOR, say("dossier.floor.none")),) if refunded else ()
    floor = law.figures["be.refund-floor"]
    least = say("dossier.floor.be", floor=french.money(Decimal(floor.value)))
    found = [Step(Kind.FLOOR, least, (floor.place, *law.say("be.grouping")))]
    for deadline in dates:
        told = say("display.deadline", what=deadline.what, day=french.day(deadline.date))
        found.append(Step(Kind.FLOOR, told, deadline.citations))
    return (*found, Step(Kind.FLOOR, say("dossier.floor.be_fees"), law.say("be.no-fees")))


def _dates(assessment: Assessment) -> tuple[Deadline, ...]:
    """From when a claim below the minimum can be made."""
    return tuple(deadline for deadline in assessment.deadlines if deadline.kind is Kind.REFUND)


def humans(assessment: Assessment, law: Law) -> tuple[Step, ...]:
    """What only people can establish or decide."""
    facts, found = assessment.question.facts, []
    if facts.export and assessment.outcome in (Outcome.REFUNDABLE, Outcome.NOT_LIABLE):
        if by_export(assessment.question, law):
            found.append(Step(Kind.HUMAN, say("dossier.human.commercial"), law.say("be.commercial")))
            found.append(Step(Kind.HUMAN, say("dossier.human.unused"), law.say("be.unused")))
        if by_export(assessment.question, law) or assessment.outcome is Outcome.NOT_LIABLE:
            left = "be.proof-export-other" if facts.payer == "other" else "be.proof-export"
            found.append(Step(Kind.HUMAN, say("dossier.human.export"), law.say(left)))
    if facts.article57 in PERSONS_57:
        found.append(Step(Kind.HUMAN, say("dossier.human.article57"), law.say("be.persons-57")))
    if facts.article57 == "4":
        found.append(Step(Kind.HUMAN, say("dossier.human.institution"), law.say("be.institution")))
    return tuple(found)
