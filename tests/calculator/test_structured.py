"""Structured invoices: UBL and CII, alone or inside a PDF; what they call the levy, priced under every reading.

The French example bills 45,31 for three phones (3 × 15,104 = 45,312: 45,30 where the unit is rounded first), 10,40 for
ten keys of 8 Go (10 × 8 × 0,13), 61,44 for two disks of 2 To (2 000 × 0,015 × 2 = 60,00; 2 048 × 0,015 × 2 = 61,44) and
50,00 for five phones of 16 Go (5 × 8,00 = 40,00), at 19,6 % of VAT; the Belgian one 6,00 for 2 × 2,50 and 1,50 for
3 × 0,50, at 21 %.
"""

from __future__ import annotations

import builtins
import io
import json
from typing import Any

import pytest
from pypdf import PdfWriter

from copie_privee import load
from copie_privee.cli import main
from copie_privee.door import answer
from copie_privee.errors import InputError
from copie_privee.tables import Line, SetAside, Table, listing
from tests.calculator.test_declare import EXAMPLES
from tests.calculator.test_invoices import PROFESSIONAL, read

FR, BE = ((EXAMPLES / f"facture-{system}.xml").read_bytes() for system in ("fr", "be"))


def pdf(xml: bytes | None, name: str = "factur-x.xml", password: str = "") -> bytes:
    """A PDF that holds a file, as Factur-X has it."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if xml is not None:
        writer.add_attachment("lisez-moi.txt", b"rien")
        writer.add_attachment(name, xml)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def ubl(*lines: str, more: str = "", currency: str = "EUR") -> bytes:
    """An invoice of these lines."""
    return (
        f'<?xml version="1.0"?><Invoice xmlns="urn:x"><ID>F1</ID><IssueDate>2013-06-12</IssueDate>'
        f"<DocumentCurrencyCode>{currency}</DocumentCurrencyCode>{more}{''.join(lines)}</Invoice>"
    ).encode("utf-8", "replace")


def line(name: str, quantity: object = 1, amount: str = "1.04", more: str = "", tag: str = "Invoice") -> str:
    count = "InvoicedQuantity" if tag == "Invoice" else "CreditedQuantity"
    return (
        f"<{tag}Line><ID>1</ID><{count}>{quantity}</{count}><LineExtensionAmount>{amount}</LineExtensionAmount>"
        f"{more}<Item><Name>{name}</Name><ClassifiedTaxCategory><Percent>19.6</Percent></ClassifiedTaxCategory></Item>"
        f"</{tag}Line>"
    )


def charge(reason: str, amount: str, indicator: str = "true") -> str:
    return (
        f"<AllowanceCharge><ChargeIndicator>{indicator}</ChargeIndicator><AllowanceChargeReason>{reason}"
        f"</AllowanceChargeReason><Amount>{amount}</Amount></AllowanceCharge>"
    )


def only(data: bytes, task: str = "check") -> Line | SetAside:
    (found,), _ = read(data, task)
    return found


def refused(data: bytes, task: str = "check") -> InputError:
    with pytest.raises(InputError) as error:
        read(data, task)
    assert error.value.message and error.value.accepted
    return error.value


def brief(rows: list[Line | SetAside]) -> list[tuple[Any, ...]]:
    told = [row.as_json() for row in rows]
    assert all(isinstance(row, Line) for row in rows), told
    names = ("product", "quantity", "billed", "expected", "gap", "agrees")
    return [tuple(row[name] for name in names) for row in told]


@pytest.mark.parametrize("data", [FR, pdf(FR), FR.decode().replace("UTF-8", "UTF-16").encode("utf-16")])
def test_a_french_invoice_in_ubl_to_the_cent(data: bytes) -> None:
    """Each levy is found once, whatever else is billed, in whatever it is wrapped; carriage is none."""
    rows, told = read(data, "check")
    assert brief(rows) == [
        ("Téléphone mobile 64 Go", 3, "45.31", "45.30", "0.01", "round-after"),
        ("Clé USB 8 Go", 10, "10.40", "10.40", "0.00", "default"),
        ("Disque dur externe 2 To", 2, "61.44", "60.00", "1.44", "to-1024"),
        ("Modèle Z-200", 5, "50.00", "40.00", "10.00", None),
    ]
    assert (told["total"], told["compared"][0]["gap"], told["ignored"]) == ("155.70", "11.45", [])
    disk = rows[2].as_json()
    assert (disk["date"], disk["invoice"], disk["vat"], disk["basis"]) == ("2013-06-12", "F-2013-0612", "19.6", "ht")
    # 60,00 × 1,196 = 71,76 and 61,44 × 1,196 = 73,48
    assert [tuple(under.values())[2:] for under in disk["readings"]] == [
        ("60.00", "1.44", "71.76", "1.72"),
        ("61.44", "0.00", "73.48", "0.00"),
    ]


@pytest.mark.parametrize("data", [BE, pdf(BE, "Facture.XML"), pdf(BE, "zugferd-invoice.xml")])
def test_a_belgian_invoice_in_cii_to_the_cent(data: bytes) -> None:
    """A levy that stands below its product is that product's; counts lose the zeros after their point."""
    rows, told = read(data, "check", "be")
    assert brief(rows) == [
        ("Tablette, art. T-10", 2, "6.00", "5.00", "1.00", None),
        ("Clé USB 8 GB", 3, "1.50", "1.50", "0.00", "default"),
    ]
    assert told["total"] == "6.50" and rows[0].as_json()["date"] == "2013-06-12"


