"""Thirty thousand hostile cases at the door, every other operation too, and every depth of JSON."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any, NoReturn

import fastjsonschema
import pytest

from copie_privee import assessment_schema
from copie_privee.case.fields import FIELDS
from copie_privee.door import OPERATIONS, answer
from copie_privee.jsontext import DEEPEST, LONGEST
from tests.fuzz import hostile
from tests.fuzz.conftest import TIMES, Attack

pytestmark = pytest.mark.slow
SHARES = 6  # of the thirty thousand, one a worker
EACH = 5_000 * TIMES
REPLIES = {"assess": {"assessment", "display"}, "categories": {"categories"}, "fields": {"fields"}}
REPLIES |= {"guide": {"guide", "display"}, "receipt": {"receipt"}, "verify": {"verification", "display"}}
REPLIES |= {"compare": {"comparison", "display"}, "trace": {"trace", "display"}, "dossier": {"dossier", "display"}}
REPLIES |= {"declare": {"declare", "display"}}
ERROR = {"field", "value", "accepted", "message"}
NAMED = {*FIELDS, "op", "line", "query", "receipt", "thing", "amount"}
NAMED |= {"table", "headings", "month", "task", "basis"}
FITS: Callable[[Any], Any] = fastjsonschema.compile(assessment_schema())


def no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")


def wrong_with(asked: str, operation: str) -> str | None:
    """What is wrong with the reply to a request: nothing, or one of the ways a page would be left in the lurch."""
    try:
        reply = answer(asked)
        reply.encode()
        found = json.loads(reply, parse_constant=no_number)
    except Exception as problem:
        return f"{type(problem).__name__} instead of a reply"
    if set(found) == {"error"}:
        error = found["error"]
        if set(error) != ERROR or not all(isinstance(told, str) for told in error.values()):
            return "an error of another shape"
        if error["field"] not in NAMED:
            return f"an error of {error['field']}, {error['message'][:200]}"
        return None if error["accepted"] and error["message"] else "an error that helps nobody"
    if set(found) != REPLIES[operation]:
        return f"a reply of {sorted(found)}"
    if "assessment" in found:
        try:
            FITS(found["assessment"])
        except fastjsonschema.JsonSchemaException as problem:
            return f"outside the schema, {problem.message}"
    return None


@pytest.mark.parametrize("_share", range(SHARES))
def test_hostile_cases(_share: int, chance: random.Random, attack: Attack) -> None:
    """A case without a reply leaves the page waiting; one outside the schema breaks whoever reads it."""
    for _ in range(EACH):
        asked = hostile.request(chance, {"op": "assess", "case": hostile.case(chance)})
        attack.attempt(asked, wrong_with(asked, "assess"))


def test_some_hostile_cases_are_answered(chance: random.Random) -> None:
    """Were all of them refused at the first field, nothing behind it would be tried."""
    replies = [json.loads(answer(json.dumps({"op": "assess", "case": hostile.case(chance)}))) for _ in range(500)]
    answered = [reply for reply in replies if "assessment" in reply]
    assert 50 < len(answered) < 450
    assert len({reply["error"]["field"] for reply in replies if "error" in reply}) > 10


@pytest.mark.parametrize("operation", sorted(set(OPERATIONS) - {"assess"}))
def test_hostile_requests(operation: str, chance: random.Random, attack: Attack) -> None:
    """Guide, comparison, receipt and the others stand at the same door."""
    names = ["case", "query", "receipt", "device", "capacity", "date", "quantity", "amount", "system"]
    names += ["open", "columns", "bytes", "last", "table", "mended"] if operation == "declare" else []
    for _ in range(400 * TIMES):
        told: dict[str, Any] = {"op": operation}
        for name in chance.sample(names, chance.randrange(len(names) + 1)):
            told[name] = hostile.case(chance) if name == "case" and chance.random() < 0.8 else hostile.value(chance)
        sound = {"device": "disque dur", "amount": "12,00", "quantity": "1", "system": "fr", "date": "2013-06-01"}
        for name in chance.sample(sorted(sound), chance.randrange(len(sound) + 1)):
            told[name] = sound[name]
        if operation == "declare" and chance.random() < 0.5:
            cells = [hostile.text(chance)[:200] for _ in range(9)]
            listed = "\n".join(["produit;catégorie;quantité", *(";".join(cells[at : at + 3]) for at in range(0, 9, 3))])
            told |= {"open": {"system": chance.choice(("fr", "be")), "month": "2013-06"}, "last": True}
            told |= {"bytes": listed.encode("utf-8", "replace").decode("latin-1")}
            told.pop("columns", None)
        asked = hostile.request(chance, told)
        if '"op": "assess"' not in asked:
            attack.attempt(asked, wrong_with(asked, operation))


def test_every_depth_of_json(attack: Attack) -> None:
    """Brackets in brackets overflow the stack of whoever follows them down, and in a browser that ends the engine."""
    depths = [*range(1, DEEPEST + 70), 500, 999, 1000, 1001, 5_000, 100_000, LONGEST // 2, LONGEST * 2]
    for depth in depths:
        for opening, closing in (("[", "]"), ('{"a":', "}"), ('[{"op":', "}]"), ("[", "")):
            times = depth // (2 if opening.startswith("[{") else 1)
            nested = opening * times + "0" + closing * times
            for asked in (nested, f'{{"op": "assess", "case": {nested}}}', f'{{"op": "verify", "receipt": {nested}}}'):
                attack.attempt((depth, opening), wrong_with(asked, "verify" if "verify" in asked else "assess"))
            told = json.dumps({"op": "verify", "receipt": nested})
            attack.attempt((depth, opening, "receipt"), wrong_with(told, "verify"))
            inside = json.dumps({"op": "assess", "case": {"system": nested[:10_000]}})  # brackets in a string
            attack.attempt((depth, opening, "string"), wrong_with(inside, "assess"))
