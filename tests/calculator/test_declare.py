"""A month declared from a file: totals by hand, rows set aside, dates, corrections, a month without a row."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from copie_privee import Case, assess, load
from copie_privee.cli import main
from copie_privee.door import answer
from copie_privee.tables import Line, SetAside, Table, listing
from tests.calculator.test_command import COMMAND

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs/donnees/exemples"
MONTHS = tomllib.loads(Path(__file__).with_name("months.toml").read_text(encoding="utf-8"))["month"]
HEAD = "produit;catégorie;capacité;quantité\n"
FR = {"system": "fr", "month": "2013-06"}


def read(text: str | bytes, **told: str) -> tuple[list[Line | SetAside], dict[str, Any]]:
    """The rows of a table, and what it comes to."""
    table = Table(listing(FR | told, load()), load())
    rows = list(table.feed(text.encode() if isinstance(text, str) else text, last=True))
    return rows, table.summary().as_json()


def row(cells: str, head: str = HEAD, **told: str) -> Line | SetAside:
    (found,), _ = read(head + cells + "\n", **told)
    return found


def line(cells: str, head: str = HEAD, **told: str) -> Line:
    found = row(cells, head, **told)
    assert isinstance(found, Line), found
    return found


def aside(cells: str, head: str = HEAD, **told: str) -> SetAside:
    found = row(cells, head, **told)
    assert isinstance(found, SetAside), found
    return found


def command(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, "declare", *arguments], capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("month", MONTHS, ids=[month["file"] for month in MONTHS])
def test_the_example_months_give_the_totals_worked_out_by_hand(month: dict[str, Any]) -> None:
    """Whoever tries the example, and checks it against the law, must find every cent."""
    done = command(str(EXAMPLES / month["file"]), "--system", month["system"], "--month", month["month"], "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert [[line["unit_amount"] or "", line["total"] or ""] for line in told["lines"]] == month["rows"]
    assert [line["line"] for line in told["lines"]] == list(range(2, len(month["rows"]) + 2))
    assert (told["rows_in"], told["set_aside"], told["total"]) == (len(month["rows"]), [], month["total"])
    assert [[due["date"], " ".join(due["payers"])] for due in told["deadlines"]] == month["dates"]
    assert all(due["citations"] for due in told["deadlines"])
    declared = sum(line["quantity"] for line in told["declaration"])
    assert declared == sum(line["quantity"] for line in told["lines"] if line["total"])


def test_the_contract_of_the_command(tmp_path: Path) -> None:
    """Programs read these keys; rows in are rows answered and rows set aside, always."""
    file = tmp_path / "mois.csv"
    file.write_text(f"{HEAD}A;telephone-mobile;64 Go;2\nB;grille-pain;8 Go;1\nC;cle-usb;8 Go;trois\n", encoding="utf-8")
    done = command(str(file), "--system", "fr", "--month", "2013-06", "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 0
    assert told["rows_in"] == 3 == len(told["lines"]) + len(told["set_aside"])
    (answered,) = told["lines"]
    assert {name: answered[name] for name in ("category", "capacity", "quantity", "unit_amount", "total")} == {
        "category": "telephone-mobile",
        "capacity": "64 Go",
        "quantity": 2,
        "unit_amount": "15.10",
        "total": "30.20",
    }
    assert [(row["line"], row["field"], row["value"]) for row in told["set_aside"]] == [
        (3, "category", "grille-pain"),
        (4, "quantity", "trois"),
    ]
    assert all(row["accepted"] for row in told["set_aside"])


def test_prose_tells_rows_total_and_dates() -> None:
    """A person at a terminal reads the same as a program: each row, the total, until when."""
    said = command(str(EXAMPLES / "declarer-be.csv"), "--system", "be", "--month", "2013-06").stdout
    assert "ligne 6" in said and "405,00\u202f€" in said
    assert "1\u202f978,50\u202f€" in said and "19 juillet 2013" in said
    assert "12 lignes lues = 12 répondues + 0 mises de côté" in said


@pytest.mark.parametrize(
    ("text", "options", "status", "words"),
    [
        ("", [], 2, "catégorie"),
        ("a;b\n1;2\n", [], 2, "quantité"),
        (HEAD, ["--month", "juin"], 2, "AAAA-MM"),
        (HEAD, ["--system", "xx"], 2, "fr (France)"),
        (HEAD, ["--payer", "roi"], 2, "grossiste"),
        (HEAD, ["--export", "peut-être"], 2, "oui, non"),
        (HEAD, ["--listed", "?"], 2, "oui, non"),
        (HEAD + "A;grille-pain;;1\n", [], 1, ""),
        (HEAD, [], 0, ""),
    ],
)
def test_exit_codes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, options: list[str], status: int, words: str
) -> None:
    """A script knows from the status whether a file was read, and from the message what to mend."""
    file = tmp_path / "t.csv"
    file.write_text(text, encoding="utf-8")
    usual = {"--system": "fr", "--month": "2013-06"} | dict(zip(options[::2], options[1::2], strict=True))
    assert main(["declare", str(file), *chain(*usual.items())]) == status
    told = capsys.readouterr()
    assert words in told.err and (status != 2 or not told.out)


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a name is told as one, not as an empty month."""
    for name in ("absent.csv", "."):
        assert main(["declare", str(tmp_path / name), "--system", "fr", "--month", "2013-06"]) == 2
        assert "Tableau" in capsys.readouterr().err


