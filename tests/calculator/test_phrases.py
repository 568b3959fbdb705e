"""Eight hundred everyday phrases lead where the words of the lists lead (phrases.toml, decided by hand)."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from copie_privee import guide, load
from copie_privee.tools.guidance import Directions, Guidance

GROUPS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "phrases.toml").read_text(encoding="utf-8"))[
    "group"
]
PHRASES = [(phrase, group) for group in GROUPS for phrase in group["phrases"]]


def place(lead: Any) -> str:
    """Where a lead goes: out where its outcome is settled, else its category."""
    return "out" if lead.outcome else str(lead.case["category"])


def reached(directions: Directions) -> set[str]:
    return {place(answer) for question in directions.questions for answer in question.answers}


def mistakes(found: Guidance, system: str, expected: str) -> str:
    """What is wrong with the directions of a system; empty where they are as expected."""
    directions = next(d for d in found.directions if d.system == system)
    leads = {place(lead) for lead in directions.leads}
    if expected == "unknown":
        return "" if not (leads or directions.questions) and directions.nearest else f"{leads}"
    if expected.startswith("?"):
        missing = set(expected[1:].split("|")) - reached(directions)
        settled = leads - {place(answer) for q in directions.questions for answer in q.answers if q.id == "date"}
        return f"missing {missing}, settled {settled}" if missing or settled else ""
    return "" if leads == set(expected.split("+")) else f"{leads or reached(directions)}"


def wrong(phrase: str, group: dict[str, Any]) -> list[str]:
    """Everything a phrase is answered otherwise than its group says."""
    found = guide(phrase)
    said = [f"{s}: {m}" for s in ("fr", "be") if s in group and (m := mistakes(found, s, group[s]))]
    read = {"capacity": str(found.capacity or "").replace("\u202f", " ").replace("\u00a0", " ")}
    read["quantity"] = str(found.quantity or "")
    said += [f"{k}: {read[k]!r}" for k in ("capacity", "quantity") if k in group and read[k] != group[k]]
    if "assumed" in group and found.assumed is not group["assumed"]:
        said.append(f"assumed: {found.assumed}")
    if "corrected" in group and bool(found.corrected) is not group["corrected"]:
        said.append(f"corrected: {found.corrected}")
    for system, fields in group.get("with", {}).items():
        for lead in next(d for d in found.directions if d.system == system).leads:
            if not fields.items() <= lead.case.items():
                said.append(f"{system} case: {lead.case}")
    return said


@pytest.mark.parametrize("why", [group["why"] for group in GROUPS])
def test_everyday_phrases_lead_where_the_law_does(why: str) -> None:
    """The reader does not know the law's words: the wrong category is the wrong amount, and silence is no answer."""
    failed = {
        phrase: problems for phrase, group in PHRASES if group["why"] == why if (problems := wrong(phrase, group))
    }
    assert not failed


def test_right_words_are_not_corrected() -> None:
    """A word taken for another is an answer to a question nobody asked."""
    for phrase, group in PHRASES:
        if not group.get("corrected"):
            assert not guide(phrase).corrected, phrase


def test_every_number_typed_is_read_or_told() -> None:
    """A number passed over in silence is an amount for another device."""
    for phrase, group in PHRASES:
        if "capacity" in group:
            found = guide(phrase)
            told = " ".join([*found.unread, str(found.capacity or ""), str(found.quantity or ""), found.date, *names()])
            for number in re.findall(r"\d+", phrase.replace(" 000", "000")):
                assert number in told.replace("\u202f", ""), (phrase, number)


def names() -> list[str]:
    """Numbers that are part of a name in the vocabulary ("iPhone 6", "USB 3.0", "4G")."""
    packed = load().vocabulary["entries"]
    return [entry.get("models", "") for entry in packed] + [entry["words"] for entry in packed] + ["10"]
