"""The `copie-privee` command, run as people run it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from copie_privee import load
from copie_privee.case.fields import FIELDS, FieldKind
from tests.calculator.test_examples import plain

COMMAND = str(Path(sys.executable).with_name("copie-privee"))
PHONE = ["--system", "fr", "--category", "telephone-mobile", "--capacity", "64 Go", "--date", "2013-06-01"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, *arguments], capture_output=True, encoding="utf-8", check=False)


def test_assess_gives_the_contract_json() -> None:
    """Other programs read these keys; a missing or renamed one breaks them."""
    done = run("assess", *PHONE, "--quantity", "2", "--json")
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert list(answer) == [
        "outcome", "unit_amount", "unit_amount_exact", "quantity", "total", "currency", "category", "provision",
        "steps", "readings", "deadlines", "warnings", "valid", "texts", "version",
    ]  # fmt: skip
    assert (answer["outcome"], answer["unit_amount"], answer["unit_amount_exact"]) == ("due", "15.10", "15.104")
    assert (answer["quantity"], answer["total"], answer["currency"]) == (2, "30.20", "EUR")
    assert answer["provision"] == {
        "work": "fr/decision-15-2012",
        "eid": "att_1__tableau_10__table_1__tr_4",
        "quote": "Au-delà de 32 Go et jusqu’à 64 Go 0,236 0",
    }
    assert answer["valid"] == {
        "from": "2013-01-01",
        "until": "2018-10-01",
        "note": "décision n° 18 du 5 septembre 2018, Journal officiel du 22 septembre 2018 ; la presse en donne les "
        "familles et le jour d’effet",
    }
    assert answer["texts"] == [
        {
            "work": "fr/decision-15-2012",
            "sha256": "b45516e956ef0a6c3acb50e74494121573b1f5fc8c33e39633a57cf282c679cd",
        }
    ]


def test_prose_says_amount_reason_and_words() -> None:
    """A person at a terminal needs the amount first, then the words it comes from."""
    lines = run("assess", *PHONE).stdout.splitlines()
    assert lines[0].endswith("15,10\u202f€")
    assert any("«\u202fAu-delà de 32 Go et jusqu’à 64 Go 0,236 0\u202f»" in line for line in lines)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--system", "fr", "--category", "tablette", "--capacity", "abc"], ["Capacité", "abc", "Go"]),
        (["--system", "fr", "--category", "tablette"], ["Capacité", "vide"]),
        (["--system", "fr", "--category", "grille-pain"], ["Catégorie", "grille-pain", "tablette"]),
        (["--category", "tablette"], ["Système", "fr (France)"]),
        ([*PHONE[:-1], "2013-02-30"], ["Date", "2013-02-30", "AAAA-MM-JJ"]),
        ([*PHONE[:-1], ""], ["Date", "vide", "AAAA-MM-JJ"]),
        ([*PHONE[:-1], "  "], ["Date", "AAAA-MM-JJ"]),
        (["--cases", "absent.jsonl"], ["Fichier de cas", "absent.jsonl"]),
    ],
)
def test_input_that_cannot_be_understood_exits_2_with_a_message(arguments: list[str], words: list[str]) -> None:
    """Scripts rely on the status, people on the message; a legal "no" must not look like this."""
    done = run("assess", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert all(word in done.stderr for word in words)
    assert "Traceback" not in done.stderr


def test_a_legal_no_exits_0() -> None:
    """A date outside the texts is an answer, not an error."""
    done = run("assess", *PHONE[:-1], "2020-01-01", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["outcome"] == "outside_texts"


def test_cases_are_answered_line_by_line_in_order(tmp_path: Path) -> None:
    """One bad line must neither stop the others nor shift them."""
    lines = [
        json.dumps({"system": "fr", "category": "telephone-mobile", "capacity": "17 Go", "date": "2013-06-01"}),
        "ceci n'est pas du JSON",
        json.dumps({"system": "fr", "category": "tablette", "capacity": "12 parsecs", "date": "2013-06-01"}),
        "",
        json.dumps({"system": "be", "category": "ordinateur", "date": "2012-06-01", "quantity": 3, "capacity": None}),
        json.dumps({"system": "fr", "couleur": "bleu"}),
        json.dumps({"system": "fr", "category": "tablette", "capacity": 64, "date": "2013-06-01"}),
        json.dumps({"system": "fr", "category": "tablette", "capacity": 6.4}),
    ]
    file = tmp_path / "cas.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run("assess", "--cases", str(file))
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert len(replies) == len(lines)
    assert replies[0]["unit_amount"] == "5.26"
    assert (replies[4]["outcome"], replies[4]["quantity"]) == ("zero", 3)
    errors = [(r["error"]["line"], r["error"]["field"]) for r in replies if "error" in r]
    assert errors == [(2, "line"), (3, "capacity"), (4, "line"), (6, "line"), (8, "capacity")]
    assert all(r["error"]["accepted"] for r in replies if "error" in r)
    assert replies[2]["error"]["value"] == "12 parsecs"


def test_categories_lists_all_23_with_their_provisions() -> None:
    """The list is what other programs choose from; an id that changes breaks them."""
    listed = json.loads(run("categories", "--json").stdout)
    assert len(listed) == 23
    phone = next(entry for entry in listed if entry["id"] == "telephone-mobile")
    assert phone["system"] == "fr"
    assert phone["tariff_in"] == {"work": "fr/decision-15-2012", "eid": "att_1__tableau_10"}
    assert run("categories").stdout.count("\n") == 23


def test_every_field_of_a_case_is_an_option() -> None:
    """A circumstance that the page can ask and the command cannot would split the one core in two."""
    shown = run("assess", "--help").stdout
    assert all(f"--{name} " in shown for name in FIELDS)


def test_the_help_says_what_each_option_accepts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it a name like "wholesale" has to be guessed, and a date typed ten ways."""
    monkeypatch.setenv("COLUMNS", "10000")  # a line an option
    shown = plain(run("assess", "--help").stdout)
    for name, field in FIELDS.items():
        option = re.search(rf"--{name} {name.upper()} (.*?)(?= --[a-z]|$)", shown)
        assert option is not None, name
        assert field.label in option[1], name
        for choice in field.choices:
            assert re.search(rf"\b{choice}\b", option[1]), (name, choice)
            assert field.kind is not FieldKind.CHOICE or plain(field.choice_label(choice)) in option[1], (name, choice)
    assert "fr (France), be (Belgique)" in shown
    assert all(category.id in shown for category in load().categories.values())
    for pattern in ("AAAA-MM-JJ ou JJ/MM/AAAA", "Mo, Go ou To", "un mois, AAAA-MM", "deux décimales"):
        assert pattern in shown