def test_a_month_without_a_row_is_declared_all_the_same() -> None:
    """Belgium asks for a declaration of a month without sales; the dates are those of any month."""
    rows, told = read(HEAD, system="be")
    assert (rows, told["rows_in"], told["nil"], told["total"]) == ([], 0, True, "0.00")
    assert [due["date"] for due in told["deadlines"]] == ["2013-07-19"]


@pytest.mark.parametrize(
    "typed",
    [
        "telephone-mobile", "TELEPHONE-MOBILE", "Téléphone mobile", "tableau n° 10", "Tableau 10", "smartphone",
        "iPhone", "téléphones mobiles",
    ],
)  # fmt: skip
def test_a_category_by_its_id_the_words_of_the_tariff_or_everyday_words(typed: str) -> None:
    """People keep lists in their own words."""
    assert line(f"A;{typed};64 Go;1").as_json()["unit_amount"] == "15.10"


def test_a_product_stands_for_its_category_and_its_capacity() -> None:
    """A stock list has a name and a number, and often no more."""
    found = line("iPhone 5 64 Go;;;3")
    assert (found.as_json()["capacity"], found.as_json()["total"]) == ("64 Go", "45.30")
    assert line("iPhone 5 64 Go;;16 Go;1").as_json()["capacity"] == "16 Go"


def test_words_that_leave_several_categories_are_set_aside_with_each_of_them() -> None:
    """To choose for the reader would be to declare for them."""
    found = aside("A;baladeur;8 Go;1")
    assert (
        found.field == "category" and "baladeur-audio-video" in found.accepted and "enregistreur-tv" in found.accepted
    )


def test_a_thing_no_text_lists_is_answered_and_pays_nothing() -> None:
    """A legal no is an answer: the row is not the reader's mistake."""
    found = line("A;appareil photo;64 Go;2").as_json()
    assert (found["outcome"], found["total"], found["provision"]["work"]) == (
        "not_liable", None, "fr/decision-15-2012",
    )  # fmt: skip


def test_a_pack_announced_by_the_product_is_asked_about() -> None:
    """Three keys in a box are three media: a number of boxes would declare a third of them."""
    assert aside("Lot de 3 clés USB 8 Go;;;10").field == "quantity"
    assert line("Lot de 3 clés USB 8 Go;cle-usb;8 Go;30").quantity == 30


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [("3", 3), ("1 000", 1000), ("1\u202f000", 1000), ("-4", -4), ("−4", -4), ("0", 0), ("12,0", 12), ("+2", 2)],
)
def test_quantities(typed: str, read_as: int) -> None:
    """Spreadsheets write numbers in many ways; a correction takes back what was declared."""
    assert line(f"A;cle-usb;8 Go;{typed}").quantity == read_as


@pytest.mark.parametrize("typed", ["", "1,5", "1.000", "--2", "deux", "1e3", "٣", "9" * 40, "-"])
def test_quantities_that_are_none(typed: str) -> None:
    """A number read wrongly is declared wrongly."""
    found = aside(f"A;cle-usb;8 Go;{typed}")
    assert (found.field, found.value) == ("quantity", typed[:100])


@pytest.mark.parametrize(
    ("heading", "typed", "amount"),
    [
        ("Capacité (Mo)", "700", "0.35"), ("capacité", "0,7", "0.35"), ("Capacité en Go", "0.7", "0.35"),
        ("Capacité d’enregistrement", "700 Mo", "0.35"), ("Capacité (Mo)", "1,4 Go", "0.70"),
    ],
)  # fmt: skip
def test_the_heading_says_the_unit(heading: str, typed: str, amount: str) -> None:
    """700 under « Mo » is a CD; 700 Go would pay a thousand times as much."""
    assert line(f"cd-data;{typed};1", f"catégorie;{heading};quantité\n").as_json()["unit_amount"] == amount


