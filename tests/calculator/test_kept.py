"""What is kept of a list: a workbook, CSV, JSON, a calendar; nothing in them runs, and the rows read the same again."""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import lxml.etree
import pytest

from copie_privee import load
from copie_privee.cli import main
from copie_privee.door import answer
from copie_privee.errors import InputError
from copie_privee.show import bookfile
from copie_privee.tables import Line, Table, listing
from copie_privee.tables.rows import HARMFUL
from copie_privee.tables.workbook import sheets
from tests.calculator.test_declare import EXAMPLES, FR, HEAD, MONTHS

# a formula, a command, a tab, a correction, a faulty row, signs that XML has no place for, a line break, a Saturday
NASTY = (
    'produit;catégorie;capacité;quantité;date\n=1+1;cle-usb;8 Go;2;\n"@SUM(A1)\n<&>";cle-usb;8 Go;-1;3/6/2013\n'
    "\tonglet;cle-usb;8 Go;1 000;41428\n+33;grille-pain;8 Go;1;\na\x01b\x0b;cle-usb;8 Go;1,00;2013-06-03\n"
)


def kept(tmp_path: Path, text: str | bytes, way: str, capsys: pytest.CaptureFixture[str], *more: str) -> bytes:
    """The file that the command keeps of a list."""
    given, out = tmp_path / "given", tmp_path / f"out.{way}"
    given.write_bytes(text.encode() if isinstance(text, str) else text)
    options = ["--system", "fr", "--month", "2013-06", "--out", str(out), *more]
    assert main(["declare", str(given), *options]) == 0, capsys.readouterr().err
    return out.read_bytes()


def answers(data: bytes, **told: str) -> list[tuple[Any, ...]]:
    """What a list answers, row by row, but for where its rows stand."""
    table = Table(listing(FR | told, load()), load())
    found = []
    for row in table.feed(data, last=True):
        if isinstance(row, Line):
            found.append((row.quantity, str(row.total), row.priced.as_json(), row.billed and row.billed.as_json()))
        else:
            found.append((row.field, row.accepted))
    return found


