"""Tables that come in pieces over several requests: what the page needs that the command does not.

Takes requests; gives what their pieces completed. A table is known by a number while it is open; few are kept, and one
that is gone is told to be, so that the page begins again. Rows a reader mends are answered anew and counted in the
place of those set aside, as often as they are mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ..catalogue import say
from ..errors import InputError
from ..law import Law
from .columns import Columns
from .listing import listing
from .rows import Line, SetAside
from .source import Record
from .table import Summary, Table

_OPEN = 4
_PREVIEW = 3
_LONGEST = 100  # signs of the name of a file
_AT_ONCE = 2_000  # rows of one reply
_WHOLE = 1_000  # cells of a row, rows mended at once


@dataclass(frozen=True, slots=True)
class Step:
    """What a request completed.

    number    by which the table is asked for again; 0 where its headings are not understood (`problem` says so)
    summary   once the last bytes have come
    more      whether rows wait: ask again without bytes
    """

    number: int
    headings: tuple[str, ...]
    columns: Columns | None
    rows: tuple[Line | SetAside, ...]
    summary: Summary | None = None
    problem: str = ""
    more: bool = False

    def as_json(self) -> dict[str, Any]:
        """All but the rows, which are many: what shows them carries them."""
        return {
            "table": self.number,
            "more": self.more,
            "headings": list(self.headings),
            "columns": list(self.columns.names) if self.columns else [],
            "summary": self.summary.as_json() if self.summary else None,
        }

    @property
    def preview(self) -> list[list[str]]:
        """The first rows as they stand."""
        return [list(row.cells) for row in self.rows if row.cells][:_PREVIEW]


class Desk:
    """The tables that are open."""

    def __init__(self) -> None:
        self._tables: dict[int, Table] = {}
        self._last = 0
        self._waiting: dict[int, Iterator[Line | SetAside]] = {}

    def serve(self, asked: Mapping[str, Any], law: Law) -> Step:
        """`{"open": {…}, "columns": […], "bytes", "last"}` begins a table, `{"table": n, "bytes", "last"}` goes on with
        it, `{"table": n, "mended": [{"line", "cells"}]}` answers mended rows. Raises InputError for anything else.

        Several files make one table where each begins with its name, `"file"`; `last` is then said of the last bytes of
        each, with `"on": true` where another follows.
        """
        if "open" in asked:
            return self._begin(asked, law)
        number = asked.get("table")
        table = self._tables.get(number) if type(number) is int else None
        if table is None:
            raise InputError("table", number, say("accepted.open"))
        assert isinstance(number, int)
        if "mended" in asked:
            rows, summary = table.mended(_records(asked["mended"]))
            return Step(number, table.headings, table.rows.columns, tuple(rows), summary)
        return self._feed(number, table, asked)

    def _begin(self, asked: Mapping[str, Any], law: Law) -> Step:
        given, chosen = asked["open"], asked.get("columns")
        if not isinstance(given, dict):
            raise InputError("table", given, say("accepted.open"))
        if chosen is not None and not _texts(chosen):
            raise InputError("headings", chosen, say("accepted.headings"))
        table = Table(listing(given, law), law, chosen, mending=True, several="file" in asked)
        self._last += 1
        try:
            found = self._feed(self._last, table, asked)
        except InputError as error:
            if error.field != "headings" or not table.first:
                raise
            return Step(0, table.first, None, (), problem=error.message)
        self._tables[self._last] = table
        while len(self._tables) > _OPEN:
            gone = min(self._tables)
            del self._tables[gone]
            self._waiting.pop(gone, None)
        return found

    def _feed(self, number: int, table: Table, asked: Mapping[str, Any]) -> Step:
        data, last = as_bytes(asked.get("bytes")), asked.get("last")
        if type(last) is not bool:
            raise InputError("table", type(last).__name__, say("accepted.bytes"))
        on = asked.get("on", False)
        if "file" in asked:
            if not _texts([asked["file"]]) or type(on) is not bool:
                raise InputError("table", type(asked["file"]).__name__, say("accepted.file_name"))
            table.begin(asked["file"][:_LONGEST])
        coming = self._waiting.pop(number, None) or table.feed(data, last)
        rows = tuple(islice(coming, _AT_ONCE))
        more = len(rows) == _AT_ONCE
        if more:
            self._waiting[number] = coming
        columns = table.rows.columns if table.headings else None
        whole = last and not more and on is False
        return Step(number, table.headings, columns, rows, table.summary() if whole else None, more=more)


DESK = Desk()  # the one of the door


def as_bytes(text: object) -> bytes:
    """The bytes of a text that has a sign for each. Raises InputError for anything else."""
    if not isinstance(text, str):
        raise InputError("table", type(text).__name__, say("accepted.bytes"))
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        raise InputError("table", text[:_PREVIEW], say("accepted.bytes")) from None


def _texts(given: object) -> bool:
    return isinstance(given, list) and len(given) <= _WHOLE and all(isinstance(text, str) for text in given)


def _records(given: object) -> Sequence[Record]:
    """Mended rows. Raises InputError for what is none."""
    if not isinstance(given, list) or len(given) > _WHOLE:
        raise InputError("table", type(given).__name__, say("accepted.mended"))
    found = []
    for row in given:
        if not isinstance(row, dict) or type(row.get("line")) is not int or not _texts(row.get("cells")):
            raise InputError("table", type(row).__name__, say("accepted.mended"))
        found.append(Record(row["line"], tuple(row["cells"])))
    return found
