"""Workbooks: those that real programs write, and those that nobody makes for a list.

`workbooks/` holds a file of openpyxl and one of XlsxWriter: a sheet of notes, a title above the headings, dates as days
of a spreadsheet, a formula with and without a saved value, a cell that looks like a formula, a blank row.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from copie_privee import load
from copie_privee.errors import InputError
from copie_privee.tables import Line, SetAside, Table, listing
from copie_privee.tables.workbook import sheets
from tests.calculator.test_declare import read

FILES = Path(__file__).with_name("workbooks")
BOOK = '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'
PLACES = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
HEAD = '<row r="1"><c t="str"><v>catégorie</v></c><c t="str"><v>capacité</v></c><c t="str"><v>quantité</v></c></row>'
KEY = '<c t="str"><v>cle-usb</v></c><c t="str"><v>8 Go</v></c>'


def book(cells: str = "", **parts: str | bytes) -> bytes:
    """A workbook with these rows after the headings, and these parts in the place of its own."""
    own: dict[str, str | bytes] = {
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": PLACES,
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{HEAD}{cells}</sheetData></worksheet>",
    }
    own |= {name.replace("__", "/"): part for name, part in parts.items()}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in own.items():
            packed.writestr(name, part)
    return made.getvalue()


def refused(data: bytes) -> InputError:
    with pytest.raises(InputError) as error:
        read(data)
    return error.value


@pytest.mark.parametrize(("name", "first"), [("openpyxl.xlsx", 4), ("xlsxwriter.xlsx", 2)])
def test_workbooks_as_programs_write_them(name: str, first: int) -> None:
    """The list of a spreadsheet is read as it stands: 64 under « capacité (Go) », 41428 for 3 June 2013."""
    rows, told = read((FILES / name).read_bytes())
    phone, key, disc, back, formula = rows
    assert isinstance(phone, Line) and isinstance(key, Line) and isinstance(back, Line)
    assert (phone.line, phone.product, str(phone.total), str(phone.priced.date)) == (
        first, "Téléphone A", "1812.00", "2013-06-03",
    )  # fmt: skip
    assert (key.product, str(key.total), back.quantity) == ("Clé « 8 »", "1040.00", -3)
    assert isinstance(disc, SetAside) and (disc.field, disc.value) == ("quantity", "0.3")  # 0.1 + 0.2, as it is shown
    if name == "xlsxwriter.xlsx":  # its formula has a saved value, which is what the spreadsheet showed
        assert isinstance(formula, Line) and formula.quantity == 1120
    else:
        assert isinstance(formula, SetAside) and formula.field == "quantity"
    assert told["rows_in"] == 5


def test_pieces_of_a_workbook_wait_for_its_end() -> None:
    """A file comes in pieces of any size, and a zip is read from its end."""
    data = (FILES / "xlsxwriter.xlsx").read_bytes()
    table = Table(listing({"system": "fr", "month": "2013-06"}, load()), load())
    assert [row for at in range(0, len(data), 1000) for row in table.feed(data[at : at + 1000])] == []
    assert len(list(table.feed(b"", last=True))) == 5


def test_numbers_booleans_errors_and_cells_without_a_place() -> None:
    """What a cell shows is what is read: one million is written 1E6 in the file."""
    cells = f"""<row>{KEY}<c><v>1E3</v></c></row><row>{KEY}<c><v>45.300000000000004</v></c></row>
<row>{KEY}<c t="e"><v>#N/A</v></c></row><row><c r="C9"><v>7</v></c></row><row>{KEY}<c t="s"><v>99</v></c></row>
<row>{KEY}<c t="inlineStr"><is><t>1</t><t>2</t></is></c></row><row>{KEY}<c><v>99e99999</v></c></row>"""
    told = [row for rows in sheets(book(cells)) for row in rows][1:]
    assert [row[1][2] for row in told] == ["1000", "45.3", "#N/A", "7", "", "12", "99e99999"]
    assert [row[0] for row in told] == list(range(2, 9))


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    """Seventy kilobytes that become seventy megabytes would stop the page."""
    bomb = book(**{"xl__sharedStrings.xml": b"<sst><si><t>" + b"a" * 61_000_000 + b"</t></si></sst>"})
    assert len(bomb) < 100_000
    assert "XLSX" in refused(bomb).accepted


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        b"PK\x03\x04" + bytes(500),
        book()[:-30],
        book()[:200] + b"x" * 50 + book()[250:],
        book(**{"xl__workbook.xml": ENTITIES + BOOK}),
        book(**{"xl__worksheets__sheet1.xml": OUTSIDE + "<worksheet><row><c><v>&a;</v></c></row></worksheet>"}),
        book(**{"xl__worksheets__sheet1.xml": "<worksheet><sheetData><row>"}),
        book(**{"xl__workbook.xml": "rien"}),
        book(**{"xl___rels__workbook.xml.rels": PLACES.replace("sheet1", "sheet9")}),
        book(**{"xl__workbook.xml": BOOK.replace("<workbookPr/>", '<workbookPr date1904="1"/>')}),
    ],
)
def test_what_is_no_workbook_for_a_list_is_refused_in_words(data: bytes) -> None:
    """A clear message each time: nothing is unfolded, fetched or run, and nothing is half read in silence."""
    error = refused(data)
    assert error.field == "table" and ("XLSX" in error.accepted or "1904" in error.accepted)


def test_macros_links_and_formulas_are_never_opened() -> None:
    """Parts that are not cells have no meaning here, whatever they hold; a formula is what it last showed."""
    cells = f'<row>{KEY}<c><f>WEBSERVICE("http://a.example")</f><v>2</v></c></row>'
    data = book(
        cells,
        **{
            "xl__vbaProject.bin": b"\0macro",
            "xl__externalLinks__externalLink1.xml": "<not xml",
            "xl__styles.xml": OUTSIDE,
        },
    )
    (found,), _ = read(data)
    assert isinstance(found, Line) and found.quantity == 2
    external = PLACES.replace("/>", ' TargetMode="External"/>', 1)
    assert refused(book(**{"xl___rels__workbook.xml.rels": external})).field == "headings"


def test_headings_alone_and_a_sheet_without_any() -> None:
    """A month without a row is declared from a workbook too; a book of notes is no list."""
    rows, told = read(book())
    assert (rows, told["nil"]) == ([], True)
    notes = "<worksheet><row><c t='str'><v>note</v></c></row></worksheet>"
    assert refused(book(**{"xl__worksheets__sheet1.xml": notes})).field == "headings"
