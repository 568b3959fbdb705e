"""Traces made ready to show: each way to an amount with its capacities, dates, sum and address."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .. import french
from ..answer.validity import period
from ..catalogue import say
from ..dates import day_before
from ..law import Law
from ..tools.spans import Span
from ..tools.trace import Match, Trace, unit_of, with_vat
from .addresses import address
from .answer import cited

PLACES = 4


def display_trace(found: Trace, law: Law) -> dict[str, Any]:
    """The verdict and the ways, likely ones apart from those of mere arithmetic, for the page `verifier/`."""
    likely = [match for match in found.matches if match.likely]
    shown = french.money(found.amount)
    if found.quantity > 1:
        shown = say("trace.verdict.quantity", amount=shown, quantity=french.grouped(str(found.quantity)))
    key = "many" if len(likely) > 1 else "one" if likely else "arithmetic" if found.matches else "none"
    return {
        "amount": shown,
        "verdict": say(f"trace.verdict.{key}", amount=shown, count=len(likely)),
        "likely": [_match(match, found, law) for match in likely],
        "rest": [_match(match, found, law) for match in found.matches if not match.likely],
        "case": {
            "amount": str(found.amount).replace(".", ","),
            "quantity": str(found.quantity),
            "system": found.system,
            "date": str(found.date) if found.date else "",
        },
    }


def _match(match: Match, found: Trace, law: Law) -> dict[str, Any]:
    category = match.category
    unit = unit_of(category)
    start, until = match.window
    capacities = _capacities(match, unit)
    vat = match.vat
    return {
        "system": say(f"system.{category.system}"),
        "label": category.label,
        "capacity": capacities,
        "range": _range(match.span, unit) if match.span and not _plain(match) else None,
        "window": period(start, day_before(until)),
        "vat": say("trace.vat.some", percent=french.number(vat.percent)) if vat else say("trace.vat.none"),
        "vat_source": say("trace.vat.source", source=vat.source, grade=say(f"trace.grade.{vat.grade}"))
        if vat
        else None,
        "sum": _sum(match, found),
        "citations": cited(match.citations, law),
        "address": address("calculer/", match.case.as_json()),
        "compute": say("trace.compute", category=category.label, capacity=match.case.capacity).removesuffix(", "),
    }


def _plain(match: Match) -> bool:
    """Whether the band's own bounds say all: an amount for a slice, which needs no exact range besides."""
    span = match.span
    assert span is not None
    return span.low.denominator == 1 and (span.high is None or span.high.denominator == 1) and span.whole is not None


def _capacities(match: Match, unit: str) -> str:
    span = match.span
    if span is None:
        return say("trace.any")
    if span.whole:
        first, last = span.whole
        values = {"first": _size(Fraction(first), unit), "last": _size(Fraction(last or 0), unit)}
        key = "from" if last is None else "one" if first == last else "between"
        return say(f"trace.{key}", **values)
    if match.named:
        return ", ".join(str(capacity) for capacity in match.named)
    return match.case.capacity


def _range(span: Span, unit: str) -> str:
    low = say("trace.range.low_in" if span.low_in else "trace.range.low_out", low=_size(span.low, unit))
    if span.high is None:
        return say("trace.range.exact", low=low, high=say("trace.range.open"))
    key = "trace.range.high_in" if span.high_in else "trace.range.high_out"
    return say("trace.range.exact", low=low, high=say(key, high=_size(span.high, unit)))


def _size(size: Fraction, unit: str) -> str:
    """Gigabytes with at most four decimals, `…` where there are more."""
    cut = Fraction((size * 10**PLACES).__floor__(), 10**PLACES)
    dots = "…" if cut != size else ""
    return f"{french.number(cut)}{dots}{french.NO_BREAK}{unit}"


def _sum(match: Match, found: Trace) -> str:
    """How the amount comes about from the unit amount, in figures."""
    unit, quantity = french.money(match.unit), french.grouped(str(found.quantity))
    net = match.unit * found.quantity
    several = say("trace.sum.quantity", quantity=quantity, unit=unit, total=french.money(net))
    if match.vat is None:
        return several if found.quantity > 1 else say("trace.sum.unit", unit=unit)
    factor, amount = french.number(match.vat.factor), french.money(found.amount)
    if match.each:
        each = french.money(with_vat(match.unit, 1, match.vat, each=True))
        return say("trace.sum.each", quantity=quantity, unit=unit, factor=factor, each=each, amount=amount)
    taxed = say("trace.sum.vat", net=french.money(net), factor=factor, amount=amount)
    return f"{several}, {taxed}" if found.quantity > 1 else taxed
