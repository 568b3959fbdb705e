"""Facts that stand beside the law: rates of VAT, and everyday devices that every system can be asked about.

Frozen objects, made by `packed`. A rate of VAT is only ever an assumption, shown with its source.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .model import Category, Citation


@dataclass(frozen=True, slots=True)
class Vat:
    """A rate of value added tax in force in [start, until), with its source and how well it is known."""

    system: str
    percent: Decimal
    start: datetime.date
    until: datetime.date | None
    source: str
    grade: str

    @property
    def factor(self) -> Fraction:
        """What an amount without the tax is multiplied by."""
        return 1 + Fraction(self.percent) / 100


@dataclass(frozen=True, slots=True)
class Side:
    """What one system makes of an everyday device: a category with fields of a case, or the words that leave it out."""

    category: Category | None
    fields: dict[str, str]
    words: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Device:
    """An everyday device, with its side in every system."""

    id: str
    label: str
    sides: dict[str, Side]
