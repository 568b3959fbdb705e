"""The answer for one item of a row: what equal rows have in common, and is worked out once.

Takes a case and its assessment; gives a Priced, without quantity. Its reason is the one sentence that decides.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from .. import french
from ..answer import Assessment, Deadline, Kind, Outcome
from ..catalogue import NARROW, say
from ..law import Category, Citation, Law
from ..tools.dated import listed
from .naming import Named, cited

OFFER = ("offer", "device", "integrated")
_TARIFF = (Kind.BAND, Kind.CAP, Kind.PROPORTION)


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """The answer for one item of a row, and the case it was given for (None: no text lists such a thing)."""

    case: Mapping[str, str] | None
    category: Category | None
    outcome: Outcome
    capacity: str
    date: datetime.date | None
    exact: Fraction | None
    unit: Decimal | None
    provision: Citation | None
    reason: str
    warnings: tuple[str, ...]
    readings: tuple[tuple[str, str, Decimal], ...]
    deadlines: tuple[Deadline, ...]
    packs: int

    def as_json(self) -> dict[str, Any]:
        """What equal rows have in common."""
        return {
            "category": self.category.id if self.category else None,
            "capacity": self.capacity or None,
            "unit_amount": _string(self.unit),
            "outcome": str(self.outcome),
            "reason": self.reason,
            "provision": self.provision.as_json() if self.provision else None,
            "date": str(self.date) if self.date else None,
            "warnings": list(self.warnings),
            **self.lot,
        }

    @property
    def lot(self) -> dict[str, str]:
        """What the declaration tells of a medium sold with a device."""
        case = self.case or {}
        return {name: case[name] for name in OFFER if name in case} if case.get("offer") else {}


def unlisted(found: Named, date: datetime.date | None, law: Law, *, typed: bool) -> Priced:
    """The answer for a thing that no text lists, if the list held on that date: the row's own, or that of the table."""
    assert found.lead is not None
    lead = listed(found.lead, date, date, law) if date else found.lead
    return Priced(
        None,
        None,
        lead.outcome or Outcome.NOT_LIABLE,
        "",
        date if typed else None,
        None,
        None,
        cited(lead),
        lead.text,
        found.notices,
        (),
        (),
        1,
    )


def price(case: dict[str, str], answer: Assessment, found: Named, typed: str) -> Priced:
    """The answer for one item, of the case it was given for."""
    question = answer.question
    capacity = str(question.capacity).replace(french.NO_BREAK, " ").replace(NARROW, " ") if question.capacity else ""
    return Priced(
        case=case,
        category=question.category,
        outcome=answer.outcome,
        capacity=capacity,
        date=question.date if typed else None,
        exact=answer.exact,
        unit=answer.unit_amount,
        provision=answer.provision,
        reason=_reason(answer),
        warnings=(
            *found.notices,
            *_of_lot(case),
            *(warning for warning in answer.warnings if warning != say("warning.vat")),
        ),
        readings=tuple(
            (reading.id, reading.label, reading.unit_amount) for reading in answer.readings if not reading.default
        ),
        deadlines=tuple(deadline for deadline in answer.deadlines if deadline.kind is Kind.PAYMENT),
        packs=found.quantity,
    )


def _of_lot(case: dict[str, str]) -> tuple[str, ...]:
    """The amount of a lot is told on the row of the medium: the device must not stand a second time elsewhere."""
    return (say("table.lot"),) if case.get("offer") and case.get("integrated") else ()


def _reason(answer: Assessment) -> str:
    """The one sentence that says why: the line of the tariff, the question that is open, or what excludes."""
    if answer.outcome is Outcome.NEEDS_JUDGEMENT:
        steps = answer.of(Kind.QUESTION)
    elif answer.outcome is Outcome.OUTSIDE_TEXTS:
        steps = answer.of(Kind.WINDOW)
    elif answer.outcome.has_amount:
        return " ".join(step.text for step in answer.of(Kind.CAPACITY, *_TARIFF))
    else:
        steps = tuple(step for step in answer.steps if answer.provision in step.citations)
        steps = tuple(step for step in steps if step.kind is not Kind.DEFINITION)
    return (steps or answer.steps)[0].text


def _string(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")
