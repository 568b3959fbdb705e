"""The rows of a table with their answers as a workbook (XLSX): a sheet of rows, and a sheet of what they come to.

Takes cells as `csvfile` gives them, one row after the other, and a summary; writes a zip of XML, a row at a time, with
one fixed date, so that the same rows give the same bytes. Counts, amounts and days are numbers, all else is text: that
is never a formula, and is made harmless besides, for whoever saves it in another form. The sheet of rows stands first
and reads again as the table it came from.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from .. import french
from ..catalogue import say
from ..errors import InputError
from ..tables import naming
from ..tables.month import duty
from ..tables.table import Summary
from .csvfile import ANSWER, MINUS, harmless

MOST_ROWS = 1_048_576  # of a sheet, in every spreadsheet
_LONGEST = 32_767  # signs of a cell
_FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the oldest a zip can hold
_PLAIN, _HEADING, _AMOUNT, _DAY = range(4)  # the styles, in the order of `_STYLES`
_NUMBER = re.compile(f"[-{MINUS}]?(?:0|[1-9][0-9]{{0,9}})(?:[.,][0-9]{{1,4}})?")
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # signs that XML has no place for
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_AMOUNTS = ("billed", "billed_unit", "total", "gap", "unit")
_WIDTHS = {"reason": 90, "product": 40, "outcome": 24}
_USUAL_WIDTH = 18
_WORDS_WIDTH = 60

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>'
    '<xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class Book:
    """A workbook being written. `names` are those of the table's columns; the answer's stand after them."""

    def __init__(self, out: BinaryIO, headings: Sequence[str], names: Sequence[str]) -> None:
        self._zip = ZipFile(out, "w", ZIP_DEFLATED)
        self._kinds = [*names, *ANSWER]
        self._number = 0
        self._sheet = self._part("xl/worksheets/sheet1.xml")
        self._write(_sheet_head([_WIDTHS.get(kind, _USUAL_WIDTH) for kind in self._kinds], frozen=True))
        self._row([_text(heading, _HEADING) for heading in headings])

    def add(self, cells: Sequence[str]) -> None:
        """A row. Raises InputError for one more than a sheet takes."""
        if self._number == MOST_ROWS:
            raise InputError("out", "XLSX", say("accepted.sheet"))
        own = [_cell(cell, kind) for cell, kind in zip(cells, self._kinds, strict=False)]
        self._row([*own, *(_text(cell) for cell in cells[len(self._kinds) :])])

    def close(self, summary: Summary) -> None:
        """The sheet of what the rows come to, and the parts that hold the book together."""
        self._write("</sheetData></worksheet>")
        self._sheet.close()
        with self._part("xl/worksheets/sheet2.xml") as sheet:
            rows = [_xml_row(number, row) for number, row in enumerate(_told(summary), start=1)]
            widths = [_WORDS_WIDTH, *[_USUAL_WIDTH] * 4]
            sheet.write("".join([_sheet_head(widths), *rows, "</sheetData></worksheet>"]).encode())
        for name, text in _frame(summary).items():
            with self._part(name) as part:
                part.write((_HEAD + text).encode())
        self._zip.close()

    def abandon(self) -> None:
        """Nothing more will come."""
        self._sheet.close()
        self._zip.close()

    def _part(self, name: str) -> IO[bytes]:
        info = ZipInfo(name, _FIXED_DATE)
        info.compress_type = ZIP_DEFLATED
        info.create_system = 3  # Unix, also when written on Windows
        return self._zip.open(info, "w")

    def _row(self, cells: Iterable[str]) -> None:
        self._number += 1
        self._write(_xml_row(self._number, cells))

    def _write(self, text: str) -> None:
        self._sheet.write(text.encode())


def _cell(cell: str, kind: str) -> str:
    """A cell of a row: a number where its column holds numbers and it is one, else text."""
    try:
        if kind == "quantity":
            return _numeral(str(naming.quantity(cell, signed=True)))
        if kind == "date" and cell:
            days = (datetime.date.fromisoformat(naming.date(cell)) - naming.FIRST_SERIAL).days
            return _numeral(str(days), _DAY) if days > 0 else _text(cell)
    except InputError:  # set aside, and told as it stands
        return _text(cell)
    if (kind in _AMOUNTS or kind == "line") and _NUMBER.fullmatch(cell):
        return _numeral(cell.replace(MINUS, "-").replace(",", "."), _AMOUNT if kind in _AMOUNTS else _PLAIN)
    return _text(cell)


def _numeral(figures: str, style: int = _PLAIN) -> str:
    return f'<c s="{style}"><v>{figures}</v></c>'


def _text(cell: str, style: int = _PLAIN) -> str:
    if not cell:
        return "<c/>"
    said = _UNWRITABLE.sub("\ufffd", harmless(cell)[:_LONGEST]).translate(_ESCAPED)
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def _xml_row(number: int, cells: Iterable[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _sheet_head(widths: Sequence[int], frozen: bool = False) -> str:
    columns = "".join(f'<col min="{at}" max="{at}" width="{w}" customWidth="1"/>' for at, w in enumerate(widths, 1))
    pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if frozen else ""
    view = f'<sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
    return f'{_HEAD}<worksheet xmlns="{_MAIN}">{view}<cols>{columns}</cols><sheetData>'


def _told(summary: Summary) -> list[list[str]]:
    """The rows of the second sheet: what the list is, its total, its counts, what is declared or claimed, the dates."""
    listing, sums = summary.listing, summary.sums
    counted = {"rows": sums.rows, "answered": sums.answered, "aside": sums.aside}
    rows = [
        [_text(say(f"table.title.{listing.task}", of_month=listing.of_month), _HEADING)],
        [_text(say(f"table.label.{listing.task}")), _amount(summary.total)],
        [_text(say("table.count", **{name: french.grouped(str(count)) for name, count in counted.items()}))],
    ]
    if listing.declares and sums.groups:
        rows += [[], [_text(say(f"table.book.{name}"), _HEADING) for name in _DECLARED]]
        for group in sums.groups.values():
            told = group.as_json()
            lot = " ; ".join(group.priced.lot.values())
            texts = [_text(told["label"] + (f" ({lot})" if lot else "")), _text(group.priced.capacity)]
            rows.append([*texts, _numeral(str(group.quantity)), _amount(group.priced.unit), _amount(group.total)])
    if summary.claim:
        rows += [[], [_text(say(f"table.book.{name}"), _HEADING) for name in ("category", "refund", "reason")]]
        for part in summary.claim.parts:
            label = part.group.as_json()["label"]
            what = f"{label} {part.group.priced.capacity} × {part.group.quantity}"
            rows.append([_text(what), _amount(part.total), _text(part.reason)])
    if summary.dues:
        rows.append([])
        rows += [
            [_text(duty(due, listing.payer)), _numeral(str((due.deadline.date - naming.FIRST_SERIAL).days), _DAY)]
            for due in summary.dues
        ]
    return rows


_DECLARED = ("category", "capacity", "quantity", "unit", "total")


def _amount(amount: Decimal | None) -> str:
    return "<c/>" if amount is None else _numeral(format(amount, "f"), _AMOUNT)


def _frame(summary: Summary) -> dict[str, str]:
    """The parts that every workbook has."""
    sheets = [say("table.book.rows"), say(f"table.book.{summary.listing.task}")]
    listed = "".join(
        f'<sheet name="{n.translate(_ESCAPED)}" sheetId="{at}" r:id="rId{at}"/>' for at, n in enumerate(sheets, 1)
    )
    parts = [("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml"), ("styles", "styles.xml")]
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for i, (kind, to) in enumerate(parts, 1)
    )
    types = {
        "workbook": "sheet.main",
        "worksheets/sheet1": "worksheet",
        "worksheets/sheet2": "worksheet",
        "styles": "styles",
    }
    overrides = "".join(
        f'<Override PartName="/xl/{name}.xml" ContentType="{_SHEET_TYPE}.{kind}+xml"/>' for name, kind in types.items()
    )
    return {
        "xl/styles.xml": _STYLES,
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>',
    }
