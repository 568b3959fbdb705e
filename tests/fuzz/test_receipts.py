"""Receipts forged from true ones in every way: each is refuted or refused, and the true ones are confirmed."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest

from copie_privee import Case, InputError, assess, receipt, verify
from copie_privee.tools.receipt import read_receipt
from tests.calculator.generated import many
from tests.fuzz import hostile
from tests.fuzz.conftest import TIMES, Attack

PHONE = {"system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2013-06-01", "quantity": "2"}
SHARES = 4
MARK = "the place of it"
pytestmark = pytest.mark.slow
Place = tuple[str | int, ...]
# another version that gives the same answer is no lie: it is told, and does not refute
VERSIONS = [("version",), ("assessment", "version")]


def true_ones(chance: random.Random, count: int) -> list[dict[str, Any]]:
    """True receipts of as many cases, each as its file holds it."""
    made = [json.loads(json.dumps(receipt(Case.from_mapping(PHONE | {"payer": "exclusive"}))))]
    cases = list(many(600))
    while len(made) < count:
        try:
            made.append(json.loads(json.dumps(receipt(Case.from_mapping(chance.choice(cases))))))
        except InputError:
            continue
    return made


def places(data: Any, here: Place = ()) -> Iterator[Place]:
    """Every value of it, whole objects and lists too, but not the whole."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield (*here, key)
        if isinstance(value, dict | list):
            yield from places(value, (*here, key))


def at(data: Any, place: Place) -> Any:
    for key in place:
        data = data[key]
    return data


def other_values(value: Any, chance: random.Random) -> list[Any]:
    """Values that are not this one: of its type, and of other types that may be written alike."""
    if isinstance(value, str):
        alike = [float(value)] if value.replace(".", "", 1).isdecimal() else []
        return [*alike, value + "\u200b", hostile.spoiled(chance, value) + "0", "", None, [value], {"": value}]
    if isinstance(value, bool):
        return [not value, int(value), str(value).lower(), None]
    if isinstance(value, int):
        return [value + 1, float(value), str(value), [value], value == 1]
    if value is None:
        return ["", "null", 0, False, [], {}]
    return [None, "", json.dumps(value), [value], [*value, *value, 0] if isinstance(value, list) else {}]


def forged(true: dict[str, Any], place: Place, chance: random.Random) -> Iterator[tuple[str, str]]:
    """(what was done, the forged text) for one place of a receipt."""

    def changed(change: Any) -> str:
        data = copy.deepcopy(true)
        change(at(data, place[:-1]), place[-1])
        return json.dumps(data, ensure_ascii=False)

    value = at(true, place)
    for other in other_values(value, chance):
        if place not in VERSIONS or not (isinstance(other, str) and re.fullmatch(r"[0-9]+(\.[0-9]+){1,3}", other)):
            yield f"{place} = {other!r}", changed(lambda holder, key, other=other: holder.__setitem__(key, other))
    if at(true, place) is not None:
        yield f"{place} is {None}", changed(lambda holder, key: holder.__setitem__(key, None))
    yield f"{place} removed", changed(lambda holder, key: holder.pop(key))
    dotted = ".".join(map(str, place))
    written = json.dumps(true, ensure_ascii=False)
    lie = json.dumps(hostile.text(chance)[:50])
    keys = (dotted, "", " ", dotted + ".", f"{dotted}\u0000", place[-1] if isinstance(place[-1], str) else "0")
    for key in chance.sample(keys, 2):
        yield f"{key!r} first", f"{{{json.dumps(key)}: {lie}, {written[1:]}"
        yield f"{key!r} last", f"{written[:-1]}, {json.dumps(key)}: {lie}}}"
    if isinstance(value, dict):
        for key in ("", "total", *value):
            inner = json.dumps(value, ensure_ascii=False)
            for twice in (f"{{{json.dumps(key)}: {lie}, {inner[1:]}", f"{inner[:-1]}, {json.dumps(key)}: {lie}}}"):
                yield (
                    f"{key!r} inside {place}",
                    changed(lambda holder, name: holder.__setitem__(name, MARK)).replace(json.dumps(MARK), twice, 1),
                )
    if isinstance(value, list | dict) and len(value) > 1:
        turned = value[::-1] if isinstance(value, list) else dict(reversed(value.items()))
        if json.dumps(turned) != json.dumps(value):
            yield f"{place} reordered", changed(lambda holder, key: holder.__setitem__(key, turned))


def believed(text: str) -> bool:
    """Whether a receipt is confirmed that does not state what the calculation gives for the very case it names."""
    try:
        given = read_receipt(text)
        if not verify(given).confirmed:
            return False
    except InputError:
        return False
    pairs = json.loads(text, object_pairs_hook=lambda found: len(dict(found)) == len(found) and dict(found))
    if not pairs:
        return True
    case = Case.from_mapping(pairs["case"])
    return bool(json.loads(json.dumps(receipt(case))) != pairs or assess(case).as_json() != pairs["assessment"])


@pytest.mark.parametrize("_share", range(SHARES))
def test_forged_receipts(_share: int, chance: random.Random, attack: Attack) -> None:
    """One lie that is confirmed, and every confirmation is worth nothing."""
    for true in true_ones(chance, 3):
        assert verify(read_receipt(json.dumps(true))).confirmed
        found = list(places(true))
        chance.shuffle(found)
        for place in found[: 12 * TIMES]:
            for done, text in forged(true, place, chance):
                attack.attempt(done, "a forged receipt is confirmed" if believed(text) else None)


def test_every_leaf_of_one_receipt(chance: random.Random, attack: Attack) -> None:
    """No corner of a receipt may be free to lie in."""
    true = true_ones(chance, 1)[0]
    for place in places(true):
        for done, text in forged(true, place, chance):
            attack.attempt(done, "a forged receipt is confirmed" if believed(text) else None)
