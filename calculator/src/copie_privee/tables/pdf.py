"""The invoice inside a PDF: the XML file that Factur-X and ZUGFeRD embed in it.

Takes the bytes of a PDF; gives those of the XML. Reading it is the work of pypdf (`pip install copie-privee[pdf]`); the
page fetches it when a PDF is given to it, and not before.
"""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr
from pathlib import Path

from ..catalogue import say
from ..errors import InputError, MissingError

NAMES = ("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml")
NEEDS = "pdf"


def ready() -> None:
    """Raises MissingError where the library that reads PDF is not installed."""
    try:
        for package in ("xml", "encodings"):
            _join(package)
        import pypdf  # noqa: F401
    except ImportError:
        raise MissingError(NEEDS, "table", "PDF", say("accepted.pdf_library")) from None


def embedded(data: bytes) -> bytes:
    """The XML. Raises InputError for a PDF without any, or one that cannot be read."""
    ready()
    from pypdf import PdfReader

    try:
        with redirect_stderr(io.StringIO()):  # what the library remarks on the way helps nobody
            found = {file.name.lower(): file for file in PdfReader(io.BytesIO(data)).attachment_list}
            chosen = next((found[name] for name in NAMES if name in found), None)
            chosen = chosen or next((file for name, file in found.items() if name.endswith(".xml")), None)
            content = chosen.content if chosen else b""
    except Exception:  # whatever bytes make of a library: they are no PDF that holds an invoice
        content = b""
    if not content:
        raise InputError("table", "PDF", say("accepted.pdf"))
    return content


def _join(package: str) -> None:
    """In the browser, what pypdf needs of the standard library comes with it, beside what was there from the start."""
    __import__(package)
    path = sys.modules[package].__path__
    for folder in map(Path, sys.path):
        if (folder / package).is_dir() and str(folder / package) not in path:
            path.append(str(folder / package))
