"""The data of a comparison: one device, the answer of every law, the points on which they part.

Frozen, with JSON forms; made by `compare`, and its points by `compare_points`.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..answer import Assessment, Outcome, Step
from ..case import Case
from ..law import Category, Device


class Head(Step):
    """A sentence that stands above those that follow it, without words of its own to cite."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one system says on one point, in sentences with their words."""

    system: str
    steps: tuple[Step, ...]

    def as_json(self) -> dict[str, Any]:
        return {"system": self.system, "steps": [step.as_json() for step in self.steps]}


@dataclass(frozen=True, slots=True)
class Point:
    """One rule on which the laws are laid beside each other: `same` where they agree, the difference in a sentence."""

    id: str
    cells: tuple[Cell, ...]
    same: bool
    difference: str

    def as_json(self) -> dict[str, Any]:
        cells = [cell.as_json() for cell in self.cells]
        return {"id": self.id, "same": self.same, "difference": self.difference, "cells": cells}


@dataclass(frozen=True, slots=True)
class Answer:
    """One system's answer: an assessment, or none where its text does not list the device (`unlisted`)."""

    system: str
    category: Category | None
    assessment: Assessment | None
    unlisted: Step | None

    @property
    def total(self) -> Decimal | None:
        return self.assessment.total if self.assessment else None

    @property
    def owed(self) -> Decimal:
        """Euros the text makes due: nothing where it lists nothing; what it sets where it was in force."""
        return self.total or Decimal(0)

    @property
    def covered(self) -> bool:
        """Whether the text says anything on that date."""
        return self.assessment is None or self.assessment.outcome is not Outcome.OUTSIDE_TEXTS

    def as_json(self) -> dict[str, Any]:
        return {
            "system": self.system,
            "category": self.category.id if self.category else None,
            "assessment": self.assessment.as_json() if self.assessment else None,
            "unlisted": self.unlisted.as_json() if self.unlisted else None,
        }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both answers, the sentence that compares their amounts, and the points one by one."""

    device: Device
    capacity: str
    quantity: int
    date: datetime.date
    answers: tuple[Answer, ...]
    verdict: str
    points: tuple[Point, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "device": self.device.id,
            "capacity": self.capacity,
            "quantity": self.quantity,
            "date": str(self.date),
            "answers": [answer.as_json() for answer in self.answers],
            "verdict": self.verdict,
            "points": [point.as_json() for point in self.points],
        }


def case_of(answer: Answer, payer: str) -> Case:
    """The case of an answer again, for one who pays."""
    assert answer.assessment is not None
    question = answer.assessment.question
    size = str(question.capacity) if question.capacity else ""
    return Case(answer.system, question.category.id, size, question.date, question.quantity, payer=payer)
