"""What a reader keeps of a table, written to a file by its ending: a workbook, CSV, JSON, or the dates as a calendar.

`keep` takes a path, rows as they are answered and their table, for the command. `Books` makes the same workbook for the
page, which holds the rows: from the lines of CSV that it was given, in pieces, over several requests.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from ..catalogue import say
from ..errors import InputError
from ..law import Law
from ..tables import Line, SetAside, Table
from ..tables.desk import Desk, as_bytes
from ..tables.source import Reader, Record
from .agenda import agenda
from .bookfile import Book
from .csvfile import MARK, SEPARATOR, csv_row, head_cells, row_cells
from .tables import written

Rows = Iterable[Line | SetAside]


def _book(out: BinaryIO, rows: Rows, table: Table) -> None:
    columns = table.rows.columns
    book = Book(out, head_cells(table.headings, columns), columns.names)
    try:
        for row in rows:
            book.add(row_cells(row))
    except BaseException:
        book.abandon()
        raise
    book.close(table.summary())


def _csv(out: BinaryIO, rows: Rows, table: Table) -> None:
    out.write((MARK + csv_row(head_cells(table.headings, table.rows.columns)) + "\r\n").encode())
    for row in rows:
        out.write((csv_row(row_cells(row)) + "\r\n").encode("utf-8", "backslashreplace"))


def _json(out: BinaryIO, rows: Rows, table: Table) -> None:
    for line in written(rows, table):
        out.write((line + "\n").encode("utf-8", "backslashreplace"))


def _ics(out: BinaryIO, rows: Rows, table: Table) -> None:
    for _ in rows:
        pass
    out.write(agenda(table.summary()).encode())


_WAYS: dict[str, Callable[[BinaryIO, Rows, Table], None]] = {
    ".xlsx": _book,
    ".csv": _csv,
    ".json": _json,
    ".ics": _ics,
}


def way_of(path: Path) -> Callable[[BinaryIO, Rows, Table], None]:
    """How a file of this name is written. Raises InputError for an ending that says nothing."""
    way = _WAYS.get(path.suffix.lower())
    if way is None or not path.parent.is_dir():
        raise InputError("out", str(path), say("accepted.out"))
    return way


def keep(path: Path, rows: Rows, table: Table) -> None:
    """Writes the file. Raises OSError where it cannot be written."""
    with path.open("wb") as out:
        way_of(path)(out, rows, table)


class Books:
    """Workbooks that come in pieces, one at a time."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[Book, Reader, io.BytesIO]] = {}

    def serve(self, asked: Mapping[str, Any], desk: Desk, law: Law) -> dict[str, Any]:
        """`{"table": n, "mended": […], "book": {"bytes", "first", "last"}}`: rows of CSV without their headings, in
        pieces. After the last, the workbook in base64; before, nothing. Raises InputError for anything else."""
        step = desk.serve({"table": asked.get("table"), "mended": asked.get("mended", [])}, law)
        given = asked["book"]
        if not isinstance(given, dict) or type(given.get("first")) is not bool or type(given.get("last")) is not bool:
            raise InputError("table", type(given).__name__, say("accepted.bytes"))
        data = as_bytes(given.get("bytes"))
        if given["first"]:
            out = io.BytesIO()
            names = step.columns.names if step.columns else ()
            book = Book(out, head_cells(step.headings, step.columns), names)
            for left, _, _ in self._open.values():  # by a page that asked no further
                left.abandon()
            self._open = {step.number: (book, _plain_reader(), out)}
        if step.number not in self._open:
            raise InputError("table", step.number, say("accepted.open"))
        book, reader, out = self._open[step.number]
        for cells in _records(reader, data, given["last"]):
            book.add(cells)
        if not given["last"]:
            return {"book": ""}
        del self._open[step.number]
        assert step.summary is not None
        book.close(step.summary)
        return {"book": base64.b64encode(out.getvalue()).decode("ascii")}


BOOKS = Books()  # those of the door


def _plain_reader() -> Reader:
    """A reader of lines that `csv_row` wrote."""
    reader = Reader(len)
    reader.headings, reader.separator = (), SEPARATOR
    return reader


def _records(reader: Reader, data: bytes, last: bool) -> Iterator[tuple[str, ...]]:
    for found in reader.feed(data, last):
        yield found.cells if isinstance(found, Record) else (found.value,)
