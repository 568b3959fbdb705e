"""Where an amount comes from: the tariffs read backwards.

Takes an amount in euros as an invoice shows it; gives every category, capacity, time and assumption about VAT that
yields it, each checked by `assess`. Exact: a rate gives a cent for the capacities in [cent − ½, cent + ½) ÷ rate that
its band holds; above a table's last capacity its amount stays; the amounts of CD and DVD follow the capacity.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from .. import french
from ..answer import Assessment, Kind
from ..assess import assess
from ..capacity import Capacity, read_capacity
from ..case import Case
from ..case.question import read_system
from ..case.reading import read_date, read_euros, read_quantity
from ..catalogue import say
from ..dates import within
from ..law import Band, Category, Citation, Law, Vat, load
from ..typed import as_text
from .spans import Span, joined

HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Match:
    """One way to the amount.

    unit       euros for one item, without VAT, to the cent
    vat        the rate assumed to be included, None for an amount without VAT
    each       whether VAT is added to each item before the multiplication, and not to their sum
    span       the capacities in decimal gigabytes; None where the tariff does not depend on them
    named      capacities inside that the texts or the shops name, smallest first
    window     first day and first day after, of the tariff and the rate together
    citations  the words of the tariff
    case       one of the cases that give the amount
    """

    category: Category
    unit: Decimal
    vat: Vat | None
    each: bool
    span: Span | None
    named: tuple[Capacity, ...]
    window: tuple[datetime.date, datetime.date | None]
    citations: tuple[Citation, ...]
    case: Case

    @property
    def likely(self) -> bool:
        """Whether it is about a whole number of gigabytes, a named capacity, or any capacity at all."""
        return self.span is None or self.span.whole is not None or bool(self.named)

    def as_json(self) -> dict[str, Any]:
        span = self.span
        return {
            "system": self.category.system,
            "category": self.category.id,
            "unit_amount": format(self.unit, "f"),
            "vat": None if self.vat is None else format(self.vat.percent, "f"),
            "gigabytes": span
            and {
                "from": french.exact_string(span.low),
                "from_included": span.low_in,
                "to": None if span.high is None else french.exact_string(span.high),
                "to_included": span.high_in,
                "whole": span.whole and list(span.whole),
            },
            "named": [str(capacity) for capacity in self.named],
            "window": {"from": str(self.window[0]), "until": str(self.window[1]) if self.window[1] else None},
            "citations": [c.as_json() for c in self.citations],
            "case": self.case.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Trace:
    """Every way to an amount, the likely ones first."""

    amount: Decimal
    quantity: int
    system: str
    date: datetime.date | None
    matches: tuple[Match, ...]

    def as_json(self) -> dict[str, Any]:
        return {
            "amount": format(self.amount, "f"),
            "quantity": self.quantity,
            "system": self.system,
            "date": str(self.date) if self.date else "",
            "matches": [match.as_json() for match in self.matches],
        }


def trace(amount: str, quantity: str | int = 1, system: str = "", date: str = "", law: Law | None = None) -> Trace:
    """Every category, capacity, window and assumption about VAT that gives an amount.

    >>> [(m.category.id, m.span.whole) for m in trace("15,10", system="fr").matches if m.likely and not m.vat][0]
    ('telephone-mobile', (64, None))

    Raises InputError for an amount, quantity, system or date that cannot be read.
    """
    law = law or load()
    asked = {"amount": amount, "quantity": quantity, "system": system, "date": date}
    amount, quantity, system, date = (as_text(name, value, say("accepted.text")) for name, value in asked.items())
    euros = read_euros("amount", amount)
    count = read_quantity(quantity or 1)
    if system:
        read_system(system, law)
    day = read_date("date", date)
    found = [
        match
        for category in law.categories.values()
        if system in ("", category.system)
        for vat in (None, *(vat for vat in law.vat if vat.system == category.system))
        for match in _matches(category, euros, count, vat, day, law)
    ]
    order = sorted(
        found, key=lambda match: (not match.likely, bool(match.span and not match.named), match.vat is not None)
    )
    return Trace(euros, count, system, day, tuple(order))


def with_vat(unit: Decimal, quantity: int, vat: Vat | None, each: bool) -> Decimal:
    """What an invoice shows: the tax added to the sum, or to each item, and rounded to the cent."""
    if vat is None:
        return unit * quantity
    if each:
        return french.round_to_cent(Fraction(unit) * vat.factor) * quantity
    return french.round_to_cent(Fraction(unit) * quantity * vat.factor)


def _units(amount: Decimal, quantity: int, vat: Vat | None) -> list[tuple[Decimal, bool]]:
    """The unit amounts in whole cents that the invoice's amount can come from."""
    factor = vat.factor if vat else Fraction(1)
    cents = Fraction(amount) * 100
    found: list[tuple[Decimal, bool]] = []
    for each, wanted, count in ((False, cents, quantity), (True, cents / quantity, 1)):
        unit = Decimal(max(0, -(-(wanted - HALF) // (count * factor)))).scaleb(-2)
        if with_vat(unit, quantity, vat, each) == amount and unit not in [known for known, _ in found]:
            found.append((unit, each))
    return found


def _matches(
    category: Category, amount: Decimal, quantity: int, vat: Vat | None, day: datetime.date | None, law: Law
) -> list[Match]:
    window = _window(category, vat)
    if window is None or (day and not within(day, *window)):
        return []
    found = []
    for unit, each in _units(amount, quantity, vat):
        for span in _spans(category, unit, law) if category.needs_capacity else [None]:
            named = _named(category, span)
            case = Case(category.system, category.id, _typed(category, span, named), str(day or window[0]), quantity)
            checked = assess(case, law)
            if checked.unit_amount == unit:
                cited = (*_citations(checked), *_cap(case, category, span, law))
                found.append(Match(category, unit, vat, each, span, named, window, cited, case))
    return found


def _window(category: Category, vat: Vat | None) -> tuple[datetime.date, datetime.date | None] | None:
    valid = category.valid
    start = max(valid.start, vat.start) if vat else valid.start
    ends = [end for end in (valid.until, vat.until if vat else None) if end]
    until = min(ends, default=None)
    return None if until and until <= start else (start, until)


def _spans(category: Category, unit: Decimal, law: Law) -> list[Span]:
    """The capacities for which a category pays that much."""
    spans = [_inverted(band, unit) for band in category.bands]
    top = category.bands[-1].up_to
    if top is not None:  # above the last capacity of the table: what assess says there, whatever the capacity
        beyond = Capacity(top.value * 2, top.unit)
        if assess(Case(category.system, category.id, str(beyond), category.valid.start), law).unit_amount == unit:
            spans.append(Span(top.gigabytes, False, None, False))
    return joined(span for span in spans if not span.empty)


def _inverted(band: Band, unit: Decimal) -> Span:
    amount, cent = Fraction(band.amount), Fraction(1, 100)
    top = band.up_to.gigabytes if band.up_to else None
    held = Span(band.above.gigabytes if band.above else Fraction(0), False, top, True)
    if band.base is None and band.per == "unit":
        return held if french.round_to_cent(amount) == unit else Span(Fraction(0), False, Fraction(0), False)
    rate = amount / band.base.gigabytes if band.base else amount
    low, high = (Fraction(unit) - cent * HALF) / rate, (Fraction(unit) + cent * HALF) / rate
    return held.meet(Span(low, True, high, False))


def _named(category: Category, span: Span | None) -> tuple[Capacity, ...]:
    """Capacities inside the span that stand in the law or on the shelves."""
    if span is None:
        return ()
    sizes = [size for band in category.bands for size in (band.up_to, band.base) if size]
    sizes += [read_capacity(typed) for typed in category.common]
    inside = {size.gigabytes: size for size in sizes if span.holds(size.gigabytes)}
    return tuple(inside[size] for size in sorted(inside))


def _typed(category: Category, span: Span | None, named: tuple[Capacity, ...]) -> str:
    """A capacity of the span as somebody may type it."""
    if span is None:
        return ""
    if named:
        return str(named[0])
    size = span.simplest()
    return f"{french.number(size)} {unit_of(category)}" if size else ""


def unit_of(category: Category) -> str:
    """Gigabytes as the text of the category writes them: Go or GB."""
    sizes = [size for band in category.bands for size in (band.up_to, band.above, band.base) if size]
    return f"G{sizes[0].unit[-1]}" if sizes else "Go"


def _cap(case: Case, category: Category, span: Span | None, law: Law) -> tuple[Citation, ...]:
    """The words that keep the amount of the last capacity above it, where the span goes on above."""
    top = category.bands[-1].up_to
    if span is None or span.high is not None or top is None:
        return ()
    above = assess(case.but(capacity=str(Capacity(top.value * 2, top.unit))), law)
    return tuple(c for step in above.of(Kind.CAP) for c in step.citations)


def _citations(checked: Assessment) -> tuple[Citation, ...]:
    """The words that set the amount, those of the tariff first."""
    quoted = [c for step in checked.of(Kind.BAND, Kind.PROPORTION) for c in step.citations]
    return tuple(dict.fromkeys([checked.provision, *quoted] if checked.provision else quoted))
