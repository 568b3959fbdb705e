"""Invoices checked against the tariff, and claimed back: totals by hand, gaps to the cent, papers and least amounts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from copie_privee import load
from copie_privee.cli import main
from copie_privee.tables import Line, SetAside, Table, listing
from tests.calculator.test_declare import EXAMPLES

PROFESSIONAL = {"export": "non", "buyer": "professional", "copying": "non", "agreement": "non"}


def read(data: bytes, task: str, system: str = "fr", **told: str) -> tuple[list[Line | SetAside], dict[str, Any]]:
    table = Table(listing({"system": system, "task": task} | told, load()), load())
    rows = list(table.feed(data, last=True))
    return rows, table.summary().as_json()


def example(name: str, task: str, system: str, **told: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    rows, told_all = read((EXAMPLES / name).read_bytes(), task, system, **told)
    assert all(isinstance(row, Line) for row in rows), rows
    return [row.as_json() for row in rows], told_all


def test_french_invoices_are_compared_to_the_cent_under_each_reading() -> None:
    """An invoice that follows another reading is not wrong by an unknown amount: the reading is named.

    15,104 × 3 = 45,312: 45,30 where the unit is rounded first, 45,31 where it is not. 2 To are 2 000 × 0,015 = 30,00,
    or 2 048 × 0,015 = 30,72 as was invoiced. 16 × 0,10 = 1,60, where 0,13 was billed.
    """
    rows, told = example("verifier-fr.csv", "check", "fr")
    assert [(row["billed"], row["expected"], row["gap"], row["agrees"]) for row in rows] == [
        ("45.30", "45.30", "0.00", "default"),
        ("45.31", "45.30", "0.01", "round-after"),
        ("61.44", "60.00", "1.44", "to-1024"),
        ("20.80", "16.00", "4.80", None),
        ("2.00", "0.00", "2.00", None),
    ]
    # 19,6 % of 45,30 until 2013, 20 % of 60,00 since
    assert [row["expected_with_vat"] for row in rows[:3]] == ["54.18", "54.18", "72.00"]
    assert told["total"] == "166.60"
    assert told["compared"] == [
        {"basis": "ht", "rows": 5, "comparable": 5, "agreeing": 3, "billed": "174.85", "gap": "8.25"}
    ]


def test_belgian_invoices_with_vat_on_the_sum_or_on_each_item() -> None:
    """0,50 × 3 × 1,21 = 1,815, so 1,82 on the sum; 0,605, so 0,61 × 3 = 1,83 on each: neither is a fault."""
    rows, told = example("verifier-be.csv", "check", "be")
    assert [(row["expected"], row["expected_with_vat"], row["gap"], row["agrees"]) for row in rows] == [
        ("6.00", "7.26", "0.00", "default"),
        ("1.50", "1.82", "0.00", "default"),
        ("1.50", "1.82", "0.00", "default"),
        ("9.00", "10.89", "-2.72", None),
    ]
    assert (told["compared"][0]["basis"], told["compared"][0]["gap"], told["total"]) == ("ttc", "-2.72", "18.00")


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ("cle-usb;8 Go;1;2013-06-01;;", "billed"),
        ("cle-usb;8 Go;1;2013-06-01;beaucoup;", "billed"),
        ("cle-usb;8 Go;1;2013-06-01;-1,04;", "billed"),
        ("cle-usb;8 Go;-1;2013-06-01;1,04;", "quantity"),
        ("cle-usb;8 Go;1;;1,04;", "date"),
        ("cle-usb;8 Go;1;2013-06-01;1,04;200 %", "vat"),
    ],
)
def test_rows_of_invoices_that_cannot_be_compared_are_set_aside(cells: str, field: str) -> None:
    """Negative counts are for declarations; a comparison with nothing is none."""
    head = "catégorie;capacité;quantité;date;rcp facturée TTC;tva\n"
    (found,), _ = read(f"{head}{cells}\n".encode(), "check")
    assert isinstance(found, SetAside) and found.field == field, found


def test_a_levy_told_for_one_item() -> None:
    """« RCP unitaire » is not the total: three phones billed 15,10 each are right."""
    head = "catégorie;capacité;quantité;date;rcp unitaire HT\n"
    (found,), _ = read(f"{head}telephone-mobile;64 Go;3;2013-06-01;15,11\n".encode(), "check")
    assert isinstance(found, Line) and found.billed
    told = found.as_json()
    assert (told["billed"], told["expected"], told["gap"]) == ("45.33", "45.30", "0.03")


def test_a_date_outside_the_texts_gives_no_gap() -> None:
    """An amount of 2020 is neither right nor wrong by a tariff of 2013."""
    head = "catégorie;capacité;quantité;date;rcp\n"
    (found,), told = read(f"{head}telephone-mobile;64 Go;1;2020-06-01;12,00\n".encode(), "check")
    assert isinstance(found, Line) and found.as_json()["gap"] is None
    assert told["compared"][0] | {"basis": ""} == {
        "basis": "", "rows": 1, "comparable": 0, "agreeing": 0, "billed": "0.00", "gap": "0.00",
    }  # fmt: skip


def test_a_french_claim_with_its_papers() -> None:
    """6 × 15,10 + 4 × 20,00 + 10 × 1,04 = 181,00; without an agreement, what was paid is refunded (III)."""
    _, told = example("rembourser-fr.csv", "claim", "fr", **PROFESSIONAL)
    claim = told["claim"]
    assert (told["total"], claim["invoices"], claim["open"]) == ("181.00", 2, None)
    assert [part["outcome"] for part in claim["parts"]] == ["refundable"] * 3
    assert claim["papers"] and claim["humans"] and claim["floors"]


def test_a_claim_asks_what_is_not_told() -> None:
    """Nothing is refunded on a ground nobody gave; the question that decides is asked."""
    _, told = example("rembourser-fr.csv", "claim", "fr")
    assert (told["total"], told["claim"]["open"]["field"]) == ("0.00", "export")


def test_belgian_invoices_reach_the_minimum_together() -> None:
    """Article 8: 10,00 + 12,00 + 9,00 = 31,00 reach 25 euros, « moyennant regroupement »; none does alone."""
    told_for_all = {"export": "non", "article57": "oui"}
    _, told = example("rembourser-be.csv", "claim", "be", **told_for_all)
    assert told["total"] == told["claim"]["total"] == "31.00"
    assert [part["refund"] for part in told["claim"]["parts"]] == ["10.00", "12.00", "9.00"]


def test_belgian_invoices_below_the_minimum_wait_a_year_each() -> None:
    """22,00 euros on 10 March 2014: the invoice of 4 March 2013 is a year old, that of 18 March is not."""
    data = (EXAMPLES / "rembourser-be.csv").read_bytes().rsplit(b"F-403", 1)[0]
    _, told = read(data, "claim", "be", export="non", article57="oui", requested="2014-03-10")
    assert [(part["date"], part["refund"]) for part in told["claim"]["parts"]] == [
        ("2013-03-04", "10.00"), ("2013-03-18", "0.00"),
    ]  # fmt: skip
    assert "2014-03-18" in [date["date"] for date in told["claim"]["dates"]]


def test_the_command_takes_the_circumstances_for_all_rows(capsys: pytest.CaptureFixture[str]) -> None:
    """A claim is made of answers and a file: both can be given in a terminal, and its prose says what is open."""
    arguments = ["declare", str(EXAMPLES / "rembourser-fr.csv"), "--system", "fr", "--task", "claim"]
    assert main([*arguments, "--json", *(f"--{name}={value}" for name, value in PROFESSIONAL.items())]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == "181.00"
    assert main([*arguments, *(f"--{name}={value}" for name, value in PROFESSIONAL.items())]) == 0
    assert "181,00\u202f€" in capsys.readouterr().out
    assert main(arguments) == 0
    assert "--export" in capsys.readouterr().out
    assert main(["declare", str(EXAMPLES / "verifier-be.csv"), "--system", "be", "--task", "check"]) == 0
    assert "écart de −2,72\u202f€" in capsys.readouterr().out
