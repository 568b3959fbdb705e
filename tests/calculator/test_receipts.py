"""Receipts: made, checked, and refuted at the very line that was changed."""

from __future__ import annotations

import copy
import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from copie_privee import Case, InputError, receipt, verify
from copie_privee.door import answer
from copie_privee.tools.receipt import read_receipt
from scripts.lawdoc.corpus import ROOT, Corpus
from tests.calculator.test_command import COMMAND
from tests.calculator.test_examples import EXAMPLES

PHONE = Case("fr", "telephone-mobile", "64 Go", "2013-06-01", 2, payer="exclusive")


def test_every_example_gives_a_receipt_that_is_confirmed() -> None:
    """A receipt that its own maker refutes would discredit a right answer."""
    for example in EXAMPLES:
        made = json.loads(json.dumps(receipt(Case.from_mapping(example["case"])), ensure_ascii=False))
        assert verify(made).confirmed, example["name"]


def test_a_receipt_names_the_texts_by_their_hash(corpus: Corpus) -> None:
    """Without the hashes nobody could say which texts an answer was made from."""
    made = receipt(PHONE)
    for work in corpus.works.values():
        assert made["texts"][work.id] == hashlib.sha256((ROOT / work.raw).read_bytes()).hexdigest()
    assert made["case"] == {
        "system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2013-06-01", "quantity": "2",
        "payer": "exclusive",
    }  # fmt: skip


def test_a_receipt_without_a_date_keeps_the_day_it_was_made() -> None:
    """Checked on another day, it must still say the same."""
    made = receipt(Case("fr", "cd-data", "700 Mo"))
    assert made["case"]["date"]
    assert verify(made).confirmed


def altered(path: list[str | int], value: object) -> dict[str, Any]:
    changed = copy.deepcopy(receipt(PHONE))
    place: Any = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return changed


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (["assessment", "total"], "30.19", "assessment.total"),
        (["assessment", "outcome"], "exempt", "assessment.outcome"),
        (["assessment", "steps", 2, "citations", 0, "quote"], "0,236 1", "assessment.steps.3.citations.1.quote"),
        (["assessment", "deadlines", 1, "date"], "2013-09-21", "assessment.deadlines.2.date"),
        (["assessment", "readings", 0, "default"], False, "assessment.readings.1.default"),
        (["assessment", "warnings"], [], "assessment.warnings.1"),
        (["assessment", "discount"], "1.00", "assessment.discount"),
        (["texts", "fr/decision-15-2012"], "0" * 64, "texts.fr/decision-15-2012"),
        (["case", "capacity"], "32 Go", "assessment.unit_amount"),
    ],
)
def test_what_was_changed_is_refuted_line_by_line(path: list[str | int], value: object, line: str) -> None:
    """A forged receipt that passes, or that does not say where, protects nobody."""
    verification = verify(altered(path, value))
    assert not verification.confirmed
    assert line in [difference.path for difference in verification.differences]


def test_the_version_alone_does_not_refute() -> None:
    """An old receipt whose answer still holds is still right; the reader is told of the versions."""
    old = altered(["version"], "0.0.1")
    old["assessment"]["version"] = "0.0.1"
    verification = verify(old)
    assert verification.confirmed
    assert any("0.0.1" in sentence for sentence in verification.sentences())


@pytest.mark.parametrize(
    "given", [None, [], {}, "x", {"form": "autre", "case": {}}, {"form": "copie-privee/receipt/1"}]
)
def test_what_is_no_receipt_is_refused_by_name(given: object) -> None:
    """Another file opened by mistake must not look like a refuted receipt."""
    with pytest.raises(InputError) as refusal:
        verify(given)
    assert refusal.value.field == "receipt"


def test_a_receipt_with_a_case_nobody_understands_names_the_field() -> None:
    """The reader must learn what is wrong with it."""
    with pytest.raises(InputError) as refusal:
        verify(altered(["case", "capacity"], "12 parsecs"))
    assert refusal.value.field == "capacity"
    with pytest.raises(InputError) as refusal:
        verify(altered(["case", "date"], ""))
    assert refusal.value.field == "date"


def test_the_command_confirms_with_0_refutes_with_1_and_refuses_with_2(tmp_path: Path) -> None:
    """Scripts rely on the status."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([COMMAND, *arguments], capture_output=True, encoding="utf-8", check=False)

    asked = ["--system", "fr", "--category", "tablette", "--capacity", "32 Go", "--date", "2013-06-01"]
    made = run("assess", *asked, "--receipt").stdout
    file = tmp_path / "reçu.json"
    file.write_text(made, encoding="utf-8")
    confirmed = run("verify", str(file))
    assert (confirmed.returncode, confirmed.stdout.startswith("Reçu confirmé")) == (0, True)
    file.write_text(made.replace('"10.50"', '"9.50"'), encoding="utf-8")
    refuted = run("verify", str(file))
    assert refuted.returncode == 1
    assert "assessment.total" in refuted.stdout
    assert "9.50" in refuted.stdout
    assert json.loads(run("verify", str(file), "--json").stdout)["confirmed"] is False
    file.write_text("pas du JSON", encoding="utf-8")
    refused = run("verify", str(file))
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "Reçu" in refused.stderr
    assert run("verify", str(tmp_path / "absent.json")).returncode == 2


def test_the_door_makes_and_opens_receipts() -> None:
    """The site hands over the file's text as it is."""
    made = json.loads(answer(json.dumps({"op": "receipt", "case": PHONE.as_json()})))["receipt"]
    reply = json.loads(answer(json.dumps({"op": "verify", "receipt": json.dumps(made)})))
    assert reply["verification"]["confirmed"] is True
    assert reply["display"]["verdict"].startswith("Reçu confirmé")
    made["assessment"]["total"] = "1.00"
    reply = json.loads(answer(json.dumps({"op": "verify", "receipt": made})))
    assert reply["display"]["confirmed"] is False
    assert any("assessment.total" in line for line in reply["display"]["differences"])
    assert json.loads(answer('{"op": "verify"}'))["error"]["field"] == "receipt"


@pytest.mark.parametrize("version", [None, "", " ", 1, ["0.0.1"], {"total": "0.00"}])
@pytest.mark.parametrize("place", [["version"], ["assessment", "version"]])
def test_only_the_name_of_a_version_may_differ(version: object, place: list[str | int]) -> None:
    """The one line that may differ must not become the place where anything can be written."""
    assert not verify(altered(place, version)).confirmed


@pytest.mark.parametrize("place", [["version"], ["assessment", "version"]])
def test_a_receipt_without_its_version_is_refuted(place: list[str]) -> None:
    """A receipt that lost a line is not whole."""
    lost = copy.deepcopy(receipt(PHONE))
    (lost if len(place) == 1 else lost["assessment"]).pop("version")
    assert not verify(lost).confirmed


def test_a_number_written_another_way_is_refuted() -> None:
    """2E0 is two, but nobody's receipt says it so: what is confirmed is what was made, sign by sign."""
    text = json.dumps(receipt(PHONE)).replace('"quantity": 2,', '"quantity": 2E0,')
    assert "2E0" in text
    assert not verify(read_receipt(text)).confirmed


def test_one_line_that_differs_is_one_line() -> None:
    """« 1 lignes ne sont pas » reads like a machine that does not know what it says."""
    forged = altered(["assessment", "total"], "9.99")
    assert verify(forged).sentences()[0] == "Reçu réfuté\u202f: une ligne n’est pas celle que donne le calcul."
