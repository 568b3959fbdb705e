"""The rows of a table with their answers, as a file that a spreadsheet opens: nothing in it is taken for a formula.

Takes rows; gives lines of CSV. The cells read stand first, under headings that are understood again, so that the file
can be read anew and gives the same answers.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..catalogue import say
from ..tables.columns import label, named
from ..tables.desk import Step
from ..tables.rows import HARMFUL, Line, SetAside

MINUS = "\u2212"
SEPARATOR = ";"
_ANSWER = ("unit", "total", "gap", "outcome", "reason", "line")


def csv_head(step: Step) -> str:
    """The headings: those of the table, in words that are understood where it was the reader who chose, and ours."""
    names = step.columns.names if step.columns else ()
    own = [
        heading if not name or named(heading) == name else label(name)
        for heading, name in zip(step.headings, names, strict=False)
    ]
    return csv_row([*own, *(say(f"table.csv.{name}") for name in _ANSWER)])


def csv_line(row: Line) -> str:
    """A row answered."""
    priced, gap = row.priced, row.billed.gap if row.billed else None
    amounts = [_plain(amount) for amount in (priced.unit, row.total, gap)]
    return csv_row([*row.cells, *amounts, say(f"outcome.{priced.outcome}"), priced.reason, str(row.line)])


def csv_aside(row: SetAside) -> str:
    """A row set aside."""
    told = say("table.csv.aside", field=say(f"field.{row.field}"), accepted=row.accepted)
    return csv_row([*(row.cells or (row.value,)), "", "", "", told, "", str(row.line)])


def _plain(amount: Decimal | None) -> str:
    return "" if amount is None else format(amount, "f").replace(".", ",")


def csv_row(cells: Iterable[str]) -> str:
    """A row that no spreadsheet takes for a formula.

    >>> print(csv_row(["=1+1", "-5", "a;b"]))
    '=1+1;−5;"a;b"
    """
    return SEPARATOR.join(_quoted(_harmless(cell)) for cell in cells)


def _harmless(cell: str) -> str:
    if not cell.startswith(HARMFUL):
        return cell
    figures = cell[1:].replace(",", "", 1)
    return f"{MINUS}{cell[1:]}" if cell[0] == "-" and figures.isdecimal() else f"'{cell}"


def _quoted(cell: str) -> str:
    if not any(sign in cell for sign in (SEPARATOR, '"', "\n", "\r")):
        return cell
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'
