"""Utopie: which circumstances can be told about a category, and which the rule looks at."""

from __future__ import annotations

from copie_privee.case import Case, Question
from copie_privee.law import Category, Law


def asked(category: Category, law: Law) -> tuple[str, ...]:  # noqa: ARG001 - one signature for every system
    """Whether a school asks: nothing else changes anything."""
    return ("institution",)


def check(case: Case, question: Question, law: Law) -> None:
    """One field contradicts nothing."""


def relevant(question: Question, law: Law) -> tuple[str, ...]:  # noqa: ARG001 - one signature for every system
    """What the rule looks at."""
    return ("institution",)
