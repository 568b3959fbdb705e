"""Files that cannot be read before their end: a workbook, a structured invoice, a PDF that holds one.

Takes their first bytes, then all of them; gives rows, sheet by sheet (an invoice is one sheet). Who has none of them
does not wait for what reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from ..catalogue import say
from ..errors import InputError

Row = tuple[int, tuple[str, ...]]

_MEGABYTE = 1_000_000
_XML = re.compile(rb"\s*<(?:\?xml\s|(?:[\w.-]{1,40}:)?(?:Invoice|CreditNote|CrossIndustryInvoice)[\s/>])")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Kind(StrEnum):
    """What a file is."""

    WORKBOOK = "workbook"
    INVOICE = "invoice"
    PDF = "pdf"


_LARGEST = {Kind.WORKBOOK: 30 * _MEGABYTE, Kind.INVOICE: 20 * _MEGABYTE, Kind.PDF: 30 * _MEGABYTE}
_SHOWN = {Kind.WORKBOOK: "XLSX", Kind.INVOICE: "XML", Kind.PDF: "PDF"}


def kind_of(head: bytes) -> Kind | None:
    """What the first bytes of a file tell; None for text. Raises InputError for a PDF where nothing reads one."""
    if head.startswith(b"PK\x03\x04"):
        return Kind.WORKBOOK
    if head.startswith(b"%PDF"):
        from .pdf import ready

        ready()
        return Kind.PDF
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return Kind.INVOICE if _XML.match(head.replace(b"\0", b"")) else None


def check(kind: Kind, size: int) -> None:
    """Raises InputError for a file that is larger than any list or invoice."""
    if size > _LARGEST[kind]:
        raise InputError("table", _SHOWN[kind], say(f"accepted.{kind}_size"))


def headings(kind: Kind) -> tuple[str, ...]:
    """Those that any file of the kind may have; none where each has its own."""
    if kind is Kind.WORKBOOK:
        return ()
    from .invoice import headings as of_invoices

    return of_invoices()


def sheets(kind: Kind, data: bytes) -> Iterator[Iterator[Row]]:
    """The rows of each sheet. Raises InputError, also while rows are read, for what is none."""
    if kind is Kind.WORKBOOK:
        yield from _of_workbook(data)
        return
    from .invoice import rows as rows_of

    if kind is Kind.PDF:
        from .pdf import embedded

        data = embedded(data)
    yield enumerate(rows_of(data), start=1)


def _of_workbook(data: bytes) -> Iterator[Iterator[Row]]:
    from .workbook import CalendarError, WorkbookError, sheets

    def told(rows: Iterator[Any]) -> Iterator[Any]:
        try:
            yield from rows
        except WorkbookError as problem:
            key = "accepted.calendar" if isinstance(problem, CalendarError) else "accepted.workbook"
            raise InputError("table", "XLSX", say(key)) from None

    for rows in told(sheets(data)):
        yield told(rows)
