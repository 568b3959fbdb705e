"""Several files as one list: a stack of invoices, lists whose columns stand in another order, files nothing is read of.

The French example comes to 155,70 (see `test_structured`); three keys of 8 Go pay 3 × 1,04 = 3,12.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from copie_privee import load
from copie_privee.cli import main
from copie_privee.door import answer
from copie_privee.errors import InputError
from copie_privee.tables import Table, listing
from copie_privee.tables.stack import MOST
from tests.calculator.test_structured import FR, charge, line, only, pdf, ubl

CHECK = ["--system", "fr", "--task", "check"]
KEYS = "facture;produit;capacité;quantité;date;rémunération HT\nA-1;clé USB;8 Go;3;12/06/2013;3,12\n"


def stack(folder: Path, files: dict[str, bytes | str]) -> list[str]:
    """The files written, as a command names them."""
    for name, data in files.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return [str(folder / name) for name in files]


def checked(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main(["declare", *words, *CHECK, "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert found["rows_in"] == len(found["lines"]) + len(found["set_aside"])
    return found


def test_a_stack_of_invoices_is_one_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each row tells its file; a file nothing is read of is one row set aside, even the first, and stops nothing."""
    named = {"sans.pdf": pdf(None), "a.xml": FR, "vide.xml": "", "b.pdf": pdf(FR), "sans-rcp.xml": ubl(line("Sac"))}
    paths = stack(tmp_path, named)
    found = checked(capsys, *paths)
    assert (found["total"], found["compared"][0]["gap"]) == ("311.40", "22.90")  # twice 155,70, twice 11,45
    assert [row["file"] for row in found["lines"]] == ["a.xml"] * 4 + ["b.pdf"] * 4
    aside = {row["file"]: (row["field"], row["line"]) for row in found["set_aside"]}
    assert aside == {"sans.pdf": ("table", 2), "vide.xml": ("headings", 7), "sans-rcp.xml": ("table", 12)}
    assert [row["line"] for row in found["lines"]] == [3, 4, 5, 6, 8, 9, 10, 11]

    for name in ("pile.csv", "pile.xlsx"):  # what is kept reads again as one file, the same
        kept = str(tmp_path / name)
        assert main(["declare", *paths, *CHECK, "--out", kept]) == 0
        capsys.readouterr()
        again = checked(capsys, kept)
        assert (again["total"], again["rows_in"]) == ("311.40", 11)
        assert [row["file"] for row in again["lines"]] == [row["file"] for row in found["lines"]]
    assert main(["declare", *paths, *CHECK]) == 0
    told = capsys.readouterr().out
    assert "a.xml, ligne 3" in told and "sans.pdf, ligne 2, Tableau" in told


def test_an_invoice_given_twice_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever drops the PDF and the XML of one invoice would else claim it back twice, and not know."""
    found = checked(capsys, *stack(tmp_path, {"a.xml": FR, "a.pdf": pdf(FR), "un.csv": KEYS}))
    assert found["repeated"] == ["F-2013-0612"]
    assert main(["declare", str(tmp_path / "a.xml"), str(tmp_path / "a.pdf"), *CHECK]) == 0
    assert "plusieurs fichiers\u202f: F-2013-0612" in capsys.readouterr().out.replace("\u00a0", "\u202f")
    assert "repeated" not in checked(capsys, str(tmp_path / "a.xml"), str(tmp_path / "un.csv"))


def test_columns_are_found_wherever_they_stand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second shop's list has its own order and words; an invoice fits where the first file has its columns."""
    other = "Qté;Désignation;Date;Capacité;n° facture;Rémunération facturée HT\n3;clé USB;2013-06-12;8 Go;B-7;3,12\n"
    found = checked(capsys, *stack(tmp_path, {"un.csv": KEYS, "deux.csv": other}))
    assert (found["total"], [row["invoice"] for row in found["lines"]]) == ("6.24", ["A-1", "B-7"])
    found = checked(capsys, *stack(tmp_path, {"facture.xml": FR, "un.csv": KEYS}))
    assert (found["total"], found["set_aside"]) == ("158.82", [])


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("facture;produit;capacité (Mo);quantité;date;rémunération HT", "capacité (Mo)"),  # 8 Mo are not 8 Go
        ("facture;produit;capacité;quantité;date;rémunération TTC", "rémunération TTC"),
        ("facture;produit;capacité;quantité;date;rémunération HT;export", "export"),
        ("facture;produit;capacité;quantité;date;rémunération HT;couleur", "couleur"),
    ],
)
def test_a_file_with_other_columns_is_set_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], heading: str, words: str
) -> None:
    """A unit, a basis or a circumstance that the first file has no column for would be lost, or taken for another."""
    row = "A-1;clé USB;8 Go;3;12/06/2013;3,12;oui\n"
    found = checked(capsys, *stack(tmp_path, {"un.csv": KEYS, "deux.csv": f"{heading}\n{row}", "trois.csv": KEYS}))
    assert (found["total"], found["rows_in"], len(found["lines"])) == ("6.24", 3, 2)
    (aside,) = found["set_aside"]
    assert (aside["file"], aside["field"], aside["value"]) == ("deux.csv", "headings", words)
    assert "rémunération HT" in aside["accepted"]


