"""The answer: an amount with its reasons, or the reason why there is none.

Frozen data and its JSON form; made by `assess`, printed by `display`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from .. import french
from ..case.question import Question
from ..law.model import Citation, Validity, Work

CURRENCY = "EUR"


class Outcome(StrEnum):
    """What the law answers. Amounts go with DUE, ZERO and REFUNDABLE; the others have none.

    due              the levy of the tariff is owed
    zero             the text itself sets 0 €
    exempt           not owed, by reason of who buys or what becomes of the goods
    refundable       the amount was or will be paid, and can be claimed back
    not_liable       outside the list of devices and media
    outside_texts    a date that no text published here covers
    needs_judgement  a question of fact that only the reader can settle
    """

    DUE = "due"
    ZERO = "zero"
    EXEMPT = "exempt"
    REFUNDABLE = "refundable"
    NOT_LIABLE = "not_liable"
    OUTSIDE_TEXTS = "outside_texts"
    NEEDS_JUDGEMENT = "needs_judgement"


@dataclass(frozen=True, slots=True)
class Step:
    """One reason, in plain French, with the words of the law it rests on."""

    text: str
    citations: tuple[Citation, ...]

    def as_json(self) -> dict[str, Any]:
        return {"text": self.text, "citations": [c.as_json() for c in self.citations]}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the text where it allows several: euros, and the ground it stands on.

    The default comes first; readings are listed only where they change an amount or a date.
    """

    id: str
    label: str
    unit_amount: Decimal
    total: Decimal
    ground: str
    default: bool = False

    def as_json(self) -> dict[str, Any]:
        amounts = {"unit_amount": _string(self.unit_amount), "total": _string(self.total)}
        return {"id": self.id, "label": self.label, **amounts, "ground": self.ground, "default": self.default}


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to do by a date."""

    what: str
    date: datetime.date
    citations: tuple[Citation, ...]

    def as_json(self) -> dict[str, Any]:
        return {"what": self.what, "date": str(self.date), "citations": [c.as_json() for c in self.citations]}


@dataclass(frozen=True, slots=True)
class Assessment:
    """The levy of a case.

    outcome     see Outcome
    exact       euros for one item, before rounding; None where there is no amount
    provision   the band or amount applied, or the words that exempt or exclude; None where there are none
    steps       the reasons, in order
    readings    the default and its competitors, where they change something
    deadlines   what is to be done, and when, where the case says who pays
    missing     fields whose answer would settle a needs_judgement
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
    readings: tuple[Reading, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def valid(self) -> Validity:
        """When the tariff applied was in force."""
        return self.question.applied.valid

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
        valid = self.valid
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
            "readings": [reading.as_json() for reading in self.readings],
            "deadlines": [deadline.as_json() for deadline in self.deadlines],
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
