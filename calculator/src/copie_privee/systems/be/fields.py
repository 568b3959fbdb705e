"""Belgium: which circumstances can be told about a category, and which the rules look at."""

from __future__ import annotations

from ...case import Case, Question
from ...law import Category, Law

_EXPORT = ("unused", "proofs")
_CLAIM = ("institution", "claimed", "invoiced", "requested")
_PAYMENT = ("payer", "exigible", "notified")


def asked(category: Category, law: Law) -> tuple[str, ...]:  # noqa: ARG001 - one signature for every system
    """What can change something for a category, in the order of a form."""
    return ("export", *_EXPORT, "article57", *_CLAIM, *_PAYMENT)


def check(case: Case, question: Question) -> None:
    """Every field can be told beside every other here."""


def relevant(question: Question, law: Law) -> set[str]:  # noqa: ARG001 - one signature for every system
    """What the rules look at, given what was told."""
    facts = question.facts
    looked_at = {*_PAYMENT, "export", "article57"}
    if facts.export:
        looked_at |= {*_EXPORT}
    if facts.article57 in ("oui", "4"):
        looked_at |= {*_CLAIM}
    return looked_at
