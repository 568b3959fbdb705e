"""The rows of a table with their answers, as a file that a spreadsheet opens: nothing in it is taken for a formula.

Takes rows; gives cells, and lines of CSV. The cells read stand first, under headings that are understood again, so that
the file can be read anew and gives the same answers. What a workbook holds (`bookfile`) are the same cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..catalogue import say
from ..tables.columns import Columns, label, named
from ..tables.priced import Priced
from ..tables.rows import HARMFUL, Line, SetAside

MINUS = "\u2212"
MARK = "\ufeff"  # by which a spreadsheet knows UTF-8
SEPARATOR = ";"
_PARTING = re.compile(r'[;"\n\r]')
_SPECIAL = re.compile(r'[;"\n\r]|^[-=+@\t]')
ANSWER = ("line", "total", "gap", "unit", "outcome", "reason")  # the last three are those of every equal row


def head_cells(headings: Sequence[str], columns: Columns | None) -> list[str]:
    """The headings: those of the table, in words that are understood where it was the reader who chose, and ours."""
    names = columns.names if columns else ()
    own = [
        heading if not name or named(heading) == name else label(name)
        for heading, name in zip(headings, names, strict=False)
    ]
    return [*own, *(say(f"table.csv.{name}") for name in ANSWER)]


def row_cells(row: Line | SetAside) -> list[str]:
    """A row whole."""
    return [*_own(row), *_shared(row.priced)] if isinstance(row, Line) else _aside(row)


def csv_head(headings: Sequence[str], columns: Columns | None) -> str:
    """The headings as a line."""
    return csv_row(head_cells(headings, columns))


def csv_line(row: Line) -> str:
    """A row answered, but for what equal rows have in common: `csv_shared`."""
    return csv_row(_own(row))


def csv_shared(priced: Priced) -> str:
    """The rest of the row."""
    return csv_row(_shared(priced))


def csv_aside(row: SetAside) -> str:
    """A row set aside."""
    return csv_row(_aside(row))


def _own(row: Line) -> list[str]:
    gap = row.billed.gap if row.billed else None
    return [*row.cells, str(row.line), _plain(row.total), _plain(gap)]


def _shared(priced: Priced) -> list[str]:
    return [_plain(priced.unit), say(f"outcome.{priced.outcome}"), priced.reason]


def _aside(row: SetAside) -> list[str]:
    told = say("table.csv.aside", field=say(f"field.{row.field}"))
    return [*(row.cells or filter(None, (row.file, row.value))), str(row.line), "", "", "", told, row.accepted]


def _plain(amount: Decimal | None) -> str:
    return "" if amount is None else format(amount, "f").replace(".", ",")


def csv_row(cells: Iterable[str]) -> str:
    """A row that no spreadsheet takes for a formula.

    >>> print(csv_row(["=1+1", "-5", "a;b"]))
    '=1+1;−5;"a;b"
    """
    return SEPARATOR.join([_quoted(harmless(cell)) if _SPECIAL.search(cell) else cell for cell in cells])


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: a negative number gets a true minus sign, the rest an apostrophe.

    >>> harmless("=1+1"), harmless("-5"), harmless("8 Go")
    ("'=1+1", '−5', '8 Go')
    """
    if not cell.startswith(HARMFUL):
        return cell
    figures = cell[1:].replace(",", "", 1)
    return f"{MINUS}{cell[1:]}" if cell[0] == "-" and figures.isdecimal() else f"'{cell}"


def _quoted(cell: str) -> str:
    """A cell between quotation marks where it holds what parts cells or rows."""
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if _PARTING.search(cell) else cell