def test_a_dot_for_thousands_is_asked_about() -> None:
    """« 1.000 Go » is one gigabyte or a thousand: 20 € or 8,40 €."""
    assert aside("A;stockage-externe;1.000 Go;1").field == "capacity"


@pytest.mark.parametrize("typed", ["2013-06-15", "15/06/2013", "15.6.2013", "41440", "2013-06-15 00:00:00", "15/06/13"])
def test_dates_as_people_and_spreadsheets_write_them(typed: str) -> None:
    """The number 41440 is 15 June 2013 for a spreadsheet."""
    found = line(f"cle-usb;8 Go;1;{typed}", "catégorie;capacité;quantité;date de sortie\n")
    assert found.as_json()["date"] == "2013-06-15"


def test_a_day_outside_the_month_is_set_aside_but_for_a_correction() -> None:
    """A row of July in a declaration of June would be paid a month early, or twice."""
    head = "catégorie;capacité;quantité;date\n"
    assert aside("cle-usb;8 Go;1;2013-07-01", head).field == "date"
    assert aside("cle-usb;8 Go;1;2013-05-31", head).field == "date"
    assert aside("cle-usb;8 Go;1;31/02/2013", head).field == "date"
    assert line("cle-usb;8 Go;-1;2013-05-31", head).as_json()["total"] == "-1.04"
    assert aside("cle-usb;8 Go;-1;2013-07-01", head).field == "date"


def test_a_correction_is_at_the_tariff_of_its_day() -> None:
    """A phone of September 2018, corrected in October, is taken back at what was paid for it."""
    head = "catégorie;capacité;quantité;date\n"
    found = line("telephone-mobile;64 Go;-2;2018-09-30", head, month="2018-10")
    assert found.as_json()["total"] == "-30.20"
    assert line("telephone-mobile;64 Go;2;2018-10-01", head, month="2018-10").as_json()["outcome"] == "outside_texts"


def test_who_pays_on_the_day_needs_the_day() -> None:
    """Article 7, II: for the other importers the levy falls due on the day of acquisition; a month is none."""
    assert aside("A;cle-usb;8 Go;1", payer="other").field == "date"
    head = "catégorie;capacité;quantité;date d’acquisition\n"
    _, told = read(f"{head}cle-usb;8 Go;1;03/06/2013\ncle-usb;8 Go;1;03/06/2013\n", payer="other")
    assert [due["date"] for due in told["deadlines"]] == ["2013-06-03"]


def test_the_class_of_the_payer_chooses_the_dates() -> None:
    """A wholesaler given the dates of an exclusive importer would pay forty days late."""
    _, told = read(HEAD, payer="wholesale")
    assert [due["date"] for due in told["deadlines"]] == ["2013-07-20", "2013-08-09", "2013-08-10"]


def test_offers_are_declared_with_device_capacity_and_kind() -> None:
    """Article 6, III asks for bundles and complements apart, with the device and both capacities."""
    _, told = read((EXAMPLES / "declarer-fr.csv").read_bytes())
    lots = [entry for entry in told["declaration"] if "offer" in entry]
    assert [(lot["offer"], lot["device"], lot["integrated"], lot["capacity"], lot["quantity"]) for lot in lots] == [
        ("bundle", "telephone-mobile", "16 Go", "8 Go", 50),
        ("complement", "telephone-mobile", "16 Go", "8 Go", 10),
    ]


