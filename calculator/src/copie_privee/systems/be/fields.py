"""Belgium: which circumstances can be told about a category, and which the rules look at."""

from __future__ import annotations

from ...case import Case, Question, whatever_the_size
from ...law import Category, Law
from .rule import PLAYING

_EXPORT = ("commercial", "unused", "proofs")
_CLAIM = ("institution", "claimed", "invoiced", "requested")
_PAYMENT = ("payer", "exigible", "notified", "received")
_ONLY_57 = ("buyer", "copying", "purposes")  # what relieves nobody here, and is said not to


def asked(category: Category, law: Law) -> tuple[str, ...]:
    """What can change something for a category, in the order of a form."""
    if not any(band.amount for band in category.bands):  # nothing is paid: all that is left is to answer (article 7)
        return ("received",)
    return (*_own(category, law), "export", *_EXPORT, "buyer", "article57", *_CLAIM, *_PAYMENT)


def check(case: Case, question: Question, law: Law) -> None:
    """Every field can be told beside every other here."""


def _own(category: Category, law: Law) -> tuple[str, ...]:
    return ("plays",) if category.defined_in == law.phrases[PLAYING].eid else ()


@whatever_the_size
def relevant(question: Question, law: Law) -> set[str]:
    """What the rules look at, given what was told."""
    facts = question.facts
    looked_at = {*_PAYMENT, *_ONLY_57, *_own(question.category, law), "export", "article57"}
    if facts.export:
        looked_at |= {*_EXPORT}
    if facts.article57 in ("oui", "4"):
        looked_at |= {*_CLAIM}
    return looked_at
