"""The rows of a table with their answers, as a file that a spreadsheet opens: nothing in it is taken for a formula.

Takes rows; gives lines of CSV. The cells read stand first, under headings that are understood again, so that the file
can be read anew and gives the same answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from ..catalogue import say
from ..tables.columns import label, named
from ..tables.desk import Step
from ..tables.priced import Priced
from ..tables.rows import HARMFUL, Line, SetAside

MINUS = "\u2212"
SEPARATOR = ";"
_PARTING = re.compile(r'[;"\n\r]')
_SPECIAL = re.compile(r'[;"\n\r]|^[-=+@\t]')
_ANSWER = ("line", "total", "gap", "unit", "outcome", "reason")  # the last three are those of every equal row


def csv_head(step: Step) -> str:
    """The headings: those of the table, in words that are understood where it was the reader who chose, and ours."""
    names = step.columns.names if step.columns else ()
    own = [
        heading if not name or named(heading) == name else label(name)
        for heading, name in zip(step.headings, names, strict=False)
    ]
    return csv_row([*own, *(say(f"table.csv.{name}") for name in _ANSWER)])


def csv_line(row: Line) -> str:
    """A row answered, but for what equal rows have in common: `csv_shared`."""
    gap = row.billed.gap if row.billed else None
    return csv_row([*row.cells, str(row.line), _plain(row.total), _plain(gap)])


def csv_shared(priced: Priced) -> str:
    """The rest of the row."""
    return csv_row([_plain(priced.unit), say(f"outcome.{priced.outcome}"), priced.reason])


def csv_aside(row: SetAside) -> str:
    """A row set aside."""
    told = say("table.csv.aside", field=say(f"field.{row.field}"))
    return csv_row([*(row.cells or (row.value,)), str(row.line), "", "", "", told, row.accepted])


def _plain(amount: Decimal | None) -> str:
    return "" if amount is None else format(amount, "f").replace(".", ",")


def csv_row(cells: Iterable[str]) -> str:
    """A row that no spreadsheet takes for a formula.

    >>> print(csv_row(["=1+1", "-5", "a;b"]))
    '=1+1;−5;"a;b"
    """
    return SEPARATOR.join([_safe(cell) if _SPECIAL.search(cell) else cell for cell in cells])


def _safe(cell: str) -> str:
    """A cell made harmless, then quoted where it holds what parts cells or rows."""
    if cell.startswith(HARMFUL):
        figures = cell[1:].replace(",", "", 1)
        cell = f"{MINUS}{cell[1:]}" if cell[0] == "-" and figures.isdecimal() else f"'{cell}"
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if _PARTING.search(cell) else cell
