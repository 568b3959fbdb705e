"""A new country: one folder of rules and entries in the registers; nothing else changes, and nothing else is changed.

`tests/new_country` holds both as they would be written; a copy of the package answers every operation of the door.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from copie_privee.catalogue import NARROW
from copie_privee.door import OPERATIONS, answer
from copie_privee.systems import be, fr
from tests.calculator.test_examples import EXAMPLES
from tests.new_country.beside import ASK, add_country, asked, copy_package, pack, run, write_registers


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_registers(tmp_path_factory.mktemp("country") / "source_texts")


@pytest.fixture(scope="module")
def three(registers: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package, its new country, and the law packed from its registers."""
    folder = copy_package(tmp_path_factory.mktemp("three"))
    add_country(folder)
    done = pack(folder, registers)
    assert done.returncode == 0, done.stderr
    return folder


CASSETTE = {"system": "xx", "category": "cassette", "capacity": "12 GB", "date": "2013-02-01", "quantity": "3"}
LIST = "categorie;capacite;quantite\ncassette;12 GB;3\ntelephone;;2\nbrouette;;1\n"
SCHOOL = CASSETTE | {"institution": "oui"}


@pytest.fixture(scope="module")
def replies(three: Path) -> dict[str, dict[str, Any]]:
    """What the new country answers, by what was asked."""
    (made,) = asked(three, {"op": "receipt", "case": SCHOOL})
    requests: dict[str, dict[str, Any]] = {
        "assess": {"op": "assess", "case": CASSETTE},
        "school": {"op": "assess", "case": SCHOOL},
        "before": {"op": "assess", "case": CASSETTE | {"date": "2010-12-31"}},
        "bad": {"op": "assess", "case": CASSETTE | {"category": "disque"}},
        "fields": {"op": "fields", "case": CASSETTE},
        "guide": {"op": "guide", "query": "objet utopien"},
        "receipt": {"op": "receipt", "case": SCHOOL},
        "verify": {"op": "verify", "receipt": made["receipt"]},
        "compare": {"op": "compare", "device": "telephone", "capacity": "64 Go", "date": "2013-02-01"},
        "unlisted": {"op": "compare", "device": "tablette", "capacity": "64 Go", "date": "2013-02-01"},
        "trace": {"op": "trace", "amount": "2,00", "system": "xx"},
        "question": {"op": "dossier", "case": CASSETTE},
        "dossier": {"op": "dossier", "case": SCHOOL},
        "categories": {"op": "categories"},
        "declare": {"op": "declare", "open": {"system": "xx", "month": "2013-02"}, "bytes": LIST, "last": True},
    }
    assert {request["op"] for request in requests.values()} == set(OPERATIONS)
    return dict(zip(requests, asked(three, *requests.values()), strict=True))


def test_it_computes_and_gives_its_words(replies: dict[str, dict[str, Any]]) -> None:
    """Twelve gigabytes are above ten: 2,00, times three, by the words of its own decree."""
    due, school = replies["assess"]["assessment"], replies["school"]["assessment"]
    assert (due["outcome"], due["unit_amount"], due["total"]) == ("due", "2.00", "6.00")
    assert [step["kind"] for step in due["steps"]] == ["definition", "band", "quantity", "day", "window", "payment"]
    assert due["deadlines"][0]["date"] == "2013-02-01"
    assert due["provision"] == {
        "work": "xx/decret-2010",
        "eid": "art_1__point_2__point_b",
        "quote": "b) 2,00 euros lorsque la capacité de stockage est supérieure à 10 GB.",
    }
    assert (school["outcome"], school["total"]) == ("refundable", "6.00")
    assert replies["before"]["assessment"]["outcome"] == "outside_texts"
    assert replies["bad"]["error"]["field"] == "category"


def test_it_guides_and_asks_what_its_own_rules_look_at(replies: dict[str, dict[str, Any]]) -> None:
    """A French or Belgian question asked there would be about a law that does not apply."""
    assert [field["field"] for field in replies["fields"]["fields"]] == ["institution"]
    (utopia,) = [each for each in replies["guide"]["display"]["systems"] if each["system"] == "xx"]
    (question,) = utopia["questions"]
    assert [answer_["case"].get("category") for answer_ in question["answers"]] == ["telephone", "cassette", None]
    asked_ = replies["question"]["dossier"]["open"]
    assert (asked_["field"], asked_["text"]) == ("institution", f"Une école utopienne fait-elle la demande{NARROW}?")


