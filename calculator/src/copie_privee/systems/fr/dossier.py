"""France: the order of the questions about an exemption, and what a file must hold (CPI, art. L. 311-8).

Export first (II bis), then the buyer (I, II), then what `assess` finds missing, last the agreement (III). A buyer of I
who does not meet its conditions is asked about II.
"""

from __future__ import annotations

from collections.abc import Collection

from ...answer import Assessment, Kind, Outcome, Step
from ...catalogue import say
from ...law import Citation, Law
from .exemptions import LISTED, WORK

_WORDS = {
    "export": ("fr.export",),
    "buyer": ("fr.not-due-I", "fr.own-use", "fr.professional", "fr.no-presumption"),
    "copying": ("fr.professional", "fr.no-presumption"),
    "agreement": ("fr.agreement", "fr.refund"),
}
_BUYER_WORDS = {
    "professional": "fr.professional",
    "broadcaster": "fr.buyer-broadcaster",
    "producer": "fr.buyer-producer",
    "publisher": "fr.buyer-publisher",
    "disability": "fr.buyer-disability",
}
RELIEVED = (Outcome.EXEMPT, Outcome.REFUNDABLE)


def next_field(given: Collection[str], assessment: Assessment) -> str | None:
    """The question to ask now; None when the file is complete."""
    if "export" not in given:
        return "export"
    by_export = assessment.question.facts.export and assessment.outcome in RELIEVED
    if not by_export and "buyer" not in given:
        return "buyer"
    if assessment.missing:
        return assessment.missing[0]
    listed = assessment.question.facts.buyer in LISTED
    if listed and assessment.outcome is Outcome.DUE and "copying" not in given:  # I fails, II may hold
        return "copying"
    return "agreement" if assessment.outcome is Outcome.EXEMPT and "agreement" not in given else None


def words(field: str, assessment: Assessment, law: Law) -> tuple[Citation, ...]:  # noqa: ARG001 - one signature
    """The words of the law that a question comes from."""
    return law.say(*_WORDS.get(field, ()))


def choice_words(field: str, value: str, law: Law) -> tuple[Citation, ...]:
    """The words of the law that one answer comes from."""
    return law.say(_BUYER_WORDS[value]) if field == "buyer" and value in _BUYER_WORDS else ()


def samples(field: str, law: Law) -> tuple[str, ...]:  # noqa: ARG001 - one signature for every system
    """Every question has choices."""
    return ()


def papers(assessment: Assessment, law: Law) -> tuple[Step, ...]:
    """What to gather."""
    facts, found = assessment.question.facts, []
    if assessment.outcome is Outcome.EXEMPT:
        found.append(Step(Kind.PAPER, say("dossier.paper.agreement"), law.say("fr.agreement")))
    if assessment.outcome is Outcome.REFUNDABLE:
        found += [
            Step(Kind.PAPER, say("dossier.paper.ask_agreement"), law.say("fr.agreement", "fr.refusal")),
            Step(Kind.PAPER, say("dossier.paper.justify"), law.say("fr.refund")),
            Step(Kind.PAPER, say("dossier.paper.invoice")),
        ]
    if found and facts.buyer == "disability":
        found.append(Step(Kind.PAPER, say("dossier.paper.listed"), law.say("fr.listed")))
    return tuple(found)


def floors(assessment: Assessment, law: Law) -> tuple[Step, ...]:  # noqa: ARG001 - one signature for every system
    """The least amount and the dates of a claim."""
    return (Step(Kind.FLOOR, say("dossier.floor.none")),) if assessment.outcome in RELIEVED else ()


def humans(assessment: Assessment, law: Law) -> tuple[Step, ...]:
    """What only people can establish or decide."""
    question, facts = assessment.question, assessment.question.facts
    relieved, found = assessment.outcome in RELIEVED, []
    if relieved and facts.export and question.date >= law.periods[WORK].start:
        found.append(Step(Kind.HUMAN, say("dossier.human.export"), law.say("fr.export")))
    elif facts.buyer == "professional":
        found.append(Step(Kind.HUMAN, say("dossier.human.copying"), law.say("fr.no-presumption")))
    elif relieved:
        found.append(Step(Kind.HUMAN, say("dossier.human.use"), law.say("fr.own-use")))
    if relieved and facts.buyer == "disability":
        found.append(Step(Kind.HUMAN, say("dossier.human.listed"), law.say("fr.listed")))
    if relieved and question.date < law.periods[WORK].start:
        found.append(Step(Kind.HUMAN, say("dossier.human.version")))
    if assessment.outcome is Outcome.REFUNDABLE:
        found.append(Step(Kind.HUMAN, say("dossier.human.ministers"), law.say("fr.refund")))
    if relieved:
        found.append(Step(Kind.HUMAN, say("dossier.human.organisation"), law.say("fr.agreement", "fr.refusal")))
    return tuple(found)
