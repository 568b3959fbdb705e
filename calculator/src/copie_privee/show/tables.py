"""A table written as it is read: JSON or prose, a row at a time, so that a file of any length needs little memory.

Takes the rows as they are answered and the table they come from; gives lines of text. Rows set aside stand after those
answered, and wait in a file of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from tempfile import SpooledTemporaryFile
from typing import Any

from .. import french
from ..catalogue import say
from ..tables import Line, SetAside, Summary, Table
from ..tables.month import classes
from ..tables.rows import Priced

_MINUS = "\u2212"
_IN_MEMORY = 1 << 20  # octets of rows set aside


def written(found: Iterable[Line | SetAside], table: Table) -> Iterator[str]:
    """One JSON object, a row a line."""
    yield '{"lines": ['
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="\n", errors="backslashreplace") as aside:
        comma = ""
        for row in found:
            if isinstance(row, Line):
                yield comma + _line(row)
                comma = ","
            else:
                aside.write(_dumped(row.as_json()) + "\n")
        yield '], "set_aside": ['
        aside.seek(0)
        comma = ""
        for text in aside:
            yield comma + text.rstrip("\n")
            comma = ","
    yield "], " + _dumped(table.summary().as_json())[1:]


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _line(row: Line) -> str:
    total = "null" if row.total is None else f'"{row.total:f}"'
    own = f'{{"line": {row.line}, "product": {_dumped(row.product)}, "quantity": {row.quantity}, "total": {total}, '
    return own + _shared(row.priced)


@lru_cache(maxsize=4096)
def _shared(priced: Priced) -> str:
    """What equal rows have in common is written once."""
    return _dumped(priced.as_json())[1:]


def prose(found: Iterable[Line | SetAside], table: Table) -> Iterator[str]:
    """The rows, those set aside, what they come to, and the dates."""
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", newline="\n", errors="backslashreplace") as aside:
        for row in found:
            if isinstance(row, Line):
                yield line_text(row)
            else:
                aside.write(_dumped(row.as_json()) + "\n")
        aside.seek(0)
        for place, text in enumerate(aside):
            if not place:
                yield ""
                yield say("table.set_aside")
            yield aside_text(json.loads(text))
    yield ""
    yield from summary_text(table.summary())


def line_text(row: Line) -> str:
    """A row in one sentence."""
    priced = row.priced
    what = row.product or (priced.category.label if priced.category else "")
    told: dict[str, Any] = {
        "line": row.line,
        "what": what,
        "capacity": f", {priced.capacity}" if priced.capacity else "",
        "quantity": french.grouped(str(row.quantity)).replace("-", _MINUS),
        "reason": priced.reason.rstrip("."),
    }
    if row.total is None:
        return say("table.line.bare", outcome=say(f"outcome.{priced.outcome}"), **told)
    return say("table.line", total=money(row.total), **told)


def aside_text(row: dict[str, Any]) -> str:
    """A row set aside in one sentence."""
    key = "table.aside" if row["value"].strip() else "table.aside.empty"
    return say(key, **row | {"field": say(f"field.{row['field']}")})


def summary_text(summary: Summary) -> list[str]:
    """Counts, total and dates, a sentence each."""
    sums, listing = summary.sums, summary.listing
    counted = {"rows": sums.rows, "answered": sums.answered, "aside": sums.aside}
    told = [say("table.count", **{name: french.grouped(str(count)) for name, count in counted.items()})]
    if summary.nil:
        told.append(say("table.nil"))
    told.append(say(f"table.total.{listing.task}", total=money(sums.total)))
    if sums.unsettled:
        told.append(say("table.unsettled", count=french.grouped(str(sums.unsettled))))
    if summary.columns.ignored:
        told.append(say("table.ignored", headings=", ".join(summary.columns.ignored)))
    for due in summary.dues:
        what = due.deadline.what if listing.payer else say("table.due", what=due.deadline.what, payers=classes(due))
        told.append(say("display.deadline", what=what, day=french.day(due.deadline.date)))
    return told


def money(amount: Decimal) -> str:
    """Euros, with a minus sign where a correction takes them back."""
    return f"{_MINUS}{french.money(-amount)}" if amount < 0 else french.money(amount)
