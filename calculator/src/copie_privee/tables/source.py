"""The bytes of a table as its rows: in whatever encoding and with whatever separator a spreadsheet wrote it.

Takes bytes as they come in; gives records with the number of the line they begin on. Nothing is kept but what is not
finished, so that a file of any length is read in little memory. UTF-8, UTF-16 and Windows-1252 are told apart by the
bytes; the separator is the one under which the headings are known. What cannot be read is a row like the others, with
the reason: nothing is dropped in silence.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..catalogue import say
from ..errors import InputError
from . import whole

LONGEST = 100_000  # octets of a row; a row of a stock list has some hundred
_LINES = 50  # lines that one row may take between quotation marks
_BEFORE = 20  # lines that may stand above the headings
_SHOWN = 100  # characters of a row that a message shows
_HEAD = 1_000  # octets that tell what a file is
_SIGNATURE = 60  # octets that tell a CSV from an invoice
_SEPARATORS = ";\t,|"
_NO_TABLE = (b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"{\\rtf")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_WIDE = ("utf-16-le", "utf-16-be")


@dataclass(frozen=True, slots=True)
class Record:
    """A row as it stands: the line it begins on, its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that is no row of cells: its line, its first words, what would have been one."""

    line: int
    value: str
    accepted: str
    field: str = "line"
    file: str = ""  # of several, the one it stands in


class Reader:
    """Rows out of bytes. `known` says how many of a line's cells are headings that are understood.

    headings   the cells of the line of headings, once it has come
    separator, encoding   as they were found; "" while nothing told
    """

    def __init__(self, known: Callable[[tuple[str, ...]], int]) -> None:
        self.headings: tuple[str, ...] | None = None
        self.separator = ""
        self.encoding = ""
        self.first: tuple[str, ...] = ()  # the cells of the first line that has any
        self._begun = False
        self._line = 1  # number of the first line that waits
        self._known = known
        self._lines: deque[bytes] = deque()  # whole lines that wait
        self._part = b""  # of a line whose end has not come
        self._half = b""  # of a sign whose end has not come
        self._whole = bytearray()  # a file that cannot be read before its end, and what it is
        self.kind: whole.Kind | None = None
        self.every: tuple[str, ...] = ()  # of an invoice, the headings that any other may have
        self._skipping = False  # the rest of a line that is too long
        self._above = 0
        self._first = ""

    def feed(self, data: bytes, last: bool = False) -> Iterator[Record | Unread]:
        """The rows that these bytes complete; after the `last` bytes, all that is left.

        Raises InputError for bytes that are no text, and where no line of headings is found.
        """
        self._split(data, last)
        if self.kind and last:
            yield from self._of_whole(self.kind, bytes(self._whole))
        while self._lines:
            if self.headings is None:
                if not self._look_for_headings(last):
                    return
                continue
            found = self._take(last)
            if found is None:
                return
            if isinstance(found, Unread) or any(map(str.strip, found.cells)):
                yield found
        if last and self.headings is None:
            raise InputError("headings", self._first, say("accepted.headings"))

    def _split(self, data: bytes, last: bool) -> None:
        """Whole lines out of the bytes, each with its end; of one that is too long, as much as tells so."""
        if self.kind:
            self._keep(self.kind, data)
            return
        data = self._half + data
        self._half = b""
        if not self._begun:
            if len(data) < _SIGNATURE and not last:
                self._half = data
                return
            self._begun = True
            self.kind = whole.kind_of(data[:_HEAD])
            if self.kind:
                self._keep(self.kind, data)
                return
            data = self._begin(data)
        if self.encoding in _WIDE:
            data = self._narrowed(data)
        if self._skipping:
            end = data.find(b"\n") + 1
            self._skipping, data = not end, data[end:] if end else b""
        pieces = (self._part + data).splitlines(keepends=True)
        self._part = pieces.pop() if pieces and not last and not pieces[-1].endswith(b"\n") else b""
        self._lines.extend(pieces)
        if len(self._part) > LONGEST:
            self._lines.append(self._part)
            self._part, self._skipping = b"", True

    def _begin(self, data: bytes) -> bytes:
        """The bytes after the mark of their encoding, where there is one. Raises InputError for what is no text."""
        for mark, encoding in _MARKS:
            if data.startswith(mark):
                self.encoding = encoding
                return data[len(mark) :]
        head = data[:_HEAD]
        if not head.startswith(_NO_TABLE):
            if b"\0" not in head:
                return data
            for encoding, signs in zip(_WIDE, (head[::2], head[1::2]), strict=True):
                if not signs.count(0) and 4 * head.count(0) > len(head):  # half of the octets, but for a few signs
                    self.encoding = encoding
                    return data
        raise InputError("table", _shown(head.decode("latin-1")), say("accepted.table"))

    def _keep(self, kind: whole.Kind, data: bytes) -> None:
        self.every = whole.headings(kind)
        self._whole += data
        whole.check(kind, len(self._whole))

    def _of_whole(self, kind: whole.Kind, data: bytes) -> Iterator[Record]:
        """The rows of the first sheet whose headings are known. Raises InputError for what is none."""
        for rows in whole.sheets(kind, data):
            for line, cells in rows:
                if not any(map(str.strip, cells)):
                    continue
                if self.headings is not None:
                    yield Record(line, cells)
                    continue
                self.first = self.first or cells
                self._above += 1
                if self._known(cells):
                    self.headings = cells
                elif self._above > _BEFORE:
                    break
            if self.headings is not None:
                return
            self._above = 0
        self._first = _shown(" ; ".join(self.first))

    def _narrowed(self, data: bytes) -> bytes:
        """UTF-16 as UTF-8, but for half a sign at the end, which waits."""
        whole = len(data) & ~1
        unit = data[whole - 2 : whole]
        if len(unit) == 2 and 0xD8 <= unit[1 if self.encoding == _WIDE[0] else 0] < 0xDC:
            whole -= 2
        self._half = data[whole:]
        return data[:whole].decode(self.encoding, "replace").encode("utf-8")

    def _decoded(self, line: bytes) -> str | None:
        """A line as text; None in an encoding that is not that of the lines before."""
        if line.isascii():
            return line.decode("ascii")
        try:
            text = line.decode("utf-8")
            encoding = "utf-8"
        except UnicodeDecodeError:
            encoding = "cp1252"
            try:
                text = line.decode(encoding)
            except UnicodeDecodeError:
                return None
        if self.encoding not in ("", encoding, *(_WIDE if encoding == "utf-8" else ())):
            return None
        self.encoding = self.encoding or encoding
        return text

    def _assembled(self, separator: str, last: bool) -> tuple[int, str | Unread | None]:
        """How many lines the first row takes, and its text; None while its end has not come."""
        taken, text, size = 0, "", 0
        for raw in self._lines:
            size += len(raw)
            line = self._decoded(raw) if size <= LONGEST else None
            if line is None and not taken:
                key = "accepted.encoding" if size <= LONGEST else "accepted.row_length"
                return 1, Unread(self._line, _shown(raw[: 4 * _SHOWN].decode("latin-1")), say(key))
            if line is None or taken == _LINES:
                break
            taken, text = taken + 1, text + line
            if '"' not in text or not ends_open(text, separator):
                return taken, text.rstrip("\r\n")
        else:
            if not last:
                return 0, None
        first = self._decoded(self._lines[0]) or ""
        return 1, Unread(self._line, _shown(first), say("accepted.quotes"))

    def _take(self, last: bool) -> Record | Unread | None:
        taken, found = self._assembled(self.separator, last)
        if found is None:
            return None
        line = self._line
        self._drop(taken)
        if isinstance(found, Unread):
            return found
        try:
            return Record(line, _cells(found, self.separator))
        except csv.Error:  # a quotation mark in a place where none can be
            return Unread(line, _shown(found), say("accepted.quotes"))

    def _drop(self, lines: int) -> None:
        self._line += lines
        for _ in range(lines):
            self._lines.popleft()

    def _look_for_headings(self, last: bool) -> bool:
        """Whether the first line that waits was looked at: the headings, or something that stands above them."""
        best: tuple[int, str, int, tuple[str, ...]] = (0, "", 1, ())
        for separator in _SEPARATORS:
            taken, found = self._assembled(separator, last)
            if found is None:
                return False
            if isinstance(found, Unread):
                raise InputError("headings", found.value, found.accepted)
            self._first = self._first or _shown(found)
            try:
                cells = _cells(found, separator)
            except csv.Error:
                continue
            if any(map(str.strip, cells)) and len(cells) > len(self.first) and not self._above:
                self.first = cells
            best = max(best, (self._known(cells), separator, taken, cells), key=lambda each: each[0])
        known, separator, taken, cells = best
        self._drop(taken)
        self._above += 1
        if known:
            self.headings, self.separator = cells, separator
        elif self._above > _BEFORE:
            raise InputError("headings", self._first, say("accepted.headings"))
        return True


def ends_open(text: str, separator: str) -> bool:
    """Whether a quotation mark that opened a cell is not closed.

    >>> [ends_open(text, ";") for text in ('a;"b', 'a;"b;""c";d', '7" tablet;2')]
    [True, False, False]
    """
    at = 0
    while True:
        if text.startswith('"', at):
            at = text.find('"', at + 1)
            while at >= 0 and text.startswith('"', at + 1):
                at = text.find('"', at + 2)
            if at < 0:
                return True
        at = text.find(separator, at) + 1
        if not at:
            return False


def _cells(text: str, separator: str) -> tuple[str, ...]:
    """The cells of a row whose quotation marks are closed."""
    if '"' not in text:
        return tuple(text.split(separator))
    return tuple(next(csv.reader([text], delimiter=separator)))


def _shown(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
