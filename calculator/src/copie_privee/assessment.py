"""The answer: an amount with its reasons, or the reason why there is none.

Frozen data and its JSON form; made by `assess`, printed by `display`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from . import french
from .case import Question
from .law import Citation, Work

CURRENCY = "EUR"


class Outcome(StrEnum):
    """What the law answers."""

    DUE = "due"
    ZERO = "zero"
    OUTSIDE_TEXTS = "outside_texts"


@dataclass(frozen=True, slots=True)
class Step:
    """One reason, in plain French, with the words of the law it rests on."""

    text: str
    citations: tuple[Citation, ...]

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "citations": [c.as_json() for c in self.citations]}


@dataclass(frozen=True, slots=True)
class Assessment:
    """The levy of a case.

    outcome     see Outcome
    exact       euros for one item, before rounding; None where there is no amount
    provision   the band or amount applied; None where there is none
    steps       the reasons, in order
    works       the texts that were consulted, with the sha256 of the bytes received
    """

    question: Question
    outcome: Outcome
    exact: Fraction | None
    provision: Citation | None
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]
    works: tuple[Work, ...]
    version: str

    @property
    def unit_amount(self) -> Decimal | None:
        """Euros for one item, rounded half up to the cent."""
        return None if self.exact is None else french.round_to_cent(self.exact)

    @property
    def total(self) -> Decimal | None:
        """Euros for the quantity: the rounded unit amount times the quantity."""
        unit = self.unit_amount
        return None if unit is None else unit * self.question.quantity

    def as_json(self) -> dict[str, Any]:
        """Plain data; exact numbers as strings with `.` for the decimal mark."""
        valid = self.question.category.valid
        return {
            "outcome": str(self.outcome),
            "unit_amount": _string(self.unit_amount),
            "unit_amount_exact": None if self.exact is None else french.exact_string(self.exact),
            "quantity": self.question.quantity,
            "total": _string(self.total),
            "currency": CURRENCY,
            "category": self.question.category.id,
            "provision": self.provision.as_json() if self.provision else None,
            "steps": [step.as_json() for step in self.steps],
            "readings": [],
            "deadlines": [],
            "warnings": list(self.warnings),
            "valid": {
                "from": str(valid.start),
                "until": str(valid.until) if valid.until else None,
                "note": valid.end_authority,
            },
            "texts": [{"work": work.id, "sha256": work.sha256} for work in self.works],
            "version": self.version,
        }


def _string(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")