@pytest.mark.parametrize("way", ["xlsx", "csv"])
def test_a_list_that_was_kept_answers_the_same_again(
    way: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever keeps the result, and gives it back next month, must find every row and every cent."""
    texts = [(EXAMPLES / month["file"]).read_bytes() for month in MONTHS if month["system"] == "fr"]
    for text in [*texts, NASTY.encode()]:
        first = kept(tmp_path, text, way, capsys)
        assert answers(first) == answers(text) and kept(tmp_path, first, way, capsys).startswith(first[:2])
    checked = (EXAMPLES / "verifier-fr.csv").read_bytes()
    again = kept(tmp_path, checked, way, capsys, "--task", "check")
    assert answers(again, task="check") == answers(checked, task="check")


def test_a_workbook_is_the_same_each_time_and_holds_no_formula(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two people must be able to compare files; what a supplier wrote into a name must not run at a desk."""
    first, second = (kept(tmp_path, NASTY, "xlsx", capsys) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in book.namelist():
            tree = lxml.etree.fromstring(book.read(name))
            assert not [node for node in tree.iter() if lxml.etree.QName(node).localname in ("f", "hyperlink")]
            for node in tree.iter("{*}t"):
                assert not (node.text or "").startswith(HARMFUL), node.text
    rows, _ = ([cells for _, cells in sheet] for sheet in sheets(first))
    assert [row[0] for row in rows[1:]] == ["'=1+1", "'@SUM(A1)\n<&>", "'\tonglet", "'+33", "a\ufffdb\ufffd"]
    # days and counts are numbers, in which a spreadsheet counts
    assert [row[3:5] for row in rows[2:4]] == [("-1", "41428"), ("1000", "41428")]


def test_the_second_sheet_tells_what_is_declared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Article 6 asks for category, capacity and number: 2 + 1 000 + 1 − 1 keys of 8 Go at 1,04."""
    data = kept(tmp_path, NASTY, "xlsx", capsys)
    _, told = ([cells for _, cells in rows] for rows in sheets(data))
    assert told[1] == ("À payer, hors TVA", "1042.08")
    assert ("Clé USB", "8 Go", "1002", "1.04", "1042.08") in told
    assert any(row[1:2] == ("41475",) for row in told)  # 20 July 2013
    assert "1\u202f042,08\u202f€" in capsys.readouterr().out


def test_the_page_keeps_the_workbook_of_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One list must not give two results, wherever it is computed; pieces may end inside a sign."""
    begun = {"op": "declare", "open": FR, "bytes": NASTY.encode().decode("latin-1"), "last": True}
    reply = json.loads(answer(json.dumps(begun)))
    shown, number = reply["display"], reply["declare"]["table"]
    lines = [(row["line"], f"{row['csv']};{shown['answers'][row['answer']]['csv']}") for row in shown["rows"]]
    lines += [(row["line"], row["csv"]) for row in shown["aside"]]
    data = "".join(f"{text}\r\n" for _, text in sorted(lines)).encode()
    pieces = [data[at : at + 37].decode("latin-1") for at in range(0, len(data), 37)]
    for place, piece in enumerate(pieces):
        book = {"bytes": piece, "first": place == 0, "last": place == len(pieces) - 1}
        reply = json.loads(answer(json.dumps({"op": "declare", "table": number, "mended": [], "book": book})))
    assert base64.b64decode(reply["book"]) == kept(tmp_path, NASTY, "xlsx", capsys)


@pytest.mark.parametrize(
    "book", [None, {}, {"bytes": "", "first": True}, {"bytes": "€", "first": True, "last": True},
             {"bytes": "", "first": False, "last": True}],
)  # fmt: skip
def test_a_workbook_asked_for_wrongly_is_refused(book: object) -> None:
    """The door answers whatever it is asked."""
    begun = {"op": "declare", "open": FR, "bytes": HEAD, "last": True}
    number = json.loads(answer(json.dumps(begun)))["declare"]["table"]
    reply = json.loads(answer(json.dumps({"op": "declare", "table": number, "mended": [], "book": book})))
    assert reply["error"]["field"] == "table" and reply["error"]["accepted"]


def test_the_other_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON is what the command prints; the calendar holds the dates of the month."""
    text = (EXAMPLES / "declarer-fr.csv").read_bytes()
    as_json = kept(tmp_path, text, "json", capsys)
    capsys.readouterr()
    main(["declare", str(tmp_path / "given"), "--system", "fr", "--month", "2013-06", "--json"])
    assert json.loads(capsys.readouterr().out) == json.loads(as_json)
    assert re.search(rb"DTSTART;VALUE=DATE:20130720\r\n", kept(tmp_path, text, "ics", capsys))


@pytest.mark.parametrize("name", ["out.pdf", "out", "absent/out.xlsx", "out.xlsx\0"])
def test_a_file_that_cannot_be_made_is_refused_before_the_list_is_read(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in a name must not cost the reading of a million rows."""
    given = tmp_path / "given.csv"
    given.write_text(HEAD, encoding="utf-8")
    assert main(["declare", str(given), "--system", "fr", "--month", "2013-06", "--out", str(tmp_path / name)]) == 2
    told = capsys.readouterr().err
    assert ".xlsx" in told and "Fichier du résultat" in told


def test_a_sheet_that_is_full_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A spreadsheet drops what stands below its last row, in silence."""
    monkeypatch.setattr(bookfile, "MOST_ROWS", 2)
    book = bookfile.Book(io.BytesIO(), ["a"], ["product"])
    book.add(["x"])
    with pytest.raises(InputError) as error:
        book.add(["y"])
    assert "CSV" in error.value.accepted
    book.abandon()
