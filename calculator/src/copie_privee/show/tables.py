"""A table written as it is read: JSON or prose, a row at a time, so that a file of any length needs little memory.

Takes the rows as they are answered and the table they come from; gives lines of text. Rows set aside stand after those
answered, and wait in a file of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from tempfile import SpooledTemporaryFile
from typing import Any

from .. import french
from ..catalogue import say
from ..tables import Line, SetAside, Summary, Table
from ..tables.billed import Billed
from ..tables.claim import Claim
from ..tables.month import duty
from ..tables.priced import Priced
from .csvfile import MINUS
from .sheet import money, notes, under_text

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
    if row.billed:
        return _dumped(row.as_json())
    total = "null" if row.total is None else f'"{row.total:f}"'
    own = f'{{"line": {row.line}, "product": {_dumped(row.product)}, "quantity": {row.quantity}, "total": {total}, '
    own += f'"file": {_dumped(row.file)}, ' if row.file else ""
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
        "quantity": french.grouped(str(row.quantity)).replace("-", MINUS),
        "reason": priced.reason.rstrip("."),
    }
    if row.total is None:
        text = say("table.line.bare", outcome=say(f"outcome.{priced.outcome}"), **told)
    else:
        text = say("table.line", total=money(row.total), **told)
    return _with_file(row.file, say("table.and").join([text, *billed_text(row.billed)]))


def billed_text(billed: Billed | None) -> list[str]:
    """What an invoice bills, the gap, and what each reading gives where they differ."""
    if billed is None or billed.amount is None:
        return []
    gap = money(billed.gap) if billed.gap is not None else "?"
    told = [say("table.billed", billed=money(billed.amount), basis=say(f"table.basis.{billed.basis}"), gap=gap)]
    return [*told, *under_text(billed)]


def aside_text(row: dict[str, Any]) -> str:
    """A row set aside in one sentence."""
    key = "table.aside" if row["value"].strip() else "table.aside.empty"
    return _with_file(row.get("file", ""), say(key, **row | {"field": say(f"field.{row['field']}")}))


def _with_file(file: str, sentence: str) -> str:
    return say("table.in_file", file=file, sentence=sentence) if file else sentence


def summary_text(summary: Summary) -> list[str]:
    """Counts, total and dates, a sentence each."""
    sums, listing = summary.sums, summary.listing
    counted = {"rows": sums.rows, "answered": sums.answered, "aside": sums.aside}
    told = [say("table.count", **{name: french.grouped(str(count)) for name, count in counted.items()})]
    if summary.claim:
        told += claim_text(summary.claim)
    told.append(say(f"table.total.{listing.task}", total=money(summary.total)))
    told += notes(summary)
    for due in summary.dues:
        what = duty(due, listing.payer)
        told.append(say("display.deadline", what=what, day=french.day(due.deadline.date)))
    return told


def claim_text(claim: Claim) -> list[str]:
    """What is given back, of what, and the file: papers, least amount, dates, what people establish."""
    told = [say("table.claim.invoices", count=claim.invoices)]
    for part in claim.parts:
        priced = part.group.priced
        assert priced.category is not None
        what, capacity = priced.category.label, f", {priced.capacity}" if priced.capacity else ""
        values = {"what": what, "capacity": capacity, "quantity": part.group.quantity, "reason": part.reason}
        told.append(say("table.claim.part", refund=money(part.total), **values))
    file = claim.dossier
    if file is None:
        return told
    if file.open:
        return [*told, say("table.claim.open", question=file.open.text, field=file.open.field)]
    for name in ("papers", "floors", "humans"):
        steps = getattr(file, name)
        told += [say(f"table.claim.{name}"), *(say("cli.item", text=step.text) for step in steps)] if steps else []
    return told
