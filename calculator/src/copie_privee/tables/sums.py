"""What the rows of a table add up to, without keeping them: counts, amounts, and what a declaration lists.

Takes lines and rows set aside, one after the other; gives the totals at any time. Article 6 of Décision 15 and article
5 of the AR ask for the number of items of each category and capacity: equal lines are one line of the declaration, and
a correction is taken from what it corrects only where amount and day are the same.
"""

from __future__ import annotations

import datetime
from collections import Counter
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..answer import Deadline
from .billed import Billed
from .priced import Priced
from .rows import Line, SetAside

Key = tuple[object, ...]


@dataclass(slots=True)
class Group:
    """Equal rows together: one line of a declaration."""

    priced: Priced
    quantity: int = 0
    rows: int = 0

    @property
    def total(self) -> Decimal:
        return (self.priced.unit or Decimal(0)) * self.quantity

    def as_json(self) -> dict[str, Any]:
        priced = self.priced
        assert priced.category is not None
        return {
            "category": priced.category.id,
            "label": priced.category.label,
            "capacity": priced.capacity or None,
            **priced.lot,
            "quantity": self.quantity,
            "unit_amount": None if priced.unit is None else format(priced.unit, "f"),
            "total": format(self.total, "f"),
            "outcome": str(priced.outcome),
            "rows": self.rows,
            "provision": priced.provision.as_json() if priced.provision else None,
        }


@dataclass(slots=True)
class Compared:
    """Amounts billed without VAT, or those with it, against what the tariff gives.

    comparable   the rows that have an amount to compare with; agreeing: those that some reading gives to the cent
    """

    basis: str
    rows: int = 0
    comparable: int = 0
    agreeing: int = 0
    billed: Decimal = Decimal("0.00")
    gap: Decimal = Decimal("0.00")

    def as_json(self) -> dict[str, Any]:
        return {
            "basis": self.basis,
            "rows": self.rows,
            "comparable": self.comparable,
            "agreeing": self.agreeing,
            "billed": format(self.billed, "f"),
            "gap": format(self.gap, "f"),
        }


class Sums:
    """What was answered so far; `dated`: rows of different days are not put together."""

    def __init__(self, dated: bool = False) -> None:
        self._dated = dated
        self.answered = 0
        self.aside = 0
        self.outcomes: Counter[str] = Counter()
        self.total = Decimal("0.00")
        self.groups: dict[Key, Group] = {}
        self.invoices: dict[str, str] = {}  # by number, the file each was found in first
        self.repeated: dict[str, None] = {}  # those that other files have too
        self.compared: dict[str, Compared] = {}
        self.deadlines: dict[tuple[datetime.date, str], Deadline] = {}

    def copy(self) -> Sums:
        """The same sums, to be added to without changing these."""
        made = copy(self)
        made.outcomes, made.deadlines = Counter(self.outcomes), dict(self.deadlines)
        made.invoices, made.repeated = dict(self.invoices), dict(self.repeated)
        made.groups = {key: copy(group) for key, group in self.groups.items()}
        made.compared = {basis: copy(compared) for basis, compared in self.compared.items()}
        return made

    @property
    def rows(self) -> int:
        return self.answered + self.aside

    def add(self, found: Line | SetAside) -> None:
        if isinstance(found, SetAside):
            self.aside += 1
            return
        priced = found.priced
        self.answered += 1
        self.outcomes[str(priced.outcome)] += 1
        if found.billed:
            self._compare(found.billed, found.file)
        if priced.unit is None:
            return
        self.total += priced.unit * found.quantity
        key: Key = (
            priced.category and priced.category.id,
            priced.capacity,
            priced.unit,
            priced.outcome,
            *priced.lot.values(),
        )
        if self._dated:
            key = (*key, priced.date)
        group = self.groups.get(key)
        if group is None:
            group = self.groups[key] = Group(priced)
        group.quantity += found.quantity
        group.rows += 1
        for deadline in priced.deadlines:
            self.deadlines.setdefault((deadline.date, deadline.what), deadline)

    def _compare(self, billed: Billed, file: str) -> None:
        if billed.invoice and self.invoices.setdefault(billed.invoice, file) != file:
            self.repeated[billed.invoice] = None
        if billed.amount is None:
            return
        compared = self.compared.setdefault(billed.basis, Compared(billed.basis))
        compared.rows += 1
        if billed.gap is None:
            return
        compared.comparable += 1
        compared.billed += billed.amount
        compared.gap += billed.gap
        compared.agreeing += billed.agrees is not None

    @property
    def unsettled(self) -> int:
        """Rows that ask a question only the reader can answer."""
        return self.outcomes["needs_judgement"]
