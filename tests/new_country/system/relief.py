"""Utopie: one question, whether a school asks, and one paper, its invoice (article 2, § 2)."""

from __future__ import annotations

from collections.abc import Collection

from copie_privee.answer import Assessment, Kind, Outcome, Step
from copie_privee.catalogue import say
from copie_privee.law import Citation, Law


def next_field(given: Collection[str], assessment: Assessment) -> str | None:
    """The question to ask now; None when the file is complete."""
    if "institution" not in given:
        return "institution"
    return assessment.missing[0] if assessment.missing else None


def words(field: str, assessment: Assessment, law: Law) -> tuple[Citation, ...]:  # noqa: ARG001 - one signature
    """The words of the law that the question comes from."""
    return law.say("xx.schools")


def choice_words(field: str, value: str, law: Law) -> tuple[Citation, ...]:  # noqa: ARG001 - one signature
    """No answer has words for itself."""
    return ()


def samples(field: str, law: Law) -> tuple[str, ...]:  # noqa: ARG001 - one signature
    """The one question has choices."""
    return ()


def papers(assessment: Assessment, law: Law) -> tuple[Step, ...]:
    """What to gather."""
    if assessment.outcome is not Outcome.REFUNDABLE:
        return ()
    return (Step(Kind.PAPER, say("dossier.paper.xx_invoice"), law.say("xx.invoice")),)


def floors(assessment: Assessment, law: Law) -> tuple[Step, ...]:  # noqa: ARG001 - one signature
    """The decree sets neither least amount nor date."""
    return ()


def humans(assessment: Assessment, law: Law) -> tuple[Step, ...]:  # noqa: ARG001 - one signature
    """Nothing is left to people."""
    return ()
