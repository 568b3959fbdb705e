"""A table from its first byte to its totals: what the command and the page both run.

Takes a listing, the law, and bytes as they come; gives lines and rows set aside in their order, and a summary at the
end. Rows in are rows answered and rows set aside, always.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..answer import CURRENCY
from ..catalogue import say
from ..errors import InputError
from ..law import Law
from ..version import __version__
from .claim import Claim, claim
from .columns import Columns, columns, known
from .listing import CLAIM, DECLARE, Listing
from .month import Due, calendar
from .rows import Line, Rows, SetAside
from .source import Reader, Record
from .stack import Stack
from .sums import Sums
from .whole import Kind


@dataclass(frozen=True, slots=True)
class Summary:
    """What a whole table comes to."""

    listing: Listing
    columns: Columns
    sums: Sums
    dues: tuple[Due, ...]
    claim: Claim | None = None

    @property
    def total(self) -> Decimal:
        """What is to be paid, was to be billed, or can be claimed back: euros without VAT."""
        return self.claim.total if self.claim else self.sums.total

    @property
    def nil(self) -> bool:
        """Whether nothing was put on the market in the month."""
        return self.listing.declares and not self.sums.rows

    def as_json(self) -> dict[str, Any]:
        """All but lines and rows set aside, which are given as they come."""
        sums, listing = self.sums, self.listing
        return {
            "system": listing.system,
            "task": listing.task,
            "month": f"{listing.month:%Y-%m}" if listing.month else None,
            "payer": listing.payer or None,
            "rows_in": sums.rows,
            "rows_answered": sums.answered,
            "rows_set_aside": sums.aside,
            "outcomes": dict(sums.outcomes),
            "ignored": list(self.columns.ignored),
            "declaration": [group.as_json() for group in sums.groups.values()],
            "nil": self.nil,
            "total": format(self.total, "f"),
            "currency": CURRENCY,
            "deadlines": [due.as_json() for due in self.dues],
            **({"compared": [each.as_json() for each in sums.compared.values()]} if not listing.declares else {}),
            **({"repeated": list(sums.repeated)} if sums.repeated else {}),
            **({"claim": self.claim.as_json()} if self.claim else {}),
            "version": __version__,
        }


class Table:
    """A table being read. `chosen` names its columns instead of the headings, "" for one that is left aside.

    `mending`: rows set aside are remembered by their lines, so that they can be answered anew. `several`: several files
    make one table, each begun by `begin`.
    """

    def __init__(
        self,
        listing: Listing,
        law: Law,
        chosen: Sequence[str] | None = None,
        *,
        mending: bool = False,
        several: bool = False,
    ) -> None:
        self.listing, self.law = listing, law
        self.sums = Sums(dated=listing.task == CLAIM)
        self._chosen = chosen
        understood = known if chosen is None else len
        self._reader = Stack(understood) if several else Reader(understood)
        self._rows: Rows | None = None
        self._mending = mending
        self._aside: set[int] = set()

    def begin(self, file: str) -> None:
        """The name of the file whose bytes come next, where there are several."""
        if isinstance(self._reader, Stack):
            self._reader.begin(file)

    def feed(self, data: bytes, last: bool = False) -> Iterator[Line | SetAside]:
        """The rows these bytes of the file complete. Raises InputError for bytes or headings that make no table."""
        for record in self._reader.feed(data, last):
            if self.listing.declares and self._reader.kind in (Kind.INVOICE, Kind.PDF):
                raise InputError("task", DECLARE, say("accepted.invoice_task"))
            found = self.rows.answer(record)
            self.sums.add(found)
            if self._mending and isinstance(found, SetAside):
                self._aside.add(found.line)
            yield found
        if last and not (isinstance(self._reader, Stack) and self._reader.headings is None):
            _ = self.rows  # headings alone are looked at too

    @property
    def first(self) -> tuple[str, ...]:
        """The cells of the first line, where no line of headings was understood."""
        return self._reader.first

    @property
    def headings(self) -> tuple[str, ...]:
        return self._reader.headings or ()

    @property
    def rows(self) -> Rows:
        """What answers the rows; known once the headings have come."""
        if self._rows is None:
            if isinstance(self._reader, Stack) and self._reader.headings is None and self._reader.refused:
                raise self._reader.refused
            self._rows = Rows(self.listing, columns(self.headings, self._chosen), self.law)
        return self._rows

    def mended(self, records: Iterable[Record]) -> tuple[list[Line | SetAside], Summary]:
        """Rows that were set aside, mended and answered anew, and what the table then comes to.

        Raises InputError for a line that was not set aside, or stands twice.
        """
        sums, rows, open_ = self.sums.copy(), [], set(self._aside)
        for record in records:
            if record.line not in open_:
                raise InputError("line", record.line, say("accepted.mended"))
            open_.remove(record.line)
            found = self.rows.answer(record)
            sums.aside -= 1
            sums.add(found)
            rows.append(found)
        return rows, self._summary(sums)

    def summary(self) -> Summary:
        """What was read so far comes to."""
        return self._summary(self.sums)

    def _summary(self, sums: Sums) -> Summary:
        by_month = calendar(self.listing, self.law) if self.listing.declares else []
        dues = {(due.deadline.date, due.deadline.what): due for due in by_month}
        for key, deadline in sums.deadlines.items():
            dues.setdefault(key, Due(deadline, [self.listing.payer] if self.listing.payer else []))
        ordered = sorted(dues.values(), key=lambda due: due.deadline.date)
        claimed = claim(self.listing, sums, self.law) if self.listing.task == CLAIM else None
        return Summary(self.listing, self.rows.columns, sums, tuple(ordered), claimed)