def test_the_command_tells_both_amounts_of_each_reading(capsys: pytest.CaptureFixture[str]) -> None:
    """Who has an invoice with VAT on the table compares with VAT."""
    assert main(["declare", str(EXAMPLES / "facture-fr.xml"), "--system", "fr", "--task", "check"]) == 0
    said = capsys.readouterr().out
    assert "60,00\u202f€ hors TVA, 71,76\u202f€ TVA comprise, écart 1,44\u202f€ hors TVA" in said
    assert "61,44\u202f€ hors TVA, 73,48\u202f€ TVA comprise, c’est le montant facturé" in said


def test_the_words_of_the_levy() -> None:
    """The levy is known by any of its names, and what it is for by the words left, or by the goods before it."""
    for words in ("Redevance copie privée : clé USB 8 Go", "clé USB 8 Go (RCP)", "Auvibel – clé USB 8 Go",
                  "Copies privées, clé USB 8 Go", "Private copying levy clé USB 8 Go"):  # fmt: skip
        found = only(ubl(line(words)))
        assert isinstance(found, Line) and found.product == "clé USB 8 Go", words
    after = only(ubl(line("Clé USB 8 Go", 2, "9.00"), line("Copie privée", 2, "2.08")))
    assert isinstance(after, Line) and (after.product, str(after.total)) == ("Clé USB 8 Go", "2.08")
    # of other goods, by their number: nothing says which
    other = only(ubl(line("Clé USB 8 Go", 5, "9.00"), line("Copie privée", 2, "2.08")))
    assert isinstance(other, SetAside) and other.field == "category"
    # all goods together: one kind has all of it, of several nothing says which part
    whole = only(ubl(line("Clé USB 8 Go", 2, "9.00"), more=charge("Copie privée", "2.08")))
    assert isinstance(whole, Line) and (whole.quantity, str(whole.total)) == (2, "2.08")
    several = only(ubl(line("Clé USB 8 Go", 2), line("Clé USB 16 Go", 2), more=charge("RCP", "6.24")))
    assert isinstance(several, SetAside)


def test_an_allowance_and_a_credit_note() -> None:
    """What is taken off is no levy billed, and is told; a credit note has its own names for the same things."""
    off = only(ubl(line("Clé USB 8 Go", more=charge("RCP déduite", "1.04", "false"))))
    assert isinstance(off, SetAside) and (off.field, off.value) == ("billed", "-1.04")
    note = ubl(line("RCP clé USB 8 Go", 2, "2.08", tag="CreditNote")).replace(b"Invoice xmlns", b"CreditNote xmlns")
    back = only(note.replace(b"</Invoice>", b"</CreditNote>"))
    assert isinstance(back, Line) and str(back.total) == "2.08"