def test_it_compares_traces_files_and_proves(replies: dict[str, dict[str, Any]]) -> None:
    """Every tool must know a country that the registry knows."""
    sides = {side["system"]: side["amount"] for side in replies["compare"]["display"]["sides"]}
    assert sides == {"fr": f"15,10{NARROW}€", "be": f"3,00{NARROW}€", "xx": f"4,00{NARROW}€"}
    points = {point["id"]: cell(point) for point in replies["compare"]["comparison"]["points"]}
    # one class of payers only: no heading names the French ones
    assert [step["text"] for step in points["when"]] == [
        "Le vendeur utopien paie le jour de la vente.", f"Paiement{NARROW}: 1er février 2013",
    ]  # fmt: skip
    assert points["when"][0]["citations"][0]["quote"] == "le jour de la vente"
    assert points["who"][0]["text"] == "Paie le vendeur utopien."
    assert points["window"][0]["citations"][0]["eid"] == "art_3"
    assert cell(replies["unlisted"]["comparison"]["points"][0])[0]["citations"][0]["eid"] == "art_1"
    assert [match["category"] for match in replies["trace"]["trace"]["matches"]] == ["cassette"]
    file = replies["dossier"]["display"]["file"]
    assert [paper["text"] for paper in file["papers"]] == ["La facture présentée par l’école utopienne."]
    declared = replies["declare"]["declare"]["summary"]  # 3 × 2,00 + 2 × 4,00
    assert (declared["total"], declared["rows_answered"], declared["rows_set_aside"]) == ("14.00", 2, 1)
    assert replies["verify"]["verification"]["confirmed"] is True
    assert replies["receipt"]["receipt"]["case"]["institution"] == "oui"


def cell(point: dict[str, Any]) -> list[dict[str, Any]]:
    """What the new country says on a point of comparison."""
    (found,) = [each["steps"] for each in point["cells"] if each["system"] == "xx"]
    steps: list[dict[str, Any]] = found
    return steps


def of_country(name: str, reply: dict[str, Any]) -> Any:
    """The part of a reply that only the new country says."""
    if "comparison" in reply:
        sides = [side for side in reply["display"]["sides"] if side["system"] == "xx"]
        return [sides, *(cell(point) for point in reply["comparison"]["points"])]
    if name == "guide":
        return [each for each in reply["display"]["systems"] if each["system"] == "xx"]
    if name == "categories":
        return [each for each in reply["categories"] if each["system"] == "xx"]
    return reply


def strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for each in data:
            yield from strings(each)
    elif isinstance(data, dict):
        yield from strings(list(data.values()))


# The longest piece of each sentence that only France or Belgium may say: long enough to be no common turn of phrase.
FOREIGN = {
    key: max(re.split(r"\{\w+\}", text), key=len).replace("~", NARROW)
    for key, text in [*fr.SYSTEM.words.items(), *be.SYSTEM.words.items()]
    if not key.startswith("compare.unit")
}


def test_no_other_country_speaks_for_it(replies: dict[str, dict[str, Any]]) -> None:
    """A sentence of France in its answers would tell a law that is not its own."""
    foreign = {key: piece for key, piece in FOREIGN.items() if len(piece) > 12} | {"be": "Belgi", "fr": "France"}
    assert len(foreign) > 100
    for name, reply in replies.items():
        told = "\n".join(strings(of_country(name, reply)))
        assert "utopien" in told or name in ("fields", "bad"), name
        assert [key for key, piece in foreign.items() if piece in told] == [], name
        if name not in ("receipt", "verify"):  # a receipt names every text that the package holds
            assert not re.search(r"\b(fr|be)/", told), name


def test_the_countries_that_were_there_answer_as_before(three: Path) -> None:
    """A country added must not move a cent, a word or a date of another."""
    requests = [{"op": "assess", "case": {"date": "2013-06-01"} | example["case"]} for example in EXAMPLES]
    requests += [{"op": "trace", "amount": "15,10", "system": "fr"}]
    assert asked(three, *requests) == [json.loads(answer(json.dumps(request))) for request in requests]
    (there,) = asked(three, {"op": "categories"})
    assert there["categories"][:-2] == json.loads(answer('{"op": "categories"}'))["categories"]


def test_a_country_in_the_registers_without_a_folder_is_refused(registers: Path, three: Path, tmp_path: Path) -> None:
    """Answered by the rules of another country, its amounts would be false; the error names the folder to write."""
    folder = copy_package(tmp_path)
    packed = folder / "copie_privee/law.json"
    done = pack(folder, registers)
    assert done.returncode == 1
    assert ": no folder systems/xx" in done.stderr
    assert not packed.exists()
    shutil.copyfile(three / "copie_privee/law.json", packed)  # packed where the folder was
    done = run(folder, "-c", ASK, given=json.dumps([{"op": "assess", "case": CASSETTE}]))
    (reply,) = json.loads(done.stdout)
    assert list(reply) == ["error"], "answered by the rules of another country"
    assert reply["error"]["field"] == "inside"
    assert "UnknownSystemError" in reply["error"]["message"]
