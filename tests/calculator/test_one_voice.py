"""CPython and Pyodide give the same answers, byte for byte, from the folder the site serves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from copie_privee.door import answer
from scripts.engine import answer_in_pyodide
from tests.by_hand import DATES, TARIFFS
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
