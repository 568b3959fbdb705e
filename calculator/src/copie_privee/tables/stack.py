"""Several files read as one table: a stack of invoices, or the lists of several shops.

Takes the bytes of one file after the other; gives records under one line of headings, whose first column names the file
of each row. The first file that is understood sets the columns; in the others each is found by what it holds, wherever
it stands. A file that cannot be read, or tells what the first one has no column for, is a row set aside, and the others
go on. Lines are counted through all the files, as they will stand in what is kept of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..catalogue import say
from ..errors import InputError, MissingError
from .columns import Meaning, meanings
from .source import Reader, Record, Unread
from .whole import Kind

MOST = 1_000  # files at once
_SHOWN = 100  # signs of a value that a row set aside shows


class Stack:
    """Rows out of the bytes of several files, with what a Reader tells of one: `headings`, `first`, `kind`.

    refused   why the first file that could not be read was not, while none has been
    """

    def __init__(self, known: Callable[[tuple[str, ...]], int]) -> None:
        self.headings: tuple[str, ...] | None = None
        self.first: tuple[str, ...] = ()
        self.refused: InputError | None = None
        self._known = known
        self._meanings: tuple[Meaning, ...] = ()
        self._waiting: list[Unread] = []  # files refused before any told the columns
        self._line, self._files = 1, 0  # the line of headings is the first
        self._name = ""
        self._reader: Reader | None = None
        self._places: list[int | None] | None = None  # where each column stands in this file

    @property
    def kind(self) -> Kind | None:
        """What the file being read is."""
        return self._reader.kind if self._reader else None

    def begin(self, name: str) -> None:
        """The next file. Raises InputError where there are too many."""
        self._files += 1
        if self._files > MOST:
            raise InputError("table", self._files, say("accepted.files", most=MOST))
        self._name, self._reader, self._places = name, Reader(self._known), None

    def feed(self, data: bytes, last: bool = False) -> Iterator[Record | Unread]:
        """The rows that these bytes of the file complete, and after its `last` bytes all that is left of it."""
        reader = self._reader
        if reader is None:  # the rest of a file that was refused
            return
        try:
            for record in reader.feed(data, last):
                self._place(reader)
                yield from self._released()
                yield self._told(record, len(reader.headings or ()))
            if last:
                self._place(reader)
                yield from self._released()
        except MissingError:  # what reads it will come, and all begins again
            raise
        except InputError as problem:
            self._refuse(problem)
            yield from self._released()

    def _place(self, reader: Reader) -> None:
        """Where the columns stand in this file. Raises InputError where it has others than the first."""
        if self._places is not None:
            return
        headings = reader.headings or ()
        if self.headings is None:
            columns = reader.every or headings
            self.headings = (say("column.name.file"), *columns)
            self._meanings = meanings(columns)
        stands = {meaning: at for at, meaning in enumerate(meanings(headings))}
        others = [
            headings[at] for meaning, at in stands.items() if meaning not in self._meanings and headings[at].strip()
        ]
        if others:
            common = ", ".join(self.headings[1:])
            raise InputError("headings", ", ".join(others), say("accepted.same_columns", headings=common))
        self._places = [stands.get(meaning) for meaning in self._meanings]

    def _told(self, record: Record | Unread, width: int) -> Record | Unread:
        self._line += 1
        if isinstance(record, Unread):
            return Unread(self._line, record.value, record.accepted, file=self._name)
        assert self._places is not None
        cells = record.cells
        placed = ["" if at is None or at >= len(cells) else cells[at] for at in self._places]
        return Record(self._line, (self._name, *placed, *cells[width:]))

    def _refuse(self, problem: InputError) -> None:
        """The file, or the rest of it, is one row set aside."""
        if self.headings is None and self.refused is None:
            self.refused = problem
        self._waiting.append(Unread(0, problem.value[:_SHOWN], problem.accepted, problem.field, self._name))
        self._reader = None

    def _released(self) -> Iterator[Unread]:
        """The files that were refused, once the columns are known."""
        while self.headings is not None and self._waiting:
            self._line += 1
            waited = self._waiting.pop(0)
            yield Unread(self._line, waited.value, waited.accepted, waited.field, waited.file)
