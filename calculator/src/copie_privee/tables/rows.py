"""A row of a table: read, answered by `assess`, or set aside with what would have been understood.

Takes records; gives for each a Line or a SetAside. Rows that ask the same are answered once: what is kept is the answer
for one item, by the very cells it came from; the quantity is multiplied afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..answer import Assessment, Kind
from ..assess import assess
from ..case import Case
from ..case.fields import CIRCUMSTANCES
from ..case.reading import read_date
from ..catalogue import say
from ..dates import next_month
from ..errors import InputError
from ..law import Law
from . import naming
from .billed import Billed, billed, expect, vat
from .columns import Columns
from .listing import CHECK, CLAIM, DECLARE, Listing
from .priced import Priced, price, unlisted
from .source import Record, Unread

_KEPT = 20_000  # different rows remembered; beyond, they are worked out again
HARMFUL = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet may take for a formula


@dataclass(frozen=True, slots=True)
class Line:
    """A row that was answered."""

    line: int
    product: str
    quantity: int
    priced: Priced
    cells: tuple[str, ...]
    billed: Billed | None = None  # what the invoice says, compared
    file: str = ""  # of several, the one it stands in

    @property
    def total(self) -> Decimal | None:
        return None if self.priced.unit is None else self.priced.unit * self.quantity

    def own_json(self) -> dict[str, Any]:
        """What only this row has."""
        own = {"line": self.line, "product": self.product, "quantity": self.quantity, "total": _string(self.total)}
        own |= {"file": self.file} if self.file else {}
        return own | (self.billed.as_json() if self.billed else {})

    def as_json(self) -> dict[str, Any]:
        return self.own_json() | self.priced.as_json()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that cannot be understood: the field, the value, what is accepted; its cells, to be mended."""

    line: int
    field: str
    value: str
    accepted: str
    cells: tuple[str, ...] = ()
    file: str = ""

    def as_json(self) -> dict[str, Any]:
        told = {"line": self.line, "field": self.field, "value": self.value, "accepted": self.accepted}
        return told | ({"file": self.file} if self.file else {})