def test_prose_gives_deadlines_readings_and_questions() -> None:
    """The dates and the doubts belong to the answer at a terminal too."""
    paid = run("assess", *PHONE, "--payer", "wholesale", "--quantity", "1000").stdout
    assert (
        "Paiement, au plus tard\u202f: 10 août 2013" in paid
    )  # 30 June, 40 full days (31 in July, 9 in August), 10 August
    assert "Lectures possibles" in paid
    asked = run("assess", *PHONE, "--buyer", "professional").stdout
    assert asked.splitlines()[0].endswith("Il manque une précision")
    assert "présumer un usage" in asked


def test_the_keys_of_a_file_are_the_options(tmp_path: Path) -> None:
    """A spreadsheet's columns become keys; a key that only the file or only the command knows breaks scripts."""
    case = {"system": "fr", "category": "cle-usb", "capacity": "8 Go", "date": "2017-01-10", "buyer": "professional"}
    file = tmp_path / "cas.jsonl"
    file.write_text(
        "\n".join(json.dumps({**case, "copying": typed}) for typed in ("non", "oui", "", None, "peut-être"))
    )
    replies = [json.loads(line) for line in run("assess", "--cases", str(file)).stdout.splitlines()]
    assert [reply.get("outcome") for reply in replies] == ["exempt", "due", "needs_judgement", "needs_judgement", None]
    assert (replies[4]["error"]["line"], replies[4]["error"]["field"]) == (5, "copying")


def test_the_guide_answers_at_the_terminal() -> None:
    """Whoever does not know the categories starts here."""
    shown = run("guide", "disque", "dur", "externe", "1To").stdout
    assert shown.startswith("France\n")
    assert "Disque dur externe" in shown
    assert "sans nécessiter l’emploi d’un micro-ordinateur" in shown
    data = json.loads(run("guide", "NAS rackable", "--json").stdout)
    assert data["systems"][0]["leads"][0]["case"]["nas"] == "rack"
    assert run("guide", "?").returncode == 2


def test_text_that_is_no_text_is_said_and_does_not_stop_the_command(tmp_path: Path) -> None:
    """A lone surrogate in a file must not end in a traceback."""
    file = tmp_path / "cas.jsonl"
    file.write_text('{"system": "\\ud800", "category": "x"}\n')
    done = run("assess", "--cases", str(file))
    assert done.returncode == 1  # no line of it could be answered
    assert json.loads(done.stdout)["error"]["field"] == "system"
