"""CPython and Pyodide give the same answers, byte for byte, from the folder the site serves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from copie_privee.door import answer
from scripts.engine import answer_in_pyodide
from tests.by_hand import DATES, TARIFFS
from tests.calculator.generated import many
from tests.calculator.test_bounds import BY_HAND, sizes
from tests.calculator.test_input import BAD_CAPACITIES


def requests() -> list[str]:
    """Every bound of every category, the hand-worked cases, bad input, dates in and out."""
    cases: list[dict[str, str]] = []
    for system, category in TARIFFS:
        for size in sizes((system, category)):
            case = {"system": system, "category": category, "capacity": f"{size} Mo"}
            for date in (DATES[system], "2009-12-31", "2018-09-30", "2024-02-29"):
                cases.append({**case, "date": date, "quantity": "7"})
    for system, category, capacity, *_ in BY_HAND:
        cases.append({"system": system, "category": category, "capacity": capacity, "date": DATES[system]})
    phone = {"system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2013-06-01"}
    cases += [{**phone, "capacity": typed} for typed in BAD_CAPACITIES]
    cases += [{**phone, "date": "2013-02-30"}, {**phone, "category": "grille-pain"}, {**phone, "quantity": "0"}]
    asked = [json.dumps({"op": "assess", "case": case}, ensure_ascii=False) for case in cases]
    return [*asked, '{"op": "categories"}', '{"op": "danser"}', "pas du JSON"]


@pytest.fixture(scope="module")
def engine_folder(site_folder: Path) -> Path:
    (folder,) = (site_folder / "assets/engine").iterdir()
    return folder


def test_browser_and_command_speak_with_one_voice(engine_folder: Path) -> None:
    """A 32-bit Python with another decimal library that rounded otherwise would show here."""
    asked = requests()
    assert len(asked) > 600
    here = [answer(request) for request in asked]
    there = answer_in_pyodide(engine_folder, asked)
    assert there == here


def test_twenty_thousand_cases_are_answered_alike_byte_for_byte(engine_folder: Path) -> None:
    """The promise of one core: whatever the case, the page and the command say the very same."""
    asked = [json.dumps({"op": "assess", "case": case}, ensure_ascii=False) for case in many(20_000)]
    words = ["iPhone 5 64 Go", "NAS rackable", "disque dur externe 1To", "cœur", "clé USB 8Go", "autoradio GPS"]
    asked += [json.dumps({"op": "guide", "query": query}, ensure_ascii=False) for query in words]
    receipts = [json.loads(answer(line.replace('"assess"', '"receipt"', 1))) for line in asked[:50]]
    asked += [json.dumps({"op": "verify", "receipt": made.get("receipt")}, ensure_ascii=False) for made in receipts]
    here = [answer(request) for request in asked]
    outcomes = {reply["assessment"]["outcome"] for reply in map(json.loads, here) if "assessment" in reply}
    assert len(outcomes) == 7
    assert sum('"error"' in reply[:10] for reply in here) < len(here) / 4
    assert answer_in_pyodide(engine_folder, asked) == here
