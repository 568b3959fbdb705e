"""The rows of a workbook (XLSX): the values a spreadsheet last saved, and nothing else of it.

Takes the bytes of a file; gives, sheet by sheet, rows of text with their numbers. A workbook is a zip of XML: of its
parts only the list of sheets, their places, the shared words and the cells are opened; no macro, link or formula has a
meaning here. What is too large for a list, or declares entities, is refused before it is unfolded. Dates
stay the numbers they are (`naming.date` reads them), counted from 1900.

Why no library: this is fetched with the package, in a few kilobytes, and holds its limits before anything is unfolded.
openpyxl unfolds to 3 MB and took three times as long and twice the memory on 50 000 rows, in the same run;
python-calamine is compiled, for one version of Python each.
"""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Callable, Iterator
from decimal import Context, Decimal, InvalidOperation
from zipfile import BadZipFile, ZipFile

from .xmlparts import MarkupError, parsed

_UNFOLDED = 400_000_000  # octets of its sheet, which is never kept whole
_WORDS = 60_000_000  # octets of its shared words, which are
_WIDEST = 200  # cells of a row
_LETTERS = 26
_LONG = 10  # figures of a row's number
_PIECE = 1 << 16
_DIGITS = Context(prec=15)  # what a spreadsheet itself knows of a number
_BOOK = "xl/workbook.xml"

# what reading a zip raises for bytes that are none, and its XML
_BROKEN = (
    BadZipFile,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    zlib.error,
)

Row = tuple[int, tuple[str, ...]]


class WorkbookError(MarkupError):
    """What is no workbook, or is one that nobody makes for a list."""


class CalendarError(WorkbookError):
    """Its days are not counted as everywhere else."""


def sheets(data: bytes) -> Iterator[Iterator[Row]]:
    """The rows of each sheet, in the order of the sheets. Raises WorkbookError, also while rows are read."""
    try:
        book = ZipFile(io.BytesIO(data))
    except _BROKEN as problem:
        raise WorkbookError(str(problem)) from None
    with book:
        names, words = _sheet_names(book), _shared(book)
        for name in names:
            yield _rows(book, name, words)


def _rows(book: ZipFile, name: str, words: list[str]) -> Iterator[Row]:
    reading = _Cells(words)
    for _ in _parsed(book, name, _UNFOLDED, reading.start, reading.end, reading.text):
        yield from reading.taken()


def _sheet_names(book: ZipFile) -> list[str]:
    """The parts that hold sheets, in their order."""
    ids: list[str] = []
    places: dict[str, str] = {}

    def listed(tag: str, given: dict[str, str]) -> None:
        if tag == "workbookPr" and given.get("date1904") in ("1", "true"):
            raise CalendarError("days counted from 1904")
        if tag == "sheet":
            ids.extend(value for key, value in given.items() if key.rpartition(":")[2] == "id")

    def placed(tag: str, given: dict[str, str]) -> None:
        if tag == "Relationship" and given.get("TargetMode") != "External":
            places[given.get("Id", "")] = given.get("Target", "")

    for part, start in ((_BOOK, listed), ("xl/_rels/workbook.xml.rels", placed)):
        for _ in _parsed(book, part, _WORDS, start):
            pass
    found = [places[id_] for id_ in ids if id_ in places]
    return [posixpath.normpath(posixpath.join("xl", place)) if place[:1] != "/" else place[1:] for place in found]


def _shared(book: ZipFile) -> list[str]:
    """The words that cells share."""
    part = "xl/sharedStrings.xml"
    if part not in book.namelist():
        return []
    words: list[str] = []
    pieces: list[str] = []
    state = {"in": False, "aloud": 0}

    def start(tag: str, _: dict[str, str]) -> None:
        if tag == "si":
            pieces.clear()
        state["aloud"] += tag == "rPh"  # how a word is said, and not the word
        state["in"] = tag == "t" and not state["aloud"]

    def end(tag: str) -> None:
        state["in"] = False
        state["aloud"] -= tag == "rPh"
        if tag == "si":
            words.append("".join(pieces))

    def text(said: str) -> None:
        if state["in"]:
            pieces.append(said)

    for _ in _parsed(book, part, _WORDS, start, end, text):
        pass
    return words


class _Cells:
    """The rows of a sheet, as its XML comes in."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._done: list[Row] = []
        self._row: list[str] = []
        self._number = self._column = 0
        self._kind = ""
        self._inside = False
        self._said: list[str] = []

    def taken(self) -> list[Row]:
        """The rows that are whole."""
        done, self._done = self._done, []
        return done

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "row":
            number = given.get("r", "")
            told = int(number) if number.isdecimal() and len(number) < _LONG else 0
            self._number = max(told, self._number + 1)
            self._row, self._column = [], 0
        elif tag == "c":
            place = given.get("r", "").rstrip("0123456789")
            self._column = _column(place) if place else self._column + 1
            self._kind, self._said = given.get("t", "n"), []
        self._inside = tag in ("v", "t")

    def end(self, tag: str) -> None:
        self._inside = False
        if tag == "row":
            self._done.append((self._number, tuple(self._row)))
        elif tag == "c" and 0 < self._column <= _WIDEST:
            self._row.extend([""] * (self._column - len(self._row)))
            self._row[self._column - 1] = self._value("".join(self._said))

    def text(self, said: str) -> None:
        if self._inside:
            self._said.append(said)

    def _value(self, said: str) -> str:
        if self._kind == "s":
            return self._words[int(said)] if said.isdecimal() and int(said) < len(self._words) else ""
        return _number(said) if self._kind == "n" else said


def _column(place: str) -> int:
    """The number of a column: A is 1, AA is 27."""
    found = 0
    for letter in place[:4].upper():
        found = found * _LETTERS + ord(letter) - ord("A") + 1
    return found


def _number(said: str) -> str:
    """A number as a spreadsheet shows it: of 45.300000000000004, fifteen digits."""
    try:
        exact = Decimal(said)
    except InvalidOperation:
        return said
    if not exact.is_finite() or abs(exact.adjusted()) > _LONG * 2:
        return said
    rounded = _DIGITS.plus(exact)
    return format(rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded.normalize(), "f")


def _parsed(
    book: ZipFile,
    name: str,
    most: int,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] = lambda _: None,
    text: Callable[[str], None] = lambda _: None,
) -> Iterator[None]:
    """Reads a part, piece by piece. Raises WorkbookError for one that is too large, or declares what it is made of."""
    try:
        yield from parsed(_pieces(book, name, most), start, end, text)
    except WorkbookError:
        raise
    except _BROKEN as problem:
        raise WorkbookError(str(problem)) from None


def _pieces(book: ZipFile, name: str, most: int) -> Iterator[bytes]:
    size = 0
    with book.open(name) as part:
        while piece := part.read(_PIECE):
            size += len(piece)
            if size > most:
                raise WorkbookError("too large unfolded")
            yield piece
