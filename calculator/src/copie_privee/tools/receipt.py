"""Receipts: an answer with all it needs to be made again, and the check that makes it again.

Takes a Case and its Assessment; gives plain JSON data (inputs, sha256 of the texts, version, assessment). `verify`
recomputes a receipt with the law packed here and says, line by line, what is confirmed and what is not: structure,
types and order are compared, not only values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any, TypeGuard

from .. import french
from ..answer import Assessment
from ..assess import assess
from ..case import Case
from ..catalogue import has, say
from ..errors import InputError
from ..jsontext import DEEPEST, UnreadError, read_json
from ..law import Law, load
from ..version import __version__
from ..visible import visible

FORM = "copie-privee/receipt/1"
KEYS = ("form", "case", "texts", "version", "assessment")
Path = tuple[str | int, ...]
_VERSIONS: tuple[Path, ...] = (("version",), ("assessment", "version"))
_VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){1,3}")
_MOST = 2000  # lines told; an answer has some three hundred


@dataclass(frozen=True, slots=True)
class Line:
    """One value of the answer: where it stands, what the receipt states, what the calculation gives, as they are read.

    `same` compares values with their types: the number 1 is not the text « 1 ». `of_version` marks the name of another
    version, which is told and refutes nothing; anything but a name there is a line like every other.
    """

    place: Path
    stated: str | None
    computed: str | None
    same: bool = False
    of_version: bool = False

    @property
    def path(self) -> str:
        """Its place in words: "assessment.steps.2.text", list items counted from one."""
        return ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in self.place)

    def as_json(self) -> dict[str, Any]:
        return {"path": self.path, "stated": self.stated, "computed": self.computed, "same": self.same}


@dataclass(frozen=True, slots=True)
class Verification:
    """The receipt's lines against the calculation made again. The version alone does not refute an answer."""

    lines: tuple[Line, ...]
    stated_version: str
    case: Case
    assessment: Assessment

    @property
    def confirmed(self) -> bool:
        return not self.differences

    @property
    def differences(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.same and not line.of_version)

    def as_json(self) -> dict[str, Any]:
        return {
            "confirmed": self.confirmed,
            "case": self.case.as_json(),
            "total": self.assessment.as_json()["total"],
            "outcome": str(self.assessment.outcome),
            "version": {"stated": self.stated_version, "computed": __version__},
            "lines": [line.as_json() for line in self.lines],
        }

    @property
    def subject(self) -> str:
        """The case and the amount that the calculation gives for it."""
        question, total = self.assessment.question, self.assessment.total
        parts = [
            question.category.label,
            str(question.capacity) if question.capacity else "",
            f"× {french.grouped(str(question.quantity))}" if question.quantity > 1 else "",
            question.when,
        ]
        amount = say(f"outcome.{self.assessment.outcome}") if total is None else french.money(total)
        return say("receipt.subject", case=" · ".join(part for part in parts if part), amount=amount)

    def sentences(self) -> list[str]:
        """The verdict first, then the case and its amount, then the lines that differ."""
        key, count = ("confirmed", len(self.lines)) if self.confirmed else ("refuted", len(self.differences))
        exact = f"receipt.{key}.{count}"
        told = [say(exact if has(exact) else f"receipt.{key}", count=count), self.subject]
        if self.stated_version not in ("", __version__):
            told.append(say("receipt.version", stated=self.stated_version, computed=__version__))
        nothing = say("receipt.absent")
        for line in self.differences:
            stated, computed = (nothing if v is None else visible(v) for v in (line.stated, line.computed))
            told.append(say("receipt.line", path=visible(line.path), stated=stated, computed=computed))
        return told


def receipt(case: Case, law: Law | None = None) -> dict[str, Any]:
    """The receipt of a case, as plain JSON data; a case without a date gets the day it is made.

    >>> made = receipt(Case("fr", "cle-usb", "8 Go", "2013-06-01"))
    >>> verify(made).confirmed
    True

    Raises InputError for a case that cannot be understood.
    """
    law = law or load()
    question = assess(case, law).question
    dated = case.but(date=question.date_again, quantity=question.quantity)
    return _receipt(dated, assess(dated, law), law)