def test_an_invoice_claimed_back() -> None:
    """10 × 1,04 + 3 × 15,10 + 2 × 30,00 + 5 × 8,00 = 155,70, bought for professional use."""
    data = FR.replace(b"2013-06-12", b"2017-03-12")
    _, told = read(data, "claim", **PROFESSIONAL)
    assert (told["total"], told["claim"]["invoices"]) == ("155.70", 1)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><Invoice>&b;</Invoice>', "DOCTYPE"),
        (b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://a.example/x.dtd"><Invoice/>', "DOCTYPE"),
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/x">]><Invoice>&a;</Invoice>', "DOCTYPE"),
        (b'<?xml version="1.0" encoding="klingon"?><Invoice/>', "bien formée"),
        (b'<?xml version="1.0"?><html/>', "bien formée"),
        (b"<Invoice>", "bien formée"),
        (b"<Invoice>" * 100_000, "vingt mégaoctets"),
        (b"<Invoice>" + b"<a/>" * 500_000 + b"</Invoice>", "vingt mégaoctets"),
        (b"<Invoice><a>" + b"x" * 21_000_000, "vingt mégaoctets"),
        (b"<Invoice " + b"a" * 11_000_000 + b"='b'/>", "copie privée"),
        (b"<Invoice/>", "copie privée"),
        (ubl(line("Clé USB 8 Go")), "copie privée"),
        (ubl(line("RCP clé USB 8 Go"), currency="USD"), "en euros"),
        (b"%PDF-1.7", "porte sa facture XML"),
        (b"%PDF-1.7\n" + bytes(2000), "porte sa facture XML"),
        (pdf(None), "porte sa facture XML"),
        (pdf(FR, "facture.txt"), "porte sa facture XML"),
        (pdf(FR, password="secret"), "porte sa facture XML"),
        (pdf(b"<!DOCTYPE x><Invoice/>"), "DOCTYPE"),
        (b"%PDF-1.7" + bytes(31_000_000), "trente mégaoctets"),
    ],
    ids=range(20),
)  # fmt: skip
def test_what_is_no_invoice_is_refused_in_words(data: bytes, words: str) -> None:
    """A clear message each time: nothing is unfolded or fetched, nothing runs, nothing is half read in silence."""
    error = refused(data)
    assert error.field == "table" and words in error.accepted


def test_an_invoice_is_no_month_to_declare() -> None:
    """Whoever left the first choice is told which to take."""
    error = refused_to_declare(FR)
    assert error.field == "task" and "check" in error.accepted


def refused_to_declare(data: bytes) -> InputError:
    table = Table(listing({"system": "fr", "month": "2013-06"}, load()), load())
    with pytest.raises(InputError) as error:
        list(table.feed(data, last=True))
    return error.value


def test_cells_of_an_invoice_in_pieces_and_mended() -> None:
    """The page reads an invoice in pieces, and mends its rows in place, like those of any list."""
    data = ubl(line("RCP grand modèle", 2, "2.08")).decode("latin-1")
    begun = {"op": "declare", "open": {"system": "fr", "task": "check"}, "bytes": data[:70], "last": False}
    first = json.loads(answer(json.dumps(begun)))["declare"]
    more = {"op": "declare", "table": first["table"], "bytes": data[70:], "last": True}
    shown = json.loads(answer(json.dumps(more)))["display"]
    (aside,) = shown["aside"]
    cells = [*aside["cells"][:1], "clé USB 8 Go", *aside["cells"][2:]]
    again = {"op": "declare", "table": first["table"], "mended": [{"line": aside["line"], "cells": cells}]}
    (row,) = json.loads(answer(json.dumps(again)))["display"]["rows"]
    assert row["under"] == [
        "Lecture retenue\u202f: 2,08\u202f€ hors TVA, 2,49\u202f€ TVA comprise, c’est le montant facturé "
        "(écart 0,00\u202f€ hors TVA, 0,00\u202f€ TVA comprise)"
    ]


def test_without_the_library_a_pdf_says_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page fetches what reads a PDF when it is told so; who has the command reads what to install."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "pypdf":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    asked = {"op": "declare", "open": {"system": "fr", "task": "check"}, "bytes": "%PDF-1.7" + " " * 80, "last": False}
    error = json.loads(answer(json.dumps(asked)))["error"]
    assert error["needs"] == "pdf" and "copie-privee[pdf]" in error["accepted"]
