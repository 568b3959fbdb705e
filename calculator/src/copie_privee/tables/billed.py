"""The levy an invoice bills against the one the tariff gives: to the cent, without VAT and with it, by every reading.

Takes the cells of an invoice's row and what was worked out for it; gives a Billed. The gap is what was billed less what
the default reading gives; a reading that gives the very amount billed is named.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from .. import french
from ..answer import Outcome
from ..answer.readings import DEFAULT
from ..catalogue import say
from ..dates import within
from ..errors import InputError
from ..law import Law, Vat
from ..tools.trace import with_vat
from . import naming
from .columns import WITH

NOTHING = (Outcome.NOT_LIABLE, Outcome.EXEMPT)  # nothing is to be billed
_AFTER = "round-after"  # the reading that multiplies before it rounds


@dataclass(frozen=True, slots=True)
class Expected:
    """What the tariff gives for a row under one reading: euros for one item and for all, without VAT."""

    id: str
    label: str
    unit: Decimal
    total: Decimal
    quantity: int


@dataclass(frozen=True, slots=True)
class Under:
    """What a row comes to under one reading, without VAT and with it, and the gap of what was billed to each."""

    id: str
    label: str
    without: Decimal
    gap: Decimal | None
    with_: Decimal | None
    gap_with: Decimal | None

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "label": self.label,
            "total": _string(self.without),
            "gap": _string(self.gap),
            "total_with_vat": _string(self.with_),
            "gap_with_vat": _string(self.gap_with),
        }


@dataclass(frozen=True, slots=True)
class Billed:
    """What an invoice bills for a row. Amounts are None where nothing was told, or nothing can be compared.

    amount   what is billed for the row, in its basis
    without, with_   what the default reading gives, without VAT and with it
    gap      billed less expected, in the basis of the invoice
    agrees   the reading that gives the very amount; `label` its name
    under    the same under each reading, the default first
    """

    invoice: str = ""
    basis: str = ""
    rate: Decimal | None = None
    amount: Decimal | None = None
    without: Decimal | None = None
    with_: Decimal | None = None
    gap: Decimal | None = None
    agrees: str | None = None
    label: str = ""
    under: tuple[Under, ...] = ()

    def as_json(self) -> dict[str, Any]:
        if self.amount is None:
            return {"invoice": self.invoice}
        return {
            "invoice": self.invoice,
            "billed": _string(self.amount),
            "basis": self.basis,
            "vat": None if self.rate is None else format(self.rate, "f"),
            "expected": _string(self.without),
            "expected_with_vat": _string(self.with_),
            "gap": _string(self.gap),
            "agrees": self.agrees,
            "readings": [under.as_json() for under in self.under],
        }


def expect(
    exact: Fraction | None,
    unit: Decimal | None,
    readings: Iterable[tuple[str, str, Decimal]],
    quantity: int,
    outcome: Outcome,
) -> tuple[Expected, ...]:
    """What may be billed, the default reading first; nothing where only a human or another text can tell."""
    if outcome in NOTHING:
        nothing = Decimal("0.00")
        return (Expected(DEFAULT, say("reading.default"), nothing, nothing, quantity),)
    if unit is None or exact is None:
        return ()
    after = french.round_to_cent(exact * quantity)
    others = [Expected(id_, label, other, other * quantity, quantity) for id_, label, other in readings]
    default = Expected(DEFAULT, say("reading.default"), unit, unit * quantity, quantity)
    return (default, Expected(_AFTER, say(f"reading.{_AFTER}"), unit, after, quantity), *others)


def vat(typed: str, system: str, day: datetime.date | None, law: Law) -> Vat | None:
    """The rate of a row: its own, else the normal one of its day; None where no day is known."""
    if typed:
        return Vat(system, naming.percent(typed), datetime.date.min, None, "", "")
    rates = [each for each in law.vat if each.system == system]
    return next((each for each in rates if day and within(day, each.start, each.until)), None)


def billed(told: Mapping[str, str], basis: str, expected: tuple[Expected, ...], rate: Vat | None) -> Billed:
    """The comparison of a row. Raises InputError for an amount that is missing or cannot be read."""
    by_unit = not told["billed"] and bool(told["billed_unit"])
    name = "billed_unit" if by_unit else "billed"
    amount = naming.euros(name, told[name])
    shown = rate if basis == WITH else None
    if basis == WITH and rate is None:
        raise InputError("vat", told["vat"], say("accepted.percent"))
    percent = rate.percent if rate else None
    if not expected:  # the amount as it stands: there is nothing to compare it with
        return Billed(told["invoice"], basis, percent, amount)
    first = expected[0]
    counted = [(each, _as_billed(each, by_unit, shown)) for each in expected]
    found = next((each for each, amounts in counted if amount in amounts), None)
    wanted = amount if found is first else counted[0][1][0]
    times = first.quantity if by_unit else 1
    amount, gap = amount * times, (amount - wanted) * times
    with_ = with_vat(first.total, 1, rate, each=False) if rate else None
    told_apart = [each for each in expected if each in (first, found) or each.total != first.total]
    under = tuple(_under(each, amount, basis, rate, agrees=each is found) for each in told_apart)
    return Billed(
        told["invoice"],
        basis,
        percent,
        amount,
        first.total,
        with_,
        gap,
        found.id if found else None,
        found.label if found else "",
        under,
    )


def _under(expected: Expected, amount: Decimal, basis: str, rate: Vat | None, *, agrees: bool) -> Under:
    """The gaps of a reading. From an amount with VAT nobody knows what it was without; it is rounded in two ways."""
    without = expected.total
    with_ = with_vat(without, 1, rate, each=False) if rate else None
    if basis == WITH:
        with_ = amount if agrees else with_
        return Under(expected.id, expected.label, without, None, with_, None if with_ is None else amount - with_)
    taxed = with_vat(amount, 1, rate, each=False) if rate else None
    gap_with = None if taxed is None or with_ is None else taxed - with_
    return Under(expected.id, expected.label, without, amount - without, with_, gap_with)


def _as_billed(expected: Expected, by_unit: bool, rate: Vat | None) -> tuple[Decimal, ...]:
    """The amounts an invoice may show for it: VAT on the sum, or on each item."""
    if by_unit:
        return (with_vat(expected.unit, 1, rate, each=False),)
    on_sum = with_vat(expected.total, 1, rate, each=False)
    return on_sum, with_vat(expected.unit, expected.quantity, rate, each=True)


def _string(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")
