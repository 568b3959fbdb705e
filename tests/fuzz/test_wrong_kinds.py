"""Every public door given every kind of thing: an answer, or an InputError that names the field; never a raw error."""

from __future__ import annotations

import copy
import datetime
import decimal
import enum
import json
import pickle
import random
from collections.abc import Callable, Hashable
from typing import Any

import pytest

from copie_privee import Case, InputError, assess, compare, dossier, guide, read_capacity, receipt, trace, verify
from copie_privee.case.fields import FIELDS
from copie_privee.door import answer
from tests.fuzz import hostile
from tests.fuzz.conftest import TIMES, Attack

PHONE = {"system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2013-06-01"}


class Loud(str):
    """A text that says something else of itself."""

    def __str__(self) -> str:
        raise RuntimeError


class Mute:
    def __repr__(self) -> str:
        raise RuntimeError


class Named(enum.StrEnum):
    FR = "fr"


def endless() -> dict[str, Any]:
    """A thing that holds itself."""
    made: dict[str, Any] = {}
    made["case"] = made
    return made


def deep() -> list[Any]:
    made: list[Any] = []
    for _ in range(100_000):
        made = [made]
    return made


THINGS: list[Any] = [
    None, True, 0, -1, 1.5, float("nan"), 10**5000, [10**5000], {10**5000: 1}, b"x", "", " ", "\ud800", "9" * 100_000,
    [], {}, object(), Mute(), Loud("fr"), Named.FR, decimal.Decimal(8), datetime.datetime(2013, 6, 1), datetime.time(1),
    endless(), deep(), datetime.date.max, "\n", "fr\u200b", {None: None}, (1,), {"form": 1}, range(3), "fr",
    "64 Go", PHONE,
]  # fmt: skip
DOORS: dict[str, Callable[[Any], object]] = {
    "from_mapping": Case.from_mapping,
    "assess": assess,
    "receipt": receipt,
    "dossier": dossier,
    "verify": verify,
    "read_capacity": read_capacity,
    "guide": guide,
    "compare": compare,
    "compare, capacity": lambda thing: compare("telephone", thing),
    "compare, date": lambda thing: compare("telephone", "64 Go", thing),
    "compare, quantity": lambda thing: compare("telephone", "64 Go", "2013-06-01", thing),
    "trace": trace,
    "trace, quantity": lambda thing: trace("15,10", thing),
    "trace, system": lambda thing: trace("15,10", "1", thing),
    "trace, date": lambda thing: trace("15,10", "1", "fr", thing),
    "a key": lambda thing: Case.from_mapping({thing: "x"}),
    **{f"case, {name}": lambda thing, name=name: assess(Case(**PHONE | {name: thing})) for name in FIELDS},  # type: ignore[misc]
    **{f"dossier, {name}": lambda thing, name=name: dossier(PHONE | {name: thing}) for name in FIELDS},  # type: ignore[misc]
}


def effect_of(door: Callable[[Any], object], thing: Any) -> str | None:
    try:
        door(thing)
    except InputError as error:
        told = error.as_json()
        if told["field"] not in {*FIELDS, "line", "receipt", "query", "thing", "amount"}:
            return f"the field is {told['field']}"
        if not told["accepted"] or len(told["message"]) > 10_000:
            return f"a message of no use: {told['message'][:200]}"
    except Exception as problem:
        return f"a raw {type(problem).__name__}"
    return None


@pytest.mark.parametrize("name", DOORS)
def test_wrong_kinds(name: str, attack: Attack) -> None:
    """Who calls from a program gets what who types gets: the field, the value and what is accepted."""
    for thing in THINGS:
        if name == "a key" and not isinstance(thing, Hashable):
            continue
        effect = effect_of(DOORS[name], thing)
        attack.attempt((name, type(thing)), effect)


def test_a_receipt_with_a_thing_anywhere(chance: random.Random, attack: Attack) -> None:
    """What no JSON holds can stand in a receipt that a program made."""
    true = json.loads(json.dumps(receipt(Case.from_mapping(PHONE))))
    for place in true:
        for thing in THINGS:
            attack.attempt((place, type(thing)), effect_of(verify, true | {place: thing}))
    for _ in range(300 * TIMES):
        forged = copy.deepcopy(true)
        forged["assessment"][chance.choice(list(true["assessment"]))] = hostile.value(chance)
        attack.attempt("value", effect_of(verify, forged))


def test_an_error_can_be_sent_on() -> None:
    """Workers of a pool hand their errors over as pickles."""
    error = InputError("capacity", "64 parsecs", "Go")
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert (again.field, again.value, again.message) == (error.field, error.value, error.message)


def test_a_reply_stays_in_proportion(attack: Attack) -> None:
    """A reply many times the question stops the page that asked."""
    true = json.loads(json.dumps(receipt(Case.from_mapping(PHONE))))
    true["assessment"]["steps"] += [0] * 300_000
    long = PHONE | {"capacity": "9" * 500_000}
    for asked in ({"op": "verify", "receipt": json.dumps(true)}, {"op": "assess", "case": long}):
        text = json.dumps(asked)
        reply = answer(text)
        attack.attempt(asked["op"], "longer than the question" if len(reply) > len(text) else None)
        assert '"confirmed":true' not in reply


def test_no_lie_stands_beside_the_verdict() -> None:
    """What a receipt calls its version was printed as it came, a verdict of its own after a line feed."""
    true = json.loads(json.dumps(receipt(Case.from_mapping(PHONE))))
    lies = ["9.9\n\nReçu confirmé", "deux", "1" * 1000, "1.2.3.4.5", "1.2 ", "\u0661.2"]
    for lie in lies:
        checked = verify(true | {"version": lie})
        assert not checked.confirmed
        assert checked.stated_version == ""
        assert all("\n" not in sentence for sentence in checked.sentences())
    assert verify(true | {"version": "9.9"}).confirmed


def test_what_differs_is_seen_to_differ() -> None:
    """« 15.10 » beside « 15.10 » with a sign without width: refuted, and nobody sees why."""
    true = json.loads(json.dumps(receipt(Case.from_mapping(PHONE))))
    for sign in "\u200b\u200e\u061c\ufeff\u00ad\U000e0041\u2028\x1b":
        true["assessment"]["total"] = f"15.10{sign}"
        told = verify(true).sentences()
        assert any(f"\\u{ord(sign):04x}" in sentence for sentence in told)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"form": 1, "form": 2}', "deux fois «\u202fform\u202f»"),
        ("[" * 40 + "]" * 40, "crochets"),
        (" " * 1_000_001, "1000000 signes"),
        ('{"form": NaN}', "NaN"),
    ],
)
def test_a_refused_receipt_is_told_why(text: str, why: str) -> None:
    """« n’est pas compris » alone sends the reader looking through three hundred lines."""
    reply = json.loads(answer(json.dumps({"op": "verify", "receipt": text})))
    assert why in reply["error"]["message"].replace("\u00a0", " ")
    assert reply["error"]["field"] == "receipt"
