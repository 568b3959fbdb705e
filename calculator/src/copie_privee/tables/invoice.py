"""A structured invoice as rows of a table: Peppol BIS and any other UBL, Factur-X and any other CII.

Takes the bytes of its XML; gives headings that `columns` knows, and a row for each line, charge or allowance that the
invoice itself calls the levy. Amounts are those of the invoice, without VAT, as both formats have them. What was sold
is read from the levy's own words; where these name nothing, from the line it belongs to. What a seller wrote about an
item (its capacity, its category) under a name that heads a column goes into that column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import cache

from ..catalogue import say
from ..errors import InputError
from ..tools.tokens import tokens
from .columns import named
from .xmlparts import Element, LargeError, MarkupError, tree

_EURO = "EUR"
_LONGEST = 500  # signs of a name that are looked at
_DAY = re.compile("([0-9]{4})-?([0-9]{2})-?([0-9]{2})")
# headings come first to last so; beyond them, whatever the items tell
_ALWAYS = ("invoice", "product", "quantity", "date", "billed", "vat")
_OF_ITEM = frozenset(("category", "capacity", "phonograms", "ground"))
_EDGES = " -–—:;,.()[]/·•*\t\n"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line, charge or allowance; `told` are the columns that its item fills. `parent`: the line it belongs to."""

    words: str
    quantity: str
    amount: str
    vat: str
    told: dict[str, str] = field(default_factory=dict)
    id: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an invoice, and the charges and allowances that stand on it."""

    row: _Row
    extras: tuple[_Row, ...] = ()


@dataclass(frozen=True, slots=True)
class _Invoice:
    number: str
    date: str
    currency: str
    lines: tuple[_Line, ...]
    extras: tuple[_Row, ...]  # of the whole invoice


def rows(data: bytes) -> Iterator[tuple[str, ...]]:
    """The headings, then a row for each levy. Raises InputError for what is no invoice, or holds no levy."""
    try:
        top = tree(data)
    except LargeError:
        raise InputError("table", "XML", say("accepted.invoice_size")) from None
    except MarkupError:
        raise InputError("table", "XML", say("accepted.invoice_xml")) from None
    read = _FORMS.get(top.name)
    if read is None:
        raise InputError("table", f"<{top.name[:_LONGEST]}>", say("accepted.invoice_xml"))
    invoice = read(top)
    if invoice.currency not in ("", _EURO):
        raise InputError("table", invoice.currency, say("accepted.euro"))
    found = list(_levies(invoice))
    if not found:
        raise InputError("table", invoice.number or top.name, say("accepted.levy"))
    names = [*_ALWAYS, *sorted({name for row in found for name in row.told})]
    yield tuple(map(_heading, names))
    for row in found:
        told = row.told | {"invoice": invoice.number, "product": row.words, "quantity": row.quantity}
        told |= {"date": invoice.date, "billed": row.amount, "vat": f"{row.vat} %" if row.vat else ""}
        yield tuple(told.get(name, "") for name in names)


def headings() -> tuple[str, ...]:
    """Those that any invoice may have."""
    return tuple(map(_heading, (*_ALWAYS, *sorted(_OF_ITEM))))


def _heading(name: str) -> str:
    return say("invoice.billed") if name == "billed" else say(f"column.name.{name}")


def _levies(invoice: _Invoice) -> Iterator[_Row]:
    """What the invoice calls the levy, each with what it is for."""
    goods: dict[str, _Row] = {}  # by the number of their line
    last, count = None, 0
    for line in invoice.lines:
        words = _without_levy(line.row.words)
        if words is None:
            last, count = line.row, count + 1
            goods.setdefault(line.row.id, line.row)
        else:
            before = last if last and last.quantity == line.row.quantity else None
            parent = goods.get(line.row.parent) if line.row.parent else None
            yield _for(replace(line.row, words=words), parent or before)
        for extra in line.extras:
            if _without_levy(extra.words) is not None:  # what it is for is the line itself
                yield replace(extra, words=words or line.row.words, told=line.row.told, vat=extra.vat or line.row.vat)
    for extra in invoice.extras:
        if (words := _without_levy(extra.words)) is not None:
            yield _for(replace(extra, words=words), last if count == 1 else None)


def _for(levy: _Row, goods: _Row | None) -> _Row:
    """A levy whose own words name nothing is for the goods it belongs to."""
    if goods is None:
        return levy
    told = levy.told or goods.told
    return replace(levy, words=levy.words or goods.words, quantity=levy.quantity or goods.quantity, told=told)


def _without_levy(words: str) -> str | None:
    """Words without those that mean the levy; None where none do.

    >>> _without_levy("Rémunération pour copie privée – Clé USB 32 Go"), _without_levy("RCP"), _without_levy("Clé USB")
    ('Clé USB 32 Go', '', None)
    """
    found = [token for token in tokens(words[:_LONGEST]) if token.is_word]
    keys = [token.key for token in found]
    for phrase in _phrases():
        for at in range(len(keys) - len(phrase) + 1):
            if keys[at : at + len(phrase)] == phrase:
                before, after = words[: found[at].start], words[found[at + len(phrase) - 1].end :]
                return f"{before.strip(_EDGES)} {after.strip(_EDGES)}".strip()
    return None


@cache
def _phrases() -> list[list[str]]:
    """What means the levy, the longest first."""
    return sorted((phrase.split() for phrase in say("invoice.levy").split("|")), key=len, reverse=True)


def _ubl(top: Element) -> _Invoice:
    """Universal Business Language, as Peppol BIS Billing has it."""
    lines = [*top.all("InvoiceLine"), *top.all("CreditNoteLine")]
    return _Invoice(
        top.said("ID"),
        _day(top.said("IssueDate")),
        top.said("DocumentCurrencyCode"),
        tuple(_ubl_line(line) for line in lines),
        tuple(_ubl_extra(extra, "") for extra in top.all("AllowanceCharge")),
    )


def _ubl_line(line: Element) -> _Line:
    quantity = _whole(line.said("InvoicedQuantity", "CreditedQuantity"))
    vat = line.said("Item/ClassifiedTaxCategory/Percent")
    told = _told((each.said("Name"), each.said("Value")) for each in line.all("Item/AdditionalItemProperty"))
    words = line.said("Item/Name", "Item/Description")
    row = _Row(words, quantity, line.said("LineExtensionAmount"), vat, told, line.said("ID"))
    return _Line(row, tuple(_ubl_extra(extra, quantity) for extra in line.all("AllowanceCharge")))


def _ubl_extra(extra: Element, quantity: str) -> _Row:
    amount = _signed(extra.said("Amount"), extra.said("ChargeIndicator"))
    return _Row(extra.said("AllowanceChargeReason"), quantity, amount, extra.said("TaxCategory/Percent"))


def _cii(top: Element) -> _Invoice:
    """Cross Industry Invoice, as Factur-X has it."""
    deal = "SupplyChainTradeTransaction"
    settled = f"{deal}/ApplicableHeaderTradeSettlement"
    extras = top.all(f"{settled}/SpecifiedTradeAllowanceCharge")
    return _Invoice(
        top.said("ExchangedDocument/ID"),
        _day(top.said("ExchangedDocument/IssueDateTime/DateTimeString")),
        top.said(f"{settled}/InvoiceCurrencyCode"),
        tuple(_cii_line(line) for line in top.all(f"{deal}/IncludedSupplyChainTradeLineItem")),
        tuple(_cii_extra(extra, extra.said("BasisQuantity")) for extra in extras),
    )


def _cii_line(line: Element) -> _Line:
    document, product, settled = (
        "AssociatedDocumentLineDocument",
        "SpecifiedTradeProduct",
        "SpecifiedLineTradeSettlement",
    )
    quantity = _whole(line.said("SpecifiedLineTradeDelivery/BilledQuantity"))
    told = _told(
        (each.said("Description"), each.said("Value"))
        for each in line.all(f"{product}/ApplicableProductCharacteristic")
    )
    row = _Row(
        line.said(f"{product}/Name", f"{product}/Description"),
        quantity,
        line.said(f"{settled}/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"),
        line.said(f"{settled}/ApplicableTradeTax/RateApplicablePercent"),
        told,
        line.said(f"{document}/LineID"),
        line.said(f"{document}/ParentLineID"),
    )
    return _Line(row, tuple(_cii_extra(e, quantity) for e in line.all(f"{settled}/SpecifiedTradeAllowanceCharge")))


def _cii_extra(extra: Element, quantity: str) -> _Row:
    amount = _signed(extra.said("ActualAmount"), extra.said("ChargeIndicator/Indicator"))
    return _Row(extra.said("Reason"), _whole(quantity), amount, extra.said("CategoryTradeTax/RateApplicablePercent"))


_FORMS = {"Invoice": _ubl, "CreditNote": _ubl, "CrossIndustryInvoice": _cii}


def _told(properties: Iterator[tuple[str, str]]) -> dict[str, str]:
    """What an item tells under a name that heads a column."""
    return {column: value for name, value in properties if value and (column := named(name)) in _OF_ITEM}


def _signed(amount: str, charge: str) -> str:
    """An allowance takes away what a charge adds."""
    return f"-{amount}" if amount and charge.lower() in ("false", "0") else amount


def _whole(quantity: str) -> str:
    """A count without the zeros after its point."""
    try:
        exact = Decimal(quantity)
        return str(int(exact)) if exact == int(exact) and len(quantity) < _LONGEST else quantity
    except (InvalidOperation, ValueError, OverflowError):
        return quantity


def _day(text: str) -> str:
    """A day as ISO writes it, from 20130603 too; anything else as it stands."""
    match = _DAY.match(text)
    return "-".join(match.groups()) if match else text