def test_a_row_too_wide_and_a_row_that_cannot_be_read_tell_their_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of forty files, the reader has to find the one to mend."""
    found = checked(capsys, *stack(tmp_path, {"un.csv": KEYS, "deux.csv": f'{KEYS}A;B;C;D;E;F;trop\n"ouvert;1\n'}))
    assert [(row["file"], row["field"]) for row in found["set_aside"]] == [("deux.csv", "line")] * 2
    assert found["total"] == "6.24"


def test_where_no_file_is_understood_the_first_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A stack of pictures is refused as a picture is."""
    assert main(["declare", *stack(tmp_path, {"a.pdf": pdf(None), "b.txt": "bonjour"}), *CHECK]) == 2
    assert "PDF" in capsys.readouterr().err
    assert main(["declare", *stack(tmp_path, {"a.xml": FR, "b.xml": FR}), "--system", "fr", "--month", "2013-06"]) == 2
    assert "n’est pas un mois à déclarer" in capsys.readouterr().err


def test_a_stack_has_an_end() -> None:
    """A folder of a hundred thousand files is refused before it fills the memory."""
    table = Table(listing({"system": "fr", "task": "check"}, load()), load(), several=True)
    for number in range(MOST):
        table.begin(f"{number}.csv")
    with pytest.raises(InputError, match=r"1\W000 fichiers|1000 fichiers"):
        table.begin("de trop.csv")


def door(**asked: object) -> dict[str, Any]:
    given = {name: value.decode("latin-1") if isinstance(value, bytes) else value for name, value in asked.items()}
    told: dict[str, Any] = json.loads(answer(json.dumps({"op": "declare", **given})))
    return told


def test_the_door_takes_a_stack_in_pieces_and_mends_its_rows() -> None:
    """The page gives one file after the other, in pieces, and mends a row by the one number it has in all of them."""
    faulty = KEYS.replace("8 Go", "8 Gros").encode()
    begun = door(open={"system": "fr", "task": "check"}, file="un.csv", bytes=KEYS.encode()[:70], last=False, on=True)
    number = begun["declare"]["table"]
    assert begun["declare"]["summary"] is None
    more = door(table=number, bytes=KEYS.encode()[70:], last=True, on=True)
    assert more["declare"]["summary"] is None and more["display"]["rows"][0]["file"] == "un.csv"
    done = door(table=number, file="deux.csv", bytes=faulty, last=True)
    assert done["declare"]["summary"]["rows_in"] == 2
    (aside,) = done["display"]["aside"]
    assert (aside["file"], aside["line"], aside["cells"][0]) == ("deux.csv", 3, "deux.csv")
    cells = [cell.replace("8 Gros", "8 Go") for cell in aside["cells"]]
    mended = door(table=number, mended=[{"line": 3, "cells": cells}])
    assert mended["declare"]["summary"]["total"] == "6.24" and mended["display"]["rows"][0]["file"] == "deux.csv"
    for name in (7, None, ["a"]):
        assert door(table=number, file=name, bytes=b"", last=True)["error"]["field"] == "table"
    assert door(table=number, file="x", bytes=b"", last=True, on="oui")["error"]["field"] == "table"


def test_a_levy_on_a_whole_invoice_says_what_to_do() -> None:
    """An amount for several goods in one sum cannot be parted by anybody but the seller."""
    goods = [line("Clé USB 8 Go", 2), line("Carte SD 4 Go", 3)]
    found = only(ubl(*goods, more=charge("Copie privée", "3.00")))
    told = found.as_json()
    assert (told["field"], told["value"]) == ("category", "")
    assert "une ligne par article" in told["accepted"]