def test_equal_rows_are_one_line_of_the_declaration() -> None:
    """Article 6, I asks for the number of media of each capacity, not for a list of invoices."""
    rows, told = read(f"{HEAD}A;cle-usb;8 Go;5\nB;clé USB;8 Go;7\nC;cle-usb;8Go;-2\nD;cle-usb;16 Go;1\n")
    assert len(rows) == 4
    assert [(entry["capacity"], entry["quantity"], entry["rows"]) for entry in told["declaration"]] == [
        ("8 Go", 10, 3), ("16 Go", 1, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ground", "outcome"),
    [("export", "exempt"), ("Exportation", "exempt"), ("usage professionnel", "exempt"), ("non", "due"), ("", "due")],
)
def test_a_ground_of_exemption_is_weighed(ground: str, outcome: str) -> None:
    """What is exported is not to be paid; what is said to be, under words unknown here, is asked about."""
    head = "catégorie;capacité;quantité;motif d’exonération\n"
    assert line(f"cle-usb;8 Go;1;{ground}", head, month="2017-03").as_json()["outcome"] == outcome
    assert aside("cle-usb;8 Go;1;parce que", head).field == "ground"


def test_a_circumstance_in_a_column_counts_and_one_told_for_all_is_its_default() -> None:
    """A column of answers is read like the form of a case; a faulty one is named."""
    head = "catégorie;capacité;quantité;export\n"
    assert line("cle-usb;8 Go;1;oui", head, month="2017-03").as_json()["outcome"] == "exempt"
    assert line("cle-usb;8 Go;1;x", head, month="2017-03").as_json()["outcome"] == "exempt"
    assert line("cle-usb;8 Go;1;", head, month="2017-03", export="oui").as_json()["outcome"] == "exempt"
    assert line("cle-usb;8 Go;1;non", head, month="2017-03", export="oui").as_json()["outcome"] == "due"
    assert aside("cle-usb;8 Go;1;peut-être", head).field == "export"


def test_rows_answer_as_assess_does() -> None:
    """Two tools that disagree about the same key are both worthless."""
    for category in load().of_system("fr"):
        for size in ("700 Mo", "4,7 Go", "8 Go", "17 Go", "1 To"):
            alone = assess(Case("fr", category.id, size, exigible="2013-06", quantity=7), load())
            found = line(f"A;{category.id};{size};7")
            assert (found.priced.outcome, found.total) == (alone.outcome, alone.total)


def test_columns_nobody_reads_and_blank_rows() -> None:
    """A colour changes nothing and is told to change nothing; a blank line is no row."""
    rows, told = read("Couleur;Qté;Famille;Taille\n\nbleu;2;clé USB;8 Go\n;;;\n\n")
    assert (len(rows), told["rows_in"], told["ignored"], told["total"]) == (1, 1, ["Couleur"], "2.08")


def test_a_cell_too_many_is_set_aside() -> None:
    """A decimal comma in a file parted by commas would move every cell after it by one."""
    head = "catégorie,capacité,quantité\n"
    assert aside("dvd-data,4,7 Go,2", head).field == "line"
    assert line('dvd-data,"4,7 Go",2,,', head).quantity == 2


def test_a_thousand_faulty_rows_among_a_hundred_thousand_are_these(tmp_path: Path) -> None:
    """Rows in are rows answered and rows set aside, at any length, and in little memory and time."""
    file = tmp_path / "long.csv"
    with file.open("w", encoding="utf-8") as out:
        out.write(HEAD)
        for number in range(100_000):
            out.write(f"P{number};cle-usb;{number % 50 + 1} Go;{'?' if number % 100 == 7 else 2}\n")
    table = Table(listing(FR, load()), load())
    faulty = []
    with file.open("rb") as data:
        while chunk := data.read(1 << 16):
            faulty += [found.line for found in table.feed(chunk) if isinstance(found, SetAside)]
    faulty += [found.line for found in table.feed(b"", last=True) if isinstance(found, SetAside)]
    assert faulty == [number + 2 for number in range(100_000) if number % 100 == 7]
    assert (table.sums.rows, table.sums.answered, table.sums.aside) == (100_000, 99_000, 1_000)


def test_little_memory_and_an_early_first_answer(tmp_path: Path) -> None:
    """A file that is read whole before the first answer stops a small machine."""
    program = """
import sys
from pathlib import Path
from copie_privee.cli import main
from copie_privee.door import answer
def peak():
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
def declare(file):
    return main(["declare", file, "--system", "fr", "--month", "2013-06", "--json"])
declare(sys.argv[2])
before = peak()
status = declare(sys.argv[1])
print(status, peak() - before, file=sys.stderr)
"""
    file, short = tmp_path / "long.csv", tmp_path / "short.csv"
    rows = "A;cle-usb;8 Go;2\nB;quoi;8 Go;2\n"
    file.write_text(HEAD + rows * 15_000, encoding="utf-8")
    short.write_text(HEAD + rows, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", program, str(file), str(short)], capture_output=True, encoding="utf-8", check=True
    )
    status, grown = map(int, done.stderr.split())
    assert (status, done.stdout.count('"line":')) == (0, 30_002)
    assert grown < 10_000  # kilobytes: the file and its answers have more


def test_a_page_shows_a_thousand_lines_of_a_declaration_and_says_how_many_more() -> None:
    """A list of as many cases as rows would else fill the page with tables until it stands still."""
    rows = "".join(f"clé USB;{size} Mo;1\n" for size in range(1, 1_235))
    asked = {"op": "declare", "open": {"system": "fr", "month": "2013-06"}, "last": True}
    text = ("produit;capacité;quantité\n" + rows).encode().decode("latin-1")
    told = json.loads(answer(json.dumps(asked | {"bytes": text})))
    summary = told["display"]["summary"]
    assert len(summary["declared"]) == 1_000 and "234 autres lignes" in summary["declared_more"]
    assert len(told["declare"]["summary"]["declaration"]) == 1_234