class Rows:
    """The rows of one table, answered one after the other."""

    def __init__(self, listing: Listing, columns: Columns, law: Law) -> None:
        self.listing, self.columns, self.law = listing, columns, law
        aside = {"quantity", "product", "billed", "billed_unit", "vat", "invoice", "file"}
        self._telling = [place for name, place in columns.at.items() if name not in aside]
        self._circumstances = [name for name in CIRCUMSTANCES if name in columns.at]
        self._bills = listing.task == CHECK or not columns.at.keys().isdisjoint(("billed", "billed_unit", "invoice"))
        self._priced: dict[tuple[str, ...], Priced | InputError] = {}
        self._counts: dict[str, int | InputError] = {}

    def answer(self, record: Record | Unread) -> Line | SetAside:
        """The answer to a row, or why there is none."""
        if isinstance(record, Unread):
            return SetAside(record.line, record.field, record.value, record.accepted, file=record.file)
        width, cells = len(self.columns.names), record.cells
        if len(cells) < width:
            cells = (*cells, *[""] * (width - len(cells)))
        elif any(map(str.strip, cells[width:])):
            value = " ; ".join(cells)[:_SHOWN]
            return SetAside(record.line, "line", value, say("accepted.cells", count=width), cells, self._file(cells))
        try:
            priced = self._once(cells)
            quantity = self._count(cells[self.columns.at["quantity"]].strip())
            self._check(priced, quantity, cells)
            billed = self._billed(priced, quantity, cells)
        except InputError as error:
            return SetAside(record.line, error.field, error.value[:_SHOWN], error.accepted, cells, self._file(cells))
        product = self._cell(cells, "product") or ("" if priced.category else self._cell(cells, "category"))
        return Line(record.line, product, quantity, priced, cells, billed, self._file(cells))

    def _file(self, cells: tuple[str, ...]) -> str:
        return self._cell(cells, "file")

    def _billed(self, priced: Priced, quantity: int, cells: tuple[str, ...]) -> Billed | None:
        """The levy billed against the levy of the tariff: always where invoices are checked, else where it is told."""
        if not self._bills:
            return None
        told = {name: self._cell(cells, name) for name in ("billed", "billed_unit", "vat", "invoice")}
        if self.listing.declares or (self.listing.task == CLAIM and not (told["billed"] or told["billed_unit"])):
            return Billed(invoice=told["invoice"]) if told["invoice"] else None
        basis = self.columns.basis or self.listing.basis
        day = priced.date or self.listing.month
        expected = expect(priced.exact, priced.unit, priced.readings, quantity, priced.outcome)
        return billed(told, basis, expected, vat(told["vat"], self.listing.system, day, self.law))

    def _cell(self, cells: tuple[str, ...], name: str) -> str:
        place = self.columns.at.get(name)
        return "" if place is None else _bare(cells[place].strip())

    def _once(self, cells: tuple[str, ...]) -> Priced:
        named = self._cell(cells, "category") or self._cell(cells, "product")
        key = (named, *[cells[place] for place in self._telling])
        found = self._priced.get(key)
        if found is None:
            try:
                found = self._price(cells, named)
            except InputError as error:
                found = error
            _remember(self._priced, key, found)
        if isinstance(found, InputError):
            raise found.with_traceback(None)  # or it would grow with every row
        return found

    def _count(self, typed: str) -> int:
        found = self._counts.get(typed)
        if found is None:
            try:
                found = naming.quantity(typed, signed=self.listing.declares)
            except InputError as error:
                found = error
            _remember(self._counts, typed, found)
        if isinstance(found, InputError):
            raise found.with_traceback(None)  # or it would grow with every row
        return found

    def _check(self, priced: Priced, quantity: int, cells: tuple[str, ...]) -> None:
        """What only the quantity decides: a lot announced by the product, a day outside the month."""
        if priced.packs > 1:
            typed = self._cell(cells, "quantity")
            raise InputError("quantity", typed, say("accepted.packs", count=priced.packs))
        month, date = self.listing.month, priced.date
        if self.listing.declares and month and date and not month <= date < next_month(month):
            if quantity < 0 and date < month:
                return  # a correction of what was declared before
            accepted = say("accepted.date_in", of_month=self.listing.of_month)
            raise InputError("date", self._cell(cells, "date"), accepted)

    def _price(self, cells: tuple[str, ...], named: str) -> Priced:
        """What one item of the row pays. Raises InputError for the first cell that cannot be understood."""
        if not named and self._bills:
            raise InputError("category", named, say("accepted.unnamed"))
        found = naming.category(named, self.listing.system, self.law)
        date = self._date(cells)
        if found.category is None:
            day = read_date("exigible", *date.values())
            return unlisted(found, day, self.law, typed=bool(self._cell(cells, "date")))
        case = {"system": self.listing.system, "category": found.category.id} | found.fields | date
        case |= {name: value for name, value in self.listing.told.items() if self.listing.task != CLAIM}
        if self.listing.payer and self.listing.task != CLAIM:
            case["payer"] = self.listing.payer
        case |= naming.ground(told) if (told := self._cell(cells, "ground")) else {}
        for name in self._circumstances:
            if told := self._cell(cells, name):
                case[name] = naming.circumstance(name, told, self.listing.system, self.law)
        answer = self._assessed(case, cells, found)
        return price(case, answer, found, self._cell(cells, "date"))

    def _assessed(self, case: dict[str, str], cells: tuple[str, ...], found: naming.Named) -> Assessment:
        """The answer for the capacity that counts: that for phonograms where the text asks for it."""
        assert found.category is not None
        typed = {name: self._cell(cells, name) for name in ("phonograms", "capacity")}
        try:
            for name, text in typed.items():
                if found.category.needs_capacity:
                    case["capacity"] = naming.capacity(text, self.columns.units[name]) if text else found.capacity
                if name == "phonograms" and not text:
                    continue
                answer = assess(Case.from_mapping(case), self.law)
                if answer.of(Kind.CAPACITY):
                    break
        except InputError as error:
            if error.field == "exigible":  # the column is called by what it holds
                raise InputError("date", error.value, error.accepted) from None
            raise
        return answer

    def _date(self, cells: tuple[str, ...]) -> dict[str, str]:
        """The day or month that chooses the tariff: the row's own, else that of the list."""
        typed, month = self._cell(cells, "date"), self.listing.month
        name = "exigible" if self.listing.task == DECLARE else "date"
        if typed:
            return {name: naming.date(typed)}
        if month is None:
            raise InputError("date", typed, say("accepted.row_date"))
        return {name: f"{month:%Y-%m}" if name == "exigible" else str(month)}


_SHOWN = 100


def _bare(cell: str) -> str:
    """A cell without the apostrophe that made it harmless to a spreadsheet."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in HARMFUL else cell


def _remember(kept: dict[Any, Any], key: object, found: object) -> None:
    if len(kept) >= _KEPT:
        kept.clear()
    kept[key] = found


def _string(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")