def _receipt(case: Case, assessment: Assessment, law: Law) -> dict[str, Any]:
    return {
        "form": FORM,
        "case": case.as_json(),
        "texts": {work.id: work.sha256 for work in law.works.values()},
        "version": __version__,
        # what is told of other acts is no part of an answer: it can be completed without refuting a receipt
        "assessment": {name: value for name, value in assessment.as_json().items() if name != "later"},
    }


def verify(given: object, law: Law | None = None) -> Verification:
    """A receipt against the calculation made again from its own inputs.

    Raises InputError (field "receipt") for data that is not a receipt, or whose case cannot be understood.
    """
    law = law or load()
    if not isinstance(given, dict) or given.get("form") != FORM or not isinstance(given.get("case"), dict):
        raise InputError("receipt", given, _accepted())
    case = Case.from_mapping(given["case"])
    # a receipt without a day would be confirmed on one day and refuted on the next
    if not (case.date.strip() or case.exigible.strip()):
        raise InputError("date", "", say("accepted.date"))
    assessment = assess(case, law)
    computed = json.loads(json.dumps(_receipt(case, assessment, law)))
    lines = list(islice(_compared(given, computed, ()), _MOST))
    if len(lines) == _MOST:
        lines.append(Line(("…",), "…", None))  # what is left unread confirms nothing
    version = given.get("version")
    return Verification(tuple(lines), version if _names_version(version) else "", case, assessment)


def read_receipt(text: str) -> object:
    """The JSON of a receipt's text. Raises InputError (field "receipt") for text that is no sound JSON."""
    try:
        return read_json(text)
    except UnreadError as problem:
        accepted = say(f"accepted.json.{problem.why}", accepted=_accepted(), said=problem.said)
        raise InputError("receipt", text.strip(), accepted) from None
    except (ValueError, RecursionError):
        raise InputError("receipt", text, _accepted()) from None


def _accepted() -> str:
    return say("accepted.receipt", keys=", ".join(KEYS))


def _names_version(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and _VERSION.fullmatch(value) is not None


def _compared(stated: object, computed: object, place: Path) -> Iterator[Line]:
    """Every value of both, side by side: objects by their keys and the order of these, lists by position."""
    if len(place) > DEEPEST:
        yield Line(place, "…", None)
    elif isinstance(stated, dict) and isinstance(computed, dict):
        order, expected = list(stated), list(computed)
        if order != expected and set(order) == set(expected):
            yield Line(place, _printed(order), _printed(expected))
        for key in [*expected, *(key for key in order if key not in computed)]:
            yield from _member(stated, computed, key, place)
    elif isinstance(stated, list) and isinstance(computed, list):
        for index in range(max(len(stated), len(computed))):
            here = (*place, index)
            if index >= len(stated):
                yield Line(here, None, _printed(computed[index]))
            elif index >= len(computed):
                yield Line(here, _printed(stated[index]), None)
            else:
                yield from _compared(stated[index], computed[index], here)
        if not stated and not computed:
            yield Line(place, "[]", "[]", same=True)
    else:
        yield _leaf(place, stated, computed)


def _member(stated: dict[str, Any], computed: dict[str, Any], key: str, place: Path) -> Iterator[Line]:
    here = (*place, key if isinstance(key, str) else f"({type(key).__name__})")
    if key not in computed:
        yield Line(here, _printed(stated[key]), None)
    elif key not in stated:
        yield Line(here, None, _printed(computed[key]))
    else:
        yield from _compared(stated[key], computed[key], here)


def _leaf(place: Path, stated: object, computed: object) -> Line:
    exact = _exact(stated), _exact(computed)
    same = type(stated) is type(computed) and exact[0] == exact[1]
    read = _printed(stated), _printed(computed)
    named = place in _VERSIONS and _names_version(stated)
    return Line(place, *(exact if read[0] == read[1] and not same else read), same, named)


def _printed(value: object) -> str:
    """A value as a line shows it: text in its own words, everything else as JSON."""
    return value if isinstance(value, str) else _exact(value)


def _exact(value: object) -> str:
    """A value as JSON writes it."""
    if isinstance(value, Decimal):
        return str(value)
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except Exception:  # what no JSON text can have held, a program can
        return f"({type(value).__name__})"
